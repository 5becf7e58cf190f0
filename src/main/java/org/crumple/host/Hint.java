package org.crumple.host;

import java.awt.Component;
import java.awt.Container;
import java.awt.Point;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;

import javax.swing.JToolTip;
import javax.swing.Popup;
import javax.swing.PopupFactory;
import javax.swing.Timer;

/**
 * A tooltip for fields of ImageJ's dialogs, because AWT has none: it appears when the mouse rests over a field, and disappears when it
 * leaves or is pressed.
 */
final class Hint extends MouseAdapter {

	/** Delay before the tooltip appears [ms]: with a shorter one, tooltips flicker under a passing mouse. */
	private static final int REST = 600;
	/** Width of the text, and distance of the tooltip below the mouse [pixels]. */
	private static final int WIDTH = 320, BELOW = 18;

	private final String text;
	private Timer timer;
	private Popup popup;

	private Hint(final String text) {
		this.text = text;
	}

	/** Adds a tooltip to a field and all its components. */
	static void attach(final Component field, final String escaped) {
		add(field, new Hint("<html><body style='width: " + WIDTH + "px'>" + escaped + "</body></html>"));
	}

	private static void add(final Component field, final Hint hint) {
		field.addMouseListener(hint);
		if (field instanceof Container container) for (final Component part : container.getComponents()) add(part, hint);
	}

	@Override
	public void mouseEntered(final MouseEvent event) {
		hide();
		final Component field = event.getComponent();
		final Point mouse = event.getLocationOnScreen();
		timer = new Timer(REST, e -> show(field, mouse));
		timer.setRepeats(false);
		timer.start();
	}

	@Override
	public void mouseExited(final MouseEvent event) {
		hide();
	}

	@Override
	public void mousePressed(final MouseEvent event) {
		hide();
	}

	private void show(final Component field, final Point mouse) {
		if (!field.isShowing()) return;
		final JToolTip tip = new JToolTip();
		tip.setTipText(text);
		popup = PopupFactory.getSharedInstance().getPopup(field, tip, mouse.x, mouse.y + BELOW);
		popup.show();
	}

	private void hide() {
		if (timer != null) timer.stop();
		if (popup != null) popup.hide();
		timer = null;
		popup = null;
	}
}
