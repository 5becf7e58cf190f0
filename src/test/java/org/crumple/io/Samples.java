package org.crumple.io;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.crumple.network.Cell;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;
import org.crumple.potential.BistableQuartic;
import org.crumple.potential.BondPotential;
import org.crumple.potential.Harmonic;
import org.crumple.potential.TiltedQuartic;

/** Small networks for tests of files. */
final class Samples {

	/** Properties that a careless writer would corrupt. */
	static final Map<String, String> PROPERTIES = new LinkedHashMap<>();
	static {
		PROPERTIES.put("macro", "run(\"Generate Network...\", \"nodes=512 generator=[Jammed packing] out=/a, b/[c]\");");
		PROPERTIES.put("command", "Crumple > Generate Network...");
		PROPERTIES.put("author", "Z\u00fcrich \u03b1\u2260\u03b2 \ud83d\ude00 <a href='x'>&amp;</a> ]]> ");
		PROPERTIES.put("folder", "C:\\new\\table\\u0041");
		PROPERTIES.put("lines", "one\ntwo\r\nthree\tfour\n");
		PROPERTIES.put("spaces", "  two at each end  ");
		PROPERTIES.put("nothing", "");
		PROPERTIES.put("odd", "\u0000\u0007\u0085\u2028\ufeff\ufffe\ud800.\udc00");
		PROPERTIES.put("Schl\u00fcssel # mit, \"allem\"", "# = =");
		PROPERTIES.put("long", "a long line, with spaces   and words, ".repeat(40));
	}

	private Samples() {}

	/** A disturbed triangular lattice of {@code side} × {@code side} nodes, at least 4 × 4, with bistable bonds. */
	static StoredNetwork lattice(final int side, final double strain, final long seed) {
		final Random random = new Random(seed);
		final int n = side * side;
		final double[] x = new double[2 * n];
		for (int k = 0; k < n; k++) {
			x[2 * k] = k % side + 0.5 * (k / side % 2) + 0.2 * (random.nextDouble() - 0.5);
			x[2 * k + 1] = k / side + 0.2 * (random.nextDouble() - 0.5);
		}
		final int[] from = new int[3 * n], to = new int[3 * n], ix = new int[3 * n], iy = new int[3 * n];
		final double[] r0 = new double[3 * n];
		final BondPotential[] law = new BondPotential[3 * n];
		for (int b = 0; b < 3 * n; b++) {
			final int i = b / 3 % side, j = b / 3 / side;
			final int a = i + new int[] { 1, j % 2, j % 2 - 1 }[b % 3], c = j + (b % 3 == 0 ? 0 : 1);
			from[b] = b / 3;
			to[b] = Math.floorMod(a, side) + side * Math.floorMod(c, side);
			ix[b] = Math.floorDiv(a, side);
			iy[b] = Math.floorDiv(c, side);
			r0[b] = 0.9 + 0.2 * random.nextDouble();
			law[b] = new BistableQuartic(1, 0.1);
		}
		final Configuration flat = new Configuration(x, new Cell(side, side, 0));
		return new StoredNetwork(new SpringNetwork(n, from, to, ix, iy, r0, law), flat.sheared(strain));
	}

	static StoredNetwork withProperties(final StoredNetwork stored) {
		return new StoredNetwork(stored.network(), stored.configuration(), PROPERTIES);
	}

	static StoredNetwork withLaws(final StoredNetwork stored, final IntFunction<BondPotential> law) {
		final SpringNetwork n = stored.network();
		final BondPotential[] laws = new BondPotential[n.bondCount()];
		for (int b = 0; b < laws.length; b++) laws[b] = law.apply(b);
		return new StoredNetwork(new SpringNetwork(n.nodeCount(), n.from(), n.to(), n.imageX(), n.imageY(), n.restLength(), laws),
			stored.configuration(), stored.properties());
	}

