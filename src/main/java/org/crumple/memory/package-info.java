/**
 * What a network under strain remembers: the graph of its branches of minima.
 * <p>
 * A node of a {@link org.crumple.memory.TransitionGraph} is a branch of minima between its fold under falling strain, at γ−, and its fold
 * under growing strain, at γ+; an edge is the fall at one of them, which leads to another branch. {@link org.crumple.memory.GraphSearch}
 * finds the branches inside a window of strain, breadth first. What follows from the graph needs no further mechanics: limit cycles,
 * return points, reachable states, and whether the network is a set of independent hysterons. {@link org.crumple.memory.Teaching} trains
 * the network itself and reads what it remembers (arXiv 2409.07804, 2101.01240, 2306.07177).
 */
package org.crumple.memory;
