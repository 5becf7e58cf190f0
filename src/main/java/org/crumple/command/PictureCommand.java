package org.crumple.command;

import ij.ImagePlus;

import org.crumple.figure.FigureStyle.Graphics;
import org.crumple.figure.FigureStyle.Span;
import org.crumple.figure.FigureStyle;
import org.crumple.macro.MacroLine;
import org.crumple.print.Artwork;
import org.crumple.workbench.MovieFiles;
import org.crumple.workbench.WorkbenchNetwork;
import org.scijava.ItemVisibility;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;

/**
 * A command that draws networks. Macros and scripts may say how they are printed; dialogs leave it to {@link SetFigureStyle}, on whose page
 * the keys are explained.
 */
public abstract class PictureCommand extends CrumpleCommand {

	/** What dialogs say of a drive by strain. Each command declares the keys itself, because the host lists those of a superclass first. */
	protected static final String MINIMISER = "How a network that is not at a minimum is relaxed first, and the way down in falls.",
		KIND = "Simple: x += strain y, the cell tilts. Pure: the cell gets longer along x and shorter along y.",
		BOX = "Fixed: the cell only shears. Zero pressure: its size follows all the way.";

	@Parameter(label = "Files of figures", required = false, persist = false, visibility = ItemVisibility.INVISIBLE,
		attrs = @Attr(name = MacroLine.UNSAID, value = "Both"), description = SetFigureStyle.GRAPHICS)
	private Graphics graphics = Graphics.BOTH;

	@Parameter(label = "Width of figures", required = false, persist = false, visibility = ItemVisibility.INVISIBLE,
		attrs = @Attr(name = MacroLine.UNSAID, value = "Auto"), description = SetFigureStyle.SPAN)
	private Span span = Span.AUTO;

	@Parameter(label = "Lettering (points)", required = false, persist = false, visibility = ItemVisibility.INVISIBLE,
		attrs = @Attr(name = MacroLine.UNSAID, value = "8"), description = SetFigureStyle.LETTERING)
	private double lettering = FigureStyle.STANDARD.lettering();

	@Parameter(label = "Captions", required = false, persist = false, visibility = ItemVisibility.INVISIBLE,
		attrs = @Attr(name = MacroLine.UNSAID, value = "true"), description = SetFigureStyle.CAPTIONS)
	private boolean captions = true;

	/** The style that the keys ask for. */
	protected FigureStyle style() {
		final FigureStyle none = FigureStyle.STANDARD;
		return new FigureStyle(graphics, span, lettering, none.legend(), captions, none.xaxis(), none.yaxis(), none.xlimits(),
			none.ylimits());
	}

	/** A picture whose files have the style that was asked for. */
	protected ImagePlus styled(final ImagePlus picture) {
		if (picture.getProperty(Artwork.PROPERTY) instanceof Artwork artwork) {
			picture.setProperty(Artwork.PROPERTY, artwork.in(style()));
		}
		return picture;
	}

	/** The picture of a network that the command made. The last macro line of the network is the line of this command. */
	protected ImagePlus picture(final WorkbenchNetwork made) {
		return styled(NetworkView.picture(workbench, made));
	}

	/**
	 * A movie of what the command did, with the files that are wanted of it.
	 *
	 * @param film null if there is none
	 */
	protected ImagePlus movie(final WorkbenchNetwork made, final ImagePlus film, final MovieFiles wanted) {
		if (film == null) return null;
		film.setProperty(MovieFiles.PROPERTY, wanted);
		return styled(NetworkView.about(workbench, made, film));
	}

	@Override
	protected ImagePlus show(final WorkbenchNetwork network, final ImagePlus image) {
		return super.show(network, styled(image));
	}
}
