package org.crumple.macro;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import ij.IJ;
import ij.ImagePlus;

import org.crumple.host.MacroFailure;
import org.crumple.mechanics.BondStates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The macros for the figures of the paper, on small ensembles. */
class PaperFiguresTest extends MacroTest {

	@TempDir
	Path folder;

	private void macro(final String name, final String argument) throws Exception {
		host.runMacro(Path.of("macros", name + ".ijm"), "out=[" + inMacro(folder) + "] seed=3 size=small" + argument);
	}

	private List<String[]> rows(final String file) throws Exception {
		return Files.readAllLines(folder.resolve(file)).stream().filter(l -> !l.startsWith("#")).skip(1).map(l -> l.split(",", -1))
			.toList();
	}

	private void made(final String... files) throws Exception {
		for (final String file : files) assertTrue(Files.size(folder.resolve(file)) > 0, file);
	}

	private static double number(final String[] cells, final int column) {
		return Double.parseDouble(cells[column]);
	}

	@Test
	void figure1HasTheFractionOfEverySize() throws Exception {
		macro("Fig1_Unstable_Bonds", "");
		final List<String[]> fractions = rows("fig1d_unstable_fraction.csv"),
			networks = rows("ensemble-fractions-small-3/tables/preparation-nodes-128.csv");
		assertEquals(3, fractions.size());
		assertEquals(12, networks.size());
		run("run('Generate Network...', 'nodes=128 seed=" + networks.get(0)[0] + "'); run('Prepare Network...', '');");
		final var again = network("prepared-128-" + networks.get(0)[0]);
		final double first = BondStates.of(again.network(), again.configuration()).unstableFraction();
		final int column = List.of(Files.readAllLines(folder.resolve("ensemble-fractions-small-3/tables/preparation-nodes-128.csv"))
			.stream().filter(l -> !l.startsWith("#"))
			.findFirst().orElseThrow().split(",")).indexOf("unstable_fraction");
		assertEquals(first, number(networks.get(0), column), "a network of the ensemble, made by its seed");
		assertEquals(networks.stream().mapToDouble(c -> number(c, column)).average().orElseThrow(), number(fractions.get(2), 2), 1e-9);
		final List<String[]> strains = rows("strain-distribution-strains.csv");
		final double width = number(strains.get(1), 0) - number(strains.get(0), 0);
		assertEquals(1, strains.stream().mapToDouble(c -> number(c, 1)).sum() * width, 1e-9, "normalised");
		assertEquals(24 * 352, strains.stream().mapToDouble(c -> number(c, 4)).sum(), 24, "the bonds of 24 networks");
		made("fig1_network.png", "fig1_potential.png", "strains.png", "fig1d_unstable_fraction.png");
		final String both = "run('Bond Strains...', 'network=prepared-128-" + networks.get(0)[0] + " table=[" + inMacro(folder)
			+ "/ensemble-excitations-small-3/tables/*.csv]');";
		assertTrue(assertThrows(MacroFailure.class, () -> run(both)).getMessage().contains("network=prepared-128-"), "one or the other");
	}

	@Test
	void figure2HasOneRowAFitAndASlopeAndBothMacrosShareTheirNetworks() throws Exception {
		macro("Fig2_Pseudo_Gap", "");
		final List<String[]> gaps = rows("pseudo_gap.csv");
		assertEquals(3 * 5, gaps.size(), "of three populations four columns, and one of a bond per network");
		for (final String[] cells : gaps) assertTrue(number(cells, 5) > 0, String.join(",", cells));
		assertEquals(2 * 4, rows("scaling.csv").size());
		made("pseudo-gap-128/p-effective_stiffness.png", "pseudo-gap-128/stable/fit-f_in-lower.png",
			"pseudo-gap-128/stable/one per network/window-scan-distance-lower.png",
			"pseudo-gap-128/unstable/scaling until 0.2/relation-barrier-distance.png");
		final Path rows = folder.resolve("ensemble-excitations-small-3/rows");
		final List<Path> before = filesIn(rows);
		assertEquals(24, before.size());
		macro("Fig2_Diverging_Fluctuations", "");
		assertEquals(before, filesIn(rows), "nothing is computed twice");
		final List<String[]> tails = rows("diverging_fluctuations.csv");
		assertEquals(4 * 2, tails.size());
		for (final String[] cells : tails) assertTrue(number(cells, 3) < -1, String.join(",", cells));
		// two columns, four populations, and pools of 1, 2, 4 and 8 of 24 networks
		assertEquals(2 * 4 * 4, rows("fluctuations-128/moment-growth-p-distance.csv").size());
		made("fluctuations-128/moment-growth-dt.png", "fluctuations-128/p-dl.png");
		double probability = 0;
		for (final String[] cells : rows("fluctuations-128/excitation-densities-p-distance.csv")) {
			final double edge = Math.pow(10, 0.1), x = number(cells, 2);
			if (cells[0].equals("dl") && cells[1].equals("all")) probability += number(cells, 3) * x * (edge - 1 / edge);
		}
		assertEquals(1, probability, 1e-9, "normalised");
		redraw(2);
	}

