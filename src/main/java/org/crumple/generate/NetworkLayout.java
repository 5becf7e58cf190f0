package org.crumple.generate;

import java.util.List;

import org.crumple.network.Configuration;

/**
 * A network before its rest lengths are drawn.
 *
 * @param configuration where the nodes are
 * @param bonds between them
 * @param notes sentences for the log
 */
record NetworkLayout(Configuration configuration, BondList bonds, List<String> notes) {}
