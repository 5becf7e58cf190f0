package org.crumple.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import org.crumple.drive.LoadingEvent;
import org.crumple.drive.LoadingStep;
import org.crumple.excitation.BistabilityCriterion;
import org.crumple.excitation.LocalExcitations;
import org.crumple.excitation.PredictedInstability;
import org.crumple.explore.Exploration;
import org.crumple.explore.ExploredEvent;
import org.crumple.io.StoredNetwork;
import org.crumple.kernel.Monitor;
import org.crumple.memory.Branch;
import org.crumple.memory.TransitionGraph;
import org.crumple.memory.WalkedGraph;
import org.crumple.physics.TestNetworks;
import org.crumple.pinch.PinchPath;
import org.junit.jupiter.api.Test;

class ExplorerTextTest {

	private static final LoadingStep START = new LoadingStep(0, 0, -64, 0.001, 0, 0), STEP = new LoadingStep(1, -0.001, -65, -0.002, 3,
		0.01);

	private static Exploration at(final List<LoadingStep> steps, final List<ExploredEvent> events, final PredictedInstability forwards,
		final PredictedInstability back)
	{
		return new Exploration(0, null, steps, events, forwards, back, "", new int[] { 2, 1 });
	}

	private static ExploredEvent event(final int[] flipped, final int predicted) {
		return new ExploredEvent(new LoadingEvent(LoadingEvent.Kind.STEP, -0.001, flipped.length, 1, 0.01, 0.01, 0.001, -0.002, -1, -1,
			0.001), 1, -1, flipped, predicted);
	}

	@Test
	void strainsOfPredictionsAreThoseWhereTheyAreExpected() {
		final String[] lines = ExplorerText.of(at(List.of(START), List.of(), new PredictedInstability(17, 1, 0.0042),
			new PredictedInstability(5, -1, 0.003)), 64)
			.split("\n");
		assertTrue(lines[0].contains("\u03c3xy = 0.001000 E/l\u00b2,  U/N = \u22121.000000 E.  Walked: 0 steps, 0 events, 3 flips."),
			lines[0]);
		assertEquals("Next predicted forwards: bond 17 at strain 0.004200, 0.004200 from here.", lines[1]);
		assertEquals("Next predicted back: bond 5 at strain \u22120.003000, 0.003000 from here.", lines[2]);
		assertEquals("No event yet.", lines[3]);
	}

	@Test
	void theLastEventIsToldWithItsBondsAndWhetherItWasPredicted() {
		final String text = ExplorerText.of(at(List.of(START, STEP), List.of(event(new int[] { 3, 9 }, 9)), null, null), 64);
		assertTrue(text.contains("Last event, back, at strain \u22120.001000: 2 bonds flipped (3, 9), S = 0.0100 E. Bond 9 was predicted: "
			+ "it flipped."), text);
		assertTrue(text.contains("Next predicted forwards: none, no bond is driven towards an instability."), text);
		final String many = ExplorerText.of(at(List.of(START, STEP), List.of(event(IntStream.range(0, 20).toArray(), 30)), null, null), 64);
		assertTrue(many.contains("20 bonds flipped (0, 1, 2, 3, 4, 5, 6, 7, \u2026)")
			&& many.endsWith("Bond 30 was predicted: it did not flip."), many);
	}

	@Test
	void theBranchIsToldWithItsEndsAndWhetherTheyAreKnown() {
		final Branch start = new Branch(0, 0, new Branch.Exit(-0.2, 0, Branch.WINDOW, -1, new int[0], 0), new Branch.Exit(0.01, 0, 1, -1,
			new int[] { 4 }, 0.1));
		final Branch next = new Branch(1, 1, new Branch.Exit(-0.005, 0, Branch.FRONTIER, -1, new int[0], 0), new Branch.Exit(0.2, 0,
			Branch.WINDOW, -1, new int[0], 0));
		final TransitionGraph graph = new TransitionGraph(List.of(start, next), 0, 0.2);
		assertEquals("On branch 0 of 2 walked, from \u03b3\u2212 = \u22120.200000 or beyond to \u03b3+ = 0.010000; 3 falls.", ExplorerText
			.branch(new WalkedGraph.Part(graph, 0, 3)));
		assertEquals("On branch 1 of 2 walked, from \u03b3\u2212 = \u22120.005000 to \u03b3+ = 0.200000 or beyond; 1 fall.", ExplorerText
			.branch(new WalkedGraph.Part(graph, 1, 1)));
	}

	@Test
	void aBondThatIsPinchedIsToldWithWhatIsPredictedAndWhatWasFound() {
		final StoredNetwork minimum = TestNetworks.reference("min");
		final List<PinchPath> seen = new ArrayList<>();
		final PinchPath path = PinchPath.of(minimum.network(), minimum.configuration(), LocalExcitations.of(minimum.network(), minimum
			.configuration(), BistabilityCriterion.EXACT), 202, true, seen::add, Monitor.SILENT);
		final String[] lines = ExplorerText.pinched(path, path.failure()).split("\n");
		final String number = "[\u2212\\d.e+]+";
		assertTrue(lines[0].matches("Bond 202 pinched:  f = " + number + " E/l,  \u03b4r = " + number + " l,  U = " + number
			+ " E above the minimum: the failure\\."), lines[0]);
		assertTrue(lines[1].matches("Predicted by Eq\\. 2 and 3: f_in = " + number + " E/l at \u03b4r_in = " + number
			+ " l, work \u0394V = " + number + " E\\."), lines[1]);
		assertTrue(lines[2].startsWith(String.format(Locale.ROOT, "Fails at f = %.6f E/l, ", path.end().force())), lines[2]);
		assertTrue(lines[3].startsWith(String.format(Locale.ROOT, "Saddle %.3g E above", path.end().activation()).replace('-', '\u2212')),
			lines[3]);
		assertTrue(ExplorerText.pinched(path, 0).contains(": the minimum.\n"));
		assertTrue(ExplorerText.pinched(path, 1).contains(": a minimum under load.\n"));
		assertTrue(ExplorerText.pinched(path, path.last()).contains(": a saddle.\n"));
		assertTrue(ExplorerText.pinched(seen.get(0), 0).endsWith("\nPinching \u2026"));
	}
}
