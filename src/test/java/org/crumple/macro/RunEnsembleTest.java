package org.crumple.macro;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.event.KeyEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import ij.IJ;
import ij.ImagePlus;
import ij.WindowManager;
import ij.measure.ResultsTable;

import org.crumple.ensemble.PlanText;
import org.crumple.ensemble.Store;
import org.crumple.ensemble.Tally;
import org.crumple.workbench.HostTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.scijava.app.event.StatusEvent;
import org.scijava.event.EventHandler;
import org.scijava.event.EventService;

/**
 * Ensembles run from a macro: the same numbers as from the commands, pooled tables that commands can read, refusals, and the Escape key.
 */
@Timeout(120)
class RunEnsembleTest extends MacroTest {

	@TempDir
	Path folder;

	private boolean impatient;

	private void plan(final String... lines) throws Exception {
		Files.writeString(folder.resolve("plan.properties"), String.join("\n", lines));
	}

	private String line() {
		return "run('Run Ensemble...', 'threads=2 plan=[" + inMacro(folder) + "/plan.properties] out=[" + inMacro(folder) + "/out]');";
	}

	/** Lines of a pooled table without the columns that precede those of the command. */
	private List<String> pooled(final String file, final int columns) throws Exception {
		return Files.readAllLines(folder.resolve("out/tables").resolve(file)).stream().filter(l -> !l.startsWith("#")).map(l -> {
			String rest = l;
			for (int k = 0; k < columns; k++) rest = rest.substring(rest.indexOf(',') + 1);
			return rest;
		}).toList();
	}

	private List<String> table(final String title) {
		return HostTable.text(workbench.table(title)).lines().toList();
	}

	@Test
	void aPointHasTheNumbersOfTheCommandsToTheLastBit() throws Exception {
		plan("seeds = 7", "nodes = 32", "excess = 1.4",
			"analyses = excitations, modes, barriers, shear, pinch, load, graph, teach, ageing",
			"ageing.temperature = 5e-5", "ageing.decades = 12", "ageing.runs = 2", "ageing.ages = 2",
			"graph.window = 0.15", "graph.most = 30", "teach.amplitude = 0.05 0.15", "teach.cycles = 3", "teach.read = 0.1 0.15",
			"load.path = 0.003 0", "pinch.bonds = Lowest", "pinch.count = 5", "pinch.saddle = true", "barriers.count = 4",
			"prepare.increment = 0.01", "modes.count = 5", "modes.participation = 0.9", "modes.below = 1", "shear.before = 0.03",
			"shear.path = 0.02", "shear.increment = 1e-3");
		run(line());
		run("run('Generate Network...', 'nodes=32 excess=1.4 seed=7'); run('Prepare Network...', 'increment=0.01');");
		assertEquals(table("Preparation"), pooled("preparation-nodes-32.csv", 1));
		run("run('Local Excitations...', 'plots=false');");
		assertEquals(table("Local Excitations"), pooled("local-excitations-nodes-32.csv", 2));
		run("run('Normal Modes...', 'count=5 network=prepared-32-7 participation=0.9 below=1');");
		assertEquals(table("Normal Modes"), pooled("normal-modes-nodes-32.csv", 2));
		assertEquals(table("Sound"), pooled("sound-nodes-32.csv", 1));
		assertTrue(table("Core Decay").size() > 2, "some modes count as localised");
		assertEquals(table("Core Decay"), pooled("core-decay-nodes-32.csv", 2));
		for (final String method : new String[] { "Iterative", "Rigid" }) {
			run("run('Mode Barriers...', 'count=4 network=prepared-32-7 method=" + method + "');");
			assertEquals(table("Mode Barriers"), pooled("mode-barriers-" + method.toLowerCase(Locale.ROOT) + "-nodes-32.csv", 2));
		}
		run("run('Pinch Bonds...', 'network=prepared-32-7 bonds=Lowest count=5 saddle=true');");
		assertEquals(table("Pinched Bonds"), pooled("pinched-bonds-nodes-32.csv", 2));
		run("run('Apply Load...', 'network=prepared-32-7 path=[0.003 0]');");
		assertEquals(table("Load"), pooled("load-nodes-32.csv", 2));
		assertTrue(table("Bursts").size() > 1, "the strain burst");
		assertEquals(table("Bursts"), pooled("bursts-nodes-32.csv", 2));
		run("run('Age Network...', 'network=prepared-32-7 temperature=5e-5 decades=12 runs=2 seed=7');");
		for (final String title : new String[] { "Ageing", "Quakes", "Saddles" }) {
			assertTrue(table(title).size() > 1, "nothing happened: " + title);
			assertEquals(table(title), pooled(title.toLowerCase(Locale.ROOT) + "-nodes-32.csv", 2));
		}
		run("run('Transition Graph...', 'network=prepared-32-7 window=0.15 most=30');");
		assertEquals(30 + 1, table("Transition Graph").size(), "as many branches as allowed");
		for (final String title : List.of("Transition Graph", "Return Points", "Return Points from Below", "Limit Cycles",
			"Reachable States", "Hysterons", "Interactions", "Summary of Transition Graph"))
			assertEquals(table(title), pooled(title.toLowerCase(Locale.ROOT).replace(' ', '-') + "-nodes-32.csv", 2), title);
		run("run('Teach and Read...', 'network=prepared-32-7 amplitude=[0.05 0.15] cycles=3 read=[0.1 0.15]');");
		assertEquals(table("Teach and Read"), pooled("teach-and-read-nodes-32.csv", 2));
		assertEquals(table("Teaching"), pooled("teaching-nodes-32.csv", 2));
		run("run('Shear Network...', 'amount=0.03 increment=1e-3 protocol=[Event driven] network=prepared-32-7'); run('Shear Network...', "
			+ "'amount=0.02 increment=1e-3');");
		assertEquals(table("Shear"), pooled("shear-nodes-32.csv", 2));
		assertTrue(table("Avalanches").size() > 1, "something happened");
		assertEquals(table("Avalanches"), pooled("avalanches-nodes-32.csv", 2));
		final List<String> summary = pooled("summary-of-shear-nodes-32.csv", 1);
		assertEquals(table("Summary of Shear").stream().map(l -> l.replace("sheared-32-7-2", "sheared-32-7")).toList(), summary);
	}

