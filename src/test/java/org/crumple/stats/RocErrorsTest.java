package org.crumple.stats;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.crumple.kernel.Monitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Errors of ROC curves: against curves of drawn groups put together item by item, and against the scatter of many ensembles. */
class RocErrorsTest {

	private static final double[] RATES = { 0.003, 0.05, 0.2, 0.7, 1 };
	private static final int ITEMS = 60;

	private final List<double[]> score = new ArrayList<>();
	private final List<boolean[]> positive = new ArrayList<>();

	/** Groups whose positive items score higher, by an amount of the group's own; {@code rough} scores have ties and gaps. */
	private void draw(final int groups, final boolean rough, final long seed) {
		final Random random = new Random(seed);
		score.clear();
		positive.clear();
		for (int g = 0; g < groups; g++) {
			final double shift = 1 + random.nextGaussian();
			final double[] s = new double[ITEMS];
			final boolean[] p = new boolean[ITEMS];
			for (int k = 0; k < ITEMS; k++) {
				p[k] = k % 6 == 0;
				s[k] = random.nextGaussian() + (p[k] ? shift : 0);
				if (rough) s[k] = random.nextInt(7) == 0 ? Double.NaN : Math.rint(2 * s[k]) / 2;
			}
			score.add(s);
			positive.add(p);
		}
	}

	private RocCurve curve(final int[] groups) {
		final double[] all = new double[groups.length * ITEMS];
		final boolean[] which = new boolean[all.length];
		for (int g = 0; g < groups.length; g++) {
			System.arraycopy(score.get(groups[g]), 0, all, g * ITEMS, ITEMS);
			System.arraycopy(positive.get(groups[g]), 0, which, g * ITEMS, ITEMS);
		}
		return RocCurve.of(all, which);
	}

	@ParameterizedTest
	@ValueSource(booleans = { false, true })
	void theyAreTheScatterOfCurvesOfDrawnGroups(final boolean rough) {
		final int groups = 12, samples = 50;
		draw(groups, rough, 3);
		final double[][] drawn = new double[RATES.length][samples];
		final RandomDraws random = new RandomDraws(5);
		for (int s = 0; s < samples; s++) {
			final RocCurve one = curve(IntStream.range(0, groups).map(g -> random.below(groups)).toArray());
			for (int k = 0; k < RATES.length; k++) drawn[k][s] = one.at(RATES[k]);
		}
		final double enlarged = Scatter.enlargement(groups, groups - 1);
		assertArrayEquals(Arrays.stream(drawn).mapToDouble(d -> enlarged * Scatter.deviation(d)).toArray(),
			RocCurve.errors(score, positive, RATES, samples, 5, Monitor.SILENT), 1e-12);
	}

	/** Networks differ from each other, so that the error is larger than that of as many independent items. */
	@Test
	void theyAreTheScatterOfEnsembles() {
		final int ensembles = 200, groups = 30;
		double square = 0;
		final double[] rate = { 0.1 }, curves = new double[ensembles];
		for (int e = 0; e < ensembles; e++) {
			draw(groups, false, 100 + e);
			curves[e] = curve(IntStream.range(0, groups).toArray()).at(rate[0]);
			square += Math.pow(RocCurve.errors(score, positive, rate, 60, e, Monitor.SILENT)[0], 2) / ensembles;
		}
		final double scatter = Scatter.deviation(curves), items = Math.sqrt(0.25 / (groups * ITEMS / 6));
		assertEquals(scatter, Math.sqrt(square), 0.2 * scatter);
		assertTrue(scatter > 1.5 * items, scatter + " of networks against " + items + " of items");
	}

	@Test
	void oneNetworkHasNone() {
		draw(1, false, 1);
		assertTrue(Double.isNaN(RocCurve.errors(score, positive, RATES, 50, 1, Monitor.SILENT)[1]));
		draw(2, false, 1);
		assertTrue(Double.isNaN(RocCurve.errors(score, positive, RATES, 0, 1, Monitor.SILENT)[1]));
	}

	@Test
	void aCurveIsReadOnItsSegments() {
		final RocCurve curve = new RocCurve(new double[] { 0, 0, 0.5, 1 }, new double[] { 0, 0.4, 0.6, 1 });
		assertArrayEquals(new double[] { 0.4, 0.5, 0.6, 0.8, 1 }, Arrays.stream(new double[] { 0, 0.25, 0.5, 0.75, 1 }).map(curve::at)
			.toArray(), 1e-15);
	}
}
