package org.crumple.plot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import org.crumple.figure.Axis.Margin;
import org.crumple.figure.Axis;
import org.crumple.figure.Figure;
import org.crumple.figure.Look.Dash;
import org.crumple.figure.Look.Symbol;
import org.crumple.figure.Look;
import org.crumple.figure.Mark.Series;
import org.crumple.figure.Mark;
import org.crumple.figure.Palette;
import org.crumple.figure.Panel.Corner;
import org.crumple.figure.Panel;
import org.crumple.mechanics.BondStates;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;
import org.crumple.potential.BondPotential;
import org.crumple.potential.LawKind;
import org.crumple.survey.StrainBins;

/**
 * Figures of one network as in Fig. 1a and 1c of the paper: the distribution of bond strains, the potential with the bonds on it, and a
 * single bond.
 */
public final class BondPlots {

	static final String STRAIN = "bond strain \u03b4r/r_{0}", ENERGY = "bond energy U (E)";
	/** Room for the legend above the bars, and above the curve of a potential, with a little room below its lowest point. */
	private static final Margin BARS = Margin.parts(0, 0.01).legend(0.39, 0), CURVE = Margin.parts(0.0759, 0.0759).legend(0.33, 0);
	/** Room at the sides if the bonds extend as far as the curve, so that none lies on the frame. */
	private static final Margin SIDES = Margin.parts(0.015, 0.015);
	/**
	 * Range of a curve and of the axis of a distribution relative to the strains of the minima, and height of vertical lines relative to
	 * the highest bar.
	 */
	private static final double BEYOND = 1.5, BESIDE = 1.05, TALLER = 1.04;
	/** Bars lower than this part of the highest one are hardly a line; height of the ticks that stand for them. */
	private static final double LOW = 0.02, TICK = 0.045;
	private static final Margin CARD = Margin.parts(0.06, 0.06).legend(1.14, 0);
	/** Smallest range of strain on a card, for potentials with one minimum. */
	private static final double NARROWEST = 0.2;
	/** Smallest strain of a curve: the length must stay positive. */
	private static final double SHORTEST = -0.999;

	private BondPlots() {}

	/**
	 * P(δr/r0) of the paper's Fig. 1a, normalised to 1, with √n errors. The unstable bonds are the red part of the bars, or,
	 * where all of these are too low to be seen, a tick in each of their bins. Vertical lines
	 * mark the minima (solid) and the limits of stability (dashed) of the bonds' potential; each pair is left out unless there are two.
	 *
	 * @param caption one line above the frame, such as N and ΔZ
	 * @param binned bonds of one network or many
	 * @param law common potential of the bonds; null for no lines
	 */
	public static Figure strainDistribution(final String title, final String caption, final StrainBins binned, final BondPotential law) {
		final double[] minima = law == null ? new double[0] : law.minimumStrains(1), limits = law == null ? new double[0]
			: law.spinodalStrains(1);
		final int n = binned.size(), total = binned.total(), inside = Arrays.stream(binned.unstable()).sum();
		final double[] centre = new double[n], density = new double[n], unstable = new double[n], error = new double[n];
		final double one = binned.one();
		double highest = 0;
		for (int k = 0; k < n; k++) {
			centre[k] = binned.centre(k);
			density[k] = binned.count()[k] * one;
			unstable[k] = binned.unstable()[k] * one;
			error[k] = Math.sqrt(binned.count()[k]) * one;
			highest = Math.max(highest, density[k] + error[k]);
		}
		final double left = minima.length == 2 ? BESIDE * minima[0] : 0, right = minima.length == 2 ? BESIDE * minima[1] : 0;
		final List<Mark> marks = new ArrayList<>();
		marks.add(new Series(total - inside + " stable bonds", centre, density, Look.points(Symbol.BAR, Palette.EDGES, 1)
			.filled(Palette.STABLE_BARS)));
		// drawn over the bars of all bonds, so that the visible rest is the stable bonds
		final boolean low = inside > 0 && Arrays.stream(unstable).max().orElse(0) < LOW * highest;
		final String name = inside + (inside == 1 ? " unstable bond" : " unstable bonds") + " (U'' < 0)";
		marks.add(new Series(low ? null : name, centre, unstable, Look.points(Symbol.BAR, Palette.EDGES, 1).filled(Palette.UNSTABLE)));
		marks.add(new Series(null, centre, density, Look.points(Symbol.DOT, Palette.EDGES, 1)).errors(error).counted(binned.count())
			.filled());
		if (low) marks.add(ticks(name + ": ticks", centre, binned.unstable(), TICK * highest));
		final LawKind.Notation notation = law == null ? null : notation(law);
		addPair(marks, minima, TALLER * highest, Look.line(Palette.MINIMA, 2), "minima", notation == null ? null : notation.minimum());
		addPair(marks, limits, TALLER * highest, Look.line(Palette.BLACK, 2).dashed(Dash.DASHED), "limits of stability", notation == null
			? null : notation.spinodal());
		return Figure.of(title, caption, new Panel(Axis.linear(STRAIN).range(Math.min(centre[0], left), Math.max(centre[n - 1], right)),
			Axis.linear("P(\u03b4r/r_{0})").range(0, highest).room(BARS), marks, Corner.TOP_RIGHT));
	}

