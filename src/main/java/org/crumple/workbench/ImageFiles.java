package org.crumple.workbench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Field;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

import ij.ImagePlus;
import ij.io.FileInfo;
import ij.io.FileSaver;

/** Encodes images as the bytes of files: TIFF with calibration, overlay and provenance, or PNG for papers and web pages. */
public final class ImageFiles {

	private static final String PNG_METADATA = "javax_imageio_png_1.0";

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
		final ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
		final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		// in memory, because ImageIO's own streams need a folder for temporary files
		try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
			final var picture = image.getChannelProcessor().getBufferedImage(); // with the colours of the current channel
			final IIOMetadata metadata = writer.getDefaultImageMetadata(new ImageTypeSpecifier(picture), null);
			if (!comment.isEmpty()) metadata.mergeTree(PNG_METADATA, comment(comment));
			writer.setOutput(out);
			writer.write(new IIOImage(picture, null, metadata));
		} finally {
			writer.dispose();
		}
		return bytes.toByteArray();
	}

	private static IIOMetadataNode comment(final String comment) {
		final IIOMetadataNode entry = new IIOMetadataNode("iTXtEntry");
		entry.setAttribute("keyword", "Comment");
		entry.setAttribute("compressionFlag", "FALSE");
		entry.setAttribute("compressionMethod", "0");
		entry.setAttribute("languageTag", "");
		entry.setAttribute("translatedKeyword", "");
		entry.setAttribute("text", comment);
		final IIOMetadataNode texts = new IIOMetadataNode("iTXt"), root = new IIOMetadataNode(PNG_METADATA);
		texts.appendChild(entry);
		root.appendChild(texts);
		return root;
	}
}
