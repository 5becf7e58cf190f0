/**
 * The documentation inside the product: what does this command do, asked in its dialog, without a network.
 * <p>
 * The pages are those of the folder {@code docs}, which the build puts beside the classes; {@link org.crumple.help.PageHtml}
 * makes HTML of them, and {@link org.crumple.help.HelpWindow} shows it and follows links from page to page. Dialogs of every
 * host reach it by the Help button that all commands declare.
 */
package org.crumple.help;
