package org.crumple.drive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.crumple.generate.GeneratedNetwork;
import org.crumple.kernel.Monitor;
import org.crumple.physics.TestNetworks;
import org.crumple.relax.BoxRelaxation;
import org.crumple.relax.Minimiser;
import org.crumple.relax.NoMinimumException;
import org.crumple.relax.RelaxationSettings;
import org.junit.jupiter.api.Test;

/** Reported progress of a shear and of a preparation. */
class ProgressTest {

	private record Heard(double fraction, String message) {}

	private final GeneratedNetwork packing = TestNetworks.packing(64, 1);
	private final List<Heard> heard = new ArrayList<>();
	private final Monitor monitor = new Monitor() {

		@Override
		public void progress(final double fraction, final String message) {
			heard.add(new Heard(fraction, message));
		}

		@Override
		public boolean isCancelled() {
			return false;
		}
	};

	/** The strain applied so far divided by that of the whole path, for any initial strain. */
	@Test
	void aShearCountsTheStrainThatItHasWalked() throws NoMinimumException {
		new QuasistaticShear(LoadPath.parse("1 -2 1", 0.01, 1, 1), ShearSettings.of(ShearProtocol.EVENT_DRIVEN)).run(packing.network(),
			packing.configuration().sheared(0.2),
			ShearObserver.NONE, monitor);
		double walked = 0, last = 0.2;
		final String words = "Shearing, strain ";
		for (final Heard one : heard) {
			assertTrue(one.message.startsWith(words), one.message);
			final double strain = Double.parseDouble(one.message.substring(words.length()));
			walked += Math.abs(strain - last);
			last = strain;
			assertEquals(walked / 0.07, one.fraction, 1e-4, one.message);
		}
		assertTrue(walked > 0.06 && last > 0.18, "the third leg as well: " + walked);
	}

	/** The first relaxation, every step, and the relaxation of the box at the end are equal parts. */
	@Test
	void aPreparationCountsItsSteps() throws NoMinimumException {
		final RelaxationSettings settings = new RelaxationSettings(Minimiser.FIRE, 1e-10, BoxRelaxation.ZERO_STRESS);
		new Preparation(LoadPath.parse("1", 0.02, 0.005, 1), settings).run(packing.network(), packing.configuration(), monitor);
		int steps = 0, relaxed = 0;
		for (final Heard one : heard) {
			if (one.message.startsWith("Preparing, strain ")) {
				steps++;
				assertEquals(steps / 6.0, one.fraction, 1e-15);
				assertEquals(0.005 * steps, Double.parseDouble(one.message.substring("Preparing, strain ".length())), 1e-9);
			} else {
				assertTrue(steps == 0 ? one.fraction >= 0 && one.fraction < 0.17 : steps == 4 && one.fraction > 0.83 && one.fraction <= 1,
					one.toString());
				if (one.message.equals("Relaxed")) assertEquals(relaxed++ == 0 ? 1 / 6.0 : 1, one.fraction, 1e-15);
			}
		}
		assertEquals(4, steps);
		assertEquals(2, relaxed);
	}
}
