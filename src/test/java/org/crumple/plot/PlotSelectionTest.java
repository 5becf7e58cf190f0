package org.crumple.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

import ij.gui.Plot;

import org.crumple.excitation.BondPopulation;
import org.crumple.stats.BinnedRelation.Average;
import org.crumple.stats.BinnedRelation;
import org.crumple.stats.FiniteSizeScaling;
import org.crumple.stats.Ratio;
import org.crumple.stats.SizeHistogram;
import org.crumple.survey.ExcitationPanel;
import org.crumple.survey.PopulationSizes.Fit;
import org.crumple.survey.PopulationSizes;
import org.crumple.survey.ScalingTables.Measured;
import org.crumple.table.NumberTable;
import org.crumple.tail.SizeLaws;
import org.junit.jupiter.api.Test;

/**
 * The line of a fit passes through the points of the selection that was fitted, within their counting errors; both are read from the plots.
 */
class PlotSelectionTest {

	/** An edge of a bin, with five bins per decade. */
	private static final double EDGE = Math.pow(10, -1.2);

	/** Mean squared distance of points from a line, in units of the points' errors, where the line is defined. */
	private static double distance(final float[][] points, final float[] error, final float[][] line, final double lowest,
		final double highest) {
		double sum = 0;
		int n = 0;
		for (int k = 0; k < points[0].length; k++) {
			if (!(points[0][k] > lowest && points[0][k] < highest)) continue;
			sum += Math.pow((points[1][k] - at(line, points[0][k])) / error[k], 2);
			n++;
		}
		assertTrue(n >= 3, n + " points along the line");
		return sum / n;
	}

	/** Interpolates a curve between its nearest points, in logarithms. */
	private static double at(final float[][] line, final double x) {
		for (int k = 0; k + 1 < line[0].length; k++) {
			if (!(line[0][k] <= x && x <= line[0][k + 1])) continue;
			final double part = Math.log(x / line[0][k]) / Math.log(line[0][k + 1] / line[0][k]);
			return line[1][k] * Math.pow(line[1][k + 1] / line[1][k], part);
		}
		return Double.NaN;
	}

	private static double integral(final float[][] line) {
		double sum = 0;
		for (int k = 0; k + 1 < line[0].length; k++) {
			if (Float.isNaN(line[1][k]) || Float.isNaN(line[1][k + 1])) continue;
			sum += 0.5 * (line[1][k] + line[1][k + 1]) * (line[0][k + 1] - line[0][k]);
		}
		return sum;
	}

	/** The data of the lines or of the points; the first object of a plot is the caption, without data. */
	private static List<float[][]> objects(final Plot plot, final boolean lines) {
		final List<float[][]> all = new ArrayList<>();
		for (int k = 0; k < plot.getDataObjectDesignations().length; k++) {
			if (plot.getPlotObjectStyle(k + 1).endsWith("Line") == lines) all.add(plot.getDataObjectArrays(k));
		}
		return all;
	}

	/** Bonds of two networks in five populations, each with its own law of stiffness, and rows that belong to none. */
	private static NumberTable bonds(final long seed) throws IOException {
		final SplittableRandom random = new SplittableRandom(seed);
		final StringBuilder csv = new StringBuilder("unstable,bistable,effective_stiffness (E/l^2)\n");
		for (int k = 0; k < 300; k++) {
			final boolean unstable = k % 6 == 1, bistable = k % 3 > 0;
			final double x = (bistable ? 1 : 0.5) * Math.pow(random.nextDouble(), unstable ? 0.5 : 1 / 2.5);
			csv.append(unstable ? 1 : 0).append(bistable ? ",1," : ",0,").append(k % 50 == 7 ? "0" : k % 50 == 8 ? "" : Double.toString(x))
				.append('\n');
		}
		return NumberTable.parse("bonds", csv.toString());
	}

	@Test
	void lawsOfBondsGoThroughThePointsOfTheirPopulation() throws IOException {
		// enough networks for the fits to be accepted, because others are dashed
		final List<NumberTable> tables = new ArrayList<>();
		for (int network = 1; network <= 50; network++) tables.add(bonds(network));
		final PopulationSizes sizes = PopulationSizes.of(tables, ExcitationPanel.STIFFNESS);
		final List<Fit> fits = sizes.fits(0.3);
		assertEquals(4, fits.size());
		for (final Fit fit : fits) assertEquals("", fit.refusal());
		final Plot plot = FigurePlot.of(ExcitationPlots.plot("P", "", sizes, fits, 5));
		final List<float[][]> lines = objects(plot, true), points = objects(plot, false);
		for (int p = 0; p < BondPopulation.values().length; p++) {
			final double[] values = sizes.all().get(BondPopulation.values()[p]);
			final Fit fit = fits.get(p);
			assertEquals(BondPopulation.values()[p], fit.population());
			final float[][] line = lines.get(p), bins = points.get(p);
			final double inside = Arrays.stream(values).filter(v -> v <= fit.law().until()).count(), smallest = values[0];
			assertEquals(inside / values.length, integral(line), 0.02 * inside / values.length,
				"the share that the window holds, above the smallest of them");
			final float[] error = new float[bins[0].length];
			for (int k = 0; k < error.length; k++) {
				final double half = Math.pow(10, 0.1), low = bins[0][k] / half, high = bins[0][k] * half;
				error[k] = (float) (bins[1][k] / Math.sqrt(Math.max(1, Arrays.stream(values).filter(v -> v >= low && v < high).count())));
			}
			assertTrue(distance(bins, error, line, smallest * 1.6, fit.law().until() / 1.3) < 2.5, fit.toString());
		}
	}

