package org.crumple.view;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Locale;

import org.crumple.drive.LoadingStep;
import org.crumple.excitation.PredictedInstability;

/**
 * Stress against strain while a network is sheared by hand, drawn in milliseconds: whole lines while the strain grows, dashes while it
 * falls, a triangle at every event that points the way it was met, and the strains of the next events predicted.
 */
public final class LiveCurve {

	private static final Color FORWARDS = new Color(0, 90, 170), BACK = new Color(200, 80, 0), INK = new Color(30, 30, 30), GRID = new Color(228, 228, 228);
	/** Least range of strain in steps of the curve, and how much of the range is left free at the sides and above, where the legend is. */
	private static final double LEAST_STEPS = 12, MARGIN = 0.06, HEADROOM = 0.3;
	/** Range of stress on which nothing has happened yet. */
	private static final double NOTHING = 1e-9;
	private static final int TICKS = 5;

	private final List<LoadingStep> steps;
	private final BufferedImage image;
	private final Graphics2D g;
	private final float font;
	private final double left;
	private final double top;
	private final double wide;
	private final double high;
	private final double[] x;
	private final double[] y;

	private LiveCurve(final List<LoadingStep> steps, final double increment, final PredictedInstability forwards, final PredictedInstability back,
		final int width, final int height, final float font)
	{
		this.steps = steps;
		this.font = font;
		image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
		g = image.createGraphics();
		g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
		g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
		g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
		g.setColor(Color.WHITE);
		g.fillRect(0, 0, width, height);
		left = 5.4 * font;
		top = 0.8 * font;
		wide = Math.max(1, width - left - font);
		high = Math.max(1, height - top - 3.4 * font);
		double x0 = Double.POSITIVE_INFINITY, x1 = Double.NEGATIVE_INFINITY, y0 = x0, y1 = x1;
		for (final LoadingStep step : steps) {
			x0 = Math.min(x0, step.strain());
			x1 = Math.max(x1, step.strain());
			y0 = Math.min(y0, step.stress());
			y1 = Math.max(y1, step.stress());
		}
		final double room = Math.max(x1 - x0, LEAST_STEPS * increment), here = steps.get(steps.size() - 1).strain();
		// predictions far away would press the curve together
		if (forwards != null && forwards.strain() < room) x1 = Math.max(x1, here + forwards.strain());
		if (back != null && back.strain() < room) x0 = Math.min(x0, here - back.strain());
		x = widened(x0, x1, LEAST_STEPS * increment, MARGIN, MARGIN);
		y = widened(y0, y1, NOTHING, MARGIN, HEADROOM);
	}

	/**
	 * Draws a curve.
	 *
	 * @param steps all of them; the first is the start
	 * @param events for every step whether something happened in it
	 * @param increment strain of a step
	 * @param forwards the next event predicted as the strain grows, or null
	 * @param back the same as it falls, or null
	 * @param width and {@code height} of the image [pixels]
	 * @param font height of its letters [pixels]
	 */
	public static BufferedImage draw(final List<LoadingStep> steps, final boolean[] events, final double increment, final PredictedInstability forwards,
		final PredictedInstability back, final int width, final int height, final float font)
	{
		return new LiveCurve(steps, increment, forwards, back, width, height, font).paint(events, forwards, back);
	}

	private static double[] widened(final double low, final double high, final double least, final double below, final double above) {
		final double lack = Math.max(0, least - (high - low)) / 2, range = Math.max(high - low, least);
		return new double[] { low - lack - below * range, high + lack + above * range };
	}

