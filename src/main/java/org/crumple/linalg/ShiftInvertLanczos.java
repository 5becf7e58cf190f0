package org.crumple.linalg;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;
import java.util.function.DoubleToIntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

import org.crumple.kernel.InvalidValue;
import org.crumple.kernel.Monitor;

/**
 * The eigenvalues of a symmetric matrix A next above a shift σ, with their eigenvectors: block Lanczos on
 * {@code B = (A − σ)⁻¹}, whose largest eigenvalues {@code θ = 1/(λ − σ)} they are, fully reorthogonalised and thickly
 * restarted. For the lowest modes of a positive semi-definite matrix the shift lies slightly below zero.
 * <p>
 * Known eigenvectors (rigid translations) are projected out of every vector. Each pair is checked by its own residual
 * |A v − λ v|, and the set by counting: how many eigenvalues lie below a point μ behind the last one. As long as that
 * count and the pairs found differ, the search goes on. The start is drawn from a fixed seed: equal matrices give equal
 * results, to the last bit. T. Ericsson and A. Ruhe, Math. Comp. 35, 1251 (1980).
 */
public final class ShiftInvertLanczos {

	/** Vectors to a block, and the multiplicity found at once. */
	private static final int WIDTH = 4;
	private static final long SEED = 20240808;
	/** Steps of the power iteration for |A|₂: they come within a few percent, from below. */
	private static final int NORM_STEPS = 12;
	/** Two neighbours farther apart than this times the tolerance can be told apart by a count between them. */
	private static final double GAP = 10;
	/** Size of the space for every pair wanted: less needs another look at the projected problem, more wastes solves. */
	private static final double SIZE = 2.4;
	/** Where to shrink the space, in first sizes: earlier costs more solves, later more memory. */
	private static final double LARGEST = 1.25;
	/** Estimated residuals must be so much better than asked, because rounding adds to the true ones. */
	private static final double SAFETY = 0.5;
	/** Looks at the projected problem before giving up: networks need one or two. */
	private static final int MOST_LOOKS = 200;
	/** Counts that may contradict what was found before giving up. */
	private static final int MOST_CONTRADICTIONS = 12;

	private final int length;
	private final LinearOperator matrix;
	private final LinearSolver shifted;
	private final double shift;
	private final VectorBasis deflated;
	private final double norm;
	private final ThreadTeam team;

	/**
	 * @param length n
	 * @param matrix A, symmetric
	 * @param shifted solves with {@code A − σ}; must stay as it is while pairs are searched
	 * @param shift σ, not an eigenvalue
	 * @param known eigenvectors of A to leave out, [any number][n], linearly independent, any length; read only
	 */
	public ShiftInvertLanczos(final int length, final LinearOperator matrix, final LinearSolver shifted, final double shift,
		final double[][] known)
	{
		this(length, matrix, shifted, shift, known, ThreadTeam.ALONE);
	}

	/**
	 * @param length n
	 * @param matrix A, symmetric
	 * @param shifted solves with {@code A − σ}; must stay as it is while pairs are searched
	 * @param shift σ, not an eigenvalue
	 * @param known eigenvectors of A to leave out, [any number][n], linearly independent, any length; read only
	 * @param team who shares the work between the solves, which the solver may share with the same team
	 */
	public ShiftInvertLanczos(final int length, final LinearOperator matrix, final LinearSolver shifted, final double shift,
		final double[][] known, final ThreadTeam team)
	{
		this.team = team;
		this.length = length;
		this.matrix = matrix;
		this.shifted = shifted;
		this.shift = InvalidValue.requireFinite("shift", shift);
		deflated = new VectorBasis(length);
		for (final double[] vector : known) deflated.addOrthonormal(vector);
		norm = InvalidValue.requireFinite("norm of the matrix", norm());
	}

