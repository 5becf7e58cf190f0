package org.crumple.picture;

import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

import org.crumple.picture.BondColouring.Entry;
import org.crumple.picture.Legend.Measure;
import org.crumple.picture.Legend.Sample;
import org.crumple.picture.Legend.Tick;
import org.crumple.print.Letters;
import org.crumple.print.Pen;

/**
 * Lays out and draws the legend below a network picture: the caption with the scale bar and the scale of arrows, line samples or a colour
 * bar, and further samples. Everything has one size of letters; what does not fit beside each other stands below each other.
 */
final class PictureLegend {

	private static final int INK = 0x282828;
	/** Smallest letters of an image, and the difference of the sizes that are tried [pixels]. */
	private static final double SMALLEST = 3, STEP = 0.5;
	/** Distances relative to the size of the letters: between rows of samples, between parts, between things beside each other. */
	private static final double ROW = 1.4, APART = 0.35, BESIDE = 1.2;
	/** Length of the sample of a line, and of all that stands before its text, relative to the size of the letters. */
	private static final double SAMPLE = 1.1, BEFORE = 1.6;
	/** Height of a colour bar and its least width, relative to the size of the letters. */
	private static final double BAR = 0.75, LEAST_BAR = 13;
	private static final int SHADES = 128;
	/** Largest part of the width for the scale bar, and for all that stands beside the caption. */
	private static final double SCALE_BAR = 0.14, MEASURES = 0.5;

	private final Legend legend;
	private final Letters letters;
	private final double size;
	private final double width;
	private final double perLength;
	private final List<Measure> measures;
	private final double measuresWidth;
	private final List<String> caption;
	private final int captionRows;
	private final boolean remarksBeside;

	/**
	 * @param width of the legend, in the unit of the letters
	 * @param perLength units per l
	 */
	PictureLegend(final Legend legend, final Letters letters, final double width, final double perLength) {
		this.legend = legend;
		this.letters = letters;
		this.width = width;
		this.perLength = perLength;
		size = letters.size();
		final Measure scale = Measure.of(SCALE_BAR * width / perLength, 1, null, " l");
		measures = legend.arrow() == null ? List.of(scale) : List.of(legend.arrow(), scale);
		measuresWidth = measures.stream().mapToDouble(this::width).sum() + BESIDE * size * (measures.size() - 1);
		final boolean beside = measuresWidth < MEASURES * width;
		caption = lines(beside ? width - measuresWidth - BESIDE * size : width);
		captionRows = beside || caption.isEmpty() ? Math.max(1, caption.size()) : caption.size() + 1;
		remarksBeside = legend.bar() != null && barRoom(true) >= LEAST_BAR * size;
	}

	/** The lines of the caption, of which only the first has less room. */
	private List<String> lines(final double room) {
		final String text = legend.caption().replaceAll(" +", " ").replace(" = ", "\u00a0=\u00a0");
		final List<String> lines = new ArrayList<>(letters.lines(text, room));
		if (lines.size() < 2) return lines;
		lines.subList(1, lines.size()).clear();
		lines.addAll(letters.lines(text.substring(lines.get(0).length()), width));
		return lines;
	}

	/** The legend with the largest letters, up to {@code largest}, with which it is no higher than {@code height}. */
	static PictureLegend fitting(final Legend legend, final double width, final double height, final double largest,
		final double perLength)
	{
		double size = Math.max(SMALLEST, largest);
		while (true) {
			final PictureLegend tried = new PictureLegend(legend, new Letters(size), width, perLength);
			if (tried.height() <= height || size <= SMALLEST) return tried;
			size = Math.max(SMALLEST, size - STEP);
		}
	}

	/** Height of everything, in the unit of the letters. */
	double height() {
		double height = captionRows * letters.leading();
		if (!legend.entries().isEmpty()) height += APART * size + ROW * size * rows(legend.entries().stream().map(Entry::text).toList());
		if (legend.bar() != null) height += (APART + 2 * ROW) * size + (remarksBeside || legend.bar().remarks().isEmpty() ? 0 : ROW * size);
		if (!legend.samples().isEmpty()) height += ROW * size * rows(legend.samples().stream().map(Sample::text).toList());
		return height;
	}

	void paint(final Pen pen, final double left, final double top) {
		for (int k = 0; k < caption.size(); k++) {
			letters.draw(pen, caption.get(k), left, top + k * letters.leading() + size, 0, INK);
		}
		paintMeasures(pen, left + width - measuresWidth, top + (captionRows > caption.size() ? captionRows - 1 : 0) * letters.leading()
			+ size);
		double y = top + captionRows * letters.leading();
		if (!legend.entries().isEmpty()) {
			y = paintSamples(pen, left, y + APART * size, legend.entries().stream().map(e -> new Sample(e.colour(), false, false, e.text()))
				.toList());
		}
		if (legend.bar() != null) y = paintBar(pen, left, y + APART * size);
		if (!legend.samples().isEmpty()) paintSamples(pen, left, y, legend.samples());
	}

