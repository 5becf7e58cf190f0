package org.crumple.drive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.crumple.io.LammpsData;
import org.crumple.io.NetworkFiles;
import org.crumple.io.StoredNetwork;
import org.crumple.kernel.Monitor;
import org.crumple.physics.TestNetworks;
import org.crumple.relax.NoMinimumException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A strain path without events, computed by LAMMPS from an exported network. */
class LammpsPathTest {

	private static final int STEPS = 10;
	private static final double INCREMENT = 1e-4;

	@TempDir
	Path folder;

	@Test
	void lammpsFindsTheSameEnergyAtEveryStep() throws IOException, InterruptedException, NoMinimumException {
		final String lmp = Stream.of(String.valueOf(System.getenv("PATH")).split(File.pathSeparator)).map(f -> Path.of(f, "lmp"))
			.filter(Files::isExecutable).map(Path::toString).findFirst().orElse(null);
		assumeTrue(lmp != null, "the program lmp is not installed: the path is not compared with LAMMPS");
		final StoredNetwork min = TestNetworks.reference("min");
		final ShearResult ours = new QuasistaticShear(LoadPath.parse("1", STEPS * INCREMENT, INCREMENT, 1),
			ShearSettings.of(ShearProtocol.FIXED_STEP))
			.run(min.network(), min.configuration(), ShearObserver.NONE, Monitor.SILENT);
		assertEquals(List.of(), ours.instabilities());
		NetworkFiles.save(min, new LammpsData(), folder.resolve("min.data"));
		final String exported = Files.readString(folder.resolve("in.min"));
		final double tilt = INCREMENT * min.configuration().cell().ly();
		Files.writeString(folder.resolve("in.path"), exported.substring(0, exported.indexOf("thermo_style"))
			+ String.format(Locale.ROOT, """
			change_box      all triclinic
			thermo_style    custom step pe fmax
			thermo          100000
			thermo_modify   norm no format float %%.17g
			timestep        0.1
			min_style       fire
			min_modify      norm inf
			variable        k loop %d
			label           next
			change_box      all xy delta %.17g remap units box
			minimize        0 1e-11 1000000 10000000
			print           "energy $(pe:%%.17g)"
			next            k
			jump            SELF next
			""", STEPS, tilt));
		final Path log = folder.resolve("log");
		final Process run = new ProcessBuilder(lmp, "-in", "in.path", "-log", "none").directory(folder.toFile()).redirectErrorStream(true)
			.redirectOutput(log.toFile()).start();
		assertTrue(run.waitFor(120, TimeUnit.SECONDS));
		final Matcher said = Pattern.compile("(?m)^energy (\\S+)").matcher(Files.readString(log));
		for (int k = 1; k <= STEPS; k++) {
			assertTrue(said.find(), "LAMMPS said nothing about step " + k);
			assertEquals(Double.parseDouble(said.group(1)), ours.steps().get(k).energy(), 1e-10);
		}
	}
}
