package org.crumple.table;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The unit at the end of a heading, such as {@code E/l^2} of {@code stress (E/l^2)}. Square brackets do as well.
 * <p>
 * Units of this program are made of E and l. A heading without a unit may be in any of them; whether it is in a unit of another kind, such
 * as kJ, nobody can know.
 */
public final class Unit {

	private static final Pattern ENDING = Pattern.compile("^(.*?)\\s*(?:\\(([^()]*)\\)|\\[([^\\[\\]]*)\\])$");
	/** Such as {@code E^0.5/l}. */
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

	/** Whether it is made of E and l alone, or is none. */
	public static boolean isReduced(final String unit) {
		return REDUCED.matcher(unit).matches();
	}

	/** Whether values under these two units may be of the same kind: equal ones, or one of ours and none. */
	public static boolean isAlike(final String one, final String other) {
		return one.equals(other) || (one.isEmpty() || other.isEmpty()) && isReduced(one) && isReduced(other);
	}

	/** What a number in this unit must be multiplied with to be a plain ratio, as strains are; NaN if it is no unit of a ratio. */
	public static double ofRatio(final String unit) {
		switch (unit.toLowerCase(Locale.ROOT)) {
			case "": case "1": case "-": case "\u2212": case "l/l": case "m/m": case "mm/mm": case "strain": case "none": case "dimensionless":
				return 1;
			case "%": case "percent": case "pct": case "per cent": case "percentage":
				return 1e-2;
			case "\u2030": case "permille": case "permil": case "promille": case "0/00": case "o/oo": case "mstrain": case "millistrain": case "mm/m":
				return 1e-3;
			case "\u00b5\u03b5": case "\u03bc\u03b5": case "ustrain": case "\u00b5strain": case "\u03bcstrain": case "microstrain": case "ue": case "um/m": case "ppm":
				return 1e-6;
			default:
				return Double.NaN;
		}
	}
}
