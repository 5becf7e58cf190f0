package org.crumple.macro;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import ij.measure.ResultsTable;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The figures of the paper for networks that are not those of the paper. */
@Timeout(300)
class PaperPagesTest extends MacroTest {

	/** A stranger's ensemble: another coordination, another potential. */
	private static final String PLAN = "seed = 4\nnodes = 32, 64\nnetworks = 6\nexcess = 1\nalpha = 0.05\nprepare.increment = 0.01\n",
		MEASURED = "excitations, modes, barriers, shear\nmodes.all = true\nmodes.participation = 0.9\nbarriers.count = 4\n"
			+ "shear.protocol = Event driven";
	private static final List<String> ALL = List.of("1a", "1b", "1c", "1d", "2a", "2b", "2c", "2d", "2e", "2f", "3a", "3b", "3c", "3d",
		"4a",
		"4b", "4c", "4d", "eq4");

	@TempDir
	private Path folder;

	private String keys(final String analyses) throws Exception {
		Files.writeString(folder.resolve("mine.properties"), PLAN + "analyses = " + analyses);
		return "plan=[" + inMacro(folder) + "/mine.properties] out=[" + inMacro(folder) + "/mine] threads=2";
	}

	private String drawn(final String keys) throws Exception {
		return said("run('Paper Figures...', '" + keys + "');");
	}

	/** The remark of every panel by its name, after 1 or 0 for drawn or missing. */
	private TreeMap<String, String> panels() {
		final ResultsTable table = workbench.table("Paper Figures");
		final TreeMap<String, String> panels = new TreeMap<>();
		for (int r = 0; r < table.size(); r++) panels.put(table.getStringValue("panel", r), (int) table.getValue("drawn", r) + " " + table
			.getStringValue("remark", r));
		return panels;
	}

	private String said(final Path figure, final String series) throws Exception {
		return Files.readAllLines(figure).stream().filter(l -> l.contains(series)).findFirst().orElse("");
	}

	@Test
	void aPlanOfOtherParametersGivesAllFiguresWithItsOwnNumbers() throws Exception {
		drawn(keys(MEASURED) + " save=[" + inMacro(folder) + "/figures]");
		assertEquals(new TreeSet<>(ALL), panels().keySet());
		assertTrue(panels().values().stream().allMatch(p -> p.startsWith("1")), panels().toString());
		final Path saved = folder.resolve("figures");
		for (final String one : ALL) assertTrue(Files.size(saved.resolve(one.equals("eq4") ? "paper-eq4.png" : "paper-fig" + one + ".png"))
			> 0, one);
		final String caption = Files.readAllLines(saved.resolve("paper-fig1.figure.csv")).get(0);
		assertTrue(caption.contains("\u0394Z = 1, \u03b1 = 0.05, C = 1, jammed packing, disorder 0.1, prepare.increment = 0.01"), caption);
		assertFalse(caption.contains(" planned"), "only what failed or is missing is counted: " + caption);
		final String avalanches = Files.readAllLines(saved.resolve("paper-fig4.figure.csv")).get(0);
		assertTrue(avalanches.contains(", event driven") && avalanches.contains("N = 32, 64, 12 networks"), avalanches);
		final String relation = Files.readAllLines(saved.resolve("paper-eq4.figure.csv")).get(0);
		assertTrue(relation.contains("; open: not accepted") && !relation.contains("dashed"), relation);
		assertFalse(avalanches.contains("quality") || avalanches.contains("Event driven"), avalanches);
		assertTrue(said(saved.resolve("paper-fig1a.figure.csv"), "minima").contains("\u00b1\u221a(\u03b1/C) = \u00b10.2236"), "\u221a0.05");
		assertTrue(said(saved.resolve("paper-fig1a.figure.csv"), "limits").contains("\u00b10.1291"), "\u221a(0.05/3)");
		assertTrue(Files.readString(saved.resolve("paper-fig4a.figure.csv")).contains("\na inset,"), "the collapse is an inset");
		final String strains = Files.readString(saved.resolve("paper-fig1a.figure.csv"));
		final String number = strains.replaceFirst("(?s)^.* bonds, ([0-9]+) unstable.*$", "$1");
		assertTrue(strains.contains(number + " unstable bond"), "the caption has the number of the legend: " + number);
		for (final String spacing : List.of("c", "d")) {
			final String two = Files.readString(saved.resolve("paper-fig4" + spacing + ".figure.csv"));
			assertTrue(two.contains(": N^\u2212") && two.contains("(2 sizes: no test)"), two);
			assertTrue(two.contains(",fit,0") && !two.contains(",fit,1"), "a line through two points passes no test");
			assertTrue(panels().get("4" + spacing).contains("not accepted, dashed: 2 sizes: no test"), panels().toString());
		}
		assertFalse(Files.readString(saved.resolve("paper-eq4.figure.csv")).contains("\na,measured,"),
			"of two sizes no exponent is accepted");
		assertTrue(Files.readAllLines(saved.resolve("paper-fig4a.figure.csv")).get(0).contains("; fitted from 1 to "), "the window");
		for (final String law : List.of("2a", "3c", "4a")) assertTrue(panels().get(law).contains("fewer than 30 networks"), law);
		assertTrue(Files.exists(saved.resolve("paper-figures.csv")), "the table of all figures has the name of none");
		// the same from the folder of the ensemble, from its tables, and of single panels
		final String whole = Files.readString(saved.resolve("paper-fig2.figure.csv"));
		drawn("panels=2 out=[" + inMacro(folder) + "/mine] save=[" + inMacro(folder) + "/again]");
		assertEquals(whole, Files.readString(folder.resolve("again/paper-fig2.figure.csv")));
		drawn("panels=2 table=[" + inMacro(folder) + "/mine/tables] save=[" + inMacro(folder) + "/tables]");
		assertEquals(whole, Files.readString(folder.resolve("tables/paper-fig2.figure.csv")));
		drawn("panels=[2c, 1d] pool=All table=[" + inMacro(folder) + "/mine/tables/local-excitations-*.csv] save=[" + inMacro(folder)
			+ "/single]");
		assertEquals(List.of("1d", "2c"), List.copyOf(panels().keySet()));
		try (Stream<Path> files = Files.list(folder.resolve("single"))) {
			assertEquals("paper-fig1.png paper-fig2.png", files.map(f -> f.getFileName().toString()).filter(f -> f.endsWith(".png"))
				.sorted().collect(Collectors.joining(" ")), "a figure of one panel is that panel");
		}
		recipesTakeTheSameSources();
	}

