package org.crumple.command;

import java.io.File;
import java.io.IOException;
import java.util.List;

import ij.ImagePlus;
import ij.measure.ResultsTable;

import org.crumple.kernel.InvalidValue;
import org.crumple.kernel.Monitor;
import org.crumple.plot.ExcitationPlots;
import org.crumple.pool.Pooling;
import org.crumple.pool.TablePool;
import org.crumple.survey.ExcitationFits;
import org.crumple.survey.ExcitationPanel;
import org.crumple.table.NumberTable;
import org.crumple.table.Table;
import org.crumple.workbench.HostTable;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** The panels of the paper's Fig. 2 for one network or many, and a test of whether second moments diverge. */
@Plugin(type = Command.class, headless = true, menu = { @Menu(label = MenuOrder.PLUGINS), @Menu(label = MenuOrder.CRUMPLE),
	@Menu(label = MenuOrder.EXCITATIONS, weight = MenuOrder.EXCITATIONS_WEIGHT),
	@Menu(label = "Excitation Plots...", weight = MenuOrder.EXCITATION_PLOTS) },
	description = "Pools tables of local excitations and plots the six distributions of Fig. 2 for four populations of bonds, with power "
		+ "laws.")
public class PlotExcitations extends PlotCommand {

	@Parameter(label = "Tables", required = false, persist = false,
		description = "Title of a table Local Excitations or path of a CSV; several, separated by commas, are pooled. * stands for any "
			+ "letters of a file's name. Empty: the newest table.")
	private String table = "";

	@Parameter(label = "Share of the values fitted", persist = false, style = EXACT, min = "0", max = "1",
		description = "Part of each population in the window, nearest the end of the tail. 0: the best window of the scan, as in Fit "
			+ "Exponent...")
	private double share = 0;

	@Parameter(label = "Bins per decade", persist = false, min = "1", max = "100",
		description = "Of the plotted densities. The fits use no bins.")
	private int bins = 5;

	@Parameter(label = "Pool", persist = false, description = POOL)
	private Pooling pool = Pooling.ALIKE;

	@Parameter(label = "Save results to", required = false, persist = false, style = "directory",
		description = "Folder for the table as CSV and the plots as TIFF, PNG, SVG and PDF. Empty: nothing is saved.")
	private File save;

	@Parameter(type = ItemIO.OUTPUT, label = "Excitation Fits", description = "One row a fit.")
	private ResultsTable fits;

	@Parameter(type = ItemIO.OUTPUT, label = "Moment Growth",
		description = "Second moments against the number of bonds; absent if there are too few.")
	private ResultsTable growth;

	@Parameter(type = ItemIO.OUTPUT, label = "Excitation Densities", description = "One row a bin.")
	private ResultsTable densities;

	@Parameter(type = ItemIO.OUTPUT, label = "Plot of the moment of dt", description = "Growth of the second moment.")
	private ImagePlus tensionmoment;

	@Parameter(type = ItemIO.OUTPUT, label = "Plot of the moment of dl", description = "Growth of the second moment.")
	private ImagePlus lengthmoment;

	@Parameter(type = ItemIO.OUTPUT, label = "Plot of dt", description = "Distribution of the distance in tension.")
	private ImagePlus tension;

	@Parameter(type = ItemIO.OUTPUT, label = "Plot of dl", description = "Distribution of the distance in length.")
	private ImagePlus length;

	@Parameter(type = ItemIO.OUTPUT, label = "Plot of the barrier", description = "Distribution of the energy barrier.")
	private ImagePlus barrier;

	@Parameter(type = ItemIO.OUTPUT, label = "Plot of the force", description = "Distribution of the force to instability.")
	private ImagePlus force;

	@Parameter(type = ItemIO.OUTPUT, label = "Plot of the stiffness", description = "Distribution of V''.")
	private ImagePlus stiffness;

	@Parameter(type = ItemIO.OUTPUT, label = "Plot of the distance", description = "Distribution of the relative distance.")
	private ImagePlus distance;

	@Override
	public List<String> columnsOfTable() {
		return List.of("unstable", "bistable");
	}

	@Override
	protected void compute(final Monitor monitor) throws IOException {
		if (bins < 1 || bins > 100) throw InvalidValue.value("bins", bins, "a whole number from 1 to 100");
		final TablePool pooled = pooled(table, pool);
		final List<NumberTable> tables = pooled.tables();
		final String caption = pooled.bonds();
		final ExcitationFits found = new ExcitationFits(tables, share, monitor);
		final ExcitationPlots panels = new ExcitationPlots(found, caption, "");
		fits = shown(found.table());
		if (!found.refusals().isEmpty()) note(found.refusals());
		growth = shown(found.moments());
		densities = shown(found.densities(bins));
		tensionmoment = show(panels.moments(ExcitationPanel.TENSION), caption);
		lengthmoment = show(panels.moments(ExcitationPanel.LENGTH), caption);
		tension = show(panels.density(ExcitationPanel.TENSION, bins), caption);
		length = show(panels.density(ExcitationPanel.LENGTH, bins), caption);
		barrier = show(panels.density(ExcitationPanel.BARRIER, bins), caption);
		force = show(panels.density(ExcitationPanel.FORCE, bins), caption);
		stiffness = show(panels.density(ExcitationPanel.STIFFNESS, bins), caption);
		distance = show(panels.density(ExcitationPanel.DISTANCE, bins), caption);
	}

	private static ResultsTable shown(final Table table) {
		return table == null ? null : HostTable.of(table);
	}

	@Override
	protected File saveFolder() {
		return save;
	}
}
