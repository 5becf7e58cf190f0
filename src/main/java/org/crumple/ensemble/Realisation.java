package org.crumple.ensemble;

import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;

import org.crumple.drive.Ending;
import org.crumple.drive.Preparation;
import org.crumple.drive.QuasistaticShear;
import org.crumple.drive.ShearKind;
import org.crumple.drive.ShearObserver;
import org.crumple.drive.ShearProtocol;
import org.crumple.drive.ShearResult;
import org.crumple.drive.ShearSettings;
import org.crumple.drive.StrainPath;
import org.crumple.drive.WayDown;
import org.crumple.excitation.BistabilityCriterion;
import org.crumple.excitation.LocalExcitations;
import org.crumple.generate.GeneratedNetwork;
import org.crumple.generate.GeneratorKind;
import org.crumple.generate.NetworkRecipe;
import org.crumple.kernel.Invalid;
import org.crumple.kernel.Monitor;
import org.crumple.modes.BarrierMethod;
import org.crumple.modes.CoreDecay;
import org.crumple.modes.ModeBarriers;
import org.crumple.modes.ModeShape;
import org.crumple.modes.NormalModes;
import org.crumple.modes.Reach;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;
import org.crumple.relax.Box;
import org.crumple.relax.Minimiser;
import org.crumple.relax.NoMinimumException;
import org.crumple.relax.RelaxationSettings;
import org.crumple.tables.ModeColumns;
import org.crumple.tables.NetworkColumns;
import org.crumple.tables.ShearColumns;

/**
 * One network from its seed to its tables, by the kernels behind the commands and with the same numbers to the last bit: generated, prepared,
 * its local excitations and normal modes measured, sheared in fresh strain.
 */
public final class Realisation implements Model {

