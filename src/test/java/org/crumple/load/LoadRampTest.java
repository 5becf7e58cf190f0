package org.crumple.load;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

import org.crumple.drive.LoadPath;
import org.crumple.drive.LoadingStep;
import org.crumple.drive.QuasistaticShear;
import org.crumple.drive.ShearObserver;
import org.crumple.drive.ShearProtocol;
import org.crumple.drive.ShearResult;
import org.crumple.drive.ShearSettings;
import org.crumple.io.StoredNetwork;
import org.crumple.kernel.Monitor;
import org.crumple.mechanics.Energy;
import org.crumple.mechanics.Forces;
import org.crumple.mechanics.ImposedStress;
import org.crumple.mechanics.Stress;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;
import org.crumple.network.StrainMode;
import org.crumple.physics.TestNetworks;
import org.crumple.potential.BistableQuartic;
import org.crumple.relax.BoxRelaxation;
import org.crumple.relax.Minimiser;
import org.crumple.relax.NoMinimumException;
import org.crumple.relax.RelaxationSettings;
import org.crumple.relax.Relaxer;
import org.junit.jupiter.api.Test;

/** Ramps of a network of 64 nodes under an imposed stress, against independent code (resources, reference). */
class LoadRampTest {

	private static final StoredNetwork MIN = TestNetworks.stored("n64_s1");

	private static LoadRamp ramp(final LoadControl control, final double... path) {
		return new LoadRamp(control, Arrays.stream(path).boxed().toList(), 1e-5, Minimiser.FIRE);
	}

	private static LoadResult run(final LoadControl control, final double... path) throws NoMinimumException {
		return ramp(control, path).run(MIN.network(), MIN.configuration(), ShearObserver.NONE, Monitor.SILENT);
	}

	/** Rows of a CSV of reference without its heading. */
	private static List<double[]> reference(final String name) throws IOException {
		final String text = new String(LoadRampTest.class.getResourceAsStream("/reference/" + name).readAllBytes(), StandardCharsets.UTF_8);
		return text.lines().skip(1).map(line -> Arrays.stream(line.split(",")).mapToDouble(cell -> cell.contains(" ") ? Double.NaN
			: Double.parseDouble(cell)).toArray()).toList();
	}

	@Test
	void theFoldsAreThoseOfTheReference() throws Exception {
		final LoadResult up = run(LoadControl.SHEAR_STRESS, 0.1);
		final List<double[]> folds = reference("ramp_n64_s1_shear_stress_up.csv");
		assertTrue(up.isComplete() && up.reason().isEmpty());
		assertEquals(folds.size(), up.bursts().size());
		for (int k = 0; k < folds.size(); k++) {
			final double[] row = folds.get(k);
			final Burst burst = up.bursts().get(k);
			// the reference brackets a fold, of which its load is the lower end, by 4e-10, so that its strain is short by the root of that
			assertEquals(row[1], burst.load(), 4e-10, "burst " + k);
			assertEquals(row[2], burst.strainBefore(), 1e-5, "burst " + k);
			assertEquals(row[4], burst.strainAfter(), 1e-7, "burst " + k);
			assertEquals(row[5], burst.energyAfter(), 2e-8, "burst " + k);
			assertEquals((int) row[7], burst.flips(), "burst " + k);
			assertTrue(up.dissipated(burst) > 0);
		}
		final double[] first = { 0.000704301, 0.001993323, 0.002935581, 0.003346678 };
		for (int k = 0; k < 4; k++) assertEquals(first[k], up.bursts().get(k).load(), 1e-8);
	}