	/** Results of a user's small ensembles are drawn like the stored ones. */
	private void redraw(final int figure) throws Exception {
		host.runMacro(Path.of("macros", "Reproduction_Data.ijm"), "from=[" + inMacro(folder) + "] out=[" + inMacro(folder) + "/data]");
		host.runMacro(Path.of("macros", "Reproduction_Figures.ijm"), "data=[" + inMacro(folder) + "/data] out=[" + inMacro(folder)
			+ "/drawn] figure=" + figure);
		made("drawn/fig" + figure + ".png");
	}

	private static List<Path> filesIn(final Path folder) throws Exception {
		try (Stream<Path> files = Files.walk(folder)) {
			return files.filter(Files::isRegularFile).sorted().toList();
		}
	}

	@Test
	void figure3PoolsDensityOfStatesDecayAndBarriers() throws Exception {
		macro("Fig3_Normal_Modes", "");
		double modes = 0, integral = 0;
		for (final String[] cells : rows("fig3a_density_of_states.csv")) {
			modes += number(cells, 4);
			integral += number(cells, 2) * number(cells, 1) * (Math.pow(10, 0.05) - Math.pow(10, -0.05));
		}
		assertEquals(40 * 126, modes);
		assertEquals(1, integral, 1e-6, "normalised");
		assertTrue(rows("fig3c_decay.csv").size() > 3);
		assertEquals(1, rows("fig3_modes.csv").size());
		made("fig3a_density_of_states.png", "fig3b_mode.png", "fig3c_decay.png");
		macro("Fig3_Mode_Barriers", "");
		final List<String[]> fits = rows("fig3d_mode_barriers.csv");
		assertEquals(List.of("Iterative,barrier", "Iterative,omega"), fits.stream().limit(2).map(c -> c[1] + "," + c[2]).toList());
		for (final String[] cells : fits) assertEquals(40 * 8 * 2, number(cells, 12), "two ways along eight modes of forty networks");
		made("barriers-64/iterative/fit-barrier-lower.png");
		redraw(3);
		final String other = "data=[" + inMacro(folder) + "/data] out=[" + inMacro(folder) + "/drawn] figure=4";
		assertTrue(assertThrows(MacroFailure.class, () -> host.runMacro(Path.of("macros", "Reproduction_Figures.ijm"), other)).getMessage()
			.contains("has no size-means.csv"), "what is missing");
	}

	@Test
	void figure4HasOneRowAnExponentAndEquation4RestsOnTheSameNetworks() throws Exception {
		macro("Fig4_Avalanches", " protocol=[Event driven]");
		final List<String[]> exponents = rows("fig4_avalanches.csv");
		assertEquals(3 * 4 + 4, exponents.size(), "two laws of two sizes of three N, and four exponents of N");
		final String[] last = exponents.get(exponents.size() - 1);
		assertEquals(List.of("strain_s", "32 to 128"), List.of(last[0], last[1]));
		assertTrue(number(last, 2) < 0, "larger networks have more events");
		made("avalanches-128/p-flips.png", "avalanches-32/p-s.png", "interval-n.png", "flips-n.png", "size-means-flips-n.csv");
		final List<Path> before = filesIn(folder.resolve("ensemble-shear-event-driven-small-3/rows"));
		macro("Eq4_Scaling_Relation", " protocol=[Event driven]");
		assertEquals(before, filesIn(folder.resolve("ensemble-shear-event-driven-small-3/rows")), "nothing is computed twice");
		final List<String[]> inputs = rows("eq4_inputs.csv"), relation = rows("eq4.csv");
		final double theta = exponent(inputs, "theta"), gamma = exponent(inputs, "gamma"), strainGap = exponent(inputs, "P(strain_up)");
		assertEquals(4, relation.size());
		for (final String[] cells : relation) {
			final double shift = cells[0].startsWith("strain") ? 0 : 1;
			assertEquals(shift - (1 + gamma) / (1 + theta), number(cells, 3), 1e-3, "Eq. 4, of what was measured");
			assertEquals(shift - 1 / (1 + strainGap), number(cells, 6), 1e-3);
			assertTrue(number(cells, 4) > 0, "with its error");
		}
		made("eq4_exponents.png", "eq4/fit-distance-lower.png", "eq4/relation-dl-distance.png");
		redraw(4);
		final List<String[]> events = rows("data/events-128.csv"), detected = rows("avalanches-128/detected-avalanches-p-flips.csv");
		assertEquals(detected.size(), events.size());
		assertTrue(detected.get(0)[1].endsWith("seed " + events.get(0)[0] + "\""), "the seed of its network");
		assertEquals(number(detected.get(0), 7), number(events.get(0), 6), 1e-6 * number(events.get(0), 6),
			"its dissipation, with seven digits");
		assertEquals(number(relation.get(3), 1), number(rows("data/eq4.csv").get(3), 1));
	}

