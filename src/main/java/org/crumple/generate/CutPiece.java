package org.crumple.generate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.crumple.kernel.InvalidValue;
import org.crumple.network.BoundaryKind;
import org.crumple.network.Cell;
import org.crumple.network.Configuration;
import org.crumple.network.RigidPart;

/**
 * A piece cut from the middle of a larger periodic network: the nodes nearest to its middle line, or to its middle by the larger of their
 * distances along x and y.
 * <p>
 * Walls hold the nodes outside that have a bond to the piece: each becomes a wall point. At the top and the bottom they are moved along y
 * to one straight line, at the mean of their heights. Of a free piece, bonds that are cut are lost. Nodes that are left with fewer than two
 * bonds are then removed, again and again, and after that what the rest does not hold rigidly ({@link RigidPart}).
 */
final class CutPiece {

	/** How much larger the whole is along a direction that is cut [l]: more than the longest bond. */
	private static final double MARGIN = 4;
	/** Nodes at the same distance from the middle as the last one, up to this fraction, belong to the piece. */
	private static final double SAME = 1e-9;

	private final NetworkLayout whole;
	private final BoundaryKind kind;
	/** Position of every node, its image nearest to the middle, with the middle as the origin [2N']. */
	private final double[] place;
	/** Image of the cell in which that position lies, relative to that of the node [2N']. */
	private final int[] moved;
	/** Number of every node in the piece; −1 if it is outside. */
	private final int[] number;
	private final BondList bonds = new BondList(16);
	private final List<double[]> walls = new ArrayList<>();
	private final Map<List<Integer>, Integer> wallOf = new HashMap<>();
	private int count;

	private CutPiece(final NetworkLayout whole, final BoundaryKind kind) {
		this.whole = whole;
		this.kind = kind;
		place = whole.configuration().positions().clone();
		moved = new int[place.length];
		number = new int[place.length / 2];
		Arrays.fill(number, -1);
	}

	/** Number of nodes of the network from which a piece is cut. */
	static int larger(final int nodes, final BoundaryKind kind) {
		final double side = Math.sqrt(nodes) + MARGIN, strip = 0.5 * (MARGIN + Math.sqrt(MARGIN * MARGIN + 4.0 * nodes));
		final double long1 = kind.isPeriodic(0) ? strip : side;
		return (int) Math.ceil(long1 * long1);
	}

	/**
	 * @param whole in an unstrained cell
	 * @param nodes number of nodes to cut out; nodes at equal distances from the middle are all taken
	 */
	static NetworkLayout of(final NetworkLayout whole, final int nodes, final BoundaryKind kind) {
		if (kind == BoundaryKind.PERIODIC) return whole;
		final CutPiece cut = new CutPiece(whole, kind);
		cut.choose(nodes);
		cut.takeBonds();
		return cut.layout(nodes);
	}

	private void choose(final int nodes) {
		final Cell cell = whole.configuration().cell();
		final double[] side = { cell.lx(), cell.ly() }, distance = new double[number.length];
		for (int k = 0; k < place.length; k++) {
			moved[k] = (int) -Math.floor(place[k] / side[k % 2]);
			place[k] += moved[k] * side[k % 2] - 0.5 * side[k % 2];
			if (!kind.isPeriodic(k % 2)) distance[k / 2] = Math.max(distance[k / 2], Math.abs(place[k]));
		}
		final double[] sorted = distance.clone();
		Arrays.sort(sorted);
		final double last = sorted[Math.min(nodes, sorted.length) - 1] * (1 + SAME);
		for (int i = 0; i < number.length; i++) if (distance[i] <= last) number[i] = count++;
	}

	private void takeBonds() {
		final Cell cell = whole.configuration().cell();
		for (int b = 0; b < whole.bonds().count(); b++) {
			final int i = whole.bonds().from(b), j = whole.bonds().to(b);
			// image of j, relative to the place where j is, as seen from the place where i is
			final int ix = whole.bonds().imageX(b) + moved[2 * i] - moved[2 * j];
			final int iy = whole.bonds().imageY(b) + moved[2 * i + 1] - moved[2 * j + 1];
			final boolean across = ix != 0 && !kind.isPeriodic(0) || iy != 0;
			if (number[i] >= 0 && number[j] >= 0 && !across) bonds.add(number[i], number[j], ix, iy);
			else if (kind.hasWalls()) {
				if (number[i] >= 0) addWall(number[i], j, ix, iy, cell);
				if (number[j] >= 0) addWall(number[j], i, -ix, -iy, cell);
			}
		}
	}

	/** Adds a bond from a node of the piece to a wall point, the image of a node outside. */
	private void addWall(final int node, final int outside, final int ix, final int iy, final Cell cell) {
		final boolean period = kind.isPeriodic(0);
		final int wall = wallOf.computeIfAbsent(List.of(outside, period ? 0 : ix, iy), key -> {
			walls.add(new double[] { place[2 * outside] + (period ? 0 : ix * cell.lx()), place[2 * outside + 1] + iy * cell.ly() });
			return walls.size() - 1;
		});
		bonds.add(node, -1 - wall, period ? ix : 0, 0);
	}

