package org.crumple.command;

import ij.ImagePlus;

import org.crumple.excitation.LocalExcitations;
import org.crumple.figure.FigureStyle.Scale;
import org.crumple.io.Provenance;
import org.crumple.picture.BondColouring;
import org.crumple.picture.BondPaint;
import org.crumple.picture.NetworkPicture;
import org.crumple.picture.NodeField;
import org.crumple.plot.Quantities;
import org.crumple.pool.ElementColumn;
import org.crumple.workbench.NetworkWorkbench;
import org.crumple.workbench.WorkbenchNetwork;

/** The picture of a workbench network, linked to it and carrying its provenance. */
final class NetworkView {

	/** Default width of a picture: at 4096 nodes a bond is still 16 pixels long. */
	static final int WIDTH = 1024;
	/** Default colouring of bonds. */
	static final BondColouring COLOURING = BondColouring.STATE;

	private NetworkView() {}

	/** The picture that every command shows of the network it made. The last macro line of the network is the line of this command. */
	static ImagePlus picture(final NetworkWorkbench workbench, final WorkbenchNetwork network) {
		final ImagePlus picture = about(workbench, network, draw(network, network.toString(), COLOURING, WIDTH));
		workbench.carry(picture, network);
		return picture;
	}

	/** Links an image to the network that the command made, and gives it the macro lines of that network. */
	static ImagePlus about(final NetworkWorkbench workbench, final WorkbenchNetwork made, final ImagePlus image) {
		return annotate(workbench, made, made.provenance(), image);
	}

	/** Draws a network. */
	private static ImagePlus draw(final WorkbenchNetwork network, final String title, final BondColouring colouring, final int width) {
		return of(network, colouring, Scale.AUTO).image(title, width);
	}

	/** A network with its bonds in colour. */
	static NetworkPicture of(final WorkbenchNetwork network, final BondColouring colouring, final Scale scale) {
		if (colouring == BondColouring.FLIPS && scale != Scale.LOG) {
			return NetworkPicture.ofFlips(network.caption(), network.network(), network.configuration(), network.flips());
		}
		return new NetworkPicture(network.caption(), network.network(), network.configuration(), BondPaint.of(colouring, scale, network
			.network(), network.configuration()));
	}

	/** A network with its bonds or nodes coloured by a column of a table, or with vectors at its nodes. */
	static NetworkPicture of(final WorkbenchNetwork network, final ElementColumn column, final Scale scale) {
		final String quantity = Quantities.heading(column.heading());
		final BondPaint paint = column.isOfNodes() ? BondPaint.quiet(network.network(), network.configuration())
			: BondPaint.ofNumbers(network.network(), network.configuration(), column.values(), quantity, scale);
		final NetworkPicture picture = new NetworkPicture(network.caption(), network.network(), network.configuration(), paint);
		return column.isOfNodes() ? picture.over(new NodeField(column.values(), column.isVector(), quantity, scale)) : picture;
	}

	/** Draws a network with its bonds coloured by a quantity of the local excitations. */
	static ImagePlus draw(final WorkbenchNetwork network, final LocalExcitations all, final BondColouring colouring) {
		return NetworkPicture.draw(colouring.toString().replace(' ', '-') + "-" + network, network.caption(), network.network(),
			network.configuration(), colouring, all, WIDTH);
	}

	/** Links an image to the network it shows, and gives it the macro lines that make it. */
	static ImagePlus annotate(final NetworkWorkbench workbench, final WorkbenchNetwork network, final Provenance provenance,
		final ImagePlus image) {
		image.setProperty("Info", provenance.toMacro(network.remarks()));
		workbench.link(image, network);
		return image;
	}
}
