package org.crumple.io;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.crumple.potential.BondPotential;
import org.crumple.potential.LawKind;
import org.crumple.table.DecimalText;

/**
 * The bond types of a data file: their labels, if any, and their coefficients for {@code bond_style class2},
 * {@code U = K2 (r-r0)² + K3 (r-r0)³ + K4 (r-r0)⁴}, or {@code harmonic}, {@code U = K (r-r0)²}.
 */
final class LammpsBondTypes {

	private static final String CLASS2 = "class2", HARMONIC = "harmonic", HYBRID = "hybrid";
	/**
	 * Relative tolerance within which C and α computed from coefficients must agree with those stated in a comment for the stated ones to
	 * be used.
	 */
	private static final double SAME_LAW = 1e-12;

	private final SourceText source;
	private int count = -1;
	private String style = "";
	private boolean hasSection;
	/** r0, K2, K4 of each type, [3 types]; and line numbers [types], 0 for types without coefficients. */
	private double[] coefficient;
	private int[] line;
	private BondPotential[] law;
	private final Map<String, Integer> labels = new HashMap<>();

	LammpsBondTypes(final SourceText source) {
		this.source = source;
	}

	/** @param types number given in the header */
	void expect(final int types) {
		count = types;
		coefficient = new double[3 * types];
		line = new int[types];
		law = new BondPotential[types];
	}

	/** Number of types given in the header; -1 if it gives none. */
	int count() {
		return count;
	}

	/** @param named the comment after the section's name */
	void start(final String named) throws NetworkFormatException {
		hasSection = true;
		style = LammpsReader.isStyle(named) ? named : "";
		if (!Set.of("", CLASS2, HARMONIC, HYBRID).contains(style)) {
			throw source.unexpected("Bond Coeffs # " + style, "bond_style class2 or harmonic, or a hybrid of them");
		}
	}

	/** Reads a line of the section of labels. */
	void takeLabel(final String[] word) throws NetworkFormatException {
		if (word.length != 2) throw source.wrong("found " + word.length + " columns, expected the number and the label of a bond type.");
		if (labels.putIfAbsent(word[1], index(source.number(), word[0])) != null)
			throw source.wrong("the label " + NetworkFormatException.quote(word[1]) + " is given twice.");
	}

	/** Reads a line of coefficients. Without a comment, the number of columns decides the style. */
	void take(final String[] word) throws NetworkFormatException {
		final int type = index(source.number(), word[0]);
		if (line[type] != 0)
			throw source.wrong("bond type " + word[0] + " is given twice (first in line " + line[type] + "), expected each once.");
		line[type] = source.number();
		final boolean hybrid = style.equals(HYBRID) || style.isEmpty() && word.length > 1 && Set.of(CLASS2, HARMONIC).contains(word[1]);
		if (hybrid && (word.length < 2 || !Set.of(CLASS2, HARMONIC).contains(word[1]))) {
			throw source.unexpected(word.length < 2 ? "" : word[1], "class2 or harmonic, the style of this bond type");
		}
		final int first = hybrid ? 2 : 1, given = word.length - first;
		final String its = hybrid ? word[1] : style.isEmpty() ? given == 2 ? HARMONIC : CLASS2 : style;
		final int at = 3 * type;
		if (given != (its.equals(HARMONIC) ? 2 : 4)) {
			throw source.wrong("found " + word.length + " columns, expected type " + (hybrid ? "style " : "")
				+ (its.equals(HARMONIC) ? "K r0" : "r0 K2 K3 K4") +
				", as of bond_style " + its + " (truncated?).");
		}
		if (its.equals(HARMONIC)) {
			coefficient[at] = length(word[first + 1]);
			coefficient[at + 1] = source.number(word[first], "K");
			if (!(coefficient[at + 1] > 0)) throw source.unexpected(word[first], "a stiffness above 0 for K");
			return;
		}
		coefficient[at] = length(word[first]);
		coefficient[at + 1] = source.number(word[first + 1], "K2");
		if (source.number(word[first + 2], "K3") != 0)
			throw source.unexpected(word[first + 2], "0 for K3: no bond of Crumple has a cubic term");
		coefficient[at + 2] = source.number(word[first + 3], "K4");
	}

