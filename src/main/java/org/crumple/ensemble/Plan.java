package org.crumple.ensemble;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.crumple.kernel.InvalidValue;

/**
 * What an ensemble shall consist of: parameter points, and networks of each. Points are numbered from 0: those of the first parameters
 * first. A plan is read from text by {@link PlanText}; equal plans have equal {@link #text}, whatever their files look like.
 */
public final class Plan implements Serializable {

	private static final long serialVersionUID = 1;

	/** More points than this are taken for a typing error; lists of keys would no longer fit into the memory of a usual machine. */
	static final long MOST_POINTS = 20_000_000;

	/** More combinations of parameters than this are taken for a typing error: each keeps a few kilobytes, and becomes files of its own. */
	static final long MOST_COMBINATIONS = 100_000;

	/**
	 * The networks of the same parameters.
	 *
	 * @param parameters what they share
	 * @param derived whether seeds follow from master seed and number
	 * @param master seed
	 * @param numbers of the networks, or their seeds
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
	/** Number of the first point of each group, and of the one behind the last. */
	private final int[] first;

	Plan(final int model, final String text, final List<Group> groups) {
		this.model = model;
		this.text = text;
		this.groups = List.copyOf(groups);
		final long count = groups.stream().mapToLong(g -> g.numbers().count()).sum();
		if (count > MOST_POINTS) throw InvalidValue.value("networks", count, "fewer: a plan has at most " + MOST_POINTS + " of them over all its parameters");
		parameters = this.groups.stream().map(Group::parameters).toList();
		first = new int[groups.size() + 1];
		for (int k = 0; k < groups.size(); k++) first[k + 1] = first[k] + (int) groups.get(k).numbers().count();
	}

	/** The version of the model whose rows are meant. */
	public int model() {
		return model;
	}

	/** The one text of this plan, itself a plan: all keys, in a fixed order, with their defaults. */
	public String text() {
		return text;
	}

	/** Number of points, of all parameters together. */
	public int size() {
		return first[groups.size()];
	}

	/** A point by its number, from 0. */
	public Point point(final int number) {
		if (number < 0 || number >= size()) throw new IndexOutOfBoundsException("no point " + number + " in a plan of " + size());
		final int k = group(number);
		return groups.get(k).point(number - first[k]);
	}

	/** Of which parameters a point is. */
	int group(final int number) {
		final int found = Arrays.binarySearch(first, number);
		return found >= 0 ? found : -found - 2;
	}

	/** Different parameters, in order. */
	public List<Parameters> parameters() {
		return parameters;
	}

	/** Number of points of the k-th parameters. */
	public int size(final int k) {
		return first[k + 1] - first[k];
	}

	/** The first point of the k-th parameters. */
	public int first(final int k) {
		return first[k];
	}

	/** Settings that take more than one value, in their order. */
	List<PlanKey> varied() {
		final List<PlanKey> varied = new ArrayList<>();
		for (final PlanKey setting : PlanKey.values()) {
			if (groups.stream().map(g -> String.valueOf(g.parameters().readable(setting))).distinct().count() > 1) varied.add(setting);
		}
		return varied;
	}

	/** What sets the k-th parameters apart from the others, for people: {@code nodes=64, excess=1.5}. */
	public String label(final int k) {
		final StringBuilder label = new StringBuilder(PlanKey.NODES.key()).append('=').append(parameters.get(k).readable(PlanKey.NODES));
		for (final PlanKey setting : varied()) {
			if (setting != PlanKey.NODES) label.append(", ").append(setting.key()).append('=').append(parameters.get(k).readable(setting));
		}
		return label.toString();
	}

	/** What the first difference to another plan is, for messages; empty if there is none. */
	String difference(final Plan other) {
		final Map<String, String> mine = PlanText.lines(text), theirs = PlanText.lines(other.text);
		for (final String key : theirs.keySet()) if (!theirs.get(key).equals(mine.get(key))) return key + " was " + orNothing(mine.get(key)) + " and is " + theirs.get(key);
		for (final String key : mine.keySet()) if (!theirs.containsKey(key)) return key + " was " + mine.get(key) + " and is not there";
		return "";
	}

	private static String orNothing(final String value) {
		return value == null ? "not there" : value;
	}
}
