package org.crumple.view;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

import ij.gui.Plot;

import org.crumple.excitation.BondPopulation;
import org.crumple.io.NumberTable;
import org.crumple.stats.LogHistogram;
import org.crumple.stats.MomentGrowth;
import org.crumple.stats.PowerLawFit;
import org.crumple.stats.Tail;
import org.crumple.stats.WindowScan;

/** The six panels of the paper's Fig. 2, from pooled tables of local excitations: densities of four populations with their fits. */
public final class ExcitationPlots {

	private static final Color[] COLOURS = { new Color(200, 40, 40), new Color(30, 80, 200), new Color(20, 150, 60), Color.BLACK };
	private static final String[] SHAPES = { "circle", "box", "triangle", "diamond" };
	/** Fewest values of a population that are fitted: the exponent's error is then about 20 % of |s + 1|. */
	private static final int FEWEST = 20;
	/** A bin of one value has an error as large as itself, which a logarithmic axis cannot show. */
	private static final double LONGEST_BAR = 0.9;

	/** Random pools of each size: the median is then known to a tenth of the quartiles' distance. */
	private static final int DRAWS = 200;

	/** A panel: the column, and the tail that is of interest. */
	public enum Panel {

		DISTANCE("distance", Tail.LOWER), STIFFNESS("effective_stiffness", Tail.LOWER), FORCE("f_in", Tail.LOWER), BARRIER("barrier", Tail.LOWER),
		LENGTH("dl", Tail.UPPER), TENSION("dt", Tail.UPPER);

		private final String column;
		private final Tail tail;

		Panel(final String column, final Tail tail) {
			this.column = column;
			this.tail = tail;
		}
	}

	/** Sorted sizes |x| of a column's values other than 0, for each population. */
	public record Pool(Panel panel, String heading, Map<BondPopulation, double[]> values) {}

	/** A power law of one population in one panel. */
	public record Fit(Panel panel, BondPopulation population, PowerLawFit law) {}

	private ExcitationPlots() {}

	/** @param tables with the columns of {@code Local Excitations}, one a network */
	public static Pool pool(final List<NumberTable> tables, final Panel panel) {
		final Map<BondPopulation, double[]> values = new EnumMap<>(BondPopulation.class);
		for (final BondPopulation population : BondPopulation.values()) {
			values.put(population, tables.stream().flatMapToDouble(table -> {
				final double[] unstable = table.column("unstable"), bistable = table.column("bistable"), x = table.column(panel.column);
				return Arrays.stream(table.where(r -> population.contains(unstable[r] == 1, bistable[r] == 1) && x[r] != 0 && Double.isFinite(x[r])).column(panel.column));
			}).map(Math::abs).sorted().toArray());
		}
		return new Pool(panel, NumberTable.sizeHeading(tables, panel.column), values);
	}

	/**
	 * The fits of a panel's populations that have values enough.
	 *
	 * @param share part of the values that the window holds, those nearest the tail's end; 0: by the Kolmogorov-Smirnov distance
	 */
	public static List<Fit> fits(final Pool pool, final double share) {
		final List<Fit> fits = new ArrayList<>();
		final double outer = pool.panel.tail == Tail.LOWER ? 0 : Double.POSITIVE_INFINITY;
		pool.values.forEach((population, x) -> {
			if (x.length < FEWEST || x[0] == x[x.length - 1]) return;
			final int size = Math.min(x.length, Math.max(FEWEST, (int) Math.round(share * x.length)));
			fits.add(new Fit(pool.panel, population, share == 0 ? WindowScan.of(x, pool.panel.tail, outer).bestFit()
				: pool.panel.tail == Tail.LOWER ? PowerLawFit.of(x, 0, x[size - 1]) : PowerLawFit.of(x, x[x.length - size], outer)));
		});
		return fits;
	}

	/** One row a fit; ends of windows in the unit of the column. */
	public static DataTable table(final String title, final List<Fit> fits) {
		final DataTable table = new DataTable(title);
		for (int row = 0; row < fits.size(); row++) {
			table.setValue("column", row, fits.get(row).panel.column);
			table.setValue("population", row, fits.get(row).population.toString());
		}
		return table.column("exponent", fits.stream().mapToDouble(f -> f.law.exponent()).toArray()).column("error", fits.stream().mapToDouble(f -> f.law.error()).toArray())
			.column("from", fits.stream().mapToDouble(f -> f.law.from()).toArray()).column("until", fits.stream().mapToDouble(f -> f.law.until()).toArray())
			.column("count", fits.stream().mapToInt(f -> f.law.count()).toArray()).column("ks_distance", fits.stream().mapToDouble(f -> f.law.distance()).toArray());
	}

