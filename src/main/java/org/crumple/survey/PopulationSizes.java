package org.crumple.survey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.crumple.excitation.BondPopulation;
import org.crumple.stats.LogHistogram;
import org.crumple.table.NumberTable;
import org.crumple.tail.PowerLawFit;
import org.crumple.tail.Tail;
import org.crumple.tail.TailFit;
import org.crumple.tail.WindowScan;

/**
 * The magnitudes |x| in one column of {@code Local Excitations}, of one network or several, for each population of bonds.
 *
 * @param panel of Fig. 2
 * @param heading of the column, with its unit
 * @param networks for each population, the non-zero magnitudes of each network, sorted
 * @param all for each population, the non-zero magnitudes of all networks, sorted
 */
public record PopulationSizes(ExcitationPanel panel, String heading, Map<BondPopulation, List<double[]>> networks,
	Map<BondPopulation, double[]> all) {

	/** A power law for one population; {@code refusal} says why it is not accepted, and is empty if it is. */
	public record Fit(ExcitationPanel panel, BondPopulation population, TailFit law, double drift, String refusal) {

		public boolean accepted() {
			return refusal.isEmpty();
		}
	}

	/** @param tables with the columns of {@code Local Excitations}, one per network */
	public static PopulationSizes of(final List<NumberTable> tables, final ExcitationPanel panel) {
		final Map<BondPopulation, List<double[]>> networks = new EnumMap<>(BondPopulation.class);
		final Map<BondPopulation, double[]> all = new EnumMap<>(BondPopulation.class);
		for (final BondPopulation population : BondPopulation.values()) {
			final List<double[]> each = new ArrayList<>();
			for (final NumberTable table : tables) {
				final double[] unstable = table.column("unstable"), bistable = table.column("bistable"),
					x = table.finiteColumn(panel.column());
				each.add(IntStream.range(0, x.length).filter(r -> population.contains(unstable[r] == 1, bistable[r] == 1) && x[r] != 0
					&& Double.isFinite(x[r]))
					.mapToDouble(r -> Math.abs(x[r])).sorted().toArray());
			}
			networks.put(population, each);
			all.put(population, each.stream().flatMapToDouble(Arrays::stream).sorted().toArray());
		}
		return new PopulationSizes(panel, NumberTable.sizeHeading(tables, panel.column()), networks, all);
	}

	/**
	 * The values of all networks in logarithmic bins.
	 *
	 * @return null if there are no values
	 */
	public LogHistogram bins(final BondPopulation population, final int perDecade) {
		return all.get(population).length == 0 ? null : LogHistogram.of(all.get(population), perDecade);
	}

	/**
	 * Fits for all populations with enough values for a window.
	 *
	 * @param share fraction of the values in the window, those nearest to the end of the tail; 0: the best window of a scan
	 */
	public List<Fit> fits(final double share) {
		final List<Fit> fits = new ArrayList<>();
		final boolean lower = panel.tail() == Tail.LOWER;
		final double outer = lower ? 0 : Double.POSITIVE_INFINITY;
		all.forEach((population, x) -> {
			if (x.length < WindowScan.FEWEST || x[0] == x[x.length - 1]) return;
			final int size = Math.min(x.length, Math.max(WindowScan.FEWEST, (int) Math.round(share * x.length)));
			final WindowScan scan = WindowScan.of(x, panel.tail(), outer);
			final TailFit law = share == 0 ? scan.bestFit() : lower ? PowerLawFit.of(x, 0, x[size - 1])
				: PowerLawFit.of(x, x[x.length - size], outer);
			fits.add(new Fit(panel, population, law, scan.drift(law), scan.refusal(law, networks.get(population))));
		});
		return fits;
	}
}
