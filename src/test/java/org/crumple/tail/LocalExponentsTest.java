package org.crumple.tail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

import org.crumple.kernel.Monitor;
import org.crumple.stats.Synthetic;
import org.crumple.tail.LocalExponents.Window;
import org.junit.jupiter.api.Test;

/** Exponents in sliding windows, against known laws, a jackknife and copies of values. */
class LocalExponentsTest {

	private static LocalExponents of(final List<double[]> groups, final double width) {
		return LocalExponents.of(groups, true, TailLaw.POWER, width, 5, Monitor.SILENT);
	}

	/** Values dealt to networks in turn. */
	private static List<double[]> dealt(final double[] values, final int networks) {
		final double[][] groups = new double[networks][values.length / networks];
		final SplittableRandom random = new SplittableRandom(1);
		final double[] mixed = values.clone();
		for (int i = mixed.length - 1; i > 0; i--) {
			final int j = random.nextInt(i + 1);
			final double kept = mixed[i];
			mixed[i] = mixed[j];
			mixed[j] = kept;
		}
		for (int g = 0; g < networks; g++) {
			groups[g] = Arrays.copyOfRange(mixed, g * groups[g].length, (g + 1) * groups[g].length);
			Arrays.sort(groups[g]);
		}
		return Arrays.asList(groups);
	}

	@Test
	void aCrossoverHasAnExponentAtEitherEnd() {
		final List<Window> windows = of(dealt(Synthetic.rising(1.2, 40_000, 3), 100), 0.6).windows();
		final Window low = windows.get(2), high = windows.stream().filter(w -> w.fit().from() >= 1).findFirst().orElseThrow();
		assertEquals(1.2, low.fit().exponent(), 3 * low.error());
		final Window below = windows.stream().filter(w -> w.fit().until() <= 1).reduce((a, b) -> b).orElseThrow();
		assertEquals(1.2, below.fit().exponent(), 3 * below.error());
		assertTrue(below.error() < 0.05 && below.refusal().isEmpty(), below.toString());
		final Window across = windows.stream().filter(w -> w.fit().from() < 0.9 && w.fit().until() > 1.5).findFirst().orElseThrow();
		assertFalse(across.refusal().isEmpty(), "a window over both laws follows neither");
		assertEquals(1, high.fit().from(), 1e-12);
	}

	/** Coverage of the intervals over 400 draws. */
	@Test
	void theIntervalHoldsTheTruth() {
		int held = 0, tried = 0;
		for (int draw = 0; draw < 400; draw++) {
			for (final Window window : of(dealt(Synthetic.powerLaw(1, 2000, draw), 40), 0.4).windows()) {
				if (window.fit().until() > 1) continue;
				tried++;
				if (window.low() <= 1 && 1 <= window.high()) held++;
			}
		}
		assertEquals(0.95, (double) held / tried, 0.02);
	}

	/** Each value twice in its network: no more is known than of each once. */
	@Test
	void copiesWithinANetworkDoNotCount() {
		final List<double[]> once = dealt(Synthetic.powerLaw(1, 20_000, 5), 100);
		final List<double[]> twice = once.stream().map(x -> Arrays.stream(x).flatMap(v -> Arrays.stream(new double[] { v, v })).toArray())
			.toList();
		final Window a = of(once, 1).windows().get(1), b = of(twice, 1).windows().stream()
			.filter(w -> w.fit().from() == a.fit().from()).findFirst().orElseThrow();
		assertEquals(a.fit().exponent(), b.fit().exponent(), 1e-9);
		assertEquals(a.error(), b.error(), 1e-9);
		assertEquals(a.fit().error() / Math.sqrt(2), b.fit().error(), 1e-9, "which the error for independent values does not know");
		final Window single = of(once.subList(0, 1), 1).windows().get(0);
		assertEquals(single.fit().error(), single.error(), "a single network has no other");
		assertTrue(single.refusal().contains("fewer than 30 networks"));
		assertTrue(LocalExponents.of(once.subList(0, 1), false, TailLaw.POWER, 1, 5, Monitor.SILENT).windows().get(0).refusal().isEmpty());
	}

	@Test
	void theErrorIsThatOfAJackknife() {
		final List<double[]> groups = dealt(Synthetic.powerLaw(-1.5, 30_000, 7), 60);
		final Window window = of(groups, 1).windows().get(5);
		double sum = 0, square = 0;
		for (int left = 0; left < groups.size(); left++) {
			final List<double[]> others = new ArrayList<>(groups);
			others.remove(left);
			final double[] all = others.stream().flatMapToDouble(Arrays::stream).sorted().toArray();
			final double s = PowerLawFit.of(all, window.fit().from(), window.fit().until()).exponent() - window.fit().exponent();
			sum += s;
			square += s * s;
		}
		final double n = groups.size(), jackknife = Math.sqrt((n - 1) / n * (square - sum * sum / n));
		assertEquals(1, window.error() / jackknife, 0.05);
	}

	@Test
	void wholeNumbersHaveWindowsOfWholeNumbers() {
		final LocalExponents flips = LocalExponents.of(dealt(Synthetic.whole(-1.2, 1e9, 1000, 20_000, 3), 50), true, TailLaw.WHOLE, 0.7, 5,
			Monitor.SILENT);
		for (final Window window : flips.windows()) {
			assertEquals(Math.rint(window.fit().from()), window.fit().from());
			if (window.fit().until() > 500) continue;
			assertEquals(-1.2, window.fit().exponent(), 4 * window.error(), window.toString());
		}
		assertTrue(flips.windows().size() > 8);
		assertEquals(flips.windows().size(), flips.windows().stream().map(w -> w.fit().from()).distinct().count());
	}

	@Test
	void refusalsNameWhatIsWrong() {
		final List<double[]> groups = List.of(Synthetic.powerLaw(1, 100, 1));
		for (final double width : new double[] { 0, 7, Double.NaN }) {
			assertTrue(assertThrows(IllegalArgumentException.class, () -> of(groups, width)).getMessage().startsWith("width="));
		}
		assertTrue(assertThrows(IllegalArgumentException.class, () -> LocalExponents.of(groups, true, TailLaw.POWER, 1, 0, Monitor.SILENT))
			.getMessage()
			.startsWith("windows=0"));
		assertTrue(assertThrows(IllegalArgumentException.class, () -> LocalExponents.of(groups, true, TailLaw.CUT_OFF, 1, 5,
			Monitor.SILENT)).getMessage()
			.startsWith("law="));
		final LocalExponents few = of(groups, 0.1);
		assertTrue(few.skipped() > 0 && few.windows().isEmpty(), "windows with few values are counted");
	}
}
