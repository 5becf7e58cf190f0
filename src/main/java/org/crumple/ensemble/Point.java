package org.crumple.ensemble;

import java.io.Serializable;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * One network of an ensemble and what is measured of it. Its canonical text says all of it; the SHA-256 of that is the name under which
 * its rows are kept. The seed of its network, where the plan gives none, follows from a text of its own that no version changes.
 *
 * @param parameters what it shares with others
 * @param draw which network
 */
public record Point(Parameters parameters, SeedRule draw) implements Serializable {

	/** All that the rows depend on, on one line. */
	public String text() {
		return parameters.text() + ' ' + draw.text();
	}

	/** The name of its rows, 64 hexadecimal digits. */
	public String key() {
		return HexFormat.of().formatHex(digest(text()));
	}

	/** The seed of its network, as {@code Generate Network...} takes it: the one given, or the first 53 bits of the SHA-256 of its {@link SeedText}. */
	public long seed() {
		if (!draw.derived()) return draw.number();
		return ByteBuffer.wrap(digest(parameters.seedText() + ' ' + draw.text())).getLong() >>> 11;
	}

	private static byte[] digest(final String text) {
		return sha256().digest(text.getBytes(StandardCharsets.UTF_8));
	}

	static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		} catch (final NoSuchAlgorithmException e) {
			throw new IllegalStateException(e); // every Java has it
		}
	}
}
