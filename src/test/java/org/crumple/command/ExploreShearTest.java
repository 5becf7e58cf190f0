package org.crumple.command;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.crumple.drive.WayDown;
import org.crumple.explore.ShearExploration;
import org.crumple.host.EmbeddedHost;
import org.crumple.host.MacroFailure;
import org.crumple.kernel.Monitor;
import org.crumple.relax.Minimiser;
import org.crumple.workbench.HostTable;
import org.crumple.workbench.NetworkWorkbench;
import org.crumple.workbench.WorkbenchNetwork;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scijava.command.CommandService;

/** Explore Shear... without its window: what is kept, and that it says what it needs. */
class ExploreShearTest {

	private static final double INCREMENT = 2e-3;

	private final EmbeddedHost host = EmbeddedHost.start(true);
	private final NetworkWorkbench workbench = host.context().service(NetworkWorkbench.class);

	@BeforeEach
	void clean() {
		host.reset();
		workbench.clear();
	}

	private ExploreShear.Kept explore(final int... turns) throws Exception {
		host.runMacro("run('Generate Network...', 'nodes=64 seed=3'); run('Relax Network...', '');", "");
		final WorkbenchNetwork start = workbench.find("relaxed-64-3");
		final ShearExploration exploration = new ShearExploration(start.network(), start.configuration(), INCREMENT, 0.2,
			Minimiser.GRADIENT_FLOW, WayDown.GRADIENT_FLOW, Monitor.SILENT);
		for (final int turn : turns) for (int k = 0; k < Math.abs(turn); k++) exploration.step(turn, Monitor.SILENT);
		return ExploreShear.Kept.of(workbench, start, exploration.look(), host.context().service(CommandService.class)
			.getCommand(ShearNetwork.class),
			ShearNetwork.along(exploration.look().path(), INCREMENT, Minimiser.GRADIENT_FLOW, WayDown.GRADIENT_FLOW));
	}

	@Test
	void whatIsKeptIsWhatItsMacroLinesMakeToTheLastBit() throws Exception {
		final ExploreShear.Kept kept = explore(50, -80, 17);
		assertEquals("sheared-64-3", kept.network().toString());
		assertEquals(148, kept.table().size());
		final double[] positions = kept.network().configuration().positions();
		final String table = HostTable.text(kept.table());
		assertTrue(kept.network().properties().get("flips").length() > 2, "bonds flipped");
		workbench.clear();
		host.runMacro(String.join("\n", kept.network().provenance().lines()), "");
		final WorkbenchNetwork again = workbench.find("sheared-64-3");
		assertArrayEquals(positions, again.configuration().positions());
		assertEquals(kept.network().properties(), again.properties());
		assertEquals(table, HostTable.text(workbench.table("Shear")));
	}

	@Test
	void theLineThatIsRecordedNamesTheNetwork() throws Exception {
		final ExploreShear.Kept kept = explore(3);
		final String line = kept.recorded();
		host.runMacro("run('Generate Network...', 'nodes=32 seed=9');\n" + line, "");
		assertArrayEquals(kept.network().configuration().positions(), workbench.find("sheared-64-3-2").configuration().positions());
	}

	@Test
	void thePictureShowsTheNetworkThatIsKept() throws Exception {
		final ExploreShear.Kept kept = explore(3);
		assertEquals(kept.network(), workbench.shownIn(kept.picture()));
		assertTrue(kept.picture().getProperty("Info").toString().contains("run(\"Shear Network...\", "));
	}

	@Test
	void withoutAWindowItSaysSoInOneSentenceWhateverItIsGiven() throws Exception {
		for (final String before : List.of("", "run('Generate Network...', 'nodes=64 seed=3'); run('Relax Network...', '');")) {
			final String message = assertThrows(MacroFailure.class, () -> host.runMacro(before + "run('Explore Shear...', '');", ""))
				.getMessage();
			assertTrue(message.startsWith("Explore Shear: it needs a window"), message);
		}
		assertEquals(2, workbench.networks().size());
	}
}
