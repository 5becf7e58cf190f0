package org.crumple.ageing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

import org.crumple.generate.GeneratedNetwork;
import org.crumple.kernel.Monitor;
import org.crumple.linalg.SignedCholesky;
import org.crumple.mechanics.DeadLoad;
import org.crumple.mechanics.Hessian;
import org.crumple.mechanics.ImposedStress;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;
import org.crumple.network.StrainMode;
import org.crumple.physics.Measure;
import org.crumple.physics.TestNetworks;
import org.crumple.potential.BistableQuartic;
import org.crumple.potential.Harmonic;
import org.crumple.relax.NoMinimumException;
import org.crumple.relax.RelaxationSettings;
import org.crumple.relax.Relaxer;
import org.junit.jupiter.api.Test;

/** Thermal noise in a harmonic network and in a double well, against fluctuation and dissipation, and against Kramers. */
class LangevinTest {

	/** Number of blocks of which a mean and its error are taken. */
	private static final int BLOCKS = 40;
	private static final double T = 1e-8, STEP = 0.2;
	private static final double C = 1, ALPHA = 0.1, WELL = Math.sqrt(ALPHA / C), BARRIER = ALPHA * ALPHA / (4 * C);
	private static final BistableQuartic LAW = new BistableQuartic(C, ALPHA);

	private final SpringNetwork network;
	private final Configuration rest;

	LangevinTest() throws NoMinimumException {
		final GeneratedNetwork built = TestNetworks.packing(32, 1);
		network = TestNetworks.withLaws(built.network(), b -> new Harmonic(0.2 + 0.2 * (b % 3)));
		rest = new Relaxer(network, RelaxationSettings.DEFAULT).relax(built.configuration(), Monitor.SILENT).orThrow().configuration();
	}

	private static double[] ones(final int n) {
		final double[] ones = new double[n];
		Arrays.fill(ones, 1);
		return ones;
	}

	/** Mean and its error. */
	private static double[] mean(final double[] blocks) {
		final double mean = Arrays.stream(blocks).average().orElseThrow();
		return new double[] { mean, Math.sqrt(Arrays.stream(blocks).map(v -> (v - mean) * (v - mean)).sum() / (blocks.length
			* (blocks.length - 1.0))) };
	}

	private static void assertWithin(final double expected, final double[] measured, final double largest) {
		assertEquals(expected, measured[0], 3.5 * measured[1], "error " + measured[1]);
		assertTrue(measured[1] < largest * Math.abs(expected), measured[1] + " of " + expected);
	}

	/** A direction of unit length without translations. */
	private double[] direction(final int seed) {
		final double[] a = Measure.direction(2 * network.nodeCount(), seed);
		rest.zeroModes().project(a);
		return a;
	}

	@Test
	void nodesFluctuateAsTheyRespond() {
		final double[][] a = { direction(1), direction(2), direction(3) };
		final double[] compliance = new double[a.length], response = new double[a.length];
		final int lag = 10;
		for (int k = 0; k < a.length; k++) {
			final double[] along = a[k], u = along.clone();
			final SignedCholesky factor = new SignedCholesky(Hessian.plan(network, rest));
			factor.factorise(Hessian.of(network, rest), 0);
			factor.solve(along, u);
			compliance[k] = Measure.dot(along, u);
			final Langevin.Field field = Langevin.of(network, rest.cell());
			final double push = 1e-4;
			final Langevin pushed = new Langevin((q, force) -> {
				field.force(q, force);
				for (int c = 0; c < force.length; c++) force[c] += push * along[c];
			}, rest.positions(), ones(along.length), 0, STEP, 1);
			pushed.run(lag);
			response[k] = (Measure.dot(along, pushed.q) - Measure.dot(along, rest.positions())) / push;
		}
		final double[][] square = new double[a.length][BLOCKS], lost = new double[a.length][BLOCKS];
		final Langevin langevin = new Langevin(Langevin.of(network, rest.cell()), rest.positions(), ones(2 * network.nodeCount()), T, STEP,
			5);
		langevin.run(2000);
		final int samples = 1000;
		final double[] before = new double[a.length];
		for (int block = 0; block < BLOCKS; block++) {
			for (int s = 0; s < samples; s++) {
				langevin.run(lag);
				for (int k = 0; k < a.length; k++) {
					final double now = Measure.dot(a[k], langevin.q) - Measure.dot(a[k], rest.positions());
					square[k][block] += now * now / (T * samples);
					lost[k][block] += (now - before[k]) * (now - before[k]) / (2 * T * samples);
					before[k] = now;
				}
			}
		}
		for (int k = 0; k < a.length; k++) {
			assertWithin(compliance[k], mean(square[k]), 0.03);
			assertTrue(response[k] < 0.9 * compliance[k]);
			assertWithin(response[k], mean(Arrays.copyOfRange(lost[k], 1, BLOCKS)), 0.03);
		}
	}

