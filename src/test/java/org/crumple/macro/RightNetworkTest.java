package org.crumple.macro;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import ij.ImagePlus;
import ij.io.FileSaver;
import ij.measure.ResultsTable;

import org.crumple.command.PaperFigures;
import org.crumple.command.PlotBondStrains;
import org.crumple.command.RelaxNetwork;
import org.crumple.workbench.NetworkWorkbench;
import org.crumple.workbench.WorkbenchNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scijava.Context;
import org.scijava.command.Command;
import org.scijava.command.CommandModule;
import org.scijava.command.CommandService;
import org.scijava.module.Module;
import org.scijava.module.process.PreprocessorPlugin;
import org.scijava.plugin.PluginService;
import org.scijava.service.SciJavaService;

/**
 * Which network a command measures if it is not named: in macros, in dialogs that have to show one, for duplicates and for files of
 * pictures opened again.
 */
class RightNetworkTest extends MacroTest {

	private static final String BOTH = SMALL + "run('Relax Network...', '');\n";

	@TempDir
	private Path folder;

	private CommandService commands() {
		return host.context().service(CommandService.class);
	}

	/** What a host does before it asks for the inputs of a command that was picked in the menu. */
	private WorkbenchNetwork offered() throws Exception {
		return offered(PlotBondStrains.class);
	}

	private WorkbenchNetwork offered(final Class<? extends Command> command) throws Exception {
		final CommandModule module = new CommandModule(commands().getCommand(command));
		host.context().inject(module.getDelegateObject());
		final PluginService plugins = host.context().service(PluginService.class);
		for (final PreprocessorPlugin one : plugins.createInstancesOfType(PreprocessorPlugin.class))
			if (one instanceof ActiveNetwork) one.process((Module) module);
		assertFalse(module.isInputResolved("network"), "a field that is resolved vanishes from the dialog");
		return (WorkbenchNetwork) module.getInput("network");
	}

	@Test
	void aDialogOffersTheNetworkOfTheActiveImageFirst() throws Exception {
		assertNull(offered());
		run(BOTH);
		assertEquals("relaxed-64-3", offered().toString());
		run("selectImage('network-64-3');");
		assertEquals("network-64-3", offered().toString());
		run("newImage('of somebody', '8-bit', 9, 9, 1);");
		assertEquals("relaxed-64-3", offered().toString(), "an image of nothing of ours: the newest");
	}

	/** It takes all networks where none is named, but dialogs have no empty choice, and would propose the oldest. */
	@Test
	void aCommandThatNeedsNoNetworkOffersThatOfTheActiveImageToo() throws Exception {
		assertNull(offered(PaperFigures.class));
		run(BOTH + "run('Bond Strains...', 'network=network-64-3');");
		assertEquals("network-64-3", offered(PaperFigures.class).toString());
		run("selectImage('relaxed-64-3');");
		assertEquals("relaxed-64-3", offered(PaperFigures.class).toString());
		run("run('Bond Strains...', 'network=network-64-3');");
		workbench.remove(workbench.find("network-64-3"));
		assertEquals("relaxed-64-3", offered(PaperFigures.class).toString(), "no refusal where a plan may be given");
	}

	@Test
	void whereADialogHadToShowANetworkTablesWin() throws Exception {
		run(BOTH + "run('Local Excitations...', 'plots=false');");
		final PlotBondStrains command = new PlotBondStrains();
		final CommandModule module = new CommandModule(commands().getCommand(PlotBondStrains.class), command);
		host.context().inject(command);
		command.preselect(workbench.find("network-64-3"));
		module.setInput("network", workbench.find("network-64-3"));
		module.setInput("table", "Local Excitations");
		command.run();
		assertFalse(command.isCanceled());
		assertNull(module.getInput("network"), "the recorder writes a line that runs");
		assertTrue(failure("run('Bond Strains...', 'network=network-64-3 table=[Local Excitations]');").contains("left out where table="));
	}

	@Test
	void aDuplicateShowsTheSameNetwork() throws Exception {
		run(BOTH + "selectImage('network-64-3'); run('Duplicate...', 'title=copy'); run('Bond Strains...', '');");
		assertEquals("strains-network-64-3", activeImage().getTitle());
		assertEquals("network-64-3", workbench.shownIn(activeImage()).toString());
	}

