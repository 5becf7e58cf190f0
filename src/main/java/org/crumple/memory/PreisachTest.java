package org.crumple.memory;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Whether a network is a set of independent hysterons, as in the model of Preisach, whose switching strains do not depend on what others
 * do. Only the threshold of the bond that triggers the next fall can be seen in a state, one for growing and one for falling strain.
 *
 * @param hysterons bonds that trigger falls, ascending
 * @param interactions changes of thresholds by the flip of one other bond
 */
public record PreisachTest(List<Hysteron> hysterons, List<Interaction> interactions) {

	/**
	 * A bond that triggers falls.
	 *
	 * @param bond its number
	 * @param on mean strain at which it does so as the strain grows, NaN if it never does
	 * @param off mean strain at which it does so as the strain falls, NaN if it never does
	 * @param spread difference between the largest and the smallest of either, whichever is larger: 0 for an independent hysteron
	 * @param states number of branches from which it triggers a fall
	 */
	public record Hysteron(int bond, double on, double off, double spread, int states) {}

	/**
	 * A fall in which a single bond flips, and by how much that changes the thresholds of the bond that triggers next.
	 *
	 * @param bond whose thresholds change
	 * @param other the bond that flips
	 * @param state node before {@code other} is flipped by growing strain, or after it is flipped by falling strain: where it is off
	 * @param on threshold for growing strain with {@code other} on, minus that with it off; NaN if it cannot be seen
	 * @param off the same for falling strain
	 */
	public record Interaction(int bond, int other, int state, double on, double off) {

		/** Whether every threshold that can be seen is lower with the other bond on, so that flips help each other. */
		public boolean isCooperative() {
			return !(on > 0) && !(off > 0);
		}
	}

	/** Values that are gathered for one bond. */
	private static final class Thresholds {

		private final List<Double> on = new ArrayList<>(), off = new ArrayList<>();

		Hysteron of(final int bond) {
			return new Hysteron(bond, mean(on), mean(off), Math.max(spread(on), spread(off)), on.size() + off.size());
		}

		private static double mean(final List<Double> values) {
			return values.stream().mapToDouble(v -> v).average().orElse(Double.NaN);
		}

		private static double spread(final List<Double> values) {
			return values.isEmpty() ? 0 : values.stream().mapToDouble(v -> v).max().orElse(0)
				- values.stream().mapToDouble(v -> v).min().orElse(0);
		}
	}

	/** Tests a graph. */
	public static PreisachTest of(final TransitionGraph graph) {
		final Map<Integer, Thresholds> bonds = new TreeMap<>();
		final List<Interaction> interactions = new ArrayList<>();
		final Set<List<Integer>> pairs = new HashSet<>();
		for (final Branch branch : graph.branches()) {
			for (final int sense : new int[] { 1, -1 }) {
				final Branch.Exit end = branch.end(sense);
				if (!end.isFold()) continue;
				final Thresholds seen = bonds.computeIfAbsent(end.trigger(), b -> new Thresholds());
				(sense > 0 ? seen.on : seen.off).add(end.strain());
				if (end.to() < 0 || end.flipped().length != 1) continue;
				final Branch without = sense > 0 ? branch : graph.branch(end.to()), with = sense > 0 ? graph.branch(end.to()) : branch;
				final int other = end.flipped()[0];
				if (pairs.add(List.of(without.node(), with.node(), other))) interactions.addAll(between(without, with, other));
			}
		}
		return new PreisachTest(bonds.entrySet().stream().map(e -> e.getValue().of(e.getKey())).toList(), List.copyOf(interactions));
	}

	private static List<Interaction> between(final Branch without, final Branch with, final int other) {
		final int on = shared(without.up(), with.up(), other), off = shared(without.down(), with.down(), other);
		final double up = with.up().strain() - without.up().strain(), down = with.down().strain() - without.down().strain();
		if (on >= 0 && on == off) return List.of(new Interaction(on, other, without.node(), up, down));
		final List<Interaction> seen = new ArrayList<>();
		if (on >= 0) seen.add(new Interaction(on, other, without.node(), up, Double.NaN));
		if (off >= 0) seen.add(new Interaction(off, other, without.node(), Double.NaN, down));
		return seen;
	}

	/** The bond other than the given one that triggers both falls, or −1. */
	private static int shared(final Branch.Exit one, final Branch.Exit another, final int other) {
		return one.isFold() && another.isFold() && one.trigger() == another.trigger() && one.trigger() != other ? one.trigger() : -1;
	}

	/**
	 * Number of pairs of bonds whose order changes with the state: on one way of growing or falling strain the first triggers before the
	 * second, on another the second before the first. Thresholds are then scrambled; those of independent hysterons never are.
	 */
	public static int scrambled(final TransitionGraph graph) {
		int pairs = 0;
		for (final int sense : new int[] { 1, -1 }) {
			final Set<List<Integer>> orders = new HashSet<>();
			for (final Branch branch : graph.branches()) {
				final List<Integer> triggers = new ArrayList<>();
				for (int node = branch.node(); node >= 0; node = graph.branch(node).end(sense).to()) {
					final int trigger = graph.branch(node).end(sense).trigger();
					if (trigger < 0 || triggers.contains(trigger)) continue;
					for (final int before : triggers) orders.add(List.of(before, trigger));
					triggers.add(trigger);
				}
			}
			for (final List<Integer> order : orders)
				if (order.get(0) < order.get(1) && orders.contains(List.of(order.get(1), order.get(0)))) pairs++;
		}
		return pairs;
	}

	/** Largest difference between thresholds of one bond in different states: 0 for independent hysterons. */
	public double spread() {
		return hysterons.stream().mapToDouble(Hysteron::spread).max().orElse(0);
	}

	/** Number of cooperative interactions; in the others flips hinder each other. */
	public long cooperative() {
		return interactions.stream().filter(Interaction::isCooperative).count();
	}
}
