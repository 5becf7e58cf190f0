package org.crumple.relax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.CancellationException;

import org.crumple.generate.GeneratedNetwork;
import org.crumple.kernel.Monitor;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;
import org.crumple.physics.TestNetworks;
import org.crumple.potential.BistableQuartic;
import org.crumple.potential.BondPotential;
import org.crumple.potential.Harmonic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Relaxations that cannot reach a minimum report this after a short time. */
class FailureTest {

	/** A hundred times the duration of these relaxations. */
	private static final Duration SOON = Duration.ofSeconds(30);

	/** A spring with zero rest length, whose tension is not defined below a third of r0, so that a bond may leave its domain. */
	private record Brittle() implements BondPotential {

		@Override
		public double energy(final double length, final double restLength) {
			return 0.5 * length * length;
		}

		@Override
		public double tension(final double length, final double restLength) {
			return length > restLength / 3 ? length : Double.NaN;
		}

		@Override
		public double stiffness(final double length, final double restLength) {
			return 1;
		}

		@Override
		public double energyScale() {
			return 1;
		}

		@Override
		public double[] parameters() {
			return new double[0];
		}
	}

	private static Relaxation relaxation(final SpringNetwork network, final Configuration start, final Minimiser minimiser,
		final BoxRelaxation box) {
		final RelaxationSettings settings = new RelaxationSettings(minimiser, 1e-10, box, 200_000);
		return assertTimeoutPreemptively(SOON, () -> new Relaxer(network, settings).relax(start, Monitor.SILENT));
	}

	@ParameterizedTest
	@EnumSource(Minimiser.class)
	void aFloppyNetworkIsCalledFloppy(final Minimiser minimiser) {
		final GeneratedNetwork grid = TestNetworks.grid(8, new Harmonic(1));
		// at rest lengths; and in a smaller cell, where rows buckle in many ways without energy
		for (final double size : new double[] { 1, 0.95 }) {
			final Configuration start = size == 1 ? grid.configuration() : TestNetworks.shaken(grid.configuration().scaled(size), 0.1, 1);
			final Relaxation end = relaxation(grid.network(), start, minimiser, BoxRelaxation.FIXED);
			assertEquals(Relaxation.StopReason.FLOPPY, end.reason());
			assertTrue(end.residual() < 1e-10 / size); // in C/l, where l is the node spacing
			final String message = assertThrows(NoMinimumException.class, end::orThrow).getMessage();
			assertTrue(message.contains("it is floppy: some motion of its nodes costs no energy"), message);
		}
	}

	@Test
	void aNodeThatHangsOnOneBondMakesANetworkFloppy() {
		final GeneratedNetwork g = TestNetworks.triangular(64);
		final SpringNetwork w = g.network();
		final SpringNetwork loose = TestNetworks.withLaws(TestNetworks.keeping(w, b -> w.from()[b] != 5 && w.to()[b] != 5 || b == 15),
			b -> new Harmonic(1));
		assertEquals(1, loose.degrees()[5]);
		assertEquals(Relaxation.StopReason.FLOPPY, relaxation(loose, g.configuration(), Minimiser.FIRE, BoxRelaxation.FIXED).reason());
	}

	@ParameterizedTest
	@EnumSource(Minimiser.class)
	void nodesOnTopOfEachOtherAreACollapse(final Minimiser minimiser) {
		final GeneratedNetwork g = TestNetworks.packing(64, 1);
		final double[] x = g.configuration().positions().clone();
		final int b = firstInsideTheCell(g.network());
		for (int k = 0; k < 2; k++) x[2 * g.network().to()[b] + k] = x[2 * g.network().from()[b] + k];
		for (final BoxRelaxation box : BoxRelaxation.values()) {
			final Relaxation end = relaxation(g.network(), g.configuration().withPositions(x), minimiser, box);
			assertEquals(Relaxation.StopReason.COLLAPSED, end.reason());
			final String message = assertThrows(NoMinimumException.class, end::orThrow).getMessage();
			assertEquals("The network collapsed while it relaxed: a bond shrank to zero length. A smaller alpha/stiffness avoids it.",
				message);
		}
	}

	private static int firstInsideTheCell(final SpringNetwork network) {
		int b = 0;
		while (network.imageX()[b] != 0 || network.imageY()[b] != 0) b++;
		return b;
	}

	@ParameterizedTest
	@CsvSource({ "FIRE, ZERO_PRESSURE", "FIRE, ZERO_STRESS", "GRADIENT_FLOW, ZERO_PRESSURE", "GRADIENT_FLOW, ZERO_STRESS" })
	void aNetworkThatCollapsesOnTheWayIsReported(final Minimiser minimiser, final BoxRelaxation box) {
		final GeneratedNetwork g = TestNetworks.packing(64, 1);
		final SpringNetwork brittle = TestNetworks.withLaws(g.network(), b -> new Brittle());
		final Relaxation end = relaxation(brittle, g.configuration(), minimiser, box);
		assertEquals(Relaxation.StopReason.COLLAPSED, end.reason());
		assertTrue(end.iterations() > 0, "not at the start");
	}