	/** The highest stress on a branch under strain, found by code that knows no imposed stress, is where that branch ends under stress. */
	@Test
	void theFoldsAreTheMaximaOfTheStressUnderStrain() throws Exception {
		final LoadResult up = run(LoadControl.SHEAR_STRESS, 0.0034);
		final List<double[]> strained = reference("ramp_n64_s1_strain_up.csv");
		final int[] branch = { 0, 2, 3, 5 };
		for (int k = 0; k < 4; k++) {
			assertEquals(strained.get(branch[k])[10], up.bursts().get(k).load(), 1e-10);
			assertEquals(strained.get(branch[k])[11], up.bursts().get(k).strainBefore(), 1e-7);
		}
		// and of our own shear: no stress of the first branch is higher, and some come near it
		final double end = up.bursts().get(0).strainBefore();
		final ShearResult shear = sheared(end + 1e-4);
		final double highest = shear.steps().stream().filter(s -> s.strain() < 0.0107149).mapToDouble(LoadingStep::stress).max()
			.getAsDouble();
		assertTrue(highest <= up.bursts().get(0).load() + 1e-12);
		assertEquals(up.bursts().get(0).load(), sheared(end).steps().stream().mapToDouble(LoadingStep::stress).max().getAsDouble(), 1e-11);
	}

	private static ShearResult sheared(final double amount) throws NoMinimumException {
		return new QuasistaticShear(new LoadPath(new double[] { amount }, 1, 1e-4, 1), ShearSettings.of(ShearProtocol.EVENT_DRIVEN))
			.run(MIN.network(), MIN.configuration(), ShearObserver.NONE, Monitor.SILENT);
	}

	/** Loads of the reference between its bursts, one after the other. */
	@Test
	void betweenBurstsStrainAndEnergyAreThoseOfTheReference() throws Exception {
		final List<double[]> rows = new ArrayList<>(reference("ramp_n64_s1_shear_stress_up.path.csv"));
		rows.sort(Comparator.comparingDouble(row -> row[0]));
		final LoadResult up = run(LoadControl.SHEAR_STRESS, rows.stream().mapToDouble(row -> row[0]).toArray());
		for (final double[] row : rows) {
			final LoadingStep step = up.steps().stream().filter(s -> s.stress() == row[0]).reduce((a, b) -> b).orElseThrow();
			// what the reference rounds is divided by its modulus, which vanishes at the folds
			final double slack = 1e-9 + 1e-13 / row[4];
			assertEquals(row[1], step.strain(), slack, "load " + row[0]);
			assertEquals(row[2], step.energy(), 1e-10 + 64 * row[0] * slack, "load " + row[0]);
			assertEquals(step.energy() - 64 * row[0] * step.strain(), up.enthalpy(step), 1e-14);
		}
	}

	@Test
	void everyStepIsAnEquilibriumUnderItsLoad() throws NoMinimumException {
		for (final LoadControl control : LoadControl.values()) {
			final AtomicInteger steps = new AtomicInteger();
			ramp(control, 0.004, -0.002).run(MIN.network(), MIN.configuration(), new ShearObserver() {

				@Override
				public void step(final LoadingStep step, final Configuration minimum) {
					final Stress stress = Stress.of(MIN.network(), minimum);
					// dE/dγ with γ the shear of the cell, or the relative change of its height
					final double slope = control == LoadControl.SHEAR_STRESS ? minimum.area() * stress.xy()
						: minimum.area() * stress.yy() / (minimum.cell().ly() / 8);
					assertEquals(64 * step.stress(), slope, 2e-11);
					assertTrue(Forces.largest(Forces.of(MIN.network(), minimum)) < 1e-10);
					assertEquals(Energy.of(MIN.network(), minimum), step.energy(), 1e-14);
					final double strain = control == LoadControl.SHEAR_STRESS ? minimum.cell().shear() : minimum.cell().ly() / 8 - 1;
					assertEquals(strain, step.strain(), 1e-15);
					assertEquals(8, minimum.cell().lx(), 0);
					steps.incrementAndGet();
				}
			}, Monitor.SILENT);
			assertTrue(steps.get() > 20);
		}
	}

	@Test
	void whereBothAreStableStressAndStrainLeadToTheSameState() throws NoMinimumException {
		for (final double load : new double[] { 0.0006, -0.0015 }) {
			final LoadResult stressed = run(LoadControl.SHEAR_STRESS, load);
			final double strain = stressed.last().strain();
			final ShearResult strained = sheared(strain);
			final LoadingStep end = strained.steps().get(strained.steps().size() - 1);
			assertTrue(stressed.bursts().isEmpty() && Math.abs(strain) > 0.005);
			assertEquals(load, end.stress(), 1e-12);
			assertEquals(stressed.last().energy(), end.energy(), 1e-13);
			assertArrayEquals(MIN.network().lengths(strained.configuration()), MIN.network().lengths(stressed.configuration()), 1e-9);
		}
	}

