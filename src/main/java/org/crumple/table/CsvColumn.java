package org.crumple.table;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import org.crumple.kernel.NumberText;

/**
 * A column of a table while it is read. It keeps the numbers as read with decimal points and, as long as all cells allow it, as read with
 * decimal commas. Cells that can be read in only one way decide between the two.
 */
final class CsvColumn {

	/** What the cells of a column or table imply for the decimal mark. */
	enum Mark {
		/** Some cells can only be read with a decimal point. */
		POINT,
		/** Some cells can only be read with a decimal comma. */
		COMMA,
		/** No cell decides. */
		EITHER,
		/** Some cells need a decimal point, others a decimal comma. */
		BOTH
	}

	private static final Set<String> MISSING = Set.of("", "nan", "na", "n/a", "#n/a", "null", "none");
	private static final Pattern GROUPED_BY_COMMAS = Pattern.compile("[-+]?[1-9][0-9]{0,2}(,[0-9]{3})+([.][0-9]*)?");
	private static final Pattern GROUPED_BY_POINTS = Pattern.compile("[-+]?[1-9][0-9]{0,2}([.][0-9]{3})+(,[0-9]*)?");
	private static final Pattern DECIMAL_COMMA = Pattern.compile("[-+]?([0-9]+,[0-9]*|,[0-9]+)([eE][-+]?[0-9]+)?");
	/** Blanks of various widths, or apostrophes, between groups of three digits. */
	private static final Pattern GROUPED_BY_BLANKS =
		Pattern.compile("[-+]?[1-9][0-9]{0,2}([ \u00a0\u2009\u202f'\u2019][0-9]{3})+([.,][0-9]*)?");
	private static final Pattern BLANK = Pattern.compile("[ \u00a0\u2009\u202f'\u2019]");

	private double[] point = new double[16];
	/** The numbers read with decimal commas; null as long as they equal those in {@link #point}. */
	private double[] comma;
	private int size;
	private boolean hasCommas;
	/**
	 * Descriptions of the first cell that is not a number, the first that is one only with a decimal point, and the first that is one only
	 * with a decimal comma; null if there is none.
	 */
	private String word, pointOnly, commaOnly;

	/** Appends the cell of the next row. */
	void add(final String cell) {
		if (size == point.length) {
			point = Arrays.copyOf(point, 2 * size);
			if (comma != null) comma = Arrays.copyOf(comma, 2 * size);
		}
		final String text = cell.strip();
		if (isMissing(text)) put(Double.NaN, Double.NaN);
		else if (isInteger(text)) put(NumberText.real(text), NumberText.real(text));
		else takeNumber(text);
	}

	private void takeNumber(final String text) {
		final String plain = text.charAt(0) <= '9' && GROUPED_BY_BLANKS.matcher(text).matches() ? BLANK.matcher(text).replaceAll("") : text;
		final double withPoint = withPoint(plain), withComma = withComma(plain, withPoint);
		hasCommas |= plain.indexOf(',') >= 0;
		if (Double.isNaN(withPoint) && Double.isNaN(withComma)) word = word == null ? place(text) : word;
		else if (Double.isNaN(withComma)) pointOnly = pointOnly == null ? place(text) : pointOnly;
		else if (Double.isNaN(withPoint)) commaOnly = commaOnly == null ? place(text) : commaOnly;
		put(withPoint, withComma);
	}

	private void put(final double withPoint, final double withComma) {
		// once a cell needs a decimal point, numbers with decimal commas are not kept any more
		if (comma == null && pointOnly == null && Double.compare(withPoint, withComma) != 0) comma = Arrays.copyOf(point, point.length);
		if (comma != null) comma[size] = withComma;
		point[size++] = withPoint;
	}

	private static boolean isInteger(final String text) {
		for (int k = 0; k < text.length(); k++) if (text.charAt(k) < '0' || text.charAt(k) > '9') return false;
		return true;
	}

	private String place(final String text) {
		return quoted(text) + " in row " + (size + 1);
	}

	private static double withPoint(final String plain) {
		if (plain.indexOf(',') < 0) return real(plain);
		return GROUPED_BY_COMMAS.matcher(plain).matches() ? NumberText.real(plain.replace(",", "")) : Double.NaN;
	}

	private static String quoted(final String text) {
		return '"' + (text.length() <= 40 ? text : text.substring(0, 40) + "...") + '"';
	}

	private static double withComma(final String plain, final double withPoint) {
		if (plain.indexOf('.') >= 0) {
			return GROUPED_BY_POINTS.matcher(plain).matches() ? NumberText.real(plain.replace(".", "").replace(',', '.')) : Double.NaN;
		}
		if (plain.indexOf(',') >= 0) return DECIMAL_COMMA.matcher(plain).matches() ? NumberText.real(plain.replace(',', '.')) : Double.NaN;
		return withPoint;
	}

	private static double real(final String text) {
		try {
			return NumberText.real(text);
		} catch (final NumberFormatException e) {
			return Double.NaN;
		}
	}

	private static boolean isMissing(final String text) {
		return text.length() <= 4 && MISSING.contains(text.toLowerCase(Locale.ROOT));
	}

	/** What the cells imply for the decimal mark. */
	Mark mark() {
		if (pointOnly != null) return commaOnly != null ? Mark.BOTH : Mark.POINT;
		return commaOnly != null ? Mark.COMMA : Mark.EITHER;
	}

	/** The decimal mark of a table, for its undecided columns. Semicolons as separators suggest decimal commas. */
	static Mark common(final List<CsvColumn> columns, final char separator) {
		final boolean comma = columns.stream().anyMatch(c -> c.mark() == Mark.COMMA),
			point = columns.stream().anyMatch(c -> c.mark() == Mark.POINT);
		if (comma != point) return comma ? Mark.COMMA : Mark.POINT;
		return !comma && separator == ';' && columns.stream().anyMatch(CsvColumn::hasCommas) ? Mark.COMMA : Mark.EITHER;
	}

	/** Whether the decimal mark makes a difference and no cell decides. */
	boolean isOpen() {
		return mark() == Mark.EITHER && comma != null;
	}

	/** Whether a cell has a comma. */
	boolean hasCommas() {
		return hasCommas;
	}

	/** The numbers, [rows]; NaN for missing values. */
	double[] numbers(final Mark mark) {
		return Arrays.copyOf(mark == Mark.COMMA && comma != null ? comma : point, size);
	}

	/**
	 * Why this is not a column of numbers, as the end of a sentence whose subject is the column; null if it is one.
	 *
	 * @param mark of the column or, if the column does not decide, of the table
	 */
	String trouble(final Mark mark) {
		if (word != null) return "holds " + word;
		if (mark == Mark.BOTH) return "holds " + pointOnly + " and " + commaOnly + ": decimal points and decimal commas are mixed";
		if (isOpen() && mark == Mark.EITHER && hasCommas) {
			return "holds numbers with a comma and three digits, which may be decimals or thousands: write decimal points and no marks "
				+ "between thousands";
		}
		return null;
	}
}
