package org.crumple.linalg;

/**
 * Factorisation {@code A - shift = L S Lᵀ} of symmetric matrices on one graph, L lower triangular and S diagonal with
 * entries ±1, by the multifrontal method without pivoting. The signs count the eigenvalues on either side of the shift;
 * when all are +1 this is Cholesky's factorisation.
 * <p>
 * An indefinite matrix whose leading minors come close to zero loses digits in proportion; one that is definite never
 * does. All memory is allocated here, once; equal matrices give equal bits. For one thread at a time.
 *
 * @see <a href="https://doi.org/10.1145/356044.356047">Duff and Reid, ACM Trans. Math. Softw. 9, 302 (1983)</a>
 */
public final class SignedFactor implements LinearSolver {

	/** Columns eliminated before the rest of the front is touched: 16 and 64 are as fast, to within the scatter of the measurement. */
	private static final int PANEL = 32;

	private enum State {
		EMPTY, COMPLETE, SINGULAR, STOPPED
	}

	final SymbolicFactor plan;
	private final Fronts fronts;
	private final Pivots pivots;
	private final FrontSolve substitution;
	private State state = State.EMPTY;
	private boolean onlyDefinite;

	/** @param symbolic the plan for the matrices' graph; several factors may share it */
	public SignedFactor(final SymbolicFactor symbolic) {
		plan = symbolic;
		fronts = new Fronts(plan);
		pivots = new Pivots(plan);
		substitution = new FrontSolve(plan, fronts.column, pivots.sign);
	}

	/**
	 * Cholesky's factorisation. It stops at the first pivot that is not positive.
	 *
	 * @param a on the graph of the plan, read only
	 * @return whether the matrix is positive definite on the unknowns that are not pinned; only then can
	 *         {@link #solve(double[], double[])} be called
	 * @throws IllegalArgumentException if an entry is no finite number
	 */
	public boolean factoriseDefinite(final SymmetricBlockMatrix a) {
		onlyDefinite = true;
		run(a, 0);
		return state == State.COMPLETE;
	}

	/**
	 * The full factorisation of {@code A - shift}, whatever its signs.
	 *
	 * @param a on the graph of the plan, read only
	 * @param shift taken from every diagonal entry, finite
	 * @return how many eigenvalues of A, without the pinned unknowns, lie below, at and above the shift; if any lies at
	 *         it, the matrix is singular and there is nothing to solve with
	 * @throws IllegalArgumentException if an entry is no finite number
	 */
	public Inertia factorise(final SymmetricBlockMatrix a, final double shift) {
		onlyDefinite = false;
		run(a, shift);
		return new Inertia(pivots.negative, pivots.zero, 2 * plan.eliminated - pivots.negative - pivots.zero);
	}

	/** Whether the last factorisation met a negative pivot, so that there is a direction of {@link #negativeCurvature()}. */
	public boolean hasNegativeCurvature() {
		return pivots.lowest >= 0;
	}

	@Override
	public void solve(final double[] b, final double[] x) {
		requireFactor();
		substitution.solve(b, x);
	}

	/**
	 * Solves for many right-hand sides, to the same bits as one by one, but faster.
	 *
	 * @param b [any][2n], read only
	 * @param x [as many][2n], overwritten; may be the same arrays as b
	 * @throws IllegalStateException if the last factorisation did not succeed
	 */
	@Override
	public void solve(final double[][] b, final double[][] x) {
		requireFactor();
		substitution.solve(b, x);
	}

	/**
	 * A direction along which the matrix factorised last curves downwards, from one back-solve: with k the most negative
	 * pivot, {@code Lᵀ v = e_k}, so that {@code vᵀ (A - shift) v < 0}. It is there as well after
	 * {@link #factoriseDefinite} stopped at k.
	 *
	 * @return [2n] of unit length
	 * @throws IllegalStateException if the last factorisation met no negative pivot
	 */
	public double[] negativeCurvature() {
		if (!hasNegativeCurvature()) throw new IllegalStateException("The last factorisation met no negative pivot.");
		final double[] v = substitution.descend(pivots.lowest);
		double largest = 0, sum = 0;
		for (final double component : v) largest = Math.max(largest, Math.abs(component));
		for (int i = 0; i < v.length; i++) {
			v[i] /= largest;
			sum += v[i] * v[i];
		}
		for (int i = 0; i < v.length; i++) v[i] /= Math.sqrt(sum);
		return v;
	}

	/** [2 · eliminated][2 · front] the columns of L, in the rows of their fronts. */
	double[][] columns() {
		requireFactor();
		return fronts.column;
	}

	/** [2 · eliminated] the diagonal of S. */
	double[] signs() {
		return pivots.sign;
	}

	private void requireFactor() {
		if (state == State.COMPLETE) return;
		throw new IllegalStateException(switch (state) {
			case EMPTY -> "There is no factor to solve with: no matrix was factorised yet.";
			case SINGULAR -> "There is no factor to solve with: the last matrix was singular.";
			default -> "There is no factor to solve with: the last matrix was not positive definite.";
		});
	}

