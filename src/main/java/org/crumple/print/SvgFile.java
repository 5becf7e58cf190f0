package org.crumple.print;

import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** A drawing as Scalable Vector Graphics 1.1: paths alone, so that every program shows the same. */
public final class SvgFile implements Pen {

	private static final double PRECISION = 1e3, POINTS_PER_MILLIMETRE = 72 / 25.4;
	private static final String[] COMMANDS = { "M", "L", "Q", "C", "Z" };
	private static final int[] NUMBERS = { 2, 2, 4, 6, 0 };

	private final StringBuilder body = new StringBuilder();
	private final Map<String, String> clips = new LinkedHashMap<>();
	private String clip = "";

	private SvgFile() {}

	/**
	 * The bytes of a file.
	 *
	 * @param title of the document; empty for none
	 * @param description such as the macro that makes the figure; empty for none
	 */
	public static byte[] of(final Drawing drawing, final String title, final String description) {
		final SvgFile file = new SvgFile();
		drawing.draw(file, 1);
		final StringBuilder text = new StringBuilder(
			"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\"")
			.append(" width=\"").append(number(drawing.width() / POINTS_PER_MILLIMETRE)).append("mm\" height=\"")
			.append(number(drawing.height() / POINTS_PER_MILLIMETRE)).append("mm\" viewBox=\"0 0 ").append(number(drawing.width()))
			.append(' ').append(number(drawing.height())).append("\">\n");
		if (!title.isEmpty()) text.append("<title>").append(escaped(title)).append("</title>\n");
		if (!description.isEmpty()) text.append("<desc>").append(escaped(description)).append("</desc>\n");
		if (!file.clips.isEmpty()) {
			text.append("<defs>\n");
			file.clips.forEach((area, id) -> text.append("<clipPath id=\"").append(id).append("\"><path d=\"").append(area)
				.append("\"/></clipPath>\n"));
			text.append("</defs>\n");
		}
		if (!drawing.isTransparent()) text.append("<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n");
		return text.append(file.body).append("</svg>\n").toString().getBytes(StandardCharsets.UTF_8);
	}

	@Override
	public void stroke(final Shape shape, final double width, final int colour, final float[] dash) {
		body.append("<path d=\"").append(path(shape)).append("\" fill=\"none\" stroke=\"").append(colour(colour))
			.append("\" stroke-width=\"").append(number(width)).append("\" stroke-linejoin=\"round\" stroke-linecap=\"")
			.append(dash == null ? "round\"" : "butt\" stroke-dasharray=\"");
		for (int k = 0; dash != null && k < dash.length; k++) body.append(k == 0 ? "" : " ").append(number(dash[k]));
		body.append(dash == null ? "" : "\"").append(clip).append("/>\n");
	}

	@Override
	public void fill(final Shape shape, final int colour) {
		body.append("<path d=\"").append(path(shape)).append("\" fill=\"").append(colour(colour));
		if (shape.getPathIterator(null).getWindingRule() == PathIterator.WIND_EVEN_ODD) body.append("\" fill-rule=\"evenodd");
		body.append('"').append(clip).append("/>\n");
	}

	@Override
	public void clip(final Rectangle2D area) {
		clip = area == null ? "" : " clip-path=\"url(#" + clips.computeIfAbsent(path(area), a -> "clip" + (clips.size() + 1)) + ")\"";
	}

	private static String path(final Shape shape) {
		final StringBuilder path = new StringBuilder();
		final double[] at = new double[6];
		for (final PathIterator it = shape.getPathIterator(null); !it.isDone(); it.next()) {
			final int kind = it.currentSegment(at);
			path.append(COMMANDS[kind]);
			for (int k = 0; k < NUMBERS[kind]; k++) path.append(k == 0 ? "" : " ").append(number(at[k]));
		}
		return path.toString();
	}

	/** A number to a thousandth, without zeros at its end. */
	private static String number(final double value) {
		final double rounded = Math.rint(value * PRECISION) / PRECISION;
		return rounded == Math.rint(rounded) ? Long.toString((long) rounded) : Double.toString(rounded);
	}

	private static String colour(final int colour) {
		return String.format("#%06x", colour & 0xffffff);
	}

	private static String escaped(final String text) {
		return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replaceAll("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f]", " ");
	}
}
