package org.crumple.print;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** What was drawn, in order, on a page of a given size, so that it can be drawn again by any other pen. */
public final class Drawing implements Pen {

	/** One stroke, area or clip. */
	private interface Step {

		void draw(Pen pen, AffineTransform to, double scale);
	}

	private final double width;
	private final double height;
	private final List<Step> steps = new ArrayList<>();
	private boolean isTransparent;

	/** @param width of the page [points, 1/72 inch], like its height */
	public Drawing(final double width, final double height) {
		this.width = width;
		this.height = height;
	}

	/** Takes the white paper away that is else behind everything. */
	public Drawing transparent() {
		isTransparent = true;
		return this;
	}

	/** Whether there is no paper behind what is drawn. */
	boolean isTransparent() {
		return isTransparent;
	}

	/** Width of the page [points]. */
	public double width() {
		return width;
	}

	/** Height of the page [points]. */
	public double height() {
		return height;
	}

	@Override
	public void stroke(final Shape shape, final double thick, final int colour, final float[] dash) {
		final Path2D path = new Path2D.Double(shape);
		final float[] dashes = dash == null ? null : dash.clone();
		steps.add((pen, to, scale) -> pen.stroke(path.createTransformedShape(to), thick * scale, colour, scaled(dashes, scale)));
	}

	@Override
	public void fill(final Shape shape, final int colour) {
		final Path2D path = new Path2D.Double(shape);
		steps.add((pen, to, scale) -> pen.fill(path.createTransformedShape(to), colour));
	}

	@Override
	public void clip(final Rectangle2D area) {
		final Rectangle2D kept = area == null ? null : (Rectangle2D) area.clone();
		steps.add((pen, to, scale) -> pen.clip(kept == null ? null : to.createTransformedShape(kept).getBounds2D()));
	}

	/** Draws everything again, enlarged about the upper left corner. */
	public void draw(final Pen pen, final double scale) {
		draw(pen, scale, 0, 0);
	}

	/** Draws everything again, enlarged, with the upper left corner at (x, y). */
	public void draw(final Pen pen, final double scale, final double x, final double y) {
		final AffineTransform to = new AffineTransform(scale, 0, 0, scale, x, y);
		for (final Step step : steps) step.draw(pen, to, scale);
		pen.clip(null);
	}

	private static float[] scaled(final float[] dash, final double scale) {
		if (dash == null) return null;
		final float[] scaled = new float[dash.length];
		for (int k = 0; k < dash.length; k++) scaled[k] = (float) (dash[k] * scale);
		return scaled;
	}
}
