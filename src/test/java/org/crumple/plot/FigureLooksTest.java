package org.crumple.plot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;

import org.crumple.figure.Figure;
import org.crumple.figure.Look.Symbol;
import org.crumple.figure.Mark.Band;
import org.crumple.figure.Mark.Series;
import org.crumple.figure.Mark;
import org.crumple.figure.Panel;
import org.crumple.kernel.Monitor;
import org.crumple.modes.DoubleWell;
import org.crumple.modes.NormalModes;
import org.crumple.relax.Minimiser;
import org.crumple.saddle.ModeBarriers;
import org.crumple.saddle.SearchRange;
import org.crumple.stats.BinnedRelation;
import org.crumple.stats.DataCollapse;
import org.crumple.stats.LogHistogram;
import org.crumple.stats.SizeHistogram;
import org.crumple.survey.Predictors;
import org.crumple.table.NumberTable;
import org.crumple.tail.Tail;
import org.crumple.tail.WindowScan;
import org.junit.jupiter.api.Test;

/** What a referee asks of every figure: quantities with units, axes that end where the data do, errors, and what open symbols are. */
class FigureLooksTest {

	private static Panel panel(final Figure figure) {
		final Panel panel = figure.panels().get(0);
		return new Panel(panel.x().withoutLegendRoom(), panel.y().withoutLegendRoom(), panel.marks(), panel.legend());
	}

	@Test
	void aRateEndsAtOne() throws IOException {
		final StringBuilder csv = new StringBuilder("flips,soft_spot (l^2/E),distance (l)\n");
		final SplittableRandom random = new SplittableRandom(1);
		for (int k = 0; k < 300; k++) csv.append(k % 7 == 0 ? 1 : 0).append(',').append(random.nextDouble() + k % 7).append(',')
			.append(random.nextDouble()).append('\n');
		final Figure figure = SkillPlot.of("ROC", "", new Predictors(List.of(NumberTable.parse("t", csv.toString())), "flips")
			.skills("soft_spot", "distance", 0, 1, Monitor.SILENT));
		final double[] upwards = panel(figure).upwards(), across = panel(figure).across();
		assertTrue(upwards[0] >= -0.03 && upwards[1] <= 1.03, "no probability beyond 1: " + upwards[1]);
		assertEquals(1, across[1], 1e-12);
		final List<Mark> marks = figure.panels().get(0).marks();
		assertTrue(marks.get(1).label().startsWith("soft spot: ") && marks.get(2).label().startsWith("distance \u0394: "));
		assertTrue(marks.get(1).look().dash() != marks.get(2).look().dash(), "told apart without colours");
	}

	@Test
	void collapsedAxesSayHowTheyAreScaled() {
		final Figure figure = ScalingPlots.collapse("collapse", "caption", Quantities.brief("s (E)"), Quantities.density("s (E)"),
			List.of(),
			new DataCollapse(0.332, -0.25, 1, 10));
		assertEquals("S/N^{0.33} (E)", figure.panels().get(0).x().heading());
		assertEquals("P(S) N^{\u22120.25} (1/E)", figure.panels().get(0).y().heading());
		final Figure unscaled = ScalingPlots.collapse("collapse", "caption", "x", "y", List.of(), new DataCollapse(-1e-5, -0.004, 1, 10));
		assertEquals("x/N^{0.00}", unscaled.panels().get(0).x().heading());
		assertTrue(unscaled.caption().contains("a = 0.000, b = -0.004"), unscaled.caption());
	}

	@Test
	void binsOfFewValuesAndMeansWithoutErrorsAreMarked() {
		final double[] x = { 1, 1.1, 1.2, 1.3, 1.4, 10, 100, 101, 102, 103, 104 }, y = { 1, 2, 3, 4, 5, 6, 7, 7, 7, 7, 7 };
		final BinnedRelation bins = BinnedRelation.of(x, y, 1, BinnedRelation.Average.MEAN);
		final Series points = (Series) RelationPlot.of("r", "", "x", "y", bins, bins.slope(0, 200)).panels().get(0).marks().get(0);
		assertArrayEquals(new boolean[] { false, true, false }, new boolean[] { points.isOfFew(0), points.isOfFew(1), points.isOfFew(2) });
		assertTrue(points.isWithoutError(2), "equal values have no error that is known, they are not exact");
		assertTrue(!points.isWithoutError(0));
		final double[] sizes = DoubleStream.concat(DoubleStream.generate(() -> 1).limit(20), DoubleStream.of(30, 31)).toArray();
		final Series avalanches = AvalanchePlots.points(SizeHistogram.of(sizes, 2, true), 0, Symbol.CIRCLE, "a");
		assertTrue(!avalanches.isOfFew(0) && avalanches.isOfFew(avalanches.x().length - 1));
	}

	@Test
	void densitiesOfFitsHaveUnitsAndScansABandOfErrors() {
		final SplittableRandom random = new SplittableRandom(2);
		final double[] x = DoubleStream.generate(random::nextDouble).limit(400).map(Math::sqrt).sorted().toArray();
		final WindowScan scan = WindowScan.of(x, Tail.LOWER, 0);
		final Figure density = FitPlots.density("fit", "", "barrier (E)", LogHistogram.of(x, 5), Tail.LOWER, scan.bestFit(), true);
		assertEquals("P(\u0394V) (1/E)", density.panels().get(0).y().heading());
		final Figure windows = FitPlots.scan("scan", "", "barrier (E)", scan, scan.bestFit(), true);
		assertTrue(windows.panels().get(0).marks().stream().anyMatch(Band.class::isInstance));
		assertEquals("upper end of the window, barrier \u0394V (E)", windows.panels().get(0).x().heading());
	}

	/** A barrier at the largest displacement is inside of the frame, with its symbol. */
	@Test
	void linesAlongModesEndInsideOfTheFrame() {
		final DoubleWell well = new DoubleWell();
		final NormalModes modes = NormalModes.lowest(well.network(), well.minimum(true), 4, Monitor.SILENT);
		final ModeBarriers along = new ModeBarriers(modes, new SearchRange(0.12, 0.01), Minimiser.FIRE);
		final double[] across = panel(BarrierPlots.energies("energies", "", modes, along, List.of(), 0.12)).across();
		assertTrue(across[0] < -0.122 && across[1] > 0.122, across[0] + " " + across[1]);
	}
}
