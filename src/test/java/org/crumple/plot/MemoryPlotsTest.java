package org.crumple.plot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import ij.ImagePlus;

import org.crumple.analysis.MemoryReport;
import org.crumple.figure.Figure;
import org.crumple.figure.FigureStyle;
import org.crumple.figure.Look;
import org.crumple.figure.Mark.Series;
import org.crumple.figure.Palette;
import org.crumple.figure.Panel;
import org.crumple.memory.Branch;
import org.crumple.memory.LayeredTree;
import org.crumple.memory.Teaching.Reading;
import org.crumple.memory.TransitionGraph;
import org.crumple.memory.WalkedGraph;
import org.junit.jupiter.api.Test;

/** Figures of graphs have every branch at its place and every fall between its branches; readings stand at their amplitudes. */
class MemoryPlotsTest {

	private static Branch.Exit exit(final double strain, final int to, final int... flipped) {
		return new Branch.Exit(strain, 0, to, flipped.length == 0 ? -1 : flipped[0], flipped, to == Branch.WINDOW ? 0 : 1);
	}

	private static TransitionGraph graph() {
		return new TransitionGraph(List.of(
			new Branch(0, 0, exit(-1, Branch.WINDOW), exit(0.5, 1, 4)),
			new Branch(1, 1, exit(-0.5, 2, 4, 5, 6, 7, 8), exit(1, Branch.WINDOW)),
			new Branch(2, 2, exit(-0.8, 3, 4, 5), exit(0.6, 1, 4, 5)),
			new Branch(3, 3, exit(-1, Branch.WINDOW), exit(0.1, Branch.FRONTIER, 7))), 0, 1);
	}

	private static List<Series> series(final Panel panel) {
		return panel.marks().stream().map(Series.class::cast).toList();
	}

	private static Series labelled(final Panel panel, final String label) {
		return series(panel).stream().filter(s -> label.equals(s.label())).findFirst().orElseThrow();
	}

	/** From where to where the interrupted lines of a series lead. */
	private static List<List<Double>> lines(final Series series) {
		final List<List<Double>> lines = new ArrayList<>();
		int begun = 0;
		for (int k = 0; k < series.x().length; k++) {
			if (!Double.isNaN(series.x()[k])) continue;
			lines.add(List.of(series.x()[begun], series.y()[begun], rounded(series.x()[k - 1]), rounded(series.y()[k - 1])));
			begun = k + 1;
		}
		return lines;
	}

	private static double rounded(final double value) {
		return Math.rint(1e9 * value) / 1e9;
	}

	@Test
	void fallsLeadFromBranchToBranchAndLookLikeTheirSenseAndSize() {
		final TransitionGraph graph = graph();
		final Figure figure = TransitionGraphPlot.of("graph", MemoryReport.of("made", graph));
		final Panel strains = figure.panels().get(0);
		assertEquals(List.of(List.of(-1.0, 0.5, -0.5, 1.0)), lines(labelled(strains, "up, at most one flip")));
		assertEquals(List.of(List.of(-0.8, 0.6, -0.5, 1.0)), lines(labelled(strains, "up, 2 to 4 flips")));
		assertEquals(List.of(List.of(-0.8, 0.6, -1.0, 0.1)), lines(labelled(strains, "down, 2 to 4 flips")));
		assertEquals(List.of(List.of(-0.5, 1.0, -0.8, 0.6)), lines(labelled(strains, "down, 5 flips or more")));
		for (final Series line : series(strains)) {
			if (line.look().symbol() != Look.Symbol.LINE) continue;
			assertEquals(line.label().startsWith("up") ? Look.Dash.SOLID : Look.Dash.DASHED, line.look().dash(), line.label());
			assertEquals(line.label().contains("one") ? 1 : line.label().contains("2 to 4") ? 2.4 : 4.5, line.look().width());
		}
		assertArrayEquals(new double[] { -0.5, -0.8 }, labelled(strains, "component 1: 2 branches").x());
		assertArrayEquals(new double[] { 0.5, 0.1 }, labelled(strains, "other components").y());
		assertArrayEquals(new double[] { -1 }, labelled(strains, "falls not followed").x());
		final Set<List<Double>> places = new HashSet<>(), expected = new HashSet<>();
		for (final Series nodes : series(figure.panels().get(1))) {
			if (nodes.look().symbol() == Look.Symbol.LINE) continue;
			for (int k = 0; k < nodes.x().length; k++) places.add(List.of(nodes.x()[k], nodes.y()[k]));
		}
		final LayeredTree tree = LayeredTree.of(graph);
		for (int node = 0; node < graph.size(); node++) expected.add(List.of(tree.x()[node], (double) tree.depth()[node]));
		assertEquals(expected, places);
	}

