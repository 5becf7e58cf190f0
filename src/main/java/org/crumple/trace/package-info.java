/**
 * Pictures in: lines of a grey picture, and where they meet, from which networks are made.
 * <p>
 * {@link org.crumple.trace.Tracer} finds lines in {@link org.crumple.trace.Pixels}, by the borders of the cells between them or by
 * thinning, as a {@link org.crumple.trace.LineGraph}. A {@link org.crumple.trace.LineCleaner} merges points, removes what can be no bond
 * and counts it; {@link org.crumple.trace.MeetingPoints} says where straight lines meet. The result,
 * {@link org.crumple.trace.TracedLines}, becomes a network in {@link org.crumple.trace.ImageNetwork}.
 * <p>
 * Nothing here knows ImageJ, whose GaussianBlur, MaximumFinder and skeletonize end at the edges of a picture: what wraps is traced across
 * them. A picture that is continued by 3 l on each side, smoothed, segmented and thinned by these, cut out again and cleaned by the same
 * LineCleaner gives nearly the same bonds where it is clean (F1 0.990 for 0.998; pictures as on the page of Network from Image: 16 pixels
 * per l 0.979 for 0.989, blurred 0.948 for 0.980, uneven light 0.989 for 0.996, bent 0.933 for 0.944, broad lines 0.972 for 0.979). With
 * noise 60 it needs a prominence that was tried out (0.28 at a quarter of the contrast, 0.965 at half of it, for 0.976 by default): a
 * pixel of a border is noisy, its mean in {@link org.crumple.trace.Cells} is not.
 */
package org.crumple.trace;
