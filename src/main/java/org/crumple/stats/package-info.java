/**
 * Averages and their errors. {@link org.crumple.stats.ScalingLine} fits power laws to averages of groups, with valid errors also for few or
 * equal groups, {@link org.crumple.stats.DataCollapse} compares distributions of several sizes, {@link org.crumple.stats.RankSkill}
 * measures how well a score predicts which items are positive; histograms have logarithmic bins.
 * <p>
 * Depends on numbers only, not on networks or tables. Start with {@link org.crumple.stats.ScalingLine}. Power laws of distributions are in
 * {@code org.crumple.tail}.
 */
package org.crumple.stats;