	/** One network of each kind that every format must represent. */
	static Stream<StoredNetwork> all() {
		final StoredNetwork plain = lattice(4, 0, 1);
		return Stream.of(plain, lattice(5, 0.1, 2), lattice(4, -0.3, 3), lattice(6, 2.7, 4), withProperties(plain),
			withLaws(plain, b -> new BistableQuartic(1 + 0.01 * b, 0.1 / (1 + b))), withLaws(plain, b -> new Harmonic(0.3)),
			withLaws(plain, b -> new Harmonic(1 + 0.1 * b)), withLaws(plain, b -> new BistableQuartic(2, 0)),
			withLaws(plain, b -> b % 3 == 0 ? new Harmonic(2) : new BistableQuartic(1, 0.1)), awkward());
	}

	/** The same networks with bonds that LAMMPS does not have. */
	static Stream<StoredNetwork> tilted() {
		final StoredNetwork plain = lattice(4, 0, 1);
		return Stream.of(withLaws(plain, b -> new TiltedQuartic(new BistableQuartic(1, 0.1), 0.005)),
			withLaws(plain, b -> new TiltedQuartic(new BistableQuartic(1 + 0.01 * b, 0.1), 0.001 * (b % 5 - 2))),
			withLaws(plain, b -> b % 3 == 0 ? new Harmonic(2) : b % 3 == 1 ? new BistableQuartic(1, 0.1)
			: new TiltedQuartic(new BistableQuartic(1, 0.1), -0.02)));
	}

	/** A network with numbers at the limits of doubles. */
	static StoredNetwork awkward() {
		final StoredNetwork plain = lattice(4, 0, 5);
		final double[] x = plain.configuration().positions().clone();
		x[0] = -0.0;
		x[1] = Double.MIN_VALUE;
		x[2] = Math.nextUp(1.0);
		x[3] = -1e-310;
		return new StoredNetwork(plain.network(), plain.configuration().withPositions(x));
	}

	/** Formats that can be read, or only the exact ones. */
	static Stream<NetworkFormat> formats(final boolean exact) {
		return NetworkFiles.FORMATS.stream().filter(exact ? NetworkFormat::isExact : NetworkFormat::isReadable);
	}

	/** Saves a network as {@code net} and returns the files that can be opened. */
	static List<Path> save(final StoredNetwork stored, final NetworkFormat format, final Path folder) throws IOException {
		final List<Path> open = new ArrayList<>();
		for (final Path file : NetworkFiles.save(stored, format, folder.resolve("net" + format.ending()))) {
			try {
				NetworkFiles.detect(file);
				open.add(file);
			}
			catch (final NetworkFormatException e) {
				// the script of LAMMPS
			}
		}
		if (format.isReadable() && open.isEmpty()) throw new AssertionError(format.label() + " does not know what it has written");
		return open;
	}

	/** Saves a valid network in the format with this ending, or a part of it, and returns the file with that ending. */
	static Path good(final String kind, final Path folder) throws IOException {
		for (final NetworkFormat format : NetworkFiles.FORMATS) {
			if (!format.ending().contains(kind) && format.otherEndings().stream().noneMatch(e -> e.contains(kind))) continue;
			return save(lattice(4, 0.1, 1), format, folder).stream().filter(f -> f.getFileName().toString().contains(kind)).findFirst()
				.orElseThrow();
		}
		throw new AssertionError(kind);
	}

	/** Endings of the names of all files that can be opened. */
	static Stream<String> kinds() throws IOException {
		final Path folder = Files.createTempDirectory("kinds");
		final List<String> kinds = new ArrayList<>();
		for (final NetworkFormat format : formats(false).toList()) {
			for (final Path file : save(lattice(4, 0, 1), format, folder))
				kinds.add(file.getFileName().toString().substring("net".length()));
		}
		for (final String name : names(folder)) Files.delete(folder.resolve(name));
		Files.delete(folder);
		return kinds.stream();
	}

	/** A file under the test resource folder {@code reference}. */
	static Path reference(final String name) {
		try {
			return Path.of(Samples.class.getResource("/reference/" + name).toURI());
		}
		catch (final URISyntaxException e) {
			throw new IllegalStateException(e);
		}
	}

	/** All names in a folder, sorted, to check that nothing was left behind. */
	static List<String> names(final Path folder) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.map(f -> f.getFileName().toString()).sorted().collect(Collectors.toList());
		}
	}
}
