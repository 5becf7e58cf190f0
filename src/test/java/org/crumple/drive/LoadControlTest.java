package org.crumple.drive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.crumple.excitation.BistabilityCriterion;
import org.crumple.excitation.LocalExcitations;
import org.crumple.io.StoredNetwork;
import org.crumple.linalg.Vectors;
import org.crumple.mechanics.ForceDipole;
import org.crumple.mechanics.Forces;
import org.crumple.mechanics.Hessian;
import org.crumple.mechanics.ImposedStrain;
import org.crumple.mechanics.ImposedStress;
import org.crumple.mechanics.LoadedNetwork;
import org.crumple.mechanics.Loading;
import org.crumple.mechanics.State;
import org.crumple.network.Cell;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;
import org.crumple.network.StrainMode;
import org.crumple.physics.TestNetworks;
import org.crumple.potential.BistableQuartic;
import org.crumple.potential.BondPotential;
import org.crumple.potential.Harmonic;
import org.crumple.relax.BoxRelaxation;
import org.crumple.relax.NoMinimumException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Continuation under every load: to the folds under stress and under a force dipole that closed forms and linear response predict. */
class LoadControlTest {

	private static final double C = 2, ALPHA = 0.3;
	private static final BistableQuartic LAW = new BistableQuartic(C, ALPHA);

	private static LoadedNetwork system(final SpringNetwork network, final Configuration minimum, final Loading loading) {
		return new LoadedNetwork(network, new Forces(network), loading, minimum, Hessian.plan(network, minimum));
	}

	/** Follows the branch from a minimum to its fold. */
	private static FoldSearch.Fold fold(final LoadedNetwork system, final State start, final double sense) throws NoMinimumException {
		final Corrector corrector = new Corrector(system, 1e-12);
		final Continuation continuation = new Continuation(system, corrector, Continuation.Limits.DEFAULT);
		assertTrue(corrector.at(start) && corrector.index() == 0);
		BranchPoint before = null, here = continuation.start(start, sense);
		for (int step = 0; step < 1000; step++) {
			final HermiteArc arc = continuation.next(before, here, sense, sense * 1e3);
			before = here;
			here = arc.last();
			if (here.index() == 0) continue;
			final FoldSearch.Fold fold = new FoldSearch(system, corrector).find(arc, sense);
			assertNotNull(fold);
			assertEquals(1, fold.index());
			return fold;
		}
		throw new AssertionError("no fold in 1000 steps");
	}

	/** A bistable bond of strain s and two springs of stiffness 2k in a row that closes around the cell along y, under tension. */
	private static SpringNetwork row(final double k) {
		final BondPotential spring = new Harmonic(2 * k);
		return new SpringNetwork(3, new int[] { 0, 1, 2 }, new int[] { 1, 2, 0 }, new int[3], new int[] { 0, 0, 1 },
			new double[] { 1, 1, 1 },
			new BondPotential[] { LAW, spring, spring });
	}

	private static double height(final double k, final double s) {
		return 3 + s + LAW.tension(1 + s, 1) / k;
	}

	private static Configuration place(final double k, final double s) {
		return new Configuration(new double[] { 0.5, 0, 0.5, 1 + s, 0.5, 2 + s + LAW.tension(1 + s, 1) / (2 * k) },
			new Cell(1, height(k, s), 0));
	}

	/** A force dipole makes a bond in series with springs unstable exactly where Eq. 2 predicts. */
	@ParameterizedTest
	@ValueSource(doubles = { 0.02, 0.05, 0.1 })
	void aDipoleOpensABondInSeriesAtTheForceOfTheClosedForm(final double k) throws NoMinimumException {
		final double d = Math.sqrt((ALPHA - k) / (3 * C)), s = -1.2 * d;
		final SpringNetwork network = row(k);
		final Configuration minimum = place(k, s);
		final LoadedNetwork system = system(network, minimum, new ForceDipole(network, 0, 1, BoxRelaxation.FIXED, 1));
		final FoldSearch.Fold fold = fold(system, system.state(minimum), 1);
		final double distance = -s - d, force = C * distance * distance * (-s + 2 * d);
		assertEquals(force, fold.control(), 1e-9 * force);
		assertEquals(force, LocalExcitations.of(network, minimum, BistabilityCriterion.EXACT).forceToInstability()[0], 1e-9 * force);
		assertEquals(1 - d, system.lengths(fold.approach().last().state())[0], 1e-6);
	}

