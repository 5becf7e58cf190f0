package org.crumple.io;

import org.crumple.potential.BistableQuartic;
import org.crumple.potential.BondPotential;
import org.crumple.potential.Harmonic;
import org.crumple.table.DecimalText;

/** How files spell the law of a bond: its kind, C and α. */
final class BondLaw {

	static final String BISTABLE = "bistable";
	static final String HARMONIC = "harmonic";

	private BondLaw() {}

	/** @throws NetworkFormatException if files have no word for this law */
	static String kind(final BondPotential law) throws NetworkFormatException {
		if (law instanceof BistableQuartic) return BISTABLE;
		if (law instanceof Harmonic) return HARMONIC;
		throw new NetworkFormatException("No file format holds bonds of the kind " + law.getClass().getSimpleName() +
			": only bistable and harmonic ones can be saved.");
	}

	/** α as text; empty for a harmonic bond, which has none. */
	static String alpha(final BondPotential law) {
		return law instanceof BistableQuartic b ? DecimalText.of(b.alpha()) : "";
	}

	/** Whether all bonds obey the same law, so that it can be stated once. */
	static boolean isUniform(final BondPotential[] laws) {
		for (final BondPotential law : laws) if (!law.equals(laws[0])) return false;
		return true;
	}

	/**
	 * The law that a file spells.
	 *
	 * @param line where, or 0
	 * @param kind {@link #BISTABLE} or {@link #HARMONIC}
	 * @param c C [E], as text; null if the file does not give it
	 * @param alpha α [E], as text; null if the file does not give it, and not read for a harmonic bond
	 */
	static BondPotential of(final String file, final int line, final String kind, final String c, final String alpha)
		throws NetworkFormatException
	{
		final boolean harmonic = kind.equals(HARMONIC);
		if (!harmonic && !kind.equals(BISTABLE)) {
			throw NetworkFormatException.unexpected(file, line, kind, "bistable or harmonic for the potential of a bond");
		}
		if (c == null) throw NetworkFormatException.inLine(file, line, "C is missing, expected C for all bonds or for each.");
		if (!harmonic && alpha == null) {
			throw NetworkFormatException.inLine(file, line, "alpha is missing, expected alpha for all bonds or for each.");
		}
		final double stiffness = SourceText.number(file, line, c, "C");
		if (harmonic) return of(file, line, stiffness, 0, true);
		return of(file, line, stiffness, SourceText.number(file, line, alpha, "alpha"), false);
	}

	/** The law of these numbers [E]; a value out of range is refused with the line it stands in. */
	static BondPotential of(final String file, final int line, final double c, final double alpha, final boolean harmonic)
		throws NetworkFormatException
	{
		try {
			return harmonic ? new Harmonic(c) : new BistableQuartic(c, alpha);
		}
		catch (final IllegalArgumentException e) {
			throw NetworkFormatException.inLine(file, line, e.getMessage().replace("stiffness", "C"));
		}
	}
}