	/** Below the first fold the way back is the way there; beyond it, it is another one, and what a loop dissipates is its area. */
	@Test
	void loopsOpenWithTheFirstBurst() throws NoMinimumException {
		final LoadResult elastic = run(LoadControl.SHEAR_STRESS, 0.0007, 0, 0.0007);
		assertTrue(elastic.bursts().isEmpty());
		final List<LoadingStep> top = elastic.steps().stream().filter(s -> s.stress() == 0.0007).toList();
		assertEquals(top.get(0).strain(), top.get(1).strain(), 1e-9);
		final LoadResult loop = run(LoadControl.SHEAR_STRESS, 0, 0.0025, 0);
		final List<LoadingStep> rest = loop.steps().stream().filter(s -> s.stress() == 0).toList();
		assertEquals(2, rest.size());
		assertTrue(loop.bursts().size() >= 2 && rest.get(1).strain() > rest.get(0).strain() + 0.01);
		double dissipated = 0, work = 0;
		for (final Burst burst : loop.bursts()) dissipated += loop.dissipated(burst);
		for (int k = rest.get(0).number() + 1; k <= rest.get(1).number(); k++) {
			final LoadingStep a = loop.steps().get(k - 1), b = loop.steps().get(k);
			work += 32 * (a.stress() + b.stress()) * (b.strain() - a.strain()); // by trapezoids
		}
		assertEquals(work - (rest.get(1).energy() - rest.get(0).energy()), dissipated, 0.02 * dissipated);
	}

	@Test
	void resultsHaveTheSameBitsOnAnyThreadAndWithAnyFirstStepTheSameBursts() throws Exception {
		final List<CompletableFuture<LoadResult>> runs = new ArrayList<>();
		for (int k = 0; k < 2; k++) runs.add(CompletableFuture.supplyAsync(() -> {
			try {
				return run(LoadControl.SHEAR_STRESS, 0.003, 0);
			} catch (final NoMinimumException e) {
				throw new IllegalStateException(e);
			}
		}));
		final LoadResult one = runs.get(0).get(), two = runs.get(1).get();
		assertEquals(one.steps(), two.steps());
		assertEquals(one.bursts(), two.bursts());
		assertEquals(one.configuration(), two.configuration());
		final LoadResult other = new LoadRamp(LoadControl.SHEAR_STRESS, List.of(0.003, 0.0), 1e-4, Minimiser.GRADIENT_FLOW)
			.run(MIN.network(), MIN.configuration(), ShearObserver.NONE, Monitor.SILENT);
		assertEquals(one.bursts().size(), other.bursts().size());
		assertFalse(one.steps().get(1).stress() == other.steps().get(1).stress());
		assertEquals(1e-5, one.steps().get(1).stress() - one.steps().get(0).stress(), 1e-6);
		for (int k = 0; k < one.bursts().size(); k++) assertEquals(one.bursts().get(k).load(), other.bursts().get(k).load(), 1e-11);
	}

	/** A ramp goes on where another one ended, and loads are in the unit of the network. */
	@Test
	void aRampContinuesAnotherInAnyUnitOfEnergy() throws NoMinimumException {
		final SpringNetwork stiff = TestNetworks.withLaws(MIN.network(), b -> new BistableQuartic(2.5, 0.25));
		final LoadResult first = ramp(LoadControl.SHEAR_STRESS, 0.0025).run(stiff, MIN.configuration(), ShearObserver.NONE, Monitor.SILENT);
		final LoadResult second = ramp(LoadControl.SHEAR_STRESS, 0.01).run(stiff, first.configuration(), ShearObserver.NONE,
			Monitor.SILENT);
		final LoadResult whole = run(LoadControl.SHEAR_STRESS, 0.004);
		assertEquals(0.0025, second.steps().get(0).stress(), 1e-12);
		assertEquals(first.last().strain(), second.steps().get(0).strain(), 1e-12);
		final List<Burst> bursts = new ArrayList<>(first.bursts());
		bursts.addAll(second.bursts());
		assertEquals(whole.bursts().size(), bursts.size());
		for (int k = 0; k < bursts.size(); k++) {
			assertEquals(2.5 * whole.bursts().get(k).load(), bursts.get(k).load(), 1e-11);
			assertEquals(2.5 * whole.bursts().get(k).energyAfter(), bursts.get(k).energyAfter(), 1e-9);
			assertEquals(whole.bursts().get(k).trigger(), bursts.get(k).trigger());
		}
	}

