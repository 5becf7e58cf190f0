package org.crumple.paper;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

import org.crumple.figure.Panel;
import org.crumple.kernel.Monitor;
import org.crumple.mechanics.BondStates;
import org.crumple.plot.BondPlots;
import org.crumple.plot.NetworkPanels;
import org.crumple.plot.PaperPlots.OfSize;
import org.crumple.plot.PaperPlots;
import org.crumple.pool.TableKind;
import org.crumple.relax.NoMinimumException;
import org.crumple.survey.PooledStrains;
import org.crumple.table.NumberTable;
import org.crumple.workbench.WorkbenchNetwork;

/** The panels of Fig. 1: strains of bonds, a network, its bonds on their potential, and the unstable fraction against N. */
final class StrainPanels implements PanelMaker {

	/** Bins of the distribution for few bonds and for many. */
	private static final int BINS = 60, FINE = 120, MANY = 30_000;
	/** Largest network that is shown, if there is a smaller one: more bonds are thinner than a printed line. */
	private static final int LARGEST_SHOWN = 1024;

	private static final String FRACTION = "unstable_fraction", UNSTABLE = "unstable";

	private final PaperSources sources;

	StrainPanels(final PaperSources sources) {
		this.sources = sources;
	}

	@Override
	public Drawn draw(final PaperPanel which, final Monitor monitor) throws IOException, NoMinimumException {
		return switch (which) {
			case STRAINS -> strains(which);
			case FRACTION -> fraction(which);
			default -> example(which, monitor);
		};
	}

	private Drawn strains(final PaperPanel which) throws IOException {
		if (!sources.has(TableKind.EXCITATIONS)) throw PanelMaker.missing(which, TableKind.EXCITATIONS);
		final List<NumberTable> tables = PanelMaker.richest(sources.bySize(TableKind.EXCITATIONS));
		final PooledStrains bonds = PooledStrains.of(tables);
		final long count = bonds.strain().length;
		final Panel panel = BondPlots.strainDistribution("", "", bonds.binned(count > MANY ? FINE : BINS), bonds.law()).panels().get(0);
		return new Drawn(which, panel, PanelMaker.source(tables), tables.size(), count, PanelMaker.of(tables) + ", " + count + " bonds, "
			+ IntStream.range(0, bonds.unstable().length).filter(b -> bonds.unstable()[b]).count() + " unstable",
			bonds.law() == null ? "no lines at the minima: the tables do not say which potential the bonds have" : "");
	}

	private Drawn example(final PaperPanel which, final Monitor monitor) throws IOException, NoMinimumException {
		final Example one = sources.networks().isEmpty() ? ofTables(which, monitor) : ofWorkbench(sources.networks());
		final BondStates bonds = BondStates.of(one.network(), one.minimum());
		final Panel panel = which == PaperPanel.NETWORK ? NetworkPanels.states(one.network(), one.minimum()) : BondPlots.potential("", "",
			one.network(), bonds).panels().get(0);
		return new Drawn(which, panel, one.name(), 1, bonds.count(), "N = " + one.network().freeCount() + ", " + one.name(), "");
	}

	/** The newest network with an unstable bond; the newest of all if none has one. */
	private static Example ofWorkbench(final List<WorkbenchNetwork> networks) {
		final List<WorkbenchNetwork> some = networks.stream().filter(n -> BondStates.of(n.network(), n.configuration()).unstableCount() > 0)
			.toList();
		return PaperSources.example(some.isEmpty() ? networks.get(networks.size() - 1) : some.get(some.size() - 1));
	}

	/** The first network with an unstable bond, of a size that can be shown; the first of all if none has one. */
	private Example ofTables(final PaperPanel which, final Monitor monitor) throws IOException, NoMinimumException {
		final TreeMap<Integer, List<NumberTable>> sizes = sources.bySize(sources.has(TableKind.EXCITATIONS) ? TableKind.EXCITATIONS
			: TableKind.PREPARATION);
		if (sizes.isEmpty()) throw PanelMaker.missing(which, TableKind.PREPARATION);
		final Map.Entry<Integer, List<NumberTable>> shown = sizes.floorEntry(LARGEST_SHOWN);
		final List<NumberTable> some = (shown == null ? sizes.firstEntry() : shown).getValue();
		return sources.example(some.stream().filter(t -> Arrays.stream(t.column(t.has(FRACTION) ? FRACTION
			: UNSTABLE)).anyMatch(u -> u > 0))
			.findFirst().orElse(some.get(0)), monitor);
	}

	private Drawn fraction(final PaperPanel which) throws IOException {
		final boolean prepared = sources.has(TableKind.PREPARATION);
		final TreeMap<Integer, List<NumberTable>> sizes = sources.bySize(prepared ? TableKind.PREPARATION : TableKind.EXCITATIONS);
		final List<NumberTable> nameless = sizes.remove(0);
		if (sizes.isEmpty()) throw PanelMaker.missing(which, TableKind.PREPARATION);
		final List<OfSize<double[]>> fractions = new ArrayList<>();
		final List<NumberTable> all = new ArrayList<>();
		sizes.forEach((nodes, tables) -> {
			fractions.add(new OfSize<>(nodes, tables.stream().mapToDouble(t -> Arrays.stream(t.column(prepared ? FRACTION
				: UNSTABLE)).average().orElse(Double.NaN)).toArray()));
			all.addAll(tables);
		});
		return new Drawn(which, PaperPlots.fractions(fractions), PanelMaker.source(all), all.size(), all.size(),
			PanelMaker.sizes(sizes.navigableKeySet()) + ", " + PanelMaker
			.networks(all.size()), (sizes.size() == 1 ? "one N: a dependence on N needs a plan with several nodes" : "")
			+ (nameless == null ? "" : (sizes.size() == 1 ? "; " : "") + PanelMaker.networks(nameless.size())
			+ " left out, whose tables do not tell N"));
	}
}
