package org.crumple.mechanics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.crumple.linalg.LinearSolver;
import org.crumple.linalg.SignedCholesky;
import org.crumple.linalg.SymbolicFactor;
import org.crumple.linalg.SymmetricBlockMatrix;
import org.crumple.network.ZeroModes;
import org.crumple.physics.Measure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The softest motion of small matrices against all eigenvalues of {@code k^-1/2 H k^-1/2}. */
class SoftestMotionTest {

	private static final int NODES = 9;
	/**
	 * Remaining amplitude of other motions due to the shift of a singular matrix, 1e-6 of its largest entry, and the effect of its square
	 * on μ.
	 */
	private static final double SHIFTED = 1e-5, COST = 2e-10;

	/**
	 * A ring of nodes with all second neighbours and stiffnesses up to 4, and one further node on a bond with small transverse stiffness.
	 */
	private static SymmetricBlockMatrix pendant(final double across) {
		final int ring = NODES - 1, m = 2 * ring + 1;
		final int[] from = new int[m], to = new int[m];
		for (int b = 0; b < 2 * ring; b++) {
			from[b] = b % ring;
			to[b] = (b + (b < ring ? 1 : 2)) % ring;
		}
		from[m - 1] = ring;
		to[m - 1] = 3;
		final SymmetricBlockMatrix h = new SymmetricBlockMatrix(NODES, from, to);
		for (int b = 0; b < m; b++) {
			final double angle = 1 + 2.4 * b, k = b == m - 1 ? 2 : 1 + b % 4, t = b == m - 1 ? across : 0.1, c = Math.cos(angle),
				s = Math.sin(angle);
			final double[] block = { k * c * c + t * s * s, (k - t) * c * s, k * s * s + t * c * c };
			for (int a = 0; a < 3; a++) {
				h.diagonal()[3 * from[b] + a] += block[a];
				h.diagonal()[3 * to[b] + a] += block[a];
			}
			for (int a = 0; a < 4; a++) h.offDiagonal()[4 * b + a] = -block[(a + 1) / 2];
		}
		return h;
	}

	private static SignedCholesky factor(final SymmetricBlockMatrix h) {
		final SignedCholesky factor = new SignedCholesky(plan(h));
		assertTrue(factor.factoriseDefinite(h));
		return factor;
	}

	private static double[] weights(final SymmetricBlockMatrix h, final double slack) {
		final double[] k = new double[2 * h.nodes()];
		for (int e = 0; e < h.from().length; e++) {
			final double size = Math.sqrt(Arrays.stream(h.offDiagonal(), 4 * e, 4 * e + 4).map(v -> v * v).sum());
			for (final int i : new int[] { h.from()[e], h.to()[e] }) for (int c = 0; c < 2; c++) k[2 * i + c] += size;
		}
		final double most = Arrays.stream(k).max().orElseThrow();
		return Arrays.stream(k).map(v -> (v > 0 ? v : most) + slack / 1e-8).toArray();
	}

	/** Smallest {@code vᵀHv / Σ k v²} of all v with zero mean: translations are made stiff. */
	private static double least(final SymmetricBlockMatrix h, final double slack) {
		final double[] k = weights(h, slack);
		final double all = Arrays.stream(k).sum() / 2;
		final double[][] a = new double[k.length][k.length];
		for (int i = 0; i < k.length; i++) {
			for (int j = 0; j < k.length; j++) {
				a[i][j] = Measure.dense(h).get(i, j) / Math.sqrt(k[i] * k[j]) + (i % 2 == j % 2 ? 10 * Math.sqrt(k[i] * k[j]) / all : 0);
			}
		}
		return Arrays.stream(new EigenDecomposition(new Array2DRowRealMatrix(a)).getRealEigenvalues()).min().orElseThrow();
	}

	/** Asserts that a motion has the energy that corresponds to its stiffness, and zero mean. */
	private static void assertCosts(final SoftestMotion found, final SymmetricBlockMatrix h, final double slack) {
		final double[] k = weights(h, slack), v = found.motion();
		final double size = Arrays.stream(v).map(Math::abs).max().orElseThrow();
		double sum = 0;
		final double[] mean = new double[2];
		for (int i = 0; i < v.length; i++) {
			sum += k[i] * v[i] * v[i];
			mean[i % 2] += k[i] * v[i] / Arrays.stream(k).sum();
		}
		for (final double drift : mean) assertEquals(0, drift, 1e-13 * size);
		assertEquals(Measure.dot(v, Measure.product(h, v)) / sum, found.stiffness(), 1e-6 * Math.abs(found.stiffness()) + 1e-14);
	}

