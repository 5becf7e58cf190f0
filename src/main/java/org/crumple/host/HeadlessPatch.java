package org.crumple.host;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

import javassist.CannotCompileException;
import javassist.ClassPool;
import javassist.CtClass;
import javassist.CtMethod;
import javassist.NotFoundException;
import javassist.expr.ExprEditor;
import javassist.expr.MethodCall;
import net.imagej.patcher.LegacyInjector;

/**
 * Run once by the build: writes ImageJ's classes with the changes needed to run without a window.
 * <p>
 * Most changes are those of ij1-patcher, which Fiji applies at every start; making them at build time saves seconds in each run and needs
 * no special flags for Java. A few further changes report every error to {@link MacroErrors}. The original forms of the changed classes are
 * kept below {@code window/}, for {@link WindowLoader}.
 */
final class HeadlessPatch {

	/** Name of a file beside the changed classes that says from what they were made. */
	static final String MARKER = "META-INF/crumple-imagej.txt";

	private HeadlessPatch() {}

	/** @param args the folder for ImageJ's classes, and the folder for the merged {@link PluginIndexes} */
	public static void main(final String... args) throws Exception {
		PluginIndexes.merge(Path.of(args[1]));
		patch(Path.of(args[0]));
	}

	private static void patch(final Path folder) throws Exception {
		final Path imagej = jarOf("ij/IJ.class");
		final String made = imagej.getFileName() + " " + jarOf("net/imagej/patcher/LegacyHooks.class").getFileName() +
			" " + digest();
		final Path marker = folder.resolve(MARKER);
		if (Files.exists(marker) && Files.readString(marker).equals(made)) return;

		deleteAll(folder);
		unpack(imagej, folder, "");
		final Path patched = Files.createTempFile("crumple", ".jar");
		LegacyInjector.writeJar(patched.toFile(), true, false);
		unpack(patched, folder, "");
		patchErrors(folder);
		keepOriginals(imagej, folder);
		Files.delete(patched);
		// written last, so that an interrupted build starts afresh
		Files.createDirectories(marker.getParent());
		Files.writeString(marker, made);
	}

	private static void patchErrors(final Path folder) throws NotFoundException, CannotCompileException, IOException {
		final ClassPool pool = new ClassPool(true);
		pool.insertClassPath(folder.toString());
		final String errors = MacroErrors.class.getName();

		final CtClass interpreter = pool.get("ij.macro.Interpreter");
		interpreter.getDeclaredMethod("showError").insertBefore("{ " + errors +
			".mistaken(errorMessage, $2, lineNumber); return; }");
		interpreter.getDeclaredMethod("abort", new CtClass[] { pool.get("java.lang.String") }).insertBefore("if (!ignoreErrors) " +
			errors + ".stopped($1, getLineNumber());");
		interpreter.writeFile(folder.toString());

		final CtClass functions = pool.get("ij.macro.Functions");
		final CtMethod exit = functions.getDeclaredMethod("exit");
		replaceCall(exit, "showMessage", errors + ".exit($2);");
		exit.insertBefore(errors + ".exit();");
		functions.getDeclaredMethod("getRT", new CtClass[] { pool.get("java.lang.String") })
			.insertBefore("{ ij.measure.ResultsTable named = " + MacroTables.class.getName() +
			".named($1); if (named != null) return named; }");
		functions.writeFile(folder.toString());

		final CtClass ij = pool.get("ij.IJ");
		final CtClass string = pool.get("java.lang.String");
		replaceCall(ij.getDeclaredMethod("error", new CtClass[] { string, string }), "showMessage", errors +
			".refused($2);");
		ij.writeFile(folder.toString());

		// otherwise the caller of a failed macro would continue
		final CtClass runner = pool.get("ij.plugin.Macro_Runner");
		for (final String method : new String[] { "runMacro", "runMacroFile" }) {
			runner.getDeclaredMethod(method, new CtClass[] { string, string }).insertAfter(errors + ".unwind();");
		}
		runner.writeFile(folder.toString());

		// would print the rows of results, and delete those without a window
		final CtClass analyzer = pool.get("ij.plugin.filter.Analyzer");
		analyzer.getDeclaredMethod("displayResults").insertBefore("if (true) return;");
		analyzer.writeFile(folder.toString());

		final CtClass executer = pool.get("ij.Executer");
		executer.getDeclaredMethod("runCommand").addCatch("{ if (!" + errors + ".isUnwinding($e)) ij.IJ.error(" + errors +
			".broke($1, $e)); throw $e; }", pool.get("java.lang.Throwable"));
		// no log of the stack trace, because broke() has reported the error
		replaceCall(executer.getDeclaredMethod("run"), "log", "");
		executer.writeFile(folder.toString());
	}

