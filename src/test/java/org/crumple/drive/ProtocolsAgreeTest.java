package org.crumple.drive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

import org.crumple.generate.GeneratedNetwork;
import org.crumple.kernel.Monitor;
import org.crumple.network.Configuration;
import org.crumple.physics.TestNetworks;
import org.crumple.relax.NoMinimumException;
import org.crumple.relax.RelaxationSettings;
import org.crumple.relax.Relaxer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Fixed-step and event-driven protocols from the same minima: the events within a step flip the same bonds as the step. Steps are
 * numbered by strain, so that events are compared in strain, within the increment, and bond by bond.
 */
class ProtocolsAgreeTest {

	private static final double AMPLITUDE = 0.1;

	private double energy;

	/** Bonds that flipped an odd number of times in each step, for all steps with an event. */
	private SortedMap<Integer, BitSet> flips(final GeneratedNetwork g, final ShearProtocol protocol, final double increment)
		throws NoMinimumException {
		final SortedMap<Integer, BitSet> flips = new TreeMap<>();
		final ShearObserver observer = new ShearObserver() {

			@Override
			public void instability(final LoadingEvent instability, final Configuration before, final Configuration after,
				final int[] flipped,
				final double[] mode)
			{
				final int step = (int) Math.ceil(instability.strain() / increment - 1e-6);
				for (final int b : flipped) flips.computeIfAbsent(step, k -> new BitSet()).flip(b);
			}
		};
		final Configuration start = new Relaxer(g.network(), RelaxationSettings.DEFAULT).relax(g.configuration(), Monitor.SILENT).orThrow()
			.configuration();
		final ShearResult result = new QuasistaticShear(LoadPath.parse("1", AMPLITUDE, increment, 1), ShearSettings.of(protocol))
			.run(g.network(), start,
			observer, Monitor.SILENT);
		assertEquals(ShearResult.StopReason.ARRIVED, result.ending(), result.reason());
		energy = result.steps().get(result.steps().size() - 1).energy();
		return flips;
	}

	/** @return number of events that do not match; the first of them is described in {@code report} */
	private int mismatches(final int nodes, final long seed, final double increment, final StringBuilder report) throws NoMinimumException {
		final GeneratedNetwork g = TestNetworks.packing(nodes, seed);
		final SortedMap<Integer, BitSet> events = flips(g, ShearProtocol.EVENT_DRIVEN, increment);
		final double reached = energy;
		final SortedMap<Integer, BitSet> steps = flips(g, ShearProtocol.FIXED_STEP, increment);
		final SortedSet<Integer> all = new TreeSet<>(events.keySet());
		all.addAll(steps.keySet());
		int count = 0;
		for (final int k : all) {
			final BitSet event = events.getOrDefault(k, new BitSet()), step = steps.getOrDefault(k, new BitSet());
			if (event.equals(step)) continue;
			if (count++ == 0) {
				// after the first difference all further events differ, because they start from another minimum
				final String cause = event.isEmpty() || step.isEmpty() ? "one of them has no event there"
					: "the network falls into another minimum";
				report.append("seed ").append(seed).append(", strain ").append(k * increment).append(": events flip ").append(event)
					.append(", the step ")
					.append(step).append(" (").append(cause).append("); energies ").append(reached).append(' ').append(energy).append('\n');
			}
		}
		if (count == 0) assertEquals(energy, reached, 1e-9);
		return count;
	}

	/** Coarse steps, which may merge two events; fine steps are tested in the slow tests. */
	@ParameterizedTest
	@CsvSource({ "64, 1, 6, 1e-4, 6" })
	@Tag("long")
	void eventsMatchOneByOne(final int nodes, final long first, final long last, final double increment, final int alike)
		throws NoMinimumException {
		match(nodes, first, last, increment, alike);
	}

	@ParameterizedTest
	@CsvSource({ "128, 1, 30, 1e-5, 29" })
	@Tag("slow")
	void eventsMatchOneByOneInThirtyNetworks(final int nodes, final long first, final long last, final double increment, final int alike)
		throws NoMinimumException
	{
		match(nodes, first, last, increment, alike);
	}

	private void match(final int nodes, final long first, final long last, final double increment, final int alike)
		throws NoMinimumException {
		final StringBuilder report = new StringBuilder();
		int same = 0;
		for (long seed = first; seed <= last; seed++) {
			if (mismatches(nodes, seed, increment, report) == 0) same++;
		}
		assertTrue(same >= alike, same + " alike\n" + report);
	}
}
