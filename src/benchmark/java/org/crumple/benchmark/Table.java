package org.crumple.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * {@code Table RESULTS MACHINE DOCUMENT [SECTION]}: turns lines of {@code what, who, nodes, median, least, most, unit} into tables
 * of ratios and exponents, prints them, and puts them between the marks of that section of the document.
 */
public final class Table {

	static final String OURS = "Crumple";

	private record Line(String what, String who, int nodes, double median, double least, double most, String unit) {

		static Line of(final String text) {
			final String[] field = text.split("\t");
			return new Line(field[0], field[1], Integer.parseInt(field[2]), Double.parseDouble(field[3]), Double.parseDouble(field[4]),
				Double.parseDouble(field[5]), field[6]);
		}

		String value() {
			final String number = number(median);
			return (least == most ? number : number + " (" + number(least) + "…" + number(most) + ")")
				+ (unit.equals("1") ? "" : " " + unit);
		}
	}

	private final List<Line> lines;
	private final StringBuilder out = new StringBuilder();
	private String head = "";

	private Table(final List<Line> lines) {
		this.lines = lines;
	}

	public static void main(final String[] arguments) throws IOException {
		final List<Line> lines = new ArrayList<>();
		for (final String line : Files.readAllLines(Path.of(arguments[0]))) {
			if (line.split("\t").length == 7) lines.add(Line.of(line));
		}
		final String tables = new Table(lines).write(Files.readString(Path.of(arguments[1])));
		System.out.println(tables);
		final Path document = Path.of(arguments[2]);
		final String text = Files.readString(document);
		final String section = arguments.length > 3 ? arguments[3] : "results", mark = "<!-- " + section + " -->";
		final int begin = text.indexOf(mark) + mark.length(), end = text.indexOf("<!-- end of " + section + " -->");
		Files.writeString(document, text.substring(0, begin) + "\n\n" + tables + "\n" + text.substring(end));
	}

	private String write(final String machine) {
		out.append(machine.strip()).append('\n');
		table("Against others", "work", "N", "Crumple", "other", "its time", "Crumple is faster by", "to reach");
		for (final Line line : lines) {
			final Line own = find(line.what, line.nodes);
			if (line.who.equals(OURS) || own == null || !line.unit.equals("ms")) continue;
			final double ratio = line.median / own.median;
			row(line.what, line.nodes, own.value(), line.who, line.value(), number(ratio) + " ×", goal(line));
		}
		table("Growth with N", "work", "sizes", "time grows as N to the power", "over the last step");
		growth("factorise", "factorise");
		growth("all bonds", "all bonds");
		growth("quench, force evaluations grow too", "quench, first run");
		growth("shear, event driven, an event", "shear, event driven, an event");
		growth("shear, event driven, strain 0.1", "shear, event driven");
		growth("pinch, a bond to the failure", "pinch, a bond");
		growth("pinch, 20 lowest with saddles", "pinch, 20 lowest with saddles");
		table("Alone", "what", "N", "Crumple", "to reach");
		for (final Line line : lines) {
			if (!line.who.equals(OURS) || isAnswer(line)) continue;
			row(line.what, line.nodes, line.value(), limit(line));
		}
		table("Whether the answers agree", "number", "N", "Crumple", "other", "its number");
		for (final Line line : lines) {
			final Line own = find(line.what, line.nodes);
			if (line.who.equals(OURS) || own == null || line.unit.equals("ms")) continue;
			row(line.what, line.nodes, exact(own.median), line.who, exact(line.median));
		}
		return out.toString();
	}

	/** The head of a table, written with its first row: one without rows is left out. */
	private void table(final String title, final Object... headings) {
		head = "\n### " + title + "\n\n| " + Arrays.stream(headings).map(Object::toString).collect(Collectors.joining(" | ")) + " |\n"
			+ "|---".repeat(headings.length) + "|\n";
	}

	private void row(final Object... cells) {
		out.append(head);
		head = "";
		for (final Object cell : cells) out.append("| ").append(cell).append(' ');
		out.append("|\n");
	}

	private Line find(final String what, final int nodes) {
		for (final Line line : lines) {
			if (line.who.equals(OURS) && line.what.equals(what) && line.nodes == nodes) return line;
		}
		return null;
	}

