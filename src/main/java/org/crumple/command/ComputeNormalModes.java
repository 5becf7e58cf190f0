package org.crumple.command;

import java.io.File;

import ij.ImagePlus;
import ij.measure.ResultsTable;

import org.crumple.analysis.ModeTables;
import org.crumple.analysis.ModesResults;
import org.crumple.analysis.ModesSpec;
import org.crumple.analysis.SpecReader;
import org.crumple.film.ModeFilm;
import org.crumple.film.ModeVectors;
import org.crumple.kernel.InvalidValue;
import org.crumple.kernel.Monitor;
import org.crumple.modes.NormalModes;
import org.crumple.plot.ModePlots;
import org.crumple.stats.BinnedRelation;
import org.crumple.workbench.HostTable;
import org.crumple.workbench.WorkbenchNetwork;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Frequencies and shapes of the normal modes of a network at a minimum (paper, Fig. 3a to 3c). */
@Plugin(type = Command.class, headless = true, menu = { @Menu(label = MenuOrder.PLUGINS), @Menu(label = MenuOrder.CRUMPLE),
	@Menu(label = MenuOrder.MODES, weight = MenuOrder.MODES_WEIGHT), @Menu(label = "Normal Modes...", weight = MenuOrder.NORMAL_MODES) },
	description = "The lowest normal modes of a network at a minimum, or all: frequencies, participation, cores, density of states, "
		+ "pictures.")
public class ComputeNormalModes extends PlotCommand {

	@Parameter(label = "Network", required = false, persist = false, description = "Empty: that of the active image, else the newest.")
	private WorkbenchNetwork network;

	@Parameter(label = "Lowest modes", persist = false, min = "1",
		description = "How many modes, from the lowest frequency on; none is missing below the last.")
	private int count = ModesSpec.DEFAULT.count();

	@Parameter(label = "All modes", persist = false, description = "All 2N - 2 of them instead, for networks of up to 1024 nodes.")
	private boolean all = ModesSpec.DEFAULT.all();

	@Parameter(label = "Quasi-localised: participation below", persist = false, style = EXACT,
		description = "Largest participation ratio of a quasi-localised mode. Larger: more modes count, and phonons among them.")
	private double participation = ModesSpec.DEFAULT.participation();

	@Parameter(label = "Quasi-localised: omega below (E^0.5/l)", persist = false, style = EXACT,
		description = "Largest frequency of a quasi-localised mode. 0: that of the first phonon, the slowest elastic wave that fits the "
			+ "cell.")
	private double below = ModesSpec.DEFAULT.below();

	@Parameter(label = "Modes drawn", persist = false, min = "1", max = "1000",
		description = "How many of the modes, from the lowest on, have a slice with arrows in the stack: 1 to 1000.")
	private int pictures = 12;

	@Parameter(label = "Pixels per node spacing of vector fields", persist = false, min = "0", max = "32",
		description = "The modes drawn are also given as vector fields on a regular grid, which other tools can measure. Larger: finer "
			+ "and more memory. 0: none.")
	private int grid = 4;

	@Parameter(label = "Save results to", required = false, persist = false, style = "directory",
		description = "Folder for the tables as CSV and the plots and pictures as TIFF, PNG, SVG and PDF. Empty: nothing is saved.")
	private File save;

	@Parameter(type = ItemIO.OUTPUT, label = "Normal Modes", description = "One row a mode.")
	private ResultsTable table;

	@Parameter(type = ItemIO.OUTPUT, label = "Sound", description = "One row: speeds of sound, Debye's law, the first phonon.")
	private ResultsTable sound;

	@Parameter(type = ItemIO.OUTPUT, label = "Core Decay", description = "One row a bin of the distance to the core.")
	private ResultsTable profile;

	@Parameter(type = ItemIO.OUTPUT, label = "Plot of the decay",
		description = "Mean square of localised modes against the distance to the core.")
	private ImagePlus decay;

	@Parameter(type = ItemIO.OUTPUT, label = "Plot of the density of states", description = "Frequencies of the modes, with Debye's law.")
	private ImagePlus density;

	@Parameter(type = ItemIO.OUTPUT, label = "Mode vectors",
		description = "A stack with the calibrated vector field of every mode drawn; absent with grid=0.")
	private ImagePlus vectors;

	@Parameter(type = ItemIO.OUTPUT, label = "Mode fields", description = "A stack with one picture a mode.")
	private ImagePlus fields;

	@Override
	protected void compute(final Monitor monitor) {
		final ModesSpec spec = SpecReader.of(ModesSpec.class, this);
		if (pictures < 1 || pictures > 1000) throw InvalidValue.value("pictures", pictures, "a whole number from 1 to 1000");
		final WorkbenchNetwork chosen = workbench.withBonds(network);
		final int most = chosen.configuration().zeroModes().modes();
		if (grid != 0) ModeVectors.requireGrid(grid, Math.min(pictures, all ? most : count), chosen.network().nodeCount());
		final ModesResults found = spec.run(chosen.network(), chosen.configuration(), team(), monitor.part(0, 0.9));
		monitor.throwIfCancelled();
		final NormalModes modes = found.modes();
		final BinnedRelation falling = found.decay();
		table = HostTable.of(ModeTables.modes(modes, found.shapes(), found.localised(), found.limit()));
		sound = HostTable.of(ModeTables.sound(modes, found.limit()));
		profile = HostTable.of(ModeTables.decay(falling));
		decay = show(chosen, ModePlots.decay("core-decay-" + chosen, chosen.caption(), found, falling));
		density = show(chosen, ModePlots.density("density-of-states-" + chosen, chosen.caption(), modes));
		final int drawn = Math.min(pictures, modes.count());
		if (grid > 0) vectors = show(chosen, ModeVectors.of("mode-vectors-" + chosen, modes, found.shapes(), drawn, grid));
		fields = show(chosen, ModeFilm.of("mode-fields-" + chosen, modes, found.shapes(), drawn, NetworkView.WIDTH));
		note(found.sentences(chosen.toString(), participation));
	}

	@Override
	protected File saveFolder() {
		return save;
	}
}