	@Test
	void pooledTablesFeedTheFiguresWithWhatIsMissingInTheirCaptions() throws Exception {
		plan("nodes = 32, 64, 128", "networks = 6", "networks.128 = 4", "analyses = excitations, shear", "prepare.amplitude = 0",
			"shear.before = 0", "shear.protocol = Event driven");
		run(line());
		final ResultsTable overview = workbench.table("Ensemble");
		assertEquals(3 * 5, overview.size());
		assertEquals(6, overview.getValue("done", 0));
		assertTrue(Files.exists(Path.of(overview.getStringValue("file", 0))));
		final String tables = inMacro(folder) + "/out/tables/";
		run("run('Excitation Plots...', 'table=[" + tables + "local-excitations-nodes-64.csv]');");
		assertCaption("6 networks; 6 done, 0 failed, 0 missing of 6 planned");
		run("run('Detect Avalanches...', 'table=[" + tables + "shear-nodes-*.csv] pool=All');");
		assertCaption("16 tables", "; 16 done, 0 failed, 0 missing of 16 planned");
		assertEquals(16, workbench.table("Avalanche Means").getValue("tables", 0));
		run("run('Finite-Size Scaling...', 'table=[" + tables + "shear-nodes-*.csv] bootstrap=20');");
		assertCaption("16 networks of 3 sizes", "; 16 done, 0 failed, 0 missing of 16 planned");
		run("run('Fit Exponent...', 'table=[" + tables + "local-excitations-nodes-64.csv] column=distance bootstrap=0');");
		assertCaption("values of 6 tables; 6 done");
		Files.delete(rows(0));
		run(line());
		assertEquals(new Tally(16, 16, 0), Tally.of(Store.open(folder.resolve("out"))), "and made again");
	}

	private Path rows(final int number) throws Exception {
		final String key = Store.open(folder.resolve("out")).plan().point(number).key();
		return folder.resolve("out/rows").resolve(key.substring(0, 2)).resolve(key + ".csv.gz");
	}

	private void assertCaption(final String... parts) {
		final ImagePlus image = WindowManager.getCurrentImage();
		for (final String part : parts) assertTrue(image.getProperty("Info").toString().contains(part), image.getProperty("Info")
			.toString());
	}

