package org.crumple.ageing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import org.crumple.io.StoredNetwork;
import org.crumple.kernel.Monitor;
import org.crumple.linalg.ThreadTeam;
import org.crumple.physics.TestNetworks;
import org.crumple.pinch.SaddleSearch;
import org.junit.jupiter.api.Test;

/** Saddles, rates, exit times and the path without temperature, against independent code (resources, reference). */
class AgeingReferenceTest {

	private static final StoredNetwork UNDER = AgeingReference.UNDER;
	private static final ThreadTeam TEAM = new ThreadTeam(2);
	/** A barrier just above the eighth lowest [C]. */
	private static final double LOW = 1.21e-3;

	@Test
	void theSaddlesBesideAMinimumUnderStressAreThoseOfTheReference() {
		final Basin basin = AgeingReference.map(UNDER, AgeingControl.SHEAR_STRESS, ThreadTeam.ALONE).at(UNDER.configuration());
		final List<Map<String, Double>> rows = AgeingReference.rows("catalogue_n64_s1_stress0.002.csv");
		final SaddleSearch.Found[] found = new SaddleSearch.Found[rows.size()];
		TEAM.run(found.length, (worker, k) -> found[k] = basin.search().search(rows.get(k).get("bond").intValue(), Monitor.SILENT));
		for (int k = 0; k < found.length; k++) {
			final Map<String, Double> row = rows.get(k);
			final String bond = "bond " + row.get("bond");
			final double work = basin.search().work(row.get("bond").intValue());
			assertEquals(row.get("bistable") == 1 ? row.get("dV") : Double.NaN, work, 1e-11, bond);
			if (Double.isNaN(row.get("barrier"))) continue; // no saddle between two minima
			assertNotNull(found[k], bond);
			assertEquals(row.get("barrier"), found[k].barrier(), 1e-12, bond);
			assertEquals(row.get("flips"), found[k].flips(), bond);
			assertEquals(row.get("half_log_det_ratio"), 0.5 * found[k].logDeterminant(), 1e-8, bond);
			assertEquals(row.get("lambda_minus"), -found[k].saddle().eigenvalue(), 1e-4 * row.get("lambda_minus"), bond);
			assertEquals(row.get("strain_saddle"), found[k].saddle().configuration().cell().shear(), 1e-9, bond);
			assertEquals(row.get("strain_end"), found[k].other().cell().shear(), 1e-8, bond);
		}
		assertTrue(Arrays.stream(found).filter(one -> one == null).count() <= 3);
	}

	/**
	 * The reference pinched every bond. Its eight lowest saddles are found from the bonds that come first; bonds without a predicted
	 * instability, which are not pinched, lead to none of the lowest twelve alone.
	 */
	@Test
	void theLowestSaddlesAreFoundWithoutPinchingAllBonds() {
		final BasinMap map = AgeingReference.map(UNDER, AgeingControl.SHEAR_STRESS, TEAM);
		final Basin basin = map.at(UNDER.configuration());
		map.searchUpTo(basin, LOW, Monitor.SILENT);
		final List<Map<String, Double>> rows = AgeingReference.rows("catalogue_n64_s1_stress0.002.csv");
		final double[] all = barriers(rows, row -> row.get("barrier") < 1.4e-3);
		assertArrayEquals(all, barriers(rows, row -> row.get("barrier") < 1.4e-3 && row.get("bistable") == 1), 1e-9);
		assertEquals(12, all.length);
		final double[] found = basin.crossings().stream().mapToDouble(Crossing::barrier).filter(barrier -> barrier < LOW).sorted()
			.toArray();
		assertArrayEquals(Arrays.stream(all).filter(barrier -> barrier < LOW).toArray(), found, 1e-11);
		assertEquals(8, found.length);
		assertTrue(map.searches() < rows.size() / 3, map.searches() + " of " + rows.size());
	}

	/** The different barriers of some rows, ascending. */
	private static double[] barriers(final List<Map<String, Double>> rows, final Predicate<Map<String, Double>> which) {
		final double[] all = rows.stream().filter(which).mapToDouble(row -> row.get("barrier")).sorted().toArray();
		return IntStream.range(0, all.length).filter(k -> k == 0 || all[k] - all[k - 1] > 1e-9).mapToDouble(k -> all[k]).toArray();
	}

