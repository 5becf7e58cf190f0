package org.crumple.workbench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import org.crumple.io.NetworkFiles;
import org.crumple.io.NetworkFormat;
import org.crumple.io.NetworkFormatException;

/** Functions that the commands for opening and saving share: labels of formats, network names from file names, digests of files. */
public final class FileFormats {

	/** The label of the choice that detects the format from the content of the file. */
	public static final String ANY = "Any";
	public static final String DEFAULT = "Crumple CSV";

	private FileFormats() {}

	/** @throws NetworkFormatException if the label is of a format and the file has another one */
	public static void requireFormat(final String label, final Path file) throws IOException {
		if (label.equalsIgnoreCase(ANY)) return;
		final NetworkFormat wanted = NetworkFiles.format(label), found = NetworkFiles.detect(file);
		if (found != wanted)
			throw new NetworkFormatException(file + " is " + found.label() + ", not " + wanted.label() + ": leave format out, or name it.");
	}

	/** The name of a network from its file: without folder and known endings. */
	public static String name(final File file) {
		return NetworkFiles.withoutEnding(file.getName());
	}

	/** SHA-256 of a file's bytes, in hexadecimal digits. */
	public static String digest(final Path file) throws IOException {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
		} catch (final NoSuchAlgorithmException e) {
			throw new IllegalStateException(e); // every Java platform has SHA-256
		}
	}
}
