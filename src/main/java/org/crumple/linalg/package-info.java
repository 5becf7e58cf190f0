/**
 * Sparse symmetric matrices on a graph in the plane, with two unknowns per node: their factorisation, solution, selected inverse and
 * eigenpairs. Only matrices and graphs, no physics.
 * <p>
 * {@link org.crumple.linalg.NestedDissection} (A. George, SIAM J. Numer. Anal. 10, 345, 1973) orders the nodes so that the factor of an
 * N-node planar matrix has O(N log N) entries and takes O(N^1.5) work; {@link org.crumple.linalg.SymbolicFactor} plans the factorisation
 * once per graph; {@link org.crumple.linalg.SignedCholesky} factorises one matrix after another as L S Lᵀ with S = ±1, counts negative
 * eigenvalues, gives a direction of negative curvature, and solves; {@link org.crumple.linalg.SelectedInverse} computes the blocks of A⁻¹
 * on every node and edge.
 * <p>
 * {@link org.crumple.linalg.ShiftInvertLanczos} finds the lowest eigenpairs with such a factor, checks their residuals, and proves that
 * none is missing by counting eigenvalues; {@link org.crumple.linalg.ChebyshevMoments} and {@link org.crumple.linalg.RootSpectrum} give the
 * broadened spectrum of all eigenvalues from products with the matrix only; {@link org.crumple.linalg.ConjugateGradient} solves with the
 * factor of a nearby matrix as preconditioner.
 * <p>
 * Kernels use only the calling thread, unless given a {@link org.crumple.linalg.ThreadTeam}; then they share their work where that pays,
 * with results equal to the last bit.
 */
package org.crumple.linalg;
