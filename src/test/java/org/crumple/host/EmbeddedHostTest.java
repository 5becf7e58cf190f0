package org.crumple.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.IJ;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scijava.plugin.PluginService;

/** Macros run in this process: their output, what they leave behind, and how they fail. */
@Timeout(60)
class EmbeddedHostTest {

	private static EmbeddedHost host;

	private final PrintStream console = System.out;
	private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

	@BeforeAll
	static void start() {
		host = EmbeddedHost.start(true);
	}

	@BeforeEach
	void listen() {
		host.reset();
		System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
	}

	@AfterEach
	void restore() {
		System.setOut(console);
	}

	@Test
	void aHostIsStartedOnce() {
		assertSame(host, EmbeddedHost.start(true));
		assertThrows(IllegalStateException.class, () -> EmbeddedHost.start(false));
	}

	@Test
	void withoutAWindowNobodyAsks() {
		final PluginService plugins = host.context().service(PluginService.class);
		assertTrue(plugins.getPluginsOfClass(DialogInputs.class).isEmpty());
	}

	@Test
	void aMacroThatSomebodyElseRunsIsNotStoppedByAnEarlierFailure() {
		fails("exit('too few');");
		assertEquals("7", IJ.runMacro("return \"7\";"));
	}

	@Test
	void macroGetsItsArgumentAndReturnsItsValue() throws MacroFailure {
		assertEquals("a=1 b=[two words]!", host.runMacro("return getArgument() + \"!\";", "a=1 b=[two words]"));
	}

	@Test
	void commandReceivesItsKeysOnTheThreadOfTheMacro() throws MacroFailure {
		host.runMacro("run(\"Host Test Print...\", \"nodes=12 disorder=1e-3 title=[two words] invert=true\");", "");
		assertEquals("12|0.001|two words|true|true", output());
	}

	@Test
	void keysLeftOutKeepTheirDefaultsInEveryRun() throws MacroFailure {
		host.runMacro("run(\"Host Test Print...\", \"nodes=12 title=x\"); run(\"Host Test Print...\", \"disorder=2\");", "");
		assertEquals("12|0.5|x|false|true\n7|2.0|none|false|true", output());
	}

	@Test
	void commandsAndStockCommandsShareTheActiveImage() throws MacroFailure {
		host.runMacro(String.join("\n", //
			"run('Host Test Image...', 'size=32');", //
			"run('Gaussian Blur...', 'sigma=2');", //
			"run('Host Test Rename...', 'title=[blurred ramp]');", //
			"print(getTitle(), getWidth(), nImages);", //
			"newImage('second', '8-bit noise', 8, 8, 1);", //
			"run('Invert');", //
			"selectImage('blurred ramp');", //
			"run('Set Measurements...', 'mean redirect=None decimal=4');", //
			"run('Measure'); run('Measure');", //
			"print(nImages, nResults);").replace('\'', '"'), "");
		assertEquals("blurred ramp 32 1\n2 2", output());
	}

	@Test
	void tablesAndImagesCanBeSaved(@TempDir final Path folder) throws MacroFailure {
		host.runMacro(String.join("\n", //
			"run('Host Test Image...');", //
			"saveAs('tiff', getArgument() + '/image.tif');", //
			"saveAs('png', getArgument() + '/image.png');", //
			"setResult('x', 0, 3); setResult('x', 1, 4);", //
			"saveAs('Results', getArgument() + '/table.csv');", //
			"Table.create('Named'); Table.set('y', 0, 2.5); print(Table.get('y', 0));").replace('\'', '"'), folder
				.toString());
		assertEquals("2.5", output());
		for (final String name : new String[] { "image.tif", "image.png", "table.csv" }) {
			assertTrue(Files.exists(folder.resolve(name)), name);
		}
	}

	@ParameterizedTest
	@CsvSource({ //
		"error,nodes=3 is not allowed: it must be at least 16.", //
		"cancel,Cancelled with a reason.", //
		"silent,\"Host Test Fail...\" was cancelled." })
	void refusalOfACommandStopsTheMacroWithItsOwnMessage(final String how, final String message) {
		final MacroFailure failure = fails("x = 1;\nrun('Host Test Fail...', 'how=" + how + "');\nprint('reached');");
		assertEquals(message, failure.getMessage());
		assertEquals(2, failure.line());
		assertFalse(failure.isBug());
		assertEquals("", output());
	}

	@Test
	void exceptionOfACommandIsCalledABug() {
		final MacroFailure failure = fails("run('Host Test Fail...', 'how=throw'); print('reached');");
		assertTrue(failure.isBug());
		assertTrue(failure.getMessage().contains("\"Host Test Fail...\" failed unexpectedly, which is a bug"), failure
			.getMessage());
		assertTrue(failure.getMessage().contains("an inner contradiction"), failure.getMessage());
		assertEquals("an inner contradiction", failure.getCause().getMessage());
		assertEquals("", output());
	}

