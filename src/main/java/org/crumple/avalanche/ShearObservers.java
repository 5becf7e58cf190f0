package org.crumple.avalanche;

import java.util.List;

import org.crumple.drive.LoadingEvent;
import org.crumple.drive.LoadingStep;
import org.crumple.drive.ShearObserver;
import org.crumple.network.Configuration;

/**
 * Several observers of one shear, called in order.
 *
 * @param all the observers
 */
public record ShearObservers(List<ShearObserver> all) implements ShearObserver {

	/** Copies the list. */
	public ShearObservers {
		all = List.copyOf(all);
	}

	@Override
	public void step(final LoadingStep step, final Configuration minimum) {
		for (final ShearObserver one : all) one.step(step, minimum);
	}

	@Override
	public void cycle(final int number, final Configuration minimum) {
		for (final ShearObserver one : all) one.cycle(number, minimum);
	}

	@Override
	public void fall(final Configuration start) {
		for (final ShearObserver one : all) one.fall(start);
	}

	@Override
	public void instability(final LoadingEvent instability, final Configuration before, final Configuration after, final int[] flipped,
		final double[] mode)
	{
		for (final ShearObserver one : all) one.instability(instability, before, after, flipped, mode);
	}
}
