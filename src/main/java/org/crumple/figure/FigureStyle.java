package org.crumple.figure;

import java.util.List;
import java.util.stream.Collectors;

import org.crumple.kernel.Choices;
import org.crumple.kernel.Digits;
import org.crumple.kernel.InvalidValue;

/**
 * How figures are printed: size, letters, axes, and which files are written.
 *
 * @param graphics the files that are written
 * @param span the columns of a page that a figure fills
 * @param lettering size of all letters [points]
 * @param legend where the legend of a panel is
 * @param captions whether the caption is printed above the figure
 * @param xaxis scale of the x axes
 * @param yaxis scale of the y axes
 * @param xlimits ends of the x axes, two numbers, or empty: those of the data
 * @param ylimits ends of the y axes, likewise
 */
public record FigureStyle(Graphics graphics, Span span, double lettering, LegendPlace legend, boolean captions, Scale xaxis, Scale yaxis,
	List<Double> xlimits, List<Double> ylimits)
{

	/** The style of figures if nothing is asked for: captions printed, everything else automatic. */
	public static final FigureStyle STANDARD = new FigureStyle(Graphics.BOTH, Span.AUTO, 8, LegendPlace.AUTO, true, Scale.AUTO, Scale.AUTO,
		List.of(), List.of());
	/** Letters that a journal allows, and that have room [points]. */
	private static final double SMALLEST = 4, LARGEST = 16;
	private static final double POINTS_PER_MILLIMETRE = 72 / 25.4;

	/** Files of a figure beside its TIFF. */
	public enum Graphics {
		/** PNG, SVG and PDF. */
		BOTH("Both"),
		/** PNG. */
		RASTER("Raster"),
		/** SVG and PDF. */
		VECTOR("Vector");

		private final String label;

		Graphics(final String label) {
			this.label = label;
		}

		/** Whether there is a file of pixels. */
		public boolean isRaster() {
			return this != VECTOR;
		}

		/** Whether there are files of lines and areas. */
		public boolean isVector() {
			return this != RASTER;
		}

		/**
		 * The constant with this label.
		 *
		 * @throws IllegalArgumentException naming all labels
		 */
		public static Graphics of(final String label) {
			return Choices.find("graphics", label, values());
		}

		@Override
		public String toString() {
			return label;
		}
	}

	/** Width of a figure. */
	public enum Span {
		/** One column for one panel, two for several. */
		AUTO("Auto", 0),
		/** One column of a journal, 86 mm. */
		SINGLE("Single", 86),
		/** Two columns, 178 mm. */
		DOUBLE("Double", 178);

		private final String label;
		private final double millimetres;

		Span(final String label, final double millimetres) {
			this.label = label;
			this.millimetres = millimetres;
		}

		/** Width [points] of a figure with so many panels. */
		public double width(final int panels) {
			return POINTS_PER_MILLIMETRE * (this == AUTO ? panels > 1 ? DOUBLE : SINGLE : this).millimetres;
		}

		/**
		 * The constant with this label.
		 *
		 * @throws IllegalArgumentException naming all labels
		 */
		public static Span of(final String label) {
			return Choices.find("span", label, values());
		}

		@Override
		public String toString() {
			return label;
		}
	}

	/** Place of the legend. */
	public enum LegendPlace {
		/** Inside the frame where nothing is, else above it. */
		AUTO("Auto"), TOP_LEFT("Top left"), TOP_RIGHT("Top right"), BOTTOM_LEFT("Bottom left"), BOTTOM_RIGHT("Bottom right"),
		/** Above the frame. */
		ABOVE("Above"),
		/** No legend. */
		NONE("None");

		private final String label;

		LegendPlace(final String label) {
			this.label = label;
		}

		/**
		 * The constant with this label.
		 *
		 * @throws IllegalArgumentException naming all labels
		 */
		public static LegendPlace of(final String label) {
			return Choices.find("legend", label, values());
		}

		@Override
		public String toString() {
			return label;
		}
	}

	/** What is behind the lines of a picture. */
	public enum Background {
		/** White paper. */
		WHITE("White"),
		/** Nothing. */
		TRANSPARENT("Transparent");

		private final String label;

		Background(final String label) {
			this.label = label;
		}

		/**
		 * The background with this label.
		 *
		 * @throws IllegalArgumentException naming all labels
		 */
		public static Background of(final String label) {
			return Choices.find("background", label, values());
		}

		@Override
		public String toString() {
			return label;
		}
	}

	/** Scale of an axis or of colours. */
	public enum Scale {
		/** As the figure was made, or as suits the numbers. */
		AUTO("Auto"), LINEAR("Linear"), LOG("Log");

		private final String label;

		Scale(final String label) {
			this.label = label;
		}

		/**
		 * The constant with this label.
		 *
		 * @throws IllegalArgumentException naming all labels
		 */
		public static Scale of(final String label) {
			return Choices.find("scale", label, values());
		}

		@Override
		public String toString() {
			return label;
		}
	}

	public FigureStyle {
		if (!(lettering >= SMALLEST && lettering <= LARGEST)) {
			throw InvalidValue.value("lettering", lettering, "between " + SMALLEST + " and " + LARGEST + " points");
		}
		xlimits = checked("xlimits", xlimits);
		ylimits = checked("ylimits", ylimits);
	}

	private static List<Double> checked(final String key, final List<Double> limits) {
		final boolean right = limits.isEmpty() || limits.size() == 2 && limits.stream().allMatch(Double::isFinite)
			&& limits.get(0) < limits.get(1);
		if (right) return List.copyOf(limits);
		throw InvalidValue.value(key, written(limits), "two numbers, the smaller one first, or left out");
	}

	/** Limits as a macro writes them. */
	private static String written(final List<Double> limits) {
		return limits.stream().map(v -> Digits.seven(v).replaceFirst("\\.0$", "")).collect(Collectors.joining(" ", "[", "]"));
	}

	/**
	 * The figure with the axes that this style asks for.
	 *
	 * @throws IllegalArgumentException if a logarithmic axis is to end at 0 or below, or nothing lies between the limits
	 */
	public Figure applied(final Figure figure) {
		if (xaxis == Scale.AUTO && yaxis == Scale.AUTO && xlimits.isEmpty() && ylimits.isEmpty()) return figure;
		for (final Panel panel : figure.panels()) {
			requireData("xlimits", xlimits, panel.across());
			requireData("ylimits", ylimits, panel.upwards());
		}
		return new Figure(figure.name(), figure.caption(), figure.panels().stream().map(p -> p.on(applied("x", p.x(), xaxis, xlimits),
			applied("y", p.y(), yaxis, ylimits))).toList(), figure.columns(), figure.letters());
	}

	/** Throws unless limits leave something to be seen of an axis that ends at these values without them. */
	private static void requireData(final String key, final List<Double> limits, final double[] ends) {
		if (limits.isEmpty() || limits.get(0) <= ends[1] && limits.get(1) >= ends[0]) return;
		throw InvalidValue.value(key, written(limits), "limits with data between them, which go from " + Digits.seven(ends[0]) + " to "
			+ Digits.seven(ends[1]));
	}

	private static Axis applied(final String name, final Axis axis, final Scale scale, final List<Double> limits) {
		final boolean log = scale == Scale.AUTO ? axis.log() : scale == Scale.LOG;
		final Axis applied = log == axis.log() ? axis : axis.scaled(log);
		if (limits.isEmpty()) return applied;
		if (log && limits.get(0) <= 0) {
			throw InvalidValue.value(name + "limits", written(limits), "two numbers above 0, because the axis is logarithmic");
		}
		return applied.range(limits.get(0), limits.get(1)).exact();
	}
}
