/**
 * Macro lines: what a command's keys are, how a value is read from a line and written into one, and which lines of strangers become lines of
 * ours.
 */
package org.crumple.macro;
