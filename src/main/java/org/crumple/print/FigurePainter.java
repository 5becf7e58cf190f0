package org.crumple.print;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.crumple.figure.Figure;
import org.crumple.figure.FigureStyle;
import org.crumple.figure.Panel;

/** Lays out a figure at the width of one or two columns of a journal: panels of equal frames, one size of letters, the caption above. */
public final class FigurePainter {

	/** Distances relative to the size of the letters: at the edges of the figure, between panels, and below the caption. */
	private static final double EDGE = 0.4, BETWEEN = 1.4, BELOW_CAPTION = 0.8, ABOVE_FRAME = 0.7;
	/** So many panels stand below each other in one column of a page. */
	private static final int MOST_BELOW_EACH_OTHER = 4;
	private static final int CAPTION = 0x404040;
	/** Widths of frames are found by trying, because labels depend on them. */
	private static final int TRIES = 4;
	private static final double NARROWEST = 20;
	/** By how much, and how often, an axis is extended until an inset fits: then most of the frame is free. */
	private static final double HIGHER = 0.15;
	private static final int EXTENSIONS = 8;

	private final Figure figure;
	private final FigureStyle style;
	private final Letters letters;
	private final double width;
	private final int columns;
	private final List<Rectangle2D> cells = new ArrayList<>();
	private List<PanelFrame> frames = List.of();
	private double frameWidth;
	private double leftRoom;
	private double rightRoom;

	private FigurePainter(final Figure figure, final FigureStyle style) {
		this.figure = style.applied(figure);
		this.style = style;
		letters = new Letters(style.lettering());
		final int panels = figure.panels().size();
		width = style.span().width(panels);
		columns = Math.min(panels, style.span() == FigureStyle.Span.SINGLE && panels <= MOST_BELOW_EACH_OTHER ? 1
			: style.span() == FigureStyle.Span.SINGLE ? Math.min(2, figure.columns()) : figure.columns());
	}

	/**
	 * Draws a figure.
	 *
	 * @throws IllegalArgumentException if the style does not fit it
	 */
	public static Drawing draw(final Figure figure, final FigureStyle style) {
		return new FigurePainter(figure, style).draw();
	}

	/** The places of the panels on the page, below their letters: where pictures are put that are no plots [points]. */
	public static List<Rectangle2D> cells(final Figure figure, final FigureStyle style) {
		final FigurePainter painter = new FigurePainter(figure, style);
		painter.draw();
		return painter.cells;
	}

	/**
	 * Where points of a panel are on the page [points].
	 *
	 * @param panel its number
	 * @param x the points in the units of its axes, like y
	 * @return one for each point, null for one outside of the frame
	 */
	public static List<Point2D> places(final Figure figure, final FigureStyle style, final int panel, final double[] x, final double[] y) {
		final FigurePainter painter = new FigurePainter(figure, style);
		painter.draw();
		final PanelFrame frame = painter.frames.get(panel);
		final List<Point2D> places = new ArrayList<>();
		for (int k = 0; k < x.length; k++) {
			final double atX = frame.x(x[k]), atY = frame.y(y[k]);
			places.add(frame.holds(atX, atY) ? new Point2D.Double(atX, atY) : null);
		}
		return places;
	}

