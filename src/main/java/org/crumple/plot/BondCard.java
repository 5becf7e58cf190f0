package org.crumple.plot;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.crumple.figure.Axis;
import org.crumple.figure.Corner;
import org.crumple.figure.Figure;
import org.crumple.figure.Look;
import org.crumple.figure.Margin;
import org.crumple.figure.Palette;
import org.crumple.figure.Panel;
import org.crumple.figure.Series;
import org.crumple.figure.Symbol;
import org.crumple.mechanics.BondStates;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;
import org.crumple.potential.BondPotential;

/** One bond: its numbers, and its state marked on its own potential (paper, Fig. 1c). */
public final class BondCard {

	/** Least range of strain shown, for potentials with one minimum, and how far beyond state and minima the curve goes. */
	private static final double NARROWEST = 0.2, BEYOND = 1.5;
	/** A bond has a length. */
	private static final double SHORTEST = -0.999;
	private static final Margin LEGEND = Margin.parts(0.06, 1.2);

	private BondCard() {}

	/**
	 * The energy U of a bond against its strain δr/r0.
	 *
	 * @param name of the network
	 * @param bond its number, from 0
	 */
	public static Figure of(final String name, final SpringNetwork network, final Configuration configuration, final int bond) {
		final BondStates bonds = BondStates.of(network, configuration);
		final BondPotential law = network.potential()[bond];
		final double r0 = network.restLength()[bond], strain = bonds.strain()[bond], energy = law.energy(bonds.length()[bond], r0);
		final boolean unstable = bonds.isUnstable(bond);
		final double minima = Arrays.stream(law.minimumStrains(r0)).map(Math::abs).max().orElse(0);
		final double widest = Math.max(NARROWEST, BEYOND * Math.max(minima, Math.abs(strain))), left = Math.max(SHORTEST, -widest);
		final Series curve = Series.curve("its potential U", s -> law.energy((1 + s) * r0, r0), left, widest, Look.line(Palette.GREY, 2));
		final Series state = new Series((unstable ? "unstable" : "stable") + (bonds.isLong(bond) ? " long" : " short") + ":  \u03b4r/r\u2080 = " +
			number("%.6f,  U = %.6f E", strain, energy), new double[] { strain }, new double[] { energy },
			Look.points(unstable ? Symbol.DIAMOND : Symbol.CIRCLE, unstable ? Palette.UNSTABLE : Palette.STABLE, 4));
		return Figure.of("Bond", "bond " + bond + " of " + name + ":  nodes " + network.from()[bond] + " and " + network.to()[bond],
			new Panel(Axis.linear(BondPlots.STRAIN), Axis.linear(BondPlots.ENERGY).room(LEGEND), List.of(curve, state), Corner.TOP_LEFT,
				number("length r = %.6f l,  r\u2080 = %.6f l\ntension t = %.6f E/l\nstiffness U'' = %.5g E/l\u00b2", bonds.length()[bond], r0, bonds.tension()[bond],
					bonds.stiffness()[bond])));
	}

	private static String number(final String format, final Object... values) {
		return String.format(Locale.ROOT, format, values).replace("-", "\u2212");
	}
}
