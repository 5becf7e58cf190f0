package org.crumple.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;

import org.crumple.drive.LoadingStep;
import org.crumple.drive.ShearKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Axes fit the stresses in any unit of energy. */
class ShearPlotTest {

	private static double[] limits(final double stress, final double slope) {
		final List<LoadingStep> steps = IntStream.rangeClosed(0, 10).mapToObj(k -> new LoadingStep(k, 0.01 * k, 0, stress + slope * k, 0,
			0)).toList();
		return ShearPlot.of("curve", "", ShearKind.SIMPLE, steps, List.of(), 1e-5).panels().get(0).upwards();
	}

	@ParameterizedTest
	@ValueSource(doubles = { 1e-30, 1e-12, 1, 1e12, 1e30 })
	void theCurveFillsThePlot(final double unit) {
		final double[] limits = limits(-unit, 0.3 * unit);
		assertEquals(-1.15, limits[0] / unit, 1e-6);
		assertEquals(3.05, limits[1] / unit, 1e-6);
	}

	@Test
	void aStressThatStaysIsInTheMiddleOfTwo() {
		assertEquals(-1.1, limits(0, 0)[0], 1e-6);
		assertEquals(3.9, limits(5, 1e-15)[0], 1e-6);
	}
}
