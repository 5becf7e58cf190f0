package org.crumple.ensemble;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.crumple.ensemble.Status.Outcome;
import org.crumple.kernel.Monitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Counts, time estimates and messages of an ensemble, for given numbers. */
class CountingTest {

	@Test
	void rangesOfSeedsAreCountedAndJoined() {
		final WholeNumbers numbers = WholeNumbers.parse("seeds", " 3..5,6, 9 ,11..12");
		assertEquals("3..6, 9, 11..12", numbers.toString());
		assertEquals(7, numbers.count());
		final long[] found = new long[7];
		for (int k = 0; k < 7; k++) found[k] = numbers.get(k);
		assertArrayEquals(new long[] { 3, 4, 5, 6, 9, 11, 12 }, found);
		assertTrue(assertThrows(IndexOutOfBoundsException.class, () -> numbers.get(7)).getMessage().contains("no number 7"));
		assertEquals("0, 2", WholeNumbers.parse("seeds", "0,2").toString());
		assertEquals("0..1", WholeNumbers.parse("seeds", "0,1").toString());
		assertEquals("1..4", WholeNumbers.upTo(4).toString());
		assertEquals((1L << 53) - 1, WholeNumbers.parse("seeds", Long.toString((1L << 53) - 1)).get(0));
	}

	@ParameterizedTest
	@ValueSource(strings = { "2, 1", "1, 1", "1..3, 3", "5..4", "1..2..3", "-1", "x", "", "1..", "9007199254740992" })
	void rangesThatAreNoneAreRefused(final String text) {
		assertTrue(assertThrows(IllegalArgumentException.class, () -> WholeNumbers.parse("seeds", text)).getMessage()
			.startsWith("seeds=" + text + " is not allowed: it must be whole numbers from 0 to 9007199254740991"));
	}

	@ParameterizedTest
	@CsvSource({ "0, 1 s", "0.4, 1 s", "1.6, 2 s", "99.4, 99 s", "100, 2 min", "5900, 98 min", "6000, 1.7 h", "259100, 72.0 h",
		"259200, 3 days", "864000, 10 days" })
	void timesAreSaidAsPeopleDo(final double seconds, final String said) {
		assertEquals(said, Cost.spoken(seconds));
	}

	private static double cost(final String plan) {
		return Cost.seconds(PlanText.parse("networks = 1\n" + plan).parameters().get(0));
	}

	/** The formulas for the measured times of networks of 512 and 1024 nodes. */
	@Test
	void costsAreThoseThatWereMeasured() {
		final double prepared = 0.4 + 400 * 4e-3; // 0 → 0.1 → 0 → −0.1 → 0 in steps of 0.001
		assertEquals(prepared, cost("analyses = preparation"), 1e-12);
		assertEquals(prepared * Math.pow(2, 1.3), cost("nodes = 1024\nanalyses = preparation"), 1e-12);
		assertEquals(0.4 + 2 * 1.6, cost("analyses = preparation\nprepare.cycles = 2"), 1e-12);
		assertEquals(prepared + 0.05, cost("analyses = excitations"), 1e-12);
		assertEquals(prepared + 100 * 4e-3, cost("analyses = modes"), 1e-12);
		assertEquals(prepared + 1.3, cost("analyses = modes\nmodes.all = true"), 1e-12);
		assertEquals(prepared * Math.pow(0.5, 1.3) + 1.3 / 8, cost("nodes = 256\nanalyses = modes\nmodes.all = true"), 1e-12);
		assertEquals(prepared + 20 * 0.1, cost("analyses = barriers"), 1e-12);
		assertEquals(prepared + 0.1 * 3.8 + 1000 * 1.2e-3, cost("analyses = shear"), 1e-12);
		assertEquals(prepared + 0.1 * 3.8 + 3 * 1000 * 1.2e-3, cost("analyses = shear\nshear.cycles = 3"), 1e-12);
		assertEquals(prepared + 0.05 * 3.8 + 0.2 * 3.8,
			cost("analyses = shear\nshear.protocol = Event driven\nshear.before = -0.05\nshear.path = 0.1 0"), 1e-12);
		assertEquals(prepared + 1408 * 0.015, cost("analyses = pinch"), 1e-12);
		assertEquals(prepared + 2 * 0.015, cost("analyses = pinch\npinch.bonds = 3 17"), 1e-12);
		assertEquals(prepared + 7 * 4 * 0.015, cost("analyses = pinch\npinch.bonds = Lowest\npinch.count = 7\npinch.saddle = true"), 1e-12);
		assertEquals(prepared + 2e-3 * 800, cost("analyses = load"), 1e-12);
		assertEquals(prepared + 4e-3 * 800, cost("analyses = load\nload.path = 0.003 0.002"), 1e-12);
		assertEquals(prepared + 30 * 0.15 * Math.pow(8, 1.1), cost("analyses = ageing\nageing.states = 30"), 1e-12);
		assertEquals(prepared + 1000 * 0.05, cost("analyses = graph"), 1e-12);
		final double read = 11 * 0.0525 * 8; // 0.25 to 1.5 of 0.06, of the taught network and the other one
		assertEquals(prepared + 3.8 * (4 * 4 * 0.06 + read), cost("analyses = teach"), 1e-12);
		assertEquals(prepared + 3.8 * (7 * 4 * 0.05 + 8 * 0.01), cost(
			"analyses = teach\nteach.amplitude = 0.03 0.02\nteach.cycles = 7\nteach.read = 0.01"), 1e-12);
		assertEquals(cost("analyses = shear") * 3, Cost.seconds(PlanText.parse("networks = 3\nanalyses = shear")), 1e-12);
	}

