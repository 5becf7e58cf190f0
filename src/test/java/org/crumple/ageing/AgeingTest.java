package org.crumple.ageing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;

import org.crumple.generate.GeneratedNetwork;
import org.crumple.io.StoredNetwork;
import org.crumple.kernel.InvalidValue;
import org.crumple.kernel.Monitor;
import org.crumple.linalg.ThreadTeam;
import org.crumple.mechanics.Energy;
import org.crumple.mechanics.Stress;
import org.crumple.network.SpringNetwork;
import org.crumple.physics.TestNetworks;
import org.crumple.potential.BistableQuartic;
import org.crumple.potential.BondPotential;
import org.junit.jupiter.api.Test;

/** Networks that wait. */
class AgeingTest {

	private static final StoredNetwork UNDER = AgeingReference.UNDER;
	private static final ThreadTeam TEAM = new ThreadTeam(2);
	/** A barrier [C] below which all are searched. */
	private static final double LOW = 1.1e-3;

	private static AgeingSettings settings(final AgeingControl control, final double temperature, final double barrier, final int states,
		final double window)
	{
		return new AgeingSettings(control, AgeingReference.STRESS, temperature, 30, barrier, states, window, 1, 3);
	}

	private static AgeingPath age(final AgeingSettings settings) throws Exception {
		return Ageing.of(UNDER.network(), UNDER.configuration(), settings, TEAM, Monitor.SILENT).last();
	}

	/** A saddle that is low above both its sides is found from both, and gives the same rates there and back in equilibrium. */
	@Test
	void searchesFromBothSidesOfASaddleAgree() {
		for (final AgeingControl control : AgeingControl.values()) {
			final BasinMap one = AgeingReference.map(UNDER, control, TEAM);
			final Basin start = one.at(UNDER.configuration());
			one.searchUpTo(start, LOW, Monitor.SILENT);
			int found = 0, low = 0;
			for (final Crossing way : start.crossings()) {
				if (way.bond() < 0 || way.barrier() > LOW || way.reversed().barrier() > LOW) continue;
				low++;
				final BasinMap other = AgeingReference.map(UNDER, control, TEAM);
				final Basin from = other.at(way.to().configuration()), to = other.at(UNDER.configuration());
				final Crossing back = way.reversed();
				other.searchUpTo(from, 1.2 * back.barrier(), Monitor.SILENT);
				for (final Crossing again : from.crossings()) {
					if (again.to() != to || Math.abs(again.barrier() - back.barrier()) > 1e-9) continue;
					found++;
					assertTrue(again.bond() >= 0);
					assertEquals(back.barrier(), again.barrier(), 1e-12);
					assertEquals(back.halfLogDeterminant(), again.halfLogDeterminant(), 1e-8);
					assertEquals(back.eigenvalue(), again.eigenvalue(), 1e-9);
					final double temperature = 1e-4; // detailed balance: the weights of states are e^(−G/T)/√det H
					final double weights = -(way.to().enthalpy() - start.enthalpy()) / temperature
						- 0.5 * (way.to().logDeterminant() - start
						.logDeterminant());
					assertEquals(weights, way.logRate(temperature) - again.logRate(temperature), 1e-7);
				}
			}
			assertEquals(low, found, control.toString());
			assertTrue(low >= 3, control + ": " + low);
		}
	}

	/** A free strain makes ways over saddles lower: it relaxes there, and in the state it is where it would be without. */
	@Test
	void aBarrierUnderStressIsNoHigherThanInTheFixedCell() {
		final Basin creeping = AgeingReference.map(UNDER, AgeingControl.SHEAR_STRESS, TEAM).at(UNDER.configuration());
		final Basin fixed = AgeingReference.map(UNDER, AgeingControl.FIXED_STRAIN, TEAM).at(UNDER.configuration());
		int compared = 0;
		for (int k = 0; k < 20; k++) {
			final int bond = fixed.search().order()[k];
			final var one = fixed.search().search(bond, Monitor.SILENT);
			final var other = creeping.search().search(bond, Monitor.SILENT);
			if (one == null || other == null || one.flips() != other.flips()) continue;
			compared++;
			assertTrue(other.barrier() <= one.barrier(), bond + ": " + other.barrier() + " " + one.barrier());
		}
		assertTrue(compared > 8, compared + " compared");
		assertTrue(creeping.search().work(86) < fixed.search().work(86), "the predicted work, too");
	}

