package org.crumple.macro;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

import ij.IJ;
import ij.ImagePlus;
import ij.Menus;
import ij.plugin.AVI_Reader;

import org.crumple.host.MacroFailure;
import org.crumple.io.NetworkFiles;
import org.crumple.mechanics.BondStates;
import org.crumple.mechanics.Forces;
import org.crumple.workbench.WorkbenchNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every script command in the plugins folder, on a small system. */
@Timeout(120)
class ScriptCommandsTest extends MacroTest {

	private static final Path PLUGINS = Path.of("plugins", "Crumple", "Scripts");

	@TempDir
	Path folder;

	private void script(final String name, final String argument) throws Exception {
		host.runMacro(PLUGINS.resolve(name), argument + " out=[" + inMacro(folder) + "/my results]");
	}

	private List<String[]> rows(final String name) throws Exception {
		return Files.readAllLines(folder.resolve("my results").resolve(name)).stream().skip(1).map(l -> l.split(",")).toList();
	}

	private BondStates states(final String name) {
		return BondStates.of(network(name).network(), network(name).configuration());
	}

	@Test
	void batchOverSeedsSavesEachNetwork() throws Exception {
		script("Batch_over_Seeds.ijm", "nodes=32 networks=2 seed=8 minimiser=[Gradient flow]");
		final List<String[]> rows = rows("batch.csv");
		assertEquals(2, rows.size());
		for (final int seed : new int[] { 8, 9 }) {
			final Path out = folder.resolve("my results").resolve("seed-" + seed);
			for (final String file : List.of("prepared-32-" + seed + ".png", "preparation-prepared-32-" + seed + ".csv")) {
				assertTrue(Files.size(out.resolve(file)) > 0, file);
			}
			assertArrayEquals(network("prepared-32-" + seed).configuration().positions(),
				NetworkFiles.open(out.resolve("prepared-32-" + seed + ".nodes.csv")).configuration().positions());
			assertEquals(states("prepared-32-" + seed).unstableFraction(), Double.parseDouble(rows.get(seed - 8)[2]), 1e-9);
		}
		assertTrue(network("prepared-32-8").provenance().toMacro(List.of()).contains("minimiser=[Gradient flow]"));
	}

	@Test
	void aFigureOfNothingIsRefusedInASentence() {
		assertTrue(failure("run('Place in Figure', 'title=none');").contains("There is no image to be placed"));
	}

	@Test
	void theSweepHasARowANetworkAndARowAValue() throws Exception {
		script("Parameter_Sweep.ijm", "parameter=alpha first=0.05 last=0.1 values=2 networks=2 nodes=32 seed=4");
		final List<String[]> rows = rows("sweep.csv"), means = rows("sweep-means.csv");
		assertEquals(List.of("0.05 4", "0.05 5", "0.1 4", "0.1 5"), rows.stream().map(r -> Double.parseDouble(r[0]) + " " + r[1]).toList());
		assertEquals(states("prepared-32-5").unstableFraction(), Double.parseDouble(rows.get(1)[2]), 1e-9);
		assertEquals(states("prepared-32-4-2").unstableFraction(), Double.parseDouble(rows.get(2)[2]), 1e-9);
		for (int v = 0; v < 2; v++) {
			final double a = Double.parseDouble(rows.get(2 * v)[2]), b = Double.parseDouble(rows.get(2 * v + 1)[2]);
			assertEquals((a + b) / 2, Double.parseDouble(means.get(v)[2]), 1e-9);
			assertEquals(Math.abs(a - b) / 2, Double.parseDouble(means.get(v)[3]), 1e-9, "the standard error of two");
		}
		assertTrue(network("prepared-32-4").provenance().toMacro(List.of()).contains("alpha=0.05 "));
		assertTrue(Files.size(folder.resolve("my results/sweep.png")) > 0);
	}

