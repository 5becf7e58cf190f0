package org.crumple.survey;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.crumple.kernel.InvalidValue;
import org.crumple.kernel.Monitor;
import org.crumple.survey.PopulationSizes.Fit;
import org.crumple.table.NumberTable;
import org.crumple.table.Table;

/** The distributions of the paper's Fig. 2 with their power laws, from one table of local excitations or several. */
public final class ExcitationFits {

	private final Map<ExcitationPanel, PopulationSizes> sizes = new EnumMap<>(ExcitationPanel.class);
	private final Map<ExcitationPanel, List<Fit>> fits = new EnumMap<>(ExcitationPanel.class);

	/** @param share fraction of each population's values in the fit windows; 0: the best windows of a scan */
	public ExcitationFits(final List<NumberTable> tables, final double share, final Monitor monitor) {
		if (!(share >= 0 && share <= 1)) throw InvalidValue.value("share", share, "a number from 0 to 1");
		for (final ExcitationPanel panel : ExcitationPanel.values()) {
			monitor.throwIfCancelled();
			monitor.progress((double) panel.ordinal() / ExcitationPanel.values().length, "Fitting excitations");
			sizes.put(panel, PopulationSizes.of(tables, panel));
			fits.put(panel, sizes.get(panel).fits(share));
		}
	}

	/** The values of a panel. */
	public PopulationSizes sizes(final ExcitationPanel panel) {
		return sizes.get(panel);
	}

	/** The fitted laws of a panel; read only. */
	public List<Fit> fits(final ExcitationPanel panel) {
		return fits.get(panel);
	}

	private List<Fit> all() {
		return fits.values().stream().flatMap(List::stream).toList();
	}

	/** The power laws of all panels; null if no population has enough values. */
	public Table table() {
		return all().isEmpty() ? null : ExcitationTables.fits(all());
	}

	/** A sentence for the log on fits that are not accepted, with the reasons; empty if all are accepted. */
	public String refusals() {
		final Map<String, List<String>> refused = new LinkedHashMap<>();
		for (final Fit fit : all()) {
			if (!fit.refusal().isEmpty()) refused.computeIfAbsent(fit.refusal(), r -> new ArrayList<>())
				.add(fit.panel().column() + " of " + fit.population());
		}
		if (refused.isEmpty()) return "";
		final List<String> first = refused.values().iterator().next();
		if (first.size() == all().size()) return "No fit is accepted, do not quote them: " + refused.keySet().iterator().next() + ".";
		return "Fits not accepted, do not quote them: " + refused.entrySet().stream().map(r -> String.join(", ", r.getValue()) + " ("
			+ r.getKey() + ")")
			.collect(Collectors.joining("; ")) + ".";
	}

	/** The densities of all plots. */
	public Table densities(final int bins) {
		return ExcitationTables.densities(sizes.values(), bins);
	}

	/** The second moments of a panel against the number of bonds pooled. */
	public List<PopulationMoments> growth(final ExcitationPanel panel) {
		return PopulationMoments.of(sizes.get(panel), fits.get(panel));
	}

	/** The second moments of both susceptibilities, dℓ/dγ and dt/dγ; null if no population has enough values. */
	public Table moments() {
		final List<PopulationMoments> all = new ArrayList<>(growth(ExcitationPanel.LENGTH));
		all.addAll(growth(ExcitationPanel.TENSION));
		return all.isEmpty() ? null : ExcitationTables.moments(all);
	}
}
