package org.crumple.io;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Names of files that we make from names of things, such that every system takes them and no two things share one: small letters, digits,
 * dots, dashes and underscores. Where that loses what tells two things apart, or would be too long, the name ends in a digest of the whole.
 */
public final class FileName {

	/** Characters of a name without its ending: file systems take 255 bytes, and an ending has at least four. */
	static final int MOST = 251;
	private static final int DIGEST = 12;
	private static final Pattern KEPT = Pattern.compile("[a-z0-9._-]*");
	/** Of titles, small letters and dashes say as much as large letters and blanks. */
	private static final Pattern TITLE = Pattern.compile("[A-Za-z0-9._ -]*");
	/** Names that Windows has for devices, whatever ending follows. */
	private static final Pattern DEVICE = Pattern.compile("(con|prn|aux|nul|com[0-9]|lpt[0-9]|conin|conout)([.].*)?");

	private FileName() {}

	/**
	 * Of a title that holds the name of a thing: the same only for titles that differ in large and small letters, or in blanks and dashes, and
	 * for no other name.
	 *
	 * @param name in the title; empty if there is none
	 * @return without an ending
	 */
	public static String of(final String title, final String name) {
		if (KEPT.matcher(name).matches() && TITLE.matcher(title).matches()) return plain(title, title);
		return digested(title, TITLE.matcher(title.replace(name, "")).matches() ? name : title);
	}

	/**
	 * Of a title whose letters tell it from all others already; with a digest only where a system would not take it.
	 *
	 * @param tells what tells it from others, of which the digest is
	 */
	public static String plain(final String title, final String tells) {
		final String plain = letters(title);
		return plain.isEmpty() || plain.length() > MOST || plain.startsWith(".") || DEVICE.matcher(plain).matches() ? digested(title, tells) : plain;
	}

	/** Of a title, with a digest of what tells it from others. */
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
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(title.getBytes(StandardCharsets.UTF_8))).substring(0, DIGEST);
		} catch (final NoSuchAlgorithmException e) {
			throw new IllegalStateException(e); // every Java has it
		}
	}
}
