package org.crumple.workbench;

import java.awt.GraphicsEnvironment;
import java.lang.reflect.Field;
import java.util.Map;

import ij.ImagePlus;
import ij.WindowManager;
import ij.macro.Interpreter;

import org.scijava.thread.ThreadService;

/**
 * Finds the active image of the macro that called a command. If images have no windows, ImageJ keeps one active image per thread. Fiji runs
 * commands on their own threads, so the macro's thread is found through SciJava's record of which thread started which.
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

	/** Makes an image the active one for all calling threads too. */
	public static void set(final ThreadService threads, final ImagePlus image) {
		for (Thread caller = caller(threads, Thread.currentThread()); caller != null; caller = caller(threads, caller)) {
			WindowManager.setTempCurrentImage(caller, image);
		}
	}

	/** The thread that started a thread; null if it is unknown, or if images have windows. */
	private static Thread caller(final ThreadService threads, final Thread thread) {
		if (threads == null || !(Interpreter.isBatchMode() || GraphicsEnvironment.isHeadless())) return null;
		final Thread parent = threads.getParent(thread);
		return parent == thread ? null : parent;
	}

	/**
	 * The active image of a thread, by reflection, because ImageJ gives it only to the thread itself; null if this release keeps it
	 * elsewhere.
	 */
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
