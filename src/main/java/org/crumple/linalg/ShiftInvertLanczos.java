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
 * The lowest eigenvalues above a shift σ of a symmetric matrix A, and their eigenvectors, by block Lanczos iteration with full
 * reorthogonalisation and thick restarts. The operator is {@code B = (A − σ)⁻¹}, whose largest eigenvalues are {@code θ = 1/(λ − σ)}. For
 * the lowest modes of a positive semi-definite matrix the shift lies slightly below zero.
 * <p>
 * Known eigenvectors (rigid translations) are projected out of every vector. Each pair is checked by its residual |A v − λ v|₂.
 * Completeness is checked by the number of eigenvalues below a point μ above the last one: the search continues while that number differs
 * from the number found. The first block is drawn from a fixed seed, so equal matrices give results equal to the last bit. T. Ericsson and
 * A. Ruhe, Math. Comp. 35, 1251 (1980).
 */
public final class ShiftInvertLanczos {

	/** Vectors per block; also the multiplicity found at once. */
	private static final int WIDTH = 4;
	private static final long SEED = 20240808;
	/** Steps of the power iteration for |A|₂; they approach it to a few per cent, from below. */
	private static final int NORM_STEPS = 12;
	/** Two neighbouring eigenvalues further apart than this times the tolerance can be separated by a count between them. */
	private static final double GAP = 10;
	/** Dimension of the Krylov space per wanted pair: a smaller space often needs a second Ritz step, a larger one wastes solves. */
	private static final double SIZE = 2.4;
	/**
	 * Dimension at which the space is restarted, relative to its first dimension: smaller values cost more solves, larger ones more memory.
	 */
	private static final double LARGEST = 1.25;
	/** Estimated residuals must be below this fraction of the target, because rounding adds to the true ones. */
	private static final double SAFETY = 0.5;
	/** Most Ritz steps; networks need one or two. */
	private static final int MOST_LOOKS = 200;
	/** Most counts of eigenvalues that may contradict the pairs found. */
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
	 * @param shifted solves with {@code A − σ}; must not change during the search
	 * @param shift σ, not an eigenvalue
	 * @param known eigenvectors of A to leave out, [any number][n], linearly independent, of any length; read only
	 */
	public ShiftInvertLanczos(final int length, final LinearOperator matrix, final LinearSolver shifted, final double shift,
		final double[][] known)
	{
		this(length, matrix, shifted, shift, known, ThreadTeam.ALONE);
	}

	/**
	 * @param length n
	 * @param matrix A, symmetric
	 * @param shifted solves with {@code A − σ}; must not change during the search
	 * @param shift σ, not an eigenvalue
	 * @param known eigenvectors of A to leave out, [any number][n], linearly independent, of any length; read only
	 * @param team shares the work between the solves; the solver may use the same team
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
	 * @param count from 1 to n minus the number of known eigenvectors
	 * @param tolerance largest residual |A v − λ v|₂ as a fraction of |A|₂, which a power iteration estimates
	 * @param below number of eigenvalues of A below μ, including known ones: the number of negative pivots of {@code A − μ}. It is called
	 *   at the shift and above the last pair, and must not disturb the solver of the shifted matrix
	 * @param monitor receives progress, may cancel
	 * @throws IllegalArgumentException if there are fewer eigenvalues above the shift, or a value is out of range
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

	/** Dimension of a space in which {@code need} pairs have usually converged. */
	private static int firstSize(final int need) {
		return (int) (SIZE * need) + 15 * WIDTH;
	}

	/** The dimension to grow to while pairs are missing; a space that would become too large is first restarted from its best part. */
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
	 * Estimated residuals |A v − λ v|₂ of the Ritz pairs of a space. With {@code B v − θ v = r} they equal |(A − σ) r|₂/|θ|. Because r is a
	 * combination of the next block's vectors, a few products with A serve all pairs.
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

	/** Number of known eigenvectors with eigenvalues between the shift and the bound. */
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

	/** The lowest pairs, with residuals computed from their vectors, of a space that has been reduced to the wanted pairs. */
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

	/** Multiplies a vector by ±1 so that its component of largest magnitude (the first one, if there are several) is positive. */
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
