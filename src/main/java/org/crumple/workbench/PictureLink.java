package org.crumple.workbench;

import ij.ImagePlus;

import org.crumple.io.NetworkDigest;
import org.crumple.io.NetworkFormatException;
import org.crumple.io.NetworkText;
import org.crumple.io.StoredNetwork;

/**
 * What an image knows of the network that it shows: the name and a digest, and a picture of the network itself also holds the network. It lies in
 * the properties of the image, which ImageJ writes to TIFF files and gives to duplicates, so that they show the same network.
 *
 * @param name under which the network was on the workbench
 * @param digest of the network and its configuration ({@link NetworkDigest}), in hexadecimal digits
 */
record PictureLink(String name, String digest) {

	/**
	 * Characters of the largest network that a picture holds, as tables: 50,000 nodes or so. TIFF takes two bytes for each. The picture itself has 4 MB,
	 * the tables of 512 nodes 0.14 MB, those of 16,384 nodes 4.6 MB.
	 */
	private static final int LARGEST = 8_000_000;
	/** Characters of a node or bond at least. */
	private static final long LEAST = 10;
	private static final String NAME = "crumple-network", DIGEST = "crumple-sha256", NODES = "crumple-nodes", BONDS = "crumple-bonds";

	/** Links an image to a network by name and digest. */
	static void write(final ImagePlus image, final WorkbenchNetwork network) {
		image.setProp(NAME, network.toString());
		image.setProp(DIGEST, network.digest());
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
			// a bond law of somebody's own, which no file can hold: the image keeps the link alone
		}
	}

	/** Whether an image was made by one of our commands about a network, also by versions that wrote no link. */
	static boolean isOurs(final ImagePlus image) {
		return of(image) != null || image.getProperty("Info") instanceof String info && info.startsWith("// Crumple ") && info.contains("\n// network ");
	}

	/** The link of an image; null if it has none. */
	static PictureLink of(final ImagePlus image) {
		final String name = image.getProp(NAME), digest = image.getProp(DIGEST);
		return name == null || digest == null ? null : new PictureLink(NetworkWorkbench.cleaned(name), digest);
	}

	/**
	 * The network that an image holds; null if it holds none.
	 *
	 * @throws NetworkFormatException if what it holds is no network, or not the one that it is linked to
	 */
	StoredNetwork carriedBy(final ImagePlus image) throws NetworkFormatException {
		final String nodes = image.getProp(NODES), bonds = image.getProp(BONDS);
		if (nodes == null || bonds == null) return null;
		if (nodes.length() + (long) bonds.length() > LARGEST) throw new NetworkFormatException(image.getTitle() + " holds more text than any network that we write into a picture.");
		final StoredNetwork stored = new NetworkText(nodes, bonds).read(image.getTitle());
		if (NetworkDigest.of(stored.network(), stored.configuration()).equals(digest)) return stored;
		throw new NetworkFormatException(image.getTitle() + " holds another network than the one it is linked to: it was changed since it was saved.");
	}
}
