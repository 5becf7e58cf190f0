package org.crumple.workbench;

import java.awt.GraphicsEnvironment;
import java.lang.reflect.Field;
import java.util.Map;

import ij.ImagePlus;
import ij.WindowManager;
import ij.macro.Interpreter;

import org.scijava.thread.ThreadService;

/**
 * The active image of the macro that called a command. Where images have no windows, ImageJ keeps one for each thread; Fiji
 * runs commands on a thread of their own, from which the macro's is reached through SciJava's record of who started whom.
 */
public final class ActiveImage {

	private ActiveImage() {}

	/** The active image, or null. */
	static ImagePlus find(final ThreadService threads) {
		for (Thread caller = caller(threads, Thread.currentThread()); caller != null; caller = caller(threads, caller)) {
			final ImagePlus image = imageOf(caller);
			if (image != null) return image;
		}
		return WindowManager.getCurrentImage();
	}

	/** Makes an image that was shown the active one for the callers, too. */
	public static void set(final ThreadService threads, final ImagePlus image) {
		for (Thread caller = caller(threads, Thread.currentThread()); caller != null; caller = caller(threads, caller)) {
			WindowManager.setTempCurrentImage(caller, image);
		}
	}

	/** Who started a thread; null if nobody is known, or images have windows. */
	private static Thread caller(final ThreadService threads, final Thread thread) {
		if (threads == null || !(Interpreter.isBatchMode() || GraphicsEnvironment.isHeadless())) return null;
		final Thread parent = threads.getParent(thread);
		return parent == thread ? null : parent;
	}

	/** ImageJ tells this only to the thread itself; null also if it keeps it elsewhere in some other release. */
	private static ImagePlus imageOf(final Thread thread) {
		try {
			final Field table = WindowManager.class.getDeclaredField("tempImageTable");
			table.setAccessible(true);
			return table.get(null) instanceof Map<?, ?> images && images.get(thread) instanceof ImagePlus image ? image : null;
		} catch (final ReflectiveOperationException | RuntimeException e) {
			return null;
		}
	}
}
