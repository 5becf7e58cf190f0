package org.crumple.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.crumple.figure.Axis.Margin;
import org.crumple.figure.Axis;
import org.crumple.figure.Figure;
import org.crumple.figure.FigureStyle.LegendPlace;
import org.crumple.figure.FigureStyle;
import org.crumple.figure.Look.Symbol;
import org.crumple.figure.Look;
import org.crumple.figure.Mark.Law;
import org.crumple.figure.Mark.Series;
import org.crumple.figure.Mark;
import org.crumple.figure.Palette;
import org.crumple.figure.Panel.Corner;
import org.crumple.figure.Panel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Frames, legends and letters of printed figures. */
class PrintedFrameTest {

	private static final Look POINTS = Look.points(Symbol.CIRCLE, Palette.DATA, 2);
	private static final Letters LETTERS = new Letters(8);

	private static PanelFrame frame(final boolean log, final Mark... marks) {
		final Axis axis = (log ? Axis.log("x (l)") : Axis.linear("x (l)")).room(log ? Margin.factor(1).legend(100, 0.5) : Margin.NONE
			.legend(0.7, 0));
		return new PanelFrame(new Panel(log ? Axis.log("y") : Axis.linear("y"), axis, List.of(marks), Corner.TOP_LEFT), LETTERS, 120, 90);
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void symbolsAndTheirErrorsAreInsideOfTheFrame(final boolean log) {
		final double[] x = { 1e-3, 0.1, 1 }, y = { 1e-6, 1e-3, 2 };
		final Series points = new Series("p", x, y, POINTS).errors(new double[] { 1e-6, 1e-4, 1 });
		final PanelFrame frame = frame(log, points);
		final Rectangle2D.Double area = frame.area();
		final double[][] bars = frame.panel().bars(points);
		for (int k = 0; k < x.length; k++) {
			assertTrue(frame.x(x[k]) > 3.5 && frame.x(x[k]) < area.width - 3.5, "symbol " + k);
			assertTrue(frame.y(bars[1][k]) > 3.5 && frame.y(bars[0][k]) < area.height - 3.5, "bar " + k);
		}
		assertTrue(frame.y(3) < 15, "no room is kept for a legend");
	}

	@Test
	void endsThatAreAskedForStay() {
		final Panel panel = new Panel(Axis.linear("x").range(0, 1), Axis.log("y").range(0.1, 10),
			List.of(new Series(null, new double[] { 0, 1 },
			new double[] { 0.1, 10 }, POINTS)), Corner.TOP_LEFT);
		final PanelFrame frame = new PanelFrame(panel, LETTERS, 120, 90);
		assertEquals(0, frame.across()[0]);
		assertEquals(10, frame.upwards()[1]);
	}

	@Test
	void manyShortEntriesStandInColumnsAboveTheFrame() {
		final List<Mark> marks = new ArrayList<>();
		for (int k = 0; k < 7; k++) marks.add(new Series("N = " + (64 << k), new double[] { 1, 2 }, new double[] { 1, 2 }, POINTS));
		final PanelFrame frame = frame(true, marks.toArray(new Mark[0]));
		assertTrue(new LegendBox(frame, LETTERS, LegendPlace.ABOVE, 30, true, true, null).heightAbove() < 4.6 * LETTERS.leading());
	}

	@Test
	void aLegendSaysWhatOpenSymbolsAre() {
		final double[] two = { 1, 2 };
		final Series few = new Series("few", two, two, POINTS).errors(two).counted(new int[] { 4, 5 }),
			known = few.counted(new int[] { 5, 5 }),
			unknown = known.errors(new double[] { 1, 0 });
		assertEquals(List.of("open: fewer than 5 values"), LegendBox.remarks(frame(true, few).panel()));
		assertEquals(List.of(), LegendBox.remarks(frame(true, known).panel()));
		assertEquals(List.of("open, no bar: error not known"), LegendBox.remarks(frame(true, unknown).panel()));
	}

	@Test
	void numbersOfAKeyboardArePrintedAsInJournals() {
		for (final String[] pair : new String[][] { { "-1.5", "\u22121.5" }, { "(-3.36 \u00b1 0.13)", "(\u22123.36 \u00b1 0.13)" },
			{ "S > 1.0e-05 C", "S > 1.0\u00b710^{-5} C" }, { "2e+03", "2\u00b710^{3}" } }) {
			assertEquals(LETTERS.width(pair[1].replace("{-", "{\u2212")), LETTERS.width(pair[0]), 1e-9, pair[0]);
		}
		for (final String name : new String[] { "prepared-512-1", "run-1e5", "a1e5", "x_1" }) {
			final double wide = IntStream.range(0, name.length()).mapToDouble(k -> LETTERS.width(name.substring(k, k + 1))).sum();
			assertEquals(wide, LETTERS.width(name), 0.5, name + " is a name");
		}
	}

	@Test
	void aFigureOfPlotsAndPicturesLeavesPlacesForThem() {
		final Panel plot = new Panel(Axis.linear("x"), Axis.linear("y"),
			List.of(new Series("a", new double[] { 1, 2 }, new double[] { 1, 2 },
			POINTS)), Corner.TOP_LEFT);
		final Figure figure = new Figure("f", "caption", List.of(plot, Panel.blank(), plot), 3);
		final List<Rectangle2D> cells = FigurePainter.cells(figure, FigureStyle.STANDARD);
		assertEquals(3, cells.size());
		for (int k = 1; k < 3; k++) {
			assertEquals(cells.get(0).getWidth(), cells.get(k).getWidth(), 1e-9, "equal frames");
			assertTrue(cells.get(k).getX() >= cells.get(k - 1).getMaxX());
		}
		final double drawn = FigurePainter.draw(figure, FigureStyle.STANDARD).height();
		assertTrue(cells.get(1).getMaxY() <= drawn);
	}

	/**
	 * A legend above leaves the common factor of the axis its line, and one that is larger than the frame goes above wherever it was
	 * wanted.
	 */
	@Test
	void aLegendCoversNeitherTheFactorOfTheAxisNorThePage() {
		final double[] two = { 1, 2 };
		final PanelFrame plain = frame(false, new Series("a", two, two, POINTS)),
			scaled = frame(false, new Series("a", two, new double[] { 1e-5, 2e-5 }, POINTS));
		assertTrue(scaled.hasFactorAbove() && !plain.hasFactorAbove());
		assertEquals(legend(plain, LegendPlace.ABOVE, true).heightAbove() + LETTERS.leading(),
			legend(scaled, LegendPlace.ABOVE, true).heightAbove(), 1e-9);
		final List<Mark> many = new ArrayList<>();
		for (int k = 0; k < 20; k++) many.add(new Series("entry " + k, two, two, POINTS));
		assertTrue(legend(frame(false, many.toArray(new Mark[0])), LegendPlace.TOP_LEFT, true).heightAbove() > 0);
	}

	/** Without a caption the legend says what a dashed law with its exponent in parentheses is. */
	@Test
	void whatIsNotAcceptedIsSaidWithoutACaptionToo() {
		final double[] two = { 1, 2 };
		final PanelFrame frame = frame(false, new Series("a", two, two, POINTS), Law.straight("(1.2 \u00b1 0.1)", x -> x, 1, 2,
			Look.fit(0, 2,
			false)));
		assertTrue(legend(frame, LegendPlace.ABOVE, false).heightAbove() > legend(frame, LegendPlace.ABOVE, true).heightAbove()
			+ LETTERS.leading() / 2);
	}

	/** Also where the exponent stands beside the points, and not where an entry already says it. */
	@Test
	void aDashedLawWithoutALabelIsExplainedUnlessAnEntryDoes() {
		final double[] two = { 1, 2 };
		final Law law = Law.straight(null, x -> x, 1, 2, Look.fit(0, 2, false));
		for (final String label : new String[] { "stable: (1.2 \u00b1 0.1)", "1.2 \u00b1 0.1 (not accepted)" }) {
			final PanelFrame frame = frame(false, new Series(label, two, two, POINTS), law);
			final double more = legend(frame, LegendPlace.ABOVE, false).heightAbove()
				- legend(frame, LegendPlace.ABOVE, true).heightAbove();
			assertEquals(label.startsWith("stable"), more > LETTERS.leading() / 2, label);
		}
	}

	/** Everything that is drawn, as shapes: lines, then letters and areas. */
	private static final class Shapes implements Pen {

		private final List<Shape> lines = new ArrayList<>(), areas = new ArrayList<>();

		@Override
		public void stroke(final Shape shape, final double width, final int colour, final float[] dash) {
			lines.add(shape);
		}

		@Override
		public void fill(final Shape shape, final int colour) {
			areas.add(shape);
		}

		@Override
		public void clip(final Rectangle2D area) {
			// nothing is cut
		}
	}

	@Test
	void anErrorBarThatIsCutHasNoEnd() {
		final double[] x = { 1, 2 }, y = { 1, 1 };
		final PanelFrame frame = frame(true, new Series(null, x, y, POINTS).errors(new double[] { 0.5, 3 }));
		final Shapes drawn = new Shapes();
		new MarkPainter(drawn, frame).draw();
		final Shape bars = drawn.lines.get(0);
		assertTrue(isEnd(bars, frame.x(1), frame.y(0.5)) && isEnd(bars, frame.x(1), frame.y(1.5)));
		assertTrue(isEnd(bars, frame.x(2), frame.y(4)) && !isEnd(bars, frame.x(2), frame.y(0.1)));
	}

	/** Whether a path has a short line to both sides of a point. */
	private static boolean isEnd(final Shape path, final double x, final double y) {
		final double[] at = new double[6];
		boolean any = false;
		for (final PathIterator it = path.getPathIterator(null); !it.isDone(); it.next()) {
			it.currentSegment(at);
			any |= Math.abs(at[1] - y) < 1e-9 && Math.abs(at[0] - x) > 0.5 && Math.abs(at[0] - x) < 2;
		}
		return any;
	}

	@Test
	void labelsInACornerDoNotTouch() {
		final double[] x = { 0.11, 0.6 }, y = { 5.5, 9 };
		final Panel panel = new Panel(Axis.linear("x").range(0.1, 0.6), Axis.linear("y").range(5.5, 8),
			List.of(new Series(null, x, y, POINTS)), Corner.TOP_LEFT);
		final PanelFrame frame = new PanelFrame(panel, LETTERS, 120, 90);
		frame.place(50, 50);
		final Shapes drawn = new Shapes();
		frame.draw(drawn);
		for (final Shape one : drawn.areas) {
			final Rectangle2D box = one.getBounds2D();
			box.setRect(box.getX() - 1, box.getY() - 1, box.getWidth() + 2, box.getHeight() + 2);
			assertEquals(1, drawn.areas.stream().filter(other -> other.getBounds2D().intersects(box)).count());
		}
	}

	private static LegendBox legend(final PanelFrame frame, final LegendPlace place, final boolean hasCaption) {
		return new LegendBox(frame, LETTERS, place, 0, true, hasCaption, null);
	}
}
