package org.crumple.macro;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;

import org.crumple.kernel.InvalidValue;
import org.scijava.module.Module;
import org.scijava.module.ModuleItem;
import org.scijava.script.ScriptInfo;

/**
 * Checks the parameter values of our script commands, which no kernel checks: the limits declared in the script hold even without a dialog.
 * A script is ours if its head has {@code #@script(crumple=true)}.
 */
final class ScriptValues {

	private ScriptValues() {}

	static boolean isOurs(final Module module) {
		if (!(module.getInfo() instanceof ScriptInfo script)) return false;
		script.inputs(); // parses the head of the script
		return script.is("crumple");
	}

	/**
	 * Fills in defaults and checks all values.
	 *
	 * @throws IllegalArgumentException naming the key if a value is missing or not allowed
	 */
	static void check(final Module module) {
		for (final ModuleItem<?> input : module.getInfo().inputs()) {
			if (!MacroKeys.isKey(input)) continue;
			final String key = input.getName();
			if (module.getInput(key) == null && input.getDefaultValue() != null) module.setInput(key, input.getDefaultValue());
			final Object value = module.getInput(key);
			if (value == null && input.isRequired()) throw InvalidValue.value(key, "", "given: " + input.getLabel());
			if (value instanceof Number number) checkRange(key, number, input.getMinimumValue(), input.getMaximumValue());
			if (value != null && input.getChoices() != null && !input.getChoices().isEmpty() && !input.getChoices().contains(value)) {
				throw InvalidValue.value(key, value, "one of " + String.join(", ", input.getChoices().stream().map(Object::toString)
					.toList()));
			}
		}
	}

	/**
	 * Makes the folders of parameters that declare {@code make=true}.
	 *
	 * @throws IllegalArgumentException naming the key if a folder neither exists nor can be made
	 */
	static void makeFolders(final Module module) {
		for (final ModuleItem<?> input : module.getInfo().inputs()) {
			if (!Boolean.parseBoolean(input.get("make")) || !(module.getInput(input.getName()) instanceof File folder)) continue;
			try {
				Files.createDirectories(folder.toPath());
			} catch (final IOException e) {
				throw InvalidValue.value(input.getName(), folder, "a folder that exists or can be made");
			}
		}
	}

	private static void checkRange(final String key, final Number value, final Object low, final Object high) {
		if (low instanceof Number least && !(value.doubleValue() >= least.doubleValue()))
			throw InvalidValue.value(key, value, "at least " + least);
		if (high instanceof Number most && !(value.doubleValue() <= most.doubleValue()))
			throw InvalidValue.value(key, value, "at most " + most);
	}
}
