package org.crumple.command;

import java.io.File;

import ij.ImagePlus;

import org.crumple.analysis.SpecReader;
import org.crumple.generate.GeneratedNetwork;
import org.crumple.generate.GeneratorKind;
import org.crumple.generate.NetworkRecipe;
import org.crumple.io.Provenance;
import org.crumple.kernel.Monitor;
import org.crumple.macro.MacroLine;
import org.crumple.network.BoundaryKind;
import org.crumple.workbench.WorkbenchNetwork;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** A disordered network of bistable springs, as built: not at a minimum yet. */
@Plugin(type = Command.class, headless = true, menu = { @Menu(label = MenuOrder.PLUGINS), @Menu(label = MenuOrder.CRUMPLE),
	@Menu(label = MenuOrder.NETWORKS, weight = MenuOrder.NETWORKS_WEIGHT),
	@Menu(label = "Generate Network...", weight = MenuOrder.GENERATE_NETWORK) },
	description = "Builds a network of bistable springs, periodic or with edges. Prepare it, or relax it, before measuring anything.")
public class GenerateNetwork extends PictureCommand {

	@Parameter(label = "Nodes N", persist = false, min = "16",
		description = "Number of nodes, at least 16. The cell has an area of one node each. Larger networks show rarer events and take "
			+ "longer.")
	private int nodes = NetworkRecipe.DEFAULT.nodes();

	@Parameter(label = "Excess coordination \u0394Z = Z - 4", persist = false, style = EXACT, stepSize = "0.1",
		description = "Bonds per node beyond the four that keep a network rigid. More bonds: stiffer, fewer bonds keep both their states.")
	private double excess = NetworkRecipe.DEFAULT.excess();

	@Parameter(label = "Generator", persist = false,
		description = "Where nodes and bonds come from: contacts of a jammed packing of discs (the paper's), a pruned Delaunay "
			+ "triangulation, or a diluted lattice.")
	private GeneratorKind generator = NetworkRecipe.DEFAULT.generator();

	@Parameter(label = "Disorder of rest lengths", persist = false, style = EXACT, min = "0", stepSize = "0.01",
		description = "Half width of the uniform distribution of r0/l0 - 1. More disorder: more frustration and larger internal stresses.")
	private double disorder = NetworkRecipe.DEFAULT.disorder();

	@Parameter(label = "\u03b1 (E)", persist = false, style = EXACT, stepSize = "0.01",
		description = "Height of the bump between a bond's two states; its minima lie at strains of +-sqrt(alpha/C). Must be below C.")
	private double alpha = NetworkRecipe.DEFAULT.alpha();

	@Parameter(label = "Stiffness C (E)", persist = false, style = EXACT, stepSize = "0.1",
		description = "Energy scale of a bond. All energies and forces grow with it.")
	private double stiffness = NetworkRecipe.DEFAULT.stiffness();

	@Parameter(label = "Tilt h (E)", persist = false, style = EXACT, stepSize = "0.001",
		attrs = @Attr(name = MacroLine.UNSAID, value = "0"),
		description = "Added to a bond's energy per strain. Above 0: short bonds are favoured; below: long ones. A bond by itself has two "
			+ "states up to (2 alpha/3)(alpha/3C)^0.5.")
	private double tilt = NetworkRecipe.DEFAULT.tilt();

	@Parameter(label = "Seed", persist = false, description = "The same seed gives the same network, bit for bit, on every machine.")
	private long seed = NetworkRecipe.DEFAULT.seed();

	@Parameter(label = "Boundary", persist = false, attrs = @Attr(name = MacroLine.UNSAID, value = "Periodic"),
		description = "Periodic. Clamped: walls all around; Clamped top and bottom: walls on two sides; wall points move with the strain "
			+ "only. Free: nothing holds the edge. All but Periodic are cut from a larger network.")
	private BoundaryKind boundary = NetworkRecipe.DEFAULT.boundary();

	@Parameter(label = "Save results to", required = false, persist = false, style = "directory",
		description = "Folder for the picture as TIFF, PNG, SVG and PDF. Empty: nothing is saved.")
	private File save;

	@Parameter(type = ItemIO.OUTPUT, label = "Network", description = "A network for the key network of other commands.")
	private WorkbenchNetwork generated;

	@Parameter(type = ItemIO.OUTPUT, label = "Picture", description = "The network as it was built.")
	private ImagePlus picture;

	@Override
	protected void compute(final Monitor monitor) {
		final GeneratedNetwork built = SpecReader.of(NetworkRecipe.class, this).generate(monitor);
		final int made = built.network().freeCount();
		if (made != nodes) note("nodes=" + nodes + " became " + made + (boundary == BoundaryKind.PERIODIC
			? ", the nearest number that fits." : "."));
		if (boundary != BoundaryKind.PERIODIC) built.notes().stream().filter(n -> n.startsWith(boundary + ":")).forEach(this::note);
		if (alpha > 0 && !built.network().potential()[0].isBistable(1))
			note("tilt=" + tilt + " leaves a bond by itself one state: only its surroundings can give it two.");
		final Provenance provenance = Provenance.NONE.then(macroLine()).remarks(built.notes());
		final String name = "network-" + made + "-" + seed;
		generated = workbench.add(name, built.network(), built.configuration(), provenance, Long.toString(seed));
		picture = picture(generated);
	}

	@Override
	protected File saveFolder() {
		return save;
	}
}
