package org.crumple.paper;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

import org.crumple.ensemble.PlanKey;
import org.crumple.kernel.NumberText;
import org.crumple.pool.Conditions;
import org.crumple.pool.TableKind;
import org.crumple.table.NumberTable;

/** What captions say of the networks: their own parameters, and what was done to them in another way than in the paper. */
final class PaperConditions {

	/** Facts that come from macro lines. */
	private static final String MADE = "made.";

	/** How many modes are known, which the numbers in captions tell. */
	private static final Set<String> OF_NO_INTEREST = Set.of("modes.all", "modes.count", "barriers.count");

	private static final String PROTOCOL = "shear.protocol";
	/** Of an ensemble of which nothing failed or is missing nothing has to be said. */
	private static final Pattern COMPLETE = Pattern.compile("; \\d+ done, 0 failed, 0 missing of \\d+ planned");

	private PaperConditions() {}

	/** A phrase for the caption of a panel. */
	static String of(final PaperSources sources, final PaperPanel which) throws IOException {
		final List<TableKind> kinds = new ArrayList<>(which.needs());
		kinds.addAll(List.of(TableKind.values()));
		final NumberTable any = sources.any(kinds);
		final Map<String, String> facts = any != null ? any.facts() : NetworkMeasures.facts(sources.networks().get(0));
		final String coverage = which.needs().isEmpty() || any == null ? "" : sources.pool(which.needs().get(0)).coverage();
		return phrase(facts, which) + COMPLETE.matcher(coverage).replaceFirst("");
	}

	private static String phrase(final Map<String, String> facts, final PaperPanel which) {
		final Map<String, String> known = new TreeMap<>(facts);
		facts.forEach((key, value) -> {
			if (key.startsWith(MADE)) known.put(key.substring(MADE.length()), value);
		});
		final List<String> parts = new ArrayList<>();
		add(parts, known, "excess", "\u0394Z = ");
		add(parts, known, "alpha", "\u03b1 = ");
		add(parts, known, "stiffness", "C = ");
		if (known.containsKey("tilt") && !isSame(known.get("tilt"), "0")) add(parts, known, "tilt", "h = ");
		if (known.containsKey("generator")) parts.add(Conditions.inSentence(known.get("generator")));
		if (known.containsKey("disorder")) add(parts, known, "disorder", "disorder ");
		for (final PlanKey key : PlanKey.values()) {
			final boolean tells = key.key().startsWith("prepare.") || which.needs().stream().anyMatch(k -> key.key().startsWith(k.analysis()
				+ "."));
			final String value = known.get(key.key());
			if (tells && !OF_NO_INTEREST.contains(key.key()) && value != null && !isSame(value, key.standard())) parts.add(key.key()
				.equals(PROTOCOL) ? value.toLowerCase(Locale.ROOT) : key.key() + " = " + value);
		}
		return parts.isEmpty() ? "networks of unknown parameters" : String.join(", ", parts);
	}

	private static void add(final List<String> parts, final Map<String, String> known, final String key, final String symbol) {
		if (known.containsKey(key)) parts.add(symbol + known.get(key));
	}

	private static boolean isSame(final String one, final String other) {
		return one.equalsIgnoreCase(other) || NumberText.isReal(one) && NumberText.isReal(other) && NumberText.real(one) == NumberText.real(
			other);
	}
}
