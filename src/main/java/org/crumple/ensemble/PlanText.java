package org.crumple.ensemble;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.crumple.kernel.InvalidValue;
import org.crumple.kernel.NumberText;
import org.crumple.kernel.PlainText;
import org.crumple.kernel.RealList;

/**
 * Reads plans from text in the format of Java properties: lines {@code key = value}, and remarks after {@code #}. A parameter may have
 * several values, separated by commas, with a blank after each comma between real numbers; the plan then has all combinations. The networks
 * of each combination are given by {@code networks} (their number, with the master seed {@code seed}) or by {@code seeds} (a list); a key
 * such as {@code networks.512} applies to that number of nodes only.
 */
public final class PlanText {

	/** Default number of networks for each combination. */
	private static final long NETWORKS = 100;
	private static final String MODEL = "model", ANALYSES = "analyses", SEED = "seed", NETWORKS_KEY = "networks", SEEDS = "seeds";

	private final Map<String, String> given;
	private final EnumSet<Analysis> analyses = EnumSet.of(Analysis.PREPARATION);
	private final TreeMap<PlanKey, List<String>> values = new TreeMap<>();

	private PlanText(final Map<String, String> given) {
		this.given = given;
	}

	/**
	 * Reads and checks a plan.
	 *
	 * @throws IllegalArgumentException with one sentence naming the key, its value and what is allowed
	 */
	public static Plan parse(final String text) {
		return new PlanText(lines(text)).plan();
	}

	/**
	 * Reads a plan from a file, or from the folder of an ensemble that was begun.
	 *
	 * @param key that names the file, for messages
	 * @throws IllegalArgumentException if the file does not exist or is not a plan
	 */
	public static Plan read(final String key, final Path file) throws IOException {
		if (Store.isIn(file)) return Store.open(file).plan();
		if (!Files.isRegularFile(file))
			throw InvalidValue.value(key, file, "a plan, which is a text file, or the folder of an ensemble that was begun");
		try {
			return parse(Files.readString(file, StandardCharsets.UTF_8));
		} catch (final CharacterCodingException e) {
			throw InvalidValue.value(key, file, "a text file in UTF-8");
		}
	}

	/** Keys and values of a text, sorted by key. */
	static Map<String, String> lines(final String text) {
		final Map<String, String> lines = new TreeMap<>();
		final Properties reader = new Properties() {

			private static final long serialVersionUID = 1;

			@Override
			public synchronized Object put(final Object key, final Object value) {
				if (lines.putIfAbsent(key.toString(), value.toString().strip()) != null)
					throw new IllegalArgumentException("The plan gives " + PlainText.shown(key) + " twice.");
				return null;
			}
		};
		try {
			reader.load(new StringReader(text.startsWith("\uFEFF") ? text.substring(1) : text));
		} catch (final IOException e) {
			throw new UncheckedIOException(e); // cannot happen with a string
		}
		return lines;
	}

	private Plan plan() {
		readAnalyses();
		final int model = (int) one(MODEL, Model.VERSION);
		requireKnownKeys(model);
		for (final PlanKey setting : PlanKey.values()) if (belongs(setting) && setting.since() <= model) values.put(setting, list(setting));
		final List<Plan.Group> groups = new ArrayList<>();
		final Set<String> sizes = new LinkedHashSet<>();
		for (final Parameters parameters : grid(model)) {
			Realisation.check(parameters);
			groups.add(group(parameters));
			sizes.add(parameters.readable(PlanKey.NODES));
		}
		for (final String key : given.keySet()) {
			if (isOfSize(key) && !sizes.contains(key.substring(key.indexOf('.') + 1))) {
				throw InvalidValue.value(key, given.get(key), "left out: nodes has only " + String.join(", ", sizes));
			}
		}
		return new Plan(model, text(model, sizes), groups);
	}

	private void readAnalyses() {
		final String all = given.getOrDefault(ANALYSES, Analysis.EXCITATIONS + ", " + Analysis.MODES + ", " + Analysis.SHEAR);
		for (final String word : all.split("[\\s,]+")) analyses.add(Analysis.of(word));
	}

	private boolean belongs(final PlanKey setting) {
		return setting.analysis() == null || analyses.contains(setting.analysis());
	}

	private static boolean isOfSize(final String key) {
		return key.startsWith(NETWORKS_KEY + ".") || key.startsWith(SEEDS + ".");
	}

	private void requireKnownKeys(final int model) {
		final Map<String, PlanKey> settings = new HashMap<>();
		for (final PlanKey setting : PlanKey.values()) settings.put(setting.key(), setting);
		for (final String key : given.keySet()) {
			if (Set.of(MODEL, ANALYSES, SEED, NETWORKS_KEY, SEEDS).contains(key) || isOfSize(key)) continue;
			final PlanKey setting = settings.get(key);
			if (setting == null) {
				throw new IllegalArgumentException("A plan has no key " + PlainText.shown(key) + "; there are " + String.join(", ", keys())
					+ ".");
			}
			if (!belongs(setting))
				throw InvalidValue.value(key, given.get(key), "left out, because " + setting.analysis() + " is not among the analyses");
			if (setting.since() > model)
				throw InvalidValue.value(key, given.get(key), "left out, because version " + model + " of the model does not have it");
		}
		final boolean counted = given.keySet().stream().anyMatch(k -> k.equals(NETWORKS_KEY) || k.startsWith(NETWORKS_KEY + ".")
			|| k.equals(SEED));
		for (final String key : given.keySet()) {
			if (counted && (key.equals(SEEDS) || key.startsWith(SEEDS + "."))) {
				throw InvalidValue.value(key, given.get(key),
					"left out where seed or networks are given: either the seeds are listed, or they follow from one");
			}
		}
	}

