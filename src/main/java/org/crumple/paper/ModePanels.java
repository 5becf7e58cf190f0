package org.crumple.paper;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.crumple.figure.Inset;
import org.crumple.figure.Look;
import org.crumple.figure.Panel.Corner;
import org.crumple.figure.Panel;
import org.crumple.kernel.Digits;
import org.crumple.kernel.Monitor;
import org.crumple.linalg.ThreadTeam;
import org.crumple.mechanics.BondStates;
import org.crumple.modes.ModeShape;
import org.crumple.modes.NormalModes;
import org.crumple.plot.NetworkPanels;
import org.crumple.plot.PaperPlots.OfSize;
import org.crumple.plot.PaperPlots;
import org.crumple.plot.Quantities;
import org.crumple.pool.TableKind;
import org.crumple.relax.Minimiser;
import org.crumple.relax.NoMinimumException;
import org.crumple.saddle.ModeBarriers;
import org.crumple.saddle.SearchRange;
import org.crumple.stats.BinnedRelation;
import org.crumple.stats.LogHistogram;
import org.crumple.survey.ExponentFit;
import org.crumple.survey.PooledModes;
import org.crumple.survey.RowSelection;
import org.crumple.table.NumberTable;
import org.crumple.table.RowCondition;
import org.crumple.tail.Tail;
import org.crumple.tail.TailLaw;

/** The panels of Fig. 3: the density of states, a quasi-localised mode, the decay around cores, and barriers along modes. */
final class ModePanels implements PanelMaker {

	/** Modes among which the one that is shown is looked for, from the lowest of each network. */
	private static final int SOFTEST = 8;
	/** Fewer barriers give no exponent. */
	private static final int FEWEST = 20;
	private static final int BARRIER_BINS = 3, FREQUENCY_BINS = 10;
	private static final String FOUND = "found = 1";
	/** Range of a decay's slope, from outside the core [l] to half of the cell [side of the cell], and the bins that it needs. */
	private static final double FROM = 1.5, UNTIL = 0.5;
	private static final int LEAST_BINS = 3;
	private static final double FOLD_BARRIERS = -1 / 3.0, FREQUENCIES = 3;
	/** Half the points of a curve along a mode, and how far it goes beyond its barrier. */
	private static final int POINTS = 100;
	private static final double BEYOND = 1.3;

	private final PaperSources sources;

	ModePanels(final PaperSources sources) {
		this.sources = sources;
	}

	@Override
	public Drawn draw(final PaperPanel which, final Monitor monitor) throws IOException, NoMinimumException {
		return switch (which) {
			case STATES -> states(which, monitor);
			case MODE -> mode(which, monitor);
			case DECAY -> decay(which);
			default -> barriers(which, monitor);
		};
	}

	private TreeMap<Integer, List<NumberTable>> sizes(final PaperPanel which, final TableKind kind, final TableKind... named)
		throws IOException
	{
		if (!sources.has(kind)) throw PanelMaker.missing(which, named.length == 0 ? new TableKind[] { kind } : named);
		return sources.bySize(kind);
	}

	/** The marks of every N of the figure, in whichever of its panels it is. */
	private Map<Integer, Look> looks() throws IOException {
		final TreeSet<Integer> nodes = new TreeSet<>();
		for (final TableKind kind : List.of(TableKind.MODES, TableKind.DECAY, TableKind.ITERATIVE)) nodes.addAll(sources.bySize(kind)
			.keySet());
		return PaperPlots.looks(nodes);
	}

	private static List<NumberTable> all(final Map<Integer, List<NumberTable>> sizes) {
		return sizes.values().stream().flatMap(List::stream).toList();
	}

	private static String about(final TreeMap<Integer, List<NumberTable>> sizes) {
		return PanelMaker.sizes(sizes.navigableKeySet()) + ", " + PanelMaker.networks(all(sizes).size());
	}