	/** The derivative of the energy of states by strain is the stress that is imposed. */
	@Test
	void statesAreMinimaUnderTheirLoad() throws Exception {
		for (final AgeingRow row : age(settings(AgeingControl.SHEAR_STRESS, 0, 5e-4, 100, 0)).rows()) {
			assertEquals(AgeingReference.STRESS, row.stress(), 1e-12);
			assertEquals(AgeingReference.STRESS, Stress.of(UNDER.network(), row.configuration()).xy(), 1e-12);
			assertEquals(Energy.of(UNDER.network(), row.configuration()), row.energy(), 1e-15);
			assertEquals(row.energy() - 64 * AgeingReference.STRESS * row.strain(), row.enthalpy(), 1e-14);
		}
		for (final AgeingRow row : age(settings(AgeingControl.FIXED_STRAIN, 0, 5e-4, 100, 0)).rows()) {
			assertEquals(UNDER.configuration().cell(), row.configuration().cell());
			assertEquals(row.energy(), row.enthalpy());
		}
	}

	/** Deeper searches do not change a path without temperature; results know nothing of threads. */
	@Test
	void thePathDependsNeitherOnTheDepthOfSearchesNorOnThreads() throws Exception {
		final AgeingPath path = age(settings(AgeingControl.SHEAR_STRESS, 0, 5e-4, 100, 0)), deeper = age(settings(
			AgeingControl.SHEAR_STRESS, 0, 5e-4, 100, 5e-4));
		assertTrue(deeper.last().searches() > path.last().searches());
		assertEquals(path.rows().size(), deeper.rows().size());
		for (int k = 0; k < path.rows().size(); k++) assertEquals(path.rows().get(k).enthalpy(), deeper.rows().get(k).enthalpy(), 1e-12);
		final AgeingSettings warm = settings(AgeingControl.SHEAR_STRESS, 2e-5, 1e-3, 6, 0);
		final AgeingPath alone = Ageing.of(UNDER.network(), UNDER.configuration(), warm, ThreadTeam.ALONE, Monitor.SILENT).last();
		final AgeingPath shared = Ageing.of(UNDER.network(), UNDER.configuration(), warm, new ThreadTeam(3), Monitor.SILENT).last();
		assertEquals(alone.saddles(), shared.saddles());
		assertEquals(alone.quakes(), shared.quakes());
		for (int k = 0; k < alone.rows().size(); k++) {
			assertEquals(alone.rows().get(k).logTime(), shared.rows().get(k).logTime());
			assertArrayEquals(alone.rows().get(k).configuration().positions(), shared.rows().get(k).configuration().positions());
		}
	}

	/** The time of the first escape is exponential, with the mean of all rates out of the start, and ways are taken as their rates. */
	@Test
	void firstEscapesHaveTheMeanOfTheRates() throws Exception {
		final double temperature = 1e-4;
		final int runs = 400;
		final Ageing all = Ageing.of(UNDER.network(), UNDER.configuration(), new AgeingSettings(AgeingControl.SHEAR_STRESS,
			AgeingReference.STRESS, temperature, 12, 1e-3, 1, 0, runs, 11), TEAM, Monitor.SILENT);
		final BasinMap map = AgeingReference.map(UNDER, AgeingControl.SHEAR_STRESS, TEAM);
		final Basin start = map.at(UNDER.configuration());
		map.complete(List.of(start), 12 * temperature, Monitor.SILENT);
		final double[][] out = { start.crossings().stream().mapToDouble(way -> way.logRate(temperature)).toArray() };
		final PoolExit exit = PoolExit.of(new double[][] { { Double.NEGATIVE_INFINITY } }, out, 0);
		final double[] times = all.paths().stream().mapToDouble(path -> StrictMath.exp(path.rows().get(1).logTime() - exit.logTime()))
			.toArray();
		final double mean = Arrays.stream(times).average().orElseThrow(), square = Arrays.stream(times).map(t -> t * t).average()
			.orElseThrow();
		assertEquals(1, mean, 4 / Math.sqrt(runs)); // the standard deviation of an exponential law is its mean
		assertEquals(2, square, 4 * Math.sqrt(20.0 / runs));
		final int likeliest = PoolExitTest.largest(exit.logChance());
		final double chance = StrictMath.exp(exit.logChance()[likeliest]), energy = start.crossings().get(likeliest).to().enthalpy();
		final double share = all.paths().stream().filter(path -> Math.abs(path.rows().get(1).enthalpy() - energy) < 1e-10).count()
			/ (double) runs;
		assertEquals(chance, share, 4 * Math.sqrt(chance * (1 - chance) / runs));
		assertSame(AgeingPath.End.STATES, all.last().end());
	}

