package org.crumple.ageing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

import org.crumple.drive.ShearObserver;
import org.crumple.io.StoredNetwork;
import org.crumple.kernel.Monitor;
import org.crumple.load.LoadControl;
import org.crumple.load.LoadRamp;
import org.crumple.mechanics.ImposedStress;
import org.crumple.network.Configuration;
import org.crumple.network.StrainMode;
import org.crumple.physics.TestNetworks;
import org.crumple.relax.BoxRelaxation;
import org.crumple.relax.Minimiser;
import org.crumple.relax.NoMinimumException;
import org.crumple.relax.RelaxationSettings;
import org.crumple.relax.Relaxer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * First passages of a network of 64 nodes by thermal noise, against times that independent code has of its saddles (Kramers and Langer).
 */
@Tag("slow")
class ThermalEscapeTest {

	private static final StoredNetwork START = TestNetworks.stored("n64_s1");
	private static final RelaxationSettings FLOW = new RelaxationSettings(Minimiser.GRADIENT_FLOW, 1e-10, BoxRelaxation.FIXED);
	private final Relaxer relaxer = new Relaxer(START.network(), FLOW);

	/** Mean and its error. */
	private static double[] mean(final double[] times) {
		final double mean = Arrays.stream(times).average().orElseThrow(), squares = Arrays.stream(times).map(t -> (t - mean) * (t - mean))
			.sum();
		return new double[] { mean, Math.sqrt(squares / (times.length * (times.length - 1.0))) };
	}

	/**
	 * Times at which the minimum below is no longer one of those with these energies.
	 *
	 * @param look number of steps between two looks
	 * @param energyBelow energy of the minimum below coordinates
	 */
	private static double[] times(final int count, final Langevin.Field field, final double[] start, final double[] mobility,
		final double temperature, final double step, final int look, final ToDoubleFunction<double[]> energyBelow, final double... inside)
	{
		final double[] times = new double[count];
		for (int k = 0; k < count; k++) {
			final Langevin langevin = new Langevin(field, start, mobility, temperature, step, 100 + k);
			boolean left = false;
			while (!left) {
				langevin.run(look);
				times[k] += look * step;
				final double energy = energyBelow.applyAsDouble(langevin.q);
				left = Arrays.stream(inside).noneMatch(e -> Math.abs(e - energy) < 1e-9);
			}
		}
		return times;
	}

	/** Three minima that return to each other in a fixed cell: measured 39500 ± 6600. The escape out of the third alone takes 5244. */
	@Test
	void aPoolIsLeftAfterItsExactMeanTime() {
		final Configuration start = START.configuration();
		final double[] energies = { -0.41744646666152, -0.41784715028136, -0.41762534241698 };
		final double[] ones = new double[2 * START.network().nodeCount()];
		Arrays.fill(ones, 1);
		final ToDoubleFunction<double[]> below = q -> relaxer.relax(start.withPositions(q.clone()), Monitor.SILENT).energy();
		final double[] time = mean(times(40, Langevin.of(START.network(), start.cell()), start.positions(), ones, 1e-4, 0.1, 1000, below,
			energies));
		assertEquals(50230.3725251, time[0], 2 * time[1]);
		assertTrue(time[1] < 0.2 * time[0]);
	}

	/** A minimum under a stress, from which a saddle at 4 T leads to one that is lower by 500 T: measured 28700 ± 5000. */
	@Test
	void aStressedMinimumIsLeftAtTheRateOfKramersAndLanger() throws NoMinimumException {
		final double stress = 0.0019, temperature = 1.85578e-6;
		final Configuration start = new LoadRamp(LoadControl.SHEAR_STRESS, List.of(stress), 1e-5, Minimiser.FIRE).run(START.network(), START
			.configuration(), ShearObserver.NONE, Monitor.SILENT).configuration();
		assertEquals(0.068516, StrainMode.SIMPLE.of(start.cell()), 1e-6);
		final double[] q = Arrays.copyOf(start.positions(), start.positions().length + 1), mobility = new double[q.length];
		Arrays.fill(mobility, 1);
		mobility[q.length - 1] = 12 / (START.network().nodeCount() * start.cell().ly() * start.cell().ly());
		final ToDoubleFunction<double[]> below = c -> relaxer.relax(Langevin.configuration(c, start), new ImposedStress(StrainMode.SIMPLE,
			false, 1).at(stress, start.area()), Monitor.SILENT).energy();
		final double[] time = mean(times(30, Langevin.of(START.network(), start, stress), q, mobility, temperature, 0.1, 2000, below, below
			.applyAsDouble(q)));
		assertEquals(25861.9, time[0], 2 * time[1]);
		assertTrue(time[1] < 0.2 * time[0]);
	}
}
