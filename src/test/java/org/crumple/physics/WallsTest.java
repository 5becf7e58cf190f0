package org.crumple.physics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.crumple.excitation.BistabilityCriterion;
import org.crumple.excitation.LocalExcitations;
import org.crumple.generate.GeneratedNetwork;
import org.crumple.generate.GeneratorKind;
import org.crumple.generate.NetworkRecipe;
import org.crumple.kernel.Monitor;
import org.crumple.linalg.SignedCholesky;
import org.crumple.linalg.SymmetricBlockMatrix;
import org.crumple.mechanics.Energy;
import org.crumple.mechanics.Forces;
import org.crumple.mechanics.Hessian;
import org.crumple.mechanics.Stress;
import org.crumple.modes.DensityOfStates;
import org.crumple.modes.NormalModes;
import org.crumple.network.BoundaryKind;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;
import org.crumple.relax.Minimiser;
import org.crumple.relax.Relaxation;
import org.crumple.relax.RelaxationSettings;
import org.crumple.relax.Relaxer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** What the laws of mechanics say of networks with walls and free edges. */
class WallsTest {

	private static final Map<BoundaryKind, GeneratedNetwork> BUILT = new ConcurrentHashMap<>();
	private static final Map<BoundaryKind, Configuration> RELAXED = new ConcurrentHashMap<>();

	private static GeneratedNetwork built(final BoundaryKind kind) {
		return BUILT.computeIfAbsent(kind, k -> new NetworkRecipe(200, 1.5, GeneratorKind.JAMMED_PACKING, 0.1, 0.1, 1, 0, 3, k).generate(
			Monitor.SILENT));
	}

	private static SpringNetwork network(final BoundaryKind kind) {
		return built(kind).network();
	}

	private static Configuration minimum(final BoundaryKind kind) {
		return RELAXED.computeIfAbsent(kind, k -> relaxed(network(k), built(k).configuration(), RelaxationSettings.DEFAULT));
	}

	private static Configuration relaxed(final SpringNetwork network, final Configuration start, final RelaxationSettings settings) {
		final Relaxation result = new Relaxer(network, settings).relax(start, Monitor.SILENT);
		assertTrue(result.isMinimum(), result.reason() + " " + result);
		return result.configuration();
	}

	/** A σ_ab = Σ F_a X_b over the wall points, from any origin. */
	@ParameterizedTest
	@EnumSource(value = BoundaryKind.class, names = { "CLAMPED", "CLAMPED_TOP_AND_BOTTOM" })
	void theForcesOfWallsMakeTheStress(final BoundaryKind kind) {
		final Configuration at = minimum(kind);
		final double[] f = Forces.onWalls(network(kind), at), x = at.positions();
		final Stress stress = Stress.of(network(kind), at);
		final int first = 2 * network(kind).freeCount();
		final double ox = 17, oy = -5;
		double xx = 0, xy = 0, yx = 0, yy = 0, netX = 0, netY = 0;
		for (int k = 0; k < f.length; k += 2) {
			xx += f[k] * (x[first + k] - ox);
			xy += f[k] * (x[first + k + 1] - oy);
			yx += f[k + 1] * (x[first + k] - ox);
			yy += f[k + 1] * (x[first + k + 1] - oy);
			netX += f[k];
			netY += f[k + 1];
		}
		final double area = at.area(), digits = 1e-10 * 200;
		assertEquals(0, netX, digits);
		assertEquals(0, netY, digits);
		assertEquals(area * stress.xy(), xy, digits);
		assertEquals(area * stress.yy(), yy, digits);
		assertTrue(Math.abs(area * stress.yy()) > 1e-2, "walls hold the network");
		if (kind != BoundaryKind.CLAMPED) return;
		assertEquals(area * stress.xx(), xx, digits);
		assertEquals(area * stress.xy(), yx, digits);
	}

	/** The two walls are straight: stress is the force of the upper one, divided by its length. */
	@Test
	void betweenTwoWallsTheStressIsTheForcePerLength() {
		final BoundaryKind kind = BoundaryKind.CLAMPED_TOP_AND_BOTTOM;
		final Configuration at = minimum(kind);
		final double[] f = Forces.onWalls(network(kind), at), x = at.positions();
		final int first = 2 * network(kind).freeCount();
		double topX = 0, topY = 0, height = 0;
		for (int k = 0; k < f.length; k += 2) {
			assertTrue(x[first + k + 1] == 0 || x[first + k + 1] > 5, "the walls are straight");
			if (x[first + k + 1] == 0) continue;
			height = x[first + k + 1];
			topX += f[k];
			topY += f[k + 1];
		}
		final Stress stress = Stress.of(network(kind), at);
		assertEquals(at.cell().lx() * height, at.area(), 1e-10);
		assertEquals(stress.xy(), topX / at.cell().lx(), 1e-10);
		assertEquals(stress.yy(), topY / at.cell().lx(), 1e-10);
	}

	/** dU/dγ = A σ, along the sheared minima. */
	@ParameterizedTest
	@EnumSource(value = BoundaryKind.class, names = "FREE", mode = Mode.EXCLUDE)
	void workOfShearIsTheChangeOfEnergy(final BoundaryKind kind) {
		final double h = 1e-5;
		final Configuration at = minimum(kind);
		final double[] u = new double[2];
		for (int s = 0; s < 2; s++) {
			u[s] = Energy.of(network(kind), relaxed(network(kind), at.sheared(s == 0 ? -h : h), RelaxationSettings.DEFAULT));
		}
		assertEquals(at.area() * Stress.of(network(kind), at).xy(), (u[1] - u[0]) / (2 * h), 1e-6);
	}

