package org.crumple.stats;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import org.crumple.kernel.InvalidValue;

/**
 * The value nearest to a tail's end in each of many networks: the smallest of a lower tail, the largest of an upper one. How near it gets
 * depends on how many bonds a network has, and a network whose nearest value lies outside a window says that it has none inside.
 *
 * @param tail whose end is 0 or infinity
 * @param networks ordered from the tail's end inwards; those without a value last
 */
public record Extremes(Tail tail, List<Network> networks) {

	/**
	 * One network.
	 *
	 * @param value its extreme value, above 0; NaN if it has none
	 * @param bonds number M of bonds, or of whatever may have a value, at least 1 if there is one
	 */
	public record Network(double value, int bonds) {

		public Network {
			if (!(bonds >= (value > 0 ? 1 : 0))) throw InvalidValue.value("bonds", bonds, "a whole number, at least 1 if there is a value");
		}

		/** Whether it has a value. */
		public boolean has() {
			return value > 0 && value < Double.POSITIVE_INFINITY;
		}
	}

	/** Puts them in order. */
	public Extremes {
		final Comparator<Network> inwards = Comparator.comparingDouble(n -> !n.has() ? Double.POSITIVE_INFINITY : tail == Tail.LOWER ? n.value : -n.value);
		networks = networks.stream().sorted(inwards).toList();
	}

	/** The values that there are, ascending. */
	public double[] sorted() {
		return networks.stream().filter(Network::has).mapToDouble(Network::value).sorted().toArray();
	}

	/** Those of some of the networks: [networks], in their order. */
	Extremes where(final boolean[] taken) {
		return new Extremes(tail, IntStream.range(0, taken.length).filter(i -> taken[i]).mapToObj(networks::get).toList());
	}
}
