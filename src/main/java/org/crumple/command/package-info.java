/**
 * The menu {@code Plugins > Crumple}: one thin SciJava command per entry, in the order of
 * {@link org.crumple.command.MenuOrder}, with the labels and macro keys of the contract, and what they share.
 * <p>
 * {@link org.crumple.command.CrumpleCommand} turns a kernel's refusal into one sentence that stops the macro.
 * {@link org.crumple.workbench.NetworkWorkbench} keeps networks and tables by name;
 * {@link org.crumple.macro.MacroKeys} reads a macro's keys and refuses those a command does not know;
 * {@link org.crumple.command.ResultDisplay} shows and saves what comes out, with and without a window.
 * Field names of inputs are the macro keys, hence one lower-case word each.
 */
package org.crumple.command;
