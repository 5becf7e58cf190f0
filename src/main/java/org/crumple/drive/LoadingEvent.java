package org.crumple.drive;

/**
 * An event under strain: a fold, a crossing, or a fixed step in which bonds flipped or energy was lost.
 *
 * @param kind of the event
 * @param strain γ
 * @param flips number of bonds that changed their state, Δn
 * @param netFlips number of bonds that became long minus number of bonds that became short
 * @param dissipation S [E], see {@link LoadingStep}
 * @param energyDrop U just before the event minus U just after, at the same strain [E]. At a fold it equals S. For a fixed step, "just
 *   before" is the elastic continuation of the minimum before the step, so that it is {@code S + ½ A G Δγ²}, with the shear modulus G
 *   before the step
 * @param stressBefore σ just before the event [E/l²]; for a fixed step, before the step
 * @param stressAfter σ just after [E/l²]
 * @param trigger at a fold the bond whose length the critical mode changes most, at a crossing the bond that crosses, −1 if not known
 * @param index number of unstable directions just beyond the event: 1 at a simple fold, 0 at a crossing, −1 if not known
 * @param interval change of the imposed strain or stress along the path since the previous event or the start; never negative
 */
public record LoadingEvent(Kind kind, double strain, int flips, int netFlips, double dissipation, double energyDrop, double stressBefore,
	double stressAfter, int trigger, int index, double interval)
{

	/** Kinds of events. */
	public enum Kind {
		/** The minimum meets a saddle and both vanish: the network falls into another minimum. */
		FOLD("fold"),
		/** A bond passes the top of its barrier, δr = 0 in the paper, while the minimum continues; nothing is dissipated. */
		CROSSING("crossing"),
		/** Bonds flipped or energy was lost within a fixed step; only the strain at its end is known. */
		STEP("step");

		private final String label;

		Kind(final String label) {
			this.label = label;
		}

		/** The name in tables. */
		@Override
		public String toString() {
			return label;
		}
	}
}
