package org.crumple.plot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.crumple.figure.Axis.Margin;
import org.crumple.figure.Axis;
import org.crumple.figure.Figure;
import org.crumple.figure.Look.Dash;
import org.crumple.figure.Look;
import org.crumple.figure.Mark.Band;
import org.crumple.figure.Mark.Series;
import org.crumple.figure.Mark;
import org.crumple.figure.Palette;
import org.crumple.figure.Panel.Corner;
import org.crumple.figure.Panel;
import org.crumple.modes.DensityOfStates.Estimate;
import org.crumple.modes.DensityOfStates;

/** Figure of the whole density of states of one network, broadened by a stated width (paper, Fig. 3a). */
public final class SpectrumPlot {

	/** Fraction of modes beyond the right end of the plot: what follows is only the tail of the kernel. */
	private static final double BEYOND = 1e-5;
	/** Lowest density shown, relative to the highest: below it the curve may be the kernel's tail of modes elsewhere. */
	private static final double TAIL = 1e-3;
	/** Number of resolutions below which a mode overlaps with its mirror image at negative frequency. */
	private static final double OVERLAP = 2;
	private static final Margin SIDES = Margin.factors(1.5, 1.3), ABOVE = Margin.factors(1.3, 1.5).legend(20, 0);

	private SpectrumPlot() {}

	/**
	 * D(ω) with a band of one standard error, the Debye law, the first phonon and the resolution; the curve is grey below two resolutions.
	 * The axis begins where the density is high enough to be seen.
	 */
	public static Figure of(final String title, final String caption, final DensityOfStates states) {
		final double resolution = states.resolution(0);
		final double[] omega = Arrays.stream(states.omegas()).filter(w -> w > 0.5 * resolution && states.cumulated(w).value() < 1 - BEYOND)
			.toArray();
		final Estimate[] found = Arrays.stream(omega).mapToObj(states::density).toArray(Estimate[]::new);
		final double[] density = Arrays.stream(found).mapToDouble(Estimate::value).toArray(), upper = new double[omega.length],
			lower = new double[omega.length];
		for (int k = 0; k < omega.length; k++) {
			final double error = Double.isNaN(found[k].error()) ? 0 : found[k].error();
			upper[k] = density[k] + error;
			lower[k] = Math.max(density[k] - error, Panel.LOWEST_BAR * density[k]);
		}
		final double highest = Arrays.stream(density).max().orElse(1), lowest = Math.max(Arrays.stream(lower).min().orElse(0),
			TAIL * highest);
		final List<Mark> marks = new ArrayList<>();
		if (states.vectors() > 1) {
			marks.add(new Band("\u00b1 error, " + states.vectors() + " vectors", omega, lower, upper,
				Look.line(Palette.BAND, 2).filled(Palette.BAND)));
		}
		final int resolved = (int) Arrays.stream(omega).filter(w -> w < OVERLAP * resolution).count();
		int first = 0;
		while (density[first] < lowest) first++;
		marks.add(new Series(states.moments().length + " moments" + (states.vectors() == 0 ? ", exact traces" : ""),
			Arrays.copyOfRange(omega, resolved, omega.length),
			Arrays.copyOfRange(density, resolved, omega.length), Look.line(Palette.DATA, 2)));
		if (first < resolved) {
			marks.add(new Series(String.format(Locale.ROOT, "below 2\u03b4\u03c9 = %.2g: smeared", 2 * resolution),
				Arrays.copyOf(omega, resolved + 1), Arrays.copyOf(density, resolved + 1),
				Look.line(Palette.MARK, 2).dashed(Dash.DOTTED)));
		}
		final Panel panel = new Panel(Axis.log(ModePlots.OMEGA).range(Math.max(resolution, omega[first]),
			Math.min(states.bound(), omega[omega.length - 1])).room(SIDES),
			Axis.log(ModePlots.DENSITY).range(lowest, highest).room(ABOVE), marks, Corner.TOP_LEFT);
		final double[] x = panel.across(), y = panel.upwards();
		ModePlots.addDebye(marks, states.soundSpeeds(), x[0], x[1], y[0], highest, "Debye: %.3g \u03c9");
		ModePlots.addPhonon(marks, states.soundSpeeds(), x[0], x[1], y[0], highest);
		return Figure.of(title, ModePlots.withRemark(caption, states.soundSpeeds()), panel.of(marks));
	}
}
