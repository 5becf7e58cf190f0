package org.crumple.tail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;

import org.crumple.kernel.Monitor;
import org.crumple.stats.Sorted;
import org.crumple.stats.Synthetic;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The law of all bonds from the extreme value of each network: all bonds are drawn, and all but the extreme ones discarded. */
class ExtremeFitTest {

	/** Networks of 5 to 15 bonds, of which one in twenty is in the tail x^s below 1, so that a third of the networks have a value there. */
	private static Extremes sparse(final double s, final int networks, final long seed) {
		final SplittableRandom random = new SplittableRandom(seed);
		final List<Extremes.Network> all = new ArrayList<>();
		for (int n = 0; n < networks; n++) {
			final int bonds = random.nextInt(5, 16);
			double smallest = Double.POSITIVE_INFINITY;
			for (int b = 0; b < bonds; b++) {
				final double u = random.nextDouble();
				smallest = Math.min(smallest, u < 0.05 ? Math.pow(u / 0.05, 1 / (s + 1)) : 1 + u);
			}
			all.add(new Extremes.Network(smallest, bonds));
		}
		return new Extremes(Tail.LOWER, all);
	}

	/** Networks of many bonds, with numbers that differ by up to a factor of a hundred: {@code P(none below x) = exp(-M x^k)}. */
	private static Extremes crowded(final double s, final int networks, final long seed) {
		final SplittableRandom random = new SplittableRandom(seed);
		final List<Extremes.Network> all = new ArrayList<>();
		for (int n = 0; n < networks; n++) {
			final int bonds = (int) (100 * Math.pow(100, random.nextDouble()));
			all.add(new Extremes.Network(Math.pow(-Math.log(1 - random.nextDouble()) / bonds, 1 / (s + 1)), bonds));
		}
		return new Extremes(Tail.LOWER, all);
	}

	private static double mean(final int ensembles, final double s, final int networks, final boolean sparse) {
		double sum = 0;
		for (int e = 0; e < ensembles; e++) {
			sum += ExtremeFit.of(sparse ? sparse(s, networks, 100 + e) : crowded(s, networks, 100 + e), sparse ? 1
				: Math.pow(1e-3, 1 / (s + 1))).exponent();
		}
		return sum / ensembles;
	}

	/** A power law fitted to the same values gives 1.06 and 1.2, because the smallest values do not follow the law of all values. */
	@ParameterizedTest
	@CsvSource({ "1.26, true", "1.44, true", "1.26, false" })
	void theExponentOfAllBondsIsFoundWithoutBias(final double s, final boolean sparse) {
		// 400 networks give about 140 values; the scatter is 0.2 for one ensemble and 0.03 for the mean of forty
		final double mean = mean(40, s, 400, sparse);
		assertEquals(s, mean, 0.1, "mean of forty ensembles");
		final double plain = PowerLawFit.of(sparse(s, 4000, 1).sorted(), 0, 1).exponent();
		assertTrue(plain < s - 0.12, "the power law of the smallest values is flatter: " + plain);
	}

	@Tag("slow")
	@ParameterizedTest
	@CsvSource({ "0.5, true", "1.26, true", "1.44, true", "1.26, false", "1.44, false" })
	void theExponentIsUnbiasedWithinAPercentOverAThousandEnsembles(final double s, final boolean sparse) {
		assertEquals(s, mean(1000, s, 1000, sparse), 0.01 * s + 0.006); // and 1.3 standard errors of the mean
	}