	/** A line upwards from the axis in every bin with unstable bonds, whose bars are too low to be seen. */
	private static Series ticks(final String label, final double[] centre, final int[] unstable, final double height) {
		final int[] held = IntStream.range(0, centre.length).filter(k -> unstable[k] > 0).toArray();
		final double[] x = new double[3 * held.length], y = new double[x.length];
		for (int k = 0; k < x.length; k++) {
			x[k] = k % 3 == 2 ? Double.NaN : centre[held[k / 3]];
			y[k] = k % 3 == 2 ? Double.NaN : k % 3 * height;
		}
		return new Series(label, x, y, Look.line(Palette.UNSTABLE, 3));
	}

	/**
	 * The energy U of each bond against its strain, on the curve of its potential (Fig. 1c). Stable bonds are blue, unstable ones red.
	 *
	 * @param caption one line above the frame, such as N and ΔZ
	 */
	public static Figure potential(final String title, final String caption, final SpringNetwork network, final BondStates bonds) {
		final BondPotential law = network.commonPotential();
		final double strongest = IntStream.range(0, bonds.count()).mapToDouble(b -> Math.abs(bonds.strain()[b])).max().orElse(1);
		final double widest = law == null ? 0 : Math.max(BEYOND * Arrays.stream(law.minimumStrains(1)).map(Math::abs).max().orElse(0),
			strongest);
		final List<Mark> marks = new ArrayList<>();
		if (law != null) {
			marks.add(Series.curve(formula(law), s -> law.energy(1 + s, 1), Math.max(SHORTEST, -widest), widest,
				Look.line(Palette.GREY, 2)));
		}
		for (final boolean unstable : new boolean[] { false, true }) {
			final int[] chosen = IntStream.range(0, bonds.count()).filter(b -> bonds.isUnstable(b) == unstable).toArray();
			if (chosen.length == 0) continue;
			marks.add(new Series(chosen.length + (unstable ? " unstable bond" : " stable bond") + (chosen.length == 1 ? "" : "s")
				+ (unstable ? " (U'' < 0)" : ""),
				Arrays.stream(chosen).mapToDouble(b -> bonds.strain()[b]).toArray(),
				Arrays.stream(chosen).mapToDouble(b -> network.potential()[b].energy(bonds.length()[b], network.restLength()[b])).toArray(),
				Look.points(unstable ? Symbol.DIAMOND : Symbol.CIRCLE, unstable ? Palette.UNSTABLE : Palette.STABLE, unstable ? 3 : 1)));
		}
		return Figure.of(title, caption, new Panel(Axis.linear(STRAIN).room(widest > strongest ? Margin.NONE : SIDES),
			Axis.linear(ENERGY).room(CURVE), marks, Corner.TOP_RIGHT));
	}

