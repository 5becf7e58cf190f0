package org.crumple.command.trace;

import java.io.File;
import java.io.IOException;
import java.util.List;

import ij.ImagePlus;
import ij.measure.ResultsTable;

import org.crumple.analysis.SpecReader;
import org.crumple.command.MenuOrder;
import org.crumple.kernel.InvalidValue;
import org.crumple.kernel.Monitor;
import org.crumple.pool.Pooling;
import org.crumple.pool.TablePool;
import org.crumple.table.NumberTable;
import org.crumple.trace.BranchTable;
import org.crumple.network.BoundaryKind;
import org.crumple.trace.ImageNetwork.Law;
import org.crumple.trace.ImageNetwork.Length;
import org.crumple.trace.ImageNetwork.Rest;
import org.crumple.trace.ImageNetwork.Unit;
import org.crumple.trace.ImageNetwork;
import org.crumple.trace.TraceSettings.FreeEnds;
import org.crumple.trace.TraceSettings;
import org.crumple.trace.TraceTables;
import org.crumple.trace.TracedLines;
import org.crumple.workbench.HostTable;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** A network of the branches that AnalyzeSkeleton lists. */
@Plugin(type = Command.class, headless = true, menu = { @Menu(label = MenuOrder.PLUGINS), @Menu(label = MenuOrder.CRUMPLE),
	@Menu(label = MenuOrder.NETWORKS, weight = MenuOrder.NETWORKS_WEIGHT),
	@Menu(label = "Network from Skeleton Table...", weight = MenuOrder.NETWORK_FROM_SKELETON_TABLE) },
	description = "Makes a network of a branch table of Analyze Skeleton (2D/3D): ends of branches are nodes, branches are bonds.")
public class NetworkFromSkeletonTable extends TraceCommand {

	@Parameter(label = "Boundary", persist = false, description = BOUNDARY)
	private BoundaryKind boundary = ImageNetwork.DEFAULT.boundary();

	@Parameter(label = "Free ends", persist = false, description = DANGLING)
	private FreeEnds dangling = TraceSettings.DEFAULT.dangling();

	@Parameter(label = "Rest lengths", persist = false, description = REST)
	private Rest rest = ImageNetwork.DEFAULT.rest();

	@Parameter(label = "Length of a bond", persist = false, description = LENGTH)
	private Length length = ImageNetwork.DEFAULT.length();

	@Parameter(label = "Potential", persist = false, description = POTENTIAL)
	private Law potential = ImageNetwork.DEFAULT.potential();

	@Parameter(label = "Disorder of rest lengths", persist = false, style = EXACT, min = "0", stepSize = "0.01", description = DISORDER)
	private double disorder = ImageNetwork.DEFAULT.disorder();

	@Parameter(label = "\u03b1 (E)", persist = false, style = EXACT, stepSize = "0.01", description = ALPHA)
	private double alpha = ImageNetwork.DEFAULT.alpha();

	@Parameter(label = "Stiffness C (E)", persist = false, style = EXACT, stepSize = "0.1", description = STIFFNESS)
	private double stiffness = ImageNetwork.DEFAULT.stiffness();

	@Parameter(label = "Unit of length", persist = false, description = SCALE)
	private Unit scale = ImageNetwork.DEFAULT.scale();

	@Parameter(label = "Seed", persist = false, description = SEED)
	private long seed = ImageNetwork.DEFAULT.seed();

	@Parameter(label = "Table", required = false, persist = false,
		description = "Title or CSV file of the branch table: columns V1 x to V2 z, and Branch length if there is one.")
	private String table = "Branch information";

	@Parameter(label = "Save results to", required = false, persist = false, style = "directory", description = SAVE)
	private File save;

	@Parameter(type = ItemIO.OUTPUT, label = "Network from Skeleton Table", description = "One row: what was found, and what was left out.")
	private ResultsTable counts;

	@Parameter(type = ItemIO.OUTPUT, label = "Picture", description = "The network that was made.")
	private ImagePlus picture;

	@Override
	protected void compute(final Monitor monitor) throws IOException {
		SpecReader.of(ImageNetwork.class, this); // refuses wrong keys before the work
		final List<NumberTable> tables = TablePool.find(workbench, table, Pooling.ALL).tables();
		if (tables.size() != 1) throw InvalidValue.value("table", table, "the title or file of a single table");
		for (final String heading : BranchTable.COLUMNS) if (!heading.equals(BranchTable.LENGTH) && !tables.get(0).has(heading))
			throw InvalidValue.value("table", table, "a branch table of Analyze Skeleton: it has no column " + heading);
		final BranchTable branches = new BranchTable(BranchTable.COLUMNS.stream().map(heading -> heading.equals(BranchTable.LENGTH)
			&& !tables.get(0).has(heading) ? null : tables.get(0).column(heading)).toArray(double[][]::new));
		monitor.throwIfCancelled();
		final TracedLines found = branches.lines(dangling, boundary);
		final ImageNetwork.Made made = make(found, branches.width(), branches.height(), "branch table " + table + ": "
			+ tables.get(0).size()
			+ " branches");
		counts = HostTable.of(TraceTables.ofBranches(found, made));
		picture = picture();
	}

	@Override
	protected File saveFolder() {
		return save;
	}
}
