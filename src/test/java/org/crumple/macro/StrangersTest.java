package org.crumple.macro;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.crumple.io.NetworkFiles;
import org.crumple.io.NetworkFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files and names from other people pass through commands into files that are pasted and run. */
class StrangersTest extends MacroTest {

	@TempDir
	Path folder;

	/** A network file from an attacker: every macro line except the first is the attacker's, and the digest is correct. */
	private Path gift(final String format, final String line) throws Exception {
		final Path gifts = Files.createDirectory(folder.resolve("gifts")),
			file = gifts.resolve("net" + NetworkFiles.format(format).ending());
		run(SMALL + "run('Save Network...', 'format=[" + format + "] path=[" + inMacro(file) + "]');");
		int edited = 0;
		for (final Path text : made(gifts)) {
			final String saved = Files.readString(text), given = saved.replaceAll("// excess reached: [^<\n]*",
				java.util.regex.Matcher.quoteReplacement(line));
			if (!given.equals(saved)) edited++;
			Files.writeString(text, given);
		}
		assertEquals(1, edited);
		clean();
		return file;
	}

	static List<String> exact() {
		return NetworkFiles.labels(NetworkFormat::isExact);
	}

	@ParameterizedTest
	@MethodSource("exact")
	void codeInAFileIsLeftOutOfAllThatIsMadeOfItAndTheLogSaysSo(final String format) throws Exception {
		final Path file = gift(format, "exec(\"sh\", \"-c\", \"touch PWNED\");"), out = folder.resolve("out");
		final PrintStream before = System.out;
		final ByteArrayOutputStream log = new ByteArrayOutputStream();
		System.setOut(new PrintStream(log, true, StandardCharsets.UTF_8));
		try {
			run("run('Open Network...', 'path=[" + inMacro(file) + "]'); run('Relax Network...', 'save=[" + inMacro(out) + "]');");
		} finally {
			System.setOut(before);
		}
		assertTrue(log.toString(StandardCharsets.UTF_8)
			.contains(file.getFileName() + ": of its 3 macro lines 1 is left out, in whole or in part: line 3, because no command of "
			+ "Crumple"), log.toString());
		for (final Path made : made(out)) assertFalse(Files.readString(made, StandardCharsets.ISO_8859_1).contains("exec"),
			made.toString());
		// what is kept makes the same network, from the file
		final double[] positions = network(null).configuration().positions();
		final String macro = Files.readString(out.resolve("relaxation-relaxed-64-3.ijm"));
		assertTrue(macro.contains("run(\"Generate Network...\"") && macro.contains("// left out here: 1 of 3 lines")
			&& macro.contains("run(\"Open Network...\""), macro);
		clean();
		run(macro);
		org.junit.jupiter.api.Assertions.assertArrayEquals(positions, network(null).configuration().positions());
		// saved and opened once more, nothing further is left out
		run("run('Save Network...', 'path=[" + inMacro(folder.resolve("again.nodes.csv")) + "]'); run('Open Network...', 'path=["
			+ inMacro(folder.resolve("again.nodes.csv")) + "]');");
		assertEquals(network("relaxed-64-3").provenance(), network("again").provenance());
	}

