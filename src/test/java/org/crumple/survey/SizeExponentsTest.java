package org.crumple.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

import org.crumple.avalanche.SizeClasses;
import org.crumple.avalanche.StepRecord;
import org.crumple.drive.LoadingStep;
import org.crumple.kernel.Monitor;
import org.crumple.survey.SizeExponents.Fit;
import org.crumple.survey.SizeExponents.Settings;
import org.crumple.table.Table;
import org.junit.jupiter.api.Test;

/** Exponents of N of avalanches whose distribution is known: {@code P(S) = S^-1.3} up to {@code N^0.8}. */
class SizeExponentsTest {

	private static final double TAU = 1.3, D = 0.8, STRAIN = -0.7;
	private static final int[] SIZES = { 32, 64, 128, 256, 512 };

	private static SizeClasses drawn(final int networks, final int events, final int... sizes) {
		final SplittableRandom random = new SplittableRandom(5);
		final List<StepRecord> records = new ArrayList<>();
		for (final int n : sizes) {
			final double top = Math.pow(n, D), bottom = 1e-3, k = 1 - TAU, low = Math.pow(bottom, k), high = Math.pow(top, k);
			for (int network = 0; network < networks; network++) {
				final List<LoadingStep> steps = new ArrayList<>(List.of(new LoadingStep(0, 0, 0, 0, 0, 0)));
				for (int e = 1; e <= events; e++) {
					final double s = Math.pow(low + random.nextDouble() * (high - low), 1 / k);
					steps.add(new LoadingStep(e, e * Math.pow(n, STRAIN) * (0.9 + 0.2 * random.nextDouble()) / events, 0, 0,
						1 + (int) s, s));
				}
				records.add(new StepRecord("n" + n + "-" + network, n, 1, steps));
			}
		}
		return SizeClasses.of(records);
	}

	private static Fit fit(final SizeExponents found, final String quantity, final int from, final boolean corrected) {
		return found.fits().stream().filter(f -> f.quantity().name().equals(quantity) && f.from() == from && f.corrected() != null
			== corrected).findFirst().orElseThrow();
	}

	@Test
	void momentsOfOneScaleGoWithOneExponent() {
		final SizeExponents found = SizeExponents.of(drawn(40, 300, SIZES), new Settings(1e-6, 0.5, 3), Monitor.SILENT);
		for (final String ratio : new String[] { "s^2/s", "s^3/s^2", "s^4/s^3" }) {
			final Fit fit = fit(found, ratio, 32, false);
			assertEquals(D, fit.exponent(), 4 * fit.error() + 0.005, ratio);
			assertTrue(fit.error() < 0.04 && Boolean.TRUE.equals(fit.accepted()), ratio + " " + fit.error());
		}
		final Fit mean = fit(found, "s", 32, false), strain = fit(found, "strain_s", 32, false);
		assertEquals(D * (2 - TAU), mean.exponent(), 4 * mean.error() + 0.005);
		assertEquals(STRAIN, strain.exponent(), 4 * strain.error());
	}

	/** Of a power law cut at N^D the ratio of moments q + 1 and q is (q + 1 - τ)/(q + 2 - τ) of the largest size, but for the smallest. */
	@Test
	void ratiosStandInTheUnitOfTheSize() {
		final Table values = SizeExponents.of(drawn(40, 300, SIZES), new Settings(1e-6, 0, 2), Monitor.SILENT).values();
		assertEquals((2 * 2 + 2 * 2) * SIZES.length, values.size(), "means, strains and two ratios, by flips and by S");
		int seen = 0;
		for (int r = 0; r < values.size(); r++) {
			if (!values.words("quantity")[r].equals("s^3/s^2")) continue;
			final double n = values.real("nodes")[r], ratio = values.real("value")[r], error = values.real("error")[r];
			assertEquals(SIZES[seen++], n);
			assertEquals(40, values.real("networks")[r]);
			assertEquals((3 - TAU) / (4 - TAU) * Math.pow(n, D), ratio, 4 * error);
			assertTrue(error < 0.1 * ratio);
		}
		assertEquals(SIZES.length, seen);
	}

	@Test
	void everySmallestNHasItsFitsAsLongAsTheyTestTheLaw() {
		final SizeExponents found = SizeExponents.of(drawn(5, 100, SIZES), new Settings(1e-6, 1, 0), Monitor.SILENT);
		assertEquals(4, found.quantities().size(), "two means and two strains");
		assertEquals(4 * (3 + 2), found.fits().size(), "three N at least, with a correction four");
		assertEquals(4 * 5, found.table().size());
		final Fit corrected = fit(found, "s", 32, true), plain = fit(found, "s", 32, false);
		assertTrue(corrected.error() > plain.error(), "a correction costs certainty");
		assertEquals(4 * 3, SizeExponents.of(drawn(5, 100, SIZES), new Settings(1e-6, 0, 0), Monitor.SILENT).fits().size());
		assertTrue(found.sentences().stream().anyMatch(s -> s.startsWith("s ~ N^(") && s.endsWith("from N = 32 on.")), found.sentences()
			.toString());
	}

	@Test
	void refusalsNameWhatIsWrong() {
		final SizeClasses two = drawn(5, 100, 32, 64);
		assertTrue(assertThrows(IllegalArgumentException.class, () -> SizeExponents.of(two, new Settings(1e-6, 1, 0), Monitor.SILENT))
			.getMessage()
			.contains("at least three different N"));
		assertTrue(assertThrows(IllegalArgumentException.class, () -> new Settings(1e-6, -1, 0)).getMessage().startsWith("correction=-1"));
		assertTrue(assertThrows(IllegalArgumentException.class, () -> new Settings(1e-6, 1, 7)).getMessage().startsWith("moments=7"));
		final SizeExponents none = SizeExponents.of(drawn(5, 100, SIZES), new Settings(1e9, 1, 1), Monitor.SILENT);
		assertTrue(none.remarks().size() == 1 && none.quantities().stream().allMatch(q -> q.ofFlips()), none.remarks().toString());
	}
}