	@Test
	void nothingPullsAtAFreePiece() {
		final Stress stress = Stress.of(network(BoundaryKind.FREE), minimum(BoundaryKind.FREE));
		assertEquals(0, stress.xx(), 1e-10);
		assertEquals(0, stress.xy(), 1e-10);
		assertEquals(0, stress.yy(), 1e-10);
	}

	@ParameterizedTest
	@EnumSource(BoundaryKind.class)
	void zeroModesAreThoseOfTheBoundary(final BoundaryKind kind) {
		final Configuration at = minimum(kind);
		final int expected = kind == BoundaryKind.PERIODIC ? 2 : kind == BoundaryKind.FREE ? 3 : 0;
		final SymmetricBlockMatrix h = Hessian.of(network(kind), at);
		final double[][] zero = at.zeroModes().vectors();
		assertEquals(expected, zero.length);
		final double[] image = new double[2 * at.nodeCount()];
		for (final double[] mode : zero) {
			h.multiply(mode, image);
			final double size = Math.sqrt(Arrays.stream(mode).map(v -> v * v).sum());
			assertEquals(0, Math.sqrt(Arrays.stream(image).map(v -> v * v).sum()) / size, 1e-10);
		}
		final NormalModes all = NormalModes.all(network(kind), at, Monitor.SILENT);
		assertEquals(2 * network(kind).freeCount() - expected, all.count());
		assertTrue(all.eigenvalues()[0] > 1e-6, "no other motion is free");
		final NormalModes few = NormalModes.lowest(network(kind), at, 12, Monitor.SILENT);
		for (int k = 0; k < 12; k++) {
			assertEquals(all.eigenvalues()[k], few.eigenvalues()[k], 1e-9);
			for (int i = network(kind).freeCount(); i < at.nodeCount(); i++) {
				assertEquals(0, Math.abs(few.modes()[k][2 * i]) + Math.abs(few.modes()[k][2 * i + 1]), 1e-12, "walls do not move");
				assertEquals(0, Math.abs(all.modes()[k][2 * i]) + Math.abs(all.modes()[k][2 * i + 1]), 1e-12, "walls do not move");
			}
		}
		assertEquals(1, new DensityOfStates(network(kind), at, 64, 0, 1, Monitor.SILENT).cumulated(1e3).value(), 1e-12);
	}

	@Test
	void theEnergyOfAFreePieceDoesNotFeelARotation() {
		final Configuration at = minimum(BoundaryKind.FREE);
		final double[] x = at.positions(), turned = new double[x.length];
		final double c = Math.cos(0.7), s = Math.sin(0.7);
		for (int k = 0; k < x.length; k += 2) {
			turned[k] = c * x[k] - s * x[k + 1] + 3;
			turned[k + 1] = s * x[k] + c * x[k + 1] - 2;
		}
		assertEquals(Energy.of(network(BoundaryKind.FREE), at), Energy.of(network(BoundaryKind.FREE), at.withPositions(turned)), 1e-10);
	}

	/** V'' of bonds, also those to walls and at pinned nodes, against relaxed networks with the bond pinched by a small force. */
	@ParameterizedTest
	@EnumSource(BoundaryKind.class)
	void effectiveStiffnessAnswersToAForceDipole(final BoundaryKind kind) {
		final SpringNetwork network = network(kind);
		final Configuration at = minimum(kind);
		final LocalExcitations found = LocalExcitations.of(network, at, BistabilityCriterion.EXACT);
		for (int b = 0; b < network.bondCount(); b += 29) check(network, at, found, b);
		check(network, at, found, 0);
		check(network, at, found, network.bondCount() - 1);
	}

	private static void check(final SpringNetwork network, final Configuration at, final LocalExcitations found, final int bond) {
		final int n = 2 * at.nodeCount();
		final double[] d = new double[2], dipole = new double[n], u = new double[n];
		network.bondVector(bond, at, d);
		final double r = Math.hypot(d[0], d[1]);
		for (int k = 0; k < 2; k++) {
			dipole[2 * network.from()[bond] + k] -= d[k] / r;
			dipole[2 * network.to()[bond] + k] += d[k] / r;
		}
		final SignedCholesky factor = new SignedCholesky(Hessian.plan(network, at));
		assertTrue(factor.factoriseDefinite(Hessian.of(network, at)));
		factor.solve(dipole, u);
		double stretch = 0;
		for (int k = 0; k < n; k++) stretch += dipole[k] * u[k];
		assertEquals(1, found.effectiveStiffness()[bond] * stretch, 1e-9, "bond " + bond);
	}

	@ParameterizedTest
	@EnumSource(BoundaryKind.class)
	void gradientFlowFindsAMinimumToo(final BoundaryKind kind) {
		final Configuration at = relaxed(network(kind), built(kind).configuration(), RelaxationSettings.DEFAULT.withMinimiser(
			Minimiser.GRADIENT_FLOW));
		assertTrue(Energy.of(network(kind), at) < Energy.of(network(kind), built(kind).configuration()));
		final double[] x = at.positions(), start = built(kind).configuration().positions();
		for (int k = 2 * network(kind).freeCount(); k < x.length; k++) assertEquals(start[k], x[k], 0, "wall points stay");
	}
}
