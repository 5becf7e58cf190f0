package org.crumple.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.crumple.generate.GeneratedNetwork;
import org.crumple.generate.GeneratorKind;
import org.crumple.generate.NetworkRecipe;
import org.crumple.kernel.Monitor;
import org.crumple.mechanics.Forces;
import org.crumple.network.BoundaryKind;
import org.crumple.network.Configuration;
import org.crumple.relax.RelaxationSettings;
import org.crumple.relax.Relaxer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Networks with walls and free edges in files. */
class BoundaryFilesTest {

	private static final Map<BoundaryKind, StoredNetwork> SHEARED = new ConcurrentHashMap<>();

	@TempDir
	Path folder;

	/** A network at rest; those that can be sheared, at a strain of 0.03. */
	private static StoredNetwork network(final BoundaryKind kind) {
		return SHEARED.computeIfAbsent(kind, k -> {
			final GeneratedNetwork built = new NetworkRecipe(60, 1.5, GeneratorKind.DELAUNAY, 0.1, 0.1, 1, 0, 2, k)
				.generate(Monitor.SILENT);
			final Configuration start = built.configuration().boundary().canStrain() ? built.configuration().sheared(0.03)
				: built.configuration();
			return new StoredNetwork(built.network(), new Relaxer(built.network(), RelaxationSettings.DEFAULT).relax(start, Monitor.SILENT)
				.configuration(), Map.of("who", "me"));
		});
	}

	@ParameterizedTest
	@EnumSource(BoundaryKind.class)
	void everyBitComesBack(final BoundaryKind kind) throws IOException {
		final StoredNetwork stored = network(kind);
		for (final NetworkFormat format : new NetworkFormat[] { new CrumpleCsv(), new GraphMl() }) {
			final Path file = folder.resolve("net" + format.ending());
			format.write(stored, file);
			final StoredNetwork back = NetworkFiles.open(file);
			assertEquals(stored, back, format.label());
			assertEquals(NetworkDigest.of(stored.network(), stored.configuration()), NetworkDigest.of(back.network(), back
				.configuration()));
		}
	}

	@ParameterizedTest
	@EnumSource(BoundaryKind.class)
	void lammpsDataKeepTheBoundary(final BoundaryKind kind) throws IOException {
		final StoredNetwork stored = network(kind);
		final Path file = folder.resolve("net.data");
		new LammpsData().write(stored, file);
		final StoredNetwork back = NetworkFiles.open(file);
		assertEquals(stored.configuration().boundary(), back.configuration().boundary());
		assertEquals(stored.configuration().cell().shear(), back.configuration().cell().shear(), 1e-12);
		assertEquals(stored.network().wallCount(), back.network().wallCount());
		assertEquals(stored.energy(), back.energy(), 1e-11);
		assertTrue(Arrays.equals(stored.network().imageX(), back.network().imageX()));
		final String script = Files.readString(folder.resolve("in.net"));
		assertEquals(kind.hasWalls(), script.contains("fix             walls walls setforce 0 0 0"));
	}

	/** Energy and largest force at rest, and energy away from it, as LAMMPS finds them with the walls frozen. */
	@ParameterizedTest
	@EnumSource(BoundaryKind.class)
	@Tag("long")
	void lammpsAgrees(final BoundaryKind kind) throws Exception {
		final Path lmp = onPath("lmp");
		assumeTrue(lmp != null, "the program lmp is not installed: not compared with LAMMPS");
		final StoredNetwork rest = network(kind);
		final double[] moved = rest.configuration().positions().clone();
		for (int k = 0; k < 2 * rest.network().freeCount(); k++) moved[k] += 0.01 * Math.sin(7 * k);
		final StoredNetwork away = new StoredNetwork(rest.network(), rest.configuration().withPositions(moved));
		for (final StoredNetwork stored : new StoredNetwork[] { rest, away }) {
			new LammpsData().write(stored, folder.resolve("net.data"));
			final Process run = new ProcessBuilder(lmp.toString(), "-in", "in.net", "-log", "none").directory(folder.toFile())
				.redirectErrorStream(true).start();
			final String log = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
			assertEquals(0, run.waitFor(), log);
			final Matcher found = Pattern.compile("(?m)^energy (\\S+) largest_force (\\S+)$").matcher(log);
			assertTrue(found.find(), log);
			final double energy = stored.energy();
			assertEquals(energy, Double.parseDouble(found.group(1)), 1e-12 * Math.abs(energy), "energy");
			final double largest = Forces.largest(Forces.of(stored.network(), stored.configuration()));
			assertEquals(largest, Double.parseDouble(found.group(2)), 1e-12 * Math.max(1, largest), "largest force");
		}
	}

	private static Path onPath(final String program) {
		return Stream.of(String.valueOf(System.getenv("PATH")).split(File.pathSeparator)).map(f -> Path.of(f, program)).filter(
			Files::isExecutable).findFirst().orElse(null);
	}

	@Test
	void whatDoesNotFitIsNamed() throws IOException {
		final Path file = folder.resolve("net.nodes.csv"), bonds = folder.resolve("net.bonds.csv");
		new CrumpleCsv().write(network(BoundaryKind.CLAMPED), file);
		final String good = Files.readString(bonds);
		refuses(bonds, good.replace("boundary=Clamped", "boundary=Glued"), file, "boundary=Glued");
		refuses(bonds, good.replaceFirst("# wallCount=.*\n", ""), file, "has no wallCount");
		refuses(bonds, good.replaceFirst("# wallCount=.*\n", "# wallCount=999\n"), file, "wall points=999");
		refuses(bonds, good.replaceFirst("# covered=.*\n", "# covered=-1\n"), file, "covered");
		refuses(bonds, good.replaceFirst("(?m)^(\\d+,\\d+),0,0,", "$1,0,1,"), file, "0 for iy, because the boundary is Clamped");
		Files.writeString(bonds, good.replaceFirst("# covered=.*\n", ""));
		assertEquals(network(BoundaryKind.CLAMPED).configuration().area(), NetworkFiles.open(file).configuration().area(), 1e-9);
	}

	private static void refuses(final Path bonds, final String text, final Path file, final String why) throws IOException {
		Files.writeString(bonds, text);
		final String message = assertThrows(NetworkFormatException.class, () -> NetworkFiles.open(file)).getMessage();
		assertTrue(message.contains(why), message);
	}

	@Test
	void theDigestTellsBoundariesApart() {
		final StoredNetwork free = network(BoundaryKind.FREE);
		final Configuration same = new Configuration(free.configuration().positions(), free.configuration().cell());
		assertNotEquals(NetworkDigest.of(free.network(), free.configuration()), NetworkDigest.of(free.network(), same));
	}

	@ParameterizedTest
	@EnumSource(value = BoundaryKind.class, names = "PERIODIC", mode = Mode.EXCLUDE)
	void filesThatAreWrittenOnlyHaveNoImagesAtWalls(final BoundaryKind kind) throws IOException {
		final StoredNetwork stored = network(kind);
		new VtkGrid().write(stored, folder.resolve("net.vtu"));
		new ExtendedXyz().write(stored, folder.resolve("net.xyz"));
		final boolean alongX = kind.isPeriodic(0);
		assertTrue(Files.readString(folder.resolve("net.xyz")).contains(alongX ? "pbc=\"T F F\"" : "pbc=\"F F F\""));
		final CutBonds cut = new CutBonds("f", stored.network(), stored.configuration());
		assertEquals(alongX, cut.bonds().length > stored.network().bondCount());
	}
}
