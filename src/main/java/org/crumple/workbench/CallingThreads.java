package org.crumple.workbench;

import java.util.ArrayList;
import java.util.List;

import org.scijava.thread.ThreadService;

/** The threads that wait for a command. Fiji runs each command on a thread of its own, and SciJava records which thread started which. */
public final class CallingThreads {

	private CallingThreads() {}

	/**
	 * This thread, the one that started it, and so on.
	 *
	 * @param threads null in a host without this service: then this thread alone
	 */
	public static List<Thread> of(final ThreadService threads) {
		final List<Thread> chain = new ArrayList<>();
		Thread thread = Thread.currentThread();
		while (thread != null && !chain.contains(thread)) {
			chain.add(thread);
			thread = threads == null ? null : threads.getParent(thread);
		}
		return chain;
	}
}
