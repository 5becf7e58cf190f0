package org.crumple.command;

import java.util.Locale;

import org.crumple.drive.LoadingEvent;
import org.crumple.drive.LoadingStep;
import org.crumple.drive.ShearObserver;
import org.crumple.kernel.Monitor;
import org.crumple.network.Configuration;

/** Says how far a shear is: in strain, with the events so far. */
final class ShearProgress implements ShearObserver, Monitor {

	private final Monitor monitor;
	private final double length;
	private double strain = Double.NaN;
	private double travelled;
	private int events;

	/** @param length of the whole path, in strain */
	ShearProgress(final Monitor monitor, final double length) {
		this.monitor = monitor;
		this.length = length;
	}

	@Override
	public void step(final LoadingStep step, final Configuration minimum) {
		if (!Double.isNaN(strain)) travelled += Math.abs(step.strain() - strain);
		strain = step.strain();
		final double fraction = Math.min(1, travelled / length);
		monitor.progress(fraction, String.format(Locale.ROOT, "Shearing, strain %.5f (%.4g of %.4g walked), %d event%s", strain, travelled, length,
			events, events == 1 ? "" : "s"));
	}

	@Override
	public void instability(final LoadingEvent instability, final Configuration before, final Configuration after, final int[] flipped,
		final double[] mode)
	{
		events++;
	}

	/** What the kernel says of itself: it knows only the leg it is on. */
	@Override
	public void progress(final double fraction, final String message) {
		// told step by step
	}

	@Override
	public boolean isCancelled() {
		return monitor.isCancelled();
	}
}
