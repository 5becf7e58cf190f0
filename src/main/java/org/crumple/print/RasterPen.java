package org.crumple.print;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/** Draws smooth lines into an image. */
public final class RasterPen implements Pen {

	/** Limit of joins, which are round: never reached. */
	private static final float MITRE = 10;

	private final Graphics2D g;

	/** @param g stays the owner's, who disposes of it */
	public RasterPen(final Graphics2D g) {
		this.g = g;
		g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
		g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
	}

	/**
	 * A drawing on white paper, or with an alpha channel if it is transparent.
	 *
	 * @param scale pixels per point
	 */
	public static BufferedImage image(final Drawing drawing, final double scale) {
		final BufferedImage image = new BufferedImage(Math.max(1, (int) Math.round(drawing.width() * scale)),
			Math.max(1, (int) Math.round(drawing.height() * scale)), drawing.isTransparent() ? BufferedImage.TYPE_INT_ARGB
				: BufferedImage.TYPE_INT_RGB);
		final Graphics2D g = image.createGraphics();
		try {
			g.setColor(Color.WHITE);
			if (!drawing.isTransparent()) g.fillRect(0, 0, image.getWidth(), image.getHeight());
			drawing.draw(new RasterPen(g), scale);
		} finally {
			g.dispose();
		}
		return image;
	}

	@Override
	public void stroke(final Shape shape, final double width, final int colour, final float[] dash) {
		g.setColor(new Color(colour));
		g.setStroke(new BasicStroke((float) width, dash == null ? BasicStroke.CAP_ROUND : BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND,
			MITRE, dash, 0));
		g.draw(shape);
	}

	@Override
	public void fill(final Shape shape, final int colour) {
		g.setColor(new Color(colour));
		g.fill(shape);
	}

	@Override
	public void clip(final Rectangle2D area) {
		g.setClip(area);
	}
}
