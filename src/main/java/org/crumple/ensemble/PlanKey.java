package org.crumple.ensemble;

import java.io.Serializable;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.crumple.analysis.SpecReader;
import org.crumple.generate.NetworkRecipe;
import org.crumple.kernel.InvalidValue;
import org.crumple.kernel.NumberText;
import org.crumple.kernel.Since;
import org.crumple.kernel.Without;
import org.crumple.table.Column;
import org.crumple.table.DecimalText;

/**
 * A plan key for a physical parameter: a component of the network recipe or, with a prefix, of an analysis. Keys, order, types and defaults
 * are taken from the records of these. The order is that of a point's canonical text: moving a component would change every key in every
 * store.
 */
public final class PlanKey implements Comparable<PlanKey>, Serializable {

	private static final long serialVersionUID = 1;
	/** Components of the recipe that are not common to all networks of a parameter set. */
	private static final Set<String> DRAWN = Set.of("seed");
	private static final List<PlanKey> ALL = all();
	private static final Map<String, PlanKey> BY_KEY = ALL.stream().collect(Collectors.toUnmodifiableMap(PlanKey::key, k -> k));

	/** The number of nodes, N. */
	public static final PlanKey NODES = of("nodes");

	private final Analysis analysis;
	private final String key;
	private final int order;
	private final transient RecordComponent component;
	private final transient Object standard;
	private final transient String canonicalStandard, before;

	private PlanKey(final Analysis analysis, final RecordComponent component, final int order, final Object standard) {
		this.analysis = analysis;
		this.component = component;
		this.order = order;
		this.standard = standard;
		key = analysis == null ? component.getName() : analysis.prefix() + "." + component.getName();
		final Since since = component.getAnnotation(Since.class);
		canonicalStandard = canonical(standard());
		before = since == null ? canonicalStandard : canonical(since.before());
	}

	private static List<PlanKey> all() {
		final List<PlanKey> all = new ArrayList<>();
		all.addAll(keys(null, NetworkRecipe.DEFAULT, 0));
		for (final Analysis analysis : Analysis.values())
			for (final Record defaults : analysis.defaults()) all.addAll(keys(analysis, defaults, all.size()));
		return List.copyOf(all);
	}

	/**
	 * Those of a record.
	 *
	 * @param first place of the first of them among all
	 */
	static List<PlanKey> keys(final Analysis analysis, final Record defaults, final int first) {
		final List<PlanKey> keys = new ArrayList<>();
		for (final RecordComponent component : defaults.getClass().getRecordComponents()) {
			if (!DRAWN.contains(component.getName()))
				keys.add(new PlanKey(analysis, component, first + keys.size(), SpecReader.value(defaults, component)));
		}
		return keys;
	}

	/** All keys, in order. */
	public static List<PlanKey> values() {
		return ALL;
	}

	/**
	 * The key with this name in plans.
	 *
	 * @throws IllegalArgumentException if there is none
	 */
	public static PlanKey of(final String key) {
		final PlanKey found = BY_KEY.get(key);
		if (found == null) throw new IllegalArgumentException("no key " + key);
		return found;
	}

	/** The analysis of the parameter; null if it belongs to the network. */
	Analysis analysis() {
		return analysis;
	}

	/** The version of the model that introduced the key; points of earlier versions do not have it. */
	int since() {
		final Since since = component.getAnnotation(Since.class);
		return since == null ? 1 : since.version();
	}

	/** The canonical value that reproduces versions without this key; the default if the key has always existed. */
	String before() {
		return before;
	}

	/** Whether texts and tables leave out this key at the given canonical value: it is the default, and the key may be left out. */
	boolean isUnsaid(final String canonical) {
		final Since since = component.getAnnotation(Since.class);
		return since != null && since.unsaid() && canonical.equals(canonicalStandard);
	}

	/** The name in plans. */
	public String key() {
		return key;
	}

	/** The default value, as a plan writes it. */
	public String standard() {
		if (standard instanceof List<?> numbers) return numbers.stream().map(n -> DecimalText.shortest((Double) n))
			.collect(Collectors.joining(" "));
		return standard instanceof Double number ? DecimalText.shortest(number) : standard.toString();
	}

	private boolean isList() {
		return component.getType() == List.class;
	}

	/** Type of the key's column in tables of several parameter sets. */
	Column.Type type() {
		return component.getType() == int.class ? Column.Type.WHOLE : component.getType() == double.class ? Column.Type.REAL
			: Column.Type.WORD;
	}

	/** Whether values are real numbers; between them a comma must be followed by a blank. */
	boolean isReal() {
		return component.getType() == double.class || isList();
	}

	/** Labels of the possible values; empty for numbers. */
	List<String> choices() {
		final Class<?> type = component.getType();
		if (type == boolean.class) return List.of("false", "true");
		if (!type.isEnum()) return List.of();
		final Without without = component.getAnnotation(Without.class);
		return Arrays.stream(type.getEnumConstants()).map(Object::toString).filter(c -> without == null || !c.equals(without.value()))
			.toList();
	}

	/**
	 * The canonical spelling of a value; real numbers are written in hexadecimal, which is exact.
	 *
	 * @throws IllegalArgumentException if the text is not a value of the key's type
	 */
	String canonical(final String text) {
		final String value = text.strip();
		if (component.getType() == int.class) {
			try {
				return Integer.toString(NumberText.wholeInt(value));
			} catch (final NumberFormatException e) {
				throw InvalidValue.value(key, value, "a whole number");
			}
		}
		if (isList() && value.isEmpty() && standard().isEmpty()) return "";
		if (isList()) return Arrays.stream(value.split("\\s+")).map(this::hex).collect(Collectors.joining(" "));
		if (isReal()) return hex(value);
		if (component.getType().isRecord()) return parsed(value);
		for (final String choice : choices()) if (choice.equalsIgnoreCase(value)) return choice;
		throw InvalidValue.value(key, value, "one of " + choices().stream().map(c -> "[" + c + "]").collect(Collectors.joining(", ")));
	}

	/** The text of a value that is a record. */
	private String parsed(final String text) {
		try {
			return SpecReader.parsed(component.getType(), text).toString();
		} catch (final InvalidValue e) {
			throw e.under(key.substring(0, key.length() - component.getName().length()));
		}
	}

	private String hex(final String number) {
		try {
			// minus zero would make a different point with the same rows
			return Double.toHexString(InvalidValue.requireFinite(key, NumberText.real(number)) + 0.0);
		} catch (final NumberFormatException e) {
			throw InvalidValue.value(key, number, isList() ? "numbers with blanks between them" : "a number");
		}
	}

	/** A canonical value in readable form; {@link #canonical} reads it back. */
	String readable(final String canonical) {
		if (!isReal() || canonical.isEmpty()) return canonical;
		return Arrays.stream(canonical.split(" ")).map(w -> DecimalText.shortest(Double.parseDouble(w))).collect(Collectors.joining(" "));
	}

	@Override
	public int compareTo(final PlanKey other) {
		return Integer.compare(order, other.order);
	}

	/** Keeps one object per key in every process. */
	private Object readResolve() {
		return of(key);
	}

	@Override
	public String toString() {
		return key;
	}
}
