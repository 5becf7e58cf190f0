package org.crumple.memory;

import java.util.ArrayList;
import java.util.List;

import org.crumple.drive.LoadingEvent;
import org.crumple.drive.LoadingStep;
import org.crumple.drive.ShearObserver;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;

/** Watches a network being taught, and says what every round has changed in it: a network that has learnt is as it was before the round. */
public final class TeachingRounds implements ShearObserver {

	/**
	 * What a round has changed.
	 *
	 * @param number of the round, from 1
	 * @param energy U at its end [E]
	 * @param displacement mean square displacement of the nodes since the round before, without translations [l²]
	 * @param flips number of bonds in another state than at the end of the round before
	 * @param falls number of falls during the round
	 * @param dissipated energy lost in them [E]
	 */
	public record Round(int number, double energy, double displacement, int flips, int falls, double dissipated) {}

	private final SpringNetwork network;
	private final List<Round> rounds = new ArrayList<>();
	/** The network at the end of the round before. */
	private Configuration before;
	private double energy, dissipated;
	private int falls;

	/** @param network that is taught */
	public TeachingRounds(final SpringNetwork network) {
		this.network = network;
	}

	/** All rounds so far. */
	public List<Round> rounds() {
		return List.copyOf(rounds);
	}

	@Override
	public void step(final LoadingStep step, final Configuration minimum) {
		if (before == null) before = minimum;
		energy = step.energy();
	}

	@Override
	public void instability(final LoadingEvent event, final Configuration from, final Configuration to, final int[] flipped,
		final double[] mode) {
		if (event.kind() != LoadingEvent.Kind.FOLD) return;
		falls++;
		dissipated += event.energyDrop();
	}

	@Override
	public void cycle(final int number, final Configuration minimum) {
		rounds.add(new Round(number, energy, Teaching.displacement(before, minimum), Teaching.flips(network, before, minimum), falls,
			dissipated));
		before = minimum;
		falls = 0;
		dissipated = 0;
	}
}
