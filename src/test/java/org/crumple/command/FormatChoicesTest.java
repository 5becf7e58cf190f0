package org.crumple.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.crumple.io.NetworkFiles;
import org.crumple.io.NetworkFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scijava.Context;
import org.scijava.command.CommandInfo;
import org.scijava.command.CommandService;
import org.scijava.module.ModuleInfo;
import org.scijava.module.ModuleItem;
import org.scijava.module.ModuleService;

/** The commands for files exist once and have the choices of all formats, whether or not the command service was started first. */
class FormatChoicesTest {

	@ParameterizedTest
	@ValueSource(booleans = { false, true })
	void theCommandsOfFilesAreThereOnceAndHaveAllFormats(final boolean late) {
		try (Context context = late ? new Context(CommandService.class) : new Context(FormatChoices.class, CommandService.class)) {
			final CommandService commands = context.service(CommandService.class);
			if (late) {
				final FormatChoices choices = new FormatChoices();
				context.inject(choices);
				choices.initialize();
			}
			for (final Class<? extends CrumpleCommand> command : List.of(OpenNetwork.class, SaveNetwork.class)) {
				assertEquals(1, commands.getCommandsOfClass(command).size());
				final CommandInfo info = commands.getCommand(command);
				final List<ModuleInfo> modules = context.service(ModuleService.class).getModules().stream()
					.filter(m -> m.getDelegateClassName().equals(command.getName())).toList();
				assertEquals(List.of(info), modules);
				final List<String> choices = info.getInput("format").getChoices().stream().map(Object::toString).toList();
				assertTrue(choices.containsAll(NetworkFiles.labels(NetworkFormat::isReadable)), choices.toString());
				for (final ModuleItem<?> input : info.inputs())
					assertSame(input, info.getInput(input.getName()), "whichever way it is asked for");
				assertSame(info, info.getInput("format").getInfo());
			}
			assertTrue(commands.getCommand(OpenNetwork.class).getDescription().startsWith("Opens a network from Crumple CSV, LAMMPS data"));
			assertTrue(commands.getCommand(SaveNetwork.class).getDescription()
				.startsWith("Saves a network. Crumple CSV and GraphML read back to the same bits; LAMMPS comes with"));
		}
	}
}
