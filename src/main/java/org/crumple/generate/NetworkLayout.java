package org.crumple.generate;

import java.util.List;

import org.crumple.network.BoundaryKind;
import org.crumple.network.Configuration;

/**
 * Positions and bonds of a network whose rest lengths are not yet drawn.
 *
 * @param configuration positions of the nodes and wall points, and the frame
 * @param walls number of wall points, the last nodes
 * @param boundary kind of boundary
 * @param bonds between them
 * @param notes sentences for the log
 */
record NetworkLayout(Configuration configuration, int walls, BoundaryKind boundary, BondList bonds, List<String> notes) {

	/** A periodic network. */
	NetworkLayout(final Configuration configuration, final BondList bonds, final List<String> notes) {
		this(configuration, 0, BoundaryKind.PERIODIC, bonds, notes);
	}
}