	@Test
	void whatIsMissingIsGuessedForTheThreadsOfAPart() {
		final Plan plan = PlanText.parse("analyses = preparation\nnodes = 512\nnetworks = 100"); // 2 s each
		final List<Tally> tallies = List.of(new Tally(100, 30, 10));
		assertEquals("what is missing takes about 2 min with 1 thread, to a factor of three",
			Cost.ofMissing(plan, tallies, Shard.WHOLE, 1));
		assertEquals("what is missing of part 2/3 takes about 20 s with 2 threads, to a factor of three",
			Cost.ofMissing(plan, tallies, new Shard(2, 3), 2));
		assertEquals("nothing is missing", Cost.ofMissing(plan, List.of(new Tally(100, 90, 10)), Shard.WHOLE, 1));
	}

	@Test
	void reasonsThatTravelAreShort() {
		assertEquals(new Status(3, Outcome.DONE, ""), Status.of(3, Outcome.DONE));
		final String long160 = "x".repeat(160);
		assertEquals(long160, Status.failed(1, long160).reason());
		assertEquals(long160 + "...", Status.failed(1, long160 + "y").reason());
		assertEquals(Outcome.FAILED, Status.failed(1, "no").outcome());
	}

	@Test
	void batchesTakeAtLeastSoLongButTheLast() {
		final PointOrder schedule = new PointOrder(new int[] { 5, 6, 7, 8, 9 }, new int[] { 1 }, new double[] { 1, 1, 3, 1, 0.5 });
		assertEquals(6, schedule.size());
		final List<int[]> batches = schedule.batches(2);
		assertEquals(3, batches.size());
		assertArrayEquals(new int[] { 5, 6 }, batches.get(0));
		assertArrayEquals(new int[] { 7 }, batches.get(1));
		assertArrayEquals(new int[] { 8, 9 }, batches.get(2));
		assertEquals(5, schedule.batches(0).size());
		assertEquals(1, schedule.batches(100).size());
	}

	@Test
	void progressCountsFailuresAndVenturesATimeAfterThree() {
		final Plan plan = PlanText.parse("analyses = preparation\nnodes = 16, 32\nnetworks = 3");
		final List<String> said = new ArrayList<>();
		final List<Double> fractions = new ArrayList<>();
		final Progress progress = new Progress(plan, new PointOrder(new int[] { 3, 4, 5, 0, 1 }, new int[] { 2 }, new double[5]),
			new Monitor() {

			@Override
			public void progress(final double fraction, final String message) {
				fractions.add(fraction);
				said.add(message);
			}

			@Override
			public boolean isCancelled() {
				return false;
			}
		});
		for (final int number : new int[] { 3, 4 }) progress.accept(Status.of(number, Outcome.DONE));
		progress.accept(Status.failed(5, "no"));
		progress.accept(Status.of(0, Outcome.SKIPPED));
		progress.accept(Status.failed(1, "no"));
		progress.accept(Status.of(2, Outcome.DONE));
		assertEquals("Ensemble: 1 of 6 points", said.get(0));
		assertEquals("Ensemble: 2 of 6 points", said.get(1));
		assertTrue(said.get(2).matches("Ensemble: 3 of 6 points, 1 failed, about \\d+ s left"), said.get(2));
		assertTrue(said.get(4).startsWith("Ensemble: 5 of 6 points, 2 failed, about "), said.get(4));
		assertEquals("Ensemble: 6 of 6 points, 2 failed", said.get(5));
		assertEquals(2, progress.failed());
		final double small = cost("analyses = preparation\nnodes = 16"), large = cost("analyses = preparation\nnodes = 32");
		assertEquals(large / (3 * (small + large)), fractions.get(0), 1e-12);
		assertEquals(1, fractions.get(5), 1e-12);
	}

	@Test
	void planesOfPointsAreFoundByTheirNumbers() {
		final Plan plan = PlanText.parse("analyses = preparation\nnodes = 16, 32\nexcess = 1, 1.5\nnetworks = 2\nnetworks.32 = 3");
		assertEquals(10, plan.size());
		final int[] groups = { 0, 0, 1, 1, 2, 2, 2, 3, 3, 3 };
		for (int k = 0; k < 10; k++) assertEquals(groups[k], plan.group(k), "of point " + k);
		assertEquals(3, plan.size(2));
		assertEquals(List.of(PlanKey.NODES, PlanKey.of("excess")), plan.varied());
		assertEquals("nodes=32, excess=1.5", plan.label(3));
		for (final int none : new int[] { -1, 10 }) assertThrows(IndexOutOfBoundsException.class, () -> plan.point(none));
		assertEquals("", plan.difference(plan));
		final Plan other = PlanText.parse("analyses = preparation\nnodes = 16, 32\nexcess = 1, 1.5\nseeds = 1..2");
		final String difference = plan.difference(other);
		assertTrue(difference.startsWith("seeds.16 was not there and is 1..2") || difference.contains("is not there"), difference);
		assertFalse(other.point(0).draw().derived());
	}

	@Test
	void anEngineNeedsThreads() {
		assertEquals("threads=-1 is not allowed: it must be a whole number of at least 1, or 0 for all processors.",
			assertThrows(IllegalArgumentException.class, () -> new LocalPool(-1)).getMessage());
		assertEquals(Runtime.getRuntime().availableProcessors(), new LocalPool(0).threads());
		assertEquals(3, new LocalPool(3).threads());
		assertEquals(new LocalPool(3).job(), new LocalPool(1).job(), "attempts count over all runs on this host");
	}
}
