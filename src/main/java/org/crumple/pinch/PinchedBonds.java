package org.crumple.pinch;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.crumple.excitation.BistabilityCriterion;
import org.crumple.excitation.LocalExcitations;
import org.crumple.kernel.Monitor;
import org.crumple.linalg.ThreadTeam;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;

/**
 * Bonds of a network pinched one after another, each from the same minimum, beside what linear response predicts for them.
 *
 * @param predicted local excitations of all bonds
 * @param bonds that were pinched, in the order of the selection
 */
public record PinchedBonds(LocalExcitations predicted, List<PinchedBond> bonds) {

	/**
	 * Pinches bonds.
	 *
	 * @param minimum of the network
	 * @param selection which bonds
	 * @param count number of bonds of the selection {@code Lowest}
	 * @param beyond whether to go on to the saddles behind the failures
	 * @param criterion of bistability, for what is predicted
	 * @param team threads that share the bonds; the results have the same bits for any number of threads
	 * @throws IllegalArgumentException if the configuration is not a minimum, no bond has a barrier between two states, or the selection
	 *   does not fit the network
	 */
	public static PinchedBonds of(final SpringNetwork network, final Configuration minimum, final BondSelection selection, final int count,
		final boolean beyond, final BistabilityCriterion criterion, final ThreadTeam team, final Monitor monitor)
	{
		final LocalExcitations predicted = LocalExcitations.of(network, minimum, criterion, team);
		final int[] chosen = selection.bonds(predicted, count);
		requireBistable(network);
		final PinchPlan plan = PinchPlan.of(network, minimum, team);
		final BondPincher[] pincher = new BondPincher[team.threads()];
		final PinchedBond[] pinched = new PinchedBond[chosen.length];
		final AtomicInteger done = new AtomicInteger();
		team.run(chosen.length, (worker, piece) -> {
			monitor.throwIfCancelled();
			if (pincher[worker] == null) pincher[worker] = new BondPincher(plan);
			pinched[piece] = one(pincher[worker], predicted, chosen[piece], beyond, PinchWitness.NONE, monitor.cancelOnly());
			synchronized (done) {
				monitor.progress(done.incrementAndGet() / (double) chosen.length, "Pinching bonds");
			}
		});
		return new PinchedBonds(predicted, List.of(pinched));
	}

	static PinchedBond one(final BondPincher pincher, final LocalExcitations predicted, final int bond, final boolean beyond,
		final PinchWitness witness, final Monitor monitor)
	{
		final int sense = sense(predicted, bond);
		if (sense == 0) return PinchedBond.unfailed(bond, PinchStop.AT_MIDPOINT);
		return pincher.pinch(bond, sense, predicted.distance()[bond], beyond, witness, monitor);
	}

	/** The sense in which a bond is pinched: towards its instability, or δr = 0 if it has none. */
	static int sense(final LocalExcitations predicted, final int bond) {
		final double now = predicted.bonds().extension()[bond], in = predicted.extensionToInstability()[bond];
		return (int) Math.signum(Double.isNaN(in) ? -now : in - now);
	}

	/** A network without a bistable bond has no other state to fail to. */
	static void requireBistable(final SpringNetwork network) {
		for (int b = 0; b < network.bondCount(); b++) if (network.potential()[b].isBistable(network.restLength()[b])) return;
		throw new IllegalArgumentException("No bond of this network has two states (its bonds are harmonic, or alpha is 0), so that "
			+ "none can fail: bonds without two states fail by others only.");
	}

	/** {@code f_failure/f_in} of all bonds of the network, [M]; NaN for those that were not pinched, do not fail, or are not bistable. */
	public double[] forceRatios() {
		final double[] ratios = new double[predicted.count()];
		Arrays.fill(ratios, Double.NaN);
		for (final PinchedBond bond : bonds) ratios[bond.bond()] = bond.force() / predicted.forceToInstability()[bond.bond()];
		return ratios;
	}

	/** Number of bonds that fail, and of those among them that trigger their failure themselves: [2]. */
	public int[] failures() {
		return new int[] { (int) bonds.stream().filter(PinchedBond::hasFailed).count(), (int) bonds.stream().filter(PinchedBond::isOwn)
			.count() };
	}
}
