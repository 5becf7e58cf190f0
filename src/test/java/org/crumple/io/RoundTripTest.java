package org.crumple.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoundTripTest {

	@TempDir
	Path folder;

	@ParameterizedTest
	@ValueSource(strings = { "net.nodes.csv", "net.bonds.csv", "net.csv", "net" })
	void eitherTwinOrTheirPrefixNamesTheNetwork(final String name) throws IOException {
		final StoredNetwork stored = Samples.lattice(4, 0, 1);
		final List<Path> files = NetworkFiles.save(stored, new CrumpleCsv(), folder.resolve(name));
		assertEquals(List.of(folder.resolve("net.nodes.csv"), folder.resolve("net.bonds.csv")), files);
		assertEquals(stored, NetworkFiles.open(folder.resolve(name)));
	}

	@Test
	void aNetworkWithoutBondsIsStillANetwork() throws IOException {
		Files.writeString(folder.resolve("a.nodes.csv"), "id,x,y\r\n1,2,3\r\n0,0.5,-0");
		Files.writeString(folder.resolve("a.bonds.csv"), "\ufeff# Lx=4\n# Ly=4\n#strain = 0\ni,j,ix,iy,r0");
		final StoredNetwork stored = NetworkFiles.open(folder.resolve("a.bonds.csv"));
		assertEquals(0, stored.network().bondCount());
		assertArrayEquals(new double[] { 0.5, -0.0, 2, 3 }, stored.configuration().positions());
	}

	/** Reference energy: see the README of the folder. */
	@Test
	void theReferenceMinimumHasItsEnergy() throws IOException {
		final StoredNetwork stored = NetworkFiles.open(Samples.reference("n256_min.nodes.csv"));
		assertEquals(256, stored.network().nodeCount());
		assertEquals(703, stored.network().bondCount());
		double energy = 0;
		final double[] length = stored.network().lengths(stored.configuration());
		for (int b = 0; b < length.length; b++)
			energy += stored.network().potential()[b].energy(length[b], stored.network().restLength()[b]);
		assertEquals(-1.653636247223486, energy, 1e-12 * 1.65);
		assertEquals(energy, stored.energy());
	}

	@Test
	void theReferenceNetworkAsBuiltOpens() throws IOException {
		final StoredNetwork stored = NetworkFiles.open(Samples.reference("n256_init.bonds.csv"));
		assertEquals(256, stored.network().nodeCount());
		assertEquals(703, stored.network().bondCount());
		assertEquals(NetworkFiles.open(Samples.reference("n256_min.bonds.csv")).network(), stored.network());
	}

	/** Made by Python, networkx and LAMMPS: see the README of the folder. LAMMPS wrote six digits. */
	@ParameterizedTest
	@CsvSource({ "python_csv.nodes.csv, 1e-14", "networkx_made.graphml, 1e-14", "networkx_rewritten.graphml, 1e-14",
		"lammps_write_data.data, 1e-5" })
	void aFileOfAForeignProgramHasItsEnergy(final String name, final double tolerance) throws IOException {
		final StoredNetwork stored = NetworkFiles.open(Samples.reference(name));
		assertEquals(16, stored.network().nodeCount());
		assertEquals(48, stored.network().bondCount());
		assertEquals(-0.0067408565900239836, stored.energy(), tolerance * 0.0067);
		assertEquals(0.15, stored.configuration().cell().shear(), 1e-15);
	}

	@Test
	void networkxReturnsTheNetworkItWasGiven() throws IOException {
		final StoredNetwork given = NetworkFiles.open(Samples.reference("python_csv.bonds.csv"));
		assertEquals(Map.of("made with", "Python csv, Z\u00fcrich"), given.properties());
		assertEquals(given, NetworkFiles.open(Samples.reference("networkx_rewritten.graphml")));
	}

	@Test
	void formatsAreFoundByTheirLabels() {
		final List<String> labels = new ArrayList<>(NetworkFiles.labels(f -> true)), first = List.of("Crumple CSV", "LAMMPS", "GraphML",
			"Extended XYZ");
		assertEquals(first, labels.subList(0, first.size()), "macros have them");
		assertEquals(List.of("Crumple CSV", "GraphML"), NetworkFiles.labels(NetworkFormat::isExact).stream().filter(first::contains)
			.toList());
		final IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> NetworkFiles.format("csv"));
		assertTrue(e.getMessage().contains(String.join(", ", labels)), e.getMessage());
	}

	@Test
	void aPropertyMayNotPoseAsPartOfTheNetwork() {
		final StoredNetwork s = Samples.lattice(4, 0, 1);
		for (final String key : List.of("Lx", "alpha", "", " a", "a=b", "a\nb")) {
			assertThrows(IllegalArgumentException.class, () -> new StoredNetwork(s.network(), s.configuration(), Map.of(key, "1")), key);
		}
	}
}
