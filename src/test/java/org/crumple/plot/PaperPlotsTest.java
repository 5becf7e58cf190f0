package org.crumple.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.crumple.figure.Look.Symbol;
import org.crumple.figure.Look;
import org.crumple.figure.Mark.Law;
import org.crumple.figure.Mark.Series;
import org.crumple.figure.Palette;
import org.crumple.figure.Panel;
import org.crumple.generate.GeneratedNetwork;
import org.crumple.network.Cell;
import org.crumple.physics.TestNetworks;
import org.crumple.plot.PaperPlots.OfSize;
import org.crumple.stats.BinnedRelation.Average;
import org.crumple.stats.BinnedRelation;
import org.crumple.stats.LogHistogram;
import org.junit.jupiter.api.Test;

/** What the panels of the paper's figures say with their symbols and colours. */
class PaperPlotsTest {

	private static Series series(final Panel panel, final String label) {
		return panel.marks().stream().filter(m -> label.equals(m.label())).map(Series.class::cast).findFirst().orElseThrow();
	}

	/** The second of three sizes once had another colour where the first was missing, and where rigid barriers were beside it. */
	@Test
	void aSizeHasOneLookInAllPanels() {
		final Map<Integer, Look> looks = PaperPlots.looks(new TreeSet<>(Set.of(64, 256, 1024)));
		final LogHistogram bins = LogHistogram.of(new double[] { 1, 2, 3, 4, 5, 6 }, 5);
		final OfSize<LogHistogram> middle = new OfSize<>(256, bins, looks.get(256)), rigid = new OfSize<>(1024, bins, PaperPlots.RIGID);
		final Panel tails = PaperPlots.tails("x", "P", List.of(middle, rigid), Arrays.asList(null, null), List.of("N", "rigid"), -1, "x");
		final BinnedRelation decay = BinnedRelation.of(new double[] { 1, 2, 3 }, new double[] { 3, 2, 1 }, 3, Average.MEAN);
		final Panel decays = PaperPlots.decays(List.of(new OfSize<>(256, decay, looks.get(256)),
			new OfSize<>(1024, decay, looks.get(1024))),
			1, null);
		assertEquals(series(decays, "N = 256").look(), series(tails, "N").look());
		final Set<Integer> colours = looks.values().stream().map(Look::colour).collect(Collectors.toSet());
		final Set<Symbol> symbols = looks.values().stream().map(Look::symbol).collect(Collectors.toSet());
		assertEquals(List.of(3, 3), List.of(colours.size(), symbols.size()));
		final Look other = series(tails, "rigid").look();
		assertFalse(colours.contains(other.colour()) || symbols.contains(other.symbol()), "rigid is not a size");
	}

	/** A straight decay with scatter, of so many networks in each of five bins. */
	private static BinnedRelation decay(final int networks) {
		final double[] x = new double[5 * networks], y = new double[x.length];
		for (int k = 0; k < x.length; k++) {
			x[k] = Math.pow(2, k % 5);
			y[k] = (1 + 0.1 * Math.sin(k)) / x[k];
		}
		return BinnedRelation.of(x, y, 3, Average.MEAN);
	}

	/** The slope of eight networks was once drawn as accepted, which no other law of so few is. */
	@Test
	void aDecayOfFewNetworksHasNoAcceptedSlope() {
		for (final int networks : new int[] { 8, 40 }) {
			final BinnedRelation decay = decay(networks);
			final BinnedRelation.Slope slope = decay.slope(1, 20);
			final Panel panel = PaperPlots.decays(List.of(new OfSize<>(64, decay)), 0, slope);
			final Law law = panel.marks().stream().filter(Law.class::isInstance).map(Law.class::cast).findFirst().orElseThrow();
			assertEquals(networks == 8 ? "the bins are of fewer than 30 networks" : "", PaperPlots.refusal(decay, slope));
			assertEquals(networks == 8 ? Look.Dash.DASHED : Look.Dash.SOLID, law.look().dash());
			assertEquals(networks == 8, law.label().endsWith(" (not accepted)"), law.label());
		}
	}

	@Test
	void aNetworkIsInTheMiddleWithAScaleAndWithoutAxes() {
		final GeneratedNetwork made = TestNetworks.packing(64, 1);
		final double[] psi = new double[2 * made.network().nodeCount()];
		psi[0] = 1;
		final Panel states = NetworkPanels.states(made.network(), made.configuration());
		final Panel mode = NetworkPanels.mode(made.network(), made.configuration(), psi, 0);
		final Cell cell = made.configuration().cell();
		for (final Panel panel : List.of(states, mode)) {
			assertEquals(cell.lx(), panel.across()[0] + panel.across()[1], 1e-9, "as much room on the left as on the right");
			assertEquals(cell.ly(), panel.upwards()[0] + panel.upwards()[1], 1e-9);
			assertTrue(panel.across()[0] < 0 && panel.upwards()[0] < 0, "the edge of the cell is inside");
			assertTrue(panel.x().heading().isEmpty() && panel.y().heading().isEmpty());
			final Series scale = series(panel, "scale: 2 l");
			assertEquals(2, Math.hypot(scale.x()[1] - scale.x()[0], scale.y()[1] - scale.y()[0]), 1e-9);
		}
		final Series core = mode.marks().stream().filter(m -> m.label() != null && m.label().startsWith("core bond, ")).map(
			Series.class::cast).findFirst().orElseThrow();
		assertNotEquals(core.look().colour(), series(mode, "mode \u03c8").look().colour());
	}

	private static Panel exponents(final boolean doubted) {
		final double[][] values = { { 0.2, -0.7 }, { 0.01, 0.02 } };
		return PaperPlots.exponents(List.of("a", "b"), values, values, "Eq. 4", doubted, new boolean[] { false, true }, values[0]);
	}

	@Test
	void exponentsThatAreNotAcceptedAreOpenAndWithoutBars() {
		final Panel panel = exponents(true);
		for (final String open : List.of("measured (not accepted)", "Eq. 4 (not accepted)")) {
			assertEquals(Palette.WHITE, series(panel, open).look().fill(), open);
			assertNull(series(panel, open).low(), open);
		}
		assertEquals(1, series(panel, "measured (not accepted)").x().length);
		for (final Series closed : List.of(series(panel, "measured"), series(exponents(false), "Eq. 4"))) {
			final Look look = closed.look();
			assertEquals(look.colour(), look.fill(), closed.label());
			assertNotNull(closed.low(), closed.label());
		}
		assertNull(series(panel, "paper").low(), "published without errors: not open");
	}
}
