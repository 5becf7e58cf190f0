package org.crumple.drive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.crumple.drive.LoadingEvent.Kind;
import org.crumple.generate.GeneratedNetwork;
import org.crumple.kernel.Monitor;
import org.crumple.mechanics.Hessian;
import org.crumple.mechanics.LoadedNetwork;
import org.crumple.mechanics.State;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;
import org.crumple.physics.Measure;
import org.crumple.physics.TestNetworks;
import org.crumple.potential.DoubleWells.PassedAtRest;
import org.crumple.relax.BoxRelaxation;
import org.crumple.relax.Minimiser;
import org.crumple.relax.NoMinimumException;
import org.crumple.relax.RelaxationSettings;
import org.crumple.relax.Relaxer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Energy lost in a fixed step: the energy of the elastic continuation minus that at the end of the step. */
class StepEnergyTest {

	private static RelaxationSettings settings(final BoxRelaxation box) {
		return new RelaxationSettings(Minimiser.FIRE, 1e-12, box);
	}

	@ParameterizedTest
	@CsvSource({ "SIMPLE, FIXED", "SIMPLE, ZERO_PRESSURE", "PURE, FIXED", "PURE, ZERO_PRESSURE" })
	void theStiffnessIsTheSecondDerivativeOfTheEnergyAlongTheBranch(final ShearKind kind, final BoxRelaxation box)
		throws NoMinimumException {
		final GeneratedNetwork packing = TestNetworks.packing(64, 1);
		final Configuration minimum = new Relaxer(packing.network(), settings(box)).relax(packing.configuration(), Monitor.SILENT).orThrow()
			.configuration();
		final LoadedNetwork system = DriveSetup.loaded(packing.network(), kind, box, minimum, Hessian.plan(packing.network(), minimum));
		final Corrector corrector = new Corrector(system, 1e-12);
		final State here = corrector.minimum(system.state(minimum), 1);
		assertTrue(corrector.at(here));
		final double[] response = corrector.response().clone();
		final double stiffness = system.stiffness(here, response);
		final double tension = system.area(here) * system.stress(here).along(kind.mode());
		Measure.assertFallsAsSquare(third -> {
			final double h = third / 100; // the branch ends slightly beyond
			final double[] energy = new double[2];
			for (int side = 0; side < 2; side++) {
				final double strain = here.control() + (side == 0 ? h : -h);
				corrector.at(here);
				energy[side] = system.energy(corrector.correct(system.moved(here, response, here.control() - strain, strain), 1));
			}
			return (energy[0] - energy[1]) / (2 * h) - tension;
		}, 1e-12);
		final double h = 1e-5;
		final double[] slope = new double[2];
		for (int side = 0; side < 2; side++) {
			final double strain = here.control() + (side == 0 ? h : -h);
			corrector.at(here);
			final State there = corrector.correct(system.moved(here, response, here.control() - strain, strain), 1);
			slope[side] = there.frame().area() * system.stress(there).along(kind.mode());
		}
		assertEquals(stiffness, (slope[0] - slope[1]) / (2 * h), 1e-5 * Math.abs(stiffness), "to order h²");
	}

	/** U of a triangular lattice of springs, and its first two derivatives, at a strain; the lattice deforms affinely. */
	private static double[] lattice(final SpringNetwork network, final Configuration start, final ShearKind kind, final double gamma) {
		final double[] sum = new double[3], d = new double[2];
		for (int b = 0; b < network.bondCount(); b++) {
			network.bondVector(b, start, d);
			final double r0 = network.restLength()[b], r, first, second;
			if (kind == ShearKind.SIMPLE) {
				final double x = d[0] + gamma * d[1];
				r = Math.hypot(x, d[1]);
				first = x * d[1] / r;
				second = (d[1] * d[1] - first * first) / r;
			} else {
				final double x2 = d[0] * d[0] * Math.exp(gamma), y2 = d[1] * d[1] * Math.exp(-gamma);
				r = Math.sqrt(x2 + y2);
				first = (x2 - y2) / (2 * r);
				second = r / 2 - first * first / r;
			}
			final double s = r / r0 - 1;
			sum[0] += 0.5 * s * s;
			sum[1] += s * first / r0;
			sum[2] += (first * first / r0 + s * second) / r0;
		}
		return sum;
	}

