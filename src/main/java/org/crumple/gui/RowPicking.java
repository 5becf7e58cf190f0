package org.crumple.gui;

import java.awt.Component;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.event.MouseListener;
import java.util.List;

import ij.WindowManager;
import ij.measure.ResultsTable;
import ij.text.TextPanel;
import ij.text.TextWindow;

import org.crumple.network.SpringNetwork;

/** Listens to clicks in a table of bonds, modes or avalanches: the bond of the row is marked in all pictures of the network. */
public final class RowPicking extends MouseAdapter {

	/** Columns that name a bond, in bond, mode and avalanche tables. */
	private static final List<String> COLUMNS = List.of("bond", "core_bond", "trigger");

	private final TextPanel panel;
	private final SpringNetwork network;

	private RowPicking(final TextPanel panel, final SpringNetwork network) {
		this.panel = panel;
		this.network = network;
	}

	/** Lets the rows of a table be picked. Nothing happens if it names no bonds, or has no window. */
	public static void attach(final ResultsTable table, final SpringNetwork network) {
		if (column(table) == null || !(WindowManager.getWindow(table.getTitle()) instanceof TextWindow window)) return;
		final TextPanel panel = window.getTextPanel();
		// a table of the same title takes the window of the one before, whose bonds are no longer meant
		for (final Component part : panel.getComponents()) {
			for (final MouseListener listener : part.getMouseListeners()) if (listener instanceof RowPicking) part.removeMouseListener(listener);
		}
		panel.addMouseListener(new RowPicking(panel, network));
	}

	/** The column that names a bond, or null. */
	static String column(final ResultsTable table) {
		return COLUMNS.stream().filter(table::columnExists).findFirst().orElse(null);
	}

	@Override
	public void mouseReleased(final MouseEvent event) {
		final ResultsTable table = panel.getResultsTable();
		final int row = panel.getSelectionStart();
		final String column = table == null ? null : column(table);
		if (column == null || row < 0 || row >= table.size()) return;
		BondPicking.markEverywhere(network, (int) table.getValue(column, row));
	}
}
