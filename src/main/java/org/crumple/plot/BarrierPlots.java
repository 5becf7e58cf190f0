package org.crumple.plot;

import java.awt.Color;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import ij.gui.Plot;

import org.crumple.saddle.ModeBarrier;
import org.crumple.saddle.ModeBarriers;
import org.crumple.modes.NormalModes;

/** The energy along modes of one network, and where the barriers are (paper, inset of Fig. 3d). */
public final class BarrierPlots {

	private static final Color[] COLOURS = { new Color(200, 40, 40), new Color(30, 80, 200), new Color(20, 150, 60), new Color(150, 60, 170), new Color(230, 140, 20), new Color(0, 150, 170) };
	private static final Color OTHERS = new Color(165, 165, 165);
	private static final int POINTS = 201;
	/** Curves in grey, of modes without a barrier: more are a grey area. */
	private static final int MOST_OTHERS = 12;

	private BarrierPlots() {}

	/**
	 * {@code U(R + aψ) − U(R)} against the displacement of the core node. The first modes with a barrier are coloured, circles mark
	 * the barriers; others are grey.
	 *
	 * @param cap largest displacement [l]
	 */
	public static Plot energies(final String title, final String caption, final NormalModes modes, final ModeBarriers along,
		final List<ModeBarrier> barriers, final double cap)
	{
		final int[] chosen = barriers.stream().filter(ModeBarrier::isFound).mapToInt(ModeBarrier::mode).distinct().limit(COLOURS.length).toArray();
		final double[] x = new double[POINTS];
		for (int k = 0; k < POINTS; k++) x[k] = cap * (2.0 * k / (POINTS - 1) - 1);
		final double top = barriers.stream().filter(b -> b.isFound() && Arrays.stream(chosen).anyMatch(k -> k == b.mode())).mapToDouble(ModeBarrier::barrier).max()
			.orElseGet(() -> Arrays.stream(along.energies(0, x)).max().orElse(1));
		double lowest = 0;
		final Plot plot = PlotFrame.of(title, caption, "displacement of the core node (l)", "U(R + a\u03c8) \u2212 U(R) (E)");
		plot.setColor(OTHERS);
		plot.setLineWidth(2);
		int others = 0;
		for (int k = 0; k < modes.count() && others < MOST_OTHERS; k++) {
			final int mode = k;
			if (Arrays.stream(chosen).anyMatch(c -> c == mode)) continue;
			plot.add("line", x, shown(along.energies(k, x), top));
			if (others++ == 0) plot.setLabel(-1, "others");
		}
		for (int c = 0; c < chosen.length; c++) {
			final int mode = chosen[c];
			final double[] energy = along.energies(mode, x);
			lowest = Math.min(lowest, Math.max(-top, Arrays.stream(energy).min().orElse(0)));
			plot.setColor(COLOURS[c], COLOURS[c]);
			plot.setLineWidth(3);
			plot.add("line", x, shown(energy, top));
			plot.setLabel(-1, String.format(Locale.ROOT, "mode %d, \u03c9 = %.3g", mode, modes.omega(mode)));
			final List<ModeBarrier> own = barriers.stream().filter(b -> b.mode() == mode && b.isFound()).toList();
			plot.setLineWidth(6);
			plot.add("circle", own.stream().mapToDouble(b -> b.sense() * b.displacement()).toArray(), own.stream().mapToDouble(ModeBarrier::barrier).toArray());
		}
		plot.setLimits(-cap, cap, lowest - 0.05 * (top - lowest), top + 0.9 * (top - lowest));
		PlotFrame.addLegend(plot, "top-right");
		return plot;
	}

	/** Curves end a little above the highest barrier, so that the legend stands on white. */
	private static double[] shown(final double[] energy, final double top) {
		return Arrays.stream(energy).map(u -> u > 1.1 * top ? Double.NaN : u).toArray();
	}
}
