package org.crumple.host;

import java.awt.AWTError;
import java.awt.GraphicsEnvironment;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.crumple.io.UserPath;
import org.crumple.kernel.PlainText;

/** The main program: runs a macro without a window, or opens ImageJ's window. */
public final class Workbench {

	private static final int OK = 0;
	/** The macro did not run to its end. */
	private static final int FAILED = 1;
	/** The request cannot be carried out. */
	private static final int UNUSABLE = 2;

	/** A key and a value with blanks inside and no brackets around it. */
	private static final Pattern ONE_VALUE = Pattern.compile("(\\w+)=([^\\[\\s]\\S*\\s.*\\S)\\s*", Pattern.DOTALL);
	/** A key, and the part of its value before the first blank, if that begins with ~. */
	private static final Pattern HOME = Pattern.compile("((?:^|\\s)(\\w+)=\\[?)(~[^\\s\\]]*)");
	private static final Pattern NEXT_KEY = Pattern.compile("\\s\\w+=");

	private static final String HELP = String.join("\n", //
		"Usage: crumple                    open ImageJ with the menu Plugins > Crumple", //
		"       crumple MACRO [ARGUMENT]   run an ImageJ macro (.ijm, .txt) without a window", //
		"       crumple ensemble --help    thousands of networks, on one machine or a cluster", //
		"", //
		"The macro reads ARGUMENT with getArgument(); several are joined by spaces. Shipped", //
		"macros take key=value pairs; a value with blanks stands in brackets, or by itself:", //
		"       crumple MACRO \"out=my_results seed=7\"", //
		"       crumple MACRO \"out=[my results] seed=7\"", //
		"       crumple MACRO \"out=my results\" seed=7", //
		"", //
		"The exit status is 0 only if the macro ran to its end.", //
		"", //
		"Environment:", //
		"  CRUMPLE_QUIET=1        no lines of progress", //
		"  CRUMPLE_DEBUG=1        stack traces with error messages", //
		"  CRUMPLE_JAVA_OPTS=...  options for Java, such as -Xmx8g", //
		"  JAVA_HOME=FOLDER       the Java (17 or newer) to use");

	/**
	 * Java logs warnings here if a user has no home directory or a new one. Kept in a field, because a logger without references loses its
	 * level.
	 */
	private static final Logger PREFERENCES = Logger.getLogger("java.util.prefs");

	private Workbench() {}

	/** Runs the program and ends the process. */
	public static void main(final String... args) {
		PREFERENCES.setLevel(Level.SEVERE);
		final String home = Workbench.class.getProtectionDomain().getCodeSource().getLocation().toString();
		if (home.contains("!/"))
			System.exit(refuse("Java cannot read libraries in a folder whose name ends in \"!\": rename it, or put "
				+ home.replaceFirst("^file:", "") + " elsewhere."));
		final String first = args.length == 0 ? "" : args[0];
		switch (first) {
			case "":
				openWindow();
				return;
			case "-h":
			case "--help":
				System.out.println(HELP);
				System.exit(OK);
				return;
			case "--version":
				System.out.println("Crumple " + version());
				System.exit(OK);
				return;
			case "ensemble":
				utf8();
				System.exit(EnsembleProgram.run(List.of(args).subList(1, args.length)));
				return;
			default:
				System.exit(runMacro(first, args));
		}
	}

	private static int runMacro(final String name, final String... args) {
		System.setProperty("java.awt.headless", "true");
		utf8();
		final String argument;
		try {
			argument = argument(args);
		}
		catch (final IllegalArgumentException e) {
			return refuse(e.getMessage());
		}
		if (isMangled(name) || isMangled(argument)) {
			return refuse("The locale cannot express a letter of the arguments: set LC_ALL=C.UTF-8, or use ASCII letters only.");
		}
		final Path file;
		try {
			file = Path.of(name);
		}
		catch (final InvalidPathException e) {
			return refuse("The macro " + ascii(name) + " cannot be found: its name is not allowed here (" + e.getReason() + ").");
		}
		if (name.startsWith("-")) return refuse("There is no option " + name + "; --help lists what there is.");
		if (!Files.exists(file)) return refuse("There is no macro " + name + ".");
		if (!Files.isReadable(file) || Files.isDirectory(file)) return refuse("The macro " + name + " cannot be read.");
		final String lower = name.toLowerCase(Locale.ROOT);
		if (!lower.endsWith(".ijm") && !lower.endsWith(".txt")) {
			return refuse(name + " is not an ImageJ macro: its name must end in .ijm or .txt.");
		}
		try {
			EmbeddedHost.start(true, isSet("CRUMPLE_QUIET") ? null : System.err).runMacro(file, argument);
			return OK;
		}
		catch (final MacroFailure failure) {
			System.out.flush();
			final String where = failure.line() > 0 ? file.getFileName() + ", line " + failure.line() + ": " : "";
			System.err.println("crumple: " + where + failure.getMessage());
			if (isSet("CRUMPLE_DEBUG")) failure.printStackTrace();
			return FAILED;
		}
		catch (final IOException e) {
			return refuse("The macro " + name + " cannot be read: " + e.getMessage());
		}
		finally {
			System.out.flush();
		}
	}

