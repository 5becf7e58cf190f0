package org.crumple.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Arrays;
import java.awt.Color;

import ij.ImagePlus;
import ij.gui.Plot;

import org.crumple.figure.Figure;
import org.crumple.figure.FigureStyle;
import org.crumple.figure.Mark.Series;
import org.crumple.generate.GeneratorKind;
import org.crumple.generate.NetworkRecipe;
import org.crumple.kernel.Monitor;
import org.crumple.mechanics.BondStates;
import org.crumple.network.SpringNetwork;
import org.crumple.picture.BondColouring;
import org.crumple.potential.BondPotential;
import org.crumple.potential.Harmonic;
import org.crumple.survey.StrainBins;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The numbers in the plots of Fig. 1. */
class BondPlotsTest {

	private static final String CAPTION = "network-64-4:  N = 64,  \u0394Z = 1.500";
	/** Index among the data of a distribution: bars of all bonds, bars of the unstable ones, points with errors, marks. */
	private static final int POINTS = 2;

	private final org.crumple.generate.GeneratedNetwork built =
		new NetworkRecipe(64, 1.5, GeneratorKind.DELAUNAY, 0.1, 0.1, 1, 4).generate(Monitor.SILENT);
	private final BondStates bonds = BondStates.of(built.network(), built.configuration());

	@Test
	void theDistributionIsNormalisedToOne() {
		final Plot plot = FigurePlot.of(distribution(built.network(), bonds, 25));
		final float[] x = plot.getXValues(), density = plot.getYValues();
		assertEquals(27, density.length, 4); // 25 and an empty one on either side, but for the edges on the limits
		double sum = 0;
		for (final float d : density) sum += d * (x[1] - x[0]);
		assertEquals(1, sum, 1e-5); // plots hold floats
	}

