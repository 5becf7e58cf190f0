package org.crumple.macro;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import ij.IJ;
import ij.ImagePlus;
import ij.io.FileInfo;

import org.crumple.io.Provenance;
import org.crumple.io.StoredNetwork;
import org.crumple.kernel.PlainText;
import org.crumple.workbench.NetworkWorkbench;
import org.crumple.workbench.SafeName;
import org.crumple.workbench.WorkbenchNetwork;
import org.scijava.command.CommandService;

/**
 * Finds the networks that images show. If only the image contains the network, as after opening a TIFF file, it is added to the workbench.
 */
final class PictureNetworks {

	private PictureNetworks() {}

	/**
	 * The network that an image shows. If only the image contains it, it is added to the workbench with those of its macro lines that call
	 * Crumple.
	 *
	 * @return the network; null if the image shows none
	 * @throws IllegalArgumentException if the network is neither on the workbench nor in the image, or if the image contains no valid
	 *   network
	 */
	static WorkbenchNetwork of(final ImagePlus image, final NetworkWorkbench workbench, final CommandService commands) {
		final StoredNetwork carried;
		try {
			carried = workbench.carriedBy(image);
		} catch (final IOException e) {
			throw new IllegalArgumentException(e.getMessage(), e);
		}
		if (carried == null) return workbench.ofImage(image);
		final List<String> given = Provenance.linesIn(carried.properties());
		final History history = History.of(commands, given);
		Provenance provenance = history.kept(given.size());
		// the remaining lines would make another network: the added line, which cannot open an image, stops the macro here
		if (!history.isWhole() || given.isEmpty()) {
			provenance = provenance.then(MacroLine.write("Open Network...", Map.of("path", place(image))));
		}
		final WorkbenchNetwork added = workbench.open(image, carried, provenance);
		if (added == null) return workbench.ofImage(image);
		IJ.log(PlainText.message("The network " + added + " was opened from the image " + image.getTitle() + "."));
		if (history.countLeftOut() > 0) IJ.log(PlainText.message(image.getTitle() + ": of its macro lines " + history.leftOut()));
		return added;
	}

	/**
	 * The network with this name: one on the workbench, or that of the active image if it has this name and only the image contains it.
	 *
	 * @throws IllegalArgumentException if there is none
	 */
	static WorkbenchNetwork named(final String name, final NetworkWorkbench workbench, final CommandService commands) {
		final ImagePlus image = workbench.activeImage();
		final boolean known = workbench.networks().stream().anyMatch(n -> n.toString().equals(SafeName.of(name)));
		if (!known && image != null && NetworkWorkbench.shownName(image).equals(SafeName.of(name))) of(image, workbench, commands);
		return workbench.find(name);
	}

	/** The file of an image, or the title of an image without a file. */
	private static String place(final ImagePlus image) {
		final FileInfo file = image.getOriginalFileInfo();
		return file == null || file.fileName == null ? image.getTitle() : (file.directory == null ? "" : file.directory) + file.fileName;
	}
}