	private BufferedImage paint(final boolean[] events, final PredictedInstability forwards, final PredictedInstability back) {
		g.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 1).deriveFont(font));
		ticks(x, true);
		ticks(y, false);
		g.setColor(INK);
		g.setStroke(new BasicStroke(Math.max(1, font / 14)));
		g.draw(new java.awt.geom.Rectangle2D.Double(left, top, wide, high));
		g.setClip(new java.awt.geom.Rectangle2D.Double(left, top, wide, high));
		final double here = steps.get(steps.size() - 1).strain(), line = Math.max(1.5, font / 6);
		predicted(forwards, here, ExplorerPicture.solid(Math.max(1, font / 10)));
		predicted(back, here, ExplorerPicture.dashes(Math.max(1, font / 10)));
		legs(1, FORWARDS, ExplorerPicture.solid(line));
		legs(-1, BACK, ExplorerPicture.dashes(line));
		for (int k = 1; k < steps.size(); k++) if (events[k]) triangle(k);
		final double r = 0.42 * font, px = px(here), py = py(steps.get(steps.size() - 1).stress());
		g.setColor(Color.WHITE);
		g.fill(new Ellipse2D.Double(px - 1.3 * r, py - 1.3 * r, 2.6 * r, 2.6 * r));
		g.setColor(INK);
		g.fill(new Ellipse2D.Double(px - r, py - r, 2 * r, 2 * r));
		legend(line);
		g.dispose();
		return image;
	}

	private double px(final double strain) {
		return left + wide * (strain - x[0]) / (x[1] - x[0]);
	}

	private double py(final double stress) {
		return top + high * (y[1] - stress) / (y[1] - y[0]);
	}

	/** All parts of the curve that go one way. */
	private void legs(final int direction, final Color colour, final BasicStroke stroke) {
		final Path2D.Double path = new Path2D.Double();
		boolean drawing = false;
		for (int k = 1; k < steps.size(); k++) {
			final LoadingStep from = steps.get(k - 1), to = steps.get(k);
			if (Math.signum(to.strain() - from.strain()) != direction) {
				drawing = false;
				continue;
			}
			if (!drawing) path.moveTo(px(from.strain()), py(from.stress()));
			path.lineTo(px(to.strain()), py(to.stress()));
			drawing = true;
		}
		g.setColor(colour);
		g.setStroke(stroke);
		g.draw(path);
	}

	/** An event, at the end of its step. */
	private void triangle(final int k) {
		final boolean grows = steps.get(k).strain() > steps.get(k - 1).strain();
		triangle(px(steps.get(k).strain()), py(steps.get(k).stress()), 0.5 * font, grows);
	}

	private void triangle(final double px, final double py, final double size, final boolean right) {
		final double tip = right ? size : -size;
		final Path2D.Double path = new Path2D.Double();
		path.moveTo(px + tip, py);
		path.lineTo(px - 0.6 * tip, py - 0.8 * size);
		path.lineTo(px - 0.6 * tip, py + 0.8 * size);
		path.closePath();
		g.setColor(right ? FORWARDS : BACK);
		g.fill(path);
		g.setColor(Color.WHITE);
		g.setStroke(new BasicStroke(1));
		g.draw(path);
	}

	private void predicted(final PredictedInstability next, final double here, final BasicStroke stroke) {
		if (next == null) return;
		final double at = px(here + next.direction() * next.strain());
		g.setColor(INK);
		g.setStroke(stroke);
		g.draw(new Line2D.Double(at, top + 4.6 * font, at, top + high));
	}

	private void ticks(final double[] range, final boolean along) {
		final double step = niceStep(range[1] - range[0]);
		final FontMetrics metrics = g.getFontMetrics();
		g.setStroke(new BasicStroke(1));
		for (double k = Math.ceil(range[0] / step); k * step <= range[1]; k++) {
			final String text = number(k * step, step);
			g.setColor(GRID);
			g.draw(along ? new Line2D.Double(px(k * step), top, px(k * step), top + high) : new Line2D.Double(left, py(k * step), left + wide, py(k * step)));
			g.setColor(INK);
			if (along) g.drawString(text, (float) (px(k * step) - metrics.stringWidth(text) / 2.0), (float) (top + high + 1.3 * font));
			else g.drawString(text, (float) (left - 0.4 * font - metrics.stringWidth(text)), (float) (py(k * step) + 0.35 * font));
		}
		final String title = along ? "shear strain \u03b3" : "shear stress \u03c3xy (E/l\u00b2)";
		if (along) g.drawString(title, (float) (left + wide / 2 - metrics.stringWidth(title) / 2.0), (float) (top + high + 2.8 * font));
		else {
			final java.awt.geom.AffineTransform upright = g.getTransform();
			g.rotate(-Math.PI / 2, font, top + high / 2);
			g.drawString(title, (float) (font - metrics.stringWidth(title) / 2.0), (float) (top + high / 2 + 0.2 * font));
			g.setTransform(upright);
		}
	}

	/** 1, 2 or 5 times a power of ten. */
	private static double niceStep(final double range) {
		final double rough = range / TICKS, power = Math.pow(10, Math.floor(Math.log10(rough))), part = rough / power;
		return power * (part < 1.5 ? 1 : part < 3.5 ? 2 : part < 7.5 ? 5 : 10);
	}

	private static String number(final double value, final double step) {
		final int digits = (int) Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
		final String text = digits > 5 ? String.format(Locale.ROOT, "%.1e", value) : String.format(Locale.ROOT, "%." + digits + "f", value);
		return (Double.parseDouble(text) == 0 ? text.replace("-", "") : text).replace('-', '\u2212');
	}

	private void legend(final double line) {
		final String[] texts = { "forwards", "back", "event", "next predicted: forwards", "back" };
		double at = left + 0.8 * font;
		final double[] rows = { top + 1.4 * font, top + 3 * font };
		for (int k = 0; k < texts.length; k++) {
			if (k == 3) at = left + 0.8 * font;
			final double base = rows[k < 3 ? 0 : 1], mid = base - 0.35 * font;
			if (k == 2) {
				triangle(at + 0.5 * font, mid, 0.5 * font, true);
				triangle(at + 1.9 * font, mid, 0.5 * font, false);
			} else {
				g.setColor(k == 0 ? FORWARDS : k == 1 ? BACK : INK);
				g.setStroke(k % 3 == 0 ? ExplorerPicture.solid(k == 0 ? line : Math.max(1, font / 10)) : ExplorerPicture.dashes(k == 1 ? line : Math.max(1, font / 10)));
				g.draw(new Line2D.Double(at, mid, at + 2.2 * font, mid));
			}
			g.setColor(INK);
			g.drawString(texts[k], (float) (at + 2.7 * font), (float) base);
			at += 3.9 * font + g.getFontMetrics().stringWidth(texts[k]);
		}
	}
}
