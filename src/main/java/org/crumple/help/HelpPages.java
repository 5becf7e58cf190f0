package org.crumple.help;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;

/** Finds the pages of the documentation beside the classes. */
public final class HelpPages {

	private static final String FOLDER = "docs/";

	private HelpPages() {}

	/**
	 * The page of a command.
	 *
	 * @param label in the menu, such as {@code Shear Network...}
	 * @return where it is, or null if there is none
	 */
	public static URL ofCommand(final String label) {
		return HelpPages.class.getResource(FOLDER + "commands/" + label.replace("...", "").replace(' ', '_') + ".md");
	}

	/**
	 * A page as HTML, whose links are relative to where it is.
	 *
	 * @throws IOException if there is no such page
	 */
	public static String html(final URL page) throws IOException {
		try (InputStream in = page.openStream()) {
			return PageHtml.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
		}
	}
}
