package org.crumple.ensemble;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.crumple.kernel.InvalidValue;

/**
 * The plan of an ensemble: a list of parameter sets, and the networks of each. Points are numbered from 0, beginning with those of the
 * first parameters. {@link PlanText} reads a plan from text; equal plans have equal {@link #text}, whatever their files look like.
 */
public final class Plan implements Serializable {

	private static final long serialVersionUID = 1;

	/** Largest number of points; more are taken for a typing error, and the lists of keys would not fit into usual memory. */
	static final long MOST_POINTS = 20_000_000;

	/**
	 * Largest number of combinations of parameters; more are taken for a typing error. Each combination takes a few kilobytes and has its
	 * own files.
	 */
	static final long MOST_COMBINATIONS = 100_000;

	/**
	 * All networks with the same parameters.
	 *
	 * @param parameters common to the networks
	 * @param derived whether the seeds are derived from the master seed and the number of the network
	 * @param master master seed
	 * @param numbers numbers of the networks if seeds are derived, else the seeds
	 */
	record Group(Parameters parameters, boolean derived, long master, WholeNumbers numbers) implements Serializable {

		Point point(final long index) {
			return new Point(parameters, derived ? SeedRule.derived(master, numbers.get(index)) : SeedRule.given(numbers.get(index)));
		}
	}

	private final int model;
	private final String text;
	private final List<Group> groups;
	private final List<Parameters> parameters;
	/** [groups + 1] number of the first point of each group, and the number of points at the end. */
	private final int[] first;

	Plan(final int model, final String text, final List<Group> groups) {
		this.model = model;
		this.text = text;
		this.groups = List.copyOf(groups);
		final long count = groups.stream().mapToLong(g -> g.numbers().count()).sum();
		if (count > MOST_POINTS)
			throw InvalidValue.value("networks", count, "fewer: a plan has at most " + MOST_POINTS + " of them over all its parameters");
		parameters = this.groups.stream().map(Group::parameters).toList();
		first = new int[groups.size() + 1];
		for (int k = 0; k < groups.size(); k++) first[k + 1] = first[k] + (int) groups.get(k).numbers().count();
	}

	/** The version of the model. */
	public int model() {
		return model;
	}

	/** The canonical text, which is itself a plan: all keys in a fixed order, with their defaults. */
	public String text() {
		return text;
	}

	/** Number of points, over all parameters. */
	public int size() {
		return first[groups.size()];
	}

	/** The point with this number, from 0. */
	public Point point(final int number) {
		if (number < 0 || number >= size()) throw new IndexOutOfBoundsException("no point " + number + " in a plan of " + size());
		final int k = group(number);
		return groups.get(k).point(number - first[k]);
	}

	/** Index of a point's parameters. */
	int group(final int number) {
		final int found = Arrays.binarySearch(first, number);
		return found >= 0 ? found : -found - 2;
	}

	/** The different parameter sets, in order. */
	public List<Parameters> parameters() {
		return parameters;
	}

	/** Number of points with the k-th parameters. */
	public int size(final int k) {
		return first[k + 1] - first[k];
	}

	/** Number of the first point with the k-th parameters. */
	public int first(final int k) {
		return first[k];
	}

	/** Settings with more than one value, in their order. */
	List<PlanKey> varied() {
		final List<PlanKey> varied = new ArrayList<>();
		for (final PlanKey setting : PlanKey.values()) {
			if (groups.stream().map(g -> String.valueOf(g.parameters().readable(setting))).distinct().count() > 1) varied.add(setting);
		}
		return varied;
	}

	/** The settings in which the k-th parameters differ from others, for people: {@code nodes=64, excess=1.5}. */
	public String label(final int k) {
		final StringBuilder label = new StringBuilder(PlanKey.NODES.key()).append('=').append(parameters.get(k).readable(PlanKey.NODES));
		for (final PlanKey setting : varied()) {
			if (setting != PlanKey.NODES) label.append(", ").append(setting.key()).append('=').append(parameters.get(k).readable(setting));
		}
		return label.toString();
	}

	/** The first difference from another plan, for messages; empty if there is none. */
	String difference(final Plan other) {
		final Map<String, String> mine = PlanText.lines(text), theirs = PlanText.lines(other.text);
		for (final String key : theirs.keySet()) if (!theirs.get(key).equals(mine.get(key))) return key + " was " + orNothing(mine.get(key))
			+ " and is " + theirs.get(key);
		for (final String key : mine.keySet()) if (!theirs.containsKey(key)) return key + " was " + mine.get(key) + " and is not there";
		return "";
	}

	private static String orNothing(final String value) {
		return value == null ? "not there" : value;
	}
}
