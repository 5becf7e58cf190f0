package org.crumple.workbench;

import java.util.Map;

import org.crumple.figure.FigureStyle;
import org.scijava.ItemVisibility;
import org.scijava.module.Module;
import org.scijava.module.ModuleItem;
import org.scijava.plugin.Plugin;
import org.scijava.service.AbstractService;
import org.scijava.service.SciJavaService;
import org.scijava.service.Service;

/** The style of figures that was set for this session: what the keys of commands begin with. */
@Plugin(type = Service.class)
public class SessionStyle extends AbstractService implements SciJavaService {

	private volatile FigureStyle style = FigureStyle.STANDARD;

	public FigureStyle get() {
		return style;
	}

	public void set(final FigureStyle other) {
		style = other;
	}

	/**
	 * Gives the keys of a command that draws the style of the session, before a macro or a dialog sets them. Keys that a script has set
	 * stay.
	 */
	public void giveTo(final Module module) {
		final ModuleItem<?> span = module.getInfo().getInput("span");
		if (span == null || span.getType() != FigureStyle.Span.class || span.getVisibility() != ItemVisibility.INVISIBLE) return;
		final Map<String, Object> values = Map.of("graphics", style.graphics(), "span", style.span(), "lettering", style.lettering(),
			"legend", style.legend(), "captions", style.captions());
		values.forEach((key, value) -> {
			if (module.getInfo().getInput(key) != null && !module.isInputResolved(key)) module.setInput(key, value);
		});
	}
}