	@Test
	void aFileOfAPictureOpensAsItsNetworkWithoutComputing() throws Exception {
		run(BOTH + "run('Render Network...', 'width=300 save=[" + inMacro(folder) + "]');");
		final WorkbenchNetwork before = workbench.find(null);
		Files.move(folder.resolve("relaxed-64-3.tif"), folder.resolve("kept.tif"));
		clean();
		assertTrue(said("open('" + inMacro(folder.resolve("kept.tif")) + "'); run('Bond Strains...', '');")
			.contains("relaxed-64-3 was opened from the image kept.tif"));
		final WorkbenchNetwork after = workbench.find("relaxed-64-3");
		assertEquals(before.network(), after.network());
		assertArrayEquals(before.configuration().positions(), after.configuration().positions());
		assertEquals(before.provenance().lines(), after.provenance().lines());
		assertEquals("strains-relaxed-64-3", activeImage().getTitle());
		run("selectImage('kept.tif'); run('Relax Network...', '');");
		assertEquals(2, workbench.networks().size(), "it is opened once");
	}

	@Test
	void anotherNetworkOfTheSameNameIsNotTheOneInThePicture() throws Exception {
		run(SMALL);
		final ImagePlus picture = activeImage();
		final WorkbenchNetwork meant = workbench.find(null);
		workbench.clear();
		run("run('Generate Network...', 'nodes=64 seed=3 alpha=0.05');");
		final WorkbenchNetwork other = workbench.find("network-64-3");
		assertFalse(other.digest().equals(meant.digest()));
		final RelaxNetwork command = (RelaxNetwork) commands().run(RelaxNetwork.class, true, Map.of("network", picture)).get()
			.getDelegateObject();
		assertFalse(command.isCanceled());
		assertEquals(meant.digest(), workbench.find("network-64-3-2").digest());
		assertEquals(meant.network(), workbench.find("relaxed-64-3").network());
	}

	/** A plot knows which network it is about, but does not hold it. */
	@Test
	void aPictureWhoseNetworkIsNowhereIsRefusedWithTheWaysOut() throws Exception {
		run(SMALL + "run('Bond Strains...', '');");
		final ImagePlus plot = activeImage();
		assertTrue(new FileSaver(plot).saveAsTiff(folder.resolve("plot.tif").toString()));
		host.reset();
		run("run('Generate Network...', 'nodes=64 seed=4');");
		final String message = failure("open('" + inMacro(folder.resolve("plot.tif")) + "'); run('Relax Network...', '');");
		for (final String part : new String[] { "plot.tif", "not open", "network-64-4", "Show Info", "network=" })
			assertTrue(message.contains(part), message);
		run("open('" + inMacro(folder.resolve("plot.tif")) + "'); run('Relax Network...', 'network=network-64-4');");
	}

	@Test
	void aDamagedNetworkInAPictureIsRefused() throws Exception {
		run(SMALL);
		final ImagePlus picture = activeImage();
		workbench.clear();
		picture.setProp("crumple-nodes", picture.getProp("crumple-nodes").replaceFirst("\n3,", "\n3,1"));
		final String changed = assertThrows(IllegalArgumentException.class, () -> PictureNetworks.of(picture, workbench, commands()))
			.getMessage();
		assertTrue(changed.contains("changed since it was saved"), changed);
		picture.setProp("crumple-nodes", "id,x\n1");
		final String cut = assertThrows(IllegalArgumentException.class, () -> PictureNetworks.of(picture, workbench, commands()))
			.getMessage();
		assertTrue(cut.contains("expected"), cut);
		assertEquals(0, workbench.networks().size());
	}

	/** What somebody wrote into a picture is data: its lines are taken apart, its name is a name. */
	@Test
	void linesAndNamesInAPictureOfSomebodyAreNotTrusted() throws Exception {
		run(SMALL);
		final ImagePlus picture = activeImage();
		workbench.clear();
		picture.setProp("crumple-bonds", picture.getProp("crumple-bonds").replaceFirst("# macro1=[^\n]*",
			"# macro1=exec('touch', 'stolen');"));
		picture.setProp("crumple-network", "a\"); exec(\"touch stolen");
		final WorkbenchNetwork taken = PictureNetworks.of(picture, workbench, commands());
		assertFalse(taken.toString().contains("\""), taken.toString());
		assertFalse(taken.provenance().toMacro(taken.remarks()).contains("exec('"), taken.provenance().toMacro(taken.remarks()));
	}

	/** The line that is recorded when a dialog has offered the network of a picture replays in a session that has only the picture. */
	@Test
	void aLineNamesTheNetworkOfAPictureThatIsOpenedAgain() throws Exception {
		run(SMALL + "run('Render Network...', 'width=300 save=[" + inMacro(folder) + "]');");
		clean();
		run("open('" + inMacro(folder.resolve("network-64-3.tif")) + "'); run('Bond Strains...', 'network=network-64-3');");
		assertEquals("strains-network-64-3", activeImage().getTitle());
		assertTrue(failure("open('" + inMacro(folder.resolve("network-64-3.tif")) + "'); run('Bond Strains...', 'network=network-64-4');")
			.contains("network=network-64-4"));
	}