	@ParameterizedTest
	@EnumSource(Minimiser.class)
	void theLimitOfEvaluationsIsKept(final Minimiser minimiser) {
		final GeneratedNetwork g = TestNetworks.packing(64, 1);
		final RelaxationSettings few = new RelaxationSettings(minimiser, 1e-10, BoxRelaxation.FIXED, 20);
		final Relaxation end = new Relaxer(g.network(), few).relax(g.configuration(), Monitor.SILENT);
		assertEquals(Relaxation.StopReason.EVALUATION_LIMIT, end.reason());
		assertFalse(end.isMinimum());
		assertTrue(end.iterations() >= 20 && end.iterations() < 20 + 30, "a step of the flow may take several"); // rejected trials
		final String message = assertThrows(NoMinimumException.class, end::orThrow).getMessage();
		assertEquals("No minimum after " + end.iterations() + " force evaluations: the largest force is still " + end.residual() + ".",
			message);
	}

	/** A bond of a millionth of the others' length is so stiff that none of them comes to rest. */
	@ParameterizedTest
	@EnumSource(Minimiser.class)
	void aBondThatIsMuchTooShortIsNamed(final Minimiser minimiser) {
		final GeneratedNetwork g = TestNetworks.packing(64, 1);
		final double[] r0 = g.network().restLength().clone();
		r0[7] = 1e-6;
		final RelaxationSettings few = new RelaxationSettings(minimiser, 1e-10, BoxRelaxation.FIXED, 2000);
		final Relaxation end = new Relaxer(g.network().withRestLength(r0), few).relax(g.configuration(), Monitor.SILENT);
		final String message = assertThrows(NoMinimumException.class, end::orThrow).getMessage();
		assertTrue(message.startsWith("No minimum after ") && message.contains(". Bond 7 has r0=1.0E-6, "), message);
	}

	@ParameterizedTest
	@EnumSource(Minimiser.class)
	void aCancelInTheMiddleStopsAtOnce(final Minimiser minimiser) {
		final GeneratedNetwork g = TestNetworks.packing(256, 1);
		for (final int patience : new int[] { 0, 1, 2 }) {
			final int[] asked = new int[1];
			final Monitor impatient = new Monitor() {

				@Override
				public void progress(final double fraction, final String message) {
					assertTrue(fraction >= 0 && fraction <= 1);
				}

				@Override
				public boolean isCancelled() {
					return ++asked[0] > patience;
				}
			};
			final Relaxer relaxer = new Relaxer(g.network(), new RelaxationSettings(minimiser, 1e-10, BoxRelaxation.FIXED, 200_000));
			assertThrows(CancellationException.class, () -> relaxer.relax(g.configuration(), impatient));
			assertEquals(patience + 1, asked[0]);
		}
	}

	@ParameterizedTest
	@CsvSource({ "0", "1e-14", "1.1e-4", "1", "NaN", "-1e-10", "Infinity" })
	void tolerancesThatCannotBePromisedOrSayNothingAreRefused(final double tolerance) {
		final String message = assertThrows(IllegalArgumentException.class, () -> new RelaxationSettings(Minimiser.FIRE, tolerance,
			BoxRelaxation.FIXED)).getMessage();
		assertEquals("tolerance=" + tolerance + " is not allowed: it must be between 1.0E-13 and 1.0E-4 (C/l).", message);
	}

	@Test
	void anEvaluationLimitOfNothingIsRefusedAndAStrangersConfigurationToo() {
		assertThrows(IllegalArgumentException.class, () -> new RelaxationSettings(Minimiser.FIRE, 1e-10, BoxRelaxation.FIXED, 0));
		final Relaxer relaxer = new Relaxer(TestNetworks.packing(64, 1).network(), RelaxationSettings.DEFAULT);
		assertThrows(IllegalArgumentException.class, () -> relaxer.relax(TestNetworks.triangular(16).configuration(), Monitor.SILENT));
	}

	@Test
	void flatBondsAreNoMinimumEither() {
		// alpha = 0: every bond has zero stiffness at its as-built length
		final GeneratedNetwork g = TestNetworks.triangular(64);
		final SpringNetwork flat = TestNetworks.withLaws(g.network(), b -> new BistableQuartic(1, 0));
		assertEquals(Relaxation.StopReason.FLOPPY, relaxation(flat, g.configuration(), Minimiser.FIRE, BoxRelaxation.FIXED).reason());
	}
}
