package org.crumple.pinch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.crumple.excitation.EffectivePotential;
import org.crumple.excitation.LocalExcitations;
import org.crumple.kernel.Monitor;
import org.crumple.linalg.ThreadTeam;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;

/**
 * The way of a network while one of its bonds is pinched: equilibria from the minimum to the failure and, if it is followed further, those
 * behind it, to the saddle at zero force. Immutable.
 *
 * @param bond in [0, M)
 * @param sense 1 if the bond is lengthened, −1 if it is shortened
 * @param predicted local excitations of all bonds at the minimum
 * @param potential V of the bond, as Eq. 2 has it
 * @param places on the way, the first of which is the minimum
 * @param failure index of the place where the network fails; −1 if it has not (yet) failed
 * @param criticalMode displacements of all nodes along which the network fails [2N], without rigid motions, the longest of which is 1;
 *   empty without a failure
 * @param end how it ended; null while it is under way
 */
public record PinchPath(int bond, int sense, LocalExcitations predicted, EffectivePotential potential, List<Place> places, int failure,
	double[] criticalMode, PinchedBond end)
{

	/** Nobody who looks at a path while it grows. */
	public static final Consumer<PinchPath> UNSEEN = path -> {};

	/**
	 * Longest step in units of one that would take the bond to its predicted failure: a curve through the places looks smooth, and has at
	 * most about a hundred of them.
	 */
	private static final double FINEST = 1.0 / 16;

	/**
	 * An equilibrium.
	 *
	 * @param force f on the ends of the bond [E/l]
	 * @param extension δr of the bond [l]
	 * @param energy U minus that of the minimum [E]
	 * @param index number of directions in which the energy under load has a maximum: 0 at a minimum
	 * @param configuration of the network
	 */
	public record Place(double force, double extension, double energy, int index, Configuration configuration) {}

	/**
	 * Pinches a bond.
	 *
	 * @param minimum of the network
	 * @param predicted local excitations of the network at this minimum
	 * @param bond in [0, M)
	 * @param beyond whether to go on to the saddle behind the failure
	 * @param onPlace takes what is known of the path whenever there is a further place
	 * @throws IllegalArgumentException if the configuration is not a minimum, or no bond has a barrier between two states
	 */
	public static PinchPath of(final SpringNetwork network, final Configuration minimum, final LocalExcitations predicted, final int bond,
		final boolean beyond, final Consumer<PinchPath> onPlace, final Monitor monitor)
	{
		PinchedBonds.requireBistable(network);
		final Recorder recorder = new Recorder(minimum, onPlace, new PinchPath(bond, PinchedBonds.sense(predicted, bond), predicted,
			EffectivePotential.of(network, predicted, bond), List.of(), -1, new double[0], null));
		final BondPincher pincher = new BondPincher(PinchPlan.of(network, minimum, ThreadTeam.ALONE));
		return recorder.ended(PinchedBonds.one(pincher, predicted, bond, beyond, recorder, monitor));
	}

	/** Whether the network fails on this path. */
	public boolean hasFailed() {
		return failure >= 0;
	}

	/** Index of the last place, where the network is now. */
	public int last() {
		return places.size() - 1;
	}

	private static final class Recorder implements PinchWitness {

		private final Configuration minimum;
		private final Consumer<PinchPath> onPlace;
		private final PinchPath start;
		private final List<Place> places = new ArrayList<>();
		private int failure = -1;
		private double[] mode = {};

		Recorder(final Configuration minimum, final Consumer<PinchPath> onPlace, final PinchPath start) {
			this.minimum = minimum;
			this.onPlace = onPlace;
			this.start = start;
		}

		@Override
		public double finest() {
			return FINEST;
		}

		@Override
		public void passed(final Supplier<Place> place) {
			places.add(place.get());
			onPlace.accept(ended(null));
		}

		@Override
		public void failed(final Supplier<Place> place, final double[] critical) {
			failure = places.size();
			mode = Arrays.copyOf(critical, 2 * minimum.nodeCount());
			minimum.zeroModes().project(mode);
			double longest = 0;
			for (int k = 0; k < mode.length; k += 2) longest = Math.max(longest, Math.hypot(mode[k], mode[k + 1]));
			for (int k = 0; k < mode.length; k++) mode[k] /= longest;
			passed(place);
		}

		PinchPath ended(final PinchedBond end) {
			return new PinchPath(start.bond, start.sense, start.predicted, start.potential, List.copyOf(places), failure, mode, end);
		}
	}
}
