package org.crumple.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

import ij.ImagePlus;

import org.crumple.host.EmbeddedHost;
import org.crumple.macro.MacroKeys;
import org.crumple.macro.MacroLine;
import org.junit.jupiter.api.Test;
import org.scijava.command.CommandInfo;
import org.scijava.command.CommandService;
import org.scijava.module.ModuleItem;

/** Every command has a page that lists its keys with their defaults, in their order, has a macro and, if it draws, shows a picture. */
class CommandPagesTest {

	private static final Path PAGES = Path.of("docs", "commands");

	private final CommandService commands = EmbeddedHost.start(true).context().service(CommandService.class);

	private List<CommandInfo> ours() {
		return commands.getCommands().stream().filter(c -> c.getClassName().startsWith("org.crumple.command.")).toList();
	}

	private static String page(final CommandInfo command) throws IOException {
		final String label = MacroLine.label(command);
		final String text = Files.readString(PAGES.resolve(label.replace("...", "").replace(' ', '_') + ".md"));
		assertTrue(text.startsWith("# " + label + "\n"), label);
		return text;
	}

	/** Keys and defaults of the table of keys. A row may have several keys, and then as many defaults, or one for all. */
	private static Map<String, String> keysOn(final String page) {
		final Map<String, String> keys = new LinkedHashMap<>();
		final String table = page.substring(page.indexOf("| key | default |")).split("\n\n", 2)[0];
		for (final String row : table.lines().skip(2).toList()) {
			final String[] cells = row.split("\\|");
			final String[] names = cells[1].strip().replace("`", "").split(", "), values = cells[2].strip().replace("`", "").split(", ", -1);
			for (int k = 0; k < names.length; k++) keys.put(names[k], values[values.length == 1 ? 0 : k]);
		}
		return keys;
	}

	private static boolean isSame(final Object value, final String text) {
		return value instanceof Number number && !text.isEmpty() ? number.doubleValue() == Double.parseDouble(text) : text.equals(value == null ? "" : value.toString());
	}

	@Test
	void everyKeyIsOnItsPageWithItsDefault() throws Exception {
		for (final CommandInfo command : ours()) {
			final org.scijava.module.Module module = command.createModule();
			final Map<String, String> onPage = keysOn(page(command));
			final List<String> keys = new ArrayList<>();
			for (final ModuleItem<?> key : StreamSupport.stream(command.inputs().spliterator(), false).filter(MacroKeys::isKey).toList()) {
				final Object value = module.getInput(key.getName());
				final String told = onPage.get(key.getName());
				assertTrue(told != null, MacroLine.label(command) + ": the page does not explain " + key.getName());
				assertTrue(isSame(value, told), MacroLine.label(command) + ": " + key.getName() + "=" + value + ", on the page " + told);
				keys.add(key.getName());
			}
			assertEquals(keys.stream().sorted().toList(), onPage.keySet().stream().sorted().toList(), MacroLine.label(command));
		}
	}

	@Test
	void everyChoiceIsOnItsPage() throws Exception {
		for (final CommandInfo command : ours()) {
			final String page = page(command);
			for (final ModuleItem<?> key : command.inputs()) {
				if (key.getChoices() == null) continue;
				for (final Object choice : key.getChoices()) assertTrue(page.contains("`" + choice + "`"), MacroLine.label(command) + ": " + key.getName() + "=" + choice);
			}
		}
	}

	@Test
	void everyPageHasAMacroAndAPicture() throws Exception {
		for (final CommandInfo command : ours()) {
			final String label = MacroLine.label(command), page = page(command);
			assertTrue(page.contains("\nrun(\"" + label + "\", \""), label + " has no macro line of its own");
			final boolean draws = StreamSupport.stream(command.outputs().spliterator(), false).anyMatch(o -> o.getType() == ImagePlus.class);
			assertTrue(page.contains("](../images/") || !draws, label + " has no picture");
		}
	}

	@Test
	void noPageIsLeftOfACommandThatIsGone() throws IOException {
		try (var files = Files.list(PAGES)) {
			assertEquals(ours().size(), files.count());
		}
	}
}