	@ParameterizedTest
	@EnumSource(ShearKind.class)
	void aStepOfALatticeLosesWhatItsClosedFormSays(final ShearKind kind) throws NoMinimumException {
		final GeneratedNetwork g = TestNetworks.triangular(64);
		// all bonds are slightly too short, and one family passes its rest length in the step
		final SpringNetwork springs = TestNetworks.withLaws(g.network(), b -> PassedAtRest.SPRING);
		final Configuration start = g.configuration().scaled(0.99);
		final double step = 0.05;
		final List<LoadingEvent> found = new ArrayList<>();
		final ShearObserver observer = new ShearObserver() {

			@Override
			public void instability(final LoadingEvent instability, final Configuration before, final Configuration after,
				final int[] flipped,
				final double[] mode)
			{
				found.add(instability);
			}
		};
		final ShearSettings settings = new ShearSettings(ShearProtocol.FIXED_STEP, kind, settings(BoxRelaxation.FIXED),
			ShearSettings.DEFAULT_THRESHOLD);
		new QuasistaticShear(new LoadPath(new double[] { step }, 1, step, 1), settings).run(springs, start, observer, Monitor.SILENT);
		assertEquals(1, found.size());
		final LoadingEvent event = found.get(0);
		final double[] before = lattice(springs, start, kind, 0), after = lattice(springs, start, kind, step);
		final double s = before[0] + before[1] * step - after[0], drop = s + 0.5 * before[2] * step * step;
		assertEquals(s, event.dissipation(), 1e-12);
		assertEquals(drop, event.energyDrop(), 1e-12);
		assertTrue(Math.abs(drop) < 0.2 * Math.abs(s), "what is left is of third order: " + drop + " of " + s);
	}

	/** For decreasing step lengths, the energy lost at an instability tends to that lost at the fold. */
	@Test
	void shortStepsLoseWhatTheFoldLoses() throws NoMinimumException {
		final GeneratedNetwork packing = TestNetworks.packing(64, 1);
		final ShearResult folds = shear(packing, ShearProtocol.EVENT_DRIVEN, 1e-4);
		final LoadingEvent fold = folds.instabilities().stream().filter(i -> i.kind() == Kind.FOLD && i.energyDrop() > 1e-4).findFirst()
			.orElseThrow();
		assertEquals(fold.energyDrop(), fold.dissipation());
		double last = Double.POSITIVE_INFINITY;
		for (final double increment : new double[] { 1e-3, 1e-4, 1e-5 }) {
			final LoadingEvent step = shear(packing, ShearProtocol.FIXED_STEP, increment).instabilities().stream()
				.filter(i -> i.strain() >= fold.strain() && i.dissipation() > 1e-5).findFirst().orElseThrow();
			assertTrue(step.strain() - fold.strain() <= increment * (1 + 1e-6), "it is the same event");
			final double error = Math.abs(step.energyDrop() - fold.energyDrop());
			assertTrue(error < 0.3 * last, increment + ": " + error + " after " + last);
			assertTrue(step.energyDrop() != step.dissipation(), "the elastic share");
			last = error;
		}
		assertTrue(last < 1e-3 * fold.energyDrop(), "error " + last + " of " + fold.energyDrop());
	}

	private static ShearResult shear(final GeneratedNetwork network, final ShearProtocol protocol, final double increment)
		throws NoMinimumException {
		final ShearSettings settings = new ShearSettings(protocol, ShearKind.SIMPLE, settings(BoxRelaxation.FIXED),
			ShearSettings.DEFAULT_THRESHOLD);
		return new QuasistaticShear(new LoadPath(new double[] { 0.06 }, 1, increment, 1), settings).run(network.network(),
			network.configuration(),
			ShearObserver.NONE, Monitor.SILENT);
	}
}
