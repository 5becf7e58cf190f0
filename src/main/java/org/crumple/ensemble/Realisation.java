package org.crumple.ensemble;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;

import org.crumple.ageing.Ageing;
import org.crumple.ageing.AgeingControl;
import org.crumple.ageing.AgeingSettings;
import org.crumple.analysis.AgedStates;
import org.crumple.analysis.AgeingTables;
import org.crumple.analysis.BarriersSpec;
import org.crumple.analysis.ExcitationsSpec;
import org.crumple.analysis.LoadSpec;
import org.crumple.analysis.LoadTables;
import org.crumple.analysis.MemoryReport;
import org.crumple.analysis.MemoryTables;
import org.crumple.analysis.ModeTables;
import org.crumple.analysis.ModesResults;
import org.crumple.analysis.ModesSpec;
import org.crumple.analysis.NetworkTables;
import org.crumple.analysis.PinchSpec;
import org.crumple.analysis.PinchTables;
import org.crumple.analysis.PreparationSpec;
import org.crumple.analysis.ShearSpec;
import org.crumple.analysis.ShearTables;
import org.crumple.analysis.Spec;
import org.crumple.analysis.SpecReader;
import org.crumple.analysis.TeachingSpec;
import org.crumple.analysis.TransitionGraphSpec;
import org.crumple.drive.Preparation;
import org.crumple.drive.ShearResult;
import org.crumple.generate.GeneratedNetwork;
import org.crumple.kernel.InvalidValue;
import org.crumple.kernel.Monitor;
import org.crumple.linalg.ThreadTeam;
import org.crumple.load.LoadResult;
import org.crumple.memory.GraphSearch;
import org.crumple.modes.CoreDecay;
import org.crumple.modes.ModeShape;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;
import org.crumple.relax.NoMinimumException;
import org.crumple.saddle.BarrierMethod;
import org.crumple.table.Schema;

/**
 * Computes one network from its seed to its tables, with the kernels of the commands and results equal to the last bit: generates and
 * prepares it, measures its local excitations, normal modes and mode barriers, shears it in strain that the preparation has not
 * reached, pinches its bonds, loads it, searches its transition graph, teaches it amplitudes of strain, and lets it age.
 */
public final class Realisation implements Model {

	private static final long serialVersionUID = 1;
	/** All tables that a network may have, in order. */
	static final List<Schema<?>> TABLES = List.of(NetworkTables.PREPARATION, NetworkTables.EXCITATIONS, ModeTables.MODES, ModeTables.SOUND,
		ModeTables.DECAY,
		ModeTables.barriers(BarrierMethod.ITERATIVE), ModeTables.barriers(BarrierMethod.RIGID), ShearTables.STEPS, ShearTables.EVENTS,
		ShearTables.SUMMARY, PinchTables.BONDS, LoadTables.STEPS, LoadTables.BURSTS, MemoryTables.GRAPH, MemoryTables.RETURN_POINTS,
		MemoryTables.RETURN_POINTS_BELOW, MemoryTables.LIMIT_CYCLES, MemoryTables.REACHABLE, MemoryTables.HYSTERONS,
		MemoryTables.INTERACTIONS, MemoryTables.SUMMARY, MemoryTables.TEACHING, MemoryTables.ROUNDS, AgeingTables.STATES,
		AgeingTables.QUAKES, AgeingTables.SADDLES, AgedStates.EXCITATIONS);
	/** Fractions of a point's progress at which it is prepared, and its excitations, modes and barriers are measured. */
	private static final double PREPARED = 0.4, MEASURED = 0.6;

