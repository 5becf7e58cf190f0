package org.crumple.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Objects;

import org.crumple.figure.Mark;
import org.crumple.figure.Panel;
import org.crumple.io.StoredNetwork;
import org.crumple.kernel.Monitor;
import org.crumple.modes.DensityOfStates;
import org.crumple.physics.TestNetworks;
import org.junit.jupiter.api.Test;

/** What the figure of the density of states shows of frequencies that are not resolved. */
class SpectrumPlotTest {

	private static Panel panel(final int moments) {
		final StoredNetwork stored = TestNetworks.reference("min");
		return SpectrumPlot.of("spectrum", "", new DensityOfStates(stored.network(), stored.configuration(), moments, 0, 1, Monitor.SILENT))
			.panels().get(0);
	}

	private static boolean hasSmeared(final Panel panel) {
		return panel.marks().stream().map(Mark::label).filter(Objects::nonNull).anyMatch(l -> l.contains("smeared"));
	}

	/** The softest mode is far above the resolution: the axis begins near it, and the legend has nothing that is not drawn. */
	@Test
	void theAxisBeginsWhereThereAreModes() {
		final Panel fine = panel(1000);
		assertTrue(!hasSmeared(fine));
		final double softest = 0.07;
		assertEquals(softest, fine.across()[0], 0.6 * softest);
	}

	@Test
	void modesNearTheResolutionAreShownSmeared() {
		final Panel coarse = panel(30);
		assertTrue(hasSmeared(coarse));
		assertTrue(coarse.across()[0] < 0.07);
	}
}
