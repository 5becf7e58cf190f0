package org.crumple.film;

import java.util.List;
import java.util.Locale;

import ij.ImagePlus;

import org.crumple.avalanche.FlipCounter;
import org.crumple.avalanche.ShearObservers;
import org.crumple.drive.LoadingEvent;
import org.crumple.drive.LoadingStep;
import org.crumple.drive.ShearObserver;
import org.crumple.drive.ShearSettings;
import org.crumple.kernel.Monitor;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;

/**
 * Observes a shear, or a ramp of the stress: reports progress with the number of events, counts the flips of every bond, and
 * records a movie if requested.
 */
public final class ShearWatch implements ShearObserver, Monitor {

	private final Monitor monitor;
	private final double length;
	private final Driven driven;
	private final FlipCounter counter;
	private final ShearFilm film;
	private final ShearObservers others;
	private double place = Double.NaN;
	private double travelled;
	private int events;

	/**
	 * @param length of the whole path, in strain
	 * @param movie whether to record a movie
	 * @param frames of every fall in the movie ({@link ShearFilm})
	 */
	public ShearWatch(final SpringNetwork network, final ShearSettings settings, final double length, final boolean movie, final int frames,
		final Monitor monitor)
	{
		this(network, movie ? new ShearFilm(network, settings, length, frames) : null, Driven.STRAIN, length, monitor);
	}

	private ShearWatch(final SpringNetwork network, final ShearFilm film, final Driven driven, final double length, final Monitor monitor) {
		this.monitor = monitor;
		this.length = length;
		this.driven = driven;
		this.film = film;
		counter = new FlipCounter(network.bondCount());
		others = new ShearObservers(film != null ? List.of(counter, film) : List.of(counter));
	}

	/**
	 * Observes a ramp under an imposed stress.
	 *
	 * @param length of the whole path, in stress [E/l²], above 0
	 * @param movie whether to record a movie
	 */
	public static ShearWatch ofLoad(final SpringNetwork network, final double length, final boolean movie, final Monitor monitor) {
		return new ShearWatch(network, movie ? new ShearFilm(network, length) : null, Driven.LOAD, length, monitor);
	}

	/** How often each bond has flipped, [M]. */
	public int[] flips() {
		return counter.flips();
	}

	/** The movie, a stack of images; null if none was recorded. */
	public ImagePlus film(final String title) {
		return film == null ? null : film.develop(title);
	}

	/** Sentences on what the movie leaves out; none before it was made. */
	public List<String> remarks() {
		return film == null ? List.of() : film.remarks();
	}

	@Override
	public void step(final LoadingStep step, final Configuration minimum) {
		if (!Double.isNaN(place)) travelled += Math.abs(driven.of(step) - place);
		place = driven.of(step);
		final double fraction = Math.min(1, travelled / length);
		monitor.progress(fraction, String.format(Locale.ROOT, "%s %.5f (%.4g of %.4g walked), %s", driven.doing(), place, travelled,
			length, driven.count(events)));
		others.step(step, minimum);
	}

	@Override
	public void fall(final Configuration start) {
		others.fall(start);
	}

	@Override
	public void instability(final LoadingEvent instability, final Configuration before, final Configuration after, final int[] flipped,
		final double[] mode)
	{
		events++;
		others.instability(instability, before, after, flipped, mode);
	}

	/** Ignores the kernel's own progress, which covers only the current part of the path. */
	@Override
	public void progress(final double fraction, final String message) {
		// step() reports the progress along the whole path
	}

	@Override
	public boolean isCancelled() {
		return monitor.isCancelled();
	}
}
