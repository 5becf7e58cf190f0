package org.crumple.benchmark;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

import org.crumple.linalg.SymmetricBlockMatrix;

/**
 * Writes a Hessian for the foreign programs, little-endian: n, entries, bonds (int32); starts of columns [n + 1], rows
 * [entries] (int32) and values (float64) of the lower triangle; the order of elimination [n] (int32); of every bond the
 * first unknown of both nodes, -1 if pinned (int32), then the unit vectors along all bonds (float64).
 */
final class Exchange {

	private Exchange() {}

	/** @param pinned the node left out, or -1 */
	static void write(final Subject subject, final int pinned, final Path file) throws IOException {
		final SymmetricBlockMatrix h = subject.hessian();
		final int nodes = h.nodes(), bonds = h.from().length, n = 2 * (pinned < 0 ? nodes : nodes - 1);
		@SuppressWarnings("unchecked")
		final Map<Integer, double[]>[] column = new Map[nodes];
		for (int i = 0; i < nodes; i++) {
			column[i] = new TreeMap<>();
			final double[] d = h.diagonal();
			column[i].put(i, new double[] { d[3 * i], d[3 * i + 1], d[3 * i + 1], d[3 * i + 2] });
		}
		for (int b = 0; b < bonds; b++) {
			final int i = h.from()[b], j = h.to()[b];
			final double[] o = h.offDiagonal();
			// the block at row max, column min
			final double[] block = j > i ? new double[] { o[4 * b], o[4 * b + 2], o[4 * b + 1], o[4 * b + 3] }
				: new double[] { o[4 * b], o[4 * b + 1], o[4 * b + 2], o[4 * b + 3] };
			column[Math.min(i, j)].put(Math.max(i, j), block);
		}
		final int entries = 3 * n / 2 + 4 * (int) IntStream.range(0, bonds)
			.filter(b -> h.from()[b] != pinned && h.to()[b] != pinned).count();
		final ByteBuffer out = ByteBuffer.allocate(12 + 4 * (n + 1) + 12 * entries + 4 * n + 24 * bonds).order(ByteOrder.LITTLE_ENDIAN);
		out.putInt(n).putInt(entries).putInt(bonds);
		for (int pass = 0; pass < 3; pass++) { // starts, rows, values
			int place = 0;
			if (pass == 0) out.putInt(0);
			for (int j = 0; j < nodes; j++) {
				if (j == pinned) continue;
				for (int c = 0; c < 2; c++) {
					for (final Map.Entry<Integer, double[]> entry : column[j].entrySet()) {
						final int i = entry.getKey();
						if (i == pinned) continue;
						for (int r = i == j ? c : 0; r < 2; r++) {
							place++;
							if (pass == 1) out.putInt(unknown(i, pinned) + r);
							if (pass == 2) out.putDouble(entry.getValue()[2 * r + c]);
						}
					}
					if (pass == 0) out.putInt(place);
				}
			}
		}
		for (final int i : subject.order()) {
			if (i != pinned) out.putInt(unknown(i, pinned)).putInt(unknown(i, pinned) + 1);
		}
		for (int b = 0; b < bonds; b++) out.putInt(unknown(h.from()[b], pinned)).putInt(unknown(h.to()[b], pinned));
		final double[] d = new double[2];
		for (int b = 0; b < bonds; b++) {
			subject.network.bondVector(b, subject.configuration, d);
			final double r = Math.sqrt(d[0] * d[0] + d[1] * d[1]);
			out.putDouble(d[0] / r).putDouble(d[1] / r);
		}
		Files.write(file, out.array());
	}

	private static int unknown(final int node, final int pinned) {
		return node == pinned ? -1 : 2 * (pinned >= 0 && node > pinned ? node - 1 : node);
	}
}
