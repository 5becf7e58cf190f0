package org.crumple.memory;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;

import org.crumple.mechanics.State;
import org.crumple.network.Cell;

/**
 * A search in a file, to the last bit, so that it can be continued another day: what was searched, the branches, where each was entered,
 * and the falls that are left. Binary, big-endian, with a checksum at the end.
 *
 * @param branches found so far
 * @param next the first node whose falls were not yet followed
 * @param lost keys of falls behind which there was no minimum
 */
record GraphFile(List<Branch> branches, int next, Set<Integer> lost) {

	private static final String MAGIC = "Crumple transition graph 1";

	/** @throws IllegalArgumentException if there is no branch, or numbers lead to branches that are not there */
	GraphFile {
		final int count = branches.size();
		if (count == 0 || next < 0 || next > count) throw new IllegalArgumentException("next = " + next + " of " + count);
		for (final Branch branch : branches) {
			for (final Branch.Exit exit : List.of(branch.down(), branch.up()))
				if (exit.to() < Branch.WINDOW || exit.to() >= count) throw new IllegalArgumentException("to = " + exit.to());
		}
	}

	/** Writes a search. */
	void write(final OutputStream stream, final String subject, final StateShelf states) throws IOException {
		final CheckedOutputStream checked = new CheckedOutputStream(stream, new CRC32());
		final DataOutputStream out = new DataOutputStream(checked);
		out.writeUTF(MAGIC);
		out.writeUTF(subject);
		out.writeInt(branches.size());
		for (final Branch branch : branches) {
			out.writeInt(branch.depth());
			write(out, branch.down());
			write(out, branch.up());
		}
		out.writeInt(next);
		final int[] gone = lost.stream().sorted().mapToInt(k -> k).toArray();
		write(out, gone);
		final List<Integer> keys = states.keys();
		out.writeInt(keys.size());
		for (final int key : keys) {
			final State state = states.get(key);
			out.writeInt(key);
			write(out, state.x());
			write(out, state.strains());
			write(out, new double[] { state.frame().lx(), state.frame().ly(), state.frame().shear(), state.control() });
		}
		final long sum = checked.getChecksum().getValue();
		out.writeLong(sum);
		out.flush();
	}

	private static void write(final DataOutputStream out, final Branch.Exit exit) throws IOException {
		out.writeDouble(exit.strain());
		out.writeDouble(exit.energy());
		out.writeInt(exit.to());
		out.writeInt(exit.trigger());
		write(out, exit.flipped());
		out.writeDouble(exit.drop());
	}

	private static void write(final DataOutputStream out, final int[] values) throws IOException {
		out.writeInt(values.length);
		for (final int value : values) out.writeInt(value);
	}

	private static void write(final DataOutputStream out, final double[] values) throws IOException {
		out.writeInt(values.length);
		for (final double value : values) out.writeDouble(value);
	}

	/**
	 * Reads a search.
	 *
	 * @param states receives the states
	 * @return the search, or null if it is one of another subject
	 * @throws IOException if the file is no search, or not whole
	 */
	static GraphFile read(final InputStream stream, final String subject, final StateShelf states) throws IOException {
		final CheckedInputStream checked = new CheckedInputStream(new BufferedInputStream(stream), new CRC32());
		final DataInputStream in = new DataInputStream(checked);
		try {
			if (!in.readUTF().equals(MAGIC)) throw new IOException("it is not of this version");
			if (!in.readUTF().equals(subject)) return null;
			final List<Branch> branches = new ArrayList<>();
			final int count = in.readInt();
			for (int node = 0; node < count; node++) branches.add(new Branch(node, in.readInt(), exit(in), exit(in)));
			final int next = in.readInt();
			final Set<Integer> lost = new HashSet<>();
			for (final int key : ints(in)) lost.add(key);
			for (int left = in.readInt(); left > 0; left--) {
				final int key = in.readInt();
				final double[] x = doubles(in), strains = doubles(in), rest = doubles(in);
				states.put(key, new State(x, new Cell(rest[0], rest[1], rest[2]), strains, rest[3]));
			}
			final long sum = checked.getChecksum().getValue();
			if (in.readLong() != sum) throw new IOException("its checksum is wrong");
			final GraphFile file = new GraphFile(branches, next, lost);
			for (final Branch branch : branches) file.require(branch, states);
			return file;
		}
		catch (final EOFException e) {
			throw new IOException("it ends too early", e);
		}
		catch (final IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
			throw new IOException("its numbers are out of range", e);
		}
	}

	/** Throws unless the states are there that the search will ask for. */
	private void require(final Branch branch, final StateShelf states) throws IOException {
		final int key = 3 * branch.node();
		final boolean down = branch.down().to() == Branch.FRONTIER, up = branch.up().to() == Branch.FRONTIER;
		if (!states.has(key) || down && !states.has(key + 1) || up && !states.has(key + 2))
			throw new IOException("a configuration is missing");
	}

	private static Branch.Exit exit(final DataInputStream in) throws IOException {
		return new Branch.Exit(in.readDouble(), in.readDouble(), in.readInt(), in.readInt(), ints(in), in.readDouble());
	}

	private static int[] ints(final DataInputStream in) throws IOException {
		final List<Integer> values = new ArrayList<>();
		for (int left = in.readInt(); left > 0; left--) values.add(in.readInt());
		return values.stream().mapToInt(v -> v).toArray();
	}

	private static double[] doubles(final DataInputStream in) throws IOException {
		final List<Double> values = new ArrayList<>();
		for (int left = in.readInt(); left > 0; left--) values.add(in.readDouble());
		return values.stream().mapToDouble(v -> v).toArray();
	}
}
