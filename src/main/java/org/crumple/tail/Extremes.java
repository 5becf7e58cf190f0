package org.crumple.tail;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import org.crumple.kernel.InvalidValue;

/**
 * The extreme value of each of many networks: the smallest for a lower tail, the largest for an upper one. How extreme it is depends on the
 * number of bonds of the network. If the extreme value of a network lies outside a window, the network has no value inside it.
 *
 * @param tail whose end is 0 or infinity
 * @param networks ordered from the end of the tail inwards; networks without a value come last
 */
public record Extremes(Tail tail, List<Network> networks) {

	/**
	 * One network.
	 *
	 * @param value its extreme value, above 0; NaN if it has none
	 * @param bonds number M of bonds (or other items) that can have a value; at least 1 if there is a value
	 */
	public record Network(double value, int bonds) {

		public Network {
			if (!(bonds >= (value > 0 ? 1 : 0))) throw InvalidValue.value("bonds", bonds, "a whole number, at least 1 if there is a value");
		}

		/** Whether the network has a value. */
		public boolean has() {
			return value > 0 && value < Double.POSITIVE_INFINITY;
		}
	}

	/** Sorts the networks. */
	public Extremes {
		final Comparator<Network> inwards = Comparator.comparingDouble(n -> !n.has() ? Double.POSITIVE_INFINITY : tail == Tail.LOWER
			? n.value : -n.value);
		networks = networks.stream().sorted(inwards).toList();
	}

	/** The existing values, ascending. */
	public double[] sorted() {
		return networks.stream().filter(Network::has).mapToDouble(Network::value).sorted().toArray();
	}

	/**
	 * The extremes of some networks.
	 *
	 * @param taken [networks] which of them, in their order
	 */
	Extremes where(final boolean[] taken) {
		return new Extremes(tail, IntStream.range(0, taken.length).filter(i -> taken[i]).mapToObj(networks::get).toList());
	}
}
