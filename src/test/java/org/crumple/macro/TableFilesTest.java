package org.crumple.macro;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import ij.measure.ResultsTable;

import org.crumple.host.MacroFailure;
import org.crumple.workbench.WorkbenchNetwork;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scijava.command.CommandInfo;
import org.scijava.command.CommandService;
import org.scijava.module.ModuleItem;

/** The files named by a {@code table} key, and messages on those that cannot be used. */
class TableFilesTest extends MacroTest {

	@TempDir
	Path folder;

	@BeforeEach
	void tables() throws IOException {
		write("run-1.csv", sizes());
		write("run-2.csv", sizes().replace("size\n100.0\n", "size\n101.0\n")); // another table, of as many
	}

	/** A hundred sizes of a power law. */
	private static String sizes() {
		return "size\n" + IntStream.range(1, 101).mapToObj(k -> Double.toString(100.0 / k)).collect(Collectors.joining("\n")) + "\n";
	}

	private void write(final String name, final String content) throws IOException {
		Files.write(folder.resolve(name), content.getBytes(StandardCharsets.ISO_8859_1));
	}

	private static String fit(final String table, final String more) {
		return "run('Fit Exponent...', 'table=[" + inMacro(table) + "] column=size tail=Upper bootstrap=0 " + more + "');";
	}

	private String refusal(final String table, final String more) {
		final String said = failure(fit(folder.resolve(".") + "/" + table, more));
		assertFalse(said.contains("Exception") || said.contains("\n") || said.contains("fault in Crumple"), said);
		return said;
	}

	@Test
	void wildcardsLeaveOutWhatMacOsAndEditorsHide() throws IOException, MacroFailure {
		write("._run-1.csv", "\0\5\u0016\7\0\2\0\0Mac OS X");
		write(".hidden.csv", "no table");
		write("run-1.figure.csv", "panel,series,x,y\na,what is drawn,1,2");
		run(fit(folder + "/*.csv", ""));
		final ResultsTable windows = workbench.table("Window Scan");
		assertEquals(200, windows.getValue("count", windows.size() - 1));
	}

	@Test
	void aFolderAmongTheFilesIsNamed() throws IOException {
		Files.createDirectory(folder.resolve("plots"));
		assertTrue(refusal("*", "").contains("it must be files only, and it means the folder"));
		assertTrue(refusal("plots", "").contains("it is a folder: write "));
	}

	@Test
	void aFalseOrBrokenArchiveIsNamed() throws IOException {
		write("false.csv.gz", sizes());
		write("cut.csv.gz", "\u001f\u008b\b\0\0\0\0\0\0\u0003\u0033");
		assertTrue(refusal("false.csv.gz", "").contains("false.csv.gz is not compressed with gzip, as its name says: name it false.csv"));
		assertTrue(refusal("cut.csv.gz", "").contains("cut.csv.gz ends too early or is damaged"));
	}

	@Test
	void aMacroInLatin1BesideATableIsRead() throws IOException, MacroFailure {
		write("run-1.ijm", "// Z\u00fcrich\n// network a: N=64 bonds=176 C=2.5 alpha=0.1\n");
		run(fit(folder + "/run-1.csv", ""));
	}

	@Test
	void whatNoLawHasIsNamedWithItsRow() throws IOException {
		write("mix.csv", "step,size (E)\n0,1e-300\n1,1e300\n2,3\n");
		write("inf.csv", "size\n1\n2\ninf\n");
		write("tiny.csv", "size\n0\n4.94e-321\n3\n");
		write("many.csv", "# ensemble=a\n# planned=many\n# done=1\n# failed=0\n" + sizes());
		assertTrue(refusal("mix.csv", "")
			.contains("mix.csv, row 1, column size (E)=1.0E-300 is not allowed: it must be 0 or of a size from 1.0E-100 to 1.0E100"));
		assertTrue(refusal("mix.csv", "where=[step > 0]").contains("mix.csv, row 2, column size (E)=1.0E300 is not allowed"));
		assertTrue(refusal("inf.csv", "").contains("inf.csv, row 3, column size=Infinity is not allowed: it must be a finite number"));
		assertTrue(refusal("tiny.csv", "law=[Whole numbers]")
			.contains("row 2, column size=4.94E-321 is not allowed: it must be a whole number for law=[Whole numbers]"));
		assertTrue(refusal("many.csv", "").contains("many.csv, line # planned=many is not allowed: it must be a whole number of networks"));
	}

	@Test
	void aNetworkWithoutBondsIsRefusedByWhatNeedsForces() throws IOException, MacroFailure {
		write("a.nodes.csv", "id,x,y\n0,1,1\n1,2,2\n");
		write("a.bonds.csv", "# Lx=4\n# Ly=4\n# strain=0\ni,j,ix,iy,r0\n");
		run("run('Open Network...', 'path=[" + inMacro(folder.resolve("a.nodes.csv")) + "]');");
		int refused = 0;
		for (final CommandInfo command : host.context().service(CommandService.class).getCommands()) {
			final ModuleItem<?> network = command.getInput("network");
			if (!command.getClassName().startsWith("org.crumple.command.") || network == null || network.getType()
				!= WorkbenchNetwork.class) continue;
			final String label = command.getMenuPath().getLeaf().getName();
			// which takes it, writes it, needs a window
			if (Set.of("Render Network...", "Save Network...", "Explore Shear...").contains(label)) continue;
			final String said = failure("run('" + label + "', '');");
			assertTrue(said.contains("network=a is not allowed: it must be one with bonds, and this has none"), said);
			refused++;
		}
		assertTrue(refused >= 9, "commands are found by their package");
	}
}
