package org.crumple.memory;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

import org.crumple.kernel.Monitor;
import org.crumple.potential.BondPotential;
import org.crumple.relax.Minimiser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Networks of two and three bistable bonds, whose graphs are known. */
class HysteronGraphTest {

	private static final double WINDOW = 0.1, WIDE = 0.4, TILT = 0.0135;

	/** A set of hysterons that are on, as bits, with the strains between which it exists. */
	private record Expected(int on, double low, double high) {}

	/**
	 * A chain of a bistable bond and springs is a hysteron: it is bistable while its length lies between those at which {@code U'' = −k}.
	 * With the bistable bond in the middle it falls without a pull on the node that all chains share, which would push others off.
	 */
	@ParameterizedTest
	@EnumSource(Minimiser.class)
	void independentHysteronsAreTheModelOfPreisach(final Minimiser minimiser) throws Exception {
		// the first to switch on is the first to switch off, so that all eight states can be reached
		final double[] rest = { 1, 0.995, 0.98 }, stiffness = { 0.064, 0.0568, 0.05 }, on = new double[3], off = new double[3];
		final Chains chains = new Chains();
		for (int k = 0; k < 3; k++) {
			final double turning = Math.sqrt((Chains.ALPHA - stiffness[k]) / (3 * Chains.C));
			final BondPotential spring = Chains.spring(2 * stiffness[k], rest[k]);
			chains.chain(new BondPotential[] { spring, Chains.law(TILT), spring }, rest[k], 1, rest[k]);
			on[k] = Chains.strain(1 - turning + 2 * rest[k] + Chains.tension(-turning, TILT) / stiffness[k]);
			off[k] = Chains.strain(1 + turning + 2 * rest[k] + Chains.tension(turning, TILT) / stiffness[k]);
		}
		try (GraphSearch search = Graphs.search(chains.network(), chains.configuration(), WINDOW, minimiser)) {
			search.run(100, Monitor.SILENT);
			final TransitionGraph graph = search.graph();
			final List<Expected> expected = preisach(on, off, state(chains, search, 0));
			assertEquals(8, expected.size());
			assertEquals(expected.size(), graph.size());
			for (final Branch branch : graph.branches()) {
				final Expected state = limits(on, off, state(chains, search, branch.node()));
				assertTrue(expected.remove(state));
				assertEquals(state.low, branch.down().strain(), 1e-8);
				assertEquals(state.high, branch.up().strain(), 1e-8);
				for (final int sense : new int[] { -1, 1 }) {
					final Branch.Exit end = branch.end(sense);
					assertEquals(Math.abs(end.strain()) < WINDOW, end.isFold());
					if (!end.isFold()) continue;
					final int flipped = switched(on, off, state.on, sense);
					assertEquals(3 * flipped + 1, end.trigger());
					assertArrayEquals(new int[] { 3 * flipped + 1 }, end.flipped());
					assertEquals(state.on ^ 1 << flipped, state(chains, search, end.to()));
				}
			}
			final PreisachTest test = PreisachTest.of(graph);
			assertEquals(0, test.spread(), 1e-8);
			assertEquals(0, PreisachTest.scrambled(graph));
			for (final PreisachTest.Hysteron hysteron : test.hysterons()) {
				if (!Double.isNaN(hysteron.on())) assertEquals(on[hysteron.bond() / 3], hysteron.on(), 1e-8);
				if (!Double.isNaN(hysteron.off())) assertEquals(off[hysteron.bond() / 3], hysteron.off(), 1e-8);
			}
			assertFalse(test.interactions().isEmpty());
			for (final PreisachTest.Interaction i : test.interactions()) {
				if (!Double.isNaN(i.on())) assertEquals(0, i.on(), 1e-8);
				if (!Double.isNaN(i.off())) assertEquals(0, i.off(), 1e-8);
			}
			for (final int sense : new int[] { -1, 1 })
				assertTrue(ReturnPoint.all(graph, sense).stream().noneMatch(ReturnPoint::isViolated));
			assertTrue(ReturnPoint.random(graph, 1000, 1).stream().noneMatch(ReturnPoint::isViolated));
		}
	}

	/** Which hysterons are on in a node. */
	private static int state(final Chains chains, final GraphSearch search, final int node) {
		final double[] lengths = chains.network().lengths(search.configuration(node));
		int state = 0;
		for (int k = 0; k < 3; k++) if (lengths[3 * k + 1] > 1) state |= 1 << k;
		return state;
	}

