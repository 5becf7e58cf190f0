package org.crumple.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

import org.crumple.figure.Axis;
import org.crumple.figure.Axis.Margin;
import org.crumple.figure.Figure;
import org.crumple.figure.Look;
import org.crumple.figure.Look.Dash;
import org.crumple.figure.Look.Symbol;
import org.crumple.figure.Mark;
import org.crumple.figure.Mark.Series;
import org.crumple.figure.Palette;
import org.crumple.figure.Panel;
import org.crumple.figure.Panel.Corner;
import org.crumple.memory.Teaching.Reading;

/** Figure of what a network remembers of the amplitudes it was taught: how much reading cycles change in it, and in an untaught one. */
public final class TeachingPlot {

	private static final Margin ROOM = Margin.parts(0.05, 0.05), LEGEND = Margin.parts(0.05, 0.05).legend(0.35, 0);

	private TeachingPlot() {}

	/**
	 * Mean square displacement and flips against the reading amplitude; taught amplitudes are marked.
	 *
	 * @param title of the figure
	 */
	public static Figure of(final String title, final String caption, final List<Double> amplitudes, final List<Reading> taught,
		final List<Reading> untaught) {
		return new Figure(title, caption, List.of(
			panel("mean square displacement (l^{2})", amplitudes, taught, untaught, Reading::displacement),
			panel("bonds in another state", amplitudes, taught, untaught, Reading::flips)), 1);
	}

	private static Panel panel(final String quantity, final List<Double> amplitudes, final List<Reading> taught,
		final List<Reading> untaught, final ToDoubleFunction<Reading> value)
	{
		final double[] read = taught.stream().mapToDouble(Reading::read).toArray();
		final double[] learnt = taught.stream().mapToDouble(value).toArray(), fresh = untaught.stream().mapToDouble(value).toArray();
		double most = 0;
		for (int k = 0; k < read.length; k++) most = Math.max(most, Math.max(learnt[k], fresh[k]));
		final List<Mark> marks = new ArrayList<>();
		for (int k = 0; k < amplitudes.size(); k++)
			marks.add(new Series(k == 0 ? "taught amplitude" : null, new double[] { amplitudes.get(k), amplitudes.get(k) },
				new double[] { 0, most }, Look.line(Palette.FAINT, 1.5).dashed(Dash.DOTTED)));
		marks.add(new Series(null, read, fresh, Look.line(Palette.SECOND, 1.5).dashed(Dash.DASHED)));
		marks.add(new Series("untaught", read, fresh, Look.points(Symbol.BOX, Palette.SECOND, 2).filled(Look.HOLLOW)));
		marks.add(new Series(null, read, learnt, Look.line(Palette.DATA, 2)));
		marks.add(new Series("taught", read, learnt, Look.points(Symbol.CIRCLE, Palette.DATA, 2)));
		return new Panel(Axis.linear("reading amplitude").room(ROOM), Axis.linear(quantity).room(LEGEND), marks, Corner.TOP_LEFT);
	}
}
