package org.crumple.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * The columns of a kind of table, in order, and how their cells are computed from rows. Everything about a column is declared in this one
 * place.
 * <pre>
 * static final Schema&lt;LoadingStep&gt; STEPS = new Schema&lt;LoadingStep&gt;("Shear")
 * 	.whole("step", "number of the step", LoadingStep::number)
 * 	.real("energy", "E", "U after the step", LoadingStep::energy);
 * </pre>
 *
 * @param <R> the type from which a row is made
 */
public final class Schema<R> {

	/** A column and the function for its cells: a double for numbers, NaN for an empty cell; or a text for words. */
	private record Declared<R>(Column column, ToDoubleFunction<R> number, Function<R, String> word) {}

	private final String title;
	private final List<Declared<R>> columns;

	/** @param title of the tables, in hosts and files */
	public Schema(final String title) {
		this(title, List.of());
	}

	private Schema(final String title, final List<Declared<R>> columns) {
		this.title = title;
		this.columns = columns;
	}

	/**
	 * Adds a column of whole numbers.
	 *
	 * @param value NaN for an empty cell
	 */
	public Schema<R> whole(final String key, final String meaning, final ToDoubleFunction<R> value) {
		return with(new Column(key, key, "", Column.Type.WHOLE, meaning), value, null);
	}

	/**
	 * Adds a column of real numbers.
	 *
	 * @param unit empty: none
	 * @param value NaN for an empty cell
	 */
	public Schema<R> real(final String key, final String unit, final String meaning, final ToDoubleFunction<R> value) {
		return with(new Column(key, key, unit, Column.Type.REAL, meaning), value, null);
	}

	/**
	 * Adds a column of truth values.
	 *
	 * @param value null for an empty cell
	 */
	public Schema<R> truth(final String key, final String meaning, final Function<R, Boolean> value) {
		return with(new Column(key, key, "", Column.Type.TRUTH, meaning), row -> number(value.apply(row)), null);
	}

	/** Adds a column of words. */
	public Schema<R> word(final String key, final String meaning, final Function<R, String> value) {
		return with(new Column(key, key, "", Column.Type.WORD, meaning), null, value);
	}

	/**
	 * Adds all columns of another kind of table.
	 *
	 * @param part of a row from which their cells are made
	 */
	public <P> Schema<R> with(final Schema<P> others, final Function<R, P> part) {
		Schema<R> all = this;
		for (final Declared<P> one : others.columns) {
			all = all.with(one.column, one.number == null ? null : row -> one.number.applyAsDouble(part.apply(row)), one.word == null ? null
				: row -> one.word.apply(part.apply(row)));
		}
		return all;
	}

	private static double number(final Boolean value) {
		return value == null ? Double.NaN : value ? 1 : 0;
	}

	private Schema<R> with(final Column column, final ToDoubleFunction<R> number, final Function<R, String> word) {
		if (columns.stream().anyMatch(c -> c.column.key().equals(column.key())))
			throw new IllegalArgumentException("two columns of " + title + " have the key " + column.key());
		final List<Declared<R>> more = new ArrayList<>(columns);
		more.add(new Declared<>(column, number, word));
		return new Schema<>(title, List.copyOf(more));
	}

	/** The same columns for tables of another title. */
	public Schema<R> titled(final String other) {
		return new Schema<>(other, columns);
	}

	/** The columns without those of the given keys. */
	public Schema<R> without(final Set<String> keys) {
		return new Schema<>(title, columns.stream().filter(c -> !keys.contains(c.column.key())).toList());
	}

	public String title() {
		return title;
	}

	/** All columns, in order. */
	public List<Column> columns() {
		return columns.stream().map(Declared::column).toList();
	}

	/** The table of these rows, in order. */
	public Table table(final Collection<R> rows) {
		Table table = new Table(title, rows.size());
		for (final Declared<R> declared : columns) {
			table = declared.word == null ? table.with(declared.column, rows.stream().mapToDouble(declared.number).toArray())
				: table.with(declared.column, rows.stream().map(declared.word).toArray(String[]::new));
		}
		return table;
	}

	/** The table of one or a few rows. */
	@SafeVarargs
	public final Table of(final R... rows) {
		return table(Arrays.asList(rows));
	}
}
