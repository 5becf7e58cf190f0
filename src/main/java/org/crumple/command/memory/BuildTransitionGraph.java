package org.crumple.command.memory;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import ij.ImagePlus;
import ij.measure.ResultsTable;

import org.crumple.analysis.MemoryReport;
import org.crumple.analysis.SpecReader;
import org.crumple.analysis.TransitionGraphSpec;
import org.crumple.command.MenuOrder;
import org.crumple.command.PlotCommand;
import org.crumple.drive.ShearKind;
import org.crumple.io.AtomicFiles;
import org.crumple.io.FileName;
import org.crumple.kernel.Monitor;
import org.crumple.memory.GraphSearch;
import org.crumple.memory.GraphText;
import org.crumple.plot.TransitionGraphPlot;
import org.crumple.relax.BoxRelaxation;
import org.crumple.relax.Minimiser;
import org.crumple.relax.NoMinimumException;
import org.crumple.table.Table;
import org.crumple.workbench.ResultFiles;
import org.crumple.workbench.WorkbenchNetwork;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.command.CommandService;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** The branches of minima of a network in a window of strain, the falls between them, and what the network remembers because of them. */
@Plugin(type = Command.class, headless = true, menu = { @Menu(label = MenuOrder.PLUGINS), @Menu(label = MenuOrder.CRUMPLE),
	@Menu(label = MenuOrder.MEMORY, weight = MenuOrder.MEMORY_WEIGHT),
	@Menu(label = "Transition Graph...", weight = MenuOrder.TRANSITION_GRAPH) },
	description = "Which states can strain bring a network to, and from which can it come back? All branches of minima in a window, the "
		+ "falls between them, limit cycles, return points, hysterons.")
public class BuildTransitionGraph extends PlotCommand {

	@Parameter(label = "Network", required = false, persist = false, description = "Empty: that of the active image, else the newest.")
	private WorkbenchNetwork network;

	@Parameter(label = "Window of strain", persist = false, style = EXACT,
		description = "Strains are between minus this and this, and hold that of the network. Twice as much can be a hundred times as many "
			+ "states.")
	private double window = TransitionGraphSpec.DEFAULT.window();

	@Parameter(label = "Most states", persist = false, min = "1", description = "The search ends with so many branches of minima.")
	private int most = TransitionGraphSpec.DEFAULT.most();

	@Parameter(label = "Minimiser", persist = false, description = MINIMISER)
	private Minimiser minimiser = TransitionGraphSpec.DEFAULT.minimiser();

	@Parameter(label = "Kind", persist = false, description = KIND)
	private ShearKind kind = TransitionGraphSpec.DEFAULT.kind();

	@Parameter(label = "Box", persist = false, choices = { "Fixed", "Zero pressure" }, description = BOX)
	private BoxRelaxation box = TransitionGraphSpec.DEFAULT.box();

	@Parameter(label = "Save results to", required = false, persist = false, style = "directory",
		description = "Folder for the tables as CSV, the graph as GraphML and DOT, and the picture. Empty: nothing is saved.")
	private File save;

	@Parameter(type = ItemIO.OUTPUT, label = "Transition Graph", description = "One row a branch of minima.")
	private ResultsTable table;

	@Parameter(type = ItemIO.OUTPUT, label = "Return Points", description = "One row an excursion down and back.")
	private ResultsTable returns;

	@Parameter(type = ItemIO.OUTPUT, label = "Return Points from Below", description = "One row an excursion up and back.")
	private ResultsTable below;

	@Parameter(type = ItemIO.OUTPUT, label = "Limit Cycles", description = "One row an amplitude.")
	private ResultsTable cycles;

	@Parameter(type = ItemIO.OUTPUT, label = "Reachable States", description = "One row an amplitude.")
	private ResultsTable reachable;

	@Parameter(type = ItemIO.OUTPUT, label = "Hysterons", description = "One row a bond that triggers falls.")
	private ResultsTable hysterons;

	@Parameter(type = ItemIO.OUTPUT, label = "Interactions", description = "One row a threshold that another bond changes.")
	private ResultsTable interactions;

	@Parameter(type = ItemIO.OUTPUT, label = "Summary of Transition Graph", description = "One row for the graph.")
	private ResultsTable summary;

	@Parameter(type = ItemIO.OUTPUT, label = "Plot of the graph", description = "Branches by strain, and in layers.")
	private ImagePlus plot;

	@Override
	protected void compute(final Monitor monitor) throws IOException, NoMinimumException {
		final WorkbenchNetwork chosen = workbench.withBonds(network);
		final TransitionGraphSpec spec = SpecReader.of(TransitionGraphSpec.class, this);
		final String subject = spec.subject(chosen.digest());
		final Path kept = save == null ? null : save.toPath().resolve(FileName.of("transition-graph-" + chosen, chosen.toString())
			+ ".search");
		try (GraphSearch search = spec.begin(chosen.network(), chosen.configuration(), team(), monitor)) {
			if (kept != null) resume(search, kept, subject);
			search.run(most, monitor);
			final MemoryReport report = MemoryReport.of(chosen.toString(), search.graph());
			tables(chosen, report.tables(search.lost()));
			plot = ResultFiles.beside(show(chosen, TransitionGraphPlot.of("transition-graph-" + chosen, report)),
				GraphText.files(report.graph(), report.components()));
			BranchClicks.offer(plot, context().service(CommandService.class), chosen, spec, report);
			note(report.sentences(search));
			if (kept != null) AtomicFiles.write(kept, out -> search.write(out, subject));
			if (!search.reason().isEmpty()) endedEarly("Transition Graph: " + search.reason() + " What was done until then is kept.");
		}
	}

	/** Goes on with the search that an earlier run has left in the folder, if it is the same. */
	private void resume(final GraphSearch search, final Path kept, final String subject) throws IOException {
		if (!Files.isRegularFile(kept)) return;
		try (InputStream in = Files.newInputStream(kept)) {
			note(search.resume(in, subject, most) ? "Goes on with the " + search.graph().size() + " branches in " + kept.getFileName() + "."
				: "Begins anew: the search in " + kept.getFileName()
					+ " is of another network or other keys, or has more branches than most, and is replaced.");
		}
		catch (final IOException e) {
			throw new IOException("The search in " + kept + " cannot be continued, because " + e.getMessage()
				+ ": remove it, or save to another folder.", e);
		}
	}

	private void tables(final WorkbenchNetwork chosen, final List<Table> tables) {
		table = chosen.about(tables.get(0));
		returns = chosen.about(tables.get(1));
		below = chosen.about(tables.get(2));
		cycles = chosen.about(tables.get(3));
		reachable = chosen.about(tables.get(4));
		hysterons = chosen.about(tables.get(5));
		interactions = chosen.about(tables.get(6));
		summary = chosen.about(tables.get(7));
	}

	@Override
	protected File saveFolder() {
		return save;
	}
}
