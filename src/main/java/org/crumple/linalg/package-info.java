/**
 * Sparse symmetric matrices that live on a graph in the plane: an elimination order for them and their
 * factorisation. Knows matrices and graphs, and no physics.
 * <p>
 * {@link org.crumple.linalg.NestedDissection} (A. George, SIAM J. Numer. Anal. 10, 345, 1973) orders the nodes so
 * that the factor of an N-node planar matrix has O(N log N) entries; {@link org.crumple.linalg.SparseCholesky}
 * factorises matrices of one pattern again and again and answers whether they are positive definite.
 * <p>
 * {@link org.crumple.linalg.ShiftInvertLanczos} finds the lowest eigenpairs with such a factor, residual-checked and proven
 * complete by a count of eigenvalues; {@link org.crumple.linalg.ConjugateGradient} solves systems near one that was
 * factorised.
 */
package org.crumple.linalg;
