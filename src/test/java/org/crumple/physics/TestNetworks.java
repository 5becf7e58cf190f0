package org.crumple.physics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

import org.crumple.generate.GeneratedNetwork;
import org.crumple.generate.GeneratorKind;
import org.crumple.generate.NetworkRecipe;
import org.crumple.io.NetworkFiles;
import org.crumple.io.StoredNetwork;
import org.crumple.kernel.Monitor;
import org.crumple.network.Cell;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;
import org.crumple.potential.BondPotential;

/** Networks for tests of the physics. */
public final class TestNetworks {

	private TestNetworks() {}

	/** A jammed packing as built, ΔZ = 1.5, C = 1, α = 0.1, disorder 0.1. */
	public static GeneratedNetwork packing(final int nodes, final long seed) {
		return new NetworkRecipe(nodes, 1.5, GeneratorKind.JAMMED_PACKING, 0.1, 0.1, 1, seed).generate(Monitor.SILENT);
	}

	/** The whole triangular lattice without disorder: every bond at its midpoint length. */
	public static GeneratedNetwork triangular(final int nodes) {
		return new NetworkRecipe(nodes, 2, GeneratorKind.TRIANGULAR_LATTICE, 0, 0.1, 1, 1).generate(Monitor.SILENT);
	}

	/** {@code init} or {@code min} of the reference network of 256 nodes. */
	public static StoredNetwork reference(final String state) {
		return stored("n256_" + state);
	}

	/** A network in the folder of references. */
	public static StoredNetwork stored(final String name) {
		try {
			return NetworkFiles.open(Path.of(TestNetworks.class.getResource("/reference/" + name + ".nodes.csv").toURI()));
		} catch (final IOException e) {
			throw new UncheckedIOException(e);
		} catch (final URISyntaxException e) {
			throw new IllegalStateException(e);
		}
	}

	/** A square grid of unit spacing without diagonals, which is floppy. */
	public static GeneratedNetwork grid(final int side, final BondPotential law) {
		final int n = side * side;
		final double[] x = new double[2 * n], r0 = new double[2 * n];
		final int[] from = new int[2 * n], to = new int[2 * n], ix = new int[2 * n], iy = new int[2 * n];
		for (int i = 0; i < n; i++) {
			final int column = i % side, row = i / side;
			x[2 * i] = column;
			x[2 * i + 1] = row;
			from[2 * i] = from[2 * i + 1] = i;
			to[2 * i] = row * side + (column + 1) % side;
			ix[2 * i] = column + 1 == side ? 1 : 0;
			to[2 * i + 1] = (row + 1) % side * side + column;
			iy[2 * i + 1] = row + 1 == side ? 1 : 0;
		}
		Arrays.fill(r0, 1);
		final SpringNetwork network = new SpringNetwork(n, from, to, ix, iy, r0, laws(2 * n, b -> law));
		return new GeneratedNetwork(network, new Configuration(x, Cell.square(n)), List.of());
	}

	/** The same network with other laws. */
	public static SpringNetwork withLaws(final SpringNetwork w, final IntFunction<BondPotential> law) {
		return new SpringNetwork(w.nodeCount(), w.from(), w.to(), w.imageX(), w.imageY(), w.restLength(), laws(w.bondCount(), law));
	}

	/** The same nodes with some of the bonds. */
	public static SpringNetwork keeping(final SpringNetwork w, final IntPredicate kept) {
		final int[] bonds = IntStream.range(0, w.bondCount()).filter(kept).toArray();
		final double[] r0 = new double[bonds.length];
		Arrays.setAll(r0, k -> w.restLength()[bonds[k]]);
		return new SpringNetwork(w.nodeCount(), pick(w.from(), bonds), pick(w.to(), bonds), pick(w.imageX(), bonds),
			pick(w.imageY(), bonds), r0,
			laws(bonds.length, k -> w.potential()[bonds[k]]));
	}

	private static int[] pick(final int[] values, final int[] bonds) {
		return Arrays.stream(bonds).map(b -> values[b]).toArray();
	}

	/** The same network cut open: without the bonds that leave the cell. A free sheet, which can rotate. */
	public static SpringNetwork cutOpen(final SpringNetwork w) {
		return keeping(w, b -> w.imageX()[b] == 0 && w.imageY()[b] == 0);
	}

	private static BondPotential[] laws(final int count, final IntFunction<BondPotential> law) {
		final BondPotential[] laws = new BondPotential[count];
		Arrays.setAll(laws, law);
		return laws;
	}

	/** A configuration with every coordinate moved at random by up to {@code size}. */
	public static Configuration shaken(final Configuration configuration, final double size, final long seed) {
		final Random random = new Random(seed);
		final double[] x = configuration.positions().clone();
		for (int k = 0; k < x.length; k++) x[k] += size * (2 * random.nextDouble() - 1);
		return configuration.withPositions(x);
	}

	/** Which bonds are in the long state: with the topology, this names a basin. */
	public static boolean[] longBonds(final SpringNetwork network, final Configuration configuration) {
		final double[] r = network.lengths(configuration);
		final boolean[] states = new boolean[r.length];
		for (int b = 0; b < r.length; b++) states[b] = r[b] > network.restLength()[b];
		return states;
	}
}
