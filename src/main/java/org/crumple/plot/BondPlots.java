package org.crumple.plot;

import java.awt.Color;
import java.util.Arrays;
import java.util.stream.IntStream;

import ij.gui.Plot;

import org.crumple.analysis.StrainBins;
import org.crumple.mechanics.BondStates;
import org.crumple.network.SpringNetwork;
import org.crumple.picture.BondColouring;
import org.crumple.potential.BistableQuartic;

/** Fig. 1a and 1c of the paper for one network: the distribution of bond strains and the potential with the bonds on it. */
public final class BondPlots {

	private static final Color STABLE = BondColouring.STABLE, UNSTABLE = BondColouring.UNSTABLE;
	private static final Color STABLE_BARS = new Color(134, 200, 176), EDGES = new Color(70, 70, 70), MINIMA = new Color(20, 60, 190);
	private static final int CURVE_POINTS = 200;
	/** Height of a plot in units of its data: the legend stands above them. */
	private static final double HEADROOM = 1.4;

	private BondPlots() {}

	/**
	 * P(δr/r0), normalised to 1, with errors √n, the part of the unstable bonds in red, and the minima ±√(α/C) (blue) and
	 * the limits of stability ±√(α/3C) (black) of the bonds' potential (Fig. 1a). The lines are left out if there is only one minimum.
	 *
	 * @param caption one line above the frame, such as N and ΔZ
	 * @param binned bonds of one network or many
	 * @param law that they share, or null: no lines
	 */
	public static Plot strainDistribution(final String title, final String caption, final StrainBins binned, final BistableQuartic law) {
		final boolean bistable = law != null && law.alpha() > 0;
		final int n = binned.size(), total = binned.total(), inside = Arrays.stream(binned.unstable()).sum();
		final double[] centre = new double[n], density = new double[n], unstable = new double[n], error = new double[n];
		final double one = 1 / (total * binned.width());
		double highest = 0;
		for (int k = 0; k < n; k++) {
			centre[k] = binned.centre(k);
			density[k] = binned.count()[k] * one;
			unstable[k] = binned.unstable()[k] * one;
			error[k] = Math.sqrt(binned.count()[k]) * one;
			highest = Math.max(highest, density[k] + error[k]);
		}
		final Plot plot = PlotFrame.of(title, caption, "bond strain \u03b4r / r\u2080", "P(\u03b4r / r\u2080)");
		final double widest = bistable ? 1.05 * law.minimumStrain() : 0;
		plot.setLimits(Math.min(centre[0], -widest), Math.max(centre[n - 1], widest), 0, HEADROOM * highest);
		plot.setColor(EDGES, STABLE_BARS);
		plot.add("bar", centre, density);
		plot.setLabel(-1, total - inside + " stable bonds");
		plot.setColor(EDGES, UNSTABLE);
		plot.add("bar", centre, unstable); // over the bars of all: what remains of those are the stable bonds
		plot.setLabel(-1, inside + " unstable bonds (U'' < 0)");
		plot.setColor(EDGES);
		plot.add("dot", centre, density);
		plot.addErrorBars(error);
		if (bistable) {
			plot.setLineWidth(2);
			verticalPair(plot, law.minimumStrain(), 1.04 * highest, MINIMA, "minima \u00b1\u221a(\u03b1/C) = \u00b1" + rounded(law.minimumStrain()));
			verticalPair(plot, law.spinodalStrain(), 1.04 * highest, Color.BLACK,
				"limits of stability \u00b1\u221a(\u03b1/3C) = \u00b1" + rounded(law.spinodalStrain()));
		}
		PlotFrame.addLegend(plot, "top-right");
		return plot;
	}

	/**
	 * The energy U of each bond against its strain, on the curve of its potential (Fig. 1c): stable bonds green,
	 * unstable ones red.
	 *
	 * @param caption one line above the frame, such as N and ΔZ
	 */
	public static Plot potential(final String title, final String caption, final SpringNetwork network, final BondStates bonds) {
		final Plot plot = PlotFrame.of(title, caption, "bond strain \u03b4r / r\u2080", "bond energy U (E)");
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
		plot.setLimitsToFit(true);
		final double[] limits = plot.getLimits();
		final double height = limits[3] - limits[2];
		plot.setLimits(limits[0], limits[1], limits[2] - 0.06 * height, limits[2] + HEADROOM * height);
		PlotFrame.addLegend(plot, "top-right");
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
	public static BistableQuartic commonLaw(final SpringNetwork network) {
		for (int b = 1; b < network.bondCount(); b++) {
			if (!network.potential()[b].equals(network.potential()[0])) return null;
		}
		return network.potential()[0] instanceof BistableQuartic law ? law : null;
	}
}
