package org.crumple.ensemble;

import java.io.Serializable;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

import org.crumple.analysis.SpecReader;
import org.crumple.generate.NetworkRecipe;

/** All that the points of an ensemble of networks have in common: analyses, settings of those, and the version of the model. */
public final class Parameters implements Serializable {

	private static final long serialVersionUID = 1;

	private final int model;
	private final EnumSet<Analysis> analyses;
	private final TreeMap<PlanKey, String> values;
	private final String text;

	/**
	 * @param model version whose rows are meant
	 * @param values canonical ones of every setting that is part of the analyses
	 */
	Parameters(final int model, final Set<Analysis> analyses, final Map<PlanKey, String> values) {
		this.model = model;
		this.analyses = EnumSet.copyOf(analyses);
		this.values = new TreeMap<>(values);
		text = line(model, a -> true, s -> true);
	}

	/** The version of the model whose rows are meant. */
	public int model() {
		return model;
	}

	/** Whether the analysis is done. */
	public boolean has(final Analysis analysis) {
		return analyses.contains(analysis);
	}

	/** N. */
	public int nodes() {
		return Integer.parseInt(values.get(PlanKey.NODES));
	}

	/** The recipe of a network. */
	NetworkRecipe recipe(final long seed) {
		return SpecReader.read(NetworkRecipe.class, "", name -> name.equals("seed") ? Long.toString(seed) : canonical(PlanKey.of(name)));
	}

	/**
	 * The parameters of an analysis that is done.
	 *
	 * @throws IllegalArgumentException if one is out of range, naming its key in a plan
	 */
	<T extends Record> T spec(final Analysis analysis, final Class<T> type) {
		final String prefix = analysis.prefix() + ".";
		return SpecReader.read(type, prefix, name -> canonical(PlanKey.of(prefix + name)));
	}

	private String canonical(final PlanKey key) {
		final String value = values.get(key);
		return value != null ? value : key.before();
	}

	/** Whether it is written of these points: their texts and tables leave out what nobody asked for. */
	boolean says(final PlanKey key) {
		return values.containsKey(key) && !key.isUnsaid(values.get(key));
	}

	/** As a plan or a macro writes it; null if it is part of no analysis that is done. */
	public String readable(final PlanKey setting) {
		final String value = values.get(setting);
		return value == null ? null : setting.readable(value);
	}

	/** All of it on one line: fields in a fixed order, real numbers in hexadecimal. */
	String text() {
		return text;
	}

	/** The part of it that seeds follow from, written for ever as version 1 of the model wrote it: see {@link SeedText}. */
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
			line.append(' ').append(value.getKey().key()).append('=').append(words ? "[" : "").append(value.getValue()).append(words ? "]" : "");
		}
		return line.toString();
	}
}