	/**
	 * Typical second moment of the answers to shear against the number of bonds pooled; of four or more tables whole ones are
	 * pooled. Columns: bonds, then for each answer the median, its quartiles, and the share of the largest value.
	 */
	public static DataTable growth(final String title, final List<NumberTable> tables) {
		final DataTable table = new DataTable(title);
		for (final Panel panel : List.of(Panel.LENGTH, Panel.TENSION)) {
			final List<double[]> groups = tables.stream().map(t -> Arrays.stream(t.column(panel.column)).filter(Double::isFinite).toArray()).toList();
			final MomentGrowth growth = MomentGrowth.of(groups.size() < 4 ? List.of(groups.stream().flatMapToDouble(Arrays::stream).toArray()) : groups, DRAWS, 1);
			final String unit = panel == Panel.LENGTH ? " (l^2)" : " (E^2/l^2)";
			if (panel == Panel.LENGTH) table.column("bonds", growth.values());
			table.column(panel.column + "_moment" + unit, growth.median()).column(panel.column + "_low" + unit, growth.low())
				.column(panel.column + "_high" + unit, growth.high()).column(panel.column + "_largest", growth.largest());
		}
		return table;
	}

	/** Densities in logarithmic bins with errors √n, and the laws in their windows. */
	public static Plot plot(final String title, final String caption, final Pool pool, final List<Fit> fits, final int perDecade) {
		final Plot plot = PlotFrame.of(title, caption, pool.heading, "probability density");
		plot.setLogScaleX();
		plot.setLogScaleY();
		double left = Double.POSITIVE_INFINITY, right = 0, lowest = Double.POSITIVE_INFINITY, highest = 0;
		for (final BondPopulation population : BondPopulation.values()) {
			final double[] x = pool.values.get(population);
			if (x.length == 0) continue;
			final LogHistogram bins = LogHistogram.of(x, perDecade);
			final int[] filled = IntStream.range(0, bins.size()).filter(b -> bins.count()[b] > 0).toArray();
			final double[] y = Arrays.stream(filled).mapToDouble(bins::density).toArray();
			final Color colour = COLOURS[population.ordinal()];
			plot.setColor(colour, colour);
			plot.setLineWidth(2);
			plot.add(SHAPES[population.ordinal()], Arrays.stream(filled).mapToDouble(bins::centre).toArray(), y);
			final PowerLawFit law = fits.stream().filter(f -> f.population == population).map(Fit::law).findFirst().orElse(null);
			plot.setLabel(-1, label(population, x.length, filled.length, law, pool.panel.tail));
			plot.addErrorBars(Arrays.stream(filled).mapToDouble(b -> Math.min(bins.error(b), LONGEST_BAR * bins.density(b))).toArray());
			left = Math.min(left, bins.edges()[0]);
			right = Math.max(right, bins.edges()[bins.size()]);
			lowest = Math.min(lowest, Arrays.stream(y).min().orElse(1));
			highest = Math.max(highest, Arrays.stream(y).max().orElse(1));
			if (law == null) continue;
			final double from = Math.max(law.from(), bins.edges()[0]), until = Math.min(law.until(), bins.edges()[bins.size()]);
			final double part = (double) law.count() / x.length;
			plot.setLineWidth(3);
			plot.add("line", new double[] { from, until }, new double[] { part * law.density(from), part * law.density(until) });
		}
		// the legend of four lines stands above the data: two thirds of the height more
		plot.setLimits(left, right, lowest / 3, highest * Math.max(10, Math.pow(highest / lowest, 0.6)));
		PlotFrame.addLegend(plot, "top-left");
		return plot;
	}

	private static String label(final BondPopulation population, final int values, final int bins, final PowerLawFit law, final Tail tail) {
		final String what = population + ", " + values + " values, " + bins + " bins";
		return law == null ? what : String.format(Locale.ROOT, "%s: %.2f \u00b1 %.2f, %s %.2g", what, law.exponent(), law.error(),
			tail == Tail.LOWER ? "up to" : "from", tail == Tail.LOWER ? law.until() : law.from());
	}
}
