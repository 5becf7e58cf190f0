package org.crumple.spark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.apache.commons.csv.CSVRecord;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;
import org.crumple.ensemble.PooledColumns;
import org.crumple.kernel.Monitor;
import org.crumple.kernel.NumberText;
import org.crumple.table.Column;

/** What the cells of a column are. An empty cell is a value that does not exist, of whatever type. */
enum ColumnType {

	/** Whole numbers of 64 bits; truth values are 1 and 0. */
	WHOLE(PrimitiveTypeName.INT64, "a whole number") {

		@Override
		void give(final String cell, final RecordConsumer to) {
			to.addLong(NumberText.whole(cell));
		}
	},
	/** Doubles. */
	REAL(PrimitiveTypeName.DOUBLE, "a number") {

		@Override
		void give(final String cell, final RecordConsumer to) {
			to.addDouble(NumberText.real(cell));
		}
	},
	/** Words, in UTF-8. */
	TEXT(PrimitiveTypeName.BINARY, "a word") {

		@Override
		void give(final String cell, final RecordConsumer to) {
			to.addBinary(Binary.fromString(cell));
		}
	};

	/** As a long is spelt; -0 is a double. */
	private static final Pattern INTEGER = Pattern.compile("0|-?[1-9][0-9]{0,17}");
	/** As {@code DecimalText} spells doubles. */
	private static final Pattern DECIMAL = Pattern.compile("-?(?:[0-9]+(?:\\.[0-9]+)?(?:e[+-]?[0-9]+)?|Infinity)");
	/** A unit: such a column is real, even if all its values happen to be whole. */
	private static final Pattern UNIT = Pattern.compile(".*\\([^)]*\\)");
	/** Rows between two looks at whether to stop. */
	private static final int LOOK = 1000;

	private final PrimitiveTypeName stored;
	private final String expected;

	ColumnType(final PrimitiveTypeName stored, final String expected) {
		this.stored = stored;
		this.expected = expected;
	}

	/** What a cell must be, for messages. */
	String expected() {
		return expected;
	}

	/** Hands on a cell that is not empty. @throws NumberFormatException if it is no number, and should be */
	abstract void give(String cell, RecordConsumer to);

	/** The column in a schema. */
	Type column(final String heading) {
		final Types.PrimitiveBuilder<PrimitiveType> column = Types.optional(stored);
		return (this == TEXT ? column.as(LogicalTypeAnnotation.stringType()) : column).named(heading);
	}

	/** The type of a declared column. */
	private static ColumnType of(final Column.Type declared) {
		return switch (declared) {
			case WHOLE, TRUTH -> WHOLE;
			case REAL -> REAL;
			case WORD -> TEXT;
		};
	}

	/**
	 * Types of the columns of files that hold the same kind of table, which are the same in all, so that they can be read as one: as they
	 * are declared; in tables of other models by what all cells are: whole if every value is and the heading has no unit, text if any is no
	 * number, else real.
	 *
	 * @throws IOException if a file cannot be read, or has other headings than the first
	 */
	static List<ColumnType> of(final List<Path> files, final Monitor monitor) throws IOException {
		List<String> headings = null;
		List<Optional<Column.Type>> declared = List.of();
		ColumnType[] guessed = null;
		for (final Path file : files) {
			try (TableText table = new TableText(file)) {
				if (headings == null) {
					headings = table.headings();
					declared = headings.stream().map(heading -> PooledColumns.type(table.facts().getOrDefault("table", ""), heading))
						.toList();
					guessed = new ColumnType[headings.size()];
				} else if (!headings.equals(table.headings())) throw new IOException(file + " has other headings than " + files.get(0));
				if (declared.stream().allMatch(Optional::isPresent)) continue;
				long rows = 0;
				for (CSVRecord row = table.next(); row != null; row = table.next()) {
					if (rows++ % LOOK == 0) monitor.throwIfCancelled();
					for (int c = 0; c < guessed.length; c++) guessed[c] = widened(guessed[c], row.get(c));
				}
			}
		}
		final List<ColumnType> all = new ArrayList<>();
		for (int c = 0; c < declared.size(); c++) all.add(declared.get(c).map(ColumnType::of).orElse(guess(guessed[c], headings.get(c))));
		return all;
	}

	private static ColumnType guess(final ColumnType cells, final String heading) {
		return cells == null || cells == WHOLE && UNIT.matcher(heading).matches() ? REAL : cells;
	}

	/** @param so what the cells before allow; null if all were empty */
	private static ColumnType widened(final ColumnType so, final String cell) {
		if (so == TEXT || cell.isEmpty()) return so;
		if (so != REAL && INTEGER.matcher(cell).matches()) return WHOLE;
		return DECIMAL.matcher(cell).matches() ? REAL : TEXT;
	}
}
