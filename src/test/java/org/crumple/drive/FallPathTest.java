package org.crumple.drive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.crumple.drive.LoadingEvent.Kind;
import org.crumple.generate.GeneratedNetwork;
import org.crumple.generate.GeneratorKind;
import org.crumple.generate.NetworkRecipe;
import org.crumple.kernel.Monitor;
import org.crumple.mechanics.Energy;
import org.crumple.network.Configuration;
import org.crumple.relax.NoMinimumException;
import org.crumple.relax.RelaxationSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The way down from an instability, walked again. */
class FallPathTest {

	private record Fall(LoadingEvent event, Configuration start, Configuration before, Configuration after) {}

	private final GeneratedNetwork built = new NetworkRecipe(64, 1.5, GeneratorKind.DELAUNAY, 0.1, 0.1, 1, 2).generate(Monitor.SILENT);

	private List<Fall> falls(final ShearSettings settings, final double step) throws NoMinimumException {
		final List<Fall> falls = new ArrayList<>();
		final ShearObserver witness = new ShearObserver() {

			private Configuration start;

			@Override
			public void fall(final Configuration begin) {
				assertNull(start, "each belongs to the event after it");
				start = begin;
			}

			@Override
			public void instability(final LoadingEvent event, final Configuration before, final Configuration after, final int[] flipped,
				final double[] mode)
			{
				if (start != null) falls.add(new Fall(event, start, before, after));
				assertTrue(event.kind() != Kind.FOLD || start != null, "a fold is a fall");
				assertTrue(event.kind() != Kind.CROSSING || start == null, "a crossing is none");
				start = null;
			}
		};
		new QuasistaticShear(new LoadPath(new double[] { 0.15 }, 1, step, 1), settings).run(built.network(), built.configuration(), witness,
			Monitor.SILENT);
		assertTrue(falls.size() >= 2, falls.size() + " falls");
		return falls;
	}

	private FallPath walk(final ShearSettings settings, final Fall fall) {
		final Configuration before = fall.event.kind() == Kind.STEP ? fall.start : fall.before;
		return FallPath.walk(built.network(), settings, before, fall.start, fall.after, Monitor.SILENT);
	}

	@ParameterizedTest
	@EnumSource(WayDown.class)
	void framesLoseEqualEnergiesFromTheStateBeforeToTheStateAfter(final WayDown descent) throws NoMinimumException {
		final ShearSettings settings = new ShearSettings(ShearProtocol.EVENT_DRIVEN, ShearKind.SIMPLE, RelaxationSettings.DEFAULT, descent,
			ShearSettings.DEFAULT_THRESHOLD);
		for (final Fall fall : falls(settings, 1e-2)) {
			final FallPath path = walk(settings, fall);
			assertTrue(path.isWhole(), fall.event.toString());
			final List<Configuration> frames = path.even(12);
			assertEquals(12, frames.size());
			assertEquals(fall.before, frames.get(0));
			assertEquals(fall.after, frames.get(11));
			final double top = Energy.of(built.network(), fall.before), drop = top - Energy.of(built.network(), fall.after);
			assertEquals(fall.event.energyDrop(), drop, 1e-6 * drop + 1e-9);
			double last = Double.POSITIVE_INFINITY;
			for (int k = 0; k < 12; k++) {
				final double energy = Energy.of(built.network(), frames.get(k));
				assertTrue(energy < last, "frame " + k);
				assertEquals(top - k * drop / 11, energy, 1e-5 * drop, "frame " + k);
				last = energy;
			}
		}
	}

	@Test
	void aFixedStepFallsFromWhereItHasLed() throws NoMinimumException {
		final ShearSettings settings = ShearSettings.of(ShearProtocol.FIXED_STEP);
		for (final Fall fall : falls(settings, 2e-3)) {
			assertEquals(fall.event.strain(), fall.start.cell().shear(), 1e-12);
			final FallPath path = walk(settings, fall);
			assertTrue(path.isWhole(), fall.event.toString());
			assertEquals(fall.after, path.even(2).get(1));
		}
	}

	@Test
	void aWayThatLeadsElsewhereIsToldAndNotShown() throws NoMinimumException {
		final ShearSettings settings = ShearSettings.of(ShearProtocol.EVENT_DRIVEN);
		final List<Fall> falls = falls(settings, 1e-2);
		final Fall one = falls.get(0), other = falls.get(falls.size() - 1);
		final FallPath wrong = FallPath.walk(built.network(), settings, one.before, one.start, other.after, Monitor.SILENT);
		assertFalse(wrong.isWhole());
		assertThrows(IllegalArgumentException.class, () -> wrong.even(5));
	}

	@ParameterizedTest
	@CsvSource({ "1", "0", "-3" })
	void fewerThanTwoFramesAreRefused(final int count) throws NoMinimumException {
		final ShearSettings settings = ShearSettings.of(ShearProtocol.EVENT_DRIVEN);
		final FallPath path = walk(settings, falls(settings, 1e-2).get(0));
		assertNotNull(path.even(2));
		assertTrue(assertThrows(IllegalArgumentException.class, () -> path.even(count)).getMessage().contains("frames=" + count));
	}
}
