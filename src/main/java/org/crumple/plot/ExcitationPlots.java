package org.crumple.plot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import org.crumple.excitation.BondPopulation;
import org.crumple.figure.Axis.Margin;
import org.crumple.figure.Axis;
import org.crumple.figure.Figure;
import org.crumple.figure.Look.Symbol;
import org.crumple.figure.Look;
import org.crumple.figure.Mark;
import org.crumple.figure.Palette;
import org.crumple.figure.Panel.Corner;
import org.crumple.figure.Panel;
import org.crumple.stats.LogHistogram;
import org.crumple.survey.ExcitationFits;
import org.crumple.survey.ExcitationPanel;
import org.crumple.survey.PopulationSizes.Fit;
import org.crumple.survey.PopulationSizes;
import org.crumple.tail.Tail;

/**
 * Figures as in the paper's Fig. 2, from one table of local excitations or several: densities for four populations of bonds, with their
 * power laws.
 */
public final class ExcitationPlots {

	private static final int[] COLOURS = { Palette.BLACK, Palette.STABLE, Palette.UNSTABLE, Palette.SINGLE_WELL };
	private static final Symbol[] SYMBOLS = { Symbol.CIRCLE, Symbol.BOX, Symbol.TRIANGLE, Symbol.DIAMOND };
	/** Room for a legend of four lines above the data: two thirds of the height. */
	private static final Margin ABOVE = Margin.factors(1.3, 1.5).legend(7, 0.6);

	private static final int COLUMNS = 3;
	/** Behind the caption of a figure with fits that are not accepted. */
	private static final String REFUSED = ";  in parentheses, dashed: not accepted";

	private final ExcitationFits fits;
	private final String caption, suffix;

	/** @param suffix of the figures' names, such as {@code -prepared-512-1} */
	public ExcitationPlots(final ExcitationFits fits, final String caption, final String suffix) {
		this.fits = fits;
		this.caption = caption;
		this.suffix = suffix;
	}

	/** The density of the panel's column. */
	public Figure density(final ExcitationPanel panel, final int perDecade) {
		return plot("P-" + panel.column() + suffix, caption, fits.sizes(panel), fits.fits(panel), perDecade);
	}

	/**
	 * The densities of all panels in one figure, as in Fig. 2; the legends name exponents, and the lines are as long as the windows of the
	 * fits.
	 */
	public Figure densities(final int perDecade) {
		final List<Panel> panels = Arrays.stream(ExcitationPanel.values())
			.map(p -> panel(fits.sizes(p), fits.fits(p), perDecade, false)).toList();
		return new Figure("distributions" + suffix, remarked(caption, Arrays.stream(ExcitationPanel.values()).flatMap(p -> fits.fits(p)
			.stream()).toList()), panels, COLUMNS);
	}

	/** The second moment of the panel's column against the number of bonds pooled. */
	public Figure moments(final ExcitationPanel panel) {
		return MomentPlots.plot("moment-growth-" + panel.column() + suffix, caption, fits.sizes(panel).heading(), fits.growth(panel));
	}

	/** The style of a population's points. */
	static Look points(final BondPopulation population) {
		return Look.points(SYMBOLS[population.ordinal()], COLOURS[population.ordinal()], 2);
	}

	/** Densities in logarithmic bins with √n errors, and the fitted laws in their windows. */
	static Figure plot(final String title, final String caption, final PopulationSizes sizes, final List<Fit> fits, final int perDecade) {
		return Figure.of(title, remarked(caption, fits), panel(sizes, fits, perDecade, true));
	}

	/** A caption that explains the brackets of legends, if there are any. */
	static String remarked(final String caption, final List<Fit> fits) {
		return fits.stream().allMatch(Fit::accepted) ? caption : caption + REFUSED;
	}

	private static Panel panel(final PopulationSizes sizes, final List<Fit> fits, final int perDecade,
		final boolean isAlone) {
		final List<Mark> marks = new ArrayList<>();
		double left = Double.POSITIVE_INFINITY, right = 0;
		for (final BondPopulation population : BondPopulation.values()) {
			final LogHistogram bins = sizes.bins(population, perDecade);
			if (bins == null) continue;
			final int[] filled = IntStream.range(0, bins.size()).filter(b -> bins.count()[b] > 0).toArray();
			final Fit fit = fits.stream().filter(f -> f.population() == population).findFirst().orElse(null);
			final Look look = points(population);
			marks.add(FitPlots.points(label(population, bins.total(), fit, isAlone), bins, filled, look));
			left = Math.min(left, bins.edges()[0]);
			right = Math.max(right, bins.edges()[bins.size()]);
			if (fit != null) marks.add(FitPlots.law(null, fit.law(), bins, look.colour(), fit.accepted()));
		}
		return new Panel(Axis.log(Quantities.heading(sizes.heading())).range(left, right),
			Axis.log(Quantities.density(sizes.heading())).room(ABOVE), marks, Corner.TOP_LEFT);
	}

	/** The exponent, in brackets if it is not accepted. A panel among others has no room for the end of the window. */
	private static String label(final BondPopulation population, final int values, final Fit fit, final boolean isAlone) {
		if (fit == null) return population + ", " + values + (values == 1 ? " value" : " values");
		final String exponent = population + ": " + exponent(fit);
		if (!isAlone) return exponent;
		final boolean lower = fit.panel().tail() == Tail.LOWER;
		return exponent + String.format(Locale.ROOT, lower ? " up to %.2g" : " from %.2g", lower ? fit.law().until() : fit.law().from());
	}

	/** An exponent with its error, in brackets if it is not accepted. */
	static String exponent(final Fit fit) {
		return String.format(Locale.ROOT, fit.accepted() ? "%.2f \u00b1 %.2f" : "(%.2f \u00b1 %.2f)", fit.law().exponent(), fit.law()
			.error());
	}
}
