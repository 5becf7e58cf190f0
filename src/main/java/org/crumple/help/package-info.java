/**
 * The documentation inside the product, reached from the Help button of every command's dialog, without an internet connection.
 * <p>
 * The pages are those of the folder {@code docs}, which the build packages with the classes; {@link org.crumple.help.PageHtml} converts
 * them to HTML, and {@link org.crumple.help.HelpWindow} shows them and follows links between pages.
 */
package org.crumple.help;
