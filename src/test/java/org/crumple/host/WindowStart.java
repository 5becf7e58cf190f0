package org.crumple.host;

/** Starts {@link WindowRobot} with ImageJ's original classes; those for life without a window, which this one sees, have no windows. */
public final class WindowStart {

	private WindowStart() {}

	/** @param args the folder for screenshots */
	public static void main(final String... args) throws Exception {
		final ClassLoader loader = new WindowLoader(WindowStart.class.getClassLoader());
		Thread.currentThread().setContextClassLoader(loader);
		int status = 1;
		try {
			loader.loadClass("org.crumple.host.WindowRobot").getMethod("drive", String.class).invoke(null, args[0]);
			status = 0;
		} catch (final Throwable e) {
			e.printStackTrace();
		}
		Runtime.getRuntime().halt(status);
	}
}
