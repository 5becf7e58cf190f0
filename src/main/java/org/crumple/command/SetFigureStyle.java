package org.crumple.command;

import java.io.File;
import java.util.List;
import java.util.Map;

import org.crumple.figure.FigureStyle.Graphics;
import org.crumple.figure.FigureStyle.LegendPlace;
import org.crumple.figure.FigureStyle.Scale;
import org.crumple.figure.FigureStyle.Span;
import org.crumple.figure.FigureStyle;
import org.crumple.kernel.Monitor;
import org.crumple.workbench.SessionStyle;
import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Says how figures are drawn and saved until the session ends. */
@Plugin(type = Command.class, headless = true, menu = { @Menu(label = MenuOrder.PLUGINS), @Menu(label = MenuOrder.CRUMPLE),
	@Menu(label = MenuOrder.FIGURES, weight = MenuOrder.FIGURES_WEIGHT),
	@Menu(label = "Figure Style...", weight = MenuOrder.FIGURE_STYLE) },
	description = "Says how figures are drawn and saved from now on: files, width, lettering, legend, caption.")
public class SetFigureStyle extends CrumpleCommand {

	static final String GRAPHICS = "Files that save writes of a figure beside its TIFF. Raster: PNG. Vector: SVG and PDF. Both: all three.";
	static final String SPAN = "Single: 86 mm, one column of a journal. Double: 178 mm. Auto: one column for one panel, two for several.";
	static final String LETTERING = "Size of all letters, 4 to 16 points.";
	static final String LEGEND = "Auto: inside where it covers nothing, else above the frame.";
	static final String CAPTIONS = "Whether the caption is drawn above the figure. It is in the image's information anyhow.";

	@Parameter
	private SessionStyle session;

	// choices are text: Fiji's dialogs show the first constant of an enum, whatever is in force
	@Parameter(label = "Files of figures", persist = false, choices = { "Both", "Raster", "Vector" }, description = GRAPHICS)
	private String graphics = "Both";

	@Parameter(label = "Width of figures", persist = false, choices = { "Auto", "Single", "Double" }, description = SPAN)
	private String span = "Auto";

	@Parameter(label = "Lettering (points)", persist = false, style = EXACT, min = "4", max = "16", stepSize = "0.5",
		description = LETTERING)
	private double lettering = FigureStyle.STANDARD.lettering();

	@Parameter(label = "Legend", persist = false, description = LEGEND,
		choices = { "Auto", "Top left", "Top right", "Bottom left", "Bottom right", "Above", "None" })
	private String legend = "Auto";

	@Parameter(label = "Captions", persist = false, description = CAPTIONS)
	private boolean captions = true;

	@Override
	protected void compute(final Monitor monitor) {
		session.set(new FigureStyle(Graphics.of(graphics), Span.of(span), lettering, LegendPlace.of(legend), captions, Scale.AUTO,
			Scale.AUTO,
			List.of(), List.of()));
	}

	/** Whoever changes one thing in the dialog keeps the others. */
	@Override
	public Map<String, Object> inForce() {
		final FigureStyle style = session.get();
		return Map.of("graphics", style.graphics().toString(), "span", style.span().toString(), "lettering", style.lettering(), "legend",
			style.legend().toString(), "captions", style.captions());
	}

	@Override
	public boolean needsNetwork() {
		return false;
	}

	@Override
	protected File saveFolder() {
		return null;
	}
}