	private void recipesTakeTheSameSources() throws Exception {
		final String mine = inMacro(folder) + "/mine", out = inMacro(folder) + "/recipe";
		host.runMacro(Path.of("macros", "Fig2_Diverging_Fluctuations.ijm"), "source=[" + mine + "] out=[" + out + "]");
		assertEquals(List.of("2e", "2f"), List.copyOf(panels().keySet()));
		host.runMacro(Path.of("macros", "Fig1_Unstable_Bonds.ijm"), "source=[" + mine + "/tables] out=[" + out + "]");
		assertEquals(List.of("1a", "1b", "1c", "1d"), List.copyOf(panels().keySet()));
		host.runMacro(Path.of("plugins", "Crumple", "Scripts", "Figures_of_a_Source.ijm"), "source=[" + mine
			+ ".properties] panels=[1d eq4] out=[" + out + "]");
		assertEquals(List.of("1d", "eq4"), List.copyOf(panels().keySet()));
		assertTrue(Files.isDirectory(folder.resolve("recipe/ensemble-mine/rows")), "the ensemble of the plan");
		for (final String file : List.of("paper-fig2e.png", "paper-fig1b.svg", "paper-eq4.pdf")) assertTrue(Files.size(folder.resolve(
			"recipe").resolve(file)) > 0, file);
		run("run('Generate Network...', 'nodes=32 seed=2'); run('Prepare Network...', 'increment=0.02');");
		run("run('Figures of a Source', 'source=workbench panels=1a out=[" + out + "]');");
		assertEquals("Local Excitations of prepared-32-2", workbench.table("Paper Figures").getStringValue("source", 0));
	}

