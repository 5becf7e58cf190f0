package org.crumple.macro;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.event.KeyEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import ij.IJ;

import org.crumple.host.MacroFailure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.scijava.app.event.StatusEvent;
import org.scijava.event.EventHandler;
import org.scijava.event.EventService;

/** The Escape key in the middle of a long command. */
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

	/** Presses Escape as soon as the preparation says how far it is. */
	@EventHandler
	protected void onEvent(final StatusEvent event) {
		if (event.getStatusMessage() != null && event.getStatusMessage().startsWith("Preparing") && messages++ == 0) IJ.setKeyDown(KeyEvent.VK_ESCAPE);
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