	private double width(final Measure measure) {
		return measure.length() * perLength + 0.4 * size + letters.width(measure.text());
	}

	private void paintMeasures(final Pen pen, final double left, final double line) {
		double x = left;
		final double y = line - 0.35 * size, tick = 0.25 * size;
		for (final Measure measure : measures) {
			final double end = x + measure.length() * perLength;
			if (measure.colour() == null) {
				final Path2D.Double bar = new Path2D.Double(new Line2D.Double(x, y, end, y));
				bar.append(new Line2D.Double(x, y - tick, x, y + tick), false);
				bar.append(new Line2D.Double(end, y - tick, end, y + tick), false);
				pen.stroke(bar, 0.1 * size, INK);
			} else {
				pen.stroke(DisplacementArrows.arrow(new Line2D.Double(x, y, end, y)), 0.1 * size, NetworkCanvas.rgb(measure.colour()));
			}
			letters.draw(pen, measure.text(), end + 0.4 * size, line, 0, INK);
			x += width(measure) + BESIDE * size;
		}
	}

	/** Number of samples beside each other, so that rows have equal numbers. */
	private int columns(final List<String> texts) {
		final double widest = texts.stream().mapToDouble(letters::width).max().orElse(0) + (BEFORE + 0.5) * size;
		final int fitting = Math.max(1, Math.min(texts.size(), (int) (width / widest))), rows = (texts.size() + fitting - 1) / fitting;
		return (texts.size() + rows - 1) / rows;
	}

	private int rows(final List<String> texts) {
		final int columns = columns(texts);
		return (texts.size() + columns - 1) / columns;
	}

	/** Paints samples in columns of equal width, and returns where they end. */
	private double paintSamples(final Pen pen, final double left, final double top, final List<Sample> samples) {
		final List<String> texts = samples.stream().map(Sample::text).toList();
		final int columns = columns(texts);
		final double slot = width / columns, side = SAMPLE * size;
		for (int k = 0; k < samples.size(); k++) {
			final Sample sample = samples.get(k);
			final double x = left + k % columns * slot + 0.2 * size, line = top + k / columns * ROW * size + size, y = line - 0.35 * size;
			final double thick = (sample.isRing() ? 0.14 : 0.25) * size;
			pen.stroke(sample.isRing() ? new Ellipse2D.Double(x, y - side / 2, side, side) : new Line2D.Double(x, y, x + side, y), thick,
				NetworkCanvas.rgb(sample.colour()), sample.isDashed() ? dashes(thick) : null);
			letters.draw(pen, sample.text(), x + (BEFORE - 0.2) * size, line, 0, INK);
		}
		return top + rows(texts) * ROW * size;
	}

	static float[] dashes(final double thick) {
		return new float[] { 3 * (float) thick, 2 * (float) thick };
	}

	/** Room for a colour bar between its quantity and, if beside it, what thick lines mean. */
	private double barRoom(final boolean beside) {
		final double ends = Math.max(letters.width(first().text()), letters.width(last().text()));
		final double remarks = beside ? letters.width(legend.bar().remarks()) + BESIDE * size : 0;
		return width - letters.width(legend.bar().quantity()) - BESIDE * size - ends - remarks;
	}

	private Tick first() {
		return legend.bar().ticks().get(0);
	}

	private Tick last() {
		return legend.bar().ticks().get(legend.bar().ticks().size() - 1);
	}

	private double paintBar(final Pen pen, final double left, final double top) {
		final double room = Math.max(size, barRoom(remarksBeside)), line = top + size, high = BAR * size;
		final double quantity = letters.width(legend.bar().quantity());
		final double start = left + quantity + BESIDE * size + letters.width(first().text()) / 2, barTop = line - high;
		letters.draw(pen, legend.bar().quantity(), left, line, 0, INK);
		for (int k = 0; k < SHADES; k++) { // each to the right end, so that no gaps shine through
			final double x = start + room * k / SHADES;
			pen.fill(new Rectangle2D.Double(x, barTop, start + room - x, high), NetworkCanvas.rgb(legend.bar().colours().apply((k + 0.5)
				/ SHADES)));
		}
		final double tick = 0.25 * size;
		double free = Double.NEGATIVE_INFINITY;
		for (final Tick number : legend.bar().ticks()) {
			final double x = start + room * number.position(), wide = letters.width(number.text());
			pen.stroke(new Line2D.Double(x, line, x, line + tick), 0.08 * size, INK);
			if (x - wide / 2 < free) continue;
			letters.draw(pen, number.text(), x, line + tick + size, 0.5, INK);
			free = x + wide / 2 + 0.4 * size;
		}
		final double below = top + 2 * ROW * size;
		if (legend.bar().remarks().isEmpty()) return below;
		if (remarksBeside) letters.draw(pen, legend.bar().remarks(), left + width, line, 1, INK);
		else letters.draw(pen, legend.bar().remarks(), left, below + size, 0, INK);
		return remarksBeside ? below : below + ROW * size;
	}
}
