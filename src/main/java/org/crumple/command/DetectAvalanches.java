package org.crumple.command;

import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

import ij.ImagePlus;
import ij.measure.ResultsTable;

import org.crumple.analysis.AvalancheTables;
import org.crumple.analysis.AvalancheTables.Named;
import org.crumple.analysis.EventIntervals;
import org.crumple.avalanche.EventDefinition;
import org.crumple.avalanche.EventPool;
import org.crumple.avalanche.StepProtocol;
import org.crumple.avalanche.StepRecord;
import org.crumple.drive.ShearSettings;
import org.crumple.io.Provenance;
import org.crumple.kernel.InvalidValue;
import org.crumple.kernel.Monitor;
import org.crumple.plot.AvalanchePlots;
import org.crumple.plot.PlotImages;
import org.crumple.pool.Pooling;
import org.crumple.pool.StepRecords;
import org.crumple.pool.TablePool;
import org.crumple.stats.SizeHistogram;
import org.crumple.stats.SizeLaws;
import org.crumple.stats.TailFit;
import org.crumple.workbench.HostTable;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Avalanches in records of sheared networks, by both definitions of the paper (Fig. 4). */
@Plugin(type = Command.class, headless = true, menuPath = CrumpleCommand.MENU + "Detect Avalanches...",
	description = "Finds the avalanches in tables Shear by flips and by dissipation, and fits the distributions of their sizes.")
public class DetectAvalanches extends CrumpleCommand {

	@Parameter(label = "Tables", required = false, persist = false,
		description = "Title of a table Shear or path of a CSV; several, separated by commas, are pooled. * stands for any letters of a file's name.")
	private String table = "Shear";

	@Parameter(label = "Threshold Sc (units of C)", persist = false, description = "Dissipation S from which a step is an avalanche. Elastic steps have S < 0.")
	private double threshold = ShearSettings.DEFAULT_THRESHOLD;

	@Parameter(label = "Stiffness C (E)", persist = false, min = "0", description = "Of the bonds, the unit of the threshold. 0: what the tables say, else 1.")
	private double stiffness = 0;

	@Parameter(label = "Smallest number of flips fitted", persist = false, min = "1", description = "Lower end of the windows of both laws of the number of flips.")
	private int minflips = 1;

	@Parameter(label = "Largest number of flips fitted", persist = false, min = "0", description = "Upper end of the window of the pure power law. 0: the fitted cut-off.")
	private int maxflips = 0;

	@Parameter(label = "Smallest S fitted (E)", persist = false, min = "0", description = "Lower end of the windows of both laws of the dissipation. 0: the threshold.")
	private double mindrop = 0;

	@Parameter(label = "Largest S fitted (E)", persist = false, min = "0", description = "Upper end of the window of the pure power law. 0: the fitted cut-off.")
	private double maxdrop = 0;

	@Parameter(label = "Bins per decade", persist = false, min = "1", max = "100", description = "Of the plotted densities. The fits use no bins.")
	private int bins = 5;

	@Parameter(label = "Protocol", persist = false, choices = { "Auto", "Fixed step", "Event driven" },
		description = "Of the steps. Event driven: only steps at constant strain dissipate. Auto: what the tables say, else what most of their steps look like.")
	private String protocol = StepProtocol.AUTO.toString();

	@Parameter(label = "Pool", persist = false, choices = { "Alike", "All" },
		description = "Alike: tables made under different conditions are refused, and copies count once. All: whatever is named is pooled.")
	private String pool = Pooling.ALIKE.toString();

	@Parameter(label = "Save results to", required = false, persist = false, style = "directory",
		description = "Folder for the tables as CSV and the plots as TIFF and PNG. Empty: nothing is saved.")
	private File save;

	@Parameter(type = ItemIO.OUTPUT)
	private ResultsTable fits;

	@Parameter(type = ItemIO.OUTPUT)
	private ResultsTable means;

	@Parameter(type = ItemIO.OUTPUT)
	private ResultsTable windows;

	@Parameter(type = ItemIO.OUTPUT)
	private ResultsTable distributions;

	@Parameter(type = ItemIO.OUTPUT)
	private ResultsTable events;

	@Parameter(type = ItemIO.OUTPUT)
	private ImagePlus spacing;

	@Parameter(type = ItemIO.OUTPUT)
	private ImagePlus drops;

	@Parameter(type = ItemIO.OUTPUT)
	private ImagePlus flips;

