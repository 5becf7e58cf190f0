package org.crumple.excitation;

/** Populations of bonds for distributions (arXiv 2408.08030, Fig. 2). A bond may belong to several populations. */
public enum BondPopulation {
	ALL("all"),
	/** Bistable within the network, and U'' ≥ 0. */
	STABLE("stable"),
	/** Bistable within the network, and U'' &lt; 0: stable only because of the network around it. */
	UNSTABLE("unstable"),
	/** Not bistable: the network around the bond is so stiff that no extension makes it unstable. */
	NO_BISTABILITY("no bistability");

	private final String label;

	BondPopulation(final String label) {
		this.label = label;
	}

	/**
	 * Whether a bond belongs to this population.
	 *
	 * @param unstable whether U'' &lt; 0
	 * @param bistable whether the bond counts as bistable within its network
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
