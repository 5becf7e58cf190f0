package org.crumple.plot;

import java.awt.Color;
import java.util.Arrays;
import java.util.Locale;

import ij.gui.Plot;

import org.crumple.modes.DensityOfStates;
import org.crumple.modes.DensityOfStates.Estimate;

/** The whole density of states of one network, smoothed over a stated width (paper, Fig. 3a). */
public final class SpectrumPlot {

	private static final Color DATA = new Color(40, 90, 160), BAND = new Color(150, 180, 220), SMEARED = new Color(150, 150, 150), LAW = new Color(200, 60, 40),
		MARK = new Color(110, 110, 110);
	/** Share of the modes beyond the right end of the plot: what follows is the tail of the kernel. */
	private static final double BEYOND = 1e-5;
	/** Of the highest density: below this what is seen may be the tail of the kernel of modes elsewhere. */
	private static final double TAIL = 1e-3;
	/** Resolutions below which a mode and its mirror image overlap. */
	private static final double OVERLAP = 2;
	/** A logarithmic axis cannot show a band down to 0. */
	private static final double LONGEST_BAR = 0.9;

	private SpectrumPlot() {}

	/** D(ω) with a band of one standard error, Debye's law, the first phonon and the resolution; grey below two resolutions. */
	public static Plot of(final String title, final String caption, final DensityOfStates states) {
		final double resolution = states.resolution(0), all = states.bound();
		final double[] omega = Arrays.stream(states.omegas()).filter(w -> w > 0.5 * resolution && states.cumulated(w).value() < 1 - BEYOND).toArray();
		final Estimate[] found = Arrays.stream(omega).mapToObj(states::density).toArray(Estimate[]::new);
		final double[] density = Arrays.stream(found).mapToDouble(Estimate::value).toArray(), upper = new double[omega.length], lower = new double[omega.length];
		for (int k = 0; k < omega.length; k++) {
			final double error = Double.isNaN(found[k].error()) ? 0 : found[k].error();
			upper[k] = density[k] + error;
			lower[k] = density[k] - Math.min(error, LONGEST_BAR * density[k]);
		}
		final double highest = Arrays.stream(density).max().orElse(1), lowest = Math.max(Arrays.stream(lower).min().orElse(0), TAIL * highest) / 2;
		final double left = 0.4 * resolution, right = Math.min(all, omega[omega.length - 1]) * 1.5, top = 30 * highest;
		final Plot plot = PlotFrame.of(title, ModePlots.withRemark(caption, states.soundSpeeds()), ModePlots.OMEGA, "D(\u03c9) (l/E^0.5)");
		plot.setLogScaleX();
		plot.setLogScaleY();
		plot.setLimits(left, right, lowest, top);
		if (states.vectors() > 1) {
			plot.setColor(BAND);
			plot.setLineWidth(2);
			plot.add("line", omega, upper);
			plot.setLabel(-1, "\u00b1 standard error over " + states.vectors() + " random vectors");
			plot.add("line", omega, lower);
		}
		final int seen = (int) Arrays.stream(omega).filter(w -> w < OVERLAP * resolution).count();
		ModePlots.line(plot, Arrays.copyOfRange(omega, seen, omega.length), Arrays.copyOfRange(density, seen, omega.length), DATA,
			states.moments().length + " moments" + (states.vectors() == 0 ? ", exact traces" : ""));
		ModePlots.line(plot, Arrays.copyOf(omega, seen + 1), Arrays.copyOf(density, seen + 1), SMEARED,
			String.format(Locale.ROOT, "smeared: below twice the resolution \u03c3 = %.2g", resolution));
		final double slope = states.soundSpeeds().debyeSlope(), phonon = states.soundSpeeds().firstPhonon();
		if (Double.isFinite(slope)) {
			final double end = Math.min(right, highest / slope), start = Math.min(end, Math.max(left, lowest / slope));
			ModePlots.line(plot, new double[] { start, end }, new double[] { slope * start, slope * end }, LAW, String.format(Locale.ROOT, "Debye: %.3g \u03c9", slope));
		}
		if (phonon > left && phonon < right) {
			ModePlots.line(plot, new double[] { phonon, phonon }, new double[] { lowest, highest }, MARK, String.format(Locale.ROOT, "first phonon \u03c9 = %.3g", phonon));
		}
		PlotFrame.addLegend(plot, "top-left");
		return plot;
	}
}