	/** @param formula for the magnitude of both strains, or null */
	private static void addPair(final List<Mark> marks, final double[] s, final double height, final Look look, final String what,
		final String formula) {
		if (s.length != 2) return;
		final String values = s[0] == -s[1] ? "\u00b1" + rounded(s[1]) : rounded(s[0]) + " and " + rounded(s[1]);
		marks.add(new Series(what + (formula == null ? " " : " \u00b1" + formula + " = ") + values,
			new double[] { s[0], s[0], Double.NaN, s[1], s[1] },
			new double[] { 0, height, Double.NaN, 0, height }, look));
	}

	private static LawKind.Notation notation(final BondPotential law) {
		final LawKind kind = LawKind.of(law);
		return kind == null ? null : kind.notation();
	}

	/** The formula of U with the values of its parameters. */
	private static String formula(final BondPotential law) {
		final LawKind kind = LawKind.of(law);
		if (kind == null) return "their potential U";
		final StringBuilder text = new StringBuilder(kind.notation() == null ? "U, " + kind.word() : "U = " + kind.notation().energy());
		for (int k = 0; k < kind.parameters().size(); k++) text.append(", ").append(LawKind.symbol(kind.parameters().get(k)))
			.append("\u00a0=\u00a0")
			.append(rounded(law.parameters()[k]));
		return text.toString();
	}

	private static String rounded(final double value) {
		return Double.toString(Math.round(value * 1e4) / 1e4);
	}

	/**
	 * A card of one bond: its numbers, and its energy U on its own potential, against its strain δr/r0.
	 *
	 * @param name of the network
	 * @param bond its number, from 0
	 */
	public static Figure card(final String name, final SpringNetwork network, final Configuration configuration, final int bond) {
		final BondStates bonds = BondStates.of(network, configuration);
		final BondPotential law = network.potential()[bond];
		final double r0 = network.restLength()[bond], strain = bonds.strain()[bond], energy = law.energy(bonds.length()[bond], r0);
		final boolean unstable = bonds.isUnstable(bond);
		final double minima = Arrays.stream(law.minimumStrains(r0)).map(Math::abs).max().orElse(0);
		final double widest = Math.max(NARROWEST, BEYOND * Math.max(minima, Math.abs(strain))), left = Math.max(SHORTEST, -widest);
		final Series curve = Series.curve("its potential U", s -> law.energy((1 + s) * r0, r0), left, widest, Look.line(Palette.GREY, 2));
		final Series state = new Series((unstable ? "unstable" : "stable") + (bonds.isLong(bond) ? " long" : " short")
			+ ":  \u03b4r/r_{0} = " +
			number("%.6f,  U = %.6f E", strain, energy), new double[] { strain }, new double[] { energy },
			Look.points(unstable ? Symbol.DIAMOND : Symbol.CIRCLE, unstable ? Palette.UNSTABLE : Palette.STABLE, 4));
		return Figure.of("Bond", "bond " + bond + " of " + name + ":  nodes " + network.from()[bond] + " and " + network.to()[bond],
			new Panel(Axis.linear(STRAIN), Axis.linear(ENERGY).room(CARD), List.of(curve, state), Corner.TOP_LEFT,
				number("length r = %.6f l,  r_{0} = %.6f l\ntension t = %.6f E/l\nstiffness U'' = %.5g E/l\u00b2", bonds.length()[bond],
				r0, bonds.tension()[bond],
					bonds.stiffness()[bond])));
	}

	private static String number(final String format, final Object... values) {
		return String.format(Locale.ROOT, format, values).replace("-", "\u2212");
	}
}
