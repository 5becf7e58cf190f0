/**
 * Shear by hand: where the strain goes next is decided while the network is on its way.
 * <p>
 * {@link org.crumple.explore.ShearExploration} holds the network at its minimum, the path walked, what happened on it, and the next event
 * that linear response foretells in either direction (arXiv 2408.08030, Fig. 2 and 4). {@link org.crumple.explore.ExplorationWorker} follows a target
 * strain on a thread of its own and publishes an {@link org.crumple.explore.Exploration} several times a second. Nothing here knows windows.
 */
package org.crumple.explore;
