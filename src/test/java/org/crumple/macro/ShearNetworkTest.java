package org.crumple.macro;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import ij.IJ;
import ij.ImagePlus;
import ij.WindowManager;
import ij.measure.ResultsTable;

import org.crumple.host.MacroFailure;
import org.crumple.mechanics.BondStates;
import org.crumple.mechanics.Energy;
import org.crumple.workbench.WorkbenchNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Shear Network... run from macros. */
class ShearNetworkTest extends MacroTest {

	private static final String PREPARED = SMALL + "run('Prepare Network...', 'increment=0.005');\n";

	@TempDir
	Path folder;

	@ParameterizedTest
	@ValueSource(strings = { "Fixed step", "Event driven" })
	void tablesAreThoseOfTheContractAndAgreeWithTheNetwork(final String protocol) throws MacroFailure {
		run(PREPARED + "run('Shear Network...', 'amount=0.1 increment=5e-4 protocol=[" + protocol + "]');");
		final ResultsTable steps = ResultsTable.getResultsTable(), events = workbench.table("Avalanches");
		assertEquals("step,strain,energy (E),stress (E/l^2),flips,s (E)", String.join(",", steps.getHeadings()));
		assertEquals("strain,kind,flips,s (E),energy_drop (E),stress_before (E/l^2),stress_after (E/l^2),trigger,index,interval",
			String.join(",", events.getHeadings()));
		final WorkbenchNetwork before = network("prepared-64-3"), after = network("sheared-64-3");
		final int last = steps.size() - 1;
		assertEquals(0.1, after.configuration().cell().shear(), 1e-15);
		assertEquals(Energy.of(after.network(), after.configuration()), steps.getValue("energy (E)", last), 1e-12);
		if (protocol.equals("Fixed step")) assertEquals(200, last);
		int flips = 0;
		for (int row = 0; row < events.size(); row++) flips += events.getValue("flips", row);
		final BondStates old = BondStates.of(before.network(), before.configuration()),
			now = BondStates.of(after.network(), after.configuration());
		int changed = 0;
		for (int b = 0; b < old.count(); b++) if (old.isLong(b) != now.isLong(b)) changed++;
		assertTrue(changed > 0 && flips >= changed && (flips - changed) % 2 == 0, flips + " flips, " + changed + " bonds changed");
		assertEquals(events.size(), workbench.table("Summary of Shear").getValue("events", 0));
	}

	@Test
	void everyAvalancheHasASliceAndLabelsAreStrains() throws Exception {
		run(PREPARED + "run('Shear Network...', 'amount=0.1 protocol=[Event driven] movie=true save=[" + inMacro(folder) + "]');");
		final ImagePlus film = WindowManager.getImage("movie-sheared-64-3");
		final List<Double> labels = new ArrayList<>();
		for (int slice = 1; slice <= film.getStackSize(); slice++) labels.add(Double.parseDouble(film.getStack().getSliceLabel(slice)));
		final ResultsTable events = workbench.table("Avalanches");
		int folds = 0;
		for (int row = 0; row < events.size(); row++) {
			if (!events.getStringValue("kind", row).equals("fold")) continue;
			folds++;
			assertTrue(labels.contains(events.getValue("strain", row)), "fold at " + events.getValue("strain", row));
		}
		assertTrue(folds > 0 && film.getStackSize() > 10 + folds, film.getStackSize() + " slices");
		for (int k = 1; k < labels.size(); k++) assertTrue(labels.get(k) >= labels.get(k - 1) - 2e-9, "in the order of the path");
		final ImagePlus again = IJ.openImage(folder.resolve("movie-sheared-64-3.tif").toString());
		assertEquals(film.getStackSize(), again.getStackSize());
		assertEquals(film.getStack().getSliceLabel(3), again.getStack().getSliceLabel(3));
		for (final String name : List.of("shear-sheared-64-3.csv", "avalanches-sheared-64-3.csv", "summary-of-shear-sheared-64-3.csv",
			"stress-strain-sheared-64-3.png",
			"sheared-64-3.png")) assertTrue(Files.size(folder.resolve(name)) > 0, name);
	}

	@Test
	void flippedBondsAreColouredAndSurviveAFile() throws Exception {
		final String file = inMacro(folder.resolve("n.nodes.csv"));
		run(PREPARED + "run('Shear Network...', 'protocol=[Event driven]'); run('Render Network...', 'colour=flips width=400'); run('Save "
			+ "Network...', 'path=[" + file +
			"]'); run('Open Network...', 'path=[" + file + "]'); run('Render Network...', 'colour=flips width=400');");
		final ImagePlus first = WindowManager.getImage("flips-sheared-64-3"), second = WindowManager.getImage("flips-n");
		int flips = 0;
		for (int b = 0; b < first.getOverlay().size(); b++) {
			assertEquals(first.getOverlay().get(b).getProperty("flips"), second.getOverlay().get(b).getProperty("flips"));
			flips += Integer.parseInt(first.getOverlay().get(b).getProperty("flips"));
		}
		assertEquals(workbench.table("Summary of Shear").getValue("flips", 0), flips);
		assertTrue(flips > 0);
	}

	@Test
	void aLimitCycleIsReportedWithItsPeriod() throws MacroFailure {
		run(PREPARED + "run('Shear Network...', 'path=[0.02 -0.02 0] cycles=60 protocol=[Event driven]');");
		final ResultsTable summary = workbench.table("Summary of Shear");
		assertTrue(summary.getValue("period", 0) >= 1 && summary.getValue("cycles", 0) < 60);
		assertEquals(1, summary.getValue("complete", 0));
	}

	@Test
	void pureShearAndZeroPressureRunFromTheirLabels() throws MacroFailure {
		run(PREPARED + "run('Shear Network...', 'amount=-0.02 increment=1e-3 kind=[Pure shear] box=[Zero pressure] movie=true');");
		final var cell = network("sheared-64-3").configuration().cell();
		assertEquals(-0.02, Math.log(cell.lx() / cell.ly()), 1e-12);
		assertEquals(20, ResultsTable.getResultsTable().getValue("step", 20));
	}

	@Test
	void theMacroOfAResultMakesItAgain() throws MacroFailure {
		run(PREPARED + "run('Shear Network...', 'path=[0.01 -0.005] increment=1e-3');");
		final String macro = activeImage().getProperty("Info").toString();
		final double[] first = network("sheared-64-3").configuration().positions();
		clean();
		host.runMacro(macro, "");
		assertArrayEquals(first, network("sheared-64-3").configuration().positions());
	}
}