	/** From the network without a stress, and with it. The reference did the former, so that mobilities are the same to the last digit. */
	@Test
	void thePathWithoutTemperatureIsThatOfTheReference() throws Exception {
		final AgeingSettings creep = new AgeingSettings(AgeingControl.SHEAR_STRESS, AgeingReference.STRESS, 0, 20, 2.43e-3, 58, 0, 1, 1);
		final Ageing ageing = Ageing.of(UNDER.network(), UNDER.configuration(), creep, TEAM, Monitor.SILENT);
		final AgeingPath path = ageing.last();
		final List<Map<String, Double>> rows = AgeingReference.rows("zeroT_n64_s1_stress0.002.csv");
		assertEquals(AgeingPath.End.STATES, path.end());
		assertEquals(rows.size(), path.rows().size());
		for (int k = 0; k < rows.size(); k++) {
			final Map<String, Double> row = rows.get(k);
			final AgeingRow one = path.rows().get(k);
			final String where = "row " + one.number();
			assertEquals(row.get("row"), one.number(), where);
			assertEquals(row.get("state"), one.state(), where);
			assertEquals(row.get("new") == 1, one.first(), where);
			assertEquals(row.get("G"), one.enthalpy(), 1e-11, where);
			assertEquals(row.get("energy"), one.energy(), 1e-11, where);
			assertEquals(row.get("strain"), one.strain(), 1e-9, where);
			assertEquals(row.get("stress"), one.stress(), 1e-11, where);
			assertEquals(row.get("saddle_above_pool_min"), one.exitBarrier(), 1e-12, where);
			assertEquals(row.get("age_barrier"), one.ageBarrier(), 1e-12, where);
			assertEquals(row.get("quake"), one.quake(), where);
			assertEquals(row.get("flips"), one.flips(), where);
			assertEquals(row.get("pool"), one.pool(), where);
			assertTrue(Double.isNaN(one.logTime()) && !one.isFast(), where);
		}
		assertEquals(58, path.quakes().stream().mapToInt(Quake::states).sum());
		final StoredNetwork unloaded = TestNetworks.stored("n64_s1");
		final AgeingPath loaded = Ageing.of(unloaded.network(), unloaded.configuration(), new AgeingSettings(AgeingControl.SHEAR_STRESS,
			AgeingReference.STRESS, 0, 20, 4e-4, 100, 0, 1, 1), TEAM, Monitor.SILENT).last();
		assertEquals(6, loaded.rows().size());
		assertEquals(AgeingPath.End.BARRIER, loaded.end());
		for (int k = 0; k < 6; k++) assertEquals(path.rows().get(k).enthalpy(), loaded.rows().get(k).enthalpy(), 1e-12);
		final List<Map<String, Double>> catalogue = AgeingReference.rows("catalogue_n64_s1_stress0.002.csv");
		final SaddleBeside lowest = Ageing.of(unloaded.network(), unloaded.configuration(), new AgeingSettings(AgeingControl.SHEAR_STRESS,
			AgeingReference.STRESS, 0, 20, 1e-5, 100, 0, 1, 1), TEAM, Monitor.SILENT).last().saddles().get(0);
		final Map<String, Double> same = catalogue.stream().filter(row -> row.get("bond") == lowest.bond()).findFirst().orElseThrow();
		assertEquals(same.get("lambda_minus"), lowest.eigenvalue(), 1e-9);
	}

	@Test
	void thePoolAtFixedStrainIsThatOfTheReference() {
		final List<Map<String, Double>> states = AgeingReference.rows("pool_n64_strain0.states.csv"),
			saddles = AgeingReference.rows("pool_n64_strain0.saddles.csv"), exits = AgeingReference.rows("pool_n64_strain0.exit.csv");
		final StoredNetwork start = TestNetworks.stored("pool_n64_strain0.state0");
		final BasinMap map = AgeingReference.map(start, AgeingControl.FIXED_STRAIN, TEAM);
		final Basin[] basins = new Basin[3];
		for (int k = 0; k < 3; k++) {
			basins[k] = map.at(TestNetworks.stored("pool_n64_strain0.state" + k).configuration());
			final Map<String, Double> row = states.get(k);
			assertEquals(row.get("G"), basins[k].enthalpy(), 1e-12);
			assertEquals(row.get("stress"), basins[k].stress(), 1e-9);
			map.searchUpTo(basins[k], 4.1e-4, Monitor.SILENT);
		}
		for (final Map<String, Double> row : saddles) {
			final Basin from = basins[row.get("from").intValue()];
			final Crossing way = from.crossings().stream().filter(one -> Math.abs(one.barrier() - row.get("barrier")) < 1e-11).findFirst()
				.orElseThrow();
			assertEquals(row.get("lambda_minus"), way.eigenvalue(), 1e-9);
			assertEquals(row.get("half_log_det_ratio"), way.halfLogDeterminant(), 1e-8);
			assertEquals(row.get("flips"), way.flips());
			assertEquals(states.get(row.get("to").intValue()).get("G"), way.to().enthalpy(), 1e-11);
		}
		for (final Map<String, Double> row : exits) {
			final double[][] inside = new double[3][3], out = new double[3][1];
			for (final double[] rates : inside) Arrays.fill(rates, Double.NEGATIVE_INFINITY);
			for (final double[] rates : out) rates[0] = Double.NEGATIVE_INFINITY;
			for (final Map<String, Double> saddle : saddles) {
				final int from = saddle.get("from").intValue(), to = saddle.get("to").intValue();
				final double rate = StrictMath.log(saddle.get("lambda_minus") / (2 * Math.PI)) - saddle.get("half_log_det_ratio")
					- saddle.get("barrier") / row.get("temperature");
				if (to == 3) out[from][0] = rate;
				else inside[from][to] = rate;
			}
			final PoolExit exit = PoolExit.of(inside, out, row.get("start").intValue());
			assertEquals(1, StrictMath.exp(exit.logTime() - StrictMath.log(row.get("mean_exit_time"))), 1e-6);
			assertEquals(0, exit.logChance()[0]);
		}
	}
}
