package org.crumple.pool;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.crumple.table.NumberTable;

/** The kinds of tables that figures are drawn from: which columns tell them, and which analysis of a plan gives them. */
public enum TableKind {

	PREPARATION("Preparation", "preparation", "unstable_fraction", "residual"),
	EXCITATIONS("Local Excitations", "excitations", "effective_stiffness", "bistable"),
	MODES("Normal Modes", "modes", "omega", "core_node"), SOUND("Sound", "modes", "first_phonon", "debye_slope"),
	DECAY("Core Decay", "modes", "distance", "displacement"),
	ITERATIVE("Mode Barriers Iterative", "barriers", "sense", "found"), RIGID("Mode Barriers Rigid", "barriers", "sense", "found"),
	/** Of this or another program: S may have to be computed from energy and stress. */
	SHEAR("Shear", "shear", "strain");

	private final String title;
	private final String analysis;
	private final List<String> telling;

	TableKind(final String title, final String analysis, final String... telling) {
		this.title = title;
		this.analysis = analysis;
		this.telling = List.of(telling);
	}

	/** Title of such tables of ensembles. */
	public String title() {
		return title;
	}

	/** The analysis of a plan that gives such tables. */
	public String analysis() {
		return analysis;
	}

	/** The kind of a table, by its line {@code # table=} or else by its columns; null if it is of no such kind. */
	static TableKind of(final NumberTable table) {
		final String said = table.facts().get("table");
		if (said != null) return Stream.of(values()).filter(k -> k.title.equals(said)).findFirst().orElse(null);
		final TableKind kind = Stream.of(values()).filter(k -> k.telling.stream().allMatch(table::has)).findFirst().orElse(null);
		if (kind == ITERATIVE) return isIterative(table) ? ITERATIVE : RIGID;
		if (kind == SHEAR && (table.has("kind") || !table.has("s") && !(table.has("energy") && table.has("stress")))) return null;
		return kind;
	}

	/** Only the iterative method finds a minimum on the other side of a barrier. */
	private static boolean isIterative(final NumberTable table) {
		return table.has("energy_change") && Arrays.stream(table.columns().get(table.indexOf("energy_change"))).anyMatch(Double::isFinite);
	}

	@Override
	public String toString() {
		return title;
	}
}
