package org.crumple.macro;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import ij.ImagePlus;

import org.crumple.io.UserPath;
import org.crumple.kernel.Choices;
import org.crumple.workbench.WorkbenchNetwork;
import org.scijava.command.Command;
import org.scijava.command.CommandInfo;
import org.scijava.command.CommandModule;
import org.scijava.module.ModuleItem;

/** The values of the input and output fields of a command, found through the metadata that SciJava has of them. */
public final class CommandValues {

	private final CommandInfo info;
	private final CommandModule module;

	public CommandValues(final CommandInfo info, final Command command) {
		this.info = info;
		module = new CommandModule(info, command);
	}

	/**
	 * Checks choices and expands paths in values from dialogs and scripts, as {@link MacroKeys} does for macros.
	 *
	 * @throws IllegalArgumentException naming the key of a choice that is missing or not offered, or of an invalid path
	 */
	public void checkInputs() {
		for (final ModuleItem<?> input : info.inputs()) {
			final String key = input.getName();
			if (input.getType().isEnum()) Choices.find(key, Objects.toString(module.getInput(key), null), MacroKeys.choices(input));
			if (!(module.getInput(key) instanceof File file)) continue;
			final String meant = UserPath.expand(key, file.getPath());
			if (!meant.equals(file.getPath())) module.setInput(key, new File(meant));
		}
	}

	/** The value of the input {@code network}; null if there is no such input or it is empty. */
	public WorkbenchNetwork network() {
		return info.getInput("network") != null && module.getInput("network") instanceof WorkbenchNetwork given ? given : null;
	}

	/** Whether the command has outputs other than text and files. Files are already written when the command ends. */
	public boolean hasOutputs() {
		for (final ModuleItem<?> output : info.outputs())
			if (output.getType() != File[].class && output.getType() != String.class) return true;
		return false;
	}

	/** Whether a picture or a plot may be among the outputs. */
	public boolean draws() {
		for (final ModuleItem<?> output : info.outputs()) if (ImagePlus.class.isAssignableFrom(output.getType())) return true;
		return false;
	}

	/** Outputs of one type that have been set, in the order of declaration. */
	public <T> List<T> outputs(final Class<T> type) {
		final List<T> set = new ArrayList<>();
		for (final ModuleItem<?> output : info.outputs()) {
			final Object value = module.getOutput(output.getName());
			if (type.isInstance(value)) set.add(type.cast(value));
		}
		return set;
	}

	/** Sets all outputs to null, so that no partial result is left. */
	public void clearOutputs() {
		for (final ModuleItem<?> output : info.outputs()) module.setOutput(output.getName(), null);
	}
}
