package org.crumple.workbench;

import java.util.Collection;

import ij.measure.ResultsTable;

import org.scijava.Priority;
import org.scijava.convert.AbstractConverter;
import org.scijava.convert.Converter;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/**
 * Converts a table to a name under which the workbench finds it as long as it lives: so scripts can pass tables where commands want titles or paths. It is
 * no table of the workbench, and never the newest one.
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

	/** Offers none: in a dialog a table is named by its title. */
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
