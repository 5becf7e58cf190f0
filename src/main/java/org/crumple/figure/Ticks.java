package org.crumple.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The ticks of an axis with their labels, for a printed figure. Labels do not repeat a common power of ten: it is given once, as
 * {@link #factor}.
 *
 * @param major ticks with a label
 * @param minor positions of the small ticks between them
 * @param factor what all labels are to be multiplied by, such as {@code ×10^{−3}}; empty for none
 */
public record Ticks(List<Tick> major, double[] minor, String factor) {

	/** A labelled tick; labels may contain a power as {@code 10^{−2}}. */
	public record Tick(double value, String label) {}

	/** Fraction of a step that rounding may move a tick beyond the end of the axis. */
	private static final double ROUNDING = 1e-6;
	/** Linear labels between these magnitudes are written without a common factor. */
	private static final double SMALLEST = 1e-3, LARGEST = 1e4;
	/** Powers of ten between these are written as numbers if all labels of the axis are. */
	private static final int LEAST_POWER = -2, MOST_POWER = 3;
	/**
	 * Below this number of decades an axis has labels at 2 and 5 too, and below the other one it has evenly spaced labels unless there are
	 * enough of these.
	 */
	private static final double FEW_DECADES = 1.8, LESS_THAN_A_DECADE = 0.8;
	private static final int[] ONE_TWO_FIVE = { 1, 2, 5 }, ONE_THREE = { 1, 3 }, DENSE = { 1, 2, 3, 5, 7 };
	private static final int ENOUGH = 3;
	/** Above this number of decades, the small ticks between powers of ten are left out. */
	private static final int MOST_WITH_MINOR = 7;
	/** An axis with fewer powers of ten than this has labels between them. */
	private static final int LEAST = 2;

	/**
	 * The ticks of an axis.
	 *
	 * @param low lower end, above 0 on a logarithmic axis
	 * @param high upper end, above {@code low}
	 * @param most largest number of labels that has room, at least 2
	 */
	public static Ticks of(final double low, final double high, final boolean log, final int most) {
		if (!log) return linear(low, high, most);
		final double decades = Math.log10(high / low);
		final int round = multiples(low, high, ONE_TWO_FIVE).size();
		if (decades < LESS_THAN_A_DECADE && (round < ENOUGH || round > most)) return evenOnLog(low, high, most);
		final Ticks powers = powers(low, high, most);
		return decades < FEW_DECADES || powers.major().size() < LEAST ? fewDecades(low, high, most) : powers;
	}

	private static Ticks linear(final double low, final double high, final int most) {
		final double step = step(low, high, most), size = Math.max(Math.abs(low), Math.abs(high));
		final int power = size >= LARGEST || size < SMALLEST * 10 && step < SMALLEST ? (int) Math.floor(Math.log10(size) + ROUNDING) : 0;
		final int parts = firstDigit(step) == 2 ? 4 : 5;
		return new Ticks(ticks(low, high, step, power), minor(low, high, step, step / parts), power == 0 ? "" : "\u00d710" + raised(power));
	}

	/** A part of a decade: evenly spaced numbers, as on a linear axis, without a common factor unless they need one. */
	private static Ticks evenOnLog(final double low, final double high, final int most) {
		final double step = step(low, high, Math.max(2, most - 1));
		final int power = high >= LARGEST || high < SMALLEST ? (int) Math.floor(Math.log10(high)) : 0;
		return new Ticks(ticks(low, high, step, power), new double[0], power == 0 ? "" : "\u00d710" + raised(power));
	}

	private static List<Tick> ticks(final double low, final double high, final double step, final int power) {
		final List<Tick> ticks = new ArrayList<>();
		final double unit = StrictMath.pow(10, power);
		final int digits = Math.max(0, -(int) Math.floor(Math.log10(step / unit) + ROUNDING));
		for (long k = (long) Math.ceil(low / step - ROUNDING); k * step <= high + ROUNDING * step; k++) {
			ticks.add(new Tick(k * step, number(k * step / unit, digits)));
		}
		return ticks;
	}

	private static double[] minor(final double low, final double high, final double step, final double part) {
		final List<Double> minor = new ArrayList<>();
		for (long k = (long) Math.ceil(low / part - ROUNDING); k * part <= high + ROUNDING * part; k++) {
			final double steps = k * part / step;
			if (Math.abs(steps - Math.rint(steps)) > ROUNDING) minor.add(k * part);
		}
		return minor.stream().mapToDouble(Double::doubleValue).toArray();
	}

	/**
	 * Up to two decades: labels at 1, 2 and 5 times powers of ten, at 3 and 7 too if these are few, or at 1 and 3 if there is less room.
	 */
	private static Ticks fewDecades(final double low, final double high, final int most) {
		final boolean isFew = multiples(low, high, ONE_TWO_FIVE).size() < ENOUGH;
		for (final int[] digits : new int[][] { isFew ? DENSE : ONE_TWO_FIVE, ONE_TWO_FIVE, ONE_THREE }) {
			final List<Double> values = multiples(low, high, digits);
			if (values.size() > most || values.size() < 2) continue;
			final int last = (int) Math.floor(Math.log10(high)), first = (int) Math.floor(Math.log10(low));
			final boolean plain = first >= LEAST_POWER - 1 && last <= MOST_POWER;
			final List<Tick> ticks = values.stream().map(v -> new Tick(v, plain ? plain(v) : label(v))).toList();
			return new Ticks(ticks, between(low, high, values), "");
		}
		return powers(low, high, most);
	}

	/** Powers of ten, every second or third one if there is less room. */
	private static Ticks powers(final double low, final double high, final int most) {
		final int first = (int) Math.ceil(Math.log10(low) - ROUNDING), last = (int) Math.floor(Math.log10(high) + ROUNDING);
		final int step = Math.max(1, (int) Math.ceil((last - first + 1) / (double) most));
		final boolean plain = first >= LEAST_POWER && last <= MOST_POWER;
		final List<Tick> ticks = new ArrayList<>();
		final List<Double> all = new ArrayList<>();
		for (int power = first; power <= last; power++) {
			final double value = StrictMath.pow(10, power);
			if (Math.floorMod(power, step) == 0) {
				ticks.add(new Tick(value, plain ? plain(value) : "10" + raised(power)));
				all.add(value);
			}
		}
		if (last - first + 1 <= MOST_WITH_MINOR && step == 1) return new Ticks(ticks, between(low, high, all), "");
		final List<Double> others = new ArrayList<>();
		for (int power = first; power <= last; power++) if (Math.floorMod(power, step) != 0) others.add(StrictMath.pow(10, power));
		return new Ticks(ticks, others.stream().mapToDouble(Double::doubleValue).toArray(), "");
	}

	/** All multiples of powers of ten by these digits within an axis. */
	private static List<Double> multiples(final double low, final double high, final int[] digits) {
		final List<Double> values = new ArrayList<>();
		for (int power = (int) Math.floor(Math.log10(low)); power <= Math.log10(high); power++) {
			for (final int digit : digits) {
				final double value = digit * StrictMath.pow(10, power);
				if (value >= low * (1 - ROUNDING) && value <= high * (1 + ROUNDING)) values.add(value);
			}
		}
		return values;
	}

	/** Multiples of powers of ten that have no label. */
	private static double[] between(final double low, final double high, final List<Double> labelled) {
		return multiples(low, high, new int[] { 1, 2, 3, 4, 5, 6, 7, 8, 9 }).stream()
			.filter(v -> labelled.stream().noneMatch(l -> Math.abs(l - v) < ROUNDING * v)).mapToDouble(Double::doubleValue).toArray();
	}

	/** The smallest step of 1, 2 or 5 times a power of ten that gives no more than so many ticks, or the first one that gives two. */
	private static double step(final double low, final double high, final int most) {
		for (int number = most;; number++) {
			final double step = step(high - low, number);
			if (Math.floor(high / step + ROUNDING) - Math.ceil(low / step - ROUNDING) >= 1) return step;
		}
	}

	/** The smallest step of 1, 2 or 5 times a power of ten that gives no more than so many ticks. */
	private static double step(final double range, final int most) {
		double power = StrictMath.pow(10, Math.floor(Math.log10(range / most)));
		while (true) {
			for (final int digit : new int[] { 1, 2, 5 }) if (range / (digit * power) <= most + ROUNDING) return digit * power;
			power *= 10;
		}
	}

	private static int firstDigit(final double step) {
		return (int) Math.round(step / StrictMath.pow(10, Math.floor(Math.log10(step) + ROUNDING)));
	}

	private static String number(final double value, final int digits) {
		final String text = String.format(Locale.ROOT, "%." + digits + "f", value);
		return text.matches("-0(\\.0*)?") ? text.substring(1) : text.replace('-', '\u2212');
	}

	private static String plain(final double value) {
		return number(value, Math.max(0, -(int) Math.floor(Math.log10(value) + ROUNDING)));
	}

	/** A multiple of a power of ten, such as 2·10^{−4}. */
	private static String label(final double value) {
		final int power = (int) Math.floor(Math.log10(value) + ROUNDING);
		final long digit = Math.round(value / StrictMath.pow(10, power));
		return (digit == 1 ? "" : digit + "\u00b7") + "10" + raised(power);
	}

	/** A power as a superscript: {@code ^{−3}}. */
	private static String raised(final int power) {
		return "^{" + Integer.toString(power).replace('-', '\u2212') + "}";
	}
}
