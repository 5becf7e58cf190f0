package org.crumple.macro;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import ij.measure.ResultsTable;

import org.crumple.example.GroovyScript;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scijava.command.CommandModule;

/** What Groovy scripts may give for every type of key, and what they are told. */
class ScriptInputsTest extends MacroTest {

	private static final String RUN =
		"#@ CommandService commands\n#@ NetworkWorkbench workbench\nrun = { name, keys -> commands.run('org.crumple.command.' + name, "
		+ "false, keys).get() }\n";

	@TempDir
	private Path folder;

	private Object script(final String lines, final Map<String, ?> inputs) throws Exception {
		return new GroovyScript(host.context()).run(RUN + lines, inputs).get("result");
	}

	private CommandModule called(final String lines) throws Exception {
		return (CommandModule) script(lines, Map.of("folder", folder.toFile()));
	}

	@ParameterizedTest
	@ValueSource(strings = { "workbench.find('network-64-3')", "'network-64-3'", "\"network-${8 * 8}-3\"",
		"ij.WindowManager.getImage('network-64-3')", "ij.WindowManager.getImage('network-64-3').duplicate()" })
	void aNetworkAsObjectNameOrPicture(final String given) throws Exception {
		run(SMALL + "run('Generate Network...', 'nodes=64 seed=4');");
		final CommandModule ran = called("run('PlotBondStrains', [network: " + given + "])");
		assertFalse(ran.isCanceled(), String.valueOf(ran.getCancelReason()));
		assertEquals("network-64-3", ran.getInput("network").toString());
		assertEquals(workbench.find("network-64-3").network().bondCount(), ((ResultsTable) ran.getOutput("bondtable")).size());
	}

	@ParameterizedTest
	@ValueSource(strings = { "made", "'Bond Strains'", "saved", "new File(saved).path" })
	void aTableAsObjectTitleOrPath(final String given) throws Exception {
		run(SMALL + "run('Bond Strains...', 'save=[" + inMacro(folder) + "]');");
		final CommandModule ran = called(
			"made = run('PlotBondStrains', [network: 'network-64-3']).getOutput('bondtable')\nsaved = new File(folder, folder.list().find "
			+ "{ it.startsWith('bond') && it.endsWith('.csv') }).path\n" +
			"run('FitExponent', [table: " + given + ", column: 'r', bootstrap: 20])");
		assertFalse(ran.isCanceled(), String.valueOf(ran.getCancelReason()));
		assertEquals(1, ((ResultsTable) ran.getOutput("fit")).size());
	}

	@ParameterizedTest
	@ValueSource(strings = { "'Gradient flow'", "'gradient flow'", "'GRADIENT_FLOW'", "org.crumple.relax.Minimiser.GRADIENT_FLOW",
		"\"Gradient ${'flow'}\"" })
	void aChoiceAsLabelConstantOrItsName(final String given) throws Exception {
		run(SMALL);
		final CommandModule ran = called("run('RelaxNetwork', [network: 'network-64-3', minimiser: " + given + "])");
		assertFalse(ran.isCanceled(), String.valueOf(ran.getCancelReason()));
		assertEquals(org.crumple.relax.Minimiser.GRADIENT_FLOW, ran.getInput("minimiser"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "nodes: 64, seed: 3", "nodes: '64', seed: '3'", "nodes: 64.0d, seed: 3L", "nodes: 64.0, seed: \"${3}\"",
		"nodes: 64, seed: 3, alpha: 0.1", "nodes: 64, seed: 3, alpha: '0.1'", "nodes: 64, seed: 3, alpha: 0.1f as double" })
	void numbersOfEveryType(final String keys) throws Exception {
		final CommandModule ran = called("run('GenerateNetwork', [" + keys + "])");
		assertFalse(ran.isCanceled(), String.valueOf(ran.getCancelReason()));
		assertEquals("network-64-3", ran.getOutput("generated").toString());
	}

	@ParameterizedTest
	@ValueSource(strings = { "new File(folder, 'a.vtu')", "new File(folder, 'a.vtu').path", "\"${folder}/a.vtu\"" })
	void filesAsFilesAndAsPathsAndWhatWasWritten(final String path) throws Exception {
		run(SMALL);
		final CommandModule ran = called("run('SaveNetwork', [network: 'network-64-3', path: " + path + ", format: 'vtk'])");
		assertFalse(ran.isCanceled(), String.valueOf(ran.getCancelReason()));
		final File[] files = (File[]) ran.getOutput("files");
		assertEquals(1, files.length);
		assertTrue(files[0].length() > 1000, files[0].toString());
		assertEquals("VTK", ran.getOutput("formatlabel"));
		final CommandModule two = called("run('SaveNetwork', [network: 'network-64-3', path: new File(folder, 'b.nodes.csv')])");
		assertEquals(2, ((File[]) two.getOutput("files")).length);
		assertEquals("Crumple CSV", two.getOutput("formatlabel"));
	}

	@Test
	void namesThatDoNotExistAreRefusedWithWhatIsAllowed() throws Exception {
		run(SMALL);
		for (final String[] wrong : new String[][] { { "network: 'network-65-3'", "network-64-3" },
			{ "minimiser: 'Newton'", "Gradient flow" } }) {
			Throwable thrown = assertThrows(Exception.class, () -> called("run('RelaxNetwork', [" + wrong[0] + "])"));
			while (thrown.getCause() != null) thrown = thrown.getCause();
			assertTrue(thrown.getMessage().contains(wrong[1]), thrown.toString());
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "true", "false" })
	void aRefusalCarriesItsSentence(final String process) throws Exception {
		run(SMALL);
		final Map<String, String> refused = new HashMap<>();
		refused.put("RenderNetwork', PROCESS, [network: workbench.find('network-64-3'), width: -1]",
			"Render Network: width=-1 is not allowed");
		refused.put("GenerateNetwork', PROCESS, [nodes: -5]", "Generate Network: nodes=-5 is not allowed");
		refused.put("SaveNetwork', PROCESS, [:]", "Save Network: ");
		refused.put("FitExponent', PROCESS, [table: 'Nowhere', column: 'r']", "Nowhere");
		for (final Map.Entry<String, String> one : refused.entrySet()) {
			final CommandModule ran = called("commands.run('org.crumple.command." + one.getKey().replace("PROCESS", process) + ").get()");
			assertTrue(ran.isCanceled(), one.getKey());
			assertTrue(ran.getCancelReason() != null && ran.getCancelReason().contains(one.getValue()),
				one.getKey() + ": " + ran.getCancelReason());
			ran.getOutputs().forEach((name, value) -> assertEquals(null, value, name));
		}
	}

	@Test
	void whatNeedsAWindowSaysSo() throws Exception {
		run(SMALL);
		final CommandModule ran = called("run('ExploreShear', [network: 'network-64-3'])");
		assertTrue(ran.isCanceled());
		assertTrue(ran.getCancelReason().contains("it needs a window"), ran.getCancelReason());
		assertFalse(ran.getInfo().canRunHeadless());
	}
}
