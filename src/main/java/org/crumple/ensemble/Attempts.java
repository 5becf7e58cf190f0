package org.crumple.ensemble;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Marks of points that were begun: a file each, removed when the point ends in any way that a program survives, in folders by the first two
 * digits of the key, so that a point looks among few. What stays tells which point killed its process. Marks are counted for each job by
 * itself; those of a process that still runs on this host are not counted.
 */
final class Attempts {

	/** Begun so often without an end, a point is not tried again: at 2, a power cut twice would cost a point; more only costs time. */
	static final int MOST = 3;

	private static final int KEY = 64;

	private final Path folder;

	Attempts(final Path folder) {
		this.folder = folder;
	}

	/** Marks a point; the mark is to be removed by {@link #end}. */
	Path begin(final String key, final String job) throws IOException {
		final Path mark = folder(key).resolve(String.join("~", key, job, host(), Long.toString(ProcessHandle.current().pid()), UUID.randomUUID().toString()));
		try {
			return Files.createFile(mark);
		} catch (final NoSuchFileException e) {
			Files.createDirectories(mark.getParent());
			return Files.createFile(mark);
		}
	}

	private Path folder(final String key) {
		return folder.resolve(key.substring(0, 2));
	}

	static void end(final Path mark) throws IOException {
		Files.deleteIfExists(mark);
	}

	/**
	 * What the marks of one point say.
	 *
	 * @param unfinished how often it was begun and did not end
	 * @param busy whether a process on this host, other than this one, works on it
	 */
	record Marks(int unfinished, boolean busy) {

		private static final Marks NONE = new Marks(0, false);
	}

	/** How often every point was begun by this job and did not end; those of no such mark are not listed. */
	Map<String, Integer> unfinished(final String job) throws IOException {
		final Map<String, Integer> unfinished = new HashMap<>();
		if (!Files.isDirectory(folder)) return unfinished;
		try (DirectoryStream<Path> parts = Files.newDirectoryStream(folder, Files::isDirectory)) {
			for (final Path part : parts) {
				read(part, "", job).forEach((key, marks) -> {
					if (marks.unfinished > 0) unfinished.put(key, marks.unfinished);
				});
			}
		}
		return unfinished;
	}

	/** The marks of one point, from one look at the folder that may have them. */
	Marks of(final String key, final String job) throws IOException {
		return read(folder(key), key, job).getOrDefault(key, Marks.NONE);
	}

	/** Removes all marks of a point. */
	void forget(final String key) throws IOException {
		try (DirectoryStream<Path> marks = Files.newDirectoryStream(folder(key), key + "*")) {
			for (final Path mark : marks) Files.deleteIfExists(mark);
		} catch (final NoSuchFileException e) {
			// it has none
		}
	}

	/** Of the points whose keys begin so. */
	private static Map<String, Marks> read(final Path part, final String keys, final String job) throws IOException {
		final Map<String, Marks> all = new HashMap<>();
		try (DirectoryStream<Path> marks = Files.newDirectoryStream(part, keys + "*")) {
			for (final Path mark : marks) {
				final String[] parts = mark.getFileName().toString().split("~");
				if (parts.length != 5 || parts[0].length() != KEY || !parts[1].equals(job)) continue;
				final boolean alive = isAlive(parts[2], parts[3]), busy = alive && Long.parseLong(parts[3]) != ProcessHandle.current().pid();
				all.merge(parts[0], new Marks(alive ? 0 : 1, busy), (a, b) -> new Marks(a.unfinished + b.unfinished, a.busy || b.busy));
			}
		} catch (final NoSuchFileException e) {
			return all;
		}
		return all;
	}

	private static boolean isAlive(final String host, final String process) {
		return host.equals(host()) && ProcessHandle.of(Long.parseLong(process)).map(ProcessHandle::isAlive).orElse(false);
	}

	/** The name of this computer, in letters that every file system takes. */
	static String host() {
		return Host.NAME;
	}

	private static final class Host {

		private static final String NAME = name();

		private static String name() {
			try {
				return InetAddress.getLocalHost().getHostName().replaceAll("[^A-Za-z0-9.-]", "-");
			} catch (final UnknownHostException e) {
				return "localhost";
			}
		}
	}
}
