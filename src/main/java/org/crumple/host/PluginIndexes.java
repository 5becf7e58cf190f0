package org.crumple.host;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;

/**
 * Run by the build: merges SciJava's plugin indexes, which have the same file name in every jar, to one file. An index is a sequence of
 * JSON objects without commas, so indexes are merged by concatenation.
 */
final class PluginIndexes {

	private static final String NAME = "META-INF/json/org.scijava.plugin.Plugin";

	private PluginIndexes() {}

	/**
	 * @param folder the folder to write to
	 */
	static void merge(final Path folder) throws IOException {
		final ByteArrayOutputStream merged = new ByteArrayOutputStream();
		for (final URL index : Collections.list(PluginIndexes.class.getClassLoader().getResources(NAME))) {
			try (InputStream in = index.openStream()) {
				in.transferTo(merged);
			}
		}
		final Path file = folder.resolve(NAME);
		Files.createDirectories(file.getParent());
		Files.write(file, merged.toByteArray());
	}
}
