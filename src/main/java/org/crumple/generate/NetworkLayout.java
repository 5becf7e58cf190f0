package org.crumple.generate;

import java.util.List;

import org.crumple.network.Configuration;

/**
 * Positions and bonds of a network whose rest lengths are not yet drawn.
 *
 * @param configuration positions of the nodes, and the cell
 * @param bonds between them
 * @param notes sentences for the log
 */
record NetworkLayout(Configuration configuration, BondList bonds, List<String> notes) {}
