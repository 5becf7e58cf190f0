package org.crumple.macro;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;

import ij.macro.Interpreter;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scijava.thread.ThreadService;

/** Which macro called a command, while other commands and macros are at work. */
public class CallingMacroTest extends MacroTest {

	private static ThreadService threads;

	@TempDir
	private Path folder;

	/** Called by macros: what a command would find here, on a thread that this one started, and on one of its own. */
	public static String look() throws Exception {
		final Interpreter here = Interpreter.getInstance();
		final String own = found(here), child = threads.run(() -> found(here)).get();
		final var executor = Executors.newSingleThreadExecutor();
		try {
			return own + "; " + child + "; " + executor.submit(() -> found(here)).get();
		} finally {
			executor.shutdownNow();
		}
	}

	private static String found(final Interpreter running) {
		final List<Interpreter> waiting = CallingMacro.waiting(threads);
		return CallingMacro.isThere(threads) + " " + waiting.contains(running) + " " + waiting.size();
	}

	@Test
	void onlyTheMacroThatCalledIsFound() throws Exception {
		threads = host.context().service(ThreadService.class);
		final String look = "call('org.crumple.macro.CallingMacroTest.look')";
		assertEquals("true true 1; true true 1; false false 0", run(SMALL + "return " + look + ";"),
			"here, where it was called from, and beside it");
		assertEquals("true false 0; true false 0; false false 0", run("return " + look + ";"),
			"a macro that called no command of ours has no table of ours");
		assertEquals("false", CompletableFuture.supplyAsync(() -> String.valueOf(CallingMacro.isThere(threads))).get());
	}

	/** A macro that runs a macro waits, too. */
	@Test
	void theMacroThatRanTheMacroIsFoundToo() throws Exception {
		threads = host.context().service(ThreadService.class);
		final Path inner = Files.writeString(folder.resolve("inner.ijm"),
			"run('Relax Network...', ''); return call('org.crumple.macro.CallingMacroTest.look');");
		assertEquals("true true 2; true true 2; false false 0", run(SMALL + "return runMacro('" + inMacro(inner) + "');"));
	}
}
