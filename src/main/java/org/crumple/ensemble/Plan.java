package org.crumple.ensemble;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.crumple.kernel.Invalid;

/**
 * What an ensemble shall consist of: parameter points, and networks of each. Points are numbered from 0: those of the first parameters
 * first. A plan is read from text by {@link PlanText}; equal plans have equal {@link #text}, whatever their files look like.
 */
public final class Plan implements Serializable {

	private static final long serialVersionUID = 1;

	/** More points than this are taken for a typing error; lists of keys would no longer fit into the memory of a usual machine. */
	static final long MOST_POINTS = 20_000_000;

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
			return new Point(parameters, derived ? Draw.derived(master, numbers.get(index)) : Draw.given(numbers.get(index)));
		}
	}

	private final int model;
	private final String text;
	private final List<Group> groups;
	private final int size;

	Plan(final int model, final String text, final List<Group> groups) {
		this.model = model;
		this.text = text;
		this.groups = List.copyOf(groups);
		final long count = groups.stream().mapToLong(g -> g.numbers().count()).sum();
		if (count > MOST_POINTS) throw Invalid.value("networks", count, "fewer: a plan has at most " + MOST_POINTS + " of them over all its parameters");
		size = (int) count;
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
		return size;
	}

	/** A point by its number, from 0. */
	public Point point(final int number) {
		int left = number;
		for (final Group group : groups) {
			if (left < group.numbers().count()) return group.point(left);
			left -= (int) group.numbers().count();
		}
		throw new IndexOutOfBoundsException("no point " + number + " in a plan of " + size);
	}

	/** Different parameters, in order. */
	public List<Parameters> parameters() {
		return groups.stream().map(Group::parameters).toList();
	}

	/** Number of points of the k-th parameters. */
	public int size(final int k) {
		return (int) groups.get(k).numbers().count();
	}

	/** The first point of the k-th parameters. */
	public int first(final int k) {
		int first = 0;
		for (int g = 0; g < k; g++) first += size(g);
		return first;
	}

	/** Settings that take more than one value, in their order. */
	List<Setting> varied() {
		final List<Setting> varied = new ArrayList<>();
		for (final Setting setting : Setting.values()) {
			if (groups.stream().map(g -> String.valueOf(g.parameters().readable(setting))).distinct().count() > 1) varied.add(setting);
		}
		return varied;
	}

	/** What sets the k-th parameters apart from the others, for people: {@code nodes=64, excess=1.5}. */
	public String label(final int k) {
		final StringBuilder label = new StringBuilder(Setting.NODES.key()).append('=').append(parameters().get(k).readable(Setting.NODES));
		for (final Setting setting : varied()) {
			if (setting != Setting.NODES) label.append(", ").append(setting.key()).append('=').append(parameters().get(k).readable(setting));
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
