package org.crumple.survey;

import java.util.List;
import java.util.Locale;

import org.crumple.avalanche.EventDefinition;
import org.crumple.avalanche.EventPool;
import org.crumple.avalanche.StepRecord;
import org.crumple.kernel.InvalidValue;
import org.crumple.kernel.Monitor;
import org.crumple.stats.SizeHistogram;
import org.crumple.survey.AvalancheTables.Named;
import org.crumple.table.Table;
import org.crumple.tail.SizeLaws;
import org.crumple.tail.TailFit;

/**
 * Avalanches in records of steps, by both definitions, and the laws of their sizes (paper, Fig. 4).
 *
 * @param settings of the analysis
 * @param byFlips events by flips
 * @param byDrop events by dissipation
 * @param flips sizes Δn of the events by flips, with their laws
 * @param drops sizes S of the events by dissipation, with their laws
 * @param flipIntervals strains between events by flips
 * @param dropIntervals strains between events by dissipation
 */
public record AvalancheStatistics(Settings settings, EventPool byFlips, EventPool byDrop, Named flips, Named drops,
	EventIntervals flipIntervals,
	EventIntervals dropIntervals)
{

	/**
	 * Settings of the analysis.
	 *
	 * @param threshold dissipation above which a step is an avalanche [C], above 0
	 * @param minflips lower end of the fit windows for flips, at least 1
	 * @param maxflips upper end of the window of the pure power law for flips; 0: the fitted cut-off
	 * @param mindrop lower end of the fit windows for the dissipation [E]; 0: the threshold
	 * @param maxdrop upper end of the window of the pure power law for the dissipation [E]; 0: the fitted cut-off
	 * @param bins number of bins per decade, for densities
	 */
	public record Settings(double threshold, int minflips, int maxflips, double mindrop, double maxdrop, int bins) {

		/** @throws IllegalArgumentException naming the first value that is out of range */
		public Settings {
			InvalidValue.requirePositive("threshold", threshold);
			if (minflips < 1) throw InvalidValue.value("minflips", minflips, "a whole number of at least 1");
			if (maxflips != 0 && maxflips <= minflips) throw InvalidValue.value("maxflips", maxflips, "0 or above minflips=" + minflips);
			if (maxflips - minflips > SizeLaws.LONGEST)
				throw InvalidValue.value("maxflips", maxflips, "0 or above minflips=" + minflips + " by at most " + SizeLaws.LONGEST);
			InvalidValue.requireNonNegative("mindrop", mindrop);
			InvalidValue.requireNonNegative("maxdrop", maxdrop);
		}

		private double lowest(final List<StepRecord> records) {
			return mindrop > 0 ? mindrop : threshold * records.stream().mapToDouble(StepRecord::stiffness).max().orElse(1);
		}
	}

	/**
	 * @param records one per network, not empty
	 * @param monitor receives progress, may cancel
	 * @throws IllegalArgumentException if the window of the dissipation is empty
	 */
	public static AvalancheStatistics of(final List<StepRecord> records, final Settings settings, final Monitor monitor) {
		final double lowest = settings.lowest(records);
		if (settings.maxdrop != 0 && !(settings.maxdrop > lowest))
			throw InvalidValue.value("maxdrop", settings.maxdrop, "0 or above the smallest S fitted, " + lowest);
		final EventPool byFlips = EventPool.of(records, EventDefinition.FLIPS, settings.threshold),
			byDrop = EventPool.of(records, EventDefinition.DISSIPATION, settings.threshold);
		monitor.progress(0.3, "Fitting sizes of avalanches");
		final Named flips = named("flips", byFlips.flips(), true, settings.minflips, settings.maxflips, settings.bins);
		final Named drops = named("s", byDrop.dissipations(), false, lowest, settings.maxdrop, settings.bins);
		monitor.throwIfCancelled();
		return new AvalancheStatistics(settings, byFlips, byDrop, flips, drops, EventIntervals.of("interval_flips", byFlips.intervals(),
			settings.bins),
			EventIntervals.of("interval_s", byDrop.intervals(), settings.bins));
	}

	private static Named named(final String name, final double[] sorted, final boolean whole, final double from, final double until,
		final int bins) {
		return new Named(name, SizeLaws.of(sorted, whole, from, until), sorted.length == 0 ? null : SizeHistogram.of(sorted, bins, whole));
	}

	private static Named named(final EventIntervals intervals) {
		return new Named(intervals.name(), null, intervals.bins());
	}

	/** Whether there are no avalanches by either definition. */
	public boolean isEmpty() {
		return byFlips.count() + byDrop.count() == 0;
	}

	/** The tables of fits, means, windows, densities and events, in this order. */
	public List<Table> tables() {
		final List<Named> sizes = List.of(flips, drops);
		final List<EventPool> pools = List.of(byFlips, byDrop);
		return List.of(AvalancheTables.laws(sizes), AvalancheTables.means(pools), AvalancheTables.windows(sizes),
			AvalancheTables.distributions(List.of(flips, drops, named(flipIntervals), named(dropIntervals))),
			AvalancheTables.events(pools));
	}

	/**
	 * A phrase on what was pooled.
	 *
	 * @param records number of records
	 */
	public String caption(final int records) {
		return String.format(Locale.ROOT, "%d table%s, strain walked %.4g, %d events by flips, %d by S > Sc = %.2g C", records, records == 1
			? "" : "s", byFlips.walked(),
			byFlips.count(), byDrop.count(), settings.threshold);
	}

	/** Sentences, each preceded by a blank, on laws that were not fitted or not accepted, with the reasons; empty if there are none. */
	public String remarks(final List<StepRecord> records) {
		return absent(flips, settings.minflips) + absent(drops, settings.lowest(records)) + refusals(flips) + refusals(drops);
	}

	private static String absent(final Named sizes, final double from) {
		final String why = sizes.laws().absence(from);
		return why.isEmpty() ? "" : " No " + (sizes.laws().cutoff() != null ? "power law" : sizes.laws().power() != null
			? "law with cut-off" : "laws") + " of " + sizes.name() + ": " + why + ".";
	}

	private static String refusals(final Named sizes) {
		final StringBuilder text = new StringBuilder();
		for (final TailFit law : new TailFit[] { sizes.laws().cutoff(), sizes.laws().power() }) {
			final String refusal = law == null ? "" : sizes.laws().refusal(law);
			if (!refusal.isEmpty()) text.append(" Not accepted, do not quote it: the ").append(law == sizes.laws().cutoff()
				? "law with cut-off of " : "power law of ")
				.append(sizes.name()).append(", ").append(refusal).append('.');
		}
		return text.toString();
	}
}
