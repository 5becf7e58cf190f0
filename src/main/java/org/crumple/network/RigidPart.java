package org.crumple.network;

import java.util.ArrayDeque;
import java.util.Arrays;

/**
 * The largest part of a network that its bonds make rigid, by counting alone, as is right for positions without special order: the part
 * that walls hold, or, without walls, the largest rigid body found. What hangs on it by a hinge, or has too few bonds, is not part of it.
 * <p>
 * A body first takes up all nodes with two bonds to it, again and again. What is left is decided by the pebble game (D. J. Jacobs and
 * B. Hendrickson, J. Comput. Phys. 137, 346 (1997)): every node has two pebbles, its degrees of freedom, every independent bond takes one,
 * and a node belongs to the body if no pebble can be brought to it while three are held at the body.
 */
public final class RigidPart {

	private static final int NONE = -1;

	private final int nodes;
	private final int[] from, to;
	/** Bonds of node i are {@code bond[start[i]]} to {@code bond[start[i + 1] - 1]}. */
	private final int[] start, bond;
	/** The node that holds each pebble [2N] by a bond; {@link #NONE} if the pebble is free. */
	private final int[] pebble;

	private RigidPart(final int nodes, final int[] from, final int[] to) {
		this.nodes = nodes;
		this.from = from;
		this.to = to;
		start = new int[nodes + 1];
		bond = new int[2 * from.length];
		for (int b = 0; b < from.length; b++) {
			start[from[b]]++;
			start[to[b]]++;
		}
		for (int i = 0, sum = 0; i <= nodes; i++) {
			sum += start[i];
			start[i] = sum;
		}
		for (int b = 0; b < from.length; b++) {
			bond[--start[from[b]]] = b;
			bond[--start[to[b]]] = b;
		}
		pebble = new int[2 * nodes];
	}

	/**
	 * @param nodes number of nodes, wall points included
	 * @param walls number of wall points, the last nodes, which are one rigid body
	 * @param from node i of every bond [M], read only
	 * @param to node j of every bond [M], read only
	 * @return whether each node belongs to the part [nodes]
	 */
	public static boolean[] of(final int nodes, final int walls, final int[] from, final int[] to) {
		final RigidPart game = new RigidPart(nodes, from, to);
		final boolean[] body = game.body(walls);
		game.play(body);
		return body;
	}

	private boolean[] body(final int walls) {
		if (walls > 0) {
			final boolean[] body = new boolean[nodes];
			Arrays.fill(body, nodes - walls, nodes, true);
			grow(body, new int[nodes]);
			return body;
		}
		boolean[] largest = new boolean[nodes];
		final int[] inside = new int[nodes];
		int most = 0, found = 0;
		for (int b = 0; b < from.length; b++) {
			if (inside[from[b]] > 0 && inside[from[b]] == inside[to[b]]) continue;
			final boolean[] body = new boolean[nodes];
			body[from[b]] = body[to[b]] = true;
			final int size = grow(body, new int[nodes]);
			found++;
			for (int i = 0; i < nodes; i++) if (body[i]) inside[i] = found;
			if (size <= most) continue;
			most = size;
			largest = body;
			if (2 * most > nodes) break;
		}
		return largest;
	}

	/** Takes up nodes with two bonds to the body until there are none; returns the number of its nodes. */
	private int grow(final boolean[] body, final int[] bonds) {
		final ArrayDeque<Integer> ahead = new ArrayDeque<>();
		int size = 0;
		for (int i = 0; i < nodes; i++) if (body[i]) ahead.add(i);
		while (!ahead.isEmpty()) {
			final int i = ahead.poll();
			size++;
			for (int k = start[i]; k < start[i + 1]; k++) {
				final int j = from[bond[k]] == i ? to[bond[k]] : from[bond[k]];
				if (body[j] || ++bonds[j] < 2) continue;
				body[j] = true;
				ahead.add(j);
			}
		}
		return size;
	}

