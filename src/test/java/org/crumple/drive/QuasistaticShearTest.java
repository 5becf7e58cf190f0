package org.crumple.drive;

import static org.crumple.physics.TestNetworks.longBonds;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;

import org.crumple.drive.LoadingEvent.Kind;
import org.crumple.generate.GeneratedNetwork;
import org.crumple.kernel.Monitor;
import org.crumple.mechanics.Forces;
import org.crumple.mechanics.Hessian;
import org.crumple.mechanics.Stress;
import org.crumple.network.Configuration;
import org.crumple.physics.Measure;
import org.crumple.physics.TestNetworks;
import org.crumple.relax.BoxRelaxation;
import org.crumple.relax.NoMinimumException;
import org.crumple.relax.RelaxationSettings;
import org.crumple.relax.Relaxer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuasistaticShearTest {

	private final GeneratedNetwork packing = TestNetworks.packing(128, 1);
	private final Configuration minimum = quenched(packing);

	private static Configuration quenched(final GeneratedNetwork g) {
		return new Relaxer(g.network(), RelaxationSettings.DEFAULT).relax(g.configuration(), Monitor.SILENT).configuration();
	}

	private static ShearResult shear(final GeneratedNetwork g, final Configuration start, final String path, final double amplitude,
		final double increment, final ShearSettings settings, final ShearObserver observer) throws NoMinimumException
	{
		return new QuasistaticShear(LoadPath.parse(path, amplitude, increment, 1), settings).run(g.network(), start, observer,
			Monitor.SILENT);
	}

	private ShearResult shear(final String path, final double amplitude, final double increment, final ShearProtocol protocol)
		throws NoMinimumException
	{
		return shear(packing, minimum, path, amplitude, increment, ShearSettings.of(protocol), ShearObserver.NONE);
	}

	private static List<LoadingEvent> folds(final ShearResult result) {
		return result.instabilities().stream().filter(i -> i.kind() == Kind.FOLD).collect(Collectors.toList());
	}

	@ParameterizedTest
	@EnumSource(ShearProtocol.class)
	void flipsOfAllEventsAddUpToTheDifferenceOfStates(final ShearProtocol protocol) throws NoMinimumException {
		final boolean[] before = longBonds(packing.network(), minimum), state = before.clone();
		final int[] gotLong = new int[state.length];
		final ShearObserver counter = new ShearObserver() {

			@Override
			public void instability(final LoadingEvent instability, final Configuration from, final Configuration to, final int[] flipped,
				final double[] mode)
			{
				assertEquals(instability.flips(), flipped.length);
				int net = 0;
				for (final int b : flipped) {
					state[b] = !state[b];
					gotLong[b] += state[b] ? 1 : -1;
					net += state[b] ? 1 : -1;
				}
				assertEquals(net, instability.netFlips());
			}
		};
		final ShearResult result = shear(packing, minimum, "1 -1", 0.05, 1e-3, ShearSettings.of(protocol), counter);
		final boolean[] after = longBonds(packing.network(), result.configuration());
		for (int b = 0; b < gotLong.length; b++) assertEquals((after[b] ? 1 : 0) - (before[b] ? 1 : 0), gotLong[b], "bond " + b);
		assertTrue(result.instabilities().size() > 4);
	}

	@Test
	void everyFoldLosesEnergyAndTheEndIsAMinimum() throws NoMinimumException {
		final ShearResult result = shear("1", 0.1, 1e-3, ShearProtocol.EVENT_DRIVEN);
		assertFalse(folds(result).isEmpty());
		for (final LoadingEvent fold : folds(result)) {
			assertTrue(fold.energyDrop() > 0, fold.toString());
			assertEquals(1, fold.index());
		}
		assertTrue(Forces.largest(Forces.of(packing.network(), result.configuration())) < 1e-10);
		assertTrue(Measure.eigenvalues(Hessian.of(packing.network(), result.configuration()))[2] > 1e-6);
		assertEquals(0.1, result.configuration().cell().shear(), 1e-15);
	}

	@ParameterizedTest
	@CsvSource({ "128, 1, 4", "512, 1, 1" })
	@Tag("long")
	void finerStepControlChangesNeitherTheNumberOfFoldsNorAnyStrain(final int nodes, final long first, final long last)
		throws NoMinimumException {
		compareStepControls(nodes, first, last);
	}

	@ParameterizedTest
	@CsvSource({ "64, 1, 100", "128, 5, 34", "512, 2, 6", "1024, 1, 10", "4096, 1, 1" })
	@Tag("slow")
	void finerStepControlChangesNothingInManyNetworks(final int nodes, final long first, final long last) throws NoMinimumException {
		compareStepControls(nodes, first, last);
	}

	private static void compareStepControls(final int nodes, final long first, final long last) throws NoMinimumException {
		for (long seed = first; seed <= last; seed++) {
			final GeneratedNetwork g = TestNetworks.packing(nodes, seed);
			final QuasistaticShear drive = new QuasistaticShear(LoadPath.parse("1", 0.1, 1, 1),
				ShearSettings.of(ShearProtocol.EVENT_DRIVEN));
			final Configuration start = quenched(g);
			final ShearResult coarse = drive.run(g.network(), start, ShearObserver.NONE, Monitor.SILENT);
			final ShearResult fine = drive.run(g.network(), start, ShearObserver.NONE, Monitor.SILENT,
				Continuation.Limits.DEFAULT.scaled(0.5));
			final String network = nodes + " nodes, seed " + seed;
			assertTrue(fine.steps().size() > coarse.steps().size(), network);
			assertEquals(folds(coarse).size(), folds(fine).size(), network);
			assertEquals(coarse.instabilities().size(), fine.instabilities().size(), network);
			for (int k = 0; k < coarse.instabilities().size(); k++) {
				assertEquals(coarse.instabilities().get(k).strain(), fine.instabilities().get(k).strain(), 1e-9, network);
				assertEquals(coarse.instabilities().get(k).trigger(), fine.instabilities().get(k).trigger(), network);
			}
		}
	}

	@ParameterizedTest
	@CsvSource({ "SIMPLE, FIXED", "PURE, FIXED", "SIMPLE, ZERO_PRESSURE", "PURE, ZERO_PRESSURE" })
	void bothProtocolsEndInTheSameMinimum(final ShearKind kind, final BoxRelaxation box) throws NoMinimumException {
		final RelaxationSettings relaxation = RelaxationSettings.DEFAULT.withBox(box);
		final ShearResult steps = shear(packing, minimum, "1", 0.03, 1e-4, new ShearSettings(ShearProtocol.FIXED_STEP, kind, relaxation,
			1e-5), ShearObserver.NONE);
		final ShearResult events = shear(packing, minimum, "1", 0.03, 1e-4, new ShearSettings(ShearProtocol.EVENT_DRIVEN, kind, relaxation,
			1e-5), ShearObserver.NONE);
		assertEquals(steps.steps().get(300).energy(), events.steps().get(events.steps().size() - 1).energy(), 1e-10);
		assertEquals(0.03, kind.strain(events.configuration().cell()), 1e-14);
		assertFalse(folds(events).isEmpty());
		if (box == BoxRelaxation.ZERO_PRESSURE) assertEquals(0, Stress.of(packing.network(), events.configuration()).pressure(), 1e-9);
	}

	@ParameterizedTest
	@EnumSource(ShearKind.class)
	void theStressIsTheDerivativeOfTheEnergyAndElasticStepsDissipateMinusHalfTheStiffness(final ShearKind kind) throws NoMinimumException {
		final ShearSettings settings = new ShearSettings(ShearProtocol.FIXED_STEP, kind, RelaxationSettings.DEFAULT, 1e-5);
		final List<LoadingStep> steps = shear(packing, minimum, "1", 1e-3, 1e-4, settings, ShearObserver.NONE).steps();
		final double area = minimum.cell().area();
		for (int k = 1; k + 1 < steps.size(); k++) {
			final LoadingStep before = steps.get(k - 1), here = steps.get(k), after = steps.get(k + 1);
			final double width = after.strain() - before.strain(), modulus = (after.stress() - before.stress()) / width;
			assertEquals(here.stress(), (after.energy() - before.energy()) / (area * width), 1e-7); // error Δγ²/6 σ''
			assertEquals(-0.5 * area * modulus * width * width / 4, after.dissipation(),
			1e-2 * area * width * width / 4 * Math.abs(modulus));
		}
	}

	@ParameterizedTest
	@CsvSource({ "FIXED_STEP, SIMPLE, FIXED", "EVENT_DRIVEN, SIMPLE, FIXED", "FIXED_STEP, PURE, ZERO_PRESSURE",
		"EVENT_DRIVEN, PURE, ZERO_PRESSURE" })
	void aPathWithoutEventsLeadsBack(final ShearProtocol protocol, final ShearKind kind, final BoxRelaxation box)
		throws NoMinimumException {
		final RelaxationSettings relaxation = RelaxationSettings.DEFAULT.withBox(box);
		final Configuration start = new Relaxer(packing.network(), relaxation).relax(minimum, Monitor.SILENT).configuration();
		final ShearResult there = shear(packing, start, "1 -1 0", 5e-4, 1e-4, new ShearSettings(protocol, kind, relaxation, 1e-5),
			ShearObserver.NONE);
		assertEquals(List.of(), there.instabilities());
		assertArrayEquals(longBonds(packing.network(), start), longBonds(packing.network(), there.configuration()));
		final double[] a = start.positions(), b = there.configuration().positions();
		for (int k = 2; k < a.length; k++) assertEquals(a[k] - a[k % 2], b[k] - b[k % 2], 1e-7);
	}

	@ParameterizedTest
	@EnumSource(ShearProtocol.class)
	void twoRunsAgreeToTheLastBit(final ShearProtocol protocol) throws NoMinimumException {
		assertEquals(shear("1", 0.02, 1e-3, protocol), shear("1", 0.02, 1e-3, protocol));
	}

	/** However short a path is that does not return, the network at its end is in a new state. */
	@ParameterizedTest
	@ValueSource(strings = { "1e-3", "1e-9" })
	void aWayThatDoesNotLeadBackIsNoCycle(final String way) throws NoMinimumException {
		for (final ShearProtocol protocol : ShearProtocol.values()) {
			final double amount = Double.parseDouble(way);
			final ShearResult there = new QuasistaticShear(new LoadPath(new double[] { amount }, 1, 1, 1), ShearSettings.of(protocol))
				.run(packing.network(), minimum, ShearObserver.NONE, Monitor.SILENT);
			assertEquals(0, there.period(), protocol + " " + way);
			final ShearResult back = new QuasistaticShear(new LoadPath(new double[] { amount, 0 }, 1, 1, 3), ShearSettings.of(protocol))
				.run(packing.network(), minimum, ShearObserver.NONE, Monitor.SILENT);
			assertEquals(1, back.period(), protocol + " " + way + " and back");
		}
	}

	@Test
	void cyclesStopWhenTheNetworkRepeatsItself() throws NoMinimumException {
		final QuasistaticShear drive = new QuasistaticShear(LoadPath.parse("1 -1 0", 0.02, 1, 50),
			ShearSettings.of(ShearProtocol.EVENT_DRIVEN));
		final ShearResult result = drive.run(packing.network(), minimum, ShearObserver.NONE, Monitor.SILENT);
		assertTrue(result.period() >= 1 && result.cycles() < 50, result.cycles() + " cycles, period " + result.period());
		assertTrue(result.isComplete());
	}

	@ParameterizedTest
	@EnumSource(ShearProtocol.class)
	void aCancelLeavesWhatWasDone(final ShearProtocol protocol) throws NoMinimumException {
		final int[] asked = new int[1];
		final Monitor impatient = new Monitor() {

			@Override
			public void progress(final double fraction, final String message) {
				assertTrue(fraction >= 0 && fraction <= 1, "progress " + fraction);
			}

			@Override
			public boolean isCancelled() {
				return ++asked[0] >= 20;
			}
		};
		final ShearResult result = new QuasistaticShear(LoadPath.parse("1", 0.1, 1e-4, 1), ShearSettings.of(protocol))
			.run(packing.network(), minimum,
			ShearObserver.NONE, impatient);
		assertFalse(result.isComplete());
		assertEquals(ShearResult.StopReason.CANCELLED, result.ending());
		assertTrue(result.reason().startsWith("Cancelled at strain 0.0"), result.reason());
		final LoadingStep last = result.steps().get(result.steps().size() - 1);
		assertEquals(last.strain(), result.configuration().cell().shear(), 1e-15);
		assertTrue(last.number() > 1 && last.strain() < 0.1);
	}
}
