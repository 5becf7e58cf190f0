package org.crumple.macro;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import javax.xml.parsers.DocumentBuilderFactory;

import org.crumple.table.NumberTable;
import org.crumple.workbench.WorkbenchNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

/** Transition Graph... and Teach and Read... run from macros, on a reference network whose graph independent code has found. */
class MemoryCommandsTest extends MacroTest {

	private static final String OPEN = "run('Open Network...', 'path=[src/test/resources/reference/n256_s1.nodes.csv]');\n";

	@TempDir
	Path folder;

	private NumberTable table(final String title) throws Exception {
		final String name = activeImage().getTitle().replaceFirst("^(transition-graph|picture|taught)-?", "");
		return NumberTable.parse(title, Files.readString(folder.resolve(title + "-" + name + ".csv")));
	}

	@Test
	void theGraphAndWhatFollowsFromItAreInTablesAndFiles() throws Exception {
		run(OPEN + "run('Transition Graph...', 'window=0.05 save=[" + inMacro(folder) + "]');");
		final NumberTable nodes = table("transition-graph");
		assertEquals(28, nodes.size());
		assertEquals(8, 1 + Arrays.stream(nodes.column("component")).max().orElseThrow());
		final String[] lines = Files.readString(Path.of("src/test/resources/reference/tgraph_n256_s1_g0.05.csv")).split("\n");
		for (int row = 0; row < 28; row++) {
			final String[] reference = lines[row + 1].split(",");
			assertEquals(Double.parseDouble(reference[2]), nodes.column("from_strain")[row], 1e-8);
			assertEquals(Double.parseDouble(reference[3]), nodes.column("until_strain")[row], 1e-8);
			assertEquals(reference[4].equals("-1") ? Double.NaN : Double.parseDouble(reference[4]), nodes.column("down_to")[row]);
			assertEquals(reference[5].equals("-1") ? Double.NaN : Double.parseDouble(reference[5]), nodes.column("up_to")[row]);
		}
		for (final String excursions : new String[] { "return-points", "return-points-from-below" }) {
			final NumberTable points = table(excursions);
			assertTrue(points.size() > 10);
			for (int row = 0; row < points.size(); row++) {
				assertTrue(points.column("high")[row] > points.column("low")[row]);
				assertEquals(points.column("state_before")[row] == points.column("state_after")[row] ? 0 : 1,
					points.column("violated")[row]);
			}
		}
		assertEquals(100, table("limit-cycles").size());
		final NumberTable reachable = table("reachable-states");
		assertEquals(1, reachable.column("states")[0]);
		assertEquals(28, reachable.column("states")[99]);
		assertEquals(8, reachable.column("components")[99]);
		assertTrue(table("hysterons").size() > 5);
		assertTrue(table("interactions").size() > 5);
		summaryCountsTheOtherTables();
		final String name = activeImage().getTitle();
		final Document graph = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(folder.resolve(name + ".graphml").toFile());
		assertEquals(28, graph.getElementsByTagName("node").getLength());
		assertEquals(47, graph.getElementsByTagName("edge").getLength());
		final String dot = Files.readString(folder.resolve(name + ".dot"));
		assertEquals(47, dot.split(" -> ", -1).length - 1);
		assertTrue(Files.size(folder.resolve(name + ".svg")) > 0);
	}

	private void summaryCountsTheOtherTables() throws Exception {
		final NumberTable summary = table("summary-of-transition-graph"), down = table("return-points"),
			up = table("return-points-from-below"), interactions = table("interactions");
		final double[] counts = { 28, 47, 0, 0, 8, down.size(), sum(down), up.size(), sum(up), table("hysterons").size(), interactions
			.size() };
		final String[] columns = { "branches", "falls", "open", "lost", "components", "excursions_down", "violated_down", "excursions_up",
			"violated_up", "hysterons", "interactions" };
		for (int k = 0; k < columns.length; k++) assertEquals(counts[k], summary.column(columns[k])[0], columns[k]);
		assertEquals(20000, summary.column("random")[0]);
		// nine in ten are too short for any fall, and six are violated, as the page says
		assertEquals(0.1, summary.column("random_with_falls")[0] / 20000, 0.05);
		assertEquals(6, summary.column("violated_random")[0], 6);
		double cooperative = 0;
		for (int row = 0; row < interactions.size(); row++)
			if (!(interactions.column("shift_on")[row] > 0) && !(interactions.column("shift_off")[row] > 0)) cooperative++;
		assertEquals(cooperative, summary.column("cooperative")[0]);
	}

	private static double sum(final NumberTable points) {
		return Arrays.stream(points.column("violated")).sum();
	}

	@Test
	void theCapMarksTheFrontier() throws Exception {
		final String said = said(OPEN + "run('Transition Graph...', 'window=0.05 most=5 save=[" + inMacro(folder) + "]');");
		assertTrue(said.contains("The search has not been where 4 falls would lead (-1 in down_to and up_to)."), said);
		final NumberTable nodes = table("transition-graph");
		assertEquals(5, nodes.size());
		// the first five nodes are those of the whole graph; what leads to others is marked
		assertEquals("2 1 4 3 -1 0 -1 -1 -1 1", words(nodes.column("down_to"), nodes.column("up_to"), 5));
	}

