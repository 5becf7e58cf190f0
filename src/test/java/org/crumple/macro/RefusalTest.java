package org.crumple.macro;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.Macro;

import org.junit.jupiter.api.Test;

/** A refusal stops the macro without unwinding a thread that is not the macro's, which Fiji would print as a fault. */
public class RefusalTest extends MacroTest {

	private static boolean wentOn;

	/** What a thread of some name is left with if ImageJ throws while it stops a macro. */
	private static Throwable thrown(final String thread, final String message) throws InterruptedException {
		final Throwable[] thrown = new Throwable[1];
		final Thread worker = new Thread(() -> Refusal.unwindingOnlyMacros(() -> {
			throw new RuntimeException(message);
		}), thread);
		worker.setUncaughtExceptionHandler((t, e) -> thrown[0] = e);
		worker.start();
		worker.join();
		return thrown[0];
	}

	@Test
	void onlyTheThreadOfAMacroIsUnwound() throws Exception {
		assertNull(thrown("SciJava-1-Thread-2", Macro.MACRO_CANCELED));
		assertEquals(Macro.MACRO_CANCELED, thrown("Run$_main-Macro$", Macro.MACRO_CANCELED).getMessage());
		assertEquals("a fault", thrown("SciJava-1-Thread-2", "a fault").getMessage(), "nothing else is hidden");
	}

	@Test
	void aSentenceIsOneLineExceptInADialog() {
		final String sentence = "a word ".repeat(100);
		assertEquals(sentence, Refusal.shown(sentence, true));
		assertTrue(Refusal.shown(sentence, false).lines().allMatch(line -> line.length() <= 120));
		assertEquals(sentence, Refusal.shown(sentence, false).replace('\n', ' '));
	}

	@Test
	void aMacroStopsAtTheCommandThatRefuses() {
		wentOn = false;
		assertEquals("Generate Network: nodes=-5 is not allowed: it must be a whole number from 16 to 1048576.",
			failure("run('Generate Network...', 'nodes=-5'); call('org.crumple.macro.RefusalTest.goOn');"));
		assertEquals(false, wentOn);
	}

	/** What the macro would call. */
	public static String goOn() {
		wentOn = true;
		return "";
	}
}