	/**
	 * Finds the {@code count} lowest eigenvalues above the shift.
	 *
	 * @param count from 1 to n less the known eigenvectors
	 * @param tolerance largest residual |A v − λ v|, as a fraction of |A|₂, which a power iteration estimates
	 * @param below number of eigenvalues of A below a point, known ones included: the negative pivots of {@code A − μ}. Asked
	 *          at the shift and behind the last pair; must leave the solver of the shifted matrix as it is
	 * @param monitor hears progress, may cancel
	 * @throws IllegalArgumentException if there are not so many eigenvalues above the shift, or a value is out of range
	 * @throws ArithmeticException if no complete set reaches the tolerance; the message says what was reached
	 * @throws java.util.concurrent.CancellationException if the monitor asks to stop
	 */
	public EigenPairs lowest(final int count, final double tolerance, final DoubleToIntFunction below, final Monitor monitor) {
		final int available = length - deflated.size();
		if (count < 1 || count > available) {
			throw InvalidValue.value("count", count, "a whole number from 1 to " + available + " for this matrix");
		}
		InvalidValue.requirePositive("tolerance", tolerance);
		final KrylovSpace space = new KrylovSpace(shifted, length, deflated, WIDTH, SEED, team);
		final double target = SAFETY * tolerance * norm, gap = GAP * tolerance * norm;
		int need = Math.min(count + 1, available), size = firstSize(need), contradictions = 0;
		for (int look = 0; look < MOST_LOOKS; look++) {
			expand(space, size, monitor.part(0.9 * look / (look + 1), 0.9 * (look + 1) / (look + 2)));
			final KrylovSpace.Ritz ritz = space.ritz();
			final RitzRanking ranking = new RitzRanking(ritz, shift, residuals(space, ritz), target);
			final int found = ranking.lambda().length;
			if (space.isWhole() && found < count) {
				throw InvalidValue.value("count", count, "at most " + found + ", the number of eigenvalues above the shift");
			}
			int cut = ranking.cutAfter(count, gap);
			if (cut < 0 && space.isWhole()) cut = found;
			if (cut < 0) {
				if (ranking.converged() >= need) need = Math.min(available, ranking.converged() + WIDTH + ranking.converged() / 8);
				size = nextSize(space, ranking, need);
				continue;
			}
			final double bound = cut == found ? Double.POSITIVE_INFINITY : (ranking.lambda()[cut - 1] + ranking.lambda()[cut]) / 2;
			final int counted = cut == found ? cut : below.applyAsInt(bound) - below.applyAsInt(shift) - deflatedUpTo(bound);
			if (counted == cut) {
				ranking.keepLowest(space, cut);
				return checked(space, count, tolerance, bound, monitor);
			}
			if (space.isWhole() || ++contradictions > MOST_CONTRADICTIONS) {
				throw new ArithmeticException("The eigenvalues found cannot be proven complete: " + cut + " of them lie below " + bound +
					", where the count says " + counted + ".");
			}
			need = Math.min(available, Math.max(need, Math.max(counted, cut) + 1));
			ranking.keepLowest(space, ranking.converged());
			space.disturb();
			size = Math.max(firstSize(need), space.size() + 4 * WIDTH);
		}
		throw new ArithmeticException("The " + count + " lowest eigenpairs did not reach a residual of " + tolerance +
			" of the norm in " + MOST_LOOKS + " rounds.");
	}

	/** Size of the space in which {@code need} pairs have usually converged. */
	private static int firstSize(final int need) {
		return (int) (SIZE * need) + 15 * WIDTH;
	}

	/** Makes room where pairs are still missing: a larger space, or the same from its best part on. */
	private int nextSize(final KrylovSpace space, final RitzRanking ranking, final int need) {
		final int more = (int) (SIZE * Math.max(0, need - ranking.converged())) + 2 * WIDTH;
		if (space.size() + more <= LARGEST * firstSize(need)) return space.size() + more;
		ranking.keepNearest(space, need + (space.size() - need) / 3);
		return Math.max(firstSize(need), space.size() + 4 * WIDTH);
	}

	private void expand(final KrylovSpace space, final int size, final Monitor monitor) {
		final int start = space.size();
		while (space.size() < size && !space.isWhole()) {
			monitor.throwIfCancelled();
			monitor.progress((space.size() - start) / (double) (size - start), "Searching eigenpairs");
			space.grow();
		}
	}

