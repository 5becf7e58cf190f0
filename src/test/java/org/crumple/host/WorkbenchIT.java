package org.crumple.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.stream.Stream;

import org.crumple.ensemble.Store;
import org.crumple.ensemble.Tally;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The built workbench jar, run with {@code java -jar} in a separate process. */
@Timeout(120)
class WorkbenchIT {

	private static final Path JAR = Path.of(System.getProperty("crumple.workbench"));

	@TempDir
	private Path folder;

	@Test
	void macroPrintsItsArgumentAndNothingElse() throws Exception {
		final Run run = macro("print(\"hello \" + getArgument());", "out=x");
		assertEquals(0, run.status, run.err);
		assertEquals("hello out=x", run.out);
		assertEquals("", run.err);
	}

	@Test
	void severalArgumentsAreJoinedWithBracketsWhereNeeded() throws Exception {
		assertEquals("out=[my folder] seed=3", macro("print(getArgument());", "out=my folder", "seed=3").out);
	}

	@Test
	void aSingleArgumentWithBlanksGetsBracketsToo() throws Exception {
		final String show = "print(getArgument());";
		assertEquals("out=[my dir/res]", macro(show, "out=my dir/res").out);
		assertEquals("out=[my results] seed=7", macro(show, "out=[my results] seed=7").out);
		assertEquals("out=my_results seed=7", macro(show, "out=my_results seed=7").out);
	}

	@Test
	void lettersThatTheLocaleCannotExpressAreRefusedInOneSentence() throws Exception {
		assumeTrue(System.getProperty("os.name").equals("Linux"), "other systems have Unicode in every locale");
		Files.writeString(folder.resolve("plain.ijm"), "print(1);");
		// the shell passes the bytes of the character, which this process may not be able to pass itself
		for (final String arguments : new String[] { "$(printf '\\303\\274').ijm", "plain.ijm out=$(printf '\\303\\274')" }) {
			final List<String> command = new ArrayList<>(List.of("sh", "-c", "LC_ALL=C exec \"$@\" " + arguments, "sh"));
			command.addAll(java());
			final Run run = start(command);
			assertEquals(2, run.status);
			assertEquals("", run.out);
			assertTrue(run.err.matches("crumple: [ -~]*LC_ALL=C.UTF-8[ -~]*\\."), run.err);
		}
	}

	@Test
	void stockCommandsWorkAndFilesAreWrittenRelativeToTheWorkingFolder() throws Exception {
		final Run run = macro(String.join("\n", //
			"newImage('ramp', '32-bit ramp', 64, 64, 1);", //
			"run('Gaussian Blur...', 'sigma=2');", //
			"File.makeDirectory(getArgument());", //
			"saveAs('png', getArgument() + '/ramp.png');", //
			"run('Measure');", //
			"saveAs('Results', getArgument() + '/table.csv');").replace('\'', '"'), "made");
		assertEquals(0, run.status, run.err);
		assertTrue(Files.size(folder.resolve("made/ramp.png")) > 0);
		assertEquals(2, Files.readAllLines(folder.resolve("made/table.csv")).size());
	}

	@Test
	void failureHasAStatusAndOneSentenceWithTheLine() throws Exception {
		final Run run = macro("print(\"before\");\nrun(\"No Such Command\");\nprint(\"after\");", "");
		assertEquals(1, run.status);
		assertEquals("before", run.out);
		assertEquals("crumple: test.ijm, line 2: Unrecognized command: \"No Such Command\"", run.err);
	}

	@Test
	void refusalOfACommandIsPrintedOnceAndEndsTheProcess() throws Exception {
		final Run run = macro("print(\"before\");\nrun(\"Generate Network...\", \"nodes=-5\");\nprint(\"after\");", "");
		assertEquals(1, run.status);
		assertEquals("before", run.out);
		assertEquals("crumple: test.ijm, line 2: Generate Network: nodes=-5 is not allowed: it must be a whole number from 16 to 1048576.",
			run.err);
	}

