package org.crumple.pinch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.crumple.excitation.BistabilityCriterion;
import org.crumple.excitation.LocalExcitations;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Failures and saddles of the reference network, against independent code. Where the two differ, force control by bisection decides, or
 * that one saddle is the same whichever way leads to it.
 */
class PinchReferenceTest {

	/** Largest relative error of the reference's forces of failure; one bond was followed past its fold. */
	private static final double ITS_ERROR = 2.5e-6;
	private static final int PASSED_OVER = 201;

	private static final Map<Integer, Map<String, Double>> FAILURES = PinchReference.read("pinch_n256_min.csv"),
		SADDLES = PinchReference.read("saddles_n256_min_low118.csv");

	private static List<PinchedBond> pinch(final List<Integer> bonds, final boolean beyond) {
		return PinchReference.pinch(bonds.stream().map(String::valueOf).collect(Collectors.joining(" ")), beyond, 2).bonds();
	}

	/** Compares failures with the reference; returns the bonds whose forces differ by more than 1e-7. */
	private static List<PinchedBond> differing(final List<PinchedBond> bonds) {
		final List<PinchedBond> differing = new ArrayList<>();
		for (final PinchedBond bond : bonds) {
			final Map<String, Double> its = FAILURES.get(bond.bond());
			assertEquals(PinchStop.FAILURE, bond.end(), "bond " + bond.bond());
			final double f = its.get("f_true"), error = Math.abs(bond.force() / f - 1);
			if (error > 1e-7) differing.add(bond);
			if (bond.bond() == PASSED_OVER) continue;
			assertTrue(error < ITS_ERROR, "bond " + bond.bond() + ": " + bond.force() + " " + f);
			assertEquals(its.get("trigger"), bond.trigger(), "bond " + bond.bond());
			// at a fold the extension is uncertain by the root of the uncertainty of the force
			assertEquals(its.get("dr_in_true"), bond.extension(), 1e-5 + 0.4 * Math.sqrt(error), "bond " + bond.bond());
			assertEquals(its.get("work_true"), bond.work(), 1e-11 + 2 * f * Math.abs(its.get("dr_in_true") - bond.extension()), "bond "
				+ bond.bond());
		}
		return differing;
	}

	@Test
	void everyTenthBondFailsWhereTheReferenceSays() {
		final List<Integer> bonds = FAILURES.keySet().stream().sorted().filter(b -> b % 10 == 0).toList();
		assertTrue(differing(pinch(bonds, false)).size() <= 4);
	}

	@Tag("slow")
	@Test
	void allBondsFailWhereTheReferenceOrForceControlSays() {
		final List<PinchedBond> all = PinchReference.pinch("All", false, 2).bonds(), differing = differing(all);
		assertEquals(703, all.size());
		assertTrue(differing.size() < 60, differing.size() + " forces differ by more than 1e-7");
		for (final PinchedBond bond : differing) assertEquals(1, PinchReference.failureByBisection(bond.bond()) / bond.force(), 2e-9,
			"bond " + bond
			.bond());
		final long bistable = FAILURES.values().stream().filter(r -> r.get("bist") == 1).count();
		assertEquals(660, bistable);
		assertEquals(0.495, all.stream().filter(b -> FAILURES.get(b.bond()).get("bist") == 1 && b.isOwn()).count() / (double) bistable,
			0.005);
	}

	@Test
	void whatIsPredictedIsTheReferences() {
		final LocalExcitations all = LocalExcitations.of(PinchReference.MINIMUM.network(), PinchReference.MINIMUM.configuration(),
			BistabilityCriterion.EXACT);
		int metastable = 0;
		for (int b = 0; b < all.count(); b++) {
			final Map<String, Double> its = FAILURES.get(b);
			assertEquals(its.get("meta") == 1, all.isMetastable(b), "bond " + b);
			if (!all.isMetastable(b)) continue;
			metastable++;
			assertEquals(1, all.activation()[b] / its.get("dE_pred"), 1e-8, "bond " + b);
		}
		assertEquals(110, metastable);
	}