	private static List<Path> made(final Path folder) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.sorted().toList();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "a\nexec(\"x\");.nodes.csv", "a\u2028exec(\"x\");.nodes.csv", "a\u0085exec(\"x\");.nodes.csv",
		"a\rexec(\"x\");.nodes.csv", "a\"+exec(\"x\")+\".nodes.csv",
		"a] save=[b.nodes.csv", "<html><img src=x>.nodes.csv", "a\\\");exec(\"x\");(\".nodes.csv" })
	void namesOfFilesBecomeNeitherLinesNorKeys(final String name) throws Exception {
		run(SMALL + "run('Save Network...', 'path=[" + inMacro(folder.resolve("net.nodes.csv")) + "]');");
		final Path file = folder.resolve(name), out = folder.resolve("out");
		for (final String twin : List.of(".nodes.csv", ".bonds.csv")) {
			final String text = Files.readString(folder.resolve("net" + twin)).replaceAll("# macro.*\n", "");
			Files.writeString(folder.resolve(name.replace(".nodes.csv", twin)), text);
		}
		clean();
		// as a dialog passes it, because macros cannot write all of these names
		host.context().service(org.scijava.command.CommandService.class).run("org.crumple.command.OpenNetwork", true, "path", file.toFile(),
			"save", out.toFile()).get();
		final String opened = workbench.networks().get(0).toString();
		run("run('Relax Network...', 'network=[" + opened + "] save=[" + inMacro(out) + "]');");
		for (final String line : Files.readString(made(out).stream().filter(f -> f.toString().endsWith(".ijm")).findFirst().orElseThrow())
			.split("[\n\r\u0085\u2028\u2029]")) {
			assertTrue(line.matches("// .*|run\\(\"[A-Za-z. ]*\", \"([^\"\\\\]|\\\\[\"\\\\ntr])*\"\\);"), line);
		}
		assertEquals(0, made(folder).stream().filter(f -> f.getFileName().toString().equals("b")).count());
	}

	@Test
	void networksWhoseNamesLoseLettersKeepTheirFilesApart() throws Exception {
		final List<String> names = List.of("Zug-\u00e4", "Zug-\u00f6", "zug-", "A", "a", "\u7db2\u4e00", "\u7db2\u4e8c");
		run(SMALL + "run('Save Network...', 'path=[" + inMacro(folder.resolve("net.nodes.csv")) + "]');");
		for (final String name : names) {
			run("run('Open Network...', 'network=[" + name + "] path=[" + inMacro(folder.resolve("net.nodes.csv"))
				+ "]'); run('Bond Strains...', 'save=[" + inMacro(folder) + "/out]');");
		}
		assertEquals(names.size() * (2 * 2 + 2 * 5), made(folder.resolve("out")).size());
		assertTrue(Files.exists(folder.resolve("out/bond-strains-a.csv")), "as it always was");
	}

	@Test
	void theHomeOfTheUserIsTildeInEveryPath() throws Exception {
		final Path home = Files.createDirectory(folder.resolve("home"));
		final String before = System.getProperty("user.home");
		System.setProperty("user.home", home.toString());
		try {
			run(SMALL + "run('Save Network...', 'path=~/net.nodes.csv'); "
				+ "run('Open Network...', 'save=[~/my out] path=[~/net.nodes.csv]');");
			run("run('Bond Strains...', 'save=~/t'); run('Bond Strains...', 'bins=5 save=[~] table=~/t/bond-strains-net.csv');");
		} finally {
			System.setProperty("user.home", before);
		}
		assertTrue(Files.exists(home.resolve("my out/net.png")) && Files.exists(home.resolve("net.bonds.csv")));
		assertFalse(Files.exists(Path.of("~")));
		final String refused = failure(SMALL + "run('Save Network...', 'path=~bob/net.nodes.csv');");
		assertTrue(refused.startsWith("Save Network: path=~bob/net.nodes.csv is not allowed"), refused);
	}

	@Test
	void noRefusalEchoesAPage() {
		final String page = "x".repeat(400_000);
		for (final String code : List.of("run('Generate Network...', 'nodes=" + page + "');", "run('Generate Network...', '" + page
			+ "=1');", "run('Generate Network...', 'generator=[" + page + "');",
			"run('Relax Network...', 'network=" + page + "');", "run('Open Network...', 'path=" + page + "');",
			"run('Fit Exponent...', 'table=" + page + "');",
			"run('Generate Network...', 'generator=" + page + "');", "run('Run Ensemble...', 'out=" + inMacro(folder) + " plan=" + page
			+ "');", page + "(1);")) {
			final String said = failure(SMALL + code);
			assertTrue(said.length() < 2500, said.length() + ": " + said.substring(0, Math.min(200, said.length())));
		}
	}
}
