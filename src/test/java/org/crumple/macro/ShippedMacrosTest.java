package org.crumple.macro;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.HashSet;
import javax.imageio.ImageIO;
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
			"preparation-prepared-64-2.csv", "preparation-prepared-64-2.ijm", "bond-strains-prepared-64-2.csv", "strains-prepared-64-2.png",
			"potential-prepared-64-2.png")) {
			assertTrue(Files.size(out.resolve(file)) > 0, file);
		}
		assertEquals(64 + 1, Files.readAllLines(out.resolve("prepared-64-2.nodes.csv")).size());
		assertEquals(1016, IJ.openImage(out.resolve("prepared-64-2.png").toString()).getWidth());
	}

	@Test
	void unstableFractionHasOneRowANetwork() throws Exception {
		host.runMacro(Path.of("macros", "Unstable_Fraction_over_Seeds.ijm"), "out=[" + inMacro(folder) + "] nodes=32 networks=3 seed=5");
		final List<String> lines = Files.readAllLines(folder.resolve("unstable_fraction.csv"));
		assertEquals(4, lines.size());
		for (int k = 0; k < 3; k++) {
			final double expected = BondStates.of(network("prepared-32-" + (5 + k)).network(), network("prepared-32-" + (5 + k))
				.configuration()).unstableFraction();
			assertEquals(expected, Double.parseDouble(lines.get(k + 1).split(",")[4]), 1e-9);
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
	@CsvSource(delimiter = '|', value = { "macros/First_Look.ijm | node=64 | no key",
		"macros/First_Look.ijm | out=[x | bracket [ that is not closed",
		"macros/Unstable_Fraction_over_Seeds.ijm | networks=0 | networks=0",
		"macros/Unstable_Fraction_over_Seeds.ijm | networks=abc | networks=abc",
		"macros/Fig1_Unstable_Bonds.ijm | size=huge | size=huge", "macros/Fig2_Pseudo_Gap.ijm | size=huge | size=huge",
		"macros/Fig2_Diverging_Fluctuations.ijm | size=huge | size=huge",
		"macros/Fig3_Normal_Modes.ijm | size=huge | size=huge", "macros/Fig3_Normal_Modes.ijm | seed=0 | seed=0",
		"macros/Fig3_Density_of_States.ijm | size=huge | size=huge", "macros/Fig3_Density_of_States.ijm | moments=0 | moments=0",
		"macros/Fig3_Gallery.ijm | size=huge | size=huge", "macros/Fig3_Gallery.ijm | limit=none | limit=none",
		"macros/Fig3_Mode_Barriers.ijm | size=huge | size=huge", "macros/Fig3_Mode_Barriers.ijm | cap=-1 | cap=-1",
		"macros/Pooled_Figures_of_an_Ensemble.ijm | size=huge | size=huge", "macros/Pooled_Figures_of_an_Ensemble.ijm | seed=0 | seed=0",
		"macros/Fig4_Avalanches.ijm | size=huge | size=huge", "macros/Fig4_Avalanches.ijm | protocol=Steps | protocol=Steps",
		"macros/Eq4_Scaling_Relation.ijm | theta=large | theta=large", "macros/Eq4_Scaling_Relation.ijm | size=huge | size=huge",
		"macros/Protocol_Sensitivity.ijm | size=huge | size=huge", "macros/Reproduction_Data.ijm | from=nowhere | from=nowhere",
		"macros/Reproduction_Figures.ijm | data=nowhere | data=nowhere", "macros/Reproduction_Figures.ijm | figure=5 | figure=5",
		"macros/First_Event_Predicted_and_Actual.ijm | size=huge | size=huge",
		"macros/First_Passage.ijm | size=huge | size=huge", "macros/First_Passage_Laws.ijm | seed=0 | seed=0",
		"macros/Creep_and_Ageing.ijm | size=huge | size=huge", "macros/Creep_and_Ageing.ijm | source=nowhere | source=nowhere",
		"macros/Ageing_and_the_Pseudo_Gap.ijm | size=huge | size=huge",
		"macros/Pinched_Bonds.ijm | size=huge | size=huge", "macros/Pinched_Bonds.ijm | source=nowhere | source=nowhere",
		"macros/Saddles_behind_Mode_Barriers.ijm | seed=0 | seed=0",
		"macros/Memory_Graph.ijm | size=huge | size=huge", "macros/Memory_Graph.ijm | source=nowhere | source=nowhere",
		"macros/Teach_and_Read.ijm | size=huge | size=huge", "macros/Teach_and_Read.ijm | source=nowhere | source=nowhere",
		"macros/Reversibility_Transition.ijm | seed=0 | seed=0",
		"macros/Reversibility_Transition.ijm | source=nowhere | source=nowhere",
		"macros/Soft_Spot_Skill.ijm | size=huge | size=huge", "macros/Avalanche_Regimes.ijm | size=huge | size=huge",
		"macros/Avalanche_Regimes.ijm | source=nowhere | source=nowhere",
		"macros/Avalanche_Sizes_against_N.ijm | source=nowhere | source=nowhere",
		"macros/Falls_by_Two_Descents.ijm | source=nowhere | source=nowhere",
		"macros/Fig1_No_Bistability.ijm | source=nowhere | source=nowhere",
		"macros/Fig2_Local_Exponents.ijm | source=nowhere | source=nowhere",
		"macros/Fig3_Quasilocalised_Modes.ijm | source=nowhere | source=nowhere",
		"macros/Reproduction_Intervals.ijm | data=nowhere | data=nowhere",
		"macros/Network_from_Image_Check.ijm | pixels=fine | pixels=fine",
		"macros/Documentation_Pictures_of_Images.ijm | nodes=3 | no key", "macros/Documentation_Pictures.ijm | size=3 | no key" })
	void aMisspeltOrImpossibleArgumentIsRefused(final Path macro, final String argument, final String what) {
		final String message = assertThrows(MacroFailure.class, () -> host.runMacro(macro, argument)).getMessage();
		assertTrue(message.contains(what), message);
		assertEquals(0, workbench.networks().size());
	}

	@Test
	void picturesOfLoadsAreMade() throws Exception {
		host.runMacro(Path.of("macros", "Documentation_Pictures_of_Loads.ijm"), "out=[" + inMacro(folder) + "] nodes=64");
		for (final String file : List.of("strain_load.png", "ageing.png", "quakes.png", "clamped.png"))
			assertTrue(Files.size(folder.resolve(file)) > 0, file);
	}

	@Test
	void documentationPicturesAreMade() throws Exception {
		host.runMacro(Path.of("macros", "Documentation_Pictures.ijm"), "out=[" + inMacro(folder) + "] nodes=64");
		for (final String file : List.of("network.png", "tension.png", "strains.png", "potential.png", "stress_strain.png",
			"avalanche.png", "as_built.png", "stiffness.png",
			"distance.png", "excitations.png", "barriers.png", "fit.png", "relation.png", "mode.png", "density_of_states.png",
			"mode_barriers.png", "soft_spots.png", "ratio_f.png", "pinch_path.png", "critical_mode.png")) {
			assertTrue(Files.size(folder.resolve(file)) > 0, file);
		}
		// each is what its name says: of the width asked for, and in colours of its own
		final int[] width = { 1024, 1024, 1024, 1024 };
		final Set<Integer> colours = new HashSet<>();
		for (int k = 0; k < 4; k++) {
			final BufferedImage picture = ImageIO.read(folder.resolve(List.of("as_built.png", "stiffness.png", "network.png", "tension.png")
				.get(k)).toFile());
			assertEquals(width[k], picture.getWidth());
			if (k > 0) colours.add(Arrays.hashCode(picture.getRGB(0, 0, 480, 480, null, 0, 480)));
		}
		assertEquals(3, colours.size(), "stiffness, state and tension are told by different colours");
	}

	/** Runs a file as {@code fiji --headless -batch} does, with ImageJ's own interpreter, which does not support parameters. */
	@Test
	void aRecipeRunsAsImageJsOwnInterpreterRunsFiles() throws Exception {
		final String macro = inMacro(Path.of("macros", "Unstable_Fraction_over_Seeds.ijm").toAbsolutePath()),
			arguments = "nodes=32 networks=2 seed=5 out=[" + inMacro(folder);
		host.runMacro(Path.of(macro), arguments + "/a]");
		run("runMacro('" + macro + "', '" + arguments + "/b/c]');");
		assertEquals(Files.readString(folder.resolve("a/unstable_fraction.csv")),
			Files.readString(folder.resolve("b/c/unstable_fraction.csv")));
		assertTrue(failure("runMacro('" + macro + "', 'node=32'); run('Generate Network...', '');")
			.endsWith("there is no key \"node\"; the keys are out, seed, networks, nodes, minimiser."));
		assertTrue(failure("runMacro('" + macro + "', 'networks=0');").endsWith("networks=0 is not allowed: it must be at least 1."));
		final Path file = Files.createFile(folder.resolve("file"));
		assertTrue(failure("runMacro('" + macro + "', 'out=[" + inMacro(file) + "]');").contains("a folder that exists or can be made"));
		final String message = assertThrows(MacroFailure.class, () -> host.runMacro(Path.of(macro), "out=[" + inMacro(file) + "]"))
			.getMessage();
		assertTrue(message.contains("a folder that exists or can be made"), message);
	}

	@Test
	void recipesAreShortAndPlain() throws Exception {
		int all = 0, count = 0;
		try (Stream<Path> macros = Files.list(Path.of("macros"))) {
			for (final Path macro : macros.filter(p -> p.toString().endsWith(".ijm")).toList()) {
				final String text = Files.readString(macro);
				final int lines = (int) text.lines().count();
				assertTrue(lines < 120, macro + " has " + lines + " lines");
				assertTrue(text.chars().allMatch(c -> c < 128), macro + " has letters that ImageJ -batch mangles");
				assertTrue(text.indexOf("Recipe.code") < text.indexOf("\n#@") && text.contains(" out\n"),
					macro + " runs by ImageJ's own interpreter");
				all += lines;
				count++;
			}
		}
		assertTrue(all < 80 * count, all + " lines of " + count);
	}

	@Test
	void everyMacroIsTestedHere() throws Exception {
		try (Stream<Path> macros = Files.walk(Path.of("macros"))) {
			assertEquals(Set.of("First_Look.ijm", "Unstable_Fraction_over_Seeds.ijm", "Fig1_Unstable_Bonds.ijm", "Eq4_Scaling_Relation.ijm",
				"Protocol_Sensitivity.ijm", "Reproduction_Data.ijm", "Reproduction_Figures.ijm", "Fig2_Pseudo_Gap.ijm",
				"Fig2_Diverging_Fluctuations.ijm", "Fig3_Normal_Modes.ijm", "Fig3_Density_of_States.ijm", "Fig3_Gallery.ijm",
				"Fig3_Mode_Barriers.ijm", "Pinched_Bonds.ijm", "Saddles_behind_Mode_Barriers.ijm", "Fig4_Avalanches.ijm",
				"First_Event_Predicted_and_Actual.ijm", "Soft_Spot_Skill.ijm",
				"First_Passage.ijm", "First_Passage_Laws.ijm",
				"Pooled_Figures_of_an_Ensemble.ijm", "Avalanche_Regimes.ijm", "Avalanche_Sizes_against_N.ijm",
				"Falls_by_Two_Descents.ijm",
				"Fig1_No_Bistability.ijm", "Fig2_Local_Exponents.ijm",
				"Fig3_Quasilocalised_Modes.ijm", "Reproduction_Intervals.ijm",
				"Documentation_Pictures.ijm", "Documentation_Pictures_of_Images.ijm",
				"Documentation_Pictures_of_Loads.ijm", "Network_from_Image_Check.ijm", "Real_Pictures.ijm",
				"Memory_Graph.ijm", "Creep_and_Ageing.ijm", "Ageing_and_the_Pseudo_Gap.ijm", "Teach_and_Read.ijm",
				"Reversibility_Transition.ijm"),
				macros.map(p -> p.getFileName().toString()).filter(n -> n.endsWith(".ijm")).collect(Collectors.toSet()));
		}
	}

	/** Tables of means do not give a reason for a refusal. */
	@Test
	void anExponentOfMeansThatIsNotAcceptedIsToldSo() throws Exception {
		final String macro = Files.readString(Path.of("macros", "Fig4_Avalanches.ijm"));
		final String report = macro.substring(macro.indexOf("function report("));
		final String table = "Table.create('Results'); Table.set('exponent', 0, 0.3); Table.set('error', 0, 0.1); Table.set('accepted', "
			+ "0, 0);";
		assertTrue(said(table + "report('s', '64 to 512', 0, '0.27');\n" + report)
			.contains("s: 0.30 +- 0.10 (N = 64 to 512; paper: 0.27), not accepted, do not quote it: the means do not follow a power law"));
		assertTrue(said(table + "Table.set('reason', 0, 'it drifts'); report('s', '64', 0, '');\n" + report)
			.contains("not accepted, do not quote it: it drifts"));
	}
}
