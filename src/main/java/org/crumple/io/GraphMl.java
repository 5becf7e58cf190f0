package org.crumple.io;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * GraphML, as read by networkx and other graph programs.
 * <p>
 * Nodes have the attributes {@code x, y}. Edges have {@code ix, iy, r0}, the parameters of their law such as {@code C, alpha}, its kind
 * {@code potential}, and the number {@code bond}, which restores the order of the bonds if a program changes it. The graph has {@code Lx, Ly, strain} and
 * the provenance. The graph is directed, because the image of a bond refers to its direction: programs must not swap its ends. Numbers read back to the
 * same bits.
 */
public final class GraphMl implements NetworkFormat {

	/** Byte order marks of UTF-8 and both kinds of UTF-16, as single bytes. */
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
		return isMarkup(head) && !head.contains(VtkGrid.TAG) ? Claim.START : name.endsWith(ending()) ? Claim.NAME : Claim.NONE;
	}

	/** Whether a file begins with a tag, possibly after a byte order mark. */
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
