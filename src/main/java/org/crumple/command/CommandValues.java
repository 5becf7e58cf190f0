package org.crumple.command;

import java.io.File;
import java.util.ArrayList;
import java.util.List;

import ij.ImagePlus;

import org.crumple.io.UserPath;
import org.crumple.kernel.Choices;
import org.crumple.macro.MacroKeys;
import org.crumple.workbench.WorkbenchNetwork;
import org.scijava.command.CommandInfo;
import org.scijava.command.CommandModule;
import org.scijava.module.ModuleItem;

/** What the fields of a command hold: its inputs and outputs by what SciJava knows of them. */
final class CommandValues {

	private final CommandInfo info;
	private final CommandModule module;

	CommandValues(final CommandInfo info, final CrumpleCommand command) {
		this.info = info;
		module = new CommandModule(info, command);
	}

	/**
	 * What {@link MacroKeys} does of macros, of dialogs and scripts, too.
	 *
	 * @throws IllegalArgumentException naming the key of a choice that is missing, or of a path that cannot be
	 */
	void checkInputs() {
		for (final ModuleItem<?> input : info.inputs()) {
			final String key = input.getName();
			if (input.getType().isEnum() && module.getInput(key) == null) Choices.find(key, null, input.getType().getEnumConstants());
			if (!(module.getInput(key) instanceof File file)) continue;
			final String meant = UserPath.expand(key, file.getPath());
			if (!meant.equals(file.getPath())) module.setInput(key, new File(meant));
		}
	}

	/** The network that was named, or null. */
	WorkbenchNetwork network() {
		return info.getInput("network") != null && module.getInput("network") instanceof WorkbenchNetwork given ? given : null;
	}

	/** Whether anything comes out of it but files, which are written by then. */
	boolean hasOutputs() {
		for (final ModuleItem<?> output : info.outputs()) if (output.getType() != File[].class && output.getType() != String.class) return true;
		return false;
	}

	/** Whether a picture or a plot may. */
	boolean draws() {
		for (final ModuleItem<?> output : info.outputs()) if (ImagePlus.class.isAssignableFrom(output.getType())) return true;
		return false;
	}

	/** Outputs of one type that have been set, in the order of declaration. */
	<T> List<T> outputs(final Class<T> type) {
		final List<T> set = new ArrayList<>();
		for (final ModuleItem<?> output : info.outputs()) {
			final Object value = module.getOutput(output.getName());
			if (type.isInstance(value)) set.add(type.cast(value));
		}
		return set;
	}

	/** Leaves no half result behind. */
	void clearOutputs() {
		for (final ModuleItem<?> output : info.outputs()) module.setOutput(output.getName(), null);
	}
}
