package org.crumple.command;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;

import org.crumple.io.NetworkFiles;
import org.crumple.io.NetworkFormat;
import org.crumple.io.StoredNetwork;
import org.crumple.kernel.InvalidValue;
import org.crumple.kernel.Monitor;
import org.crumple.workbench.FileFormats;
import org.crumple.workbench.ResultFiles;
import org.crumple.workbench.WorkbenchNetwork;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Saves a network with the macro lines that made it. */
@Plugin(type = Command.class, headless = true, menu = { @Menu(label = MenuOrder.PLUGINS), @Menu(label = MenuOrder.CRUMPLE),
	@Menu(label = MenuOrder.NETWORKS, weight = MenuOrder.NETWORKS_WEIGHT),
	@Menu(label = "Save Network...", weight = MenuOrder.SAVE_NETWORK) },
	description = "Saves a network to a file.") // FormatChoices replaces this text by one about the formats
public class SaveNetwork extends CrumpleCommand {

	@Parameter(label = "Network", required = false, persist = false, description = "Empty: that of the active image, else the newest.")
	private WorkbenchNetwork network;

	@Parameter(label = "Format", persist = false,
		description = "Of the file.") // FormatChoices sets the choices and describes the use of each
	private String format = FileFormats.DEFAULT;

	@Parameter(label = "Save results to", required = false, persist = false, style = "directory",
		description = "Not used: this command makes no image or table.")
	private File save;

	@Parameter(label = "File", required = false, persist = false, style = "save",
		description = "Of Crumple CSV the .nodes.csv; its twin goes beside it.")
	private File path;

	@Parameter(type = ItemIO.OUTPUT, label = "Files", description = "What was written, beginning with the file to open.")
	private File[] files;

	@Parameter(type = ItemIO.OUTPUT, label = "Format of the files",
		description = "Its label, as Open Network... and Save Network... have it.")
	private String formatlabel;

	@Override
	protected void compute(final Monitor monitor) throws IOException {
		if (path == null) throw InvalidValue.value("path", "", "the file to write");
		final WorkbenchNetwork chosen = workbench.choose(network);
		final StoredNetwork stored = chosen.stored();
		ResultFiles.makeFolder("path", path, path.getAbsoluteFile().getParentFile());
		final NetworkFormat chosenFormat = NetworkFiles.format(format);
		files = NetworkFiles.save(stored, chosenFormat, path.toPath()).stream().map(Path::toFile).toArray(File[]::new);
		formatlabel = chosenFormat.label();
	}

	@Override
	protected File saveFolder() {
		return save;
	}
}
