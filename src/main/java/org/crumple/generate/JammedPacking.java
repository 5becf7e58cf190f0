package org.crumple.generate;

import java.util.List;

import org.crumple.kernel.Invalid;
import org.crumple.kernel.Monitor;
import org.crumple.network.Cell;
import org.crumple.network.Configuration;

/**
 * Finds the packing whose contact network has N nodes and the ΔZ asked for.
 * <p>
 * One packing is compressed and decompressed, each time from the minimum before, until ΔZ fits; discs are put in or
 * taken out until N carry load. Near jamming {@code ΔZ ≈ 3.55 √(φ − 0.842)} and a long way above, which gives the first
 * guess and the size of a correction.
 *
 * @see <a href="https://doi.org/10.1103/PhysRevE.68.011306">O'Hern et al., Phys. Rev. E 68, 011306 (2003)</a>
 */
final class JammedPacking {

	private static final double JAMMING_FRACTION = 0.842;
	private static final double SLOPE = 3.55;

	/**
	 * Largest force on any disc at a minimum [1/l], where contacts carry about 0.1. Overlaps are settled to about this,
	 * so at most one contact in a hundred million is in doubt.
	 */
	static final double TOLERANCE = 1e-10;

	/** Overlaps, 1 − r/s, below this are no contacts: what a rattler at the end of its flight is left with. */
	private static final double LEAST_OVERLAP = 10 * TOLERANCE;

	/** Enough to count contacts to one in a thousand, while φ is still far off. */
	private static final double COARSE_TOLERANCE = 1e-5;

	/** ΔZ need not be nearer than this [1]; a network of 1000 nodes or fewer gets the nearest number of bonds. */
	private static final double EXCESS_GOAL = 1e-3;

	/** What is accepted when the goal stays out of reach: packings jump over some numbers of contacts. */
	private static final double EXCESS_LIMIT = 0.02;

	private static final int ROUNDS = 40;
	private static final int ATTEMPTS = 20;

	private final int nodes;
	private final double excess;
	private final RandomStream random;
	private final PackingMinimiser minimiser = new PackingMinimiser();

	private Blueprint best;
	private int bestMiss = Integer.MAX_VALUE;

	JammedPacking(final int nodes, final double excess, final RandomStream random) {
		this.nodes = nodes;
		this.excess = excess;
		this.random = random;
	}

	/** @throws IllegalArgumentException if no packing comes near enough */
	Blueprint build(final Monitor monitor) {
		final int goal = (int) (EXCESS_GOAL * nodes / 2), limit = Math.max(1, (int) (EXCESS_LIMIT * nodes / 2));
		for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
			tune(attempt, goal, monitor);
			if (bestMiss <= goal || bestMiss <= limit && 2 * attempt >= ATTEMPTS) break;
		}
		if (bestMiss <= limit) return best;
		throw Invalid.value("excess", excess, "one that a packing of " + nodes + " discs with this seed reaches");
	}

	/** One packing, from random discs, through rounds of small changes. */
	private void tune(final int attempt, final int goal, final Monitor monitor) {
		final double guess = excess / SLOPE;
		double fraction = JAMMING_FRACTION + guess * guess;
		final DiscPacking packing = new DiscPacking(nodes, Math.sqrt(nodes), fraction, random);
		double gain = 1, lastMiss = 0;
		boolean fine = false;
		for (int round = 0; round < ROUNDS; round++) {
			final double start = round / (round + 2.0), end = (round + 1) / (round + 3.0);
			if (!minimiser.minimise(packing, fine ? TOLERANCE : COARSE_TOLERANCE, monitor.part(start, end))) return;
			final ContactNetwork contacts = new ContactNetwork(packing, minimiser.neighbours(), fine ? LEAST_OVERLAP
				: COARSE_TOLERANCE);
			if (System.getProperty("gen.debug") != null) System.err.printf("attempt %d round %d fine %b phi %.6f n %d of %d, excess %.5f steps %d%n", attempt, round, fine, fraction, contacts.backboneCount(), packing.count(), 2.0 * contacts.bondCount() / contacts.backboneCount() - 4, minimiser.steps());
			final int lack = nodes - contacts.backboneCount();
			final double miss = excess - (2.0 * contacts.bondCount() / contacts.backboneCount() - 4);
			final int missedBonds = (int) Math.rint(Math.abs(miss) * nodes / 2);
			if (fine && lack == 0) {
				keepIfBetter(packing, contacts, missedBonds, attempt);
				if (bestMiss <= goal) return;
			}
			final boolean near = Math.abs(lack) <= 1 + nodes / 5000 && missedBonds <= 1 + 5 * goal;
			if (!fine && near) {
				fine = true;
				if (missedBonds <= goal && lack == 0) continue;
			}
			changeNumber(packing, contacts, lack);
			if (missedBonds > goal) {
				// a miss that persists asks for a bolder step, one that was overshot for a smaller
				if (lastMiss * miss > 0) gain = Math.min(4, 1.3 * gain);
				else if (lastMiss * miss < 0) gain *= 0.5;
				lastMiss = miss;
				fraction += gain * miss * 2 * excess / (SLOPE * SLOPE);
				fraction = Math.max(JAMMING_FRACTION, fraction);
				packing.setFraction(fraction);
			}
		}
	}

	/** Puts in fresh discs, or takes out some that carry load. */
	private void changeNumber(final DiscPacking packing, final ContactNetwork contacts, final int lack) {
		for (int k = 0; k < lack; k++) packing.add(random);
		// from the end, as the disc that takes a number must be one that was looked at
		for (int surplus = -lack; surplus > 0;) {
			final int i = random.below(packing.count());
			if (i >= packing.count() || !contacts.isBackbone(i) || !packing.isOfMajority(i)) continue;
			packing.remove(i);
			surplus--;
		}
	}

	private void keepIfBetter(final DiscPacking packing, final ContactNetwork contacts, final int missedBonds,
		final int attempt)
	{
		if (missedBonds >= bestMiss) return;
		final BondList bonds = contacts.bonds();
		if (!bonds.isConnected(nodes) || !bonds.isSimple(nodes)) return;
		bestMiss = missedBonds;
		best = new Blueprint(new Configuration(contacts.positions(), Cell.square(nodes)), bonds, List.of(
			"packing fraction reached: " + packing.fraction() + ", rattlers left out: " + (packing.count() - nodes) +
				" of " + packing.count() + " discs, attempts: " + attempt + "."));
	}
}
