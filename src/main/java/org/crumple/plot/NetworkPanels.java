package org.crumple.plot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

import org.crumple.figure.Axis;
import org.crumple.figure.Figure;
import org.crumple.figure.Look;
import org.crumple.figure.Mark.Series;
import org.crumple.figure.Mark;
import org.crumple.figure.Palette;
import org.crumple.figure.Panel.Corner;
import org.crumple.figure.Panel;
import org.crumple.mechanics.BondStates;
import org.crumple.network.Cell;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;
import org.crumple.network.Window;

/**
 * Panels that show a network, or one of its modes, in lines (paper, Fig. 1b and 3b). Rows of periodic images are shifted so that the
 * cell is a rectangle at any shear; a bond that leaves it enters again on the other side. A length is as long upwards as across.
 */
public final class NetworkPanels {

	/** Side of the panel relative to that of the cell, so that the edge and the bar are inside of it. */
	private static final double MARGIN = 1.08;
	/** Length of the scale bar relative to the height of the cell, at most. */
	private static final double BAR = 0.3;
	/** Length of the longest arrow, and of the shortest that is drawn, in node spacings; size of a head relative to its arrow. */
	private static final double LONGEST = 2, SHORTEST = 0.05, HEAD = 0.35, HEAD_ANGLE = 0.45;

	private final SpringNetwork network;
	private final Configuration configuration;
	private final Cell cell;
	private final Window window;
	private final boolean repeatsX, repeatsY;

	private NetworkPanels(final SpringNetwork network, final Configuration configuration) {
		this.network = network;
		this.configuration = configuration;
		window = Window.of(configuration);
		cell = window.cell();
		repeatsX = configuration.boundary().isPeriodic(0);
		repeatsY = configuration.boundary().isPeriodic(1);
	}

	/** The network with its unstable bonds. */
	public static Panel states(final SpringNetwork network, final Configuration configuration) {
		final BondStates bonds = BondStates.of(network, configuration);
		final NetworkPanels drawn = new NetworkPanels(network, configuration);
		final Series stable = drawn.bonds("stable", b -> !bonds.isUnstable(b), Look.line(Palette.STABLE, 1));
		return drawn.panel(bonds.unstableCount() == 0 ? List.of(stable) : List.of(stable, drawn.bonds("unstable", bonds::isUnstable, Look
			.line(Palette.UNSTABLE, 4))));
	}

	/**
	 * A mode ψ as arrows at the nodes, the longest of two node spacings, and the bond whose length changes most.
	 *
	 * @param psi [2N] displacements, node-major, any unit; read only
	 * @param core number of that bond
	 */
	public static Panel mode(final SpringNetwork network, final Configuration minimum, final double[] psi, final int core) {
		final NetworkPanels drawn = new NetworkPanels(network, minimum);
		final boolean unstable = BondStates.of(network, minimum).isUnstable(core);
		return drawn.panel(List.of(drawn.bonds(null, b -> b != core, Look.line(Palette.FAINTER, 1)),
			drawn.bonds(unstable ? "core bond, unstable" : "core bond, stable", b -> b == core,
			Look.line(unstable ? Palette.UNSTABLE : Palette.STABLE, 5)), drawn.arrows(psi)));
	}

	/** The cell in the middle, with its edge and a bar for its scale instead of axes, which would have ticks where there is no network. */
	private Panel panel(final List<Mark> marks) {
		final double lx = cell.lx(), ly = cell.ly(), wide = MARGIN * Math.max(lx, ly / Figure.ASPECT), high = wide * Figure.ASPECT;
		final double besides = (wide - lx) / 2, above = (high - ly) / 2, most = BAR * Math.min(lx, ly);
		final double decade = StrictMath.pow(10, Math.floor(StrictMath.log10(most))), bar = most >= 5 * decade ? 5 * decade
			: most >= 2 * decade ? 2 * decade : decade;
		final List<Mark> all = new ArrayList<>();
		all.add(new Series(null, new double[] { 0, lx, lx, 0, 0 }, new double[] { 0, 0, ly, ly, 0 }, Look.line(Palette.FAINT,
			1)));
		all.addAll(marks);
		final boolean upwards = besides > above;
		final double x = upwards ? lx + besides / 2 : 0, y = upwards ? 0 : -above / 2;
		final String length = bar < 1 ? String.valueOf(bar) : String.valueOf(Math.round(bar));
		all.add(new Series("scale: " + length + " l", new double[] { x, upwards ? x : bar }, new double[] { y, upwards
			? bar : y }, Look.line(Palette.BLACK, 4)));
		return new Panel(Axis.linear("").range(-besides, lx + besides), Axis.linear("").range(-above, ly + above), all, Corner.TOP_RIGHT);
	}

