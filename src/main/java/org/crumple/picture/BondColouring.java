package org.crumple.picture;

import java.awt.Color;
import java.util.Arrays;
import java.util.List;

import org.crumple.excitation.BistabilityCriterion;
import org.crumple.excitation.LocalExcitations;
import org.crumple.figure.Palette;
import org.crumple.kernel.Choices;
import org.crumple.mechanics.BondStates;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;

/** What the colours of bonds in a network picture mean. */
public enum BondColouring {
	/** Stability and state: blue if the bond is stable, red if unstable; dark if short, light if long. */
	STATE("state"),
	/** Blue if U'' &gt; 0, red if U'' &lt; 0 (paper, Fig. 1b). */
	STABILITY("stability"),
	/** Tension t: blue if negative (pushing), grey if zero, red if positive (pulling). */
	TENSION("tension"),
	/** Bare stiffness U'': blue if negative (unstable), from grey to red if positive; the blue starts with a jump at zero. */
	STIFFNESS("stiffness"),
	/** Effective stiffness V'', from dark (soft) to light; only at a minimum. */
	EFFECTIVE_STIFFNESS("effective stiffness"),
	/** Distance Δ to the instability, from dark (close) to light, grey if there is none; only at a minimum. */
	DISTANCE("distance"),
	/** Number of flips of a bond while the network was sheared: grey for none, darker for more. */
	FLIPS("flips");

	/** An entry of a legend. */
	public record Entry(Color colour, String text) {}

	private static final Color STABLE_SHORT = new Color(Palette.STABLE_SHORT), STABLE_LONG = new Color(Palette.STABLE_LONG);
	private static final Color UNSTABLE_SHORT = new Color(Palette.UNSTABLE_SHORT), UNSTABLE_LONG = new Color(Palette.UNSTABLE_LONG);
	public static final Color STABLE = new Color(Palette.STABLE), UNSTABLE = new Color(Palette.UNSTABLE);
	/** Bonds that became long or short, bonds that are only the background of something else, and arrows of the nodes. */
	public static final Color LONGER = new Color(232, 120, 20), SHORTER = new Color(120, 30, 150), QUIET = new Color(205, 205, 205),
		ARROW = new Color(30, 60, 120);
	/** Bonds and nodes without a number. */
	static final Color NONE = new Color(190, 190, 190);
	/** Colours of bonds with one, two, and more flips. */
	private static final Color[] FLIPPED = { new Color(232, 120, 20), new Color(190, 30, 90), new Color(60, 10, 100) };
	private final String label;

	BondColouring(final String label) {
		this.label = label;
	}

	/**
	 * The colouring with this label.
	 *
	 * @throws IllegalArgumentException naming all labels
	 */
	public static BondColouring of(final String label) {
		return Choices.find("colour", label, values());
	}

	/** Whether colours represent numbers, so that the picture needs a colour bar. */
	boolean isScale() {
		return this != STATE && this != STABILITY && this != FLIPS;
	}

	/** Whether the numbers are magnitudes, on a scale from zero. */
	boolean isMagnitude() {
		return this == EFFECTIVE_STIFFNESS || this == DISTANCE;
	}

	/** The quantity and its unit, for the colour bar. */
	String quantity() {
		return switch (this) {
			case TENSION -> "tension t (E/l)";
			case EFFECTIVE_STIFFNESS -> "effective stiffness V'' (E/l\u00b2)";
			case DISTANCE -> "distance \u0394 (l)";
			default -> "stiffness U'' (E/l\u00b2)";
		};
	}

	/**
	 * The numbers that the colours of a scale represent, [M]; NaN for a bond without one.
	 *
	 * @throws IllegalArgumentException if they exist only at a minimum, and the network is not at one
	 */
	double[] values(final SpringNetwork network, final Configuration configuration, final BondStates bonds) {
		return switch (this) {
			case TENSION -> bonds.tension();
			case EFFECTIVE_STIFFNESS, DISTANCE -> values(LocalExcitations.of(network, configuration, BistabilityCriterion.EXACT));
			default -> bonds.stiffness();
		};
	}

	/** The numbers for a colouring by a magnitude, from excitations that are already known. */
	double[] values(final LocalExcitations excitations) {
		return this == DISTANCE ? excitations.distance() : excitations.effectiveStiffness();
	}

	/** The colour scale for these values. */
	ColourScale scale(final double[] values) {
		if (isMagnitude()) return ColourScale.magnitudes(values);
		return this == TENSION ? ColourScale.symmetric(values) : ColourScale.ofHalves(values);
	}

	/** The colour of a bond that has just changed its state. */
	public static Color flipped(final boolean isLong) {
		return isLong ? LONGER : SHORTER;
	}

	/** Whether a bond is drawn thick: an unstable bond, or for {@link #FLIPS} a bond that flipped. */
	boolean isThick(final BondStates bonds, final int bond, final double[] values) {
		return this == FLIPS ? values[bond] > 0 : bonds.isUnstable(bond);
	}

	/**
	 * The colour of a bond; {@code values} are those of a scale or the numbers of flips, {@code scale} is only used if {@link #isScale}.
	 */
	public Color colour(final BondStates bonds, final int bond, final double[] values, final ColourScale scale) {
		final boolean unstable = bonds.isUnstable(bond), isLong = bonds.isLong(bond);
		return switch (this) {
			case STATE -> unstable ? isLong ? UNSTABLE_LONG : UNSTABLE_SHORT : isLong ? STABLE_LONG : STABLE_SHORT;
			case STABILITY -> unstable ? UNSTABLE : STABLE;
			case FLIPS -> values[bond] == 0 ? NONE : FLIPPED[(int) Math.min(FLIPPED.length, values[bond]) - 1];
			default -> scale.colour(values[bond]);
		};
	}

	/** The legend's entries with their numbers of bonds; empty for a scale. */
	public List<Entry> legend(final BondStates bonds, final double[] values) {
		final int[][] count = new int[2][2];
		for (int b = 0; b < bonds.count(); b++) count[bonds.isUnstable(b) ? 1 : 0][bonds.isLong(b) ? 1 : 0]++;
		return switch (this) {
			case STATE -> List.of(new Entry(STABLE_SHORT, "stable, short: " + count[0][0]),
				new Entry(STABLE_LONG, "stable, long: " + count[0][1]),
				new Entry(UNSTABLE_SHORT, "unstable, short: " + count[1][0]), new Entry(UNSTABLE_LONG, "unstable, long: " + count[1][1]));
			case STABILITY -> List.of(new Entry(STABLE, "stable: " + (count[0][0] + count[0][1])),
				new Entry(UNSTABLE, "unstable: " + (count[1][0] + count[1][1])));
			case FLIPS -> List.of(new Entry(NONE, "never flipped: " + having(values, 0)),
				new Entry(FLIPPED[0], "once: " + having(values, 1)),
				new Entry(FLIPPED[1], "twice: " + having(values, 2)),
				new Entry(FLIPPED[2], "more: " + Arrays.stream(values).filter(f -> f > 2).count()));
			default -> List.of();
		};
	}

	private static long having(final double[] values, final int number) {
		return Arrays.stream(values).filter(f -> f == number).count();
	}

	/** The label, as in dialogs and macros. */
	@Override
	public String toString() {
		return label;
	}
}
