package org.crumple.workbench;

import java.io.IOException;
import java.lang.reflect.Field;

import ij.ImagePlus;
import ij.io.FileInfo;
import ij.io.FileSaver;

import org.crumple.print.PngFile;

/** Encodes images as the bytes of files: TIFF with calibration, overlay and provenance, or PNG for papers and web pages. */
public final class ImageFiles {

	private ImageFiles() {}

	/** The whole image or stack with all its ImageJ properties. */
	public static byte[] tiff(final ImagePlus image) throws IOException {
		final FileSaver saver = new FileSaver(image);
		addProperties(saver, image);
		final byte[] bytes = saver.serialize();
		if (bytes == null) throw new IOException("The image " + image.getTitle() + " could not be written as TIFF.");
		return bytes;
	}

	/**
	 * Adds the properties of the image, which ImageJ writes to files but not to byte arrays. The field for them is private, hence the
	 * reflection.
	 */
	private static void addProperties(final FileSaver saver, final ImagePlus image) {
		try {
			final Field field = FileSaver.class.getDeclaredField("fi");
			field.setAccessible(true);
			((FileInfo) field.get(saver)).properties = image.getPropertiesAsArray();
		} catch (final ReflectiveOperationException | RuntimeException e) {
			// this ImageJ release stores them elsewhere: the file then has the macro lines, but not the network
		}
	}

	/**
	 * The current slice without the overlay, because the pixels of the picture already show the same lines.
	 *
	 * @param comment stored in the file as the text chunk {@code Comment}; may be empty
	 */
	public static byte[] png(final ImagePlus image, final String comment) throws IOException {
		return PngFile.of(image.getChannelProcessor().getBufferedImage(), comment, 0); // with the colours of the current channel
	}
}
