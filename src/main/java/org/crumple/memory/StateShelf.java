package org.crumple.memory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.crumple.mechanics.State;
import org.crumple.network.Cell;

/** Keeps states, to the last bit: as many in memory as are allowed, the others in a file that is deleted when the shelf is closed. */
final class StateShelf implements AutoCloseable {

	/** Numbers of a state besides positions and free strains: three of the cell, and λ. */
	private static final int OTHERS = 4;

	private final int most;
	private final Map<Integer, State> held = new HashMap<>();
	/** Where in the file each of the other states is, in records. */
	private final Map<Integer, Integer> places = new HashMap<>();
	private final Deque<Integer> free = new ArrayDeque<>();
	private FileChannel file;
	private int coordinates, strains, records;

	/** @param most number of states in memory */
	StateShelf(final int most) {
		this.most = most;
	}

	/** Largest number of states in memory. */
	int most() {
		return most;
	}

	/** Keeps a state under a key that is not in use. */
	void put(final int key, final State state) {
		if (held.size() < most) {
			held.put(key, state);
			return;
		}
		try {
			if (file == null) open(state);
			final int place = free.isEmpty() ? records++ : free.pop();
			final ByteBuffer record = ByteBuffer.allocate(bytes());
			for (final double[] part : List.of(state.x(), state.strains(), new double[] { state.frame().lx(), state.frame().ly(),
				state.frame().shear(), state.control() })) {
				for (final double value : part) record.putDouble(value);
			}
			record.flip();
			for (long at = (long) place * bytes(); record.hasRemaining(); at += file.write(record, at)) continue;
			places.put(key, place);
		}
		catch (final IOException e) {
			throw new UncheckedIOException("Configurations of the transition graph cannot be written to a temporary file: "
				+ e.getMessage(), e);
		}
	}

	private void open(final State state) throws IOException {
		coordinates = state.x().length;
		strains = state.strains().length;
		final Path path = Files.createTempFile("crumple-graph-", ".states");
		file = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
	}

	private int bytes() {
		return Double.BYTES * (coordinates + strains + OTHERS);
	}

	/** The state with a key, or null if there is none. */
	State get(final int key) {
		final State state = held.get(key);
		final Integer place = places.get(key);
		if (state != null || place == null) return state;
		final ByteBuffer record = ByteBuffer.allocate(bytes());
		try {
			for (long at = (long) place * bytes(); record.hasRemaining(); at += file.read(record, at)) continue;
		}
		catch (final IOException e) {
			throw new UncheckedIOException("Configurations of the transition graph cannot be read again: " + e.getMessage(), e);
		}
		record.flip();
		final double[] x = numbers(record, coordinates), walked = numbers(record, strains), rest = numbers(record, OTHERS);
		return new State(x, new Cell(rest[0], rest[1], rest[2]), walked, rest[3]);
	}

	private static double[] numbers(final ByteBuffer record, final int count) {
		final double[] values = new double[count];
		for (int k = 0; k < count; k++) values[k] = record.getDouble();
		return values;
	}

	/** Whether there is a state with a key. */
	boolean has(final int key) {
		return held.containsKey(key) || places.containsKey(key);
	}

	/** Takes a state out. */
	void remove(final int key) {
		held.remove(key);
		final Integer place = places.remove(key);
		if (place != null) free.push(place);
	}

	/** All keys in use, ascending. */
	List<Integer> keys() {
		final List<Integer> keys = new ArrayList<>(held.keySet());
		keys.addAll(places.keySet());
		keys.sort(null);
		return keys;
	}

	/** Number of states in the file. */
	int filed() {
		return places.size();
	}

	@Override
	public void close() {
		held.clear();
		places.clear();
		try {
			if (file != null) file.close();
		}
		catch (final IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
