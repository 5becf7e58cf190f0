package org.crumple.ensemble;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CancellationException;

import org.crumple.analysis.TeachingSpec;
import org.crumple.kernel.Monitor;
import org.crumple.table.Table;
import org.junit.jupiter.api.Test;

/** Transition graphs and taught amplitudes in ensembles. */
class MemoryEnsembleTest {

	private static final String PLAN = "nodes = 32\nseeds = 4\nprepare.amplitude = 0\n";

	private static Rows rows(final String plan) throws Exception {
		return new Realisation().rows(PlanText.parse(PLAN + plan).point(0), Monitor.SILENT);
	}

	private static List<String> lines(final Rows rows, final String title) throws IOException {
		final Table table = rows.tables().stream().filter(t -> t.title().equals(title)).findAny().orElseThrow();
		final StringBuilder csv = new StringBuilder();
		table.write(csv);
		return csv.toString().lines().skip(1).toList();
	}

	/** Nothing given is something else than one number, and is read back from the plan that the folder keeps. */
	@Test
	void amplitudesThatAreNotGivenAreReadInEighthsOfTheTaughtOne() throws Exception {
		final Plan plan = PlanText.parse(PLAN + "analyses = teach\nteach.amplitude = 0.04\nteach.cycles = 1");
		assertTrue(plan.text().contains("teach.read = \n"), plan.text());
		assertEquals(plan.text(), PlanText.parse(plan.text()).text());
		assertEquals(List.of(), plan.point(0).parameters().spec(Analysis.TEACH, TeachingSpec.class).read());
		assertEquals(11, lines(new Realisation().rows(plan.point(0), Monitor.SILENT), "Teach and Read").size());
		assertEquals(1, lines(rows("analyses = teach\nteach.amplitude = 0.04\nteach.cycles = 1\nteach.read = 0.01"), "Teach and Read")
			.size());
	}

	/** Both start at the prepared minimum: the graph knows in which cycle teaching ends. */
	@Test
	void teachingEndsAsTheGraphOfTheSameNetworkSays() throws Exception {
		final Rows rows = rows("analyses = graph, teach\ngraph.window = 0.1\nteach.amplitude = 0.1\nteach.read = 0.1");
		final List<String> cycles = lines(rows, "Limit Cycles"), rounds = lines(rows, "Teaching");
		final String[] graph = cycles.get(cycles.size() - 1).split(","), last = rounds.get(rounds.size() - 1).split(",");
		assertEquals(0.1, Double.parseDouble(graph[0]));
		assertEquals(graph[1], last[6], "period");
		assertEquals(Integer.parseInt(graph[1]) + Integer.parseInt(graph[2]), rounds.size(), "its transient and one period");
		for (final String round : rounds.subList(0, rounds.size() - 1)) assertTrue(round.endsWith(","), "not yet periodic: " + round);
	}

	/** A part of a graph must not be pooled with whole ones. */
	@Test
	void aGraphThatIsCancelledHasNoRows() {
		final Point point = PlanText.parse(PLAN + "analyses = graph\ngraph.window = 0.2").point(0);
		final boolean[] searching = new boolean[1];
		assertThrows(CancellationException.class, () -> new Realisation().rows(point, new Monitor() {

			@Override
			public void progress(final double fraction, final String message) {
				searching[0] |= message.contains("frontier");
			}

			@Override
			public boolean isCancelled() {
				return searching[0];
			}
		}));
		assertTrue(searching[0], "the search had begun");
	}

	@Test
	void whatMakesNoSenseIsRefusedWithItsKey() {
		for (final String line : List.of("graph.window = 0", "graph.most = 0", "graph.box = Zero stress", "graph.window = "))
			assertRefused("analyses = graph\n", line);
		for (final String line : List.of("teach.amplitude = ", "teach.amplitude = -1", "teach.read = -1", "teach.cycles = 1001",
			"teach.protocol = Backwards")) assertRefused("analyses = teach\n", line);
		assertRefused("analyses = shear\n", "teach.cycles = 1");
	}

	private static void assertRefused(final String analyses, final String line) {
		final String message = assertThrows(IllegalArgumentException.class, () -> PlanText.parse(PLAN + analyses + line)).getMessage();
		assertTrue(message.startsWith(line.substring(0, line.indexOf(' '))), message);
	}
}
