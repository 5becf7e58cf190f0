package org.crumple.command;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.crumple.io.NetworkFiles;
import org.crumple.io.NetworkFormat;
import org.crumple.workbench.FileFormats;
import org.scijava.Priority;
import org.scijava.command.Command;
import org.scijava.command.CommandInfo;
import org.scijava.command.CommandModuleItem;
import org.scijava.module.ModuleItem;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.plugin.PluginInfo;
import org.scijava.plugin.PluginService;
import org.scijava.service.AbstractService;
import org.scijava.service.SciJavaService;
import org.scijava.service.Service;

/**
 * Takes the choices of the key {@code format}, and the descriptions that mention formats, from {@link NetworkFiles#FORMATS}; annotations
 * would have to repeat that list. Replaces the metadata of the two commands, with high priority so that this usually happens before the
 * command service reads them.
 */
@Plugin(type = Service.class, priority = Priority.VERY_HIGH)
public class FormatChoices extends AbstractService implements SciJavaService {

	private static final String KEY = "format";

	@Parameter
	private PluginService plugins;

	@Override
	public void initialize() {
		final List<String> opened = new ArrayList<>(NetworkFiles.labels(NetworkFormat::isReadable));
		opened.add(0, FileFormats.ANY);
		replace(OpenNetwork.class, "Opens a network from " + NetworkFiles.readable().replaceAll(" [(][^)]*[)]", "")
			+ "; which of them is told from the file's content.", opened,
			"Any: told from the content. Otherwise a file of another format is refused.");
		replace(SaveNetwork.class, "Saves a network. " + NetworkFiles.list(NetworkFiles.labels(NetworkFormat::isExact), "and") +
			" read back to the same bits; LAMMPS comes with an input script that runs.", NetworkFiles.labels(f -> true),
			NetworkFiles.FORMATS.stream().map(f -> f.label() + ": " + f.purpose() + ".").collect(Collectors.joining(" ")));
	}

	private void replace(final Class<? extends Command> command, final String description, final List<String> choices,
		final String meaning) {
		for (final PluginInfo<Command> known : plugins.getPluginsOfClass(command, Command.class)) {
			plugins.removePlugin(known);
			plugins.addPlugin(new Described(known, description, choices, meaning));
		}
	}

	/** Metadata of a command, with other choices and another description of the key {@code format}. */
	private static final class Described extends CommandInfo {

		private final List<String> choices;
		private final String meaning;
		private Format format;

		Described(final PluginInfo<Command> known, final String description, final List<String> choices, final String meaning) {
			super(known);
			setDescription(description);
			this.choices = List.copyOf(choices);
			this.meaning = meaning;
		}

		@Override
		public synchronized CommandModuleItem<?> getInput(final String name) {
			if (!KEY.equals(name)) return super.getInput(name);
			if (format == null) format = new Format(this, super.getInput(KEY));
			return format;
		}

		@Override
		public Iterable<ModuleItem<?>> inputs() {
			final List<ModuleItem<?>> inputs = new ArrayList<>();
			for (final ModuleItem<?> input : super.inputs()) inputs.add(getInput(input.getName()));
			return inputs;
		}
	}

	private static final class Format extends CommandModuleItem<String> {

		private final Described command;

		Format(final Described command, final CommandModuleItem<?> input) {
			super(command, input.getField());
			this.command = command;
		}

		@Override
		public List<String> getChoices() {
			return command.choices;
		}

		@Override
		public String getDescription() {
			return command.meaning;
		}
	}
}
