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
import org.scijava.module.ModuleItem;
import org.scijava.script.ScriptInfo;
import org.scijava.script.ScriptService;

/**
 * Macros whose inputs are SciJava parameters ({@code #@ Integer(value=1, min=1) seed}), also where ImageJ's own interpreter runs them: by
 * {@code fiji --headless -batch} and from the menu {@code Plugins > Macros > Run...}. It stops where it comes to such a line. So before the first one stands
 *
 * <pre>
 * code = call("org.crumple.macro.Recipe.code", getInfo("macro.filepath"), getArgument(), "out"); if (code != "") return eval(code);
 * </pre>
 *
 * with the name of one of its parameters at the end.
 */
public final class Recipe {

	private Recipe() {}

	/**
	 * The macro with the values of its parameters, for a macro that does not have them yet.
	 *
	 * @param path of the macro that calls this
	 * @param argument of the macro, {@code key=value key=[several words]}
	 * @param parameter one of its parameters
	 * @return empty if a host that knows parameters has given their values; else the code to be evaluated instead of the rest of the macro: the same macro
	 *         with its values in front of the first line, or, if a key or value is refused, {@code exit} with one sentence
	 */
	public static String code(final String path, final String argument, final String parameter) {
		if (isVariable(parameter)) return "";
		try (Context context = new Context(ScriptService.class)) {
			final ScriptInfo info = new ScriptInfo(context, path, new StringReader(Files.readString(Path.of(path)).replaceAll("\\R", "\n")));
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

	/** Whether the macro that runs has such a variable. */
	private static boolean isVariable(final String name) {
		final Interpreter interpreter = Interpreter.getInstance();
		return interpreter != null && Arrays.stream(interpreter.getVariables()).anyMatch(v -> v.startsWith(name + "\t") || v.startsWith(name + " (g)\t"));
	}

	private static String exit(final String message) {
		return "exit(\"" + MacroLine.escaped(PlainText.message(message)) + "\");";
	}

	/**
	 * A macro with the values of its parameters, as variables in front of its first line, so that the numbers of lines stay what they are.
	 *
	 * @param values by name
	 * @param script the macro without the lines of the parameters
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