	/** The axes hold what was walked, and not the window; a network is on a branch as long as that lies above and left of the strain. */
	@Test
	void theGraphThatIsWalkedHasTheStrainAndTheNetworkInIt() {
		final TransitionGraph graph = graph();
		final Panel live = TransitionGraphPlot.live(new WalkedGraph.Part(graph, 2, 4), 0.3);
		assertArrayEquals(new double[] { graph.branch(2).down().strain() }, labelled(live, "here").x());
		assertArrayEquals(new double[] { graph.branch(2).up().strain() }, labelled(live, "here").y());
		final Series now = labelled(live, "the strain now");
		assertArrayEquals(new double[] { live.x().low(), 0.3, 0.3 }, now.x());
		assertArrayEquals(new double[] { 0.3, 0.3, live.y().high() }, now.y());
		assertEquals(live.x().low(), live.y().low(), "the diagonal is one");
		assertTrue(live.x().low() < -1 && live.x().high() > 1 && live.x().high() < 1.5, live.x().toString());
		// one label for the falls of one sense, whatever their size
		assertEquals(1, series(live).stream().filter(s -> "fall, up".equals(s.label())).count());
		assertEquals(2, series(live).stream().filter(s -> s.look().colour() == Palette.FORWARDS).count());
		final double[] down = labelled(live, "fall, down (dashes)").x();
		assertTrue(Arrays.stream(down).filter(Double::isNaN).count() > 4, "gaps");
		// a strain beyond all branches is in the panel, too
		assertTrue(TransitionGraphPlot.live(new WalkedGraph.Part(graph, 0, 0), 7).x().high() > 7);
	}

	/** Where a click is meant for a node, the image has its symbol. */
	@Test
	void nodesAreWhereTheImageHasThem() {
		final MemoryReport report = MemoryReport.of("made", graph());
		final ImagePlus image = PlotImages.of(TransitionGraphPlot.of("graph", report), FigureStyle.STANDARD);
		int panel = 0;
		for (final TransitionGraphPlot.Places places : TransitionGraphPlot.places(report)) {
			final List<Point2D> pixels = PlotImages.places(image, panel++, places.x(), places.y());
			assertEquals(report.graph().size(), pixels.size());
			for (final Point2D at : pixels) {
				assertTrue(at.getX() > 0 && at.getX() < image.getWidth() && at.getY() > 0 && at.getY() < image.getHeight(), at.toString());
				assertNotEquals(0xffffff, image.getProcessor().get((int) at.getX(), (int) at.getY()) & 0xffffff, at.toString());
			}
		}
		assertNull(PlotImages.places(image, 0, new double[] { 9 }, new double[] { 0 }).get(0), "outside of the frame");
	}

	@Test
	void readingsStandAtTheirAmplitudesBesideThoseTaught() {
		final List<Reading> taught = List.of(new Reading(0.02, 0, 0), new Reading(0.06, 0.5, 7)),
			untaught = List.of(new Reading(0.02, 0.25, 2), new Reading(0.06, 1, 9));
		final Figure figure = TeachingPlot.of("teaching", "", List.of(0.03, 0.05), taught, untaught);
		for (final int k : new int[] { 0, 1 }) {
			final Panel panel = figure.panels().get(k);
			assertArrayEquals(new double[] { 0.02, 0.06 }, labelled(panel, "taught").x());
			assertArrayEquals(k == 0 ? new double[] { 0, 0.5 } : new double[] { 0, 7 }, labelled(panel, "taught").y());
			assertArrayEquals(k == 0 ? new double[] { 0.25, 1 } : new double[] { 2, 9 }, labelled(panel, "untaught").y());
			final double[] marked = series(panel).stream().filter(s -> s.look().dash() == Look.Dash.DOTTED).mapToDouble(s -> s.x()[0])
				.toArray();
			assertArrayEquals(new double[] { 0.03, 0.05 }, marked);
			assertEquals(1, IntStream.range(0, marked.length).filter(m -> "taught amplitude".equals(series(panel).get(m).label())).count());
		}
	}
}
