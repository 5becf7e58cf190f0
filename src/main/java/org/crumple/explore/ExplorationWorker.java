package org.crumple.explore;

import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

import org.crumple.kernel.Digits;
import org.crumple.kernel.Monitor;
import org.crumple.relax.NoMinimumException;

/**
 * Moves an exploration step by step to a target strain, which may be changed at any time. {@link #run} does the work; all other methods may
 * be called by any thread and return at once.
 */
public final class ExplorationWorker implements Runnable, Monitor {

	/** Shortest time between two published states during a move [ns]: with shorter ones most of the time would be spent on predictions. */
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
	 * @param onLook receives the states to show, on the working thread
	 * @param onTrouble receives a sentence with the reason if a move ends without reaching its target
	 */
	public ExplorationWorker(final ShearExploration exploration, final Consumer<Exploration> onLook, final Consumer<String> onTrouble) {
		this.exploration = exploration;
		this.onLook = onLook;
		this.onTrouble = onTrouble;
		target = place = exploration.place();
	}

	/** Sets the target, as a number of steps from the start. */
	public synchronized void to(final int wanted) {
		target = Math.max(-exploration.limit(), Math.min(exploration.limit(), wanted));
		seeking = false;
		stopped = false;
		notifyAll();
	}

	/** Moves the target by a number of steps, counted from {@link #goal}. */
	public synchronized void by(final int steps) {
		to(goal() + steps);
	}

	/**
	 * Moves until an event happens.
	 *
	 * @param direction 1 for growing strain, −1 for falling strain
	 */
	public synchronized void toEvent(final int direction) {
		to(direction > 0 ? exploration.limit() : -exploration.limit());
		seeking = true;
	}

	/** Stops at the last minimum; an unfinished step is abandoned. */
	public synchronized void stop() {
		stopped = true;
		notifyAll();
	}

	/** Ends {@link #run}. */
	public synchronized void close() {
		closed = true;
		notifyAll();
	}

	/** Passes the state to a visitor between two steps, on the working thread. */
	public synchronized void visit(final Consumer<Exploration> next) {
		visitor = next;
		notifyAll();
	}

	/** The target; while searching for an event, the present place. */
	public synchronized int goal() {
		return seeking || stopped ? place : target;
	}

	/** Whether a move is under way. */
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

	/**
	 * Takes one step.
	 *
	 * @return whether an event happened in it
	 */
	private boolean step(final int direction) {
		boolean eventful = false;
		try {
			eventful = exploration.step(direction, this);
		} catch (final CancellationException e) {
			// stopped by the user: the network stays at the last minimum
		} catch (final NoMinimumException e) {
			stop();
			onTrouble.accept("There is no way on at strain " + Digits.seven(exploration.strainAt(exploration.place())) + ": "
				+ e.getMessage());
		}
		arrive(eventful);
		return eventful;
	}

	/**
	 * Updates the place after a step.
	 *
	 * @param eventful whether an event happened, which ends a search for one
	 */
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

	@Override
	public void progress(final double fraction, final String message) {
		// ignored: steps are short, and the published states show the progress
	}

	@Override
	public synchronized boolean isCancelled() {
		return stopped || closed;
	}
}