	/** The position of a node in the rectangle, [2] [l]. */
	private double[] point(final int node) {
		final double[] x = configuration.positions();
		final double y = x[2 * node + 1] - window.bottom(), rows = repeatsY ? Math.floor(y / cell.ly()) : 0;
		final double px = x[2 * node] - window.left() - rows * cell.tilt();
		return new double[] { px - (repeatsX ? Math.floor(px / cell.lx()) * cell.lx() : 0), y - rows * cell.ly() };
	}

	private Series bonds(final String label, final IntPredicate chosen, final Look look) {
		final List<double[]> line = new ArrayList<>();
		final double[] d = new double[2];
		for (int b = 0; b < network.bondCount(); b++) {
			if (!chosen.test(b)) continue;
			network.bondVector(b, configuration, d);
			add(line, point(network.from()[b]), d[0], d[1]);
		}
		return series(label, line, look);
	}

	private Series arrows(final double[] psi) {
		final List<double[]> line = new ArrayList<>();
		double longest = 0;
		for (int k = 0; k < psi.length; k += 2) longest = Math.max(longest, StrictMath.hypot(psi[k], psi[k + 1]));
		final double scale = LONGEST * configuration.spacing() / longest;
		final double c = HEAD * StrictMath.cos(HEAD_ANGLE), s = HEAD * StrictMath.sin(HEAD_ANGLE);
		for (int i = 0; i < psi.length / 2; i++) {
			final double dx = scale * psi[2 * i], dy = scale * psi[2 * i + 1];
			if (StrictMath.hypot(dx, dy) < SHORTEST * configuration.spacing()) continue;
			final double[] at = point(i), tip = { at[0] + dx, at[1] + dy };
			add(line, at, dx, dy);
			add(line, tip, -c * dx + s * dy, -c * dy - s * dx);
			add(line, tip, -c * dx - s * dy, -c * dy + s * dx);
		}
		return series("mode \u03c8", line, Look.line(Palette.INK, 2));
	}

	private static Series series(final String label, final List<double[]> line, final Look look) {
		return new Series(label, line.stream().mapToDouble(p -> p[0]).toArray(), line.stream().mapToDouble(p -> p[1]).toArray(), look);
	}

	/** Adds the parts inside the rectangle of a line and its images, each followed by an interruption. */
	private void add(final List<double[]> line, final double[] from, final double dx, final double dy) {
		for (int row = repeatsY ? -1 : 0; row <= (repeatsY ? 1 : 0); row++) {
			for (int column = repeatsX ? -2 : 0; column <= (repeatsX ? 2 : 0); column++) {
				final double shift = cell.tilt() - Math.rint(cell.tilt() / cell.lx()) * cell.lx();
				addClipped(line, from[0] + column * cell.lx() + row * shift, from[1] + row * cell.ly(), dx, dy);
			}
		}
	}

	/** Y.-D. Liang and B. A. Barsky, ACM Trans. Graph. 3, 1 (1984). */
	private void addClipped(final List<double[]> line, final double x, final double y, final double dx, final double dy) {
		final double[] outward = { -dx, dx, -dy, dy }, room = { x, cell.lx() - x, y, cell.ly() - y };
		double first = 0, last = 1;
		for (int side = 0; side < 4; side++) {
			if (!(side < 2 ? repeatsX : repeatsY)) continue;
			if (outward[side] < 0) first = Math.max(first, room[side] / outward[side]);
			else if (outward[side] > 0) last = Math.min(last, room[side] / outward[side]);
			else if (room[side] < 0) return;
		}
		if (!(first < last)) return;
		line.addAll(Arrays.asList(new double[] { x + first * dx, y + first * dy }, new double[] { x + last * dx, y + last * dy },
			new double[] { Double.NaN, Double.NaN }));
	}
}