	@ParameterizedTest
	@CsvSource({ "1e-12, 0", "1e-9, 0", "1.9e-8, 0", "2.1e-8, 0", "1e-7, 0", "1e-6, 0", "1e-3, 0", "1e-7, 3e-8", "4e-8, 1e-8",
		"4.2e-8, 1e-8" })
	void whatCostsLittleIsFoundAsItIs(final double across, final double slack) {
		final SymmetricBlockMatrix h = pendant(across);
		final SoftestMotion found = SoftestMotion.of(h, ZeroModes.translations(h.nodes()), factor(h), slack);
		final double least = least(h, slack);
		assertCosts(found, h, slack);
		assertEquals(least < 1e-8, found.isFree(), least + " found as " + found.stiffness());
		assertTrue(found.stiffness() > (1 - 1e-4) * least - 1e-13, "no estimate is too low");
		assertTrue(found.stiffness() < 1.01 * least || least > 9e-7, least + " found as " + found.stiffness());
	}

	/** The pendant node rotates about its bond; the other nodes are at rest, even after few solves. */
	@Test
	void aFreeMotionIsFreeOfOthers() {
		final SymmetricBlockMatrix h = pendant(1e-10);
		assertTurns(SoftestMotion.of(h, ZeroModes.translations(h.nodes()), factor(h), 0).motion(), 1e-8);
		final SymmetricBlockMatrix singular = pendant(0);
		final SoftestMotion found = SoftestMotion.ofSingular(singular, ZeroModes.translations(singular.nodes()), plan(singular), 0);
		assertTurns(found.motion(), SHIFTED);
		assertCosts(found, singular, 0);
		assertEquals(0, found.stiffness(), COST);
		assertTrue(found.isFree());
	}

	private static SymbolicFactor plan(final SymmetricBlockMatrix h) {
		final int[] order = new int[h.nodes()];
		Arrays.setAll(order, i -> i);
		return new SymbolicFactor(h.nodes(), h.from(), h.to(), order, 0);
	}

	private static void assertTurns(final double[] v, final double others) {
		final int loose = 2 * (NODES - 1);
		final double angle = 1 + 2.4 * (2 * (NODES - 1)), dx = v[loose] - v[0], dy = v[loose + 1] - v[1], size = Math.hypot(dx, dy);
		assertEquals(0, dx * Math.cos(angle) + dy * Math.sin(angle), others * size);
		for (int k = 2; k < loose; k++) assertEquals(v[k % 2], v[k], others * size);
	}

	@Test
	void aMotionThatGainsEnergyIsFoundWithItsSign() {
		final SymmetricBlockMatrix h = pendant(-5e-9);
		final SoftestMotion found = SoftestMotion.ofSingular(h, ZeroModes.translations(h.nodes()), plan(h), 0);
		assertEquals(least(h, 0), found.stiffness(), COST);
		assertCosts(found, h, 0);
	}

	@ParameterizedTest
	@ValueSource(doubles = { 1e-20, 1e20 })
	void unitsDoNotMatter(final double unit) {
		final SymmetricBlockMatrix h = pendant(5e-9), scaled = pendant(5e-9);
		for (int k = 0; k < h.diagonal().length; k++) scaled.diagonal()[k] *= unit;
		for (int k = 0; k < h.offDiagonal().length; k++) scaled.offDiagonal()[k] *= unit;
		final SoftestMotion found = SoftestMotion.of(scaled, ZeroModes.translations(scaled.nodes()), factor(scaled), 1e-10 * unit);
		assertEquals(least(h, 1e-10), found.stiffness(), 1e-4 * least(h, 1e-10));
		assertEquals(0, SoftestMotion.ofSingular(scaled, ZeroModes.translations(scaled.nodes()), plan(scaled), 0).stiffness() - least(h, 0),
			COST);
	}

	@Test
	void aNodeWithoutBondsMovesFreely() {
		final SymmetricBlockMatrix ring = pendant(0.1), h = new SymmetricBlockMatrix(NODES + 1, ring.from(), ring.to());
		System.arraycopy(ring.diagonal(), 0, h.diagonal(), 0, ring.diagonal().length);
		System.arraycopy(ring.offDiagonal(), 0, h.offDiagonal(), 0, ring.offDiagonal().length);
		final SoftestMotion found = SoftestMotion.ofSingular(h, ZeroModes.translations(h.nodes()), plan(h), 0);
		assertTrue(found.isFree());
		assertCosts(found, h, 0);
		final double[] v = found.motion();
		for (int k = 2; k < 2 * NODES; k++) assertEquals(v[k % 2], v[k], SHIFTED);
		assertTrue(Math.hypot(v[2 * NODES] - v[0], v[2 * NODES + 1] - v[1]) > 0.5);
	}

