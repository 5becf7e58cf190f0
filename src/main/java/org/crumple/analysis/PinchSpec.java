package org.crumple.analysis;

import java.util.ArrayList;
import java.util.List;

import org.crumple.excitation.BistabilityCriterion;
import org.crumple.kernel.Monitor;
import org.crumple.linalg.ThreadTeam;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;
import org.crumple.pinch.BondSelection;
import org.crumple.pinch.PinchStop;
import org.crumple.pinch.PinchedBond;
import org.crumple.pinch.PinchedBonds;

/**
 * Bonds pinched until the network fails, the test of Eq. 2 and 3 of the paper.
 *
 * @param bonds which bonds are pinched
 * @param count how many bonds of lowest predicted work, if these are
 * @param saddle whether each branch is followed on to the saddle behind the failure
 * @param criterion for a bond to be bistable in its surroundings, for what is predicted
 */
public record PinchSpec(BondSelection bonds, int count, boolean saddle, BistabilityCriterion criterion) implements Spec<PinchedBonds> {

	/** All bonds, without saddles. */
	public static final PinchSpec DEFAULT = new PinchSpec(BondSelection.ALL, 20, false, BistabilityCriterion.EXACT);

	/** Bonds per node of the networks of the paper. */
	private static final double BONDS = 2.75;
	/** Largest relative difference between energies of one saddle, which was reached from different bonds. */
	private static final double SAME = 1e-7;
	/** Time to pinch a bond of a network of 512 nodes [s of one core], the exponent of its growth with N, and the factor for a saddle. */
	private static final double SECONDS = 0.015, GROWTH = 1.1, SADDLE = 4;

	/** @throws IllegalArgumentException naming the first value that is out of range */
	public PinchSpec {
		bonds.requireCount(count);
	}

	@Override
	public double seconds(final int nodes) {
		return bonds.size(count, (int) (BONDS * nodes)) * Spec.scaled(SECONDS, nodes, GROWTH) * (saddle ? SADDLE : 1);
	}

	@Override
	public PinchedBonds run(final SpringNetwork network, final Configuration minimum, final ThreadTeam team, final Monitor monitor) {
		return PinchedBonds.of(network, minimum, bonds, count, saddle, criterion, team, monitor);
	}

	/**
	 * How many bonds fail, how many by themselves, and why others give nothing.
	 *
	 * @param name of the network
	 */
	public static List<String> sentences(final String name, final SpringNetwork network, final PinchedBonds all) {
		final List<String> sentences = new ArrayList<>();
		final int[] failures = all.failures();
		final long single = all.bonds().stream().filter(b -> !network.potential()[b.bond()].isBistable(network.restLength()[b.bond()]))
			.count();
		if (single > 0) sentences.add(single + " of the bonds have one state only (harmonic, or alpha is 0): they fail by others.");
		for (final PinchStop end : PinchStop.values()) {
			final long count = all.bonds().stream().filter(b -> b.end() == end).count();
			if (count > 0 && end != PinchStop.FAILURE && end != PinchStop.SADDLE) sentences.add(count + " of " + all.bonds().size()
				+ " bonds of " + name + " end with: " + end + ".");
		}
		final double[] energies = all.bonds().stream().mapToDouble(PinchedBond::activation).filter(e -> !Double.isNaN(e)).sorted()
			.toArray();
		if (energies.length > 0) sentences.add(energies.length + " bonds of " + name + " lead to a saddle beside its minimum, " + distinct(
			energies) + " of them different.");
		sentences.add(failures[0] + " of " + all.bonds().size() + " pinched bonds of " + name + " make it fail, " + failures[1]
			+ " of them by themselves, the others by another bond.");
		return sentences;
	}

	/** Number of different ones among sorted energies; read only. */
	private static int distinct(final double[] energies) {
		int count = 1;
		for (int k = 1; k < energies.length; k++) if (energies[k] > (1 + SAME) * energies[k - 1]) count++;
		return count;
	}
}
