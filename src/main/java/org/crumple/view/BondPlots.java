package org.crumple.view;

import java.awt.Color;
import java.util.stream.IntStream;

import ij.gui.Plot;

import org.crumple.kernel.Invalid;
import org.crumple.mechanics.BondStates;
import org.crumple.network.SpringNetwork;
import org.crumple.potential.BistableQuartic;

/** Fig. 1a and 1c of the paper for one network: the distribution of bond strains and the potential with the bonds on it. */
public final class BondPlots {

	private static final Color STABLE = new Color(0, 138, 100), UNSTABLE = new Color(214, 30, 30), BARS = new Color(120, 150, 190);
	private static final int WIDTH = 900, HEIGHT = 560;
	private static final int CURVE_POINTS = 400;
	private static final int MOST_BINS = 10_000;
	/** Height of a plot in units of its data: the legend stands above them. */
	private static final double HEADROOM = 1.4;

	private BondPlots() {}

	/**
	 * P(δr/r0), normalised to 1, with the minima ±√(α/C) (red) and the limits of stability ±√(α/3C) (black) of the
	 * bonds' potential (Fig. 1a). The lines are left out if bonds have different potentials or only one minimum.
	 *
	 * @param bins number of bins over the range of the data, 1 to 10000
	 */
	public static Plot strainDistribution(final String title, final SpringNetwork network, final BondStates bonds, final int bins) {
		if (bins < 1 || bins > MOST_BINS) throw Invalid.value("bins", bins, "a whole number between 1 and " + MOST_BINS);
		double low = Double.MAX_VALUE, high = -Double.MAX_VALUE;
		for (final double s : bonds.strain()) {
			low = Math.min(low, s);
			high = Math.max(high, s);
		}
		final double binWidth = high > low ? (high - low) / bins : 1e-3;
		final double[] centre = new double[bins], density = new double[bins], error = new double[bins];
		final int[] count = new int[bins];
		for (final double s : bonds.strain()) count[Math.min(bins - 1, (int) ((s - low) / binWidth))]++;
		double highest = 0;
		for (int k = 0; k < bins; k++) {
			centre[k] = low + (k + 0.5) * binWidth;
			density[k] = count[k] / (bonds.count() * binWidth);
			error[k] = Math.sqrt(count[k]) / (bonds.count() * binWidth);
			highest = Math.max(highest, density[k] + error[k]);
		}
		final Plot plot = frame(title, "bond strain \u03b4r / r\u2080", "P(\u03b4r / r\u2080)");
		plot.setLimits(low - 2 * binWidth, high + 2 * binWidth, 0, HEADROOM * highest);
		plot.setLineWidth(1);
		plot.setColor(BARS.darker(), BARS);
		plot.add("bar", centre, density);
		plot.setColor(BARS.darker().darker());
		plot.addErrorBars(error);
		plot.setLabel(-1, bonds.count() + " bonds, " + bonds.unstableCount() + " unstable");
		final BistableQuartic law = commonLaw(network);
		if (law != null && law.alpha() > 0) {
			plot.setLineWidth(3);
			verticalPair(plot, law.minimumStrain(), 1.04 * highest, UNSTABLE, "minima \u00b1\u221a(\u03b1/C) = \u00b1" + rounded(law.minimumStrain()));
			verticalPair(plot, law.spinodalStrain(), 1.04 * highest, Color.BLACK,
				"limits of stability \u00b1\u221a(\u03b1/3C) = \u00b1" + rounded(law.spinodalStrain()));
		}
		plot.setColor(Color.BLACK);
		plot.setLineWidth(1);
		plot.addLegend(null, "top-right transparent");
		return plot;
	}

	/**
	 * The energy U of each bond against its strain, on the curve of its potential (Fig. 1c): stable bonds green,
	 * unstable ones red.
	 */
	public static Plot potential(final String title, final SpringNetwork network, final BondStates bonds) {
		final Plot plot = frame(title, "bond strain \u03b4r / r\u2080", "bond energy U (E)");
		final BistableQuartic law = commonLaw(network);
		if (law != null) {
			final double widest = Math.max(1.5 * law.minimumStrain(), IntStream.range(0, bonds.count()).mapToDouble(b -> Math.abs(bonds.strain()[b])).max().orElse(1));
			final double[] s = new double[CURVE_POINTS + 1], u = new double[CURVE_POINTS + 1];
			for (int k = 0; k <= CURVE_POINTS; k++) {
				s[k] = Math.max(-0.999, widest * (2.0 * k / CURVE_POINTS - 1));
				u[k] = law.energy(1 + s[k], 1);
			}
			plot.setColor(Color.GRAY);
			plot.setLineWidth(2);
			plot.add("line", s, u);
			plot.setLabel(-1, "U = (C/4) s\u2074 \u2212 (\u03b1/2) s\u00b2, C = " + rounded(law.c()) + ", \u03b1 = " + rounded(law.alpha()));
		}
		for (final boolean unstable : new boolean[] { false, true }) {
			final int[] chosen = IntStream.range(0, bonds.count()).filter(b -> bonds.isUnstable(b) == unstable).toArray();
			if (chosen.length == 0) continue;
			final double[] s = new double[chosen.length], u = new double[chosen.length];
			for (int k = 0; k < chosen.length; k++) {
				final int b = chosen[k];
				s[k] = bonds.strain()[b];
				u[k] = network.potential()[b].energy(bonds.length()[b], network.restLength()[b]);
			}
			final Color colour = unstable ? UNSTABLE : STABLE;
			plot.setColor(colour, colour);
			plot.setLineWidth(unstable ? 3 : 1);
			plot.add(unstable ? "diamond" : "circle", s, u);
			plot.setLabel(-1, chosen.length + (unstable ? " unstable bonds (U'' < 0)" : " stable bonds"));
		}
		plot.setColor(Color.BLACK);
		plot.setLineWidth(1);
		plot.setLimitsToFit(true);
		final double[] limits = plot.getLimits();
		final double pad = 0.06 * (limits[3] - limits[2]);
		plot.setLimits(limits[0], limits[1], limits[2] - pad, limits[3] + pad);
		plot.addLegend(null, "auto transparent");
		return plot;
	}

	private static Plot frame(final String title, final String x, final String y) {
		final Plot plot = new Plot(title, x, y);
		plot.setFrameSize(WIDTH, HEIGHT);
		plot.setFontSize(20);
		plot.setAxisLabelFont(java.awt.Font.PLAIN, 24);
		plot.setBackgroundColor(Color.WHITE);
		return plot;
	}

	private static void verticalPair(final Plot plot, final double s, final double height, final Color colour, final String label) {
		plot.setColor(colour);
		plot.add("line", new double[] { -s, -s, Double.NaN, s, s }, new double[] { 0, height, Double.NaN, 0, height });
		plot.setLabel(-1, label);
	}

	private static String rounded(final double value) {
		return Double.toString(Math.round(value * 1e4) / 1e4);
	}

	/** The bistable law all bonds share, or null. */
	private static BistableQuartic commonLaw(final SpringNetwork network) {
		for (int b = 1; b < network.bondCount(); b++) {
			if (!network.potential()[b].equals(network.potential()[0])) return null;
		}
		return network.potential()[0] instanceof BistableQuartic law ? law : null;
	}
}