	private Drawn states(final PaperPanel which, final Monitor monitor) throws IOException {
		final TreeMap<Integer, List<NumberTable>> modes = sizes(which, TableKind.MODES, TableKind.MODES, TableKind.SOUND);
		final TreeMap<Integer, List<NumberTable>> sound = sources.bySize(TableKind.SOUND);
		final List<OfSize<PooledModes>> pooled = new ArrayList<>();
		final Map<Integer, Look> looks = looks();
		modes.forEach((nodes, tables) -> pooled.add(new OfSize<>(nodes, PooledModes.of(tables, sound.getOrDefault(nodes, List.of())), looks
			.get(nodes))));
		final Tails frequencies = sources.has(TableKind.ITERATIVE) ? tails(TableKind.ITERATIVE, "omega", FREQUENCY_BINS, monitor) : null;
		final boolean hasInset = frequencies != null && !frequencies.bins.isEmpty();
		Panel panel = PaperPlots.states(pooled);
		if (hasInset) panel = panel.with(Inset.of(frequencies.panel("\u03c9_{B} (E^{1/2}/l)", "P(\u03c9_{B}) (l/E^{1/2})", FREQUENCIES,
			"\u03c9^{3}"), Corner.BOTTOM_RIGHT));
		final List<NumberTable> all = all(modes);
		final long known = PanelMaker.rows(all);
		return new Drawn(which, panel, PanelMaker.source(all), all.size(), known, about(modes) + ", " + Digits.counted(known, "mode")
			+ (hasInset
			? "; inset: frequencies of modes with a barrier, dotted \u03c9^{3}, not fitted" : ""), hasInset ? frequencies.windows() : "",
			hasInset ? "inset: " + frequencies.said()
			: "no inset: it needs barriers, which a plan with analyses = barriers gives");
	}

	/** The mode of lowest participation among the softest of all networks of the largest size. */
	private Drawn mode(final PaperPanel which, final Monitor monitor) throws IOException, NoMinimumException {
		NumberTable best = null;
		int number = 0;
		double least = Double.POSITIVE_INFINITY;
		for (final NumberTable table : sizes(which, TableKind.MODES).lastEntry().getValue()) {
			final double[] participation = table.column("participation"), modes = table.column("mode");
			for (int r = 0; r < table.size(); r++) {
				if (!(modes[r] < SOFTEST) || !(participation[r] < least)) continue;
				best = table;
				number = (int) modes[r];
				least = participation[r];
			}
		}
		if (best == null) throw new IllegalArgumentException("it needs modes with a participation ratio");
		final Example one = sources.example(best, monitor);
		final NormalModes modes = NormalModes.lowest(one.network(), one.minimum(), number + 1, monitor);
		final int core = ModeShape.of(modes, number, BondStates.of(one.network(), one.minimum())).coreBond();
		return new Drawn(which, NetworkPanels.mode(one.network(), one.minimum(), modes.modes()[number], core), one.name(), 1, 1,
			String.format(Locale.ROOT, "N = %d, %s, mode %d, \u03c9 = %.3g, participation %.2g", one.network().freeCount(), one.name(),
			number, modes.omega(number), least), "");
	}

	private Drawn decay(final PaperPanel which) throws IOException {
		final TreeMap<Integer, List<NumberTable>> sizes = sizes(which, TableKind.DECAY);
		sizes.values().removeIf(tables -> PooledModes.decay(tables).x().length < 2);
		if (sizes.isEmpty()) {
			throw new IllegalArgumentException("no network has a quasi-localised mode (below its first phonon, of a participation below "
				+ "modes.participation of the plan): more networks have some, or smaller ones");
		}
		final List<OfSize<BinnedRelation>> decays = new ArrayList<>();
		final Map<Integer, Look> looks = looks();
		sizes.forEach((nodes, tables) -> decays.add(new OfSize<>(nodes, PooledModes.decay(tables), looks.get(nodes))));
		final List<BinnedRelation.Slope> slopes = decays.stream().map(ModePanels::slope).toList();
		int fitted = decays.size() - 1;
		for (int k = 0; k < slopes.size(); k++) {
			final boolean better = slopes.get(k) != null && (slopes.get(fitted) == null
				|| values(decays.get(k)) > values(decays.get(fitted)));
			if (better) fitted = k;
		}
		final BinnedRelation.Slope slope = slopes.get(fitted);
		final List<NumberTable> all = all(sizes);
		return new Drawn(which, PaperPlots.decays(decays, fitted, slope), PanelMaker.source(all), all.size(), PanelMaker.rows(all),
			about(sizes) + " with quasi-localised modes",
			slope == null ? "" : String.format(Locale.ROOT, "from %.2g to %.2g l", slope.from(), slope.until()),
			slope == null ? "no slope: too few bins outside of the core" : refused(PaperPlots.refusal(decays.get(fitted).data(), slope)));
	}

