package org.crumple.explore;

import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

import org.crumple.excitation.BistabilityCriterion;
import org.crumple.excitation.LocalExcitations;
import org.crumple.kernel.Monitor;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;
import org.crumple.pinch.PinchPath;

/**
 * Pinches the bond that was asked for last, through the failure and on to the saddle behind it. {@link #run} does the work and publishes
 * the path as it grows; all other methods may be called by any thread and return at once.
 */
public final class PinchWorker implements Runnable {

	private final SpringNetwork network;
	private final Consumer<PinchPath> onLook;
	private final Consumer<String> onTrouble;
	private Wish wish;
	private boolean fresh;
	private boolean closed;

	private record Wish(Configuration minimum, int bond) {}

	/**
	 * @param onLook receives the path whenever there is more of it, on the working thread
	 * @param onTrouble receives a sentence with the reason if a bond cannot be pinched
	 */
	public PinchWorker(final SpringNetwork network, final Consumer<PinchPath> onLook, final Consumer<String> onTrouble) {
		this.network = network;
		this.onLook = onLook;
		this.onTrouble = onTrouble;
	}

	/** Pinches a bond of the network at a minimum, instead of another one that is being pinched. */
	public synchronized void pinch(final Configuration minimum, final int bond) {
		wish = new Wish(minimum, bond);
		fresh = true;
		notifyAll();
	}

	/** Pinches no bond any more. */
	public synchronized void release() {
		wish = null;
	}

	/** Ends {@link #run}. */
	public synchronized void close() {
		wish = null;
		closed = true;
		notifyAll();
	}

	@Override
	public void run() {
		for (Wish next = await(); next != null; next = await()) {
			try {
				follow(next);
			} catch (final CancellationException e) {
				// another bond, or none, was asked for
			} catch (final IllegalArgumentException e) {
				onTrouble.accept(e.getMessage());
			} catch (final RuntimeException e) {
				onTrouble.accept("This is a fault in Crumple, please report it: " + e);
			}
		}
	}

	private void follow(final Wish asked) {
		final LocalExcitations predicted = LocalExcitations.of(network, asked.minimum, BistabilityCriterion.EXACT);
		onLook.accept(PinchPath.of(network, asked.minimum, predicted, asked.bond, true, onLook, new Monitor() {

			@Override
			public void progress(final double fraction, final String message) {
				// ignored: the path shows the progress
			}

			@Override
			public boolean isCancelled() {
				return isOver(asked);
			}
		}));
	}

	private synchronized boolean isOver(final Wish asked) {
		return wish != asked;
	}

	/** @return the newest wish that was not yet followed; null at the end */
	private synchronized Wish await() {
		while (!closed && !(fresh && wish != null)) {
			try {
				wait();
			} catch (final InterruptedException e) {
				closed = true;
			}
		}
		fresh = false;
		return closed ? null : wish;
	}
}
