/**
 * What exponent does a set of numbers follow, and how sure is that? Power laws {@code p(x) ~ x^s} fitted by maximum
 * likelihood in a window of one tail, the window chosen by the Kolmogorov-Smirnov distance or given, and compared with
 * other laws; histograms in logarithmic bins for the eye. No number comes without its window and its error.
 * <p>
 * {@link org.crumple.stats.ScalingLine} asks how averages of groups go with something, and what few groups, or equal ones, may claim.
 * {@link org.crumple.stats.RankSkill} asks something else: how well does a number tell what happens from what does not?
 * <p>
 * Knows numbers only: neither networks nor tables. Start at {@link org.crumple.stats.PowerLawFit}.
 *
 * @see <a href="https://doi.org/10.1137/070710111">A. Clauset, C. R. Shalizi and M. E. J. Newman, SIAM Rev. 51, 661 (2009)</a>
 */
package org.crumple.stats;
