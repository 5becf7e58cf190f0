package org.crumple.analysis;

import java.util.List;
import java.util.stream.DoubleStream;

import org.crumple.drive.LoadPath;
import org.crumple.drive.ShearObserver;
import org.crumple.kernel.InvalidValue;
import org.crumple.kernel.Monitor;
import org.crumple.linalg.ThreadTeam;
import org.crumple.load.LoadControl;
import org.crumple.load.LoadRamp;
import org.crumple.load.LoadResult;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;
import org.crumple.relax.Minimiser;
import org.crumple.relax.NoMinimumException;

/**
 * A stress raised and lowered, with the bursts of the strain.
 *
 * @param control the stress that is imposed
 * @param path loads to visit, starting from the present stress [E/l²]
 * @param increment change of the load in the first step of a branch [E/l²], above 0
 * @param minimiser for the initial relaxation of a network that is not at a minimum
 */
public record LoadSpec(LoadControl control, List<Double> path, double increment, Minimiser minimiser) implements Spec<LoadResult> {

	/** A shear stress of 0.002, beyond which bursts become large. */
	public static final LoadSpec DEFAULT = new LoadSpec(LoadControl.SHEAR_STRESS, List.of(0.002), 1e-5, Minimiser.FIRE);

	/** Time for a load of 1 at 512 nodes [s of one core], and the exponent of its growth with N. */
	private static final double SECONDS = 800, NODES = 1.9;

	/** @throws IllegalArgumentException naming the first value that is out of range */
	public LoadSpec {
		path = List.copyOf(path);
		new LoadRamp(control, path, increment, minimiser);
	}

	/**
	 * The path that is meant where either loads or the amount, the only load, are given.
	 *
	 * @param amount the default if there are loads
	 * @param path loads with blanks between them; blank: the amount is meant
	 * @throws IllegalArgumentException naming the key if amount and path contradict each other
	 */
	public static List<Double> loads(final double amount, final String path) {
		final boolean given = path != null && !path.isBlank();
		InvalidValue.requireFinite("amount", amount);
		if (given && amount != DEFAULT.path.get(0))
			throw InvalidValue.value("amount", amount, "left out with path=" + path + ", which holds the loads themselves");
		return given ? DoubleStream.of(LoadPath.numbers(path)).boxed().toList() : List.of(amount);
	}

	/**
	 * How far the path is from load to load, and not less than the increment [E/l²].
	 *
	 * @param start stress at which it begins [E/l²]
	 */
	public double length(final double start) {
		double length = 0, last = start;
		for (final double load : path) {
			length += Math.abs(load - last);
			last = load;
		}
		return Math.max(length, increment);
	}

	@Override
	public boolean isStraining() {
		return true;
	}

	@Override
	public double seconds(final int nodes) {
		return Spec.scaled(SECONDS * length(0), nodes, NODES);
	}

	@Override
	public LoadResult run(final SpringNetwork network, final Configuration minimum, final ThreadTeam team, final Monitor monitor)
		throws NoMinimumException {
		return run(network, minimum, ShearObserver.NONE, monitor);
	}

	/**
	 * Runs the ramp with an observer.
	 *
	 * @param observer receives every step and event
	 */
	public LoadResult run(final SpringNetwork network, final Configuration minimum, final ShearObserver observer, final Monitor monitor)
		throws NoMinimumException {
		return new LoadRamp(control, path, increment, minimiser).run(network, minimum, observer, monitor);
	}
}
