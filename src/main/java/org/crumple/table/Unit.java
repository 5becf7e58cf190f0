package org.crumple.table;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The unit at the end of a heading, in round or square brackets, such as {@code E/l^2} in {@code stress (E/l^2)}.
 * <p>
 * Units of this program are products of powers of E and l. The values of a heading without a unit may be in any unit.
 */
public final class Unit {

	private static final Pattern ENDING = Pattern.compile("^(.*?)\\s*(?:\\(([^()]*)\\)|\\[([^\\[\\]]*)\\])$");
	/** A unit made of E and l, such as {@code E^0.5/l}. */
	private static final Pattern REDUCED = Pattern.compile("([El](\\^-?[0-9.]+)?|[0-9.]+)?([ */]*([El](\\^-?[0-9.]+)?|[0-9.]+))*");

	private Unit() {}

	/** A heading without its unit. */
	public static String bare(final String heading) {
		final Matcher parts = ENDING.matcher(heading.strip());
		return parts.matches() && !parts.group(1).isEmpty() ? parts.group(1) : heading;
	}

	/** The unit of a heading, without blanks; empty if it has none. */
	public static String of(final String heading) {
		final Matcher parts = ENDING.matcher(heading.strip());
		if (!parts.matches() || parts.group(1).isEmpty()) return "";
		final String unit = parts.group(2) != null ? parts.group(2) : parts.group(3);
		return unit.replaceAll("\\s+", "");
	}

	/** Whether a unit is made of E and l only, or is empty. */
	public static boolean isReduced(final String unit) {
		return REDUCED.matcher(unit).matches();
	}

	/** Whether values with these two units may be of the same kind: equal units, or one made of E and l and the other empty. */
	public static boolean isAlike(final String one, final String other) {
		return one.equals(other) || (one.isEmpty() || other.isEmpty()) && isReduced(one) && isReduced(other);
	}

	/** Factor that converts a number in this unit to a plain ratio, such as a strain; NaN if it is not the unit of a ratio. */
	public static double ofRatio(final String unit) {
		switch (unit.toLowerCase(Locale.ROOT)) {
			case "": case "1": case "-": case "\u2212": case "l/l": case "m/m": case "mm/mm":
			case "strain": case "none": case "dimensionless":
				return 1;
			case "%": case "percent": case "pct": case "per cent": case "percentage":
				return 1e-2;
			case "\u2030": case "permille": case "permil": case "promille": case "0/00":
			case "o/oo": case "mstrain": case "millistrain": case "mm/m":
				return 1e-3;
			case "\u00b5\u03b5": case "\u03bc\u03b5": case "ustrain": case "\u00b5strain": case "\u03bcstrain": case "microstrain":
			case "ue": case "um/m": case "ppm":
				return 1e-6;
			default:
				return Double.NaN;
		}
	}
}
