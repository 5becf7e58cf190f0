package org.crumple.physics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.crumple.drive.LoadPath;
import org.crumple.drive.LoadingEvent;
import org.crumple.drive.LoadingStep;
import org.crumple.drive.QuasistaticShear;
import org.crumple.drive.ShearKind;
import org.crumple.drive.ShearObserver;
import org.crumple.drive.ShearProtocol;
import org.crumple.drive.ShearResult;
import org.crumple.drive.ShearSettings;
import org.crumple.drive.WayDown;
import org.crumple.excitation.BistabilityCriterion;
import org.crumple.excitation.LocalExcitations;
import org.crumple.excitation.PredictedInstability;
import org.crumple.generate.GeneratedNetwork;
import org.crumple.kernel.Monitor;
import org.crumple.mechanics.BondStates;
import org.crumple.modes.NormalModes;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;
import org.crumple.potential.BistableQuartic;
import org.crumple.potential.BondPotential;
import org.crumple.potential.DoubleWells.Cosine;
import org.crumple.potential.DoubleWells.Sextic;
import org.crumple.potential.TiltedQuartic;
import org.crumple.relax.Minimiser;
import org.crumple.relax.RelaxationSettings;
import org.crumple.relax.Relaxer;
import org.crumple.saddle.BarrierMethod;
import org.crumple.saddle.ModeBarrier;
import org.crumple.saddle.ModeBarriers;
import org.crumple.saddle.SearchRange;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Double wells of every form in networks: distances, flips, events and barriers are those of the wells that the law has. */
@Timeout(120)
class AnyLawTest {

	static Stream<Arguments> laws() {
		return Stream.of(new TiltedQuartic(new BistableQuartic(1, 0.1), 0.008), new TiltedQuartic(new BistableQuartic(2, 0.2), -0.02),
			new Sextic(0.35, -0.08, 0.25, 2),
			new Cosine(0.01, 5, 0.3)).map(Arguments::of);
	}

	private static SpringNetwork network(final GeneratedNetwork built, final BondPotential law) {
		final SpringNetwork n = built.network();
		final BondPotential[] laws = new BondPotential[n.bondCount()];
		Arrays.fill(laws, law);
		return new SpringNetwork(n.nodeCount(), n.from(), n.to(), n.imageX(), n.imageY(), n.restLength(), laws);
	}

	private static int[] changed(final SpringNetwork network, final Configuration one, final Configuration other) {
		final double[] r = network.lengths(one), s = network.lengths(other), r0 = network.restLength();
		return IntStream.range(0, r.length).filter(b -> network.potential()[b].well(r[b], r0[b]) != network.potential()[b].well(s[b],
			r0[b])).toArray();
	}

	@ParameterizedTest
	@MethodSource("laws")
	void shearFlipsBondsFromWellToWell(final BondPotential law) throws Exception {
		final GeneratedNetwork built = TestNetworks.packing(64, 5);
		final SpringNetwork network = network(built, law);
		final Configuration minimum = new Relaxer(network, RelaxationSettings.DEFAULT).relax(built.configuration(), Monitor.SILENT)
			.orThrow().configuration();
		for (final ShearProtocol protocol : ShearProtocol.values()) {
			final List<Configuration> minima = new ArrayList<>();
			final List<LoadingStep> steps = new ArrayList<>();
			final int[] seen = new int[2];
			final ShearObserver observer = new ShearObserver() {

				@Override
				public void step(final LoadingStep step, final Configuration at) {
					if (!minima.isEmpty()) assertEquals(changed(network, minima.get(minima.size() - 1), at).length, step.flips(),
						protocol + " " + step.number());
					minima.add(at);
					steps.add(step);
				}

				@Override
				public void instability(final LoadingEvent what, final Configuration before, final Configuration after, final int[] flipped,
					final double[] mode) {
					seen[0] += flipped.length;
					if (what.kind() != LoadingEvent.Kind.CROSSING) {
						assertArrayEquals(changed(network, before, after), flipped);
						return;
					}
					seen[1]++;
					final int bond = what.trigger();
					final double r0 = network.restLength()[bond];
					assertEquals(law.topStrain(r0), network.lengths(before)[bond] / r0 - 1, 1e-9, "a crossing is at the top");
				}
			};
			final ShearSettings settings = new ShearSettings(protocol, ShearKind.SIMPLE, RelaxationSettings.DEFAULT, WayDown.GRADIENT_FLOW,
				ShearSettings.DEFAULT_THRESHOLD);
			final ShearResult result = new QuasistaticShear(new LoadPath(new double[] { 0.1 }, 1, 1e-3, 1), settings).run(network, minimum,
				observer, Monitor.SILENT);
			assertTrue(result.isComplete(), result.reason());
			assertTrue(seen[0] > 0, protocol + ": no flip");
			final BondStates end = BondStates.of(network, result.configuration());
			for (int b = 0; b < end.count(); b++) assertEquals(law.well(end.length()[b], network.restLength()[b]) == 1, end.isLong(b));
		}
	}

