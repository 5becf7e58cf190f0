package org.crumple.drive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.crumple.generate.GeneratedNetwork;
import org.crumple.mechanics.Hessian;
import org.crumple.mechanics.LoadedNetwork;
import org.crumple.mechanics.State;
import org.crumple.physics.Frames;
import org.crumple.relax.BoxRelaxation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When the end of a cycle counts as equal to an earlier one. */
class LimitCycleDetectorTest {

	private static final boolean[] SHORT = { false, false }, MIXED = { false, true };

	private final GeneratedNetwork frame = Frames.wells(1, 0.1);
	private final LoadedNetwork system = DriveSetup.loaded(frame.network(), ShearKind.SIMPLE, BoxRelaxation.FIXED, frame.configuration(),
		Hessian.plan(frame.network(), frame.configuration()));
	private LimitCycleDetector ends;

	@BeforeEach
	void begin() {
		ends = new LimitCycleDetector(system);
		ends.add(place(0, 0), SHORT, 0, 0);
	}

	/** The frame with node 3 displaced along x, and all nodes along y. */
	private State place(final double node, final double all) {
		final double[] x = frame.configuration().positions().clone();
		x[6] += node;
		for (int k = 1; k < x.length; k += 2) x[k] += all;
		return system.state(frame.configuration().withPositions(x));
	}

	@Test
	void thePeriodIsCountedBackToTheLastEndThatIsTheSame() {
		assertEquals(0, ends.count());
		assertEquals(0, ends.period());
		ends.add(place(0.1, 0), SHORT, 0, 1);
		ends.add(place(0.2, 0), SHORT, 0, 1);
		assertEquals(2, ends.count());
		assertEquals(0, ends.period());
		ends.add(place(0.1, 0), SHORT, 0, 1);
		assertEquals(3, ends.count());
		assertEquals(2, ends.period());
		ends.add(place(0.1, 0), SHORT, 0, 1);
		assertEquals(2, ends.period(), "once it repeats itself it is known how");
	}

	@Test
	void theStartCounts() {
		ends.add(place(0, 0), SHORT, 0, 1);
		assertEquals(1, ends.period());
	}

	@Test
	void aMillionthOfTheSpacingIsTheSamePlaceAndATranslationIsNoMatter() {
		final double limit = 1e-6 * system.spacing() * 16 / 15; // the mean of all 16 nodes is subtracted
		ends.add(place(1.01 * limit, 0.7), SHORT, 0, 1);
		assertEquals(0, ends.period());
		ends.add(place(-0.01 * limit, 0.3), SHORT, 0, 1);
		assertEquals(2, ends.period(), "near to the first, and not to the second");
	}

	@Test
	void bondsMustHaveTheSameStates() {
		ends.add(place(0, 0), MIXED, 0, 1);
		assertEquals(0, ends.period());
		ends.add(place(0, 0), MIXED.clone(), 0, 1);
		assertEquals(1, ends.period());
	}

	@Test
	void aCycleThatDoesNotLeadBackRepeatsNothing() {
		ends.add(place(0, 0), SHORT, 1.1e-9 * 4, 4);
		assertEquals(0, ends.period());
		ends.add(place(0, 0), SHORT, -0.9e-9 * 4, 4);
		assertEquals(2, ends.period(), "it leads back to the start");
	}
}
