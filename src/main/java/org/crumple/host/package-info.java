/**
 * The workbench: plain ImageJ, with or without a window, running SciJava commands and macros without Fiji.
 * <p>
 * {@link org.crumple.host.Workbench} is the program behind {@code ./crumple}; {@link org.crumple.host.EmbeddedHost} is the host for code
 * that runs macros itself. To ImageJ a command is a {@link org.crumple.host.CommandPlugIn} under its leaf menu label. It runs on the thread
 * of its caller, where the options of {@code run("Label...", "key=value")} can be read.
 * <p>
 * Without a window ImageJ's own classes need changes, which {@link org.crumple.host.HeadlessPatch} makes once, when the project is built.
 * This package is not used inside Fiji: it declares no plugins, and is not part of the plugin jar.
 */
package org.crumple.host;
