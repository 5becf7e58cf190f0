package org.crumple.film;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;

import ij.ImagePlus;
import ij.ImageStack;
import ij.process.ColorProcessor;

import org.crumple.drive.FallPath;
import org.crumple.drive.LoadingEvent.Kind;
import org.crumple.drive.LoadingEvent;
import org.crumple.drive.LoadingStep;
import org.crumple.drive.ShearObserver;
import org.crumple.drive.ShearSettings;
import org.crumple.kernel.InvalidValue;
import org.crumple.kernel.Monitor;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;
import org.crumple.network.Cell;
import org.crumple.network.Window;
import org.crumple.picture.NetworkCanvas;
import org.crumple.picture.NetworkScene;
import org.crumple.print.Artwork;
import org.crumple.table.DecimalText;

/**
 * A film of a shear or a ramp: the network at equal intervals of strain or stress, and one slice per avalanche with its flipped bonds
 * and displacement field. Slice labels give the strain or the stress.
 */
public final class ShearFilm implements ShearObserver {

	/** Number of slices without an event: twice as many would fill the memory of a small computer. */
	private static final int STILLS = 50;
	/** Largest number of slices with an event; of more avalanches, those with the largest energy drops are kept. */
	private static final int MOST_EVENTS = 100;
	/** Largest number of slices of a fall, and of all falls together unless one has more; the largest avalanches are shown. */
	private static final int MOST_FRAMES = 500, ALL_FRAMES = 200;

	/**
	 * Pixels for each node spacing, and the limits of the width of a slice [pixels]: a stack of 150 slices of the largest width takes 400
	 * MB.
	 */
	private static final int SPACING = 25, NARROW = 384, FALLING = 640, WIDE = 800;

	/** Data of one slice; {@code before}, {@code event} and, if the network did not fall, {@code start} are null without an event. */
	private record Shot(int order, LoadingStep step, Configuration before, Configuration start, Configuration network, LoadingEvent event,
		int[] flipped) {}

	private final SpringNetwork network;
	private final ShearSettings settings;
	private final int frames;
	private final Driven driven;
	/** Length of the path, from the start of the drive. */
	private final DoubleUnaryOperator length;
	private double spacing = Double.NaN;
	private final List<Shot> stills = new ArrayList<>();
	private final PriorityQueue<Shot> events = new PriorityQueue<>(Comparator.comparingDouble((Shot s) -> s.event.energyDrop())
		.thenComparing(s -> -s.order));
	private LoadingStep last;
	private double walked;
	private int seen;
	private int shots;
	private Configuration start;
	private int leapt;

	/**
	 * @param settings of the shear
	 * @param length of the path, in strain, above 0
	 * @param frames slices of every fall, between which the network loses equal energies; 0: only one for the avalanche as a whole
	 * @throws IllegalArgumentException if the number of frames is out of range
	 */
	public ShearFilm(final SpringNetwork network, final ShearSettings settings, final double length, final int frames) {
		if (frames != 0 && (frames < 2 || frames > MOST_FRAMES)) {
			throw InvalidValue.value("frames", frames, "0 for none, or a whole number from 2 to " + MOST_FRAMES);
		}
		this.network = network;
		this.settings = settings;
		this.frames = frames;
		driven = Driven.STRAIN;
		this.length = start -> length;
	}

	/**
	 * A film of a ramp under an imposed stress.
	 *
	 * @param length of the path from a stress on [E/l²], above 0
	 */
	ShearFilm(final SpringNetwork network, final DoubleUnaryOperator length) {
		this.network = network;
		settings = null; // falls have one slice each
		frames = 0;
		driven = Driven.LOAD;
		this.length = length;
	}

	@Override
	public void step(final LoadingStep step, final Configuration minimum) {
		if (last == null) spacing = length.applyAsDouble(driven.of(step)) / STILLS;
		else walked += Math.abs(driven.of(step) - driven.of(last));
		last = step;
		if (walked < stills.size() * spacing * (1 - 1e-9)) return;
		// a long step may pass several intervals, but gives only one slice
		while (stills.size() > 0 && walked >= (stills.size() + 1) * spacing * (1 - 1e-9)) stills.add(null);
		stills.add(new Shot(shots++, step, null, null, minimum, null, null));
	}

	@Override
	public void fall(final Configuration begin) {
		start = begin;
	}

