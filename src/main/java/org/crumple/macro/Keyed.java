package org.crumple.macro;

import java.util.List;
import java.util.Map;

import org.crumple.workbench.WorkbenchNetwork;

/** Implemented by our own commands, whose inputs are the keys of macro lines; {@link MacroKeys} reads the keys. */
public interface Keyed {

	/** Whether the command needs a network, given the inputs that are already set. */
	default boolean needsNetwork() {
		return true;
	}

	/**
	 * Headings without which a table is of no use to the command, given the inputs that are already set; null if the command does not
	 * take the newest table where its key {@code table} is empty.
	 */
	default List<String> columnsOfTable() {
		return null;
	}

	/**
	 * Tells the command which network the dialog preselects. Dialogs have no empty choice, so the user may have left this network without
	 * choosing it.
	 */
	default void preselect(final WorkbenchNetwork offered) {}

	/** Values that a dialog of the command shows in place of the defaults, by key: those that hold at present. */
	default Map<String, Object> inForce() {
		return Map.of();
	}
}