	/** Removes what hangs loose, and puts wall points after the nodes that are left. */
	private NetworkLayout layout(final int nodes) {
		final boolean[] kept = new boolean[count + walls.size()];
		Arrays.fill(kept, true);
		final int dangling = removeDangling(kept);
		final int loose = removeLoose(kept);
		final int[] id = new int[kept.length];
		int left = 0, held = 0;
		for (int k = 0; k < count; k++) id[k] = kept[k] ? left++ : -1;
		final boolean[] used = new boolean[walls.size()];
		for (int b = 0; b < bonds.count(); b++) if (bonds.to(b) < 0 && kept[bonds.from(b)]) used[-1 - bonds.to(b)] = true;
		for (int w = 0; w < used.length; w++) id[count + w] = used[w] ? left + held++ : -1;
		if (2 * left < count) throw InvalidValue.value("boundary", kind, "Periodic for so small an excess: only " + left + " of the "
			+ count + " nodes cut out are held rigidly");
		final double[] x = new double[2 * (left + held)];
		for (int i = 0; i < number.length; i++) if (number[i] >= 0) set(x, id[number[i]], place[2 * i], place[2 * i + 1]);
		for (int w = 0; w < used.length; w++) set(x, id[count + w], walls.get(w)[0], walls.get(w)[1]);
		final BondList rest = new BondList(bonds.count());
		for (int b = 0; b < bonds.count(); b++) {
			final int i = id[bonds.from(b)], j = id[index(bonds.to(b))];
			if (i >= 0 && j >= 0) rest.add(i, j, bonds.imageX(b), bonds.imageY(b));
		}
		final Cell frame = frame(x, left);
		final List<String> notes = new ArrayList<>(whole.notes());
		notes.removeIf(note -> note.startsWith(Lattices.FITTING)); // of the whole
		notes.add(kind + ": " + count + " of " + number.length + " nodes were cut out" + (held > 0 ? ", held by " + held + " wall points"
			: "") + "; " + dangling + " with fewer than two bonds and " + loose + " that hung loose were removed.");
		return new NetworkLayout(new Configuration(x, frame), held, kind, rest, notes);
	}

	private static void set(final double[] x, final int node, final double atX, final double atY) {
		if (node < 0) return;
		x[2 * node] = atX;
		x[2 * node + 1] = atY;
	}

	/** Index of a node or wall point among both. */
	private int index(final int end) {
		return end >= 0 ? end : count - 1 - end;
	}

	private int removeDangling(final boolean[] kept) {
		int removed = 0;
		while (true) {
			final int[] degree = new int[kept.length];
			for (int b = 0; b < bonds.count(); b++) {
				final int i = bonds.from(b), j = index(bonds.to(b));
				if (!kept[i] || !kept[j]) continue;
				degree[i]++;
				degree[j]++;
			}
			final int before = removed;
			for (int i = 0; i < count; i++) {
				if (!kept[i] || degree[i] > 1) continue;
				kept[i] = false;
				removed++;
			}
			if (removed == before) return removed;
		}
	}

	private int removeLoose(final boolean[] kept) {
		final int[] among = IntStream.range(0, bonds.count()).filter(b -> kept[bonds.from(b)] && kept[index(bonds.to(b))]).toArray();
		final boolean[] rigid = RigidPart.of(kept.length, walls.size(), Arrays.stream(among).map(bonds::from).toArray(), Arrays.stream(
			among).map(b -> index(bonds.to(b))).toArray());
		int removed = 0;
		for (int i = 0; i < count; i++) {
			if (!kept[i] || rigid[i]) continue;
			kept[i] = false;
			removed++;
		}
		return removed;
	}

	/**
	 * Straightens the walls at top and bottom, moves the piece to the corner of its frame, and returns the frame: a square, so that its
	 * strain is 0 in pure shear too.
	 */
	private Cell frame(final double[] x, final int nodes) {
		if (kind.isPeriodic(0)) straighten(x, nodes);
		final double[] least = { Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY }, most = { Double.NEGATIVE_INFINITY,
			Double.NEGATIVE_INFINITY };
		for (int k = 0; k < x.length; k++) {
			least[k % 2] = Math.min(least[k % 2], x[k]);
			most[k % 2] = Math.max(most[k % 2], x[k]);
		}
		final double lx = whole.configuration().cell().lx();
		if (kind.isPeriodic(0)) least[0] = -0.5 * lx;
		for (int k = 0; k < x.length; k++) x[k] -= least[k % 2];
		final double side = kind.isPeriodic(0) ? lx : Math.max(most[0] - least[0], most[1] - least[1]);
		return new Cell(side, side, 0);
	}

	private static void straighten(final double[] x, final int nodes) {
		for (final int side : new int[] { -1, 1 }) {
			final int[] wall = IntStream.range(nodes, x.length / 2).filter(i -> side * x[2 * i + 1] > 0).toArray();
			final double height = Arrays.stream(wall).mapToDouble(i -> x[2 * i + 1]).average().orElse(0);
			for (final int i : wall) x[2 * i + 1] = height;
		}
	}
}
