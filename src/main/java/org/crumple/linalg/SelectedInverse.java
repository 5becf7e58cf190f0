package org.crumple.linalg;

/**
 * The entries of {@code A⁻¹} where A has entries, from its factor {@code A = L S Lᵀ}, in the time of a few factorisations. The tree is
 * traversed from the root down. Each front copies the inverse on its later nodes R from its parent, and computes the rest of its dense
 * block, a few pivots P at a time: with {@code Y = L_RP L_PP⁻¹},
 * <pre>
 * Z_RP = -Z_RR Y,   Z_PP = L_PP⁻ᵀ S L_PP⁻¹ - Yᵀ Z_RP.
 * </pre>
 * All memory is allocated once, by the constructor. The bits of the result do not depend on the number of threads. Not to be called by
 * several threads at once.
 *
 * @see <a href="https://doi.org/10.1145/360680.360704">Erisman and Tinney, Commun. ACM 18, 177 (1975), after Takahashi</a>
 */
public final class SelectedInverse {

	private final SymbolicFactor plan;
	private final ThreadTeam team;
	private final TreeSchedule schedule;
	private final double[][] buffer;
	/** [fronts][front] the buffer that holds the two columns of each node. */
	private final int[][] slot;
	/** Workers for the independent runs of fronts; the first also does the top of the tree. */
	private final FrontInverse[] worker;

	/** @param symbolic the plan shared with the factors */
	public SelectedInverse(final SymbolicFactor symbolic) {
		this(symbolic, ThreadTeam.ALONE);
	}

	/**
	 * @param symbolic the plan shared with the factors
	 * @param team shares the work
	 */
	public SelectedInverse(final SymbolicFactor symbolic, final ThreadTeam team) {
		plan = symbolic;
		this.team = team;
		schedule = new TreeSchedule(plan, team);
		slot = new int[plan.fronts][];
		final BufferPlan buffers = new BufferPlan(2 * plan.largestFront);
		for (int k = schedule.top.length - 1; k >= 0; k--) place(schedule.top[k], buffers);
		for (final int[] run : schedule.run) {
			buffers.part();
			for (int f = run[1] - 1; f >= run[0]; f--) place(f, buffers);
		}
		buffer = buffers.allocate();
		worker = new FrontInverse[Math.max(1, Math.min(schedule.run.length, team.threads()))];
		for (int k = 0; k < worker.length; k++) worker[k] = new FrontInverse(plan, k == 0 ? team : ThreadTeam.ALONE);
	}

	/**
	 * Reserves memory for a front, and releases that of its parent after the last use. If the children of a parent are not all done in one
	 * sequence, its memory is kept.
	 */
	private void place(final int f, final BufferPlan buffers) {
		slot[f] = new int[plan.size(f)];
		for (int k = 0; k < slot[f].length; k++) slot[f][k] = buffers.acquire(2 * plan.size(f));
		final int parent = plan.parent[f];
		if (parent >= 0 && plan.children[parent][0] == f && schedule.isTogether(parent)) release(buffers, parent);
		if (plan.children[f].length == 0) release(buffers, f);
	}

	private void release(final BufferPlan buffers, final int f) {
		for (final int used : slot[f]) buffers.release(used);
	}

	/**
	 * Computes the selected entries of the inverse.
	 *
	 * @param factor successfully factorised, with the same plan; read only
	 * @param inverse on the graph of the plan; overwritten with the blocks of A⁻¹ on the diagonal and on every edge; the blocks of pinned
	 *   nodes are zero
	 * @throws IllegalStateException if the factor holds no complete factorisation
	 */
	public void compute(final SignedCholesky factor, final SymmetricBlockMatrix inverse) {
		if (factor.plan != plan) throw new IllegalArgumentException("The factor and its inverse must share one plan.");
		plan.requireFits(inverse);
		final double[][] columns = factor.columns();
		final double[] sign = factor.signs();
		inverse.clear();
		for (int k = schedule.top.length - 1; k >= 0; k--) run(schedule.top[k], worker[0], columns, sign, inverse);
		if (schedule.run.length == 0) return;
		team.run(schedule.run.length, (who, r) -> {
			for (int f = schedule.run[r][1] - 1; f >= schedule.run[r][0]; f--) run(f, worker[who], columns, sign, inverse);
		});
	}

	private void run(final int f, final FrontInverse by, final double[][] columns, final double[] sign,
		final SymmetricBlockMatrix inverse)
	{
		for (int k = 0; k < 2 * plan.size(f); k++) by.z[k] = buffer[2 * slot[f][k / 2] + (k & 1)];
		by.run(f, buffer, plan.parent[f] < 0 ? null : slot[plan.parent[f]], columns, sign);
		store(f, by.z, inverse);
	}

	private void store(final int f, final double[][] z, final SymmetricBlockMatrix inverse) {
		final double[] diagonal = inverse.diagonal(), offDiagonal = inverse.offDiagonal();
		for (int k = 0; k < plan.pivots(f); k++) {
			final int i = 3 * plan.node[plan.first[f] + k];
			diagonal[i] = z[2 * k][2 * k];
			diagonal[i + 1] = z[2 * k][2 * k + 1];
			diagonal[i + 2] = z[2 * k + 1][2 * k + 1];
		}
		for (int k = plan.edgeStart[f]; k < plan.edgeStart[f + 1]; k++) {
			final int edge = plan.edge[k], row = 2 * plan.edgeRow[k];
			final double[] x = z[2 * plan.edgeColumn[k]], w = z[2 * plan.edgeColumn[k] + 1];
			final int e = 4 * (edge < 0 ? ~edge : edge);
			offDiagonal[e] = x[row];
			offDiagonal[edge < 0 ? e + 2 : e + 1] = x[row + 1];
			offDiagonal[edge < 0 ? e + 1 : e + 2] = w[row];
			offDiagonal[e + 3] = w[row + 1];
		}
	}
}
