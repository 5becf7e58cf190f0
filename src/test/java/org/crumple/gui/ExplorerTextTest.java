package org.crumple.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;

import org.crumple.drive.LoadingEvent;
import org.crumple.drive.LoadingStep;
import org.crumple.excitation.PredictedInstability;
import org.crumple.explore.Exploration;
import org.crumple.explore.ExploredEvent;
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
}
