package org.crumple.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import ij.gui.Plot;

import org.crumple.stats.LogHistogram;
import org.crumple.stats.PowerLawFit;
import org.crumple.stats.SizeHistogram;
import org.crumple.stats.SizeLaws;
import org.crumple.stats.Tail;
import org.crumple.stats.TailFit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How fits are drawn, told from the objects of the plots: thick and whole if they are accepted, else thin and dashed and named so. */
class PlotFrameTest {

	/** The last line of a plot, as its description, and how many of its points lift the pen. */
	private static List<String> lines(final Plot plot) {
		final String[] objects = plot.getPlotObjectDesignations();
		final List<String> lines = new ArrayList<>();
		for (int k = 0; k < objects.length; k++) {
			if (!objects[k].contains("line")) continue;
			final float[] y = plot.getDataObjectArrays(k)[1];
			lines.add(IntStream.range(0, y.length).anyMatch(i -> Float.isNaN(y[i])) ? "dashed" : "whole");
		}
		return lines;
	}

	private static String style(final Plot plot, final String colour) {
		return IntStream.range(0, plot.getPlotObjectDesignations().length).mapToObj(plot::getPlotObjectStyle).filter(s -> s.contains(colour) && s.contains("Line"))
			.findFirst().orElse("");
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void aFitIsDrawnAsItIsJudged(final boolean accepted) {
		final double[] x = IntStream.rangeClosed(1, 400).mapToDouble(k -> Math.sqrt(k / 400.0)).toArray();
		final TailFit fit = PowerLawFit.of(x, 0, 1);
		final Plot plot = FitPlots.density("fit", "caption", "x (l)", LogHistogram.of(x, 5), Tail.LOWER, fit, accepted);
		assertEquals(List.of(accepted ? "whole" : "dashed"), lines(plot));
		assertTrue(style(plot, "#c83c28").contains(accepted ? ",3.0" : ",1.0"), style(plot, "#c83c28"));
	}

	/** Sizes that a cut-off describes and a power law does not. */
	@Test
	void lawsOfAvalanchesAreDrawnAsTheyAreJudged() {
		final double[] sizes = IntStream.rangeClosed(1, 60).flatMap(n -> IntStream.generate(() -> n).limit(Math.round(3000 * Math.pow(n, -0.9) * Math.exp(-n / 9.0))))
			.asDoubleStream().toArray();
		final SizeLaws laws = SizeLaws.of(sizes, true, 1, 30);
		assertEquals("", laws.refusal(laws.cutoff()));
		assertTrue(laws.refusal(laws.power()).contains("do not follow"));
		final Plot plot = AvalanchePlots.sizes("P-flips", "caption", "flips", SizeHistogram.of(sizes, 5, true), laws);
		assertEquals(List.of("whole", "dashed"), lines(plot));
		assertEquals(List.of(1.0, 0.0), Arrays.stream(AvalancheTables.laws("Avalanche Fits", List.of(new AvalancheTables.Named("flips", laws, null)))
			.getColumnAsDoubles(10)).boxed().toList());
	}
}