	@Test
	void failureInsideAFunctionOrALoopStopsTheWholeMacro() {
		fails("function f() { for (i = 0; i < 3; i++) { run('Host Test Fail...', 'how=error'); print(i); } }\n" +
			"f(); print('reached');");
		assertEquals("", output());
	}

	@Test
	void failureInsideACalledMacroStopsTheCaller(@TempDir final Path folder) throws IOException {
		final Path inner = folder.resolve("inner.ijm");
		Files.writeString(inner, "run(\"Host Test Fail...\", \"how=error\");");
		final MacroFailure failure = fails("runMacro('" + inner.toString().replace('\\', '/') + "'); print('reached');");
		assertEquals("nodes=3 is not allowed: it must be at least 16.", failure.getMessage());
		assertEquals("", output());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { //
		"run('No Such Command');|Unrecognized command: \"No Such Command\"", //
		"x = ;|Number or numeric function expected in: x = <;>", //
		"foo(3);|Undefined identifier in: <foo> ( 3 ) ;", //
		"a = newArray(3); print(a[7]);|Index (7) out of 0-2 range in: a = newArray ( 3 ) ; print ( a [ 7 <]> ) ;", //
		"exit('too few');|too few", //
		"run('Gaussian Blur...', 'sigma=2');|There are no images open", //
		"run('Host Test Rename...', 'title=x');|There are no images open.", //
		"run('Host Test Print...', 'nodes=many');|nodes=many is not allowed: it must be a whole number." })
	void mistakesAreReportedWithTheirLine(final String code, final String message) {
		final MacroFailure failure = fails(code + "\nprint('reached');");
		assertEquals(message, failure.getMessage().strip());
		assertEquals(1, failure.line());
		assertEquals("", output());
	}

	@Test
	void plainExitAndReturnAreSuccess() throws MacroFailure {
		host.runMacro("exit();", "");
		host.runMacro("exit;", "");
		host.runMacro("return;", "");
	}

	@Test
	void dialogsFailRatherThanHang() {
		assertTrue(fails("newImage('x', '8-bit', 9, 9, 1);\nrun('Size...');").getMessage().contains("dialog"));
		assertTrue(fails("waitForUser('x', 'y');").getMessage().contains("dialog"));
	}

	@Test
	void aRunAfterAFailureStartsAfresh() throws MacroFailure {
		host.runMacro("run('Host Test Image...'); setResult('x', 0, 3);".replace('\'', '"'), "");
		fails("run('Host Test Fail...', 'how=error');");
		host.reset();
		host.runMacro("print(nImages, nResults); run('Host Test Print...');".replace('\'', '"'), "");
		assertEquals("0 0\n7|0.5|none|false|false", output());
	}

	@Test
	void afterAResetNoNetworkIsLeft() throws MacroFailure {
		host.runMacro("run(\"Generate Network...\", \"nodes=64 seed=3\");", "");
		host.reset();
		final String message = fails("run('Render Network...');").getMessage();
		assertTrue(message.contains("There is no network yet"), message);
	}

	@Test
	void everyKindOfInputIsHarvested() throws MacroFailure {
		host.runMacro("run(\"Host Test Ask...\", \"nodes=64 tolerance=1e-8 generator=Delaunay shape=SQUARE " +
			"picture=false save=[/tmp/my out]\");", "");
		assertEquals("64|1.0E-8|Delaunay|SQUARE|false|" + new java.io.File("/tmp/my out") + "|null", output());
	}

	@Test
	void aCommandWhoseOnlyInputIsAnOptionalFileRunsWithoutIt() throws MacroFailure {
		host.runMacro("run(\"Host Test File...\"); run(\"Host Test File...\", \"path=a.csv\");", "");
		assertEquals("path null\npath a.csv", output());
	}

	@Test
	void statusIsCheapEnoughToBeReportedOften() throws MacroFailure {
		// a thousand reports, much faster than the time limit of this class: reporting does not wait
		host.runMacro("for (i = 0; i < 100; i++) run(\"Host Test Slow...\", \"milliseconds=0\");", "");
		assertEquals("", output());
	}

	@Test
	void aMacroMayRequireAVersionOfImageJ() throws MacroFailure {
		host.runMacro("requires(\"1.53t\");", "");
		assertTrue(fails("requires('9.99z');").getMessage().contains("9.99z"));
	}

	private MacroFailure fails(final String code) {
		return assertThrows(MacroFailure.class, () -> host.runMacro(code.replace('\'', '"'), ""));
	}

	private String output() {
		return printed.toString(StandardCharsets.UTF_8).replace("\r\n", "\n").strip();
	}
}
