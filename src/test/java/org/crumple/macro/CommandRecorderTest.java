package org.crumple.macro;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.Map;

import org.crumple.command.PlotBondStrains;
import org.junit.jupiter.api.Test;
import org.scijava.command.CommandInfo;
import org.scijava.command.CommandModule;
import org.scijava.command.CommandService;
import org.scijava.module.Module;

/** What is recorded, without a window. What happens in a window is for {@link org.crumple.host.WindowIT}. */
class CommandRecorderTest extends MacroTest {

	private static Map<String, String> values(final String... words) {
		final Map<String, String> values = new LinkedHashMap<>();
		for (int k = 0; k < words.length; k += 2) values.put(words[k], words[k + 1]);
		return values;
	}

	@Test
	void aLineIsThatOfImageJ() {
		final Map<String, String> some = values("nodes", "64", "generator", "Jammed packing", "table", "");
		assertEquals("run(\"Make...\", \"nodes=64 generator=[Jammed packing] table=\");\n", CommandRecorder.text("Make...", some, false));
		assertEquals("IJ.run(\"Make...\", \"nodes=64 generator=[Jammed packing] table=\");\n", CommandRecorder.text("Make...", some, true));
		assertEquals("run(\"Make...\");\n", CommandRecorder.text("Make...", Map.of(), false));
		assertEquals("IJ.run(\"Make...\", \"\");\n", CommandRecorder.text("Make...", Map.of(), true));
	}

	@Test
	void aValueStaysAValue() {
		final String path = "C:\\a\\\"b\" c";
		final Map<String, String> given = values("save", path, "table", "[a]b", "title", "x] y=[z", "network", "n");
		final String line = CommandRecorder.text("Make...", given, false);
		assertEquals(values("save", path, "table", "[a]b", "network", "n"), MacroLine.read(line.strip()).options(), line);
		assertTrue(CommandRecorder.text("Make...", values("network", "n\u00e9"), false)
			.endsWith("\");\n  <<warning: the options string contains one or more non-ascii characters>>\n"));
	}

	/** The attribute that keeps hosts from writing into the lines of other commands: SciJava asks for it when a command is at work. */
	@Test
	void hostsDoNotRecordOurCommandsThemselves() throws Exception {
		final CommandInfo info = host.context().service(CommandService.class).getCommand(PlotBondStrains.class);
		final Module module = new CommandModule(info);
		final MacroKeys keys = new MacroKeys();
		keys.setContext(host.context());
		keys.process(module);
		assertTrue(module.getInfo().is("no-record"));
		assertFalse(host.context().service(CommandService.class).getCommands().stream()
			.filter(c -> !c.getMenuPath().getMenuString().contains("Crumple")).anyMatch(c -> c.is("no-record")),
			"those of others are theirs");
	}
}
