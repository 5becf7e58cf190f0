package org.crumple.view;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.util.List;
import java.util.Locale;

import org.crumple.mechanics.BondStates;

/** The strip below a network picture: a caption, and either a line sample per state or a colour bar. */
final class PictureLegend {

	private static final Color INK = new Color(40, 40, 40);
	private static final int SMALLEST_FONT = 7;

	private final Graphics2D g;
	private final int left;
	private final int top;
	private final int width;
	private final int row;
	private final int largestFont;

	/** All in pixels. */
	PictureLegend(final Graphics2D g, final int left, final int top, final int width, final int height) {
		this.g = g;
		this.left = left;
		this.top = top;
		this.width = width;
		row = height / 2;
		largestFont = Math.max(SMALLEST_FONT, row * 11 / 20);
	}

	void paint(final String caption, final BondColouring colouring, final BondStates bonds, final double range) {
		g.setFont(fitting(caption, width));
		g.setColor(INK);
		g.drawString(caption, left, top + largestFont);
		final int baseline = top + row + largestFont;
		if (colouring.isScale()) paintScale(colouring, range, baseline);
		else paintEntries(colouring.legend(bonds), baseline);
	}

	/** The largest font in which the text fits into so many pixels. */
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

	private void paintScale(final BondColouring colouring, final double range, final int baseline) {
		final int barLeft = left + width * 2 / 5, barWidth = width / 5, barHeight = largestFont * 3 / 4;
		for (int k = 0; k < barWidth; k++) {
			g.setColor(BondColouring.onScale(2.0 * k / (barWidth - 1) - 1));
			g.fillRect(barLeft + k, baseline - barHeight, 1, barHeight);
		}
		g.setColor(INK);
		final String low = String.format(Locale.ROOT, "%.3g", -range), high = String.format(Locale.ROOT, "%.3g", range);
		final String thick = "thick: unstable, U'' < 0";
		g.setFont(fitting(thick, width / 4.0));
		g.drawString(thick, left + width - g.getFontMetrics().stringWidth(thick), baseline);
		g.drawString(high, barLeft + barWidth + largestFont / 2, baseline);
		g.drawString(low, barLeft - g.getFontMetrics().stringWidth(low) - largestFont / 2, baseline);
		g.drawString(colouring.quantity(), left, baseline);
	}
}
