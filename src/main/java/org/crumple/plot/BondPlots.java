package org.crumple.plot;

import java.awt.Color;
import java.util.Arrays;
import java.util.stream.IntStream;

import ij.gui.Plot;

import org.crumple.analysis.StrainBins;
import org.crumple.mechanics.BondStates;
import org.crumple.network.SpringNetwork;
import org.crumple.picture.BondColouring;
import org.crumple.potential.BondPotential;
import org.crumple.potential.LawKind;

/** Fig. 1a and 1c of the paper for one network: the distribution of bond strains and the potential with the bonds on it. */
public final class BondPlots {

	private static final Color STABLE = BondColouring.STABLE, UNSTABLE = BondColouring.UNSTABLE;
	private static final Color STABLE_BARS = new Color(134, 200, 176), EDGES = new Color(70, 70, 70), MINIMA = new Color(20, 60, 190);
	private static final int CURVE_POINTS = 200;
	/** Height of a plot in units of its data: the legend stands above them. */
	private static final double HEADROOM = 1.4;

	private BondPlots() {}

	/**
	 * P(δr/r0), normalised to 1, with errors √n, the part of the unstable bonds in red, and the minima (blue) and
	 * the limits of stability (black) of the bonds' potential (Fig. 1a). The lines are left out where there are not two.
	 *
	 * @param caption one line above the frame, such as N and ΔZ
	 * @param binned bonds of one network or many
	 * @param law that they share, or null: no lines
	 */
	public static Plot strainDistribution(final String title, final String caption, final StrainBins binned, final BondPotential law) {
		final double[] minima = law == null ? new double[0] : law.minimumStrains(1), limits = law == null ? new double[0] : law.spinodalStrains(1);
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
		final double low = minima.length == 2 ? 1.05 * minima[0] : 0, high = minima.length == 2 ? 1.05 * minima[1] : 0;
		plot.setLimits(Math.min(centre[0], low), Math.max(centre[n - 1], high), 0, HEADROOM * highest);
		plot.setColor(EDGES, STABLE_BARS);
		plot.add("bar", centre, density);
		plot.setLabel(-1, total - inside + " stable bonds");
		plot.setColor(EDGES, UNSTABLE);
		plot.add("bar", centre, unstable); // over the bars of all: what remains of those are the stable bonds
		plot.setLabel(-1, inside + " unstable bonds (U'' < 0)");
		plot.setColor(EDGES);
		plot.add("dot", centre, density);
		plot.addErrorBars(error);
		final LawKind.Notation notation = law == null ? null : notation(law);
		plot.setLineWidth(2);
		verticalPair(plot, minima, 1.04 * highest, MINIMA, "minima", notation == null ? null : notation.minimum());
		verticalPair(plot, limits, 1.04 * highest, Color.BLACK, "limits of stability", notation == null ? null : notation.spinodal());
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
		final BondPotential law = network.commonPotential();
		if (law != null) {
			final double widest = Math.max(1.5 * Arrays.stream(law.minimumStrains(1)).map(Math::abs).max().orElse(0), IntStream.range(0, bonds.count()).mapToDouble(b -> Math.abs(bonds.strain()[b])).max().orElse(1));
			final double[] s = new double[CURVE_POINTS + 1], u = new double[CURVE_POINTS + 1];
			for (int k = 0; k <= CURVE_POINTS; k++) {
				s[k] = Math.max(-0.999, widest * (2.0 * k / CURVE_POINTS - 1));
				u[k] = law.energy(1 + s[k], 1);
			}
			plot.setColor(Color.GRAY);
			plot.setLineWidth(2);
			plot.add("line", s, u);
			plot.setLabel(-1, formula(law));
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

	/** @param formula of the size of both strains, or null */
	private static void verticalPair(final Plot plot, final double[] s, final double height, final Color colour, final String what, final String formula) {
		if (s.length != 2) return;
		plot.setColor(colour);
		plot.add("line", new double[] { s[0], s[0], Double.NaN, s[1], s[1] }, new double[] { 0, height, Double.NaN, 0, height });
		final String values = s[0] == -s[1] ? "\u00b1" + rounded(s[1]) : rounded(s[0]) + " and " + rounded(s[1]);
		plot.setLabel(-1, what + (formula == null ? " " : " \u00b1" + formula + " = ") + values);
	}

	private static LawKind.Notation notation(final BondPotential law) {
		final LawKind kind = LawKind.of(law);
		return kind == null ? null : kind.notation();
	}

	/** U with the values of its parameters. */
	private static String formula(final BondPotential law) {
		final LawKind kind = LawKind.of(law);
		if (kind == null) return "their potential U";
		final StringBuilder text = new StringBuilder(kind.notation() == null ? "U, " + kind.word() : "U = " + kind.notation().energy());
		for (int k = 0; k < kind.parameters().size(); k++) text.append(", ").append(LawKind.symbol(kind.parameters().get(k))).append(" = ").append(rounded(law.parameters()[k]));
		return text.toString();
	}

	private static String rounded(final double value) {
		return Double.toString(Math.round(value * 1e4) / 1e4);
	}
}
