package org.crumple.print;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text as outlines of one font, DejaVu Sans, so that it looks the same in every file and on every machine. {@code ^{…}} raises what is in
 * braces, {@code _{…}} lowers it, and {@code ^2} raises a number.
 */
public final class Letters {

	/** Part of a text: its level is 1 raised, 0 on the line, −1 lowered. */
	private record Run(String text, int level) {}

	private static final Pattern SHIFTED = Pattern.compile("([\\^_])\\{([^{}]*)\\}|(\\^)([-\u2212+]?[0-9.]+)");
	/** A hyphen before a number, but not within a name. */
	private static final Pattern MINUS = Pattern.compile("(?<![\\p{L}\\p{N})_\\]-])-(?=[0-9.])");
	private static final Pattern FLOAT =
		Pattern.compile("(?<![\\p{L}\\p{N}_.])(?<![\\p{L}\\p{N}]-)([0-9]+(?:\\.[0-9]+)?)[eE]([-+]?)0*([0-9]+)(?![\\p{L}\\p{N}_])");
	/** Size of raised and lowered letters, and by how much they are, relative to the letters on the line. */
	/** Characters that have raised and lowered ones, and those. */
	private static final String DIGITS = "0123456789+-\u2212",
		RAISED_DIGITS = "\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079\u207a\u207b\u207b",
		LOWERED_DIGITS = "\u2080\u2081\u2082\u2083\u2084\u2085\u2086\u2087\u2088\u2089\u208a\u208b\u208b";
	private static final double SMALL = 0.72, RAISED = 0.38, LOWERED = 0.2;
	/** Height of capitals, and the distance between lines, relative to the size of the letters. */
	private static final double CAPITALS = 0.73, LEADING = 1.25;
	/** Outlines are taken at this size, at which they are not fitted to pixels. */
	private static final float LARGE = 1000;
	private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);
	private static final Font FONT = font();

	private final double size;

	/** @param size of the letters [points] */
	public Letters(final double size) {
		this.size = size;
	}

	private static Font font() {
		try (InputStream file = Letters.class.getResourceAsStream(Lettering.FONT)) {
			return Font.createFont(Font.TRUETYPE_FONT, file).deriveFont(LARGE);
		} catch (final IOException e) {
			throw new UncheckedIOException(e);
		} catch (final FontFormatException e) {
			throw new IllegalStateException("The font of Crumple is damaged.", e);
		}
	}

	/** Letters of so many times this size. */
	Letters scaled(final double factor) {
		return new Letters(factor * size);
	}

	/** Size of the letters [points]. */
	public double size() {
		return size;
	}

	/** Height of capitals [points]. */
	public double capitals() {
		return CAPITALS * size;
	}

	/** Distance between two lines [points]. */
	public double leading() {
		return LEADING * size;
	}

	/** Width of a text [points]. */
	public double width(final String text) {
		double width = 0;
		for (final Run run : runs(printed(text))) width += advance(run.text()) * (run.level() == 0 ? 1 : SMALL) * size / LARGE;
		return width;
	}

	private static double advance(final String text) {
		return text.isEmpty() ? 0 : FONT.createGlyphVector(EXACT, text).getLogicalBounds().getWidth();
	}

	/**
	 * The outlines of a text.
	 *
	 * @param x of its left end
	 * @param y of its line
	 */
	public Shape outlines(final String text, final double x, final double y) {
		final Path2D.Double path = new Path2D.Double(Path2D.WIND_NON_ZERO);
		double at = x;
		for (final Run run : runs(printed(text))) {
			if (run.text().isEmpty()) continue;
			final double part = (run.level() == 0 ? 1 : SMALL) * size / LARGE;
			final double line = y - size * (run.level() > 0 ? RAISED : run.level() < 0 ? -LOWERED : 0);
			final AffineTransform to = new AffineTransform(part, 0, 0, part, at, line);
			path.append(to.createTransformedShape(FONT.createGlyphVector(EXACT, run.text()).getOutline()), false);
			at += advance(run.text()) * part;
		}
		return path;
	}

	/** Draws a text beginning at x, or ending there (1), or with its middle there (0.5). */
	public void draw(final Pen pen, final String text, final double x, final double y, final double part, final int colour) {
		if (!text.isBlank()) pen.fill(outlines(text, x - part * width(text), y), colour);
	}

	/** Draws a text upwards, with its middle at y and its line at x. */
	public void drawUpwards(final Pen pen, final String text, final double x, final double y, final int colour) {
		if (text.isBlank()) return;
		final AffineTransform turn = AffineTransform.getTranslateInstance(x, y + width(text) / 2);
		turn.rotate(0, -1);
		pen.fill(turn.createTransformedShape(outlines(text, 0, 0)), colour);
	}

	/** The lines of a text, broken at blanks, none wider than {@code room} unless a word is. */
	public List<String> lines(final String text, final double room) {
		final List<String> lines = new ArrayList<>();
		for (final String paragraph : text.split("\n")) {
			String line = "";
			for (final String word : paragraph.trim().split(" +")) {
				final String longer = line.isEmpty() ? word : line + " " + word;
				if (!line.isEmpty() && width(longer) > room) {
					lines.add(line);
					line = word;
				}
				else line = longer;
			}
			if (!line.isEmpty()) lines.add(line);
		}
		return lines;
	}

	/** The text with minus signs before numbers and with powers of ten, in place of what a keyboard has: {@code -1.5e-05}. */
	private static String printed(final String text) {
		final String powers = FLOAT.matcher(text).replaceAll(m -> m.group(1) + "\u00b710^{" + m.group(2).replace("+", "") + m.group(3)
			+ "}");
		return MINUS.matcher(powers).replaceAll("\u2212");
	}

	/** The text with raised and lowered parts in the way of the axes of ImageJ's plots: {@code ^^…^^} and {@code !!…!!}. */
	public static String forImageJ(final String text) {
		final StringBuilder marked = new StringBuilder();
		for (final Run run : runs(text)) {
			final String mark = run.level() > 0 ? "^^" : run.level() < 0 ? "!!" : "";
			marked.append(mark).append(run.text()).append(mark);
		}
		return marked.toString();
	}

	/** The text without marks, for tables, with minus signs as drawn: {@code f_{in}} is {@code f_in}, {@code l^{2}} is {@code l^2}. */
	public static String plain(final String text) {
		final StringBuilder plain = new StringBuilder();
		for (final Run run : runs(MINUS.matcher(text).replaceAll("\u2212")))
			plain.append(run.level() > 0 ? "^" : run.level() < 0 ? "_" : "").append(run.text());
		return plain.toString();
	}

	/**
	 * The text without marks, for one style of letters, as legends of ImageJ's plots have: raised and lowered numbers are characters of
	 * their own if the font has them, {@code r_{0} (l^{-2})} is {@code r\u2080 (l\u207b\u00b2)}; others are {@code f_in} and
	 * {@code N^(1.7 \u00b1 0.8)}.
	 */
	public static String inOneStyle(final String text, final IntPredicate has) {
		final StringBuilder line = new StringBuilder();
		for (final Run run : runs(text)) {
			final String shifted = run.level() > 0 ? RAISED_DIGITS : run.level() < 0 ? LOWERED_DIGITS : "", part = run.text();
			if (run.level() == 0) line.append(part);
			else if (part.chars().map(DIGITS::indexOf).allMatch(k -> k >= 0 && has.test(shifted.charAt(k))))
				part.chars().forEach(c -> line.append(shifted.charAt(DIGITS.indexOf(c))));
			else line.append(run.level() > 0 ? '^' : '_').append(part.indexOf(' ') < 0 ? part : "(" + part + ")");
		}
		return line.toString();
	}

	private static List<Run> runs(final String text) {
		final List<Run> runs = new ArrayList<>();
		final Matcher shifted = SHIFTED.matcher(text);
		int at = 0;
		while (shifted.find()) {
			runs.add(new Run(text.substring(at, shifted.start()), 0));
			if (shifted.group(1) != null) runs.add(new Run(shifted.group(2), shifted.group(1).equals("^") ? 1 : -1));
			else runs.add(new Run(shifted.group(4).replace('-', '\u2212'), 1));
			at = shifted.end();
		}
		runs.add(new Run(text.substring(at), 0));
		return runs;
	}
}
