package org.crumple.plot;

import java.util.function.UnaryOperator;

import ij.ImagePlus;

import org.crumple.analysis.ExcitationFits;
import org.crumple.analysis.ExcitationPanel;

/** The panels of Fig. 2 of one table of local excitations or many, for the commands that show them. */
public final class ExcitationPanels {

	private final ExcitationFits fits;
	private final String caption, suffix;
	private final UnaryOperator<ImagePlus> annotate;

	/**
	 * @param suffix of the plots' titles, such as {@code -prepared-512-1}
	 * @param annotate gives an image its provenance
	 */
	public ExcitationPanels(final ExcitationFits fits, final String caption, final String suffix, final UnaryOperator<ImagePlus> annotate) {
		this.fits = fits;
		this.caption = caption;
		this.suffix = suffix;
		this.annotate = annotate;
	}

	/** The density of one column. */
	public ImagePlus plot(final ExcitationPanel panel, final int bins) {
		return annotate.apply(PlotImages.of(ExcitationPlots.plot("P-" + panel.column() + suffix, caption, fits.sizes(panel), fits.fits(panel), bins)));
	}

	/** The second moment of a column against the number of bonds pooled. */
	public ImagePlus momentPlot(final ExcitationPanel panel) {
		return annotate.apply(PlotImages.of(MomentPlots.plot("moment-growth-" + panel.column() + suffix, caption, fits.sizes(panel).heading(), fits.growth(panel))));
	}
}
