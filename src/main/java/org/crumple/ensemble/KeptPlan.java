package org.crumple.ensemble;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;

import org.crumple.io.Provenance;

/**
 * The plan in the folder of an ensemble: a line that says by which version it was begun, the canonical text, and in the last line the
 * SHA-256 of that text, so that a truncated or edited plan is recognised.
 */
final class KeptPlan {

	private static final String HEADING = "# Begun by ", END = "# end sha256=";

	/** Newest version of the model whose plans have no last line; such a plan is complete if it is a canonical text. */
	private static final int WITHOUT_END = 1;

	private KeptPlan() {}

	static String text(final Plan plan) {
		return HEADING + Provenance.madeBy() + ", build " + Provenance.build()
			+ ". Do not edit: a changed plan belongs into another folder.\n" + plan.text() +
			END + digest(plan.text()) + '\n';
	}

	/** @throws IOException if the plan is not complete, with a sentence that names the file and what to do */
	static Plan read(final Path file) throws IOException {
		final String text;
		try {
			text = Files.readString(file, StandardCharsets.UTF_8);
		} catch (final CharacterCodingException e) {
			throw damaged(file, "it is no text in UTF-8");
		}
		final String body = text.startsWith(HEADING) ? text.substring(text.indexOf('\n') + 1) : text;
		final int end = body.lastIndexOf(END);
		final String plan = end < 0 ? body : body.substring(0, end);
		if (plan.isBlank()) throw damaged(file, "there is nothing in it");
		if (end >= 0 && !body.substring(end).strip().equals(END + digest(plan))) throw damaged(file, "it was changed after it was written");
		final Plan read;
		try {
			read = PlanText.parse(plan);
		} catch (final IllegalArgumentException e) {
			throw damaged(file, "its lines cannot be read (" + e.getMessage() + ")");
		}
		if (end < 0 && (read.model() > WITHOUT_END || !read.text().equals(plan))) throw damaged(file, "its end is missing");
		return read;
	}

	private static String digest(final String text) {
		return HexFormat.of().formatHex(Point.sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
	}

	private static IOException damaged(final Path file, final String why) {
		return new IOException(file + " is damaged: " + why
			+ ". The rows beside it are whole: move the file away, and begin the ensemble again in this folder with the plan that it was "
			+ "begun with.");
	}
}
