package org.crumple.gui;

import java.awt.Dimension;

import javax.swing.JSlider;
import javax.swing.plaf.basic.BasicSliderUI;

/** A slider whose thumb is as large as its letters, for screens of many pixels. */
final class LargeThumb extends BasicSliderUI {

	private final int size;

	/** @param size of the letters [pixels] */
	LargeThumb(final JSlider slider, final int size) {
		super(slider);
		this.size = size;
	}

	@Override
	protected Dimension getThumbSize() {
		return new Dimension(size * 3 / 4, size * 5 / 4);
	}
}
