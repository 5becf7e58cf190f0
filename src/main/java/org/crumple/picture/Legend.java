package org.crumple.picture;

import java.awt.Color;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.function.DoubleFunction;

import org.crumple.picture.BondColouring.Entry;

/**
 * What stands below a picture, outside its frame.
 *
 * @param caption one sentence; may be empty
 * @param entries colours of bonds and what they mean, each with a sample of a line
 * @param bar the colours of a scale, or null
 * @param samples what else is drawn and what it means
 * @param arrow the length of an arrow of a field, or null
 */
public record Legend(String caption, List<Entry> entries, ColourBar bar, List<Sample> samples, Measure arrow) {

	/** Powers of ten beyond this are written as such. */
	private static final int MOST_ZEROS = 3;

	/** A sample of a thick line or a ring, solid or dashed, with its meaning. */
	public record Sample(Color colour, boolean isRing, boolean isDashed, String text) {}

	/**
	 * A length in the picture and what it stands for.
	 *
	 * @param length in the picture [l]
	 * @param colour of the arrow
	 */
	public record Measure(double length, Color colour, String text) {

		/**
		 * A round number of a unit, 1, 2 or 5 times a power of ten.
		 *
		 * @param most largest length [l], above 0
		 * @param each length of one unit [l], above 0
		 * @param colour of the arrow; null for a bar
		 * @param unit written after the number
		 */
		static Measure of(final double most, final double each, final Color colour, final String unit) {
			final int power = (int) Math.floor(Math.log10(most / each));
			final double start = most / each / StrictMath.pow(10, power);
			final int digit = start >= 5 ? 5 : start >= 2 ? 2 : 1;
			final BigDecimal number = new BigDecimal(BigInteger.valueOf(digit), -power);
			final boolean plain = power >= -MOST_ZEROS && power <= MOST_ZEROS;
			final String text = plain ? number.toPlainString() : (digit == 1 ? "" : digit + "\u00b7") + "10^{" + power + "}";
			return new Measure(number.doubleValue() * each, colour, text.replace('-', '\u2212') + unit);
		}
	}

	/**
	 * A colour scale.
	 *
	 * @param quantity its name and unit
	 * @param colours at positions from 0, the left end, to 1
	 * @param ticks numbers under the bar, from left to right
	 * @param remarks what thick lines and other colours mean; may be empty
	 */
	public record ColourBar(String quantity, DoubleFunction<Color> colours, List<Tick> ticks, String remarks) {}

	/** A number at a position of a colour bar, from 0 to 1. */
	public record Tick(double position, String text) {}

	/** A caption and what the colours of bonds mean. */
	public static Legend of(final String caption, final List<Entry> entries) {
		return new Legend(caption, entries, null, List.of(), null);
	}

	/** The same with the length of an arrow. */
	public Legend with(final Measure length) {
		return new Legend(caption, entries, bar, samples, length);
	}

	/** The same with further samples. */
	public Legend with(final List<Sample> more) {
		return new Legend(caption, entries, bar, more, arrow);
	}

	/** The same without the caption. */
	Legend uncaptioned() {
		return new Legend("", entries, bar, samples, arrow);
	}
}