	@Override
	public Rows rows(final Point point, final Monitor monitor) throws NoMinimumException {
		final Parameters given = point.parameters();
		final GeneratedNetwork built = given.recipe(point.seed()).generate(monitor.part(0, 0.05));
		final SpringNetwork network = built.network();
		final Preparation.Result prepared = given.spec(Analysis.PREPARATION, PreparationSpec.class).run(network, built.configuration(),
			ThreadTeam.ALONE, monitor.part(0.05, PREPARED));
		final Configuration minimum = prepared.relaxation().configuration();
		final String suffix = "-" + network.freeCount() + "-" + point.seed();
		final Rows rows = new Rows().with(NetworkTables.preparation("prepared" + suffix, network, prepared));
		if (given.has(Analysis.EXCITATIONS)) {
			rows.with(NetworkTables.excitations(network, given.spec(Analysis.EXCITATIONS, ExcitationsSpec.class).run(network, minimum,
				ThreadTeam.ALONE, Monitor.SILENT)));
		}
		monitor.throwIfCancelled();
		if (given.has(Analysis.MODES))
			modes(given.spec(Analysis.MODES, ModesSpec.class), network, minimum, rows, monitor.part(PREPARED, PREPARED + 0.1));
		monitor.throwIfCancelled();
		if (given.has(Analysis.BARRIERS)) barriers(given.spec(Analysis.BARRIERS, BarriersSpec.class), network, minimum, rows,
			monitor.part(PREPARED + 0.1, MEASURED));
		final List<Analysis> later = Arrays.stream(Analysis.values()).filter(a -> a.compareTo(Analysis.SHEAR) >= 0 && given.has(a))
			.toList();
		for (int k = 0; k < later.size(); k++) {
			monitor.throwIfCancelled();
			final double share = (1 - MEASURED) / later.size();
			later(later.get(k), point, network, minimum, suffix, rows, monitor.part(MEASURED + k * share, MEASURED + (k + 1) * share));
		}
		return rows;
	}

	/** One of the analyses that follow the modes and barriers. */
	private static void later(final Analysis analysis, final Point point, final SpringNetwork network, final Configuration minimum,
		final String suffix, final Rows rows, final Monitor monitor) throws NoMinimumException
	{
		final Parameters given = point.parameters();
		switch (analysis) {
			case SHEAR -> shear(given, network, minimum, suffix, rows, monitor);
			case PINCH -> rows.with(PinchTables.bonds(given.spec(analysis, PinchSpec.class).run(network, minimum, ThreadTeam.ALONE,
				monitor)));
			case LOAD -> load(given.spec(analysis, LoadSpec.class), network, minimum, rows, monitor);
			case GRAPH -> graph(given.spec(analysis, TransitionGraphSpec.class), network, minimum, suffix, rows, monitor);
			case TEACH -> teach(given.spec(analysis, TeachingSpec.class), network, minimum, rows, monitor);
			case AGEING -> age(given.spec(analysis, AgeingSettings.class, point.seed()), given.spec(analysis, AgedStates.class), network,
				minimum, rows, monitor);
			default -> throw new IllegalArgumentException(analysis + " is measured before");
		}
	}

	/** Parameters of the included analyses, in order. */
	static List<Spec<?>> specs(final Parameters given) {
		final List<Spec<?>> specs = new ArrayList<>();
		for (final Analysis analysis : Analysis.values()) {
			if (!given.has(analysis)) continue;
			for (final Record defaults : analysis.defaults())
				if (given.spec(analysis, defaults.getClass()) instanceof Spec<?> spec) specs.add(spec);
		}
		return specs;
	}

	/**
	 * Throws unless all parameters are valid, separately and together.
	 *
	 * @throws IllegalArgumentException naming the key of the plan, the value and what is allowed
	 */
	static void check(final Parameters given) {
		given.recipe(0);
		for (final Analysis analysis : Analysis.values()) {
			if (!given.has(analysis)) continue;
			for (final Record defaults : analysis.defaults()) check(given, analysis, given.spec(analysis, defaults.getClass()));
		}
		Cost.requireBearable(given);
	}

	private static void check(final Parameters given, final Analysis analysis, final Record parameters) {
		if (isStraining(parameters) && !given.recipe(0).boundary().canStrain()) {
			throw InvalidValue.value("boundary", given.recipe(0).boundary(), "another one, because " + switch (analysis) {
				case PREPARATION -> "the preparation strains the network: prepare.amplitude=0 with prepare.box=Fixed does not";
				case AGEING -> "ageing.control=[" + AgeingControl.SHEAR_STRESS + "] strains the network: [" + AgeingControl.FIXED_STRAIN
					+ "] does not";
				default -> "analyses=" + analysis + " strains the network";
			});
		}
		try {
			if (parameters instanceof Spec<?> spec) spec.check(given.nodes());
			if (parameters instanceof FreshStrain fresh) fresh.check(given.spec(analysis, ShearSpec.class).increment());
		} catch (final InvalidValue e) {
			throw SpecReader.named(e, parameters.getClass(), analysis.prefix() + ".");
		}
	}

	private static boolean isStraining(final Record parameters) {
		return parameters instanceof Spec<?> spec && spec.isStraining()
			|| parameters instanceof AgeingSettings ageing && ageing.isStraining();
	}

