package org.crumple.host;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.File;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tests the built workbench with windows, used by {@link WindowRobot}, {@link GraphRobot}, {@link DialogsRobot} and
 * {@link ExplorerRobot} on a virtual display.
 */
@Timeout(180)
class WindowIT {

	private static final String JAR = System.getProperty("crumple.workbench");

	@TempDir
	private Path folder;

	@Test
	void aDialogIsRecordedAndBondsArePickedInPictureAndTable() throws Exception {
		keep("1600x1000", use("WindowRobot", "1600x1000"));
	}

	@Test
	void aNodeOfAGraphShowsItsNetwork() throws Exception {
		keep("graph", use("GraphRobot", "1600x1000"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "1280x720", "3840x2160" })
	void everyDialogOpensFitsAndIsLeftByEscape(final String size) throws Exception {
		keep(size, use("DialogsRobot", size));
	}

	@ParameterizedTest
	@ValueSource(strings = { "1600x1000", "1280x720", "3840x2160" })
	void aNetworkIsShearedByHand(final String size) throws Exception {
		keep(size, use("ExplorerRobot", size));
	}

	/** Keeps the screenshots in target/window. */
	private void keep(final String size, final Path log) throws Exception {
		final Path kept = Files.createDirectories(Path.of("target", "window", size));
		try (Stream<Path> made = Files.list(folder)) {
			for (final Path file : made.filter(f -> f.toString().endsWith(".png")).toList())
				Files.copy(file, kept.resolve(file.getFileName()), REPLACE_EXISTING);
		}
		Files.copy(log, kept.resolve(log.getFileName()), REPLACE_EXISTING);
	}

	/** @return the log of the robot */
	private Path use(final String robotName, final String size) throws Exception {
		assumeTrue(Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
			.anyMatch(p -> Files.isExecutable(Path.of(p, "Xvfb"))),
			"There is no display to be had: Xvfb is not installed.");
		// Xvfb chooses a free display number and prints it
		final Process screen = new ProcessBuilder("Xvfb", "-displayfd", "1", "-screen", "0", size + "x24", "-nolisten", "tcp")
			.redirectError(ProcessBuilder.Redirect.DISCARD).start();
		Process robot = null;
		try {
			final String display = new BufferedReader(new InputStreamReader(screen.getInputStream())).readLine();
			assumeTrue(display != null, "There is no display to be had: Xvfb does not start.");
			final ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-Duser.home=" + folder, "-Dplugins.dir=" + Path.of("").toAbsolutePath(),
				"-cp", JAR + File.pathSeparator + Path.of("target", "test-classes").toAbsolutePath(), WindowStart.class.getName(),
				WindowIT.class.getPackageName() + "." + robotName, folder.toString());
			builder.environment().put("DISPLAY", ":" + display);
			final Path log = folder.resolve("robot.log");
			robot = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
			assertTrue(robot.waitFor(150, TimeUnit.SECONDS), () -> "The robot is stuck: " + read(log));
			assertEquals(0, robot.exitValue(), () -> read(log));
			assertTrue(read(log).endsWith("done\n"), () -> read(log));
			return log;
		} finally {
			if (robot != null) robot.destroyForcibly().waitFor();
			screen.destroy();
			screen.waitFor();
		}
	}

	private static String read(final Path log) {
		try {
			return Files.readString(log);
		} catch (final java.io.IOException e) {
			return e.toString();
		}
	}
}
