package org.crumple.print;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Pictures as Portable Network Graphics, for papers and web pages. */
public final class PngFile {

	private static final String PNG_METADATA = "javax_imageio_png_1.0";
	private static final double METRES_PER_INCH = 0.0254;

	private PngFile() {}

	/**
	 * A picture.
	 *
	 * @param comment stored in the file as the text chunk {@code Comment}; may be empty
	 * @param perInch pixels per inch, which give the picture its size in print; 0: not said
	 */
	public static byte[] of(final BufferedImage picture, final String comment, final int perInch) throws IOException {
		final ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
		final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		// in memory, because ImageIO's own streams need a folder for temporary files
		try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
			final IIOMetadata metadata = writer.getDefaultImageMetadata(new ImageTypeSpecifier(picture), null);
			if (perInch > 0) metadata.mergeTree(PNG_METADATA, resolution(perInch));
			if (!comment.isEmpty()) metadata.mergeTree(PNG_METADATA, comment(comment));
			writer.setOutput(out);
			writer.write(new IIOImage(picture, null, metadata));
		} finally {
			writer.dispose();
		}
		return bytes.toByteArray();
	}

	private static IIOMetadataNode resolution(final int perInch) {
		final String perMetre = Long.toString(Math.round(perInch / METRES_PER_INCH));
		final IIOMetadataNode size = new IIOMetadataNode("pHYs"), root = new IIOMetadataNode(PNG_METADATA);
		size.setAttribute("pixelsPerUnitXAxis", perMetre);
		size.setAttribute("pixelsPerUnitYAxis", perMetre);
		size.setAttribute("unitSpecifier", "meter");
		root.appendChild(size);
		return root;
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
