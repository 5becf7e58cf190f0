package org.crumple.command.trace;

import java.io.File;

import ij.ImagePlus;
import ij.measure.ResultsTable;

import org.crumple.analysis.SpecReader;
import org.crumple.command.MenuOrder;
import org.crumple.kernel.Monitor;
import org.crumple.network.BoundaryKind;
import org.crumple.picture.TracedPicture;
import org.crumple.trace.ImageNetwork.Law;
import org.crumple.trace.ImageNetwork.Length;
import org.crumple.trace.ImageNetwork.Rest;
import org.crumple.trace.ImageNetwork.Unit;
import org.crumple.trace.ImageNetwork;
import org.crumple.trace.TraceSettings.FreeEnds;
import org.crumple.trace.TraceSettings.Method;
import org.crumple.trace.TraceSettings.Tone;
import org.crumple.trace.TraceSettings;
import org.crumple.trace.TraceTables;
import org.crumple.trace.TracedLines;
import org.crumple.trace.Tracer;
import org.crumple.workbench.HostTable;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** A network of the lines in the active image. */
@Plugin(type = Command.class, headless = true, menu = { @Menu(label = MenuOrder.PLUGINS), @Menu(label = MenuOrder.CRUMPLE),
	@Menu(label = MenuOrder.NETWORKS, weight = MenuOrder.NETWORKS_WEIGHT),
	@Menu(label = "Network from Image...", weight = MenuOrder.NETWORK_FROM_IMAGE) },
	description = "Traces the lines of the active image: where they meet are nodes, what joins them are bonds. The image is calibrated "
		+ "and grey.")
public class NetworkFromImage extends TraceCommand {

	@Parameter(label = "Method", persist = false, description = "Auto: Watershed, unless there are many free ends. Skeleton: thins "
		+ "what is brighter than a threshold. Watershed: borders of the cells between lines, also with noise and uneven light; sees "
		+ "no free ends.")
	private Method method = TraceSettings.DEFAULT.method();

	@Parameter(label = "Lines are", persist = false, description = "Bright lines on dark, or Dark lines on bright, as the image is shown.")
	private Tone lines = TraceSettings.DEFAULT.lines();

	@Parameter(label = "Smoothing (pixels)", persist = false, style = EXACT, min = "0", stepSize = "0.1",
		description = "Standard deviation of the Gaussian that smooths the picture; raised by up to a half where noise needs it.")
	private double smoothing = TraceSettings.DEFAULT.smoothing();

	@Parameter(label = "Prominence (grey values)", persist = false, style = EXACT, min = "0",
		description = "By how much a line is brighter than the cells beside it. 0: a quarter of the contrast, but above the noise left "
			+ "after smoothing. Not used by Skeleton.")
	private double prominence = TraceSettings.DEFAULT.prominence();

	@Parameter(label = "Merging radius (units of the image)", persist = false, style = EXACT, min = "0",
		description = "Points nearer to each other along lines become one node. 0: 0.43 of the median bond.")
	private double merging = TraceSettings.DEFAULT.merging();

	@Parameter(label = "Longest spur (units of the image)", persist = false, style = EXACT, min = "0",
		description = "Shorter lines with a free end are removed. 0: two line widths.")
	private double spurs = TraceSettings.DEFAULT.spurs();

	@Parameter(label = "Boundary", persist = false, description = BOUNDARY)
	private BoundaryKind boundary = ImageNetwork.DEFAULT.boundary();

	@Parameter(label = "Free ends", persist = false, description = DANGLING)
	private FreeEnds dangling = TraceSettings.DEFAULT.dangling();

	@Parameter(label = "Rest lengths", persist = false, description = REST)
	private Rest rest = ImageNetwork.DEFAULT.rest();

	@Parameter(label = "Length of a bond", persist = false, description = LENGTH)
	private Length length = ImageNetwork.DEFAULT.length();

	@Parameter(label = "Potential", persist = false, description = POTENTIAL)
	private Law potential = ImageNetwork.DEFAULT.potential();

	@Parameter(label = "Disorder of rest lengths", persist = false, style = EXACT, min = "0", stepSize = "0.01", description = DISORDER)
	private double disorder = ImageNetwork.DEFAULT.disorder();

	@Parameter(label = "\u03b1 (E)", persist = false, style = EXACT, stepSize = "0.01", description = ALPHA)
	private double alpha = ImageNetwork.DEFAULT.alpha();

	@Parameter(label = "Stiffness C (E)", persist = false, style = EXACT, stepSize = "0.1", description = STIFFNESS)
	private double stiffness = ImageNetwork.DEFAULT.stiffness();

	@Parameter(label = "Unit of length", persist = false, description = SCALE)
	private Unit scale = ImageNetwork.DEFAULT.scale();

	@Parameter(label = "Seed", persist = false, description = SEED)
	private long seed = ImageNetwork.DEFAULT.seed();

	@Parameter(label = "Save results to", required = false, persist = false, style = "directory", description = SAVE)
	private File save;

	@Parameter(type = ItemIO.OUTPUT, label = "Network from Image", description = "One row: what was found, and what was left out.")
	private ResultsTable counts;

	@Parameter(type = ItemIO.OUTPUT, label = "Picture", description = "The network that was made.")
	private ImagePlus picture;

	@Override
	protected void compute(final Monitor monitor) {
		final TraceSettings settings = SpecReader.of(TraceSettings.class, this);
		SpecReader.of(ImageNetwork.class, this); // refuses wrong keys before the work
		final TracedPicture source = new TracedPicture(workbench.activeImage(), lines, boundary);
		final TracedLines found = Tracer.trace(source.pixels(), settings, monitor);
		final ImageNetwork.Made made = make(found, source.pixels().sizeX(), source.pixels().sizeY(), source.remark());
		counts = HostTable.of(TraceTables.of(found, made));
		source.show(found);
		picture = picture();
	}

	@Override
	protected File saveFolder() {
		return save;
	}
}
