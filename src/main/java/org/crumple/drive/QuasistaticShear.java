package org.crumple.drive;

import java.util.concurrent.CancellationException;

import org.crumple.kernel.Digits;
import org.crumple.kernel.Monitor;
import org.crumple.mechanics.LoadedNetwork;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;
import org.crumple.relax.NoMinimumException;

/**
 * Athermal quasi-static shear: a network is strained along a path and stays at a minimum, except at
 * instabilities, where it falls into another minimum at constant strain.
 *
 * @param path strains relative to the initial strain; the event-driven protocol uses its turning points only
 * @param settings of the shear
 */
public record QuasistaticShear(LoadPath path, ShearSettings settings) {

	/**
	 * Shears a network.
	 *
	 * @param network to shear
	 * @param start initial configuration, which is relaxed first if it is not a minimum
	 * @param observer of steps and events
	 * @param monitor receives the progress; if it cancels, the result contains all steps so far
	 * @return the result; if a fall leads to no minimum, it contains all steps before and the reason
	 * @throws NoMinimumException if relaxing the start leads to no minimum
	 * @throws CancellationException if cancelled before the first minimum was reached
	 */
	public ShearResult run(final SpringNetwork network, final Configuration start, final ShearObserver observer, final Monitor monitor)
		throws NoMinimumException
	{
		return run(network, start, observer, monitor, Continuation.Limits.DEFAULT);
	}

	ShearResult run(final SpringNetwork network, final Configuration start, final ShearObserver observer, final Monitor monitor,
		final Continuation.Limits limits) throws NoMinimumException
	{
		final DriveSetup departure = DriveSetup.of(network, start, settings, observer, monitor, limits);
		final LoadedNetwork system = departure.system();
		final ShearRecord record = departure.record();
		final LimitCycleDetector ends = new LimitCycleDetector(system);
		ends.add(record.last(), record.longBonds(record.last()), 0, 0);
		ShearResult.StopReason ending;
		String reason = "";
		try {
			walkPath(departure.walk(), record.last().control(), ends, record, monitor);
			ending = ends.period() > 0 ? ShearResult.StopReason.REPEATS : ShearResult.StopReason.ARRIVED;
		} catch (final CancellationException e) {
			ending = ShearResult.StopReason.CANCELLED;
			reason = "Cancelled at strain " + Digits.seven(record.last().control()) + ".";
		} catch (final NoMinimumException e) {
			ending = ShearResult.StopReason.FAILED;
			reason = "Stopped at strain " + Digits.seven(record.last().control()) + ": " + e.getMessage();
		}
		return record.result(system.configuration(record.last()), ends, ending, reason);
	}

	private void walkPath(final LoadStepper walk, final double origin, final LimitCycleDetector ends, final ShearRecord record,
		final Monitor monitor)
		throws NoMinimumException
	{
		final boolean legwise = settings.protocol() == ShearProtocol.EVENT_DRIVEN;
		final double[] strains = legwise ? path.vertices() : path.strains();
		final double[] vertices = path.vertices();
		final int[] steps = path.stepsOfLegs();
		double length = 0;
		for (int k = 0; k < vertices.length; k++) length += Math.abs(vertices[k] - (k == 0 ? 0 : vertices[k - 1]));
		double done = 0, last = 0, begun = 0;
		int next = 0;
		for (int leg = 0; leg < vertices.length && ends.period() == 0; leg++) {
			final int count = legwise ? 1 : steps[leg];
			for (int k = 0; k < count; k++) {
				final double strain = strains[next++], way = Math.abs(strain - last);
				if (way > 0) walk.to(origin + strain, monitor.part(done / length, Math.min(1, (done + way) / length)));
				done += way;
				last = strain;
			}
			if ((leg + 1) % (vertices.length / path.cycles()) == 0) {
				ends.add(record.last(), record.longBonds(record.last()), vertices[leg], done - begun);
				record.cycleEnds(ends.count());
				begun = done;
			}
		}
	}
}
