package org.crumple.drive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.crumple.drive.CrossingSearch.Crossing;
import org.crumple.generate.GeneratedNetwork;
import org.crumple.mechanics.Energy;
import org.crumple.mechanics.Hessian;
import org.crumple.mechanics.LoadedNetwork;
import org.crumple.mechanics.State;
import org.crumple.mechanics.Stress;
import org.crumple.network.Configuration;
import org.crumple.physics.Frames;
import org.crumple.relax.BoxRelaxation;
import org.junit.jupiter.api.Test;

/** Record of a shear: numbers, intervals, stresses and signs for given states. */
class ShearRecordTest {

	private final GeneratedNetwork frame = Frames.wells(1, 0.1);
	private final LoadedNetwork system = DriveSetup.loaded(frame.network(), ShearKind.SIMPLE, BoxRelaxation.FIXED, frame.configuration(),
		Hessian.plan(frame.network(), frame.configuration()));
	private final State start = system.state(frame.configuration());
	private final double[] still = new double[system.dimension()];

	/** An event as received by an observer. */
	private record Heard(LoadingEvent what, Configuration before, Configuration after, int[] flipped, double[] mode) {}

	private final List<Heard> heard = new ArrayList<>();
	private final List<LoadingStep> told = new ArrayList<>();
	private final ShearRecord record = new ShearRecord(system, 1, new ShearObserver() {

		@Override
		public void step(final LoadingStep step, final Configuration minimum) {
			told.add(step);
			assertEquals(step.energy(), Energy.of(frame.network(), minimum));
		}

		@Override
		public void instability(final LoadingEvent what, final Configuration before, final Configuration after, final int[] flipped,
			final double[] mode) {
			heard.add(new Heard(what, before, after, flipped, mode));
		}
	});

	/** The frame after a further affine strain. */
	private State at(final double more) {
		return system.moved(start, still, 0, start.control() + more);
	}

	private double stress(final State state) {
		return Stress.of(frame.network(), system.configuration(state)).xy();
	}

	private double energy(final State state) {
		return Energy.of(frame.network(), system.configuration(state));
	}

	/** The state with one bond at this multiple of its rest length, by a displacement of its second node. */
	private State with(final State state, final int bond, final double length) {
		final double[] d = new double[2], move = still.clone();
		frame.network().bondVector(bond, system.configuration(state), d);
		final double factor = length * frame.network().restLength()[bond] / Math.hypot(d[0], d[1]) - 1;
		for (int k = 0; k < 2; k++) move[2 * frame.network().to()[bond] + k] = factor * d[k];
		return system.moved(state, move, 1, state.control());
	}

	@Test
	void stepsAreNumberedAndLoseWhatIsNotElastic() {
		record.add(start);
		final LoadingStep step = record.add(at(0.02));
		assertEquals(1, step.number());
		assertEquals(start.control() + 0.02, step.strain(), 1e-15);
		assertEquals(stress(at(0.02)), step.stress(), 1e-15);
		final double area = frame.configuration().cell().area();
		assertEquals(energy(start) - energy(at(0.02)) + area * stress(start) * 0.02, step.dissipation(), 1e-15);
		assertEquals(0, record.steps().get(0).dissipation());
		assertEquals(0, record.steps().get(0).number());
		assertEquals(0, record.steps().get(0).flips());
		assertEquals(told, record.steps());
		assertSame(step, record.lastStep());
		assertEquals(start.control() + 0.02, record.last().control());
	}

	@Test
	void aCrossingLiesBetweenStepsWithTheStressThereAndTheStrainSinceTheLastEvent() {
		record.add(start);
		record.crossing(new Crossing(at(0.01), 5, true));
		record.add(at(0.02));
		record.crossing(new Crossing(at(0.05), 7, false));
		record.add(at(0.06));
		record.crossing(new Crossing(at(0.04), 5, false)); // on the way back
		final List<LoadingEvent> found = record.instabilities();
		for (int k = 0; k < 3; k++) {
			final double here = new double[] { 0.01, 0.05, 0.04 }[k];
			final LoadingEvent one = found.get(k);
			assertEquals(LoadingEvent.Kind.CROSSING, one.kind());
			assertEquals(start.control() + here, one.strain(), 1e-15);
			assertEquals(new double[] { 0.01, 0.04, 0.03 }[k], one.interval(), 1e-15);
			assertEquals(stress(at(here)), one.stressBefore(), 1e-15);
			assertEquals(one.stressBefore(), one.stressAfter());
			assertEquals(1, one.flips());
			assertEquals(new int[] { -1, 1, 1 }[k], one.netFlips());
			assertEquals(new int[] { 5, 7, 5 }[k], one.trigger());
			assertEquals(0, one.index());
			assertEquals(0, one.dissipation());
			assertEquals(0, one.energyDrop());
			assertArrayEquals(new int[] { one.trigger() }, heard.get(k).flipped());
			assertEquals(0, heard.get(k).mode().length);
			assertEquals(heard.get(k).before(), heard.get(k).after());
		}
	}

