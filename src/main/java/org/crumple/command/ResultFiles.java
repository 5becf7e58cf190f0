package org.crumple.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import ij.ImagePlus;
import ij.measure.ResultsTable;

import org.crumple.view.ImageFiles;
import org.crumple.view.PlotImages;
import org.crumple.view.TableFile;

/** Writes what a command has made into the folder of its {@code save} key: each file whole or not at all. */
final class ResultFiles {

	private ResultFiles() {}

	/** Tables as {@code Title.csv}, images and plots as {@code Title.tif} and {@code Title.png}. */
	static void write(final Path folder, final List<ResultsTable> tables, final List<ImagePlus> images) throws IOException {
		for (final ResultsTable table : tables) TableFile.write(table, folder.resolve(fileName(table.getTitle()) + ".csv"));
		for (final ImagePlus image : images) {
			ImageFiles.writeTiff(image, folder.resolve(fileName(image.getTitle()) + ".tif"));
			ImageFiles.writePng(PlotImages.forPaper(image), folder.resolve(fileName(image.getTitle()) + ".png"));
		}
	}

	/** A title as a file name that every system takes. */
	private static String fileName(final String title) {
		return title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9._-]+", "-");
	}
}
