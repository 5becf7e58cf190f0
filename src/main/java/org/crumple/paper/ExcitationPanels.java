package org.crumple.paper;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.crumple.excitation.BondPopulation;
import org.crumple.figure.Figure;
import org.crumple.kernel.Monitor;
import org.crumple.plot.ExcitationPlots;
import org.crumple.plot.Quantities;
import org.crumple.pool.TableKind;
import org.crumple.survey.ExcitationFits;
import org.crumple.survey.ExcitationPanel;
import org.crumple.survey.PopulationSizes.Fit;
import org.crumple.table.NumberTable;
import org.crumple.tail.Tail;

/** The panels of Fig. 2: what takes bonds to their instability, and their answer to shear. */
final class ExcitationPanels implements PanelMaker {

	private static final int BINS = 5;

	private final PaperSources sources;
	private List<NumberTable> tables;
	private ExcitationFits fits;
	private Figure all;

	ExcitationPanels(final PaperSources sources) {
		this.sources = sources;
	}

	@Override
	public Drawn draw(final PaperPanel which, final Monitor monitor) throws IOException {
		if (!sources.has(TableKind.EXCITATIONS)) throw PanelMaker.missing(which, TableKind.EXCITATIONS);
		if (fits == null) {
			tables = PanelMaker.richest(sources.bySize(TableKind.EXCITATIONS));
			fits = new ExcitationFits(tables, 0, monitor);
			all = new ExcitationPlots(fits, "", "").densities(BINS);
		}
		final ExcitationPanel panel = ExcitationPanel.values()[which.ordinal() - PaperPanel.DISTANCE.ordinal()];
		final Map<String, String> reasons = new LinkedHashMap<>();
		for (final Fit fit : fits.fits(panel))
			if (!fit.accepted()) reasons.merge(fit.refusal(), fit.population().toString(), (one, other) -> one + ", " + other);
		final String refused = reasons.entrySet().stream().map(r -> r.getValue() + " (" + r.getKey()
			+ ")").collect(Collectors.joining("; "));
		final long bonds = PanelMaker.rows(tables);
		return new Drawn(which, all.panels().get(panel.ordinal()), PanelMaker.source(tables), tables.size(), bonds,
			PanelMaker.of(tables) + ", " + bonds + " bonds" + bistable(), windows(panel),
			refused.isEmpty() ? "" : "fits not accepted, dashed, in parentheses: " + refused);
	}

	/** Why there are fewer unstable bonds here than in Fig. 1a; empty if there are not. */
	private String bistable() {
		long unstable = 0, both = 0;
		for (final NumberTable table : tables) {
			final double[] is = table.column("unstable"), bistable = table.column("bistable");
			unstable += Arrays.stream(is).filter(u -> u == 1).count();
			both += IntStream.range(0, is.length).filter(b -> BondPopulation.UNSTABLE.contains(is[b] == 1, bistable[b] == 1)).count();
		}
		return both == unstable ? "" : "; unstable: the " + both + " of " + unstable + " that are bistable";
	}

	/** The inner ends of the windows, in the order of the legend. */
	private String windows(final ExcitationPanel panel) {
		final List<Fit> laws = fits.fits(panel);
		if (laws.isEmpty()) return "";
		final boolean lower = panel.tail() == Tail.LOWER;
		return laws.stream().map(f -> String.format(Locale.ROOT, "%.2g", lower ? f.law().until() : f.law().from())).collect(Collectors
			.joining(", ", lower ? "up to " : "from ", " " + Quantities.unit(fits.sizes(panel).heading())));
	}
}
