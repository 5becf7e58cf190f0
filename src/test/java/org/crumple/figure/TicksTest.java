package org.crumple.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.stream.Collectors;

import org.crumple.figure.Ticks.Tick;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TicksTest {

	private static String labels(final Ticks ticks) {
		return ticks.major().stream().map(Tick::label).collect(Collectors.joining(" ")) + (ticks.factor().isEmpty() ? "" : " "
			+ ticks.factor());
	}

	@ParameterizedTest
	@CsvSource({ "0, 1, false, 6, 0.0 0.2 0.4 0.6 0.8 1.0", "-0.4, 0.4, false, 4, \u22120.4 \u22120.2 0.0 0.2 0.4",
		"0, 12, false, 5, 0 5 10", "0, 1e-5, false, 5, 0.0 0.2 0.4 0.6 0.8 1.0 \u00d710^{\u22125}",
		"0, 20000, false, 5, 0.0 0.5 1.0 1.5 2.0 \u00d710^{4}", "0.01, 1000, true, 8, 0.01 0.1 1 10 100 1000",
		"1e-6, 1e-1, true, 8, 10^{\u22126} 10^{\u22125} 10^{\u22124} 10^{\u22123} 10^{\u22122} 10^{\u22121}",
		"1e-12, 1, true, 5, 10^{\u221212} 10^{\u22129} 10^{\u22126} 10^{\u22123} 10^{0}", "20, 700, true, 8, 20 50 100 200 500",
		"64, 4096, true, 4, 100 1000", "2e-5, 3e-4, true, 8, 2\u00b710^{\u22125} 5\u00b710^{\u22125} 10^{\u22124} 2\u00b710^{\u22124}",
		"0.016, 0.1, true, 8, 0.02 0.05 0.1", "0.016, 0.1, true, 2, 0.05 0.10",
		"25, 180, true, 8, 30 50 70 100", "25, 180, true, 3, 50 100", "0.5, 0.7, true, 5, 0.50 0.55 0.60 0.65 0.70" })
	void labelsAreThoseThatOneWouldWrite(final double low, final double high, final boolean log, final int most, final String labels) {
		assertEquals(labels, labels(Ticks.of(low, high, log, most)));
	}

	/** In any range there are two labels or more that differ, in order, inside the axis, and no more than there is room for. */
	@Test
	void everyAxisCanBeRead() {
		final Random random = new Random(7);
		for (int k = 0; k < 5000; k++) {
			final boolean log = random.nextBoolean();
			final double low = log ? Math.pow(10, -9 + 18 * random.nextDouble()) : (random.nextDouble() - 0.5) * Math.pow(10,
				random.nextInt(12)
				- 6);
			final double high = log ? low * Math.pow(10, 0.02 + 10 * random.nextDouble())
				: low + Math.pow(10, 12 * random.nextDouble() - 6);
			final int most = 3 + random.nextInt(6);
			final Ticks ticks = Ticks.of(low, high, log, most);
			final String what = low + " to " + high + (log ? " log" : "") + " with " + most + ": " + labels(ticks);
			final double distinct = ticks.major().stream().map(Tick::label).distinct().count();
			assertEquals(ticks.major().size(), distinct, what);
			assertTrue(ticks.major().size() <= most + 2, what);
			assertTrue(ticks.major().size() >= (log ? 1 : 2), what);
			for (final Tick tick : ticks.major()) {
				assertTrue(tick.value() >= low - 1e-5 * (high - low) && tick.value() <= high + 1e-5 * (high - low), what);
			}
		}
	}
}