	private double length(final String text) throws NetworkFormatException {
		final double r0 = source.number(text, "r0");
		if (r0 > 0) return r0;
		throw source.unexpected(text, "a length above 0 for r0");
	}

	/** Index of a type given by its number or its label. */
	int index(final int atLine, final String called) throws NetworkFormatException {
		final Integer labelled = labels.get(called);
		if (labelled != null) return labelled;
		try {
			final int number = SourceText.whole(source.file(), atLine, called, "the bond type");
			if (number >= 1 && number <= count) return number - 1;
		}
		catch (final NetworkFormatException e) {
			// reported below
		}
		throw NetworkFormatException.unexpected(source.file(), atLine, called, "a bond type from 1 to " + count
			+ (labels.isEmpty() ? "" : " or the label of one"));
	}

	/** Rest length r0 of a type [l]. */
	double restLength(final int type) {
		return coefficient[3 * type];
	}

	/** The common law of all bonds stated in comments, or null. */
	BondPotential stated(final HeaderLines header) throws NetworkFormatException {
		final LawKind kind = header.kind();
		for (final String parameter : kind.parameters()) if (header.text(parameter) == null) return null;
		return BondLaw.of(source.file(), header.line(kind.parameters().get(0)), kind, header::text);
	}

	/** The law with the coefficients of a type; the stated law if it is equal to rounding, so that its bits are restored. */
	BondPotential law(final int type, final BondPotential stated) throws NetworkFormatException {
		if (law[type] == null) law[type] = lawOf(type, stated);
		return law[type];
	}

	private BondPotential lawOf(final int type, final BondPotential stated) throws NetworkFormatException {
		if (!hasSection)
			throw source.wrongFile("has no section Bond Coeffs, expected the coefficients of all bond types (write_data without nocoeff).");
		if (line[type] == 0)
			throw source.wrongFile("lacks bond type " + (type + 1) + " of " + count
				+ " in its section Bond Coeffs, and a bond is of it (truncated?).");
		final double r0 = coefficient[3 * type], k2 = coefficient[3 * type + 1], k4 = coefficient[3 * type + 2];
		final boolean harmonic = k4 == 0 && k2 > 0;
		final double c = harmonic ? 2 * k2 * r0 * r0 : 4 * k4 * r0 * r0 * (r0 * r0), alpha = harmonic ? 0 : -2 * k2 * r0 * r0;
		if (stated != null && isSame(stated.powers(1), harmonic ? c : -alpha, harmonic ? 0 : c)) return stated;
		if (!harmonic && (k2 > 0 || k4 <= 0)) {
			throw NetworkFormatException.inLine(source.file(), line[type], "found K2=" + DecimalText.of(k2) + " and K4=" +
				DecimalText.of(k4) + ", expected a bistable bond (K2 at most 0, K4 above 0) or a harmonic one (K2 above 0, K4 0).");
		}
		return harmonic ? BondLaw.of(source.file(), line[type], LawKind.HARMONIC, c) : BondLaw.of(source.file(), line[type],
			LawKind.BISTABLE, c, Math.abs(alpha));
	}

	/**
	 * Whether a law has the energy {@code (second/2) s² + (fourth/4) s⁴} to rounding.
	 *
	 * @param powers coefficients of the law as a polynomial of s, or null
	 */
	private static boolean isSame(final double[] powers, final double second, final double fourth) {
		if (powers == null || powers[0] != 0 || powers[2] != 0) return false;
		return Math.max(Math.abs(2 * powers[1] - second), Math.abs(4 * powers[3] - fourth)) <= SAME_LAW * Math.max(Math.abs(second),
			fourth);
	}
}
