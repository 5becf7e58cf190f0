/**
 * Power laws {@code p(x) ~ x^s} of a tail of a distribution, fitted by maximum likelihood in a window that is given or chosen by the
 * Kolmogorov-Smirnov distance, and compared with other laws. Every exponent comes with its window and its error, and with a test that
 * accepts it or not.
 * <p>
 * Depends on numbers only, not on networks or tables. Start with {@link org.crumple.tail.FittedTail}.
 *
 * @see <a href="https://doi.org/10.1137/070710111">A. Clauset, C. R. Shalizi and M. E. J. Newman, SIAM Rev. 51, 661 (2009)</a>
 */
package org.crumple.tail;
