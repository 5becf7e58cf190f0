package org.crumple.command;

import java.awt.GraphicsEnvironment;
import java.io.File;
import java.io.IOException;
import java.util.List;

import ij.ImagePlus;

import org.crumple.analysis.ShearTables;
import org.crumple.drive.WayDown;
import org.crumple.explore.Exploration;
import org.crumple.explore.ShearExploration;
import org.crumple.gui.ShearExplorer;
import org.crumple.kernel.Monitor;
import org.crumple.macro.CommandRecorder;
import org.crumple.macro.MacroLine;
import org.crumple.relax.Minimiser;
import org.crumple.relax.NoMinimumException;
import org.crumple.workbench.HostTable;
import org.crumple.workbench.NetworkWorkbench;
import org.crumple.workbench.ResultFiles;
import org.crumple.workbench.WorkbenchNetwork;
import org.scijava.command.Command;
import org.scijava.command.CommandInfo;
import org.scijava.command.CommandService;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Shear by hand, in a window. A state that is kept has the same bits as the result of {@link ShearNetwork} for the same path. */
@Plugin(type = Command.class, headless = false, menu = { @Menu(label = MenuOrder.PLUGINS), @Menu(label = MenuOrder.CRUMPLE),
	@Menu(label = MenuOrder.SHEAR, weight = MenuOrder.SHEAR_WEIGHT), @Menu(label = "Explore Shear...", weight = MenuOrder.EXPLORE_SHEAR) },
	description = "Shears a network by hand: a slider for the strain, the network, its stress-strain curve and the next events predicted, "
		+ "live.")
public class ExploreShear extends PictureCommand {

	@Parameter(label = "Network", required = false, persist = false,
		description = "At a minimum. Empty: that of the active image, else the newest.")
	private WorkbenchNetwork network;

	@Parameter(label = "Strain increment", persist = false, style = EXACT, stepSize = "0.001",
		description = "Strain of a step. Smaller: slower, and events are told apart that lie close together.")
	private double increment = 1e-3;

	@Parameter(label = "Range of strain", persist = false, style = EXACT, stepSize = "0.1",
		description = "How far the slider goes from where the network is, forwards and back.")
	private double range = 0.2;

	@Parameter(label = "Minimiser", persist = false,
		description = "The way down at an instability if that is as the minimiser; the network itself must be at a minimum.")
	private Minimiser minimiser = Minimiser.FIRE;

	@Parameter(label = "Way down at an instability", persist = false,
		description = "Gradient flow is overdamped dynamics, the physical path. FIRE is faster, and ends one fall in thirty in another "
			+ "minimum.")
	private WayDown descent = WayDown.GRADIENT_FLOW;

	@Parameter(label = "Save what is kept to", required = false, persist = false, style = "directory",
		description = "Folder for the table as CSV and the picture as TIFF, PNG, SVG and PDF of all that is kept. Empty: nothing is saved.")
	private File save;

	@Parameter
	private CommandService commands;

	@Override
	protected void compute(final Monitor monitor) throws NoMinimumException {
		if (GraphicsEnvironment.isHeadless()) {
			throw new IllegalArgumentException(
				"it needs a window: start ./crumple without a macro. Without a window \"Shear Network...\" walks any path of strains.");
		}
		final WorkbenchNetwork start = workbench.withBonds(network);
		final ShearExploration exploration = new ShearExploration(start.network(), start.configuration(), increment, range, minimiser,
			descent, monitor);
		ShearExplorer.open(start.toString(), exploration,
			state -> keep(start, state, ShearNetwork.along(state.path(), increment, minimiser, descent)));
	}

	/**
	 * Puts a state on the workbench as if a macro line had made it.
	 *
	 * @return message for the user
	 */
	private String keep(final WorkbenchNetwork start, final Exploration state, final ShearNetwork again) {
		if (state.path().isEmpty()) return "Nothing to keep: the network has not been sheared yet.";
		final Kept kept = Kept.of(workbench, start, state, commands.getCommand(ShearNetwork.class), again);
		try {
			if (save != null) ResultFiles.write(save.toPath(), List.of(kept.table()), List.of(styled(kept.picture())), true);
		} catch (final IOException e) {
			workbench.remove(kept.network());
			return e.getMessage();
		}
		CommandRecorder.record(() -> {
			ResultDisplay.show(workbench, List.of(kept.table()), List.of(kept.picture()), null, List.of());
			return kept.recorded();
		});
		return "Kept as " + kept.network() + ", with the table Shear.";
	}

	/**
	 * A kept state of an exploration: the network, its picture, and the table of steps.
	 *
	 * @param recorded the macro line that makes them again; it names the initial network, because a macro may have made others since
	 */
	record Kept(WorkbenchNetwork network, ImagePlus picture, HostTable table, String recorded) {

		/** @param shear the command, with inputs set, that shears along the same path */
		static Kept of(final NetworkWorkbench workbench, final WorkbenchNetwork start, final Exploration state, final CommandInfo info,
			final ShearNetwork shear) {
			final WorkbenchNetwork sheared = workbench.add("sheared-" + start.suffix(), start.network(), state.configuration(),
				start.provenance().then(MacroLine.of(info, shear)), start.seed(), state.flips());
			return new Kept(sheared, NetworkView.picture(workbench, sheared), start.about(ShearTables.steps(state.steps())),
				MacroLine.of(info, shear, start));
		}
	}

	@Override
	protected File saveFolder() {
		return save;
	}
}
