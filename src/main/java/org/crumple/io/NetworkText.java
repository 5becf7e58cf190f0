package org.crumple.io;

import java.nio.charset.StandardCharsets;

/**
 * A network as the text of the two tables of {@link CrumpleCsv}, for storage other than files, such as images. Reading restores the same
 * bits.
 *
 * @param nodes the table of {@code .nodes.csv}
 * @param bonds the table of {@code .bonds.csv}, with the cell, the laws and the properties in front of it
 */
public record NetworkText(String nodes, String bonds) {

	/** @throws NetworkFormatException if a bond has a law that the format cannot represent */
	public static NetworkText of(final StoredNetwork stored) throws NetworkFormatException {
		return new NetworkText(CrumpleCsv.nodeText(stored), CrumpleCsv.bondText(stored));
	}

	/** The number of characters of both tables. */
	public int length() {
		return nodes.length() + bonds.length();
	}

	/**
	 * The network in the tables.
	 *
	 * @param carrier name of the image or other object that contains the tables, for messages
	 * @throws NetworkFormatException if the tables are no valid network, with one sentence that says why
	 */
	public StoredNetwork read(final String carrier) throws NetworkFormatException {
		try {
			return CrumpleCsvReader.read(source(carrier + ", nodes", nodes), source(carrier + ", bonds", bonds));
		} catch (final IllegalArgumentException | ArithmeticException e) {
			throw new NetworkFormatException(carrier + " holds no valid network: " + e.getMessage(), e);
		}
	}

	private static SourceText source(final String name, final String text) throws NetworkFormatException {
		return SourceText.of(name, text.getBytes(StandardCharsets.UTF_8));
	}
}
