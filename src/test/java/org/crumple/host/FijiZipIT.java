package org.crumple.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The zip for Fiji, unpacked: its jars are all that a host with ImageJ, SciJava and ImgLib2 needs beside its own. */
@Timeout(120)
class FijiZipIT {

	private static final String WORKBENCH = System.getProperty("crumple.workbench");
	private static final Path ZIP = Path.of(WORKBENCH.replace("-workbench.jar", "-fiji.zip"));

	@TempDir
	private Path folder;

	private Path fiji;

	@BeforeEach
	void unpack() throws Exception {
		fiji = folder.resolve("Fiji.app");
		try (FileSystem zip = FileSystems.newFileSystem(ZIP); Stream<Path> all = Files.walk(zip.getPath("/"))) {
			for (final Path file : all.toList()) {
				final Path to = fiji.resolve(file.toString().substring(1));
				if (Files.isDirectory(file)) Files.createDirectories(to);
				else Files.copy(file, to);
			}
		}
	}

	private List<Path> files(final Path in, final String ending) throws Exception {
		try (Stream<Path> all = Files.walk(in)) {
			return all.filter(f -> f.toString().endsWith(ending)).sorted().toList();
		}
	}

	@Test
	void itHasWhatFijiLacksAndNothingThatItBrings() throws Exception {
		final List<String> jars = files(fiji.resolve("jars"), ".jar").stream().map(j -> j.getFileName().toString()).toList();
		for (final String library : List.of("crumple-", "commons-rng-core-", "commons-rng-client-api-", "TinfourCore-", "commonmark-0",
			"commonmark-ext-gfm-tables-", "commons-csv-", "commons-io-",
			"commons-codec-", "commons-math3-", "ejml-core-", "ejml-ddense-", "ojalgo-", "jgrapht-core-", "jheaps-", "apfloat-", "pdfbox-3",
			"pdfbox-io-", "fontbox-", "commons-logging-")) {
			assertEquals(1, jars.stream().filter(j -> j.startsWith(library)).count(), library + " in " + jars);
		}
		assertEquals(20, jars.size(), jars.toString());
		assertFalse(files(fiji.resolve("macros/Crumple"), ".ijm").isEmpty());
		assertFalse(files(fiji.resolve("plugins/Crumple"), ".ijm").isEmpty());
		assertTrue(Files.exists(fiji.resolve("licenses/crumple/LICENSE")));
		try (FileSystem jar = FileSystems.newFileSystem(files(fiji.resolve("jars"), ".jar").stream()
			.filter(j -> j.getFileName().toString().startsWith("crumple-")).findFirst().orElseThrow())) {
			assertTrue(Files.exists(jar.getPath("org/crumple/command/GenerateNetwork.class")));
			assertFalse(Files.exists(jar.getPath("org/crumple/host")), "the workbench's own host");
		}
	}

	/** In a host that has nothing of Crumple but the zip: the classes of our own host, which Fiji does not need, stand for Fiji's. */
	@Test
	void theFirstMacroRunsWithTheJarsOfTheZipAlone() throws Exception {
		final Path target = Path.of(WORKBENCH).getParent(), classes = target.resolve("classes"), host = folder.resolve("host");
		for (final Path file : files(classes.resolve("org/crumple/host"), ".class")) {
			final Path to = host.resolve(classes.relativize(file).toString());
			Files.createDirectories(to.getParent());
			Files.copy(file, to);
		}
		final List<String> path = new ArrayList<>(List.of(host.toString(), target.resolve("imagej").toString()));
		for (final Class<?> brought : List.of(org.scijava.Context.class, org.scijava.parsington.Token.class, net.imglib2.img.Img.class,
			net.imagej.patcher.LegacyHooks.class)) {
			path.add(Path.of(URI.create(brought.getProtectionDomain().getCodeSource().getLocation().toString())).toString());
		}
		files(fiji.resolve("jars"), ".jar").forEach(jar -> path.add(jar.toString()));
		final Path out = folder.resolve("out"), log = folder.resolve("log.txt");
		final Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
			"-Djava.awt.headless=true", "-cp", String.join(File.pathSeparator, path),
			"org.crumple.host.Workbench", fiji.resolve("macros/Crumple/First_Look.ijm").toString(), "out=" + out + " nodes=64")
			.redirectErrorStream(true).redirectOutput(log.toFile()).start();
		assertTrue(process.waitFor(100, TimeUnit.SECONDS));
		assertEquals(0, process.exitValue(), Files.readString(log));
		assertTrue(Files.readString(log).contains("unstable fraction"), Files.readString(log));
		for (final String ending : List.of(".png", ".tif", ".nodes.csv", ".bonds.csv")) assertFalse(files(out, ending).isEmpty(), ending);
	}
}