	@Test
	void theMovieShowsTheLargestAvalancheInTheMiddle() throws Exception {
		script("Movie_of_an_Avalanche.ijm", "nodes=64 seed=3 amount=0.05 window=0.002");
		final List<String[]> events = rows("search/avalanches-sheared-64-3.csv");
		final String[] largest = events.stream().reduce((a, b) -> Double.parseDouble(b[2]) > Double.parseDouble(a[2]) ? b : a)
			.orElseThrow();
		final ImagePlus movie = IJ.openImage(folder.resolve("my results/avalanche.tif").toString());
		assertTrue(movie.getStackSize() >= 51, movie.getStackSize() + " slices");
		final List<Double> strains = Stream.of(movie.getStack().getSliceLabels()).limit(movie.getStackSize())
			.map(l -> Double.parseDouble(l.replaceFirst("[^0-9.-]*([0-9.E-]+).*", "$1"))).toList();
		assertEquals(Double.parseDouble(largest[0]) - 0.001, strains.get(0), 1e-5);
		assertEquals(Double.parseDouble(largest[0]) + 0.001, strains.get(strains.size() - 1), 1e-5);
		final BondStates before = states("sheared-64-3-2"), after = states("sheared-64-3-3");
		final long flips = IntStream.range(0, before.count()).filter(b -> before.isLong(b) != after.isLong(b)).count();
		assertTrue(flips >= Double.parseDouble(largest[2]), flips + " flips");
		try (InputStream file = Files.newInputStream(folder.resolve("my results/avalanche.gif"));
			ImageInputStream in = ImageIO.createImageInputStream(file)) {
			final ImageReader reader = ImageIO.getImageReaders(in).next();
			reader.setInput(in);
			assertEquals(movie.getStackSize(), reader.getNumImages(true));
		}
		assertArrayEquals(network("sheared-64-3-2").configuration().positions(),
			NetworkFiles.open(folder.resolve("my results/before.nodes.csv")).configuration().positions());
	}

	@Test
	void theMovieShowsTheFallFrameByFrameAndIsAFilm() throws Exception {
		script("Movie_of_an_Avalanche.ijm", "nodes=64 seed=3 amount=0.05 window=0.002 speed=12 frames=6 export=AVI");
		final ImagePlus movie = IJ.openImage(folder.resolve("my results/avalanche.tif").toString());
		final List<String> falls = Stream.of(movie.getStack().getSliceLabels()).limit(movie.getStackSize()).filter(l -> l.contains(" U="))
			.toList();
		assertTrue(!falls.isEmpty() && falls.size() % 6 == 0, falls.toString());
		try (Stream<Path> files = Files.list(folder.resolve("my results/movie"))) {
			final Path film = files.filter(f -> f.toString().endsWith(".avi")).findAny().orElseThrow();
			assertEquals(movie.getStackSize(), new AVI_Reader().makeStack(film.toString(), 1, 0, false, false, false).getSize());
			final byte[] header = Files.readAllBytes(film);
			final int micros = header[32] & 0xff | (header[33] & 0xff) << 8 | (header[34] & 0xff) << 16;
			assertEquals(1e6 / 12, micros, 1, "microseconds a frame");
		}
	}

	@Test
	void aMacroCallsAScriptByItsLabel() throws Exception {
		run("run('Batch over Seeds', 'nodes=32 networks=1 seed=6 out=[" + inMacro(folder) + "/my results]'); run('Relax Network...', '');");
		assertEquals("relaxed-32-6", activeImage().getTitle());
		assertEquals(1, rows("batch.csv").size());
		final String message = failure("run('Batch over Seeds', 'nodes=3 out=[" + inMacro(folder)
			+ "]'); run('Generate Network...', 'nodes=32');");
		assertTrue(message.contains("nodes=3"), message);
		assertEquals(3, workbench.networks().size(), "the macro went no further");
	}

	@Test
	void samplesAreWhatTheirMacroLinesMake() throws Exception {
		for (final String sample : List.of("256 nodes prepared", "64 nodes prepared", "128 nodes before an avalanche")) {
			run("run('Crumple Sample Network...', 'sample=[" + sample + "]');");
			final WorkbenchNetwork opened = network(activeImage().getTitle());
			assertTrue(opened.provenance().lines().size() > 3, sample);
			assertTrue(Forces.largest(Forces.of(opened.network(), opened.configuration())) < 1e-10, "at a minimum");
			if (opened.network().nodeCount() == 256) continue; // the two others are quicker
			final int before = workbench.networks().size();
			run(opened.provenance().toMacro(List.of()));
			assertTrue(workbench.networks().size() > before);
			assertArrayEquals(opened.configuration().positions(), workbench.networks().get(workbench.networks().size() - 1).configuration()
				.positions(), sample);
		}
		assertTrue(failure("run('Crumple Sample Network...', 'sample=large');").contains("sample=large"));
	}

