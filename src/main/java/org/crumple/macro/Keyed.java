package org.crumple.macro;

/** A command of ours: its inputs are the keys of macro lines, and {@link MacroKeys} reads them. */
public interface Keyed {}
