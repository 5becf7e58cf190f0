package org.crumple.memory;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.crumple.io.StoredNetwork;
import org.crumple.kernel.InvalidValue;
import org.crumple.kernel.Monitor;
import org.crumple.network.Configuration;
import org.crumple.relax.Minimiser;
import org.junit.jupiter.api.Test;

/** Ways over falls: as words, and as walks to where a search was on the same branches. */
class FallSequenceTest {

	private static Configuration walk(final String falls) throws Exception {
		final StoredNetwork network = Graphs.network();
		return FallSequence.of(falls).walk(network.network(), network.configuration(), Graphs.WINDOW, Graphs.settings(Minimiser.FIRE),
			Monitor.SILENT);
	}

	/** Also of branches that the search met after a pause, when it had been full. */
	@Test
	void aWayLeadsToTheBitsOfTheSearch() throws Exception {
		final StoredNetwork network = Graphs.network();
		try (GraphSearch search = Graphs.search(network.network(), network.configuration(), Graphs.WINDOW, Minimiser.FIRE)) {
			search.run(9, Monitor.SILENT);
			search.run(1000, Monitor.SILENT);
			final List<FallSequence> ways = FallSequence.all(search.graph());
			assertEquals(28, ways.size());
			for (int node = 0; node < 28; node++) {
				assertEquals(search.graph().branch(node).depth(), ways.get(node).senses().size());
				final Configuration expected = search.configuration(node), walked = walk(ways.get(node).toString());
				assertArrayEquals(expected.positions(), walked.positions(), "node " + node);
				assertEquals(expected.cell(), walked.cell(), "node " + node);
			}
		}
	}

	@Test
	void waysAreWrittenAsWords() {
		final FallSequence way = FallSequence.of(" up  up down ");
		assertEquals(List.of(1, 1, -1), way.senses());
		assertEquals("up up down", way.toString());
		assertEquals("uud", way.letters());
		assertEquals(List.of(), FallSequence.of("").senses());
		assertEquals("", FallSequence.of(null).toString());
		final String refused = assertThrows(InvalidValue.class, () -> FallSequence.of("up sideways")).getMessage();
		assertTrue(refused.startsWith("falls=up sideways is not allowed: it must be the words up and down"), refused);
	}

	@Test
	void whereThereIsNoFallItSaysSo() throws Exception {
		// node 0 of the reference graph leads up to node 2 and so on to the end of the window
		final String refused = assertThrows(InvalidValue.class, () -> walk("up up up up up up up up up up")).getMessage();
		assertTrue(refused.matches("falls=up up up.* is not allowed: it must be shorter or other: its fall \\d+ is none, the branch there "
			+ "reaches the end of the window at strain 0\\.05\\."), refused);
	}
}
