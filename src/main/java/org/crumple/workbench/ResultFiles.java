package org.crumple.workbench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import ij.ImagePlus;
import ij.measure.ResultsTable;

import org.crumple.io.AtomicFiles;
import org.crumple.io.FileName;
import org.crumple.plot.PlotImages;

/** Writes the results of a command to the folder of its {@code save} key: all of them or none. */
public final class ResultFiles {

	private ResultFiles() {}

	/**
	 * Writes tables as {@code title-network.csv}, each with the macro that reproduces it as {@code title-network.ijm}; images and plots as
	 * {@code title.tif} and {@code title.png}, which contain that macro themselves.
	 *
	 * @param images the last one shows the network of the tables
	 */
	public static void write(final Path folder, final List<ResultsTable> tables, final List<ImagePlus> images) throws IOException {
		final Map<Path, AtomicFiles.Body> files = new LinkedHashMap<>();
		final ImagePlus shown = images.isEmpty() ? null : images.get(images.size() - 1);
		for (final ResultsTable table : tables) {
			final String title = table.getTitle() + (shown == null ? "" : "-" + NetworkWorkbench.networkName(shown));
			final String name = FileName.of(title, shown == null ? "" : NetworkWorkbench.shownName(shown));
			files.put(folder.resolve(name + ".csv"), out -> out.write(HostTable.text(table).getBytes(StandardCharsets.UTF_8)));
			if (shown != null) files.put(folder.resolve(name + ".ijm"), out -> out.write(macro(shown).getBytes(StandardCharsets.UTF_8)));
		}
		for (final ImagePlus image : images) {
			final String name = FileName.of(image.getTitle(), NetworkWorkbench.shownName(image));
			files.put(folder.resolve(name + ".tif"), out -> out.write(ImageFiles.tiff(image)));
			files.put(folder.resolve(name + ".png"), out -> out.write(ImageFiles.png(PlotImages.forPaper(image), macro(image))));
		}
		AtomicFiles.writeAll(files);
	}

	private static String macro(final ImagePlus image) {
		final Object info = image.getProperty("Info");
		return info == null ? "" : info.toString();
	}
}
