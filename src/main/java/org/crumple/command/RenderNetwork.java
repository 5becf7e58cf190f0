package org.crumple.command;

import java.io.File;

import ij.ImagePlus;

import org.crumple.kernel.Monitor;
import org.crumple.picture.BondColouring;
import org.crumple.workbench.WorkbenchNetwork;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** A picture of a network, with one overlay line per bond to click on (paper, Fig. 1b). */
@Plugin(type = Command.class, headless = true, menu = { @Menu(label = MenuOrder.PLUGINS), @Menu(label = MenuOrder.CRUMPLE),
	@Menu(label = MenuOrder.FIGURES, weight = MenuOrder.FIGURES_WEIGHT),
	@Menu(label = "Render Network...", weight = MenuOrder.RENDER_NETWORK) },
	description = "Draws a network; each bond is an overlay line that carries its length, strain, tension and state.")
public class RenderNetwork extends CrumpleCommand {

	@Parameter(label = "Network", required = false, persist = false, description = "Empty: that of the active image, else the newest.")
	private WorkbenchNetwork network;

	@Parameter(label = "Colour by", persist = false,
		description = "state: stable blue, unstable red, short dark, long light. stability: blue and red only. tension, stiffness: a "
			+ "scale from blue to red. effective stiffness, distance (to instability): dark is small; the network must be at a minimum. "
			+ "flips: how often each bond flipped in the shear that made the network.")
	private BondColouring colour = NetworkView.COLOURING;

	@Parameter(label = "Width (pixels)", persist = false,
		description = "Width of the image; its height follows from the cell. More pixels, finer lines.")
	private int width = NetworkView.WIDTH;

	@Parameter(label = "Save results to", required = false, persist = false, style = "directory",
		description = "Folder for the picture as TIFF and PNG. Empty: nothing is saved.")
	private File save;

	@Parameter(type = ItemIO.OUTPUT, label = "Picture", description = "The network with its bonds in colour.")
	private ImagePlus picture;

	@Override
	protected void compute(final Monitor monitor) {
		final WorkbenchNetwork chosen = workbench.choose(network);
		final String title = colour == NetworkView.COLOURING ? chosen.toString() : colour + "-" + chosen;
		picture = show(chosen, NetworkView.draw(chosen, title, colour, width));
		workbench.carry(picture, chosen);
	}

	@Override
	protected File saveFolder() {
		return save;
	}
}
