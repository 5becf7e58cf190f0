/**
 * Sparse symmetric matrices that live on a graph in the plane, two unknowns to a node: how to factorise them, solve with
 * them and find the part of their inverse that lies on the graph. Knows matrices and graphs, and no physics.
 * <p>
 * {@link org.crumple.linalg.NestedDissection} (A. George, SIAM J. Numer. Anal. 10, 345, 1973) orders the nodes so
 * that the factor of an N-node planar matrix has O(N log N) entries and takes O(N^1.5) work;
 * {@link org.crumple.linalg.SymbolicFactor} plans the factorisation once per graph;
 * {@link org.crumple.linalg.SignedCholesky} factorises matrix after matrix as L S Lᵀ, S = ±1, and so counts negative
 * eigenvalues, points along one of them, or solves; {@link org.crumple.linalg.SelectedInverse} finds the blocks of A⁻¹
 * on every node and edge.
 * <p>
 * {@link org.crumple.linalg.ShiftInvertLanczos} finds the lowest eigenpairs with such a factor, residual-checked and proven
 * complete by counting eigenvalues; {@link org.crumple.linalg.ChebyshevMoments} and {@link org.crumple.linalg.RootSpectrum}
 * see all eigenvalues at once, smoothed, from products with the matrix alone; {@link org.crumple.linalg.ConjugateGradient} solves systems near one that was
 * factorised.
 * <p>
 * Kernels use the thread that calls them and no other, unless given a {@link org.crumple.linalg.ThreadTeam}: then they share their
 * work where that pays, and the results stay the same to the last bit.
 */
package org.crumple.linalg;
