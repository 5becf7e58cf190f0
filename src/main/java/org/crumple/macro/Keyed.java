package org.crumple.macro;

import org.crumple.workbench.WorkbenchNetwork;

/** Implemented by our own commands, whose inputs are the keys of macro lines; {@link MacroKeys} reads the keys. */
public interface Keyed {

	/** Whether the command needs a network, given the inputs that are already set. */
	default boolean needsNetwork() {
		return true;
	}

	/**
	 * Tells the command which network the dialog preselects. Dialogs have no empty choice, so the user may have left this network without
	 * choosing it.
	 */
	default void preselect(final WorkbenchNetwork offered) {}
}
