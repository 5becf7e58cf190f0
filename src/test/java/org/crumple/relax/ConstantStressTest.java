package org.crumple.relax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;

import org.crumple.generate.GeneratedNetwork;
import org.crumple.kernel.Monitor;
import org.crumple.mechanics.ConstantStress;
import org.crumple.mechanics.Forces;
import org.crumple.mechanics.ImposedStress;
import org.crumple.mechanics.Stress;
import org.crumple.network.Configuration;
import org.crumple.network.StrainMode;
import org.crumple.physics.Measure;
import org.crumple.physics.TestNetworks;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.api.Test;

/** Landscapes under a constant stress: finite differences, minima, and cells that are pressed flat. */
class ConstantStressTest {

	private static final double H = 1e-6, LOAD = 0.003;
	private static final GeneratedNetwork PACKING = TestNetworks.packing(32, 2);
	private static final Configuration START = PACKING.configuration();

	static Stream<ConstantStress> loads() {
		return Stream.of(new ImposedStress(StrainMode.SIMPLE, false, 1), new ImposedStress(StrainMode.SIMPLE, true, 1),
			new ImposedStress(StrainMode.PURE, false, 1), new ImposedStress(StrainMode.PURE, true, 1),
			ImposedStress.uniaxial(START.cell().ly(), 1)).map(stress -> stress.at(LOAD, START.area()));
	}

	private static Landscape landscape(final ConstantStress load) {
		return new Landscape(PACKING.network(), new Forces(PACKING.network()), START, load);
	}

	/** A place away from the reference, with strains of a few percent. */
	private static double[] place(final Landscape landscape) {
		final double[] q = landscape.coordinates(START), way = Measure.direction(q.length, 3);
		for (int k = 0; k < q.length; k++) q[k] += (k < 64 ? 0.3 : 2) * way[k];
		return q;
	}

	@ParameterizedTest
	@MethodSource("loads")
	void theForceIsTheDerivativeOfEnergyLessWork(final ConstantStress load) {
		final Landscape landscape = landscape(load);
		final double[] q = place(landscape), force = new double[q.length];
		landscape.force(q, force);
		for (int seed = 5; seed < 8; seed++) {
			final double[] v = Measure.direction(q.length, seed);
			assertEquals(-(landscape.energy(along(q, v, H)) - landscape.energy(along(q, v, -H))) / (2 * H), Measure.dot(force, v), 1e-7);
		}
		for (int strain = 64; strain < q.length; strain++) {
			final double[] v = new double[q.length];
			v[strain] = 1;
			assertEquals(-(landscape.energy(along(q, v, H)) - landscape.energy(along(q, v, -H))) / (2 * H), force[strain], 1e-7);
		}
	}

	private static double[] along(final double[] q, final double[] v, final double step) {
		final double[] there = q.clone();
		for (int k = 0; k < q.length; k++) there[k] += step * v[k];
		return there;
	}

	/** No direction is stiffer than the bound by which the flow chooses its steps. */
	@ParameterizedTest
	@MethodSource("loads")
	void curvaturesAreBounded(final ConstantStress load) {
		final Landscape landscape = landscape(load);
		final double[] q = place(landscape), up = new double[q.length], down = new double[q.length];
		final double bound = new StiffnessBound(landscape).at(q);
		final double[] v = Measure.direction(q.length, 9);
		double stiffest = 0;
		for (int power = 0; power < 60; power++) { // towards the stiffest direction
			landscape.force(along(q, v, H), up);
			landscape.force(along(q, v, -H), down);
			for (int k = 0; k < v.length; k++) v[k] = (down[k] - up[k]) / (2 * H);
			stiffest = Math.sqrt(Measure.dot(v, v));
			for (int k = 0; k < v.length; k++) v[k] /= stiffest;
		}
		assertTrue(stiffest < bound && stiffest > 0.3 * bound, stiffest + " " + bound);
	}

	@Test
	void theFlowComesToRestUnderTheLoad() throws NoMinimumException {
		final Relaxer relaxer = new Relaxer(PACKING.network(), new RelaxationSettings(Minimiser.GRADIENT_FLOW, 1e-11, BoxRelaxation.FIXED));
		for (final ConstantStress load : loads().map(strong -> strong.stress().at(LOAD / 3, START.area())).toList()) {
			final Configuration rest = relaxer.relax(START, load, Monitor.SILENT).orThrow().configuration();
			final Stress stress = Stress.of(PACKING.network(), rest);
			final boolean weight = load.stress().worked() == ImposedStress.HEIGHT;
			final double pull = START.area() * load.control() * (weight ? rest.cell().ly() / START.cell().ly() : 1);
			assertEquals(pull, rest.area() * stress.along(load.stress().worked()), 1e-9, load.toString());
			if (load.stress().sized()) assertEquals(0, stress.pressure(), 1e-10);
			else if (!weight) assertEquals(START.area(), rest.area(), 1e-12);
		}
	}

	@Test
	void aWeightThatIsTooHeavyPressesTheCellFlat() {
		final Relaxation pressed = new Relaxer(PACKING.network(), RelaxationSettings.DEFAULT.withMinimiser(Minimiser.GRADIENT_FLOW))
			.relax(START, ImposedStress.uniaxial(START.cell().ly(), 1).at(-0.05, START.area()), Monitor.SILENT);
		assertEquals(Relaxation.StopReason.COLLAPSED, pressed.reason());
	}
}
