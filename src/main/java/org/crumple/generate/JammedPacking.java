package org.crumple.generate;

import java.util.List;

import org.crumple.kernel.InvalidValue;
import org.crumple.kernel.Monitor;
import org.crumple.network.Cell;
import org.crumple.network.Configuration;

/**
 * Finds a jammed packing whose contact network has N nodes and the excess coordination ΔZ asked for.
 * <p>
 * One packing is compressed and decompressed, each time from the previous minimum, until ΔZ fits; discs are added or removed until N of
 * them bear forces. The relation {@code ΔZ ≈ 3.55 √(φ − 0.842)}, which holds from jamming to far above it, gives the first packing fraction
 * φ and the size of its corrections. Below ΔZ ≈ 0.5 every such change causes others: thousands of nodes then take about a minute, against a
 * second at ΔZ = 1.5.
 *
 * @see <a href="https://doi.org/10.1103/PhysRevE.68.011306">O'Hern et al., Phys. Rev. E 68, 011306 (2003)</a>
 */
final class JammedPacking {

	private static final double JAMMING_FRACTION = 0.842;
	private static final double SLOPE = 3.55;

	/**
	 * Largest force component at a minimum [1/l]; typical contact forces are about 0.1. Overlaps are accurate to about this value, so at
	 * most one contact in a hundred million is uncertain.
	 */
	static final double TOLERANCE = 1e-10;

	/** Overlaps 1 − r/s below this are not contacts: a rattler that has come to rest may be left with one. */
	private static final double LEAST_OVERLAP = 10 * TOLERANCE;

	/** Tolerance while φ and the number of discs are still being adjusted: it counts contacts to one in a thousand. */
	private static final double COARSE_TOLERANCE = 1e-6;

	/** Tolerance of ΔZ in the first round. Below 2000 nodes it means exactly the right number of bonds. */
	private static final double EXCESS_GOAL = 1e-3;

	/** Tolerance of ΔZ in the last rounds, because near jamming any change of a packing changes ΔZ by about this. */
	private static final double EXCESS_LIMIT = 0.02;

	/**
	 * Rounds over which the tolerance grows. With half as many, small packings miss by a bond; with twice as many, packings near jamming
	 * take minutes.
	 */
	private static final int EXACTING_ROUNDS = 10;

	private static final int ROUNDS = 40;

	/** Packings tried before giving up; small ones fail most often. */
	private static final int ATTEMPTS = 20;

	private final int nodes;
	private final double excess;
	private final RandomStream random;
	private final PackingMinimiser minimiser = new PackingMinimiser();


	JammedPacking(final int nodes, final double excess, final RandomStream random) {
		this.nodes = nodes;
		this.excess = excess;
		this.random = random;
	}

	/** @throws IllegalArgumentException if no packing comes close enough */
	NetworkLayout build(final Monitor monitor) {
		for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
			final NetworkLayout found = tune(attempt, monitor);
			if (found != null) return found;
		}
		throw InvalidValue.value("excess", excess, "one that a packing of " + nodes + " discs with this seed reaches");
	}

	/** Adjusts one packing of initially random discs in rounds of small changes; null if it does not come close enough. */
	private NetworkLayout tune(final int attempt, final Monitor monitor) {
		final double guess = excess / SLOPE;
		double fraction = JAMMING_FRACTION + guess * guess;
		final DiscPacking packing = new DiscPacking(nodes, Math.sqrt(nodes), fraction, random);
		double gain = 1, lastMiss = 0;
		boolean fine = false;
		for (int round = 0; round < ROUNDS; round++) {
			final Monitor part = monitor.part(round / (round + 2.0), (round + 1) / (round + 3.0));
			if (!minimiser.minimise(packing, fine ? TOLERANCE : COARSE_TOLERANCE, part)) return null;
			final ContactNetwork contacts = new ContactNetwork(packing, minimiser.neighbours(),
				fine ? LEAST_OVERLAP : COARSE_TOLERANCE);
			final int lack = nodes - contacts.backboneCount();
			final double miss = excess - (2.0 * contacts.bondCount() / contacts.backboneCount() - 4);
			final int bonds = NetworkRecipe.bondsFor(contacts.backboneCount(), excess);
			final boolean near = Math.abs(contacts.bondCount() - bonds) <= allowance(attempt, round);
			if (near && lack == 0) {
				if (fine) return layout(packing, contacts, attempt);
				fine = true;
				continue;
			}
			fine = false;
			changeNumber(packing, contacts, lack);
			if (near) continue;
			// a miss of the same sign asks for a larger step, an overshoot for a smaller one
			if (lastMiss * miss > 0) gain = Math.min(4, 1.3 * gain);
			else if (lastMiss * miss < 0) gain *= 0.5;
			lastMiss = miss;
			fraction = Math.max(JAMMING_FRACTION, fraction + gain * miss * 2 * excess / (SLOPE * SLOPE));
			packing.setFraction(fraction);
		}
		return null;
	}

	/** How far the number of bonds may be off: at first exact in a small network, more tolerant in later rounds. */
	private int allowance(final int attempt, final int round) {
		final int least = attempt > ATTEMPTS / 2 ? 1 : 0;
		final double eased = Math.min(1, round / (double) EXACTING_ROUNDS);
		return Math.max(least, (int) (nodes / 2.0 * (EXCESS_GOAL + (EXCESS_LIMIT - EXCESS_GOAL) * eased)));
	}

	/** Adds new discs, or removes some that bear forces, preferably those with few contacts, which disturb the packing least. */
	private void changeNumber(final DiscPacking packing, final ContactNetwork contacts, final int lack) {
		for (int k = 0; k < lack; k++) packing.add(random);
		final boolean[] chosen = new boolean[packing.count()];
		for (int surplus = -lack, draw = 0; surplus > 0; draw++) {
			final int i = random.below(chosen.length), most = BondDilution.LEAST_DEGREE + draw / packing.count();
			if (chosen[i] || !contacts.isBackbone(i) || contacts.degree(i) > most) continue;
			chosen[i] = true;
			surplus--;
		}
		// from the end, because the last disc takes the number of a removed one
		for (int i = chosen.length - 1; i >= 0; i--) {
			if (chosen[i]) packing.remove(i);
		}
	}

	/** The finished layout; null in the rare case of a network that is not connected, or has a self or double bond across the cell. */
	private NetworkLayout layout(final DiscPacking packing, final ContactNetwork contacts, final int attempt) {
		final BondList bonds = contacts.bonds();
		if (!bonds.isConnected(nodes) || !bonds.isSimple(nodes)) return null;
		return new NetworkLayout(new Configuration(contacts.positions(), Cell.square(nodes)), bonds, List.of(
			"packing fraction reached: " + packing.fraction() + ", rattlers left out: " + (packing.count() - nodes) +
				" of " + packing.count() + " discs, attempts: " + attempt + "."));
	}
}
