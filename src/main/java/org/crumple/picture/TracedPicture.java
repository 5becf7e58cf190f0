package org.crumple.picture;

import java.awt.Color;
import java.awt.Rectangle;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import ij.ImagePlus;
import ij.gui.Line;
import ij.gui.OvalRoi;
import ij.gui.Overlay;
import ij.gui.PolygonRoi;
import ij.gui.Roi;
import ij.measure.Calibration;
import ij.process.ImageProcessor;

import org.crumple.kernel.PlainText;
import org.crumple.network.BoundaryKind;
import org.crumple.trace.Pixels;
import org.crumple.trace.TraceSettings.Tone;
import org.crumple.trace.TracedLines.Rejected;
import org.crumple.trace.TracedLines;

/** An image of ImageJ in which lines are looked for: its pixels, and what was found as an overlay. */
public final class TracedPicture {

	private static final Color BOND = new Color(0, 200, 255), NODE = new Color(255, 210, 0), REJECTED = new Color(255, 0, 160);
	/** Size of a node [pixels], and offset between lines of ImageJ, which refer to the centres of pixels, and ours. */
	private static final double NODE_SIZE = 4, PIXEL_CENTRE = 0.5;

	private final ImagePlus image;
	private final Pixels pixels;
	private final Rectangle frame;

	/**
	 * @param image to be looked at; null if there is none
	 * @param lines whether they are brighter or darker than the rest
	 * @param boundary what holds at its edges
	 * @throws IllegalArgumentException if it cannot be taken, with the command of ImageJ that helps
	 */
	public TracedPicture(final ImagePlus image, final Tone lines, final BoundaryKind boundary) {
		if (image == null) throw new IllegalArgumentException("There is no image: run \"Open...\" first.");
		this.image = image;
		if (image.getType() == ImagePlus.COLOR_RGB || image.getType() == ImagePlus.COLOR_256) throw refused("is in colour: run "
			+ "\"8-bit\" first");
		if (image.getStackSize() > 1) throw refused("has " + image.getStackSize() + " slices: run \"Z Project...\", or \"Duplicate...\" "
			+ "on one of them, first");
		final Roi selection = image.getRoi();
		final Rectangle whole = new Rectangle(0, 0, image.getWidth(), image.getHeight());
		frame = selection == null ? whole : selection.getBounds().intersection(whole);
		if (selection != null && (!selection.isArea() || frame.isEmpty())) {
			throw refused("has a selection without an area: run \"Select None\" first, or select a rectangle");
		}
		if (selection != null && boundary.isPeriodic(0) && selection.getType() != Roi.RECTANGLE) {
			throw refused("has a selection that is no rectangle, and boundary=" + boundary + " needs one: run \"To Bounding Box\" first");
		}
		final Calibration unit = image.getCalibration();
		pixels = new Pixels(frame.width, frame.height, values(selection, lines), boundary, Math.abs(unit.pixelWidth),
			Math.abs(unit.pixelHeight));
	}

	private IllegalArgumentException refused(final String what) {
		return new IllegalArgumentException("The picture " + PlainText.shown(image.getTitle()) + " " + what + ".");
	}

	/** Brightness as it is shown; what is outside the selection, or no number, is as far from lines as any pixel. */
	private float[] values(final Roi selection, final Tone lines) {
		final ImageProcessor ip = image.getProcessor(), mask = selection == null ? null : selection.getMask();
		final float sign = ip.isInvertedLut() ? -1 : 1;
		final float[] value = new float[frame.width * frame.height];
		float darkest = Float.POSITIVE_INFINITY, brightest = Float.NEGATIVE_INFINITY;
		for (int p = 0; p < value.length; p++) {
			value[p] = sign * ip.getf(frame.x + p % frame.width, frame.y + p / frame.width);
			if (!Float.isFinite(value[p])) continue;
			darkest = Math.min(darkest, value[p]);
			brightest = Math.max(brightest, value[p]);
		}
		final float far = darkest > brightest ? 0 : lines == Tone.BRIGHT ? darkest : brightest;
		for (int p = 0; p < value.length; p++) {
			final boolean outside = mask != null && mask.get(p % frame.width, p / frame.width) == 0;
			if (outside || !Float.isFinite(value[p])) value[p] = far;
		}
		return value;
	}

