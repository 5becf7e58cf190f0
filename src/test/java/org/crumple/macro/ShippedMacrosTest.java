package org.crumple.macro;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import ij.IJ;

import org.crumple.host.MacroFailure;
import org.crumple.mechanics.BondStates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every shipped macro, on a small system. */
class ShippedMacrosTest extends MacroTest {

	@TempDir
	Path folder;

	@Test
	void firstLookWritesPicturesTablesAndTheNetwork() throws Exception {
		host.runMacro(Path.of("macros", "First_Look.ijm"), "out=[" + inMacro(folder) + "/first look] nodes=64 seed=2");
		final Path out = folder.resolve("first look");
		for (final String file : List.of("prepared-64-2.png", "prepared-64-2.tif", "prepared-64-2.nodes.csv", "prepared-64-2.bonds.csv",
			"preparation-prepared-64-2.csv", "preparation-prepared-64-2.ijm", "bond-strains-prepared-64-2.csv", "strains-prepared-64-2.png", "potential-prepared-64-2.png")) {
			assertTrue(Files.size(out.resolve(file)) > 0, file);
		}
		assertEquals(64 + 1, Files.readAllLines(out.resolve("prepared-64-2.nodes.csv")).size());
		assertEquals(1024, IJ.openImage(out.resolve("prepared-64-2.png").toString()).getWidth());
	}

	@Test
	void unstableFractionHasOneRowANetwork() throws Exception {
		host.runMacro(Path.of("macros", "Unstable_Fraction_over_Seeds.ijm"), "out=[" + inMacro(folder) + "] nodes=32 networks=3 seed=5");
		final List<String> lines = Files.readAllLines(folder.resolve("unstable_fraction.csv"));
		assertEquals(4, lines.size());
		for (int k = 0; k < 3; k++) {
			final double expected = BondStates.of(network("prepared-32-" + (5 + k)).network(), network("prepared-32-" + (5 + k)).configuration()).unstableFraction();
			assertEquals(expected, Double.parseDouble(lines.get(k + 1).split(",")[4]), 1e-9);
		}
	}

	@Test
	void figure1dHasOneRowASize() throws Exception {
		host.runMacro(Path.of("macros", "Fig1d_Unstable_Fraction.ijm"), "out=[" + inMacro(folder) + "] seed=3 size=small");
		final List<String> lines = Files.readAllLines(folder.resolve("fig1d_unstable_fraction.csv"));
		assertEquals(4, lines.size());
		double sum = 0;
		for (int seed = 3; seed < 15; seed++) {
			sum += BondStates.of(network("prepared-32-" + seed).network(), network("prepared-32-" + seed).configuration()).unstableFraction();
		}
		assertEquals(sum / 12, Double.parseDouble(lines.get(1).split(",")[2]), 1e-9);
		assertTrue(Files.size(folder.resolve("fig1d_unstable_fraction.png")) > 0);
	}

	@Test
	void thePseudoGapHasOneRowAFit() throws Exception {
		host.runMacro(Path.of("macros", "Fig2_Pseudo_Gap.ijm"), "out=[" + inMacro(folder) + "/gap] seed=3 size=small");
		final List<String> lines = Files.readAllLines(folder.resolve("gap/pseudo_gap.csv"));
		assertEquals(1 + 3 * 5, lines.size(), "of three populations four columns, and one of a bond per network");
		for (final String line : lines.subList(1, lines.size())) assertTrue(Double.parseDouble(line.split(",")[4]) > 0, line);
		assertEquals(1 + 2 * 4, Files.readAllLines(folder.resolve("gap/scaling.csv")).size());
		try (Stream<Path> files = Files.list(folder.resolve("gap/networks/128-from-3"))) {
			assertEquals(12, files.filter(f -> f.getFileName().toString().matches("local-excitations-.*csv")).count());
		}
		for (final String file : List.of("p-effective_stiffness.png", "stable/fit-f_in-lower.png", "stable/one per network/window-scan-distance-lower.png",
			"unstable/scaling until 0.2/relation-barrier-distance.png")) {
			assertTrue(Files.size(folder.resolve("gap").resolve(file)) > 0, file);
		}
	}