	private static String refused(final String refusal) {
		return refusal.isEmpty() ? "" : "the slope is not accepted, dashed: " + refusal;
	}

	/** The slope outside of the core; null if there are too few bins. */
	private static BinnedRelation.Slope slope(final OfSize<BinnedRelation> decay) {
		final double until = UNTIL * Math.sqrt(decay.nodes());
		final boolean enough = Arrays.stream(decay.data().x()).filter(r -> r >= FROM && r <= until).count() >= LEAST_BINS;
		return enough && decay.data().hasSlope(FROM, until) ? decay.data().slope(FROM, until) : null;
	}

	private static int values(final OfSize<BinnedRelation> decay) {
		return Arrays.stream(decay.data().count()).sum();
	}

	private Drawn barriers(final PaperPanel which, final Monitor monitor) throws IOException, NoMinimumException {
		sizes(which, TableKind.ITERATIVE, TableKind.ITERATIVE, TableKind.RIGID);
		final Tails found = tails(TableKind.ITERATIVE, "barrier", BARRIER_BINS, monitor);
		if (sources.has(TableKind.RIGID)) found.add(tails(TableKind.RIGID, "barrier", BARRIER_BINS, monitor));
		if (found.bins.isEmpty()) throw new IllegalArgumentException("no mode has a barrier: more modes (barriers.count) or networks have");
		final Panel panel = found.panel("barrier \u0394V (E)", "P(\u0394V) (1/E)", FOLD_BARRIERS, "\u0394V^{\u22121/3}"),
			inside = sources.has(TableKind.RIGID) ? along(monitor) : null;
		return new Drawn(which, inside == null ? panel : panel.with(Inset.of(inside, Corner.TOP_RIGHT)), PanelMaker.source(found.tables),
			found.networks, found.values, Digits.counted(found.values, "barrier") + " along modes of "
			+ PanelMaker.networks(found.networks)
				+ ", of every N the "
			+ "iterative ones" + (inside == null
			? "" : "; inset: energy along one mode"), found.windows(), found.said());
	}

	/** The energy along the first mode that has a rigid barrier, of the largest networks that have one; null if none has. */
	private Panel along(final Monitor monitor) throws IOException, NoMinimumException {
		for (final List<NumberTable> tables : sources.bySize(TableKind.RIGID).descendingMap().values()) {
			for (final NumberTable table : tables) {
				final NumberTable with = RowCondition.select(table, FOUND);
				if (with.size() == 0) continue;
				final int mode = (int) with.column("mode")[0];
				final double sense = with.column("sense")[0], at = with.column("core_displacement")[0];
				final Example one;
				try {
					one = sources.example(table, monitor);
				} catch (final IllegalArgumentException e) {
					return null; // a network of other programs: there are barriers, but nothing to displace
				}
				final NormalModes modes = NormalModes.lowest(one.network(), one.minimum(), mode + 1, ThreadTeam.ALONE, monitor);
				final double[] x = new double[2 * POINTS + 1];
				for (int k = 0; k < x.length; k++) x[k] = BEYOND * at * (k - POINTS) / POINTS;
				final ModeBarriers along = new ModeBarriers(modes, SearchRange.of(one.network(), one.minimum(), BEYOND * at, 0),
					Minimiser.FIRE);
				return PaperPlots.along(x, along.energies(mode, x), sense * at, with.column("barrier")[0]);
			}
		}
		return null;
	}

