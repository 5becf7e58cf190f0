package org.crumple.io;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * GraphML, as read by networkx and other graph programs.
 * <p>
 * Nodes have the attributes {@code x, y}. Edges have {@code ix, iy, r0}, the parameters of their law such as {@code C, alpha}, its kind
 * {@code potential}, and the number {@code bond}, which restores the order of the bonds if a program changes it. The graph has
 * {@code Lx, Ly, strain} and the provenance. The graph is directed, because the image of a bond refers to its direction: programs must not
 * swap its ends. Numbers read back to the same bits.
 */
public final class GraphMl implements NetworkFormat {

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
		if (NetworkFormat.isMarkup(head)) return head.contains("<graphml") ? Claim.ELEMENT : Claim.MARKUP;
		return name.endsWith(ending()) ? Claim.NAME : Claim.NONE;
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
