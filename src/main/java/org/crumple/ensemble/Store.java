package org.crumple.ensemble;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Serializable;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

import org.crumple.io.AtomicFiles;
import org.crumple.io.Provenance;
import org.crumple.kernel.InvalidValue;

/**
 * The folder of an ensemble, shared by all processes that work on it. It contains {@code plan.properties}, {@code rows/<k2>/<key>.csv.gz},
 * {@code failed/<k2>/<key>.txt} and {@code attempts/<k2>/<key>~…}, where k2 is the first two digits of the key. Files appear atomically and
 * never change afterwards, so no locks are needed: even if a process is killed, every existing file is valid, and missing ones can be
 * computed.
 */
public final class Store implements Serializable {

	private static final long serialVersionUID = 1;
	private static final String PLAN = "plan.properties", ROWS = "rows", FAILED = "failed", ATTEMPTS = "attempts", ROWS_END = ".csv.gz",
		FAILED_END = ".txt";

	/** Age after which a temporary file of a plan is taken to be left by a killed process [ms]. */
	private static final long STALE = 3_600_000;

	private final String folder;
	private final Plan plan;

	Store(final Path folder, final Plan plan) {
		this.folder = folder.toAbsolutePath().toString();
		this.plan = plan;
	}

	/** Whether a folder is a store. */
	public static boolean isIn(final Path folder) {
		return Files.isRegularFile(folder.resolve(PLAN));
	}

	/**
	 * Opens the store in a folder for reading, whatever its version of the model.
	 *
	 * @throws IllegalArgumentException if the folder has no store
	 */
	public static Store open(final Path folder) throws IOException {
		if (!isIn(folder)) throw InvalidValue.value("out", folder, "a folder in which an ensemble was begun: there is no " + PLAN
			+ " in it");
		return new Store(folder, KeptPlan.read(folder.resolve(PLAN)));
	}

	/**
	 * Opens the store in a folder for a run: a new one, or one begun with the same plan and the same version of the model.
	 *
	 * @throws IllegalArgumentException if it was begun with a different plan or version, saying what to do
	 * @throws IOException if the folder cannot be written
	 */
	public static Store begin(final Path folder, final Plan plan) throws IOException {
		if (plan.model() != Model.VERSION) throw otherModel(folder, plan.model());
		if (!isIn(folder)) beginNew(folder, plan);
		final Store store = open(folder);
		if (store.plan.model() != plan.model()) throw otherModel(folder, store.plan.model());
		if (!store.plan.text().equals(plan.text())) {
			throw new IllegalArgumentException("The plan is not the one that " + folder + " was begun with: "
				+ store.plan.difference(plan) +
				". Choose another folder for the new plan, or go on with the old one, which is kept in " + folder.resolve(PLAN) + ".");
		}
		for (final String part : new String[] { ROWS, FAILED, ATTEMPTS }) Files.createDirectories(folder.resolve(part));
		store.sweep();
		return store;
	}

	/** Removes temporary files of killed processes, in the folders of keys on which no process is working. */
	private void sweep() throws IOException {
		for (final String part : new String[] { ROWS, FAILED }) {
			for (final Path folder : folders(part)) {
				final List<Path> left = AtomicFiles.temporaries(folder);
				if (left.isEmpty() || attempts().anyAlive(folder.getFileName().toString())) continue;
				for (final Path file : left) Files.deleteIfExists(file);
			}
		}
		for (final Path file : AtomicFiles.temporaries(folder())) {
			if (System.currentTimeMillis() - Files.getLastModifiedTime(file).toMillis() > STALE) Files.deleteIfExists(file);
		}
	}

	/**
	 * Throws unless the folder still has its plan.
	 *
	 * @throws StoreGoneException if it was removed
	 */
	void requireThere() throws StoreGoneException {
		if (!isIn(folder())) throw new StoreGoneException(folder + " was removed while the ensemble was at work: there is no " + PLAN
			+ " in it any more.");
	}

	private static IllegalArgumentException otherModel(final Path folder, final int version) {
		return new IllegalArgumentException(folder + " belongs to version " + version + " of the model, and this is version "
			+ Model.VERSION +
			", whose rows may differ: choose another folder, or finish it with the Crumple that its " + PLAN
			+ " names. Its status and its tables can still be had.");
	}

	/** Writes the plan of a new ensemble. If several processes begin at once, one of them writes it, and all of them read it afterwards. */
	private static void beginNew(final Path folder, final Plan plan) throws IOException {
		try {
			Files.createDirectories(folder);
		} catch (final FileAlreadyExistsException e) {
			throw new IOException(folder + " is no folder.", e);
		}
		final Path mine = folder.resolve(".crumple-plan-" + java.util.UUID.randomUUID() + ".tmp");
		try {
			AtomicFiles.writeText(mine, KeptPlan.text(plan));
			Files.createLink(folder.resolve(PLAN), mine);
		} catch (final FileAlreadyExistsException e) {
			// another process has written it first
		} catch (final UnsupportedOperationException | FileSystemException e) {
			AtomicFiles.writeText(folder.resolve(PLAN), KeptPlan.text(plan));
		} finally {
			Files.deleteIfExists(mine);
		}
	}

	/**
	 * Describes a failure of the folder in sentences.
	 *
	 * @param running whether points were being computed, which the same command can continue
	 */
	public static String sentence(final IOException e, final boolean running) {
		final String said = e instanceof FileSystemException f && f.getReason() == null ? f.getFile() + " (" + e.getClass().getSimpleName()
			.replace("Exception", "") + ")" : e.getMessage();
		final String what = said != null && said.endsWith(".") ? said : "The folder cannot be read or written: " + said + ".";
		return running && !(e instanceof StoreGoneException || e instanceof DamagedRowsException)
			? what + " What is done is kept: the same command goes on with the rest." : what;
	}

