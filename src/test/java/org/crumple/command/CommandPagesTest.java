package org.crumple.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
import org.crumple.host.EmbeddedHost;
import org.crumple.macro.MacroLine;
import org.crumple.table.Schema;
import org.junit.jupiter.api.Test;
import org.scijava.command.CommandInfo;
import org.scijava.command.CommandService;
import org.scijava.module.ModuleItem;

/**
 * Every command has a page that explains its choices, has a macro and, if it draws, shows a picture; ContractTest holds its keys to it.
 * Every table has its columns there.
 */
class CommandPagesTest {

	private static final Path FORMATS = Path.of("docs", "file_formats.md"), EXTENDING = Path.of("docs", "extending.md");
	private static final boolean DOCUMENT = Boolean.getBoolean("crumple.document");
	/** The columns of a table, and before them its title. */
	private static final Pattern COLUMNS = Pattern.compile("\\| column \\| meaning \\|\n\\|---\\|---\\|\n((?:\\|.*\n)*)"),
		TITLE = Pattern.compile("[Tt]able `([^`]+)`");

	private final CommandService commands = EmbeddedHost.start(true).context().service(CommandService.class);

	private List<CommandInfo> ours() {
		return CommandPages.ours(commands);
	}

	/** The page, and before it the one that its key for formats of files leads to, with the one about those of other jars. */
	private static String choices(final CommandInfo command) throws IOException {
		return (command.getInput("format") == null ? "" : Files.readString(FORMATS) + Files.readString(EXTENDING))
			+ CommandPages.of(command);
	}

	/** Where {@code -Dcrumple.document=true} asks for it, tables on pages are written; else they must be as they would be. */
	static void check(final Path page, final String written) throws IOException {
		final String text = Files.readString(page);
		if (DOCUMENT && !written.equals(text)) Files.writeString(page, written);
		else assertEquals(written, text,
			page + ": mvn test -Dtest='CommandPagesTest,PlanDefaultsTest,OutputsTest' -Dcrumple.document=true writes it");
	}

	@Test
	void everyKeyIsOnItsPageWithItsDefault() throws Exception {
		for (final CommandInfo command : ours()) {
			final org.scijava.module.Module module = command.createModule();
			final List<KeyTable.Key> keys = CommandPages.asked(command).stream()
				.map(key -> new KeyTable.Key(key.getName(), KeyTable.shown(module.getInput(key.getName())), key.getDescription())).toList();
			check(CommandPages.path(command), new KeyTable(CommandPages.of(command)).written(keys));
		}
	}

	@Test
	void everyChoiceIsOnItsPage() throws Exception {
		for (final CommandInfo command : ours()) {
			final String page = choices(command);
			for (final ModuleItem<?> key : CommandPages.asked(command)) {
				if (key.getChoices() == null) continue;
				for (final Object choice : key.getChoices())
					assertTrue(page.contains("`" + choice + "`"), MacroLine.label(command) + ": " + key.getName() + "=" + choice);
			}
		}
	}

	@Test
	void everyPageHasAMacroAndAPicture() throws Exception {
		for (final CommandInfo command : ours()) {
			final String label = MacroLine.label(command), page = CommandPages.of(command);
			assertTrue(page.contains("\nrun(\"" + label + "\", \""), label + " has no macro line of its own");
			final boolean draws = StreamSupport.stream(command.outputs().spliterator(), false)
				.anyMatch(o -> o.getType() == ImagePlus.class);
			assertTrue(page.contains("](../images/") || !draws, label + " has no picture");
		}
	}

	/** Every kind of table by its title, wherever it is declared. */
	private static Map<String, Schema<?>> tables() throws IllegalAccessException {
		final Map<String, Schema<?>> tables = new TreeMap<>();
		for (final JavaClass one : new ClassFileImporter().withImportOption(place -> !place.contains("/test-classes/"))
			.importPackages("org.crumple")) {
			for (final JavaField field : one.getFields()) {
				if (!field.getRawType().isEquivalentTo(Schema.class) || !field.getModifiers().contains(JavaModifier.STATIC)) continue;
				final Schema<?> table = (Schema<?>) field.reflect().get(null);
				assertNull(tables.put(table.title(), table), "two tables have the title " + table.title());
			}
		}
		return tables;
	}

	private static String rows(final Schema<?> table) {
		return table.columns().stream().map(c -> "| `" + c.shown() + "` | " + c.meaning().replace("|", "\\|") + " |\n")
			.collect(Collectors.joining());
	}

	/** A page has what is said where the column is declared. */
	@Test
	void everyTableIsOnAPageWithItsColumnsAndWhatTheyMean() throws Exception {
		final Map<String, Schema<?>> tables = tables();
		final Set<String> told = new TreeSet<>();
		try (var files = Files.list(CommandPages.FOLDER)) {
			for (final Path page : files.toList()) {
				final String text = Files.readString(page);
				final StringBuilder written = new StringBuilder();
				int end = 0;
				for (final Matcher columns = COLUMNS.matcher(text); columns.find(); end = columns.end()) {
					final String title = TITLE.matcher(text.substring(0, columns.start())).results().map(t -> t.group(1))
						.reduce((a, b) -> b).orElse("");
					assertTrue(tables.containsKey(title), page + " has columns of a table that is none of ours: " + title);
					written.append(text, end, columns.start(1)).append(rows(tables.get(title)));
					told.add(title);
				}
				check(page, written + text.substring(end));
			}
		}
		assertEquals(tables.keySet(), told);
	}

	@Test
	void noPageIsLeftOfACommandThatIsGone() throws IOException {
		try (var files = Files.list(CommandPages.FOLDER)) {
			assertEquals(ours().size(), files.count());
		}
	}
}