	private static void openWindow() {
		if (!hasDisplay()) {
			System.exit(refuse("There is no display to open a window on; run a macro without one: " +
				"crumple MACRO [ARGUMENT]."));
		}
		try {
			final ClassLoader loader = Workbench.class.getClassLoader();
			if (loader.getResource(WindowLoader.ORIGINALS + "ij/IJ.class") == null) EmbeddedHost.start(false);
			else {
				final ClassLoader original = new WindowLoader(loader);
				Thread.currentThread().setContextClassLoader(original);
				original.loadClass(EmbeddedHost.class.getName()).getMethod("start", boolean.class).invoke(null, false);
			}
		}
		catch (final ReflectiveOperationException e) {
			final Throwable cause = e instanceof InvocationTargetException ? e.getCause() : e;
			if (isSet("CRUMPLE_DEBUG")) cause.printStackTrace();
			System.exit(refuse("ImageJ could not be started: " + cause));
		}
	}

	private static boolean hasDisplay() {
		try {
			if (GraphicsEnvironment.isHeadless()) return false;
			GraphicsEnvironment.getLocalGraphicsEnvironment().getDefaultScreenDevice();
			return true;
		}
		catch (final AWTError | LinkageError | RuntimeException e) {
			return false;
		}
	}

	/**
	 * The text for {@code getArgument()}: the arguments after the macro, joined by blanks. A value with blanks gets the brackets that
	 * macros need, if it is clearly a single value, that is, if no second key follows in the same argument. A ~ at the start of a value
	 * such as {@code out=~/results}, which the shell does not expand, is expanded here.
	 *
	 * @throws IllegalArgumentException if a value begins with another user's home directory
	 */
	static String argument(final String... args) {
		return Arrays.stream(args).skip(1).map(Workbench::expanded).map(Workbench::bracketed).collect(Collectors.joining(" "));
	}

	private static String expanded(final String argument) {
		return HOME.matcher(argument).replaceAll(v -> Matcher.quoteReplacement(v.group(1) + UserPath.expand(v.group(2), v.group(3))));
	}

	private static String bracketed(final String argument) {
		final Matcher value = ONE_VALUE.matcher(argument);
		if (!value.matches() || NEXT_KEY.matcher(value.group(2)).find()) return argument;
		return value.group(1) + "=[" + value.group(2) + "]";
	}

	/**
	 * Whether an argument has lost characters. Java replaces characters that the locale cannot represent, and would then read or write
	 * files under wrong names.
	 */
	private static boolean isMangled(final String argument) {
		return argument.indexOf('\uFFFD') >= 0;
	}

	private static String ascii(final String text) {
		return text.replaceAll("[^ -~]", "?");
	}

	private static int refuse(final String message) {
		System.err.println("crumple: " + PlainText.message(message));
		return UNUSABLE;
	}

	private static String version() {
		final String version = Workbench.class.getPackage().getImplementationVersion();
		return version == null ? "(development)" : version;
	}

	static boolean isSet(final String variable) {
		final String value = System.getenv(variable);
		return value != null && !value.isEmpty() && !value.equals("0");
	}

	/**
	 * Sets the output to UTF-8, because tables and units have characters that some locales cannot print. On Windows the console's own
	 * encoding is kept.
	 */
	private static void utf8() {
		if (System.getProperty("os.name").startsWith("Windows")) return;
		System.setOut(new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8));
		System.setErr(new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
	}
}
