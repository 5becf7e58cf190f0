package org.crumple.drive;

import java.util.ArrayList;
import java.util.List;

import org.crumple.kernel.InvalidValue;
import org.crumple.kernel.Monitor;
import org.crumple.mechanics.Energy;
import org.crumple.mechanics.Forces;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;
import org.crumple.relax.PartialDescent;

/**
 * The way down from an instability, walked again from where it began ({@link ShearObserver#fall}). It has the same steps, to the same bits,
 * as the way that the shear took, which keeps only its end.
 */
public final class FallPath {

	/** Above this number of states, every second one is left out: twice as many would show the same. */
	private static final int MOST_STATES = 256;
	/** Relative precision of the energies of states between two steps. */
	private static final double PRECISION = 1e-6;
	private static final int MOST_HALVINGS = 60;
	/** The descent goes on until it is so near to the minimum [node spacing], and not more often; the rest is a step of Newton's method. */
	private static final double NEAR = 0.1;
	private static final int MOST_DESCENTS = 8;

	private final SpringNetwork network;
	private final List<Configuration> states;
	private final double[] energies;

	private FallPath(final SpringNetwork network, final List<Configuration> states) {
		this.network = network;
		this.states = states;
		energies = states.stream().mapToDouble(s -> Energy.of(network, s)).toArray();
	}

	/**
	 * Walks down.
	 *
	 * @param settings those of the shear
	 * @param start where the descent began
	 * @param before the state from which the network fell: of a higher energy than {@code after}
	 * @param after the minimum that it fell to
	 */
	public static FallPath walk(final SpringNetwork network, final ShearSettings settings, final Configuration before,
		final Configuration start, final Configuration after, final Monitor monitor)
	{
		final SpringNetwork scaled = network.inItsUnits();
		final PartialDescent downhill = new PartialDescent(scaled, new Forces(scaled), settings.falls(), start);
		final List<Configuration> states = new ArrayList<>(List.of(before, start));
		final int[] every = { 1 }, step = { 0 };
		boolean on = true;
		for (int descent = 0; on && descent < MOST_DESCENTS; descent++) {
			on = downhill.descend(monitor, way -> {
				if (++step[0] % every[0] != 0) return;
				states.add(way.configuration());
				if (states.size() <= MOST_STATES) return;
				for (int k = states.size() - 1; k > 1; k -= 2) states.remove(k);
				every[0] *= 2;
			}) && farthest(downhill.configuration(), after) > NEAR * after.spacing();
		}
		states.add(after);
		return new FallPath(network, states);
	}

	/** Whether the way leads to where the network fell, and loses energy; else it ended at a saddle, which the shear left otherwise. */
	public boolean isWhole() {
		final int end = states.size() - 1;
		return energies[0] > energies[end] && farthest(states.get(end - 1), states.get(end)) <= NEAR * states.get(end).spacing();
	}

	private static double farthest(final Configuration one, final Configuration other) {
		final double[] x = one.positions(), y = other.positions();
		double farthest = 0;
		for (int k = 0; k < x.length; k++) farthest = Math.max(farthest, Math.abs(x[k] - y[k]));
		return farthest;
	}

	/**
	 * States that lose the same energy one after another. The first is that before the fall, the last that after it.
	 *
	 * @param count at least 2
	 * @throws IllegalArgumentException if the way is not whole
	 */
	public List<Configuration> even(final int count) {
		if (count < 2) throw InvalidValue.value("frames", count, "2 or more");
		final int end = states.size() - 1;
		final double top = energies[0], drop = top - energies[end];
		if (!isWhole()) throw new IllegalArgumentException("The way down does not end where the network fell.");
		final List<Configuration> even = new ArrayList<>(List.of(states.get(0)));
		int k = 1;
		for (int frame = 1; frame < count - 1; frame++) {
			final double level = top - drop * frame / (count - 1);
			while (k < end && energies[k] > level) k++;
			even.add(between(k - 1, level, PRECISION * drop));
		}
		even.add(states.get(end));
		return even;
	}

	/** The state with an energy on the straight way from a state, which lies above it, to the next, which does not. */
	private Configuration between(final int k, final double level, final double precision) {
		final double[] from = states.get(k).positions(), to = states.get(k + 1).positions();
		double low = 0, high = 1;
		Configuration state = states.get(k + 1);
		for (int halving = 0; halving < MOST_HALVINGS; halving++) {
			final double part = (low + high) / 2;
			final double[] x = new double[from.length];
			for (int c = 0; c < x.length; c++) x[c] = from[c] + part * (to[c] - from[c]);
			state = states.get(k + 1).withPositions(x);
			final double energy = Energy.of(network, state);
			if (Math.abs(energy - level) <= precision) break;
			if (energy > level) low = part;
			else high = part;
		}
		return state;
	}
}