	@Override
	public void instability(final LoadingEvent instability, final Configuration before, final Configuration after, final int[] flipped,
		final double[] mode)
	{
		if (instability.kind() == Kind.CROSSING) return;
		seen++;
		events.add(new Shot(shots++, last, before, start, after, instability, flipped));
		start = null;
		if (events.size() > MOST_EVENTS) events.remove();
	}

	/** Sentences on what has no slices; empty if nothing is left out. */
	public List<String> remarks() {
		final int leftOut = seen - events.size();
		final List<String> remarks = new ArrayList<>();
		if (leftOut > 0) remarks.add("The movie shows the avalanches that lose most energy; " + leftOut + " others have no slice.");
		if (frames > 0 && events.size() > falls()) {
			remarks.add("The movie shows the " + falls() + " largest falls in " + frames + " slices each, the others in one.");
		}
		if (leapt > 0) remarks.add(leapt + (leapt == 1 ? " fall has" : " falls have") + " one slice: the way down cannot be walked again.");
		return remarks;
	}

	/** How many falls are shown as such. */
	private int falls() {
		return frames == 0 ? 0 : Math.max(1, ALL_FRAMES / frames);
	}

	/**
	 * Renders all slices in the order of the path, with a common scale. The image shows the slice of the largest avalanche first, if there
	 * was one, and carries that slice to be drawn again.
	 */
	public ImagePlus develop(final String title) {
		final int width = (int) Math.max(frames == 0 ? NARROW : FALLING, Math.min(WIDE, SPACING * Math.sqrt(network.freeCount())));
		final List<Shot> all = new ArrayList<>(events);
		all.sort(Comparator.comparingDouble((Shot s) -> -s.event.energyDrop()).thenComparing(s -> s.order));
		final Set<Shot> shown = new HashSet<>(all.subList(0, Math.min(falls(), all.size())));
		final Shot largest = all.isEmpty() ? null : all.get(0);
		for (final Shot still : stills) if (still != null) all.add(still);
		all.sort(Comparator.comparingInt(Shot::order));
		double lx = 0, ly = 0;
		for (final Shot shot : all) {
			final Cell room = Window.of(shot.network).cell();
			lx = Math.max(lx, room.lx());
			ly = Math.max(ly, room.ly());
		}
		final NetworkCanvas canvas = new NetworkCanvas(width, lx, ly, 2);
		final ImageStack stack = new ImageStack();
		int first = 1;
		for (final Shot shot : all) {
			if (shown.contains(shot)) for (final FilmFrame.Falling moment : falling(shot)) {
				stack.addSlice(place(shot) + String.format(Locale.ROOT, " U=%.9g flips=%d", moment.energy(), moment.flips()),
					new ColorProcessor(canvas.image(moment)));
			}
			stack.addSlice(place(shot), new ColorProcessor(canvas.image(scene(shot))));
			if (shot == largest) first = stack.size();
		}
		final ImagePlus film = new ImagePlus(title, stack);
		canvas.calibrate(film);
		film.setSlice(first);
		film.setProperty(Artwork.PROPERTY, NetworkCanvas.artwork(scene(largest == null ? all.get(0) : largest), false, 0));
		return film;
	}

	private String place(final Shot shot) {
		return DecimalText.shortest(shot.event == null ? driven.of(shot.step) : driven.of(shot.event));
	}

	private NetworkScene scene(final Shot shot) {
		return shot.event == null ? new FilmFrame.Still(network, shot.step, shot.network)
			: new FilmFrame.Avalanche(network, shot.event, shot.before, shot.network, shot.flipped);
	}

	/** The moments of a fall; none if the network did not fall, or its way cannot be walked again. */
	private List<FilmFrame.Falling> falling(final Shot shot) {
		if (shot.start == null) return List.of();
		// of a fixed step, the state before it has another strain
		final Configuration before = shot.event.kind() == Kind.STEP ? shot.start : shot.before;
		// a shear that was stopped keeps its film, and so this cannot be stopped
		final FallPath path = FallPath.walk(network, settings, before, shot.start, shot.network, Monitor.SILENT);
		if (!path.isWhole()) {
			leapt++;
			return List.of();
		}
		return path.even(frames).stream().map(now -> new FilmFrame.Falling(network, shot.event, before, now, shot.network)).toList();
	}
}
