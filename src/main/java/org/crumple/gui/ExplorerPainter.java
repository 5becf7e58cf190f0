package org.crumple.gui;

import java.awt.image.BufferedImage;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import javax.swing.SwingUtilities;

import org.crumple.excitation.PredictedInstability;
import org.crumple.explore.Exploration;
import org.crumple.explore.ExploredEvent;
import org.crumple.explore.ShearExploration;
import org.crumple.figure.FigureStyle.Scale;
import org.crumple.memory.WalkedGraph;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;
import org.crumple.picture.BondColouring;
import org.crumple.picture.BondPaint;
import org.crumple.picture.ExplorerPicture;
import org.crumple.picture.NetworkPicture;
import org.crumple.picture.NodeField;
import org.crumple.pinch.PinchPath;
import org.crumple.plot.LiveCurve;

/**
 * Draws the newest state of an exploration on a thread of its own, so that the window only has to show the images. States that arrive
 * faster than they can be drawn are skipped.
 */
final class ExplorerPainter implements Runnable {

	/** Shows finished images; called on the event dispatch thread. */
	interface Screen {

		/**
		 * @param curve null if it has not changed
		 * @param graph likewise, and as long as nothing is known
		 */
		void show(Exploration state, BufferedImage network, BufferedImage curve, BufferedImage graph);
	}

	/**
	 * Time in which the ring around a flipped bond shrinks, and time for which the bond stays marked [ns]. Bonds of the last event stay
	 * marked until the network moves on.
	 */
	private static final double CLOSING = 0.7e9, MARKED = 1.5e9;
	/** Time between two images while marks change [ms]. */
	private static final long BETWEEN = 40;

	private final SpringNetwork network;
	private final double increment, lowest, highest;
	private final float font;
	private final PicturePanel picture;
	private final PicturePanel curve;
	private final PicturePanel graph;
	private final Screen screen;
	private Exploration newest;
	private WalkedGraph.Part walked;
	private PinchPath pinched;
	private int place;
	private boolean fresh;
	private boolean closed;
	/** Time of the last flip of each bond, [M] [ns]; only valid where {@code seen} is true. */
	private final long[] flippedAt;
	private final boolean[] seen;
	private int eventsSeen;
	/** Whether the last image has marks that change with time. */
	private boolean fading;

	/** @param font font height in the curve [pixels of the window] */
	ExplorerPainter(final ShearExploration exploration, final float font, final PicturePanel picture, final PicturePanel curve,
		final PicturePanel graph, final Screen screen)
	{
		network = exploration.network();
		increment = exploration.strainAt(1) - exploration.strainAt(0);
		lowest = exploration.strainAt(-exploration.limit());
		highest = exploration.strainAt(exploration.limit());
		this.font = font;
		this.picture = picture;
		this.curve = curve;
		this.graph = graph;
		this.screen = screen;
		flippedAt = new long[network.bondCount()];
		seen = new boolean[network.bondCount()];
	}

	/** Requests an image of a new state. */
	synchronized void renew(final Exploration state) {
		newest = state;
		resized();
	}

	/** Requests an image of the present state, after a change of size. */
	synchronized void resized() {
		fresh = true;
		notifyAll();
	}

	/** Requests an image of a graph that has grown. */
	synchronized void renew(final WalkedGraph.Part part) {
		walked = part;
		resized();
	}

	/** Requests an image of a bond that is pinched, at a place of its path; null and any place: of none any more. */
	synchronized void pinch(final PinchPath path, final int at) {
		pinched = path;
		place = at;
		resized();
	}

	synchronized void close() {
		closed = true;
		notifyAll();
	}

	@Override
	public void run() {
		try {
			for (boolean anew = await(); !isClosed(); anew = await()) paint(anew);
		} catch (final InterruptedException e) {
			// the window has been closed
		} catch (final InvocationTargetException e) {
			throw new IllegalStateException(e.getCause());
		}
	}

	/** @return whether there is a new state or size, and not only rings that shrink */
	private synchronized boolean await() throws InterruptedException {
		if (!fresh && !closed && fading) wait(BETWEEN);
		while (!closed && !fresh && !fading) wait();
		final boolean anew = fresh;
		fresh = false;
		return anew;
	}

	private synchronized boolean isClosed() {
		return closed;
	}

