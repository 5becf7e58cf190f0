package org.crumple.macro;

import org.crumple.workbench.NetworkWorkbench;
import org.crumple.workbench.WorkbenchNetwork;
import org.scijava.command.CommandService;
import org.scijava.convert.AbstractConverter;
import org.scijava.convert.Converter;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/**
 * Converts a name to the network of the workbench, so that macros and scripts can pass networks to commands. Accepts other text than
 * Strings.
 */
@Plugin(type = Converter.class)
public class NetworkConverter extends AbstractConverter<CharSequence, WorkbenchNetwork> {

	@Parameter(required = false)
	private NetworkWorkbench workbench;
	@Parameter(required = false)
	private CommandService commands;

	@Override
	public <T> T convert(final Object src, final Class<T> dest) {
		return dest.cast(PictureNetworks.named(src.toString(), workbench, commands));
	}

	@Override
	public Class<WorkbenchNetwork> getOutputType() {
		return WorkbenchNetwork.class;
	}

	@Override
	public Class<CharSequence> getInputType() {
		return CharSequence.class;
	}
}
