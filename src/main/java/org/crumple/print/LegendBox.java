package org.crumple.print;

import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;

import org.crumple.figure.FigureStyle.LegendPlace;
import org.crumple.figure.Look.Symbol;
import org.crumple.figure.Look;
import org.crumple.figure.Mark.Band;
import org.crumple.figure.Mark.Law;
import org.crumple.figure.Mark.Series;
import org.crumple.figure.Mark;
import org.crumple.figure.Panel.Corner;
import org.crumple.figure.Panel;

/** The legend of a panel: inside the frame where it covers nothing that is drawn, or above the frame. */
final class LegendBox {

	/** An entry, its text in lines; a note has no look. */
	private record Entry(Mark mark, List<String> lines) {}

	/** Width of samples of lines, and of symbols alone, and distances, relative to the size of the letters. */
	private static final double SAMPLE = 1.9, SYMBOL = 0.9, GAP = 0.5, EDGE = 0.6;
	/** Largest part of the frame's width for a legend inside. */
	private static final double WIDEST = 0.72;
	/** Free space around what is drawn [points]. */
	private static final double FREE = 5;

	private final PanelFrame frame;
	private final Letters letters;
	private final boolean isAlone;
	private final double sampleWidth;
	private final InsetBox inset;
	private final List<Entry> inside = new ArrayList<>();
	private final List<List<Entry>> above = new ArrayList<>();
	private final boolean isAbove;
	private final boolean hasCaption;
	/** How far a legend above extends beyond the frame, to the left. */
	private double outside;
	/** Width of a column above the frame; 0: entries follow each other. */
	private double column;
	private double left;
	private double top;

	/**
	 * @param frame at any place: the legend moves with it
	 * @param beside room on the left of the frame that a legend above may use [points]
	 * @param isAlone whether it must say what open symbols mean, because a caption does not
	 * @param hasCaption whether a caption says what dashes and parentheses mean
	 * @param inset that takes a part of the frame; null for none
	 */
	LegendBox(final PanelFrame frame, final Letters letters, final LegendPlace place, final double beside,
		final boolean isAlone, final boolean hasCaption, final InsetBox inset) {
		this.isAlone = isAlone;
		this.hasCaption = hasCaption;
		sampleWidth = sampleWidth(frame.panel());
		this.frame = frame;
		this.letters = letters;
		this.inset = inset;
		final Rectangle2D.Double area = frame.area();
		if (place != LegendPlace.NONE) addEntries(WIDEST * area.width);
		isAbove = !inside.isEmpty() && (place == LegendPlace.ABOVE || !placeInside(place));
		if (isAbove) {
			inside.clear();
			addEntries(area.width + beside);
			breakIntoRows(area.width + beside);
			final double needed = column > 0 ? column * above.get(0).size() - 2 * GAP * letters.size()
				: above.stream().mapToDouble(row -> row
				.stream().mapToDouble(e -> width(e) + 2 * GAP * letters.size()).sum() - 2 * GAP * letters.size()).max().orElse(0);
			outside = Math.max(0, Math.min(beside, needed - area.width));
		}
	}

	private void addEntries(final double room) {
		for (final Mark mark : frame.panel().marks()) {
			if (mark.label() != null && !mark.label().isBlank()) inside.add(new Entry(mark, letters.lines(mark.label(), room - sample())));
		}
		if (!hasCaption && hasUnexplainedLaw()) inside.add(new Entry(null, letters.lines("dashed, in parentheses: not accepted", room)));
		if (isAlone) for (final String remark : remarks(frame.panel())) inside.add(new Entry(null, letters.lines(remark, room)));
		final String note = frame.panel().note();
		if (!note.isBlank()) inside.add(new Entry(null, letters.lines(note, room)));
	}

	/** Whether a law is dashed, and no entry says that it is not accepted. */
	private boolean hasUnexplainedLaw() {
		final List<Mark> marks = frame.panel().marks();
		return marks.stream().anyMatch(m -> m instanceof Law law && law.isRefused())
			&& marks.stream().noneMatch(m -> m.label() != null && m.label().contains(Law.remark(false)));
	}

	/** What the open symbols of a panel mean; none if there are none. */
	static List<String> remarks(final Panel panel) {
		final List<String> remarks = new ArrayList<>();
		for (final String counted : panel.marks().stream().filter(Series.class::isInstance).map(m -> ((Series) m).counted()).distinct()
			.toList()) {
			if (has(panel, (series, k) -> series.isOfFew(k) && series.counted().equals(counted)))
				remarks.add("open: fewer than " + Series.FEW + " " + counted);
		}
		if (has(panel, (series, k) -> series.isWithoutError(k) && !series.isOfFew(k))) remarks.add("open, no bar: error not known");
		return remarks;
	}

	private static boolean has(final Panel panel, final BiPredicate<Series, Integer> open) {
		return panel.marks().stream().anyMatch(m -> m instanceof Series series && series.look().symbol() != Symbol.LINE
			&& !PanelFrame.isBars(series) && IntStream.range(0, series.x().length).anyMatch(k -> !Double.isNaN(series.y()[k])
			&& open.test(series, k)));
	}

