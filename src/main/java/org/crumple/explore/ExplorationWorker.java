package org.crumple.explore;

import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

import org.crumple.kernel.Digits;
import org.crumple.kernel.Monitor;
import org.crumple.relax.NoMinimumException;

/**
 * Takes an exploration step by step to wherever it is wanted, which may change at any time: the newest wish counts. {@link #run} does
 * the work; all other methods may be called by any thread and return at once.
 */
public final class ExplorationWorker implements Runnable, Monitor {

	/** Nanoseconds between two looks on the way: shorter ones would spend most of the time on predictions. */
	private static final long BETWEEN_LOOKS = 50_000_000;

	private final ShearExploration exploration;
	private final Consumer<Exploration> onLook;
	private final Consumer<String> onTrouble;
	private int target;
	private int place;
	private boolean seeking;
	private boolean moving;
	private boolean stopped;
	private boolean closed;
	private Consumer<Exploration> visitor;

	/**
	 * @param onLook is shown every moment worth showing, by the thread that works
	 * @param onTrouble is told in a sentence why it stopped, if not because it arrived
	 */
	public ExplorationWorker(final ShearExploration exploration, final Consumer<Exploration> onLook, final Consumer<String> onTrouble) {
		this.exploration = exploration;
		this.onLook = onLook;
		this.onTrouble = onTrouble;
		target = place = exploration.place();
	}

	/** Go to a place, in steps from the start. */
	public synchronized void to(final int wanted) {
		target = Math.max(-exploration.limit(), Math.min(exploration.limit(), wanted));
		seeking = false;
		stopped = false;
		notifyAll();
	}

	/** Go on by so many steps, from where the network is, or is going to. */
	public synchronized void by(final int steps) {
		to(goal() + steps);
	}

	/** Go on until something happens. @param direction 1: forwards; −1: back */
	public synchronized void toEvent(final int direction) {
		to(direction > 0 ? exploration.limit() : -exploration.limit());
		seeking = true;
	}

	/** Stay at the last minimum; a step that is not finished is given up. */
	public synchronized void stop() {
		stopped = true;
		notifyAll();
	}

	/** End {@link #run}. */
	public synchronized void close() {
		closed = true;
		notifyAll();
	}

	/** Shows the state between two steps to a visitor, by the thread that works. */
	public synchronized void visit(final Consumer<Exploration> next) {
		visitor = next;
		notifyAll();
	}

	/** The place that it is going to; on the way to an event, the place where it is. */
	public synchronized int goal() {
		return seeking || stopped ? place : target;
	}

	/** Whether it is on its way. */
	public synchronized boolean isMoving() {
		return moving;
	}

	@Override
	public void run() {
		try {
			pursue();
		} catch (final RuntimeException e) {
			close();
			onTrouble.accept("This is a fault in Crumple, please report it: " + e);
		}
	}

	private void pursue() {
		onLook.accept(exploration.look());
		long last = System.nanoTime();
		while (await()) {
			final Consumer<Exploration> guest = takeVisitor();
			if (guest != null) guest.accept(exploration.look());
			final int direction = direction();
			if (direction == 0) continue;
			final boolean eventful = step(direction);
			if (!eventful && isMoving() && System.nanoTime() - last < BETWEEN_LOOKS) continue;
			onLook.accept(exploration.look());
			last = System.nanoTime();
		}
	}

	/** Goes a step. @return whether something happened in it */
	private boolean step(final int direction) {
		boolean eventful = false;
		try {
			eventful = exploration.step(direction, this);
		} catch (final CancellationException e) {
			// told to stop: the last minimum stays
		} catch (final NoMinimumException e) {
			stop();
			onTrouble.accept("There is no way on at strain " + Digits.seven(exploration.strainAt(exploration.place())) + ": " + e.getMessage());
		}
		arrive(eventful);
		return eventful;
	}

	/** A step is done. @param eventful whether that is enough for one who seeks an event */
	private synchronized void arrive(final boolean eventful) {
		place = exploration.place();
		if (stopped || seeking && eventful) target = place;
		if (target == place) seeking = stopped = moving = false;
	}

	private synchronized boolean await() {
		while (!closed && visitor == null && (target == place || stopped)) {
			if (stopped) arrive(false);
			try {
				if (target == place) wait();
			} catch (final InterruptedException e) {
				closed = true;
			}
		}
		return !closed;
	}

	private synchronized int direction() {
		moving = target != place && !stopped;
		return moving ? Integer.signum(target - place) : 0;
	}

	private synchronized Consumer<Exploration> takeVisitor() {
		final Consumer<Exploration> taken = visitor;
		visitor = null;
		return taken;
	}

	/** Steps are short: the looks tell how far it is. */
	@Override
	public void progress(final double fraction, final String message) {
		// shown by the looks
	}

	@Override
	public synchronized boolean isCancelled() {
		return stopped || closed;
	}
}