	@Test
	void lawsOfAvalanchesAreAsHighAsTheShareOfTheirWindow() {
		final SplittableRandom random = new SplittableRandom(5);
		final double[] sizes = IntStream.range(0, 4000).mapToDouble(k -> k % 4 == 0 ? 1e-4 * random.nextDouble()
			: 1e-4 * Math.pow(10, 2 * random.nextDouble())).sorted().toArray();
		final SizeLaws laws = SizeLaws.of(sizes, false, 1e-4, 5e-3);
		final SizeHistogram bins = SizeHistogram.of(sizes, 5, false);
		final List<float[][]> lines = objects(FigurePlot.of(AvalanchePlots.sizes("P-s", "", "S", bins, laws)), true);
		final float[][] pure = lines.get(lines.size() - 1);
		final double inside = Arrays.stream(sizes).filter(s -> s >= 1e-4 && s <= 5e-3).count();
		assertEquals(inside / sizes.length, integral(pure), 0.01);
		final float[][] points = { floats(bins.x()), floats(bins.density()) };
		assertTrue(distance(points, floats(bins.error()), pure, 1e-4, 5e-3 / 1.3) < 2.5);
	}

	private static float[] floats(final double[] values) {
		final float[] all = new float[values.length];
		for (int k = 0; k < all.length; k++) all[k] = (float) values[k];
		return all;
	}

	@Test
	void aRelationsLineReachesOverItsBinsAndFullPointsAreThoseFitted() {
		final SplittableRandom random = new SplittableRandom(6);
		final double[] x = random.doubles(3000).map(u -> Math.pow(10, 3 * u - 3)).toArray();
		final double[] y = Arrays.stream(x).map(v -> (v < EDGE ? v : 5) * Math.pow(2, 2 * random.nextDouble() - 1)).toArray();
		final BinnedRelation all = BinnedRelation.of(x, y, 5, Average.GEOMETRIC_MEAN);
		final BinnedRelation.Slope slope = all.slope(0, EDGE);
		final Plot plot = FigurePlot.of(RelationPlot.of("relation", "", "x", "y", all, slope));
		final List<float[][]> points = objects(plot, false);
		assertEquals(slope.bins(), points.get(0)[0].length);
		assertEquals(all.x().length - slope.bins(), points.get(1)[0].length);
		final float[][] line = objects(plot, true).get(0);
		assertEquals(points.get(0)[0][0], line[0][0], 1e-6);
		assertEquals(points.get(0)[0][slope.bins() - 1], line[0][line[0].length - 1], 1e-6);
		assertTrue(distance(points.get(0), floats(Arrays.copyOf(all.error(), slope.bins())), line, 0, 1) < 2.5);
		assertTrue(plot.getPlotObjectLabel(1).startsWith(slope.values() + " values"), plot.getPlotObjectLabel(1));
	}

	@Test
	void meansThatFollowNoPowerLawHaveADashedLineAndARemark() {
		final double[] n = { 64, 128, 256, 512 };
		for (final boolean bent : new boolean[] { false, true }) {
			final List<Ratio[]> parts = new ArrayList<>();
			for (int s = 0; s < n.length; s++) {
				final double mean = bent && s % 2 == 1 ? 2 * Math.sqrt(n[s]) : Math.sqrt(n[s]);
				parts.add(IntStream.range(0, 40).mapToObj(k -> new Ratio(20 * mean * (1 + 0.01 * (k % 2 == 0 ? 1 : -1)), 20))
					.toArray(Ratio[]::new));
			}
			final Plot plot = FigurePlot.of(ScalingPlots.means("s-N", "", "S",
				List.of(new Measured("s", true, FiniteSizeScaling.of(n, parts)))));
			final float[][] line = objects(plot, true).get(0);
			int gaps = 0;
			for (final float y : line[1]) if (Float.isNaN(y)) gaps++;
			assertEquals(bent, gaps > 10);
			assertEquals(bent, IntStream.range(0, 3).mapToObj(plot::getPlotObjectLabel)
				.anyMatch(l -> l != null && l.contains("(not accepted)")));
		}
	}
}
