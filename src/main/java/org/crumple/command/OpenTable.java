package org.crumple.command;

import java.io.File;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import ij.measure.ResultsTable;

import org.crumple.kernel.InvalidValue;
import org.crumple.kernel.Monitor;
import org.crumple.pool.Pooling;
import org.crumple.table.NumberTable;
import org.crumple.table.RowCondition;
import org.crumple.table.Table;
import org.crumple.workbench.HostTable;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Opens columns of any tables as one ImageJ table, so that macros can read the numbers in files. */
@Plugin(type = Command.class, headless = true, menu = { @Menu(label = MenuOrder.PLUGINS), @Menu(label = MenuOrder.CRUMPLE),
	@Menu(label = MenuOrder.STATISTICS, weight = MenuOrder.STATISTICS_WEIGHT),
	@Menu(label = "Open Table...", weight = MenuOrder.OPEN_TABLE) },
	description = "Opens columns of CSV files, pooled ones of ensembles too, as a table of ImageJ; of all rows or of those that meet a "
		+ "condition.")
public class OpenTable extends CrumpleCommand {

	@Parameter(label = "Tables", required = false, persist = false,
		description = "Title of a table made here or path of a CSV; several, separated by commas, are put together. * stands for any "
			+ "letters of a file's name. Empty: the newest table.")
	private String table = "";

	@Parameter(label = "Columns", required = false, persist = false,
		description = "Headings, with or without their units, separated by commas. Empty: all columns of numbers.")
	private String columns = "";

	@Parameter(label = "Rows where", required = false, persist = false, description = PlotCommand.ROWS)
	private String where = "";

	@Parameter(label = "Pool", persist = false,
		description = "Alike: tables made under different conditions are refused, and copies count once. All: whatever is named is put "
			+ "together.")
	private Pooling pool = Pooling.ALIKE;

	@Parameter(label = "Save results to", required = false, persist = false, style = "directory",
		description = "Folder for the table as CSV. Empty: nothing is saved.")
	private File save;

	@Parameter(type = ItemIO.OUTPUT, label = "The table",
		description = "The columns of the files, under the title of the table; for the key table of other commands.")
	private ResultsTable opened;

	@Override
	public List<String> columnsOfTable() {
		return List.of();
	}

	@Override
	protected void compute(final Monitor monitor) throws IOException {
		final List<NumberTable> tables = pooled(table, pool).tables();
		final List<NumberTable> chosen = tables.stream().map(one -> RowCondition.select(one, where)).toList();
		final NumberTable first = chosen.get(0);
		final List<String> headings = columns.isBlank() ? first.headings().stream().filter(isOfNumbers(chosen)).toList()
			: Arrays.stream(columns.split(",")).map(String::trim).map(c -> first.headings().get(first.indexOf(c))).toList();
		if (headings.isEmpty()) throw InvalidValue.value("table", table, "a table with a column of numbers");
		Table all = Table.read("Opened Table", headings, headings.stream()
			.map(h -> chosen.stream().flatMapToDouble(one -> Arrays.stream(one.column(h))).toArray()).toList());
		for (final Map.Entry<String, String> fact : first.facts().entrySet()) {
			if (chosen.stream().allMatch(one -> fact.getValue().equals(one.facts().get(fact.getKey()))))
				all = all.about(fact.getKey(), fact.getValue());
		}
		opened = HostTable.of(all);
		final List<String> words = columns.isBlank() ? first.headings().stream().filter(isOfNumbers(chosen).negate()).toList() : List.of();
		if (!words.isEmpty()) note("Columns that are not of numbers in all tables are left out: " + String.join(", ", words) + ".");
	}

	private static Predicate<String> isOfNumbers(final List<NumberTable> tables) {
		return heading -> tables.stream().allMatch(one -> one.has(heading) && one.trouble().get(one.indexOf(heading)) == null);
	}

	@Override
	protected File saveFolder() {
		return save;
	}
}
