package org.crumple.picture;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.crumple.kernel.InvalidValue;
import org.crumple.picture.BondPaint.Scale;
import org.crumple.picture.Legend.ColourBar;
import org.crumple.picture.Legend.Tick;

/**
 * A colour scale for any numbers: from dark to light if all have one sign, from blue through grey to red, with grey at 0, if not. It spans
 * 98 % of the numbers, and the others have the colours of its ends. Missing numbers are pale grey.
 *
 * @param low number at the lower end
 * @param high number at the upper end, above {@code low}
 * @param isLog whether equal factors are equal distances
 * @param isSigned whether 0 is in its middle
 */
record NumberScale(double low, double high, boolean isLog, boolean isSigned) {

	private static final Color MISSING = new Color(190, 190, 190);
	/** Part of the numbers beyond either end of a scale of one sign; numbers of both signs have the rest beyond both ends. */
	private static final double BEYOND = 0.01;
	/** With a larger ratio of its ends, a scale of positive numbers is logarithmic unless it was asked for otherwise. */
	private static final double WIDE = 100;
	/** A linear scale begins at 0 if its lower end would be below this part of the upper one. */
	private static final double FROM_ZERO = 0.5;
	/** Most powers of ten on a bar, and the part of it near its ends that has none. */
	private static final int MOST_TICKS = 4;
	private static final double NEAR = 0.18;

	/**
	 * The scale for these numbers.
	 *
	 * @param values NaN where a number is missing
	 * @throws IllegalArgumentException if it is to be logarithmic and a number is not above 0
	 */
	static NumberScale of(final double[] values, final Scale asked) {
		final double[] sorted = Arrays.stream(values).filter(Double::isFinite).sorted().toArray();
		if (sorted.length == 0) return new NumberScale(0, 1, false, false);
		final double least = sorted[0], most = sorted[sorted.length - 1];
		if (asked == Scale.LOG && !(least > 0)) {
			throw InvalidValue.value("scale", asked, "Auto or Linear, because a number is " + least + ", and a logarithmic scale has only "
				+ "numbers above 0");
		}
		final double low = sorted[(int) (BEYOND * (sorted.length - 1))], high = sorted[(int) Math.ceil((1 - BEYOND) * (sorted.length - 1))];
		if (asked == Scale.LOG || asked == Scale.AUTO && least > 0 && high / low > WIDE) return spanning(low, high, true, false);
		if (least < 0 && most > 0) {
			final double range = Math.max(-low, high);
			return new NumberScale(-range, range, false, true);
		}
		if (least >= 0) return spanning(low < FROM_ZERO * high ? 0 : low, high, false, false);
		return spanning(low, high > FROM_ZERO * low ? 0 : high, false, false);
	}

	/** A scale that is never empty. */
	private static NumberScale spanning(final double low, final double high, final boolean log, final boolean signed) {
		if (low < high) return new NumberScale(low, high, log, signed);
		return log ? new NumberScale(low / 2, 2 * low, true, signed) : new NumberScale(low - 1, low + 1, false, signed);
	}

	/** Position of a number, from 0 at the lower end to 1. */
	double position(final double value) {
		final double at = isLog ? Math.log(value / low) / Math.log(high / low) : (value - low) / (high - low);
		return Math.max(0, Math.min(1, at));
	}

	/** The colour of a number. */
	Color colour(final double value) {
		return Double.isNaN(value) ? MISSING : at(position(value));
	}

	private Color at(final double position) {
		return isSigned ? BondColouring.TENSION.onScale(2 * position - 1) : BondColouring.DISTANCE.onScale(position);
	}

	/**
	 * The colours with their numbers.
	 *
	 * @param values all numbers, which say whether ends are exceeded and numbers are missing
	 * @param remark what thick lines mean; may be empty
	 */
	ColourBar bar(final String quantity, final double[] values, final String remark) {
		final List<Tick> ticks = new ArrayList<>();
		ticks.add(new Tick(0, (Arrays.stream(values).anyMatch(v -> v < low) ? "\u2264 " : "") + ColourScale.rounded(low)));
		if (isLog) addPowers(ticks);
		else ticks.add(new Tick(0.5, ColourScale.rounded(isSigned ? 0 : (low + high) / 2)));
		ticks.add(new Tick(1, (Arrays.stream(values).anyMatch(v -> v > high) ? "\u2265 " : "") + ColourScale.rounded(high)));
		final List<String> remarks = new ArrayList<>();
		if (!remark.isEmpty()) remarks.add(remark);
		if (Arrays.stream(values).anyMatch(Double::isNaN)) remarks.add("grey: none");
		return new ColourBar(quantity, this::at, ticks, String.join("; ", remarks));
	}

	/** Adds powers of ten that are not near the ends. */
	private void addPowers(final List<Tick> ticks) {
		final List<Tick> inner = new ArrayList<>();
		for (int power = (int) Math.ceil(Math.log10(low)); power <= Math.log10(high); power++) {
			final double at = position(StrictMath.pow(10, power));
			if (at > NEAR && at < 1 - NEAR) inner.add(new Tick(at, "10^{" + Integer.toString(power).replace('-', '\u2212') + "}"));
		}
		final int step = (inner.size() + MOST_TICKS - 1) / MOST_TICKS;
		for (int k = 0; k < inner.size(); k += step) ticks.add(inner.get(k));
	}
}
