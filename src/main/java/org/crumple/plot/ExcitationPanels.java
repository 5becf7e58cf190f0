package org.crumple.plot;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import ij.ImagePlus;

import org.crumple.table.NumberTable;
import org.crumple.kernel.InvalidValue;
import org.crumple.kernel.Monitor;
import org.crumple.plot.MomentPlots.Growth;
import org.crumple.view.DataTable;
import org.crumple.view.ExcitationPanel;
import org.crumple.view.PopulationSizes;
import org.crumple.view.PopulationSizes.Fit;

/** The panels of Fig. 2 of one table of local excitations or many, for the commands that show them. */
public final class ExcitationPanels {

	private final String caption, suffix;
	private final UnaryOperator<ImagePlus> annotate;
	private final Map<ExcitationPanel, PopulationSizes> sizes = new EnumMap<>(ExcitationPanel.class);
	private final Map<ExcitationPanel, List<Fit>> fits = new EnumMap<>(ExcitationPanel.class);

	/**
	 * @param suffix of the plots' titles, such as {@code -prepared-512-1}
	 * @param share part of each population's values that the windows hold; 0: the best windows of the scan
	 * @param annotate gives an image its provenance
	 */
	public ExcitationPanels(final List<NumberTable> tables, final String caption, final String suffix, final double share, final UnaryOperator<ImagePlus> annotate,
		final Monitor monitor)
	{
		if (!(share >= 0 && share <= 1)) throw InvalidValue.value("share", share, "a number from 0 to 1");
		this.caption = caption;
		this.suffix = suffix;
		this.annotate = annotate;
		for (final ExcitationPanel panel : ExcitationPanel.values()) {
			monitor.throwIfCancelled();
			monitor.progress((double) panel.ordinal() / ExcitationPanel.values().length, "Fitting excitations");
			sizes.put(panel, PopulationSizes.of(tables, panel));
			fits.put(panel, sizes.get(panel).fits(share));
		}
	}

	/** The density of one column. */
	public ImagePlus plot(final ExcitationPanel panel, final int bins) {
		return annotate.apply(PlotImages.of(ExcitationPlots.plot("P-" + panel.column() + suffix, caption, sizes.get(panel), fits.get(panel), bins)));
	}

	/** The power laws of all panels; null if no population has values enough. */
	public DataTable table() {
		final List<Fit> all = fits.values().stream().flatMap(List::stream).toList();
		return all.isEmpty() ? null : ExcitationPlots.table("Excitation Fits", all);
	}

	/** Which fits are not accepted, and why, as a sentence for the log; empty if all are. */
	public String refusals() {
		final List<Fit> all = fits.values().stream().flatMap(List::stream).toList();
		final Map<String, List<String>> refused = new LinkedHashMap<>();
		for (final Fit fit : all) {
			if (!fit.refusal().isEmpty()) refused.computeIfAbsent(fit.refusal(), r -> new ArrayList<>()).add(fit.panel().column() + " of " + fit.population());
		}
		if (refused.isEmpty()) return "";
		final List<String> first = refused.values().iterator().next();
		if (first.size() == all.size()) return "No fit is accepted, do not quote them: " + refused.keySet().iterator().next() + ".";
		return "Fits not accepted, do not quote them: " + refused.entrySet().stream().map(r -> String.join(", ", r.getValue()) + " (" + r.getKey() + ")")
			.collect(Collectors.joining("; ")) + ".";
	}

	/** The densities that all plots show. */
	public DataTable densities(final int bins) {
		return ExcitationPlots.densities("Excitation Densities", sizes.values(), bins);
	}

	/** The second moment of a column against the number of bonds pooled. */
	public ImagePlus momentPlot(final ExcitationPanel panel) {
		return annotate.apply(PlotImages.of(MomentPlots.plot("moment-growth-" + panel.column() + suffix, caption, sizes.get(panel).heading(), growth(panel))));
	}

	/** The second moments of both answers to shear; null if no population has values enough. */
	public DataTable moments() {
		final List<Growth> all = new ArrayList<>(growth(ExcitationPanel.LENGTH));
		all.addAll(growth(ExcitationPanel.TENSION));
		return all.isEmpty() ? null : MomentPlots.table("Moment Growth", all);
	}

	private List<Growth> growth(final ExcitationPanel panel) {
		return MomentPlots.of(sizes.get(panel), fits.get(panel));
	}
}
