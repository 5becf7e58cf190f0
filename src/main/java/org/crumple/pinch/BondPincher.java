package org.crumple.pinch;

import java.util.function.Consumer;

import org.crumple.drive.BranchPoint;
import org.crumple.drive.LoadBranch;
import org.crumple.kernel.Monitor;
import org.crumple.mechanics.ForceDipole;
import org.crumple.mechanics.Forces;
import org.crumple.mechanics.LoadedNetwork;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;
import org.crumple.pinch.PinchedBond.Passage;
import org.crumple.relax.BoxRelaxation;
import org.crumple.relax.Minimiser;
import org.crumple.relax.NoMinimumException;
import org.crumple.relax.RelaxationSettings;
import org.crumple.relax.Relaxer;
import org.crumple.saddle.KnownMinimum;
import org.crumple.saddle.Saddle;
import org.crumple.saddle.SaddleSides;

/**
 * Pinches bonds of one network at a minimum, one at a time, in a fixed box or under a load that stays. For one thread at a time.
 */
final class BondPincher {

	/** Force that counts as a displacement of one node spacing in the length of a branch [C/l]. */
	private static final double FORCE_UNIT = 0.1;
	/** Largest force that is tried [C/l]; failures of networks of the paper are below 0.05. */
	private static final double MOST_FORCE = 10;
	/**
	 * Length of steps in units of those under shear. With 1, 703 bonds take 6389 factorisations instead of 5899, and find the same
	 * failures.
	 */
	private static final double STRIDE = 2;
	/** The first step is at most this fraction of the predicted distance to the instability. */
	private static final double FIRST = 1.0 / 3;
	/** Most steps from the failure to the saddle; the longest way in a network of 256 nodes takes 40. */
	private static final int MOST_STEPS = 500;
	/** A branch that is lost where the bond is shorter than this [rest lengths] ends at zero length. */
	private static final double ZERO_LENGTH = 0.01;

	private final PinchPlan plan;
	private final SpringNetwork network, scaled;
	private final Forces forces;
	private final double unit, force, tolerance;
	private final KnownMinimum origin;
	private final Relaxer relaxer;

	/** @param plan of the network; may be shared by several threads */
	BondPincher(final PinchPlan plan) {
		this.plan = plan;
		network = plan.network();
		scaled = network.inItsUnits(); // C = 1 for the stiffest bonds, so that results do not depend on the unit of energy
		forces = new Forces(scaled);
		unit = network.energyScale() / scaled.energyScale();
		final Configuration minimum = plan.minimum();
		force = scaled.energyScale() / minimum.spacing();
		tolerance = Saddle.largestForce(scaled, minimum);
		origin = plan.origin();
		relaxer = new Relaxer(network, new RelaxationSettings(Minimiser.GRADIENT_FLOW, RelaxationSettings.DEFAULT.tolerance(),
			BoxRelaxation.FIXED), plan.pinned());
	}

