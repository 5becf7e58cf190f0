/**
 * Interactive shear: the next strain is chosen while the network is being sheared.
 * <p>
 * {@link org.crumple.explore.ShearExploration} holds the network at its minimum, the strain path so far, its events, and the next event
 * that linear response predicts in either direction (arXiv 2408.08030, Fig. 2 and 4). {@link org.crumple.explore.ExplorationWorker} moves
 * to a target strain on a thread of its own and publishes an {@link org.crumple.explore.Exploration} several times a second.
 * {@link org.crumple.explore.PinchWorker} pinches a bond of the network where it is. Nothing here depends on windows.
 */
package org.crumple.explore;
