package org.crumple.command;

import java.io.File;
import java.util.Map;

import ij.ImagePlus;
import ij.measure.ResultsTable;

import org.crumple.analysis.ShearReport;
import org.crumple.analysis.ShearSpec;
import org.crumple.analysis.ShearTables;
import org.crumple.analysis.SpecReader;
import org.crumple.drive.ShearKind;
import org.crumple.drive.ShearProtocol;
import org.crumple.drive.ShearResult;
import org.crumple.drive.WayDown;
import org.crumple.film.ShearWatch;
import org.crumple.kernel.Monitor;
import org.crumple.macro.MacroLine;
import org.crumple.plot.ShearPlot;
import org.crumple.relax.BoxRelaxation;
import org.crumple.relax.Minimiser;
import org.crumple.relax.NoMinimumException;
import org.crumple.workbench.HostTable;
import org.crumple.workbench.MovieFiles;
import org.crumple.workbench.WorkbenchNetwork;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Shears a network quasistatically, from one energy minimum to the next (paper, Fig. 4). */
@Plugin(type = Command.class, headless = true, menu = { @Menu(label = MenuOrder.PLUGINS), @Menu(label = MenuOrder.CRUMPLE),
	@Menu(label = MenuOrder.SHEAR, weight = MenuOrder.SHEAR_WEIGHT), @Menu(label = "Shear Network...", weight = MenuOrder.SHEAR_NETWORK) },
	description = "Shears a network quasi-statically, in fixed steps or from event to event, and records stress and avalanches.")
public class ShearNetwork extends PlotCommand {

	@Parameter(label = "Network", required = false, persist = false, description = "Empty: that of the active image, else the newest.")
	private WorkbenchNetwork network;

	@Parameter(label = "Amount of strain", persist = false, style = EXACT, stepSize = "0.01",
		description = "Strain to add; negative: the other way. Used if there is no path.")
	private double amount = ShearSpec.DEFAULT.path().get(0);

	@Parameter(label = "Path of strains", required = false, persist = false,
		description = "Strains to visit one after the other, from where the network is, such as 0.1 0 -0.1 0. Empty: the amount.")
	private String path = "";

	@Parameter(label = "Strain increment", persist = false, style = EXACT, stepSize = "0.0001",
		description = "Largest strain of a fixed step. Above 1e-3 steps merge avalanches. Steps from event to event choose their own.")
	private double increment = ShearSpec.DEFAULT.increment();

	@Parameter(label = "Protocol", persist = false,
		description = "Fixed step: the paper's. Event driven: follows the minimum to each fold, located to 1e-9 in strain; faster.")
	private ShearProtocol protocol = ShearSpec.DEFAULT.protocol();

	@Parameter(label = "Kind", persist = false, description = KIND + " Both keep its area.")
	private ShearKind kind = ShearSpec.DEFAULT.kind();

	@Parameter(label = "Cycles", persist = false, min = "1",
		description = "How often the path is walked at most; it ends when the network comes back to an earlier state.")
	private int cycles = ShearSpec.DEFAULT.cycles();

	@Parameter(label = "Minimiser", persist = false,
		description = "How a network that is not at a minimum is relaxed first, and falls if the way down is as the minimiser.")
	private Minimiser minimiser = ShearSpec.DEFAULT.minimiser();

	@Parameter(label = "Box", persist = false, choices = { "Fixed", "Zero pressure" }, description = BOX)
	private BoxRelaxation box = ShearSpec.DEFAULT.box();

	@Parameter(label = "Movie", persist = false,
		description = "Also a stack: the network at 51 strains, and each avalanche with its flipped bonds and displacements.")
	private boolean movie = false;

	@Parameter(label = "Way down at an instability", persist = false,
		description = "Gradient flow is overdamped dynamics, the physical path. FIRE is faster; one fall in thirty ends elsewhere.")
	private WayDown descent = ShearSpec.DEFAULT.descent();

	@Parameter(label = "Save results to", required = false, persist = false, style = "directory",
		description = "Folder for the tables as CSV and the pictures as TIFF, PNG, SVG and PDF. Empty: nothing is saved.")
	private File save;

	@Parameter(label = "Frames of each fall", required = false, persist = false, attrs = @Attr(name = MacroLine.UNSAID, value = "0"),
		description = "In the movie, between which equal energies are lost, 2 to 500; of the largest avalanches. 0: one slice for each.")
	private int frames = 0;

	@Parameter(label = "Movie also as", required = false, persist = false, attrs = @Attr(name = MacroLine.UNSAID, value = "None"),
		description = "Files that save writes beside the stack. AVI: one film. PNG sequence: a folder with a picture a frame. Both.")
	private MovieFiles export = MovieFiles.NONE;

	@Parameter(type = ItemIO.OUTPUT, label = "Network", description = "A network for the key network of other commands.")
	private WorkbenchNetwork sheared;

	@Parameter(type = ItemIO.OUTPUT, label = "Shear", description = "One row a step.")
	private ResultsTable steps;

	@Parameter(type = ItemIO.OUTPUT, label = "Avalanches", description = "One row an event.")
	private ResultsTable avalanches;

	@Parameter(type = ItemIO.OUTPUT, label = "Summary of Shear", description = "One row: moduli, events, dissipation.")
	private ResultsTable summary;

	@Parameter(type = ItemIO.OUTPUT, label = "Film", description = "A stack with one picture a frame; absent without movie=true.")
	private ImagePlus film;

	@Parameter(type = ItemIO.OUTPUT, label = "Stress-strain plot", description = "Stress against strain.")
	private ImagePlus plot;

	@Parameter(type = ItemIO.OUTPUT, label = "Picture", description = "The sheared network.")
	private ImagePlus picture;

	/** The command with the inputs for fixed steps along a path; used only to write its macro line. */
	static ShearNetwork along(final String path, final double increment, final Minimiser minimiser, final WayDown descent) {
		final ShearNetwork command = new ShearNetwork();
		command.path = path;
		command.increment = increment;
		command.minimiser = minimiser;
		command.descent = descent;
		return command;
	}

	@Override
	protected void compute(final Monitor monitor) throws NoMinimumException {
		final WorkbenchNetwork start = workbench.withBonds(network);
		final ShearSpec spec = SpecReader.of(ShearSpec.class, this, Map.of("path", ShearSpec.strains(amount, path, cycles)));
		final ShearWatch watch = new ShearWatch(start.network(), spec.settings(), spec.length(), movie, frames, monitor);
		final ShearResult result = spec.run(start.network(), start.configuration(), watch, watch);
		sheared = workbench.add("sheared-" + start.suffix(), start.network(), result.configuration(), start.provenance().then(macroLine())
			.remarks(ShearReport.remarks(result)), start.seed(), watch.flips());
		final ShearReport report = new ShearReport(sheared.toString(), start.network(), spec, result);
		steps = start.about(ShearTables.steps(result.steps()));
		avalanches = start.about(ShearTables.events(result.instabilities()));
		summary = HostTable.of(ShearTables.summary(sheared.toString(), result));
		plot = about(sheared, ShearPlot.of("stress-strain-" + sheared, report));
		film = movie(sheared, watch.film("movie-" + sheared), export);
		note(watch.remarks());
		picture = picture(sheared);
		note(report.sentences());
		if (!result.isComplete()) endedEarly(report.early());
	}

	@Override
	protected File saveFolder() {
		return save;
	}
}
