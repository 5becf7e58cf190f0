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

/** Responds to clicks in a table of bonds, modes or avalanches: marks the bond of the row in all pictures of the network. */
public final class RowPicking extends MouseAdapter {

	/** Columns with bond numbers, in bond, mode and avalanche tables. */
	private static final List<String> COLUMNS = List.of("bond", "core_bond", "trigger");

	private final TextPanel panel;
	private final SpringNetwork network;

	private RowPicking(final TextPanel panel, final SpringNetwork network) {
		this.panel = panel;
		this.network = network;
	}

	/** Makes the rows of a table pickable. Does nothing if the table has no bond column or no window. */
	public static void attach(final ResultsTable table, final SpringNetwork network) {
		if (column(table) == null || !(WindowManager.getWindow(table.getTitle()) instanceof TextWindow window)) return;
		final TextPanel panel = window.getTextPanel();
		// a new table reuses the window of an earlier one with the same title, whose listener must go
		for (final Component part : panel.getComponents()) {
			for (final MouseListener listener : part.getMouseListeners())
				if (listener instanceof RowPicking) part.removeMouseListener(listener);
		}
		panel.addMouseListener(new RowPicking(panel, network));
	}

	/** The column with bond numbers, or null. */
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