	/** For few networks: without the correction the exponent of thirty values would be 0.1 too large. */
	@Test
	void fewNetworksAreNotBiasedEither() {
		assertEquals(1.26, mean(400, 1.26, 90, true), 0.09);
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void errorsHoldTheTruth(final boolean sparse) {
		int held = 0;
		for (int e = 0; e < 200; e++) {
			final ExtremeFit fit = ExtremeFit.of(sparse ? sparse(1.44, 300, e) : crowded(1.44, 300, e), sparse ? 1 : 0.06);
			if (Math.abs(fit.exponent() - 1.44) < 1.96 * fit.error()) held++;
		}
		assertTrue(held >= 178 && held <= 199, held + " of 200");
	}

	/** Networks without a value in the window affect the fit, unlike networks that are missing. */
	@Test
	void networksWithoutAValueCount() {
		final List<Extremes.Network> networks = new ArrayList<>(sparse(1.26, 400, 5).networks());
		final double with = ExtremeFit.of(new Extremes(Tail.LOWER, networks), 1).exponent();
		final Extremes far = new Extremes(Tail.LOWER,
			networks.stream().map(n -> n.value() <= 1 ? n : new Extremes.Network(Double.NaN, n.bonds())).toList());
		assertEquals(with, ExtremeFit.of(far, 1).exponent(), 1e-9, "how far away does not matter");
		networks.removeIf(n -> !(n.value() <= 1));
		assertTrue(ExtremeFit.of(new Extremes(Tail.LOWER, networks), 1).exponent() > with + 0.1,
			"without them all networks seem to have one");
	}

	/** With one bond per network, the fit is that of a power law, except for the correction of the bias. */
	@Test
	void ofOneBondANetworkItIsThePowerLaw() {
		final double[] x = Synthetic.powerLaw(1, 2000, 3);
		final ExtremeFit fit = ExtremeFit.of(new Extremes(Tail.LOWER, Arrays.stream(x).mapToObj(v -> new Extremes.Network(v, 1))
			.toList()), 0.5);
		final PowerLawFit plain = PowerLawFit.of(x, 0, 0.5);
		assertEquals(plain.exponent(), fit.exponent(), 3.0 / plain.count() * 2);
		assertEquals(plain.count() / 2000.0, fit.share(), 1e-3);
	}

	@Test
	void largestValuesOfUpperTailsAreTheInverse() {
		final Extremes lower = crowded(0.7, 300, 8);
		final Extremes upper = new Extremes(Tail.UPPER, lower.networks().stream().map(n -> new Extremes.Network(1 / n.value(), n.bonds()))
			.toList());
		final ExtremeFit small = ExtremeFit.of(lower, 0.02), large = ExtremeFit.of(upper, 50);
		assertEquals(small.exponent(), -2 - large.exponent(), 1e-8);
		assertEquals(small.distance(), large.distance(), 1e-8);
		final WindowScan scan = WindowScan.of(lower), mirrored = WindowScan.of(upper);
		assertEquals(scan.best(), mirrored.best());
		assertEquals(scan.drift(scan.bestFit()), mirrored.drift(mirrored.bestFit()), 1e-6);
	}

	/** The points of a plot are the values and its line is their density, both for the same networks. */
	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void theDensityIsThatOfTheValuesInTheWindow(final boolean sparse) {
		final Extremes extremes = sparse ? sparse(1.26, 3000, 4) : crowded(1.26, 3000, 4);
		final double end = sparse ? 1 : 0.05;
		final ExtremeFit fit = ExtremeFit.of(extremes, end);
		final DoubleUnaryOperator law = fit.logDensity();
		final int steps = 400;
		double whole = 0, half = 0;
		for (int i = 0; i < steps; i++) {
			final double x = end * (i + 0.5) / steps, p = Math.exp(law.applyAsDouble(x)) * end / steps;
			whole += p;
			if (x < end / 2) half += p;
		}
		assertEquals(1, whole, 1e-3);
		final double[] x = extremes.sorted();
		assertEquals((double) Sorted.firstAbove(x, end / 2) / Sorted.firstAbove(x, end), half, 0.05);
	}

	/** The transformed values are uniform if the law is true; windows are refused where it is not. */
	@Test
	void wrongLawsAreRefusedAndTrueOnesHardlyEver() {
		int refused = 0, missed = 0;
		for (int e = 0; e < 60; e++) {
			final Extremes right = crowded(1.26, 300, 500 + e);
			if (!KolmogorovLimit.holds(ExtremeFit.of(right, 0.05))) refused++;
			// beyond 0.03 the law has another exponent
			final Extremes wrong = new Extremes(Tail.LOWER, right.networks().stream()
				.map(n -> new Extremes.Network(n.value() < 0.03 ? n.value() : 0.03 * Math.pow(n.value() / 0.03, 0.4), n.bonds())).toList());
			if (WindowScan.of(wrong).accepts(ExtremeFit.of(wrong, 0.05))) missed++;
		}
		assertTrue(refused <= 4, refused + " of 60 refused");
		assertEquals(0, missed);
	}

	@Test
	void halvesOfTheNetworksGiveAnInterval() {
		final Extremes extremes = sparse(1.26, 600, 9);
		final WindowScan scan = WindowScan.of(extremes);
		final Bootstrap chosen = Bootstrap.of(extremes, scan.bestFit(), true, 20, 1, Monitor.SILENT),
			kept = Bootstrap.of(extremes, scan.bestFit(), false, 40, 1, Monitor.SILENT);
		assertEquals(chosen, Bootstrap.of(extremes, scan.bestFit(), true, 20, 1, Monitor.SILENT));
		assertTrue(chosen.low() < 1.26 && chosen.high() > 1.26, chosen.toString());
		assertEquals(2 * 1.96 * scan.bestFit().error(), kept.high() - kept.low(), 0.35 * 2 * 1.96 * scan.bestFit().error());
	}

	@Test
	void tooFewNetworksAreRefused() {
		final Extremes one = new Extremes(Tail.LOWER, List.of(new Extremes.Network(0.2, 5), new Extremes.Network(3, 5)));
		assertThrows(IllegalArgumentException.class, () -> ExtremeFit.of(one, 1));
		assertThrows(IllegalArgumentException.class, () -> new Extremes.Network(0.2, 0));
		assertThrows(IllegalArgumentException.class,
			() -> WindowScan.of(new Extremes(Tail.LOWER, List.of(new Extremes.Network(Double.NaN, 4)))));
	}
}