	/** All keys of plans. */
	static List<String> keys() {
		final List<String> keys = new ArrayList<>(List.of(ANALYSES, NETWORKS_KEY, SEED, SEEDS));
		for (final PlanKey setting : PlanKey.values()) keys.add(setting.key());
		return keys;
	}

	private List<String> list(final PlanKey setting) {
		final List<String> list = new ArrayList<>();
		if (setting.isReal()) RealList.requireClear(setting.key(), given.get(setting.key()));
		for (final String part : given.getOrDefault(setting.key(), setting.standard()).split(",", -1)) {
			final String value = setting.canonical(part);
			if (list.contains(value))
				throw InvalidValue.value(setting.key(), given.get(setting.key()), "a list in which no value comes twice");
			list.add(value);
		}
		return list;
	}

	/** All combinations of values; the last setting changes fastest. */
	private List<Parameters> grid(final int model) {
		requireFewCombinations();
		List<TreeMap<PlanKey, String>> grid = new ArrayList<>(List.of(new TreeMap<>()));
		for (final Map.Entry<PlanKey, List<String>> setting : values.entrySet()) {
			final List<TreeMap<PlanKey, String>> finer = new ArrayList<>();
			for (final TreeMap<PlanKey, String> point : grid) {
				for (final String value : setting.getValue()) {
					final TreeMap<PlanKey, String> next = new TreeMap<>(point);
					next.put(setting.getKey(), value);
					finer.add(next);
				}
			}
			grid = finer;
		}
		return grid.stream().map(p -> new Parameters(model, analyses, p)).toList();
	}

	private void requireFewCombinations() {
		final List<String> lists = new ArrayList<>();
		double count = 1;
		for (final Map.Entry<PlanKey, List<String>> setting : values.entrySet()) {
			if (setting.getValue().size() == 1) continue;
			lists.add(setting.getKey().key() + " (" + setting.getValue().size() + ")");
			count *= setting.getValue().size();
		}
		if (count <= Plan.MOST_COMBINATIONS) return;
		throw new IllegalArgumentException(String.format(Locale.ROOT,
			"The lists %s make %.3g combinations, each a parameter point with networks and tables of its own; a plan has at most %d. "
			+ "Shorten the lists, or make several plans.",
			String.join(" x ", lists), count, Plan.MOST_COMBINATIONS));
	}

	private boolean derived() {
		return given.keySet().stream().noneMatch(k -> k.equals(SEEDS) || k.startsWith(SEEDS + "."));
	}

	private Plan.Group group(final Parameters parameters) {
		return new Plan.Group(parameters, derived(), derived() ? one(SEED, 1) : 0, numbers(parameters.readable(PlanKey.NODES)));
	}

	private WholeNumbers numbers(final String nodes) {
		final String name = derived() ? NETWORKS_KEY : SEEDS, key = given.containsKey(name + "." + nodes) ? name + "." + nodes : name;
		if (!derived()) return WholeNumbers.parse(key, given.getOrDefault(key, "1.." + NETWORKS));
		final long count = one(key, NETWORKS);
		if (count < 1 || count > Plan.MOST_POINTS) throw InvalidValue.value(key, count, "a whole number from 1 to " + Plan.MOST_POINTS);
		return WholeNumbers.upTo(count);
	}

	private long one(final String key, final long otherwise) {
		if (!given.containsKey(key)) return otherwise;
		try {
			final long value = NumberText.whole(given.get(key));
			if (value >= 0 && value < SeedRule.SEEDS) return value;
		} catch (final NumberFormatException e) {
			// refused below
		}
		throw InvalidValue.value(key, given.get(key), "a whole number from 0 to " + (SeedRule.SEEDS - 1));
	}

	private String text(final int model, final Set<String> sizes) {
		final Map<String, String> lines = new LinkedHashMap<>();
		lines.put(MODEL, Integer.toString(model));
		lines.put(ANALYSES, analyses.stream().map(Analysis::toString).collect(Collectors.joining(", ")));
		if (derived()) lines.put(SEED, Long.toString(one(SEED, 1)));
		for (final String nodes : sizes) {
			final WholeNumbers numbers = numbers(nodes);
			lines.put((derived() ? NETWORKS_KEY : SEEDS) + "." + nodes, derived() ? Long.toString(numbers.count()) : numbers.toString());
		}
		values.forEach((setting, list) -> {
			if (list.size() == 1 && setting.isUnsaid(list.get(0))) return;
			lines.put(setting.key(), list.stream().map(setting::readable).collect(Collectors.joining(", ")));
		});
		final StringBuilder text = new StringBuilder();
		lines.forEach((key, value) -> text.append(key).append(" = ").append(value).append('\n'));
		return text.toString();
	}
}
