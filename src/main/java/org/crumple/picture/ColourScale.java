package org.crumple.picture;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.crumple.figure.FigureStyle.Scale;
import org.crumple.figure.Palette;
import org.crumple.kernel.InvalidValue;
import org.crumple.picture.Legend.ColourBar;
import org.crumple.picture.Legend.Tick;

/**
 * A colour scale for numbers. Numbers beyond its ends have the colours of the ends; missing numbers are pale grey.
 *
 * @param low number at the lower end
 * @param high number at the upper end, above {@code low}
 * @param kind how numbers lie on it, and which colours they have
 */
record ColourScale(double low, double high, Kind kind) {

	/** Scales and their colours. */
	enum Kind {
		/** From dark to light: equal differences are equal distances. */
		LINEAR,
		/** From dark to light: equal factors are equal distances. */
		LOG,
		/** From blue through grey to red, with grey at 0 in the middle; each half has a range of its own. */
		SIGNED,
		/** The same with a jump at 0: the smallest negative number is blue, and cannot be taken for a small positive one. */
		STEPPED;

		/** Whether 0 is in the middle. */
		boolean isSigned() {
			return this == SIGNED || this == STEPPED;
		}
	}

	/** Blue, grey, red. The middle grey is dark enough for thin lines on white paper. */
	private static final int[] DIVERGING = { 0x143cbe, 0x969696, 0xbe1424 };
	/** Equal steps of lightness, from dark violet to a light green that is still visible on white paper. */
	private static final int[] MAGNITUDE = { 0x440154, 0x3b528b, 0x21918c, 0x5ec962 };
	/** Position on the blue half, with a jump, of the smallest negative number. */
	private static final double STEP = 0.6;
	/** Part of the magnitudes inside a scale with 0: with 1 a single outlier would leave all others pale. */
	private static final double RESOLVED = 0.98;
	/** Part of the numbers beyond either end of another scale. */
	private static final double BEYOND = 0.01;
	/** With a larger ratio of its ends, a scale of positive numbers is logarithmic unless it was asked for otherwise. */
	private static final double WIDE = 100;
	/** A linear scale begins at 0 if its lower end would be below this part of the upper one. */
	private static final double FROM_ZERO = 0.5;
	/** Most powers of ten on a bar, and the part of it near its ends that has none. */
	private static final int MOST_TICKS = 4;
	private static final double NEAR = 0.18;
	/** Numbers on a bar are written with a power of ten below and from these on. */
	private static final double SMALLEST = 1e-3, LARGEST = 1e4;

	/** Magnitudes, from 0 to the 98th percentile. */
	static ColourScale magnitudes(final double[] values) {
		return new ColourScale(0, percentile(values), Kind.LINEAR);
	}

	/** Numbers of both signs: both halves end at the 98th percentile of the magnitudes. */
	static ColourScale symmetric(final double[] values) {
		final double range = percentile(values);
		return new ColourScale(-range, range, Kind.SIGNED);
	}

	/**
	 * The upper half as in {@link #symmetric}; the lower half extends to the lowest value, so that the few negative values use all of it.
	 */
	static ColourScale ofHalves(final double[] values) {
		final double range = percentile(values), lowest = Arrays.stream(values).min().orElse(0);
		return new ColourScale(lowest < 0 ? lowest : -range, range, Kind.STEPPED);
	}

	/**
	 * Any numbers: of one sign, from their first to their 99th percentile, or from 0 if that is not far away; of both signs, symmetric,
	 * with the same parts beyond its ends.
	 *
	 * @param values NaN where a number is missing
	 * @throws IllegalArgumentException if it is to be logarithmic and a number is not above 0
	 */
	static ColourScale of(final double[] values, final Scale asked) {
		final double[] sorted = Arrays.stream(values).filter(Double::isFinite).sorted().toArray();
		if (sorted.length == 0) return new ColourScale(0, 1, Kind.LINEAR);
		final double least = sorted[0], most = sorted[sorted.length - 1];
		if (asked == Scale.LOG && !(least > 0)) {
			throw InvalidValue.value("scale", asked, "Auto or Linear, because a number is " + least + ", and a logarithmic scale has only "
				+ "numbers above 0");
		}
		final double low = sorted[(int) (BEYOND * (sorted.length - 1))], high = sorted[(int) Math.ceil((1 - BEYOND) * (sorted.length - 1))];
		if (asked == Scale.LOG || asked == Scale.AUTO && least > 0 && high / low > WIDE) {
			return low < high ? new ColourScale(low, high, Kind.LOG) : new ColourScale(low / 2, 2 * low, Kind.LOG);
		}
		if (least < 0 && most > 0) {
			final double range = Math.max(-low, high);
			return new ColourScale(-range, range, Kind.SIGNED);
		}
		if (least >= 0) return spanning(low < FROM_ZERO * high ? 0 : low, high);
		return spanning(low, high > FROM_ZERO * low ? 0 : high);
	}

