package org.crumple.command;

import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import ij.ImagePlus;
import ij.measure.ResultsTable;

import org.crumple.ensemble.EnsembleRun;
import org.crumple.ensemble.LocalPool;
import org.crumple.figure.Figure;
import org.crumple.kernel.InvalidValue;
import org.crumple.kernel.Monitor;
import org.crumple.paper.PaperPages;
import org.crumple.paper.PaperPanel;
import org.crumple.paper.PaperSources;
import org.crumple.pool.Pooling;
import org.crumple.relax.NoMinimumException;
import org.crumple.workbench.HostTable;
import org.crumple.workbench.ResultFiles;
import org.crumple.workbench.WorkbenchNetwork;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** The figures of the paper for any networks: of tables, of a plan, of an ensemble, or of networks on the workbench. */
@Plugin(type = Command.class, headless = true, menu = { @Menu(label = MenuOrder.PLUGINS), @Menu(label = MenuOrder.CRUMPLE),
	@Menu(label = MenuOrder.FIGURES, weight = MenuOrder.FIGURES_WEIGHT),
	@Menu(label = "Paper Figures...", weight = MenuOrder.PAPER_FIGURES) },
	description = "Draws the figures of the paper for any networks, from a plan, an ensemble, tables, or the networks of the workbench.")
public class PaperFigures extends PlotCommand {

	@Parameter(label = "Network", required = false, persist = false,
		description = "One network at a minimum, if nothing else is given. Empty: all networks at a minimum that were made like the "
			+ "newest.")
	private WorkbenchNetwork network;

	@Parameter(label = "Plan", required = false, persist = false,
		description = "Text file with lines such as alpha = 0.05. Its ensemble is run, or gone on with, in the folder out.")
	private File plan;

	@Parameter(label = "Panels", persist = false,
		description = "All, or figures and panels such as 1a 2c 4 eq4. What has no data is named and left out.")
	private String panels = "All";

	@Parameter(label = "Threads", persist = false, min = "0",
		description = "Networks of a plan at once. 0: as many as there are processors. The results do not depend on it.")
	private int threads = 0;

	@Parameter(label = "Pool", persist = false, description = POOL)
	private Pooling pool = Pooling.ALIKE;

	@Parameter(label = "Tables", required = false, persist = false,
		description = "Folder of the pooled tables of an ensemble, CSV files, or titles of tables, separated by commas; * stands for any "
			+ "letters of a file's name. Each is used for the panels that it has data for.")
	private String table = "";

	@Parameter(label = "Ensemble", required = false, persist = false, style = "directory",
		description = "Folder of an ensemble: of the plan, or one that was run before.")
	private File out;

	@Parameter(label = "Save results to", required = false, persist = false, style = "directory",
		description = "Folder for the table as CSV, and the figures and every panel alone as pictures. Empty: nothing is saved.")
	private File save;

	@Parameter(type = ItemIO.OUTPUT, label = "Paper Figures", description = "One row a panel.")
	private ResultsTable overview;

	@Parameter(type = ItemIO.OUTPUT, label = "Eq. 4", description = "Exponents of N, measured and predicted; absent without data.")
	private ImagePlus eq4;

	@Parameter(type = ItemIO.OUTPUT, label = "Figure 4", description = "Avalanches; absent without data.")
	private ImagePlus figure4;

	@Parameter(type = ItemIO.OUTPUT, label = "Figure 3", description = "Normal modes and barriers; absent without data.")
	private ImagePlus figure3;

	@Parameter(type = ItemIO.OUTPUT, label = "Figure 2", description = "Local excitations; absent without data.")
	private ImagePlus figure2;

	@Parameter(type = ItemIO.OUTPUT, label = "Figure 1", description = "Strains and unstable bonds; absent without data.")
	private ImagePlus figure1;

	private PaperPages pages;

	@Override
	public boolean needsNetwork() {
		return false;
	}

	@Override
	protected void compute(final Monitor monitor) throws IOException, NoMinimumException {
		final List<PaperPanel> asked = PaperPanel.parse(panels);
		pages = PaperPages.of(sources(asked, monitor.part(0, 0.5)), asked, monitor.part(0.5, 1));
		overview = HostTable.of(pages.table());
		eq4 = show(pages.figure("eq4"));
		figure4 = show(pages.figure("4"));
		figure3 = show(pages.figure("3"));
		figure2 = show(pages.figure("2"));
		figure1 = show(pages.figure("1"));
		pages.remarks().forEach(this::note);
	}

	/** The first that is given of tables, a plan, an ensemble; else networks. */
	private PaperSources sources(final List<PaperPanel> asked, final Monitor monitor) throws IOException, NoMinimumException {
		if (table.isBlank() && plan == null && out == null)
			return PaperSources.of(workbench, network, asked, pool, team(), monitor);
		network = null; // the recorder must not write what the dialog preselected
		if (!table.isBlank()) return PaperSources.of(workbench, table, pool);
		if (out == null) throw InvalidValue.value("out", "", "a folder for the ensemble of the plan");
		if (plan == null) return PaperSources.of(EnsembleRun.tables(out.toPath(), monitor), out.toPath(), pool);
		final EnsembleRun run = new EnsembleRun(out.toPath(), new LocalPool(threads), this::note);
		final var wanted = run.plan(plan.toPath());
		PaperSources.requireAlike(wanted, plan.getPath(), pool);
		final String missing = PaperPanel.missing(wanted, asked);
		if (!missing.isEmpty()) note(missing);
		ResultFiles.makeFolder("out", out, out);
		run.run(wanted, false, monitor);
		return PaperSources.of(EnsembleRun.tables(out.toPath(), monitor), out.toPath(), pool);
	}

	private ImagePlus show(final Figure figure) {
		return figure == null ? null : show(figure, figure.caption());
	}

	@Override
	protected List<ImagePlus> moreToSave() {
		return pages.singles().stream().map(this::show).toList();
	}

	/** The table of several figures is about none of them. */
	@Override
	protected boolean isAboutLast() {
		return Stream.of(figure1, figure2, figure3, figure4, eq4).filter(Objects::nonNull).count() == 1;
	}

	@Override
	protected File saveFolder() {
		return save;
	}
}
