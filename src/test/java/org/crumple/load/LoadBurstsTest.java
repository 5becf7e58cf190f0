package org.crumple.load;

import static org.crumple.load.LoadRampTest.MIN;
import static org.crumple.load.LoadRampTest.ramp;
import static org.crumple.load.LoadRampTest.run;
import static org.crumple.load.LoadRampTest.sheared;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.crumple.drive.LoadingEvent;
import org.crumple.drive.LoadingStep;
import org.crumple.drive.ShearObserver;
import org.crumple.kernel.Monitor;
import org.crumple.mechanics.Stress;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;
import org.crumple.physics.TestNetworks;
import org.crumple.potential.BistableQuartic;
import org.crumple.relax.Minimiser;
import org.crumple.relax.NoMinimumException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bursts of ramps from other starts, in other units, and in the events of an observer. */
class LoadBurstsTest {

	/** Beyond the highest stress of a branch under strain its minima are none under that stress: a ramp from there begins with a fall. */
	@Test
	void aRampFromWhereItsStressHoldsNothingBeginsWithAFall() throws NoMinimumException {
		final double end = run(LoadControl.SHEAR_STRESS, 0.00071).bursts().get(0).strainBefore();
		final Configuration start = sheared(end + 1e-4).configuration();
		final LoadResult from = ramp(LoadControl.SHEAR_STRESS, 0.0008).run(MIN.network(), start, ShearObserver.NONE, Monitor.SILENT);
		final LoadingStep first = from.steps().get(0);
		assertEquals(Stress.of(MIN.network(), start).xy(), first.stress(), 1e-12);
		assertTrue(Math.abs(first.strain() - start.cell().shear()) > 1e-4, "strain " + first.strain());
		assertTrue(from.isComplete() && from.last().stress() == 0.0008, from.reason());
	}

	/** A ramp goes on where another one ended, and loads are in the unit of the network. */
	@Test
	void aRampContinuesAnotherInAnyUnitOfEnergy() throws NoMinimumException {
		final SpringNetwork stiff = TestNetworks.withLaws(MIN.network(), b -> new BistableQuartic(2.5, 0.25));
		final LoadResult first = ramp(LoadControl.SHEAR_STRESS, 0.0025).run(stiff, MIN.configuration(), ShearObserver.NONE,
			Monitor.SILENT);
		final LoadResult second = ramp(LoadControl.SHEAR_STRESS, 0.01).run(stiff, first.configuration(), ShearObserver.NONE,
			Monitor.SILENT);
		final LoadResult whole = run(LoadControl.SHEAR_STRESS, 0.004);
		assertEquals(0.0025, second.steps().get(0).stress(), 1e-12);
		assertEquals(first.last().strain(), second.steps().get(0).strain(), 1e-12);
		final List<Burst> bursts = new ArrayList<>(first.bursts());
		bursts.addAll(second.bursts());
		assertEquals(whole.bursts().size(), bursts.size());
		for (int k = 0; k < bursts.size(); k++) {
			assertEquals(2.5 * whole.bursts().get(k).load(), bursts.get(k).load(), 1e-11);
			assertEquals(2.5 * whole.bursts().get(k).energyAfter(), bursts.get(k).energyAfter(), 1e-9);
			assertEquals(whole.bursts().get(k).trigger(), bursts.get(k).trigger());
		}
	}

	/** The same bursts in any unit of length, in which a load is its stress over the square of that unit. */
	@ParameterizedTest
	@ValueSource(doubles = { 128, 1 / 128.0 })
	void aRampIsTheSameInAnyUnitOfLength(final double unit) throws NoMinimumException {
		final SpringNetwork network = MIN.network().withRestLength(Arrays.stream(MIN.network().restLength()).map(r -> unit * r).toArray());
		for (final LoadControl control : LoadControl.values()) {
			final double load = control == LoadControl.SHEAR_STRESS ? 0.0034 : -0.003;
			final LoadResult whole = run(control, load), other = new LoadRamp(control, List.of(load / (unit * unit)), 1e-5 / (unit * unit),
				Minimiser.FIRE).run(network, MIN.configuration().scaled(unit), ShearObserver.NONE, Monitor.SILENT);
			assertTrue(other.isComplete() && !whole.bursts().isEmpty());
			assertEquals(whole.bursts().size(), other.bursts().size());
			for (int k = 0; k < whole.bursts().size(); k++) {
				final Burst one = whole.bursts().get(k), two = other.bursts().get(k);
				assertEquals(one.load(), unit * unit * two.load(), 1e-12);
				assertEquals(one.strainAfter(), two.strainAfter(), 1e-9);
				assertEquals(one.flips(), two.flips());
				assertEquals(one.trigger(), two.trigger());
			}
		}
	}

	/** Events and bursts tell the same energies, with the initial area, which a uniaxial load changes. */
	@Test
	void eventsDissipateWhatTheirBurstsDo() throws NoMinimumException {
		for (final LoadControl control : LoadControl.values()) {
			final List<Double> drops = new ArrayList<>();
			final LoadResult result = ramp(control, -0.004).run(MIN.network(), MIN.configuration(), new ShearObserver() {

				@Override
				public void instability(final LoadingEvent event, final Configuration from, final Configuration to, final int[] flipped,
					final double[] mode)
				{
					if (event.kind() == LoadingEvent.Kind.FOLD) drops.add(event.energyDrop());
				}
			}, Monitor.SILENT);
			assertTrue(drops.size() == result.bursts().size() && drops.size() > 1);
			for (int k = 0; k < drops.size(); k++) assertEquals(result.dissipated(result.bursts().get(k)), drops.get(k), 1e-12);
		}
	}
}
