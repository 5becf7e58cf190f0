package org.crumple.command;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import ij.ImagePlus;

import org.crumple.io.NetworkFiles;
import org.crumple.io.Provenance;
import org.crumple.io.StoredNetwork;
import org.crumple.kernel.InvalidValue;
import org.crumple.kernel.Monitor;
import org.crumple.macro.History;
import org.crumple.workbench.WorkbenchNetwork;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.command.CommandService;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Opens a network that Crumple contains. The command is in the host's menu of sample images. */
@Plugin(type = Command.class, headless = true, menuPath = "File>Open Samples>Crumple Sample Network...",
	description = "Opens a network that comes with Crumple, ready to be looked at and measured.")
public class SampleNetwork extends PictureCommand {

	/** File names of the samples in the jar, by label. */
	private static final Map<String, String> FILES =
		Map.of("256 nodes prepared", "prepared-256-1", "64 nodes prepared", "prepared-64-1", "128 nodes before an avalanche",
		"sheared-128-1");
	private static final String FOLDER = "/org/crumple/samples/";

	@Parameter(label = "Sample", persist = false, choices = { "256 nodes prepared", "64 nodes prepared", "128 nodes before an avalanche" },
		description = "Prepared: at a minimum, the paper's initial state. Before an avalanche: six bonds flip if it is sheared by 0.002.")
	private String sample = "256 nodes prepared";

	@Parameter(label = "Save results to", required = false, persist = false, style = "directory",
		description = "Folder for the picture as TIFF, PNG, SVG and PDF. Empty: nothing is saved.")
	private File save;

	@Parameter
	private CommandService commands;

	@Parameter(type = ItemIO.OUTPUT, label = "Network", description = "A network for the key network of other commands.")
	private WorkbenchNetwork opened;

	@Parameter(type = ItemIO.OUTPUT, label = "Picture", description = "The sample network.")
	private ImagePlus picture;

	@Override
	protected void compute(final Monitor monitor) throws IOException {
		final String name = FILES.get(sample);
		if (name == null)
			throw InvalidValue.value("sample", sample, "one of " + String.join("; ", FILES.keySet().stream().sorted().toList()));
		final StoredNetwork stored = read(name);
		opened = workbench.add(name, stored, History.of(commands, Provenance.linesIn(stored.properties())).provenance());
		picture = picture(opened);
	}

	/** Reads a sample through a temporary copy, because the readers need files. */
	private static StoredNetwork read(final String name) throws IOException {
		final Path folder = Files.createTempDirectory("crumple-sample");
		final Path nodes = folder.resolve(name + ".nodes.csv"), bonds = folder.resolve(name + ".bonds.csv");
		try {
			for (final Path file : new Path[] { nodes, bonds }) {
				try (InputStream in = SampleNetwork.class.getResourceAsStream(FOLDER + file.getFileName())) {
					Files.copy(in, file);
				}
			}
			return NetworkFiles.open(nodes);
		} finally {
			Files.deleteIfExists(nodes);
			Files.deleteIfExists(bonds);
			Files.deleteIfExists(folder);
		}
	}

	@Override
	protected File saveFolder() {
		return save;
	}
}