	/** A linear scale that is never empty. */
	private static ColourScale spanning(final double low, final double high) {
		return low < high ? new ColourScale(low, high, Kind.LINEAR) : new ColourScale(low - 1, low + 1, Kind.LINEAR);
	}

	/** 98th percentile of |value|, by nearest rank; the largest magnitude if that is zero, and 1 if all values are zero or missing. */
	private static double percentile(final double[] values) {
		final double[] sorted = Arrays.stream(values).filter(v -> !Double.isNaN(v)).map(Math::abs).sorted().toArray();
		if (sorted.length == 0 || sorted[sorted.length - 1] == 0) return 1;
		final double range = sorted[(int) Math.ceil(RESOLVED * sorted.length) - 1];
		return range > 0 ? range : sorted[sorted.length - 1];
	}

	/** Position of a number, from 0 at the lower end to 1. */
	double position(final double value) {
		final double at = kind == Kind.LOG ? Math.log(value / low) / Math.log(high / low)
			: kind.isSigned() ? 0.5 + 0.5 * (value < 0 ? -value / low : value / high) : (value - low) / (high - low);
		return Math.max(0, Math.min(1, at));
	}

	/** The colour of a number. */
	Color colour(final double value) {
		return Double.isNaN(value) ? BondColouring.NONE : at(position(value), value < 0);
	}

	/** @param isBelow whether a position on a scale with 0 in the middle is below that */
	private Color at(final double position, final boolean isBelow) {
		if (!kind.isSigned()) {
			final double at = position * (MAGNITUDE.length - 1);
			final int stop = Math.min(MAGNITUDE.length - 2, (int) at);
			return new Color(Palette.between(MAGNITUDE[stop], MAGNITUDE[stop + 1], at - stop));
		}
		final double part = Math.abs(2 * position - 1);
		return new Color(Palette.between(DIVERGING[1], DIVERGING[isBelow ? 0 : 2],
			isBelow && kind == Kind.STEPPED ? STEP + (1 - STEP) * part : part));
	}

	/**
	 * The colours with their numbers.
	 *
	 * @param values all numbers, which say whether ends are exceeded and numbers are missing
	 * @param remark what thick lines mean; may be empty
	 */
	ColourBar bar(final String quantity, final double[] values, final String remark) {
		final List<Tick> ticks = new ArrayList<>();
		ticks.add(new Tick(0, (Arrays.stream(values).anyMatch(v -> v < low) ? "\u2264 " : "") + rounded(low)));
		if (kind == Kind.LOG) addPowers(ticks);
		else ticks.add(new Tick(0.5, rounded(kind.isSigned() ? 0 : (low + high) / 2)));
		ticks.add(new Tick(1, (Arrays.stream(values).anyMatch(v -> v > high) ? "\u2265 " : "") + rounded(high)));
		final List<String> remarks = new ArrayList<>();
		if (!remark.isEmpty()) remarks.add(remark);
		if (Arrays.stream(values).anyMatch(Double::isNaN)) remarks.add("grey: none");
		return new ColourBar(quantity, at -> at(at, at < 0.5), ticks, String.join("; ", remarks));
	}

	/** A number with three digits. */
	private static String rounded(final double value) {
		return value == 0 ? "0" : String.format(Locale.ROOT, Math.abs(value) >= SMALLEST && Math.abs(value) < LARGEST ? "%.3g" : "%.2e",
			value);
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
