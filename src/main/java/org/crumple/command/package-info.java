/**
 * The commands of the menu {@code Plugins > Crumple}, one thin SciJava command per entry, in the order of
 * {@link org.crumple.command.MenuOrder}, and the classes that they share. Labels and macro keys do not change.
 * <p>
 * {@link org.crumple.command.CrumpleCommand} shows the message of a kernel's exception and stops the macro.
 * {@link org.crumple.workbench.NetworkWorkbench} keeps networks and tables by name;
 * {@link org.crumple.macro.MacroKeys} reads a macro's keys and refuses unknown ones;
 * {@link org.crumple.command.ResultDisplay} shows the results, with and without a window.
 * The names of input fields are the macro keys, therefore each is one lower-case word.
 */
package org.crumple.command;
