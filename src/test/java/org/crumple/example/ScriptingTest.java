package org.crumple.example;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.crumple.host.EmbeddedHost;
import org.crumple.workbench.NetworkWorkbench;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scijava.command.CommandInfo;
import org.scijava.command.CommandService;

/** The workflow of docs/scripting.md as macro, as Groovy and as Java: the same numbers, the same files. */
class ScriptingTest {

	private static final Path PAGE = Path.of("docs", "scripting.md");

	private final EmbeddedHost host = EmbeddedHost.start(true);

	@TempDir
	private Path folder;

	@BeforeEach
	void clean() {
		host.reset();
		host.context().service(NetworkWorkbench.class).clear();
	}

	/** The first block of the page in a language; that of macros is empty. */
	private static String block(final String language) throws Exception {
		return block(PAGE, language);
	}

	private static String block(final Path page, final String language) throws Exception {
		final Matcher block = Pattern.compile("\n```" + language + "\n(.*?)```\n", Pattern.DOTALL).matcher(Files.readString(page));
		assertTrue(block.find(), language);
		return block.group(1);
	}

	private static double[] numbers(final String text) {
		final String[] words = text.split(" ");
		return new double[] { Double.parseDouble(words[0]), Double.parseDouble(words[1]) };
	}

	private TreeSet<String> files(final Path of) throws Exception {
		try (var files = Files.list(of)) {
			return new TreeSet<>(files.map(f -> f.getFileName().toString()).toList());
		}
	}

	@Test
	void threeWaysLeadToTheSame() throws Exception {
		final Path macro = Files.createDirectory(folder.resolve("macro")), groovy = Files.createDirectory(folder.resolve("groovy")),
			java = Files.createDirectory(folder.resolve("java"));
		final double[] read = numbers(host.runMacro(block(""), macro.toString().replace('\\', '/')));
		clean();
		final double[] scripted = numbers((String) new GroovyScript(host.context()).run(block("groovy"), Map.of("folder", groovy.toFile()))
			.get("found"));
		clean();
		final double[] computed = Workflow.run(host.context().service(CommandService.class), java.toFile());
		assertArrayEquals(computed, scripted, 0);
		assertArrayEquals(computed, read, 1e-9);
		assertTrue(computed[0] > 0 && computed[1] != 0);
		assertEquals(files(java), files(groovy));
		assertEquals(files(java), files(macro));
		assertTrue(files(java).contains("prepared.bonds.csv"));
		for (final String file : new String[] { "prepared.nodes.csv", "prepared.bonds.csv" })
			assertArrayEquals(Files.readAllBytes(java.resolve(file)), Files.readAllBytes(groovy.resolve(file)));
	}

	@Test
	void thePageShowsTheJavaSourceAsItIs() throws Exception {
		final String source = Files.readString(Path.of("src/test/java/org/crumple/example/Workflow.java"));
		assertEquals(source.substring(source.lastIndexOf("import ")).replaceFirst("import .*\n\n", ""), block("java"));
	}

	/** PyImageJ is not here: but its lines call commands, keys and outputs that there are. */
	@Test
	void whatPythonCallsIsThere() throws Exception {
		final CommandService commands = host.context().service(CommandService.class);
		final Matcher line = Pattern.compile("run\\(\"(\\w+)\", ([^)]*)\\)(?:\\.getOutput\\(\"(\\w+)\"\\))?").matcher(block("python"));
		int calls = 0;
		while (line.find()) {
			final CommandInfo command = commands.getCommand("org.crumple.command." + line.group(1));
			assertNotNull(command, line.group());
			for (final Matcher key = Pattern.compile("(\\w+)=").matcher(line.group(2)); key.find();)
				assertNotNull(command.getInput(key.group(1)), key.group());
			if (line.group(3) != null) assertNotNull(command.getOutput(line.group(3)), line.group());
			calls++;
		}
		assertEquals(6, calls);
	}

	/** Each file that the programs of docs/python.md read. */
	@Test
	void theFilesForPythonAreMade() throws Exception {
		final Path page = Path.of("docs", "python.md");
		host.runMacro(block(page, ""), folder.toString().replace('\\', '/'));
		final TreeSet<String> read = new TreeSet<>();
		for (final Matcher file = Pattern.compile("read\\w*\\(\"([^\"]+)\"").matcher(Files.readString(page)); file.find();)
			read.add(file.group(1));
		assertEquals(7, read.size(), read.toString());
		assertTrue(files(folder).containsAll(read), files(folder).toString());
	}
}
