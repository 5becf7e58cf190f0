package org.crumple.plot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.crumple.excitation.BondPopulation;
import org.crumple.figure.Look.Symbol;
import org.crumple.figure.Look;
import org.crumple.figure.Palette;

/** A line of the script command {@code Draw Plot}: {@code kind|file|rows|columns|style|label|fit}. */
record PlotLine(String kind, String file, String rows, String columns, String style, String label, String fit) {

	private static final Pattern POWER = Pattern.compile("%\\^(-?[0-9.]+)");
	private static final Symbol[] SYMBOLS = { Symbol.CIRCLE, Symbol.BOX, Symbol.TRIANGLE, Symbol.DIAMOND };
	/** Words that stand for populations of bonds, whose looks are the same in all figures. */
	private static final Map<String, String> POPULATIONS = Arrays.stream(BondPopulation.values()).collect(Collectors.toMap(
		BondPopulation::toString, p -> String.format(Locale.ROOT, "%s #%06x 2", ExcitationPlots.points(p).symbol(),
		ExcitationPlots.points(p)
			.colour())));
	private static final Set<String> DRAWN_ALONE = Set.of("line", "curve", "band", "guide");
	private static final int FIELDS = 7;

	private static PlotLine of(final String line) {
		final String[] field = (line + "|||||||").split("[|]", -1);
		return new PlotLine(field[0].trim(), field[1], field[2], field[3], field[4], TableFigure.symbols(field[5]),
			field[FIELDS - 1].trim());
	}

	/** The lines, those with % once for each word; * is then a look that differs from word to word, and %^power the word to that power. */
	static List<PlotLine> all(final String series, final String each) {
		final List<PlotLine> all = new ArrayList<>();
		final String[] words = each.isBlank() ? new String[0] : each.contains(",") ? each.split(",") : each.trim().split(" +");
		for (final String line : series.split("\n")) {
			if (line.isBlank()) continue;
			if (words.length == 0 || line.indexOf('%') < 0) all.add(of(line));
			else for (int k = 0; k < words.length; k++) {
				final double word = TableSeries.number(words[k]);
				final String looking = line.replace("|*|", "|" + look(words, k) + "|");
				final String scaled = POWER.matcher(looking).replaceAll(m -> Matcher.quoteReplacement(Double.toString(Math.pow(word,
					TableSeries.number(m.group(1))))));
				all.add(of(scaled.replace("%", words[k])));
			}
		}
		return all;
	}

	/** Numbers are in order, dark to light; other words differ. */
	private static String look(final String[] words, final int k) {
		final boolean areNumbers = Arrays.stream(words).noneMatch(w -> Double.isNaN(TableSeries.number(w)));
		final int colour = areNumbers ? Palette.ordered(k, words.length) : Palette.kind(k);
		return POPULATIONS.getOrDefault(words[k], String.format(Locale.ROOT, "%s #%06x 2", SYMBOLS[k % SYMBOLS.length], colour))
			.toLowerCase(Locale.ROOT);
	}

	/** Whether there are points; other lines are drawn alone. */
	boolean isSeries() {
		return !DRAWN_ALONE.contains(kind);
	}

	/** One of the columns; empty if it is left out. */
	String column(final int k) {
		final String[] part = columns.split(";", -1);
		return k < part.length ? part[k].trim() : "";
	}

	/** The numbers that stand in place of columns; NaN for what is none. */
	double[] numbers() {
		return Arrays.stream(columns.split(";", -1)).mapToDouble(TableSeries::number).toArray();
	}

	/** The sets of rows that are added. */
	List<String> sets() {
		return rows.isEmpty() ? List.of("") : Arrays.stream(rows.split("[+]")).toList();
	}

	/** File, rows and column of the fit; empty if there is none. */
	String[] fitted() {
		return fit.isEmpty() ? new String[0] : fit.split(";", -1);
	}

	/** The style of points, bars and lines. */
	Look look() {
		final String[] part = style.trim().split(" +");
		if (!isSeries()) {
			final Look line = Look.line(colour(part[0]), part.length > 1 ? TableSeries.number(part[1]) : 1);
			if (kind.equals("band")) return line.filled(colour(part[0]));
			return part.length > 2 ? line.dashed(find(Look.Dash.values(), part[2])) : line;
		}
		if (part[0].equals("bar")) return Look.points(Symbol.BAR, colour(part[1]), 1).filled(colour(part[2]));
		return Look.points(find(Symbol.values(), part[0]), colour(part[1]), 2);
	}

	private static <T extends Enum<T>> T find(final T[] all, final String word) {
		return Arrays.stream(all).filter(one -> one.name().equalsIgnoreCase(word)).findFirst().orElseThrow(
			() -> new IllegalArgumentException("The style " + word + " is none of " + Arrays.toString(all).toLowerCase(Locale.ROOT) + "."));
	}

	private static int colour(final String text) {
		if (text.matches("#[0-9a-fA-F]{6}")) return Integer.decode(text);
		throw new IllegalArgumentException("The colour " + text + " is not written as #rrggbb.");
	}
}
