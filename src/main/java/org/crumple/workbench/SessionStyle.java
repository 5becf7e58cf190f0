package org.crumple.workbench;

import org.crumple.figure.FigureStyle;
import org.scijava.plugin.Plugin;
import org.scijava.service.AbstractService;
import org.scijava.service.SciJavaService;
import org.scijava.service.Service;

/** The style of figures that was set for this session, which commands use where their own keys ask for nothing else. */
@Plugin(type = Service.class)
public class SessionStyle extends AbstractService implements SciJavaService {

	private volatile FigureStyle style = FigureStyle.STANDARD;

	public FigureStyle get() {
		return style;
	}

	public void set(final FigureStyle other) {
		style = other;
	}
}
