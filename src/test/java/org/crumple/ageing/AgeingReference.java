package org.crumple.ageing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.crumple.io.StoredNetwork;
import org.crumple.linalg.ThreadTeam;
import org.crumple.physics.TestNetworks;

/** What independent code found: a network under a stress, its saddles and its path without temperature; a pool at fixed strain. */
final class AgeingReference {

	static final double STRESS = 0.002;
	static final StoredNetwork UNDER = TestNetworks.stored("state_n64_s1_stress0.002");

	private AgeingReference() {}

	/** The rows of a file; cells that are no numbers are NaN. */
	static List<Map<String, Double>> rows(final String name) {
		try (var in = AgeingReference.class.getResourceAsStream("/reference/" + name)) {
			final List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
			final String[] head = lines.get(0).split(",");
			return lines.stream().skip(1).map(line -> {
				final String[] cells = line.split(",");
				final Map<String, Double> row = new LinkedHashMap<>();
				for (int k = 0; k < head.length; k++) row.put(head[k], cells[k].matches("[-+.e\\d]+") ? Double.parseDouble(cells[k])
					: Double.NaN);
				return row;
			}).toList();
		} catch (final IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	static BasinMap map(final StoredNetwork start, final AgeingControl control, final ThreadTeam team) {
		return new BasinMap(start.network(), start.configuration(), control.load(STRESS, start.configuration()), team);
	}
}