	/** The plan of the ensemble. */
	public Plan plan() {
		return plan;
	}

	/** Path of the folder. */
	public Path folder() {
		return Path.of(folder);
	}

	/** Whether the rows of a point exist. */
	public boolean isDone(final String key) {
		return Files.exists(rows(key));
	}

	/** Whether a point is recorded as failed. */
	public boolean isFailed(final String key) {
		return Files.exists(failed(key));
	}

	/** The record of a failed point, with the reason; null if the point has not failed. A damaged record is reported as such. */
	public String failure(final String key) throws IOException {
		if (!isFailed(key)) return null;
		final String record = Files.isRegularFile(failed(key)) ? new String(Files.readAllBytes(failed(key)), StandardCharsets.UTF_8) : "";
		return fact(record, "reason").isEmpty() || fact(record, "seed").isEmpty() ? "reason: its record " + failed(key)
			+ " is damaged: with --retry it is tried again\nseed: unknown\n" + record : record;
	}

	/** The value of a line {@code name: value} in a record; empty if there is none. */
	static String fact(final String record, final String name) {
		return record.lines().filter(l -> l.startsWith(name + ": ")).findFirst().map(l -> l.substring(name.length() + 2).strip())
			.orElse("");
	}

	/** Up to {@code most} failures as sentences with their seeds, in any order, without points that were done later. */
	public List<String> failures(final int most) throws IOException {
		final List<String> sentences = new ArrayList<>();
		for (final String key : failed()) {
			if (sentences.size() == most) break;
			if (isDone(key)) continue;
			final String record = failure(key);
			sentences.add("seed " + fact(record, "seed") + ": " + fact(record, "reason"));
		}
		return sentences;
	}

	/** Writes the rows of a point, unless they exist already. */
	void write(final Point point, final Rows rows) throws IOException {
		requireThere();
		final Path file = rows(point.key());
		if (Files.exists(file)) return;
		Files.createDirectories(file.getParent());
		AtomicFiles.writeOneOfMany(file, out -> RowsFile.write(out, point, rows));
		Files.deleteIfExists(failed(point.key()));
	}

	/** Records the failure of a point: reason, parameters, seed and stack trace. */
	void fail(final Point point, final String reason, final Throwable cause) throws IOException {
		requireThere();
		final StringWriter text = new StringWriter();
		text.append("reason: ").append(reason.replaceAll("\\s+", " ")).append("\npoint: ").append(point.text()).append("\nseed: ")
			.append(Long.toString(point.seed()))
			.append("\nhost: ").append(Worker.HOST).append("\nmade_by: ").append(Provenance.madeBy()).append(", build ")
			.append(Provenance.build()).append(", Java ")
			.append(System.getProperty("java.version")).append('\n');
		if (cause != null) cause.printStackTrace(new PrintWriter(text, true));
		final Path file = failed(point.key());
		Files.createDirectories(file.getParent());
		AtomicFiles.writeText(file, text.toString());
	}

	/** Reads the rows of a point. */
	void read(final Point point, final RowsFile.Reader reader) throws IOException {
		RowsFile.read(rows(point.key()), point, reader);
	}

	/**
	 * Reads all rows of a point and removes them if they are damaged, so that they are computed again. Returns whether they were removed.
	 */
	boolean removeIfDamaged(final Point point) throws IOException {
		try {
			read(point, RowsFile.Reader.NOTHING);
			return false;
		} catch (final DamagedRowsException e) {
			Files.deleteIfExists(rows(point.key()));
			return true;
		}
	}

	Attempts attempts() {
		return new Attempts(folder().resolve(ATTEMPTS));
	}

	/** Keys of all points whose rows exist, also of points outside the plan. */
	Set<String> done() throws IOException {
		return keys(ROWS, ROWS_END);
	}

	/** Keys of all points recorded as failed. */
	Set<String> failed() throws IOException {
		return keys(FAILED, FAILED_END);
	}

	/**
	 * SHA-256 over the rows of all points in the order of the plan: equal if and only if all rows are, whichever process computed them, in
	 * whatever order.
	 *
	 * @throws IOException if the rows of a point are missing or damaged
	 */
	public String digest() throws IOException {
		final MessageDigest digest = Point.sha256();
		for (int k = 0; k < plan.size(); k++) {
			final Point point = plan.point(k);
			digest.update((point.text() + '\n').getBytes(StandardCharsets.UTF_8));
			read(point, RowsFile.Reader.into(digest));
		}
		return HexFormat.of().formatHex(digest.digest());
	}

	Path rows(final String key) {
		return folder().resolve(ROWS).resolve(key.substring(0, 2)).resolve(key + ROWS_END);
	}

	private Path failed(final String key) {
		return folder().resolve(FAILED).resolve(key.substring(0, 2)).resolve(key + FAILED_END);
	}

	/** Keys from the file names alone; no file is opened. */
	private Set<String> keys(final String part, final String end) throws IOException {
		final Set<String> keys = new HashSet<>();
		for (final Path one : folders(part)) {
			try (DirectoryStream<Path> files = Files.newDirectoryStream(one)) {
				for (final Path file : files) {
					final String name = file.getFileName().toString();
					if (name.endsWith(end) && !name.startsWith(".")) keys.add(name.substring(0, name.length() - end.length()));
				}
			}
		}
		return keys;
	}

	private List<Path> folders(final String part) throws IOException {
		final List<Path> folders = new ArrayList<>();
		if (!Files.isDirectory(folder().resolve(part))) return folders;
		try (DirectoryStream<Path> all = Files.newDirectoryStream(folder().resolve(part), Files::isDirectory)) {
			all.forEach(folders::add);
		}
		return folders;
	}
}
