package org.crumple.paper;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.crumple.figure.Figure;
import org.crumple.kernel.InvalidValue;
import org.crumple.kernel.Monitor;
import org.crumple.pool.UnlikeTables;
import org.crumple.relax.NoMinimumException;
import org.crumple.table.Table;

/** The figures of the paper, drawn from one source: every panel alone, those of a figure together, and what became of each. */
public final class PaperPages {

	private static final Map<String, Integer> COLUMNS = Map.of("1", 2, "2", 3, "3", 2, "4", 2);
	private static final String NAME = "paper-fig", RELATION = "paper-eq4";

	private static final String REFUSED = "; in parentheses, dashed: not accepted", REFUSED_RELATION = "; open: not accepted";

	private final List<Drawn> panels = new ArrayList<>();
	private final Map<PaperPanel, String> conditions = new EnumMap<>(PaperPanel.class);

	private PaperPages() {}

	/**
	 * Draws panels. What is missing is left out, and told.
	 *
	 * @param asked in the order of the paper
	 * @throws IllegalArgumentException if none can be drawn, with all reasons
	 */
	public static PaperPages of(final PaperSources sources, final List<PaperPanel> asked, final Monitor monitor) throws IOException {
		final PaperPages pages = new PaperPages();
		final AvalanchePanels avalanches = new AvalanchePanels(sources);
		final Map<String, PanelMaker> makers = Map.of("1", new StrainPanels(sources), "2", new ExcitationPanels(sources), "3",
			new ModePanels(
			sources), "4", avalanches, "eq4", new RelationPanel(sources, avalanches));
		UnlikeTables mixed = null;
		for (int k = 0; k < asked.size(); k++) {
			monitor.throwIfCancelled();
			final PaperPanel which = asked.get(k);
			try {
				final Monitor part = monitor.part((double) k / asked.size(), (k + 1.0) / asked.size());
				part.progress(0, "Drawing " + which.called());
				pages.panels.add(makers.get(which.figure()).draw(which, part));
				pages.conditions.put(which, PaperConditions.of(sources, which));
			} catch (final IllegalArgumentException | NoMinimumException e) {
				pages.panels.add(Drawn.missing(which, e.getMessage().replaceFirst("[.]+$", "")));
				if (mixed == null && e instanceof UnlikeTables unlike) mixed = unlike;
			}
		}
		if (pages.conditions.isEmpty() && mixed != null) throw sources.refusal(mixed);
		if (pages.conditions.isEmpty()) {
			throw InvalidValue.value("panels", asked.stream().map(PaperPanel::toString).collect(Collectors.joining(" ")),
				"panels for which there are data: " + String.join("; ", pages.reasons()));
		}
		return pages;
	}

	/** Why panels are missing, equal reasons together. */
	private List<String> reasons() {
		final Map<String, List<String>> panelsOf = new LinkedHashMap<>();
		for (final Drawn one : panels)
			if (one.panel() == null) panelsOf.computeIfAbsent(one.remark(), r -> new ArrayList<>()).add(one.which().called());
		return panelsOf.entrySet().stream().map(r -> String.join(", ", r.getValue()) + ": " + r.getKey()).toList();
	}

	private List<Drawn> drawn(final String number) {
		return panels.stream().filter(d -> d.panel() != null && d.which().figure().equals(number)).toList();
	}

	/**
	 * All panels of a figure that could be drawn.
	 *
	 * @param number 1 to 4, or eq4
	 * @return null if there is none
	 */
	public Figure figure(final String number) {
		final List<Drawn> some = drawn(number);
		if (some.isEmpty()) return null;
		final Map<String, List<String>> lettersOf = new LinkedHashMap<>();
		for (final Drawn one : some) lettersOf.computeIfAbsent(one.about(), a -> new ArrayList<>()).add(one.which().letter());
		final String about = lettersOf.size() == 1 ? some.get(0).about() : lettersOf.entrySet().stream().map(a -> "(" + String.join(", ", a
			.getValue()) + ") " + a.getKey()).collect(Collectors.joining("; "));
		return new Figure(name(number), conditions.get(some.get(0).which()) + ". " + about + windows(some) + refused(some),
			some.stream().map(Drawn::panel).toList(), COLUMNS
			.getOrDefault(number, 1), some.stream().map(d -> d.which().letter()).toList());
	}

	private static String name(final String number) {
		return number.equals("eq4") ? RELATION : NAME + number;
	}

	/** Every panel of figures of several panels as a figure of its own. */
	public List<Figure> singles() {
		return panels.stream().filter(d -> d.panel() != null && drawn(d.which().figure()).size() > 1).map(d -> Figure.of(NAME + d.which(),
			conditions.get(d.which()) + ". " + d.about() + windows(List.of(d)) + refused(List.of(d)), d.panel())).toList();
	}

	/** Where laws are fitted; a test says nothing of what is beside its window. */
	private static String windows(final List<Drawn> some) {
		final List<Drawn> fitted = some.stream().filter(d -> !d.windows().isEmpty()).toList();
		return fitted.isEmpty() ? "" : "; fitted " + fitted.stream().map(d -> (some.size() == 1 ? "" : "(" + d.which().letter() + ") ")
			+ d.windows()).collect(Collectors.joining(", "));
	}

	private static String refused(final List<Drawn> some) {
		if (some.stream().noneMatch(d -> d.remark().contains("not accepted"))) return "";
		return some.get(0).which() == PaperPanel.RELATION ? REFUSED_RELATION : REFUSED;
	}

	/** One row for each panel. */
	public Table table() {
		return Drawn.ROWS.table(panels);
	}

	/** Sentences for the log: what is missing and what it needs, and what has to be known of the others. */
	public List<String> remarks() {
		final List<String> sentences = new ArrayList<>();
		for (final Drawn one : panels) {
			final String remark = one.remark().replaceFirst("[.]+$", "") + ".";
			if (one.panel() == null) sentences.add(one.which().called() + " is not drawn: " + remark);
			else if (!one.remark().isEmpty()) sentences.add(one.which().called() + ": " + remark);
		}
		return sentences;
	}
}
