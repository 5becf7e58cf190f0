package org.crumple.macro;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.crumple.pool.Pooling;
import org.crumple.pool.TablePool;
import org.crumple.workbench.HostTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How macros obtain columns of files. */
class OpenTableTest extends MacroTest {

	@TempDir
	Path folder;

	private String file(final String name, final String text) throws Exception {
		return inMacro(Files.writeString(folder.resolve(name), text));
	}

	private String opened(final String keys, final String result) throws Exception {
		return run("run('Open Table...', '" + keys + "'); return " + result + ";");
	}

	@Test
	void factsArePassedOverRowsChosenAndTablesPutTogether() throws Exception {
		final String first = file("a.csv", "# nodes=64\nbond,dr (l),kind\n0,0.5,fold\n1,,step\n2,-3e-300,fold\n"),
			second = file("b.csv", "# nodes=64\nbond,kind,dr (l)\n3,step,4\n");
		final String all = "table=[" + first + "," + second + "]";
		assertEquals("bond\tdr (l)", opened(all, "String.trim(Table.headings)"));
		assertEquals("4", opened(all, "'' + Table.size"));
		assertEquals("0.5 NaN 4", opened(all + " columns=dr",
			"'' + Table.get('dr (l)', 0) + ' ' + Table.get('dr (l)', 1) + ' ' + Table.get('dr (l)', 3)"));
		assertEquals("3", opened(all + " columns=[bond, dr] where=[dr > 1]", "'' + Table.get('bond', 0)"));
		assertEquals("64", HostTable.numbers(workbench.table("Opened Table")).facts().get("nodes"));
		assertTrue(said("run('Open Table...', '" + all + "');").contains("left out: kind"));
	}

	private int networks(final String table) throws Exception {
		return TablePool.find(workbench, table, Pooling.ALIKE).tables().size();
	}

	/** Rows of several networks are those of several networks under the title, in the file, and in a file of what was opened from it. */
	@Test
	void networksAreToldApartHoweverOftenATableIsSaved() throws Exception {
		final String first = file("a.csv", "# network_column=seed\n# nodes=64\nseed,x\n1,0.5\n1,2\n2,4\n"),
			second = file("b.csv", "# network_column=seed\n# nodes=64\nseed,x\n7,3\n7,1\n");
		opened("table=[" + first + "," + second + "] save=[" + inMacro(folder.resolve("once")) + "]", "''");
		assertEquals(3, networks("Opened Table"));
		final Path once = folder.resolve("once/opened-table.csv");
		assertEquals(3, networks(once.toString()));
		opened("table=[" + inMacro(once) + "] where=[x > 1] save=[" + inMacro(folder.resolve("twice")) + "]", "''");
		assertEquals(3, networks(folder.resolve("twice/opened-table.csv").toString()));
		// without the column they cannot be told apart, and nothing says so beside the file
		opened("table=[" + first + "] columns=x save=[" + inMacro(folder.resolve("alone")) + "]", "''");
		try (Stream<Path> files = Files.list(folder.resolve("alone"))) {
			assertEquals(List.of("opened-table.csv"), files.map(f -> f.getFileName().toString()).toList());
		}
	}

	/** Where macros do not find tables by their titles, as in Fiji without a window. */
	@Test
	void everyTableOfACommandCanBeMadeTheCurrentOne() throws Exception {
		final String[] read = run(SMALL
			+ "run('Relax Network...', ''); run('Shear Network...', 'amount=0.2 protocol=[Event driven]'); before = Table.size; run('Open "
			+ "Table...', 'table=[Avalanches]');" +
			"return '' + before + ' ' + Table.size + ' ' + d2s(Table.get('strain', 0), 9) + ' ' + nResults;").split(" ");
		final HostTable events = (HostTable) workbench.table("Avalanches");
		assertTrue(events.size() > 0 && Integer.parseInt(read[0]) != events.size(), "two tables that differ");
		assertEquals(events.size(), Integer.parseInt(read[1]));
		assertEquals(events.getValue("strain", 0), Double.parseDouble(read[2]), 1e-9);
		assertEquals(events.size(), Integer.parseInt(read[3]));
	}

	@Test
	void whatIsNoColumnOfNumbersIsRefused() throws Exception {
		final String words = file("words.csv", "kind,bond\nfold,1\n");
		assertTrue(failure("run('Open Table...', 'table=[" + words + "] columns=kind');").contains("column=kind"));
		assertTrue(failure("run('Open Table...', 'table=[" + words + "] columns=length');").contains("kind, bond"));
		assertTrue(failure("run('Open Table...', 'table=[" + file("only.csv", "kind\nfold\n") + "]');")
			.contains("a table with a column of numbers"));
		assertTrue(failure("run('Open Table...', '');").contains("there is no table yet"));
	}
}