	@Test
	void fluctuationsHaveOneRowAFitAndMomentsGrow() throws Exception {
		host.runMacro(Path.of("macros", "Fig2_Diverging_Fluctuations.ijm"), "out=[" + inMacro(folder) + "/tails] seed=3 size=small");
		final List<String> lines = Files.readAllLines(folder.resolve("tails/diverging_fluctuations.csv"));
		assertEquals(1 + 4 * 2, lines.size());
		for (final String line : lines.subList(1, lines.size())) assertTrue(Double.parseDouble(line.split(",")[2]) < -1, line);
		// of two columns and four populations 1, 2 and 4 of 12 networks, above them the headings
		assertEquals(1 + 2 * 4 * 3, Files.readAllLines(folder.resolve("tails/moment-growth-p-distance.csv")).size());
		assertTrue(Files.size(folder.resolve("tails/moment-growth-dt.png")) > 0);
		assertTrue(Files.size(folder.resolve("tails/p-dl.png")) > 0);
	}

	@Test
	void figure3PoolsDensityOfStatesAndDecay() throws Exception {
		host.runMacro(Path.of("macros", "Fig3_Normal_Modes.ijm"), "out=[" + inMacro(folder) + "/fig 3] seed=3 size=small limit=3");
		double modes = 0, integral = 0;
		for (final String line : Files.readAllLines(folder.resolve("fig 3/fig3a_density_of_states.csv")).stream().skip(1).toList()) {
			final String[] cells = line.split(",");
			modes += Double.parseDouble(cells[3]);
			integral += Double.parseDouble(cells[1]) * Double.parseDouble(cells[0]) * (Math.pow(10, 0.05) - Math.pow(10, -0.05));
		}
		assertEquals(6 * 126, modes);
		assertEquals(1, integral, 1e-6, "normalised");
		assertTrue(Files.readAllLines(folder.resolve("fig 3/fig3c_decay.csv")).size() > 3);
		for (final String name : List.of("fig3a_density_of_states.png", "fig3b_mode.png", "fig3c_decay.png")) assertTrue(Files.size(folder.resolve("fig 3").resolve(name)) > 0, name);
	}

	@Test
	void figure3HasARowASizeOfTheWholeSpectrum() throws Exception {
		host.runMacro(Path.of("macros", "Fig3_Density_of_States.ijm"), "out=[" + inMacro(folder) + "/spectra] seed=3 size=small moments=200");
		final List<String> lines = Files.readAllLines(folder.resolve("spectra/fig3a_spectra.csv"));
		assertEquals(List.of("64", "256", "1024"), lines.stream().skip(1).map(l -> l.split(",")[0]).toList());
		for (final String line : lines.subList(1, lines.size())) {
			final String[] cells = line.split(",");
			assertTrue(Double.parseDouble(cells[7]) > Double.parseDouble(cells[3]) && Double.parseDouble(cells[7]) < 0.6, line);
		}
		assertTrue(Files.size(folder.resolve("spectra/fig3a_spectra.png")) > 0);
		try (Stream<Path> files = Files.list(folder.resolve("spectra/spectra"))) {
			assertEquals(9 * 4, files.count(), "two tables and their macros for each network");
		}
	}

	@Test
	void theGalleryShowsTheModesOfLowestParticipation() throws Exception {
		host.runMacro(Path.of("macros", "Fig3_Gallery.ijm"), "out=[" + inMacro(folder) + "/gallery] seed=1 size=small");
		final List<String[]> rows = Files.readAllLines(folder.resolve("gallery/fig3b_gallery.csv")).stream().skip(1).map(l -> l.split(",")).toList();
		assertEquals(16, rows.size());
		for (int k = 0; k < rows.size(); k++) {
			final double participation = Double.parseDouble(rows.get(k)[4]), share = Double.parseDouble(rows.get(k)[6]);
			assertTrue(k == 0 || participation >= Double.parseDouble(rows.get(k - 1)[4]), "the lowest first");
			assertTrue(share > 9 * Math.PI / 256 && share < 1, "around its maximum a mode has more than its share of the area: " + share);
		}
		assertTrue(Double.parseDouble(rows.get(0)[4]) < 0.1, "one is quasi-localised");
		assertEquals(3 * 620, IJ.openImage(folder.resolve("gallery/fig3b_gallery.png").toString()).getWidth());
		assertTrue(Files.notExists(folder.resolve("gallery/panels")));
	}

