package org.crumple.host;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Enumeration;

/**
 * Loads the workbench again, with ImageJ's classes in their original form.
 * <p>
 * The jar contains ImageJ's classes changed for use without a window, because that is the more frequent case and must start fast. For use
 * with a window this loader prefers the original classes from {@value #ORIGINALS}.
 */
final class WindowLoader extends ClassLoader {

	/** The folder inside the jar that holds the original classes. */
	static final String ORIGINALS = "window/";

	static {
		registerAsParallelCapable();
	}

	private final ClassLoader source;

	/** @param source the loader with all jars */
	WindowLoader(final ClassLoader source) {
		super(ClassLoader.getPlatformClassLoader());
		this.source = source;
	}

	@Override
	protected Class<?> findClass(final String name) throws ClassNotFoundException {
		final String path = name.replace('.', '/') + ".class";
		byte[] code = read(ORIGINALS + path);
		if (code == null) code = read(path);
		if (code == null) throw new ClassNotFoundException(name);
		return defineClass(name, code, 0, code.length);
	}

	@Override
	protected URL findResource(final String name) {
		return source.getResource(name);
	}

	@Override
	protected Enumeration<URL> findResources(final String name) throws IOException {
		return source.getResources(name);
	}

	private byte[] read(final String path) throws ClassNotFoundException {
		try (InputStream in = source.getResourceAsStream(path)) {
			return in == null ? null : in.readAllBytes();
		}
		catch (final IOException e) {
			throw new ClassNotFoundException(path, e);
		}
	}
}
