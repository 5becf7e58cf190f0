package org.crumple.pinch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.crumple.drive.BranchPoint;
import org.crumple.drive.LoadBranch;
import org.crumple.excitation.BistabilityCriterion;
import org.crumple.excitation.LocalExcitations;
import org.crumple.generate.GeneratedNetwork;
import org.crumple.kernel.Monitor;
import org.crumple.linalg.ThreadTeam;
import org.crumple.mechanics.Hessian;
import org.crumple.mechanics.LoadedNetwork;
import org.crumple.network.Cell;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;
import org.crumple.physics.Frames;
import org.crumple.physics.Measure;
import org.crumple.physics.TestNetworks;
import org.crumple.potential.BistableQuartic;
import org.crumple.potential.BondPotential;
import org.crumple.potential.Harmonic;
import org.crumple.relax.NoMinimumException;
import org.crumple.saddle.KnownMinimum;
import org.crumple.saddle.Saddle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pinched bonds against closed forms, the work done on them, and each other. */
class PinchTest {

	private static final double C = 2, ALPHA = 0.3;

	private static PinchedBonds pinch(final SpringNetwork network, final Configuration minimum, final String bonds, final int count) {
		return PinchedBonds.of(network, minimum, BondSelection.of(bonds), count, true, BistabilityCriterion.EXACT, ThreadTeam.ALONE,
			Monitor.SILENT);
	}

	private static PinchedBonds row(final double k, final double s) {
		final GeneratedNetwork row = rowOf(k, s);
		return pinch(row.network(), row.configuration(), "0", 20);
	}

	/** A bistable bond of strain s and two springs of stiffness 2k in a row that closes around the cell along y, under tension. */
	static GeneratedNetwork rowOf(final double k, final double s) {
		final BondPotential law = new BistableQuartic(C, ALPHA), spring = new Harmonic(2 * k);
		final SpringNetwork network = new SpringNetwork(3, new int[] { 0, 1, 2 }, new int[] { 1, 2, 0 }, new int[3], new int[] { 0, 0, 1 },
			new double[] { 1, 1, 1 }, new BondPotential[] { law, spring, spring });
		final double half = 1 + law.tension(1 + s, 1) / (2 * k);
		return new GeneratedNetwork(network, new Configuration(new double[] { 0.5, 0, 0.5, 1 + s, 0.5, 1 + s + half }, new Cell(1, 1 + s + 2
			* half, 0)), List.of());
	}

	/**
	 * With springs, Eq. 2 and 3 are exact: {@code V' = C (z - a)(z² + az + a² - 3d²)}, with a failure at z = d, and a maximum of V at
	 * {@code z = (-a + √(12d² - 3a²))/2} if a is below 2d.
	 */
	@ParameterizedTest
	@CsvSource({ "0.02, 1.3", "0.05, 1.2", "0.04, 1.05", "0.05, 1.4", "0.05, 1.001" })
	void aBondInSeriesWithSpringsFailsAndHasASaddleWhereTheClosedFormsSay(final double k, final double part) {
		final double d = Math.sqrt((ALPHA - k) / (3 * C)), a = part * d, distance = a - d;
		final PinchedBonds all = row(k, -a);
		final PinchedBond bond = all.bonds().get(0);
		assertTrue(bond.isOwn());
		assertEquals(1, bond.force() / (C * distance * distance * (a + 2 * d)), 1e-9 + 1e-15 / bond.force());
		assertEquals(-d, bond.extension(), 1e-7 * distance + 1e-8);
		assertEquals(1, bond.work() / (C * Math.pow(distance, 3) * (0.75 * distance + 2 * d)), 1e-6);
		assertEquals(1, all.predicted().forceToInstability()[0] / bond.force(), 1e-9 + 1e-15 / bond.force());
		final double top = (-a + Math.sqrt(12 * d * d - 3 * a * a)) / 2;
		assertEquals(PinchStop.SADDLE, bond.end());
		final double w = a - top, activation = C * (1.5 * (a * a - d * d) * w * w - a * w * w * w + w * w * w * w / 4);
		assertEquals(1, bond.activation() / activation, 1e-6);
		assertEquals(1, bond.passage().flips());
		assertEquals(1, bond.passage().index());
	}

	/** A row that is pushed buckles, to either side: the index changes without a fold, and on the other side of a saddle there
	 * may be nothing to hold it. */
	@Test
	void aChangeOfIndexWithoutAFoldIsReported() {
		final double k = 0.1, d = Math.sqrt((ALPHA - k) / (3 * C));
		final PinchedBond before = row(k, -2.05 * d).bonds().get(0);
		assertEquals(PinchStop.CROSSED, before.end());
		assertFalse(before.hasFailed());
		final PinchedBond behind = row(0.05, -1.7 * Math.sqrt((ALPHA - 0.05) / (3 * C))).bonds().get(0);
		assertEquals(PinchStop.NO_MINIMUM, behind.end());
		assertTrue(behind.isOwn() && Double.isNaN(behind.activation()) && behind.passage().energy() > 0);
	}

