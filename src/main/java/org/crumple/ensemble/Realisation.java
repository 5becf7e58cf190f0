package org.crumple.ensemble;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;

import org.crumple.analysis.ModeTables;
import org.crumple.analysis.NetworkTables;
import org.crumple.analysis.ShearTables;
import org.crumple.drive.LoadPath;
import org.crumple.drive.Preparation;
import org.crumple.drive.QuasistaticShear;
import org.crumple.drive.ShearKind;
import org.crumple.drive.ShearObserver;
import org.crumple.drive.ShearProtocol;
import org.crumple.drive.ShearResult;
import org.crumple.drive.ShearSettings;
import org.crumple.drive.WayDown;
import org.crumple.excitation.BistabilityCriterion;
import org.crumple.excitation.LocalExcitations;
import org.crumple.generate.GeneratedNetwork;
import org.crumple.generate.GeneratorKind;
import org.crumple.generate.NetworkRecipe;
import org.crumple.kernel.InvalidValue;
import org.crumple.kernel.Monitor;
import org.crumple.modes.CoreDecay;
import org.crumple.modes.ModeShape;
import org.crumple.modes.NormalModes;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;
import org.crumple.relax.BoxRelaxation;
import org.crumple.relax.Minimiser;
import org.crumple.relax.NoMinimumException;
import org.crumple.relax.RelaxationSettings;
import org.crumple.saddle.BarrierMethod;
import org.crumple.saddle.ModeBarriers;
import org.crumple.saddle.SearchRange;
import org.crumple.table.Schema;

/**
 * One network from its seed to its tables, by the kernels behind the commands and with the same numbers to the last bit: generated, prepared,
 * its local excitations and normal modes measured, sheared in fresh strain.
 */
public final class Realisation implements Model {

	private static final long serialVersionUID = 1;
	/** The tables that a network may have, in their order. */
	static final List<Schema<?>> TABLES = List.of(NetworkTables.PREPARATION, NetworkTables.EXCITATIONS, ModeTables.MODES, ModeTables.SOUND, ModeTables.DECAY,
		ModeTables.barriers(BarrierMethod.ITERATIVE), ModeTables.barriers(BarrierMethod.RIGID), ShearTables.STEPS, ShearTables.EVENTS, ShearTables.SUMMARY);
	/** Where in the progress of a point its parts begin. */
	private static final double PREPARED = 0.4, MEASURED = 0.6;

	@Override
	public Rows rows(final Point point, final Monitor monitor) throws NoMinimumException {
		final Parameters given = point.parameters();
		final GeneratedNetwork built = recipe(given, point.seed()).generate(monitor.part(0, 0.05));
		final SpringNetwork network = built.network();
		final Preparation.Result prepared = preparation(given).run(network, built.configuration(), monitor.part(0.05, PREPARED));
		final Configuration minimum = prepared.relaxation().configuration();
		final String suffix = "-" + network.nodeCount() + "-" + point.seed();
		final Rows rows = new Rows().with(NetworkTables.preparation("prepared" + suffix, network, prepared));
		if (given.has(Analysis.EXCITATIONS)) {
			rows.with(NetworkTables.excitations(network, LocalExcitations.of(network, minimum, criterion(given))));
		}
		monitor.throwIfCancelled();
		if (given.has(Analysis.MODES)) modes(given, network, minimum, rows, monitor.part(PREPARED, PREPARED + 0.1));
		monitor.throwIfCancelled();
		if (given.has(Analysis.BARRIERS)) barriers(given, network, minimum, rows, monitor.part(PREPARED + 0.1, MEASURED));
		monitor.throwIfCancelled();
		if (given.has(Analysis.SHEAR)) shear(given, network, minimum, suffix, rows, monitor.part(MEASURED, 1));
		return rows;
	}

