package org.crumple.help;

import java.awt.Dialog;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;

import javax.swing.JEditorPane;
import javax.swing.JFrame;
import javax.swing.JScrollPane;
import javax.swing.event.HyperlinkEvent;
import javax.swing.text.html.HTMLDocument;

import ij.IJ;
import ij.plugin.BrowserLauncher;

/** A window with a documentation page, which can be used while the dialog that opened it is waiting. */
public final class HelpWindow {

	private static final int WIDTH = 680, HEIGHT = 720;

	private final JFrame frame = new JFrame();
	private final JEditorPane text = new JEditorPane();

	private HelpWindow() {
		text.setEditable(false);
		text.setContentType("text/html");
		text.addHyperlinkListener(event -> {
			if (event.getEventType() == HyperlinkEvent.EventType.ACTIVATED) follow(event);
		});
		frame.setModalExclusionType(Dialog.ModalExclusionType.APPLICATION_EXCLUDE);
		frame.setDefaultCloseOperation(JFrame.DISPOSE_ON_CLOSE);
		frame.add(new JScrollPane(text));
		frame.setSize(WIDTH, HEIGHT);
		frame.setLocationByPlatform(true);
	}

	/**
	 * Opens a window.
	 *
	 * @param page address from {@link HelpPages}
	 */
	public static void open(final URL page) {
		final HelpWindow window = new HelpWindow();
		if (window.show(page)) window.frame.setVisible(true);
	}

	private boolean show(final URL page) {
		try {
			final String html = HelpPages.html(page);
			final HTMLDocument document = (HTMLDocument) text.getEditorKit().createDefaultDocument();
			document.setBase(page);
			text.setDocument(document);
			text.setText(html);
			text.setCaretPosition(0);
			frame.setTitle(page.getPath().replaceFirst(".*/", "").replace(".md", "").replace('_', ' ') + " - Crumple");
			return true;
		} catch (final IOException e) {
			IJ.showStatus("There is no such page here: " + page);
			return false;
		}
	}

	private void follow(final HyperlinkEvent event) {
		final URL target = event.getURL();
		try {
			if (target == null) return;
			if (target.getPath().endsWith(".md")) show(new URL(target.toString().replaceFirst("#.*", "")));
			else if (target.getProtocol().startsWith("http")) BrowserLauncher.openURL(target.toString());
			else IJ.showStatus("Not part of the documentation inside: " + target.getPath());
		} catch (final MalformedURLException e) {
			throw new IllegalStateException(e);
		} catch (final IOException e) {
			IJ.showStatus("The browser cannot be opened: " + e.getMessage());
		}
	}
}
