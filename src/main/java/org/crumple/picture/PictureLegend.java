package org.crumple.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.util.List;
import java.util.Locale;

import org.crumple.mechanics.BondStates;

/** The legend below a network picture: a caption, and either a line sample per entry or a colour bar. */
public final class PictureLegend {

	/** A sample of a thick line or a ring, solid or dashed, with its meaning. */
	record Sample(Color colour, boolean isRing, boolean isDashed, String text) {}

	private static final Color INK = new Color(40, 40, 40);
	private static final int SMALLEST_FONT = 7;

	private final Graphics2D g;
	private final int left;
	private final int top;
	private final int width;
	private final int row;
	private final int largestFont;

	/** @param row height of one row; all arguments are in pixels */
	PictureLegend(final Graphics2D g, final int left, final int top, final int width, final int row) {
		this.g = g;
		this.left = left;
		this.top = top;
		this.width = width;
		this.row = row;
		largestFont = Math.max(SMALLEST_FONT, row * 11 / 20);
	}

	/** Number of rows of the legend; a colour bar has a further row for its numbers. */
	static int rows(final BondColouring colouring) {
		return colouring.isScale() ? 3 : 2;
	}

	public void paint(final String caption, final BondColouring colouring, final BondStates bonds, final double[] values,
		final ColourScale scale) {
		if (!colouring.isScale()) {
			paint(caption, colouring.legend(bonds, values));
			return;
		}
		paintCaption(caption);
		paintScale(colouring, scale, top + row + largestFont);
	}

	/** Paints a caption and a line sample per entry. */
	public void paint(final String caption, final List<BondColouring.Entry> entries) {
		paintCaption(caption);
		paintEntries(entries, top + row + largestFont);
	}

	private void paintCaption(final String caption) {
		g.setFont(fitting(caption, width));
		g.setColor(INK);
		g.drawString(caption, left, top + largestFont);
	}

	/** The largest font in which the text fits into {@code room} pixels. */
	private Font fitting(final String text, final double room) {
		int size = largestFont;
		while (size > SMALLEST_FONT && g.getFontMetrics(font(size)).stringWidth(text) > room) size--;
		return font(size);
	}

	private static Font font(final int size) {
		return new Font(Font.SANS_SERIF, Font.PLAIN, size);
	}

	private void paintEntries(final List<BondColouring.Entry> entries, final int baseline) {
		final double slot = width / (double) entries.size(), sample = 1.6 * largestFont;
		Font font = font(largestFont);
		for (final BondColouring.Entry entry : entries) {
			final Font fitting = fitting(entry.text(), slot - sample - 0.6 * largestFont);
			if (fitting.getSize() < font.getSize()) font = fitting;
		}
		g.setFont(font);
		g.setStroke(new BasicStroke(largestFont / 4f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
		for (int k = 0; k < entries.size(); k++) {
			final double x = left + k * slot, y = baseline - 0.35 * font.getSize();
			g.setColor(entries.get(k).colour());
			g.draw(new Line2D.Double(x + 0.2 * largestFont, y, x + 1.2 * largestFont, y));
			g.setColor(INK);
			g.drawString(entries.get(k).text(), (float) (x + sample), baseline);
		}
	}

	/**
	 * Paints samples in a row of their own.
	 *
	 * @param line row number, counted from the caption, which is row 0
	 */
	void paintSamples(final int line, final List<Sample> samples) {
		final double slot = width / (double) samples.size(), side = 1.1 * largestFont;
		Font font = font(largestFont);
		for (final Sample sample : samples) {
			final Font fitting = fitting(sample.text(), slot - 1.5 * largestFont - 0.4 * largestFont);
			if (fitting.getSize() < font.getSize()) font = fitting;
		}
		g.setFont(font);
		final double baseline = top + line * row + largestFont, y = baseline - 0.35 * font.getSize();
		for (int k = 0; k < samples.size(); k++) {
			final double x = left + k * slot + 0.1 * largestFont;
			g.setColor(samples.get(k).colour());
			final double pen = (samples.get(k).isRing() ? 0.14 : 0.35) * largestFont;
			g.setStroke(samples.get(k).isDashed() ? ExplorerPicture.dashes(pen) : ExplorerPicture.solid(pen));
			g.draw(samples.get(k).isRing() ? new Ellipse2D.Double(x, y - side / 2, side, side) : new Line2D.Double(x, y, x + side, y));
			g.setColor(INK);
			g.drawString(samples.get(k).text(), (float) (left + k * slot + 1.6 * largestFont), (float) baseline);
		}
	}

	private void paintScale(final BondColouring colouring, final ColourScale scale, final int baseline) {
		final int barLeft = left + width * 35 / 100, half = width * 18 / 100, barHeight = largestFont * 3 / 4,
			barTop = baseline - barHeight;
		for (int k = -half; k <= half; k++) {
			g.setColor(colouring.onScale(colouring.isMagnitude() ? 0.5 + 0.5 * k / half : k / (double) half));
			g.fillRect(barLeft + half + k, barTop, 1, barHeight);
		}
		g.setColor(INK);
		final Font font = font(Math.max(SMALLEST_FONT, largestFont * 4 / 5));
		final int tick = Math.max(2, largestFont / 4), numbers = baseline + tick + font.getSize();
		g.setFont(font);
		g.setStroke(new BasicStroke(Math.max(1, largestFont / 12f)));
		if (colouring.isMagnitude()) paintTick("0", barLeft, baseline, tick, numbers);
		else paintTick((scale.saturatesLow() ? "\u2264 " : "") + rounded(scale.low()), barLeft, baseline, tick, numbers);
		if (!colouring.isMagnitude()) paintTick("0", barLeft + half, barTop, tick + barHeight, numbers);
		paintTick((scale.saturatesHigh() ? "\u2265 " : "") + rounded(scale.high()), barLeft + 2 * half, baseline, tick, numbers);
		g.setFont(fitting(colouring.quantity(), width * 0.29));
		g.drawString(colouring.quantity(), left, baseline);
		final String thick = "thick: unstable, U'' < 0";
		g.setFont(fitting(thick, width * 0.25));
		g.drawString(thick, left + width - g.getFontMetrics().stringWidth(thick), baseline);
	}

	private void paintTick(final String number, final int x, final int top, final int length, final int baseline) {
		g.draw(new Line2D.Double(x + 0.5, top, x + 0.5, top + length));
		g.drawString(number, x - g.getFontMetrics().stringWidth(number) / 2, baseline);
	}

	private static String rounded(final double value) {
		return String.format(Locale.ROOT, "%.3g", value).replace('-', '\u2212');
	}
}
