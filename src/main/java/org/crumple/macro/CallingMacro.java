package org.crumple.macro;

import java.lang.reflect.Field;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;

import ij.IJ;
import ij.Macro;
import ij.macro.Interpreter;

import org.crumple.workbench.CallingThreads;
import org.scijava.Contextual;
import org.scijava.thread.ThreadService;

/**
 * The macro that called the command on this thread. ImageJ knows only whether some macro is running. A user may pick a command from the
 * menu meanwhile, and several macros may run: a command must neither change nor stop a macro that did not call it.
 */
public final class CallingMacro {

	/** Start and end of the names of threads that run macros, or plugins that run a command with options. */
	private static final String START = "Run$_", END = "Macro$";

	/** The threads of the macros that called a command of ours. */
	private static final Map<Interpreter, Thread> THREADS = Collections.synchronizedMap(new WeakHashMap<>());

	private CallingMacro() {}

	/** Whether a macro, or a program that runs commands as macros do, called the command on this thread. */
	public static boolean isThere(final ThreadService threads) {
		return Macro.getOptions() != null || IJ.isMacro() && thread(threads) != null;
	}

	/** As {@link #isThere(ThreadService)}, for a command or plugin of a SciJava context. */
	public static boolean isThere(final Object command) {
		return isThere(threads(command));
	}

	/** The service of a command's context; null if it has none. */
	static ThreadService threads(final Object command) {
		return command instanceof Contextual part && part.context() != null ? part.context().getService(ThreadService.class) : null;
	}

	static boolean runsMacros(final Thread thread) {
		return thread.getName().startsWith(START);
	}

	/** The thread of the macro; null if no macro called. */
	private static Thread thread(final ThreadService threads) {
		return CallingThreads.of(threads).stream().filter(t -> runsMacros(t) || t.getName().endsWith(END)).findFirst().orElse(null);
	}

	/** Called when a macro has called a command: notes on which thread the macro runs. */
	static void note(final ThreadService threads) {
		final Interpreter caller = caller();
		final Thread thread = thread(threads);
		if (caller != null && thread != null) THREADS.putIfAbsent(caller, thread);
	}

	/** The macro whose {@code run(...)} was the last to start, by reflection; in releases that do not tell, the newest macro. */
	private static Interpreter caller() {
		try {
			final Field field = IJ.class.getDeclaredField("macroInterpreter");
			field.setAccessible(true);
			if (field.get(null) instanceof Interpreter caller) return caller;
		} catch (final ReflectiveOperationException | RuntimeException e) {
			// as below
		}
		return Interpreter.getInstance();
	}

	/** Stops the macro that called a command. */
	static void abort(final Object command) {
		final Interpreter newest = Interpreter.getInstance();
		if (newest != null && waiting(threads(command)).contains(newest)) newest.abortMacro();
	}

	/** The macros that wait for the command on this thread: the one that called it, and those that called this one. */
	public static List<Interpreter> waiting(final ThreadService threads) {
		final List<Thread> chain = CallingThreads.of(threads);
		synchronized (THREADS) {
			return THREADS.entrySet().stream().filter(e -> chain.contains(e.getValue())).map(Map.Entry::getKey).toList();
		}
	}
}
