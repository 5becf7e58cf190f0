package org.crumple.plot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.crumple.figure.Axis.Margin;
import org.crumple.figure.Axis;
import org.crumple.figure.Figure;
import org.crumple.figure.Look.Symbol;
import org.crumple.figure.Look;
import org.crumple.figure.Mark.Series;
import org.crumple.figure.Mark;
import org.crumple.figure.Palette;
import org.crumple.figure.Panel.Corner;
import org.crumple.figure.Panel;
import org.crumple.modes.NormalModes;
import org.crumple.saddle.ModeBarrier;
import org.crumple.saddle.ModeBarriers;

/** Figure of the energy along modes of one network, with its barriers (paper, inset of Fig. 3d). */
public final class BarrierPlots {

	/** Largest number of coloured modes: the first ones with a barrier. */
	private static final int MOST_COLOURED = 6;
	private static final int POINTS = 201;
	/** Largest number of grey curves, of modes without a barrier: more would merge into a grey area. */
	private static final int MOST_OTHERS = 12;
	/** Highest energy shown, relative to the highest barrier, so that the legend has a white background. */
	private static final double HIGHEST = 1.1;
	/** A barrier may be at the very end of a line. */
	private static final Margin SIDES = Margin.parts(0.04, 0.04);
	private static final Margin LEGEND = Margin.parts(0.05, 0.05).legend(0.85, 0);

	private BarrierPlots() {}

	/**
	 * {@code U(R + aψ) − U(R)} against the displacement of the core node, for each mode ψ. The first modes with a barrier are coloured,
	 * with circles at the barriers; other modes are grey.
	 *
	 * @param cap largest displacement [l]
	 */
	public static Figure energies(final String title, final String caption, final NormalModes modes, final ModeBarriers along,
		final List<ModeBarrier> barriers, final double cap)
	{
		final int[] chosen = barriers.stream().filter(ModeBarrier::isFound).mapToInt(ModeBarrier::mode).distinct().limit(MOST_COLOURED)
			.toArray();
		final double[] x = new double[POINTS];
		for (int k = 0; k < POINTS; k++) x[k] = cap * (2.0 * k / (POINTS - 1) - 1);
		final double top = barriers.stream().filter(b -> b.isFound() && Arrays.stream(chosen).anyMatch(k -> k == b.mode()))
			.mapToDouble(ModeBarrier::barrier).max()
			.orElseGet(() -> Arrays.stream(along.energies(0, x)).max().orElse(1));
		final List<Mark> marks = new ArrayList<>();
		for (int k = 0; k < modes.count() && marks.size() < MOST_OTHERS; k++) {
			final int mode = k;
			if (Arrays.stream(chosen).anyMatch(c -> c == mode)) continue;
			marks.add(new Series(marks.isEmpty() ? "other modes" : null, x, shown(along.energies(k, x), top),
				Look.line(Palette.FAINTER, 1)));
		}
		double lowest = 0;
		for (int c = 0; c < chosen.length; c++) {
			final int mode = chosen[c];
			final double[] energy = along.energies(mode, x);
			lowest = Math.min(lowest, Math.max(-top, Arrays.stream(energy).min().orElse(0)));
			marks.add(new Series(String.format(Locale.ROOT, "%d: \u03c9 = %.3g", mode, modes.omega(mode)), x, shown(energy, top),
				Look.kind(c, 3)));
			final List<ModeBarrier> own = barriers.stream().filter(b -> b.mode() == mode && b.isFound()).toList();
			marks.add(new Series(null, own.stream().mapToDouble(b -> b.sense() * b.displacement()).toArray(), own.stream()
				.mapToDouble(ModeBarrier::barrier).toArray(),
				Look.points(Symbol.CIRCLE, Palette.kind(c), 4)));
		}
		return Figure.of(title, caption, new Panel(Axis.linear("displacement of the core node a (l)").range(-cap, cap).room(SIDES),
			Axis.linear("U(R + a\u03c8) \u2212 U(R) (E)").range(lowest, top).room(LEGEND), marks, Corner.TOP_RIGHT));
	}

	private static double[] shown(final double[] energy, final double top) {
		return Arrays.stream(energy).map(u -> u > HIGHEST * top ? Double.NaN : u).toArray();
	}
}