	/** What is to be drawn. */
	private record Wanted(Exploration state, WalkedGraph.Part walked, PinchPath path, int place) {}

	private synchronized Wanted wanted() {
		return new Wanted(newest, walked, pinched, place);
	}

	private void paint(final boolean anew) throws InterruptedException, InvocationTargetException {
		final Wanted wanted = wanted();
		final Exploration state = wanted.state;
		if (state == null || picture.wantedWidth() <= 0 || curve.wantedWidth() <= 0 || graph.wantedWidth() <= 0) return;
		note(state);
		if (wanted.path == null) paint(wanted, anew);
		else paintPinched(wanted);
	}

	/** The network with the bond that is pinched, and the arrows of what has moved since the minimum. */
	private void paintPinched(final Wanted wanted) throws InterruptedException, InvocationTargetException {
		fading = false;
		final PinchPath path = wanted.path;
		final Configuration there = path.places().get(wanted.place).configuration(), minimum = path.places().get(0).configuration();
		final NetworkPicture drawn = new NetworkPicture(ExplorerText.place(path, wanted.place), network, there, BondPaint.of(
			BondColouring.STATE, Scale.AUTO, network, there)).over(new NodeField(minimum.zeroModes().way(minimum.positions(), there
			.positions()), true, "moved since the minimum (l)", Scale.AUTO)).ringed(path.bond(), false, "pinched");
		if (path.end() != null && path.end().hasFailed()) drawn.ringed(path.end().trigger(), true, "fails");
		final BufferedImage network = drawn.live(picture.wantedWidth(), picture.wantedHeight()), line = LiveCurve.draw(path, wanted.place,
			curve.wantedWidth(), curve.wantedHeight(), (float) (font * curve.fineness()));
		SwingUtilities.invokeAndWait(() -> screen.show(wanted.state, network, line, null));
	}

	private void paint(final Wanted wanted, final boolean anew) throws InterruptedException, InvocationTargetException {
		final Exploration state = wanted.state;
		final long now = System.nanoTime();
		final int[] last = state.present() == null ? new int[0] : state.present().flipped();
		final int[] marked = IntStream.range(0, seen.length)
			.filter(b -> seen[b] && (now - flippedAt[b] < MARKED || Arrays.binarySearch(last, b) >= 0)).toArray();
		final double[] freshness = Arrays.stream(marked).mapToDouble(b -> Math.max(0, 1 - (now - flippedAt[b]) / CLOSING)).toArray();
		fading = Arrays.stream(marked).anyMatch(b -> now - flippedAt[b] < MARKED);
		final BufferedImage drawn = ExplorerPicture.draw(network, state.configuration(), state.last(), marked, freshness, state.forwards(),
			state.back(),
			picture.wantedWidth(), picture.wantedHeight());
		final BufferedImage line = !anew ? null : LiveCurve.draw(state.steps(), eventful(state), increment,
			within(state, state.forwards()), within(state, state.back()), curve.wantedWidth(),
			curve.wantedHeight(), (float) (font * curve.fineness()));
		final BufferedImage branches = !anew || wanted.walked == null ? null : LiveCurve.draw(wanted.walked, state.last().strain(),
			graph.wantedWidth(), graph.wantedHeight(), (float) (font * graph.fineness()));
		// waits until the window has shown the images before drawing more
		SwingUtilities.invokeAndWait(() -> screen.show(state, drawn, line, branches));
	}

	/** The predicted event, or null if the slider does not reach its strain: the axis would be too wide for the curve. */
	private PredictedInstability within(final Exploration state, final PredictedInstability next) {
		if (next == null) return null;
		final double strain = state.last().strain() + next.direction() * next.strain();
		return strain < lowest || strain > highest ? null : next;
	}

	/** Records the times of flips since the last image. */
	private void note(final Exploration state) {
		final List<ExploredEvent> all = state.events();
		for (; eventsSeen < all.size(); eventsSeen++) {
			for (final int bond : all.get(eventsSeen).flipped()) {
				flippedAt[bond] = System.nanoTime();
				seen[bond] = true;
			}
		}
	}

	private static boolean[] eventful(final Exploration state) {
		final boolean[] eventful = new boolean[state.steps().size()];
		for (final ExploredEvent event : state.events()) eventful[event.step()] = true;
		return eventful;
	}
}
