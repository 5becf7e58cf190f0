package org.crumple.macro;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.crumple.table.NumberTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scijava.command.CommandService;

/** The macros in documentation pages run, and the pages name every column of every table that their commands make. */
class DocumentationTest extends MacroTest {

	/**
	 * The first and the last pages, because a page uses the network left by the page before; the others are run between them, in the order
	 * of the table in the README.
	 */
	private static final List<String> FIRST = List.of("README.md", "docs/getting_started.md", "plugins/README.md",
		"docs/commands/Network_from_Skeleton_Table.md", "docs/commands/Crumple_Sample_Network.md"),
		LAST = List.of("docs/commands/Run_Ensemble.md", "docs/ensembles.md", "docs/commands/Open_Table.md", "docs/commands/Save_Network.md",
		"docs/commands/Open_Network.md");
	private static final Pattern PAGE = Pattern.compile("\\]\\((docs/commands/[^)#]+\\.md)\\)");

	/** A macro on a page, between two fences. */
	private static final Pattern MACRO = Pattern.compile("(?s)```macro\n(.*?)```");

	/** A line with the one command that needs a window; it is tested by a robot, see WindowIT. */
	private static final String WINDOWED = "run(\"Explore Shear...\", ";

	@TempDir
	Path folder;

	@Test
	void everyMacroLineRunsAndEveryColumnItMakesIsOnItsPage() throws Exception {
		writeSteps();
		Files.writeString(folder.resolve("tiny.properties"),
			"nodes = 128\nnetworks = 2\nanalyses = excitations, shear\nprepare.amplitude = 0\nshear.before = 0\nshear.protocol = Event "
			+ "driven");
		final Set<String> missing = new TreeSet<>();
		final Set<String> pages = pages();
		for (final String page : pages) {
			host.runMacro("close('*');", ""); // the pictures of all pages would not fit into the memory of tests
			final List<String> lines = Files.readAllLines(Path.of(page));
			final Path saved = folder.resolve("saved").resolve(page);
			for (final String line : lines) {
				if (!line.startsWith("run(")) continue;
				if (line.startsWith("run(\"Generate")) host.runMacro("close('*');", ""); // a new example, whose movie needs room
				final String small = line.replace("nodes=512", "nodes=32").replace("path=[results/prepared-512-1.nodes.csv",
					"path=[results/prepared.data")
					.replace("plans/small", inMacro(folder) + "/tiny").replace("plans/other_networks", inMacro(folder)
						+ "/tiny").replace("results/", inMacro(folder) + "/")
					.replace("steps/", inMacro(folder) + "/steps/");
				final String own = "run(\"" + lines.get(0).substring(2) + "\", \"";
				if (line.startsWith(WINDOWED)) assertTrue(failure(small).contains("needs a window"));
				else host.runMacro(saves(lines.get(0)) ? small.replace(own, own + "save=[" + inMacro(saved) + "] ") : small, "");
			}
			if (Files.exists(saved)) missing.addAll(columnsMissing(page, saved));
		}
		assertTrue(missing.isEmpty(), String.join("\n", missing));
		assertEquals("prepared", activeImage().getTitle());
		try (Stream<Path> commands = Files.list(Path.of("docs", "commands"))) {
			assertEquals(commands.count(), pages.stream().filter(p -> p.startsWith("docs/commands/")).count(),
				"every page is in the table of the README");
		}
	}

	/** Each macro runs from its first line to its last one, with the files that those before it left. */
	@Test
	void theMacrosForPracticalTasksRunAsAWhole() throws Exception {
		for (final String page : List.of("docs/how_to.md", "docs/getting_started.md")) {
			final List<String> macros = MACRO.matcher(Files.readString(Path.of(page))).results().map(m -> m.group(1)).toList();
			assertTrue(!macros.isEmpty(), page);
			for (final String macro : macros) {
				host.runMacro("close('*');", ""); // as above
				host.runMacro(macro.replace("nodes=512", "nodes=64").replace("results", inMacro(folder)), "");
			}
		}
		for (final String file : List.of("mine/local-excitations-relaxed-64.csv", "skewed.bonds.csv", "bond-17.csv", "sweep/sweep.png",
			"walk-2", "tables")) {
			assertTrue(Files.exists(folder.resolve(file)), file);
		}
	}

	private static Set<String> pages() throws IOException {
		final Set<String> pages = new LinkedHashSet<>(FIRST);
		final Matcher page = PAGE.matcher(Files.readString(Path.of("README.md")));
		while (page.find()) if (!LAST.contains(page.group(1))) pages.add(page.group(1));
		pages.addAll(LAST);
		return pages;
	}

	/** Headings, with their units, that do not appear on the page as code. */
	/** Whether the command whose page begins with this line has results to save. */
	private boolean saves(final String title) {
		return host.context().service(CommandService.class).getCommands().stream().filter(c -> title.equals("# " + MacroLine.label(c)))
			.noneMatch(c -> c.getInput("save") == null);
	}

	/** Tables of what a figure draws have their columns on the page of Figure Style. */
	private static List<String> columnsMissing(final String page, final Path saved) throws IOException {
		final String text = Files.readString(Path.of(page)), figures = Files.readString(Path.of("docs/commands/Figure_Style.md"));
		final List<String> missing = new ArrayList<>();
		try (Stream<Path> files = Files.list(saved)) {
			for (final Path file : files.filter(f -> f.toString().endsWith(".csv")).toList()) {
				for (final String heading : NumberTable.parse(file.toString(), Files.readString(file)).headings()) {
					if (!(file.toString().endsWith(".figure.csv") ? figures : text).contains("`" + heading + "`"))
						missing.add(page + ": " + file.getFileName() + " has a column " + heading);
				}
			}
		}
		return missing;
	}

	/** Step tables of networks of three sizes, for the pages on finite-size scaling. */
	private void writeSteps() throws Exception {
		for (final int nodes : new int[] { 64, 128, 256 }) {
			for (int seed = 1; seed <= 2; seed++) {
				host.runMacro("run('Generate Network...', 'nodes=" + nodes + " seed=" + seed
					+ "'); run('Shear Network...', 'protocol=[Event driven] save=[" +
					inMacro(folder) + "/steps/" + nodes + "]');", "");
			}
		}
	}
}
