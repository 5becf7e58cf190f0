package org.crumple.host;

/** Stands for the workbench: prints where the launcher says that plugins are, and each argument in brackets, and ends with status 7. */
public final class EchoArguments {

	private EchoArguments() {}

	/** @param arguments as they came through the launcher */
	public static void main(final String... arguments) {
		final StringBuilder text = new StringBuilder(System.getProperty("plugins.dir"));
		for (final String argument : arguments) text.append('[').append(argument).append(']');
		// in letters that come through every console
		text.chars().forEach(c -> System.out.print(c < 127 ? String.valueOf((char) c) : "u" + Integer.toHexString(c)));
		System.exit(7);
	}
}
