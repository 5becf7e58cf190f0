package org.crumple.ensemble;

import java.io.Serializable;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * One network of an ensemble with its analyses. The SHA-256 of its canonical text is the name under which its rows are stored. Unless the
 * plan gives the seed, it is derived from a second text, which does not change with the version of the model.
 *
 * @param parameters shared with other networks
 * @param draw selects the network
 */
public record Point(Parameters parameters, SeedRule draw) implements Serializable {

	/** The canonical text, on one line: everything on which the rows depend. */
	public String text() {
		return parameters.text() + ' ' + draw.text();
	}

	/** The name of its rows: 64 hexadecimal digits. */
	public String key() {
		return HexFormat.of().formatHex(digest(text()));
	}

	/**
	 * The network's seed, as {@code Generate Network...} takes it: the given one, or the first 53 bits of the SHA-256 of its
	 * {@link SeedText}.
	 */
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
			throw new IllegalStateException(e); // every Java has SHA-256
		}
	}
}