	/** The unit of energy changes all energies alike, and times inversely. */
	@Test
	void unitsOfEnergyDoNotMatter() throws Exception {
		final double unit = 1e-3;
		final SpringNetwork n = UNDER.network();
		final BondPotential[] laws = new BondPotential[n.bondCount()];
		Arrays.fill(laws, new BistableQuartic(unit, 0.1 * unit));
		final SpringNetwork soft = new SpringNetwork(n.nodeCount(), n.from(), n.to(), n.imageX(), n.imageY(), n.restLength(), laws);
		final AgeingPath one = Ageing.of(n, UNDER.configuration(), settings(AgeingControl.FIXED_STRAIN, 2e-5, 1e-3, 3, 0), TEAM,
			Monitor.SILENT).last();
		final AgeingPath other = Ageing.of(soft, UNDER.configuration(), settings(AgeingControl.FIXED_STRAIN, 2e-5 * unit, 1e-3 * unit,
			3, 0),
			TEAM, Monitor.SILENT).last();
		assertTrue(one.rows().size() > 2);
		for (int k = 1; k < one.rows().size(); k++) {
			final AgeingRow a = one.rows().get(k), b = other.rows().get(k);
			assertEquals(a.logTime() - StrictMath.log(unit), b.logTime(), 1e-6);
			assertEquals(a.enthalpy(), b.enthalpy() / unit, 1e-12);
			assertEquals(a.exitBarrier(), b.exitBarrier() / unit, 1e-12);
		}
		assertEquals(one.saddles().get(0).logRate(), other.saddles().get(0).logRate() - StrictMath.log(unit), 1e-6);
	}

	@Test
	void whatWasDoneBeforeEscapeIsKept() throws Exception {
		final AtomicInteger reports = new AtomicInteger();
		final Monitor impatient = new Monitor() {

			@Override
			public void progress(final double fraction, final String message) {
				assertTrue(fraction >= 0 && fraction <= 1, message);
				reports.incrementAndGet();
			}

			@Override
			public boolean isCancelled() {
				return reports.get() >= 2;
			}
		};
		final Ageing stopped = Ageing.of(UNDER.network(), UNDER.configuration(), settings(AgeingControl.SHEAR_STRESS, 0, 1e-3, 100,
			0), TEAM,
			impatient);
		assertFalse(stopped.isComplete());
		assertEquals(3, stopped.last().rows().size());
		reports.set(2);
		assertThrows(CancellationException.class, () -> Ageing.of(UNDER.network(), UNDER.configuration(), settings(
			AgeingControl.SHEAR_STRESS, 0, 1e-3, 100, 0), TEAM, impatient));
	}

	@Test
	void whatCannotAgeIsRefused() {
		final AgeingSettings any = AgeingSettings.DEFAULT;
		final GeneratedNetwork built = TestNetworks.packing(36, 1);
		final String unrelaxed = assertThrows(IllegalArgumentException.class, () -> Ageing.of(built.network(), built.configuration(), any,
			TEAM, Monitor.SILENT)).getMessage();
		assertTrue(unrelaxed.contains("not at a minimum"), unrelaxed);
		final SpringNetwork n = UNDER.network();
		final BondPotential[] laws = new BondPotential[n.bondCount()];
		Arrays.fill(laws, new BistableQuartic(1, 0));
		final SpringNetwork single = new SpringNetwork(n.nodeCount(), n.from(), n.to(), n.imageX(), n.imageY(), n.restLength(), laws);
		final String flat = assertThrows(IllegalArgumentException.class, () -> Ageing.of(single, UNDER.configuration(), any, TEAM,
			Monitor.SILENT)).getMessage();
		assertTrue(flat.contains("no barriers"), flat);
		final InvalidValue strong = assertThrows(InvalidValue.class, () -> Ageing.of(n, UNDER.configuration(), new AgeingSettings(
			AgeingControl.SHEAR_STRESS, 3, 0, 20, 1e-3, 100, 0, 1, 1), TEAM, Monitor.SILENT));
		assertEquals("stress", strong.key());
	}
}
