package org.crumple.ensemble;

import java.io.Serializable;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** All that the points of an ensemble of networks have in common: analyses, settings of those, and the version of the model. */
public final class Parameters implements Serializable {

	private static final long serialVersionUID = 1;

	private final int model;
	private final EnumSet<Analysis> analyses;
	private final EnumMap<PlanKey, String> values;
	private final String text;

	/**
	 * @param model version whose rows are meant
	 * @param values canonical ones of every setting that is part of the analyses, and of this version
	 */
	Parameters(final int model, final Set<Analysis> analyses, final Map<PlanKey, String> values) {
		this.model = model;
		this.analyses = EnumSet.copyOf(analyses);
		this.values = new EnumMap<>(values);
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

	/** A whole number. */
	int whole(final PlanKey setting) {
		return Integer.parseInt(values.get(setting));
	}

	/** A real number; the default of a setting that this version of the model does not have. */
	double real(final PlanKey setting) {
		return Double.parseDouble(values.getOrDefault(setting, setting.canonical(setting.standard())));
	}

	/** Whether it is written of these points: their texts and tables leave out what nobody asked for. */
	boolean says(final PlanKey setting) {
		return values.containsKey(setting) && !(setting.isUnsaidAtDefault() && values.get(setting).equals(setting.canonical(setting.standard())));
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
