/**
 * The workbench: plain ImageJ, with a window or without, running SciJava commands and macros where there is no Fiji.
 * <p>
 * {@link org.crumple.host.Workbench} is the program behind {@code ./crumple};
 * {@link org.crumple.host.EmbeddedHost} is the same for code that runs macros itself. A command appears to ImageJ
 * under its leaf menu label, as a {@link org.crumple.host.CommandPlugIn}; it runs on the thread of its caller, so
 * that the options of {@code run("Label...", "key=value")} can be read there.
 * <p>
 * Without a window ImageJ's own classes need changes, which {@link org.crumple.host.HeadlessPatch} makes once, while
 * the project is built. Inside Fiji nothing of this package is used: it declares no plugins, and the plugin jar
 * leaves it out.
 */
package org.crumple.host;
