package org.crumple.frozen;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.io.File;
import java.util.Map;
import java.util.Objects;

import ij.ImagePlus;
import ij.gui.Line;
import ij.gui.Roi;
import ij.measure.Calibration;
import ij.measure.ResultsTable;
import ij.process.ImageProcessor;

import org.crumple.io.NetworkDigest;
import org.crumple.workbench.HostTable;
import org.crumple.workbench.WorkbenchNetwork;
import org.scijava.module.Module;
import org.scijava.module.ModuleItem;

/** What a command has made, as text in which every bit counts. */
public final class Outputs {

	private Outputs() {}

	/**
	 * All outputs of a command that has ended.
	 *
	 * @param before what the names of the parts begin with
	 * @param parts receives the text of each
	 */
	public static void describe(final Module command, final String before, final Map<String, String> parts) {
		for (final ModuleItem<?> output : command.getInfo().outputs()) {
			final Object made = command.getOutput(output.getName());
			if (made instanceof ResultsTable table) parts.put(before + "table " + table.getTitle(), HostTable.text(table));
			else if (made instanceof WorkbenchNetwork network) parts.put(before + "network " + network, network(network));
			else if (made instanceof ImagePlus image) image(image, before + "image " + image.getTitle(), parts);
			else if (made != null && !isAboutFiles(made)) throw new AssertionError("An output of a new kind: " + made.getClass());
		}
	}

	/** Which files were written, and their format: the files are frozen themselves. */
	private static boolean isAboutFiles(final Object made) {
		return made instanceof File[] || made instanceof String;
	}

	private static String network(final WorkbenchNetwork network) {
		return String.join("\n", NetworkDigest.of(network.network(), network.configuration()), "seed " + network.seed(), network.caption(),
			String.join("\n", network.remarks()), String.join("\n", network.provenance().lines()));
	}

	private static void image(final ImagePlus image, final String name, final Map<String, String> parts) {
		final Calibration c = image.getCalibration();
		final StringBuilder text = new StringBuilder().append(image.getWidth()).append(" x ").append(image.getHeight()).append(", ")
			.append(image.getBitDepth())
			.append(" bits, ").append(image.getNChannels()).append(" channels, ").append(image.getNSlices()).append(" slices, ")
			.append(image.getNFrames()).append(" frames, ")
			.append(c.pixelWidth).append(" x ").append(c.pixelHeight).append(' ').append(c.getUnit()).append(" from ").append(c.xOrigin)
			.append(' ').append(c.yOrigin);
		parts.put(name, text.toString());
		final int drawn = rowsWithoutText(image);
		if (drawn > 0) parts.put(name + ", pixels", pixels(image, drawn));
		final StringBuilder labels = new StringBuilder();
		if (image.getStackSize() > 1)
			for (int slice = 1; slice <= image.getStackSize(); slice++)
				labels.append(Objects.toString(image.getStack().getSliceLabel(slice), "")).append('\n');
		if (labels.length() > 0) parts.put(name + ", labels", labels.toString());
		if (image.getOverlay() != null) parts.put(name + ", overlay", overlay(image));
		if (image.getProperty("Info") != null) parts.put(name + ", info", image.getProperty("Info").toString());
	}

	/**
	 * Pixels of letters depend on the fonts of the system and the Java that draws them. Numbers as pixels have no letters, pictures of
	 * networks none above their legend, which begins below the origin of their calibration; plots have them everywhere.
	 */
	private static int rowsWithoutText(final ImagePlus image) {
		if (image.getBitDepth() == 32) return image.getHeight();
		return image.getCalibration().getUnit().equals("l") ? (int) image.getCalibration().yOrigin : 0;
	}

	private static String pixels(final ImagePlus image, final int rows) {
		final StringBuilder text = new StringBuilder();
		final int width = image.getWidth();
		for (int slice = 1; slice <= image.getStackSize(); slice++) {
			final ImageProcessor processor = image.getStack().getProcessor(slice);
			final ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES * width * rows);
			double sum = 0;
			for (int at = 0; at < width * rows; at++) {
				bytes.putInt(processor.get(at));
				sum += image.getBitDepth() == 32 ? processor.getf(at) : Integer.bitCount(processor.get(at) & 0xffffff);
			}
			text.append(sum / (width * rows)).append(' ').append(FrozenValues.digest(bytes.array())).append('\n');
		}
		return text.toString().strip();
	}

	private static String overlay(final ImagePlus image) {
		final StringBuilder text = new StringBuilder();
		for (final Roi roi : image.getOverlay().toArray()) {
			text.append(roi.getName()).append(' ').append(roi.getTypeAsString()).append(' ').append(roi.getStrokeColor()).append(' ')
				.append(roi.getStrokeWidth()).append(' ');
			text.append(roi instanceof Line l ? l.x1d + " " + l.y1d + " " + l.x2d + " " + l.y2d : roi.getFloatBounds().toString());
			final String properties = roi.getProperties();
			if (properties != null) text.append(' ').append(String.join(" ", Arrays.stream(properties.split("\n")).sorted().toList()));
			text.append('\n');
		}
		return text.toString();
	}
}
