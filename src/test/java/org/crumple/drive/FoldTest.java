package org.crumple.drive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.crumple.generate.GeneratedNetwork;
import org.crumple.kernel.Monitor;
import org.crumple.mechanics.Hessian;
import org.crumple.network.Cell;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;
import org.crumple.physics.Measure;
import org.crumple.physics.TestNetworks;
import org.crumple.potential.BistableQuartic;
import org.crumple.potential.BondPotential;
import org.crumple.potential.Harmonic;
import org.crumple.relax.NoMinimumException;
import org.crumple.relax.RelaxationSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FoldTest {

	/** Stiffness of two springs in series [E/l²]. */
	private static final double SPRINGS = 0.02;
	private static final double ALPHA = 0.1;

	/**
	 * A bistable bond and two springs in a row that closes around the cell, under tension: the bond stays short until
	 * {@code U'' = -k}, that is {@code s² = (α - k)/3} at r0 = 1.
	 */
	@Test
	void aBondInSeriesWithSpringsSnapsWhereTheClosedFormSays() throws NoMinimumException {
		final BondPotential spring = new Harmonic(2 * SPRINGS);
		final SpringNetwork row = new SpringNetwork(3, new int[] { 0, 1, 2 }, new int[] { 1, 2, 0 }, new int[3], new int[] { 0, 0, 1 },
			new double[] { 1, 1, 1 }, new BondPotential[] { new BistableQuartic(1, ALPHA), spring, spring });
		final double start = height(-0.3), s = -Math.sqrt((ALPHA - SPRINGS) / 3), end = height(s);
		final double springLength = (start - 0.7) / 2;
		final Configuration stretched = new Configuration(new double[] { 0.5, 0, 0.5, 0.7, 0.5, 0.7 + springLength },
			new Cell(1, start, 0));
		final int[][] flips = new int[1][];
		final ShearObserver observer = new ShearObserver() {

			@Override
			public void instability(final LoadingEvent instability, final Configuration before, final Configuration after,
				final int[] flipped,
				final double[] mode)
			{
				flips[0] = flipped;
			}
		};
		final ShearResult result = new QuasistaticShear(LoadPath.parse("-1", 0.45, 1, 1),
			new ShearSettings(ShearProtocol.EVENT_DRIVEN, ShearKind.PURE, RelaxationSettings.DEFAULT, 1e-5)).run(row, stretched, observer,
			Monitor.SILENT);
		assertEquals(1, result.instabilities().size());
		final LoadingEvent fold = result.instabilities().get(0);
		assertEquals(LoadingEvent.Kind.FOLD, fold.kind());
		assertEquals(Math.log(1 * start) - 2 * Math.log(end), fold.strain(), 1e-9); // the area is always 1 × start
		assertEquals(0, fold.trigger());
		assertEquals(1, fold.index());
		assertEquals(1, fold.netFlips());
		assertArrayEquals(new int[] { 0 }, flips[0]);
		final double tension = (s * s - ALPHA) * s;
		assertEquals(-0.5 * tension * end / start, fold.stressBefore(), 1e-6); // vanishes as a square root
	}

	/**
	 * A very weak bond parallel to two of three springs reaches its rest length when the bistable bond has strain {@code s = −0.165},
	 * slightly before the fold at −0.1633. The tension has the same value once before its maximum, at s₁ with {@code s₁² + s₁ s + s² = α}.
	 */
	@Test
	void bondsThatPassZeroOnTheWayToAFoldAreToldBeforeIt() throws NoMinimumException {
		final BondPotential spring = new Harmonic(3 * SPRINGS);
		final double late = -0.165, early = -0.5 * (late + Math.sqrt(4 * ALPHA - 3 * late * late)), third = (higher(-0.3) - 0.7) / 3;
		final SpringNetwork row = new SpringNetwork(4, new int[] { 0, 1, 2, 3, 1 }, new int[] { 1, 2, 3, 0, 3 }, new int[5],
			new int[] { 0, 0, 0, 1, 0 },
			new double[] { 1, 1, 1, 1, (higher(late) - 1 - late) * 2 / 3 }, new BondPotential[] { new BistableQuartic(1, ALPHA), spring,
			spring, spring, new BistableQuartic(1e-9, 1e-11) });
		final Configuration stretched = new Configuration(new double[] { 0.5, 0, 0.5, 0.7, 0.5, 0.7 + third, 0.5, 0.7 + 2 * third },
			new Cell(1, higher(-0.3), 0));
		final ShearResult result = new QuasistaticShear(LoadPath.parse("-1", 0.45, 1, 1),
			new ShearSettings(ShearProtocol.EVENT_DRIVEN, ShearKind.PURE, RelaxationSettings.DEFAULT, 1e-5)).run(row, stretched,
			ShearObserver.NONE, Monitor.SILENT);
		final double[] at = { early, late, -Math.sqrt((ALPHA - SPRINGS) / 3) };
		assertEquals(3, result.instabilities().size(), result.instabilities().toString());
		for (int k = 0; k < 3; k++) {
			final LoadingEvent one = result.instabilities().get(k);
			assertEquals(k < 2 ? LoadingEvent.Kind.CROSSING : LoadingEvent.Kind.FOLD, one.kind());
			assertEquals(k < 2 ? 4 : 0, one.trigger());
			assertEquals(k == 1 ? -1 : 1, one.netFlips());
			assertEquals(Math.log(higher(-0.3)) - 2 * Math.log(higher(at[k])), one.strain(), 1e-7);
		}
	}

	/** Height of the cell with one more spring. */
	private static double higher(final double s) {
		return height(s) + 1;
	}

	/** Height of the cell in which the bond has strain s. */
	private static double height(final double s) {
		return 1 + s + 2 + (s * s - ALPHA) * s / SPRINGS;
	}

	/**
	 * Two such rows side by side, weakly connected, whose folds lie a strain of 1e-4 apart. A step over both would find two unstable
	 * directions and is rejected, for any step length.
	 */
	@ParameterizedTest
	@ValueSource(doubles = { 0.5, 1, 4, 30 })
	void twoFoldsThatAlmostCoincideAreFoundOneByOne(final double control) throws NoMinimumException {
		final BondPotential spring = new Harmonic(2 * SPRINGS), tie = new Harmonic(1e-5);
		final BondPotential first = new BistableQuartic(1, ALPHA), second = new BistableQuartic(1, ALPHA * (1 + 1e-4));
		final double diagonal = Math.hypot(0.5, 0.7);
		final SpringNetwork rows = new SpringNetwork(6, new int[] { 0, 1, 2, 3, 4, 5, 0, 1 }, new int[] { 1, 2, 0, 4, 5, 3, 4, 3 },
			new int[8],
			new int[] { 0, 0, 1, 0, 0, 1, 0, 0 }, new double[] { 1, 1, 1, 1, 1, 1, diagonal, diagonal },
			new BondPotential[] { first, spring, spring, second, spring, spring, tie, tie });
		final double start = height(-0.3), half = 0.7 + (start - 0.7) / 2;
		final Configuration stretched = new Configuration(new double[] { 0.25, 0, 0.25, 0.7, 0.25, half, 0.75, 0, 0.75, 0.7, 0.75, half },
			new Cell(1, start, 0));
		final List<LoadingEvent> folds = folds(rows, stretched, control), usual = folds(rows, stretched, 1);
		assertEquals(2, folds.size(), folds.toString());
		for (int k = 0; k < 2; k++) assertEquals(usual.get(k).strain(), folds.get(k).strain(), 1e-9);
		final double end = height(-Math.sqrt((ALPHA - SPRINGS) / 3));
		assertEquals(Math.log(start) - 2 * Math.log(end), folds.get(0).strain(), 1e-3); // the connection delays it slightly
		assertEquals(0, folds.get(0).trigger());
		assertEquals(3, folds.get(1).trigger());
		final double apart = folds.get(0).strain() - folds.get(1).strain();
		assertTrue(apart > 1e-6 && apart < 1e-3, "apart by " + apart);
		for (final LoadingEvent fold : folds) assertEquals(1, fold.index());
	}

	private static List<LoadingEvent> folds(final SpringNetwork rows, final Configuration stretched, final double control)
		throws NoMinimumException {
		final ShearSettings settings = new ShearSettings(ShearProtocol.EVENT_DRIVEN, ShearKind.PURE, RelaxationSettings.DEFAULT, 1e-5);
		return new QuasistaticShear(LoadPath.parse("-1", 0.45, 1, 1), settings).run(rows, stretched, ShearObserver.NONE, Monitor.SILENT,
			Continuation.Limits.DEFAULT.scaled(control)).instabilities().stream().filter(i -> i.kind() == LoadingEvent.Kind.FOLD).toList();
	}

	@Test
	void theLowestCurvatureVanishesLikeASquareRoot() throws NoMinimumException {
		final GeneratedNetwork g = TestNetworks.packing(64, 3);
		final ShearResult whole = shear(g, 0.1);
		final double fold = whole.instabilities().stream().filter(i -> i.kind() == LoadingEvent.Kind.FOLD).findFirst().orElseThrow()
			.strain();
		final double near = lowest(g, fold - 1e-8), far = lowest(g, fold - 1e-6);
		assertTrue(near > 0);
		assertEquals(0.5, Math.log(far / near) / Math.log(100), 0.03); // other curvatures and the next order contribute a few percent
	}

	private static double lowest(final GeneratedNetwork g, final double strain) throws NoMinimumException {
		return Measure.eigenvalues(Hessian.of(g.network(), shear(g, strain).configuration()))[2];
	}

	private static ShearResult shear(final GeneratedNetwork g, final double strain) throws NoMinimumException {
		return new QuasistaticShear(LoadPath.parse("1", strain, 1, 1), ShearSettings.of(ShearProtocol.EVENT_DRIVEN))
			.run(g.network(), g.configuration(),
			ShearObserver.NONE, Monitor.SILENT);
	}
}
