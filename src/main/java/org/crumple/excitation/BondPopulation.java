package org.crumple.excitation;

/** The bonds that a distribution is taken over (arXiv 2408.08030, Fig. 2). A bond may be in several. */
public enum BondPopulation {
	ALL("all"),
	/** Bistable within the network, and U'' ≥ 0. */
	STABLE("stable"),
	/** Bistable within the network, and U'' &lt; 0: held where it would not stay on its own. */
	UNSTABLE("unstable"),
	/** Held so stiffly by the network that no extension makes it unstable. */
	NO_BISTABILITY("no bistability");

	private final String label;

	BondPopulation(final String label) {
		this.label = label;
	}

	/**
	 * Whether a bond belongs here.
	 *
	 * @param unstable whether U'' &lt; 0
	 * @param bistable whether it counts as bistable within its network
	 */
	public boolean contains(final boolean unstable, final boolean bistable) {
		return switch (this) {
			case ALL -> true;
			case STABLE -> bistable && !unstable;
			case UNSTABLE -> bistable && unstable;
			case NO_BISTABILITY -> !bistable;
		};
	}

	@Override
	public String toString() {
		return label;
	}
}
