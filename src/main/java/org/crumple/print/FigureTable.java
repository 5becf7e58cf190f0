package org.crumple.print;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

import org.crumple.figure.Axis;
import org.crumple.figure.Figure;
import org.crumple.figure.Look.Symbol;
import org.crumple.figure.Mark.Band;
import org.crumple.figure.Mark.Guide;
import org.crumple.figure.Mark.Law;
import org.crumple.figure.Mark.Series;
import org.crumple.figure.Mark;
import org.crumple.figure.Panel;
import org.crumple.table.CsvCell;
import org.crumple.table.DecimalText;

/**
 * What a figure draws, as CSV with a row for each point: {@code panel,series,x,xerr,y,yerr,count,fitted,low,high,kind,accepted}. Lines that
 * begin with {@code #} say what the axes of a panel are. A row without x and y interrupts a line. Errors that are not symmetric have no
 * {@code yerr}, but ends {@code low} and {@code high}. How a row is drawn is its {@code kind}; fits are {@code accepted}, 1, or not, 0.
 */
public final class FigureTable {

	private static final String HEADINGS = "panel,series,x,xerr,y,yerr,count,fitted,low,high,kind,accepted";

	private static final int DIGITS = 10;

	private final StringBuilder text = new StringBuilder();
	private final String panel;
	/** What stands in the last two columns of the rows of a mark. */
	private String drawn = "";

	/** @param panel its letter */
	private FigureTable(final String panel) {
		this.panel = panel;
	}

	/** The text of the file. */
	public static String of(final Figure figure) {
		final StringBuilder text = new StringBuilder();
		comment(text, figure.caption());
		final List<FigureTable> tables = new ArrayList<>();
		for (int k = 0; k < figure.panels().size(); k++) {
			final Panel panel = figure.panels().get(k);
			tables.add(of(panel, figure.letters().get(k), text));
			if (panel.inset() != null) tables.add(of(panel.inset().panel(), figure.letters().get(k) + " inset", text));
		}
		text.append(HEADINGS).append('\n');
		for (final FigureTable table : tables) text.append(table.text);
		return text.toString();
	}

	private static FigureTable of(final Panel panel, final String letter, final StringBuilder comments) {
		comment(comments, "panel " + letter + ": x is " + axis(panel.x()) + ", y is " + axis(panel.y()));
		final FigureTable table = new FigureTable(letter);
		table.add(panel);
		return table;
	}

	private static void comment(final StringBuilder text, final String line) {
		if (!line.isBlank()) text.append("# ").append(Letters.plain(line.replaceAll("\\R", " "))).append('\n');
	}

	private static String axis(final Axis axis) {
		return axis.heading() + (axis.log() ? ", logarithmic" : "");
	}

	private void add(final Panel shown) {
		int unnamed = 0;
		for (final Mark mark : shown.marks()) {
			final String series = mark.label() == null || mark.label().isBlank() ? "series " + ++unnamed : mark.label();
			drawn = drawn(mark);
			if (mark instanceof Law law) add(series, shown.points(law), law.isFit() ? 1 : 0);
			else if (mark instanceof Guide guide) add(series, shown.points(guide), 0);
			else if (mark instanceof Band band) {
				for (int k = 0; k < band.x().length; k++)
					row(series, band.x()[k], Double.NaN, Double.NaN, -1, 0, band.low()[k], band.high()[k]);
			}
			else if (mark instanceof Series points) add(series, points);
		}
	}

	/** How a mark is drawn, and of a fit whether it is accepted. */
	private static String drawn(final Mark mark) {
		if (mark instanceof Law law && law.isFit()) return "fit," + (law.isRefused() ? 0 : 1);
		if (mark instanceof Law || mark instanceof Guide) return "guide,";
		if (mark instanceof Band) return "band,";
		final Symbol symbol = mark.look().symbol();
		return symbol == Symbol.BAR ? "bars," : symbol == Symbol.LINE ? "line," : "points,";
	}

	private void add(final String series, final double[][] points, final int fitted) {
		for (int k = 0; k < points[0].length; k++) {
			row(series, points[0][k], points[1][k], Double.NaN, -1, fitted, Double.NaN, Double.NaN);
		}
	}

	private void add(final String series, final Series points) {
		final boolean hasErrors = points.low() != null, even = hasErrors && points.isEven();
		boolean isDrawn = false, isInterrupted = false;
		for (int k = 0; k < points.x().length; k++) {
			final double x = points.x()[k], y = points.y()[k];
			isInterrupted |= isDrawn && Double.isNaN(x) && Double.isNaN(y);
			if (Double.isNaN(x) && Double.isNaN(y)) continue;
			if (isInterrupted) row(series, Double.NaN, Double.NaN, Double.NaN, -1, 0, Double.NaN, Double.NaN);
			isInterrupted = false;
			isDrawn = true;
			final double error = even ? points.high()[k] - y : Double.NaN;
			row(series, x, y, error, points.count() == null ? -1 : points.count()[k], 0, hasErrors && !even ? points.low()[k] : Double.NaN,
				hasErrors && !even ? points.high()[k] : Double.NaN);
		}
	}

	/** Adds a row; an error of 0 stands for none. */
	private void row(final String series, final double x, final double y, final double error, final int count, final int fitted,
		final double low, final double high)
	{
		text.append(CsvCell.of(panel)).append(',').append(CsvCell.of(Letters.plain(series))).append(',').append(number(x))
			.append(",,").append(number(y)).append(',')
			.append(error == 0 ? "" : number(rounded(error))).append(',').append(count < 0 ? "" : count).append(',').append(fitted)
			.append(',')
			.append(number(low)).append(',').append(number(high)).append(',').append(drawn).append('\n');
	}

	/** Without the last digits, which the difference of the ends of a bar has lost. */
	private static double rounded(final double error) {
		return Double.isFinite(error) ? new BigDecimal(error).round(new MathContext(DIGITS)).doubleValue() : error;
	}

	private static String number(final double value) {
		return Double.isFinite(value) ? DecimalText.shortest(value) : "";
	}

}
