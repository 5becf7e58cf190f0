package org.crumple.workbench;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import ij.ImagePlus;
import ij.measure.ResultsTable;

import org.crumple.io.AtomicFiles;
import org.crumple.io.FileName;
import org.crumple.kernel.InvalidValue;
import org.crumple.print.Artwork;
import org.crumple.print.Drawing;
import org.crumple.print.FigureTable;
import org.crumple.print.PdfFile;
import org.crumple.print.PngFile;
import org.crumple.print.SvgFile;

/** Writes the results of a command to the folder of its {@code save} key: all of them or none. */
public final class ResultFiles {

	/** Name of the property of an image with texts that are saved under its name: a map from their endings. */
	private static final String TEXTS = "crumple-texts";

	private ResultFiles() {}

	/**
	 * Adds texts that are saved beside an image.
	 *
	 * @param texts by the endings of their files
	 */
	public static ImagePlus beside(final ImagePlus image, final Map<String, String> texts) {
		image.setProperty(TEXTS, texts);
		return image;
	}

	/**
	 * Writes tables as {@code title-network.csv}, each with the macro that reproduces it as {@code title-network.ijm}; images and plots as
	 * {@code title.tif} and {@code title.png}, which contain that macro themselves. What can be drawn at any size is also written as
	 * {@code title.svg} and {@code title.pdf}, and a figure's points as {@code title.figure.csv} ({@link Artwork}). A movie may also be a
	 * film and pictures ({@link MovieFiles}), and texts may be beside an image ({@link #beside}).
	 *
	 * @param images the last one shows the network of the tables
	 * @param named whether the tables have the name of that network, or else that of the image, behind their titles
	 */
	public static void write(final Path folder, final List<ResultsTable> tables, final List<ImagePlus> images, final boolean named)
		throws IOException
	{
		final Map<Path, AtomicFiles.Body> files = new LinkedHashMap<>();
		final ImagePlus shown = images.isEmpty() ? null : images.get(images.size() - 1);
		for (final ResultsTable table : tables) {
			final String title = table.getTitle() + (shown == null || !named ? "" : "-" + NetworkWorkbench.networkName(shown));
			final String name = FileName.of(title, shown == null ? "" : NetworkWorkbench.shownName(shown));
			files.put(folder.resolve(name + ".csv"), out -> out.write(HostTable.text(table).getBytes(StandardCharsets.UTF_8)));
			final String macro = (shown == null ? "" : macro(shown)) + HostTable.remarks(table);
			if (!macro.isEmpty()) files.put(folder.resolve(name + ".ijm"), out -> out.write(macro.getBytes(StandardCharsets.UTF_8)));
		}
		for (final ImagePlus image : images) {
			final String name = FileName.of(image.getTitle(), NetworkWorkbench.shownName(image));
			files.put(folder.resolve(name + ".tif"), out -> out.write(ImageFiles.tiff(image)));
			if (image.getProperty(TEXTS) instanceof Map<?, ?> texts) {
				texts.forEach((ending, text) -> files.put(folder.resolve(name + "." + ending), out -> out.write(text.toString()
					.getBytes(StandardCharsets.UTF_8))));
			}
			if (image.getProperty(MovieFiles.PROPERTY) instanceof MovieFiles wanted) addMovie(files, folder, name, wanted, image);
			if (image.getProperty(Artwork.PROPERTY) instanceof Artwork artwork) addArtwork(files, folder, name, artwork, image);
			else files.put(folder.resolve(name + ".png"), out -> out.write(ImageFiles.png(image, macro(image))));
		}
		AtomicFiles.writeAll(files);
	}

	/** What can be drawn at any size: as pixels and as lines and areas, and the points of a figure as a table. */
	private static void addArtwork(final Map<Path, AtomicFiles.Body> files, final Path folder, final String name, final Artwork artwork,
		final ImagePlus image)
	{
		final Drawing drawing = artwork.drawing();
		final String title = image.getTitle(), macro = macro(image);
		if (artwork.style().graphics().isRaster()) {
			files.put(folder.resolve(name + ".png"), out -> out.write(PngFile.of(artwork.fine(drawing), macro, artwork.dots(drawing))));
		}
		if (artwork.style().graphics().isVector()) {
			files.put(folder.resolve(name + ".svg"), out -> out.write(SvgFile.of(drawing, title, macro)));
			files.put(folder.resolve(name + ".pdf"), out -> out.write(PdfFile.of(drawing, title, macro)));
		}
		if (artwork.figure() != null) {
			// longer than other endings: the longest names are cut once more
			final String points = FileName.plain(name + ".figure", name) + ".csv";
			files.put(folder.resolve(points), out -> out.write(FigureTable.of(artwork.figure()).getBytes(StandardCharsets.UTF_8)));
		}
	}

	/** A stack as a film and as numbered pictures in a folder of its own. */
	private static void addMovie(final Map<Path, AtomicFiles.Body> files, final Path folder, final String name, final MovieFiles wanted,
		final ImagePlus stack)
	{
		if (wanted.isFilm()) files.put(folder.resolve(name + ".avi"), out -> MovieFiles.writeFilm(stack, out));
		if (!wanted.isSequence()) return;
		final Path pictures = folder.resolve(name);
		makeFolder("save", pictures.toFile(), pictures.toFile());
		for (int k = 1; k <= stack.getStackSize(); k++) {
			final int number = k;
			files.put(pictures.resolve(String.format("%04d.png", k)), out -> out.write(MovieFiles.frame(stack, number)));
		}
	}

	/**
	 * Makes a folder that results shall go to.
	 *
	 * @param key whose value {@code given} leads there
	 * @throws IllegalArgumentException naming the key and its value if that cannot be
	 */
	public static void makeFolder(final String key, final File given, final File folder) {
		try {
			Files.createDirectories(folder.toPath());
		} catch (final IOException | InvalidPathException e) {
			throw InvalidValue.value(key, given, "in a folder that exists or can be made");
		}
		if (!Files.isWritable(folder.toPath())) throw InvalidValue.value(key, given, "in a folder that can be written to");
	}

	private static String macro(final ImagePlus image) {
		final Object info = image.getProperty("Info");
		return info == null ? "" : info.toString();
	}
}
