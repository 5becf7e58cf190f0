package org.crumple.workbench;

import org.scijava.convert.AbstractConverter;
import org.scijava.convert.Converter;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Converts a name to the network of the workbench, so that macros can pass networks to commands. */
@Plugin(type = Converter.class)
public class NetworkConverter extends AbstractConverter<String, WorkbenchNetwork> {

	@Parameter(required = false)
	private NetworkWorkbench workbench;

	@Override
	public <T> T convert(final Object src, final Class<T> dest) {
		return dest.cast(workbench.find((String) src));
	}

	@Override
	public Class<WorkbenchNetwork> getOutputType() {
		return WorkbenchNetwork.class;
	}

	@Override
	public Class<String> getInputType() {
		return String.class;
	}
}
