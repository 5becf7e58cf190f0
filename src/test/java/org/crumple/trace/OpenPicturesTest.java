package org.crumple.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.crumple.generate.GeneratedNetwork;
import org.crumple.generate.GeneratorKind;
import org.crumple.generate.NetworkRecipe;
import org.crumple.io.StoredNetwork;
import org.crumple.kernel.Monitor;
import org.crumple.network.BoundaryKind;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;
import org.crumple.relax.RelaxationSettings;
import org.crumple.relax.Relaxer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pictures whose edges cut lines. */
class OpenPicturesTest {

	/** So large that nothing repeats. */
	private static final double ENDLESS = 1e6;

	/** Bonds between nodes inside, against those that do not cross an edge, of which loose ends are gone where nothing holds them. */
	@ParameterizedTest
	@CsvSource({ "Free, Jammed packing, false, 0.99", "Free, Jammed packing, true, 0.97", "Free, Delaunay, true, 0.97",
		"Clamped, Jammed packing, false, 0.98", "Clamped, Jammed packing, true, 0.97", "Clamped, Delaunay, true, 0.97",
		"Clamped top and bottom, Jammed packing, false, 0.99", "Clamped top and bottom, Jammed packing, true, 0.97",
		"Clamped top and bottom, Delaunay, true, 0.97" })
	void bondsInsideAreFound(final String boundary, final String generator, final boolean relaxed, final double least) {
		final BoundaryKind kind = BoundaryKind.of(boundary);
		double bonds = 0;
		for (int seed = 11; seed < 13; seed++) {
			final StoredNetwork known = network(GeneratorKind.of(generator), relaxed, seed);
			final Pixels drawn = DrawnNetwork.CLEAN.draw(known.network(), known.configuration(), true, seed);
			final Pixels picture = new Pixels(drawn.width(), drawn.height(), drawn.value(), kind, drawn.stepX(), drawn.stepY());
			final TracedLines found = Tracer.trace(picture, TraceSettings.DEFAULT, Monitor.SILENT);
			final double lx = kind.isPeriodic(0) ? known.configuration().cell().lx() : ENDLESS;
			final Match match = Match.of(inside(found), inside(known, kind), lx, ENDLESS);
			System.out.println(boundary + " " + generator + (relaxed ? " relaxed" : " built") + " seed " + seed + ": " + match + ", walls "
				+ found.walls() + ", cut " + found.counts().cutByEdge());
			bonds += 0.5 * match.bonds();
			assertTrue(kind.hasWalls() == found.walls() > 0);
			final GeneratedNetwork made = new ImageNetwork(kind, ImageNetwork.DEFAULT.rest(), ImageNetwork.DEFAULT.length(),
				ImageNetwork.DEFAULT.potential(), 0.1, 0.1, 1, ImageNetwork.DEFAULT.scale(), 1).of(found, picture.sizeX(), picture.sizeY())
					.built();
			assertEquals(1, made.configuration().spacing(), 1e-12);
			assertEquals(kind, made.configuration().boundary().kind());
		}
		assertTrue(bonds >= least, "F1 " + bonds);
	}

	private static StoredNetwork network(final GeneratorKind kind, final boolean relaxed, final int seed) {
		final GeneratedNetwork built = new NetworkRecipe(256, 1.5, kind, 0.1, 0.1, 1, seed).generate(Monitor.SILENT);
		return new StoredNetwork(built.network(), relaxed ? new Relaxer(built.network(), RelaxationSettings.DEFAULT).relax(built
			.configuration(), Monitor.SILENT).configuration() : built.configuration());
	}

	/** Bonds between nodes that no wall holds. */
	private static Match.Net inside(final TracedLines found) {
		final int free = found.nodeCount() - found.walls();
		final int[] bond = IntStream.range(0, found.bondCount()).filter(b -> Math.max(found.from()[b], found.to()[b]) < free).flatMap(
			b -> IntStream.of(found.from()[b], found.to()[b])).toArray();
		return new Match.Net(Arrays.copyOf(found.position(), 2 * free), bond);
	}

	/** Bonds that do not cross an edge; nodes, as they lie in the picture. */
	private static Match.Net inside(final StoredNetwork known, final BoundaryKind kind) {
		final SpringNetwork network = known.network();
		final Configuration at = known.configuration();
		final double[] x = at.positions().clone(), d = new double[2], side = { at.cell().lx(), at.cell().ly() };
		for (int k = 0; k < x.length; k++) x[k] -= Math.floor(x[k] / side[k % 2]) * side[k % 2];
		final boolean[] in = new boolean[network.bondCount()];
		for (int b = 0; b < in.length; b++) {
			network.bondVector(b, at, d);
			final int i = 2 * network.from()[b];
			in[b] = (kind.isPeriodic(0) || x[i] + d[0] >= 0 && x[i] + d[0] < side[0]) && x[i + 1] + d[1] >= 0 && x[i + 1] + d[1] < side[1];
		}
		final int[] degree = new int[x.length / 2];
		for (boolean again = kind == BoundaryKind.FREE; again;) {
			Arrays.fill(degree, 0);
			for (int b = 0; b < in.length; b++) {
				if (!in[b]) continue;
				degree[network.from()[b]]++;
				degree[network.to()[b]]++;
			}
			again = false;
			for (int b = 0; b < in.length; b++) {
				if (!in[b] || degree[network.from()[b]] > 1 && degree[network.to()[b]] > 1) continue;
				in[b] = false;
				again = true;
			}
		}
		return new Match.Net(x, IntStream.range(0, in.length).filter(b -> in[b]).flatMap(b -> IntStream.of(network.from()[b], network
			.to()[b])).toArray());
	}
}
