package org.crumple.pinch;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

import org.crumple.excitation.BistabilityCriterion;
import org.crumple.excitation.LocalExcitations;
import org.crumple.kernel.Monitor;
import org.crumple.linalg.SymbolicFactor;
import org.crumple.mechanics.DeadLoad;
import org.crumple.mechanics.Forces;
import org.crumple.mechanics.LoadedNetwork;
import org.crumple.mechanics.State;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;
import org.crumple.potential.BondInstability;
import org.crumple.potential.BondPotential;
import org.crumple.saddle.Saddle;

/**
 * Searches the saddles beside one minimum, which may be one under a load, by pinching its bonds. Several threads may search at the same
 * time; what is found does not depend on earlier searches.
 */
public final class SaddleSearch {

	/**
	 * A saddle of index 1 between the minimum and another one.
	 *
	 * @param bond that was pinched
	 * @param saddle where the path between the two is highest
	 * @param barrier its energy minus that of the minimum, less the work of the load [E]
	 * @param logDeterminant ln |det H| of the saddle minus ln det H of the minimum
	 * @param other the other minimum
	 * @param flips number of bonds whose state differs between the two minima
	 */
	public record Found(int bond, Saddle saddle, double barrier, double logDeterminant, Configuration other, int flips) {}

	private final PinchPlan plan;
	private final BondInstability[] predicted;
	private final double[] extension;
	private final int[] order;

	/**
	 * @param network in the unit of energy of {@link SpringNetwork#inItsUnits}
	 * @param minimum of its energy less the work of the load
	 * @param load with one free strain at most, or none
	 * @param pinned symbolic factorisation of the Hessian with pinned coordinates
	 * @param free the same without pinned coordinates
	 * @throws IllegalArgumentException if the configuration is not such a minimum
	 */
	public SaddleSearch(final SpringNetwork network, final Configuration minimum, final DeadLoad load, final SymbolicFactor pinned,
		final SymbolicFactor free)
	{
		final LoadedNetwork system = new LoadedNetwork(network, new Forces(network), load, minimum, pinned);
		final State state = system.state(minimum);
		system.evaluate(state);
		if (system.factorise() != 0) throw new IllegalArgumentException("The network is not at a minimum under its load.");
		plan = new PinchPlan(network, minimum, load, pinned, free, system.bordered().logDeterminant());
		final LocalExcitations local = LocalExcitations.of(network, minimum, BistabilityCriterion.EXACT);
		final double[] compliance = strainCompliance(system, state, local.count());
		extension = local.bonds().extension();
		predicted = new BondInstability[local.count()];
		for (int b = 0; b < predicted.length; b++) {
			final BondPotential law = network.potential()[b];
			final double restLength = network.restLength()[b], stiffness = 1 / (1 / local.effectiveStiffness()[b] + compliance[b]);
			predicted[b] = law.softens(stiffness - local.bonds().stiffness()[b], restLength) ? law.instability(local.bonds().length()[b],
				restLength, stiffness) : BondInstability.NONE;
		}
		order = IntStream.range(0, predicted.length).boxed().sorted(Comparator.comparingDouble(b -> Double.isNaN(work(b))
			? Double.POSITIVE_INFINITY : work(b))).mapToInt(Integer::intValue).toArray();
	}

	/** By how much a free strain makes each bond more compliant: the part of bᵀK⁻¹b that bᵀH⁻¹b lacks, [M] [l²/E]. */
	private static double[] strainCompliance(final LoadedNetwork system, final State state, final int bonds) {
		final int n = system.dimension(), last = n - 1;
		if (n == 2 * system.network().nodeCount()) return new double[bonds];
		final double[] response = new double[n];
		response[last] = 1;
		system.solve(response, response);
		return Arrays.stream(system.lengthRates(state, response, 0)).map(rate -> rate * rate / response[last]).toArray();
	}

	/** The minimum. */
	public Configuration minimum() {
		return plan.minimum();
	}

	/** ln det H of the minimum, of nodes and free strains with pinned coordinates held. */
	public double logDeterminant() {
		return plan.logDeterminant();
	}

	/** All bonds in ascending order of the work to their instability, those without one at the end; read only. */
	public int[] order() {
		return order;
	}

	/** The work ΔV to the predicted instability of a bond, to which its surroundings answer linearly [E]; NaN if it has none. */
	public double work(final int bond) {
		return predicted[bond].barrier();
	}

	/**
	 * Pinches a bond and follows it to the saddle behind the failure.
	 *
	 * @return null if there is none, or it is not one between the minimum and another one
	 */
	public Found search(final int bond, final Monitor monitor) {
		final BondInstability instability = predicted[bond];
		final int sense = (int) (Double.isNaN(instability.sense()) ? -Math.signum(extension[bond]) : instability.sense());
		if (sense == 0) return null;
		final Witness witness = new Witness();
		final PinchedBond end = new BondPincher(plan).pinch(bond, sense, instability.distance(), true, witness, monitor);
		return end.end() != PinchStop.SADDLE ? null : new Found(bond, witness.saddle, end.passage().energy(), end.passage()
			.logDeterminant(), witness.other, end.passage().flips());
	}

	/** Keeps the saddle. */
	private static final class Witness implements PinchWitness {

		private Saddle saddle;
		private Configuration other;

		@Override
		public void crossed(final Saddle found, final Configuration beyond) {
			saddle = found;
			other = beyond;
		}
	}
}
