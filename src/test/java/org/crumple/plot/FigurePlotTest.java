package org.crumple.plot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import ij.gui.Plot;

import org.crumple.figure.Axis;
import org.crumple.figure.Figure;
import org.crumple.figure.FigureStyle;
import org.crumple.figure.Inset;
import org.crumple.figure.Look.Symbol;
import org.crumple.figure.Look;
import org.crumple.figure.Mark.Series;
import org.crumple.figure.Panel.Corner;
import org.crumple.figure.Panel;
import org.crumple.stats.LogHistogram;
import org.crumple.stats.SizeHistogram;
import org.crumple.survey.AvalancheTables;
import org.crumple.tail.PowerLawFit;
import org.crumple.tail.SizeLaws;
import org.crumple.tail.Tail;
import org.crumple.tail.TailFit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * How fits are drawn, read from the objects of the plots: thick and solid if accepted, otherwise thin, dashed and labelled as not accepted.
 */
class FigurePlotTest {

	/** The lines of a plot: their style, and whether they are interrupted. */
	private static List<String> lines(final Plot plot) {
		final String[] objects = plot.getPlotObjectDesignations();
		final List<String> lines = new ArrayList<>();
		for (int k = 0, data = 0; k < objects.length; k++) {
			if (!objects[k].startsWith("Data Set")) continue;
			final float[] y = plot.getDataObjectArrays(data++)[1];
			final String style = plot.getPlotObjectStyle(k);
			if (!style.endsWith(",Line")) continue;
			lines.add(style.replaceFirst(".*none,(.*),Line", "$1") + (IntStream.range(0, y.length).anyMatch(i -> Float.isNaN(y[i]))
				? " dashed" : " whole") +
				(objects[k].contains("(not accepted)") ? ", not accepted" : ""));
		}
		return lines;
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void aFitIsDrawnAsItIsJudged(final boolean accepted) {
		final double[] x = IntStream.rangeClosed(1, 400).mapToDouble(k -> Math.sqrt(k / 400.0)).toArray();
		final TailFit fit = PowerLawFit.of(x, 0, 1);
		final Plot plot = FigurePlot.of(FitPlots.density("fit", "caption", "x (l)", LogHistogram.of(x, 5), Tail.LOWER, fit, accepted));
		assertEquals(List.of(accepted ? "3.0 whole" : "1.0 dashed, not accepted"), lines(plot));
	}

	/** Sizes with a cut-off, which a power law does not describe. */
	@Test
	void lawsOfAvalanchesAreDrawnAsTheyAreJudged() {
		final double[] sizes = IntStream.rangeClosed(1, 60)
			.flatMap(n -> IntStream.generate(() -> n).limit(Math.round(3000 * Math.pow(n, -0.9) * Math.exp(-n / 9.0))))
			.asDoubleStream().toArray();
		final SizeLaws laws = SizeLaws.of(sizes, true, 1, 30);
		assertEquals("", laws.refusal(laws.cutoff()));
		assertTrue(laws.refusal(laws.power()).contains("do not follow"));
		final Plot plot = FigurePlot.of(AvalanchePlots.sizes("P-flips", "caption", "flips", SizeHistogram.of(sizes, 5, true), laws));
		assertEquals(List.of("2.0 whole", "1.0 dashed, not accepted"), lines(plot));
		assertEquals(List.of(1.0, 0.0), Arrays.stream(AvalancheTables.laws(List.of(new AvalancheTables.Named("flips", laws, null)))
			.real("accepted")).boxed().toList());
	}

	/** An inset is in print, and in the picture that a window then shows. */
	@Test
	void aPlotOfImageJHasNoInset() {
		final Panel panel = new Panel(Axis.linear("x"), Axis.linear("y"), List.of(), Corner.TOP_LEFT);
		final Figure figure = Figure.of("with", "", panel.with(Inset.of(panel, Corner.TOP_RIGHT)));
		assertEquals("A plot of ImageJ has no inset, as with has.",
			assertThrows(IllegalArgumentException.class, () -> FigurePlot.of(figure)).getMessage());
		assertEquals(1016, PlotImages.of(figure, FigureStyle.STANDARD).getWidth());
	}

	/** ImageJ itself cuts at the frame what a logarithmic axis cannot show, and its list has the true errors. */
	@Test
	void errorsAreWholeOnLogarithmicAxes() {
		final double[] x = { 1, 2 };
		final Plot plot = FigurePlot.of(Figure.of("plot", "", new Panel(Axis.log("x"), Axis.log("y"), List.of(new Series("a", x, x,
			Look.points(Symbol.CIRCLE, 0, 2)).errors(new double[] { 0.5, 3 })), Corner.TOP_LEFT)));
		assertArrayEquals(new float[] { 0.5f, 3 }, plot.getDataObjectArrays(0)[3]);
	}
}
