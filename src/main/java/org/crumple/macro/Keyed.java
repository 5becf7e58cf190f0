package org.crumple.macro;

/** Marks our own commands: their inputs are the keys of macro lines, and {@link MacroKeys} reads these. */
public interface Keyed {}