	@Override
	protected void compute(final Monitor monitor) throws IOException {
		InvalidValue.requirePositive("threshold", threshold);
		if (minflips < 1) throw InvalidValue.value("minflips", minflips, "a whole number of at least 1");
		if (maxflips != 0 && maxflips <= minflips) throw InvalidValue.value("maxflips", maxflips, "0 or above minflips=" + minflips);
		if (maxflips - minflips > SizeLaws.LONGEST) throw InvalidValue.value("maxflips", maxflips, "0 or above minflips=" + minflips + " by at most " + SizeLaws.LONGEST);
		InvalidValue.requireNonNegative("mindrop", mindrop);
		InvalidValue.requireNonNegative("maxdrop", maxdrop);
		final StepRecords found = StepRecords.of(TablePool.find(workbench, table, pool), "", stiffness, protocol, threshold);
		note(found.remarks());
		final List<StepRecord> records = found.records();
		final double lowest = mindrop > 0 ? mindrop : threshold * records.stream().mapToDouble(StepRecord::stiffness).max().orElse(1);
		if (maxdrop != 0 && !(maxdrop > lowest)) throw InvalidValue.value("maxdrop", maxdrop, "0 or above the smallest S fitted, " + lowest);
		final EventPool byFlips = EventPool.of(records, EventDefinition.FLIPS, threshold), byDrop = EventPool.of(records, EventDefinition.DISSIPATION, threshold);
		if (byFlips.count() + byDrop.count() == 0) {
			throw InvalidValue.value("table", table, "one with avalanches: there is no flip in it and no S above threshold=" + threshold + " C");
		}
		monitor.progress(0.3, "Fitting sizes of avalanches");
		final Named ofFlips = named("flips", byFlips.flips(), true, minflips, maxflips), ofDrops = named("s", byDrop.dissipations(), false, lowest, maxdrop);
		monitor.throwIfCancelled();
		final List<Named> sizes = List.of(ofFlips, ofDrops);
		fits = HostTable.of(AvalancheTables.laws(sizes));
		means = HostTable.of(AvalancheTables.means(List.of(byFlips, byDrop)));
		windows = HostTable.of(AvalancheTables.windows(sizes));
		final EventIntervals ofFlipEvents = EventIntervals.of("interval_flips", byFlips.intervals(), bins), ofDropEvents = EventIntervals.of("interval_s", byDrop.intervals(), bins);
		distributions = HostTable.of(AvalancheTables.distributions(List.of(ofFlips, ofDrops, named(ofFlipEvents), named(ofDropEvents))));
		events = HostTable.of(AvalancheTables.events(List.of(byFlips, byDrop)));
		final String caption = String.format(Locale.ROOT, "%d table%s, strain walked %.4g, %d events by flips, %d by S > Sc = %.2g C%s", records.size(),
			records.size() == 1 ? "" : "s", byFlips.walked(), byFlips.count(), byDrop.count(), threshold, found.said());
		if (ofFlipEvents.count() + ofDropEvents.count() > 0) spacing = annotate(PlotImages.of(AvalanchePlots.intervals("P-interval", caption, ofFlipEvents, ofDropEvents)), caption);
		if (ofDrops.histogram() != null) drops = annotate(PlotImages.of(AvalanchePlots.sizes("P-s", caption, "dissipated energy S (E)", ofDrops.histogram(), ofDrops.laws())), caption);
		if (ofFlips.histogram() != null) flips = annotate(PlotImages.of(AvalanchePlots.sizes("P-flips", caption, "flips \u0394n", ofFlips.histogram(), ofFlips.laws())), caption);
		note(caption + "." + absent(ofFlips, minflips) + absent(ofDrops, lowest) + refusals(sizes));
	}

	/** Which laws there are none of, and why, as a sentence; empty if there are both. */
	private static String absent(final Named sizes, final double from) {
		final String why = sizes.laws().absence(from);
		return why.isEmpty() ? "" : " No " + (sizes.laws().cutoff() != null ? "power law" : sizes.laws().power() != null ? "law with cut-off" : "laws") + " of " + sizes.name() + ": " + why + ".";
	}

	/** Which laws are not accepted, and why, as sentences; empty if all are. */
	private static String refusals(final List<Named> sizes) {
		final StringBuilder text = new StringBuilder();
		for (final Named one : sizes) {
			for (final TailFit law : new TailFit[] { one.laws().cutoff(), one.laws().power() }) {
				final String refusal = law == null ? "" : one.laws().refusal(law);
				if (!refusal.isEmpty()) text.append(" Not accepted, do not quote it: the ").append(law == one.laws().cutoff() ? "law with cut-off of " : "power law of ")
					.append(one.name()).append(", ").append(refusal).append('.');
			}
		}
		return text.toString();
	}

	private Named named(final String name, final double[] sorted, final boolean whole, final double from, final double until) {
		return new Named(name, SizeLaws.of(sorted, whole, from, until), sorted.length == 0 ? null : SizeHistogram.of(sorted, bins, whole));
	}

	private static Named named(final EventIntervals intervals) {
		return new Named(intervals.name(), null, intervals.bins());
	}

	private ImagePlus annotate(final ImagePlus image, final String caption) {
		image.setProperty("Info", Provenance.NONE.then(macroLine()).toMacro(List.of(caption)));
		return image;
	}

	@Override
	protected File saveFolder() {
		return save;
	}
}
