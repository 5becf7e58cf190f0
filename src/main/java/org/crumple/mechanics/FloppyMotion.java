package org.crumple.mechanics;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;

/** Describes in words how a floppy network moves, given a motion that costs no energy and the connectivity of its bonds. */
public final class FloppyMotion {

	/** A node is at rest if its speed is below this fraction of the largest speed. */
	private static final double STILL = 1e-3;
	/** A motion is described as a rotation if its deviation from one is below this fraction of the motion. */
	private static final double TURNING = 1e-2;
	/** Largest distance of a pivot from a node that is named as the hinge [node spacing]. */
	private static final double NEAR = 1e-2;
	private static final int MOST_NAMED = 8;

	private final SpringNetwork network;
	private final Configuration configuration;
	private final Pieces pieces;
	private final double[] motion;

	private FloppyMotion(final SpringNetwork network, final Configuration configuration, final double[] motion) {
		this.network = network;
		this.configuration = configuration;
		this.motion = configuration.zeroModes().count() == 0 ? motion : withoutTranslation(withoutRotation(motion));
		pieces = Pieces.of(network);
	}

	/**
	 * @param motion displacements [2N] that cost no energy, read only
	 * @return a clause without a full stop, such as "nodes 3, 7 and 12 (3 of 64) move freely"
	 */
	public static String describe(final SpringNetwork network, final Configuration configuration, final double[] motion) {
		return new FloppyMotion(network, configuration, motion).words();
	}

	private String words() {
		final int n = network.freeCount();
		final int[] degree = network.degrees(), alone = IntStream.range(0, n).filter(i -> degree[i] == 0).toArray();
		if (alone.length > 0) return (alone.length == 1 ? "node " : "nodes ") + list(alone, n) + (alone.length == 1 ? " has no bond"
			: " have no bond");
		if (pieces.count() > 1) {
			final int[] sizes = pieces.sizes();
			return "it falls into " + pieces.count() + " pieces without a bond between them, which move against each other (of " +
				list(IntStream.range(0, sizes.length).map(k -> sizes[sizes.length - 1 - k]).toArray()) + " nodes)";
		}
		if (pieces.loops() == 0 && configuration.boundary().isLattice())
			return "the whole network rotates, because none of its chains of bonds closes around the periodic cell";
		final double most = fastest();
		final int[] moving = IntStream.range(0, n).filter(i -> speed(i) > STILL * most).toArray();
		if (moving.length == 0 || !(most > 0)) return "every bond is without stiffness";
		if (2 * moving.length > n) return "most of its nodes move (" + moving.length + " of " + n + "), node " + farthest() + " the most";
		if (moving.length == 1) return "node " + moving[0] + ", which has " + degree[moving[0]] + (degree[moving[0]] == 1 ? " bond"
			: " bonds") + ", moves freely";
		final int hinge = hinge(moving);
		return "nodes " + list(moving, n) + (hinge < 0 ? " move freely" : " turn about node " + hinge + " as about a hinge");
	}

	/** A motion without the median angular velocity of the bonds, if the boundary lets the network rotate freely; else unchanged. */
	private double[] withoutRotation(final double[] motion) {
		if (configuration.zeroModes().count() <= network.dimension()) return motion;
		final double[] x = configuration.positions(), v = motion.clone(), d = new double[2], turning = new double[network.bondCount()];
		for (int b = 0; b < turning.length; b++) {
			network.bondVector(b, configuration, d);
			final int i = 2 * network.from()[b], j = 2 * network.to()[b];
			turning[b] = (d[0] * (v[j + 1] - v[i + 1]) - d[1] * (v[j] - v[i])) / (d[0] * d[0] + d[1] * d[1]);
		}
		Arrays.sort(turning);
		final double omega = turning.length == 0 ? 0 : turning[turning.length / 2];
		for (int k = 0; k < v.length; k += 2) {
			v[k] += omega * x[k + 1];
			v[k + 1] -= omega * x[k];
		}
		return v;
	}

	/** A motion minus the median velocity of the nodes, so that most nodes are at rest if only few move. */
	private static double[] withoutTranslation(final double[] motion) {
		final double[] v = motion.clone();
		for (int k = 0; k < 2; k++) {
			final double[] component = new double[v.length / 2];
			for (int i = 0; i < component.length; i++) component[i] = v[2 * i + k];
			Arrays.sort(component);
			for (int i = 0; i < component.length; i++) v[2 * i + k] -= component[component.length / 2];
		}
		return v;
	}

	private double speed(final int node) {
		return Math.sqrt(motion[2 * node] * motion[2 * node] + motion[2 * node + 1] * motion[2 * node + 1]);
	}

	private int farthest() {
		int node = 0;
		for (int i = 1; i < motion.length / 2; i++) if (speed(i) > speed(node)) node = i;
		return node;
	}

	private double fastest() {
		return speed(farthest());
	}

	/** The node p about which the moving nodes rotate, {@code v = ω (p_y − y, x − p_x)}; −1 if they do not rotate about a node. */
	private int hinge(final int[] moving) {
		final double[] x = pieces.unfolded(configuration);
		double mx = 0, my = 0, mu = 0, mv = 0;
		for (final int i : moving) {
			mx += x[2 * i] / moving.length;
			my += x[2 * i + 1] / moving.length;
			mu += motion[2 * i] / moving.length;
			mv += motion[2 * i + 1] / moving.length;
		}
		double turn = 0, spread = 0, all = 0;
		for (final int i : moving) {
			final double dx = x[2 * i] - mx, dy = x[2 * i + 1] - my, du = motion[2 * i] - mu, dv = motion[2 * i + 1] - mv;
			turn += dx * dv - dy * du;
			spread += dx * dx + dy * dy;
			all += motion[2 * i] * motion[2 * i] + motion[2 * i + 1] * motion[2 * i + 1];
		}
		final double omega = turn / spread;
		if (!(Math.abs(omega) > 0)) return -1;
		double other = 0;
		for (final int i : moving) {
			final double du = motion[2 * i] - mu + omega * (x[2 * i + 1] - my), dv = motion[2 * i + 1] - mv - omega * (x[2 * i] - mx);
			other += du * du + dv * dv;
		}
		if (!(other < TURNING * TURNING * all)) return -1;
		final double px = mx - mv / omega, py = my + mu / omega, near = NEAR * configuration.spacing();
		for (int i = 0; i < x.length / 2; i++) {
			if (Math.abs(x[2 * i] - px) < near && Math.abs(x[2 * i + 1] - py) < near) return i;
		}
		return -1;
	}

	private static String list(final int[] nodes, final int all) {
		return list(nodes) + (nodes.length > 1 ? " (" + nodes.length + " of " + all + ")" : "");
	}

	private static String list(final int[] numbers) {
		if (numbers.length > MOST_NAMED) {
			return Arrays.stream(numbers, 0, MOST_NAMED).mapToObj(Integer::toString).collect(Collectors.joining(", ")) + ", \u2026";
		}
		final String before = Arrays.stream(numbers, 0, numbers.length - 1).mapToObj(Integer::toString).collect(Collectors.joining(", "));
		return before + (before.isEmpty() ? "" : " and ") + numbers[numbers.length - 1];
	}
}
