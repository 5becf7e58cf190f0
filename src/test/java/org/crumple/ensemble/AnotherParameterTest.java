package org.crumple.ensemble;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.crumple.analysis.SpecReader;
import org.crumple.kernel.InvalidValue;
import org.crumple.kernel.Since;
import org.crumple.relax.Minimiser;
import org.junit.jupiter.api.Test;

/**
 * What a parameter more takes: a component of the record with its default, and a field of the command with its help. Its key in plans, its
 * text, its refusals and the command's way to it follow, as here those of {@code pressure} and {@code walls}.
 */
class AnotherParameterTest {

	/** Parameters of barriers and two more. */
	private record Walled(int count, Minimiser minimiser, @Since(version = 3, before = "0") double pressure,
		@Since(version = 3, before = "false") boolean walls) {

		private static final Walled DEFAULT = new Walled(20, Minimiser.FIRE, 0, false);

		private Walled {
			InvalidValue.requireNonNegative("pressure", pressure);
		}
	}

	/** The fields of its command. */
	@SuppressWarnings("unused")
	private static final class Command {

		private final int count = Walled.DEFAULT.count();
		private final Minimiser minimiser = Walled.DEFAULT.minimiser();
		private double pressure = Walled.DEFAULT.pressure();
		private final boolean walls = Walled.DEFAULT.walls();
	}

	private static final List<PlanKey> KEYS = PlanKey.keys(Analysis.BARRIERS, Walled.DEFAULT, PlanKey.values().size());

	private static PlanKey key(final String name) {
		return KEYS.stream().filter(k -> k.key().equals("barriers." + name)).findAny().orElseThrow();
	}

	/** Canonical values by the names of components, defaults where a plan says nothing. */
	private static Map<String, String> planned(final Map<String, String> said) {
		final Map<String, String> values = new TreeMap<>();
		for (final PlanKey key : KEYS) {
			final String name = key.key().substring("barriers.".length());
			values.put(name, key.canonical(said.getOrDefault(name, key.standard())));
		}
		return values;
	}

	private static Walled read(final Map<String, String> said) {
		return SpecReader.read(Walled.class, "barriers.", planned(said)::get);
	}

	private static String text(final Map<String, String> said) {
		final Map<PlanKey, String> values = new TreeMap<>();
		planned(said).forEach((name, value) -> values.put(key(name), value));
		return new Parameters(3, EnumSet.of(Analysis.BARRIERS), values).text();
	}

	@Test
	void plansHaveItsKeyWithItsDefault() {
		assertEquals(List.of("barriers.count", "barriers.minimiser", "barriers.pressure", "barriers.walls"), KEYS.stream().map(PlanKey::key)
			.toList());
		assertEquals(List.of("20", "FIRE", "0", "false"), KEYS.stream().map(PlanKey::standard).toList());
		assertEquals(List.of("false", "true"), key("walls").choices());
		assertEquals(Walled.DEFAULT, read(Map.of()));
		assertEquals(new Walled(20, Minimiser.FIRE, 0.5, true), read(Map.of("pressure", "0.5", "walls", "TRUE")));
	}

	@Test
	void textsNameItWhereItIsNotTheDefault() {
		assertEquals("model=3 analyses=[barriers] barriers.count=20 barriers.minimiser=FIRE", text(Map.of()));
		assertEquals("model=3 analyses=[barriers] barriers.count=20 barriers.minimiser=FIRE barriers.pressure=0x1.0p-1 barriers.walls=true",
			text(Map.of("pressure", "0.5", "walls", "true")));
	}

	@Test
	void plansAndCommandsRefuseItInTheSameWords() {
		assertEquals("barriers.pressure=-1.0 is not allowed: it must be a finite number, 0 or more.",
			assertThrows(InvalidValue.class, () -> read(Map.of("pressure", "-1"))).getMessage());
		assertEquals("barriers.pressure=much is not allowed: it must be a number.",
			assertThrows(InvalidValue.class, () -> read(Map.of("pressure", "much"))).getMessage());
		assertEquals("barriers.walls=maybe is not allowed: it must be one of [false], [true].",
			assertThrows(InvalidValue.class, () -> read(Map.of("walls", "maybe"))).getMessage());
		final Command command = new Command();
		assertEquals(Walled.DEFAULT, SpecReader.of(Walled.class, command));
		command.pressure = -1;
		assertEquals("pressure=-1.0 is not allowed: it must be a finite number, 0 or more.",
			assertThrows(InvalidValue.class, () -> SpecReader.of(Walled.class, command)).getMessage());
	}
}
