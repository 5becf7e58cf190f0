package org.crumple.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Supplier;

import org.crumple.kernel.Monitor;
import org.crumple.linalg.EigenPairs;
import org.crumple.linalg.SelectedInverse;
import org.crumple.linalg.ShiftInvertLanczos;
import org.crumple.linalg.SignedCholesky;
import org.crumple.linalg.SymbolicFactor;
import org.crumple.linalg.SymmetricBlockMatrix;
import org.crumple.linalg.ThreadTeam;

/**
 * {@code TwoThreads FOLDER NODES COUNT}: one thread and two in turn, in wall time, the least of many runs, since other
 * programs only ever add to it. COUNT modes; with 0 there are none. What both compute has to agree to the last bit.
 */
public final class TwoThreads {

	private static final double SHIFT = -1e-6;
	/** Time spent on every kernel [ns], and runs at least. */
	private static final double TIME = 2e10;
	private static final int LEAST = 3;

	private TwoThreads() {}

	public static void main(final String[] arguments) throws IOException {
		final int nodes = Integer.parseInt(arguments[1]), count = Integer.parseInt(arguments[2]);
		final Subject subject = Subject.load(Path.of(arguments[0]), nodes);
		final SymmetricBlockMatrix h = subject.hessian();
		final SymbolicFactor pinned = subject.plan(0), free = subject.plan(-1);
		final Kernels one = new Kernels(h, pinned, free, 1), two = new Kernels(h, pinned, free, 2);
		compare("factorise", nodes, one::factorise, two::factorise);
		compare("all bonds", nodes, one::invert, two::invert);
		compare("64 solves", nodes, one::solve, two::solve);
		if (count > 0) compare(count + " modes", nodes, () -> one.modes(count), () -> two.modes(count));
	}

	private static void compare(final String what, final int nodes, final Supplier<double[]> one, final Supplier<double[]> two) {
		final double[] least = { Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY };
		final long begin = System.nanoTime();
		for (int run = 0; run < LEAST || System.nanoTime() - begin < TIME; run++) {
			final long start = System.nanoTime();
			final double[] expected = one.get();
			final long middle = System.nanoTime();
			final double[] found = two.get();
			final long end = System.nanoTime();
			if (!Arrays.equals(expected, found)) throw new IllegalStateException(what + ": not the same bits");
			least[0] = Math.min(least[0], 1e-6 * (middle - start));
			least[1] = Math.min(least[1], 1e-6 * (end - middle));
		}
		Timing.print(what + ", one thread, wall, least", nodes, least[0], "ms");
		Timing.print(what + ", two threads, wall, least", nodes, least[1], "ms");
		Timing.print(what + ", two threads are faster by", nodes, least[0] / least[1], "×");
		Timing.print(what + ", load of the machine meanwhile", nodes,
			ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(), "1");
	}

	/** The kernels on some threads; each returns numbers to compare. */
	private static final class Kernels {

		private final SymmetricBlockMatrix h;
		private final SymmetricBlockMatrix inverse;
		private final SymbolicFactor free;
		private final ThreadTeam team;
		private final SignedCholesky factor;
		private final SelectedInverse selected;
		private final double[][] b;
		private final double[][] x;

		Kernels(final SymmetricBlockMatrix h, final SymbolicFactor pinned, final SymbolicFactor free, final int threads) {
			this.h = h;
			this.free = free;
			inverse = new SymmetricBlockMatrix(h.nodes(), h.from(), h.to());
			team = new ThreadTeam(threads);
			factor = new SignedCholesky(pinned, team);
			selected = new SelectedInverse(pinned, team);
			b = new double[64][2 * h.nodes()];
			x = new double[64][2 * h.nodes()];
			for (int k = 0; k < b.length; k++) Arrays.fill(b[k], k, b[k].length, 1);
		}

		double[] factorise() {
			if (!factor.factoriseDefinite(h)) throw new IllegalStateException("not positive definite");
			return new double[0];
		}

		double[] invert() {
			selected.compute(factor, inverse);
			return inverse.offDiagonal();
		}

		double[] solve() {
			factor.solve(b, x);
			return x[x.length / 2];
		}

		double[] modes(final int count) {
			final double[][] translations = new double[2][2 * h.nodes()];
			for (int i = 0; i < 2 * h.nodes(); i++) translations[i % 2][i] = 1;
			final SignedCholesky shifted = new SignedCholesky(free, team), counting = new SignedCholesky(free, team);
			shifted.factorise(h, SHIFT);
			final EigenPairs pairs = new ShiftInvertLanczos(2 * h.nodes(), h::multiply, shifted, SHIFT, translations, team).lowest(count,
				1e-10, bound -> counting.factorise(h, bound).negative(), Monitor.SILENT);
			return pairs.vectors()[count - 1];
		}
	}
}