	private void run(final SymmetricBlockMatrix a, final double shift) {
		state = State.EMPTY;
		plan.requireFits(a);
		pivots.start(a, shift);
		for (int f = 0; f < plan.fronts; f++) {
			fronts.assemble(f, a, shift);
			if (eliminate(f)) continue;
			state = State.STOPPED;
			return;
		}
		state = pivots.zero > 0 ? State.SINGULAR : State.COMPLETE;
	}

	/** Eliminates the pivots of the front assembled last; false if it had to stop. */
	private boolean eliminate(final int f) {
		final int count = 2 * plan.pivots(f), size = 2 * plan.size(f), base = 2 * plan.first[f];
		for (int start = 0; start < count; start += PANEL) {
			final int end = Math.min(start + PANEL, count);
			for (int k = start; k < end; k += 4) {
				final int next = Math.min(k + 4, end);
				for (int column = k; column < next; column++) {
					if (!eliminate(column, k, size, base)) return false;
				}
				update(k, next, next, end, size, base);
			}
			update(start, end, end, size, size, base);
		}
		return true;
	}

	/** Finishes one column, up to date but for its predecessors from {@code group} on: at most three. */
	private boolean eliminate(final int column, final int group, final int size, final int base) {
		final double[] c = fronts.current[column];
		double pivot = c[column];
		for (int k = group; k < column; k++) {
			final double l = fronts.current[k][column];
			pivot -= pivots.sign[base + k] * l * l;
		}
		if (onlyDefinite && !(pivot > 0) || pivots.isSuspicious(pivot)) {
			if (!(Math.abs(pivot) <= Double.MAX_VALUE)) {
				throw new IllegalArgumentException("The entries of the matrix are too large to be factorised.");
			}
			final boolean nothing = pivots.isNothing(pivot, base + column);
			if (onlyDefinite && (nothing || pivot <= 0)) {
				if (!nothing) pivots.count(pivot, base + column);
				return false;
			}
			if (nothing) {
				reduce(column, group, 1, size, base);
				return finishSmall(column, size, base, pivot);
			}
		}
		pivots.count(pivot, base + column);
		final double root = Math.sqrt(Math.abs(pivot));
		reduce(column, group, pivots.sign[base + column] / root, size, base);
		c[column] = root;
		return true;
	}

	private boolean finishSmall(final int column, final int size, final int base, final double pivot) {
		final double[] c = fronts.current[column];
		double below = 0;
		for (int i = column + 1; i < size; i++) below = Math.max(below, Math.abs(c[i]));
		final double instead = pivots.replace(pivot, base + column, below);
		final double root = Math.sqrt(Math.abs(instead));
		Columns.scale(c, pivots.sign[base + column] / root, column + 1, size);
		c[column] = root;
		return true;
	}

	/** Subtracts what a column's predecessors from {@code group} on have to say, and scales it, below the diagonal. */
	private void reduce(final int column, final int group, final double scale, final int size, final int base) {
		final double[][] front = fronts.current;
		final double[] c = front[column], sign = pivots.sign;
		final int low = column + 1;
		if (column == group) {
			Columns.scale(c, scale, low, size);
			return;
		}
		final double[] a0 = front[group];
		final double m0 = sign[base + group] * a0[column];
		if (column == group + 1) {
			Columns.reduce(c, a0, m0, scale, low, size);
			return;
		}
		final double[] a1 = front[group + 1];
		final double m1 = sign[base + group + 1] * a1[column];
		if (column == group + 2) {
			Columns.reduce(c, a0, a1, m0, m1, scale, low, size);
			return;
		}
		final double[] a2 = front[group + 2];
		Columns.reduce(c, a0, a1, a2, m0, m1, sign[base + group + 2] * a2[column], scale, low, size);
	}

	/** Subtracts finished columns [start, end) from columns [low, high), from the top of their diagonal block on. */
	private void update(final int start, final int end, final int low, final int high, final int size, final int base) {
		final double[][] front = fronts.current;
		final double[] sign = pivots.sign;
		for (int j = low; j < high; j++) {
			final double[] c = front[j];
			int k = start;
			for (; k + 3 < end; k += 4) {
				final double[] a0 = front[k], a1 = front[k + 1], a2 = front[k + 2], a3 = front[k + 3];
				Columns.subtract(c, a0, a1, a2, a3, sign[base + k] * a0[j], sign[base + k + 1] * a1[j],
					sign[base + k + 2] * a2[j], sign[base + k + 3] * a3[j], j & ~1, size);
			}
			if (k < end) {
				final double[] a0 = front[k], a1 = front[k + 1];
				Columns.subtract(c, a0, a1, sign[base + k] * a0[j], sign[base + k + 1] * a1[j], j & ~1, size);
			}
		}
	}
}
