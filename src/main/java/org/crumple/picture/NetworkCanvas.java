package org.crumple.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;

import ij.ImagePlus;
import ij.measure.Calibration;

import org.crumple.figure.FigureStyle;
import org.crumple.kernel.InvalidValue;
import org.crumple.network.Cell;
import org.crumple.print.Artwork;
import org.crumple.print.Drawing;
import org.crumple.print.Letters;
import org.crumple.print.Pen;
import org.crumple.print.RasterPen;

/**
 * Paper with a frame for the cell and a strip for the legend below it: an image of pixels, or a page in points. Converts lengths in l to
 * its unit, with y upwards.
 */
public final class NetworkCanvas {

	/** Line width in node spacings: about a tenth keeps bonds apart in large networks. */
	private static final double LINE_WIDTH = 0.09;
	/** Largest line width relative to the image's width: in small networks a tenth of a spacing would be a broad bar. */
	private static final double LARGEST_LINE = 1 / 200.0;
	private static final double THICK_FACTOR = 1.7;
	/** Side of the square at a wall point, in widths of a thick line. */
	private static final double WALL_POINT = 1.6;
	/** Smallest line widths [hairs]: thinner lines are too pale. */
	private static final double THINNEST = 1, THINNEST_THICK = 2;
	/** Width of a hair, and of the margin of a page [points]; in an image a hair is a pixel. */
	private static final double HAIR = 0.25, PAGE_MARGIN = 2;
	/** How far cells of a field reach below their neighbours [hairs]. */
	private static final double OVERLAP = 0.5;
	/** Largest number of pixels of an image; a square cell of the largest width, with its legend, has fewer. */
	private static final long MOST_PIXELS = 1L << 29;
	private static final int SMALLEST_WIDTH = 128, LARGEST_WIDTH = 16384;
	private static final Color PAPER = Color.WHITE, EDGE = new Color(150, 150, 150), WALL = new Color(90, 90, 90);

	private final double width;
	private final double height;
	private final double margin;
	private final double hair;
	private final double strip;
	private final double row;
	private final double perLength;
	private Pen pen;

	/**
	 * An image.
	 *
	 * @param width of the image [pixels]
	 * @param lx width of the largest cell to be drawn [l]
	 * @param ly its height [l]
	 * @param rows number of rows of the legend
	 * @throws IllegalArgumentException if the width is out of range
	 */
	public NetworkCanvas(final int width, final double lx, final double ly, final int rows) {
		requireWidth(width);
		this.width = width;
		hair = 1;
		margin = Math.max(4, width / 100);
		row = Math.max(12, width / 24);
		strip = row * rows;
		perLength = (width - 2 * margin) / lx;
		final double high = perLength * ly;
		if (!((high + 2 * margin + strip) * width <= MOST_PIXELS)) {
			throw InvalidValue.value("width", width, "smaller, for a cell of " + lx + " by " + ly + ": a picture has at most " + MOST_PIXELS
				+ " pixels");
		}
		height = Math.round(high);
	}

	private NetworkCanvas(final double points, final Cell cell) {
		width = points;
		hair = HAIR;
		margin = PAGE_MARGIN;
		perLength = (width - 2 * margin) / cell.lx();
		height = perLength * cell.ly();
		row = 0;
		strip = 0;
	}

	/** @throws IllegalArgumentException unless {@code width} is 128 to 16384 pixels */
	static void requireWidth(final int width) {
		if (width >= SMALLEST_WIDTH && width <= LARGEST_WIDTH) return;
		throw InvalidValue.value("width", width, "a whole number of pixels between " + SMALLEST_WIDTH + " and " + LARGEST_WIDTH);
	}

	/** A scene as pixels, its cell at the frame's lower left corner. Letters are as large as the strip below the frame allows. */
	public BufferedImage image(final NetworkScene scene) {
		final BufferedImage image = new BufferedImage((int) width, (int) (height + 2 * margin + strip), BufferedImage.TYPE_INT_RGB);
		final Graphics2D g = image.createGraphics();
		try {
			g.setColor(PAPER);
			g.fillRect(0, 0, image.getWidth(), image.getHeight());
			pen = new RasterPen(g);
			final double wide = Math.round(perLength * scene.cell().lx()), high = Math.round(perLength * scene.cell().ly());
			paint(scene, new Rectangle2D.Double(margin, margin + height - high, wide, high), hair / 2);
			PictureLegend.fitting(scene.legend(), width - 2 * margin, strip, 11 * row / 20, perLength)
				.paint(pen, margin, height + 2 * margin);
		} finally {
			g.dispose();
			pen = null;
		}
		return image;
	}

	/** A scene as a page, whose height follows from the cell and the legend. */
	public static Drawing drawing(final NetworkScene scene, final FigureStyle style) {
		final NetworkCanvas page = new NetworkCanvas(style.span().width(1), scene.cell());
		final Legend shown = style.captions() ? scene.legend() : scene.legend().uncaptioned();
		final PictureLegend legend = new PictureLegend(shown, new Letters(style.lettering()), page.width - 2 * page.margin, page.perLength);
		final double top = page.height + 2 * page.margin;
		final Drawing drawing = new Drawing(page.width, top + legend.height() + page.margin);
		page.pen = drawing;
		page.paint(scene, new Rectangle2D.Double(page.margin, page.margin, page.width - 2 * page.margin, page.height), 0);
		legend.paint(drawing, page.margin, top);
		return drawing;
	}

	/**
	 * A scene to be drawn again for files.
	 *
	 * @param isTransparent whether there is no white paper behind it
	 * @param pixels width of files of pixels, if at least {@link Artwork#DOTS_PER_INCH}; 0: by that resolution
	 */
	public static Artwork artwork(final NetworkScene scene, final boolean isTransparent, final int pixels) {
		return new Artwork(style -> {
			final Drawing drawing = drawing(scene, style);
			return isTransparent ? drawing.transparent() : drawing;
		}, FigureStyle.STANDARD, null, pixels);
	}

