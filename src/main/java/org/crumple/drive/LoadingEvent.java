package org.crumple.drive;

/**
 * A place on the way where the network changes other than by smooth deformation.
 *
 * @param kind what happens there
 * @param strain γ
 * @param flips Δn, bonds whose state changed
 * @param netFlips how many of them got long, less how many got short
 * @param dissipation S of it [E]
 * @param energyDrop U just before minus just after, at the same strain [E]. At a fold it is S. A finite step began before its instability: "just
 *        before" is then the elastic continuation of the minimum it began at, so that {@code S + ½ A G Δγ²} is lost, G the modulus before the step
 * @param stressBefore σ just before [E/l²]
 * @param stressAfter σ just after [E/l²]
 * @param trigger the bond that the critical mode stretches or squeezes most, the bond that crosses, or −1 if that is not known
 * @param index number of directions of instability just beyond: 1 at a simple fold, 0 at a crossing, −1 if it is not known
 * @param interval strain since the last of them or the start of the path, along the path; never negative
 */
public record LoadingEvent(Kind kind, double strain, int flips, int netFlips, double dissipation, double energyDrop, double stressBefore,
	double stressAfter, int trigger, int index, double interval)
{

	/** What happens to a network under strain. */
	public enum Kind {
		/** The minimum meets a saddle and both vanish: the network falls into another minimum. */
		FOLD("fold"),
		/** A bond passes δr = 0 while the minimum lives on; nothing is dissipated. */
		CROSSING("crossing"),
		/** Somewhere within a finite step bonds flipped or energy dropped: only its end is known. */
		STEP("step");

		private final String label;

		Kind(final String label) {
			this.label = label;
		}

		/** The word, as tables write it. */
		@Override
		public String toString() {
			return label;
		}
	}
}
