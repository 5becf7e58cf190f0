package org.crumple.gui;

import java.awt.Component;
import java.awt.Font;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Hashtable;
import java.util.function.IntConsumer;

import javax.swing.BorderFactory;
import javax.swing.JLabel;
import javax.swing.JSlider;

import org.crumple.explore.ShearExploration;

/** The slider for the strain: a place for every step, and strains written under it. All methods are for the event dispatch thread. */
final class StrainSlider {

	private static final int LABELS = 4, DIGITS = 4;
	/** A strain of smaller magnitude is 0 with a rounding error. */
	private static final double NOTHING = 1e-12;

	private final JSlider slider;
	private boolean following;

	/** @param moved takes the place to which the user moves it, as a number of steps from the start */
	StrainSlider(final ShearExploration exploration, final Font font, final IntConsumer moved) {
		slider = new JSlider(-exploration.limit(), exploration.limit(), 0);
		slider.setName("strain");
		if (font.getSize() > LargeThumb.NEEDED) slider.setUI(new LargeThumb(slider, font.getSize()));
		slider.setFont(font);
		slider.setToolTipText("Shear strain; the arrow keys go a step");
		slider.setBorder(BorderFactory.createEmptyBorder(font.getSize() / 2, font.getSize(), 0, font.getSize()));
		final Hashtable<Integer, Component> labels = new Hashtable<>();
		for (int k = -LABELS; k <= LABELS; k++) {
			final int place = (int) ((long) exploration.limit() * k / LABELS);
			final JLabel label = new JLabel(rounded(exploration.strainAt(place)));
			label.setFont(font);
			labels.put(place, label);
		}
		slider.setLabelTable(labels);
		slider.setPaintLabels(true);
		slider.addChangeListener(e -> {
			if (!following) moved.accept(slider.getValue());
		});
	}

	JSlider slider() {
		return slider;
	}

	/** Goes to the place at which the network will be, unless the user is dragging it. */
	void follow(final int place) {
		if (slider.getValueIsAdjusting()) return;
		following = true;
		slider.setValue(place);
		following = false;
	}

	private static String rounded(final double strain) {
		final BigDecimal digits = new BigDecimal(strain).round(new MathContext(DIGITS)).stripTrailingZeros();
		return Math.abs(strain) < NOTHING ? "0" : digits.toPlainString().replace('-', '\u2212');
	}
}
