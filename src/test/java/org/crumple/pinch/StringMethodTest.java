package org.crumple.pinch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.crumple.drive.LoadBranch;
import org.crumple.excitation.BistabilityCriterion;
import org.crumple.kernel.Monitor;
import org.crumple.linalg.SymbolicFactor;
import org.crumple.linalg.ThreadTeam;
import org.crumple.mechanics.Forces;
import org.crumple.mechanics.Hessian;
import org.crumple.mechanics.LoadedNetwork;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;
import org.crumple.relax.BoxRelaxation;
import org.crumple.relax.Minimiser;
import org.crumple.relax.NoMinimumException;
import org.crumple.relax.RelaxationSettings;
import org.crumple.relax.Relaxer;
import org.crumple.saddle.KnownMinimum;
import org.crumple.saddle.Saddle;
import org.crumple.saddle.SaddleSides;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Saddles by another route: a string of images between the two minima relaxes downhill, is kept evenly spaced, and its highest image
 * climbs.
 *
 * @see <a href="https://doi.org/10.1063/1.2720838">E, Ren and Vanden-Eijnden, J. Chem. Phys. 126, 164103 (2007)</a>
 */
class StringMethodTest {

	private static final int IMAGES = 15, RELAXING = 1500, MOST_CLIMBING = 60000;
	/** Step along the force [l²/E]: stable for stiffnesses up to 2/STEP. */
	private static final double STEP = 0.5;
	private static final SpringNetwork NETWORK = PinchReference.MINIMUM.network();
	private static final Configuration MINIMUM = PinchReference.MINIMUM.configuration();

	private final Forces forces = new Forces(NETWORK);
	private final KnownMinimum origin = new KnownMinimum(NETWORK, MINIMUM);

	@Test
	void theLowestSaddleIsWhereAnImageClimbs() throws NoMinimumException {
		assertEquals(1, climbed(202) / PinchReference.pinch("202", true, 1).bonds().get(0).activation(), 1e-8);
	}

	@Tag("slow")
	@Test
	void tenSaddlesAreWhereImagesClimb() throws NoMinimumException {
		final Map<Long, PinchedBond> distinct = new LinkedHashMap<>();
		for (final PinchedBond bond : PinchedBonds.of(NETWORK, MINIMUM, BondSelection.of("Lowest"), 118, true,
			BistabilityCriterion.EXACT, ThreadTeam.ALONE, Monitor.SILENT).bonds()) {
			if (bond.end() == PinchStop.SADDLE) distinct.putIfAbsent(Math.round(1e9 * bond.activation()), bond);
		}
		final List<String> others = new ArrayList<>();
		int same = 0;
		for (final PinchedBond bond : distinct.values()) {
			if (same == 10) break;
			final double ratio = climbed(bond.bond()) / bond.activation();
			// two minima may be joined over other saddles, too: that of bond 202, which flips most easily, lies on many ways
			if (Math.abs(ratio - 1) < 1e-8) same++;
			else others.add(bond.bond() + ": " + ratio);
		}
		assertEquals(10, same, others.toString());
		assertTrue(others.size() <= 10, others.toString());
	}

	/** The energy of the highest point of the string between the two minima beside the saddle of a bond. */
	private double climbed(final int bond) throws NoMinimumException {
		final LoadedNetwork system = PinchReference.loaded(bond);
		final LoadBranch branch = new LoadBranch(system, system.state(MINIMUM), 1e-13, 2);
		branch.fold(1, p -> {}, Monitor.SILENT);
		final Configuration rest = system.configuration(branch.saddle(0, 1, 200, p -> {}, Monitor.SILENT).state());
		final SymbolicFactor plan = Hessian.plan(NETWORK, MINIMUM);
		final Saddle saddle = Saddle.at(NETWORK, rest, plan, Hessian.freePlan(NETWORK, rest));
		final SaddleSides sides = SaddleSides.of(saddle, BoxRelaxation.FIXED, 1e-3, new Relaxer(NETWORK, new RelaxationSettings(
			Minimiser.GRADIENT_FLOW, 1e-10, BoxRelaxation.FIXED), plan), Monitor.SILENT);
		final Configuration other = origin.isSame(sides.along()) ? sides.against() : sides.along();
		final double[] way = MINIMUM.zeroModes().way(MINIMUM.positions(), other.positions());
		final double[][] string = new double[IMAGES][];
		for (int k = 0; k < IMAGES; k++) {
			string[k] = MINIMUM.positions().clone();
			for (int c = 0; c < way.length; c++) string[k][c] += way[c] * k / (IMAGES - 1);
		}
		for (int step = 0; step < RELAXING; step++) {
			for (int k = 1; k < IMAGES - 1; k++) move(string[k], null);
			spread(string, 0, IMAGES - 1);
		}
		return climb(string);
	}

	/** Lets the highest image climb against the force along the string, while the others follow. */
	private double climb(final double[][] string) {
		int top = 1;
		for (int k = 2; k < IMAGES - 1; k++) if (rise(string[k]) > rise(string[top])) top = k;
		for (int step = 0; step < MOST_CLIMBING; step++) {
			final double[] tangent = new double[string[0].length];
			for (int c = 0; c < tangent.length; c++) tangent[c] = string[top + 1][c] - string[top - 1][c];
			if (move(string[top], tangent) < 1e-10) return rise(string[top]);
			if (step % 10 > 0) continue;
			for (int k = 1; k < IMAGES - 1; k++) if (k != top) move(string[k], null);
			spread(string, 0, top);
			spread(string, top, IMAGES - 1);
		}
		return Double.NaN;
	}

	private double rise(final double[] x) {
		return origin.rise(MINIMUM.withPositions(x));
	}

	/** Moves an image along the force, with its component along the tangent reversed; returns the largest force. */
	private double move(final double[] x, final double[] tangent) {
		final double[] force = new double[x.length];
		forces.evaluate(x, MINIMUM.cell(), force);
		final double largest = Forces.largest(force);
		double along = 0, square = 0;
		for (int c = 0; tangent != null && c < x.length; c++) {
			along += force[c] * tangent[c];
			square += tangent[c] * tangent[c];
		}
		for (int c = 0; c < x.length; c++) x[c] += STEP * (force[c] - (tangent == null ? 0 : 2 * along / square * tangent[c]));
		return largest;
	}

	/** Spaces the images between two of them evenly along the polygon through all. */
	private static void spread(final double[][] string, final int first, final int last) {
		final double[] s = new double[last - first + 1];
		for (int k = 1; k < s.length; k++) {
			double square = 0;
			for (int c = 0; c < string[0].length; c++) square += Math.pow(string[first + k][c] - string[first + k - 1][c], 2);
			s[k] = s[k - 1] + Math.sqrt(square);
		}
		final double[][] old = new double[s.length][];
		for (int k = 0; k < s.length; k++) old[k] = string[first + k].clone();
		int at = 0;
		for (int k = 1; k < s.length - 1; k++) {
			final double place = s[s.length - 1] * k / (s.length - 1);
			while (s[at + 1] < place) at++;
			final double part = (place - s[at]) / (s[at + 1] - s[at]);
			for (int c = 0; c < old[0].length; c++) string[first + k][c] = old[at][c] + part * (old[at + 1][c] - old[at][c]);
		}
	}
}