	@Test
	void wrongKeysAreRefusedBeforeAnythingIsWritten() throws Exception {
		plan("nodes = 8");
		assertTrue(failure(line()).contains("Run Ensemble: nodes=8 is not allowed: it must be a whole number from 16"));
		assertFalse(Files.exists(folder.resolve("out")));
		plan("node = 64");
		assertTrue(failure(line()).contains("A plan has no key node"));
		assertTrue(failure("run('Run Ensemble...', 'plan=[" + inMacro(folder) + "/none] out=[" + inMacro(folder) + "/out]');")
			.contains("/none is not allowed"));
		assertTrue(failure("run('Run Ensemble...', 'plan=[" + inMacro(folder) + "/plan.properties]');")
			.contains("out= is not allowed: it must be a folder"));
		assertTrue(failure("run('Run Ensemble...', 'out=[" + inMacro(folder) + "/out]');").contains("plan= is not allowed"));
		assertTrue(failure(line().replace("threads=2", "threads=-1")).contains("threads=-1 is not allowed"));
		assertFalse(Files.exists(folder.resolve("out")));
	}

	@Test
	void anEditedPlanIsRefusedAndTheFolderKnowsItsOwn() throws Exception {
		plan("nodes = 16", "networks = 2", "analyses = preparation", "prepare.amplitude = 0");
		run(line());
		plan("nodes = 16", "networks = 3", "analyses = preparation", "prepare.amplitude = 0");
		assertTrue(failure(line()).contains("networks.16 was 2 and is 3"));
		run("run('Run Ensemble...', 'out=[" + inMacro(folder) + "/out]');");
		assertEquals(2, workbench.table("Ensemble").getValue("done", 0));
	}

	/** Presses Escape at the first network. */
	@EventHandler
	protected void onEvent(final StatusEvent event) {
		if (impatient && event.getStatusMessage() != null && event.getStatusMessage().matches("Ensemble: [1-9][0-9]? of 40 points(,.*)?"))
			IJ.setKeyDown(KeyEvent.VK_ESCAPE);
	}

	@Test
	void escapeKeepsWhatIsDone() throws Exception {
		host.context().service(EventService.class).subscribe(this);
		plan("nodes = 64", "networks = 40", "analyses = preparation");
		impatient = true;
		final String message = failure(line());
		impatient = false;
		IJ.resetEscape();
		assertTrue(message.contains("Run Ensemble was cancelled"), message);
		final Tally stopped = Tally.of(Store.open(folder.resolve("out")));
		assertTrue(stopped.done() > 0 && stopped.done() < 40 && stopped.failed() == 0, stopped.toString());
		run(line());
		assertEquals(new Tally(40, 40, 0), Tally.of(Store.open(folder.resolve("out"))));
	}

	@Test
	void anEnsembleIsPooledIntoFiguresAndGoneOnWith() throws Exception {
		final String argument = "out=[" + inMacro(folder) + "/pool] seed=3 size=small";
		host.runMacro(Path.of("macros", "Pooled_Figures_of_an_Ensemble.ijm"), argument);
		assertEquals("24 done, 0 failed, 0 missing of 24 planned", Tally.of(Store.open(folder.resolve("pool/ensemble-small-3")))
			.toString());
		for (final String name : List.of("p-distance.png", "p-s.png", "collapse-flips.png", "s-n.png"))
			assertTrue(Files.size(folder.resolve("pool").resolve(name)) > 0, name);
		assertTrue(IJ.openImage(folder.resolve("pool/p-distance.tif").toString()).getInfoProperty()
			.contains("; 6 done, 0 failed, 0 missing of 6 planned"));
		host.runMacro(Path.of("macros", "Pooled_Figures_of_an_Ensemble.ijm"), argument);
	}

	@Test
	void plansAreValid() throws Exception {
		try (Stream<Path> plans = Files.list(Path.of("plans"))) {
			final List<Path> all = plans.filter(p -> p.toString().endsWith(".properties")).toList();
			final String page = Files.readString(Path.of("plans", "README.md"));
			assertEquals(all.size(), page.lines().filter(line -> line.startsWith("| [")).count());
			for (final Path plan : all) {
				assertTrue(page.contains("(" + plan.getFileName() + ")"), plan.toString());
				assertTrue(PlanText.parse(Files.readString(plan)).size() > 50, plan.toString());
			}
		}
	}
}
