package org.crumple.io;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * GraphML, as networkx and other graph programs read it.
 * <p>
 * Nodes carry {@code x, y}; edges carry {@code ix, iy, r0}, the parameters of their law, as {@code C, alpha}, its kind, {@code potential}, and the index
 * {@code bond}, which brings back the order of the bonds if a program changes it; the graph carries {@code Lx, Ly,
 * strain} and the provenance. The graph is directed, because the images of a bond refer to its direction: programs
 * must not swap its ends. The same bits come back.
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
