/**
 * Pictures in: lines of a grey picture, and where they meet, from which networks are made.
 * <p>
 * {@link org.crumple.trace.Tracer} finds lines in {@link org.crumple.trace.Pixels}, by the borders of the cells between them or by
 * thinning, as
 * a {@link org.crumple.trace.LineGraph}. A {@link org.crumple.trace.LineCleaner} merges points, removes what can be no bond and counts it;
 * {@link org.crumple.trace.MeetingPoints} says where straight lines meet. The result, {@link org.crumple.trace.TracedLines}, becomes a
 * network in
 * {@link org.crumple.trace.ImageNetwork}.
 * <p>
 * Nothing here knows ImageJ. Pictures that wrap are traced across their edges.
 */
package org.crumple.trace;
