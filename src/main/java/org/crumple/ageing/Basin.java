package org.crumple.ageing;

import java.util.ArrayList;
import java.util.List;

import org.crumple.mechanics.DeadLoad;
import org.crumple.mechanics.Energy;
import org.crumple.mechanics.LoadedFrame;
import org.crumple.mechanics.State;
import org.crumple.mechanics.Stress;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;
import org.crumple.network.StrainMode;
import org.crumple.pinch.SaddleSearch;

/** A minimum of a network under its load, and what is known of the ways out of it. Energies are in units of C. */
final class Basin {

	/** Largest difference between the bond lengths of a minimum reached twice [node spacings], and between its energies [C]. */
	private static final double SAME_LENGTH = 1e-4, SAME_ENERGY = 1e-8;
	/**
	 * A saddle is at least this fraction of the work to the predicted instability high, for one of the bonds that lead to it, with rare
	 * exceptions. Other bonds, which fail by that one, have more work to do.
	 */
	private static final double SAFE = 0.9;

	private final Configuration configuration;
	private final double energy, work, strain, stress;
	private final double[] lengths;
	private final SaddleSearch search;
	private final List<Crossing> crossings = new ArrayList<>();
	private int searched;

	Basin(final SpringNetwork network, final DeadLoad load, final SaddleSearch search) {
		this.search = search;
		configuration = search.minimum();
		energy = Energy.of(network, configuration);
		final State state = new LoadedFrame(network, load, configuration).state(configuration);
		work = load.work(state, configuration.area());
		strain = configuration.boundary().canStrain() ? StrainMode.SIMPLE.of(configuration.cell()) : 0;
		stress = Stress.of(network, configuration).xy();
		lengths = network.lengths(configuration);
	}

	/** Whether a configuration is this minimum, apart from rigid motions. */
	boolean isSame(final double[] otherLengths, final double otherEnergy) {
		if (!(Math.abs(otherEnergy - energy) < SAME_ENERGY)) return false;
		final double largest = SAME_LENGTH * configuration.spacing();
		for (int b = 0; b < lengths.length; b++) if (!(Math.abs(otherLengths[b] - lengths[b]) < largest)) return false;
		return true;
	}

	Configuration configuration() {
		return configuration;
	}

	/** U [C]. */
	double energy() {
		return energy;
	}

	/** G, which is U less the work of the load [C]. */
	double enthalpy() {
		return energy - work;
	}

	/** γ of the cell; 0 if the network has none. */
	double strain() {
		return strain;
	}

	/** σ_xy [C/l²]. */
	double stress() {
		return stress;
	}

	double logDeterminant() {
		return search.logDeterminant();
	}

	SaddleSearch search() {
		return search;
	}

	/** All known ways out. */
	List<Crossing> crossings() {
		return crossings;
	}

	/** Whether the saddle of a crossing from this basin is known. */
	boolean knows(final Crossing crossing) {
		return crossings.stream().anyMatch(crossing::isSame);
	}

	/**
	 * The bond whose saddle is probably the lowest of those that have not been searched. Bonds without a predicted instability, whose
	 * pinching makes others fail, never are.
	 *
	 * @param skipped number of further bonds that are being searched
	 * @return −1 if there is no further bond that is predicted to become unstable
	 */
	int next(final int skipped) {
		final int place = searched + skipped;
		final int[] order = search.order();
		return place < order.length && !Double.isNaN(search.work(order[place])) ? order[place] : -1;
	}

	/** Energy below which the saddle of that bond hardly is, less the work of the load [C]; infinite without a further bond. */
	double bound(final int skipped) {
		final int bond = next(skipped);
		return bond < 0 ? Double.POSITIVE_INFINITY : enthalpy() + SAFE * search.work(bond);
	}

	/** The next bond has been searched. */
	void advance() {
		searched++;
	}

	/** Number of bonds that were searched. */
	int searched() {
		return searched;
	}
}
