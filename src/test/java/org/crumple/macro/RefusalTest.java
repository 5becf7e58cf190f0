package org.crumple.macro;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.IJ;

import org.junit.jupiter.api.Test;

/** A refusal stops the macro without unwinding a thread that is not the macro's, which a host would print as a fault. */
public class RefusalTest extends MacroTest {

	private static Throwable thrown;
	private static boolean wentOn;

	/** What a macro calls: refuses on a thread of its own, as Fiji runs commands. */
	public static String elsewhere() throws InterruptedException {
		final Thread worker = new Thread(() -> {
			Refusal.stop("no such thing");
			assertThrows(RuntimeException.class, () -> IJ.error("ImageJ throws here"));
		}, "worker");
		worker.setUncaughtExceptionHandler((t, e) -> thrown = e);
		worker.start();
		worker.join();
		return "";
	}

	/** On the thread of the macro. */
	public static String here() {
		Refusal.stop("no such thing");
		wentOn = true;
		return "";
	}

	@Test
	void anotherThreadIsNotUnwound() {
		thrown = null;
		assertEquals("no such thing", failure("call('org.crumple.macro.RefusalTest.elsewhere'); run('Nowhere');"));
		assertNull(thrown, String.valueOf(thrown));
	}

	@Test
	void theThreadOfTheMacroIs() {
		wentOn = false;
		assertEquals("no such thing", failure("call('org.crumple.macro.RefusalTest.here');"));
		assertTrue(!wentOn);
	}
}