	/** Fit of ln t = a + p ln N over all sizes, and p between the two largest alone. */
	private void growth(final String title, final String what) {
		final List<Line> series = lines.stream().filter(line -> line.who.equals(OURS) && line.what.equals(what))
			.sorted((a, b) -> Integer.compare(a.nodes, b.nodes)).toList();
		if (series.size() < 2) return;
		double x = 0, y = 0, xx = 0, xy = 0;
		final int count = series.size();
		for (final Line line : series) {
			final double logN = Math.log(line.nodes), logT = Math.log(line.median);
			x += logN / count;
			y += logT / count;
			xx += logN * logN / count;
			xy += logN * logT / count;
		}
		final Line last = series.get(count - 1), before = series.get(count - 2);
		row(title, series.get(0).nodes + "…" + last.nodes, number((xy - x * y) / (xx - x * x)),
			number(Math.log(last.median / before.median) / Math.log((double) last.nodes / before.nodes)));
	}

	/** Whether the line is a result to compare, not a cost. */
	private static boolean isAnswer(final Line line) {
		return line.what.startsWith("residual") || line.what.startsWith("last") || line.what.startsWith("sum")
			|| line.what.contains("energy of") ||
			line.what.startsWith("energy after");
	}

	private String goal(final Line line) {
		if (line.what.equals("factorise")) return line.nodes <= 4096 ? "1" : "0.83";
		if (line.what.equals("all bonds") && line.nodes == 4096) return "15";
		if (line.what.endsWith(" modes")) return "1.5";
		if (line.what.equals("shear, event driven")) return line.nodes <= 256 ? "60" : "20";
		if (line.what.equals("shear, fixed step")) return line.nodes == 1024 ? "4" : "";
		if (line.what.equals("quench")) return line.who.contains("default") ? "25" : isFastestOther(line) ? "4" : "";
		return "";
	}

	private boolean isFastestOther(final Line line) {
		for (final Line other : lines) {
			final boolean rival = !other.who.equals(OURS) && other.what.equals(line.what) && other.nodes == line.nodes;
			if (rival && other.median < line.median) return false;
		}
		return true;
	}

	private static String limit(final Line line) {
		if (line.what.equals("all bonds, in factorisations") && line.nodes == 4096) return "5";
		if (line.what.equals("packing") && line.nodes == 4096) return "2000 ms";
		if (line.what.equals("packing, first run") && line.nodes == 65536) return "60000 ms";
		if (line.what.equals("heap in use at most")) return "4 GiB";
		if (line.what.equals("pinch, all bonds") && line.nodes == 256) return "10000 ms";
		if (line.what.equals("pinch, 20 lowest with saddles") && line.nodes == 256) return "2000 ms";
		if (line.what.equals("pinch, 100 bonds") && line.nodes == 4096) return "60000 ms";
		if (line.what.equals("job: all")) return "300 s";
		if (line.what.equals("ensemble, two threads are faster by")) return "1.8 ×";
		if (line.what.startsWith("overhead of ")) return "2 %";
		if (line.what.equals("shear, fixed step, in times of event driven")) return "1";
		if (line.what.equals("shear, event driven") && line.nodes == 4096) return "180000 ms";
		if (line.what.equals("transition graph of 28 branches")) return "1000 ms";
		if (line.what.equals("transition graph of 10000 branches, two threads")) return "300 s";
		if (line.what.equals("transition graph of 10000 branches, CPU of all threads")) return "600 s";
		if (line.what.equals("transition graph, factorisations a walk")) return "10";
		if (line.what.equals("transition graph, a branch without")) return "1 KiB";
		if (line.what.equals("creep to E = 1e-3, 20 new states at most") && line.nodes == 64) return "10000 ms";
		if (line.what.equals("creep, a search")) return line.nodes == 64 ? "15 ms" : "90 ms";
		return "";
	}

	private static String number(final double value) {
		return exact(value == 0 ? 0 : Double.parseDouble(String.format(Locale.ROOT, "%.3g", value)));
	}

	private static String exact(final double value) {
		final boolean plain = Math.abs(value) >= 1e-3 && Math.abs(value) < 1e6;
		return plain && value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
	}
}
