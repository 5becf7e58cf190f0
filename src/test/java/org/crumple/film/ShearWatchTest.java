package org.crumple.film;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.crumple.analysis.LoadSpec;
import org.crumple.io.StoredNetwork;
import org.crumple.kernel.Monitor;
import org.crumple.load.LoadControl;
import org.crumple.load.LoadResult;
import org.crumple.network.Configuration;
import org.crumple.physics.TestNetworks;
import org.crumple.relax.Minimiser;
import org.crumple.relax.NoMinimumException;
import org.junit.jupiter.api.Test;

/** What is said while a network is driven. */
class ShearWatchTest {

	private static final StoredNetwork MIN = TestNetworks.stored("n64_s1");

	private final List<Double> fractions = new ArrayList<>();
	private final List<String> messages = new ArrayList<>();

	private LoadResult load(final Configuration start, final double load) throws NoMinimumException {
		fractions.clear();
		messages.clear();
		final LoadSpec spec = new LoadSpec(LoadControl.SHEAR_STRESS, List.of(load), 1e-5, Minimiser.FIRE);
		final ShearWatch watch = ShearWatch.ofLoad(MIN.network(), spec::length, false, new Monitor() {

			@Override
			public void progress(final double fraction, final String message) {
				fractions.add(fraction);
				messages.add(message);
			}

			@Override
			public boolean isCancelled() {
				return false;
			}
		});
		return spec.run(MIN.network(), start, watch, watch);
	}

	/** A ramp begins with the stress of the network, and taking that off again is a way, too. */
	@Test
	void progressOfARampCountsFromTheStressOfTheNetwork() throws NoMinimumException {
		final Configuration loaded = load(MIN.configuration(), 0.0025).configuration();
		load(loaded, 0);
		assertEquals(0, fractions.get(0));
		assertTrue(fractions.get(1) < 0.1, messages.get(1));
		assertEquals(1, fractions.get(fractions.size() - 1), 1e-9);
		assertTrue(messages.get(messages.size() - 1).contains("(0.002500 of 0.002500 walked)"), messages.toString());
	}
}
