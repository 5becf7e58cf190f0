package org.crumple.paper;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.crumple.avalanche.Avalanche;
import org.crumple.avalanche.EventPool;
import org.crumple.avalanche.SizeClasses;
import org.crumple.avalanche.StepProtocol;
import org.crumple.avalanche.StepRecord;
import org.crumple.drive.ShearSettings;
import org.crumple.figure.Axis;
import org.crumple.figure.Figure;
import org.crumple.figure.Inset;
import org.crumple.figure.Look;
import org.crumple.figure.Mark.Law;
import org.crumple.figure.Mark;
import org.crumple.figure.Palette;
import org.crumple.figure.Panel.Corner;
import org.crumple.figure.Panel;
import org.crumple.kernel.Digits;
import org.crumple.kernel.Monitor;
import org.crumple.plot.Quantities;
import org.crumple.plot.ScalingFigures;
import org.crumple.plot.ScalingPlots;
import org.crumple.pool.StepRecords;
import org.crumple.pool.TableKind;
import org.crumple.stats.DataCollapse.Curve;
import org.crumple.stats.ScalingLine;
import org.crumple.survey.AvalancheStatistics;
import org.crumple.survey.AvalancheTables.Named;
import org.crumple.survey.SizeScaling;
import org.crumple.table.NumberTable;
import org.crumple.tail.TailFit;
import org.crumple.tail.WindowScan;

/** The panels of Fig. 4: distributions of avalanche sizes with their collapse, and the strain between avalanches against N. */
final class AvalanchePanels implements PanelMaker {

	static final double THRESHOLD = ShearSettings.DEFAULT_THRESHOLD;
	private static final int BINS = 5, BOOTSTRAP = 200;
	private static final long SEED = 1;
	private static final String OF_FLIPS = "flips", OF_DROPS = "s (E)";

	private final PaperSources sources;
	private StepRecords read;
	private SizeClasses classes;
	private SizeScaling scaling;
	private AvalancheStatistics largest;

	AvalanchePanels(final PaperSources sources) {
		this.sources = sources;
	}

	/** Reads and measures, once. */
	private void measure(final PaperPanel which, final Monitor monitor) throws IOException {
		if (!sources.has(TableKind.SHEAR)) throw PanelMaker.missing(which, TableKind.SHEAR);
		if (largest != null) return;
		read = StepRecords.of(sources.pool(TableKind.SHEAR), "", 0, StepProtocol.AUTO, THRESHOLD, "nodes");
		classes = SizeClasses.of(read.records());
		final List<StepRecord> records = classes.records().get(classes.nodes().length - 1);
		if (classes.nodes().length > 1)
			scaling = SizeScaling.of(classes, new SizeScaling.Settings(THRESHOLD, BINS, BOOTSTRAP, SEED), monitor.part(0, 0.8));
		largest = AvalancheStatistics.of(records, new AvalancheStatistics.Settings(THRESHOLD, 1, 0, 0, 0, BINS), monitor.part(0.8, 1));
	}

	/**
	 * The scaling with N.
	 *
	 * @throws IllegalArgumentException if the tables are of one N
	 */
	SizeScaling scaling(final PaperPanel which, final Monitor monitor) throws IOException {
		measure(which, monitor);
		if (scaling == null)
			throw new IllegalArgumentException("it needs tables Shear of several N, which a plan with several nodes gives");
		return scaling;
	}

	@Override
	public Drawn draw(final PaperPanel which, final Monitor monitor) throws IOException {
		measure(which, monitor);
		final boolean byFlips = which == PaperPanel.FLIPS || which == PaperPanel.FLIP_SPACING;
		return which == PaperPanel.FLIPS || which == PaperPanel.DROPS ? sizes(which, byFlips) : spacing(which, byFlips, monitor);
	}

