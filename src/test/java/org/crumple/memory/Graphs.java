package org.crumple.memory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.crumple.analysis.TransitionGraphSpec;
import org.crumple.drive.ShearKind;
import org.crumple.drive.ShearSettings;
import org.crumple.io.NetworkFiles;
import org.crumple.io.StoredNetwork;
import org.crumple.kernel.Monitor;
import org.crumple.linalg.ThreadTeam;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;
import org.crumple.relax.BoxRelaxation;
import org.crumple.relax.Minimiser;
import org.crumple.relax.NoMinimumException;

/** Graphs to compare with: that of the reference network, found by independent code, and searches as the tests need them. */
final class Graphs {

	static final double WINDOW = 0.05;

	private Graphs() {}

	static ShearSettings settings(final Minimiser minimiser) {
		return TransitionGraphSpec.settings(minimiser, ShearKind.SIMPLE, BoxRelaxation.FIXED);
	}

	static StoredNetwork network() throws IOException {
		return NetworkFiles.open(Path.of("src/test/resources/reference/n256_s1.nodes.csv"));
	}

	static GraphSearch search(final SpringNetwork network, final Configuration start, final double window, final Minimiser minimiser)
		throws NoMinimumException {
		return GraphSearch.of(network, start, window, settings(minimiser), ThreadTeam.ALONE, Monitor.SILENT);
	}

	/** The graph of the reference network in the window. */
	static TransitionGraph reference() throws IOException {
		final List<Branch> branches = new ArrayList<>();
		for (final String line : Files.readAllLines(Path.of("src/test/resources/reference/tgraph_n256_s1_g0.05.csv"))) {
			if (line.startsWith("node")) continue;
			final String[] c = line.split(",", -1);
			branches.add(new Branch(Integer.parseInt(c[0]), Integer.parseInt(c[1]), exit(c, 2, 4, 6, 8, 10, 12), exit(c, 3, 5, 7, 9, 11,
				13)));
		}
		return new TransitionGraph(branches, 0, WINDOW);
	}

	private static Branch.Exit exit(final String[] c, final int strain, final int to, final int trigger, final int flips, final int drop,
		final int energy)
	{
		final String[] bonds = c[flips].isBlank() ? new String[0] : c[flips].split(" ");
		final int[] flipped = new int[bonds.length];
		for (int k = 0; k < bonds.length; k++) flipped[k] = Integer.parseInt(bonds[k]);
		final int node = Integer.parseInt(c[to]);
		return new Branch.Exit(Double.parseDouble(c[strain]), Double.parseDouble(c[energy]), node < 0 ? Branch.WINDOW : node,
			Integer.parseInt(c[trigger]), flipped, Double.parseDouble(c[drop]));
	}
}
