package org.crumple.trace;

import org.crumple.kernel.Choices;
import org.crumple.kernel.InvalidValue;

/**
 * How lines are found and cleaned.
 *
 * @param method how they are found
 * @param lines whether they are brighter or darker than the rest
 * @param smoothing standard deviation of the Gaussian that smooths the picture [pixels]; raised by up to a half where noise needs it
 * @param prominence by how much a line is brighter than the cells beside it [grey values]; 0: a quarter of the contrast, but above the
 *   noise left after smoothing. Skeletons need none
 * @param merging points nearer to each other along lines than this become one [unit of the picture]; 0: 0.43 median bonds
 * @param spurs lines with a free end that are shorter are removed [unit of the picture]; 0: two line widths
 * @param dangling what becomes of other free ends
 */
public record TraceSettings(Method method, Tone lines, double smoothing, double prominence, double merging, double spurs,
	FreeEnds dangling)
{

	public static final TraceSettings DEFAULT = new TraceSettings(Method.AUTO, Tone.BRIGHT, 0.7, 0, 0, 0, FreeEnds.REMOVE);

	private static final double MOST_SMOOTHING = 50;

	/** @throws IllegalArgumentException naming the first value that is out of range */
	public TraceSettings {
		if (!(smoothing >= 0 && smoothing <= MOST_SMOOTHING)) throw InvalidValue.value("smoothing", smoothing, "from 0 to 50 pixels");
		InvalidValue.requireNonNegative("prominence", prominence);
		InvalidValue.requireNonNegative("merging", merging);
		InvalidValue.requireNonNegative("spurs", spurs);
	}

	/** How lines are found in a picture. */
	public enum Method {

		/** Watershed, unless much of what is bright lies inside its cells: lines with free ends, which no watershed sees. */
		AUTO("Auto"),
		/** Thins what is brighter than a threshold: for clean pictures, trees and free ends. */
		SKELETON("Skeleton"),
		/** Borders of the cells between lines: for grey pictures of closed cells, also with noise and uneven light. */
		WATERSHED("Watershed");

		private final String label;

		Method(final String label) {
			this.label = label;
		}

		/** @throws IllegalArgumentException if no choice has this label */
		public static Method of(final String label) {
			return Choices.find("method", label, values());
		}

		/** The label, as in dialogs and macros. */
		@Override
		public String toString() {
			return label;
		}
	}

	/** Whether lines are brighter or darker than what is around them. */
	public enum Tone {

		BRIGHT("Bright"), DARK("Dark");

		private final String label;

		Tone(final String label) {
			this.label = label;
		}

		/** Grey values with bright lines; the array itself if they are bright. */
		float[] bright(final float[] grey) {
			if (this == BRIGHT) return grey;
			final float[] bright = new float[grey.length];
			for (int p = 0; p < bright.length; p++) bright[p] = -grey[p];
			return bright;
		}

		/** @throws IllegalArgumentException if no choice has this label */
		public static Tone of(final String label) {
			return Choices.find("lines", label, values());
		}

		/** The label, as in dialogs and macros. */
		@Override
		public String toString() {
			return label;
		}
	}

	/** What becomes of lines that end at one of their points. */
	public enum FreeEnds {

		/** They are removed, again and again until none is left. */
		REMOVE("Remove"),
		/** They stay, and their ends are nodes with one bond. */
		KEEP("Keep");

		private final String label;

		FreeEnds(final String label) {
			this.label = label;
		}

		/** @throws IllegalArgumentException if no choice has this label */
		public static FreeEnds of(final String label) {
			return Choices.find("dangling", label, values());
		}

		/** The label, as in dialogs and macros. */
		@Override
		public String toString() {
			return label;
		}
	}
}
