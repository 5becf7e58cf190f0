package org.crumple.drive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;

import org.crumple.generate.GeneratedNetwork;
import org.crumple.generate.GeneratorKind;
import org.crumple.generate.NetworkRecipe;
import org.crumple.io.StoredNetwork;
import org.crumple.kernel.Monitor;
import org.crumple.mechanics.Hessian;
import org.crumple.mechanics.LoadedNetwork;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;
import org.crumple.physics.TestNetworks;
import org.crumple.potential.BistableQuartic;
import org.crumple.potential.DoubleWells.PassedAtRest;
import org.crumple.potential.Harmonic;
import org.crumple.relax.BoxRelaxation;
import org.crumple.relax.NoMinimumException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CrossingTest {

	/** A square lattice of springs whose vertical bonds are shortest at strain 0: r = √(1 + γ²) at strain γ. */
	private static final GeneratedNetwork LATTICE = new NetworkRecipe(36, 4, GeneratorKind.SQUARE_LATTICE, 0, 0.1, 1, 1)
		.generate(Monitor.SILENT);
	private static final double PASSED_AT = 0.03;

	/** Its vertical bonds reach their rest length at strains ±{@link #PASSED_AT}; the other bonds do not cross. */
	private static SpringNetwork network() {
		final SpringNetwork w = LATTICE.network();
		final double[] r0 = w.lengths(LATTICE.configuration()).clone(), d = new double[2];
		for (int b = 0; b < r0.length; b++) {
			w.bondVector(b, LATTICE.configuration(), d);
			if (isUpright(w, b)) r0[b] = Math.sqrt(1 + PASSED_AT * PASSED_AT);
			else r0[b] *= 1.2; // too long to be reached
		}
		return TestNetworks.withLaws(w.withRestLength(r0), b -> PassedAtRest.SPRING);
	}

	private static boolean isUpright(final SpringNetwork w, final int bond) {
		final double[] d = new double[2];
		w.bondVector(bond, LATTICE.configuration(), d);
		return Math.abs(d[0]) < 1e-9;
	}

	/** From {@code from} to the opposite strain: both crossings may lie in one arc. */
	@ParameterizedTest
	@ValueSource(doubles = { -0.031, -0.04, -0.1 })
	void bondsThatPassZeroThereAndBackAreSeen(final double from) throws NoMinimumException {
		final SpringNetwork w = network();
		final Configuration start = LATTICE.configuration().sheared(from);
		final ShearResult result = new QuasistaticShear(LoadPath.parse("1", -2 * from, 1, 1), ShearSettings.of(ShearProtocol.EVENT_DRIVEN))
			.run(w, start,
			ShearObserver.NONE, Monitor.SILENT);
		final List<LoadingEvent> events = result.instabilities();
		assertEquals(2 * 36, events.size());
		for (int k = 0; k < events.size(); k++) {
			assertEquals(LoadingEvent.Kind.CROSSING, events.get(k).kind());
			assertEquals(k < 36 ? -PASSED_AT : PASSED_AT, events.get(k).strain(), 1e-10);
			assertEquals(k < 36 ? -1 : 1, events.get(k).netFlips());
			assertTrue(isUpright(w, events.get(k).trigger()));
		}
		for (final LoadingStep step : result.steps()) assertTrue(step.flips() == 0 || step.flips() == 36);
	}

	@ParameterizedTest
	@EnumSource(ShearKind.class)
	void bondsGrowAtTheRateThatDifferencesShow(final ShearKind kind) {
		final StoredNetwork min = TestNetworks.reference("min");
		final LoadedNetwork system = DriveSetup.loaded(min.network(), kind, BoxRelaxation.ZERO_PRESSURE, min.configuration(),
			Hessian.plan(min.network(), min.configuration()));
		final double[] u = new double[system.dimension()];
		for (int k = 0; k < u.length; k++) u[k] = Math.sin(k + 1);
		final BranchPoint point = new BranchPoint(system.state(min.configuration()), u, 0.7, 0, 0);
		final double h = 1e-6, here = point.state().control();
		final double[] ahead = system.lengths(system.moved(point.state(), u, h, here + 0.7 * h)).clone();
		final double[] behind = system.lengths(system.moved(point.state(), u, -h, here - 0.7 * h));
		final double[] rates = system.lengthRates(point.state(), point.direction(), point.controlRate());
		// rounding error divided by h
		for (int b = 0; b < rates.length; b++) assertEquals((ahead[b] - behind[b]) / (2 * h), rates[b], 1e-8);
	}

	@ParameterizedTest
	@EnumSource(ShearProtocol.class)
	void bondsWithOneWellNeverFlip(final ShearProtocol protocol) throws NoMinimumException {
		final SpringNetwork w = TestNetworks.withLaws(network(), b -> b % 2 == 0 ? new Harmonic(1) : new BistableQuartic(1, 0));
		final Configuration start = LATTICE.configuration().sheared(-0.05);
		final ShearResult result = new QuasistaticShear(LoadPath.parse("1", 0.1, 0.01, 1), ShearSettings.of(protocol))
			.run(w, start, ShearObserver.NONE, Monitor.SILENT);
		final double[] r = w.lengths(start), middle = w.lengths(LATTICE.configuration());
		assertEquals(36, IntStream.range(0, r.length).filter(b -> r[b] > w.restLength()[b] && middle[b] < w.restLength()[b]).count(),
			"that pass r0 there and back");
		assertEquals(List.of(), result.instabilities());
		for (final LoadingStep step : result.steps()) assertEquals(0, step.flips());
	}

	@Test
	void bondsThatTurnRoundBeforeZeroPassNowhere() throws NoMinimumException {
		final SpringNetwork w = network();
		final double[] r0 = w.restLength().clone();
		for (int b = 0; b < r0.length; b++) {
			if (isUpright(w, b)) r0[b] = 1 - 1e-7;
		}
		final ShearResult result = new QuasistaticShear(LoadPath.parse("1", 0.1, 1, 1), ShearSettings.of(ShearProtocol.EVENT_DRIVEN))
			.run(w.withRestLength(r0), LATTICE.configuration().sheared(-0.05), ShearObserver.NONE, Monitor.SILENT);
		assertEquals(List.of(), result.instabilities());
	}
}
