package org.crumple.io;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * GraphML, as networkx and other graph programs read it.
 * <p>
 * Nodes carry {@code x, y}; edges carry {@code ix, iy, r0}, the parameters of their law, as {@code C, alpha}, its kind, {@code potential}, and the index
 * {@code bond}, which brings back the order of the bonds if a program changes it; the graph carries {@code Lx, Ly,
 * strain} and the provenance. The graph is directed, because the images of a bond refer to its direction: programs
 * must not swap its ends. The same bits come back.
 */
public final class GraphMl implements NetworkFormat {

	/** Of UTF-8 and both kinds of UTF-16, read byte by byte. */
	private static final Pattern BYTE_ORDER_MARK = Pattern.compile("^(\u00ef\u00bb\u00bf|\u00fe\u00ff|\u00ff\u00fe)");

	@Override
	public String label() {
		return "GraphML";
	}

	@Override
	public String ending() {
		return ".graphml";
	}

	@Override
	public String purpose() {
		return "for networkx";
	}

	@Override
	public List<String> otherEndings() {
		return List.of(".xml");
	}

	@Override
	public boolean isExact() {
		return true;
	}

	@Override
	public Claim claim(final String head, final String name) {
		return isMarkup(head) ? Claim.START : name.endsWith(ending()) ? Claim.NAME : Claim.NONE;
	}

	/** Whether a file begins with a tag, behind a byte order mark or none. */
	static boolean isMarkup(final String head) {
		return BYTE_ORDER_MARK.matcher(head).replaceFirst("").stripLeading().startsWith("<");
	}

	@Override
	public StoredNetwork read(final Path file) throws IOException {
		return GraphMlReader.read(file.toString(), SourceText.bytes(file));
	}

	@Override
	public List<Path> write(final StoredNetwork stored, final Path file) throws IOException {
		final String text = GraphMlWriter.text(stored);
		AtomicFiles.write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
		return List.of(file);
	}
}
