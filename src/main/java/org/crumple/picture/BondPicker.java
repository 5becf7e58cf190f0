package org.crumple.picture;

import java.awt.geom.Line2D;

import ij.ImagePlus;
import ij.measure.Calibration;

import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;

/** Finds the bond at a point of a network picture. Periodic images are included, so a bond that crosses the edge is found on both sides. */
public final class BondPicker {

	/**
	 * Largest distance from a bond at which it is picked, in node spacings: half the width of a mesh, so that a click inside the network
	 * always finds a bond.
	 */
	private static final double REACH = 0.5;

	private final SpringNetwork network;
	private final Configuration configuration;
	private final BrickView view;

	/** @param configuration the one that the picture shows */
	public BondPicker(final SpringNetwork network, final Configuration configuration) {
		this.network = network;
		this.configuration = configuration;
		view = new BrickView(network, configuration);
	}

	/**
	 * The bond nearest to a point of the cell.
	 *
	 * @param x from the left edge of the picture's frame [l]
	 * @param y from its lower edge, upwards [l]
	 * @return its number (the lower one if two are equally near); −1 outside the frame, or if no bond is within half a node spacing
	 */
	public int at(final double x, final double y) {
		if (!(x >= 0 && x <= view.cell().lx() && y >= 0 && y <= view.cell().ly())) return -1;
		final double reach = REACH * configuration.spacing();
		int nearest = -1;
		double least = reach;
		for (int bond = 0; bond < network.bondCount(); bond++) {
			for (final Line2D.Double image : view.images(bond, reach)) {
				final double distance = image.ptSegDist(x, y);
				if (distance >= least) continue;
				least = distance;
				nearest = bond;
			}
		}
		return nearest;
	}

	/**
	 * The bond at a pixel of a picture of the explorer.
	 *
	 * @param width largest width for which the picture was drawn [pixels]
	 * @param height largest height [pixels]
	 * @param px from the picture's left edge [pixel]
	 * @param py from its upper edge [pixel]
	 */
	public int live(final int width, final int height, final double px, final double py) {
		final double[] point = ExplorerPicture.canvas(view.cell(), width, height).inCell(px, py);
		return at(point[0], point[1]);
	}

	/**
	 * The bond at a pixel of a picture that {@link NetworkPicture} drew of this network.
	 *
	 * @param px from the image's left edge [pixel]
	 * @param py from its upper edge [pixel]
	 */
	public int at(final ImagePlus picture, final double px, final double py) {
		final Calibration scale = picture.getCalibration();
		return at((px - scale.xOrigin) * scale.pixelWidth, (scale.yOrigin - py) * scale.pixelHeight);
	}
}
