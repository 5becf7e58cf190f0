package org.crumple.explore;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

import org.crumple.kernel.Monitor;
import org.crumple.memory.WalkedGraph;
import org.crumple.relax.NoMinimumException;

/**
 * Follows an exploration with the transition graph of what was walked, on a thread of its own, because a branch takes longer than a step.
 * {@link #run} does the work; all other methods may be called by any thread and return at once.
 */
public final class GraphWorker implements Runnable, Monitor {

	private final ShearExploration exploration;
	private final Consumer<WalkedGraph.Part> onLook;
	private final Consumer<String> onTrouble;
	/** States that were not yet looked at: all in which something happened, of others only the newest. */
	private final Deque<Exploration> waiting = new ArrayDeque<>();
	private boolean closed;

	/**
	 * @param onLook receives the graph whenever it has changed, on the working thread
	 * @param onTrouble receives a sentence with the reason if a branch cannot be followed
	 */
	public GraphWorker(final ShearExploration exploration, final Consumer<WalkedGraph.Part> onLook, final Consumer<String> onTrouble) {
		this.exploration = exploration;
		this.onLook = onLook;
		this.onTrouble = onTrouble;
	}

	/** Takes note of a state. Every state in which something happened has to be passed, in order. */
	public synchronized void follow(final Exploration state) {
		if (!waiting.isEmpty() && waiting.getLast().present() == null) waiting.removeLast();
		waiting.addLast(state);
		notifyAll();
	}

	/** Ends {@link #run}. */
	public synchronized void close() {
		closed = true;
		notifyAll();
	}

	@Override
	public void run() {
		try {
			final WalkedGraph graph = exploration.graph(this);
			onLook.accept(graph.part());
			for (Exploration next = await(); next != null; next = await()) arrive(graph, next);
		} catch (final CancellationException e) {
			// the window has been closed
		} catch (final NoMinimumException e) {
			onTrouble.accept("There is no graph: " + e.getMessage());
		} catch (final RuntimeException e) {
			onTrouble.accept("This is a fault in Crumple, please report it: " + e);
		}
	}

	private void arrive(final WalkedGraph graph, final Exploration state) {
		final ExploredEvent event = state.present();
		try {
			if (graph.arrive(state.configuration(), event == null ? null
				: new WalkedGraph.Fall(event.direction(), event.flipped(), event.what().energyDrop()), this)) onLook.accept(graph.part());
		} catch (final NoMinimumException e) {
			onTrouble.accept("The graph lacks a branch at strain " + state.last().strain() + ": " + e.getMessage());
		}
	}

	/** @return the oldest state that waits; null at the end */
	private synchronized Exploration await() {
		while (!closed && waiting.isEmpty()) {
			try {
				wait();
			} catch (final InterruptedException e) {
				closed = true;
			}
		}
		return closed ? null : waiting.removeFirst();
	}

	@Override
	public void progress(final double fraction, final String message) {
		// ignored: walks are short
	}

	@Override
	public synchronized boolean isCancelled() {
		return closed;
	}
}
