package org.crumple.command;

import java.io.File;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.Locale;

import ij.ImagePlus;
import ij.measure.ResultsTable;

import org.crumple.analysis.ShearSpec;
import org.crumple.analysis.ShearTables;
import org.crumple.analysis.SpecReader;
import org.crumple.avalanche.FlipCounter;
import org.crumple.avalanche.ShearObservers;
import org.crumple.drive.LoadPath;
import org.crumple.drive.ShearKind;
import org.crumple.drive.ShearObserver;
import org.crumple.drive.ShearProtocol;
import org.crumple.drive.ShearResult;
import org.crumple.drive.ShearSettings;
import org.crumple.drive.WayDown;
import org.crumple.film.ShearFilm;
import org.crumple.io.Provenance;
import org.crumple.kernel.Digits;
import org.crumple.kernel.InvalidValue;
import org.crumple.kernel.Monitor;
import org.crumple.plot.PlotImages;
import org.crumple.plot.ShearPlot;
import org.crumple.relax.BoxRelaxation;
import org.crumple.relax.Minimiser;
import org.crumple.relax.NoMinimumException;
import org.crumple.table.Table;
import org.crumple.workbench.HostTable;
import org.crumple.workbench.WorkbenchNetwork;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Shears a network from minimum to minimum (paper, Fig. 4). */
@Plugin(type = Command.class, headless = true, menuPath = CrumpleCommand.MENU + "Shear Network...",
	description = "Shears a network quasi-statically, in fixed steps or from instability to instability, and records stress and avalanches.")
public class ShearNetwork extends CrumpleCommand {

	/** What a user means who gives neither amount nor path. */
	private static final double AMOUNT = ShearSpec.DEFAULT.path().get(0);
	/** Pixels for a node spacing in the film, and the least and most across a slice: a stack of 150 of the largest has 400 MB. */
	private static final int FILM_SPACING = 25, NARROW_FILM = 384, WIDE_FILM = 800;

	@Parameter(label = "Network", required = false, persist = false, description = "Empty: that of the active image, else the newest.")
	private WorkbenchNetwork network;

	@Parameter(label = "Amount of strain", persist = false, stepSize = "0.01", description = "Strain to add; negative: the other way. Used if there is no path.")
	private double amount = AMOUNT;

	@Parameter(label = "Path of strains", required = false, persist = false,
		description = "Strains to visit one after the other, from where the network is, such as 0.1 0 -0.1 0. Empty: the amount.")
	private String path = "";

	@Parameter(label = "Strain increment", persist = false, stepSize = "0.0001",
		description = "Largest strain of a fixed step. Above 1e-3 steps merge avalanches. Steps from event to event choose their own.")
	private double increment = ShearSpec.DEFAULT.increment();

	@Parameter(label = "Protocol", persist = false,
		description = "Fixed step: the paper's. Event driven: follows the minimum to each fold, locates it to 1e-9 in strain, and is faster.")
	private ShearProtocol protocol = ShearSpec.DEFAULT.protocol();

	@Parameter(label = "Kind", persist = false,
		description = "Simple: x += strain y, the cell tilts. Pure: the cell gets longer along x and shorter along y. Both keep its area.")
	private ShearKind kind = ShearSpec.DEFAULT.kind();

	@Parameter(label = "Cycles", persist = false, min = "1", description = "How often the path is walked at most; it ends when the network comes back to an earlier state.")
	private int cycles = ShearSpec.DEFAULT.cycles();

	@Parameter(label = "Minimiser", persist = false,
		description = "How a network that is not at a minimum is relaxed first; and the way down at an instability if that is as the minimiser.")
	private Minimiser minimiser = ShearSpec.DEFAULT.minimiser();

	@Parameter(label = "Box", persist = false, choices = { "Fixed", "Zero pressure" }, description = "Fixed: the cell only shears. Zero pressure: its size follows all the way.")
	private BoxRelaxation box = ShearSpec.DEFAULT.box();

	@Parameter(label = "Movie", persist = false, description = "Also a stack: the network at 51 strains, and each avalanche with its flipped bonds and displacements.")
	private boolean movie = false;

	@Parameter(label = "Way down at an instability", persist = false,
		description = "Gradient flow is overdamped dynamics, the physical path. FIRE is faster, and ends one fall in thirty in another minimum.")
	private WayDown descent = ShearSpec.DEFAULT.descent();

	@Parameter(label = "Save results to", required = false, persist = false, style = "directory",
		description = "Folder for the tables as CSV and the pictures as TIFF and PNG. Empty: nothing is saved.")
	private File save;

	@Parameter(type = ItemIO.OUTPUT)
	private WorkbenchNetwork sheared;

	@Parameter(type = ItemIO.OUTPUT)
	private ResultsTable steps;

	@Parameter(type = ItemIO.OUTPUT)
	private ResultsTable avalanches;

	@Parameter(type = ItemIO.OUTPUT)
	private ResultsTable summary;