	@Test
	void errorsAreSquareRootsOfCounts() {
		final Plot plot = FigurePlot.of(distribution(built.network(), bonds, 25));
		final float[][] data = plot.getDataObjectArrays(POINTS);
		final double one = 1 / (bonds.count() * (double) (data[0][1] - data[0][0]));
		for (int k = 0; k < data[1].length; k++) assertEquals(Math.sqrt(data[1][k] * one), data[3][k], 1e-3 * one);
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 7, 25, 60, 1000 })
	void anEdgeOfTheBinsFallsOnEachLimitOfStability(final int bins) {
		final double limit = Math.sqrt(0.1 / 3);
		final StrainBins binned = StrainBins.of(bonds.strain(), unstable(bonds), bins, new double[] { -limit, limit });
		for (final double s : new double[] { -limit, limit }) {
			final double edges = (s - binned.low()) / binned.width();
			assertEquals(Math.rint(edges), edges, 1e-9);
		}
		for (int k = 0; k < binned.size(); k++) {
			assertTrue(binned.unstable()[k] == 0 || binned.unstable()[k] == binned.count()[k], "bin " + k);
		}
		assertEquals(bonds.count(), java.util.Arrays.stream(binned.count()).sum());
		assertEquals(bonds.unstableCount(), java.util.Arrays.stream(binned.unstable()).sum());
		assertEquals(0, binned.count()[0]);
		assertEquals(0, binned.count()[binned.size() - 1]);
	}

	@Test
	void limitsTooCloseForTheBinsAreNotAligned() {
		final StrainBins binned = StrainBins.of(bonds.strain(), unstable(bonds), 10, new double[] { -1e-6, 1e-6 });
		assertEquals(12, binned.size(), 1);
	}

	@Test
	void unstableBarsAreRed() {
		final ImagePlus image = PlotImages.of(distribution(built.network(), bonds, 25), FigureStyle.STANDARD);
		assertTrue(bonds.unstableCount() > 0);
		assertTrue(count(image, BondColouring.UNSTABLE) > 500);
	}

	/** One unstable bond among many thousands is a bar lower than the line of its edge. */
	@Test
	void fewUnstableBondsHaveTicksWhereTheirBarsCannotBeSeen() {
		for (final int few : new int[] { 1, 200 }) {
			final double[] strain = new double[20_000];
			final boolean[] unstable = new boolean[strain.length];
			for (int b = 0; b < strain.length; b++) {
				unstable[b] = b < few;
				strain[b] = unstable[b] ? -0.055 : 0.2 + 0.01 * Math.sin(b);
			}
			final StrainBins binned = StrainBins.of(strain, unstable, 60, new double[] { -0.1, 0.1 });
			final List<Series> red = BondPlots.strainDistribution("P", CAPTION, binned, null).panels().get(0).marks().stream().filter(
				m -> m.label() != null && m.label().contains(" unstable bond")).map(Series.class::cast).toList();
			assertEquals(1, red.size(), "one entry of the legend");
			assertEquals(few == 1 ? "1 unstable bond (U'' < 0): ticks" : "200 unstable bonds (U'' < 0)", red.get(0).label());
			if (few > 1) continue;
			final double highest = Arrays.stream(binned.count()).max().orElseThrow() * binned.one();
			assertEquals(-0.055, red.get(0).x()[1], binned.width());
			assertTrue(red.get(0).y()[1] > 0.03 * highest && red.get(0).x().length == 3, "higher than a point of print, once");
		}
	}

	@Test
	void pictureOfAPlotIsFineAndItsLegendAndCaptionLieWithin() {
		for (final Figure figure : new Figure[] { distribution(built.network(), bonds, 25),
			BondPlots.potential("U", CAPTION, built.network(), bonds) })
		{
			final ImagePlus image = PlotImages.of(figure, FigureStyle.STANDARD);
			assertEquals(1016, image.getWidth(), "86 mm at 300 dots per inch");
			assertEquals(figure.name(), image.getTitle());
			final int w = image.getWidth(), h = image.getHeight();
			for (int x = 0; x < w; x++) assertTrue(isPaper(image, x, 0) && isPaper(image, x, h - 1), "cut at " + x);
			for (int y = 0; y < h; y++) assertTrue(isPaper(image, 0, y) && isPaper(image, w - 1, y), "cut at " + y);
		}
	}

	@Test
	void theDataLeaveRoomForTheLegend() {
		for (final Figure figure : new Figure[] { distribution(built.network(), bonds, 25),
			BondPlots.potential("U", CAPTION, built.network(), bonds) })
		{
			final Plot plot = FigurePlot.of(figure);
			final double[] limits = plot.getLimits();
			double highest = -Double.MAX_VALUE;
			for (final float y : plot.getYValues()) highest = Math.max(highest, y);
			assertTrue(highest < limits[2] + 0.76 * (limits[3] - limits[2]), plot.getTitle()); // four lines of text take 0.2
		}
	}

	@Test
	void aNetworkOfOneStrainStillHasADistribution() {
		final var lattice = new NetworkRecipe(64, 2, GeneratorKind.TRIANGULAR_LATTICE, 0, 0.1, 1, 4).generate(Monitor.SILENT);
		final BondStates same = BondStates.of(lattice.network(), lattice.configuration());
		assertTrue(FigurePlot.of(distribution(lattice.network(), same, 10)).getImagePlus().getWidth() > 0);
	}

	@Test
	void springsOfAnotherKindArePlottedWithoutTheirCurve() {
		final SpringNetwork n = built.network();
		final BondPotential[] harmonic = new BondPotential[n.bondCount()];
		java.util.Arrays.fill(harmonic, new Harmonic(1));
		final SpringNetwork springs = new SpringNetwork(n.nodeCount(), n.from(), n.to(), n.imageX(), n.imageY(), n.restLength(), harmonic);
		final BondStates states = BondStates.of(springs, built.configuration());
		assertTrue(FigurePlot.of(BondPlots.potential("U", CAPTION, springs, states)).getImagePlus().getWidth() > 0);
		assertTrue(FigurePlot.of(distribution(springs, states, 10)).getImagePlus().getWidth() > 0);
		assertEquals(0, states.unstableCount());
	}

	@Test
	void binsMustBeSensible() {
		assertThrows(IllegalArgumentException.class, () -> distribution(built.network(), bonds, 0));
	}

	private static boolean isPaper(final ImagePlus image, final int x, final int y) {
		return (image.getProcessor().getPixel(x, y) & 0xffffff) == 0xffffff;
	}

	private static int count(final ImagePlus image, final Color colour) {
		int count = 0;
		for (int y = 0; y < image.getHeight(); y++) {
			for (int x = 0; x < image.getWidth(); x++) {
				if ((image.getProcessor().getPixel(x, y) & 0xffffff) == (colour.getRGB() & 0xffffff)) count++;
			}
		}
		return count;
	}

	private static boolean[] unstable(final BondStates bonds) {
		final boolean[] unstable = new boolean[bonds.count()];
		for (int b = 0; b < unstable.length; b++) unstable[b] = bonds.isUnstable(b);
		return unstable;
	}

	private static Figure distribution(final SpringNetwork network, final BondStates bonds, final int bins) {
		return BondPlots.strainDistribution("P", CAPTION, StrainBins.of(bonds, network.commonPotential(), bins), network.commonPotential());
	}
}