	/** Paints what is inside the frame, and the frame, which lies outside of the clip of the bonds by {@code apart}. */
	private void paint(final NetworkScene scene, final Rectangle2D frame, final double apart) {
		pen.clip(frame);
		scene.paint(this);
		pen.clip(null);
		pen.stroke(new Rectangle2D.Double(frame.getX() - apart, frame.getY() - apart, frame.getWidth() + 2 * apart, frame.getHeight()
			+ 2 * apart), hair * (apart > 0 ? 1 : 2), rgb(EDGE));
	}

	/**
	 * Draws all images of bonds, thick ones on top. They are drawn whole and cut by the clip, because separate pieces would have round caps
	 * at the edge. Those of one colour are one line of many pieces, which keeps files of large networks small.
	 */
	public void bonds(final BrickView view, final int count, final IntPredicate thick, final IntFunction<Color> colour) {
		for (final boolean now : new boolean[] { false, true }) {
			final Map<Integer, Path2D.Double> lines = new LinkedHashMap<>();
			for (int b = 0; b < count; b++) {
				if (thick.test(b) != now) continue;
				final Color its = colour.apply(b);
				if (its != null) append(lines.computeIfAbsent(rgb(its), c -> new Path2D.Double()), view, b, lineWidth(now));
			}
			lines.forEach((rgb, path) -> pen.stroke(path, lineWidth(now), rgb));
		}
	}

	/** Draws the wall points as squares. */
	public void walls(final BrickView view) {
		final Path2D.Double squares = new Path2D.Double();
		final double side = WALL_POINT * lineWidth(true);
		for (final double[] at : view.walls()) {
			final Line2D.Double point = inUnits(new Line2D.Double(at[0], at[1], at[0], at[1]));
			squares.append(new Rectangle2D.Double(point.x1 - side / 2, point.y1 - side / 2, side, side), false);
		}
		pen.fill(squares, rgb(WALL));
	}

	/** Draws all images of a bond with a width of its own. */
	void bond(final BrickView view, final int bond, final Color colour, final double thick) {
		final Path2D.Double path = new Path2D.Double();
		append(path, view, bond, thick);
		pen.stroke(path, thick, rgb(colour));
	}

	private void append(final Path2D.Double path, final BrickView view, final int bond, final double thick) {
		for (final Line2D.Double line : view.images(bond, thick / perLength)) path.append(inUnits(line), false);
	}

	/**
	 * Fills the frame with cells in rows, of which the first is the uppermost. Cells of one colour are one area, which keeps files small,
	 * and reach a little below their neighbours, so that nothing shines through between them.
	 *
	 * @param colour of a cell by its number, row by row
	 */
	public void cells(final Cell cell, final int columns, final int rows, final IntFunction<Color> colour) {
		final Line2D.Double frame = inUnits(new Line2D.Double(0, cell.ly(), cell.lx(), 0));
		final double wide = (frame.x2 - frame.x1) / columns, high = (frame.y2 - frame.y1) / rows;
		final Map<Integer, Path2D.Double> areas = new LinkedHashMap<>();
		for (int row = 0; row < rows; row++) {
			for (int from = 0, until; from < columns; from = until) {
				final int rgb = rgb(colour.apply(row * columns + from));
				until = from + 1;
				while (until < columns && rgb(colour.apply(row * columns + until)) == rgb) until++;
				areas.computeIfAbsent(rgb, c -> new Path2D.Double()).append(new Rectangle2D.Double(frame.x1 + from * wide, frame.y1 + row
					* high, (until - from) * wide + OVERLAP * hair, high + OVERLAP * hair), false);
			}
		}
		areas.forEach((rgb, area) -> pen.fill(area, rgb));
	}

	/** Draws a line along a shape in the units of the canvas. */
	void stroke(final Shape shape, final double thick, final Color colour, final float[] dash) {
		pen.stroke(shape, thick, rgb(colour), dash);
	}

	/** Fills a shape in the units of the canvas. */
	void fill(final Shape shape, final Color colour) {
		pen.fill(shape, rgb(colour));
	}

	static int rgb(final Color colour) {
		return colour.getRGB() & 0xffffff;
	}

	/** Line width [units]. */
	double lineWidth(final boolean thick) {
		final double thin = Math.max(THINNEST * hair, Math.min(LINE_WIDTH * perLength, LARGEST_LINE * width));
		return thick ? Math.max(THINNEST_THICK * hair, THICK_FACTOR * thin) : thin;
	}

	/** Units per l. */
	double perLength() {
		return perLength;
	}

	/** Width of the thinnest line [units]. */
	double hair() {
		return hair;
	}

	Line2D.Double inUnits(final Line2D.Double line) {
		final double bottom = margin + height;
		return new Line2D.Double(margin + line.x1 * perLength, bottom - line.y1 * perLength, margin + line.x2 * perLength,
			bottom - line.y2 * perLength);
	}

	/** The x and y [l] of a point of the paper from the frame's lower left corner, [2]. */
	double[] inCell(final double px, final double py) {
		return new double[] { (px - margin) / perLength, (margin + height - py) / perLength };
	}

	/** Calibrates an image in l, with its origin at the frame's lower left corner. */
	public void calibrate(final ImagePlus shown) {
		final Calibration calibration = shown.getCalibration();
		calibration.setUnit("l");
		calibration.pixelWidth = 1 / perLength;
		calibration.pixelHeight = 1 / perLength;
		calibration.setInvertY(true);
		calibration.xOrigin = margin;
		calibration.yOrigin = margin + height;
	}
}
