package org.crumple.gui;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;

import javax.swing.JComponent;

/** Shows an image that somebody else has drawn for its size. Its property {@code picture} tells listeners of every new one. */
final class PicturePanel extends JComponent {

	private static final long serialVersionUID = 1;

	private transient BufferedImage picture;
	private int widthNow;
	private int heightNow;

	PicturePanel(final String name, final int width, final int height) {
		setName(name);
		setOpaque(true); // nothing behind it is painted again for every picture
		setPreferredSize(new Dimension(width, height));
		setMinimumSize(new Dimension(width / 4, height / 4));
	}

	/** Pixels of the screen for one of the window: more than 1 on fine screens. */
	double fineness() {
		return getGraphicsConfiguration() == null ? 1 : getGraphicsConfiguration().getDefaultTransform().getScaleX();
	}

	/** Width that a picture should have [pixels of the screen]; any thread may ask. */
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

	void show(final BufferedImage next) {
		final BufferedImage before = picture;
		picture = next;
		repaint();
		firePropertyChange("picture", before, next);
	}

	@Override
	protected void paintComponent(final Graphics graphics) {
		final double scale = 1 / fineness();
		final int wide = picture == null ? 0 : (int) (scale * picture.getWidth()), high = picture == null ? 0 : (int) (scale * picture.getHeight());
		final int x = Math.max(0, (getWidth() - wide) / 2);
		graphics.setColor(Color.WHITE);
		graphics.fillRect(0, 0, x, getHeight());
		graphics.fillRect(x + wide, 0, getWidth() - x - wide, getHeight());
		graphics.fillRect(x, high, wide, getHeight() - high);
		if (picture != null) ((Graphics2D) graphics).drawImage(picture, new AffineTransform(scale, 0, 0, scale, x, 0), null);
	}
}
