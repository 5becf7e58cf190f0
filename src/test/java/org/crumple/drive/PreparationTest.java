package org.crumple.drive;

import static org.crumple.physics.TestNetworks.longBonds;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.concurrent.CancellationException;

import org.crumple.generate.GeneratedNetwork;
import org.crumple.kernel.Monitor;
import org.crumple.mechanics.Forces;
import org.crumple.mechanics.Hessian;
import org.crumple.mechanics.Stress;
import org.crumple.network.Configuration;
import org.crumple.physics.Measure;
import org.crumple.physics.TestNetworks;
import org.crumple.potential.Harmonic;
import org.crumple.relax.BoxRelaxation;
import org.crumple.relax.Minimiser;
import org.crumple.relax.NoMinimumException;
import org.crumple.relax.Relaxation;
import org.crumple.relax.RelaxationSettings;
import org.crumple.relax.Relaxer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PreparationTest {

	/** A hundredth of the default limit, which is ample, so that mistakes show soon. */
	private static final RelaxationSettings SETTINGS = new RelaxationSettings(Minimiser.FIRE, 1e-10, BoxRelaxation.FIXED, 50_000);

	private final GeneratedNetwork packing = TestNetworks.packing(64, 1);

	private static LoadPath path(final double amplitude) {
		return LoadPath.parse("0 1 0 -1 0", amplitude, 0.01, 1);
	}

	private Preparation.Result prepared(final Configuration start, final LoadPath path, final RelaxationSettings settings)
		throws NoMinimumException
	{
		return new Preparation(path, settings).run(packing.network(), start, Monitor.SILENT);
	}

	private void assertMinimum(final Configuration configuration) {
		assertTrue(Measure.largest(Forces.of(packing.network(), configuration)) < 1e-10);
		final double[] spectrum = Measure.eigenvalues(Hessian.of(packing.network(), configuration));
		assertEquals(0, spectrum[1], 1e-13); // two translations, within rounding
		assertTrue(spectrum[2] > 1e-6, "lowest curvature " + spectrum[2]);
	}

	@ParameterizedTest
	@EnumSource(Minimiser.class)
	void thePathEndsWhereItBeganAtAMinimum(final Minimiser minimiser) throws NoMinimumException {
		final Preparation.Result result = prepared(packing.configuration(), path(0.1),
			new RelaxationSettings(minimiser, 1e-10, BoxRelaxation.FIXED, 200_000));
		assertEquals(40, result.steps());
		assertTrue(result.iterations() >= result.relaxation().iterations());
		assertEquals(packing.configuration().cell(), result.relaxation().configuration().cell());
		assertMinimum(result.relaxation().configuration());
	}

	@Test
	void shearingFindsALowerMinimumThanTheQuench() throws NoMinimumException {
		double quenched = 0, sheared = 0;
		for (long seed = 1; seed <= 8; seed++) { // a single network may deviate
			final GeneratedNetwork g = TestNetworks.packing(64, seed);
			final Preparation none = new Preparation(path(0), SETTINGS), all = new Preparation(path(0.1), SETTINGS);
			quenched += none.run(g.network(), g.configuration(), Monitor.SILENT).relaxation().energy();
			sheared += all.run(g.network(), g.configuration(), Monitor.SILENT).relaxation().energy();
		}
		assertTrue(sheared < quenched, sheared + " after shear, " + quenched + " before");
	}

	@Test
	void amplitudeZeroIsAPlainRelaxation() throws NoMinimumException {
		final Preparation.Result result = prepared(packing.configuration(), path(0), SETTINGS);
		final Relaxation plain = new Relaxer(packing.network(), SETTINGS).relax(packing.configuration(), Monitor.SILENT);
		assertEquals(0, result.steps());
		assertEquals(plain, result.relaxation());
		assertEquals(plain.iterations(), result.iterations());
	}

	@Test
	void strainsAreMeasuredFromTheStrainAtTheStart() throws NoMinimumException {
		final Configuration tilted = packing.configuration().sheared(0.3);
		final Configuration end = prepared(tilted, LoadPath.parse("1", 0.05, 0.01, 1), SETTINGS).relaxation().configuration();
		assertEquals(0.35, end.cell().shear(), 1e-15); // a rounding error per step
		assertEquals(0.3, prepared(tilted, path(0.02), SETTINGS).relaxation().configuration().cell().shear());
	}

	@ParameterizedTest
	@CsvSource({ "FIXED, false, false", "ZERO_PRESSURE, true, false", "ZERO_STRESS, true, true" })
	void theBoxEndsFreeOfTheStressItMayRelax(final BoxRelaxation box, final boolean pressureFree, final boolean shearFree)
		throws NoMinimumException {
		final Configuration end = prepared(packing.configuration(), path(0.05), SETTINGS.withBox(box)).relaxation().configuration();
		final Stress stress = Stress.of(packing.network(), end);
		// the generalised force of a strain is 16 times the stress here, and is below 1e-10; the other stress is about 1e-3
		assertEquals(pressureFree, Math.abs(stress.pressure()) < 1e-9);
		assertEquals(shearFree, Math.abs(stress.xy()) < 1e-9);
		assertEquals(box == BoxRelaxation.FIXED, end.cell().equals(packing.configuration().cell()));
		assertEquals(!shearFree, end.cell().shear() == 0);
		assertMinimum(end);
	}

	@Test
	void twoRunsAgreeToTheLastBit() throws NoMinimumException {
		final Preparation.Result once = prepared(packing.configuration(), path(0.05), SETTINGS);
		assertEquals(once, prepared(packing.configuration(), path(0.05), SETTINGS));
	}

	@Test
	void theStartIsNotModified() throws NoMinimumException {
		final double[] before = packing.configuration().positions().clone();
		final Relaxation end = prepared(packing.configuration(), path(0.05), SETTINGS).relaxation();
		assertArrayEquals(before, packing.configuration().positions());
		assertFalse(Arrays.equals(longBonds(packing.network(), packing.configuration()),
			longBonds(packing.network(), end.configuration())));
	}

	@Test
	void itStopsSoonAfterACancel() {
		final int[] asked = new int[1];
		final Monitor impatient = new Monitor() {

			@Override
			public void progress(final double fraction, final String message) {
				assertTrue(fraction >= 0 && fraction <= 1, "progress " + fraction);
			}

			@Override
			public boolean isCancelled() {
				return ++asked[0] >= 30;
			}
		};
		// a thousand steps, so small that no descent is needed
		final Preparation preparation = new Preparation(LoadPath.parse("1", 1e-4, 1e-7, 1), SETTINGS);
		assertThrows(CancellationException.class, () -> preparation.run(packing.network(), packing.configuration(), impatient));
		assertEquals(30, asked[0]);
	}

	@Test
	void aFloppyNetworkIsNoResult() {
		final GeneratedNetwork grid = TestNetworks.grid(6, new Harmonic(1));
		final String message = assertThrows(NoMinimumException.class,
			() -> new Preparation(path(0.02), SETTINGS).run(grid.network(), grid.configuration(), Monitor.SILENT)).getMessage();
		assertTrue(message.contains("it is floppy"), message);
	}
}