	@Test
	void exitWithAMessageFailsAndPlainExitSucceeds() throws Exception {
		final Run run = macro("exit(\"too few nodes\");", "");
		assertEquals(1, run.status);
		assertTrue(run.err.endsWith("too few nodes"), run.err);
		assertEquals(0, macro("exit();", "").status);
	}

	@Test
	void missingMacroIsNamed() throws Exception {
		final Run run = run("no such.ijm");
		assertEquals(2, run.status);
		assertTrue(run.err.contains("no such.ijm"), run.err);
	}

	@Test
	void withoutADisplayTheWindowIsRefused() throws Exception {
		final Run run = run();
		assertEquals(2, run.status);
		assertTrue(run.err.contains("MACRO [ARGUMENT]"), run.err);
	}

	@Test
	void helpAndVersionAreGiven() throws Exception {
		assertTrue(run("--help").out.startsWith("Usage:"));
		assertTrue(run("--version").out.startsWith("Crumple "));
	}

	@Test
	void anEnsembleThatIsToldToStopKeepsWhatIsDoneAndIsGoneOnWith() throws Exception {
		assumeTrue(!System.getProperty("os.name").startsWith("Windows"), "there is no SIGTERM");
		Files.writeString(folder.resolve("plan.properties"), "nodes = 32\nnetworks = 300\nanalyses = preparation\n");
		final List<String> command = new ArrayList<>(java());
		command.addAll(List.of("ensemble", "plan.properties", "--out", "out", "--threads", "1"));
		final Path err = folder.resolve("err.txt");
		final ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).redirectError(err.toFile());
		builder.redirectOutput(folder.resolve("out.txt").toFile());
		final Process process = builder.start();
		while (process.isAlive() && (!Store.isIn(folder.resolve("out")) || Tally.of(Store.open(folder.resolve("out"))).done() < 3))
			Thread.sleep(10);
		process.destroy();
		assertTrue(process.waitFor(60, TimeUnit.SECONDS));
		assertEquals(143, process.exitValue());
		final Tally stopped = Tally.of(Store.open(folder.resolve("out")));
		assertTrue(stopped.done() >= 3 && stopped.done() < 300 && stopped.failed() == 0, stopped.toString());
		assertTrue(text(err).contains("Stopped with " + stopped + ". What is done is kept"), text(err));
		try (Stream<Path> marks = Files.walk(folder.resolve("out/attempts"))) {
			assertEquals(0, marks.filter(Files::isRegularFile).count());
		}
		final Run status = run("ensemble", "--status", "out");
		assertEquals(0, status.status);
		assertTrue(status.out.endsWith(stopped + "."), status.out);
	}

	/** As in a minimal container, without fonts, home directory or folder for temporary files. */
	@Test
	void picturesAreMadeWithoutFontsAndWithoutTemporaryFiles() throws Exception {
		assumeTrue(System.getProperty("os.name").equals("Linux"), "other systems bring fonts");
		Files.writeString(folder.resolve("fonts.conf"), "<?xml version=\"1.0\"?><fontconfig></fontconfig>");
		Files.writeString(folder.resolve("test.ijm"),
			"run(\"Generate Network...\", \"nodes=64 save=made\"); run(\"Bond Strains...\", \"save=made\");");
		for (final String folders : new String[] { "-Duser.home=" + folder, "-Duser.home=/nonexistent -Djava.io.tmpdir=/nonexistent" }) {
			final List<String> command = new ArrayList<>(List.of("env", "FONTCONFIG_FILE=" + folder.resolve("fonts.conf"),
				"CRUMPLE_QUIET=1"));
			command.addAll(java());
			command.addAll(command.indexOf("-jar"), List.of(folders.split(" ")));
			command.add("test.ijm");
			final Run run = start(command);
			assertEquals(0, run.status, run.err);
			assertEquals("", run.err);
			try (Stream<Path> pictures = Files.list(folder.resolve("made"))) {
				assertTrue(pictures.filter(f -> f.toString().endsWith(".png")).count() >= 2);
			}
		}
	}

	/** Text and plots drawn by the macro itself, before any command of ours has drawn. */
	@Test
	void macrosDrawTextWithoutFonts() throws Exception {
		assumeTrue(System.getProperty("os.name").equals("Linux"), "other systems bring fonts");
		Files.writeString(folder.resolve("fonts.conf"), "<?xml version=\"1.0\"?><fontconfig></fontconfig>");
		Files.writeString(folder.resolve("test.ijm"), String.join("\n", //
			"Plot.create(\"a\", \"x\", \"y\", newArray(1, 2), newArray(3, 4)); Plot.show();", //
			"newImage(\"i\", \"8-bit black\", 60, 60, 1); setFont(\"SansSerif\", 20); setColor(255); drawString(\"M\", 10, 40);", //
			"getStatistics(area, mean); if (mean <= 0) exit(\"no letter was drawn\");"));
		final List<String> command = new ArrayList<>(List.of("env", "FONTCONFIG_FILE=" + folder.resolve("fonts.conf"), "CRUMPLE_QUIET=1"));
		command.addAll(java());
		command.add(command.indexOf("-jar"), "-Duser.home=" + folder);
		command.add("test.ijm");
		final Run run = start(command);
		assertEquals("", run.err);
		assertEquals(0, run.status);
	}

	@Test
	void aFolderFromWhichJavaReadsNoLibrariesIsRefused() throws Exception {
		final Path jar = Files.createDirectory(folder.resolve("mine!")).resolve("workbench.jar");
		Files.copy(JAR, jar);
		final Run run = start(List.of(java().get(0), "-jar", jar.toString(), "--version"));
		assertEquals(2, run.status);
		assertEquals("crumple: Java cannot read libraries in a folder whose name ends in \"!\": rename it, or put " + jar + " elsewhere.",
			run.err);
	}

	@Test
	void jarHoldsLicencesAndNoSignatures() throws Exception {
		try (JarFile jar = new JarFile(JAR.toFile())) {
			assertTrue(jar.stream().anyMatch(entry -> entry.getName().startsWith("META-INF/licenses/commons-rng-core/")));
			assertFalse(jar.stream().anyMatch(entry -> entry.getName().matches("META-INF/.*\\.(SF|RSA|DSA)")));
			assertNull(jar.getEntry("javassist/ClassPool.class"));
		}
	}

	private Run macro(final String code, final String... arguments) throws IOException, InterruptedException {
		Files.writeString(folder.resolve("test.ijm"), code);
		final List<String> all = new ArrayList<>(List.of("test.ijm"));
		all.addAll(List.of(arguments));
		return run(all.toArray(new String[0]));
	}

	private Run run(final String... arguments) throws IOException, InterruptedException {
		final List<String> command = new ArrayList<>(java());
		command.addAll(List.of(arguments));
		return start(command);
	}

	private static List<String> java() {
		final Path java = Path.of(System.getProperty("java.home"), "bin", "java");
		return List.of(java.toString(), "-Djava.awt.headless=true", "-jar", JAR.toAbsolutePath().toString());
	}

	private Run start(final List<String> command) throws IOException, InterruptedException {
		final Path out = Files.createTempFile("out", ".txt");
		final Path err = Files.createTempFile("err", ".txt");
		final ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
		builder.redirectOutput(out.toFile()).redirectError(err.toFile());
		// Java reports these options on the error stream
		builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS", "CRUMPLE_DEBUG"));
		final Process process = builder.start();
		process.getOutputStream().close();
		if (!process.waitFor(60, TimeUnit.SECONDS)) process.destroyForcibly().waitFor();
		final Run run = new Run(process.exitValue(), text(out), text(err));
		Files.delete(out);
		Files.delete(err);
		return run;
	}

	private static String text(final Path file) throws IOException {
		return Files.readString(file, StandardCharsets.UTF_8).replace("\r\n", "\n").strip();
	}

	/** The result of a process. */
	private static final class Run {

		private final int status;
		private final String out;
		private final String err;

		private Run(final int status, final String out, final String err) {
			this.status = status;
			this.out = out;
			this.err = err;
		}
	}
}