	private double sample() {
		return (sampleWidth + GAP) * letters.size();
	}

	/** Symbols need less room than lines and bars. */
	private static double sampleWidth(final Panel panel) {
		return panel.marks().stream().filter(m -> m.label() != null && !m.label().isBlank()).allMatch(m -> m instanceof Series series
			&& series.look().symbol() != Symbol.LINE && !PanelFrame.isBars(series)) ? SYMBOL : SAMPLE;
	}

	private double width(final Entry entry) {
		return (entry.mark() == null ? 0 : sample()) + entry.lines().stream().mapToDouble(letters::width).max().orElse(0);
	}

	private boolean placeInside(final LegendPlace place) {
		final double edge = EDGE * letters.size(), width = inside.stream().mapToDouble(this::width).max().orElse(0),
			height = inside.stream().mapToInt(e -> e.lines().size()).sum() * letters.leading();
		final FreePlace places = new FreePlace(frame, width, height, edge);
		if (!places.fits()) return false;
		final Point2D.Double found = place == LegendPlace.AUTO
			? places.near(frame.panel().legend(), FREE, inset == null ? null : inset.area()) : places.in(Corner.valueOf(place.name()));
		if (found == null) return false;
		left = found.x;
		top = found.y;
		return true;
	}

	/** Columns of equal width if that takes no more rows than one entry beside the other; distances are between them. */
	private void breakIntoRows(final double room) {
		final double apart = 2 * GAP * letters.size(), widest = inside.stream().mapToDouble(this::width).max().orElse(0) + apart;
		final int columns = Math.max(1, (int) ((room + apart) / widest));
		fillRows(room);
		if ((inside.size() + columns - 1) / columns > above.size()) return;
		column = widest;
		above.clear();
		for (int first = 0; first < inside.size(); first += columns) {
			above.add(inside.subList(first, Math.min(inside.size(), first + columns)));
		}
	}

	private void fillRows(final double room) {
		double used = Double.POSITIVE_INFINITY;
		for (final Entry entry : inside) {
			final double width = width(entry) + 2 * GAP * letters.size();
			if (used + width > room + 2 * GAP * letters.size()) {
				above.add(new ArrayList<>());
				used = 0;
			}
			above.get(above.size() - 1).add(entry);
			used += width;
		}
	}

	/** Height of a legend above the frame [points]; 0 if it is inside. */
	double heightAbove() {
		if (!isAbove) return 0;
		final double rows = above.stream().mapToInt(LegendBox::rows).sum() * letters.leading() + EDGE * letters.size();
		return frame.hasFactorAbove() ? rows + letters.leading() : rows; // below it stands the common factor of the axis
	}

	private static int rows(final List<Entry> row) {
		return row.stream().mapToInt(e -> e.lines().size()).max().orElse(0);
	}

	void draw(final Pen pen) {
		final Rectangle2D.Double area = frame.area();
		if (!isAbove) {
			double line = area.y + top + (letters.leading() + letters.capitals()) / 2;
			for (final Entry entry : inside) line = draw(pen, entry, area.x + left, line);
			return;
		}
		double line = area.y - heightAbove() + letters.capitals();
		for (final List<Entry> row : above) {
			double x = area.x - outside;
			for (final Entry entry : row) {
				draw(pen, entry, x, line);
				x += column > 0 ? column : width(entry) + 2 * GAP * letters.size();
			}
			line += rows(row) * letters.leading();
		}
	}

	/** Draws an entry and returns the line below it. */
	private double draw(final Pen pen, final Entry entry, final double x, final double line) {
		if (entry.mark() != null) drawSample(pen, entry.mark(), x, line - letters.capitals() / 2);
		final double text = x + (entry.mark() == null ? 0 : sample());
		for (int k = 0; k < entry.lines().size(); k++) {
			letters.draw(pen, entry.lines().get(k), text, line + k * letters.leading(), 0, PanelFrame.INK);
		}
		return line + entry.lines().size() * letters.leading();
	}

	private void drawSample(final Pen pen, final Mark mark, final double x, final double y) {
		final Look look = mark.look();
		final double width = sampleWidth * letters.size(), half = 0.4 * letters.capitals();
		if (mark instanceof Band || mark instanceof Series series && PanelFrame.isBars(series)) {
			final Rectangle2D.Double box = new Rectangle2D.Double(x + width / 4, y - half, width / 2, 2 * half);
			if (look.fill() != Look.HOLLOW) pen.fill(box, look.fill());
			if (!(mark instanceof Band)) pen.stroke(box, MarkPainter.width(look) / 2, look.colour());
		}
		else if (mark instanceof Series && look.symbol() != Symbol.LINE) MarkPainter.symbol(pen, look, x + width / 2, y, 1);
		else {
			final Path2D.Double path = new Path2D.Double();
			path.moveTo(x, y);
			path.lineTo(x + width, y);
			pen.stroke(path, MarkPainter.width(look), look.colour(), MarkPainter.dash(look));
		}
	}
}