	private Drawn sizes(final PaperPanel which, final boolean byFlips) {
		final Named named = byFlips ? largest.flips() : largest.drops();
		final ScalingFigures figures = scaling == null ? null : new ScalingFigures(scaling, "");
		final Figure curves = figures == null ? alone(named, byFlips) : byFlips ? figures.flipCurves() : figures.dropCurves();
		if (curves == null) throw new IllegalArgumentException("some N has no such avalanche: " + String.join(" ", scaling.remarks()));
		final Figure collapse = figures == null ? null : byFlips ? figures.flipCollapse() : figures.dropCollapse();
		final Panel inside = collapse == null ? null : raised(collapse.panels().get(0));
		final List<Mark> marks = new ArrayList<>(curves.panels().get(0).marks());
		final TailFit law = named.laws() == null ? null : named.laws().power();
		final String refusal = law == null ? "" : refusal(named, law, byFlips);
		final boolean accepted = refusal.isEmpty();
		if (law != null) marks.add(Law.curve(String.format(Locale.ROOT, "N = %.0f: %.2f \u00b1 %.2f%s", classes.nodes()[classes
			.nodes().length - 1], law.exponent(), law.error(), Law.remark(accepted)).replace('-', '\u2212'), named.laws().density(law),
				law.from(), law.until(),
			Look.fit(Palette.LAW, 3, accepted)));
		final Panel panel = curves.panels().get(0).of(marks);
		final String remark = law == null ? "no power law: " + named.laws().absence(byFlips ? 1 : THRESHOLD) : accepted ? ""
			: "the power law is not accepted, dashed: " + refusal;
		return drawn(which, inside == null ? panel : panel.with(Inset.of(inside, Corner.BOTTOM_LEFT)), byFlips, remark
			+ (inside != null ? "" : (remark.isEmpty() ? "" : "; ") + (scaling == null ? "one N: a collapse needs a plan with several nodes"
			: "no inset: " + String.join(" ", scaling.remarks()))), inside == null ? ""
			: "; inset: collapsed, " + collapse.caption().replaceFirst("^.*; a = ", "a = ").replaceFirst(", quality .*$", ""), law == null
			? "" : String.format(Locale.ROOT, byFlips ? "from %.0f to %.0f" : "from %.2g to %.2g E", law.from(), law.until()));
	}

	/** Why a law is not accepted, which like all laws of the figures needs many networks; empty if it is. */
	private String refusal(final Named named, final TailFit law, final boolean byFlips) {
		final String few = WindowScan.ofFew(law, byFlips ? largest.byFlips().byNetwork(Avalanche::flips)
			: largest.byDrop().byNetwork(Avalanche::dissipation));
		return few.isEmpty() ? named.laws().refusal(law) : few;
	}

	/** The exponents in the names of the axes, raised. */
	private static Panel raised(final Panel panel) {
		return panel.on(raised(panel.x()), raised(panel.y()));
	}

	private static Axis raised(final Axis axis) {
		return axis.named(axis.quantity().replaceAll("N\\^([ab])", "N^{$1}"), axis.unit());
	}

	/** The sizes of networks of one N. */
	private Figure alone(final Named named, final boolean byFlips) {
		if (named.histogram() == null) throw new IllegalArgumentException("there is no such avalanche in the tables");
		final String column = byFlips ? OF_FLIPS : OF_DROPS;
		return ScalingPlots.curves("", "", Quantities.heading(column), byFlips ? Quantities.probability(column)
			: Quantities.density(column),
			List.of(new Curve(classes.nodes()[0], named.histogram())));
	}

	private Drawn spacing(final PaperPanel which, final boolean byFlips, final Monitor monitor) throws IOException {
		final SizeScaling.Part part = byFlips ? scaling(which, monitor).flips() : scaling(which, monitor).drops();
		if (part == null) throw new IllegalArgumentException("some N has no such avalanche: " + String.join(" ", scaling.remarks()));
		final Panel panel = ScalingPlots.means("", "", ScalingPlots.SPACING, List.of(part.spacing())).panels().get(0);
		final ScalingLine line = part.spacing().scaling().line();
		return drawn(which, panel, byFlips, line.isAccepted() ? "" : "the power law is not accepted, dashed: "
			+ (line.isRefused() ? String.format(Locale.ROOT, "chi squared is %.3g", line.chi()) : line.refusal("sizes")), "", "");
	}

	private Drawn drawn(final PaperPanel which, final Panel panel, final boolean byFlips, final String remark, final String more,
		final String windows)
	{
		final int networks = read.records().size();
		final SortedSet<Integer> sizes = Arrays.stream(classes.nodes()).mapToObj(n -> (int) n)
			.collect(Collectors.toCollection(TreeSet::new));
		final long events = scaling == null ? (byFlips ? largest.byFlips() : largest.byDrop()).count() : (byFlips ? scaling.byFlips()
			: scaling
			.byDrop()).stream().mapToLong(EventPool::count).sum();
		return new Drawn(which, panel, PanelMaker.source(sourceTables()), networks, events, String.format(Locale.ROOT,
			"%s, %s, %s by %s%s", PanelMaker.sizes(sizes), PanelMaker.networks(networks), Digits.counted(events, "event"), byFlips
			? "flips"
			: "S > 10^{\u2212" + Math.round(-Math.log10(THRESHOLD)) + "} C", more), windows, remark);
	}

	private List<NumberTable> sourceTables() {
		try {
			return sources.pool(TableKind.SHEAR).tables();
		} catch (final IOException e) {
			throw new IllegalStateException(e); // they were read before
		}
	}
}