	private static void modes(final ModesSpec spec, final SpringNetwork network, final Configuration minimum, final Rows rows,
		final Monitor monitor) {
		final ModesResults found = spec.run(network, minimum, ThreadTeam.ALONE, monitor);
		rows.with(ModeTables.modes(found.modes(), found.shapes(), found.localised(), found.limit()))
			.with(ModeTables.sound(found.modes(), found.limit()));
		rows.with(ModeTables.decay(CoreDecay.profile(found.modes(), found.quasiLocalised())));
	}

	private static void barriers(final BarriersSpec spec, final SpringNetwork network, final Configuration minimum, final Rows rows,
		final Monitor monitor) {
		final BarriersSpec.Search search = spec.run(network, minimum, ThreadTeam.ALONE, monitor.part(0, 0.05));
		final ModeShape[] shapes = ModeShape.of(search.modes());
		rows.with(ModeTables.barriers(BarrierMethod.ITERATIVE, search.modes(), shapes, search.along().find(BarrierMethod.ITERATIVE,
			monitor.part(0.05, 0.95))));
		monitor.throwIfCancelled();
		rows.with(ModeTables.barriers(BarrierMethod.RIGID, search.modes(), shapes,
			search.along().find(BarrierMethod.RIGID, monitor.part(0.95, 1))));
	}

	private static void shear(final Parameters given, final SpringNetwork network, final Configuration minimum, final String suffix,
		final Rows rows,
		final Monitor monitor) throws NoMinimumException
	{
		final ShearSpec spec = given.spec(Analysis.SHEAR, ShearSpec.class);
		final double before = given.spec(Analysis.SHEAR, FreshStrain.class).before();
		final Configuration start = before == 0 ? minimum
			: whole(spec.eventDriven(before).run(network, minimum, ThreadTeam.ALONE, monitor.part(0, 0.2))).configuration();
		final ShearResult result = whole(spec.run(network, start, ThreadTeam.ALONE, monitor.part(0.2, 1)));
		rows.with(ShearTables.steps(result.steps())).with(ShearTables.events(result.instabilities()))
			.with(ShearTables.summary("sheared" + suffix, result));
	}

	private static void load(final LoadSpec spec, final SpringNetwork network, final Configuration minimum, final Rows rows,
		final Monitor monitor) throws NoMinimumException {
		final LoadResult result = spec.run(network, minimum, ThreadTeam.ALONE, monitor);
		requireWhole(result.ending(), result.reason());
		rows.with(LoadTables.steps(result)).with(LoadTables.bursts(result));
	}

	private static void graph(final TransitionGraphSpec spec, final SpringNetwork network, final Configuration minimum,
		final String suffix, final Rows rows, final Monitor monitor) throws NoMinimumException
	{
		try (GraphSearch search = spec.run(network, minimum, ThreadTeam.ALONE, monitor)) {
			if (!search.reason().isEmpty()) throw new CancellationException(search.reason());
			MemoryReport.of("prepared" + suffix, search.graph()).tables(search.lost()).forEach(rows::with);
		}
	}

	private static void teach(final TeachingSpec spec, final SpringNetwork network, final Configuration minimum, final Rows rows,
		final Monitor monitor) throws NoMinimumException {
		final TeachingSpec.Results results = spec.run(network, minimum, ThreadTeam.ALONE, monitor);
		rows.with(results.table()).with(results.teachingTable());
	}

	private static void age(final AgeingSettings settings, final AgedStates ages, final SpringNetwork network, final Configuration minimum,
		final Rows rows, final Monitor monitor) throws NoMinimumException {
		final Ageing all = Ageing.of(network, minimum, settings, ThreadTeam.ALONE, monitor);
		if (!all.isComplete()) throw new CancellationException("Cancelled while it aged.");
		rows.with(AgeingTables.states(all, true)).with(AgeingTables.quakes(all, true)).with(AgeingTables.saddles(all));
		if (ages.ages() > 0) rows.with(ages.excitations(all));
	}

	private static ShearResult whole(final ShearResult result) throws NoMinimumException {
		requireWhole(result.ending(), result.reason());
		return result;
	}

	private static void requireWhole(final ShearResult.StopReason ending, final String reason) throws NoMinimumException {
		if (ending == ShearResult.StopReason.CANCELLED) throw new CancellationException(reason);
		// an incomplete record must not be pooled with complete ones
		if (ending == ShearResult.StopReason.FAILED) throw new NoMinimumException(reason);
	}
}
