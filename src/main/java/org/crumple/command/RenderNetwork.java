package org.crumple.command;

import java.io.File;
import java.io.IOException;

import ij.ImagePlus;

import org.crumple.figure.FigureStyle.Background;
import org.crumple.figure.FigureStyle.Scale;
import org.crumple.kernel.InvalidValue;
import org.crumple.kernel.Monitor;
import org.crumple.macro.MacroLine;
import org.crumple.picture.BondColouring;
import org.crumple.picture.NetworkPicture;
import org.crumple.picture.PictureStyle;
import org.crumple.picture.PlainPicture;
import org.crumple.pool.ElementColumn;
import org.crumple.workbench.WorkbenchNetwork;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** A picture of a network, with one overlay line per bond to click on (paper, Fig. 1b). */
@Plugin(type = Command.class, headless = true, menu = { @Menu(label = MenuOrder.PLUGINS), @Menu(label = MenuOrder.CRUMPLE),
	@Menu(label = MenuOrder.FIGURES, weight = MenuOrder.FIGURES_WEIGHT),
	@Menu(label = "Render Network...", weight = MenuOrder.RENDER_NETWORK) },
	description = "Draws a network; each bond is an overlay line that carries its length, strain, tension and state.")
public class RenderNetwork extends PictureCommand {

	@Parameter(label = "Network", required = false, persist = false, description = "Empty: that of the active image, else the newest.")
	private WorkbenchNetwork network;

	@Parameter(label = "Colour by", persist = false, choices = { "state", "stability", "tension", "stiffness", "effective stiffness",
		"distance", "flips" },
		description = "state: stable blue, unstable red, short dark, long light. stability: blue and red only. tension, stiffness: a "
			+ "scale from blue to red. effective stiffness, distance (to instability): dark is small; the network must be at a minimum. "
			+ "flips: how often each bond flipped in the shear that made the network. In macros also TABLE: COLUMN, as below.")
	private String colour = NetworkView.COLOURING.toString();

	@Parameter(label = "Width (pixels)", persist = false,
		description = "Width of the image; its height follows from the cell. More pixels, finer lines.")
	private int width = NetworkView.WIDTH;

	@Parameter(label = "Save results to", required = false, persist = false, style = "directory",
		description = "Folder for the picture as TIFF, PNG, SVG and PDF. Empty: nothing is saved.")
	private File save;

	@Parameter(label = "Table", required = false, persist = false,
		description = "Title or CSV file of a table with a column bond or node, whose numbers are the colours instead. Empty: none.")
	private String table = "";

	@Parameter(label = "Column", required = false, persist = false,
		description = "Heading in that table. Of nodes, also the name of vectors whose headings end with _x and _y: arrows.")
	private String column = "";

	@Parameter(label = "Scale of colours", required = false, persist = false, attrs = @Attr(name = MacroLine.UNSAID, value = "Auto"),
		description = "Linear, Log or Auto: logarithmic for numbers of a table above 0 that span more than two factors of ten.")
	private Scale scale = Scale.AUTO;

	@Parameter(label = "Background", required = false, persist = false, attrs = @Attr(name = MacroLine.UNSAID, value = "White"),
		description = "White, or Transparent: PNG, SVG and PDF have no paper behind the lines.")
	private Background background = Background.WHITE;

	@Parameter(label = "Style", required = false, persist = false, attrs = @Attr(name = MacroLine.UNSAID, value = "Colours"),
		description = "Colours: bonds in colour, with a frame and a legend. Plain: bright lines on dark and nothing else, with 8 bits, "
			+ "on exactly one "
			+ "cell, as Network from Image... reads them; colour, table, scale and background do not matter then.")
	private PictureStyle style = PictureStyle.COLOURS;

	@Parameter(type = ItemIO.OUTPUT, label = "Picture", description = "The network with its bonds in colour.")
	private ImagePlus picture;

	@Override
	protected void compute(final Monitor monitor) throws IOException {
		final WorkbenchNetwork chosen = workbench.choose(network);
		NetworkPicture.requireWidth(width);
		if (style == PictureStyle.PLAIN) {
			picture = show(chosen, PlainPicture.draw("plain-" + chosen, chosen.network(), chosen.configuration(), width));
			return;
		}
		if (!table.isBlank() && !colour.equals(NetworkView.COLOURING.toString())) {
			throw InvalidValue.value("colour", colour, "left out where table=" + table + " is given");
		}
		if (table.isBlank() && !column.isBlank()) throw InvalidValue.value("column", column, "left out without a table");
		final int colon = colour.lastIndexOf(':');
		final String from = colon < 0 ? table : colour.substring(0, colon).trim();
		final String what = colon >= 0 ? colour.substring(colon + 1).trim() : from.isBlank() ? BondColouring.of(colour).toString() : column
			.trim();
		final NetworkPicture drawn = from.isBlank() ? NetworkView.of(chosen, BondColouring.of(what), scale)
			: NetworkView.of(chosen, ElementColumn.find(workbench, from, what, chosen.network().bondCount(), chosen.network().nodeCount()),
			scale);
		if (background == Background.TRANSPARENT) drawn.transparent();
		final String title = from.isBlank() && what.equals(NetworkView.COLOURING.toString()) ? chosen.toString() : what + "-" + chosen;
		picture = show(chosen, drawn.image(title, width));
		workbench.carry(picture, chosen);
	}

	@Override
	protected File saveFolder() {
		return save;
	}
}
