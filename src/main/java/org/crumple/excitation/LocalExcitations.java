package org.crumple.excitation;

import org.crumple.linalg.ThreadTeam;
import org.crumple.mechanics.BondStates;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;
import org.crumple.potential.BondInstability;
import org.crumple.potential.BondPotential;

/**
 * Every bond of a network at a minimum, and how far it is from its instability. All arrays are [M], in the order of the
 * bonds, and read only; what a bond does not have is NaN. Bonds of a law that is stiff at every length are never bistable.
 *
 * @param bonds every bond on its own: r, δr, t, U''
 * @param effectiveStiffness V'' = 1/(bᵀH⁻¹b) [E/l²], positive: what a force dipole on the bond's ends feels
 * @param surroundStiffness ksys = V'' − U'' [E/l²]: the network around the bond; negative if an unstable bond is near
 * @param extensionToInstability δr_in [l], where V'' vanishes; NaN if not bistable, as the next three
 * @param distance Δ = |δr − δr_in| [l], above 0
 * @param forceToInstability f_in [E/l], above 0
 * @param barrier ΔV [E], above 0
 * @param lengthSusceptibility dℓ/dγ under simple shear [l], affine and non-affine together; positive: it lengthens as γ grows
 * @param tensionSusceptibility dt/dγ = U'' dℓ/dγ [E/l]
 * @param bistable whether the criterion holds
 * @param strainUp predicted strain to instability as γ grows, above 0; NaN if the bond moves away from it, does not answer to shear, or has none
 * @param strainDown the same as γ falls, above 0
 * @see <a href="https://arxiv.org/abs/2408.08030">arXiv 2408.08030, Fig. 2</a>
 */
public record LocalExcitations(BondStates bonds, double[] effectiveStiffness, double[] surroundStiffness, double[] extensionToInstability,
	double[] distance, double[] forceToInstability, double[] barrier, double[] lengthSusceptibility, double[] tensionSusceptibility,
	boolean[] bistable, double[] strainUp, double[] strainDown)
{

	/**
	 * A bond that shear makes longer or shorter by less than this part of it does not answer to shear: what is left of forces at a minimum, 1e-10, and
	 * rounding give as much, and would foretell an event after a strain of 1e9. Affine motion alone gives up to 1/2.
	 */
	private static final double NO_ANSWER = 1e-8;

	/** {@link #of(SpringNetwork, Configuration, BistabilityCriterion, ThreadTeam)} on the calling thread alone. */
	public static LocalExcitations of(final SpringNetwork network, final Configuration minimum, final BistabilityCriterion criterion) {
		return of(network, minimum, criterion, ThreadTeam.ALONE);
	}

	/**
	 * Measures all bonds at once: one factorisation, one selected inversion and one solve.
	 *
	 * @param minimum of the network
	 * @param team who shares the work; the results are the same to the last bit for any number of threads
	 * @throws IllegalArgumentException if it is no minimum: forces are left, or the Hessian is not positive definite
	 */
	public static LocalExcitations of(final SpringNetwork network, final Configuration minimum, final BistabilityCriterion criterion,
		final ThreadTeam team)
	{
		final LinearResponse response = new LinearResponse(network, minimum, team);
		final BondStates bonds = BondStates.of(network, minimum);
		final int m = bonds.count();
		final LocalExcitations all = new LocalExcitations(bonds, response.effectiveStiffness(), new double[m], new double[m], new double[m],
			new double[m], new double[m], response.lengthUnderShear(), new double[m], new boolean[m], new double[m], new double[m]);
		for (int b = 0; b < m; b++) all.fill(b, network, criterion);
		return all;
	}

	private void fill(final int b, final SpringNetwork network, final BistabilityCriterion criterion) {
		final BondPotential law = network.potential()[b];
		final double restLength = network.restLength()[b], bare = bonds.stiffness()[b];
		surroundStiffness[b] = effectiveStiffness[b] - bare;
		tensionSusceptibility[b] = bare * lengthSusceptibility[b];
		bistable[b] = criterion.holds(law, surroundStiffness[b], restLength);
		final BondInstability instability = bistable[b] ? law.instability(bonds.length()[b], restLength, effectiveStiffness[b]) : BondInstability.NONE;
		extensionToInstability[b] = instability.extension();
		distance[b] = instability.distance();
		forceToInstability[b] = instability.force();
		barrier[b] = instability.barrier();
		final double answer = lengthSusceptibility[b];
		final double rate = Math.abs(answer) > NO_ANSWER * bonds.length()[b] ? answer * instability.sense() : 0; // towards the instability
		strainUp[b] = rate > 0 ? instability.yield() / rate : Double.NaN;
		strainDown[b] = rate < 0 ? instability.yield() / -rate : Double.NaN;
	}

	/** M. */
	public int count() {
		return bonds.count();
	}

	/** Whether bond b is one of a population. */
	public boolean isIn(final BondPopulation population, final int bond) {
		return population.contains(bonds.isUnstable(bond), bistable[bond]);
	}

	/**
	 * The bond that is predicted to become unstable first.
	 *
	 * @param direction of the drive: 1 as γ grows, -1 as it falls
	 * @return null if no bond is driven towards an instability
	 */
	public PredictedInstability firstInstability(final int direction) {
		final double[] strain = direction > 0 ? strainUp : strainDown;
		int first = -1;
		for (int b = 0; b < strain.length; b++) {
			if (strain[b] < (first < 0 ? Double.POSITIVE_INFINITY : strain[first])) first = b;
		}
		return first < 0 ? null : new PredictedInstability(first, direction > 0 ? 1 : -1, strain[first]);
	}
}
