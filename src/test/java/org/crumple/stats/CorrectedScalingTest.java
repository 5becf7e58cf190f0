package org.crumple.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

/** The exponent of means with a known correction to scaling. */
class CorrectedScalingTest {

	private static final double[] SIZES = { 64, 128, 256, 512, 1024, 2048 };

	/** Networks whose means scatter by a given fraction about A N^b exp(c N^-w). */
	private static FiniteSizeScaling drawn(final double[] sizes, final double b, final double c, final double w, final double scatter,
		final int networks, final long seed) {
		final Random random = new Random(seed);
		final List<Ratio[]> parts = new ArrayList<>();
		for (final double n : sizes) {
			final double mean = 3 * Math.pow(n, b) * Math.exp(c * Math.pow(n, -w));
			final Ratio[] own = new Ratio[networks];
			for (int k = 0; k < networks; k++) own[k] = new Ratio(50 * mean * (1 + scatter * random.nextGaussian()), 50);
			parts.add(own);
		}
		return FiniteSizeScaling.of(sizes, parts);
	}

	@Test
	void aKnownCorrectionIsFound() {
		final CorrectedScaling fit = CorrectedScaling.of(drawn(SIZES, 0.27, -3, 0.5, 1e-6, 10, 1), 0.5);
		assertEquals(0.27, fit.exponent(), 1e-4);
		assertEquals(-3, fit.correction(), 1e-3);
		assertTrue(fit.accepted() == 1);
	}

	/** The power law alone is too steep here, and its own test says so; the corrected law holds the truth as often as it claims. */
	@Test
	void theIntervalHoldsTheTruthWhereThePowerLawFails() {
		int held = 0, plain = 0, refused = 0;
		for (int draw = 0; draw < 500; draw++) {
			final FiniteSizeScaling scaling = drawn(SIZES, 0.27, -3, 0.5, 0.1, 30, draw);
			final CorrectedScaling fit = CorrectedScaling.of(scaling, 0.5);
			if (fit.low() <= 0.27 && 0.27 <= fit.high()) held++;
			if (scaling.line().low() <= 0.27 && 0.27 <= scaling.line().high()) plain++;
			if (scaling.line().isRefused()) refused++;
		}
		assertEquals(0.95, held / 500.0, 0.03);
		assertTrue(plain < 5 && refused > 150, plain + " " + refused);
	}

	/** A correction that ends at once leaves out the smallest size. */
	@Test
	void aLargePowerIsNoTrouble() {
		final double[] sizes = { 64, 256, 1024, 4096, 16_384 };
		final CorrectedScaling fit = CorrectedScaling.of(drawn(sizes, 0.3, 0, 1, 0.1, 20, 5), 12);
		final double[] larger = { 256, 1024, 4096, 16_384 };
		assertEquals(0.3, fit.exponent(), 4 * fit.error());
		assertTrue(fit.error() > drawn(larger, 0.3, 0, 1, 0.1, 20, 5).line().error() / 2, "as uncertain as without the smallest size");
	}

	@Test
	void threeSizesAreAlwaysFittedAndTestNothing() {
		final double[] three = { 64, 256, 1024 };
		final CorrectedScaling fit = CorrectedScaling.of(drawn(three, 0.3, 1, 1, 0.2, 10, 3), 1);
		assertTrue(Double.isNaN(fit.chi()) && Double.isNaN(fit.p()) && Double.isNaN(fit.accepted()));
		assertTrue(fit.error() > 0);
		assertTrue(assertThrows(IllegalArgumentException.class, () -> CorrectedScaling.of(drawn(new double[] { 64, 128 }, 0.3, 0, 1, 0.2, 9,
			1), 1)).getMessage().contains("at least three"));
		assertTrue(assertThrows(IllegalArgumentException.class, () -> CorrectedScaling.of(drawn(three, 0.3, 0, 1, 0.2, 9, 1), 0))
			.getMessage().startsWith("correction=0"));
	}
}