	/** Adds to the body the nodes that further bonds make part of it. */
	private void play(final boolean[] body) {
		Arrays.fill(pebble, NONE);
		final int[] contact = contacts(body);
		if (contact.length < 2) return;
		for (int k = 1; k < contact.length; k++) { // bonds that make the body rigid
			cover(contact[k], contact[k - 1]);
			if (k > 1) cover(contact[k], contact[k - 2]);
		}
		for (int b = 0; b < from.length; b++) if (!body[from[b]] || !body[to[b]]) cover(from[b], to[b]);
		if (!gather(contact[0], 2, NONE, NONE)) throw new IllegalStateException("A rigid body has three degrees of freedom.");
		if (!gather(contact[1], 1, contact[0], NONE)) throw new IllegalStateException("A rigid body has three degrees of freedom.");
		final boolean[] floppy = floppy(contact[0], contact[1]);
		for (int i = 0; i < nodes; i++) body[i] |= !floppy[i];
	}

	/** Nodes of the body with a bond to a node outside. */
	private int[] contacts(final boolean[] body) {
		final boolean[] touches = new boolean[nodes];
		for (int b = 0; b < from.length; b++) {
			if (body[from[b]] == body[to[b]]) continue;
			touches[body[from[b]] ? from[b] : to[b]] = true;
		}
		int count = 0;
		final int[] contact = new int[nodes];
		for (int i = 0; i < nodes; i++) if (touches[i]) contact[count++] = i;
		return Arrays.copyOf(contact, count);
	}

	/** Covers a bond with a pebble of node i, if it is independent of those before. */
	private void cover(final int i, final int j) {
		if (!gather(i, 2, NONE, NONE) || !gather(j, 2, i, NONE)) return;
		pebble[2 * i] = j;
	}

	private int free(final int node) {
		return (pebble[2 * node] == NONE ? 1 : 0) + (pebble[2 * node + 1] == NONE ? 1 : 0);
	}

	/** Brings pebbles to a node until it has as many free, without taking those of two other nodes; whether that is possible. */
	private boolean gather(final int node, final int count, final int held, final int heldToo) {
		while (free(node) < count) if (!fetch(node, held, heldToo)) return false;
		return true;
	}

	/** Searches for a free pebble along the bonds that are covered, and moves it to a node. */
	private boolean fetch(final int node, final int held, final int heldToo) {
		final int[] before = new int[nodes];
		Arrays.fill(before, NONE);
		before[node] = node;
		final ArrayDeque<Integer> ahead = new ArrayDeque<>();
		ahead.add(node);
		while (!ahead.isEmpty()) {
			final int i = ahead.poll();
			for (int p = 2 * i; p < 2 * i + 2; p++) {
				final int j = pebble[p];
				if (j == NONE || before[j] != NONE || j == held || j == heldToo) continue;
				before[j] = i;
				if (free(j) > 0) {
					move(j, node, before);
					return true;
				}
				ahead.add(j);
			}
		}
		return false;
	}

	/** Turns the bonds on the way to a node, each of which is then covered from its other end. */
	private void move(final int end, final int node, final int[] before) {
		for (int j = end; j != node; j = before[j]) {
			final int i = before[j];
			pebble[pebble[2 * j] == NONE ? 2 * j : 2 * j + 1] = i;
			pebble[pebble[2 * i] == j ? 2 * i : 2 * i + 1] = NONE;
		}
	}

	/** Nodes to which a free pebble can be brought, while those of two nodes are held. */
	private boolean[] floppy(final int held, final int heldToo) {
		final boolean[] floppy = new boolean[nodes];
		final int[][] behind = new int[nodes][];
		final int[] count = new int[nodes];
		for (final int j : pebble) if (j != NONE) count[j]++;
		for (int i = 0; i < nodes; i++) behind[i] = new int[count[i]];
		for (int p = 0; p < pebble.length; p++) if (pebble[p] != NONE) behind[pebble[p]][--count[pebble[p]]] = p / 2;
		final ArrayDeque<Integer> ahead = new ArrayDeque<>();
		for (int i = 0; i < nodes; i++) {
			if (free(i) == 0 || i == held || i == heldToo) continue;
			floppy[i] = true;
			ahead.add(i);
		}
		while (!ahead.isEmpty()) {
			for (final int i : behind[ahead.poll()]) {
				if (floppy[i] || i == held || i == heldToo) continue;
				floppy[i] = true;
				ahead.add(i);
			}
		}
		return floppy;
	}
}