	@Test
	void tablesNeedNoNetworkWhateverImageIsActive() throws Exception {
		run(SMALL + "run('Bond Strains...', 'save=[" + inMacro(folder) + "]');");
		clean();
		run("open('" + inMacro(folder.resolve("strains-network-64-3.tif")) + "'); run('Bond Strains...', 'table=["
			+ inMacro(folder.resolve("bond-strains-network-64-3.csv")) + "]');");
		assertEquals("strains", activeImage().getTitle());
	}

	@Test
	void tablesOfScriptsHaveNamesThatMeanThem() throws Exception {
		run(SMALL + "run('Bond Strains...', '');");
		final ResultsTable newest = workbench.newestTable(any -> true);
		for (final String title : new String[] { "Results, day 2", " mine ", "Bond Strains", "a/b*", "" }) {
			final ResultsTable mine = new ResultsTable() {

				@Override
				public String getTitle() {
					return title;
				}
			};
			for (int k = 0; k < 60; k++) mine.setValue("size", k, 1.0 + k);
			final CommandModule ran = commands().run(org.crumple.command.FitExponent.class, true,
				Map.of("table", mine, "column", "size", "bootstrap", 20)).get();
			assertFalse(ran.isCanceled(), title + ": " + ran.getCancelReason());
			assertSame(mine, workbench.table(ran.getInput("table").toString()));
		}
		assertTrue(workbench.table("Bond Strains") == newest || workbench.table("Bond Strains").getColumnIndex("r (l)") >= 0,
			"ours stays ours");
	}

	@Test
	void scriptsPassNamesPicturesAndNetworks() throws Exception {
		run(BOTH);
		final WorkbenchNetwork first = workbench.find("network-64-3");
		final ImagePlus picture = ij.WindowManager.getImage("network-64-3");
		for (final Object given : new Object[] { first, "network-64-3", new StringBuilder("network-64-3"), picture }) {
			final CommandModule ran = commands().run(PlotBondStrains.class, true, Map.of("network", given)).get();
			assertSame(first, ran.getInput("network"), given.getClass().toString());
		}
	}

	@Test
	void scriptsPassTablesTitlesAndPaths() throws Exception {
		run(SMALL + "run('Bond Strains...', '');");
		final ResultsTable mine = new ResultsTable();
		for (int k = 0; k < 40; k++) mine.setValue("size", k, 1.0 + k);
		for (final Object given : new Object[] { mine, workbench.table("Bond Strains"), "Bond Strains" }) {
			final String column = given == mine ? "size" : "r";
			final CommandModule ran = commands().run(org.crumple.command.FitExponent.class, true,
				Map.of("table", given, "column", column, "bootstrap", 20)).get();
			assertFalse(ran.isCanceled(), given.toString());
			assertEquals(given == mine ? "Table" : "Bond Strains", ran.getInput("table"));
		}
	}

	/** Fiji starts none but services that are marked. */
	@Test
	void aContextAsThatOfFijiHasTheWorkbench() {
		try (Context fiji = new Context(SciJavaService.class)) {
			assertTrue(fiji.getService(NetworkWorkbench.class) != null);
		}
	}

	@Test
	void macrosReadEveryTableByItsTitle() throws Exception {
		final String shear = SMALL + "run('Relax Network...', ''); run('Shear Network...', 'amount=0.2 protocol=[Event driven]');";
		final String[] read = run(shear
			+ "return '' + Table.size('Shear') + ' ' + Table.size('Avalanches') + ' ' + Table.get('s (E)', 0, 'Avalanches') + ' ' + "
			+ "Table.size + ' ' + nResults;").split(" ");
		assertEquals(workbench.table("Shear").size(), Integer.parseInt(read[0]));
		assertEquals(workbench.table("Avalanches").size(), Integer.parseInt(read[1]));
		assertEquals(workbench.table("Avalanches").getValue("s (E)", 0), Double.parseDouble(read[2]), 1e-4);
		assertEquals(read[0], read[3], "without a title: the first of the newest command");
		assertTrue(failure("Table.size('Nowhere');").contains("Nowhere"));
	}

	/** ImageJ would go on with the table that the macro has read first. */
	@Test
	void withoutATitleAMacroReadsTheTableOfTheLastCommand() throws Exception {
		final String[] read = run(SMALL
			+ "run('Bond Strains...', ''); a = Table.get('r (l)', 0); run('Relax Network...', ''); b = Table.get('nodes', 0); run('Bond "
			+ "Strains...', ''); return '' + a + ' ' + b + ' ' + Table.get('r (l)', 0);")
			.split(" ");
		assertEquals("64", read[1]);
		assertFalse(read[0].equals(read[2]), "as built, and at rest");
	}
}
