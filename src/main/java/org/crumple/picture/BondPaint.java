package org.crumple.picture;

import java.awt.Color;
import java.util.List;

import org.crumple.kernel.Choices;
import org.crumple.kernel.InvalidValue;
import org.crumple.mechanics.BondStates;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;
import org.crumple.picture.BondColouring.Entry;
import org.crumple.picture.Legend.ColourBar;

/** The colours and widths of the bonds of a picture, and what they mean. Unstable bonds are thick, so that not only hues tell them. */
public final class BondPaint {

	/** Scale of the colours of numbers. */
	public enum Scale {
		/** As suits the numbers. */
		AUTO("Auto"), LINEAR("Linear"), LOG("Log");

		private final String label;

		Scale(final String label) {
			this.label = label;
		}

		/**
		 * The scale with this label.
		 *
		 * @throws IllegalArgumentException naming all labels
		 */
		public static Scale of(final String label) {
			return Choices.find("scale", label, values());
		}

		@Override
		public String toString() {
			return label;
		}
	}

	/** Bonds that are only the background of something else. */
	static final Color QUIET = new Color(205, 205, 205);
	private static final String THICK = "thick: unstable, U'' < 0";

	private final Color[] colour;
	private final boolean[] thick;
	private final List<Entry> entries;
	private final ColourBar bar;

	private BondPaint(final int bonds, final List<Entry> entries, final ColourBar bar) {
		colour = new Color[bonds];
		thick = new boolean[bonds];
		this.entries = entries;
		this.bar = bar;
	}

	/**
	 * One of the colourings.
	 *
	 * @param values those of a scale, or the numbers of flips; else null
	 */
	static BondPaint of(final BondColouring colouring, final BondStates bonds, final double[] values) {
		final ColourScale scale = colouring.isScale() ? colouring.scale(values) : null;
		final BondPaint paint = new BondPaint(bonds.count(), colouring.legend(bonds, values), scale == null ? null : new ColourBar(colouring
			.quantity(), at -> colouring.onScale(colouring.isMagnitude() ? at : 2 * at - 1), scale.ticks(colouring.isMagnitude()), THICK));
		for (int b = 0; b < bonds.count(); b++) {
			paint.colour[b] = colouring.colour(bonds, b, values, scale);
			paint.thick[b] = colouring.isThick(bonds, b, values);
		}
		return paint;
	}

	/**
	 * A colouring whose numbers are on a scale that was asked for.
	 *
	 * @throws IllegalArgumentException if the colouring has no numbers, or some of them cannot be on that scale
	 */
	public static BondPaint of(final BondColouring colouring, final Scale asked, final SpringNetwork network,
		final Configuration configuration)
	{
		final BondStates bonds = BondStates.of(network, configuration);
		final double[] values = colouring.isScale() ? colouring.values(network, configuration, bonds) : null;
		if (asked != Scale.LOG) return of(colouring, bonds, values);
		if (!colouring.isMagnitude()) {
			throw InvalidValue.value("scale", asked, "Auto or Linear for colour=" + colouring + ", which is not a number above 0");
		}
		return ofNumbers(bonds, values, colouring.quantity(), asked);
	}

	/**
	 * Bonds coloured by any numbers.
	 *
	 * @param values [M]; NaN for a bond without one, which is grey
	 * @param quantity name and unit, for the colour bar
	 */
	public static BondPaint ofNumbers(final SpringNetwork network, final Configuration configuration, final double[] values,
		final String quantity, final Scale asked)
	{
		return ofNumbers(BondStates.of(network, configuration), values, quantity, asked);
	}

	private static BondPaint ofNumbers(final BondStates bonds, final double[] values, final String quantity, final Scale asked) {
		final NumberScale scale = NumberScale.of(values, asked);
		final BondPaint paint = new BondPaint(bonds.count(), List.of(), scale.bar(quantity, values, THICK));
		for (int b = 0; b < bonds.count(); b++) {
			paint.colour[b] = scale.colour(values[b]);
			paint.thick[b] = bonds.isUnstable(b);
		}
		return paint;
	}

	/** Pale bonds, as the background of something else. */
	public static BondPaint quiet(final SpringNetwork network, final Configuration configuration) {
		final BondStates bonds = BondStates.of(network, configuration);
		final BondPaint paint = new BondPaint(bonds.count(), List.of(), null);
		for (int b = 0; b < bonds.count(); b++) {
			paint.colour[b] = QUIET;
			paint.thick[b] = bonds.isUnstable(b);
		}
		return paint;
	}

	/** The colour of a bond. */
	public Color colour(final int bond) {
		return colour[bond];
	}

	/** Whether a bond is thick: an unstable bond, or for flips a bond that flipped. */
	boolean isThick(final int bond) {
		return thick[bond];
	}

	/** What the colours mean. */
	Legend legend(final String caption) {
		return new Legend(caption, entries, bar, List.of(), null);
	}
}
