package org.crumple.workbench;

import java.awt.GraphicsEnvironment;
import java.lang.reflect.Field;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;

import ij.ImagePlus;
import ij.WindowManager;
import ij.macro.Interpreter;

import org.scijava.thread.ThreadService;

/**
 * Finds the active image of the macro that called a command. If images have no windows, ImageJ keeps one active image per thread. Fiji runs
 * commands on their own threads, so the macro's thread is found through SciJava's record of which thread started which.
 */
public final class ActiveImage {

	/**
	 * Images that {@link #set} made active. Only these are tested for being closed: an image that was never shown is not open either, but
	 * may be meant.
	 */
	private static final Set<ImagePlus> SHOWN = Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

	private ActiveImage() {}

	/** The active image, or null. */
	static ImagePlus find(final ThreadService threads) {
		for (final Thread caller : callers(threads)) {
			final ImagePlus image = imageOf(caller);
			if (image != null && !isClosed(image)) return image;
		}
		return WindowManager.getCurrentImage();
	}

	/** Makes an image the active one for all calling threads too. */
	public static void set(final ThreadService threads, final ImagePlus image) {
		for (final Thread caller : callers(threads)) {
			WindowManager.setTempCurrentImage(caller, image);
			SHOWN.add(image);
		}
	}

	/**
	 * Called at the start of a command: forgets the active image of this thread if another thread started the command. Hosts use such
	 * threads again, and the image is that of an earlier command, open or closed.
	 */
	public static void forgetEarlier(final ThreadService threads) {
		if (CallingThreads.of(threads).size() > 1) WindowManager.setTempCurrentImage(null);
	}

	/** The threads that wait for this one; none if images have windows. */
	private static List<Thread> callers(final ThreadService threads) {
		if (!(Interpreter.isBatchMode() || GraphicsEnvironment.isHeadless())) return List.of();
		final List<Thread> all = CallingThreads.of(threads);
		return all.subList(1, all.size());
	}

	private static boolean isClosed(final ImagePlus image) {
		return SHOWN.contains(image) && WindowManager.getImage(image.getID()) == null;
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