	/** The strain foretold from rest is that of a bond alone in linear response: as good for any law as for the paper's. */
	@ParameterizedTest
	@MethodSource("laws")
	void everyBondHasItsDistanceAndSomeForetellTheEvent(final BondPotential law) throws Exception {
		final GeneratedNetwork built = TestNetworks.packing(64, 7);
		final SpringNetwork network = network(built, law);
		final Configuration minimum = new Relaxer(network, RelaxationSettings.DEFAULT).relax(built.configuration(), Monitor.SILENT)
			.orThrow().configuration();
		final LocalExcitations all = LocalExcitations.of(network, minimum, BistabilityCriterion.EXACT);
		int bistable = 0;
		for (int b = 0; b < all.count(); b++) {
			final double r0 = network.restLength()[b], ksys = all.surroundStiffness()[b], r = all.bonds().length()[b],
				end = r0 + all.extensionToInstability()[b];
			if (!all.bistable()[b]) {
				for (double s = -0.9; s < 1; s += 1e-3)
					assertTrue(law.stiffness(r0 * (1 + s), r0) + ksys > 0, "bond " + b + " is soft at " + s);
				continue;
			}
			bistable++;
			assertEquals(0, law.stiffness(end, r0) + ksys, 1e-12);
			assertEquals(Math.abs(end - r), all.distance()[b], 1e-12);
			// the surroundings pull with t now, and along their spring
			final double pull = law.tension(end, r0) - law.tension(r, r0) + ksys * (end - r);
			assertEquals(Math.abs(pull), all.forceToInstability()[b], 1e-12);
			final double work = law.energy(end, r0) - law.energy(r, r0) - law.tension(r, r0) * (end - r) + 0.5 * ksys * (end - r)
				* (end - r);
			assertEquals(work, all.barrier()[b], 1e-12);
		}
		assertTrue(bistable > all.count() / 4, bistable + " of " + all.count());
		final PredictedInstability up = all.firstInstability(1);
		assertTrue(up != null && all.strainUp()[up.bond()] > 0 && Math.signum(all.extensionToInstability()[up.bond()] - all.bonds()
			.extension()[up.bond()]) ==
			Math.signum(all.lengthSusceptibility()[up.bond()]), "shear drives it that way");
	}

	@ParameterizedTest
	@MethodSource("laws")
	void barriersOfModesLeadToMinimaWithOtherWells(final BondPotential law) throws Exception {
		final GeneratedNetwork built = TestNetworks.packing(36, 3);
		final SpringNetwork network = network(built, law);
		final Configuration minimum = new Relaxer(network, RelaxationSettings.DEFAULT).relax(built.configuration(), Monitor.SILENT)
			.orThrow().configuration();
		final double[] minima = law.minimumStrains(1);
		assertEquals(minimum.spacing() * (minima[1] - minima[0]) / 6, SearchRange.defaultCap(network, minimum), 1e-12);
		final NormalModes modes = NormalModes.lowest(network, minimum, 8, Monitor.SILENT);
		int found = 0;
		for (final ModeBarrier barrier : new ModeBarriers(modes, SearchRange.of(network, minimum, 0.5, 0.05), Minimiser.FIRE)
			.find(BarrierMethod.ITERATIVE, Monitor.SILENT)) {
			if (!barrier.isFound()) continue;
			found++;
			assertArrayEquals(changed(network, minimum, barrier.after()), barrier.flipped());
			assertTrue(barrier.barrier() > 0);
		}
		assertTrue(found > 0, "no barrier");
	}
}
