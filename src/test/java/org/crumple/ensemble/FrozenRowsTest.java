package org.crumple.ensemble;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.crumple.frozen.FrozenValues;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rows of small plans that together use every choice of every key, so that a change of any bit is noticed. */
@Tag("long")
@Timeout(120)
class FrozenRowsTest {

	private static final Path PLANS = Path.of("src", "test", "resources", "frozen", "plans");
	private static final String END = ".properties";
	private static FrozenValues frozen;

	@TempDir
	Path folder;

	@BeforeAll
	static void read() throws IOException {
		frozen = new FrozenValues("rows");
	}

	@AfterAll
	static void forget() {
		frozen = null;
	}

	static Set<String> plans() throws IOException {
		try (Stream<Path> files = Files.list(PLANS)) {
			return files.map(f -> f.getFileName().toString().replace(END, "")).collect(Collectors.toCollection(TreeSet::new));
		}
	}

	@ParameterizedTest
	@MethodSource("plans")
	void rowsAreThoseThatWereFrozen(final String name) throws Exception {
		final Store store = TinyPlans.store(folder, Files.readString(PLANS.resolve(name + END)));
		final int size = store.plan().size();
		assertEquals(new Ensemble.Run(size, 0, 0), TinyPlans.run(store, new Realisation(), Runtime.getRuntime().availableProcessors()));
		final Map<String, StringBuilder> tables = new LinkedHashMap<>();
		for (int number = 0; number < size; number++) {
			final Point point = store.plan().point(number);
			store.read(point, new RowsFile.Reader() {

				private StringBuilder text;

				@Override
				public void table(final String title, final String headings) {
					text = tables.computeIfAbsent(title, t -> new StringBuilder()).append("# seed=").append(point.seed()).append('\n')
						.append(headings).append('\n');
				}

				@Override
				public void row(final String line) {
					text.append(line).append('\n');
				}
			});
		}
		frozen.check(name, tables.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, t -> t.getValue().toString(), (a, b) -> a,
			LinkedHashMap::new)));
	}

	@Test
	void everyPlanIsKept() throws IOException {
		frozen.checkCases(plans());
	}

	/** A new choice of a key needs a plan that uses it. */
	@Test
	void everyChoiceIsInAPlan() throws IOException {
		final StringBuilder values = new StringBuilder("\n");
		for (final String name : plans()) {
			for (final String line : Files.readAllLines(PLANS.resolve(name + END))) {
				final String[] parts = line.split("=", 2);
				if (parts.length == 2) for (final String value : parts[1].split(",")) values.append(parts[0].strip()).append('=')
					.append(value.strip()).append('\n');
			}
		}
		for (final PlanKey key : PlanKey.values()) {
			for (final String choice : key.choices())
				assertTrue(values.indexOf("\n" + key.key() + "=" + choice + "\n") >= 0, key.key() + "=" + choice + " is in no plan");
		}
		for (final PlanKey key : PlanKey.values()) assertTrue(values.indexOf("\n" + key.key() + "=") >= 0, key.key() + " is in no plan");
	}
}