	@Test
	void figure3HasARowAFitOfBarriers() throws Exception {
		host.runMacro(Path.of("macros", "Fig3_Mode_Barriers.ijm"), "out=[" + inMacro(folder) + "/barriers] seed=1 size=small cap=0.12");
		final List<String> lines = Files.readAllLines(folder.resolve("barriers/fig3d_mode_barriers.csv"));
		assertEquals(List.of("Iterative,barrier", "Iterative,omega"), lines.stream().skip(1).limit(2).map(l -> l.split(",")[0] + "," + l.split(",")[1]).toList());
		for (final String method : List.of("iterative", "rigid")) {
			try (Stream<Path> files = Files.list(folder.resolve("barriers").resolve(method))) {
				assertEquals(16, files.count(), "a table and its macro for each network");
			}
		}
	}

	private static double exponent(final List<String> rows, final String quantity) {
		return Double.parseDouble(rows.stream().filter(r -> r.startsWith(quantity)).findFirst().orElseThrow().split(",")[2]);
	}

	@Test
	void figure4HasOneRowAnExponentAndOneTableANetwork() throws Exception {
		host.runMacro(Path.of("macros", "Fig4_Avalanches.ijm"), "out=[" + inMacro(folder) + "/fig 4] seed=3 size=small protocol=[Event driven]");
		final List<String> lines = Files.readAllLines(folder.resolve("fig 4/fig4_avalanches.csv"));
		assertEquals(List.of("flips", "s", "strain_flips", "strain_s"), lines.subList(lines.size() - 4, lines.size()).stream().map(l -> l.split(",")[0]).toList());
		assertEquals("32 to 128", lines.get(lines.size() - 1).split(",")[1]);
		assertTrue(Double.parseDouble(lines.get(lines.size() - 1).split(",")[2]) < 0, "larger networks have more events");
		try (Stream<Path> files = Files.list(folder.resolve("fig 4/steps/Event-driven/64-from-3-8"))) {
			assertEquals(16, files.count(), "a table and its macro for each network");
		}
		final List<String> relation = Files.readAllLines(folder.resolve("fig 4/eq4.csv"));
		assertEquals(5, relation.size());
		final double theta = exponent(lines, "theta"), gamma = exponent(lines, "gamma"), strainGap = exponent(lines, "P(strain_up)");
		for (final String line : relation.subList(1, 5)) {
			final String[] cells = line.split(",");
			final double shift = cells[0].startsWith("strain") ? 0 : 1;
			assertEquals(shift - (1 + gamma) / (1 + theta), Double.parseDouble(cells[3]), 1e-3, "Eq. 4, of what was measured");
			assertEquals(shift - 1 / (1 + strainGap), Double.parseDouble(cells[6]), 1e-3);
			assertTrue(Double.parseDouble(cells[4]) > 0, "with its error");
		}
		for (final String name : List.of("p-flips.png", "p-s.png", "interval-n.png", "fit-distance-lower.png", "relation-dl-distance.png", "flips-n.png", "size-means-flips-n.csv")) {
			assertTrue(Files.size(folder.resolve("fig 4").resolve(name)) > 0, name);
		}
	}

	@Test
	void theFirstEventIsComparedInBothDirections() throws Exception {
		host.runMacro(Path.of("macros", "First_Event_Predicted_and_Actual.ijm"), "out=[" + inMacro(folder) + "/first] seed=1 size=small");
		final List<String> lines = Files.readAllLines(folder.resolve("first/first_event.csv"));
		assertTrue(lines.size() > 15, lines.size() + " lines");
		int right = 0;
		for (final String line : lines.subList(1, lines.size())) {
			final String[] cells = line.split(",");
			if (!cells[2].equals(cells[4])) continue;
			right++;
			assertEquals(1, Double.parseDouble(cells[3]) / Double.parseDouble(cells[5]), 0.6, line);
		}
		assertTrue(2 * right > lines.size() - 1, right + " of " + (lines.size() - 1) + " right");
		assertTrue(Files.size(folder.resolve("first/first_event.png")) > 0);
		assertTrue(Files.notExists(folder.resolve("first/events")));
	}

