package org.crumple.example;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.crumple.host.EmbeddedHost;
import org.crumple.workbench.NetworkWorkbench;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Scripts as users write them: each asserts what it finds, needs no file and leaves none, and runs as it is in Fiji, too. */
class ScriptsTest {

	private static final Path FOLDER = Path.of("src", "test", "resources", "scripts");

	private final EmbeddedHost host = EmbeddedHost.start(true);

	static List<String> scripts() throws Exception {
		try (Stream<Path> files = Files.list(FOLDER)) {
			return files.map(file -> file.getFileName().toString()).sorted().toList();
		}
	}

	@BeforeEach
	void clean() {
		host.reset();
		host.context().service(NetworkWorkbench.class).clear();
	}

	@Test
	void thereAreTen() throws Exception {
		assertTrue(scripts().size() >= 10, scripts().toString());
	}

	@ParameterizedTest
	@MethodSource("scripts")
	void runs(final String name) throws Exception {
		final Object said = new GroovyScript(host.context()).run(Files.readString(FOLDER.resolve(name)), Map.of()).get("said");
		assertTrue(said instanceof String sentence && sentence.matches(".*\\d.*"), String.valueOf(said));
	}
}
