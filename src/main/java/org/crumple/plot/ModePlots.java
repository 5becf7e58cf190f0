package org.crumple.plot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import org.crumple.analysis.ModesResults;
import org.crumple.figure.Axis.Margin;
import org.crumple.figure.Axis;
import org.crumple.figure.Figure;
import org.crumple.figure.Look.Dash;
import org.crumple.figure.Look.Symbol;
import org.crumple.figure.Look;
import org.crumple.figure.Mark.Guide;
import org.crumple.figure.Mark.Law;
import org.crumple.figure.Mark.Series;
import org.crumple.figure.Mark;
import org.crumple.figure.Palette;
import org.crumple.figure.Panel.Corner;
import org.crumple.figure.Panel;
import org.crumple.modes.CoreDecay;
import org.crumple.modes.NormalModes;
import org.crumple.modes.SoundSpeeds;
import org.crumple.stats.BinnedRelation;
import org.crumple.stats.LogHistogram;

/** Figures of one network as in Fig. 3a and 3c of the paper. */
public final class ModePlots {

	private static final int PER_DECADE = 10;
	/** Factor of room for the legend: the Debye line of a network passes through its legend, the line of the first phonon ends below it. */
	private static final double LEGEND = 7;
	private static final Margin SIDES = Margin.factor(1.5), ABOVE = Margin.factor(1.5).legend(LEGEND, 0), DECAY_SIDES = Margin.factor(1.3),
		DECAY_ABOVE = Margin.factor(1.5).legend(4, 0);
	static final String OMEGA = "\u03c9 (E^{1/2}/l)", DENSITY = "D(\u03c9) (l/E^{1/2})";
	/** Mean size of a mode relative to that of its core. */
	static final String DISPLACEMENT = "\u27e8|\u03c8(r)|\u27e9/|\u03c8(0)|";

	private ModePlots() {}

	/**
	 * D(ω), normalised to 1 over all 2N − 2 modes, in logarithmic bins with √n errors, the Debye law, and the first phonon computed from
	 * the sound speeds. If not all modes are known, the bin of the highest known mode is left out.
	 */
	public static Figure density(final String title, final String caption, final NormalModes modes) {
		final LogHistogram bins = modes.density(PER_DECADE);
		final int[] filled = IntStream.range(0, bins.size()).filter(b -> bins.count()[b] > 0).toArray();
		final String label = Arrays.stream(filled).map(b -> bins.count()[b]).sum() + " of " + modes.available() + " modes in "
			+ filled.length + " bins";
		final Series points = FitPlots.points(label, bins, filled, Look.points(Symbol.CIRCLE, Palette.DATA, 2));
		final List<Mark> marks = new ArrayList<>(List.of(points));
		final Panel panel = new Panel(Axis.log(OMEGA).range(bins.edges()[0], bins.edges()[bins.size()]).room(SIDES),
			FitPlots.including(Axis.log(DENSITY), points).room(ABOVE), marks, Corner.TOP_LEFT);
		final double[] x = panel.across(), y = panel.upwards();
		addDebye(marks, modes.soundSpeeds(), x[0], x[1], y[0], y[1], "Debye: %.3g \u03c9");
		if (marks.size() > 1) addPhonon(marks, modes.soundSpeeds(), x[0], x[1], y[0], y[1] / LEGEND);
		return Figure.of(title, withRemark(caption, modes.soundSpeeds()), panel.of(marks));
	}

	/** The decay of what was found around its cores. */
	public static Figure decay(final String title, final String caption, final ModesResults found, final BinnedRelation decay) {
		return decay(title, caption, found.decaying(), Math.max(1, found.quasiLocalised().size()), decay,
			CoreDecay.slope(found.modes(), decay));
	}

	/** Adds the Debye law between two densities, if the network has sound speeds. */
	static void addDebye(final List<Mark> marks, final SoundSpeeds sound, final double left, final double right, final double lowest,
		final double highest, final String label) {
		final double slope = sound.debyeSlope();
		if (!Double.isFinite(slope)) return;
		final double end = Math.min(right, highest / slope), start = Math.min(end, Math.max(left, lowest / slope));
		marks.add(new Law(String.format(Locale.ROOT, label, slope), w -> slope * w, start, end, 1, Look.line(Palette.LAW, 3)).known());
	}

	/** Adds a vertical line at the first phonon, if it is on the axis. */
	static void addPhonon(final List<Mark> marks, final SoundSpeeds sound, final double left, final double right, final double lowest,
		final double highest) {
		final double phonon = sound.firstPhonon();
		if (!(phonon > left && phonon < right)) return;
		marks.add(new Series(String.format(Locale.ROOT, "first phonon \u03c9 = %.3g", phonon), new double[] { phonon, phonon },
			new double[] { lowest, highest },
			Look.line(Palette.MARK, 2).dashed(Dash.DASHED)));
	}

	/** The caption, followed by the reason if the Debye law and the first phonon are missing from the plot. */
	static String withRemark(final String caption, final SoundSpeeds sound) {
		return sound.isStable() ? caption : caption + "; " + sound.remark();
	}

	/**
	 * Mean |ψ| relative to that of the core against the distance from the core; the power law fitted to the bins outside the core and well
	 * inside the cell; and as a guide the line r⁻¹ through the middle of the fitted bins.
	 *
	 * @param what the modes averaged over, such as "4 quasi-localised modes"
	 * @param number of these modes; the law of fewer than five is not accepted, whatever its line says of the bins
	 * @param slope fitted outside the core, or null
	 */
	static Figure decay(final String title, final String caption, final String what, final int number, final BinnedRelation profile,
		final BinnedRelation.Slope slope) {
		final double[] x = profile.x(), y = profile.y();
		final List<Mark> marks = new ArrayList<>();
		marks.add(new Series(what, x, y, Look.points(Symbol.CIRCLE, Palette.DATA, 2)).errors(profile.error()).counted(profile.count()));
		if (slope != null) {
			final boolean accepted = slope.line().isAccepted() && number >= Series.FEW;
			marks.add(Law.straight(String.format(Locale.ROOT, "r^{%.2f \u00b1 %.2f} from %.3g to %.3g l%s", slope.slope(), slope.error(),
				slope.from(), slope.until(),
				Law.remark(accepted)), slope.line()::at, slope.from(), slope.until(), Look.fit(Palette.LAW, 3, accepted)));
		}
		final double middle = slope == null ? x[x.length / 2] : Math.sqrt(slope.from() * slope.until()), height = slope == null
			? y[x.length / 2] : slope.line().at(middle);
		marks.add(new Guide("r^{\u22121}, not fitted", -1, middle, height,
			Look.line(Palette.MARK, 2).dashed(Dash.DOTTED)));
		return Figure.of(title, caption, new Panel(Axis.log("distance to the core r (l)").room(DECAY_SIDES),
			Axis.log(DISPLACEMENT).room(DECAY_ABOVE),
			marks, Corner.TOP_RIGHT));
	}
}
