package org.crumple.figure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

import org.crumple.figure.Axis.Margin;
import org.crumple.figure.Look.Symbol;
import org.crumple.figure.Mark.Guide;
import org.crumple.figure.Mark.Law;
import org.crumple.figure.Mark.Series;
import org.crumple.figure.Panel.Corner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ends of axes, and laws, guides and error bars on them. */
class PanelTest {

	private static final double EXACT = 1e-12, NAN = Double.NaN, INFINITE = Double.POSITIVE_INFINITY;
	private static final Look POINTS = Look.points(Symbol.CIRCLE, Palette.DATA, 2);
	private static final Axis LINEAR = Axis.linear("x (l)"), LOG = Axis.log("x (l)");

	private static Series series(final double... values) {
		return new Series("points", values, values, POINTS);
	}

	private static Panel panel(final Axis x, final Axis y, final Mark... marks) {
		return new Panel(x, y, List.of(marks), Corner.TOP_LEFT);
	}

	private static double[] across(final Axis x, final Mark... marks) {
		return panel(x, LINEAR, marks).across();
	}

	@Test
	void anAxisGoesFromTheLeastOfAllSeriesToTheLargest() {
		assertArrayEquals(new double[] { -3, 7 }, across(LINEAR, series(2, -3), series(7, 1)));
		assertArrayEquals(new double[] { 0.1, 7 }, across(LOG, series(2, 0.1), series(7, 1)));
	}

	@Test
	void barsAtTheEndsAreWholeAndStandOnTheAxis() {
		final Series bars = new Series(null, new double[] { 1, 2, 4 }, new double[] { 3, 5, 4 }, Look.points(Symbol.BAR, Palette.DATA, 1));
		assertArrayEquals(new double[] { 0.5, 5 }, across(LINEAR, bars), EXACT);
		assertArrayEquals(new double[] { 0, 5 }, panel(LINEAR, LINEAR, bars).upwards(), EXACT);
		assertArrayEquals(new double[] { 1, 4 }, across(LINEAR.range(1, 4), bars), "who gives the ends has them");
		assertArrayEquals(new double[] { 1, 4 }, across(LOG, bars), EXACT);
		assertArrayEquals(new double[] { 6, 8 }, across(LINEAR, new Series(null, new double[] { 7 }, new double[] { 1 }, bars.look())),
			EXACT);
	}

	@Test
	void marginsArePartsOfARangeOrFactors() {
		assertArrayEquals(new double[] { -1, 18 }, across(LINEAR.room(Margin.parts(0.1, 0.3).legend(0.5, 0)), series(0, 10)), EXACT);
		assertArrayEquals(new double[] { 0.5, 30 }, across(LOG.room(Margin.factors(2, 3)), series(1, 10)), EXACT);
	}

	@Test
	void aLegendTakesAFactorOrAShareOfTheDecades() {
		final Axis axis = LOG.room(Margin.factors(1, 2).legend(5, 0.5));
		assertArrayEquals(new double[] { 1, 10 * 2 * 5 }, across(axis, series(1, 10)), EXACT); // a share would be the root of 10
		assertArrayEquals(new double[] { 1, 1e4 * 2 * 1e2 }, across(axis, series(1, 1e4)), 1e-6);
	}

	@Test
	void valuesThatAnAxisMustShowAreInPlaceOfTheData() {
		assertArrayEquals(new double[] { -1, 7 }, across(LINEAR.range(-1, NAN), series(2, 7)));
		assertArrayEquals(new double[] { 2, 3 }, across(LINEAR.range(NAN, 3), series(2, 7)));
		assertArrayEquals(new double[] { 1, 1000 }, across(LOG.range(2, 500).room(Margin.factor(2)), series(1e-9)), EXACT);
		assertArrayEquals(new double[] { 3, 7 }, across(LOG.range(0, INFINITE), series(3, 7)),
			"a logarithmic axis shows neither 0 nor infinity");
	}

	@Test
	void numbersWithoutAPlaceOnTheAxisDoNotCount() {
		assertArrayEquals(new double[] { 2, 4 }, across(LINEAR, series(NAN, 2, INFINITE, 4, -INFINITE)));
		assertArrayEquals(new double[] { 2, 4 }, across(LOG, series(-5, 2, 0, 4, NAN, INFINITE)));
	}

	@Test
	void pointsCountForEachAxisAlone() {
		final Panel panel = panel(LOG, LOG, new Series(null, new double[] { 1, 10, 100 }, new double[] { NAN, -2, 3 }, POINTS));
		assertArrayEquals(new double[] { 1, 100 }, panel.across());
		assertArrayEquals(new double[] { 0.3, 30 }, panel.upwards(), EXACT);
	}