	public Pixels pixels() {
		return pixels;
	}

	/** One line on what was looked at: title, size, unit, and a digest of the pixels. */
	public String remark() {
		final MessageDigest digest;
		try {
			digest = MessageDigest.getInstance("SHA-256");
		} catch (final NoSuchAlgorithmException e) {
			throw new IllegalStateException(e); // every Java has SHA-256
		}
		final ByteBuffer row = ByteBuffer.allocate(Float.BYTES * pixels.width());
		for (int y = 0; y < pixels.height(); y++) {
			row.clear();
			for (int x = 0; x < pixels.width(); x++) row.putFloat(pixels.value()[y * pixels.width() + x]);
			digest.update(row.array());
		}
		return "image " + image.getTitle() + ": " + pixels.width() + " x " + pixels.height() + " pixels of " + pixels.stepX() + " x "
			+ pixels.stepY()
			+ " " + image.getCalibration().getUnit() + (frame.x == 0 && frame.y == 0 ? "" : " at " + frame.x + ", " + frame.y) + ", sha256 "
			+ HexFormat.of().formatHex(digest.digest());
	}

	/** Shows what was found over the image: bonds and nodes by their numbers, and what is no bond by the reason. */
	public void show(final TracedLines found) {
		final Overlay overlay = new Overlay();
		for (final Rejected piece : found.rejected()) add(overlay, piece);
		final double[] x = found.position();
		for (int b = 0; b < found.bondCount(); b++) {
			final int i = found.from()[b], j = found.to()[b];
			final double dx = found.imageX()[b] * pixels.sizeX(), dy = found.imageY()[b] * pixels.sizeY();
			bond(overlay, b, x[2 * i], x[2 * i + 1], x[2 * j] + dx, x[2 * j + 1] + dy);
			if (dx != 0 || dy != 0) bond(overlay, b, x[2 * i] - dx, x[2 * i + 1] - dy, x[2 * j], x[2 * j + 1]);
		}
		for (int i = 0; i < found.nodeCount(); i++) {
			final Roi node = new OvalRoi(column(x[2 * i]) - NODE_SIZE / 2, row(x[2 * i + 1]) - NODE_SIZE / 2, NODE_SIZE, NODE_SIZE);
			named(overlay, node, "node " + i, NODE);
		}
		image.setOverlay(overlay);
	}

	private void bond(final Overlay overlay, final int number, final double x1, final double y1, final double x2, final double y2) {
		named(overlay, new Line(column(x1) - PIXEL_CENTRE, row(y1) - PIXEL_CENTRE, column(x2) - PIXEL_CENTRE, row(y2) - PIXEL_CENTRE),
			"bond "
			+ number, BOND);
	}

	private void add(final Overlay overlay, final Rejected piece) {
		final int n = piece.path().length / 2;
		if (n < 2) return;
		final float[] x = new float[n], y = new float[n];
		for (int k = 0; k < n; k++) {
			x[k] = (float) (frame.x + piece.path()[2 * k] / pixels.stepX() - PIXEL_CENTRE);
			y[k] = (float) (frame.y + piece.path()[2 * k + 1] / pixels.stepY() - PIXEL_CENTRE);
		}
		named(overlay, new PolygonRoi(x, y, Roi.POLYLINE), piece.reason(), REJECTED);
	}

	private double column(final double x) {
		return frame.x + x / pixels.stepX();
	}

	private double row(final double y) {
		return frame.y + pixels.height() - y / pixels.stepY();
	}

	private static void named(final Overlay overlay, final Roi roi, final String name, final Color colour) {
		roi.setName(name);
		roi.setStrokeColor(colour);
		overlay.add(roi);
	}
}
