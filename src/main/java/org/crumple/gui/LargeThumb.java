package org.crumple.gui;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics;

import javax.swing.JSlider;
import javax.swing.plaf.basic.BasicSliderUI;

/** A slider whose thumb grows with the font, for high-resolution screens. */
final class LargeThumb extends BasicSliderUI {

	/** Font height from which the slider's own thumb, which does not grow, is hard to grab [pixels]. */
	static final int NEEDED = 18;
	private static final Color FACE = new Color(90, 130, 185), EDGE = new Color(30, 50, 80);

	private final int size;

	/** @param size font size [pixels] */
	LargeThumb(final JSlider slider, final int size) {
		super(slider);
		this.size = size;
	}

	@Override
	protected Dimension getThumbSize() {
		return new Dimension(size * 3 / 4, size * 5 / 4);
	}

	@Override
	public void paintThumb(final Graphics g) {
		g.setColor(EDGE);
		g.fillRoundRect(thumbRect.x, thumbRect.y, thumbRect.width, thumbRect.height, size / 2, size / 2);
		g.setColor(FACE);
		g.fillRoundRect(thumbRect.x + 2, thumbRect.y + 2, thumbRect.width - 4, thumbRect.height - 4, size / 2, size / 2);
	}

	@Override
	public void paintFocus(final Graphics g) {
		// not painted: the frame would be narrower than the slider on a large screen
	}
}
