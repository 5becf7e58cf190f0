package org.crumple.gui;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Point;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.util.function.Consumer;

import javax.swing.JComponent;

/** Shows an image that was drawn for its size. The bound property {@code picture} tells listeners of every new image. */
final class PicturePanel extends JComponent {

	private static final long serialVersionUID = 1;

	private transient BufferedImage picture;
	private int widthNow;
	private int heightNow;

	PicturePanel(final String name, final int width, final int height) {
		setName(name);
		setOpaque(true); // avoids repainting the background for every image
		setPreferredSize(new Dimension(width, height));
		setMinimumSize(new Dimension(width / 4, height / 4));
	}

	/** Screen pixels per pixel of the window; more than 1 on high-resolution screens. */
	double fineness() {
		return getGraphicsConfiguration() == null ? 1 : getGraphicsConfiguration().getDefaultTransform().getScaleX();
	}

	/** Width that an image should have [screen pixels]; may be called by any thread. */
	synchronized int wantedWidth() {
		return widthNow;
	}

	synchronized int wantedHeight() {
		return heightNow;
	}

	@Override
	public void setBounds(final int x, final int y, final int width, final int height) {
		super.setBounds(x, y, width, height);
		synchronized (this) {
			widthNow = (int) (width * fineness());
			heightNow = (int) (height * fineness());
		}
	}

	/** Tells of every press of the main button where it is in the picture [pixels]. */
	void onPress(final Consumer<Point2D> listener) {
		addMouseListener(new MouseAdapter() {

			@Override
			public void mousePressed(final MouseEvent event) {
				if (event.getButton() == MouseEvent.BUTTON1) listener.accept(inPicture(event.getPoint()));
			}
		});
	}

	private Point2D.Double inPicture(final Point point) {
		final double left = picture == null ? 0 : Math.max(0, (getWidth() - (int) (picture.getWidth() / fineness())) / 2);
		return new Point2D.Double((point.x - left) * fineness(), point.y * fineness());
	}

	void show(final BufferedImage next) {
		final BufferedImage before = picture;
		picture = next;
		repaint();
		firePropertyChange("picture", before, next);
	}

	@Override
	protected void paintComponent(final Graphics graphics) {
		final double scale = 1 / fineness();
		final int wide = picture == null ? 0 : (int) (scale * picture.getWidth()), high = picture == null ? 0
			: (int) (scale * picture.getHeight());
		final int x = Math.max(0, (getWidth() - wide) / 2);
		graphics.setColor(Color.WHITE);
		graphics.fillRect(0, 0, x, getHeight());
		graphics.fillRect(x + wide, 0, getWidth() - x - wide, getHeight());
		graphics.fillRect(x, high, wide, getHeight() - high);
		if (picture != null) ((Graphics2D) graphics).drawImage(picture, new AffineTransform(scale, 0, 0, scale, x, 0), null);
	}
}
