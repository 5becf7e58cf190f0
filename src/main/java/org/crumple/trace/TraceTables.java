package org.crumple.trace;

import java.util.Arrays;

import org.crumple.network.SpringNetwork;
import org.crumple.table.Schema;
import org.crumple.table.Table;
import org.crumple.trace.TracedLines.Counts;

/** The table of a network that was found in a picture. */
public final class TraceTables {

	record Found(SpringNetwork network, double[] length, Counts counts, double unitPerL) {

		double medianBond() {
			final double[] sorted = length.clone();
			Arrays.sort(sorted);
			return sorted[sorted.length / 2];
		}
	}

	/** One row for a network. */
	public static final Schema<Found> NETWORK = new Schema<Found>("Network from Image").whole("nodes", "N, number of nodes",
		f -> f.network.freeCount()).whole("bonds", "M, number of bonds", f -> f.network.bondCount())
		.real("coordination", "", "Z = 2M/N", f -> f.network.coordination())
		.real("excess", "",
			"ΔZ = Z − 4; below 0, with free edges below −6/N, the network is floppy, unless tension holds it",
			f -> f.network.excessCoordination())
		.whole("components", "pieces that do not hang together, of which the largest is kept", f -> f.counts.components())
		.real("connected_fraction", "", "fraction of the nodes of all pieces that are in it", f -> f.counts.connected())
		.real("line_width", "l", "mean width of the lines", f -> f.counts.lineWidth() / f.unitPerL)
		.real("median_bond", "l", "median distance of bonded nodes", Found::medianBond)
		.whole("merged", "points that became one with a neighbour", f -> f.counts.merged())
		.whole("spurs", "short lines with a free end, removed", f -> f.counts.spurs())
		.whole("dangling", "other lines with a free end, removed", f -> f.counts.dangling())
		.whole("rings", "closed lines that no other meets, left out", f -> f.counts.rings())
		.whole("self_bonds",
			"lines from a node to itself, longer than two merging radii, or to its image, left out", f -> f.counts.selfBonds())
		.whole("double_bonds",
			"further lines between two nodes, more than the merging radius apart, left out", f -> f.counts.doubleBonds())
		.whole("cut_by_edge", "lines that the edge of the picture cuts, removed: all with free edges, those without another end with walls",
			f -> f.counts.cutByEdge())
		.whole("two_bonded", "nodes with two bonds", f -> Arrays.stream(f.network.degrees()).limit(f.network.freeCount())
			.filter(d -> d == 2).count())
		.real("unit_per_l", "", "l in units of the picture", Found::unitPerL);

	/** One row for a network of branches. */
	public static final Schema<Found> BRANCHES = NETWORK.titled("Network from Skeleton Table");

	private TraceTables() {}

	/** One row for a network and what it was made of. */
	public static Table of(final TracedLines found, final ImageNetwork.Made made) {
		return NETWORK.of(row(found, made));
	}

	/** One row for a network of branches, which have no width. */
	public static Table ofBranches(final TracedLines found, final ImageNetwork.Made made) {
		return BRANCHES.of(row(found, made));
	}

	private static Found row(final TracedLines found, final ImageNetwork.Made made) {
		return new Found(made.built().network(), made.built().network().lengths(made.built().configuration()), found.counts(),
			made.unitPerL());
	}
}
