package org.crumple.spark;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.commons.csv.CSVRecord;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.crumple.ensemble.PooledTables.Packed;
import org.crumple.io.AtomicFiles;
import org.crumple.io.FileName;
import org.crumple.kernel.Monitor;

/**
 * Packed tables as Apache Parquet beside their CSV: the same rows in the same order, in columns of whole numbers, doubles, or text; what
 * the CSV says of the whole table is its metadata. One thread writes one file after the other, beside the old one, before it takes its
 * place.
 */
final class ParquetTables {

	/** Bytes of rows that are held until they are written; at a tenth the columns compress worse, at ten times a small driver runs out. */
	private static final long ROW_GROUP = 32L << 20;
	/** Rows between two looks at whether to stop. */
	private static final int LOOK = 1000;

	private ParquetTables() {}

	/**
	 * Writes {@code NAME.parquet} beside every {@code NAME.csv}.
	 *
	 * @return what was written, in the order of the tables
	 * @throws IOException if a table cannot be read or written; Parquet files of an earlier time are then still whole
	 */
	static List<Path> beside(final List<Packed> packed, final Monitor monitor) throws IOException {
		final Map<String, List<Path>> tables = new LinkedHashMap<>();
		for (final Packed one : packed) tables.computeIfAbsent(one.table(), t -> new ArrayList<>()).add(one.file());
		for (final List<Path> files : tables.values()) write(files, ROW_GROUP, monitor);
		return packed.stream().map(one -> parquet(one.file())).toList();
	}

	/** Files that hold the same kind of table: their columns get the same types. */
	static void write(final List<Path> files, final long rowGroup, final Monitor monitor) throws IOException {
		final List<ColumnType> types = ColumnType.of(files, monitor);
		for (final Path file : files) AtomicFiles.write(parquet(file), out -> copy(file, types, out, rowGroup, monitor));
	}

	/** Of a name that leaves room for a longer ending than that of the CSV, and what is kept of a longer one. */
	private static final int MOST_LETTERS = 247, SHORT = 200;

	private static Path parquet(final Path csv) {
		final String name = csv.getFileName().toString().replaceFirst("\\.csv$", "");
		return csv.resolveSibling((name.length() > MOST_LETTERS ? FileName.digested(name.substring(0, SHORT), name) : name) + ".parquet");
	}

	private static void copy(final Path csv, final List<ColumnType> types, final OutputStream out, final long rowGroup,
		final Monitor monitor) throws IOException {
		try (TableText table = new TableText(csv);
				ParquetWriter<CSVRecord> writer = new Builder(new StreamFile(out), new Cells(table, types))
					.withConf(new PlainParquetConfiguration())
					.withCompressionCodec(CompressionCodecName.ZSTD).withRowGroupSize(rowGroup).build()) {
			long rows = 0;
			for (CSVRecord row = table.next(); row != null; row = table.next()) {
				if (rows++ % LOOK == 0) monitor.throwIfCancelled();
				writer.write(row);
			}
		} catch (final WrongCellException e) {
			throw new IOException(csv + ", " + e.getMessage(), e);
		}
	}

	/** A cell is not what its column is declared to hold. */
	private static final class WrongCellException extends RuntimeException {

		private static final long serialVersionUID = 1;

		WrongCellException(final String sentence) {
			super(sentence);
		}
	}

	private static final class Builder extends ParquetWriter.Builder<CSVRecord, Builder> {

		private final Cells cells;

		Builder(final OutputFile file, final Cells cells) {
			super(file);
			this.cells = cells;
		}

		@Override
		protected Builder self() {
			return this;
		}

		@Override
		protected WriteSupport<CSVRecord> getWriteSupport(final Configuration none) {
			return cells;
		}

		@Override
		protected WriteSupport<CSVRecord> getWriteSupport(final ParquetConfiguration none) {
			return cells;
		}
	}

	/** Hands on the cells of a row; empty ones are left out, which Parquet reads as null. */
	private static final class Cells extends WriteSupport<CSVRecord> {

		private final TableText table;
		private final List<ColumnType> types;
		private RecordConsumer to;

		Cells(final TableText table, final List<ColumnType> types) {
			this.table = table;
			this.types = types;
		}

		@Override
		public WriteContext init(final Configuration none) {
			final List<Type> columns = new ArrayList<>();
			for (int c = 0; c < types.size(); c++) columns.add(types.get(c).column(table.headings().get(c)));
			return new WriteContext(new MessageType("table", columns), table.facts());
		}

		@Override
		public WriteContext init(final ParquetConfiguration none) {
			return init((Configuration) null);
		}

		@Override
		public void prepareForWrite(final RecordConsumer consumer) {
			to = consumer;
		}

		@Override
		public void write(final CSVRecord row) {
			to.startMessage();
			for (int c = 0; c < types.size(); c++) {
				final String cell = row.get(c);
				if (cell.isEmpty()) continue;
				to.startField(table.headings().get(c), c);
				try {
					types.get(c).give(cell, to);
				} catch (final NumberFormatException e) {
					throw new WrongCellException("row " + row.getRecordNumber() + ", column " + table.headings().get(c) + ": found \""
						+ cell + "\", expected " + types.get(c).expected());
				}
				to.endField(table.headings().get(c), c);
			}
			to.endMessage();
		}
	}
}
