package org.crumple.macro;

import org.crumple.workbench.WorkbenchNetwork;

/** Marks our own commands: their inputs are the keys of macro lines, and {@link MacroKeys} reads these. */
public interface Keyed {

	/** Whether the command, with the inputs that it has by now, is about a network at all. */
	default boolean needsNetwork() {
		return true;
	}

	/** Tells the command which network a dialog offers first, because it cannot offer none: whoever leaves it there has not chosen it. */
	default void preselect(final WorkbenchNetwork offered) {}
}
