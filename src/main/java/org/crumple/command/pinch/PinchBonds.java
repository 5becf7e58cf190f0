package org.crumple.command.pinch;

import java.io.File;

import ij.ImagePlus;
import ij.measure.ResultsTable;

import org.crumple.analysis.PinchSpec;
import org.crumple.analysis.PinchTables;
import org.crumple.analysis.SpecReader;
import org.crumple.command.MenuOrder;
import org.crumple.command.PlotCommand;
import org.crumple.excitation.BistabilityCriterion;
import org.crumple.figure.FigureStyle.Scale;
import org.crumple.kernel.Monitor;
import org.crumple.picture.BondPaint;
import org.crumple.picture.NetworkPicture;
import org.crumple.picture.NodeField;
import org.crumple.pinch.PinchPath;
import org.crumple.pinch.PinchedBonds;
import org.crumple.plot.PinchPathPlot;
import org.crumple.plot.PinchPlots;
import org.crumple.workbench.HostTable;
import org.crumple.workbench.WorkbenchNetwork;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Where a network fails when a bond is pinched, beside what Eq. 2 and 3 of the paper predict. */
@Plugin(type = Command.class, headless = true, menu = { @Menu(label = MenuOrder.PLUGINS), @Menu(label = MenuOrder.CRUMPLE),
	@Menu(label = MenuOrder.EXCITATIONS, weight = MenuOrder.EXCITATIONS_WEIGHT),
	@Menu(label = "Pinch Bonds...", weight = MenuOrder.PINCH_BONDS) },
	description = "Pinches bonds of a network at a minimum, one by one, until it fails: true forces, distances and work beside the "
		+ "predicted ones, which bond fails, and the saddle behind.")
public class PinchBonds extends PlotCommand {

	/** Width of pictures of networks [pixels]. */
	private static final int WIDTH = 1024;

	@Parameter(label = "Network", required = false, persist = false, description = "Empty: that of the active image, else the newest.")
	private WorkbenchNetwork network;

	@Parameter(label = "Bonds", persist = false,
		description = "All; Lowest: those of the lowest predicted work to the failure; or numbers of bonds with blanks between them.")
	private String bonds = PinchSpec.DEFAULT.bonds().toString();

	@Parameter(label = "Lowest bonds", persist = false, min = "1", description = "Lowest: how many bonds are pinched.")
	private int count = PinchSpec.DEFAULT.count();

	@Parameter(label = "Go on to the saddle", persist = false,
		description = "Follows every branch back to zero force, to the saddle between two minima: the true activation energy. Takes "
			+ "four times as long.")
	private boolean saddle = PinchSpec.DEFAULT.saddle();

	@Parameter(label = "Bistable if alpha exceeds", persist = false,
		description = "When a bond counts as bistable in its surroundings of stiffness ksys, for what is predicted. ksys r0^2 is "
			+ "exact; ksys takes all rest lengths as 1.")
	private BistabilityCriterion criterion = PinchSpec.DEFAULT.criterion();

	@Parameter(label = "Save results to", required = false, persist = false, style = "directory",
		description = "Folder for the table as CSV and the plot as TIFF, PNG, SVG and PDF. Empty: nothing is saved.")
	private File save;

	@Parameter(type = ItemIO.OUTPUT, label = "Pinched Bonds", description = "One row a pinched bond.")
	private ResultsTable table;

	@Parameter(type = ItemIO.OUTPUT, label = "Plot of the ratios",
		description = "True over predicted force, distance and work against the predicted distance, by which bond fails.")
	private ImagePlus ratios;

	@Parameter(type = ItemIO.OUTPUT, label = "Picture of the ratio",
		description = "The network with bonds coloured by f_failure/f_in; for a single bond that is named, the arrows of the critical "
			+ "mode.")
	private ImagePlus picture;

	@Parameter(type = ItemIO.OUTPUT, label = "Path of the bond",
		description = "For a single bond that is named: force and energy on the way, beside Eq. 2, with the failure and the saddle.")
	private ImagePlus path;

	@Override
	protected void compute(final Monitor monitor) {
		final PinchSpec spec = SpecReader.of(PinchSpec.class, this);
		final WorkbenchNetwork chosen = workbench.withBonds(network);
		final PinchedBonds all = spec.run(chosen.network(), chosen.configuration(), team(), monitor);
		table = HostTable.of(saddle ? PinchTables.bonds(all) : PinchTables.failures(all));
		ratios = show(chosen, PinchPlots.ratios("pinched-bonds-" + chosen, chosen.caption(), all));
		if (spec.bonds().single() < 0) picture = show(chosen, coloured(chosen, all).image("ratio_f-" + chosen, WIDTH));
		else follow(chosen, all, spec.bonds().single(), monitor);
		note(PinchSpec.sentences(chosen.toString(), chosen.network(), all));
	}

	/** All bonds that were pinched in the colours of true over predicted force. */
	private static NetworkPicture coloured(final WorkbenchNetwork chosen, final PinchedBonds all) {
		return new NetworkPicture(chosen.caption(), chosen.network(), chosen.configuration(), BondPaint.ofNumbers(chosen.network(), chosen
			.configuration(), all.forceRatios(), "f_{failure}/f_{in}", Scale.AUTO));
	}

	/** A bond on its way: how the network fails, and the curves. */
	private void follow(final WorkbenchNetwork chosen, final PinchedBonds all, final int bond, final Monitor monitor) {
		final PinchPath way = PinchPath.of(chosen.network(), chosen.configuration(), all.predicted(), bond, saddle, PinchPath.UNSEEN,
			monitor.cancelOnly());
		if (way.places().isEmpty()) return;
		path = show(chosen, PinchPathPlot.of("pinch-" + bond + "-" + chosen, chosen.caption(), way));
		if (!way.hasFailed()) return;
		picture = show(chosen, new NetworkPicture(chosen.caption(), chosen.network(), chosen.configuration(), BondPaint.quiet(chosen
			.network(), chosen.configuration())).over(new NodeField(way.criticalMode(), true, "critical mode", Scale.AUTO))
			.ringed(bond, false, "pinched").ringed(way.end().trigger(), true, "fails").image("critical-mode-" + bond + "-" + chosen,
			WIDTH));
	}

	@Override
	protected File saveFolder() {
		return save;
	}
}
