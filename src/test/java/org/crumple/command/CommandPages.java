package org.crumple.command;

import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import org.crumple.macro.MacroKeys;
import org.crumple.macro.MacroLine;
import org.scijava.ItemVisibility;
import org.scijava.command.CommandInfo;
import org.scijava.command.CommandService;
import org.scijava.module.ModuleItem;

/** The pages of the commands. Their tables of keys are the contract with macros. */
final class CommandPages {

	static final Path FOLDER = Path.of("docs", "commands");

	private CommandPages() {}

	/** All commands of the product. */
	static List<CommandInfo> ours(final CommandService commands) {
		return commands.getCommands().stream().filter(c -> c.getClassName().startsWith("org.crumple.command.")).toList();
	}

	static String of(final CommandInfo command) throws IOException {
		final String label = MacroLine.label(command), text = Files.readString(path(command));
		assertTrue(text.startsWith("# " + label + "\n"), label);
		return text;
	}

	static Path path(final CommandInfo command) {
		return FOLDER.resolve(MacroLine.name(command).replace(' ', '_') + ".md");
	}

	/** The keys of its dialog. Those of figures are on the page of Figure Style. */
	static List<ModuleItem<?>> asked(final CommandInfo command) {
		return inputs(command, i -> i.getVisibility() != ItemVisibility.INVISIBLE);
	}

	/** The keys that only macros and scripts can set. */
	static List<ModuleItem<?>> hidden(final CommandInfo command) {
		return inputs(command, i -> i.getVisibility() == ItemVisibility.INVISIBLE);
	}

	private static List<ModuleItem<?>> inputs(final CommandInfo command, final Predicate<ModuleItem<?>> which) {
		return StreamSupport.stream(command.inputs().spliterator(), false).filter(i -> MacroKeys.isKey(i) && which.test(i))
			.collect(Collectors.toList());
	}

	/** Keys and defaults in the table of keys, in its order. A row with several keys has as many defaults, or one for all. */
	static Map<String, String> keys(final CommandInfo command) throws IOException {
		final Map<String, String> keys = new LinkedHashMap<>();
		final String page = of(command), table = page.substring(page.indexOf("| key | default |")).split("\n\n", 2)[0];
		for (final String row : table.lines().skip(2).toList()) {
			final String[] cells = row.split("\\|");
			final String[] names = cells[1].strip().replace("`", "").split(", "), values = cells[2].strip().replace("`", "")
				.split(", ", -1);
			for (int k = 0; k < names.length; k++) assertNull(keys.put(names[k], values[values.length == 1 ? 0 : k]), names[k] + " twice");
		}
		return keys;
	}
}
