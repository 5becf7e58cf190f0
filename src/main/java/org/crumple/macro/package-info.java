/** Macro lines: the keys of commands, how values are read from and written to lines, and which lines from files are accepted. */
package org.crumple.macro;
