package org.crumple.macro;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import ij.ImagePlus;
import ij.WindowManager;
import ij.measure.ResultsTable;

import org.crumple.host.MacroFailure;
import org.crumple.mechanics.Energy;
import org.crumple.mechanics.Stress;
import org.crumple.workbench.WorkbenchNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Apply Load... run from macros. */
class ApplyLoadTest extends MacroTest {

	private static final String OPEN = "run('Open Network...', 'path=[" + inMacro(Path.of("src/test/resources/reference/n64_s1.nodes.csv")
		.toAbsolutePath()) + "]');\n";

	@TempDir
	Path folder;

	@Test
	void tablesAreThoseOfTheContractAndHoldTheFoldsOfTheReference() throws MacroFailure {
		run(OPEN + "run('Apply Load...', 'control=[Shear stress] path=[0.0034 0]');");
		final ResultsTable steps = ResultsTable.getResultsTable(), bursts = workbench.table("Bursts");
		assertEquals("step,load (E/l^2),strain,energy (E),enthalpy (E),flips", String.join(",", steps.getHeadings()));
		assertEquals("load (E/l^2),strain_before,strain_after,energy_before (E),energy_after (E),flips,trigger", String.join(",", bursts
			.getHeadings()));
		final double[] folds = { 0.000704301, 0.001993323, 0.002935581, 0.003346678 };
		for (int k = 0; k < 4; k++) assertEquals(folds[k], bursts.getValue("load (E/l^2)", k), 1e-8);
		final WorkbenchNetwork after = loaded();
		final int last = steps.size() - 1;
		assertEquals(0, steps.getValue("load (E/l^2)", last));
		assertEquals(0, Stress.of(after.network(), after.configuration()).xy(), 1e-12);
		assertEquals(after.configuration().cell().shear(), steps.getValue("strain", last), 1e-15);
		assertEquals(Energy.of(after.network(), after.configuration()), steps.getValue("energy (E)", last), 1e-12);
		for (int row = 0; row < last; row++) {
			assertEquals(steps.getValue("energy (E)", row) - 64 * steps.getValue("load (E/l^2)", row) * steps.getValue("strain", row),
				steps.getValue("enthalpy (E)", row), 1e-13);
		}
	}

	private WorkbenchNetwork loaded() {
		return workbench.networks().stream().filter(n -> n.toString().startsWith("loaded-")).reduce((a, b) -> b).orElseThrow();
	}

	@Test
	void everyBurstHasASliceAndLabelsAreLoads() throws Exception {
		run(OPEN + "run('Apply Load...', 'control=[Uniaxial stress] amount=-0.0035 movie=true save=[" + inMacro(folder) + "]');");
		final ImagePlus film = WindowManager.getImage("movie-" + loaded());
		final List<Double> labels = new ArrayList<>();
		for (int slice = 1; slice <= film.getStackSize(); slice++) labels.add(Double.parseDouble(film.getStack().getSliceLabel(slice)));
		final ResultsTable bursts = workbench.table("Bursts");
		assertTrue(bursts.size() >= 2 && film.getStackSize() > 10 + bursts.size(), film.getStackSize() + " slices");
		for (int row = 0; row < bursts.size(); row++) assertTrue(labels.contains(bursts.getValue("load (E/l^2)", row)), labels.toString());
		for (int k = 1; k < labels.size(); k++) assertTrue(labels.get(k) <= labels.get(k - 1) + 2e-9, "in the order of the path");
		for (final String name : List.of("load-" + loaded() + ".csv", "bursts-" + loaded() + ".csv", "strain-load-" + loaded() + ".svg",
			"movie-" + loaded() + ".tif")) assertTrue(Files.size(folder.resolve(name)) > 0, name);
	}

	/** The figure of a way up to a load. */
	private Path up(final String load) throws MacroFailure {
		run(OPEN + "run('Apply Load...', 'amount=" + load + " save=[" + inMacro(folder.resolve("up")) + "]');");
		return folder.resolve("up").resolve("strain-load-" + loaded() + ".svg");
	}

	/** Whoever cannot see colours tells the way up from the way down. */
	@Test
	void upAndDownDifferInTheirPattern() throws Exception {
		run(OPEN + "run('Apply Load...', 'path=[0.003 -0.0025] save=[" + inMacro(folder) + "]');");
		final String figure = Files.readString(folder.resolve("strain-load-" + loaded() + ".figure.csv"));
		for (final String series : List.of("a,load rises,", "a,load falls,", "bursts as it rises,", "bursts as it falls,"))
			assertTrue(figure.contains(series), series);
		assertTrue(Files.readString(folder.resolve("strain-load-" + loaded() + ".svg")).contains("stroke-dasharray"));
		assertFalse(Files.readString(up("0.003")).contains("stroke-dasharray"), "the way up alone is solid");
	}

	@Test
	void aNetworkThatIsPressedFlatIsKeptAsItWasBefore() throws MacroFailure {
		final String message = failure(OPEN + "run('Apply Load...', 'control=[Uniaxial stress] amount=-0.02'); "
			+ "run('Relax Network...', '');");
		assertTrue(message.contains("-0.005477544") && message.contains("is kept as loaded-"), message);
		assertNotNull(workbench.table("Bursts"));
		assertEquals(5, workbench.table("Bursts").size());
		assertTrue(loaded().configuration().cell().ly() > 2);
	}

	@Test
	void theMacroOfAResultMakesItAgain() throws MacroFailure {
		run(SMALL + "run('Prepare Network...', 'increment=0.005'); run('Apply Load...', 'amount=0.001 minimiser=[Gradient flow]');");
		final String macro = activeImage().getProperty("Info").toString();
		final double[] first = network("loaded-64-3").configuration().positions();
		clean();
		host.runMacro(macro, "");
		assertArrayEquals(first, network("loaded-64-3").configuration().positions());
	}
}
