package org.crumple.workbench;

import java.util.Collection;

import ij.measure.ResultsTable;

import org.scijava.Priority;
import org.scijava.convert.AbstractConverter;
import org.scijava.convert.Converter;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/**
 * Converts a table to its title, under which the workbench keeps it from then on: so scripts can pass tables where commands want titles or paths. A table
 * without a title is called Table.
 */
@Plugin(type = Converter.class, priority = Priority.HIGH)
public class TableConverter extends AbstractConverter<ResultsTable, String> {

	@Parameter(required = false)
	private NetworkWorkbench workbench;

	@Override
	public <T> T convert(final Object table, final Class<T> type) {
		return type.cast(workbench.titled((ResultsTable) table));
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