	/**
	 * Throws unless all parameters make sense, alone and together.
	 *
	 * @throws IllegalArgumentException naming the key of the plan, the value and what is allowed
	 */
	static void check(final Parameters given) {
		named(null, () -> recipe(given, 0));
		named(Analysis.PREPARATION, () -> preparation(given));
		if (given.has(Analysis.MODES)) named(Analysis.MODES, () -> checkModes(given));
		if (given.has(Analysis.BARRIERS)) named(Analysis.BARRIERS, () -> {
			requireModes(given, PlanKey.BARRIER_COUNT);
			SearchRange.requireSensible(given.real(PlanKey.CAP), given.real(PlanKey.BARRIER_STEP));
		});
		if (given.has(Analysis.SHEAR)) named(Analysis.SHEAR, () -> {
			shearSettings(given, ShearProtocol.EVENT_DRIVEN);
			fresh(given);
			if (shearPath(given).stepCount() == 0) throw InvalidValue.value("path", given.readable(PlanKey.SHEAR_PATH), "strains that lead away from 0");
		});
		Cost.requireBearable(given);
	}

	/** A kernel knows its keys without the analysis that the plan puts before them. */
	private static void named(final Analysis analysis, final Runnable check) {
		try {
			check.run();
		} catch (final IllegalArgumentException e) {
			for (final PlanKey setting : PlanKey.values()) {
				if (setting.analysis() != analysis || analysis == null || !e.getMessage().startsWith(setting.bareKey() + "=")) continue;
				throw new IllegalArgumentException(setting.key() + e.getMessage().substring(setting.bareKey().length()), e);
			}
			throw e;
		}
	}

	private static void checkModes(final Parameters given) {
		final int nodes = given.whole(PlanKey.NODES);
		if (allModes(given)) {
			if (nodes > NormalModes.MOST_NODES) throw InvalidValue.value("all", true, "false for nodes=" + nodes + ": all modes are found up to " + NormalModes.MOST_NODES + " nodes");
		} else {
			requireModes(given, PlanKey.MODE_COUNT);
		}
		final double participation = given.real(PlanKey.PARTICIPATION);
		if (!(participation > 0 && participation <= 1)) throw InvalidValue.value("participation", participation, "a number above 0, at most 1");
		InvalidValue.requireNonNegative("below", given.real(PlanKey.BELOW));
	}

	private static void requireModes(final Parameters given, final PlanKey setting) {
		final int nodes = given.whole(PlanKey.NODES), count = given.whole(setting), most = 2 * nodes - 2;
		if (count < 1 || count > most) throw InvalidValue.value(setting.bareKey(), count, "a whole number from 1 to " + most + " for nodes=" + nodes);
	}

	private static NetworkRecipe recipe(final Parameters given, final long seed) {
		return new NetworkRecipe(given.whole(PlanKey.NODES), given.real(PlanKey.EXCESS), GeneratorKind.ofLabel(given.readable(PlanKey.GENERATOR)),
			given.real(PlanKey.DISORDER), given.real(PlanKey.ALPHA), given.real(PlanKey.STIFFNESS), given.real(PlanKey.TILT), seed);
	}

	private static Preparation preparation(final Parameters given) {
		final LoadPath path = LoadPath.parse(given.readable(PlanKey.PATH), given.real(PlanKey.AMPLITUDE), given.real(PlanKey.INCREMENT), given.whole(PlanKey.CYCLES));
		return new Preparation(path, relaxation(given, PlanKey.MINIMISER, PlanKey.BOX));
	}

	private static RelaxationSettings relaxation(final Parameters given, final PlanKey minimiser, final PlanKey box) {
		return new RelaxationSettings(Minimiser.of(given.readable(minimiser)), RelaxationSettings.DEFAULT.tolerance(), BoxRelaxation.of(given.readable(box)));
	}

	private static BistabilityCriterion criterion(final Parameters given) {
		return BistabilityCriterion.of(given.readable(PlanKey.CRITERION));
	}

	private static boolean allModes(final Parameters given) {
		return Boolean.parseBoolean(given.readable(PlanKey.ALL_MODES));
	}

	private static void modes(final Parameters given, final SpringNetwork network, final Configuration minimum, final Rows rows, final Monitor monitor) {
		final NormalModes modes = allModes(given) ? NormalModes.all(network, minimum, monitor)
			: NormalModes.lowest(network, minimum, given.whole(PlanKey.MODE_COUNT), monitor);
		final double below = given.real(PlanKey.BELOW);
		final ModeShape[] shapes = ModeShape.of(modes);
		final boolean[] localised = ModeShape.quasiLocalised(modes, shapes, below, given.real(PlanKey.PARTICIPATION));
		final double limit = ModeShape.limit(modes, below);
		rows.with(ModeTables.modes(modes, shapes, localised, limit)).with(ModeTables.sound(modes, limit));
		rows.with(ModeTables.decay(CoreDecay.profile(modes, IntStream.range(0, localised.length).filter(k -> localised[k]).boxed().toList())));
	}

