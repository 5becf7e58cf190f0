package org.crumple.saddle;

import org.crumple.network.Configuration;
import org.crumple.relax.Relaxation;

/**
 * What lies along one mode in one sense. If no barrier was found, all numbers are NaN, and the reason says why.
 *
 * @param mode its number, 0 for the lowest
 * @param sense 1 along ψ, −1 against it
 * @param amplitude |a| at the barrier [l]: the nodes are at R + aψ
 * @param displacement of the core node there [l]
 * @param barrier U(R + aψ) − U(R) there [E], at least 0
 * @param after the minimum on the other side, or null if none was found; translations aside
 * @param energyChange U of that minimum less that of the first [E]; NaN without one
 * @param flipped bistable bonds whose δr has another sign there, ascending
 * @param end how the search ended
 */
public record ModeBarrier(int mode, int sense, double amplitude, double displacement, double barrier, Configuration after,
	double energyChange, int[] flipped, StopReason end)
{

	/** How a search ended. */
	public enum StopReason {
		/** At a barrier. */
		BARRIER("barrier"),
		/** At the largest displacement, without a barrier. */
		CAP("cap"),
		/** A bond shrank to zero length, on the line or while the network relaxed. */
		COLLAPSED("collapsed"),
		/** A displaced network did not come to rest. */
		EVALUATION_LIMIT("evaluation limit"),
		/** A displaced network came to rest where some motion costs no energy. */
		FLOPPY("floppy");

		private final String label;

		StopReason(final String label) {
			this.label = label;
		}

		/** Of a relaxation that led to no minimum. */
		static StopReason of(final Relaxation.StopReason reason) {
			return switch (reason) {
				case EVALUATION_LIMIT -> EVALUATION_LIMIT;
				case FLOPPY -> FLOPPY;
				case COLLAPSED -> COLLAPSED;
				case MINIMUM -> throw new IllegalArgumentException("A minimum is no reason to give up.");
			};
		}

		/** The word, as tables write it. */
		@Override
		public String toString() {
			return label;
		}
	}

	/** No barrier along this mode. */
	public static ModeBarrier none(final int mode, final int sense, final StopReason end) {
		return new ModeBarrier(mode, sense, Double.NaN, Double.NaN, Double.NaN, null, Double.NaN, new int[0], end);
	}

	/** Whether there is a barrier within the largest displacement. */
	public boolean isFound() {
		return end == StopReason.BARRIER;
	}
}
