package org.crumple.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import ij.ImagePlus;
import ij.measure.ResultsTable;

import org.crumple.host.EmbeddedHost;
import org.crumple.macro.MacroLine;
import org.crumple.workbench.NetworkWorkbench;
import org.crumple.workbench.WorkbenchNetwork;
import org.junit.jupiter.api.Test;
import org.scijava.command.CommandInfo;
import org.scijava.command.CommandService;
import org.scijava.module.ModuleItem;

/** What commands give to scripts: names by one rule, each with a label and a description, all of them in a table of docs/scripting.md. */
class OutputsTest {

	private static final Path PAGE = Path.of("docs", "scripting.md");
	private static final String HEAD = "| command | class | output | type | label | what it is |\n|---|---|---|---|---|---|\n";
	/** What was done to a network. */
	private static final Set<String> DONE = Set.of("generated", "opened", "relaxed", "prepared", "sheared", "loaded", "aged", "visited",
		"taught", "traced");

	private final EmbeddedHost host = EmbeddedHost.start(true);
	private final CommandService commands = host.context().service(CommandService.class);

	private static List<ModuleItem<?>> outputs(final CommandInfo command) {
		return StreamSupport.stream(command.outputs().spliterator(), false).collect(Collectors.toList());
	}

	@Test
	void everyOutputIsOnThePageWithItsTypeItsLabelAndWhatItIs() throws Exception {
		final String text = Files.readString(PAGE);
		final int start = text.indexOf(HEAD) + HEAD.length();
		assertTrue(start >= HEAD.length(), "the page has a table of outputs");
		final int end = text.indexOf("\n\n", start) < 0 ? text.length() : text.indexOf("\n\n", start) + 1;
		final StringBuilder rows = new StringBuilder();
		for (final CommandInfo command : CommandPages.ours(commands).stream().sorted(Comparator.comparing(MacroLine::label)).toList()) {
			final String name = command.getClassName().substring("org.crumple.command.".length());
			for (final ModuleItem<?> output : outputs(command)) {
				rows.append("| `" + MacroLine.label(command) + "` | `" + name + "` | `" + output.getName() + "` | `" + output.getType()
					.getSimpleName() + "` | " + output.getLabel() + " | " +
					output.getDescription().replace("|", "\\|") + " |\n");
			}
		}
		CommandPagesTest.check(PAGE, text.substring(0, start) + rows + text.substring(end));
	}

	@Test
	void namesFollowTheRule() {
		for (final CommandInfo command : CommandPages.ours(commands)) {
			for (final ModuleItem<?> output : outputs(command)) {
				final String name = output.getName(), where = MacroLine.label(command) + ": " + name;
				assertTrue(name.matches("[a-z]+[1-9]?"), where);
				assertNull(command.getInput(name), where + " is a key");
				assertFalse(output.getLabel() == null || output.getLabel().isBlank(), where);
				assertFalse(output.getDescription() == null || !output.getDescription().endsWith("."), where);
				if (output.getType() == WorkbenchNetwork.class) assertTrue(DONE.contains(name), where);
				else if (DONE.contains(name)) assertEquals("Open Table...", MacroLine.label(command));
				if (output.getType() == WorkbenchNetwork.class)
					assertEquals(ImagePlus.class, command.getOutput("picture").getType(), where);
				if (name.equals("table")) assertEquals(ResultsTable.class, output.getType(), where);
				if (name.equals("plot") || name.equals("picture")) assertEquals(ImagePlus.class, output.getType(), where);
			}
		}
	}

	/** Window, Table.get and script then speak of the same table. */
	@Test
	void theLabelOfATableIsItsTitle() throws Exception {
		host.reset();
		host.context().service(NetworkWorkbench.class).clear();
		host.runMacro("run('Generate Network...', 'nodes=64 seed=3'); run('Relax Network...', ''); run('Local Excitations...', ''); "
			+ "run('Soft Spots...', ''); run('Pinch Bonds...', 'count=3'); " +
			"run('Shear Network...', 'network=relaxed-64-3 amount=0.2 protocol=[Event driven]');", "");
		int seen = 0;
		for (final CommandInfo command : CommandPages.ours(commands)) {
			final Map<String, Object> inputs = inputs(command);
			if (inputs == null) continue;
			final var module = commands.run(command, false, inputs).get();
			assertEquals(false, ((CrumpleCommand) module.getDelegateObject()).isCanceled(), MacroLine.label(command) + ": "
				+ ((CrumpleCommand) module.getDelegateObject()).getCancelReason());
			for (final ModuleItem<?> output : outputs(command)) {
				if (!(module.getOutput(output.getName()) instanceof ResultsTable table) || MacroLine.label(command).equals("Open Table..."))
					continue;
				assertEquals(table.getTitle(), output.getLabel(), MacroLine.label(command));
				seen++;
			}
		}
		assertTrue(seen > 20, seen + " tables");
	}

	/** Inputs with which a command makes its tables; null for one that makes none, wants networks of several sizes or folders. */
	private static Map<String, Object> inputs(final CommandInfo command) {
		return switch (MacroLine.label(command)) {
			case "Generate Network...", "Crumple Sample Network...", "Figure Style..." -> Map.of();
			case "Open Network...", "Save Network...", "Explore Shear...", "Run Ensemble...", "Finite-Size Scaling...",
				"Size Exponents...", "Network from Image..." -> null;
			case "Network from Skeleton Table..." -> Map.of("table", "docs/data/skeleton_branches.csv");
			case "Fit Exponent...", "Local Exponent..." -> Map.of("table", "Local Excitations", "column", "r");
			case "Scaling Relation...", "Excitation Plots...", "Open Table..." -> Map.of("table", "Local Excitations");
			case "Transition Graph..." -> Map.of("network", "relaxed-64-3", "window", 0.02);
			case "Teach and Read..." -> Map.of("network", "relaxed-64-3", "amplitude", "0.02", "read", "0.02");
			case "Pinched Populations..." -> Map.of("table", "Pinched Bonds");
			case "Predictor Skill..." -> Map.of("table", "Soft Spots");
			case "Detect Avalanches...", "Average Curves..." -> Map.of("table", "Shear");
			case "Parameter Series..." -> Map.of("table", "Local Excitations", "x", "bond", "y", "distance");
			default -> Map.of("network", "relaxed-64-3");
		};
	}
}
