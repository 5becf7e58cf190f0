package org.crumple.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The launcher of this system, {@code crumple} or {@code crumple.cmd}, with this Java: what it hands over, and back. */
@Timeout(60)
class LauncherArgumentsTest {

	private static final boolean WINDOWS = System.getProperty("os.name").startsWith("Windows");

	/** Every letter that a shell could take for its own, and that a folder may have on every system. */
	private static final String NAME = "a & b^c (d) %20 !x! 'e' \u00fc;=,";

	@TempDir
	private Path folder;

	private Path home;

	@BeforeEach
	void layAClone() throws IOException {
		home = Files.createDirectories(folder.resolve(NAME));
		for (final String name : List.of("src/main", "src/assembly", "plugins", "target")) Files.createDirectories(home.resolve(name));
		for (final String name : List.of("pom.xml", "LICENSE")) Files.writeString(home.resolve(name), "");
		for (final String name : List.of("crumple", "crumple.cmd")) {
			Files.copy(Path.of(name), home.resolve(name));
			assertTrue(home.resolve(name).toFile().setExecutable(true));
		}
		final Manifest manifest = new Manifest();
		manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
		manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, EchoArguments.class.getName());
		final String entry = EchoArguments.class.getName().replace('.', '/') + ".class";
		try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(home.resolve("target/crumple-workbench.jar")), manifest);
			InputStream compiled = EchoArguments.class.getResourceAsStream("/" + entry)) {
			jar.putNextEntry(new JarEntry(entry));
			compiled.transferTo(jar);
		}
	}

	/** What the launcher printed, run by a script with this line after its name. */
	private String run(final String javaHome, final String line) throws Exception {
		final Path script = home.resolve(WINDOWS ? "go.cmd" : "go.sh"), said = home.resolve("said");
		Files.writeString(script, WINDOWS ? "@echo off\r\n.\\crumple " + line + "\r\n" : "./crumple " + line + "\n");
		final ProcessBuilder builder = new ProcessBuilder(WINDOWS ? List.of("cmd.exe", "/d", "/c", "go.cmd") : List.of("sh", "go.sh"));
		builder.environment().put("JAVA_HOME", javaHome);
		builder.environment().remove("CRUMPLE_JAVA_OPTS");
		final Process process = builder.directory(home.toFile()).redirectErrorStream(true).redirectOutput(said.toFile()).start();
		assertTrue(process.waitFor(50, TimeUnit.SECONDS), "it hangs");
		final String text = new String(Files.readAllBytes(said), StandardCharsets.ISO_8859_1);
		assertEquals(7, process.exitValue(), text);
		return text;
	}

	private String expected(final String arguments) throws IOException {
		return home.toRealPath().toString().replace("\u00fc", "ufc") + arguments;
	}

	@Test
	void argumentsAndStatusComeThroughInAFolderOfAnyName() throws Exception {
		final String quoted = WINDOWS ? "\"50%% & more^ !x!\"" : "'50% & more^ !x!'";
		assertEquals(expected("[macro.ijm][out=[my results] seed=7][][50% & more^ !x!][last]"),
			run(System.getProperty("java.home"), "macro.ijm \"out=[my results] seed=7\" \"\" " + quoted + " last"));
	}

	/** As some write it on Windows; elsewhere a quote is a letter like any other. */
	@Test
	void aJavaHomeMayStandInQuotesOnWindows() throws Exception {
		final String home = System.getProperty("java.home");
		assertEquals(expected("[x]"), run(WINDOWS ? "\"" + home + "\"" : home, "x"));
	}
}
