package org.crumple.io;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import org.crumple.network.Boundary;
import org.crumple.network.Cell;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;
import org.crumple.potential.BondPotential;
import org.crumple.potential.LawKind;

/**
 * A digest of a network and its configuration: equal if and only if all numbers are equal to the last bit, independent of the file format.
 */
public final class NetworkDigest {

	private NetworkDigest() {}

	/** SHA-256, in hexadecimal digits. */
	public static String of(final SpringNetwork network, final Configuration configuration) {
		final MessageDigest digest;
		try {
			digest = MessageDigest.getInstance("SHA-256");
		} catch (final NoSuchAlgorithmException e) {
			throw new IllegalStateException(e); // every Java has SHA-256
		}
		final Cell cell = configuration.cell();
		final ByteBuffer numbers = ByteBuffer.allocate(3 * Double.BYTES).putDouble(cell.lx()).putDouble(cell.ly()).putDouble(cell.shear());
		digest.update(numbers.array());
		final ByteBuffer number = ByteBuffer.allocate(Double.BYTES);
		for (final double x : configuration.positions()) digest.update(number.putDouble(0, x).array());
		final ByteBuffer bond = ByteBuffer.allocate(4 * Integer.BYTES + Double.BYTES);
		for (int b = 0; b < network.bondCount(); b++) {
			bond.putInt(0, network.from()[b]).putInt(4, network.to()[b]).putInt(8, network.imageX()[b]).putInt(12, network.imageY()[b]);
			digest.update(bond.putDouble(16, network.restLength()[b]).array());
			final BondPotential law = network.potential()[b];
			digest.update(word(law).getBytes(StandardCharsets.UTF_8));
			for (final double parameter : law.parameters()) digest.update(number.putDouble(0, parameter).array());
		}
		final Boundary boundary = configuration.boundary();
		if (!boundary.isLattice()) {
			digest.update(boundary.kind().name().getBytes(StandardCharsets.UTF_8));
			digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, boundary.wallCount()).array());
			digest.update(number.putDouble(0, boundary.covered()).array());
		}
		return HexFormat.of().formatHex(digest.digest());
	}

	/**
	 * The name of a kind of law in the digest. It must never change, because files contain digests. For a law without a kind it is the name
	 * of its class.
	 */
	private static String word(final BondPotential law) {
		final LawKind kind = LawKind.of(law);
		return kind == null ? law.getClass().getSimpleName() : kind.fingerprint();
	}
}
