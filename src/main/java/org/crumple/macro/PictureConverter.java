package org.crumple.macro;

import java.util.Collection;

import ij.ImagePlus;

import org.crumple.workbench.NetworkWorkbench;
import org.crumple.workbench.WorkbenchNetwork;
import org.scijava.command.CommandService;
import org.scijava.convert.AbstractConverter;
import org.scijava.convert.Converter;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Converts an image to the network that it shows, so that scripts can pass pictures where commands expect networks. */
@Plugin(type = Converter.class)
public class PictureConverter extends AbstractConverter<ImagePlus, WorkbenchNetwork> {

	@Parameter(required = false)
	private NetworkWorkbench workbench;
	@Parameter(required = false)
	private CommandService commands;

	/** @throws IllegalArgumentException if the image shows a network that is not on the workbench, or contains no valid one */
	@Override
	public <T> T convert(final Object image, final Class<T> type) {
		final WorkbenchNetwork shown = PictureNetworks.of((ImagePlus) image, workbench, commands);
		if (shown == null) throw new IllegalArgumentException("The image " + ((ImagePlus) image).getTitle() + " shows no network.");
		return type.cast(shown);
	}

	/** Offers no images, because dialogs list networks by name. */
	@Override
	public void populateInputCandidates(final Collection<Object> objects) {}

	@Override
	public Class<WorkbenchNetwork> getOutputType() {
		return WorkbenchNetwork.class;
	}

	@Override
	public Class<ImagePlus> getInputType() {
		return ImagePlus.class;
	}
}
