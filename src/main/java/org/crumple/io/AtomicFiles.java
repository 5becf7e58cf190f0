package org.crumple.io;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Replaces files atomically: a file has either its old or its new content, never a part of one.
 * <p>
 * Each file is written to a temporary file with a unique name in the same folder, flushed to the disk, and then renamed. If several files
 * belong together, all temporary files are complete before the first is renamed, and a failed renaming restores the old files. Temporary
 * files are always removed. A replaced file keeps its permissions, and its owner and group if this user may change them; the target of a
 * symbolic link is replaced, and the link stays. Anything that is not a regular file, such as a device or a pipe, is refused.
 */
public final class AtomicFiles {

	private static final String TEMPORARY = ".crumple-", TEMPORARY_END = ".tmp";

	/** The content of a file. */
	@FunctionalInterface
	public interface Body {

		/** Writes the whole content; the stream is buffered, and closed by the caller. */
		void writeTo(OutputStream out) throws IOException;
	}

	/** A file being written. Fields are null until the files exist. */
	private static final class Pending {

		private final Path target;
		private final Path temporary;
		private Path old;
		private boolean renamed;

		private Pending(final Path target) {
			this.target = target;
			temporary = sibling(target);
		}
	}

	private AtomicFiles() {}

	/** Writes {@code text} as UTF-8. */
	public static void writeText(final Path target, final CharSequence text) throws IOException {
		writeBytes(target, text.toString().getBytes(StandardCharsets.UTF_8));
	}

	public static void writeBytes(final Path target, final byte[] bytes) throws IOException {
		write(target, out -> out.write(bytes));
	}

	/** Writes one file. Exceptions as in {@link #writeAll}. */
	public static void write(final Path target, final Body body) throws IOException {
		writeAll(Map.of(target, body));
	}

	/**
	 * Writes one of many files that can all be made again, in about half the time. The file is complete or absent, but a power failure
	 * within seconds may undo the renaming. Exceptions as in {@link #writeAll}.
	 */
	public static void writeOneOfMany(final Path target, final Body body) throws IOException {
		writeAll(Map.of(target, body), false);
	}

	/**
	 * Writes files that belong together: all or none.
	 *
	 * @param files the content of each file, in the order of renaming; their folders must exist
	 * @throws IOException with one sentence naming the file that could not be written and why; old files are intact
	 */
	public static void writeAll(final Map<Path, Body> files) throws IOException {
		writeAll(files, true);
	}

	private static void writeAll(final Map<Path, Body> files, final boolean lasting) throws IOException {
		final Map<Pending, Body> pending = new LinkedHashMap<>();
		for (final Map.Entry<Path, Body> file : files.entrySet()) {
			pending.put(new Pending(checkedTarget(file.getKey())), file.getValue());
		}
		boolean done = false;
		try {
			for (final Map.Entry<Pending, Body> file : pending.entrySet()) fill(file.getKey(), file.getValue());
			final List<Pending> inOrder = new ArrayList<>(pending.keySet());
			if (inOrder.size() > 1) for (final Pending file : inOrder) keepOld(file);
			for (final Pending file : inOrder) rename(file);
			done = true;
		}
		finally {
			for (final Pending file : pending.keySet()) tidy(file, done);
		}
		if (lasting) for (final Pending file : pending.keySet()) syncFolder(file.target.getParent());
	}

	private static Path checkedTarget(final Path file) throws IOException {
		final Path target = Files.isSymbolicLink(file) ? behind(file) : file.toAbsolutePath();
		final Path folder = target.getParent();
		if (folder == null || Files.isDirectory(target)) throw cannotWrite(file, "it is a folder", null);
		if (Files.exists(target) && !Files.isRegularFile(target)) throw noFile(file, null);
		if (!Files.exists(folder)) throw cannotWrite(file, "the folder " + folder + " does not exist", null);
		if (Files.exists(target) && !Files.isWritable(target)) throw cannotWrite(file, "the file of that name is protected", null);
		if (!Files.isDirectory(folder)) throw cannotWrite(file, folder + " is not a folder", null);
		return target;
	}

	/** The file to which a symbolic link leads. */
	private static Path behind(final Path link) throws IOException {
		if (!Files.exists(link)) throw cannotWrite(link, "it is a link that leads nowhere", null);
		try {
			return link.toRealPath();
		}
		catch (final IOException e) {
			// the standard output, for example, is a link to something without a path
			throw noFile(link, e);
		}
	}