	/** The lower tails of a column of barrier tables, with fits where there are enough values: of all sizes, rigid barriers together. */
	private Tails tails(final TableKind kind, final String column, final int bins, final Monitor monitor) throws IOException {
		final Tails tails = new Tails();
		final TreeMap<Integer, List<NumberTable>> sizes = sources.bySize(kind);
		final Map<Integer, Look> looks = looks();
		if (kind == TableKind.RIGID && !sizes.isEmpty())
			add(tails, PaperPlots.RIGID, sizes.lastKey(), "rigid" + (sizes.size() > 1 ? ", all N" : ""),
				all(sizes),
				column, bins, monitor);
		else for (final Map.Entry<Integer, List<NumberTable>> size : sizes.entrySet())
			add(tails, looks.get(size.getKey()), size.getKey(), "N = " + size.getKey(), size.getValue(), column, bins, monitor);
		return tails;
	}

	private static void add(final Tails tails, final Look look, final int nodes, final String name, final List<NumberTable> tables,
		final String column, final int bins, final Monitor monitor)
	{
		final double[] values = tables.stream().map(t -> RowCondition.select(t,
			FOUND)).flatMapToDouble(t -> Arrays.stream(t.column(column)))
			.filter(v -> v > 0).sorted().toArray();
		tails.tables.addAll(tables);
		tails.networks += tables.size();
		tails.values += values.length;
		if (values.length == 0) {
			tails.said.add(name + ": no barriers");
			return;
		}
		final ExponentFit fit = values.length < FEWEST ? null : ExponentFit.of(tables, true, new ExponentFit.Settings(column, Tail.LOWER,
			TailLaw.POWER, FOUND, RowSelection.ALL, 0, 0, bins, 0, 1), monitor);
		tails.add(new OfSize<>(nodes, LogHistogram.of(values, bins), look), name, values.length, fit);
	}

	/** Tails of several sizes and methods. */
	private static final class Tails {

		private final List<OfSize<LogHistogram>> bins = new ArrayList<>();
		private final List<ExponentFit> fits = new ArrayList<>();
		private final List<String> labels = new ArrayList<>(), said = new ArrayList<>();
		private final List<NumberTable> tables = new ArrayList<>();
		private int networks;
		private long values;

		private void add(final OfSize<LogHistogram> curve, final String name, final int count, final ExponentFit fit) {
			bins.add(curve);
			fits.add(fit);
			final String exponent = fit == null ? "" : String.format(Locale.ROOT, fit.isAccepted() ? "%.2f \u00b1 %.2f"
				: "(%.2f \u00b1 %.2f)", fit.tail().fit().exponent(), fit.tail().fit().error()).replace('-', '\u2212');
			labels.add(name + (fit == null ? "" : ": " + exponent));
			said.add(fit == null ? name + ": " + Digits.counted(count, "barrier") + ", too few for an exponent"
				: fit.isAccepted() ? name + ": " + exponent : name + ": " + exponent + " not accepted, dashed (" + fit.tail().refusal()
				+ ")");
		}

		private void add(final Tails others) {
			bins.addAll(others.bins);
			fits.addAll(others.fits);
			labels.addAll(others.labels);
			said.addAll(others.said);
			tables.addAll(others.tables);
			values += others.values;
		}

		private Panel panel(final String quantity, final String density, final double guide, final String power) {
			return PaperPlots.tails(quantity, density, bins, fits, labels, guide, power);
		}

		/** The upper ends of the windows, in the order of the legend. */
		private String windows() {
			final List<ExponentFit> laws = fits.stream().filter(Objects::nonNull).toList();
			return laws.isEmpty() ? "" : laws.stream().map(f -> String.format(Locale.ROOT, "%.2g", f.tail().fit().until()))
				.collect(Collectors.joining(", ", "up to ", " " + Quantities.unit(laws.get(0).heading())));
		}

		private String said() {
			return String.join("; ", said);
		}
	}
}
