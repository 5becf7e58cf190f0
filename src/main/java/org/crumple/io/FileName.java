package org.crumple.io;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Makes file names from titles and names, such that every system accepts them and different things have different names. They consist of
 * lower-case letters, digits, dots, dashes and underscores. If the conversion loses a distinction, or the name would be too long, it ends
 * in a digest of the original.
 */
public final class FileName {

	/** Longest name without its ending: file systems allow 255 bytes, and an ending has at least four. */
	static final int MOST = 251;
	private static final int DIGEST = 12;
	private static final Pattern KEPT = Pattern.compile("[a-z0-9._-]*");
	/** Titles in which case, and blanks against dashes, make no difference. */
	private static final Pattern TITLE = Pattern.compile("[A-Za-z0-9._ -]*");
	/** Names of devices on Windows, with or without an ending. */
	private static final Pattern DEVICE = Pattern.compile("(con|prn|aux|nul|com[0-9]|lpt[0-9]|conin|conout)([.].*)?");

	private FileName() {}

	/**
	 * A file name from a title that contains a name. Two titles have the same file name only if they contain the same name and differ only
	 * in case, or in blanks against dashes.
	 *
	 * @param name contained in the title; empty if there is none
	 * @return without an ending
	 */
	public static String of(final String title, final String name) {
		if (KEPT.matcher(name).matches() && TITLE.matcher(title).matches()) return plain(title, title);
		return digested(title, TITLE.matcher(title.replace(name, "")).matches() ? name : title);
	}

	/**
	 * A file name from a title that is unique already after conversion to plain letters; it has a digest only if a system would not accept
	 * it otherwise.
	 *
	 * @param tells the text that distinguishes the title from others, for the digest
	 */
	public static String plain(final String title, final String tells) {
		final String plain = letters(title);
		return plain.isEmpty() || plain.length() > MOST || plain.startsWith(".") || DEVICE.matcher(plain).matches() ? digested(title, tells)
			: plain;
	}

	/** A file name from a title, with a digest of the text that distinguishes it from others. */
	public static String digested(final String title, final String tells) {
		final String letters = letters(title), start = letters.substring(0, Math.min(letters.length(), MOST - DIGEST - 1));
		final String trimmed = start.replaceFirst("^[.-]+", "").replaceFirst("[.-]+$", "");
		final String name = trimmed + (trimmed.isEmpty() ? "" : "-") + digest(tells);
		return DEVICE.matcher(name).matches() ? "_" + name.substring(0, Math.min(name.length(), MOST - 1)) : name;
	}

	private static String letters(final String title) {
		return title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9._-]+", "-");
	}

	private static String digest(final String title) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(title.getBytes(StandardCharsets.UTF_8)))
				.substring(0, DIGEST);
		} catch (final NoSuchAlgorithmException e) {
			throw new IllegalStateException(e); // every Java has SHA-256
		}
	}
}
