package org.crumple.command;

import java.io.File;
import java.util.List;

import ij.ImagePlus;
import ij.measure.ResultsTable;

import org.crumple.analysis.ExcitationFits;
import org.crumple.analysis.ExcitationPanel;
import org.crumple.analysis.ExcitationsSpec;
import org.crumple.analysis.NetworkTables;
import org.crumple.analysis.SpecReader;
import org.crumple.excitation.BistabilityCriterion;
import org.crumple.excitation.LocalExcitations;
import org.crumple.excitation.PredictedInstability;
import org.crumple.kernel.Digits;
import org.crumple.kernel.Monitor;
import org.crumple.picture.BondColouring;
import org.crumple.picture.NetworkPicture;
import org.crumple.plot.ExcitationPlots;
import org.crumple.plot.PlotImages;
import org.crumple.table.Table;
import org.crumple.workbench.HostTable;
import org.crumple.workbench.WorkbenchNetwork;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** How far every bond is from its instability, and how these distances are distributed (paper, Fig. 2). */
@Plugin(type = Command.class, headless = true, menuPath = CrumpleCommand.MENU + "Local Excitations...",
	description = "For every bond of a network at a minimum: effective stiffness, distance, force and barrier to its instability, answer to shear.")
public class MeasureLocalExcitations extends CrumpleCommand {

	/** Bins per decade of the plots, as by default in Excitation Plots... */
	private static final int BINS = 5;

	@Parameter(label = "Network", required = false, persist = false, description = "Empty: that of the active image, else the newest.")
	private WorkbenchNetwork network;

	@Parameter(label = "Bistable if alpha exceeds", persist = false,
		description = "When a bond counts as bistable in its surroundings of stiffness ksys. ksys r0^2 is exact; ksys takes all rest lengths as 1.")
	private BistabilityCriterion criterion = ExcitationsSpec.DEFAULT.criterion();

	@Parameter(label = "Plot distributions", persist = false,
		description = "The six distributions of Fig. 2 with power laws. Off: macros over many networks are faster, and pool the tables with Excitation Plots...")
	private boolean plots = true;

	@Parameter(label = "Save results to", required = false, persist = false, style = "directory",
		description = "Folder for the table as CSV and the pictures as TIFF and PNG. Empty: nothing is saved.")
	private File save;

	@Parameter(type = ItemIO.OUTPUT)
	private ResultsTable table;

	@Parameter(type = ItemIO.OUTPUT)
	private ImagePlus tensiondensity;

	@Parameter(type = ItemIO.OUTPUT)
	private ImagePlus lengthdensity;

	@Parameter(type = ItemIO.OUTPUT)
	private ImagePlus barrierdensity;

	@Parameter(type = ItemIO.OUTPUT)
	private ImagePlus forcedensity;

	@Parameter(type = ItemIO.OUTPUT)
	private ImagePlus stiffnessdensity;

	@Parameter(type = ItemIO.OUTPUT)
	private ImagePlus distancedensity;

	@Parameter(type = ItemIO.OUTPUT)
	private ImagePlus stiffness;

	@Parameter(type = ItemIO.OUTPUT)
	private ImagePlus distance;

	@Override
	protected void compute(final Monitor monitor) {
		final WorkbenchNetwork chosen = workbench.withBonds(network);
		final LocalExcitations all = SpecReader.of(ExcitationsSpec.class, this).run(chosen.network(), chosen.configuration(), team(), monitor);
		final Table bonds = NetworkTables.excitations(chosen.network(), all);
		table = HostTable.of(bonds);
		if (plots) plot(chosen, bonds, monitor);
		stiffness = picture(chosen, all, BondColouring.EFFECTIVE_STIFFNESS);
		distance = picture(chosen, all, BondColouring.DISTANCE);
		note(prediction(chosen, all));
	}

	private void plot(final WorkbenchNetwork chosen, final Table bonds, final Monitor monitor) {
		final ExcitationFits fits = new ExcitationFits(List.of(bonds.numbers()), 0, monitor);
		final ExcitationPlots panels = new ExcitationPlots(fits, chosen.caption(), "-" + chosen);
		tensiondensity = annotate(chosen, PlotImages.of(panels.density(ExcitationPanel.TENSION, BINS)));
		lengthdensity = annotate(chosen, PlotImages.of(panels.density(ExcitationPanel.LENGTH, BINS)));
		barrierdensity = annotate(chosen, PlotImages.of(panels.density(ExcitationPanel.BARRIER, BINS)));
		forcedensity = annotate(chosen, PlotImages.of(panels.density(ExcitationPanel.FORCE, BINS)));
		stiffnessdensity = annotate(chosen, PlotImages.of(panels.density(ExcitationPanel.STIFFNESS, BINS)));
		distancedensity = annotate(chosen, PlotImages.of(panels.density(ExcitationPanel.DISTANCE, BINS)));
		if (!fits.refusals().isEmpty()) note(fits.refusals());
	}

	private ImagePlus picture(final WorkbenchNetwork chosen, final LocalExcitations all, final BondColouring colouring) {
		return annotate(chosen, NetworkPicture.draw(colouring.toString().replace(' ', '-') + "-" + chosen, chosen.caption(), chosen.network(),
			chosen.configuration(), colouring, all, NetworkView.WIDTH));
	}

	private ImagePlus annotate(final WorkbenchNetwork chosen, final ImagePlus image) {
		return NetworkView.annotate(workbench, chosen, chosen.provenance().then(macroLine()), image);
	}

	/** The first event under simple shear, of either direction, the nearer one first. */
	private static String prediction(final WorkbenchNetwork chosen, final LocalExcitations all) {
		final PredictedInstability up = all.firstInstability(1), down = all.firstInstability(-1);
		if (up == null && down == null) return "Predicted first event of " + chosen + ": none, shear drives no bond towards an instability.";
		final boolean upFirst = down == null || up != null && up.strain() <= down.strain();
		final PredictedInstability other = upFirst ? down : up;
		return "Predicted first event of " + chosen + ": " + text(upFirst ? up : down) + (other == null ? "" : "; the other way: " + text(other)) + ".";
	}

	private static String text(final PredictedInstability event) {
		return "bond " + event.bond() + ", direction " + (event.direction() > 0 ? "up" : "down") + ", after a strain of " + Digits.seven(event.strain());
	}

	@Override
	protected File saveFolder() {
		return save;
	}
}
