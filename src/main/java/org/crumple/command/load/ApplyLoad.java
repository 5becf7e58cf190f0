package org.crumple.command.load;

import java.io.File;
import java.util.List;
import java.util.Map;

import ij.ImagePlus;
import ij.measure.ResultsTable;

import org.crumple.analysis.LoadSpec;
import org.crumple.analysis.LoadTables;
import org.crumple.analysis.SpecReader;
import org.crumple.command.MenuOrder;
import org.crumple.command.PlotCommand;
import org.crumple.film.ShearWatch;
import org.crumple.kernel.Monitor;
import org.crumple.load.LoadControl;
import org.crumple.load.LoadRamp;
import org.crumple.load.LoadResult;
import org.crumple.macro.MacroLine;
import org.crumple.plot.LoadPlot;
import org.crumple.relax.Minimiser;
import org.crumple.relax.NoMinimumException;
import org.crumple.workbench.MovieFiles;
import org.crumple.workbench.WorkbenchNetwork;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Raises and lowers the stress on a network quasi-statically, from burst to burst of its strain. */
@Plugin(type = Command.class, headless = true, menu = { @Menu(label = MenuOrder.PLUGINS), @Menu(label = MenuOrder.CRUMPLE),
	@Menu(label = MenuOrder.SHEAR, weight = MenuOrder.SHEAR_WEIGHT), @Menu(label = "Apply Load...", weight = MenuOrder.APPLY_LOAD) },
	description = "Imposes a shear stress or a uniaxial stress, raises and lowers it from event to event, and records the bursts.")
public class ApplyLoad extends PlotCommand {

	@Parameter(label = "Network", required = false, persist = false, description = "Empty: that of the active image, else the newest.")
	private WorkbenchNetwork network;

	@Parameter(label = "Control", persist = false,
		description = "Shear stress: the cell tilts freely. Uniaxial stress: its height is free; positive pulls, negative presses.")
	private LoadControl control = LoadSpec.DEFAULT.control();

	@Parameter(label = "Load (E/l^2)", persist = false, style = EXACT, stepSize = "0.001",
		description = "Stress to go to, from the stress that the network has. Used if there is no path.")
	private double amount = LoadSpec.DEFAULT.path().get(0);

	@Parameter(label = "Path of loads (E/l^2)", required = false, persist = false,
		description = "Stresses to visit one after the other, such as 0.002 0 0.002. Empty: the load above.")
	private String path = "";

	@Parameter(label = "First step (E/l^2)", persist = false, style = EXACT, stepSize = "0.00001",
		description = "Change of the load in the first step of a branch. Further steps are as long as the branch allows.")
	private double increment = LoadSpec.DEFAULT.increment();

	@Parameter(label = "Minimiser", persist = false, description = "How a network that is not at a minimum is relaxed first.")
	private Minimiser minimiser = LoadSpec.DEFAULT.minimiser();

	@Parameter(label = "Movie", persist = false,
		description = "Also a stack: the network at 51 loads, and each burst with its flipped bonds and displacements.")
	private boolean movie = false;

	@Parameter(label = "Save results to", required = false, persist = false, style = "directory",
		description = "Folder for the tables as CSV and the pictures as TIFF, PNG, SVG and PDF. Empty: nothing is saved.")
	private File save;

	@Parameter(label = "Movie also as", required = false, persist = false, attrs = @Attr(name = MacroLine.UNSAID, value = "None"),
		description = "Files that save writes beside the stack. AVI: one film. PNG sequence: a folder with a picture a frame. Both.")
	private MovieFiles export = MovieFiles.NONE;

	@Parameter(type = ItemIO.OUTPUT, label = "Network", description = "A network for the key network of other commands.")
	private WorkbenchNetwork loaded;

	@Parameter(type = ItemIO.OUTPUT, label = "Load", description = "One row a step.")
	private ResultsTable steps;

	@Parameter(type = ItemIO.OUTPUT, label = "Bursts", description = "One row a burst.")
	private ResultsTable bursts;

	@Parameter(type = ItemIO.OUTPUT, label = "Film", description = "A stack with one picture a frame; absent without movie=true.")
	private ImagePlus film;

	@Parameter(type = ItemIO.OUTPUT, label = "Strain-load plot", description = "Strain against load, up and down.")
	private ImagePlus plot;

	@Parameter(type = ItemIO.OUTPUT, label = "Picture", description = "The loaded network.")
	private ImagePlus picture;

	@Override
	protected void compute(final Monitor monitor) throws NoMinimumException {
		final WorkbenchNetwork start = workbench.withBonds(network);
		final LoadSpec spec = SpecReader.of(LoadSpec.class, this, Map.of("path", LoadSpec.loads(amount, path)));
		LoadRamp.requireBearable(path == null || path.isBlank() ? "amount" : "path", spec.path(), start.network());
		final ShearWatch watch = ShearWatch.ofLoad(start.network(), spec.length(), movie, monitor);
		final LoadResult result = spec.run(start.network(), start.configuration(), watch, watch);
		final List<String> early = result.isComplete() ? List.of() : List.of(result.reason());
		loaded = workbench.add("loaded-" + start.suffix(), start.network(), result.configuration(), start.provenance().then(macroLine())
			.remarks(early), start.seed(), watch.flips());
		steps = start.about(LoadTables.steps(result));
		bursts = start.about(LoadTables.bursts(result));
		plot = about(loaded, LoadPlot.of("strain-load-" + loaded, loaded.caption() + ",  " + control, control, result));
		film = movie(loaded, watch.film("movie-" + loaded), export);
		note(watch.remarks());
		picture = picture(loaded);
		note(LoadTables.sentences(loaded.toString(), result));
		if (!result.isComplete()) endedEarly(LoadTables.early(loaded.toString(), result));
	}

	@Override
	protected File saveFolder() {
		return save;
	}
}