	@Test
	void whatIsMissingIsNamedWithTheAnalysisThatGivesIt() throws Exception {
		final String log = drawn("panels=[1 2a 3a 3d 4b eq4] " + keys("preparation"));
		assertEquals("1 1 1 0 0 0 0 0 0", Stream.of("1b", "1c", "1d", "1a", "2a", "3a", "3d", "4b", "eq4").map(p -> panels().get(p)
			.substring(0, 1)).collect(Collectors.joining(" ")));
		for (final String line : List.of("Fig. 2a is not drawn: it needs the table Local Excitations, which a plan with analyses = "
			+ "excitations gives.",
			"Fig. 3a is not drawn: it needs the tables Normal Modes and Sound, which a plan with analyses = modes gives.",
			"Fig. 3d is not drawn: it needs the tables Mode Barriers Iterative and Mode Barriers Rigid, which a plan with analyses = "
				+ "barriers gives.", "Fig. 4b is not drawn: it needs the table Shear, which a plan with analyses = shear gives.",
			"Eq. 4 is not drawn: it needs the tables Local Excitations and Shear, which a plan with analyses = excitations, shear gives."))
			assertTrue(log.contains(line), line + " in " + log);
		final String refusal = failure("run('Paper Figures...', 'panels=[2a 4] out=[" + inMacro(folder) + "/mine]');");
		assertTrue(refusal.contains("Paper Figures: panels=2a 4a 4b 4c 4d is not allowed: it must be panels for which there are data: "
			+ "Fig. 2a: it needs the table Local Excitations"), refusal);
		assertEquals(1, refusal.split("which a plan with analyses = shear gives", -1).length - 1, "equal reasons are given once");
	}

	@Test
	void networksOfTheWorkbenchAreMeasured() throws Exception {
		for (int seed = 1; seed <= 3; seed++) {
			run("run('Generate Network...', 'nodes=32 alpha=0.2 seed=" + seed + "'); run('Prepare Network...', 'increment=0.02');");
		}
		run("run('Generate Network...', 'nodes=32 seed=9'); run('Relax Network...', '');");
		drawn("panels=[1 2 3a] network=prepared-32-1");
		final ResultsTable table = workbench.table("Paper Figures");
		assertEquals("Local Excitations of prepared-32-1", table.getStringValue("source", 0));
		assertTrue(panels().values().stream().allMatch(p -> p.startsWith("1")), panels().toString());
		drawn("panels=1a pool=Alike");
		assertEquals(1, workbench.table("Paper Figures").getValue("networks", 0), "the newest is another network than the others");
		run("run('Prepare Network...', 'network=network-32-3 increment=0.02');");
		drawn("panels=[1a 4a] ");
		assertEquals(3, workbench.table("Paper Figures").getValue("networks", 0), "all that were made like the newest, a copy once");
		assertTrue(workbench.table("Paper Figures").getValue("values", 1) > 0, "they are sheared for Fig. 4");
	}

	@Test
	void whatCannotBeDrawnIsRefusedInOneSentence() throws Exception {
		assertTrue(failure("run('Paper Figures...', '');").contains("There is no network yet: run \"Generate Network...\""));
		assertTrue(failure(SMALL + "run('Paper Figures...', '');")
			.contains("There is no network at a minimum: run \"Prepare Network...\""));
		workbench.clear();
		assertTrue(failure("run('Paper Figures...', 'panels=[1a 5]');").contains("panels=1a 5 is not allowed: it must be All, or figures "
			+ "and panels such as 1a 2c 4"));
		assertTrue(failure("run('Paper Figures...', 'plan=[" + inMacro(folder) + "/none] out=x');").contains("none"));
		keys("preparation");
		assertTrue(failure("run('Paper Figures...', 'plan=[" + inMacro(folder) + "/mine.properties]');").contains("out= is not allowed: it "
			+ "must be a folder for the ensemble of the plan"));
		assertTrue(failure("run('Paper Figures...', 'out=[" + inMacro(folder)
			+ "]');").contains("a folder in which an ensemble was begun"));
		assertTrue(failure("run('Paper Figures...', 'table=[" + inMacro(folder) + "]');").contains("table="));
		assertTrue(failure("run('Generate Network...', 'nodes=32 seed=9'); run('Paper Figures...', 'network=network-32-9');").contains(
			"network-32-9 is not at a minimum"));
	}

	@Test
	void whatAPlanHasNoDataForIsSaidBeforeItIsRun() throws Exception {
		final String refusal = failure("run('Paper Figures...', 'panels=[2a 3a 3d] " + keys("shear") + "');");
		assertTrue(refusal.contains("panels=2a 3a 3d is not allowed: it must be panels that the plan gives data for, which needs for "
			+ "Fig. 2a: analyses = excitations; Fig. 3a: analyses = modes; Fig. 3d: analyses = barriers."), refusal);
		assertFalse(Files.exists(folder.resolve("mine")), "nothing was run");
		final String log = drawn("panels=[1d 2a] " + keys("preparation"));
		final String before = "The plan gives no data for some panels, which would need for Fig. 2a: analyses = excitations.";
		assertTrue(log.contains(before) && log.indexOf(before) < log.indexOf("Ensemble in "), log);
		Files.writeString(folder.resolve("one.properties"), PLAN.replace("32, 64", "32") + "analyses = shear");
		assertTrue(failure("run('Paper Figures...', 'panels=[4c] plan=[" + inMacro(folder) + "/one.properties] out=[" + inMacro(folder)
			+ "/one]');").contains("which needs for Fig. 4c: several nodes."));
	}

