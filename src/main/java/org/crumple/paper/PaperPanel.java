package org.crumple.paper;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.crumple.ensemble.Analysis;
import org.crumple.ensemble.Parameters;
import org.crumple.ensemble.Plan;
import org.crumple.kernel.InvalidValue;
import org.crumple.pool.TableKind;

/** A panel of the paper's figures. */
public enum PaperPanel {

	STRAINS("1a", TableKind.EXCITATIONS), NETWORK("1b"), POTENTIAL("1c"), FRACTION("1d", TableKind.PREPARATION),
	DISTANCE("2a", TableKind.EXCITATIONS), STIFFNESS("2b", TableKind.EXCITATIONS), FORCE("2c", TableKind.EXCITATIONS), BARRIER("2d",
		TableKind.EXCITATIONS), LENGTH("2e", TableKind.EXCITATIONS), TENSION("2f", TableKind.EXCITATIONS),
	STATES("3a", TableKind.MODES), MODE("3b", TableKind.MODES), DECAY("3c", TableKind.DECAY), MODE_BARRIERS("3d", TableKind.ITERATIVE),
	FLIPS("4a", TableKind.SHEAR), DROPS("4b", TableKind.SHEAR), FLIP_SPACING("4c", TableKind.SHEAR), DROP_SPACING("4d", TableKind.SHEAR),
	RELATION("eq4", TableKind.EXCITATIONS, TableKind.SHEAR);

	private static final String ALL = "All";

	private final String label;
	private final List<TableKind> needs;

	PaperPanel(final String label, final TableKind... needs) {
		this.label = label;
		this.needs = List.of(needs);
	}

	/** Number of the figure, or {@code eq4}. */
	public String figure() {
		return this == RELATION ? label : label.substring(0, 1);
	}

	/** Letter of the panel in its figure. */
	public String letter() {
		return label.substring(label.length() - 1);
	}

	/** What the paper calls it, such as {@code Fig. 2c}. */
	public String called() {
		return this == RELATION ? "Eq. 4" : "Fig. " + label;
	}

	/** The tables that it is drawn from; none if it shows one network. */
	List<TableKind> needs() {
		return needs;
	}

	/** What a plan has to analyse for it. */
	String analyses() {
		return needs.isEmpty() ? TableKind.PREPARATION.analysis() : needs.stream().map(TableKind::analysis).distinct().collect(Collectors
			.joining(", "));
	}

	/** What a plan has to have for it and has not; empty if its ensemble has data for it. */
	private String lacks(final Plan plan) {
		final Set<String> given = plan.parameters().stream().flatMap(p -> Arrays.stream(Analysis.values()).filter(p::has)).map(
			Analysis::toString).collect(Collectors.toSet());
		if (!needs.stream().allMatch(k -> given.contains(k.analysis()))) return "analyses = " + analyses();
		final boolean oneSize = plan.parameters().stream().map(Parameters::nodes).distinct().count() == 1;
		return oneSize && Set.of(FLIP_SPACING, DROP_SPACING, RELATION).contains(this) ? "several nodes" : "";
	}

	/**
	 * The panels that the ensemble of a plan will have no data for, before it is run.
	 *
	 * @return a sentence for the log; empty if there are data for all
	 * @throws IllegalArgumentException if there will be none for any panel
	 */
	public static String missing(final Plan plan, final List<PaperPanel> asked) {
		final Map<String, List<PaperPanel>> lacking = asked.stream().filter(p -> !p.lacks(plan).isEmpty()).collect(Collectors.groupingBy(
			p -> p.lacks(plan), LinkedHashMap::new, Collectors.toList()));
		final String needed = lacking.entrySet().stream().map(n -> n.getValue().stream().map(PaperPanel::called).collect(Collectors.joining(
			", ")) + ": " + n.getKey()).collect(Collectors.joining("; "));
		if (lacking.values().stream().mapToInt(List::size).sum() == asked.size()) throw InvalidValue.value("panels", asked.stream().map(
			PaperPanel::toString).collect(Collectors.joining(" ")), "panels that the plan gives data for, which needs for " + needed);
		return needed.isEmpty() ? "" : "The plan gives no data for some panels, which would need for " + needed + ".";
	}

	/**
	 * The panels that a text names, in the order of the paper.
	 *
	 * @param text {@code All}, or panels and figures such as {@code 1a 2c 4 eq4}, with blanks or commas between them
	 * @throws IllegalArgumentException naming the first word that is neither
	 */
	public static List<PaperPanel> parse(final String text) {
		final List<PaperPanel> found = new ArrayList<>();
		for (final String word : text.strip().split("[\\s,;]+")) {
			final String asked = word.toLowerCase(Locale.ROOT);
			final List<PaperPanel> named = Arrays.stream(values()).filter(p -> word.equalsIgnoreCase(ALL) || p.label.equals(asked) || p
				.figure().equals(asked)).toList();
			if (named.isEmpty()) throw InvalidValue.value("panels", text, "All, or figures and panels such as 1a 2c 4, of 1a to 1d, 2a to "
				+ "2f, 3a to 3d, 4a to 4d and eq4");
			found.addAll(named);
		}
		return found.stream().distinct().sorted().toList();
	}

	@Override
	public String toString() {
		return label;
	}
}
