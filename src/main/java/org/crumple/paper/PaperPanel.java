package org.crumple.paper;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

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