	/** An axis that is asked to be logarithmic, or linear, has room for the symbols at its ends, and keeps ends that it can show. */
	@Test
	void anAxisWhoseScaleIsChangedHasRoomAtItsEnds() {
		final Panel panel = new Panel(Axis.linear("x").range(0, 8), Axis.log("y").range(1, 100), List.of(new Series(null, new double[] { 1,
			4 }, new double[] { 2, 50 }, Look.points(Symbol.CIRCLE, Palette.DATA, 1))), Corner.TOP_LEFT);
		final FigureStyle style = new FigureStyle(FigureStyle.Graphics.BOTH, FigureStyle.Span.AUTO, 8, FigureStyle.LegendPlace.AUTO, true,
			FigureStyle.Scale.LOG, FigureStyle.Scale.LINEAR, List.of(), List.of());
		final Panel changed = style.applied(Figure.of("name", "", panel)).panels().get(0);
		assertArrayEquals(new double[] { 1 / 1.25, 8 * 1.25 }, changed.across(), 1e-12, "0 is not on it, 8 is");
		assertArrayEquals(new double[] { 1 - 0.05 * 99, 100 + 0.05 * 99 }, changed.upwards(), 1e-12);
	}

	@Test
	void onePointIsInTheMiddle() {
		assertArrayEquals(new double[] { 4, 6 }, across(LINEAR, series(5)));
		assertArrayEquals(new double[] { 3.8, 6.6 }, across(LINEAR.room(Margin.parts(0.1, 0.3)), series(5, 5 + 1e-15)), EXACT);
		assertArrayEquals(new double[] { 0.5, 50 }, across(LOG, series(5)), EXACT);
		assertArrayEquals(new double[] { 2.5, 15 }, across(LOG.room(Margin.factors(2, 3)), series(5)), EXACT, "the margin is room enough");
	}

	@ParameterizedTest
	@ValueSource(doubles = { 1e-30, 1e-12, 1e12, 1e30 })
	void valuesMayBeInAnyUnit(final double unit) {
		final double[] limits = across(LINEAR, series(-unit, 3 * unit));
		assertArrayEquals(new double[] { -1, 3 }, DoubleStream.of(limits).map(v -> v / unit).toArray(), EXACT);
	}

	@Test
	void anEmptyPanelHasAxes() {
		assertArrayEquals(new double[] { -1, 1 }, across(LINEAR));
		assertArrayEquals(new double[] { 0.1, 10 }, across(LOG));
		assertArrayEquals(new double[] { 0.1, 10 }, across(LOG, series(), series(NAN, -1)), EXACT);
		assertArrayEquals(new double[] { 6, 8 }, across(LINEAR.range(NAN, 7)), "what is known of an end");
		assertArrayEquals(new double[] { 0.1, 10 }, across(LOG.range(INFINITE, 0)));
	}

	@Test
	void neitherLawsNorGuidesNorErrorsMoveTheAxes() {
		final Panel panel = panel(LOG, LOG, series(1, 10).errors(new double[] { 0.5, 50 }), Law.curve(null, x -> 1e9, 1e-9, 1e9, POINTS),
			new Guide(null, 1, 1e-9, 1e9, POINTS));
		assertArrayEquals(new double[] { 1, 10 }, panel.across());
		assertArrayEquals(new double[] { 1, 10 }, panel.upwards());
	}

	@Test
	void aLawHasItsPointsEvenlyAlongTheAxisFromEndToEnd() {
		final Law law = new Law(null, x -> 2 * x, 1, 100, 2, POINTS);
		assertArrayEquals(new double[] { 1, 10, 100 }, panel(LOG, LOG, series(1, 1e3)).points(law)[0], EXACT);
		assertArrayEquals(new double[] { 1, 50.5, 100 }, panel(LINEAR, LINEAR, series(1, 1e3)).points(law)[0], EXACT);
		assertArrayEquals(new double[] { 2, 20, 200 }, panel(LOG, LOG, series(1, 1e3)).points(law)[1], EXACT);
	}

	@Test
	void ofALawWhatIsBelowThePanelOrNoNumberIsLeftOut() {
		final Panel panel = panel(LOG, LOG, series(1, 100));
		assertArrayEquals(new double[] { 1, 10 }, panel.points(new Law(null, x -> 10 / x, 1, 100, 2, POINTS))[0], EXACT);
		assertEquals(0, panel.points(new Law(null, x -> NAN, 1, 100, 2, POINTS))[0].length);
		final double start = 1 / 3.0; // times 3 rounds to what is a little less than 1, or more
		assertEquals(2, panel.points(new Law(null, x -> Math.nextDown(1.0), start, 100, 1, POINTS))[0].length);
	}

