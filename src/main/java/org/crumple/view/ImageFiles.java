package org.crumple.view;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;

import javax.imageio.ImageIO;

import ij.ImagePlus;
import ij.io.FileSaver;

import org.crumple.io.AtomicFiles;

/** Writes images whole or not at all: TIFF with calibration, overlay and provenance, and PNG for papers and pages. */
public final class ImageFiles {

	private ImageFiles() {}

	/** Everything ImageJ knows about the image, stacks too. */
	public static void writeTiff(final ImagePlus image, final Path file) throws IOException {
		final byte[] bytes = new FileSaver(image).serialize();
		if (bytes == null) throw new IOException("The image " + image.getTitle() + " could not be written as TIFF.");
		AtomicFiles.writeBytes(file, bytes);
	}

	/** The slice that is shown, without the overlay: pictures are painted under it already. */
	public static void writePng(final ImagePlus image, final Path file) throws IOException {
		final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		if (!ImageIO.write(image.getProcessor().getBufferedImage(), "png", bytes)) {
			throw new IOException("The image " + image.getTitle() + " could not be written as PNG.");
		}
		AtomicFiles.writeBytes(file, bytes.toByteArray());
	}
}