	/**
	 * Pinches a bond.
	 *
	 * @param bond in [0, M)
	 * @param sense 1 to lengthen the bond, −1 to shorten it
	 * @param distance predicted distance to its instability [l]; NaN if there is no prediction
	 * @param beyond whether to go on to the saddle behind the failure
	 * @param witness of the way
	 */
	PinchedBond pinch(final int bond, final int sense, final double distance, final boolean beyond, final PinchWitness witness,
		final Monitor monitor)
	{
		final Configuration minimum = plan.minimum();
		final ForceDipole dipole = new ForceDipole(scaled, bond, sense, plan.load(), FORCE_UNIT * force / minimum.spacing());
		final LoadedNetwork system = new LoadedNetwork(scaled, forces, dipole, minimum, plan.pinned());
		final double[] reached = { 0 };
		final Consumer<BranchPoint> passed = point -> {
			reached[0] = extension(system, point, bond);
			witness.passed(() -> place(system, point, point.state().control(), bond));
		};
		LoadBranch branch = null;
		PinchedBond failed = null;
		try {
			branch = new LoadBranch(system, system.state(minimum), tolerance, STRIDE);
			shorten(branch, system, bond, distance, witness);
			passed.accept(branch.start());
			final LoadBranch.Fold fold = branch.fold(MOST_FORCE * force, passed, monitor);
			if (fold == null) return PinchedBond.unfailed(bond, PinchStop.NO_FAILURE);
			witness.failed(() -> place(system, fold.point(), fold.control(), bond), fold.point().direction());
			final double work = origin.rise(system.configuration(fold.point().state()));
			failed = new PinchedBond(bond, unit * fold.control(), extension(system, fold.point(), bond), work, fold.trigger(), null,
				PinchStop.FAILURE);
			if (!beyond) return failed;
			final BranchPoint end = branch.saddle(0, MOST_FORCE * force, MOST_STEPS, passed, monitor);
			return end == null ? failed.with(null, PinchStop.NO_RETURN) : behind(failed, system.configuration(end.state()), witness,
				monitor);
		} catch (final NoMinimumException e) {
			final double restLength = network.restLength()[bond];
			final PinchStop reason = branch != null && branch.isCrossed() ? PinchStop.CROSSED : reached[0] < (ZERO_LENGTH - 1) * restLength
				? PinchStop.COLLAPSED : PinchStop.LOST;
			return failed == null ? PinchedBond.unfailed(bond, reason) : failed.with(null, reason);
		}
	}

	/** Makes the first step short enough for a bond that is close to its instability, and all steps short enough for the witness. */
	private void shorten(final LoadBranch branch, final LoadedNetwork system, final int bond, final double distance,
		final PinchWitness witness)
	{
		final BranchPoint start = branch.start();
		final double rate = Math.abs(system.lengthRates(start.state(), start.direction(), start.controlRate())[bond]);
		if (distance > 0) branch.stepAtMost(FIRST * distance / rate);
		branch.resolve(witness.finest() * (distance > 0 ? distance : Math.abs(extension(system, start, bond))) / rate);
	}

	private PinchPath.Place place(final LoadedNetwork system, final BranchPoint point, final double control, final int bond) {
		final Configuration there = system.configuration(point.state());
		return new PinchPath.Place(unit * control, extension(system, point, bond), origin.rise(there), point.index(), there);
	}

	private double extension(final LoadedNetwork system, final BranchPoint point, final int bond) {
		return system.lengths(point.state())[bond] - network.restLength()[bond];
	}

	/** What an equilibrium at f = 0 behind the failure is, and what lies on its other side. */
	private PinchedBond behind(final PinchedBond failed, final Configuration rest, final PinchWitness witness, final Monitor monitor) {
		final Saddle saddle = Saddle.at(network, rest, plan.load(), plan.pinned(), plan.free());
		if (saddle == null) return failed.with(null, PinchStop.OTHER_INDEX);
		final double energy = origin.rise(rest), ratio = saddle.logDeterminant() - plan.logDeterminant();
		final Passage found = new Passage(energy, saddle.index(), saddle.eigenvalue(), ratio, false, Double.NaN, -1);
		if (saddle.index() != 1) return failed.with(found, PinchStop.OTHER_INDEX);
		final SaddleSides sides = SaddleSides.of(saddle, origin, relaxer, monitor);
		if (!sides.isComplete()) return failed.with(found, PinchStop.NO_MINIMUM);
		final Configuration other = sides.beyond(origin);
		if (other == null) return failed.with(found, sides.count(origin) == 0 ? PinchStop.OTHER_MINIMA : PinchStop.BOTH_SIDES);
		witness.crossed(saddle, other);
		return failed.with(new Passage(energy, 1, saddle.eigenvalue(), ratio, true, origin.rise(other), origin.flipped(other).length),
			PinchStop.SADDLE);
	}
}
