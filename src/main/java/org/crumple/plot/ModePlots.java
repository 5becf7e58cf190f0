package org.crumple.plot;

import java.awt.Color;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;

import ij.gui.Plot;

import org.crumple.modes.NormalModes;
import org.crumple.modes.SoundSpeeds;
import org.crumple.stats.BinnedRelation;
import org.crumple.stats.LogHistogram;

/** Fig. 3a and 3c of the paper for one network. */
public final class ModePlots {

	private static final Color DATA = new Color(40, 90, 160), LAW = new Color(200, 60, 40), MARK = new Color(110, 110, 110);
	private static final int PER_DECADE = 10;
	/** A logarithmic axis cannot show an error bar down to 0. */
	private static final double LONGEST_BAR = 0.9;
	static final String OMEGA = "\u03c9 (E^0.5/l)";

	private ModePlots() {}

	/**
	 * D(ω), normalised to 1 over all 2N − 2 modes, in logarithmic bins with errors √n, Debye's law, and the first phonon as the
	 * sound speeds place it. If not all modes are known, the bin that the last one falls in is left out.
	 */
	public static Plot density(final String title, final String caption, final NormalModes modes) {
		final double[] omega = modes.omegas();
		final LogHistogram found = LogHistogram.of(omega, PER_DECADE), bins = new LogHistogram(found.edges(), found.count(), modes.available(), false);
		final int whole = modes.count() < modes.available() && bins.size() > 1 ? bins.size() - 1 : bins.size();
		final int[] filled = IntStream.range(0, whole).filter(b -> bins.count()[b] > 0).toArray();
		final double[] density = Arrays.stream(filled).mapToDouble(bins::density).toArray();
		final double left = bins.edges()[0] / 1.5, right = bins.edges()[whole] * 1.5;
		final Plot plot = PlotFrame.of(title, withRemark(caption, modes.soundSpeeds()), OMEGA, "D(\u03c9) (l/E^0.5)");
		plot.setLogScaleX();
		plot.setLogScaleY();
		final double slope = modes.soundSpeeds().debyeSlope(), phonon = modes.soundSpeeds().firstPhonon();
		final double lowest = Arrays.stream(density).min().orElse(1) / 3, highest = 10 * Arrays.stream(density).max().orElse(1);
		plot.setLimits(left, right, lowest, highest);
		plot.setColor(DATA, DATA);
		plot.setLineWidth(2);
		plot.add("circle", Arrays.stream(filled).mapToDouble(bins::centre).toArray(), density);
		plot.setLabel(-1, Arrays.stream(filled).map(b -> bins.count()[b]).sum() + " of " + modes.available() + " modes in " + filled.length + " bins");
		plot.addErrorBars(Arrays.stream(filled).mapToDouble(b -> Math.min(bins.error(b), LONGEST_BAR * bins.density(b))).toArray());
		if (Double.isFinite(slope)) {
			final double end = Math.min(right, highest / slope), start = Math.min(end, Math.max(left, lowest / slope));
			line(plot, new double[] { start, end }, new double[] { slope * start, slope * end }, LAW,
				String.format(Locale.ROOT, "Debye: %.3g \u03c9, elastic waves of all directions", slope));
			if (phonon > left && phonon < right) {
				line(plot, new double[] { phonon, phonon }, new double[] { lowest, highest / 5 }, MARK, String.format(Locale.ROOT, "first phonon \u03c9 = %.3g", phonon));
			}
		}
		PlotFrame.addLegend(plot, "top-left");
		return plot;
	}

	/** A caption, and why laws of long waves are missing from the plot if they are. */
	static String withRemark(final String caption, final SoundSpeeds sound) {
		return sound.isStable() ? caption : caption + "; " + sound.remark();
	}

	/**
	 * Mean |ψ| in units of the core's against the distance to the core, with the power law fitted to the bins outside the core and well inside the cell,
	 * and as a guide the line r⁻¹ through the middle of what the law was fitted to.
	 *
	 * @param what over which modes, such as "4 quasi-localised modes"
	 * @param slope fitted outside the core, or null
	 */
	public static Plot decay(final String title, final String caption, final String what, final BinnedRelation profile, final BinnedRelation.Slope slope) {
		final double[] x = profile.x(), y = profile.y();
		final double[] error = new double[y.length];
		for (int b = 0; b < error.length; b++) error[b] = profile.error()[b] > 0 ? Math.min(profile.error()[b], LONGEST_BAR * y[b]) : 0;
		final double lowest = Arrays.stream(y).min().orElse(1), highest = Arrays.stream(y).max().orElse(1);
		final Plot plot = PlotFrame.of(title, caption, "distance to the core r (l)", "mean |\u03c8| / |\u03c8 core|");
		plot.setLogScaleX();
		plot.setLogScaleY();
		plot.setLimits(x[0] / 1.3, x[x.length - 1] * 1.3, lowest / 2, 6 * highest);
		plot.setColor(DATA, DATA);
		plot.setLineWidth(2);
		plot.add("circle", x, y);
		plot.setLabel(-1, what);
		plot.addErrorBars(error);
		if (slope != null) {
			plot.setColor(LAW);
			PlotFrame.addPower(plot, slope.from(), slope.until(), slope.line()::at, 3, !slope.line().isRefused());
			plot.setLabel(-1, String.format(Locale.ROOT, "slope %.2f \u00b1 %.2f from %.3g to %.3g%s", slope.slope(), slope.error(), slope.from(), slope.until(),
				PlotFrame.remark(!slope.line().isRefused())));
		}
		final double middle = slope == null ? x[x.length / 2] : Math.sqrt(slope.from() * slope.until()), height = slope == null ? y[x.length / 2] : slope.line().at(middle);
		plot.setColor(MARK);
		PlotFrame.addPower(plot, x[0], x[x.length - 1], r -> height * middle / r, 1, true);
		plot.setLabel(-1, "not fitted: r\u207b\u00b9, a force dipole in an elastic body");
		PlotFrame.addLegend(plot, "top-right");
		return plot;
	}

	static void line(final Plot plot, final double[] x, final double[] y, final Color colour, final String label) {
		plot.setColor(colour);
		plot.setLineWidth(3);
		plot.add("line", x, y);
		plot.setLabel(-1, label);
	}
}
