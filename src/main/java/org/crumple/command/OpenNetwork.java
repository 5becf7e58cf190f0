package org.crumple.command;

import java.io.File;
import java.io.IOException;
import java.util.List;

import ij.ImagePlus;

import org.crumple.io.NetworkFiles;
import org.crumple.io.Provenance;
import org.crumple.io.StoredNetwork;
import org.crumple.kernel.InvalidValue;
import org.crumple.kernel.Monitor;
import org.crumple.macro.History;
import org.crumple.workbench.FileFormats;
import org.crumple.workbench.WorkbenchNetwork;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.command.CommandService;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Opens a network from a file and detects the format from the content. */
@Plugin(type = Command.class, headless = true, menu = { @Menu(label = MenuOrder.PLUGINS), @Menu(label = MenuOrder.CRUMPLE),
	@Menu(label = MenuOrder.NETWORKS, weight = MenuOrder.NETWORKS_WEIGHT),
	@Menu(label = "Open Network...", weight = MenuOrder.OPEN_NETWORK) },
	// FormatChoices replaces this text by one that lists the formats
	description = "Opens a network from a file; of which format it is, is told from the content.")
public class OpenNetwork extends PictureCommand {

	@Parameter(label = "Name", required = false, persist = false,
		description = "Name of the network on the workbench. Empty: that of the file.")
	private String network = "";

	@Parameter(label = "Format", persist = false, // FormatChoices sets the choices
		description = "Any: told from the content. Otherwise a file of another format is refused.")
	private String format = FileFormats.ANY;

	@Parameter(label = "Save results to", required = false, persist = false, style = "directory",
		description = "Folder for the picture as TIFF, PNG, SVG and PDF. Empty: nothing is saved.")
	private File save;

	@Parameter(label = "File", required = false, persist = false,
		description = "Of Crumple CSV the .nodes.csv; the .bonds.csv must lie beside it.")
	private File path;

	@Parameter
	private CommandService commands;

	@Parameter(type = ItemIO.OUTPUT, label = "Network", description = "A network for the key network of other commands.")
	private WorkbenchNetwork opened;

	@Parameter(type = ItemIO.OUTPUT, label = "Picture", description = "The network as it was opened.")
	private ImagePlus picture;

	@Override
	protected void compute(final Monitor monitor) throws IOException {
		if (path == null) throw InvalidValue.value("path", "", "the file to open");
		FileFormats.requireFormat(format, path.toPath());
		final StoredNetwork stored = NetworkFiles.open(path.toPath());
		final Provenance provenance = provenance(stored);
		final String name = network == null || network.isBlank() ? FileFormats.name(path) : network.trim();
		opened = workbench.add(name, stored, provenance);
		picture = picture(opened);
	}

	/**
	 * The macro lines in the file, if all are kept and the network is unchanged since they made it; otherwise the lines that are kept, and
	 * one that opens the file.
	 */
	private Provenance provenance(final StoredNetwork stored) throws IOException {
		final List<String> given = Provenance.linesIn(stored.properties());
		Provenance provenance = Provenance.NONE;
		if (!given.isEmpty() && !WorkbenchNetwork.isUnchanged(stored)) {
			note(path + " is not bit for bit what its macro lines made (edited, or a format that rounds): they are not kept.");
		} else if (!given.isEmpty()) {
			final History history = History.of(commands, given);
			provenance = history.kept(given.size());
			if (history.countLeftOut() > 0) note(path + ": of its " + given.size() + " macro lines " + history.leftOut());
			if (history.isWhole()) return provenance;
		}
		return provenance.remark("SHA-256 of the file: " + FileFormats.digest(path.toPath())).then(macroLine());
	}

	@Override
	protected File saveFolder() {
		return save;
	}
}
