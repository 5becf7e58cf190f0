package org.crumple.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.scijava.app.event.StatusEvent;

/** Progress as text: silent at first, then a line now and then. */
class ProgressLinesTest {

	private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
	private final PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);

	@Test
	void aQuickRunPrintsNothing() {
		final ProgressLines lines = new ProgressLines(out, 60_000);
		for (int i = 0; i < 1000; i++) lines.onEvent(new StatusEvent(i, 1000, "Relaxing"));
		assertEquals("", text());
	}

	@Test
	void aLongRunPrintsTheLatestNewsOnce() throws InterruptedException {
		final ProgressLines lines = new ProgressLines(out, 100);
		for (int i = 0; i <= 450; i++) lines.onEvent(new StatusEvent(i, 1000, "Relaxing"));
		// ten pauses without news after the first
		final long limit = System.nanoTime() + 10_000_000_000L;
		while (text().isEmpty() && System.nanoTime() < limit) Thread.sleep(10);
		Thread.sleep(1000);
		assertTrue(text().matches("\\[ +\\d+ s\\]   45 %  Relaxing"), text());
	}

	@Test
	void silenceIsPossible() {
		new ProgressLines(null, 1).status("Relaxing");
		assertEquals("", text());
	}

	private String text() {
		return printed.toString(StandardCharsets.UTF_8).strip();
	}
}
