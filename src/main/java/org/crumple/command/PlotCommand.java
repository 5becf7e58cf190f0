package org.crumple.command;

import java.util.List;

import ij.ImagePlus;

import org.crumple.analysis.SpecReader;
import org.crumple.figure.Figure;
import org.crumple.figure.FigureStyle;
import org.crumple.figure.FigureStyle.Graphics;
import org.crumple.figure.FigureStyle.LegendPlace;
import org.crumple.figure.FigureStyle.Scale;
import org.crumple.figure.FigureStyle.Span;
import org.crumple.io.Provenance;
import org.crumple.macro.MacroLine;
import org.crumple.plot.PlotImages;
import org.crumple.workbench.SessionStyle;
import org.crumple.workbench.WorkbenchNetwork;
import org.scijava.ItemVisibility;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;

/**
 * A command that plots. Macros and scripts may say how; dialogs, which would become long, leave it to {@link SetFigureStyle}. The keys are
 * explained on the page of that command.
 */
public abstract class PlotCommand extends CrumpleCommand {

	@Parameter(label = "Files of figures", required = false, persist = false, visibility = ItemVisibility.INVISIBLE,
		attrs = @Attr(name = MacroLine.UNSAID, value = "Both"), description = SetFigureStyle.GRAPHICS)
	private Graphics graphics = Graphics.BOTH;

	@Parameter(label = "Width of figures", required = false, persist = false, visibility = ItemVisibility.INVISIBLE,
		attrs = @Attr(name = MacroLine.UNSAID, value = "Auto"), description = SetFigureStyle.SPAN)
	private Span span = Span.AUTO;

	@Parameter(label = "Lettering (points)", required = false, persist = false, visibility = ItemVisibility.INVISIBLE,
		attrs = @Attr(name = MacroLine.UNSAID, value = "8"), description = SetFigureStyle.LETTERING)
	private double lettering = FigureStyle.STANDARD.lettering();

	@Parameter(label = "Legend", required = false, persist = false, visibility = ItemVisibility.INVISIBLE,
		attrs = @Attr(name = MacroLine.UNSAID, value = "Auto"), description = SetFigureStyle.LEGEND)
	private LegendPlace legend = LegendPlace.AUTO;

	@Parameter(label = "Captions", required = false, persist = false, visibility = ItemVisibility.INVISIBLE,
		attrs = @Attr(name = MacroLine.UNSAID, value = "true"), description = SetFigureStyle.CAPTIONS)
	private boolean captions = true;

	@Parameter(label = "x axis", required = false, persist = false, visibility = ItemVisibility.INVISIBLE,
		attrs = @Attr(name = MacroLine.UNSAID, value = "Auto"), description = "Scale of the x axes: Auto, Linear or Log.")
	private Scale xaxis = Scale.AUTO;

	@Parameter(label = "y axis", required = false, persist = false, visibility = ItemVisibility.INVISIBLE,
		attrs = @Attr(name = MacroLine.UNSAID, value = "Auto"), description = "Scale of the y axes: Auto, Linear or Log.")
	private Scale yaxis = Scale.AUTO;

	@Parameter(label = "Ends of the x axis", required = false, persist = false, visibility = ItemVisibility.INVISIBLE,
		description = "Two numbers with a blank between them, for all x axes. Empty: those of the data.")
	private String xlimits = "";

	@Parameter(label = "Ends of the y axis", required = false, persist = false, visibility = ItemVisibility.INVISIBLE,
		description = "Two numbers with a blank between them, for all y axes. Empty: those of the data.")
	private String ylimits = "";

	@Parameter
	private SessionStyle session;

	/** The style that the keys ask for; what they leave out is that of the session. */
	private FigureStyle style() {
		final FigureStyle asked = SpecReader.of(FigureStyle.class, this), none = FigureStyle.STANDARD, kept = session.get();
		return new FigureStyle(graphics == none.graphics() ? kept.graphics() : graphics, span == none.span() ? kept.span() : span,
			lettering == none.lettering() ? kept.lettering() : lettering, legend == none.legend() ? kept.legend() : legend,
			captions && kept.captions(), xaxis, yaxis, asked.xlimits(), asked.ylimits());
	}

	/** The image of a figure; null if there is none. */
	protected ImagePlus image(final Figure figure) {
		return figure == null ? null : PlotImages.of(figure, style());
	}

	/** The plot of a figure that is about a network. */
	protected ImagePlus show(final WorkbenchNetwork network, final Figure figure) {
		return show(network, image(figure));
	}

	/** The plot of a figure that is about tables, with the macro line that makes it and its caption; null if there is none. */
	protected ImagePlus show(final Figure figure, final String caption) {
		final ImagePlus image = image(figure);
		if (image != null) image.setProperty("Info", Provenance.NONE.then(macroLine()).toMacro(List.of(caption)));
		return image;
	}
}
