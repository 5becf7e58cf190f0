package org.crumple.stats;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.apache.commons.math3.stat.ranking.NaNStrategy;
import org.apache.commons.math3.stat.ranking.NaturalRanking;
import org.apache.commons.math3.stat.ranking.TiesStrategy;
import org.crumple.kernel.Monitor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class RankSkillTest {

	private final List<double[]> score = new ArrayList<>();
	private final List<boolean[]> positive = new ArrayList<>();

	/** Groups of items of which a few are positive; scores with ties, some missing, and increased by {@code shift} for positive items. */
	private void draw(final int groups, final int items, final double shift, final boolean rough, final long seed) {
		final Random random = new Random(seed);
		score.clear();
		positive.clear();
		for (int g = 0; g < groups; g++) {
			final double[] s = new double[items];
			final boolean[] p = new boolean[items];
			for (int k = 0; k < items; k++) {
				p[k] = k == 0 || k > 1 && random.nextInt(8) == 0;
				final double x = random.nextGaussian() + (p[k] ? shift : 0);
				s[k] = !rough ? x : random.nextInt(6) == 0 ? Double.NaN : Math.rint(2 * x) / 2;
			}
			score.add(s);
			positive.add(p);
		}
	}

	/** Counts all pairs: 1 if the positive item has the higher score, ½ for a tie; an item without a score is below all others. */
	private static double pairs(final double[] s, final boolean[] p) {
		double won = 0;
		long all = 0;
		for (int a = 0; a < s.length; a++) {
			for (int b = 0; b < s.length; b++) {
				if (!p[a] || p[b]) continue;
				all++;
				if (Double.isNaN(s[a])) won += Double.isNaN(s[b]) ? 0.5 : 0;
				else if (Double.isNaN(s[b]) || s[a] > s[b]) won += 1;
				else if (s[a] == s[b]) won += 0.5;
			}
		}
		return won / all;
	}

	private double[] allScores() {
		return score.stream().flatMapToDouble(Arrays::stream).toArray();
	}

	private boolean[] allPositive() {
		final boolean[] all = new boolean[score.stream().mapToInt(s -> s.length).sum()];
		int filled = 0;
		for (final boolean[] p : positive) for (final boolean x : p) all[filled++] = x;
		return all;
	}

	@Test
	void areasAreThoseOfPairsCountedOneByOneAndOfMidranks() {
		for (int seed = 1; seed <= 20; seed++) {
			draw(5, 40, 0.7, true, seed);
			final RankSkill skill = RankSkill.of(score, positive, 0, 1, Monitor.SILENT);
			double within = 0;
			for (int g = 0; g < 5; g++) {
				within += pairs(score.get(g), positive.get(g)) / 5;
				assertEquals(pairs(score.get(g), positive.get(g)), RocCurve.of(score.get(g), positive.get(g)).area(), 1e-14);
			}
			final double[] all = allScores();
			final boolean[] which = allPositive();
			assertEquals(within, skill.within().value(), 1e-14);
			assertEquals(pairs(all, which), skill.pooled().value(), 1e-14);
			assertEquals(pairs(all, which), RocCurve.of(all, which).area(), 1e-14);
			// it takes -0 for less than 0
			final double[] rank = new NaturalRanking(NaNStrategy.MINIMAL, TiesStrategy.AVERAGE)
				.rank(Arrays.stream(all).map(x -> x + 0.0).toArray());
			double sum = 0;
			for (int k = 0; k < rank.length; k++) if (which[k]) sum += rank[k];
			final double n = skill.positives(), m = skill.items() - n;
			assertEquals((sum - n * (n + 1) / 2) / (n * m), skill.pooled().value(), 1e-12, "Mann-Whitney");
		}
	}

	@Test
	void extremesAndTies() {
		final boolean[] p = { true, true, false, false, false };
		assertEquals(1, RocCurve.of(new double[] { 5, 4, 3, 2, Double.NaN }, p).area());
		assertEquals(0, RocCurve.of(new double[] { Double.NaN, Double.NaN, 3, 2, 1 }, p).area());
		assertEquals(0.5, RocCurve.of(new double[] { 1, 1, 1, 1, 1 }, p).area());
		final RocCurve mixed = RocCurve.of(new double[] { 2, 1, 2, 0.0, -0.0 }, p);
		assertArrayEquals(new double[] { 0, 1 / 3.0, 1 / 3.0, 1 }, mixed.falsePositives());
		assertArrayEquals(new double[] { 0, 0.5, 1, 1 }, mixed.truePositives());
		final RankSkill skill = RankSkill.of(List.of(new double[] { 2, 1, 2, 0, 0 }), List.of(p), 100, 1, Monitor.SILENT);
		assertEquals(0.5, skill.first().value(), "one of two highest");
		assertTrue(Double.isNaN(skill.within().error()), "a single network tells nothing of the scatter");
		assertThrows(IllegalArgumentException.class, () -> RocCurve.of(new double[2], new boolean[2]));
		assertThrows(IllegalArgumentException.class, () -> RankSkill.of(List.of(new double[2]), List.of(new boolean[2]), 0, 1,
			Monitor.SILENT));
		assertTrue(assertThrows(IllegalArgumentException.class, () -> RankSkill.of(List.of(), List.of(), 5, 1, Monitor.SILENT)).getMessage()
			.contains("bootstrap=5"));
		assertThrows(IllegalArgumentException.class, () -> RankSkill.of(List.of(), List.of(), 10_001, 1, Monitor.SILENT));
	}

	/** The area for two normal distributions at a distance is Φ(shift/√2); errors agree with the scatter of newly drawn ensembles. */
	@Test
	@Tag("long")
	void errorsAreTheScatterOfEnsembles() {
		final int ensembles = 150;
		double within = 0, withinSquare = 0, pooled = 0, pooledSquare = 0, saidWithin = 0, saidPooled = 0;
		int held = 0;
		for (int e = 0; e < ensembles; e++) {
			draw(40, 30, 1, false, 1000 + e);
			final RankSkill skill = RankSkill.of(score, positive, 200, e, Monitor.SILENT);
			within += skill.within().value() / ensembles;
			withinSquare += skill.within().value() * skill.within().value() / ensembles;
			pooled += skill.pooled().value() / ensembles;
			pooledSquare += skill.pooled().value() * skill.pooled().value() / ensembles;
			saidWithin += skill.within().error() / ensembles;
			saidPooled += skill.pooled().error() / ensembles;
			if (skill.within().low() <= 0.76025 && 0.76025 <= skill.within().high()) held++;
		}
		assertEquals(0.76025, within, 0.005);
		assertEquals(0.76025, pooled, 0.005);
		assertEquals(1, saidWithin / Math.sqrt(withinSquare - within * within), 0.2);
		assertEquals(1, saidPooled / Math.sqrt(pooledSquare - pooled * pooled), 0.2);
		assertTrue(held >= 132, held + " of 150 intervals of 95 % hold the truth");
	}

	/** With few networks the bootstrap sees only part of their scatter, and none if all networks agree. */
	@Test
	void intervalsOfFewNetworksHoldTheTruthToo() {
		for (final int groups : new int[] { 2, 3, 5 }) {
			int within = 0, pooled = 0;
			for (int e = 0; e < 300; e++) {
				draw(groups, 30, 1, false, 5000 + e);
				final RankSkill skill = RankSkill.of(score, positive, 200, e, Monitor.SILENT);
				if (skill.within().low() <= 0.76025 && 0.76025 <= skill.within().high()) within++;
				if (skill.pooled().low() <= 0.76025 && 0.76025 <= skill.pooled().high()) pooled++;
				assertTrue(skill.within().low() >= 0 && skill.within().high() <= 1);
			}
			assertTrue(within >= 273 && pooled >= 273, within + " and " + pooled + " of 300 with " + groups + " networks");
		}
	}

	@Test
	void networksThatAllAgreeMayHaveMissedOthers() {
		final List<double[]> perfect = List.of(new double[] { 3, 2, 1 }, new double[] { 9, 2, 1 }, new double[] { 5, 4, 1 });
		final boolean[] first = { true, false, false };
		final RankSkill skill = RankSkill.of(perfect, List.of(first, first, first), 100, 1, Monitor.SILENT);
		assertEquals(1, skill.first().value());
		assertEquals(1, skill.first().high());
		assertEquals(Math.cbrt(0.025), skill.first().low(), 1e-12, "three of three: all of a part 0.29 agree in 2.5 % of all draws");
		assertTrue(skill.within().error() > 0.1 && skill.first().error() > 0.1, skill.toString());
	}

	@Test
	void theSameSeedGivesTheSameBits() {
		draw(10, 30, 1, true, 4);
		assertEquals(RankSkill.of(score, positive, 50, 7, Monitor.SILENT), RankSkill.of(score, positive, 50, 7, Monitor.SILENT));
		assertTrue(RankSkill.of(score, positive, 50, 7, Monitor.SILENT).within().error() != RankSkill.of(score, positive, 50, 8,
			Monitor.SILENT).within().error());
	}

	/** Ensembles with repeated groups, built item by item and measured like data. */
	@Test
	void errorsAndIntervalsAreThoseOfEnsemblesThatHoldGroupsAgain() {
		draw(6, 12, 0.7, true, 9);
		final int samples = 40;
		final RankSkill skill = RankSkill.of(score, positive, samples, 3, Monitor.SILENT);
		final RandomDraws random = new RandomDraws(3);
		final double[][] all = new double[3][samples];
		for (int s = 0; s < samples; s++) {
			final List<double[]> drawn = new ArrayList<>();
			final List<boolean[]> which = new ArrayList<>();
			for (int k = 0; k < 6; k++) {
				final int g = random.below(6);
				drawn.add(score.get(g));
				which.add(positive.get(g));
			}
			final RankSkill one = RankSkill.of(drawn, which, 0, 1, Monitor.SILENT);
			all[0][s] = one.within().value();
			all[1][s] = one.pooled().value();
			all[2][s] = one.first().value();
		}
		final RankSkill.Estimate[] estimates = { skill.within(), skill.pooled(), skill.first() };
		for (int q = 0; q < 3; q++) {
			Arrays.sort(all[q]);
			final double enlarged = Scatter.enlargement(6, 5), value = estimates[q].value();
			assertEquals(enlarged * Scatter.deviation(all[q]), estimates[q].error(), 1e-12);
			assertEquals(Math.max(0, value - enlarged * (value - Sorted.quantile(all[q], 0.025))), estimates[q].low(), 1e-12);
			assertEquals(Math.min(1, value + enlarged * (Sorted.quantile(all[q], 0.975) - value)), estimates[q].high(), 1e-12);
		}
		assertEquals(6, skill.groups());
		assertEquals(72, skill.items());
	}

	/** If all groups have an area of one half, groups that were missed may be on either side. */
	@Test
	void halvesThatAgreeMayBeOffEitherWay() {
		final List<double[]> equal = List.of(new double[2], new double[2]);
		final boolean[] one = { true, false };
		final RankSkill.Estimate within = RankSkill.of(equal, List.of(one, one), 20, 1, Monitor.SILENT).within();
		final double missed = 1 - Math.sqrt(0.025);
		assertEquals(0.5, within.value());
		assertEquals(0.5 - missed / 2, within.low(), 1e-12);
		assertEquals(0.5 + missed / 2, within.high(), 1e-12);
		assertEquals(missed / (2 * 1.959963984540054), within.error(), 1e-12);
	}
}
