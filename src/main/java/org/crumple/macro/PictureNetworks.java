package org.crumple.macro;

import java.io.IOException;
import java.util.List;

import ij.IJ;
import ij.ImagePlus;

import org.crumple.io.Provenance;
import org.crumple.io.StoredNetwork;
import org.crumple.kernel.PlainText;
import org.crumple.workbench.NetworkWorkbench;
import org.crumple.workbench.WorkbenchNetwork;
import org.scijava.command.CommandService;

/** The networks of pictures: that of a TIFF file that is opened again comes back to the workbench from the file. */
final class PictureNetworks {

	private PictureNetworks() {}

	/**
	 * The network that an image shows. If it is not on the workbench but in the image, it is put there, with those of its macro lines that are ours.
	 *
	 * @return null if the image shows none
	 * @throws IllegalArgumentException if it shows one that is neither on the workbench nor in the image, or holds what is none
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
		// some of the lines would make another network, or none
		final Provenance provenance = history.isWhole() ? history.provenance()
			: Provenance.NONE.remark("left out here: " + given.size() + " of " + given.size() + " lines, which are not of Crumple");
		final WorkbenchNetwork added = workbench.add(NetworkWorkbench.shownName(image), carried, provenance);
		IJ.log(PlainText.message("The network " + added + " was opened from the image " + image.getTitle() + "."));
		if (history.countLeftOut() > 0) IJ.log(PlainText.message(image.getTitle() + ": of its macro lines " + history.leftOut()));
		return added;
	}
}
