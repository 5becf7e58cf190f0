package org.crumple.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import ij.ImagePlus;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.crumple.host.EmbeddedHost;
import org.crumple.macro.MacroKeys;
import org.crumple.macro.MacroLine;
import org.crumple.table.Schema;
import org.junit.jupiter.api.Test;
import org.scijava.command.CommandInfo;
import org.scijava.command.CommandService;
import org.scijava.module.ModuleItem;

/** Every command has a page that lists its keys with their defaults, in their order, has a macro and, if it draws, shows a picture. Every table has its columns there. */
class CommandPagesTest {

	private static final Path PAGES = Path.of("docs", "commands");
	/** The columns of a table, and before them its title. */
	private static final Pattern COLUMNS = Pattern.compile("\\| column \\| meaning \\|\n\\|---\\|---\\|\n((?:\\|.*\n)*)"), TITLE = Pattern.compile("[Tt]able `([^`]+)`");

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

	/** Every kind of table by its title, wherever it is declared. */
	private static Map<String, Schema<?>> tables() throws IllegalAccessException {
		final Map<String, Schema<?>> tables = new TreeMap<>();
		for (final JavaClass one : new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.crumple")) {
			for (final JavaField field : one.getFields()) {
				if (!field.getRawType().isEquivalentTo(Schema.class) || !field.getModifiers().contains(JavaModifier.STATIC)) continue;
				final Schema<?> table = (Schema<?>) field.reflect().get(null);
				assertNull(tables.put(table.title(), table), "two tables have the title " + table.title());
			}
		}
		return tables;
	}

	private static String rows(final Schema<?> table) {
		return table.columns().stream().map(c -> "| `" + c.shown() + "` | " + c.meaning().replace("|", "\\|") + " |\n").collect(Collectors.joining());
	}

	/** A page has what is said where the column is declared; after a change there, what this test expects is what the page wants. */
	@Test
	void everyTableIsOnAPageWithItsColumnsAndWhatTheyMean() throws Exception {
		final Map<String, Schema<?>> tables = tables();
		final Set<String> told = new TreeSet<>();
		try (var files = Files.list(PAGES)) {
			for (final Path page : files.toList()) {
				final String text = Files.readString(page);
				for (final Matcher columns = COLUMNS.matcher(text); columns.find();) {
					final String title = TITLE.matcher(text.substring(0, columns.start())).results().map(t -> t.group(1)).reduce((a, b) -> b).orElse("");
					assertTrue(tables.containsKey(title), page + " has columns of a table that is none of ours: " + title);
					assertEquals(rows(tables.get(title)), columns.group(1), page + ", table " + title);
					told.add(title);
				}
			}
		}
		assertEquals(tables.keySet(), told);
	}

	@Test
	void noPageIsLeftOfACommandThatIsGone() throws IOException {
		try (var files = Files.list(PAGES)) {
			assertEquals(ours().size(), files.count());
		}
	}
}