	@Test
	void softSpotSkillHasARowAPredictorAndClass() throws Exception {
		host.runMacro(Path.of("macros", "Soft_Spot_Skill.ijm"), "out=[" + inMacro(folder) + "/soft spots] seed=1 size=small");
		final List<String> lines = Files.readAllLines(folder.resolve("soft spots/soft_spot_skill.csv"));
		assertEquals(1 + 4 * 7, lines.size());
		int networks = 0;
		for (final String line : lines.subList(1, lines.size())) {
			final String[] cells = line.split(",");
			final double area = Double.parseDouble(cells[3]);
			assertTrue(area > 0.5 && area <= 1, line);
			if (cells[1].equals("soft_spot")) networks += (int) Double.parseDouble(cells[11]) * (cells[0].equals("all") ? -1 : 1);
		}
		assertEquals(0, networks, "the classes share out the networks");
		assertTrue(Files.size(folder.resolve("soft spots/roc_curves.png")) > 0);
		try (Stream<Path> files = Files.list(folder.resolve("soft spots/networks"))) {
			assertEquals(24, files.count(), "a table and its macro for each network");
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "macros/First_Look.ijm | node=64 | no key", "macros/First_Look.ijm | out=[x | brackets",
		"macros/Unstable_Fraction_over_Seeds.ijm | networks=0 | networks=0", "macros/Unstable_Fraction_over_Seeds.ijm | networks=abc | networks=abc",
		"macros/Fig1d_Unstable_Fraction.ijm | size=huge | size=huge", "macros/Fig2_Pseudo_Gap.ijm | size=huge | size=huge",
		"macros/Fig2_Diverging_Fluctuations.ijm | size=huge | size=huge",
		"macros/Fig3_Normal_Modes.ijm | size=huge | size=huge", "macros/Fig3_Normal_Modes.ijm | limit=0 | limit=0",
		"macros/Fig3_Density_of_States.ijm | size=huge | size=huge", "macros/Fig3_Density_of_States.ijm | moments=0 | moments=0",
		"macros/Fig3_Gallery.ijm | size=huge | size=huge", "macros/Fig3_Gallery.ijm | limit=none | limit=none",
		"macros/Fig3_Mode_Barriers.ijm | size=huge | size=huge", "macros/Fig3_Mode_Barriers.ijm | cap=-1 | cap=-1",
		"macros/Pooled_Figures_of_an_Ensemble.ijm | size=huge | size=huge", "macros/Pooled_Figures_of_an_Ensemble.ijm | seed=0 | seed=0",
		"macros/Fig4_Avalanches.ijm | size=huge | size=huge", "macros/Fig4_Avalanches.ijm | protocol=Steps | protocol=Steps",
		"macros/Fig4_Avalanches.ijm | theta=large | theta=large",
		"macros/First_Event_Predicted_and_Actual.ijm | size=huge | size=huge",
		"macros/Soft_Spot_Skill.ijm | size=huge | size=huge",
		"macros/Documentation_Pictures.ijm | size=3 | no key" })
	void aMisspeltOrImpossibleArgumentIsRefused(final Path macro, final String argument, final String what) {
		final String message = assertThrows(MacroFailure.class, () -> host.runMacro(macro, argument)).getMessage();
		assertTrue(message.contains(what), message);
		assertEquals(0, workbench.networks().size());
	}

	@Test
	void documentationPicturesAreMade() throws Exception {
		host.runMacro(Path.of("macros", "Documentation_Pictures.ijm"), "out=[" + inMacro(folder) + "] nodes=64");
		for (final String file : List.of("network.png", "tension.png", "strains.png", "potential.png", "stress_strain.png", "avalanche.png", "as_built.png", "stiffness.png",
			"distance.png", "pseudo_gap.png", "barriers.png", "fit.png", "relation.png", "mode.png", "density_of_states.png", "mode_barriers.png", "soft_spots.png")) {
			assertTrue(Files.size(folder.resolve(file)) > 0, file);
		}
	}

	@Test
	void everyMacroIsTestedHere() throws Exception {
		try (Stream<Path> macros = Files.walk(Path.of("macros"))) {
			assertEquals(Set.of("First_Look.ijm", "Unstable_Fraction_over_Seeds.ijm", "Fig1d_Unstable_Fraction.ijm", "Fig2_Pseudo_Gap.ijm",
				"Fig2_Diverging_Fluctuations.ijm", "Fig3_Normal_Modes.ijm", "Fig3_Density_of_States.ijm", "Fig3_Gallery.ijm", "Fig3_Mode_Barriers.ijm", "Fig4_Avalanches.ijm", "First_Event_Predicted_and_Actual.ijm", "Soft_Spot_Skill.ijm", "Pooled_Figures_of_an_Ensemble.ijm",
				"Documentation_Pictures.ijm"),
				macros.map(p -> p.getFileName().toString()).filter(n -> n.endsWith(".ijm")).collect(Collectors.toSet()));
		}
	}
}
