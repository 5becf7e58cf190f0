package org.crumple.workbench;

import ij.ImagePlus;

import org.crumple.io.NetworkDigest;
import org.crumple.io.NetworkFormatException;
import org.crumple.io.NetworkText;
import org.crumple.io.StoredNetwork;

/**
 * The link from an image to the network that it shows: the name, a digest, and a word that differs for the same network with other flips.
 * A picture of the network also contains the network itself. All of it is stored as properties of the image, which ImageJ writes to TIFF
 * files and copies to duplicates, so that these keep the link.
 *
 * @param name of the network on the workbench when the link was written
 * @param digest of the network and its configuration ({@link NetworkDigest}), in hexadecimal digits
 * @param flips as {@link WorkbenchNetwork#flipsMark()}; null in images of versions that did not write it
 */
record PictureLink(String name, String digest, String flips) {

	/**
	 * Largest number of characters of the tables of a network that a picture contains, about 50,000 nodes. TIFF uses two bytes per
	 * character. The picture itself needs 4 MB, the tables of 512 nodes 0.14 MB, those of 16,384 nodes 4.6 MB.
	 */
	private static final int LARGEST = 8_000_000;
	/** Smallest number of characters of a node or bond in the tables. */
	private static final long LEAST = 10;
	private static final String NAME = "crumple-network", DIGEST = "crumple-sha256", FLIPS = "crumple-flips";
	private static final String NODES = "crumple-nodes", BONDS = "crumple-bonds";

	/** Links an image to a network. */
	static void write(final ImagePlus image, final WorkbenchNetwork network) {
		image.setProp(NAME, network.toString());
		image.setProp(DIGEST, network.digest());
		image.setProp(FLIPS, network.flipsMark());
	}

	/** Puts the network itself into an image that is linked to it, unless it is too large. */
	static void carry(final ImagePlus image, final WorkbenchNetwork network) {
		if (LEAST * (network.network().nodeCount() + (long) network.network().bondCount()) > LARGEST) return;
		try {
			final NetworkText text = NetworkText.of(network.stored());
			if (text.length() > LARGEST) return;
			image.setProp(NODES, text.nodes());
			image.setProp(BONDS, text.bonds());
		} catch (final NetworkFormatException e) {
			// the network has a user-defined bond law, which no file can represent: the image keeps only the link
		}
	}

	/** Whether one of our commands made this image of a network, including versions that wrote no link. */
	static boolean isOurs(final ImagePlus image) {
		return of(image) != null || image.getProperty("Info") instanceof String info && info.startsWith("// Crumple ")
			&& info.contains("\n// network ");
	}

	/** The link of an image; null if the image has none. */
	static PictureLink of(final ImagePlus image) {
		final String name = image.getProp(NAME), digest = image.getProp(DIGEST);
		return name == null || digest == null ? null : new PictureLink(SafeName.of(name), digest, image.getProp(FLIPS));
	}

	/** Whether a network has the bits and the flips of the linked one. */
	boolean isOf(final WorkbenchNetwork network) {
		return network.digest().equals(digest) && (flips == null || flips.equals(network.flipsMark()));
	}

	/**
	 * The network that an image contains; null if it contains none.
	 *
	 * @throws NetworkFormatException if its tables are no valid network, or another network than the linked one
	 */
	StoredNetwork carriedBy(final ImagePlus image) throws NetworkFormatException {
		final String nodes = image.getProp(NODES), bonds = image.getProp(BONDS);
		if (nodes == null || bonds == null) return null;
		if (nodes.length() + (long) bonds.length() > LARGEST)
			throw new NetworkFormatException(image.getTitle() + " holds more text than any network that we write into a picture.");
		final StoredNetwork stored = new NetworkText(nodes, bonds).read(image.getTitle());
		final int[] flipped = WorkbenchNetwork.flipsOf(stored.properties(), stored.network().bondCount());
		final boolean sameFlips = flips == null || flips.equals(WorkbenchNetwork.flipsMark(flipped));
		if (sameFlips && NetworkDigest.of(stored.network(), stored.configuration()).equals(digest)) return stored;
		throw new NetworkFormatException(
			image.getTitle() + " holds another network than the one it is linked to: it was changed since it was saved.");
	}
}
