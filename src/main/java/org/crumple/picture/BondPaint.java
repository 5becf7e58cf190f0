package org.crumple.picture;

import java.awt.Color;
import java.util.List;

import org.crumple.figure.FigureStyle.Scale;
import org.crumple.kernel.InvalidValue;
import org.crumple.mechanics.BondStates;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;
import org.crumple.picture.BondColouring.Entry;
import org.crumple.picture.Legend.ColourBar;

/** The colours and widths of the bonds of a picture, and what they mean. Unstable bonds are thick, so that not only hues tell them. */
public final class BondPaint {

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
		if (colouring.isScale()) return onScale(bonds, values, colouring.quantity(), colouring.scale(values));
		final BondPaint paint = new BondPaint(bonds.count(), colouring.legend(bonds, values), null);
		for (int b = 0; b < bonds.count(); b++) {
			paint.colour[b] = colouring.colour(bonds, b, values, null);
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
		return onScale(bonds, values, colouring.quantity(), ColourScale.of(values, asked));
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
		return onScale(BondStates.of(network, configuration), values, quantity, ColourScale.of(values, asked));
	}

	private static BondPaint onScale(final BondStates bonds, final double[] values, final String quantity, final ColourScale scale) {
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
			paint.colour[b] = BondColouring.QUIET;
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