	/** All states that can be reached, breadth first. */
	private static List<Expected> preisach(final double[] on, final double[] off, final int start) {
		final List<Expected> found = new ArrayList<>(List.of(limits(on, off, start)));
		for (int k = 0; k < found.size(); k++) {
			for (final int sense : new int[] { 1, -1 }) {
				final int flipped = switched(on, off, found.get(k).on, sense);
				if (flipped < 0) continue;
				final Expected next = limits(on, off, found.get(k).on ^ 1 << flipped);
				if (!found.contains(next)) found.add(next);
			}
		}
		return found;
	}

	private static Expected limits(final double[] on, final double[] off, final int state) {
		final int up = switched(on, off, state, 1), down = switched(on, off, state, -1);
		return new Expected(state, down < 0 ? -WINDOW : off[down], up < 0 ? WINDOW : on[up]);
	}

	/** The hysteron that switches first, −1 if none does. */
	private static int switched(final double[] on, final double[] off, final int state, final int sense) {
		int first = -1;
		for (int k = 0; k < on.length; k++) {
			final boolean isOn = (state >> k & 1) == 1;
			if (isOn == sense > 0) continue;
			final double at = sense > 0 ? on[k] : -off[k];
			if (at < WINDOW && (first < 0 || at < (sense > 0 ? on[first] : -off[first]))) first = k;
		}
		return first;
	}

	/**
	 * Two bistable bonds in one chain share a tension: as one switches on, the chain gets slack, and the other needs more strain. The chain
	 * has a fold where the stiffness of the bond that switches is minus that of all others in series.
	 */
	@ParameterizedTest
	@EnumSource(Minimiser.class)
	void aCoupledPairSwitchesWhereItsChainHasFolds(final Minimiser minimiser) throws Exception {
		final double[] tilt = { 0.0135, 0.014 };
		final double k = 0.09, rest = 1.3;
		final Chains chains = new Chains().chain(new BondPotential[] { Chains.law(tilt[0]), Chains.law(tilt[1]), Chains.spring(k, rest) },
			1, 1, rest);
		// both have one tension, and the second needs more of it to switch on
		// both off, and then the first on
		final double bothOff = fold(tilt[0], tilt[1], -1, -1, k, rest), otherOn = fold(tilt[1], tilt[0], -1, 1, k, rest);
		try (GraphSearch search = Graphs.search(chains.network(), chains.configuration(), WIDE, minimiser)) {
			search.run(100, Monitor.SILENT);
			final TransitionGraph graph = search.graph();
			assertTrue(graph.isComplete());
			final int off = graph.drive(0, -WIDE, -1);
			final Branch.Exit first = graph.branch(off).up();
			assertEquals(bothOff, first.strain(), 1e-8);
			assertEquals(otherOn, graph.branch(first.to()).up().strain(), 1e-8);
		}
	}

	/**
	 * The strain of a fold.
	 *
	 * @param own tilt of the bond that switches
	 * @param side of it before, −1 short or 1 long
	 * @param otherSide likewise for the other bond, which stays in its well
	 */
	private static double fold(final double own, final double other, final int side, final int otherSide, final double k,
		final double rest) {
		final double limit = Math.sqrt(Chains.ALPHA / (3 * Chains.C));
		final DoubleUnaryOperator another = s -> root(x -> otherSide * (Chains.tension(otherSide * x, other) - Chains.tension(s, own)),
			limit, 1);
		// in units of the limit, from where the bond gets soft to where it is softest
		final double s = side * root(x -> {
			final double at = side * x, stiffness = 3 * Chains.C * at * at - Chains.ALPHA, u = otherSide * another.applyAsDouble(at);
			return 1 + stiffness * (1 / (3 * Chains.C * u * u - Chains.ALPHA) + 1 / k);
		}, 0, limit);
		return Chains.strain(1 + s + 1 + otherSide * another.applyAsDouble(s) + rest + Chains.tension(s, own) / k);
	}

	/** Where a function that grows is 0. */
	private static double root(final DoubleUnaryOperator f, final double from, final double until) {
		double low = from, high = until;
		for (int step = 0; step < 100; step++) {
			final double middle = 0.5 * (low + high);
			if (f.applyAsDouble(middle) < 0) low = middle;
			else high = middle;
		}
		return 0.5 * (low + high);
	}
}