	/** Without any stiffness the motion is the start vector, which has the statistics of random numbers. */
	@Test
	void theSearchBeginsWithAMotionInWhichNoneIsMissing() {
		final int n = 500;
		final int[] from = { 0 }, to = { 1 };
		final SymmetricBlockMatrix h = new SymmetricBlockMatrix(n, from, to);
		final SoftestMotion found = SoftestMotion.ofSingular(h, ZeroModes.translations(h.nodes()), plan(h), 0);
		assertEquals(0, found.stiffness());
		final double[] v = found.motion();
		assertEquals(2 * n, Arrays.stream(v).distinct().count());
		assertEquals(0, Arrays.stream(v).average().orElseThrow(), 4 / Math.sqrt(3 * 2 * n));
		assertEquals(1 / 3.0, Arrays.stream(v).map(x -> x * x).average().orElseThrow(), 4 * Math.sqrt(4 / 45.0 / (2 * n)));
		for (int lag = 1; lag < 4; lag++) {
			double product = 0;
			for (int k = lag; k < v.length; k++) product += v[k] * v[k - lag] / v.length;
			assertEquals(0, product, 4 / (3 * Math.sqrt(2 * n)));
		}
	}

	@Test
	void whatIsNoNumberIsNotRigid() {
		assertTrue(new SoftestMotion(Double.NaN, new double[2]).isFree());
		assertTrue(new SoftestMotion(-1, new double[2]).isFree());
		assertTrue(new SoftestMotion(0.99e-8, new double[2]).isFree());
		assertFalse(new SoftestMotion(SoftestMotion.FREE, new double[2]).isFree());
	}

	/** A solver that counts its calls. */
	private static final class Counting implements LinearSolver {

		private final LinearSolver solver;
		private int solves;

		Counting(final LinearSolver solver) {
			this.solver = solver;
		}

		@Override
		public void solve(final double[] b, final double[] x) {
			solves++;
			solver.solve(b, x);
		}
	}

	private static int solves(final double across) {
		final SymmetricBlockMatrix h = pendant(across);
		final Counting counting = new Counting(factor(h));
		SoftestMotion.of(h, ZeroModes.translations(h.nodes()), counting, 0);
		return counting.solves;
	}

	@Test
	void oneSolveTellsARigidNetworkAndFewAnyOther() {
		assertEquals(1, solves(0.1));
		assertEquals(1, solves(1e-3));
		assertEquals(3, solves(1e-10), "the first finds it, two more take the others out");
		final int soft = solves(1e-7);
		assertTrue(soft == 2 || soft == 3, soft + " solves until the estimate has arrived");
		final SymmetricBlockMatrix h = pendant(1);
		final Counting broken = new Counting((b, x) -> Arrays.fill(x, Double.NaN));
		assertTrue(SoftestMotion.of(h, ZeroModes.translations(h.nodes()), broken, 0).isFree());
		assertEquals(1, broken.solves);
	}

	/** A ring of springs of stiffness 1, two at every node: a solver that returns c times the load gives the estimate 1/(2c). */
	@ParameterizedTest
	@CsvSource({ "0.95, 5e-7, 30", "0.985, 5e-7, 30", "0.995, 5e-7, 2", "0.5, 5e-8, 6", "0.9, 9.9e-7, 30" })
	void estimatesAreFollowedWhileTheyFall(final double fall, final double first, final int expected) {
		final int[] from = { 0, 1, 2, 3 }, to = { 1, 2, 3, 0 };
		final SymmetricBlockMatrix ring = new SymmetricBlockMatrix(4, from, to);
		for (int b = 0; b < 4; b++) ring.offDiagonal()[4 * b] = -1;
		final double[] next = { first };
		final Counting falling = new Counting((b, x) -> {
			for (int k = 0; k < b.length; k++) x[k] = b[k] / (2 * next[0]);
			next[0] *= fall;
		});
		final SoftestMotion found = SoftestMotion.of(ring, ZeroModes.translations(ring.nodes()), falling, 0);
		assertEquals(expected, falling.solves);
		assertEquals(first * Math.pow(fall, expected - 1), found.stiffness(), 1e-9 * first);
		assertTrue(Measure.largest(found.motion()) < 1e9, "it is kept of order 1");
	}
}
