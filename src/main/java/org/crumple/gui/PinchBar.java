package org.crumple.gui;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Font;
import java.util.Hashtable;
import java.util.function.Consumer;

import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JSlider;
import javax.swing.SwingUtilities;

import org.crumple.explore.PinchWorker;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;
import org.crumple.pinch.PinchPath;

/**
 * The slider that pinches a bond: it goes over the equilibria from the minimum to the failure and to the saddle behind, as far as they are
 * known. All methods are for the event dispatch thread.
 */
final class PinchBar {

	/** What there is to do while no bond is pinched. */
	private static final String HINT = "Click a bond to pinch it.";

	/** Takes the path of the bond that is pinched and the place of the network on it; null and −1 if none is. */
	interface Viewer {

		void pinched(PinchPath path, int place);
	}

	private final PinchWorker worker;
	private final Viewer viewer;
	private final Consumer<String> trouble;
	private final Font font;
	private final JPanel panel = new JPanel(new BorderLayout());
	private final JSlider slider = new JSlider(0, 1, 0);
	private final JLabel label = new JLabel(HINT);
	private int bond = -1;
	private PinchPath path;

	/**
	 * @param release the button that ends it
	 * @param trouble takes a sentence if a bond cannot be pinched
	 */
	PinchBar(final SpringNetwork network, final Font font, final JButton release, final Viewer viewer, final Consumer<String> trouble) {
		this.font = font;
		this.viewer = viewer;
		this.trouble = trouble;
		worker = new PinchWorker(network, grown -> SwingUtilities.invokeLater(() -> take(grown)),
			sentence -> SwingUtilities.invokeLater(() -> fail(sentence)));
		slider.setName("pinch");
		slider.setFont(font);
		slider.setEnabled(false);
		slider.setPaintLabels(true);
		slider.setToolTipText("From the minimum to the failure and to the saddle behind; the arrow keys go to the next equilibrium");
		if (font.getSize() > LargeThumb.NEEDED) slider.setUI(new LargeThumb(slider, font.getSize()));
		slider.addChangeListener(e -> view());
		label.setName("pinched");
		label.setFont(font);
		panel.setBorder(BorderFactory.createEmptyBorder(font.getSize() / 2, font.getSize(), 0, font.getSize()));
		panel.add(label, BorderLayout.WEST);
		panel.add(slider, BorderLayout.CENTER);
		panel.add(release, BorderLayout.EAST);
		marks();
	}

	Component panel() {
		return panel;
	}

	/** What pinches; to be run by a thread of its own. */
	PinchWorker worker() {
		return worker;
	}

	/** Whether a bond is pinched. */
	boolean isPinching() {
		return bond >= 0;
	}

	/** Pinches a bond of the network at a minimum, instead of another. */
	void pinch(final Configuration minimum, final int chosen) {
		bond = chosen;
		path = null;
		slider.setValue(0);
		label.setText("Bond " + bond + " pinched: ");
		worker.pinch(minimum, bond);
	}

	/** Lets the bond go. */
	void release() {
		if (bond < 0) return;
		worker.release();
		bond = -1;
		path = null;
		label.setText(HINT);
		slider.setValue(0);
		slider.setEnabled(false);
		marks();
		viewer.pinched(null, -1);
	}

	private void fail(final String sentence) {
		release();
		trouble.accept(sentence);
	}

	/** Shows a path that has grown, unless it is of a bond that was let go. */
	private void take(final PinchPath grown) {
		if (grown.bond() != bond) return;
		if (grown.end() != null && grown.places().size() < 2) {
			fail("Bond " + bond + " cannot be pinched: " + grown.end().end() + ".");
			return;
		}
		path = grown;
		slider.setMaximum(Math.max(1, path.last()));
		slider.setEnabled(path.last() > 0);
		marks();
		view();
	}

	private void view() {
		if (path != null) viewer.pinched(path, Math.min(slider.getValue(), path.last()));
	}

	/** Writes under the slider where the network fails, and where the force is zero again. */
	private void marks() {
		final Hashtable<Integer, Component> marks = new Hashtable<>();
		marks.put(0, mark(path == null ? " " : "minimum"));
		if (path != null && path.hasFailed()) {
			marks.put(path.failure(), mark("failure"));
			if (path.end() != null && path.end().passage() != null) {
				marks.put(path.last(), mark(path.end().passage().index() == 1 ? "saddle" : "zero force"));
			}
		}
		slider.setLabelTable(marks);
	}

	private JLabel mark(final String text) {
		final JLabel mark = new JLabel(text);
		mark.setFont(font);
		mark.setSize(mark.getPreferredSize());
		return mark;
	}
}
