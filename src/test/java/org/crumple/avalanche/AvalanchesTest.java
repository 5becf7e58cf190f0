package org.crumple.avalanche;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;

import org.crumple.drive.LoadingStep;
import org.junit.jupiter.api.Test;

class AvalanchesTest {

	/** An elastic step, a smooth crossing, an elastic step, a drop with two flips, and a drop without flips on the way back. */
	private static final List<LoadingStep> STEPS = List.of(new LoadingStep(0, 0, 1, 0.1, 0, 0), new LoadingStep(1, 0.25, 1, 0.2, 0, -1e-8),
		new LoadingStep(2, 0.5, 1, 0.3, 1, -1e-8), new LoadingStep(3, 0.75, 1, 0.4, 0, -1e-8), new LoadingStep(4, 1, 1, 0.2, 2, 1e-3),
		new LoadingStep(5, 0.75, 1, 0.15, 0, 1e-4));

	@Test
	void flipsFindCrossingsToo() {
		assertEquals(List.of(new Avalanche(2, 0.5, 1, -1e-8, 0.2, 0.3, 0.5), new Avalanche(4, 1, 2, 1e-3, 0.4, 0.2, 0.5)),
			new Avalanches(EventDefinition.FLIPS, 1e-5).in(STEPS));
	}

	@Test
	void dissipationFindsDropsWithoutFlipsAndIntervalsNeverShrink() {
		assertEquals(List.of(new Avalanche(4, 1, 2, 1e-3, 0.4, 0.2, 1), new Avalanche(5, 0.75, 0, 1e-4, 0.2, 0.15, 0.25)),
			new Avalanches(EventDefinition.DISSIPATION, 1e-5).in(STEPS));
	}

	@Test
	void aThresholdOfZeroIsRefused() {
		assertThrows(IllegalArgumentException.class, () -> new Avalanches(EventDefinition.DISSIPATION, 0));
	}
}