	private static NetworkFormatException noFile(final Path file, final IOException cause) {
		return cannotWrite(file, "it is a device, a pipe or a socket, and no file", cause);
	}

	private static Path sibling(final Path target) {
		return target.resolveSibling(TEMPORARY + UUID.randomUUID() + TEMPORARY_END);
	}

	/** Temporary files in a folder, of running or killed writers. */
	public static List<Path> temporaries(final Path folder) throws IOException {
		final List<Path> found = new ArrayList<>();
		try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, TEMPORARY + "*" + TEMPORARY_END)) {
			files.forEach(found::add);
		}
		return found;
	}

	private static void fill(final Pending file, final Body body) throws IOException {
		try (FileChannel channel = FileChannel.open(file.temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
				OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16))
		{
			keepAttributes(file);
			body.writeTo(out);
			out.flush();
			channel.force(true);
		}
		catch (final NetworkFormatException e) {
			throw e;
		}
		catch (final IOException e) {
			throw cannotWrite(file.target, reason(e), e);
		}
	}

	/** Called before anything is written, so that nobody can read the new file who may not read the old one. */
	private static void keepAttributes(final Pending file) throws IOException {
		final PosixFileAttributeView made = Files.getFileAttributeView(file.temporary, PosixFileAttributeView.class);
		if (made == null || !Files.exists(file.target)) return;
		final PosixFileAttributes old = Files.readAttributes(file.target, PosixFileAttributes.class), own = made.readAttributes();
		// only root may change owners, and some disks have no permissions: the file then belongs to this user, who may write here
		if (!old.group().equals(own.group())) attempt(() -> made.setGroup(old.group()));
		if (!old.owner().equals(own.owner())) attempt(() -> made.setOwner(old.owner()));
		if (!old.permissions().equals(own.permissions())) attempt(() -> made.setPermissions(old.permissions()));
	}

	@FunctionalInterface
	private interface Change {

		void make() throws IOException;
	}

	private static void attempt(final Change change) throws IOException {
		try {
			change.make();
		}
		catch (final FileSystemException e) {
			// ignored: these changes are not always allowed
		}
	}

	private static void keepOld(final Pending file) throws IOException {
		if (!Files.exists(file.target)) return;
		final Path old = sibling(file.target);
		file.old = old;
		try {
			Files.createLink(old, file.target);
		}
		catch (final UnsupportedOperationException | FileSystemException e) {
			Files.copy(file.target, old, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
		}
	}

	private static void rename(final Pending file) throws IOException {
		try {
			move(file.temporary, file.target);
			file.renamed = true;
		}
		catch (final IOException e) {
			throw cannotWrite(file.target, reason(e), e);
		}
	}

	private static void move(final Path from, final Path to) throws IOException {
		try {
			Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
		}
		catch (final AtomicMoveNotSupportedException e) {
			Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
		}
	}

	/** Removes temporary files; if the writing failed, restores the old file. */
	private static void tidy(final Pending file, final boolean done) {
		try {
			Files.deleteIfExists(file.temporary);
			if (!done && file.renamed) {
				if (file.old != null) move(file.old, file.target);
				else Files.deleteIfExists(file.target);
			}
			if (file.old != null) Files.deleteIfExists(file.old);
		}
		catch (final IOException e) {
			// report the failure that led here instead
		}
	}

	/** Makes the renaming survive a power failure, on systems that can open a folder. */
	private static void syncFolder(final Path folder) {
		try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
			channel.force(true);
		}
		catch (final IOException | UnsupportedOperationException e) {
			// not possible on Windows, and not needed there
		}
	}

	private static String reason(final IOException e) {
		if (e instanceof AccessDeniedException) return "no permission to write in this folder";
		if (e instanceof FileAlreadyExistsException) return "something of that name is in the way";
		final String said = e instanceof FileSystemException f ? f.getReason() : e.getMessage();
		return said == null || said.isBlank() ? "the disk refused it (" + e.getClass().getSimpleName() + ")" : said;
	}

	private static NetworkFormatException cannotWrite(final Path file, final String why, final IOException cause) {
		return new NetworkFormatException(file + " cannot be written: " + why + ".", cause);
	}
}
