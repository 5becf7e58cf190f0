package org.crumple.macro;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.event.KeyEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import ij.IJ;
import ij.measure.ResultsTable;

import org.crumple.host.MacroFailure;
import org.crumple.mechanics.Forces;
import org.crumple.workbench.WorkbenchNetwork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.scijava.app.event.StatusEvent;
import org.scijava.event.EventHandler;
import org.scijava.event.EventService;

/** Pressing the Escape key during a long command. */
@Timeout(60)
class CancelTest extends MacroTest {

	@TempDir
	Path folder;

	private int messages;

	@BeforeEach
	void listen() {
		host.context().service(EventService.class).subscribe(this);
	}

	@AfterEach
	void release() {
		IJ.resetEscape();
	}

	/** Presses Escape at the first progress report of the command. */
	@EventHandler
	protected void onEvent(final StatusEvent event) {
		if (event.getStatusMessage() != null
			&& event.getStatusMessage().matches("Preparing.*|Shearing, strain 0\\.0*[1-9].*|[2-9][0-9]* branches.*")
			&& messages++ == 0) IJ.setKeyDown(KeyEvent.VK_ESCAPE);
	}

	@Test
	void escapeKeepsTheShearDoneSoFarAndStopsTheMacro() throws Exception {
		run(SMALL);
		final String message = failure("run('Shear Network...', 'increment=1e-7 movie=true save=[" + inMacro(folder) + "]'); " + SMALL);
		assertTrue(message.contains("Cancelled at strain") && message.contains("sheared-64-3"), message);
		assertEquals(2, workbench.networks().size(), "the start and what was sheared");
		final WorkbenchNetwork sheared = network("sheared-64-3");
		final double reached = sheared.configuration().cell().shear();
		assertTrue(reached > 0 && reached < 0.1, "strain " + reached);
		assertTrue(Forces.largest(Forces.of(sheared.network(), sheared.configuration())) < 1e-10);
		final ResultsTable steps = workbench.table("Shear");
		assertEquals(reached, steps.getValue("strain", steps.size() - 1), 1e-15);
		assertEquals(0, workbench.table("Summary of Shear").getValue("complete", 0));
		assertTrue(Files.size(folder.resolve("sheared-64-3.png")) > 0);
		assertEquals(steps.size() + 1, Files.readAllLines(folder.resolve("shear-sheared-64-3.csv")).size());
		assertTrue(Files.readString(folder.resolve("shear-sheared-64-3.ijm")).contains(": Cancelled at strain"));
		assertEquals("strain,kind,flips,s (E),energy_drop (E),stress_before (E/l^2),stress_after (E/l^2),trigger,index,interval",
			Files.readAllLines(folder.resolve("avalanches-sheared-64-3.csv")).get(0));
	}

	/** What was found is a graph like any other; its frontier is marked, and the search can go on from the folder. */
	@Test
	void escapeKeepsThePartOfAGraphAndMarksItsFrontier() throws Exception {
		run("run('Open Network...', 'path=[src/test/resources/reference/n256_s1.nodes.csv]');");
		final String graph = "run('Transition Graph...', 'window=0.05 save=[" + inMacro(folder) + "]');";
		final String message = failure(graph + SMALL);
		assertTrue(message.contains("Cancelled with") && message.contains("frontier"), message);
		final ResultsTable part = workbench.table("Transition Graph");
		assertTrue(part.size() > 1 && part.size() < 28, part.size() + " branches");
		boolean marked = false;
		for (int row = 0; row < part.size(); row++) marked |= part.getValue("up_to", row) == -1 || part.getValue("down_to", row) == -1;
		assertTrue(marked, "no frontier");
		IJ.resetEscape();
		run(graph);
		assertEquals(28, workbench.table("Transition Graph").size());
	}

	@Test
	void escapeStopsTheCommandAndTheMacroAndLeavesNothing() throws Exception {
		run(SMALL);
		final String message = failure("run('Prepare Network...', 'increment=1e-6 save=[" + inMacro(folder) + "]'); " + SMALL);
		assertTrue(messages > 0);
		assertTrue(message.toLowerCase(java.util.Locale.ROOT).contains("cancel"), message);
		assertEquals(1, workbench.networks().size());
		try (Stream<Path> files = Files.list(folder)) {
			assertEquals(0, files.count());
		}
	}

	@Test
	void theWorkbenchWorksOnAfterwards() throws MacroFailure {
		run(SMALL);
		failure("run('Prepare Network...', 'increment=1e-6');");
		run("run('Relax Network...', '');");
		assertEquals("relaxed-64-3", activeImage().getTitle());
	}
}