	/** df/dr at f = 0 is V'', to rounding, and the work ∫ f dr along the branch, up to the failure and beyond, is the energy gained. */
	@ParameterizedTest
	@ValueSource(ints = { 202, 17, 9, 640 })
	void theWorkOfTheForceIsTheEnergyGained(final int bond) throws NoMinimumException {
		final LoadedNetwork system = PinchReference.loaded(bond);
		final LocalExcitations all = LocalExcitations.of(PinchReference.MINIMUM.network(), PinchReference.MINIMUM.configuration(),
			BistabilityCriterion.EXACT);
		final KnownMinimum origin = new KnownMinimum(PinchReference.MINIMUM.network(), PinchReference.MINIMUM.configuration());
		final LoadBranch branch = new LoadBranch(system, system.state(PinchReference.MINIMUM.configuration()), 1e-13, 0.05);
		branch.stepAtMost(1e-3);
		assertEquals(1, branch.compliance() * all.effectiveStiffness()[bond], 1e-12);
		final List<BranchPoint> points = new ArrayList<>(List.of(branch.start()));
		final BranchPoint failure = branch.fold(1, points::add, Monitor.SILENT).point();
		final double atFailure = work(system, bond, points) + work(system, bond, List.of(points.get(points.size() - 1), failure));
		assertEquals(1, atFailure / origin.rise(system.configuration(failure.state())), 1e-8);
		assertEquals(1, atFailure / PinchReference.pinch("" + bond, false, 1).bonds().get(0).work(), 1e-6);
		branch.saddle(0, 1, 20, points::add, Monitor.SILENT);
		final double gained = origin.rise(system.configuration(points.get(points.size() - 1).state()));
		assertEquals(1, work(system, bond, points) / gained, 1e-8);
	}

	/** ∫ f dr over the arcs between the points, each by the cubic in r that has f and df/dr at both ends. */
	private static double work(final LoadedNetwork system, final int bond, final List<BranchPoint> points) {
		double sum = 0;
		for (int k = 1; k < points.size(); k++) {
			final double[] a = forceAndLength(system, bond, points.get(k - 1)), b = forceAndLength(system, bond, points.get(k));
			final double step = b[1] - a[1];
			sum += step * (a[0] + b[0]) / 2 + step * step * (a[2] - b[2]) / 12;
		}
		return Math.abs(sum);
	}

	/** f, r and df/dr. */
	private static double[] forceAndLength(final LoadedNetwork system, final int bond, final BranchPoint at) {
		return new double[] { at.state().control(), system.lengths(at.state())[bond], at.controlRate() / system.lengthRates(at.state(), at
			.direction(), at.controlRate())[bond] };
	}

	@Test
	void threadsChangeNoBit() {
		final String bonds = "0 17 44 93 139 202 518 640";
		assertEquals(PinchReference.pinch(bonds, true, 1).bonds(), PinchReference.pinch(bonds, true, 3).bonds());
	}

	/** Energies in another unit scale, and nothing else changes. */
	@Test
	void resultsDoNotDependOnTheUnitOfEnergy() {
		final List<PinchedBond> first = PinchReference.pinch("17 202 518", true, 1).bonds();
		final BondPotential law = new BistableQuartic(1024, 102.4);
		final List<PinchedBond> second = pinch(TestNetworks.withLaws(PinchReference.MINIMUM.network(), b -> law), PinchReference.MINIMUM
			.configuration(), "17 202 518", 1).bonds();
		for (int k = 0; k < 3; k++) {
			assertEquals(first.get(k).end(), second.get(k).end());
			assertEquals(1, second.get(k).force() / first.get(k).force() / 1024, 1e-12);
			assertEquals(1, second.get(k).work() / first.get(k).work() / 1024, 1e-12);
			assertEquals(1, second.get(k).activation() / first.get(k).activation() / 1024, 1e-9);
			assertEquals(1, second.get(k).passage().eigenvalue() / first.get(k).passage().eigenvalue() / 1024, 1e-9);
			assertEquals(first.get(k).passage().logDeterminant(), second.get(k).passage().logDeterminant(), 1e-9);
		}
	}

	/** In a stiff lattice a bond shrinks to nothing rather than become unstable. */
	@Test
	void aBondThatShrinksToNothingIsNoFailure() {
		final GeneratedNetwork wells = Frames.wells(1, 0.1);
		final PinchedBond bond = pinch(wells.network(), wells.configuration(), "6", 1).bonds().get(0);
		assertEquals(PinchStop.COLLAPSED, bond.end());
		assertFalse(bond.hasFailed());
		assertTrue(Double.isNaN(bond.force()));
	}

