package org.crumple.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;

/** The phrases of captions. */
class PanelMakerTest {

	@Test
	void oneIsNotWrittenAsSeveral() {
		assertEquals("1 network", PanelMaker.networks(1));
		assertEquals("0 networks", PanelMaker.networks(0));
	}

	@Test
	void twoSizesAreNoRange() {
		assertEquals("N = 64", PanelMaker.sizes(new TreeSet<>(Set.of(64))));
		assertEquals("N = 64, 128", PanelMaker.sizes(new TreeSet<>(Set.of(128, 64))));
		assertEquals("N = 64 to 256", PanelMaker.sizes(new TreeSet<>(Set.of(128, 64, 256))));
	}
}