	@Parameter(type = ItemIO.OUTPUT)
	private ImagePlus film;

	@Parameter(type = ItemIO.OUTPUT)
	private ImagePlus plot;

	@Parameter(type = ItemIO.OUTPUT)
	private ImagePlus picture;

	/** The command that walks in fixed steps along a path, for its macro line. */
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
		final ShearSpec spec = SpecReader.of(ShearSpec.class, this, Map.of("path", strains()));
		final ShearSettings settings = spec.settings();
		final double length = length(spec.walk());
		final ShearProgress progress = new ShearProgress(monitor, length);
		final FlipCounter counter = new FlipCounter(start.network().bondCount());
		final ShearFilm recorder = movie ? new ShearFilm(start.network(), length) : null;
		final ShearObserver observers = new ShearObservers(movie ? List.of(counter, progress, recorder) : List.of(counter, progress));
		final ShearResult result = spec.run(start.network(), start.configuration(), observers, progress);
		final double reached = result.steps().get(result.steps().size() - 1).strain();
		Provenance provenance = start.provenance().then(macroLine());
		if (!result.isComplete()) provenance = provenance.remark("after " + (result.steps().size() - 1) + " steps: " + result.reason());
		sheared = workbench.add("sheared-" + start.suffix(), start.network(), result.configuration(), provenance, start.seed(), counter.flips());
		steps = about(start, ShearTables.steps(result.steps()));
		avalanches = about(start, ShearTables.events(result.instabilities()));
		summary = HostTable.of(ShearTables.summary(sheared.toString(), result));
		final double threshold = settings.threshold() * start.network().energyScale();
		plot = annotate(PlotImages.of(ShearPlot.of("stress-strain-" + sheared, caption(), settings.kind(), result.steps(), result.instabilities(), threshold)));
		if (movie) film = develop(recorder);
		picture = NetworkView.picture(workbench, sheared);
		report(result, reached);
	}

	/** @throws IllegalArgumentException naming the key if the strains lead nowhere, or amount and path or cycles contradict each other */
	private List<Double> strains() {
		final boolean given = path != null && !path.isBlank();
		InvalidValue.requireFinite("amount", amount);
		if (given && amount != AMOUNT) throw InvalidValue.value("amount", amount, "left out with path=" + path + ", which holds the strains themselves");
		if (!given && amount == 0) throw InvalidValue.value("amount", amount, "a number other than 0");
		if (!given && cycles > 1) throw InvalidValue.value("cycles", cycles, "1 without a path that leads back, such as path=[" + amount + " 0]");
		return given ? DoubleStream.of(LoadPath.numbers(path)).boxed().toList() : List.of(amount);
	}

	private static double length(final LoadPath path) {
		double length = 0, last = 0;
		for (final double vertex : path.vertices()) {
			length += Math.abs(vertex - last);
			last = vertex;
		}
		return length;
	}

	/** What a table must know of its network to be compared with those of others. */
	static HostTable about(final WorkbenchNetwork start, final Table table) {
		return HostTable.of(table.about("nodes", Integer.toString(start.network().nodeCount())).about("stiffness", Double.toString(start.network().energyScale())));
	}

	private ImagePlus develop(final ShearFilm recorder) {
		if (recorder.leftOut() > 0) note("The movie shows the avalanches that lose most energy; " + recorder.leftOut() + " others have no slice.");
		final double width = FILM_SPACING * Math.sqrt(sheared.network().nodeCount());
		return annotate(recorder.develop("movie-" + sheared, (int) Math.max(NARROW_FILM, Math.min(WIDE_FILM, width))));
	}

	private String caption() {
		return String.format(Locale.ROOT, "%s:  N = %d,  \u0394Z = %.3f,  %s,  %s,  box %s", sheared, sheared.network().nodeCount(),
			sheared.network().excessCoordination(), kind.toString().toLowerCase(Locale.ROOT), protocol.toString().toLowerCase(Locale.ROOT), box.toString().toLowerCase(Locale.ROOT));
	}

	private ImagePlus annotate(final ImagePlus image) {
		return NetworkView.annotate(workbench, sheared, sheared.provenance(), image);
	}

	private void report(final ShearResult result, final double reached) {
		final double first = result.steps().get(0).strain();
		note(String.format(Locale.ROOT, "%s: strain %s to %s, %d steps, %d events.", sheared, Digits.seven(first), Digits.seven(reached), result.steps().size() - 1,
			result.instabilities().size()));
		if (result.period() > 0) {
			note("Limit cycle: after " + result.cycles() + " cycles " + sheared + " is in the state of " + result.period() + " cycle" +
				(result.period() == 1 ? "" : "s") + " before (period " + result.period() + ").");
		} else if (cycles > 1 && result.isComplete()) {
			note("No limit cycle within " + cycles + " cycles.");
		}
		if (!result.isComplete()) endedEarly("Shear Network: " + result.reason() + " What was done until then is kept as " + sheared + ".");
	}

	@Override
	protected File saveFolder() {
		return save;
	}
}