	@Test
	void aWindowWithoutEndIsThatOfThePanel() {
		final double[][] points = panel(LOG, LOG, series(1, 100)).points(new Law(null, x -> x, 0, INFINITE, 2, POINTS));
		assertArrayEquals(new double[] { 1, 10, 100 }, points[0], EXACT);
	}

	@Test
	void aGuideHasItsSlopeInLogarithmsWhereTheAxesAre() {
		final Guide guide = new Guide(null, -2, 10, 3, POINTS);
		final double[][] power = panel(LOG.room(Margin.factor(2)), LOG, series(1, 100)).points(guide);
		assertEquals(300, power[1][0], 1e-9);
		assertEquals(0.03, power[1][power[1].length - 1], EXACT, "to the last of the data, and also below the panel");
		final double[][] line = panel(LINEAR, LINEAR, series(1, 100)).points(guide);
		assertEquals(3 - 2 * 90, line[1][line[1].length - 1], EXACT);
		assertEquals(1, line[0][0]);
	}

	@Test
	void anErrorAsLargeAsItsValueIsCutBelowOnALogarithmicAxis() {
		final Series points = series(1, 10).errors(new double[] { 1, 2 });
		assertTrue(points.isEven());
		assertArrayEquals(new double[] { 0.1, 8 }, panel(LOG, LOG, points).bars(points)[0], EXACT);
		assertArrayEquals(new double[] { 2, 12 }, panel(LOG, LOG, points).bars(points)[1], EXACT, "whole above");
		assertArrayEquals(new double[] { 0, 8 }, panel(LOG, LINEAR, points).bars(points)[0], EXACT);
	}

	@Test
	void anUnknownErrorHasNoBarAndUnevenOnesStay() {
		assertArrayEquals(new double[] { 1, 8 }, series(1, 10).errors(new double[] { NAN, 2 }).low(), EXACT);
		final Series uneven = series(1, 10).between(new double[] { 0.01, 9 }, new double[] { 1.1, 40 });
		assertTrue(!uneven.isEven());
		assertArrayEquals(uneven.low(), panel(LOG, LOG, uneven).bars(uneven)[0]);
		assertArrayEquals(uneven.high(), panel(LOG, LOG, uneven).bars(uneven)[1]);
	}

	@ParameterizedTest
	@ValueSource(strings = { "x (l)", "D(\u03c9) (l/E^0.5)", "ln(Lx/Ly)", "S (E) / N^a", "speed (m (SI))", "x", "", "(l)", ")", "x ()" })
	void aHeadingIsWrittenAsItWasRead(final String heading) {
		assertEquals(heading, Axis.linear(heading).heading());
	}

	@Test
	void aHeadingEndsWithItsUnit() {
		assertEquals(List.of("D(\u03c9)", "l/E^0.5"), List.of(Axis.log("D(\u03c9) (l/E^0.5)").quantity(), Axis.log("D(\u03c9) (l/E^0.5)")
			.unit()));
		assertEquals("m (SI)", Axis.log("speed (m (SI))").unit());
		assertEquals("", Axis.log("probability P(S)").unit());
	}

	@Test
	void figuresAndSeriesAreWhole() {
		assertThrows(IllegalArgumentException.class, () -> new Figure("f", "", List.of(), 1));
		assertThrows(IllegalArgumentException.class, () -> new Figure("f", "", List.of(panel(LOG, LOG)), 0));
		assertThrows(IllegalArgumentException.class, () -> new Series(null, new double[2], new double[1], POINTS));
		assertThrows(IllegalArgumentException.class, () -> new Series(null, new double[2], new double[2], new double[2], null, null,
			"values", POINTS));
	}

	@Test
	void thingsWithoutOrderDifferInColourAndThoseInOrderGrowLighter() {
		assertEquals(8, IntStream.range(0, 8).map(Palette::kind).distinct().count());
		final int[] light = IntStream.range(0, 4).map(k -> Palette.ordered(k, 5)).map(c -> (c >> 16) + 2 * (c >> 8 & 255) + (c & 255))
			.toArray();
		assertArrayEquals(Arrays.stream(light).sorted().toArray(), light);
		assertEquals(0x440154, Palette.ordered(0, 1));
	}
}
