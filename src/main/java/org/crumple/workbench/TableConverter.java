package org.crumple.workbench;

import java.util.Collection;

import ij.measure.ResultsTable;

import org.scijava.Priority;
import org.scijava.convert.AbstractConverter;
import org.scijava.convert.Converter;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/**
 * Converts a table to a name by which the workbench finds it as long as it is in memory, so that scripts can pass tables where commands
 * expect titles or paths. The table is not added to the workbench, and therefore never is its newest table.
 */
@Plugin(type = Converter.class, priority = Priority.HIGH)
public class TableConverter extends AbstractConverter<ResultsTable, String> {

	@Parameter(required = false)
	private NetworkWorkbench workbench;

	@Override
	public boolean canConvert(final Object table, final Class<?> type) {
		return workbench != null && super.canConvert(table, type);
	}

	@Override
	public <T> T convert(final Object table, final Class<T> type) {
		return type.cast(workbench.nameFor((ResultsTable) table));
	}

	/** Offers no tables, because dialogs name a table by its title. */
	@Override
	public void populateInputCandidates(final Collection<Object> objects) {}

	@Override
	public Class<String> getOutputType() {
		return String.class;
	}

	@Override
	public Class<ResultsTable> getInputType() {
		return ResultsTable.class;
	}
}
