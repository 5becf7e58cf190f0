package org.crumple.help;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;

/** Finds the documentation pages that are packaged with the classes. */
public final class HelpPages {

	private static final String FOLDER = "docs/";

	private HelpPages() {}

	/**
	 * The page of a command.
	 *
	 * @param label menu label, such as {@code Shear Network...}
	 * @return its address, or null if there is none
	 */
	public static URL ofCommand(final String label) {
		return HelpPages.class.getResource(FOLDER + "commands/" + label.replace("...", "").replace(' ', '_') + ".md");
	}

	/**
	 * A page as HTML; its links are relative to its address.
	 *
	 * @throws IOException if the page does not exist
	 */
	public static String html(final URL page) throws IOException {
		try (InputStream in = page.openStream()) {
			return PageHtml.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
		}
	}
}
