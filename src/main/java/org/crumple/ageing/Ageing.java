package org.crumple.ageing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;

import org.crumple.drive.ShearObserver;
import org.crumple.kernel.InvalidValue;
import org.crumple.kernel.Monitor;
import org.crumple.linalg.ThreadTeam;
import org.crumple.load.LoadControl;
import org.crumple.load.LoadRamp;
import org.crumple.load.LoadResult;
import org.crumple.mechanics.Hessian;
import org.crumple.mechanics.MinimumCheck;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;
import org.crumple.relax.Minimiser;
import org.crumple.relax.NoMinimumException;

/**
 * A network that waits: thermally activated escapes from minimum to minimum, in a fixed cell or under a shear stress.
 *
 * @param network that aged
 * @param settings how
 * @param paths one for each run that was begun
 */
public record Ageing(SpringNetwork network, AgeingSettings settings, List<AgeingPath> paths) {

	/** Change of the stress in the first step of the ramp to the given one [C/l²]. */
	private static final double INCREMENT = 1e-5;

	/** Copies the list. */
	public Ageing {
		paths = List.copyOf(paths);
	}

	/**
	 * Lets a network age. If it is cancelled, all escapes so far are kept.
	 *
	 * @param start a minimum of the network in its cell
	 * @param team threads that share the searches; the results have the same bits for any number of threads
	 * @param monitor receives the progress
	 * @throws IllegalArgumentException if the start is not a minimum, no bond has two states, or the network does not bear the stress
	 * @throws NoMinimumException if the network comes to rest nowhere under the stress that it has
	 * @throws CancellationException if cancelled before the first escape
	 */
	public static Ageing of(final SpringNetwork network, final Configuration start, final AgeingSettings settings, final ThreadTeam team,
		final Monitor monitor) throws NoMinimumException
	{
		requireBistable(network);
		if (settings.control() == AgeingControl.SHEAR_STRESS) LoadRamp.requireBearable("stress", List.of(settings.stress()), network, start
			.spacing());
		MinimumCheck.factor(network, start, Hessian.of(network, start), Hessian.plan(network, start), team);
		final Configuration under = loaded(network, start, settings, monitor.cancelOnly());
		final SpringNetwork scaled = network.inItsUnits();
		final double unit = network.energyScale() / scaled.energyScale();
		final AgeingSettings inUnits = settings.inUnitsOf(unit);
		final BasinMap map = new BasinMap(scaled, under, settings.control().load(inUnits.stress(), start), team);
		final Basin first = map.at(under);
		final List<AgeingPath> paths = new ArrayList<>();
		for (int run = 0; run < settings.runs(); run++) {
			paths.add(new AgeingRun(scaled, map, inUnits, unit, run).from(first, run, monitor.part(run / (double) settings.runs(), (run
				+ 1.0) / settings.runs())));
			if (paths.get(run).end() == AgeingPath.End.CANCELLED) break;
		}
		if (paths.get(0).rows().size() == 1) monitor.throwIfCancelled();
		return new Ageing(network, settings, paths);
	}

	/** A network without a bistable bond has one minimum only. */
	private static void requireBistable(final SpringNetwork network) {
		for (int b = 0; b < network.bondCount(); b++) if (network.potential()[b].isBistable(network.restLength()[b])) return;
		throw new IllegalArgumentException("No bond of this network has two states (its bonds are harmonic, or alpha is 0), so that there "
			+ "are no barriers: it does not age.");
	}

	/** The minimum under the stress, to which the network is loaded from event to event. */
	private static Configuration loaded(final SpringNetwork network, final Configuration start, final AgeingSettings settings,
		final Monitor monitor) throws NoMinimumException
	{
		if (settings.control() == AgeingControl.FIXED_STRAIN) return start;
		final double unit = network.energyScale() / (start.spacing() * start.spacing());
		final LoadResult ramp = new LoadRamp(LoadControl.SHEAR_STRESS, List.of(settings.stress()), INCREMENT * unit, Minimiser.FIRE).run(
			network, start, ShearObserver.NONE, monitor);
		monitor.throwIfCancelled();
		if (!ramp.isComplete())
			throw InvalidValue.value("stress", settings.stress(), "one that the network bears. On the way to it there is no minimum. "
				+ ramp.reason());
		return ramp.configuration();
	}

	/** Whether no run was cancelled. */
	public boolean isComplete() {
		return paths.stream().noneMatch(path -> path.end() == AgeingPath.End.CANCELLED);
	}

	/** The minimum in which the network is at the end of the last run. */
	public Configuration configuration() {
		return last().configuration();
	}

	/** The last run. */
	public AgeingPath last() {
		return paths.get(paths.size() - 1);
	}
}
