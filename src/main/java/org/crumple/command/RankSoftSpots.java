package org.crumple.command;

import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

import ij.ImagePlus;
import ij.measure.ResultsTable;

import org.crumple.drive.NextEvent;
import org.crumple.drive.WayDown;
import org.crumple.excitation.BistabilityCriterion;
import org.crumple.excitation.LocalExcitations;
import org.crumple.kernel.Digits;
import org.crumple.kernel.InvalidValue;
import org.crumple.kernel.Monitor;
import org.crumple.modes.NormalModes;
import org.crumple.modes.SoftSpots;
import org.crumple.plot.SkillPlot;
import org.crumple.relax.Minimiser;
import org.crumple.relax.NoMinimumException;
import org.crumple.survey.Predictors;
import org.crumple.survey.SkillTables;
import org.crumple.table.Table;
import org.crumple.workbench.HostTable;
import org.crumple.workbench.WorkbenchNetwork;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Ranks the soft spots of a network, and predicts where it becomes unstable next. */
@Plugin(type = Command.class, headless = true, menu = { @Menu(label = MenuOrder.PLUGINS), @Menu(label = MenuOrder.CRUMPLE),
	@Menu(label = MenuOrder.EXCITATIONS, weight = MenuOrder.EXCITATIONS_WEIGHT),
	@Menu(label = "Soft Spots...", weight = MenuOrder.SOFT_SPOTS) },
	description = "For every bond of a network at a minimum: its part in the softest modes, its distance to instability, and whether it "
		+ "flips in the next event under shear.")
public class RankSoftSpots extends PlotCommand {

	@Parameter(label = "Network", required = false, persist = false, description = "Empty: that of the active image, else the newest.")
	private WorkbenchNetwork network;

	@Parameter(label = "Lowest modes", persist = false, min = "1",
		description = "How many modes, from the lowest frequency on, are summed.")
	private int count = 50;

	@Parameter(label = "Shear by at most", persist = false, style = EXACT,
		description = "Strain within which the next event is looked for; above 0 as gamma grows, below 0 as it falls. The network itself "
			+ "is not sheared.")
	private double reach = 0.1;

	@Parameter(label = "Event", persist = false,
		description = "Fold: the first instability that flips a bond. Any: a bond's smooth passage of dr = 0 counts too.")
	private NextEvent.Sought event = NextEvent.Sought.FOLD;

	@Parameter(label = "Minimiser", persist = false,
		description = "The way downhill from the event if that is as the minimiser; the network itself must be at a minimum.")
	private Minimiser minimiser = Minimiser.FIRE;

	@Parameter(label = "Way down at an instability", persist = false,
		description = "From the event, which decides which bonds flip in it. Gradient flow is overdamped dynamics, the physical path; "
			+ "FIRE is faster.")
	private WayDown descent = WayDown.GRADIENT_FLOW;

	@Parameter(label = "Save results to", required = false, persist = false, style = "directory",
		description = "Folder for the table as CSV and the plot as TIFF, PNG, SVG and PDF. Empty: nothing is saved.")
	private File save;

	@Parameter(type = ItemIO.OUTPUT, label = "Soft Spots", description = "One row a bond.")
	private ResultsTable table;

	@Parameter(type = ItemIO.OUTPUT, label = "ROC curves",
		description = "How well the columns foretell the next event; absent if there is none.")
	private ImagePlus plot;

	@Override
	protected void compute(final Monitor monitor) throws NoMinimumException, IOException {
		if (reach == 0 || !Double.isFinite(reach)) throw InvalidValue.value("reach", reach, "a finite number other than 0");
		final WorkbenchNetwork chosen = workbench.withBonds(network);
		final NormalModes modes = NormalModes.lowest(chosen.network(), chosen.configuration(), count, monitor.part(0, 0.2));
		final LocalExcitations local = LocalExcitations.of(chosen.network(), chosen.configuration(), BistabilityCriterion.EXACT);
		final NextEvent next = NextEvent.find(chosen.network(), chosen.configuration(), reach, event, minimiser, descent,
			monitor.part(0.2, 1));
		final Table result = SkillTables.softSpots(chosen.network(), SoftSpots.of(modes), local, reach > 0 ? local.strainUp()
			: local.strainDown(), next);
		table = HostTable.of(result);
		if (next == null) {
			note("No event of " + chosen + " within a strain of " + Digits.seven(reach) + ": no bond flips.");
			return;
		}
		plot = show(chosen, SkillPlot.of("ROC-" + chosen, chosen.caption() + ";  area under each curve",
			new Predictors(List.of(result.numbers()), "flips").skills(Predictors.HIGH, Predictors.LOW, 0, 1, monitor)));
		note(String.format(Locale.ROOT, "Next event of %s: %s after a strain of %.4g, trigger bond %d, %d bonds flip.", chosen,
			next.instability().kind(), next.distance(),
			next.instability().trigger(), next.flipped().length));
	}

	@Override
	protected File saveFolder() {
		return save;
	}
}
