package org.crumple.host;

/** Starts a robot with ImageJ's original classes, because the changed classes on the class path have no windows. */
public final class WindowStart {

	private WindowStart() {}

	/** @param args the name of the robot's class, and the folder for screenshots */
	public static void main(final String... args) throws Exception {
		final ClassLoader loader = new WindowLoader(WindowStart.class.getClassLoader());
		Thread.currentThread().setContextClassLoader(loader);
		int status = 1;
		try {
			loader.loadClass(args[0]).getMethod("drive", String.class).invoke(null, args[1]);
			status = 0;
		} catch (final Throwable e) {
			e.printStackTrace();
		}
		Runtime.getRuntime().halt(status);
	}
}
