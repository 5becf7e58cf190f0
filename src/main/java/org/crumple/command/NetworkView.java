package org.crumple.command;

import ij.ImagePlus;

import org.crumple.view.BondColouring;
import org.crumple.view.NetworkPicture;

/** The picture of a workbench network, linked to it and carrying its provenance. */
final class NetworkView {

	/** Default width of a picture: at 4096 nodes a bond is still 16 pixels long. */
	static final int WIDTH = 1024;
	/** What colours mean unless the user says otherwise. */
	static final BondColouring COLOURING = BondColouring.STATE;

	private NetworkView() {}

	/** The picture that every command shows of the network it made. */
	static ImagePlus picture(final NetworkWorkbench workbench, final WorkbenchNetwork network) {
		return picture(workbench, network, COLOURING, WIDTH);
	}

	static ImagePlus picture(final NetworkWorkbench workbench, final WorkbenchNetwork network, final BondColouring colouring, final int width) {
		final ImagePlus image =
			NetworkPicture.draw(network.toString(), network.caption(), network.network(), network.configuration(), colouring, width);
		return annotate(workbench, network, image);
	}

	/** Links an image to the network it shows, and gives it the network's provenance. */
	static ImagePlus annotate(final NetworkWorkbench workbench, final WorkbenchNetwork network, final ImagePlus image) {
		image.setProperty("Info", network.provenance().toMacro(network.remarks()));
		workbench.link(image, network);
		return image;
	}
}
