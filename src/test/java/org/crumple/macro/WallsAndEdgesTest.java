package org.crumple.macro;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;

import ij.measure.ResultsTable;

import org.crumple.mechanics.Stress;
import org.crumple.network.BoundaryKind;
import org.crumple.workbench.WorkbenchNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Networks with walls and free edges in commands. */
class WallsAndEdgesTest extends MacroTest {

	@TempDir
	Path folder;

	private static String generate(final String boundary) {
		return "run('Generate Network...', 'nodes=50 seed=3 generator=Delaunay boundary=[" + boundary + "]');\n";
	}

	@ParameterizedTest
	@CsvSource({ "boundary=Periodic , 126", "boundary=Clamped , 128", "boundary=[Clamped top and bottom] , 128", "boundary=Free , 125" })
	void modesAreCounted(final String key, final int modes) throws Exception {
		final String log = said("run('Generate Network...', 'nodes=64 seed=2 generator=Delaunay " + key + " ');"
			+ "run('Relax Network...', ''); run('Normal Modes...', 'all=true');");
		final WorkbenchNetwork relaxed = workbench.current();
		assertEquals(2 * relaxed.network().freeCount() - 128, workbench.table("Sound").getValue("available", 0) - modes);
		assertTrue(key.contains("Periodic") || log.contains("nodes were cut out"), log);
	}

	/** The table of forces gives the stress, and so does the log. */
	@ParameterizedTest
	@ValueSource(strings = { "Clamped", "Clamped top and bottom" })
	void relaxListsTheForcesOfWalls(final String boundary) throws Exception {
		final String log = said(generate(boundary) + "run('Relax Network...', 'save=[" + inMacro(folder) + "]');");
		final WorkbenchNetwork relaxed = workbench.current();
		final ResultsTable walls = workbench.table("Wall Forces");
		assertEquals(relaxed.network().wallCount(), walls.size());
		double xy = 0, yy = 0;
		for (int w = 0; w < walls.size(); w++) {
			xy += walls.getValue("force_x (E/l)", w) * walls.getValue("y (l)", w);
			yy += walls.getValue("force_y (E/l)", w) * walls.getValue("y (l)", w);
		}
		final double area = relaxed.configuration().area();
		final Stress stress = Stress.of(relaxed.network(), relaxed.configuration());
		assertEquals(area * stress.xy(), xy, 1e-8);
		assertEquals(area * stress.yy(), yy, 1e-8);
		assertTrue(log.contains(walls.size() + " wall points hold relaxed-50-3: stress xx="), log);
	}

	/** Sheared there and back in steps and from event to event, and saved and opened: the same network. */
	@ParameterizedTest
	@ValueSource(strings = { "Clamped", "Clamped top and bottom" })
	void networksWithWallsCanBeDriven(final String boundary) throws Exception {
		run(generate(boundary) + "run('Prepare Network...', 'increment=0.02');\n"
			+ "run('Shear Network...', 'path=[0.01 0] increment=0.002 protocol=[Fixed step] movie=true');\n"
			+ "run('Shear Network...', 'amount=0.02 protocol=[Event driven] kind=[Pure shear]');\n"
			+ "run('Relax Network...', 'box=[Zero pressure]'); run('Pinch Bonds...', 'network=prepared-50-3 count=2 saddle=true');\n"
			+ "run('Transition Graph...', 'network=prepared-50-3 window=0.01 most=10');\n"
			+ "run('Teach and Read...', 'network=prepared-50-3 amplitude=0.005 cycles=1');\n"
			+ "run('Apply Load...', 'network=prepared-50-3 amount=0.0002');\n"
			+ "run('Age Network...', 'network=prepared-50-3 control=[Shear stress] stress=0.0002 barrier=2e-4');\n"
			+ "run('Soft Spots...', 'network=prepared-50-3 count=3 reach=0.01');\n"
			+ "run('Save Network...', 'network=prepared-50-3 format=[Crumple CSV] path=[" + inMacro(folder) + "/walls.nodes.csv]');\n"
			+ "run('Open Network...', 'path=[" + inMacro(folder) + "/walls.nodes.csv]');");
		assertEquals(network("prepared-50-3").digest(), workbench.current().digest());
		assertEquals(BoundaryKind.of(boundary), network("sheared-50-3").configuration().boundary().kind());
	}

	/** What strains a network refuses one with free edges; what does not, takes it. */
	@Test
	void freeEdgesAreNotSheared() throws Exception {
		run(generate("Free") + "run('Relax Network...', '');");
		for (final String strains : new String[] { "'Prepare Network...', ''", "'Shear Network...', 'amount=0.01'",
			"'Apply Load...', 'amount=0.001'", "'Transition Graph...', 'window=0.01'", "'Teach and Read...', 'amplitude=0.01'",
			"'Soft Spots...', 'count=3'", "'Relax Network...', 'box=[Zero pressure]'" }) {
			final String message = failure("run(" + strains + ");");
			assertTrue(message.contains("network with free edges"), message);
			assertTrue(message.length() < 200, message);
		}
		final String message = failure("run('Age Network...', 'control=[Shear stress] stress=0.0005');");
		assertTrue(message.contains("network with free edges"), message);
		final String log = said("run('Local Excitations...', ''); run('Pinch Bonds...', 'count=2'); run('Mode Barriers...', 'count=2'); "
			+ "run('Render Network...', 'colour=tension');");
		assertTrue(log.contains(": none, a network with free edges cannot be sheared."), log);
		run("run('Age Network...', 'control=[Fixed strain] barrier=5e-4 network=relaxed-50-3');");
		assertTrue(workbench.table("Ageing").size() > 1, "it leaves its minimum");
		assertEquals(0, workbench.table("Ageing").getValue("stress (E/l^2)", 1), 1e-9, "and has no stress in the next one");
	}

	/** What free edges refuse is not drawn, and named; the rest is. */
	@Test
	void figuresOfAFreePieceLackTheShear() throws Exception {
		final String log = said(generate("Free") + "run('Relax Network...', ''); run('Paper Figures...', 'panels=[1a 4a]');");
		assertTrue(log.contains("Fig. 4a is not drawn: it needs the table Shear"), log);
		assertTrue(!log.contains("Fig. 1a is not drawn"), log);
	}

	/** Lines of a file made by its own commands are taken, with the remark on what was cut out. */
	@Test
	void theMacroOfACutPieceIsWholeAndRepeatsIt() throws Exception {
		final String log = said(generate("Clamped") + "run('Save Network...', 'format=[Crumple CSV] path=[" + inMacro(folder)
			+ "/c.nodes.csv]'); run('Open Network...', 'path=[" + inMacro(folder) + "/c.nodes.csv]');");
		assertTrue(!log.contains("left out"), log);
		final String digest = workbench.current().digest();
		run(generate("Clamped"));
		assertEquals(digest, workbench.current().digest());
	}
}