	/**
	 * Residuals |A v − λ v| of the Ritz pairs of a space. With {@code B v − θ v = r} they are |(A − σ) r|/|θ|, and r is a
	 * combination of the next block, so a few products with A serve all pairs.
	 */
	private IntToDoubleFunction residuals(final KrylovSpace space, final KrylovSpace.Ritz ritz) {
		final double[][] next = space.next();
		final int width = next.length;
		final double[][] image = new double[width][length], product = new double[width][width];
		for (int k = 0; k < width; k++) {
			matrix.multiply(next[k], image[k]);
			for (int i = 0; i < length; i++) image[k][i] -= shift * next[k][i];
			for (int j = 0; j <= k; j++) product[j][k] = product[k][j] = Vectors.dot(image[j], image[k]);
		}
		return place -> {
			final double[] r = space.couplingOf(ritz.vectors()[place]);
			double square = 0;
			for (int j = 0; j < width; j++) {
				for (int k = 0; k < width; k++) square += r[j] * r[k] * product[j][k];
			}
			return Math.sqrt(Math.max(0, square)) / Math.abs(ritz.values()[place]);
		};
	}

	/** Known eigenvalues between the shift and the bound. */
	private int deflatedUpTo(final double bound) {
		int number = 0;
		final double[] image = new double[length];
		for (int k = 0; k < deflated.size(); k++) {
			matrix.multiply(deflated.get(k), image);
			final double lambda = Vectors.dot(deflated.get(k), image);
			if (lambda > shift && lambda < bound) number++;
		}
		return number;
	}

	/** The lowest pairs of a space that holds nothing but them, with their true residuals. */
	private EigenPairs checked(final KrylovSpace space, final int count, final double tolerance, final double bound,
		final Monitor monitor)
	{
		final int all = space.size();
		final double[] rayleigh = new double[all], residual = new double[all], image = new double[length];
		for (int k = 0; k < all; k++) {
			final double[] v = space.vector(k);
			matrix.multiply(v, image);
			rayleigh[k] = Vectors.dot(v, image);
			for (int i = 0; i < length; i++) image[i] -= rayleigh[k] * v[i];
			residual[k] = Vectors.norm(image);
		}
		final int[] order = IntStream.range(0, all).boxed().sorted(Comparator.comparingDouble(k -> rayleigh[k])).limit(count)
			.mapToInt(Integer::intValue).toArray();
		final double[][] vectors = new double[count][];
		for (int k = 0; k < count; k++) vectors[k] = withSign(space.vector(order[k]));
		final EigenPairs pairs = new EigenPairs(Arrays.stream(order).mapToDouble(k -> rayleigh[k]).toArray(), vectors,
			Arrays.stream(order).mapToDouble(k -> residual[k]).toArray(), norm, space.applications(), space.restarts(), bound);
		if (!(pairs.worstResidual() <= tolerance * norm)) {
			throw new ArithmeticException("A residual of " + tolerance + " of the norm is out of reach: it is " +
				pairs.worstResidual() / norm + ".");
		}
		monitor.progress(1, "Eigenpairs found");
		return pairs;
	}

	/** Turns a vector so that its largest component, the first of equals, is positive. */
	private static double[] withSign(final double[] v) {
		int largest = 0;
		for (int i = 1; i < v.length; i++) {
			if (Math.abs(v[i]) > Math.abs(v[largest])) largest = i;
		}
		if (v[largest] < 0) Vectors.scale(v, -1);
		return v;
	}

	private double norm() {
		final Random random = new Random(SEED);
		double[] v = random.doubles(length, -1, 1).toArray(), image = new double[length];
		double estimate = 0;
		for (int step = 0; step < NORM_STEPS; step++) {
			Vectors.scale(v, 1 / Vectors.norm(v));
			matrix.multiply(v, image);
			estimate = Vectors.norm(image);
			if (estimate == 0) break;
			final double[] swap = v;
			v = image;
			image = swap;
		}
		return estimate;
	}
}
