package org.crumple.io;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import org.crumple.kernel.InvalidValue;
import org.crumple.mechanics.Energy;
import org.crumple.network.Boundary;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;
import org.crumple.potential.BondPotential;
import org.crumple.potential.LawKind;
import org.crumple.table.DecimalText;

/**
 * The content of a network file: the network, the positions of its nodes, and its provenance.
 *
 * @param network topology, rest lengths and potentials
 * @param configuration positions of the nodes, and cell; no bond may have zero length
 * @param properties provenance as {@code key=value}, in the order written; a copy, read only. A key is not empty and has no {@code =}, no
 *   control characters and no spaces at its ends; it is none of {@link #RESERVED}, and no parameter of a law in the network. A value is any
 *   text, of one or several lines
 */
public record StoredNetwork(SpringNetwork network, Configuration configuration, Map<String, String> properties) {

	/** Keys with which files describe the network itself; the names of the parameters of its laws are reserved too. */
	public static final Set<String> RESERVED = Set.of("Lx", "Ly", "strain", "C", "alpha", "potential", "nodeCount",
		"bondCount", "boundary", "wallCount", "covered");

	/** @throws IllegalArgumentException if the number of nodes does not fit, a bond has zero length, or a key is not allowed */
	public StoredNetwork {
		requireLengths(network, network.lengths(configuration));
		for (final Map.Entry<String, String> property : properties.entrySet()) {
			if (!isKey(property.getKey()) || isParameter(network, property.getKey())) {
				throw InvalidValue.value("property", property.getKey(),
					"a name without '=' or control characters that is not reserved (Lx, Ly, " +
					"strain, C, alpha, potential, nodeCount, bondCount, boundary, wallCount, covered, parameters of its bonds)");
			}
			if (property.getValue() == null) throw InvalidValue.value("property " + property.getKey(), null, "a text");
		}
		properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
	}

	/** A network without provenance. */
	public StoredNetwork(final SpringNetwork network, final Configuration configuration) {
		this(network, configuration, Map.of());
	}

	/**
	 * The boundary as {@code key=value}: its kind, the number of wall points, which are the last nodes, and the area as a fraction of that
	 * of the frame. Empty for a periodic network.
	 */
	Map<String, String> boundary() {
		final Boundary boundary = configuration.boundary();
		final Map<String, String> lines = new LinkedHashMap<>();
		if (boundary.isLattice()) return lines;
		lines.put("boundary", boundary.kind().toString());
		if (network.wallCount() > 0) lines.put("wallCount", Integer.toString(network.wallCount()));
		lines.put("covered", DecimalText.of(boundary.covered()));
		return lines;
	}

	/** Energy U of the network [E]. */
	public double energy() {
		return Energy.of(network, configuration);
	}

	/** Whether {@code key} is allowed as a key of a property. */
	static boolean isKey(final String key) {
		return key != null && !key.isEmpty() && key.equals(key.strip()) && key.indexOf('=') < 0 &&
			key.chars().noneMatch(Character::isISOControl) && !RESERVED.contains(key);
	}

	private static boolean isParameter(final SpringNetwork network, final String key) {
		if (!LawKind.parameterNames().contains(key)) return false;
		for (final BondPotential law : network.potential()) {
			final LawKind kind = LawKind.of(law);
			if (kind != null && kind.parameters().contains(key)) return true;
		}
		return false;
	}

	private static void requireLengths(final SpringNetwork network, final double[] length) {
		for (int b = 0; b < length.length; b++) {
			if (length[b] > 0 && Double.isFinite(length[b])) continue;
			throw InvalidValue.value("length of bond " + b + " (nodes " + network.from()[b] + " and " + network.to()[b] + ")", length[b],
				"a finite length above 0");
		}
	}
}