	/** A larger cap goes on with what lies in the folder, to the same table as one run with it. */
	@Test
	void aSearchGoesOnFromTheFolder() throws Exception {
		final String graph = "run('Transition Graph...', 'window=0.05 most=";
		run(OPEN + graph + "5 save=[" + inMacro(folder.resolve("a")) + "]');" + graph + "9 save=[" + inMacro(folder.resolve("a")) + "]');"
			+ graph + "9 save=[" + inMacro(folder.resolve("b")) + "]');");
		final String name = activeImage().getTitle();
		for (final String file : new String[] { name + ".csv", name + ".graphml", name + ".search" })
			assertEquals(-1, Files.mismatch(folder.resolve("a").resolve(file), folder.resolve("b").resolve(file)), file);
		final String again = "save=[" + inMacro(folder.resolve("b")) + "]');";
		assertTrue(said(graph + "9 " + again).contains("Goes on with the 9 branches in " + name + ".search."));
		assertTrue(said(graph + "5 " + again).contains("Begins anew: the search in " + name + ".search"));
		Files.writeString(folder.resolve("b").resolve(name + ".search"), "nothing");
		assertTrue(failure(graph + "9 save=[" + inMacro(folder.resolve("b")) + "]');").contains("cannot be continued"));
	}

	/** A row of the table says how to get to its network, which then is at the strain of the fall that led there, and can be used. */
	@Test
	void aBranchIsVisitedByTheFallsInItsRow() throws Exception {
		final String strain = run(OPEN + "name = getTitle();\n"
			+ "run('Transition Graph...', 'window=0.05 most=12 minimiser=FIRE kind=[Simple shear]');\n"
			+ "falls = Table.getString('falls', 11); from = Table.get('from_strain', 11); until = Table.get('until_strain', 11);\n"
			+ "run('Network on Branch...', 'network=[' + name + '] window=0.05 falls=[' + falls + ']');\n"
			+ "return falls + ' ' + from + ' ' + until;");
		final String[] said = strain.split(" ");
		final int falls = said.length - 2;
		assertTrue(falls >= 2, strain);
		final String letters = Arrays.stream(said).limit(falls).map(w -> w.substring(0, 1)).collect(Collectors.joining());
		final WorkbenchNetwork visited = workbench.networks().get(workbench.networks().size() - 1);
		assertTrue(visited.toString().startsWith("branch-" + letters + "-256"), visited.toString());
		assertEquals(visited.toString(), activeImage().getTitle());
		final double there = visited.configuration().cell().shear();
		assertTrue(there > Double.parseDouble(said[falls]) && there < Double.parseDouble(said[falls + 1]), there + " in " + strain);
		run("run('Normal Modes...', 'count=3 pictures=1');");
		// its own macro lines make it again, to the last bit
		final String info = activeLines(visited);
		workbench.clear();
		run(info);
		final WorkbenchNetwork again = workbench.networks().get(workbench.networks().size() - 1);
		assertArrayEquals(visited.configuration().positions(), again.configuration().positions());
		run(OPEN + "run('Network on Branch...', 'falls=up kind=[Pure shear] minimiser=[Gradient flow] box=[Zero pressure] window=0.2');");
	}

	private static String activeLines(final WorkbenchNetwork network) {
		return network.provenance().toMacro(List.of()).lines().filter(l -> l.startsWith("run(")).collect(Collectors.joining("\n"));
	}

	private static String words(final double[] down, final double[] up, final int rows) {
		final StringBuilder text = new StringBuilder();
		for (int row = 0; row < rows; row++) text.append((int) down[row]).append(' ').append((int) up[row]).append(' ');
		return text.toString().strip();
	}

	@Test
	void aTaughtNetworkRemembersItsAmplitude() throws Exception {
		run(OPEN + "run('Teach and Read...', 'amplitude=0.04 read=[0.03 0.04 0.05] protocol=Sequential save=[" + inMacro(folder)
			+ "]');");
		final Path file = Files.list(folder).filter(f -> f.getFileName().toString().matches("teach-and-read-.*\\.csv")
			&& !f.toString().endsWith(".figure.csv")).findFirst().orElseThrow();
		final NumberTable read = NumberTable.parse("read", Files.readString(file));
		assertEquals(3, read.size());
		assertTrue(read.column("taught_msd")[1] < 1e-20, "at the taught amplitude: " + read.column("taught_msd")[1]);
		assertEquals(0, read.column("taught_flips")[1]);
		assertTrue(read.column("untaught_msd")[1] > 1e-6);
		assertTrue(read.column("taught_msd")[2] > 1e-6);
		// several amplitudes, each read from a copy
		run(OPEN + "run('Teach and Read...', 'amplitude=[0.02 0.04] read=0.04 protocol=Parallel minimiser=[Gradient flow] box=Fixed');");
	}

	@Test
	void badInputIsRefused() {
		assertTrue(failure(OPEN + "run('Transition Graph...', 'window=0');").contains("window=0"));
		assertTrue(failure(OPEN + "run('Transition Graph...', 'most=0');").contains("most=0"));
		assertTrue(failure(OPEN + "run('Transition Graph...', 'box=[Zero stress]');").contains("box=Zero stress"));
		assertTrue(failure(OPEN + "run('Shear Network...', 'amount=0.02 protocol=[Event driven]'); run('Transition Graph...', "
			+ "'window=0.01');").contains("window=0.01"));
		assertTrue(failure(OPEN + "run('Network on Branch...', 'window=0');").contains("window=0"));
		assertTrue(failure(OPEN + "run('Network on Branch...', 'falls=left');").contains("falls=left is not allowed"));
		assertTrue(failure(OPEN + "run('Network on Branch...', 'window=0.001 falls=up');").contains("its fall 1 is none"));
		assertTrue(failure(OPEN + "run('Teach and Read...', 'amplitude=0');").contains("amplitude=0"));
		assertTrue(failure(OPEN + "run('Teach and Read...', 'amplitude=0.01 read=-1');").contains("read=-1"));
		assertTrue(failure(OPEN + "run('Teach and Read...', 'cycles=-1');").contains("cycles=-1"));
		assertTrue(failure(OPEN + "run('Teach and Read...', 'protocol=Backwards');").contains("protocol=Backwards"));
	}
}
