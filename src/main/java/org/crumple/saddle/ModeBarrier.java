package org.crumple.saddle;

import org.crumple.network.Configuration;
import org.crumple.relax.Relaxation;

/**
 * The barrier along one mode in one direction. If none was found, all numbers are NaN, and {@code end} gives the reason.
 *
 * @param mode number of the mode ψ, 0 for the lowest
 * @param sense 1 along ψ, −1 against it
 * @param amplitude |a| at the barrier [l], where the nodes are at R + aψ
 * @param displacement of the core node at the barrier [l]
 * @param barrier U(R + aψ) − U(R) at the barrier [E], at least 0
 * @param after the minimum on the other side, up to translations, or null if none was found
 * @param energyChange U of that minimum minus U of the first one [E]; NaN without one
 * @param flipped bistable bonds whose δr has the opposite sign in that minimum, ascending
 * @param end how the search ended
 */
public record ModeBarrier(int mode, int sense, double amplitude, double displacement, double barrier, Configuration after,
	double energyChange, int[] flipped, StopReason end)
{

	/** How a search ended. */
	public enum StopReason {
		/** A barrier was found. */
		BARRIER("barrier"),
		/** The largest displacement was reached without a barrier. */
		CAP("cap"),
		/** A bond shrank to zero length, on the line or during a relaxation. */
		COLLAPSED("collapsed"),
		/** A displaced network did not relax within the limit of evaluations. */
		EVALUATION_LIMIT("evaluation limit"),
		/** A displaced network relaxed to a state with a zero-energy motion. */
		FLOPPY("floppy");

		private final String label;

		StopReason(final String label) {
			this.label = label;
		}

		/** The reason for a relaxation that found no minimum. */
		static StopReason of(final Relaxation.StopReason reason) {
			return switch (reason) {
				case EVALUATION_LIMIT -> EVALUATION_LIMIT;
				case FLOPPY -> FLOPPY;
				case COLLAPSED -> COLLAPSED;
				case MINIMUM -> throw new IllegalArgumentException("A minimum is no reason to give up.");
			};
		}

		/** The label, as in tables. */
		@Override
		public String toString() {
			return label;
		}
	}

	/** No barrier along this mode. */
	public static ModeBarrier none(final int mode, final int sense, final StopReason end) {
		return new ModeBarrier(mode, sense, Double.NaN, Double.NaN, Double.NaN, null, Double.NaN, new int[0], end);
	}

	/** Whether there is a barrier up to the largest displacement. */
	public boolean isFound() {
		return end == StopReason.BARRIER;
	}
}
