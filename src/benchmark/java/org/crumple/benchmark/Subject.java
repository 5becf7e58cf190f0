package org.crumple.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.crumple.generate.GeneratedNetwork;
import org.crumple.generate.GeneratorKind;
import org.crumple.generate.NetworkRecipe;
import org.crumple.io.CrumpleCsv;
import org.crumple.io.NetworkFiles;
import org.crumple.io.StoredNetwork;
import org.crumple.kernel.Monitor;
import org.crumple.linalg.NestedDissection;
import org.crumple.linalg.SymbolicFactor;
import org.crumple.linalg.SymmetricBlockMatrix;
import org.crumple.mechanics.Hessian;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;

/**
 * The network every part works on: the contacts of a jammed packing with ΔZ = 1.5 and bistable bonds, and its Hessian at
 * a minimum.
 */
public final class Subject {

	final SpringNetwork network;
	final Configuration configuration;

	Subject(final SpringNetwork network, final Configuration configuration) {
		this.network = network;
		this.configuration = configuration;
	}

	/** The network as built. */
	static GeneratedNetwork generate(final int nodes) {
		return generate(nodes, 1);
	}

	/** One of several such networks. */
	static GeneratedNetwork generate(final int nodes, final long seed) {
		return new NetworkRecipe(nodes, 1.5, GeneratorKind.JAMMED_PACKING, 0.1, 0.1, 1, seed).generate(Monitor.SILENT);
	}

	/** The minimum that {@link #save} put into a folder. */
	static Subject load(final Path folder, final int nodes) throws IOException {
		final StoredNetwork stored = NetworkFiles.open(file(folder, nodes));
		return new Subject(stored.network(), stored.configuration());
	}

	void save(final Path folder) throws IOException {
		Files.createDirectories(folder);
		new CrumpleCsv().write(new StoredNetwork(network, configuration), file(folder, network.nodeCount()));
	}

	private static Path file(final Path folder, final int nodes) {
		return folder.resolve("minimum-" + nodes + ".nodes.csv");
	}

	/** The Hessian of the configuration [2N × 2N]. */
	SymmetricBlockMatrix hessian() {
		return Hessian.of(network, configuration);
	}

	/** [N] the order of elimination. */
	int[] order() {
		return NestedDissection.order(configuration.positions(), network.from(), network.to());
	}

	/** The plan of the factorisation. */
	SymbolicFactor plan(final int pinned) {
		return new SymbolicFactor(network.nodeCount(), network.from(), network.to(), order(), pinned);
	}

	/** The Σ of {@code bᵀ G b} over all bonds, b the unit vector along a bond on its two nodes, from the blocks of G on the pattern. */
	double sumOverBonds(final SymmetricBlockMatrix g) {
		final double[] d = new double[2];
		double sum = 0;
		for (int b = 0; b < network.bondCount(); b++) {
			network.bondVector(b, configuration, d);
			final double r = Math.sqrt(d[0] * d[0] + d[1] * d[1]), x = d[0] / r, y = d[1] / r;
			final double[] own = g.diagonal(), cross = g.offDiagonal();
			final int i = 3 * network.from()[b], j = 3 * network.to()[b], o = 4 * b;
			sum += x * x * (own[i] + own[j]) + 2 * x * y * (own[i + 1] + own[j + 1]) + y * y * (own[i + 2] + own[j + 2]) -
				2 * (x * x * cross[o] + x * y * (cross[o + 1] + cross[o + 2]) + y * y * cross[o + 3]);
		}
		return sum;
	}
}
