package org.crumple.view;

import java.awt.Color;
import java.util.List;

import org.crumple.kernel.Labels;
import org.crumple.mechanics.BondStates;

/** What the colour of a bond in a network picture means. */
public enum BondColouring {
	/** Stability and state together: green or red as the bond is stable or not, dark when short, light when long. */
	STATE("state"),
	/** Green if U'' &gt; 0, red if U'' &lt; 0 (paper, Fig. 1b). */
	STABILITY("stability"),
	/** Tension t, blue (pushing) through grey (none) to red (pulling). */
	TENSION("tension"),
	/** Bare stiffness U'', blue (negative: unstable) or grey to red (positive); blue sets in with a step at zero. */
	STIFFNESS("stiffness");

	/** One line of a legend. */
	record Entry(Color colour, String text) {}

	// Green and red differ in lightness too, and unstable bonds are drawn thicker: no reader depends on hue alone.
	private static final Color STABLE_SHORT = new Color(0, 96, 70), STABLE_LONG = new Color(118, 199, 162);
	private static final Color UNSTABLE_SHORT = new Color(150, 0, 20), UNSTABLE_LONG = new Color(246, 92, 62);
	static final Color STABLE = new Color(0, 138, 100), UNSTABLE = new Color(214, 30, 30);
	/** The middle is dark enough for a thin line to show on white paper. */
	private static final int[][] DIVERGING = { { 20, 60, 190 }, { 150, 150, 150 }, { 190, 20, 36 } };
	/** How blue the least unstable bond is in a picture of the stiffness; at 0 it looks like a soft stable one. */
	private static final double STEP = 0.6;

	private final String label;

	BondColouring(final String label) {
		this.label = label;
	}

	/** The colouring whose label this is. @throws IllegalArgumentException naming the labels there are */
	public static BondColouring of(final String label) {
		return Labels.find("colour", label, values());
	}

	/** Whether colours stand for numbers, so that the picture needs a colour bar. */
	boolean isScale() {
		return this == TENSION || this == STIFFNESS;
	}

	/** The quantity and its unit, for the colour bar. */
	String quantity() {
		return this == TENSION ? "tension t (E/l)" : "stiffness U'' (E/l\u00b2)";
	}

	/** The numbers that colours stand for, [M]. */
	double[] values(final BondStates bonds) {
		return this == TENSION ? bonds.tension() : bonds.stiffness();
	}

	/** The scale that the colours of these bonds are on. */
	ColourScale scale(final BondStates bonds) {
		return this == TENSION ? ColourScale.symmetric(bonds.tension()) : ColourScale.ofHalves(bonds.stiffness());
	}

	/** The colour of one bond; {@code scale} is that of {@link #scale}, and used only if {@link #isScale}. */
	Color colour(final BondStates bonds, final int bond, final ColourScale scale) {
		final boolean unstable = bonds.isUnstable(bond), isLong = bonds.isLong(bond);
		return switch (this) {
			case STATE -> unstable ? isLong ? UNSTABLE_LONG : UNSTABLE_SHORT : isLong ? STABLE_LONG : STABLE_SHORT;
			case STABILITY -> unstable ? UNSTABLE : STABLE;
			default -> onScale(scale.position(values(bonds)[bond]));
		};
	}

	/** The colour at {@code t} in [−1, 1] of the diverging scale. */
	Color onScale(final double t) {
		final int half = t < 0 ? 0 : 1;
		final double part = this == STIFFNESS && t < 0 ? STEP + (1 - STEP) * -t : Math.abs(t);
		final int[] middle = DIVERGING[1], end = DIVERGING[2 * half];
		final int[] rgb = new int[3];
		for (int k = 0; k < 3; k++) rgb[k] = (int) Math.round(middle[k] + part * (end[k] - middle[k]));
		return new Color(rgb[0], rgb[1], rgb[2]);
	}

	/** The legend's lines, with how many bonds each stands for; empty for a scale. */
	List<Entry> legend(final BondStates bonds) {
		final int[][] count = new int[2][2];
		for (int b = 0; b < bonds.count(); b++) count[bonds.isUnstable(b) ? 1 : 0][bonds.isLong(b) ? 1 : 0]++;
		return switch (this) {
			case STATE -> List.of(new Entry(STABLE_SHORT, "stable, short: " + count[0][0]), new Entry(STABLE_LONG, "stable, long: " + count[0][1]),
				new Entry(UNSTABLE_SHORT, "unstable, short: " + count[1][0]), new Entry(UNSTABLE_LONG, "unstable, long: " + count[1][1]));
			case STABILITY -> List.of(new Entry(STABLE, "stable: " + (count[0][0] + count[0][1])),
				new Entry(UNSTABLE, "unstable: " + (count[1][0] + count[1][1])));
			default -> List.of();
		};
	}

	/** The label, as dialogs and macros write it. */
	@Override
	public String toString() {
		return label;
	}
}
