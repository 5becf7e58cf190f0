package org.crumple.excitation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.crumple.io.StoredNetwork;
import org.crumple.kernel.Monitor;
import org.crumple.linalg.ThreadTeam;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;
import org.crumple.physics.Measure;
import org.crumple.physics.TestNetworks;
import org.crumple.potential.BistableQuartic;
import org.crumple.potential.Harmonic;
import org.crumple.relax.BoxRelaxation;
import org.crumple.relax.Relaxation;
import org.crumple.relax.RelaxationSettings;
import org.crumple.relax.Relaxer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A network of 256 nodes: against independent code, finite force dipoles and shear strains, and direct evaluation of Eq. 2. */
class LocalExcitationsTest {

	private final StoredNetwork stored = TestNetworks.reference("min");
	private final SpringNetwork network = stored.network();
	private final Configuration minimum = stored.configuration();
	private final LocalExcitations all = LocalExcitations.of(network, minimum, BistabilityCriterion.EXACT);

	@Test
	void everyColumnIsTheReferences() throws Exception {
		final List<String> lines = Files.readAllLines(Path.of(getClass().getResource("/reference/n256_min.local.csv").toURI()));
		final List<String> names = Arrays.asList(lines.get(0).split(","));
		final Row rows = new Row(all);
		assertEquals(703, lines.size() - 1);
		for (int row = 0; row < all.count(); row++) {
			final String[] cells = lines.get(row + 1).split(",");
			final double[] ours = rows.of(row);
			assertEquals(names.size(), ours.length);
			for (int c = 0; c < cells.length; c++) {
				final double expected = Double.parseDouble(cells[c].replace("nan", "NaN"));
				final String which = names.get(c) + " of bond " + row;
				if (Double.isNaN(expected)) assertTrue(Double.isNaN(ours[c]), which);
				else assertEquals(expected, ours[c], 1e-9 * Math.abs(expected), which);
			}
		}
	}

	/** The columns of the reference: r,dr,t,U2,V2,ksys,a,dr_in,Drin,f_in,barrier,dl,dt. */
	private record Row(LocalExcitations e) {

		double[] of(final int b) {
			final double rest = e.bonds().extension()[b] + e.bonds().tension()[b] / e.surroundStiffness()[b];
			return new double[] { e.bonds().length()[b], e.bonds().extension()[b], e.bonds().tension()[b], e.bonds().stiffness()[b],
				e.effectiveStiffness()[b], e.surroundStiffness()[b], rest, e.extensionToInstability()[b], e.distance()[b],
				e.forceToInstability()[b], e.barrier()[b], e.lengthSusceptibility()[b], e.tensionSusceptibility()[b] };
		}
	}

	@Test
	void theEffectiveStiffnessIsThatOfARealSqueeze() {
		for (final int bond : new int[] { 0, 100, 500, unstableBond() }) {
			Measure.assertFallsAsSquare(h -> {
				final double push = 0.01 * h; // small against f_in of these bonds
				final double further = length(Equilibrium.pushed(network, minimum, bond, push), bond);
				final double back = length(Equilibrium.pushed(network, minimum, bond, -push), bond);
				return (further - back) / (2 * push) - 1 / all.effectiveStiffness()[bond];
			}, 1e-11);
		}
	}

	@Test
	void lengthAndTensionFollowARealShear() {
		for (final int bond : new int[] { 0, 100, 500, unstableBond() }) {
			Measure.assertFallsAsSquare(h -> slope(0.01 * h, bond, false) - all.lengthSusceptibility()[bond], 1e-11);
			Measure.assertFallsAsSquare(h -> slope(0.01 * h, bond, true) - all.tensionSusceptibility()[bond], 1e-11);
		}
	}

	private double slope(final double h, final int bond, final boolean ofTension) {
		final double up = length(Equilibrium.sheared(network, minimum, h), bond), down = length(Equilibrium.sheared(network, minimum, -h),
			bond);
		if (!ofTension) return (up - down) / (2 * h);
		final double r0 = network.restLength()[bond];
		return (network.potential()[bond].tension(up, r0) - network.potential()[bond].tension(down, r0)) / (2 * h);
	}

	private double length(final Configuration configuration, final int bond) {
		return network.lengths(configuration)[bond];
	}

	private int unstableBond() {
		int bond = 0;
		while (!all.bonds().isUnstable(bond)) bond++;
		return bond;
	}

	@Test
	void forceAndBarrierAreThoseOfEquationTwo() {
		int checked = 0;
		for (int bond = 0; bond < all.count(); bond++) {
			if (!all.bistable()[bond]) continue;
			final BondInEnvironment v = new BondInEnvironment(all, network, bond);
			final double root = v.softPoint();
			assertEquals(root, all.extensionToInstability()[bond], 1e-11, "of bond " + bond);
			assertEquals(Math.abs(v.slope(root)), all.forceToInstability()[bond], 1e-13, "of bond " + bond);
			assertEquals(v.energy(root) - v.energy(all.bonds().extension()[bond]), all.barrier()[bond], 1e-13, "of bond " + bond);
			checked++;
		}
		assertTrue(checked > 500, checked + " bonds");
	}

