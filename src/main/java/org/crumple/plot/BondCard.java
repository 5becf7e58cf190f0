package org.crumple.plot;

import java.awt.Color;
import java.awt.Font;
import java.util.Arrays;
import java.util.Locale;

import ij.gui.Plot;

import org.crumple.mechanics.BondStates;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;
import org.crumple.picture.BondColouring;
import org.crumple.potential.BondPotential;

/** One bond: its numbers, and its state marked on its own potential (paper, Fig. 1c). */
public final class BondCard {

	private static final int CURVE_POINTS = 200;
	/** Least range of strain shown, for potentials with one minimum, and how far beyond state and minima the curve goes. */
	private static final double NARROWEST = 0.2, BEYOND = 1.5;
	/** Height of the plot in units of its data: the legend stands above them. */
	private static final double HEADROOM = 2.2;
	private static final int WIDTH = 480, HEIGHT = 340, FONT = 14, AXIS_FONT = 16;

	private BondCard() {}

	/**
	 * The plot U against δr/r0 of a bond.
	 *
	 * @param name of the network
	 * @param bond its number, from 0
	 */
	public static Plot of(final String name, final SpringNetwork network, final Configuration configuration, final int bond) {
		final BondStates bonds = BondStates.of(network, configuration);
		final BondPotential law = network.potential()[bond];
		final double r0 = network.restLength()[bond], strain = bonds.strain()[bond], energy = law.energy(bonds.length()[bond], r0);
		final boolean unstable = bonds.isUnstable(bond);
		final Plot plot = PlotFrame.of("Bond", "bond " + bond + " of " + name + ":  nodes " + network.from()[bond] + " and " + network.to()[bond],
			"bond strain \u03b4r / r\u2080", "bond energy U (E)");
		// small enough to stand beside its picture
		plot.setFrameSize(WIDTH, HEIGHT);
		plot.setFontSize(FONT);
		plot.setAxisLabelFont(Font.PLAIN, AXIS_FONT);
		final double[][] curve = curve(law, r0, strain);
		plot.setColor(Color.GRAY);
		plot.setLineWidth(2);
		plot.add("line", curve[0], curve[1]);
		plot.setLabel(-1, "its potential U");
		final Color colour = unstable ? BondColouring.UNSTABLE : BondColouring.STABLE;
		plot.setColor(colour, colour);
		plot.setLineWidth(4);
		plot.add(unstable ? "diamond" : "circle", new double[] { strain }, new double[] { energy });
		plot.setLabel(-1, (unstable ? "unstable" : "stable") + (bonds.isLong(bond) ? " long" : " short") + ":  \u03b4r/r\u2080 = " + number("%.6f,  U = %.6f E", strain, energy));
		plot.setColor(Color.BLACK);
		plot.setFont(Font.PLAIN, FONT);
		plot.addLabel(0.03, 0.32, number("length r = %.6f l,  r\u2080 = %.6f l\ntension t = %.6f E/l\nstiffness U'' = %.5g E/l\u00b2",
			bonds.length()[bond], r0, bonds.tension()[bond], bonds.stiffness()[bond]));
		double low = energy, high = energy;
		for (final double u : curve[1]) {
			low = Math.min(low, u);
			high = Math.max(high, u);
		}
		final double height = Math.max(high - low, Double.MIN_NORMAL);
		plot.setLimits(curve[0][0], curve[0][CURVE_POINTS], low - 0.06 * height, low + HEADROOM * height);
		PlotFrame.addLegend(plot, "top-left");
		return plot;
	}

	private static double[][] curve(final BondPotential law, final double r0, final double strain) {
		final double minima = Arrays.stream(law.minimumStrains(r0)).map(Math::abs).max().orElse(0);
		final double widest = Math.max(NARROWEST, BEYOND * Math.max(minima, Math.abs(strain)));
		final double[][] curve = new double[2][CURVE_POINTS + 1];
		for (int k = 0; k <= CURVE_POINTS; k++) {
			curve[0][k] = Math.max(-0.999, widest * (2.0 * k / CURVE_POINTS - 1));
			curve[1][k] = law.energy((1 + curve[0][k]) * r0, r0);
		}
		return curve;
	}

	private static String number(final String format, final Object... values) {
		return String.format(Locale.ROOT, format, values).replace("-", "\u2212");
	}
}