	private Drawing draw() {
		final double size = letters.size(), edge = EDGE * size;
		final boolean hasCaption = style.captions() && !figure.caption().isBlank();
		frames = frames();
		final List<String> caption = hasCaption ? letters.lines(withRemarks(), width - 2 * edge) : List.of();
		final double top = edge + (caption.isEmpty() ? 0 : caption.size() * letters.leading() + BELOW_CAPTION * size);
		final double roomBelow = frames.get(0).roomBelow(), frameHeight = Figure.ASPECT * frameWidth;
		final List<LegendBox> legends = new ArrayList<>();
		final List<InsetBox> insets = new ArrayList<>();
		for (final PanelFrame frame : frames) {
			insets.add(frame.panel().inset() == null ? null : InsetBox.of(frame, letters));
			legends.add(new LegendBox(frame, letters, style.legend(), leftRoom, !hasCaption || frames.size() == 1, hasCaption,
				insets.get(insets.size() - 1)));
		}
		final double[] above = new double[frames.size()];
		double y = top;
		for (int first = 0; first < frames.size(); first += columns) {
			final int end = Math.min(frames.size(), first + columns);
			double legend = 0, head = 0;
			for (int k = first; k < end; k++) {
				legend = Math.max(legend, legends.get(k).heightAbove());
				if (frames.size() > 1 || frames.get(k).hasFactorAbove()) head = letters.leading();
			}
			y += head + legend + (head + legend > 0 ? 0 : ABOVE_FRAME * size);
			for (int k = first; k < end; k++) {
				frames.get(k).place(edge + leftRoom + (k - first) * (leftRoom + frameWidth + rightRoom), y);
				cells.add(new Rectangle2D.Double(frames.get(k).area().x - leftRoom, y - legend, leftRoom + frameWidth, legend + frameHeight
					+ roomBelow));
				above[k] = legend;
			}
			y += frameHeight + roomBelow + (end < frames.size() ? BETWEEN * size : 0);
		}
		final Drawing drawing = new Drawing(width, y + edge);
		for (int k = 0; k < caption.size(); k++) {
			letters.draw(drawing, caption.get(k), edge, edge + k * letters.leading() + letters.capitals(), 0, CAPTION);
		}
		for (int k = 0; k < frames.size(); k++) {
			if (frames.size() > 1) drawLetter(drawing, frames.get(k), above[k], k);
			if (figure.panels().get(k).isBlank()) continue;
			new MarkPainter(drawing, frames.get(k)).draw();
			frames.get(k).draw(drawing);
			if (insets.get(k) != null) insets.get(k).draw(drawing);
			legends.get(k).draw(drawing);
		}
		return drawing;
	}

	/** The caption, and once for several panels what their open symbols mean. */
	private String withRemarks() {
		return figure.panels().size() == 1 ? figure.caption() : figure.caption() + figure.panels().stream().map(LegendBox::remarks)
			.flatMap(List::stream).distinct().map(r -> ";  " + r).collect(Collectors.joining());
	}

	/** Writes (a), (b)… at the upper left of a panel. */
	private void drawLetter(final Pen pen, final PanelFrame frame, final double legend, final int panel) {
		letters.draw(pen, "(" + figure.letters().get(panel) + ")", frame.area().x - leftRoom,
			frame.area().y - legend - 0.35 * letters.size(), 0,
			PanelFrame.INK);
	}

	/** Frames of equal size that fill the width together with their labels. */
	private List<PanelFrame> frames() {
		leftRoom = 4 * letters.size();
		List<PanelFrame> tried = List.of();
		for (int k = 0; k < TRIES; k++) {
			final double free = width - 2 * EDGE * letters.size() - columns * (leftRoom + rightRoom);
			frameWidth = Math.max(NARROWEST, free / columns);
			tried = new ArrayList<>();
			for (final Panel panel : figure.panels()) tried.add(frame(panel));
			leftRoom = tried.stream().mapToDouble(PanelFrame::room).max().orElse(0);
			rightRoom = Math.max(columns > 1 ? letters.size() : 0, tried.stream().mapToDouble(PanelFrame::roomRight).max().orElse(0));
		}
		return tried;
	}

	/** The frame of a panel, high enough for its inset. */
	private PanelFrame frame(final Panel panel) {
		PanelFrame frame = new PanelFrame(panel, letters, frameWidth, Figure.ASPECT * frameWidth);
		for (int k = 0; k < EXTENSIONS && panel.inset() != null && !InsetBox.of(frame, letters).isFree(); k++) frame = frame.higher(HIGHER);
		return frame;
	}
}
