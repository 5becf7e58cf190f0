package org.crumple.command.trace;

import ij.ImagePlus;

import org.crumple.analysis.SpecReader;
import org.crumple.command.PictureCommand;
import org.crumple.io.Provenance;
import org.crumple.network.BoundaryKind;
import org.crumple.network.SpringNetwork;
import org.crumple.trace.ImageNetwork;
import org.crumple.trace.TracedLines;
import org.crumple.workbench.WorkbenchNetwork;
import org.scijava.ItemIO;
import org.scijava.plugin.Parameter;

/**
 * A command that makes a network of lines. The commands share what is said of their keys, but declare them each: the host lists those of a
 * superclass first, and those of the picture come before them.
 */
abstract class TraceCommand extends PictureCommand {

	protected static final String BOUNDARY = "What holds at the edges. Periodic: the picture shows one period. Clamped: walls hold the "
		+ "lines that the edge cuts. Clamped top and bottom: at these edges, with a period along x. Free: lines that the edge cuts are "
		+ "left out.";
	protected static final String DANGLING = "Remove: lines with a free end are left out, again and again until none is left. Keep: "
		+ "their ends are nodes with one bond, and the network is floppy.";
	protected static final String REST = "What no picture shows. As drawn: the length drawn is that of a bond as built, l0, at the top "
		+ "of its energy. Minimum at random: every bond is in one of its minima, long or short.";
	protected static final String LENGTH = "Straight: the distance of its nodes. Along the line: the length of the line, which a "
		+ "curved bond had before it was bent.";
	protected static final String POTENTIAL = "The law of every bond: Bistable, the paper's, or Harmonic.";
	protected static final String DISORDER = "Half width of the uniform distribution of r0/l0 - 1, as of generated networks. Not used "
		+ "by Minimum at random.";
	protected static final String ALPHA = "Height of the bump between a bond's two states; its minima lie at strains of "
		+ "+-sqrt(alpha/C). Must be below C.";
	protected static final String STIFFNESS = "Energy scale of a bond.";
	protected static final String SCALE = "l: the unit of length is that of all networks, a square of this side holds one node. Image: "
		+ "the unit of the picture is taken for l.";
	protected static final String SEED = "The same picture, keys and seed give the same network, bit for bit.";
	protected static final String SAVE = "Folder for the table as CSV and the picture of the network as TIFF, PNG, SVG and PDF. Empty: "
		+ "nothing is saved.";

	@Parameter(type = ItemIO.OUTPUT, label = "Network", description = "A network for the key network of other commands.")
	private WorkbenchNetwork traced;

	/** Puts the network on the workbench, and says what may surprise. */
	protected ImageNetwork.Made make(final TracedLines found, final double width, final double height, final String source) {
		final ImageNetwork keys = SpecReader.of(ImageNetwork.class, this);
		final ImageNetwork.Made made = keys.of(found, width, height);
		final Provenance provenance = Provenance.NONE.remark(source).then(macroLine());
		final String name = "traced-" + made.built().network().freeCount() + "-" + keys.seed();
		traced = workbench.add(name, made.built().network(), made.built().configuration(), provenance, Long.toString(keys.seed()));
		final SpringNetwork network = made.built().network();
		if (network.bondCount() < made.built().configuration().zeroModes().modes()) note(traced + ": excess="
			+ network.excessCoordination() + " is below 0: the network is floppy, it has fewer bonds than a rigid one "
			+ "and cannot be relaxed to an isolated minimum, unless tension in its bonds holds it.");
		else if (keys.boundary() == BoundaryKind.PERIODIC && isLoose(found)) note(traced + ": no bond crosses the edges of the picture, so "
			+ "that the network can turn in its cell, and is floppy.");
		if (found.counts().components() > 1) note(traced + ": the largest of " + found.counts().components() + " pieces, with "
			+ Math.round(100
			* found.counts().connected()) + " % of the nodes.");
		return made;
	}

	private static boolean isLoose(final TracedLines found) {
		for (int b = 0; b < found.bondCount(); b++) if (found.imageX()[b] != 0 || found.imageY()[b] != 0) return false;
		return true;
	}

	/** The picture of the network. */
	protected ImagePlus picture() {
		return picture(traced);
	}
}
