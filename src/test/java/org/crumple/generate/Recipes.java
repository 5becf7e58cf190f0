package org.crumple.generate;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import org.crumple.kernel.Monitor;
import org.crumple.network.SpringNetwork;

/** Networks for tests, and their fingerprints. */
final class Recipes {

	private Recipes() {}

	static GeneratedNetwork network(final GeneratorKind kind, final int nodes, final double excess, final long seed) {
		return new NetworkRecipe(nodes, excess, kind, 0.1, 0.1, 1, seed).generate(Monitor.SILENT);
	}

	/** SHA-256 of all bits of topology, rest lengths and positions. */
	static String fingerprint(final GeneratedNetwork generated) {
		final SpringNetwork network = generated.network();
		final double[] x = generated.configuration().positions();
		final ByteBuffer bytes = ByteBuffer.allocate(24 * network.bondCount() + 8 * x.length);
		for (int b = 0; b < network.bondCount(); b++) {
			bytes.putInt(network.from()[b]).putInt(network.to()[b]).putInt(network.imageX()[b]).putInt(network.imageY()[b]);
			bytes.putDouble(network.restLength()[b]);
		}
		for (final double coordinate : x) bytes.putDouble(coordinate);
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.array()));
		}
		catch (final NoSuchAlgorithmException impossible) {
			throw new IllegalStateException(impossible);
		}
	}

	/** Prints the fingerprints frozen in {@link ReproducibilityTest}, to compare Java virtual machines. */
	public static void main(final String[] arguments) {
		for (final GeneratorKind kind : GeneratorKind.values()) {
			System.out.println(kind + " " + fingerprint(network(kind, 64, 1.5, 7)) + " " +
				fingerprint(network(kind, 1024, 0.9, 8)));
		}
	}
}
