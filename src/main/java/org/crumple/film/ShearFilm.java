package org.crumple.film;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

import ij.ImagePlus;
import ij.ImageStack;
import ij.process.ColorProcessor;

import org.crumple.drive.LoadingEvent;
import org.crumple.drive.LoadingEvent.Kind;
import org.crumple.drive.LoadingStep;
import org.crumple.drive.ShearObserver;
import org.crumple.mechanics.NonAffine;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;
import org.crumple.picture.NetworkCanvas;
import org.crumple.table.DecimalText;

/**
 * A film of a shear: the network at equal intervals of strain, and one slice per avalanche with its flipped bonds and displacement field.
 * Slice labels give the strain.
 */
public final class ShearFilm implements ShearObserver {

	/** Number of slices without an event: twice as many would fill the memory of a small computer. */
	private static final int STILLS = 50;
	/** Largest number of slices with an event; of more avalanches, those with the largest energy drops are kept. */
	private static final int MOST_EVENTS = 100;

	/**
	 * Pixels for each node spacing, and the limits of the width of a slice [pixels]: a stack of 150 slices of the largest width takes 400
	 * MB.
	 */
	private static final int SPACING = 25, NARROW = 384, WIDE = 800;

	/** Data of one slice; {@code before} and {@code event} are null for a slice without an event. */
	private record Shot(int order, LoadingStep step, Configuration before, Configuration network, LoadingEvent event, int[] flipped) {}

	private final SpringNetwork network;
	private final double spacing;
	private final List<Shot> stills = new ArrayList<>();
	private final PriorityQueue<Shot> events = new PriorityQueue<>(Comparator.comparingDouble((Shot s) -> s.event.energyDrop())
		.thenComparing(s -> -s.order));
	private LoadingStep last;
	private double walked;
	private int seen;
	private int shots;

	/** @param length of the path, in strain, above 0 */
	public ShearFilm(final SpringNetwork network, final double length) {
		this.network = network;
		spacing = length / STILLS;
	}

	@Override
	public void step(final LoadingStep step, final Configuration minimum) {
		if (last != null) walked += Math.abs(step.strain() - last.strain());
		last = step;
		if (walked < stills.size() * spacing * (1 - 1e-9)) return;
		// a long step may pass several intervals, but gives only one slice
		while (stills.size() > 0 && walked >= (stills.size() + 1) * spacing * (1 - 1e-9)) stills.add(null);
		stills.add(new Shot(shots++, step, null, minimum, null, null));
	}

	@Override
	public void instability(final LoadingEvent instability, final Configuration before, final Configuration after, final int[] flipped,
		final double[] mode)
	{
		if (instability.kind() == Kind.CROSSING) return;
		seen++;
		events.add(new Shot(shots++, last, before, after, instability, flipped));
		if (events.size() > MOST_EVENTS) events.remove();
	}

	/** A sentence on avalanches left out because there were too many; empty if there are none. */
	public List<String> remarks() {
		final int leftOut = seen - events.size();
		return leftOut == 0 ? List.of() : List.of("The movie shows the avalanches that lose most energy; " + leftOut
			+ " others have no slice.");
	}

	/**
	 * Renders all slices in the order of the path, with a common scale. The image shows the slice of the largest avalanche first, if there
	 * was one.
	 */
	public ImagePlus develop(final String title) {
		final int width = (int) Math.max(NARROW, Math.min(WIDE, SPACING * Math.sqrt(network.nodeCount())));
		final List<Shot> all = new ArrayList<>(events);
		for (final Shot still : stills) if (still != null) all.add(still);
		all.sort(Comparator.comparingInt(Shot::order));
		double lx = 0, ly = 0;
		for (final Shot shot : all) {
			lx = Math.max(lx, shot.network.cell().lx());
			ly = Math.max(ly, shot.network.cell().ly());
		}
		final FilmFrame frame = new FilmFrame(network, new NetworkCanvas(width, lx, ly, 2));
		final ImageStack stack = new ImageStack();
		int largest = 1;
		double most = 0;
		for (final Shot shot : all) {
			final ColorProcessor slice = new ColorProcessor(shot.event == null ? frame.still(shot.step, shot.network)
				: frame.avalanche(shot.event, shot.network, NonAffine.displacement(shot.before, shot.network), shot.flipped));
			stack.addSlice(DecimalText.shortest(shot.event == null ? shot.step.strain() : shot.event.strain()), slice);
			if (shot.event == null || shot.event.energyDrop() <= most) continue;
			most = shot.event.energyDrop();
			largest = stack.size();
		}
		final ImagePlus film = new ImagePlus(title, stack);
		frame.calibrate(film);
		film.setSlice(largest);
		return film;
	}
}
