package org.crumple.macro;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import ij.measure.ResultsTable;

import org.crumple.table.NumberTable;
import org.crumple.workbench.NetworkWorkbench;
import org.scijava.Priority;
import org.scijava.module.Module;
import org.scijava.module.ModuleItem;
import org.scijava.module.process.AbstractPreprocessorPlugin;
import org.scijava.module.process.PreprocessorPlugin;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/**
 * Names the table of a command in its dialog: the newest that has the columns the command needs and is not one of its own results.
 * Left empty, the key means the newest table whatever it is, and a recorded line without a title would mean another table when it is
 * run again.
 */
@Plugin(type = PreprocessorPlugin.class, priority = Priority.NORMAL)
public class NewestTable extends AbstractPreprocessorPlugin {

	private static final String KEY = "table";

	@Parameter(required = false)
	private NetworkWorkbench workbench;

	@Override
	public void process(final Module module) {
		if (workbench == null || !(module.getDelegateObject() instanceof Keyed command)) return;
		final List<String> needed = command.columnsOfTable();
		if (needed == null || module.isInputResolved(KEY) || !String.valueOf(module.getInput(KEY)).isBlank()) return;
		final Set<String> own = new HashSet<>();
		for (final ModuleItem<?> output : module.getInfo().outputs()) own.add(output.getLabel());
		final ResultsTable newest = workbench.newestTable(
			table -> canBeNamed(table) && !own.contains(table.getTitle()) && hasAll(table, needed));
		if (newest != null) module.setInput(KEY, newest.getTitle());
	}

	/** Whether the key reads the title as that of one table, and not as several or as files. */
	private static boolean canBeNamed(final ResultsTable table) {
		return MacroLine.canHold(table.getTitle()) && !table.getTitle().matches(".*[,*?/\\\\].*");
	}

	private static boolean hasAll(final ResultsTable table, final List<String> columns) {
		final List<String> headings = Arrays.stream(table.getHeadings()).map(NewestTable::plain).toList();
		return columns.stream().map(NewestTable::plain).allMatch(headings::contains);
	}

	private static String plain(final String heading) {
		return NumberTable.bare(heading.strip()).toLowerCase(Locale.ROOT);
	}
}