	@Test
	void aNetworkThatCollapsesIsKeptAsItWasBefore() throws NoMinimumException {
		final LoadResult pressed = run(LoadControl.UNIAXIAL_STRESS, -0.02);
		assertEquals(ShearResult.StopReason.FAILED, pressed.ending());
		assertTrue(pressed.reason().contains("-0.005477544") && pressed.reason().contains("pressed flat"), pressed.reason());
		assertEquals(pressed.last().strain(), pressed.configuration().cell().ly() / 8 - 1, 1e-15);
		assertTrue(pressed.last().stress() < -0.005 && pressed.last().stress() > -0.005477545);
		assertEquals(5, pressed.bursts().size());
		// it is a minimum under its load, from which a ramp goes on
		final LoadResult back = ramp(LoadControl.UNIAXIAL_STRESS, 0).run(MIN.network(), pressed.configuration(), ShearObserver.NONE,
			Monitor.SILENT);
		assertTrue(back.isComplete() && back.last().stress() == 0);
	}

	/** A box at zero stress is a box under the stress zero, to the last bit. */
	@Test
	void noStressIsTheSpecialCase() {
		final Configuration start = TestNetworks.packing(32, 3).configuration();
		final SpringNetwork network = TestNetworks.packing(32, 3).network();
		for (final Minimiser minimiser : Minimiser.values()) {
			final Relaxer relaxer = new Relaxer(network, new RelaxationSettings(minimiser, 1e-10, BoxRelaxation.ZERO_STRESS));
			assertEquals(relaxer.relax(start, Monitor.SILENT), relaxer.relax(start, new ImposedStress(StrainMode.SIMPLE, true, 1).at(0,
				start.area()), Monitor.SILENT));
		}
	}

	@Test
	void aStoppedRampKeepsWhatItHas() throws NoMinimumException {
		final int[] steps = { 0 };
		final LoadResult some = ramp(LoadControl.SHEAR_STRESS, 0.01).run(MIN.network(), MIN.configuration(), new ShearObserver() {

			@Override
			public void step(final LoadingStep step, final Configuration minimum) {
				steps[0]++;
			}
		}, new Monitor() {

			@Override
			public void progress(final double fraction, final String message) {
				assertTrue(fraction >= 0 && fraction <= 1, message);
			}

			@Override
			public boolean isCancelled() {
				return steps[0] > 20;
			}
		});
		assertEquals(ShearResult.StopReason.CANCELLED, some.ending());
		assertTrue(some.steps().size() >= 21 && some.reason().startsWith("Cancelled at the load 0.00"), some.reason());
		assertEquals(some.last().strain(), some.configuration().cell().shear(), 1e-15);
	}

	@Test
	void whatMakesNoSenseIsRefused() {
		final String none = assertThrows(IllegalArgumentException.class, () -> ramp(LoadControl.SHEAR_STRESS)).getMessage();
		assertTrue(none.contains("path"), none);
		assertThrows(IllegalArgumentException.class, () -> ramp(LoadControl.SHEAR_STRESS, Double.NaN));
		for (final double increment : new double[] { 0, -1e-5, Double.NaN, Double.POSITIVE_INFINITY }) {
			final String message = assertThrows(IllegalArgumentException.class, () -> new LoadRamp(LoadControl.SHEAR_STRESS, List.of(0.1),
				increment, Minimiser.FIRE)).getMessage();
			assertTrue(message.contains("increment"), message);
		}
		final String far = assertThrows(IllegalArgumentException.class, () -> run(LoadControl.SHEAR_STRESS, 1.5)).getMessage();
		assertTrue(far.contains("path") && far.contains("1.5") && far.contains("C/l^2"), far);
		assertThrows(IllegalArgumentException.class, () -> LoadControl.of("Pressure"));
	}
}
