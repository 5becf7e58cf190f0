package org.crumple.command;

import java.util.List;

import ij.ImagePlus;

import org.crumple.analysis.SpecReader;
import org.crumple.figure.Figure;
import org.crumple.figure.FigureStyle.LegendPlace;
import org.crumple.figure.FigureStyle.Scale;
import org.crumple.figure.FigureStyle;
import org.crumple.io.Provenance;
import org.crumple.macro.MacroLine;
import org.crumple.plot.PlotImages;
import org.crumple.table.NumberTable;
import org.crumple.workbench.SafeName;
import org.crumple.workbench.WorkbenchNetwork;
import org.scijava.ItemVisibility;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;

/**
 * A command that plots. Macros and scripts may say how; dialogs, which would become long, leave it to {@link SetFigureStyle}. The keys are
 * explained on the page of that command.
 */
public abstract class PlotCommand extends PictureCommand {

	/** What dialogs say of tables, of a choice of their rows, of what may be pooled, and of tables of steps. */
	protected static final String TABLES =
		"Title of a table made here or path of a CSV; several, separated by commas, are pooled. * stands for any "
		+ "letters of a file's name. Empty: the newest table.",
		ROWS = "Comparisons of columns with numbers, such as unstable = 1 and ksys > 0. Empty: all rows.",
		POOL = "Alike: tables made under different conditions are refused, and copies count once. All: whatever is named is pooled.",
		THRESHOLD = "Dissipation S from which a step is an avalanche. Elastic steps have S < 0.",
		STIFFNESS = "Of the bonds, the unit of the threshold. 0: what the tables say, else 1.",
		PROTOCOL = "Of the steps. Event driven: only steps at constant strain dissipate. Auto: what the tables say, else what most of "
			+ "their steps look like.",
		NODES = "One number for each part of the tables between commas. Empty: what the tables say.";

	@Parameter(label = "Legend", required = false, persist = false, visibility = ItemVisibility.INVISIBLE,
		attrs = @Attr(name = MacroLine.UNSAID, value = "Auto"), description = SetFigureStyle.LEGEND)
	private LegendPlace legend = LegendPlace.AUTO;

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

	@Override
	protected FigureStyle style() {
		return SpecReader.of(FigureStyle.class, this);
	}

	/** The image of a figure; null if there is none. */
	protected ImagePlus image(final Figure figure) {
		return figure == null ? null : PlotImages.of(figure, style());
	}

	/** A title from headings of columns, without their units, such as {@code average-stress-strain}. */
	static String title(final String what, final String up, final String across) {
		return what + "-" + SafeName.of(NumberTable.bare(up)) + "-" + SafeName.of(NumberTable.bare(across));
	}

	/** The plot of a figure that is about a network. */
	protected ImagePlus show(final WorkbenchNetwork network, final Figure figure) {
		return show(network, image(figure));
	}

	/** The plot of a figure that is about the network that the command made. */
	protected ImagePlus about(final WorkbenchNetwork made, final Figure figure) {
		return NetworkView.about(workbench, made, image(figure));
	}

	/** The plot of a figure that is about tables, with the macro line that makes it and its caption; null if there is none. */
	protected ImagePlus show(final Figure figure, final String caption) {
		final ImagePlus image = image(figure);
		if (image != null) image.setProperty("Info", Provenance.NONE.then(macroLine()).toMacro(List.of(caption)));
		return image;
	}
}