	private static void barriers(final Parameters given, final SpringNetwork network, final Configuration minimum, final Rows rows, final Monitor monitor) {
		final NormalModes modes = NormalModes.lowest(network, minimum, given.whole(PlanKey.BARRIER_COUNT), monitor.part(0, 0.05));
		final ModeShape[] shapes = ModeShape.of(modes);
		final SearchRange reach = SearchRange.of(network, minimum, given.real(PlanKey.CAP), given.real(PlanKey.BARRIER_STEP));
		final ModeBarriers along = new ModeBarriers(modes, reach, Minimiser.of(given.readable(PlanKey.BARRIER_MINIMISER)));
		rows.with(ModeTables.barriers(BarrierMethod.ITERATIVE, modes, shapes, along.find(BarrierMethod.ITERATIVE, monitor.part(0.05, 0.95))));
		monitor.throwIfCancelled();
		rows.with(ModeTables.barriers(BarrierMethod.RIGID, modes, shapes, along.find(BarrierMethod.RIGID, monitor.part(0.95, 1))));
	}

	/** To the strain at which the record begins. */
	private static LoadPath fresh(final Parameters given) {
		final double before = given.real(PlanKey.BEFORE), most = LoadPath.MOST_STEPS * InvalidValue.requirePositive("increment", given.real(PlanKey.SHEAR_INCREMENT));
		if (!(Math.abs(before) <= most)) throw InvalidValue.value("before", before, "between -" + most + " and " + most + ", which is " + LoadPath.MOST_STEPS + " increments");
		return new LoadPath(new double[] { before }, 1, given.real(PlanKey.SHEAR_INCREMENT), 1);
	}

	private static LoadPath shearPath(final Parameters given) {
		return LoadPath.parse(given.readable(PlanKey.SHEAR_PATH), 1, given.real(PlanKey.SHEAR_INCREMENT), given.whole(PlanKey.SHEAR_CYCLES));
	}

	private static WayDown descent(final Parameters given) {
		final String label = given.readable(PlanKey.SHEAR_DESCENT);
		return label == null ? WayDown.AS_MINIMISER : WayDown.of(label);
	}

	private static ShearSettings shearSettings(final Parameters given, final ShearProtocol protocol) {
		return new ShearSettings(protocol, ShearKind.of(given.readable(PlanKey.SHEAR_KIND)), relaxation(given, PlanKey.SHEAR_MINIMISER, PlanKey.SHEAR_BOX),
			descent(given), ShearSettings.DEFAULT_THRESHOLD);
	}

	private static void shear(final Parameters given, final SpringNetwork network, final Configuration minimum, final String suffix, final Rows rows,
		final Monitor monitor) throws NoMinimumException
	{
		final double before = given.real(PlanKey.BEFORE);
		Configuration start = minimum;
		if (before != 0) {
			start = walk(fresh(given), shearSettings(given, ShearProtocol.EVENT_DRIVEN), network, start, monitor.part(0, 0.2)).configuration();
		}
		final ShearProtocol protocol = ShearProtocol.of(given.readable(PlanKey.PROTOCOL));
		final ShearResult result = walk(shearPath(given), shearSettings(given, protocol), network, start, monitor.part(0.2, 1));
		rows.with(ShearTables.steps(result.steps())).with(ShearTables.events(result.instabilities())).with(ShearTables.summary("sheared" + suffix, result));
	}

	private static ShearResult walk(final LoadPath path, final ShearSettings settings, final SpringNetwork network, final Configuration start,
		final Monitor monitor) throws NoMinimumException
	{
		final ShearResult result = new QuasistaticShear(path, settings).run(network, start, ShearObserver.NONE, monitor);
		if (result.ending() == ShearResult.StopReason.CANCELLED) throw new CancellationException(result.reason());
		// half a record would be pooled with whole ones
		if (!result.isComplete()) throw new NoMinimumException(result.reason());
		return result;
	}
}
