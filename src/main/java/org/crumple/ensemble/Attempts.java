package org.crumple.ensemble;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Marks of points that were begun: a file each, removed when the point ends in any way that a program survives, in folders by the first two
 * digits of the key, so that a point looks among few. What stays tells which point killed its process. Marks are counted for each job by
 * itself; those of a process that still runs are not counted.
 * <p>
 * A process holds a lock on every mark of its own, which the system takes back when the process dies, however it dies, in whatever container
 * it was. On disks without locks, number and start of the process tell, which only its own host can see.
 */
final class Attempts {

	/** Begun so often without an end, a point is not tried again: at 2, a power cut twice would cost a point; more only costs time. */
	static final int MOST = 3;

	private static final int KEY = 64, PARTS = 5;
	/** What a mark holds whose lock was had: if nobody has it any more, the process is dead. */
	private static final byte[] LOCKED = { '1' };
	/** Marks of this Java, with what holds their locks. To open and close a file that is locked would unlock it. */
	private static final Map<Path, Mark> OWN = new ConcurrentHashMap<>();

	private final Path folder;

	Attempts(final Path folder) {
		this.folder = folder;
	}

	/**
	 * A point of this process that was begun. To close it is to remove the mark.
	 *
	 * @param file the mark
	 * @param channel that holds its lock
	 */
	record Mark(Path file, FileChannel channel) implements AutoCloseable {

		@Override
		public void close() throws IOException {
			try {
				Files.deleteIfExists(file);
			} finally {
				OWN.remove(file);
				channel.close();
			}
		}
	}

	/** Marks a point. */
	Mark begin(final String key, final String job) throws IOException {
		final Path file = folder(key).toAbsolutePath().resolve(String.join("~", key, job, Worker.HOST, Worker.PROCESS, UUID.randomUUID().toString()));
		final FileChannel channel = create(file);
		final Mark mark = new Mark(file, channel);
		OWN.put(file, mark);
		try {
			if (channel.tryLock() != null) channel.write(ByteBuffer.wrap(LOCKED));
		} catch (final IOException e) {
			// this disk has no locks
		}
		return mark;
	}

	private static FileChannel create(final Path file) throws IOException {
		try {
			return FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
		} catch (final NoSuchFileException e) {
			Files.createDirectories(file.getParent());
			return FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
		}
	}

	private Path folder(final String key) {
		return folder.resolve(key.substring(0, 2));
	}

	/**
	 * What the marks of one point say.
	 *
	 * @param unfinished how often it was begun and did not end
	 * @param busy whether a process other than this one works on it
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

	/** Whether anybody, of whatever job, works on a point whose key begins with these two digits. */
	boolean anyAlive(final String digits) throws IOException {
		try (DirectoryStream<Path> marks = Files.newDirectoryStream(folder.resolve(digits))) {
			for (final Path mark : marks) {
				final String[] parts = parts(mark);
				if (parts != null && isAlive(mark, parts)) return true;
			}
		} catch (final NoSuchFileException e) {
			return false;
		}
		return false;
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
				final String[] parts = parts(mark);
				if (parts == null || !parts[1].equals(job)) continue;
				final boolean alive = isAlive(mark, parts), busy = alive && !OWN.containsKey(mark.toAbsolutePath());
				all.merge(parts[0], new Marks(alive ? 0 : 1, busy), (a, b) -> new Marks(a.unfinished + b.unfinished, a.busy || b.busy));
			}
		} catch (final NoSuchFileException e) {
			return all;
		}
		return all;
	}

	/** Key, job, host, process and a unique name; null for a file of somebody else. */
	private static String[] parts(final Path mark) {
		final String[] parts = mark.getFileName().toString().split("~");
		return parts.length == PARTS && parts[0].length() == KEY ? parts : null;
	}

	/** One thread at a time: two of one Java cannot try the same lock at once. Those of other Javas share it while they look. */
	private static synchronized boolean isAlive(final Path mark, final String[] parts) {
		if (OWN.containsKey(mark.toAbsolutePath())) return true;
		try (FileChannel channel = FileChannel.open(mark, StandardOpenOption.READ); FileLock lock = channel.tryLock(0, Long.MAX_VALUE, true)) {
			if (lock == null) return true;
			if (channel.size() > 0) return false;
		} catch (final OverlappingFileLockException e) {
			return true;
		} catch (final IOException e) {
			// gone meanwhile, or a disk without locks
		}
		return Worker.runsHere(parts[2], parts[3]);
	}
}
