package org.crumple.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.crumple.figure.Axis;
import org.crumple.figure.Figure;
import org.crumple.figure.FigureStyle.LegendPlace;
import org.crumple.figure.FigureStyle;
import org.crumple.figure.Inset;
import org.crumple.figure.Look.Symbol;
import org.crumple.figure.Look;
import org.crumple.figure.Mark.Series;
import org.crumple.figure.Panel.Corner;
import org.crumple.figure.Panel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An inset covers nothing, whatever is drawn and wherever it shall be. */
class InsetTest {

	private static final Letters LETTERS = new Letters(8);

	private static Panel panel(final double... y) {
		final double[] x = new double[y.length];
		Arrays.setAll(x, k -> k);
		return new Panel(Axis.linear("x"), Axis.linear("y"), List.of(new Series("points", x, y, Look.points(Symbol.CIRCLE, 0, 2))),
			Corner.TOP_RIGHT);
	}

	private static Panel with(final Panel panel, final Corner corner) {
		return panel.with(Inset.of(panel(1, 2, 3), corner));
	}

	private static PanelFrame frame(final Panel panel) {
		return new PanelFrame(panel, LETTERS, 200, 144);
	}

	@ParameterizedTest
	@EnumSource(Corner.class)
	void itLiesInsideOfTheFrameAndOnNothingThatIsDrawn(final Corner corner) {
		final PanelFrame frame = frame(with(panel(0, 9, 3, 4, 6, 5, 9, 1), corner));
		for (PanelFrame tried = frame;; tried = tried.higher(0.15)) {
			final InsetBox box = InsetBox.of(tried, LETTERS);
			assertTrue(tried.area().contains(box.area()), box.area() + " in " + tried.area());
			if (!box.isFree()) continue;
			assertTrue(DrawnPoints.of(tried).stream().noneMatch(box.area()::contains), corner + " at " + box.area());
			return;
		}
	}

	@Test
	void itIsAsNearToItsCornerAsWhatIsDrawnAllows() {
		final double[] rising = new double[30];
		Arrays.setAll(rising, k -> k);
		final PanelFrame low = frame(with(panel(rising), Corner.BOTTOM_RIGHT)), high = frame(with(panel(rising), Corner.TOP_LEFT));
		final InsetBox right = InsetBox.of(low, LETTERS), left = InsetBox.of(high, LETTERS);
		assertTrue(right.isFree() && left.isFree());
		assertTrue(right.area().getCenterX() > 100 && right.area().getCenterY() > 72, "lower right");
		assertTrue(left.area().getCenterX() < 100 && left.area().getCenterY() < 72, "upper left");
	}

	/** Points everywhere: the axis is extended, and the same page then has room. */
	@Test
	void theFrameGrowsIfThereIsNoPlace() {
		final double[] everywhere = new double[400];
		Arrays.setAll(everywhere, k -> (k * 37) % 100);
		final Panel full = with(panel(everywhere), Corner.TOP_RIGHT);
		assertFalse(InsetBox.of(frame(full), LETTERS).isFree());
		PanelFrame grown = frame(full);
		int times = 0;
		for (; !InsetBox.of(grown, LETTERS).isFree(); times++) grown = grown.higher(0.15);
		assertTrue(times > 0 && times <= 8, times + " extensions");
		final String page = new String(SvgFile.of(FigurePainter.draw(Figure.of("full", "", full), FigureStyle.STANDARD), "full", ""),
			StandardCharsets.UTF_8);
		assertTrue(page.length() > 1000);
	}

	@Test
	void theLegendKeepsAwayFromIt() {
		final PanelFrame frame = frame(with(panel(0, 0, 0, 0, 0, 0, 0, 10), Corner.TOP_RIGHT));
		final InsetBox box = InsetBox.of(frame, LETTERS);
		final List<Rectangle2D> drawn = new ArrayList<>();
		new LegendBox(frame, LETTERS, LegendPlace.AUTO, 0, true, true, box).draw(new Pen() {

			@Override
			public void stroke(final Shape shape, final double thick, final int colour, final float[] dash) {
				drawn.add(shape.getBounds2D());
			}

			@Override
			public void fill(final Shape shape, final int colour) {
				drawn.add(shape.getBounds2D());
			}

			@Override
			public void clip(final Rectangle2D area) {
				// a legend has none
			}
		});
		assertTrue(drawn.size() > 1 && drawn.stream().noneMatch(box.area()::intersects), "legend and inset are apart");
	}

	@Test
	void itsPointsAreInTheTable() {
		final String table = FigureTable.of(new Figure("two", "", List.of(with(panel(1, 2), Corner.TOP_LEFT), panel(5)), 2, List.of("b",
			"d")));
		assertTrue(table.contains("\nb inset,points,0,,1,") && table.contains("\nd,points,0,,5,"), table);
		assertEquals(1 + 2 + 3 + 1 + 3, table.lines().count());
	}

	@Test
	void anInsetHasNoInsetAndASensibleSize() {
		assertThrows(IllegalArgumentException.class, () -> Inset.of(with(panel(1), Corner.TOP_LEFT), Corner.TOP_LEFT));
		assertThrows(IllegalArgumentException.class, () -> new Inset(panel(1), 0.9, 0.3, Corner.TOP_LEFT));
	}
}
