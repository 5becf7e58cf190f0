package org.crumple.macro;

import java.io.File;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;

import ij.macro.Interpreter;

import org.crumple.kernel.PlainText;
import org.scijava.Context;
import org.scijava.module.Module;
import org.scijava.module.ModuleException;
import org.scijava.script.ScriptInfo;
import org.scijava.script.ScriptService;

/**
 * Supplies macros that declare SciJava parameters ({@code #@ Integer(value=1, min=1) seed}) with their values when ImageJ's own interpreter
 * runs them, as it does for {@code fiji --headless -batch} and {@code Plugins > Macros > Run...}. The interpreter would stop at the first
 * such line, so the macro has this line before it, with the name of one of its parameters at the end:
 *
 * <pre>
 * code = call("org.crumple.macro.Recipe.code", getInfo("macro.filepath"), getArgument(), "out"); if (code != "") return eval(code);
 * </pre>
 */
public final class Recipe {

	private Recipe() {}

	/**
	 * The code of a macro with the values of its parameters.
	 *
	 * @param path of the macro that calls this
	 * @param argument of the macro, {@code key=value key=[several words]}
	 * @param parameter name of one of its parameters
	 * @return empty if the host has already set the parameters; otherwise the code to evaluate instead of the rest of the macro: the same
	 *   macro with the values before its first line, or {@code exit} with one sentence if a key or value is refused
	 */
	public static String code(final String path, final String argument, final String parameter) {
		if (isVariable(parameter)) return "";
		try (Context context = new Context(ScriptService.class)) {
			final ScriptInfo info = new ScriptInfo(context, path,
				new StringReader(Files.readString(Path.of(path)).replaceAll("\\R", "\n")));
			final Module module = info.createModule();
			MacroKeys.read(module, argument, (input, text) -> MacroKeys.typed(input, text));
			ScriptValues.check(module);
			ScriptValues.makeFolders(module);
			return code(module.getInputs(), info.getProcessedScript());
		} catch (final IllegalArgumentException e) {
			return exit(Path.of(path).getFileName() + ": " + e.getMessage());
		} catch (final IOException | ModuleException e) {
			return exit(path + " cannot be read: " + e.getMessage());
		}
	}

	/** Whether the running macro has a variable of this name. */
	private static boolean isVariable(final String name) {
		final Interpreter interpreter = Interpreter.getInstance();
		return interpreter != null && Arrays.stream(interpreter.getVariables()).anyMatch(v -> v.startsWith(name + "\t")
			|| v.startsWith(name + " (g)\t"));
	}

	private static String exit(final String message) {
		return "exit(\"" + MacroLine.escaped(PlainText.message(message)) + "\");";
	}

	/**
	 * A macro with the values of its parameters as variables before its first line, so that line numbers do not change.
	 *
	 * @param values by name
	 * @param script the macro without the lines that declare parameters
	 */
	public static String code(final Map<String, Object> values, final String script) {
		final StringBuilder code = new StringBuilder();
		values.forEach((name, value) -> code.append("var ").append(name).append('=').append(literal(value)).append("; "));
		return code + script;
	}

	private static String literal(final Object value) {
		if (value instanceof Number || value instanceof Boolean) return value.toString();
		final String text = value == null ? "" : value instanceof File file ? file.getAbsolutePath() : value.toString();
		return '"' + MacroLine.escaped(text) + '"';
	}
}
