/**
 * How far can a network be pushed along a mode until it does not come back, and how much energy does that take (arXiv 2408.08030, Fig. 3)?
 * {@link org.crumple.saddle.ModeBarriers} pushes it, rigidly or with all else relaxed, and finds the minimum behind.
 */
package org.crumple.saddle;