	@Test
	void theStrainFluctuatesAsItRespondsWhateverItsMobility() throws NoMinimumException {
		final int last = 2 * network.nodeCount();
		final Relaxer relaxer = new Relaxer(network, RelaxationSettings.DEFAULT);
		final Configuration unloaded = relaxed(relaxer, 0);
		final double step = 1e-5, compliance = (StrainMode.SIMPLE.of(relaxed(relaxer, step).cell()) - StrainMode.SIMPLE.of(relaxed(relaxer,
			-step).cell())) / (2 * step * rest.area());
		for (final double mobility : new double[] { 1, 4 }) {
			final double[] mobilities = ones(last + 1);
			mobilities[last] = mobility * 12 / (network.nodeCount() * rest.cell().ly() * rest.cell().ly());
			final Langevin langevin = new Langevin(Langevin.of(network, unloaded, 0), Arrays.copyOf(unloaded.positions(), last + 1),
				mobilities, T, STEP, 7);
			langevin.run(5000);
			final double[] square = new double[BLOCKS];
			final int samples = 400;
			for (int block = 0; block < BLOCKS; block++) {
				for (int s = 0; s < samples; s++) {
					langevin.run(10);
					square[block] += langevin.q[last] * langevin.q[last] / (T * samples);
				}
			}
			assertWithin(compliance, mean(square), 0.1);
		}
	}

	private Configuration relaxed(final Relaxer relaxer, final double stress) throws NoMinimumException {
		final DeadLoad load = new ImposedStress(StrainMode.SIMPLE, false, 1).at(stress / network.energyScale(), rest
			.area());
		return relaxer.relax(rest, load, Monitor.SILENT).orThrow().configuration();
	}

	/** Mean time from the left to the right minimum of the double well, {@code (1/T) ∫ dy e^(U(y)/T) ∫ dz e^(−U(z)/T)}, z below y. */
	private static double passage(final double temperature) {
		final DoubleUnaryOperator energy = s -> LAW.energy(1 + s, 1) + BARRIER;
		final int n = 200_000;
		final double low = -2 * WELL, h = 3 * WELL / n;
		double inner = 0, outer = 0, before = Math.exp(-energy.applyAsDouble(low) / temperature);
		for (int k = 1; k <= n; k++) {
			final double y = low + k * h, u = energy.applyAsDouble(y) / temperature, now = Math.exp(-u);
			inner += h / 2 * (before + now);
			before = now;
			if (y > -WELL) outer += h * Math.exp(u) * inner;
		}
		return outer / temperature;
	}

	/** Time of Kramers, {@code 2π/√(U''min |U''top|) e^(ΔU/T)}, for unit drag. */
	private static double kramers(final double temperature) {
		return 2 * Math.PI / Math.sqrt(LAW.stiffness(1 - WELL, 1) * -LAW.stiffness(1, 1)) * Math.exp(BARRIER / temperature);
	}

	@Test
	void kramersIsTheLimitOfTheExactTimeOfADoubleWell() {
		final double at20 = passage(BARRIER / 20) / kramers(BARRIER / 20) - 1, at40 = passage(BARRIER / 40) / kramers(BARRIER / 40) - 1;
		assertEquals(0, at40, 0.03);
		assertEquals(2, at20 / at40, 0.1);
	}

	@Test
	void aDoubleWellIsLeftAtTheExactTimes() {
		final double temperature = BARRIER / 4, step = 0.5;
		final int passages = 1500;
		final double[] times = new double[passages];
		final Langevin.Field well = (q, force) -> force[0] = -LAW.tension(1 + q[0], 1);
		for (int k = 0; k < passages; k++) {
			final Langevin langevin = new Langevin(well, new double[] { -WELL }, ones(1), temperature, step, 1000 + k);
			while (langevin.q[0] < WELL) {
				langevin.run(1);
				times[k] += step;
			}
		}
		final double[] measured = mean(times);
		assertWithin(passage(temperature), measured, 0.03);
		// a rate: the times are exponentially distributed, apart from the way from well to well
		assertEquals(1, measured[1] * Math.sqrt(passages) / measured[0], 0.06);
		assertEquals(Math.exp(-1), Arrays.stream(times).filter(t -> t > measured[0]).count() / (double) passages, 0.04);
	}
}