	@Test
	void aStepThatFlippedSaysWhereItEndsAndKnowsNeitherTriggerNorIndex() {
		record.add(start);
		final State end = with(with(at(0.03), 3, 0.9), 4, 1.1); // bond 3 was long, bond 4 was short
		final boolean[] before = record.longBonds(start), after = record.longBonds(end);
		int flips = 0, net = 0;
		for (int b = 0; b < before.length; b++) {
			if (before[b] == after[b]) continue;
			flips++;
			net += after[b] ? 1 : -1;
		}
		assertTrue(before[3] && !after[3] && !before[4] && after[4]);
		final LoadingStep step = record.add(end);
		assertEquals(flips, step.flips());
		record.eventfulStep(start, end, 5);
		final LoadingEvent one = record.instabilities().get(0);
		assertEquals(LoadingEvent.Kind.STEP, one.kind());
		assertEquals(step.strain(), one.strain());
		assertEquals(flips, one.flips());
		assertEquals(net, one.netFlips());
		assertEquals(-1, one.trigger());
		assertEquals(-1, one.index());
		assertEquals(stress(start), one.stressBefore(), 1e-15);
		assertEquals(step.stress(), one.stressAfter());
		assertEquals(0.03, one.interval(), 1e-15);
		assertEquals(step.dissipation(), one.dissipation());
		assertEquals(step.dissipation() + 0.5 * 5 * 0.03 * 0.03, one.energyDrop(), 1e-15, "beside an elastic step of that stiffness");
		assertEquals(flips, heard.get(0).flipped().length);
	}

	@Test
	void aFoldHasItsIndexItsTriggerAndTheEnergyLostAtItsStrain() {
		record.add(start);
		final State end = at(0.04), after = with(system.moved(end, still, 0, end.control() + 1e-9), 4, 1.1);
		final double[] mode = still.clone(), d = new double[2];
		frame.network().bondVector(11, system.configuration(end), d);
		for (int k = 0; k < 2; k++) mode[2 * frame.network().to()[11] + k] = d[k] / Math.hypot(d[0], d[1]);
		final BranchPoint first = new BranchPoint(start, mode, 0.1, 0, 0), last = new BranchPoint(end, mode, 0, 1, 0);
		record.fold(new FoldSearch.Fold(new HermiteArc(system, first, last), end.control() + 1e-12, 2), after);
		final LoadingEvent one = record.instabilities().get(0);
		assertEquals(LoadingEvent.Kind.FOLD, one.kind());
		assertEquals(end.control() + 1e-12, one.strain(), 1e-16);
		assertEquals(2, one.index());
		assertEquals(11, one.trigger());
		assertEquals(stress(end), one.stressBefore(), 1e-15);
		assertEquals(stress(after), one.stressAfter(), 1e-15);
		assertEquals(energy(end) - energy(after), one.energyDrop(), 1e-9); // errors from area times stress times 1e-9 of strain
		assertEquals(0.04, one.interval(), 2e-9);
		assertEquals(3, record.steps().size(), "the start, the fold, the minimum behind it");
		assertArrayEquals(mode, heard.get(0).mode());
		assertNotEquals(heard.get(0).before(), heard.get(0).after());
		// a fold at the last step itself adds no step to the fold
		record.fold(new FoldSearch.Fold(new HermiteArc(system, first, new BranchPoint(after, mode, 0, 1, 0)), after.control(), 1),
			with(after, 6, 0.9));
		assertEquals(4, record.steps().size());
		assertEquals(0, record.instabilities().get(1).interval());
		assertEquals(1, record.instabilities().get(1).index());
	}
}
