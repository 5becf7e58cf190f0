package org.crumple.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.crumple.excitation.BistabilityCriterion;
import org.crumple.excitation.LocalExcitations;
import org.crumple.figure.Mark.Series;
import org.crumple.figure.Mark;
import org.crumple.figure.Panel;
import org.crumple.io.StoredNetwork;
import org.crumple.kernel.Monitor;
import org.crumple.physics.TestNetworks;
import org.crumple.pinch.PinchPath.Place;
import org.crumple.pinch.PinchPath;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The figure of a bond that is pinched: its marks are where the path has them. */
class PinchPathPlotTest {

	private static final StoredNetwork MINIMUM = TestNetworks.reference("min");
	private static final int BOND = 202;
	private static final List<PinchPath> GROWING = new ArrayList<>();
	private static PinchPath path;

	@BeforeAll
	static void pinch() {
		path = PinchPath.of(MINIMUM.network(), MINIMUM.configuration(), LocalExcitations.of(MINIMUM.network(), MINIMUM.configuration(),
			BistabilityCriterion.EXACT), BOND, true, GROWING::add, Monitor.SILENT);
	}

	private static Series mark(final Panel panel, final String label) {
		return panel.marks().stream().filter(m -> m.label() != null && m.label().startsWith(label)).map(Series.class::cast).findFirst()
			.orElseThrow(() -> new AssertionError(label + " among " + panel.marks().stream().map(Mark::label).toList()));
	}

	private static void assertAt(final double x, final double y, final Series mark) {
		assertEquals(1, mark.x().length);
		assertEquals(x, mark.x()[0]);
		assertEquals(y, mark.y()[0]);
	}

	@Test
	void failureAndPredictionAreMarkedOnTheirCurves() {
		final Panel panel = PinchPathPlot.of("", "", path).panels().get(0);
		final Place failure = path.places().get(path.failure());
		assertAt(failure.extension(), failure.force(), mark(panel, "failure, by this bond"));
		final double in = path.predicted().extensionToInstability()[BOND];
		assertAt(in, path.predicted().forceToInstability()[BOND], mark(panel, "f_{in}, predicted"));
		final Series predicted = mark(panel, "Eq. 2: V'");
		assertEquals(path.predicted().forceToInstability()[BOND], Arrays.stream(predicted.y()).filter(y -> !Double.isNaN(y)).max()
			.orElseThrow(), 1e-3 * path.predicted().forceToInstability()[BOND], "the prediction is the maximum of the dashed curve");
		assertEquals(0, predicted.y()[0], 1e-15);
		final Series minima = mark(panel, "minima"), behind = mark(panel, "behind the failure");
		assertEquals(path.failure() + 1, minima.x().length);
		assertEquals(path.last() - path.failure() + 1, behind.x().length);
		assertEquals(failure.force(), behind.y()[0]);
		assertEquals(0, behind.y()[path.last() - path.failure()]);
	}

	@Test
	void bothBarriersAreHeightsOfOneCurve() {
		final Panel panel = PinchPathPlot.of("", "", path).panels().get(1);
		final Place failure = path.places().get(path.failure()), saddle = path.places().get(path.last());
		assertAt(failure.extension(), failure.energy(), mark(panel, "work to the failure"));
		assertAt(saddle.extension(), saddle.energy(), mark(panel, "activation energy"));
		final List<Series> levels = panel.marks().stream().filter(m -> m.label() == null).map(Series.class::cast).toList();
		assertEquals(List.of(failure.energy(), saddle.energy()), levels.stream().map(l -> l.y()[0]).toList());
		for (final Series level : levels) assertEquals(level.y()[0], level.y()[1]);
		assertAt(path.predicted().extensionToInstability()[BOND], path.predicted().barrier()[BOND], mark(panel, "\u0394V, predicted"));
	}

	@Test
	void whileItGrowsTheCurveEndsWhereItIsAndThePlaceIsMarked() {
		for (final int size : new int[] { 1, 2, path.failure() + 1, path.failure() + 2 }) {
			final PinchPath now = GROWING.get(size - 1);
			final Panel panel = PinchPathPlot.live(now, size - 1);
			final Place here = path.places().get(size - 1);
			assertAt(here.extension(), here.force(), mark(panel, "here"));
			assertEquals(Math.min(size, path.failure() + 1), mark(panel, "minima").x().length);
			assertEquals(now.hasFailed(), panel.marks().stream().anyMatch(m -> ("" + m.label()).startsWith("failure")));
			final BufferedImage image = LiveCurve.draw(now, size - 1, 500, 400, 12);
			assertEquals(500, image.getWidth(), 2);
		}
		assertFalse(GROWING.get(path.failure() - 1).hasFailed());
		assertTrue(GROWING.get(path.failure()).hasFailed());
	}
}
