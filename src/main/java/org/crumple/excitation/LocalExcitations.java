package org.crumple.excitation;

import org.crumple.linalg.ThreadTeam;
import org.crumple.mechanics.BondStates;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;
import org.crumple.potential.BondInstability;
import org.crumple.potential.BondPotential;

/**
 * Distance of every bond of a network at a minimum from its instability. All arrays are [M], in the order of the
 * bonds, and read only; undefined values are NaN. Bonds whose potential has U'' &gt; 0 at every length are never bistable.
 *
 * @param bonds states of all bonds: r, δr, t, U''
 * @param effectiveStiffness V'' = 1/(bᵀH⁻¹b) [E/l²], positive: stiffness against a force dipole b on the ends of the bond
 * @param surroundStiffness ksys = V'' − U'' [E/l²]: stiffness of the network around the bond; negative if an unstable bond is near
 * @param extensionToInstability extension δr_in at which V'' vanishes (Eq. 3) [l]; NaN for bonds that are not bistable
 * @param distance Δ = |δr − δr_in| [l], positive; NaN for bonds that are not bistable
 * @param forceToInstability f_in [E/l], positive; NaN for bonds that are not bistable
 * @param barrier ΔV [E], positive; NaN for bonds that are not bistable
 * @param lengthSusceptibility dℓ/dγ under simple shear [l], including affine and non-affine displacements; positive if the bond lengthens
 *   as γ grows
 * @param tensionSusceptibility dt/dγ = U'' dℓ/dγ [E/l]
 * @param bistable whether the criterion of bistability holds
 * @param strainUp predicted strain to instability as γ grows, positive; NaN if the bond is not bistable, moves away from its instability,
 *   or does not respond to shear
 * @param strainDown predicted strain to instability as γ falls, positive; NaN as for {@code strainUp}
 * @param activation predicted energy that takes the bond over the maximum of V to its other well without a force [E], more than ΔV; NaN for
 *   bonds that are not bistable, or whose V has no second minimum
 * @see <a href="https://arxiv.org/abs/2408.08030">arXiv 2408.08030, Fig. 2</a>
 */
public record LocalExcitations(BondStates bonds, double[] effectiveStiffness, double[] surroundStiffness, double[] extensionToInstability,
	double[] distance, double[] forceToInstability, double[] barrier, double[] lengthSusceptibility, double[] tensionSusceptibility,
	boolean[] bistable, double[] strainUp, double[] strainDown, double[] activation)
{

	/**
	 * A bond with |dℓ/dγ| below this fraction of its length is taken not to respond to shear. Rounding and residual forces (1e-10 at a
	 * minimum) cause such values, which would predict an instability at a strain of 1e9. Affine deformation alone gives up to 1/2.
	 */
	private static final double NO_RESPONSE = 1e-8;

	/** {@link #of(SpringNetwork, Configuration, BistabilityCriterion, ThreadTeam)} on the calling thread alone. */
	public static LocalExcitations of(final SpringNetwork network, final Configuration minimum, final BistabilityCriterion criterion) {
		return of(network, minimum, criterion, ThreadTeam.ALONE);
	}

	/**
	 * Computes the excitations of all bonds with one factorisation, one selected inversion and one linear solve.
	 *
	 * @param minimum of the network
	 * @param criterion of bistability
	 * @param team threads that share the work; the results have the same bits for any number of threads
	 * @throws IllegalArgumentException if the configuration is not a minimum, because forces are left or the Hessian is not positive
	 *   definite
	 */
	public static LocalExcitations of(final SpringNetwork network, final Configuration minimum, final BistabilityCriterion criterion,
		final ThreadTeam team)
	{
		final LinearResponse response = new LinearResponse(network, minimum, team);
		final BondStates bonds = BondStates.of(network, minimum);
		final int m = bonds.count();
		final LocalExcitations all = new LocalExcitations(bonds, response.effectiveStiffness(), new double[m], new double[m], new double[m],
			new double[m], new double[m], response.lengthUnderShear(), new double[m], new boolean[m], new double[m], new double[m],
			new double[m]);
		for (int b = 0; b < m; b++) all.fill(b, network, criterion);
		return all;
	}

	private void fill(final int b, final SpringNetwork network, final BistabilityCriterion criterion) {
		final BondPotential law = network.potential()[b];
		final double restLength = network.restLength()[b], bare = bonds.stiffness()[b];
		surroundStiffness[b] = effectiveStiffness[b] - bare;
		tensionSusceptibility[b] = bare * lengthSusceptibility[b];
		bistable[b] = criterion.holds(law, surroundStiffness[b], restLength);
		final BondInstability instability = bistable[b] ? law.instability(bonds.length()[b], restLength, effectiveStiffness[b])
			: BondInstability.NONE;
		extensionToInstability[b] = instability.extension();
		distance[b] = instability.distance();
		forceToInstability[b] = instability.force();
		barrier[b] = instability.barrier();
		activation[b] = instability.activation();
		final double response = lengthSusceptibility[b];
		// positive towards the instability
		final double rate = Math.abs(response) > NO_RESPONSE * bonds.length()[b] ? response * instability.sense() : 0;
		strainUp[b] = rate > 0 ? instability.yield() / rate : Double.NaN;
		strainDown[b] = rate < 0 ? instability.yield() / -rate : Double.NaN;
	}

	/** Number of bonds M. */
	public int count() {
		return bonds.count();
	}

	/** Whether V of a bond has a second minimum, so that the bond could stay in its other well without a force. */
	public boolean isMetastable(final int bond) {
		return !Double.isNaN(activation[bond]);
	}

	/** Whether a bond belongs to a population. */
	public boolean isIn(final BondPopulation population, final int bond) {
		return population.contains(bonds.isUnstable(bond), bistable[bond]);
	}

	/**
	 * The first instability predicted under shear.
	 *
	 * @param direction of the shear: 1 if γ grows, -1 if it falls
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