	@Test
	void everyChangeOfTheProtocolHasItsRows() throws Exception {
		macro("Protocol_Sensitivity", "");
		final List<String[]> rows = rows("sensitivity.csv");
		for (final String change : List.of("paper's protocol", "Delaunay", "gradient flow", "from event to event")) {
			assertEquals(change.startsWith("from") ? 8 : 17, rows.stream().filter(r -> r[0].equals(change)).count(), change);
		}
		final List<String[]> fractions = rows.stream().filter(r -> r[1].equals("unstable fraction")).toList();
		assertTrue(number(fractions.get(0), 2) != number(fractions.get(1), 2), "another generator makes other networks");
		final List<String[]> drawn = rows("parameter-series-series-s-nodes.csv");
		assertEquals(List.of("paper-s-protocol", "Delaunay", "gradient-flow", "from-event-to-event"), drawn.stream().map(r -> r[2])
			.distinct().toList());
		assertEquals(8, drawn.size(), "two N each");
		made("series-s-nodes.png");
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 3, 4 })
	void theFiguresAreDrawnFromWhatIsKept(final int figure) throws Exception {
		host.runMacro(Path.of("macros", "Reproduction_Figures.ijm"), "data=docs/data out=[" + inMacro(folder) + "] figure=" + figure);
		final ImagePlus drawn = IJ.openImage(folder.resolve("fig" + figure + ".png").toString());
		final ImagePlus kept = IJ.openImage("docs/images/reproduction_" + figure + ".png");
		assertEquals(2102, drawn.getWidth(), "178 mm at 300 dots per inch");
		assertTrue(drawn.getHeight() < 2835, "no higher than a page, 240 mm");
		assertEquals(kept.getWidth(), drawn.getWidth());
		assertEquals(kept.getHeight(), drawn.getHeight());
		int same = 0;
		for (int y = 0; y < drawn.getHeight(); y++)
			for (int x = 0; x < drawn.getWidth(); x++) if (kept.getProcessor().get(x, y) == drawn.getProcessor().get(x, y)) same++;
		assertTrue(same > 0.95 * drawn.getHeight() * drawn.getWidth(), "the picture in docs: " + same);
	}

	/** In Fig. 2 b the law of bistable bonds was once drawn through the points of all bonds, a factor of 1.5 off. */
	@Test
	void aLawIsDrawnThroughThePointsOfItsOwnBondsOrNotAtAll() throws Exception {
		final Path data = folder.resolve("other");
		Files.createDirectories(data);
		for (final String name : List.of("pseudo_gap.csv", "diverging_fluctuations.csv", "densities-512.csv"))
			Files.copy(Path.of("docs/data", name), data.resolve(name));
		final String densities = Files.readString(data.resolve("densities-512.csv"));
		final String argument = "data=[" + inMacro(data) + "] out=[" + inMacro(folder) + "] figure=2";
		host.runMacro(Path.of("macros", "Reproduction_Figures.ijm"), argument);
		// the points of the unstable bonds, taken for those of stable bonds that are ten times as many
		Files.writeString(data.resolve("densities-512.csv"), densities.replace("effective_stiffness,no bistability,",
			"effective_stiffness,unstable,"));
		final String message = assertThrows(MacroFailure.class, () -> host.runMacro(Path.of("macros", "Reproduction_Figures.ijm"),
			argument)).getMessage();
		assertTrue(message.contains("different selections") && message.contains("effective_stiffness"), message);
	}

	private static double exponent(final List<String[]> rows, final String quantity) {
		return number(rows.stream().filter(r -> r[0].startsWith(quantity)).findFirst().orElseThrow(), 2);
	}

	@Test
	void figure3HasARowASizeOfTheWholeSpectrum() throws Exception {
		host.runMacro(Path.of("macros", "Fig3_Density_of_States.ijm"), "out=[" + inMacro(folder)
			+ "/spectra] seed=3 size=small moments=200");
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
		final List<String[]> rows = Files.readAllLines(folder.resolve("gallery/fig3b_gallery.csv")).stream().skip(1).map(l -> l.split(","))
			.toList();
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
}
