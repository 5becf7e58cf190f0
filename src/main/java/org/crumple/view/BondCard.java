package org.crumple.view;

import java.awt.Color;
import java.util.Locale;

import ij.gui.Plot;

import org.crumple.mechanics.BondStates;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;
import org.crumple.potential.BistableQuartic;
import org.crumple.potential.BondPotential;

/** One bond: its numbers, and its state marked on its own potential (paper, Fig. 1c). */
public final class BondCard {

	private static final int CURVE_POINTS = 200;
	/** Least range of strain shown, for potentials with one minimum, and how far beyond state and minima the curve goes. */
	private static final double NARROWEST = 0.2, BEYOND = 1.5;
	/** Height of the plot in units of its data: the legend stands above them. */
	private static final double HEADROOM = 1.7;

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
		final Plot plot = PlotFrame.of("bond", number("bond %d of %s:  nodes %d and %d,  r = %.6g l,  r\u2080 = %.6g l", bond, name, network.from()[bond],
			network.to()[bond], bonds.length()[bond], r0), "bond strain \u03b4r / r\u2080", "bond energy U (E)");
		final double[][] curve = curve(law, r0, strain);
		plot.setColor(Color.GRAY);
		plot.setLineWidth(2);
		plot.add("line", curve[0], curve[1]);
		plot.setLabel(-1, "its potential U");
		final Color colour = unstable ? BondColouring.UNSTABLE : BondColouring.STABLE;
		plot.setColor(colour, colour);
		plot.setLineWidth(4);
		plot.add(unstable ? "diamond" : "circle", new double[] { strain }, new double[] { energy });
		plot.setLabel(-1, (unstable ? "unstable" : "stable") + (bonds.isLong(bond) ? " long" : " short") + number(":  \u03b4r/r\u2080 = %.6f,  U = %.6f E,  t = %.6f E/l,  U'' = %.5g E/l\u00b2",
			strain, energy, bonds.tension()[bond], bonds.stiffness()[bond]));
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
		final double minima = law instanceof BistableQuartic quartic && quartic.alpha() > 0 ? quartic.minimumStrain() : 0;
		final double widest = Math.max(NARROWEST, BEYOND * Math.max(minima, Math.abs(strain)));
		final double[][] curve = new double[2][CURVE_POINTS + 1];
		for (int k = 0; k <= CURVE_POINTS; k++) {
			curve[0][k] = Math.max(-0.999, widest * (2.0 * k / CURVE_POINTS - 1));
			curve[1][k] = law.energy((1 + curve[0][k]) * r0, r0);
		}
		return curve;
	}

	private static String number(final String format, final Object... values) {
		return String.format(Locale.ROOT, format, values).replace("= -", "= \u2212");
	}
}
