package org.crumple.load;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;

import org.crumple.drive.LoadingEvent;
import org.crumple.drive.LoadingStep;
import org.crumple.drive.ShearObserver;
import org.crumple.drive.ShearProtocol;
import org.crumple.drive.ShearResult.StopReason;
import org.crumple.drive.ShearSettings;
import org.crumple.drive.StressWalk;
import org.crumple.kernel.Digits;
import org.crumple.kernel.InvalidValue;
import org.crumple.kernel.Monitor;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;
import org.crumple.relax.BoxRelaxation;
import org.crumple.relax.Minimiser;
import org.crumple.relax.NoMinimumException;
import org.crumple.relax.RelaxationSettings;

/**
 * Quasi-static loading: the stress goes to the loads of a path one after the other, beginning with the stress that the network has.
 *
 * @param control which stress is imposed
 * @param path loads [E/l²], at least one
 * @param increment change of the load in the first step after the start, a turning point or a burst [E/l²], positive; further steps are as
 *   long as the branch allows
 * @param minimiser for relaxing a network that is not at a minimum; falls follow the gradient flow
 */
public record LoadRamp(LoadControl control, List<Double> path, double increment, Minimiser minimiser) {

	/**
	 * Largest load [C/l²]: bonds are then stretched to about twice their rest length, where no network of springs is a model of a sheet.
	 * Networks harden above 0.01 already.
	 */
	private static final double MOST = 1;

	/** @throws IllegalArgumentException naming the first value that is out of range */
	public LoadRamp {
		path = List.copyOf(path);
		if (path.isEmpty()) throw InvalidValue.value("path", "", "one or more loads, such as 0.002 0");
		for (final double load : path) InvalidValue.requireFinite("path", load);
		InvalidValue.requirePositive("increment", increment);
	}

	/**
	 * Throws if a load is too large for a network.
	 *
	 * @param key that gives the loads, for the message
	 * @throws IllegalArgumentException naming the key, the load and the largest one
	 */
	public static void requireBearable(final String key, final List<Double> loads, final SpringNetwork network) {
		final double most = MOST * network.energyScale();
		for (final double load : loads) {
			if (Math.abs(load) > most)
				throw InvalidValue.value(key, load, "from " + -most + " to " + most + " E/l^2, which is C/l^2");
		}
	}

	private ShearSettings settings() {
		return new ShearSettings(ShearProtocol.EVENT_DRIVEN, ShearSettings.of(ShearProtocol.EVENT_DRIVEN).kind(),
			new RelaxationSettings(minimiser, RelaxationSettings.DEFAULT.tolerance(), BoxRelaxation.FIXED),
			ShearSettings.DEFAULT_THRESHOLD);
	}

	/**
	 * Loads a network.
	 *
	 * @param start initial configuration, which is relaxed first if it is not at a minimum
	 * @param observer of steps and events
	 * @param monitor receives the progress; if it cancels, the result contains all steps so far
	 * @return the result; if the network collapses, it contains all steps before and the reason
	 * @throws NoMinimumException if relaxing the start leads to no minimum
	 * @throws CancellationException if cancelled before the first minimum was reached
	 */
	public LoadResult run(final SpringNetwork network, final Configuration start, final ShearObserver observer, final Monitor monitor)
		throws NoMinimumException
	{
		requireBearable("path", path, network);
		final Log log = new Log(observer);
		final StressWalk walk = StressWalk.start(network, start, control.stress(network, start.cell(), start.spacing()),
			control.conjugate(), settings(), increment, log, monitor);
		StopReason ending = StopReason.ARRIVED;
		String reason = "";
		try {
			for (int leg = 0; leg < path.size(); leg++) {
				walk.to(path.get(leg), monitor.part(leg / (double) path.size(), (leg + 1.0) / path.size()));
			}
		} catch (final CancellationException e) {
			ending = StopReason.CANCELLED;
			reason = "Cancelled at the load " + Digits.seven(walk.stress()) + ".";
		} catch (final NoMinimumException e) {
			ending = StopReason.FAILED;
			reason = "Stopped at the load " + Digits.seven(walk.stress()) + ": " + e.getMessage();
		}
		return new LoadResult(walk.configuration(), start.area(), walk.steps(), log.bursts, ending, reason);
	}

	/** Makes bursts of folds and the steps around them, and passes everything on. */
	private static final class Log implements ShearObserver {

		private final ShearObserver user;
		private final List<Burst> bursts = new ArrayList<>();
		private LoadingStep before, last;

		Log(final ShearObserver user) {
			this.user = user;
		}

		@Override
		public void step(final LoadingStep step, final Configuration minimum) {
			before = last;
			last = step;
			user.step(step, minimum);
		}

		@Override
		public void fall(final Configuration start) {
			user.fall(start);
		}

		@Override
		public void instability(final LoadingEvent event, final Configuration from, final Configuration to, final int[] flipped,
			final double[] mode)
		{
			if (event.kind() == LoadingEvent.Kind.FOLD) bursts.add(Burst.of(event, before, last));
			user.instability(event, from, to, flipped, mode);
		}
	}
}