	@Test
	void templatesOfTheScriptEditorRun() throws Exception {
		final Path templates = Path.of("src/main/resources/script_templates/Crumple");
		try (Stream<Path> files = Files.list(templates)) {
			assertEquals(Set.of("Measure_a_Network.ijm", "Shear_a_Sample.ijm", "Networks_in_a_Loop.ijm"),
				files.map(p -> p.getFileName().toString()).collect(Collectors.toSet()));
		}
		host.runMacro(templates.resolve("Measure_a_Network.ijm"), "nodes=32");
		assertEquals(network("prepared-32-1").network().bondCount(), workbench.table("Local Excitations").size());
		host.runMacro(templates.resolve("Shear_a_Sample.ijm"), "amount=0.01");
		assertEquals(0.01, network("sheared-64-1").configuration().cell().shear(), 1e-12);
		host.runMacro(templates.resolve("Networks_in_a_Loop.ijm"), "networks=2");
		assertEquals("prepared-64-2", network("prepared-64-2").toString());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "Batch_over_Seeds.ijm | networks=-1 out=x | networks=-1",
		"Batch_over_Seeds.ijm | networks=2.5 out=x | networks=2.5",
		"Batch_over_Seeds.ijm | networks=2 | out=", "Batch_over_Seeds.ijm | node=64 out=x | no key \"node\"",
		"Batch_over_Seeds.ijm | minimiser=Newton out=x | one of FIRE, Gradient flow",
		"Parameter_Sweep.ijm | parameter=seed out=x | parameter=seed",
		"Parameter_Sweep.ijm | first=2 out=x | last=1.7",
		"Movie_of_an_Avalanche.ijm | amount=7 out=x | amount=7.0 is not allowed: it must be at most 1" })
	void aValueThatIsNotAllowedIsRefused(final String script, final String argument, final String what) {
		final String message = assertThrows(MacroFailure.class, () -> host.runMacro(PLUGINS.resolve(script), argument)).getMessage();
		assertTrue(message.contains(what), message);
		assertEquals(0, workbench.networks().size());
	}

	@Test
	void everyScriptIsInTheMenuOnItsPageAndTestedHere() throws Exception {
		final String page = Files.readString(Path.of("plugins", "README.md"));
		try (Stream<Path> scripts = Files.list(PLUGINS)) {
			final Set<String> names = scripts.map(p -> p.getFileName().toString()).collect(Collectors.toSet());
			assertEquals(Set.of("Batch_over_Seeds.ijm", "Parameter_Sweep.ijm", "Movie_of_an_Avalanche.ijm", "Pool_Networks.ijm",
				"Figures_of_a_Source.ijm",
				"Pool_Modes.ijm", "Draw_Plot.ijm",
				"Place_in_Figure.ijm", "Report_Fit.ijm", "Mean_Density_of_States.ijm", "Gallery_of_Modes.ijm", "First_Events.ijm"), names);
			for (final String name : names) {
				final String label = name.replace(".ijm", "").replace('_', ' ');
				assertTrue(Menus.getCommands().get(label).toString().contains("script:"), label);
				assertTrue(page.contains("\n## " + label + "\n"), label);
				for (final String line : Files.readAllLines(PLUGINS.resolve(name))) {
					if (!line.startsWith("#@ ")) continue;
					final String key = line.substring(line.lastIndexOf(' ') + 1);
					final String value = line.contains(" value=") ? line.replaceFirst(".* value=\"?([^,\"]*).*", "$1 ").replaceFirst("^ $",
						"") : "";
					assertTrue(page.contains("| `" + key + "` | " + value + "| "), label + " has a key " + key + " with the default "
						+ value);
				}
			}
		}
	}
}
