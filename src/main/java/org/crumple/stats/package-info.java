/**
 * Estimation of exponents and their errors. Power laws {@code p(x) ~ x^s} are fitted by maximum likelihood in a window of one tail, which
 * is given or chosen by the Kolmogorov-Smirnov distance, and compared with other laws; histograms have logarithmic bins. Every exponent
 * comes with its window and its error.
 * <p>
 * {@link org.crumple.stats.ScalingLine} fits power laws to averages of groups, with valid errors also for few or equal groups.
 * {@link org.crumple.stats.RankSkill} measures how well a score predicts which items are positive.
 * <p>
 * Depends on numbers only, not on networks or tables. Start with {@link org.crumple.stats.PowerLawFit}.
 *
 * @see <a href="https://doi.org/10.1137/070710111">A. Clauset, C. R. Shalizi and M. E. J. Newman, SIAM Rev. 51, 661 (2009)</a>
 */
package org.crumple.stats;
