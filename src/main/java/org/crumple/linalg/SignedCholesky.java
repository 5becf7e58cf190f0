package org.crumple.linalg;

/**
 * Factorisation {@code A - shift = L S Lᵀ} of symmetric matrices on one graph, with L lower triangular and S diagonal with entries ±1, by
 * the multifrontal method without pivoting. The signs give the numbers of eigenvalues on either side of the shift; if all are +1, this is
 * the Cholesky factorisation.
 * <p>
 * Without pivoting an indefinite matrix loses accuracy when leading minors come close to zero; a definite one never does. All memory is
 * allocated once, by the constructor. Equal matrices give equal bits for any number of threads. Not to be called by several threads at
 * once.
 *
 * @see <a href="https://doi.org/10.1145/356044.356047">Duff and Reid, ACM Trans. Math. Softw. 9, 302 (1983)</a>
 */
public final class SignedCholesky implements LinearSolver {

	private enum State {
		EMPTY, COMPLETE, SINGULAR, STOPPED
	}

	final SymbolicFactor plan;
	private final Multifrontal elimination;
	private final ThreadTeam team;
	/** [threads] all but the first are made when needed. */
	private final FrontSolve[] substitution;
	private State state = State.EMPTY;

	/** @param symbolic the plan for the matrices' graph; several factors may share it */
	public SignedCholesky(final SymbolicFactor symbolic) {
		this(symbolic, ThreadTeam.ALONE);
	}

	/**
	 * @param symbolic the plan for the matrices' graph; several factors may share it
	 * @param team shares the work; the results do not depend on the number of threads
	 */
	public SignedCholesky(final SymbolicFactor symbolic, final ThreadTeam team) {
		plan = symbolic;
		elimination = new Multifrontal(plan, team);
		this.team = team;
		substitution = new FrontSolve[team.threads()];
		substitution[0] = new FrontSolve(plan, elimination.fronts.column, elimination.rule.sign);
	}

	/**
	 * Cholesky factorisation, stopped at the first pivot that is not positive.
	 *
	 * @param a on the graph of the plan, read only
	 * @return whether the matrix is positive definite on the unknowns that are not pinned; only then may {@link #solve(double[], double[])}
	 *   be called
	 * @throws IllegalArgumentException if an entry is not a finite number
	 */
	public boolean factoriseDefinite(final SymmetricBlockMatrix a) {
		run(a, 0, true);
		return state == State.COMPLETE;
	}

	/**
	 * The full factorisation of {@code A - shift}, definite or not.
	 *
	 * @param a on the graph of the plan, read only
	 * @param shift subtracted from every diagonal entry, finite
	 * @return numbers of eigenvalues of A, without the pinned unknowns, below, at and above the shift; if any lies at the shift, the matrix
	 *   is singular and {@link #solve(double[], double[])} must not be called
	 * @throws IllegalArgumentException if an entry is not a finite number
	 */
	public Inertia factorise(final SymmetricBlockMatrix a, final double shift) {
		run(a, shift, false);
		final PivotCounts counts = elimination.counts();
		return new Inertia(counts.negative, counts.zero, 2 * plan.eliminated - plan.held.length - counts.negative - counts.zero);
	}

	/** Whether the last factorisation met a negative pivot, so that {@link #negativeCurvature()} gives a direction. */
	public boolean hasNegativeCurvature() {
		return state != State.EMPTY && elimination.counts().lowest >= 0;
	}

	@Override
	public void solve(final double[] b, final double[] x) {
		requireFactor();
		substitution[0].solve(b, x);
	}

	/**
	 * Solves for many right-hand sides, with the same bits as one by one, but faster.
	 *
	 * @param b [any][2n], read only
	 * @param x [same number][2n], overwritten; may be the same arrays as b
	 * @throws IllegalStateException if the last factorisation did not succeed
	 */
	@Override
	public void solve(final double[][] b, final double[][] x) {
		requireFactor();
		if (team.pieces(2.0 * plan.entries() * b.length) == 1) {
			substitution[0].solve(b, x, 0, b.length);
			return;
		}
		// full batches where possible, but at least one piece for every thread
		final int shares = team.threads(), most = FrontSolve.BATCH * shares;
		final int pieces = Math.min(b.length, shares * ((b.length + most - 1) / most));
		for (int k = 1; k < shares; k++) {
			if (substitution[k] == null) substitution[k] = new FrontSolve(plan, elimination.fronts.column, elimination.rule.sign);
		}
		team.run(pieces, (worker, piece) -> substitution[worker].solve(b, x, ThreadTeam.cut(b.length, piece, pieces),
			ThreadTeam.cut(b.length, piece + 1, pieces)));
	}

	/**
	 * A direction of negative curvature of the last matrix, from one back-substitution: with k the unknown of the most negative pivot,
	 * {@code Lᵀ v = e_k} gives {@code vᵀ (A - shift) v < 0}. Also available after {@link #factoriseDefinite} has stopped at k.
	 *
	 * @return [2n] of unit length
	 * @throws IllegalStateException if the last factorisation met no negative pivot
	 */
	public double[] negativeCurvature() {
		if (!hasNegativeCurvature()) throw new IllegalStateException("The last factorisation met no negative pivot.");
		final double[] v = substitution[0].descend(elimination.counts().lowest);
		double largest = 0, sum = 0;
		for (final double component : v) largest = Math.max(largest, Math.abs(component));
		for (int i = 0; i < v.length; i++) {
			v[i] /= largest;
			sum += v[i] * v[i];
		}
		for (int i = 0; i < v.length; i++) v[i] /= Math.sqrt(sum);
		return v;
	}

	/**
	 * The logarithm of |det (A - shift)| of the last matrix, without the pinned unknowns.
	 *
	 * @throws IllegalStateException if the last factorisation did not succeed
	 */
	public double logDeterminant() {
		final double[][] columns = columns();
		double sum = 0;
		int held = 0;
		for (int f = 0; f < plan.fronts; f++) {
			for (int k = 0; k < 2 * plan.pivots(f); k++) {
				final int unknown = 2 * plan.first[f] + k;
				if (held < plan.held.length && plan.held[held] == unknown) held++;
				else sum += StrictMath.log(columns[unknown][k]);
			}
		}
		return 2 * sum;
	}

	/** [2 · eliminated][2 · front] the columns of L, each in the rows of its front. */
	double[][] columns() {
		requireFactor();
		return elimination.fronts.column;
	}

	/** [2 · eliminated] the diagonal of S. */
	double[] signs() {
		return elimination.rule.sign;
	}

	private void requireFactor() {
		if (state == State.COMPLETE) return;
		throw new IllegalStateException(switch (state) {
			case EMPTY -> "There is no factor to solve with: no matrix was factorised yet.";
			case SINGULAR -> "There is no factor to solve with: the last matrix was singular.";
			default -> "There is no factor to solve with: the last matrix was not positive definite.";
		});
	}

	private void run(final SymmetricBlockMatrix a, final double shift, final boolean definite) {
		state = State.EMPTY;
		plan.requireFits(a);
		switch (elimination.run(a, shift, definite)) {
			case SOUND -> state = elimination.counts().zero > 0 ? State.SINGULAR : State.COMPLETE;
			case REFUSED -> state = State.STOPPED;
			default -> throw new IllegalArgumentException("The entries of the matrix are too large to be factorised.");
		}
	}
}