	private static final long serialVersionUID = 1;
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
		final Rows rows = new Rows().with("Preparation", NetworkColumns.relaxation("prepared" + suffix, network, prepared.relaxation(), prepared.iterations()));
		if (given.has(Analysis.EXCITATIONS)) {
			rows.with("Local Excitations", NetworkColumns.excitations(network, LocalExcitations.of(network, minimum, criterion(given))));
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
			requireModes(given, Setting.BARRIER_COUNT);
			Reach.requireSensible(given.real(Setting.CAP), given.real(Setting.BARRIER_STEP));
		});
		if (given.has(Analysis.SHEAR)) named(Analysis.SHEAR, () -> {
			shearSettings(given, ShearProtocol.EVENT_DRIVEN);
			fresh(given);
			if (shearPath(given).stepCount() == 0) throw Invalid.value("path", given.readable(Setting.SHEAR_PATH), "strains that lead away from 0");
		});
		Cost.requireBearable(given);
	}

	/** A kernel knows its keys without the analysis that the plan puts before them. */
	private static void named(final Analysis analysis, final Runnable check) {
		try {
			check.run();
		} catch (final IllegalArgumentException e) {
			for (final Setting setting : Setting.values()) {
				if (setting.analysis() != analysis || analysis == null || !e.getMessage().startsWith(setting.bareKey() + "=")) continue;
				throw new IllegalArgumentException(setting.key() + e.getMessage().substring(setting.bareKey().length()), e);
			}
			throw e;
		}
	}

	private static void checkModes(final Parameters given) {
		final int nodes = given.whole(Setting.NODES);
		if (allModes(given)) {
			if (nodes > NormalModes.MOST_NODES) throw Invalid.value("all", true, "false for nodes=" + nodes + ": all modes are found up to " + NormalModes.MOST_NODES + " nodes");
		} else {
			requireModes(given, Setting.MODE_COUNT);
		}
		final double participation = given.real(Setting.PARTICIPATION);
		if (!(participation > 0 && participation <= 1)) throw Invalid.value("participation", participation, "a number above 0, at most 1");
		Invalid.requireNonNegative("below", given.real(Setting.BELOW));
	}

	private static void requireModes(final Parameters given, final Setting setting) {
		final int nodes = given.whole(Setting.NODES), count = given.whole(setting), most = 2 * nodes - 2;
		if (count < 1 || count > most) throw Invalid.value(setting.bareKey(), count, "a whole number from 1 to " + most + " for nodes=" + nodes);
	}

	private static NetworkRecipe recipe(final Parameters given, final long seed) {
		return new NetworkRecipe(given.whole(Setting.NODES), given.real(Setting.EXCESS), GeneratorKind.ofLabel(given.readable(Setting.GENERATOR)),
			given.real(Setting.DISORDER), given.real(Setting.ALPHA), given.real(Setting.STIFFNESS), seed);
	}

	private static Preparation preparation(final Parameters given) {
		final StrainPath path = StrainPath.parse(given.readable(Setting.PATH), given.real(Setting.AMPLITUDE), given.real(Setting.INCREMENT), given.whole(Setting.CYCLES));
		return new Preparation(path, relaxation(given, Setting.MINIMISER, Setting.BOX));
	}

	private static RelaxationSettings relaxation(final Parameters given, final Setting minimiser, final Setting box) {
		return new RelaxationSettings(Minimiser.of(given.readable(minimiser)), RelaxationSettings.DEFAULT.tolerance(), Box.of(given.readable(box)));
	}

	private static BistabilityCriterion criterion(final Parameters given) {
		return BistabilityCriterion.of(given.readable(Setting.CRITERION));
	}

	private static boolean allModes(final Parameters given) {
		return Boolean.parseBoolean(given.readable(Setting.ALL_MODES));
	}

	private static void modes(final Parameters given, final SpringNetwork network, final Configuration minimum, final Rows rows, final Monitor monitor) {
		final NormalModes modes = allModes(given) ? NormalModes.all(network, minimum, monitor)
			: NormalModes.lowest(network, minimum, given.whole(Setting.MODE_COUNT), monitor);
		final double below = given.real(Setting.BELOW);
		final ModeShape[] shapes = ModeShape.of(modes);
		final boolean[] localised = ModeShape.quasiLocalised(modes, shapes, below, given.real(Setting.PARTICIPATION));
		final double limit = ModeShape.limit(modes, below);
		rows.with("Normal Modes", ModeColumns.modes(modes, shapes, localised, limit)).with("Sound", ModeColumns.sound(modes, limit));
		rows.with("Core Decay", ModeColumns.decay(CoreDecay.profile(modes, IntStream.range(0, localised.length).filter(k -> localised[k]).boxed().toList())));
	}

	private static void barriers(final Parameters given, final SpringNetwork network, final Configuration minimum, final Rows rows, final Monitor monitor) {
		final NormalModes modes = NormalModes.lowest(network, minimum, given.whole(Setting.BARRIER_COUNT), monitor.part(0, 0.05));
		final ModeShape[] shapes = ModeShape.of(modes);
		final Reach reach = Reach.of(network, minimum, given.real(Setting.CAP), given.real(Setting.BARRIER_STEP));
		final ModeBarriers along = new ModeBarriers(modes, reach, Minimiser.of(given.readable(Setting.BARRIER_MINIMISER)));
		rows.with("Mode Barriers Iterative", ModeColumns.barriers(modes, shapes, along.find(BarrierMethod.ITERATIVE, monitor.part(0.05, 0.95))));
		monitor.throwIfCancelled();
		rows.with("Mode Barriers Rigid", ModeColumns.barriers(modes, shapes, along.find(BarrierMethod.RIGID, monitor.part(0.95, 1))));
	}

	/** To the strain at which the record begins. */
	private static StrainPath fresh(final Parameters given) {
		final double before = given.real(Setting.BEFORE), most = StrainPath.MOST_STEPS * Invalid.requirePositive("increment", given.real(Setting.SHEAR_INCREMENT));
		if (!(Math.abs(before) <= most)) throw Invalid.value("before", before, "between -" + most + " and " + most + ", which is " + StrainPath.MOST_STEPS + " increments");
		return new StrainPath(new double[] { before }, 1, given.real(Setting.SHEAR_INCREMENT), 1);
	}

	private static StrainPath shearPath(final Parameters given) {
		return StrainPath.parse(given.readable(Setting.SHEAR_PATH), 1, given.real(Setting.SHEAR_INCREMENT), given.whole(Setting.SHEAR_CYCLES));
	}

	private static WayDown descent(final Parameters given) {
		final String label = given.readable(Setting.SHEAR_DESCENT);
		return label == null ? WayDown.AS_MINIMISER : WayDown.of(label);
	}

	private static ShearSettings shearSettings(final Parameters given, final ShearProtocol protocol) {
		return new ShearSettings(protocol, ShearKind.of(given.readable(Setting.SHEAR_KIND)), relaxation(given, Setting.SHEAR_MINIMISER, Setting.SHEAR_BOX),
			descent(given), ShearSettings.DEFAULT_THRESHOLD);
	}

	private static void shear(final Parameters given, final SpringNetwork network, final Configuration minimum, final String suffix, final Rows rows,
		final Monitor monitor) throws NoMinimumException
	{
		final double before = given.real(Setting.BEFORE);
		Configuration start = minimum;
		if (before != 0) {
			start = walk(fresh(given), shearSettings(given, ShearProtocol.EVENT_DRIVEN), network, start, monitor.part(0, 0.2)).configuration();
		}
		final ShearProtocol protocol = ShearProtocol.of(given.readable(Setting.PROTOCOL));
		final ShearResult result = walk(shearPath(given), shearSettings(given, protocol), network, start, monitor.part(0.2, 1));
		rows.with("Shear", ShearColumns.steps(result.steps())).with("Avalanches", ShearColumns.events(result.instabilities()))
			.with("Summary of Shear", ShearColumns.summary("sheared" + suffix, result));
	}

	private static ShearResult walk(final StrainPath path, final ShearSettings settings, final SpringNetwork network, final Configuration start,
		final Monitor monitor) throws NoMinimumException
	{
		final ShearResult result = new QuasistaticShear(path, settings).run(network, start, ShearObserver.NONE, monitor);
		if (result.ending() == Ending.CANCELLED) throw new CancellationException(result.reason());
		// half a record would be pooled with whole ones
		if (!result.isComplete()) throw new NoMinimumException(result.reason());
		return result;
	}
}
