package org.crumple.avalanche;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

import org.crumple.drive.LoadingStep;
import org.junit.jupiter.api.Test;

/** The protocol of a record is inferred from most of its steps, never from a single one. */
class StepProtocolTest {

	private static final double SC = 1e-5;

	/**
	 * Every tenth step of 5e-5 is an event.
	 *
	 * @param digits number of decimal places with which the strain was printed
	 */
	private static List<LoadingStep> fixed(final int steps, final int digits) {
		final List<LoadingStep> all = new ArrayList<>();
		final double grid = Math.pow(10, digits);
		for (int k = 0; k <= steps; k++) {
			final boolean event = k > 0 && k % 10 == 5;
			all.add(new LoadingStep(k, Math.rint(k * 5e-5 * grid) / grid, 0, 0, event ? 2 : 0, event ? 1e-4 * k : -2e-7));
		}
		return all;
	}

	/**
	 * Steps of any length along a branch, in one case of four with S > Sc in the last step because of its curvature, followed by a fall.
	 */
	private static List<LoadingStep> driven(final int events, final double sign) {
		final SplittableRandom random = new SplittableRandom(7);
		final List<LoadingStep> all = new ArrayList<>(List.of(new LoadingStep(0, 0, 0, 0, 0, 0)));
		double strain = 0;
		for (int e = 0; e < events; e++) {
			for (int k = 0; k < 4; k++)
				all.add(new LoadingStep(all.size(), strain += 1e-3 * random.nextDouble(), 0, 0, 0,
					sign * (k == 3 && e % 4 == 0 ? 3e-5 : -1e-6)));
			all.add(new LoadingStep(all.size(), strain += 1e-9, 0, 0, 1, sign * (1e-3 + e)));
		}
		return all;
	}

	private static int events(final List<LoadingStep> steps) {
		return new Avalanches(EventDefinition.DISSIPATION, SC).in(steps).size();
	}

	@Test
	void fixedStepsArePrintedWithAsManyDigitsAsYouLike() {
		for (final int digits : new int[] { 9, 5, 4, 3 }) {
			assertEquals(StepProtocol.FIXED_STEP, StepProtocol.judge(fixed(2000, digits), SC), digits + " digits");
			assertEquals(200, events(fixed(2000, digits)), digits + " digits");
		}
	}

	@Test
	void oneStepAtConstantStrainDecidesNothing() {
		final List<LoadingStep> quiet = fixed(2000, 9), event = fixed(2000, 9);
		quiet.add(50, quiet.get(50));
		event.add(46, event.get(45));
		assertEquals(200, events(quiet));
		assertEquals(201, events(event), "a row that is there twice is the table's matter");
		final List<LoadingStep> uneven = driven(40, 1).stream()
			.map(s -> new LoadingStep(s.number(), s.strain() + 1e-5 * s.number(), 0, 0, s.flips(), s.dissipation())).toList();
		final List<LoadingStep> restarted = new ArrayList<>(uneven);
		restarted.add(30, uneven.get(30));
		assertEquals(50 + 1, events(restarted), "steps of any length, none of them a fall but one");
		assertEquals(StepProtocol.FIXED_STEP, StepProtocol.judge(restarted, SC));
	}

	@Test
	void fromEventToEventTheFallsAreTheEvents() {
		assertEquals(StepProtocol.EVENT_DRIVEN, StepProtocol.judge(driven(40, 1), SC));
		assertEquals(40, events(driven(40, 1)));
		final List<LoadingStep> doubled = driven(40, 1);
		doubled.add(3, doubled.get(2));
		assertEquals(40, events(doubled));
		assertEquals(50, new Avalanches(EventDefinition.DISSIPATION, SC, StepProtocol.FIXED_STEP).in(driven(40, 1)).size(), "as asked");
		assertEquals(0, new Avalanches(EventDefinition.DISSIPATION, SC, StepProtocol.EVENT_DRIVEN).in(fixed(2000, 9)).size(), "as asked");
	}

	@Test
	void whoDoesNotTellFollowsTheOthersAndContradictionsAreRefused() {
		final List<LoadingStep> curved = List.of(new LoadingStep(0, 0, 0, 0, 0, 0), new LoadingStep(1, 0.01, 0, 0, 0, 3e-5));
		final StepRecord mute = new StepRecord("mute", 64, 1, curved), driven = new StepRecord("driven", 64, 1, driven(9, 1)),
			fixed = new StepRecord("fixed", 64, 1, fixed(2000, 9));
		final Protocols alone = Protocols.decide(List.of(mute), StepProtocol.AUTO, SC, false),
			together = Protocols.decide(List.of(mute, driven), StepProtocol.AUTO, SC, false);
		assertEquals(1, alone.records().get(0).events(EventDefinition.DISSIPATION, SC).size());
		assertEquals("fixed step, since nothing says otherwise", alone.assumed());
		assertEquals(0, together.records().get(0).events(EventDefinition.DISSIPATION, SC).size());
		assertEquals("event driven, judged by the steps", together.assumed());
		assertEquals("event driven, as the tables say", Protocols.decide(List.of(mute.by(StepProtocol.EVENT_DRIVEN)), StepProtocol.AUTO, SC,
			false).assumed());
		assertEquals("fixed step, as asked", Protocols.decide(List.of(mute, driven), StepProtocol.FIXED_STEP, SC, false).assumed());
		final String message = assertThrows(IllegalArgumentException.class, () -> Protocols.decide(List.of(fixed, driven),
			StepProtocol.AUTO, SC, false)).getMessage();
		assertTrue(message.contains("steps of fixed look fixed and those of driven") && message.contains("protocol=[Event driven]"),
			message);
		assertEquals("1 event driven, 1 fixed step, judged by the steps", Protocols.decide(List.of(fixed, driven), StepProtocol.AUTO, SC,
			true).assumed());
	}

	@Test
	void aDissipationOfTheOtherSignIsSeen() {
		final List<LoadingStep> turned = fixed(200, 9).stream()
			.map(s -> new LoadingStep(s.number(), s.strain(), 0, 0, s.flips(), -s.dissipation())).toList();
		final List<LoadingStep> withoutFlips = turned.stream().map(s -> new LoadingStep(s.number(), s.strain(), 0, 0, 0, s.dissipation()))
			.toList();
		assertTrue(new StepRecord("", 0, 1, turned).isReversed(SC));
		assertTrue(new StepRecord("", 0, 1, withoutFlips).isReversed(SC));
		assertTrue(new StepRecord("", 0, 1, driven(9, -1)).isReversed(SC));
		assertFalse(new StepRecord("", 0, 1, fixed(200, 9)).isReversed(SC));
		assertFalse(new StepRecord("", 0, 1, driven(9, 1)).isReversed(SC));
		assertFalse(new StepRecord("", 0, 1, List.of(new LoadingStep(0, 0, 0, 0, 0, 0), new LoadingStep(1, 0.1, 0, 0, 1, -1e-2),
			new LoadingStep(2, 0.2, 0, 0, 0, -1e-2))).isReversed(SC),
			"long elastic steps with a crossing");
	}
}
