/**
 * Barriers along normal modes: how far a network can be displaced along a mode before it does not return, and how much energy that takes
 * (arXiv 2408.08030, Fig. 3). {@link org.crumple.saddle.ModeBarriers} displaces the network rigidly, or relaxes it after each displacement
 * and finds the minimum on the other side.
 */
package org.crumple.saddle;
