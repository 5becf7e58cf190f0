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
 * Records which points were begun and did not end. While a point is computed, a mark exists for it: a file that is removed when the point
 * ends in any way that the process survives. A remaining mark therefore shows which point killed its process. Marks lie in folders named
 * after the first two digits of the point's key, so that each folder stays small. They are counted separately for each job; marks of
 * processes that still run are not counted.
 * <p>
 * A process holds a file lock on each of its marks, which the operating system releases when the process dies, also inside a container. On
 * disks without file locks, the number and start time of the process are used instead, which are only known on its own host.
 */
final class Attempts {

	/** A point begun this many times without an end is not tried again: with 2, two power cuts would lose a point; more only costs time. */
	static final int MOST = 3;

	private static final int KEY = 64, PARTS = 5;
	/** Content of a mark whose lock was obtained: if no process holds the lock any more, the process is dead. */
	private static final byte[] LOCKED = { '1' };
	/**
	 * Marks of this Java virtual machine, with the open channels that hold their locks. Opening and closing a locked file elsewhere in this
	 * process would release its lock.
	 */
	private static final Map<Path, Mark> OWN = new ConcurrentHashMap<>();

	private final Path folder;

	Attempts(final Path folder) {
		this.folder = folder;
	}

	/**
	 * The mark of a point that this process has begun. Closing it removes the mark.
	 *
	 * @param file the mark
	 * @param channel holds its lock
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

	/** Creates the mark of a point. */
	Mark begin(final String key, final String job) throws IOException {
		final Path file = folder(key).toAbsolutePath()
			.resolve(String.join("~", key, job, Worker.HOST, Worker.PROCESS, UUID.randomUUID().toString()));
		final FileChannel channel = create(file);
		final Mark mark = new Mark(file, channel);
		OWN.put(file, mark);
		try {
			if (channel.tryLock() != null) channel.write(ByteBuffer.wrap(LOCKED));
		} catch (final IOException e) {
			// this disk has no file locks
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
	 * Summary of the marks of one point.
	 *
	 * @param unfinished how often the point was begun and did not end
	 * @param busy whether another process is computing the point
	 */
	record Marks(int unfinished, boolean busy) {

		private static final Marks NONE = new Marks(0, false);
	}

	/** How often each point was begun by this job and did not end; points without such marks are not listed. */
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

	/** The marks of one point; reads only the folder of its key. */
	Marks of(final String key, final String job) throws IOException {
		return read(folder(key), key, job).getOrDefault(key, Marks.NONE);
	}

	/** Whether any process, of any job, is computing a point whose key begins with these two digits. */
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
			// there is no mark
		}
	}

	/** Marks of all points whose keys begin with {@code keys}. */
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

	/** Key, job, host, process and a unique name; null if the file is not a mark. */
	private static String[] parts(final Path mark) {
		final String[] parts = mark.getFileName().toString().split("~");
		return parts.length == PARTS && parts[0].length() == KEY ? parts : null;
	}

	/**
	 * Whether the process of a mark is alive. Synchronised, because one virtual machine cannot request the same lock twice at a time;
	 * processes that only look use a shared lock.
	 */
	private static synchronized boolean isAlive(final Path mark, final String[] parts) {
		if (OWN.containsKey(mark.toAbsolutePath())) return true;
		try (FileChannel channel = FileChannel.open(mark, StandardOpenOption.READ);
			FileLock lock = channel.tryLock(0, Long.MAX_VALUE, true)) {
			if (lock == null) return true;
			if (channel.size() > 0) return false;
		} catch (final OverlappingFileLockException e) {
			return true;
		} catch (final IOException e) {
			// removed in the meantime, or a disk without file locks
		}
		return Worker.runsHere(parts[2], parts[3]);
	}
}
