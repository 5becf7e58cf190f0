package org.crumple.plot;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

import ij.ImagePlus;
import ij.WindowManager;
import ij.process.ColorProcessor;

import org.crumple.figure.Figure;
import org.crumple.figure.FigureStyle.LegendPlace;
import org.crumple.figure.FigureStyle.Scale;
import org.crumple.figure.FigureStyle;
import org.crumple.figure.Panel;
import org.crumple.kernel.NumberText;
import org.crumple.print.Artwork;
import org.crumple.print.FigurePainter;
import org.crumple.print.RasterPen;

/**
 * The script commands {@code Draw Plot} and {@code Place in Figure}. A figure of several panels grows panel by panel: plots are drawn again
 * with equal frames and one size of letters; pictures keep their pixels. What the panels show stands in the caption.
 */
public final class FigureSheet {

	private static final String PROPERTY = "crumple-sheet";
	private static final double POINTS_PER_INCH = 72;
	private static final FigureStyle DRAFT = new FigureStyle(FigureStyle.STANDARD.graphics(), FigureStyle.STANDARD.span(),
		FigureStyle.STANDARD.lettering(), LegendPlace.NONE, false, Scale.AUTO, Scale.AUTO, List.of(), List.of());

	private final String name;
	private final int columns;
	private final List<Panel> panels = new ArrayList<>();
	private final List<BufferedImage> pictures = new ArrayList<>();
	private final List<String> titles = new ArrayList<>();

	private FigureSheet(final String name, final int columns) {
		this.name = name;
		this.columns = columns;
	}

	/**
	 * Shows a figure of columns of CSV files, for the script command {@code Draw Plot}; its parameters are those of {@link TableFigure}.
	 *
	 * @return why there is none; empty if it is shown
	 */
	public static String draw(final String series, final String each, final String title, final String axes, final String scales,
		final String limits, final String corner) {
		try {
			PlotImages.of(TableFigure.of(series, each, title, axes, scales, limits, corner), FigureStyle.STANDARD).show();
			return "";
		} catch (final IllegalArgumentException e) {
			return e.getMessage();
		}
	}

	/**
	 * Puts the active image into a figure and closes it, if the first panel of the figure is a plot.
	 *
	 * @param number of the panel; 0 begins a new figure
	 * @param panels how many there will be
	 * @param name title of the figure's image
	 * @return "placed", or empty if the figure is one of pictures
	 */
	public static String place(final String number, final String panels, final String columns, final String title, final String name) {
		final ImagePlus image = WindowManager.getCurrentImage();
		final int k = NumberText.wholeInt(number);
		final ImagePlus old = k == 0 ? null : WindowManager.getImage(name);
		final FigureSheet sheet;
		if (k > 0) sheet = old == null ? null : (FigureSheet) old.getProperty(PROPERTY);
		else sheet = panel(image) == null ? null : new FigureSheet(name, NumberText.wholeInt(columns));
		if (sheet == null) return "";
		sheet.add(image, title);
		final ImagePlus figure = sheet.image(k + 1 < NumberText.wholeInt(panels));
		for (final ImagePlus done : new ImagePlus[] { image, old }) {
			if (done == null) continue;
			done.changes = false;
			done.close();
		}
		figure.setProperty(PROPERTY, sheet);
		figure.show();
		return "placed";
	}

	/** The only panel of a figure; null if the image shows something else. */
	private static Panel panel(final ImagePlus image) {
		final Artwork artwork = artwork(image);
		return artwork == null || artwork.figure() == null || artwork.figure().panels().size() != 1 ? null : artwork.figure().panels()
			.get(0);
	}

	private static Artwork artwork(final ImagePlus image) {
		return image.getProperty(Artwork.PROPERTY) instanceof Artwork artwork ? artwork : null;
	}

	private void add(final ImagePlus image, final String title) {
		final Panel panel = panel(image);
		panels.add(panel == null ? Panel.blank() : panel);
		pictures.add(panel == null ? image.getProcessor().convertToColorProcessor().getBufferedImage() : null);
		titles.add(title.replaceFirst("^\\w {2,}", ""));
	}

	private Figure figure() {
		final StringBuilder caption = new StringBuilder();
		for (int k = 0; k < titles.size(); k++) {
			if (!titles.get(k).isBlank()) caption.append(caption.isEmpty() ? "" : "; ").append('(').append(Figure.letter(k)).append(") ")
				.append(TableFigure.symbols(titles.get(k)));
		}
		final String remark = TableFigure.remark(panels.stream().flatMap(p -> p.marks().stream()).toList());
		return new Figure(name, caption + (remark.isEmpty() ? "" : "; " + remark), panels, columns);
	}

	/** The figure; while panels are still missing a small one of plots without legends, which is drawn faster. */
	private ImagePlus image(final boolean isDraft) {
		final Figure figure = figure();
		if (isDraft) return new ImagePlus(name, new ColorProcessor(RasterPen.image(FigurePainter.draw(figure, DRAFT), 1)));
		final Artwork artwork = Artwork.of(figure, FigureStyle.STANDARD);
		final BufferedImage page = artwork.fine();
		if (pictures.stream().allMatch(p -> p == null)) {
			final ImagePlus image = new ImagePlus(name, new ColorProcessor(page));
			image.setProperty(Artwork.PROPERTY, artwork);
			return image;
		}
		final Graphics2D g = page.createGraphics();
		g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
		g.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
		final List<Rectangle2D> cells = FigurePainter.cells(figure, FigureStyle.STANDARD);
		for (int k = 0; k < panels.size(); k++) if (pictures.get(k) != null) draw(g, pictures.get(k), cells.get(k));
		g.dispose();
		return new ImagePlus(name, new ColorProcessor(page));
	}

	/** Draws a picture as large as its place allows, in the middle of it. */
	private static void draw(final Graphics2D g, final BufferedImage picture, final Rectangle2D cell) {
		final double scale = Artwork.DOTS_PER_INCH / POINTS_PER_INCH;
		final double part = Math.min(cell.getWidth() / picture.getWidth(), cell.getHeight() / picture.getHeight()) * scale;
		final double w = part * picture.getWidth(), h = part * picture.getHeight();
		g.drawImage(picture, (int) Math.round(cell.getCenterX() * scale - w / 2), (int) Math.round(cell.getCenterY() * scale - h / 2),
			(int) Math.round(w), (int) Math.round(h), null);
	}
}