	/** Replaces all calls of a static method of IJ; there must be at least one. */
	private static void replaceCall(final CtMethod in, final String name, final String by)
		throws CannotCompileException
	{
		final int[] replaced = { 0 };
		in.instrument(new ExprEditor() {

			@Override
			public void edit(final MethodCall call) throws CannotCompileException {
				if (!call.getClassName().equals("ij.IJ") || !call.getMethodName().equals(name)) return;
				call.replace("{ " + by + " }");
				replaced[0]++;
			}
		});
		if (replaced[0] == 0) {
			throw new IllegalStateException("No call of IJ." + name + " in " + in.getLongName() +
				": this version of ImageJ needs another patch.");
		}
	}

	private static void keepOriginals(final Path imagej, final Path folder) throws IOException {
		try (FileSystem jar = FileSystems.newFileSystem(imagej)) {
			for (final Path original : files(jar.getPath("/"))) {
				final String name = original.toString().substring(1);
				if (!name.endsWith(".class")) continue;
				final byte[] before = Files.readAllBytes(original);
				if (Arrays.equals(before, Files.readAllBytes(folder.resolve(name)))) continue;
				copy(before, folder.resolve(WindowLoader.ORIGINALS + name));
			}
		}
	}

	private static void unpack(final Path jarFile, final Path folder, final String below) throws IOException {
		try (FileSystem jar = FileSystems.newFileSystem(jarFile)) {
			for (final Path file : files(jar.getPath("/"))) {
				final String name = file.toString().substring(1);
				if (!name.equals("META-INF/MANIFEST.MF")) copy(Files.readAllBytes(file), folder.resolve(below + name));
			}
		}
	}

	private static void copy(final byte[] content, final Path to) throws IOException {
		Files.createDirectories(to.getParent());
		Files.copy(new ByteArrayInputStream(content), to, StandardCopyOption.REPLACE_EXISTING);
	}

	private static List<Path> files(final Path root) throws IOException {
		try (Stream<Path> all = Files.walk(root)) {
			return all.filter(Files::isRegularFile).toList();
		}
	}

	private static void deleteAll(final Path folder) throws IOException {
		if (!Files.exists(folder)) return;
		final List<Path> all;
		try (Stream<Path> walk = Files.walk(folder)) {
			all = walk.sorted((a, b) -> b.compareTo(a)).toList();
		}
		for (final Path path : all) Files.delete(path);
	}

	private static Path jarOf(final String resource) throws URISyntaxException {
		// as a resource, because a class of ImageJ that was loaded could no longer be changed
		final URL url = HeadlessPatch.class.getClassLoader().getResource(resource);
		final String path = url.toString().replaceFirst("^jar:", "").replaceFirst("!/.*$", "");
		return Path.of(new java.net.URI(path));
	}

	/** Digest of this class file, so that editing the class renews what it wrote. */
	private static String digest() throws IOException, NoSuchAlgorithmException {
		final MessageDigest digest = MessageDigest.getInstance("SHA-256");
		try (InputStream in = HeadlessPatch.class.getResourceAsStream("HeadlessPatch.class")) {
			return HexFormat.of().formatHex(digest.digest(in.readAllBytes()));
		}
	}
}
