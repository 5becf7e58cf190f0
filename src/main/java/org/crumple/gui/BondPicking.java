package org.crumple.gui;

import java.awt.Point;
import java.awt.Rectangle;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.List;

import ij.ImagePlus;
import ij.WindowManager;
import ij.gui.ImageCanvas;
import ij.gui.Plot;
import ij.gui.PlotWindow;

import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;
import org.crumple.picture.BondMarker;
import org.crumple.picture.BondPicker;
import org.crumple.plot.BondPlots;
import org.crumple.plot.FigurePlot;

/**
 * Responds to clicks in the picture of a network: marks the bond at that point, and shows its card in a window that is shared by all
 * pictures.
 */
public final class BondPicking extends MouseAdapter {

	/** Title of the window, and the property that links a picture to its network. */
	private static final String CARD = "Bond", PROPERTY = "crumple-picking";

	/** Half width of what stays visible around a bond [pixels of the screen]. */
	private static final int NEAR = 60;

	private final ImagePlus picture;
	private final String name;
	private final SpringNetwork network;
	private final Configuration configuration;
	private final BondPicker picker;

	private BondPicking(final ImagePlus picture, final String name, final SpringNetwork network, final Configuration configuration) {
		this.picture = picture;
		this.name = name;
		this.network = network;
		this.configuration = configuration;
		picker = new BondPicker(network, configuration);
	}

	/**
	 * Makes the bonds of a picture pickable. Does nothing if the picture has no bonds or no window.
	 *
	 * @param picture already shown
	 * @param name of the network
	 */
	public static void attach(final ImagePlus picture, final String name, final SpringNetwork network, final Configuration configuration) {
		final ImageCanvas canvas = picture.getCanvas();
		if (canvas == null || !BondMarker.hasBonds(picture)) return;
		final BondPicking picking = new BondPicking(picture, name, network, configuration);
		picture.setProperty(PROPERTY, picking);
		canvas.addMouseListener(picking);
	}

	/** Marks a bond in every open picture of the network, whatever configuration it shows. */
	static void markEverywhere(final SpringNetwork network, final int bond) {
		final int[] ids = WindowManager.getIDList();
		if (ids == null) return;
		for (final int id : ids) {
			final ImagePlus image = WindowManager.getImage(id);
			if (image != null && image.getProperty(PROPERTY) instanceof BondPicking picking && picking.network == network)
				BondMarker.mark(image, bond);
		}
	}

	@Override
	public void mouseClicked(final MouseEvent event) {
		if (event.getButton() != MouseEvent.BUTTON1 || !(event.getSource() instanceof ImageCanvas canvas)) return;
		final int bond = picker.at(picture, canvas.offScreenXD(event.getX()), canvas.offScreenYD(event.getY()));
		markEverywhere(network, bond);
		if (bond < 0) return;
		final Plot card = FigurePlot.card(BondPlots.card(name, network, configuration, bond));
		final ImagePlus shown = WindowManager.getImage(CARD);
		if (shown != null && shown.getWindow() instanceof PlotWindow window) window.drawPlot(card);
		else {
			card.getImagePlus().setTitle(CARD);
			final PlotWindow window = card.show();
			window.getImagePlus().setTitle(CARD);
			final Point click = event.getLocationOnScreen();
			WindowPlaces.move(window, List.of(new Rectangle(click.x - NEAR, click.y - NEAR, 2 * NEAR, 2 * NEAR)),
				List.of(picture.getWindow().getBounds()));
		}
	}
}
