package org.crumple.benchmark;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.crumple.excitation.BistabilityCriterion;
import org.crumple.generate.GeneratedNetwork;
import org.crumple.kernel.Monitor;
import org.crumple.linalg.ThreadTeam;
import org.crumple.network.Configuration;
import org.crumple.pinch.BondSelection;
import org.crumple.pinch.PinchedBond;
import org.crumple.pinch.PinchedBonds;

/**
 * {@code PinchBenchmark NODES}: bonds of one network pinched to its failure, a hundred evenly chosen ones or up to 256 nodes all, and the
 * twenty of lowest predicted work followed to their saddles. First runs, with what the virtual machine takes to warm up.
 */
public final class PinchBenchmark {

	/** Largest network all of whose bonds are pinched. */
	private static final int WHOLE = 256;
	private static final int SAMPLE = 100, LOWEST = 20;

	private PinchBenchmark() {}

	public static void main(final String[] arguments) {
		final int nodes = Integer.parseInt(arguments[0]);
		final GeneratedNetwork built = Subject.generate(nodes);
		final Configuration minimum = Benchmarks.relax(built).configuration();
		final int m = built.network().bondCount(), count = nodes <= WHOLE ? m : SAMPLE;
		final String bonds = IntStream.range(0, count).map(k -> (int) ((long) k * m / count)).mapToObj(String::valueOf).collect(Collectors
			.joining(" "));
		final PinchedBonds[] all = new PinchedBonds[1];
		final double failures = Timing.once(() -> all[0] = pinch(built, minimum, bonds, false)).median();
		Timing.print(nodes <= WHOLE ? "pinch, all bonds" : "pinch, 100 bonds", nodes, failures, "ms");
		Timing.print("pinch, a bond", nodes, failures / count, "ms");
		Timing.print("pinch, part that fails", nodes, all[0].failures()[0] / (double) count, "1");
		Timing.print("pinch, part of these that fails by itself", nodes, all[0].failures()[1] / (double) all[0].failures()[0], "1");
		final double saddles = Timing.once(() -> all[0] = pinch(built, minimum, "Lowest", true)).median();
		Timing.print("pinch, 20 lowest with saddles", nodes, saddles, "ms");
		Timing.print("pinch, saddles of these beside the minimum", nodes, all[0].bonds().stream().mapToDouble(PinchedBond::activation)
			.filter(
			Double::isFinite).count(), "1");
	}

	private static PinchedBonds pinch(final GeneratedNetwork built, final Configuration minimum, final String bonds, final boolean saddle) {
		return PinchedBonds.of(built.network(), minimum, BondSelection.of(bonds), LOWEST, saddle, BistabilityCriterion.EXACT,
			ThreadTeam.ALONE,
			Monitor.SILENT);
	}
}