	/**
	 * With all bonds in one row, the free strain of the box cancels the effect of the springs: the fold is at the spinodal of the bond
	 * alone.
	 */
	@Test
	void imposedStressEndsWhereTheStressIsHighest() throws NoMinimumException {
		final double k = 0.05;
		final SpringNetwork network = row(k);
		final double start = -0.3;
		final Configuration minimum = place(k, start);
		// Lx Ly is constant: ∂U/∂γ = −t Ly/2, whose maximum is where its derivative with respect to s vanishes
		double low = start, high = 0;
		for (int step = 0; step < 100; step++) {
			final double middle = 0.5 * (low + high), h = 1e-6;
			if (pull(k, middle + h) > pull(k, middle - h)) low = middle;
			else high = middle;
		}
		final double area = minimum.area();
		final LoadedNetwork system = system(network, minimum, new ImposedStress(StrainMode.PURE, false, 1));
		final double before = -pull(k, start) / (2 * area);
		final State loaded = system.state(minimum, before);
		assertTrue(system.force(loaded, new double[7]) < 1e-13);
		final FoldSearch.Fold fold = fold(system, loaded, -1);
		assertEquals(-pull(k, low) / (2 * area), fold.control(), 1e-9);
		assertEquals(1 + low, system.lengths(fold.approach().last().state())[0], 1e-5);
		// far before the instability under imposed strain, which the springs delay
		assertTrue(low < -Math.sqrt((ALPHA - k) / (3 * C)) - 0.01);
	}

	private static double pull(final double k, final double s) {
		return LAW.tension(1 + s, 1) * height(k, s);
	}

	/** In a network of 256 nodes, too, the fold under stress is where the modulus under strain vanishes. */
	@ParameterizedTest
	@ValueSource(doubles = { 1, -1 })
	void underStressANetworkYieldsWhereItsModulusVanishes(final double sense) throws NoMinimumException {
		final StoredNetwork min = TestNetworks.reference("min");
		final LoadedNetwork stressed = system(min.network(), min.configuration(), new ImposedStress(StrainMode.SIMPLE, false, 1));
		final State start = stressed.state(min.configuration(), stressed.stress(stressed.state(min.configuration())).xy());
		final State end = fold(stressed, start, sense).approach().last().state();
		assertEquals(end.control(), stressed.stress(end).xy(), 1e-11);
		final double first = modulus(min.network(), min.configuration()), last = modulus(min.network(), stressed.configuration(end));
		assertTrue(first > 1 && Math.abs(last) < 1e-3 * first, last + " of " + first);
		// up to there the branch consists of minima under imposed strain as well, so that the strain follows the stress
		assertTrue(sense * (end.strains()[0] - min.configuration().cell().shear()) > 0);
	}

	/** A G along the branch of minima under imposed strain. */
	private static double modulus(final SpringNetwork network, final Configuration at) {
		final LoadedNetwork strained = system(network, at, new ImposedStrain(StrainMode.SIMPLE, List.of()));
		final Corrector corrector = new Corrector(strained, 1e-12);
		assertTrue(corrector.at(strained.state(at)) && corrector.index() == 0);
		return strained.stiffness(strained.state(at), corrector.response());
	}

	/** Linear response predicts the force at which a bond of a disordered network becomes unstable, if the instability is near. */
	@Test
	void aDipoleFindsTheInstabilityThatExcitationsForetell() throws NoMinimumException {
		final StoredNetwork min = TestNetworks.reference("min");
		final LocalExcitations all = LocalExcitations.of(min.network(), min.configuration(), BistabilityCriterion.EXACT);
		int near = 0;
		for (int b = 0; b < all.count(); b++) {
			final double foretold = all.forceToInstability()[b];
			if (!(foretold < 1e-3) || all.surroundStiffness()[b] < 0) continue;
			final int sense = all.bonds().isLong(b) ? -1 : 1;
			final LoadedNetwork system = system(min.network(), min.configuration(), new ForceDipole(min.network(), b, sense,
				BoxRelaxation.FIXED, 1));
			final FoldSearch.Fold fold = fold(system, system.state(min.configuration()), 1);
			assertEquals(foretold, fold.control(), 0.2 * foretold, "bond " + b);
			// the critical mode opens or closes this bond
			final double[] mode = fold.approach().last().direction();
			final double[] rates = system.lengthRates(fold.approach().last().state(), mode, 0);
			assertTrue(sense * rates[b] > 0 && Math.abs(rates[b]) > 0.1 * Math.sqrt(Vectors.dot(mode, mode)));
			near++;
		}
		assertEquals(2, near);
	}
}
