package org.crumple.linalg;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.DoubleToIntFunction;

import org.crumple.generate.GeneratedNetwork;
import org.crumple.generate.GeneratorKind;
import org.crumple.generate.NetworkRecipe;
import org.crumple.io.NetworkFiles;
import org.crumple.io.StoredNetwork;
import org.crumple.kernel.Monitor;
import org.crumple.mechanics.Hessian;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;
import org.crumple.potential.BondPotential;
import org.crumple.potential.Harmonic;
import org.crumple.relax.RelaxationSettings;
import org.crumple.relax.Relaxer;
import org.ojalgo.matrix.decomposition.Eigenvalue;
import org.ojalgo.matrix.store.PrimitiveDenseStore;

/** The Hessian of a network as a block matrix, with what a search for its eigenpairs needs. */
final class NetworkMatrix {

	/** Slightly below the zero modes; the lowest other eigenvalues are about 1e-3. */
	static final double SHIFT = -1e-6;

	final SpringNetwork network;
	final SymmetricBlockMatrix matrix;
	final SignedCholesky shifted;
	private final SignedCholesky counting;

	private NetworkMatrix(final SpringNetwork network, final Configuration configuration) {
		this.network = network;
		matrix = Hessian.of(network, configuration);
		final int[] order = NestedDissection.order(configuration.positions(), network.from(), network.to());
		final SymbolicFactor plan = new SymbolicFactor(network.nodeCount(), network.from(), network.to(), order, -1);
		shifted = new SignedCholesky(plan);
		shifted.factorise(matrix, SHIFT);
		counting = new SignedCholesky(plan);
	}

	/** A relaxed jammed network of bistable bonds. */
	static NetworkMatrix relaxed(final int nodes, final long seed) {
		final GeneratedNetwork built = new NetworkRecipe(nodes, 1.5, GeneratorKind.JAMMED_PACKING, 0.1, 0.1, 1, seed)
			.generate(Monitor.SILENT);
		return new NetworkMatrix(built.network(), new Relaxer(built.network(), RelaxationSettings.DEFAULT)
			.relax(built.configuration(), Monitor.SILENT).configuration());
	}

	/** A jammed network as built, which is not at a minimum and has unstable directions. */
	static NetworkMatrix asBuilt(final int nodes, final long seed) {
		final GeneratedNetwork built = new NetworkRecipe(nodes, 1.5, GeneratorKind.JAMMED_PACKING, 0.3, 0.1, 1, seed)
			.generate(Monitor.SILENT);
		return new NetworkMatrix(built.network(), built.configuration());
	}

	/** A complete triangular lattice of unstretched harmonic bonds, each of stiffness 1/a². */
	static NetworkMatrix triangularLattice(final int nodes) {
		final GeneratedNetwork built = new NetworkRecipe(nodes, 2, GeneratorKind.TRIANGULAR_LATTICE, 0, 0.1, 1, 1).generate(Monitor.SILENT);
		final SpringNetwork bare = built.network();
		final BondPotential[] harmonic = new BondPotential[bare.bondCount()];
		Arrays.fill(harmonic, new Harmonic(1));
		final SpringNetwork network = new SpringNetwork(bare.nodeCount(), bare.from(), bare.to(), bare.imageX(), bare.imageY(),
			bare.lengths(built.configuration()), harmonic);
		return new NetworkMatrix(network, built.configuration());
	}

	/** A network of the reference folder. */
	static NetworkMatrix reference(final String name) throws IOException {
		final StoredNetwork stored = NetworkFiles.open(Path.of("src/test/resources/reference", name));
		return new NetworkMatrix(stored.network(), stored.configuration());
	}

	int length() {
		return 2 * matrix.nodes();
	}

	/** [2][2N] rigid translations. */
	double[][] translations() {
		final double[][] translation = new double[2][length()];
		for (int i = 0; i < length(); i++) translation[i % 2][i] = 1;
		return translation;
	}

	/** Number of eigenvalues below a point, by inertia. */
	DoubleToIntFunction below() {
		return bound -> counting.factorise(matrix, bound).negative();
	}

	ShiftInvertLanczos lanczos() {
		return new ShiftInvertLanczos(length(), matrix::multiply, shifted, SHIFT, translations());
	}

	EigenPairs lowest(final int count) {
		return lanczos().lowest(count, 1e-10, below(), Monitor.SILENT);
	}

	/** All eigenvalues, ascending, including the translations, from a dense solver. */
	double[] denseEigenvalues() {
		final PrimitiveDenseStore dense = PrimitiveDenseStore.FACTORY.makeZero(length(), length());
		final double[] unit = new double[length()], column = new double[length()];
		for (int j = 0; j < length(); j++) {
			unit[j] = 1;
			matrix.multiply(unit, column);
			unit[j] = 0;
			for (int i = 0; i < length(); i++) dense.set(i, j, column[i]);
		}
		final Eigenvalue<Double> eigen = Eigenvalue.PRIMITIVE.make(dense, true);
		eigen.decompose(dense);
		final double[] values = new double[length()];
		for (int i = 0; i < values.length; i++) values[i] = eigen.getD().doubleValue(i, i);
		Arrays.sort(values);
		return values;
	}
}