	@Test
	void aPlanThatVariesMoreThanItsNodesIsRefusedBeforeItIsRun() throws Exception {
		Files.writeString(folder.resolve("varied.properties"), PLAN.replace("0.05", "0.05, 0.2") + "analyses = preparation");
		final String keys = "panels=1d plan=[" + inMacro(folder) + "/varied.properties] out=[" + inMacro(folder) + "/varied]";
		final String refusal = failure("run('Paper Figures...', '" + keys + "');");
		assertTrue(refusal.contains("plan=") && refusal.contains("it has alpha=0.05 and alpha=0.2"), refusal);
		assertFalse(Files.exists(folder.resolve("varied")), "nothing was run");
		drawn(keys + " pool=All");
		assertEquals(24, workbench.table("Paper Figures").getValue("networks", 0), "six of each");
	}

	@Test
	void aPlanThatVariesMoreThanItsNodesIsRefusedInOneSentenceWithTheWayOut() throws Exception {
		Files.writeString(folder.resolve("varied.properties"), PLAN.replace("0.05", "0.05, 0.2") + "analyses = preparation");
		run("run('Run Ensemble...', 'plan=[" + inMacro(folder) + "/varied.properties] out=[" + inMacro(folder) + "/varied]');");
		final String refusal = failure("run('Paper Figures...', 'panels=[1b 1c 1d] out=[" + inMacro(folder) + "/varied]');");
		assertTrue(refusal.contains("out=") && refusal.contains("it has alpha=0.05 and alpha=0.2, of which table=["), refusal);
		assertEquals(1, refusal.split("alpha=0.2", -1).length - 1, refusal);
		assertFalse(refusal.contains("panels=") || refusal.contains(".."), refusal);
		final String table = refusal.replaceFirst("(?s)^.* table=\\[([^\\]]*)\\].*$", "$1");
		drawn("panels=[1b 1d] table=[" + table + "]");
		assertEquals(12, workbench.table("Paper Figures").getValue("networks", 1), "those of the first");
		assertTrue(failure("run('Paper Figures...', 'panels=1d table=[" + inMacro(folder) + "/varied/tables]');").contains("table="));
	}

	@Test
	void avalanchesOfOneSizeHaveTheAxesAndTheLawOfSeveral() throws Exception {
		Files.writeString(folder.resolve("one.properties"), PLAN.replace("32, 64", "32") + "analyses = shear\nshear.protocol = "
			+ "Event driven");
		drawn("panels=[4a 4b] plan=[" + inMacro(folder) + "/one.properties] out=[" + inMacro(folder) + "/one] save=[" + inMacro(folder)
			+ "/saved]");
		for (final String panel : List.of("4a", "4b")) {
			final String figure = Files.readString(folder.resolve("saved/paper-fig" + panel + ".figure.csv"));
			assertTrue(figure.contains(panel.equals("4a") ? "P(\u0394n)" : "P(S) (1/E)"), figure);
			assertTrue(figure.contains("N = 32, "), figure);
			assertFalse(figure.contains("exp(") || figure.contains("P(diss"), figure);
			assertTrue(panels().get(panel).endsWith("one N: a collapse needs a plan with several nodes"), panels().get(panel));
		}
	}

	@Test
	void tablesOfDifferentConditionsAreNotMixed() throws Exception {
		drawn("panels=1a " + keys("excitations"));
		Files.writeString(folder.resolve("other.properties"), PLAN.replace("0.05", "0.2") + "analyses = excitations");
		drawn("panels=1a plan=[" + inMacro(folder) + "/other.properties] out=[" + inMacro(folder) + "/other]");
		final String both = "panels=1a table=[" + inMacro(folder) + "/mine/tables, " + inMacro(folder) + "/other/tables]";
		final String refusal = failure("run('Paper Figures...', '" + both + "');");
		assertTrue(refusal.contains("alpha=0.05") && refusal.contains("alpha=0.2"), refusal);
		drawn(both + " pool=All");
		assertFalse(Arrays.asList(workbench.table("Paper Figures").getColumnAsVariables("networks")).isEmpty());
		assertEquals(12, workbench.table("Paper Figures").getValue("networks", 0), "six of each");
	}
}
