package org.crumple.avalanche;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.crumple.drive.LoadingStep;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Cases at the limits between the protocols, and between the signs of S. */
class StepEvidenceTest {

	private static LoadingStep step(final double strain, final int flips, final double s) {
		return new LoadingStep(0, strain, 0, 0, flips, s);
	}

	private static LoadingStep start() {
		return step(0, 0, 0);
	}

	@Test
	void stepsAreCountedByWhatHappensInThem() {
		final List<LoadingStep> steps = List.of(start(), step(1000, 0, 2), step(2000, 0, 1), step(2000, 0, 3), step(2000, 4, -1),
			step(2000, 0, 0.5), step(2000, 0, 0),
			step(3001, 5, 0), step(1999, 0, -1));
		// S > 1: the first step and the fall; four steps at constant strain, three of which flip or dissipate; of 1000, 1000, 1001 and 1002
		// the last is not even
		assertEquals(new StepEvidence(2, 1, 4, 3, 4, 4), StepEvidence.of(steps, 1));
		assertEquals(new StepEvidence(0, 0, 0, 0, 1, 1), StepEvidence.of(List.of(start(), step(StepProtocol.FALL, 1, 1)), 1),
			"as long as that is no fall");
		assertEquals(new StepEvidence(0, 0, 1, 0, 0, 0), StepEvidence.of(List.of(start(), step(0.9e-8, 0, -1)), 1));
		assertEquals(new StepEvidence(0, 0, 0, 0, 0, 0), StepEvidence.of(List.of(start()), 1));
		assertEquals(new StepEvidence(0, 0, 0, 0, 0, 0), StepEvidence.of(List.of(), 1));
	}

	/** A deviation of a thousandth of the median is even, a larger one is not. */
	@ParameterizedTest
	@CsvSource({ "1001, 3", "1002, 2", "999, 3", "998, 2" })
	void stepsAreEvenToAThousandth(final double last, final int even) {
		assertEquals(even, StepEvidence.of(List.of(start(), step(1000, 0, 0), step(2000, 0, 0), step(2000 + last, 0, 0)), 1).even());
	}

	@Test
	void theMedianIsThatOfTheLengthsAndNotOfTheirOrder() {
		assertEquals(2, StepEvidence.of(List.of(start(), step(1000, 0, 0), step(1001, 0, 0), step(1, 0, 0)), 1).even());
	}

	@ParameterizedTest
	@CsvSource({ "0, 0, 0, 0, 20, 20, AUTO", // no losses
		// at least nine tenths of at least ten steps are even
		"1, 0, 0, 0, 10, 9, FIXED_STEP", "1, 0, 0, 0, 9, 9, AUTO", "1, 0, 0, 0, 10, 8, AUTO",
		"3, 3, 3, 3, 10, 10, FIXED_STEP", "3, 3, 3, 3, 10, 8, EVENT_DRIVEN", // even steps have priority
		"3, 1, 1, 1, 0, 0, EVENT_DRIVEN", "4, 1, 1, 1, 0, 0, AUTO", // at least a third of the losses are falls
		"3, 1, 2, 1, 0, 0, EVENT_DRIVEN", "3, 1, 3, 1, 0, 0, AUTO", // and at least half of the steps at constant strain are events
		"10, 0, 0, 0, 0, 0, FIXED_STEP", "9, 0, 0, 0, 0, 0, AUTO", "11, 1, 1, 1, 0, 0, FIXED_STEP",
		"10, 1, 1, 1, 0, 0, AUTO" }) // at least ten losses that are not falls
	void aVerdictFollowsTheShares(final int losses, final int falls, final int standing, final int happening, final int walking,
		final int even,
		final StepProtocol protocol)
	{
		assertEquals(protocol, new StepEvidence(losses, falls, standing, happening, walking, even).verdict());
	}

	/** With Sc = 0.25 in units of C = 2. */
	private static boolean isReversed(final double event, final double... quiet) {
		final List<LoadingStep> steps = new ArrayList<>(List.of(start()));
		for (final double s : quiet) steps.add(step(steps.size(), 0, s));
		if (event != 0) steps.add(step(steps.size(), 1, event));
		return new StepRecord("", 0, 2, steps).isReversed(0.25);
	}

