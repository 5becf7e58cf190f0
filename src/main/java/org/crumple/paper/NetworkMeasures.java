package org.crumple.paper;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.crumple.analysis.BarriersSpec;
import org.crumple.analysis.ExcitationsSpec;
import org.crumple.analysis.ModeTables;
import org.crumple.analysis.ModesResults;
import org.crumple.analysis.ModesSpec;
import org.crumple.analysis.NetworkTables;
import org.crumple.analysis.ShearSpec;
import org.crumple.analysis.ShearTables;
import org.crumple.drive.ShearResult;
import org.crumple.kernel.Monitor;
import org.crumple.linalg.ThreadTeam;
import org.crumple.mechanics.Forces;
import org.crumple.modes.CoreDecay;
import org.crumple.modes.ModeShape;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;
import org.crumple.pool.Conditions;
import org.crumple.pool.TableKind;
import org.crumple.potential.BondPotential;
import org.crumple.potential.LawKind;
import org.crumple.relax.NoMinimumException;
import org.crumple.saddle.BarrierMethod;
import org.crumple.table.NumberTable;
import org.crumple.table.Table;
import org.crumple.workbench.WorkbenchNetwork;

/** Measures networks of the workbench as an ensemble measures its own, with the default settings of the analyses. */
final class NetworkMeasures {

	/** Largest force component at a minimum [C/l], with room for files that round. */
	private static final double REST = 1e-8;
	/** Networks of more nodes are known by their lowest modes alone: all would take minutes. */
	private static final int MOST_NODES_OF_ALL_MODES = 512;
	/** As in the recipes of Fig. 3: of networks this small hardly a mode has a participation below 0.1. */
	private static final double PARTICIPATION = 0.3;
	/** Strain walked before what is recorded, and recorded. */
	private static final double STRAIN = 0.1;

	private final Map<TableKind, List<NumberTable>> tables = new EnumMap<>(TableKind.class);
	private final Collection<TableKind> kinds;
	private final ThreadTeam team;

	private NetworkMeasures(final Collection<TableKind> kinds, final ThreadTeam team) {
		this.kinds = kinds;
		this.team = team;
	}

	/** Whether forces on all nodes vanish. */
	static boolean isAtRest(final WorkbenchNetwork one) {
		return one.network().bondCount() > 0 && Forces.largest(Forces.of(one.network(), one.configuration())) <= REST * one.network()
			.energyScale();
	}

	/**
	 * Tables of all networks.
	 *
	 * @param kinds what is measured
	 * @throws IllegalArgumentException if a network is not at a minimum
	 * @throws NoMinimumException if a sheared network reaches none
	 */
	static Map<TableKind, List<NumberTable>> of(final List<WorkbenchNetwork> networks, final Collection<TableKind> kinds,
		final ThreadTeam team, final Monitor monitor) throws NoMinimumException
	{
		final NetworkMeasures measures = new NetworkMeasures(kinds, team);
		for (int k = 0; k < networks.size(); k++) {
			monitor.throwIfCancelled();
			measures.measure(networks.get(k), monitor.part((double) k / networks.size(), (k + 1.0) / networks.size()));
		}
		return measures.tables;
	}

	private void measure(final WorkbenchNetwork one, final Monitor monitor) throws NoMinimumException {
		final SpringNetwork network = one.network();
		final Configuration minimum = one.configuration();
		if (kinds.contains(TableKind.EXCITATIONS) || kinds.contains(TableKind.PREPARATION)) {
			add(TableKind.EXCITATIONS, one, NetworkTables.excitations(network, ExcitationsSpec.DEFAULT.run(network, minimum, team,
				monitor)));
		}
		if (kinds.contains(TableKind.MODES) || kinds.contains(TableKind.DECAY)) {
			final boolean all = network.freeCount() <= MOST_NODES_OF_ALL_MODES;
			final ModesResults found = new ModesSpec(ModesSpec.DEFAULT.count(), all, PARTICIPATION, 0).run(network, minimum, team, monitor);
			add(TableKind.MODES, one, ModeTables.modes(found.modes(), found.shapes(), found.localised(), found.limit()));
			add(TableKind.SOUND, one, ModeTables.sound(found.modes(), found.limit()));
			add(TableKind.DECAY, one, ModeTables.decay(CoreDecay.profile(found.modes(), found.quasiLocalised())));
		}
		if (kinds.contains(TableKind.SHEAR) && minimum.boundary().canStrain()) shear(one, monitor);
		if (kinds.contains(TableKind.ITERATIVE)) {
			final BarriersSpec usual = BarriersSpec.DEFAULT;
			final BarriersSpec.Search search = new BarriersSpec(Math.min(usual.count(), minimum.zeroModes().modes()), usual.cap(), usual
				.step(), usual.minimiser()).run(network, minimum, team, monitor);
			final ModeShape[] shapes = ModeShape.of(search.modes());
			add(TableKind.ITERATIVE, one, ModeTables.barriers(search.modes(), shapes, search.along().find(BarrierMethod.ITERATIVE,
				monitor)));
			add(TableKind.RIGID, one, ModeTables.barriers(search.modes(), shapes, search.along().find(BarrierMethod.RIGID, monitor)));
		}
	}

	/** As ensembles do, from event to event, in strain that the preparation has not reached. */
	private void shear(final WorkbenchNetwork one, final Monitor monitor) throws NoMinimumException {
		final ShearSpec walk = ShearSpec.DEFAULT.eventDriven(STRAIN);
		final ShearResult before = walk.run(one.network(), one.configuration(), team, monitor.part(0, 0.5));
		final ShearResult result = before.isComplete() ? walk.run(one.network(), before.configuration(), team, monitor.part(0.5, 1))
			: before;
		monitor.throwIfCancelled();
		if (!result.isComplete()) throw new NoMinimumException(one + ": " + result.reason());
		add(TableKind.SHEAR, one, ShearTables.steps(result.steps()).about("shear.protocol", walk.protocol().toString()));
	}

	private void add(final TableKind kind, final WorkbenchNetwork one, final Table table) {
		tables.computeIfAbsent(kind, k -> new ArrayList<>()).add(table.numbers().named(kind + " of " + one).knowing(facts(one)));
	}

	/** What is known of a network: the macro lines that made it, its size, and the potential if it is that of the paper, tilted or not. */
	static Map<String, String> facts(final WorkbenchNetwork one) {
		final Map<String, String> facts = new HashMap<>(Conditions.ofMacro(one.provenance().toMacro(List.of())));
		final BondPotential law = one.network().commonPotential();
		final LawKind kind = law == null ? null : LawKind.of(law);
		final boolean quartic = kind == LawKind.BISTABLE || kind == LawKind.TILTED;
		for (int p = 0; quartic && p < kind.parameters().size(); p++) {
			final String name = kind.parameters().get(p);
			facts.put(name.equals("C") ? "stiffness" : name, Double.toString(law.parameters()[p]));
		}
		facts.put("nodes", Integer.toString(one.network().freeCount()));
		return facts;
	}
}
