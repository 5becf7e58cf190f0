package org.crumple.workbench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import ij.ImagePlus;
import ij.plugin.filter.AVI_Writer;

import org.crumple.kernel.Choices;
import org.crumple.print.PngFile;

/** Files of a movie beside its TIFF stack; travels with the stack as a property until that is saved. */
public enum MovieFiles {
	/** None. */
	NONE("None"),
	/** One file for players of films, with the speed that {@code Animation Options...} of ImageJ sets. */
	AVI("AVI"),
	/** A folder with one picture a frame. */
	SEQUENCE("PNG sequence"),
	/** Both. */
	BOTH("Both");

	/** Name of the property of a stack. */
	public static final String PROPERTY = "crumple-movie";
	/** Quality of the frames of a film, which are JPEG, in per cent: below, letters have halos. */
	private static final int QUALITY = 95;

	private final String label;

	MovieFiles(final String label) {
		this.label = label;
	}

	/**
	 * The files with this label.
	 *
	 * @throws IllegalArgumentException naming all labels
	 */
	public static MovieFiles of(final String label) {
		return Choices.find("export", label, values());
	}

	/** Whether there is a film. */
	boolean isFilm() {
		return this == AVI || this == BOTH;
	}

	/** Whether there are pictures. */
	boolean isSequence() {
		return this == SEQUENCE || this == BOTH;
	}

	/** Writes a stack as AVI. ImageJ writes that to a file only, which is therefore copied. */
	static void writeFilm(final ImagePlus stack, final OutputStream out) throws IOException {
		final Path file = Files.createTempFile("crumple-", ".avi");
		try {
			new AVI_Writer().writeImage(stack, file.toString(), AVI_Writer.JPEG_COMPRESSION, QUALITY);
			Files.copy(file, out);
		} finally {
			Files.deleteIfExists(file);
		}
	}

	/** One frame, counted from 1. */
	static byte[] frame(final ImagePlus stack, final int number) throws IOException {
		return PngFile.of(stack.getStack().getProcessor(number).getBufferedImage(), stack.getStack().getShortSliceLabel(number), 0);
	}

	@Override
	public String toString() {
		return label;
	}
}
