package org.crumple.print;

import java.awt.image.BufferedImage;
import java.util.function.Function;

import org.crumple.figure.Figure;
import org.crumple.figure.FigureStyle;

/**
 * What an image shows, as something that can be drawn again at any size: it travels with the image until that is saved.
 *
 * @param painter draws it in a style
 * @param style for files
 * @param figure what is drawn if it is a figure, else null
 * @param pixels least width of files of pixels; 0: by their resolution alone
 */
public record Artwork(Function<FigureStyle, Drawing> painter, FigureStyle style, Figure figure, int pixels) {

	/** Name of the property of an image. */
	public static final String PROPERTY = "crumple-artwork";
	/** Least resolution of files of pixels [dots per inch]. */
	public static final int DOTS_PER_INCH = 300;
	private static final double POINTS_PER_INCH = 72;

	/** A figure. */
	public static Artwork of(final Figure figure, final FigureStyle style) {
		final Figure shown = style.applied(figure);
		return new Artwork(s -> FigurePainter.draw(shown, s), style, shown, 0);
	}

	/** The drawing for files. */
	public Drawing drawing() {
		return painter.apply(style);
	}

	/** The same in another style. */
	public Artwork in(final FigureStyle other) {
		return new Artwork(painter, other, figure, pixels);
	}

	/** Pixels per inch of files of pixels, which are at least so wide as was asked for. */
	public int dots(final Drawing drawing) {
		return (int) Math.round(POINTS_PER_INCH * scale(drawing));
	}

	private double scale(final Drawing drawing) {
		return Math.max(DOTS_PER_INCH / POINTS_PER_INCH, pixels / drawing.width());
	}

	/** The picture for files. */
	public BufferedImage fine() {
		return fine(drawing());
	}

	/** A drawing of it as the picture for files. */
	public BufferedImage fine(final Drawing drawing) {
		return RasterPen.image(drawing, scale(drawing));
	}

	/** The picture with this many pixels per point. */
	public BufferedImage image(final double scale) {
		return RasterPen.image(drawing(), scale);
	}
}
