package org.crumple.workbench;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.crumple.io.NetworkDigest;
import org.crumple.io.Provenance;
import org.crumple.io.StoredNetwork;
import org.crumple.kernel.InvalidValue;
import org.crumple.kernel.NumberText;
import org.crumple.mechanics.BondStates;
import org.crumple.mechanics.Energy;
import org.crumple.network.Cell;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;
import org.crumple.table.Table;

/**
 * A network on the workbench: topology and configuration under a name, with the macro lines that made it. {@code toString} gives the name,
 * by which macros and dialogs refer to it.
 */
public final class WorkbenchNetwork {

	private static final String SEED = "seed", DIGEST = "sha256", FLIPS = "flips";
	/** Smallest pure shear that is visible with four decimal places. */
	private static final double VISIBLE = 5e-5;

	private final String name;
	private final SpringNetwork network;
	private final Configuration configuration;
	private final Provenance provenance;
	private final String seed;
	private final int[] flips;
	/** Computed when first asked for. */
	private volatile String digest;

	/**
	 * @param seed with which it was generated, used in names of derived networks; empty if unknown
	 * @param flips number of flips of each bond in the shear that made this network, [M]; null if no shear made it
	 */
	WorkbenchNetwork(final String name, final SpringNetwork network, final Configuration configuration, final Provenance provenance,
		final String seed,
		final int[] flips)
	{
		this.name = name;
		this.network = network;
		this.configuration = configuration;
		this.provenance = provenance;
		this.seed = seed;
		this.flips = flips;
	}

	public SpringNetwork network() {
		return network;
	}

	public Configuration configuration() {
		return configuration;
	}

	public Provenance provenance() {
		return provenance;
	}

	/** The seed with which it was generated; empty if unknown. */
	public String seed() {
		return seed;
	}

	/**
	 * Number of flips of each bond in the shear that made this network, [M], read only.
	 *
	 * @throws IllegalArgumentException if it was not made by a shear
	 */
	public int[] flips() {
		if (flips != null) return flips;
		throw InvalidValue.value("colour", "flips", "another one for " + name
			+ ": only what \"Shear Network...\" made knows which bonds flipped");
	}

	/** N and seed for the end of a title: {@code 512-1}, or {@code 512} if the seed is unknown. */
	public String suffix() {
		return seed.isEmpty() ? Integer.toString(network.freeCount()) : network.freeCount() + "-" + seed;
	}

	/** Digest of the network and its configuration, in hexadecimal digits. */
	public String digest() {
		if (digest == null) digest = NetworkDigest.of(network, configuration);
		return digest;
	}

	/** The network as files hold it. */
	public StoredNetwork stored() {
		return new StoredNetwork(network, configuration, properties());
	}

	/** Properties for a file: provenance, a digest of the network, the seed if known, and the flips if there are any. */
	public Map<String, String> properties() {
		final Map<String, String> properties = new LinkedHashMap<>(provenance.toProperties());
		properties.put(DIGEST, digest());
		if (!seed.isEmpty()) properties.put(SEED, seed);
		if (flips != null) properties.put(FLIPS, flipText(flips));
		return properties;
	}

	/** A word that differs between networks that differ in flips alone. */
	String flipsMark() {
		return flipsMark(flips);
	}

	/** @param flips of each bond, [M]; null for a network that no shear made */
	static String flipsMark(final int[] flips) {
		return flips == null ? "none" : UUID.nameUUIDFromBytes(flipText(flips).getBytes(StandardCharsets.UTF_8)).toString();
	}

	/** {@code bond:flips} of each bond that flipped. */
	private static String flipText(final int[] flips) {
		return IntStream.range(0, flips.length).filter(b -> flips[b] > 0).mapToObj(b -> b + ":" + flips[b])
			.collect(Collectors.joining(" "));
	}

	/** The flips in a file's properties, [M], or null. */
	static int[] flipsOf(final Map<String, String> properties, final int bonds) {
		final String text = properties.get(FLIPS);
		if (text == null || !text.matches("([0-9]{1,8}:[0-9]{1,9}( |$))*")) return null;
		final int[] flips = new int[bonds];
		for (final String entry : text.isEmpty() ? new String[0] : text.split(" ")) {
			final int colon = entry.indexOf(':'), bond = NumberText.wholeInt(entry.substring(0, colon));
			if (bond >= bonds) return null;
			flips[bond] = NumberText.wholeInt(entry.substring(colon + 1));
		}
		return flips;
	}

	/** The seed in a file's properties; empty if there is none. */
	static String seedOf(final Map<String, String> properties) {
		final String seed = properties.getOrDefault(SEED, "");
		return seed.matches("-?[0-9]{1,19}") ? seed : "";
	}

	/** Whether a stored network still has the digest in its file: it was neither edited nor rounded since. */
	public static boolean isUnchanged(final StoredNetwork stored) {
		return NetworkDigest.of(stored.network(), stored.configuration()).equals(stored.properties().get(DIGEST));
	}

	/** A table of its steps, with what it must know of its network to be compared with those of others. */
	public HostTable about(final Table table) {
		return HostTable.of(table.about("nodes", Integer.toString(network.freeCount())).about("stiffness",
			Double.toString(network.energyScale())));
	}

	/** One line for captions: N, ΔZ, strain, energy per node and unstable fraction. */
	public String caption() {
		final Cell cell = configuration.cell();
		final double pure = StrictMath.log(cell.lx() / cell.ly());
		return String.format(Locale.ROOT, "%s:  N = %d,  \u0394Z = %.3f,  strain = %.4f%s,  U/N = %.6f E,  %.2f %% of bonds unstable", name,
			network.freeCount(), network.excessCoordination(), cell.shear(), Math.abs(pure) < VISIBLE ? ""
			: String.format(Locale.ROOT, ",  pure %.4f", pure),
			Energy.of(network, configuration) / network.freeCount(), 100 * BondStates.of(network, configuration).unstableFraction());
	}

	/** Remarks for the info text of an image. */
	public List<String> remarks() {
		final List<String> remarks = new ArrayList<>();
		remarks.add("network " + name + ": N=" + network.freeCount() + " M=" + network.bondCount() + " excess="
			+ network.excessCoordination() +
			" strain=" + configuration.cell().shear() + " C=" + network.energyScale());
		remarks.add("energy " + Energy.of(network, configuration) + " E");
		return remarks;
	}

	@Override
	public String toString() {
		return name;
	}
}
