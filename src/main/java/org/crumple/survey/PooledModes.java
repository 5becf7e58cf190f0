package org.crumple.survey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.DoubleStream;

import org.crumple.stats.BinnedRelation;
import org.crumple.stats.LogHistogram;
import org.crumple.table.NumberTable;

/**
 * Normal modes of many networks of one size, pooled from their tables.
 *
 * @param networks how many
 * @param modes how many modes are known, of all networks together
 * @param density of states, normalised by all modes that there are; it ends below the first frequency that a network does not know
 * @param debyeSlope median slope of Debye's law [l²/E]; NaN if no network has sound speeds
 * @param firstPhonon median ω of the first phonon [E^0.5/l]; NaN likewise
 */
public record PooledModes(int networks, int modes, LogHistogram density, double debyeSlope, double firstPhonon) {

	private static final int PER_DECADE = 10;
	/** Bins of {@code Core Decay} in a factor of ten of the distance. */
	private static final int DECAY_BINS = 8;

	/**
	 * @param modes tables {@code Normal Modes}, one a network
	 * @param sound tables {@code Sound} of the same networks; without them all modes are taken to be known
	 */
	public static PooledModes of(final List<NumberTable> modes, final List<NumberTable> sound) {
		final double[] omega = modes.stream().flatMapToDouble(t -> Arrays.stream(t.finiteColumn("omega"))).sorted().toArray();
		final LogHistogram found = LogHistogram.of(omega, PER_DECADE);
		final int known = omega.length, all = (int) Math.max(known, column(sound, "available").sum());
		final double end = all == known ? Double.POSITIVE_INFINITY : modes.stream().mapToDouble(t -> Arrays.stream(t.column("omega")).max()
			.orElse(0)).min().orElse(0);
		int bins = found.size();
		while (bins > 1 && found.edges()[bins] > end) bins--;
		return new PooledModes(modes.size(), known, new LogHistogram(Arrays.copyOf(found.edges(), bins + 1), Arrays.copyOf(found.count(),
			bins), all, false), median(column(sound, "debye_slope")), median(column(sound, "first_phonon")));
	}

	private static DoubleStream column(final List<NumberTable> tables, final String heading) {
		return tables.stream().flatMapToDouble(t -> Arrays.stream(t.column(heading))).filter(Double::isFinite);
	}

	private static double median(final DoubleStream values) {
		final double[] sorted = values.sorted().toArray();
		return sorted.length == 0 ? Double.NaN : 0.5 * (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]);
	}

	/**
	 * The mean displacement against the distance to the core over the tables {@code Core Decay} of many networks, whose rows weigh by their
	 * nodes. Errors are those of the scatter between networks, and the counts are networks.
	 */
	public static BinnedRelation decay(final List<NumberTable> decays) {
		final Map<Long, List<double[]>> bins = new TreeMap<>();
		for (final NumberTable table : decays) {
			final double[] distance = table.column("distance"), size = table.column("displacement"), count = table.column("count");
			for (int r = 0; r < table.size(); r++) {
				if (distance[r] > 0) bins.computeIfAbsent((long) Math.floor(StrictMath.log10(distance[r]) * DECAY_BINS),
					b -> new ArrayList<>()).add(new double[] { distance[r], size[r], count[r] });
			}
		}
		final List<double[]> all = bins.values().stream().map(PooledModes::mean).toList();
		return new BinnedRelation(part(all, 0), part(all, 1), part(all, 2), all.stream().mapToInt(b -> (int) b[3]).toArray());
	}

	/** Distance, displacement, its error and the number of networks of a bin. */
	private static double[] mean(final List<double[]> rows) {
		final double weight = rows.stream().mapToDouble(r -> r[2]).sum();
		final double x = rows.stream().mapToDouble(r -> r[2] * r[0]).sum() / weight, y = rows.stream().mapToDouble(r -> r[2] * r[1])
			.sum() / weight;
		final int n = rows.size();
		final double scatter = rows.stream().mapToDouble(r -> r[2] * r[2] * (r[1] - y) * (r[1] - y)).sum();
		return new double[] { x, y, n > 1 ? Math.sqrt(scatter * n / (n - 1.0)) / weight : Double.NaN, n };
	}

	private static double[] part(final List<double[]> rows, final int k) {
		return rows.stream().mapToDouble(r -> r[k]).toArray();
	}
}