	/** The numbers of a saddle, against all eigenvalues by a dense library. */
	@Test
	void theNumbersOfASaddleAreThoseOfAllItsEigenvalues() throws NoMinimumException {
		final LoadedNetwork system = PinchReference.loaded(202);
		final LoadBranch branch = new LoadBranch(system, system.state(PinchReference.MINIMUM.configuration()), 1e-13, 2);
		branch.fold(1, p -> {}, Monitor.SILENT);
		final Configuration rest = system.configuration(branch.saddle(0, 1, 100, p -> {}, Monitor.SILENT).state());
		final SpringNetwork network = PinchReference.MINIMUM.network();
		final Saddle saddle = Saddle.at(network, rest, Hessian.plan(network, rest), Hessian.freePlan(network, rest));
		final double[] all = Measure.eigenvalues(Hessian.of(network, rest)), before = Measure.eigenvalues(Hessian.of(network,
			PinchReference.MINIMUM.configuration()));
		assertEquals(1, saddle.index());
		assertTrue(all[0] < 0 && Math.abs(all[1]) < 1e-10 && Math.abs(all[2]) < 1e-10 && all[3] > 1e-3);
		assertEquals(all[0], saddle.eigenvalue(), 1e-12);
		double ratio = Math.log(-all[0]);
		for (int k = 3; k < all.length; k++) ratio += Math.log(all[k]);
		for (int k = 2; k < before.length; k++) ratio -= Math.log(before[k]);
		assertEquals(ratio, PinchReference.pinch("202", true, 1).bonds().get(0).passage().logDeterminant(), 1e-9);
		final double[] image = new double[all.length];
		Hessian.of(network, rest).multiply(saddle.mode(), image);
		for (int k = 0; k < image.length; k++) assertEquals(all[0] * saddle.mode()[k], image[k], 1e-10);
	}

	@Test
	void whatCannotBePinchedIsRefused() {
		final GeneratedNetwork springs = Frames.springs(), wells = Frames.wells(1, 0.1);
		assertTrue(assertThrows(IllegalArgumentException.class, () -> pinch(springs.network(), springs.configuration(), "All",
			1)).getMessage()
			.contains("harmonic"));
		final int m = wells.network().bondCount();
		assertTrue(message(wells, "" + m, 1).startsWith("bonds=" + m + " is not allowed"), message(wells, "" + m, 1));
		assertTrue(message(wells, "-1", 1).contains("there is no bond -1"));
		assertTrue(message(wells, "1 2 1", 1).contains("different bonds"));
		assertTrue(message(wells, "the weak ones", 1).contains("[Lowest]"));
		assertTrue(message(wells, "Lowest", m + 1).startsWith("count=" + (m + 1)));
		assertTrue(message(wells, "Lowest", 0).startsWith("count=0"));
		final GeneratedNetwork shaken = new GeneratedNetwork(wells.network(), TestNetworks.shaken(wells.configuration(), 0.01, 1),
			List.of());
		assertTrue(message(shaken, "All", 1).contains("not at a minimum"));
	}

	private static String message(final GeneratedNetwork network, final String bonds, final int count) {
		return assertThrows(IllegalArgumentException.class, () -> pinch(network.network(), network.configuration(), bonds,
			count)).getMessage();
	}

	/** A harmonic bond in a network of others, put in the place of one with its tension, fails by one of these. */
	@Test
	void aHarmonicBondFailsByAnother() {
		final SpringNetwork network = PinchReference.MINIMUM.network();
		final Configuration minimum = PinchReference.MINIMUM.configuration();
		final int replaced = 202;
		final double c = 0.3, length = network.lengths(minimum)[replaced];
		final double tension = network.potential()[replaced].tension(length, network.restLength()[replaced]);
		final double[] restLength = network.restLength().clone();
		restLength[replaced] = 2 * c * length / (c + Math.sqrt(c * c + 4 * tension * c * length));
		final SpringNetwork mixed = TestNetworks.withLaws(network, b -> b == replaced ? new Harmonic(c) : network.potential()[b])
			.withRestLength(restLength);
		final PinchedBonds all = pinch(mixed, minimum, "" + replaced, 1);
		final PinchedBond bond = all.bonds().get(0);
		assertTrue(bond.hasFailed() && !bond.isOwn(), bond.toString());
		assertTrue(Double.isNaN(all.predicted().distance()[replaced]));
		assertTrue(mixed.potential()[bond.trigger()].isBistable(restLength[bond.trigger()]));
	}

	@Test
	void selectionsAreReadAsTheyAreWritten() {
		for (final String text : new String[] { "All", "Lowest", "3 17 42" }) assertEquals(text, BondSelection.of(text).toString());
		assertEquals(BondSelection.of("all"), BondSelection.ALL);
		assertEquals(BondSelection.of(" 3, 17;42"), BondSelection.of("3 17 42"));
		final GeneratedNetwork wells = Frames.wells(1, 0.1);
		final LocalExcitations all = LocalExcitations.of(wells.network(), wells.configuration(), BistabilityCriterion.EXACT);
		final int[] lowest = BondSelection.of("Lowest").bonds(all, all.count());
		for (int k = 1; k < lowest.length; k++) assertFalse(all.barrier()[lowest[k - 1]] > all.barrier()[lowest[k]]);
		assertArrayEquals(Arrays.stream(lowest).sorted().toArray(), BondSelection.ALL.bonds(all, 1));
	}
}
