package org.crumple.command.memory;

import java.io.File;
import java.util.Map;

import ij.ImagePlus;

import org.crumple.analysis.SpecReader;
import org.crumple.analysis.TransitionGraphSpec;
import org.crumple.command.MenuOrder;
import org.crumple.command.PictureCommand;
import org.crumple.drive.ShearKind;
import org.crumple.kernel.Monitor;
import org.crumple.memory.FallSequence;
import org.crumple.network.Configuration;
import org.crumple.relax.BoxRelaxation;
import org.crumple.relax.Minimiser;
import org.crumple.relax.NoMinimumException;
import org.crumple.workbench.WorkbenchNetwork;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** The network on a branch of its transition graph: what a click on a node of the graph's picture shows. */
@Plugin(type = Command.class, headless = true, menu = { @Menu(label = MenuOrder.PLUGINS), @Menu(label = MenuOrder.CRUMPLE),
	@Menu(label = MenuOrder.MEMORY, weight = MenuOrder.MEMORY_WEIGHT),
	@Menu(label = "Network on Branch...", weight = MenuOrder.NETWORK_ON_BRANCH) },
	description = "Walks a network over falls to another branch of minima, as a transition graph does. A click on a node of the picture of "
		+ "the graph does the same.")
public class VisitBranch extends PictureCommand {

	@Parameter(label = "Network", required = false, persist = false,
		description = "At which the graph begins. Empty: that of the active image, else the newest.")
	private WorkbenchNetwork network;

	@Parameter(label = "Window of strain", persist = false, style = EXACT, description = "That of the graph.")
	private double window = TransitionGraphSpec.DEFAULT.window();

	@Parameter(label = "Falls", required = false, persist = false,
		description = "up for one under growing strain, down for one under falling strain, such as up up down. Empty: the branch of the "
			+ "network itself.")
	private String falls = "";

	@Parameter(label = "Minimiser", persist = false, description = MINIMISER)
	private Minimiser minimiser = TransitionGraphSpec.DEFAULT.minimiser();

	@Parameter(label = "Kind", persist = false, description = KIND)
	private ShearKind kind = TransitionGraphSpec.DEFAULT.kind();

	@Parameter(label = "Box", persist = false, choices = { "Fixed", "Zero pressure" }, description = BOX)
	private BoxRelaxation box = TransitionGraphSpec.DEFAULT.box();

	@Parameter(label = "Save results to", required = false, persist = false, style = "directory",
		description = "Folder for the picture as TIFF, PNG, SVG and PDF. Empty: nothing is saved.")
	private File save;

	@Parameter(type = ItemIO.OUTPUT, label = "Network", description = "The network on the branch, for the key network of other commands.")
	private WorkbenchNetwork visited;

	@Parameter(type = ItemIO.OUTPUT, label = "Picture", description = "The network on the branch.")
	private ImagePlus picture;

	@Override
	protected void compute(final Monitor monitor) throws NoMinimumException {
		final WorkbenchNetwork start = workbench.withBonds(network);
		final TransitionGraphSpec spec = SpecReader.of(TransitionGraphSpec.class, this, Map.of("most", TransitionGraphSpec.DEFAULT.most()));
		final FallSequence way = FallSequence.of(falls);
		final Configuration there = way.walk(start.network(), start.configuration(), spec.window(), spec.settings(), monitor);
		visited = workbench.derive(way.senses().isEmpty() ? "branch" : "branch-" + way.letters(), start, there, macroLine());
		picture = picture(visited);
	}

	@Override
	protected File saveFolder() {
		return save;
	}
}