	@ParameterizedTest
	@ValueSource(ints = { 202, 402, PASSED_OVER, 523 })
	void forceControlFindsTheSameFailures(final int bond) {
		final PinchedBond found = pinch(List.of(bond), false).get(0);
		assertEquals(1, PinchReference.failureByBisection(bond) / found.force(), 2e-9);
	}

	/** Compares saddles with those of the reference that lead back to the minimum. */
	private static void compare(final List<PinchedBond> bonds) {
		for (final PinchedBond bond : bonds) {
			final Map<String, Double> its = SADDLES.get(bond.bond());
			if (its.get("relax_back") != 1) continue;
			assertEquals(PinchStop.SADDLE, bond.end());
			assertEquals(1, bond.activation() / its.get("barrier"), 1e-9, "bond " + bond.bond());
			assertEquals(1, bond.passage().index());
			assertEquals(its.get("eig_logratio"), bond.passage().logDeterminant(), 1e-7);
			assertEquals(1, bond.passage().energyChange() / its.get("new_E"), 1e-9, "bond " + bond.bond());
			assertEquals(its.get("nflips").intValue(), bond.passage().flips());
		}
	}

	@Test
	void theLowestSaddlesAreThoseOfTheReference() {
		final List<PinchedBond> lowest = PinchReference.pinch("Lowest", true, 2).bonds();
		assertEquals(SADDLES.keySet().stream().limit(20).toList(), lowest.stream().map(PinchedBond::bond).toList());
		compare(lowest);
		areTheSameFromEveryBond(lowest);
	}

	@Tag("slow")
	@Test
	void allSaddlesAreThoseOfTheReferenceAndTheSameFromEveryBond() {
		final List<PinchedBond> bonds = pinch(List.copyOf(SADDLES.keySet()), true);
		compare(bonds);
		areTheSameFromEveryBond(bonds);
		final long back = SADDLES.values().stream().filter(r -> r.get("relax_back") == 1).count(), ours = bonds.stream().filter(b -> b
			.end() == PinchStop.SADDLE).count();
		assertEquals(69, back);
		assertEquals(116, ours);
		// a saddle from which the reference returned by one way and not by another
		assertEquals(2, SADDLES.values().stream().filter(r -> Math.abs(r.get("barrier") / 4.18151479e-6 - 1) < 1e-8).map(r -> r.get(
			"relax_back")).distinct().count());
		for (final PinchedBond bond : bonds) if (bond.end() != PinchStop.SADDLE) assertTrue(Double.isNaN(bond.activation()) && SADDLES.get(
			bond.bond()).get("relax_back") != 1);
	}

	/** Bonds whose ways end at one saddle say the same of it. */
	private static void areTheSameFromEveryBond(final List<PinchedBond> bonds) {
		final Map<Long, PinchedBond> first = new HashMap<>();
		final List<PinchedBond> sorted = bonds.stream().filter(b -> b.passage() != null).sorted(Comparator.comparing(b -> b.passage()
			.energy()))
			.toList();
		for (final PinchedBond bond : sorted) {
			final PinchedBond same = first.putIfAbsent(Math.round(1e12 * bond.passage().energy() / 4), bond);
			if (same == null) continue;
			assertEquals(same.end(), bond.end(), "bonds " + same.bond() + " and " + bond.bond());
			assertEquals(same.passage().eigenvalue(), bond.passage().eigenvalue(), 1e-9);
			assertEquals(same.passage().logDeterminant(), bond.passage().logDeterminant(), 1e-7);
			assertEquals(same.passage().flips(), bond.passage().flips());
			assertEquals(same.passage().energyChange(), bond.passage().energyChange(), 1e-12);
		}
		assertTrue(first.size() < sorted.size(), "no saddle was met twice");
	}
}