	@Test
	void aSignIsJudgedByMoreThanTheThreshold() {
		assertTrue(isReversed(-0.6), "an event that gains, and no other step");
		assertTrue(isReversed(-0.6, -9, 0, 0), "quiet steps that lose nothing");
		assertFalse(isReversed(-0.6, -9, -0.1, 0), "quiet steps that gain as well");
		assertFalse(isReversed(-0.5, 0), "by no more than the threshold");
		assertFalse(isReversed(0.6, 0.1, 0.1));
		assertTrue(isReversed(0, 0.1, -0.6, 0.1), "without flips the gain of one among losses");
		assertFalse(isReversed(0, 0.1, -0.5, 0.1));
		assertFalse(isReversed(0, 0.1, -0.6, 0.6), "as large above 0");
		assertFalse(isReversed(0, 0.1, -0.6, 0), "most do not lie above 0");
		assertFalse(isReversed(0));
	}

	private static StepRecord mute(final String name) {
		return new StepRecord(name, 64, 1, List.of(start(), step(0.01, 0, 0)));
	}

	private static void assertDecided(final String assumed, final String protocols, final StepRecord... records) {
		final Protocols decided = Protocols.decide(List.of(records), StepProtocol.AUTO, 1e-5, true);
		assertEquals(assumed, decided.assumed());
		assertEquals(protocols, String.join(", ", decided.records().stream().map(r -> r.protocol().toString()).toList()));
		assertEquals(Arrays.stream(records).map(StepRecord::name).toList(), decided.records().stream().map(StepRecord::name).toList());
	}

	@Test
	void aRecordsOwnWordCountsMoreThanItsStepsAndTheseMoreThanTheOthers() {
		final StepRecord driven = mute("driven").by(StepProtocol.EVENT_DRIVEN), fixed = mute("fixed").by(StepProtocol.FIXED_STEP);
		final StepRecord fall = new StepRecord("fall", 64, 1, List.of(start(), step(0, 1, 1)));
		assertDecided("event driven, as some tables say", "Event driven, Event driven", mute("mute"), driven);
		assertDecided("fixed step, as some tables say", "Fixed step, Fixed step", mute("mute"), fixed);
		assertDecided("1 event driven, 2 fixed step, as some tables say", "Fixed step, Event driven, Fixed step", mute("mute"), driven,
			fixed);
		assertDecided("1 event driven, 1 fixed step, as the tables say", "Event driven, Fixed step", driven, fixed);
		assertDecided("2 event driven, 1 fixed step, judged by the steps", "Event driven, Fixed step, Event driven", fall, fixed, driven);
		assertDecided("fixed step, as the tables say", "Fixed step", fall.by(StepProtocol.FIXED_STEP));
		final List<StepRecord> both = List.of(mute("mute"), fixed, mute("other").by(StepProtocol.FIXED_STEP), driven);
		final String message = assertThrows(IllegalArgumentException.class, () -> Protocols.decide(both, StepProtocol.AUTO, 1e-5, false))
			.getMessage();
		assertTrue(message.startsWith("The steps of fixed look fixed and those of driven lead from event to event"), message);
		assertEquals("fixed step, as the tables say", Protocols.decide(List.of(fixed), StepProtocol.AUTO, 1e-5, false).assumed());
		assertEquals("event driven, as the tables say", Protocols.decide(List.of(driven), StepProtocol.AUTO, 1e-5, false).assumed());
	}

	@Test
	void whatIsAskedForHoldsForAllRecords() {
		final List<StepRecord> asked = Protocols.decide(List.of(mute("a"), mute("b").by(StepProtocol.FIXED_STEP)),
			StepProtocol.EVENT_DRIVEN, 1e-5, false).records();
		assertEquals(List.of(mute("a").by(StepProtocol.EVENT_DRIVEN), mute("b").by(StepProtocol.EVENT_DRIVEN)), asked);
	}

	@ParameterizedTest
	@ValueSource(doubles = { 1, 3 })
	void aRecordIsJudgedInItsUnitOfEnergy(final double c) {
		final StepRecord record = new StepRecord("", 64, c, List.of(start(), step(0, 1, 2e-5 * c)));
		assertEquals(StepProtocol.EVENT_DRIVEN, record.judged(1.9e-5));
		assertEquals(StepProtocol.AUTO, record.judged(2.1e-5));
	}

	@Test
	void protocolsAreFoundByTheirLabels() {
		for (final StepProtocol protocol : StepProtocol.values()) assertSame(protocol, StepProtocol.of(protocol.toString()));
		assertTrue(assertThrows(IllegalArgumentException.class, () -> StepProtocol.of("Fixed")).getMessage()
			.startsWith("protocol=Fixed is not allowed"));
	}
}
