package org.crumple.ensemble;

import java.io.Serializable;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

import org.crumple.analysis.SpecReader;
import org.crumple.generate.NetworkRecipe;

/** Everything that the networks of one parameter point have in common: the analyses, their settings, and the version of the model. */
public final class Parameters implements Serializable {

	private static final long serialVersionUID = 1;

	private final int model;
	private final EnumSet<Analysis> analyses;
	private final TreeMap<PlanKey, String> values;
	private final String text;

	/**
	 * @param model version of the model
	 * @param values canonical values of all settings that belong to the analyses
	 */
	Parameters(final int model, final Set<Analysis> analyses, final Map<PlanKey, String> values) {
		this.model = model;
		this.analyses = EnumSet.copyOf(analyses);
		this.values = new TreeMap<>(values);
		text = line(model, a -> true, s -> true);
	}

	/** The version of the model. */
	public int model() {
		return model;
	}

	/** Whether the analysis is included. */
	public boolean has(final Analysis analysis) {
		return analyses.contains(analysis);
	}

	/** Number of nodes N. */
	public int nodes() {
		return Integer.parseInt(values.get(PlanKey.NODES));
	}

	/** The recipe of the network with this seed. */
	NetworkRecipe recipe(final long seed) {
		return SpecReader.read(NetworkRecipe.class, "", name -> value(name, "", seed));
	}

	/**
	 * The parameters of an included analysis.
	 *
	 * @throws IllegalArgumentException if a value is out of range, naming its key in a plan
	 */
	<T extends Record> T spec(final Analysis analysis, final Class<T> type) {
		return spec(analysis, type, 0);
	}

	/** The same for the network with this seed, which is the seed of an analysis that needs one, too. */
	<T extends Record> T spec(final Analysis analysis, final Class<T> type, final long seed) {
		final String prefix = analysis.prefix() + ".";
		return SpecReader.read(type, prefix, name -> value(name, prefix, seed));
	}

	/** The canonical value for a component of a record. */
	private String value(final String name, final String prefix, final long seed) {
		return name.equals("seed") ? Long.toString(seed) : canonical(PlanKey.of(prefix + name));
	}

	private String canonical(final PlanKey key) {
		final String value = values.get(key);
		return value != null ? value : key.before();
	}

	/**
	 * Whether a setting is written into texts and tables; omitted are settings that are not part of these parameters, and those left out at
	 * their default.
	 */
	boolean says(final PlanKey key) {
		return values.containsKey(key) && !key.isUnsaid(values.get(key));
	}

	/** A value as a plan or a macro writes it; null if the setting belongs to no included analysis. */
	public String readable(final PlanKey setting) {
		final String value = values.get(setting);
		return value == null ? null : setting.readable(value);
	}

	/** The canonical text, on one line: fields in a fixed order, real numbers in hexadecimal. */
	String text() {
		return text;
	}

	/** The part of the text from which seeds are derived. It is always written as in version 1 of the model, see {@link SeedText}. */
	String seedText() {
		return line(SeedText.MODEL, SeedText::has, SeedText::has);
	}

	private String line(final int version, final Predicate<Analysis> analysed, final Predicate<PlanKey> written) {
		final StringBuilder line = new StringBuilder("model=").append(version).append(" analyses=[");
		for (final Analysis analysis : analyses) {
			if (analysed.test(analysis)) line.append(line.charAt(line.length() - 1) == '[' ? "" : " ").append(analysis);
		}
		line.append(']');
		for (final Map.Entry<PlanKey, String> value : values.entrySet()) {
			if (!written.test(value.getKey()) || !says(value.getKey())) continue;
			final boolean words = value.getValue().indexOf(' ') >= 0;
			line.append(' ').append(value.getKey().key()).append('=').append(words ? "[" : "").append(value.getValue())
				.append(words ? "]" : "");
		}
		return line.toString();
	}
}
