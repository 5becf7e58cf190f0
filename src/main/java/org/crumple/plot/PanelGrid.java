package org.crumple.plot;

import java.awt.Color;
import java.awt.Font;

import ij.ImagePlus;
import ij.process.ColorProcessor;

import org.crumple.figure.Figure;

/** Draws the panels of a figure row by row into one image, with the caption above them. */
final class PanelGrid {

	/** Name of the image property that contains the figure, so that the figure can be drawn again for print. */
	static final String FIGURE = "crumple-figure";

	private PanelGrid() {}

	/** @param scale pixels of the image for each pixel of a plot */
	static ImagePlus draw(final Figure figure, final double scale) {
		final int width = (int) Math.round(scale * FigurePlot.CELL.width), height = (int) Math.round(scale * FigurePlot.CELL.height);
		final int columns = Math.min(figure.columns(), figure.panels().size()), rows = (figure.panels().size() + columns - 1) / columns;
		final int across = columns * width, above = (int) Math.round(2 * scale * FigurePlot.CAPTION_FONT);
		final ColorProcessor all = new ColorProcessor(across, above + rows * height);
		all.setColor(Color.WHITE);
		all.fill();
		for (int k = 0; k < figure.panels().size(); k++) {
			all.insert(PlotImages.smooth(FigurePlot.cell(figure.panels().get(k)), width), k % columns * width,
				above + k / columns * height);
		}
		final double font = scale * FigurePlot.captionFont(figure.caption(), FigurePlot.CAPTION_FONT, across / scale);
		all.setColor(Color.BLACK);
		all.setAntialiasedText(true);
		all.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 1).deriveFont((float) font));
		all.drawString(figure.caption(), (int) Math.round((across - all.getStringWidth(figure.caption())) / 2.0),
			(int) Math.round((above + font) / 2));
		final ImagePlus image = new ImagePlus(figure.name(), all);
		image.setProperty(FIGURE, figure);
		return image;
	}
}