	@Test
	void everyBondHasItsPopulations() {
		final int[] count = new int[BondPopulation.values().length];
		for (int b = 0; b < all.count(); b++) {
			for (final BondPopulation population : BondPopulation.values()) {
				if (all.isIn(population, b)) count[population.ordinal()]++;
			}
			assertEquals(all.bistable()[b], !Double.isNaN(all.distance()[b]));
			assertFalse(!Double.isNaN(all.strainUp()[b]) && !Double.isNaN(all.strainDown()[b]), "driven towards it by both directions");
		}
		assertEquals(703, count[0]);
		assertEquals(703, count[1] + count[2] + count[3]);
		assertEquals(6, count[2], "of the ten unstable bonds, four sit too near their midpoint to be bistable in there");
	}

	@Test
	void theCriterionChangesWhoIsBistableAndNothingElse() {
		final LocalExcitations other = LocalExcitations.of(network, minimum, BistabilityCriterion.WITHOUT_REST_LENGTH);
		assertArrayEquals(all.effectiveStiffness(), other.effectiveStiffness());
		int exact = 0, without = 0;
		for (int b = 0; b < all.count(); b++) {
			final double k = all.surroundStiffness()[b], r0 = network.restLength()[b];
			assertEquals(k * r0 * r0 <= 0.1, all.bistable()[b]);
			assertEquals(k <= 0.1, other.bistable()[b]);
			exact += all.bistable()[b] ? 1 : 0;
			without += other.bistable()[b] ? 1 : 0;
			if (all.bistable()[b] && other.bistable()[b]) assertEquals(all.distance()[b], other.distance()[b]);
			else assertTrue(Double.isNaN(all.distance()[b]) || Double.isNaN(other.distance()[b]));
		}
		assertTrue(without > exact, without + " and " + exact);
	}

	@Test
	void everyBondMayHaveALawOfItsOwn() throws Exception {
		final SpringNetwork mixed = TestNetworks.withLaws(network, b -> b % 7 == 0 ? new Harmonic(1)
			: new BistableQuartic(1 + 0.01 * (b % 5), 0.08 + 0.01 * (b % 3)));
		final Configuration rest = new Relaxer(mixed, RelaxationSettings.DEFAULT).relax(minimum, Monitor.SILENT).orThrow().configuration();
		final LocalExcitations excitations = LocalExcitations.of(mixed, rest, BistabilityCriterion.EXACT);
		for (int b = 0; b < mixed.bondCount(); b++) {
			assertTrue(excitations.effectiveStiffness()[b] > 0);
			if (b % 7 == 0) {
				assertFalse(excitations.bistable()[b]);
				assertTrue(Double.isNaN(excitations.distance()[b]) && Double.isNaN(excitations.strainUp()[b])
					&& Double.isNaN(excitations.strainDown()[b]));
			} else if (excitations.bistable()[b]) {
				final double root = new BondInEnvironment(excitations, mixed, b).softPoint();
				assertEquals(root, excitations.extensionToInstability()[b], 1e-11, "of bond " + b);
			}
		}
	}

	@Test
	@Tag("long")
	void threadsDoNotChangeABit() {
		final var lattice = TestNetworks.triangular(16384); // large enough for several threads
		final SpringNetwork springs = TestNetworks.withLaws(lattice.network(), b -> new Harmonic(1 + 0.01 * (b % 11)));
		final LocalExcitations alone = LocalExcitations.of(springs, lattice.configuration(), BistabilityCriterion.EXACT);
		for (final int threads : new int[] { 2, 3 }) {
			final LocalExcitations shared = LocalExcitations.of(springs, lattice.configuration(), BistabilityCriterion.EXACT,
				new ThreadTeam(threads));
			assertArrayEquals(alone.effectiveStiffness(), shared.effectiveStiffness());
			assertArrayEquals(alone.lengthSusceptibility(), shared.lengthSusceptibility());
		}
	}

	@Test
	void whatIsNoMinimumIsRefused() {
		final Configuration shaken = TestNetworks.shaken(minimum, 1e-8, 1);
		final var refused = assertThrows(IllegalArgumentException.class,
			() -> LocalExcitations.of(network, shaken, BistabilityCriterion.EXACT));
		assertTrue(refused.getMessage().contains("Relax Network...") && refused.getMessage().contains("largest force"),
			refused.getMessage());
		final var lattice = TestNetworks.triangular(64); // at rest, with every bond at the top of its barrier
		final var saddle = assertThrows(IllegalArgumentException.class,
			() -> LocalExcitations.of(lattice.network(), lattice.configuration(), BistabilityCriterion.EXACT));
		assertTrue(saddle.getMessage().contains("Relax Network...") && saddle.getMessage().contains("positive definite"),
			saddle.getMessage());
	}

	@Test
	void whatRelaxingLeavesIsAcceptedWhateverTheBox() {
		for (final BoxRelaxation box : BoxRelaxation.values()) {
			final Relaxation relaxed = new Relaxer(network, RelaxationSettings.DEFAULT.withBox(box)).relax(minimum, Monitor.SILENT);
			assertTrue(relaxed.isMinimum());
			assertEquals(703, LocalExcitations.of(network, relaxed.configuration(), BistabilityCriterion.EXACT).count());
		}
	}
}
