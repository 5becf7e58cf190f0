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
 */
public record Artwork(Function<FigureStyle, Drawing> painter, FigureStyle style, Figure figure) {

	/** Name of the property of an image. */
	public static final String PROPERTY = "crumple-artwork";
	/** Resolution of files of pixels [dots per inch]. */
	public static final int DOTS_PER_INCH = 300;
	private static final double POINTS_PER_INCH = 72;

	/** A figure. */
	public static Artwork of(final Figure figure, final FigureStyle style) {
		final Figure shown = style.applied(figure);
		return new Artwork(s -> FigurePainter.draw(shown, s), style, shown);
	}

	/** The drawing for files. */
	public Drawing drawing() {
		return painter.apply(style);
	}

	/** The picture for files, at {@link #DOTS_PER_INCH}. */
	public BufferedImage fine() {
		return RasterPen.image(drawing(), DOTS_PER_INCH / POINTS_PER_INCH);
	}

	/** The picture with this many pixels per point. */
	public BufferedImage image(final double scale) {
		return RasterPen.image(drawing(), scale);
	}
}
