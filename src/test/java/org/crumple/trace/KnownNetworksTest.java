package org.crumple.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

import ij.ImagePlus;
import ij.io.Opener;

import org.crumple.generate.GeneratedNetwork;
import org.crumple.generate.GeneratorKind;
import org.crumple.generate.NetworkRecipe;
import org.crumple.io.NetworkFiles;
import org.crumple.io.StoredNetwork;
import org.crumple.kernel.Monitor;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;
import org.crumple.relax.RelaxationSettings;
import org.crumple.relax.Relaxer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Networks that are known, drawn as pictures are, and traced with all settings at their defaults: how many bonds are right. */
class KnownNetworksTest {

	private static final Map<String, StoredNetwork> KNOWN = new TreeMap<>();

	private static StoredNetwork network(final GeneratorKind kind, final boolean relaxed, final int seed) {
		return KNOWN.computeIfAbsent(kind + " " + relaxed + " " + seed, k -> {
			final GeneratedNetwork built = new NetworkRecipe(256, 1.5, kind, 0.1, 0.1, 1, seed).generate(Monitor.SILENT);
			try {
				return new StoredNetwork(built.network(), relaxed ? new Relaxer(built.network(), RelaxationSettings.DEFAULT).relax(built
					.configuration(), Monitor.SILENT).orThrow().configuration() : built.configuration());
			} catch (final org.crumple.relax.NoMinimumException e) {
				throw new AssertionError(e);
			}
		});
	}

	static Match.Net net(final SpringNetwork network, final Configuration configuration) {
		final int[] bond = new int[2 * network.bondCount()];
		for (int b = 0; b < network.bondCount(); b++) {
			bond[2 * b] = network.from()[b];
			bond[2 * b + 1] = network.to()[b];
		}
		return new Match.Net(configuration.positions(), bond);
	}

	static Match.Net net(final TracedLines found) {
		final int[] bond = new int[2 * found.bondCount()];
		for (int b = 0; b < found.bondCount(); b++) {
			bond[2 * b] = found.from()[b];
			bond[2 * b + 1] = found.to()[b];
		}
		return new Match.Net(found.position(), bond);
	}

	static Match match(final TracedLines found, final StoredNetwork known) {
		return Match.of(net(found), net(known.network(), known.configuration()), known.configuration().cell().lx(),
			known.configuration().cell()
			.ly());
	}

	/** Least F1 of bonds; without blur and noise nodes are right to 0.02 l, those of broad lines to 0.025 l, of bent ones to 0.045 l. */
	@ParameterizedTest
	@CsvSource({ "Jammed packing, false, 24, 2.4, 0, 0, 0, 0, 0.99", "Delaunay, false, 24, 2.4, 0, 0, 0, 0, 0.99",
		"Jammed packing, true, 24, 2.4, 0, 0, 0, 0, 0.98", "Delaunay, true, 24, 2.4, 0, 0, 0, 0, 0.97",
		"Jammed packing, true, 16, 1.6, 0, 0, 0, 0, 0.975", "Jammed packing, true, 24, 2.4, 2, 0, 0, 0, 0.93",
		"Jammed packing, true, 24, 2.4, 0, 10, 1, 0, 0.975", "Jammed packing, true, 24, 2.4, 1, 60, 0, 0, 0.93",
		"Jammed packing, true, 24, 2.4, 0, 0, 0, 0.1, 0.90", "Jammed packing, true, 24, 5, 0, 0, 0, 0, 0.95" })
	void bondsAreFound(final String kind, final boolean relaxed, final double perLength, final double width, final double blur,
		final double noise,
		final double shading, final double curvature, final double least)
	{
		final DrawnNetwork quality = new DrawnNetwork(perLength, width, blur, noise, shading, curvature);
		double bonds = 0;
		for (int seed = 11; seed < 13; seed++) {
			final StoredNetwork known = network(GeneratorKind.of(kind), relaxed, seed);
			final TracedLines found = Tracer.trace(quality.draw(known.network(), known.configuration(), true, seed), TraceSettings.DEFAULT,
				Monitor.SILENT);
			final Match match = match(found, known);
			bonds += 0.5 * match.bonds();
			System.out.println(kind + (relaxed ? " relaxed " : " built ") + quality + " seed " + seed + ": " + match);
			if (curvature > 0) assertTrue(match.error() < 0.045, match.toString());
			if (blur == 0 && noise < 60 && curvature == 0) assertTrue(match.error() < (width > 4 ? 0.025 : 0.02), match.toString());
		}
		assertTrue(bonds >= least, "F1 " + bonds);
	}

	@Test
	void lengthsAreRightToOnePercent() {
		final StoredNetwork known = network(GeneratorKind.JAMMED_PACKING, false, 11);
		final TracedLines found = Tracer.trace(DrawnNetwork.CLEAN.draw(known.network(), known.configuration(), true, 1),
			TraceSettings.DEFAULT,
			Monitor.SILENT);
		double drawn = 0, along = 0;
		for (final double r : known.network().lengths(known.configuration())) drawn += r;
		for (final double r : found.along()) along += r;
		assertEquals(1, along / drawn, 0.01);
	}

	/** Pictures that an independent program drew, with the F1 that a plain prototype reached on them. */
	@ParameterizedTest
	@CsvSource({ "Jam-64-1-built, Jam-64-1-built, 1", "Jam-64-1-relaxed, Jam-64-1-relaxed, 0.957",
		"Jam-256-1-relaxed-curved, Jam-256-1-relaxed, 0.902" })
	void picturesOfAnotherProgramAreTracedAsWellAsByItsAuthor(final String picture, final String truth,
		final double least) throws Exception {
		final Path folder = Path.of("src/test/resources/pictures");
		final ImagePlus image = new Opener().openImage(folder.resolve(picture + ".tif").toString());
		final StoredNetwork known = NetworkFiles.open(folder.resolve(truth + ".nodes.csv"));
		final Pixels pixels = new Pixels(image.getWidth(), image.getHeight(),
			(float[]) image.getProcessor().convertToFloatProcessor().getPixels(), true,
			image.getCalibration().pixelWidth, image.getCalibration().pixelHeight);
		final Match match = match(Tracer.trace(pixels, TraceSettings.DEFAULT, Monitor.SILENT), known);
		assertTrue(match.bonds() >= least, match.toString());
	}
}
