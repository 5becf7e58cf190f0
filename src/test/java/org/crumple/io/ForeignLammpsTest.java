package org.crumple.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import org.crumple.network.Cell;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;
import org.crumple.potential.BistableQuartic;
import org.crumple.potential.BondPotential;
import org.crumple.potential.Harmonic;
import org.crumple.table.DecimalText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** LAMMPS data written by hand: every number is read correctly, and every error is refused. */
class ForeignLammpsTest {

	private static final String HEAD =
		"by hand\n# strain=0.25\n\n3 atoms\n2 bonds\n1 atom types\n2 bond types\n0 8 xlo xhi\n1 5 ylo yhi\n1 0 0 xy xz yz\n";
	private static final String COEFFICIENTS = "\nBond Coeffs # class2\n\n1 1.5 -0.02 0 0.05\n2 2 3 0 0\n";
	private static final String ATOMS = "\nAtoms # bond\n\n1 1 1 1 0.5 0 0 0 0\n2 1 1 2 1.5 0 1 0 0\n3 1 1 3 3.5 0 0 -1 0\n",
		BONDS = "\nBonds\n\n1 1 1 2\n2 2 2 3\n";
	private static final String WHOLE = HEAD + COEFFICIENTS + ATOMS + BONDS;

	private static StoredNetwork read(final String text) throws NetworkFormatException {
		return LammpsReader.read(SourceText.of("f", text.getBytes(StandardCharsets.UTF_8)));
	}

	@Test
	void everyNumberIsReadWhereItStands() throws NetworkFormatException {
		final StoredNetwork stored = read(WHOLE);
		assertEquals(new Cell(8, 4, 0.25), stored.configuration().cell());
		// image flags lead out of the box by a1 = (8, 0), and by minus a2 = (1, 4)
		assertArrayEquals(new double[] { 1, 0.5, 10, 1.5, 2, -0.5 }, stored.configuration().positions());
		final SpringNetwork network = stored.network();
		assertArrayEquals(new int[] { -1, 1 }, network.imageX());
		assertArrayEquals(new int[] { 0, 0 }, network.imageY());
		assertArrayEquals(new double[] { 1.5, 2 }, network.restLength());
		// K4 = C/4 r0⁴ and K2 = −α/2 r0² of one bond, K2 = C/2 r0² of the other
		final BistableQuartic quartic = (BistableQuartic) network.potential()[0];
		assertEquals(4 * 0.05 * Math.pow(1.5, 4), quartic.c(), 1e-14);
		assertEquals(2 * 0.02 * 1.5 * 1.5, quartic.alpha(), 1e-15);
		assertEquals(new Harmonic(2 * 3 * 4), network.potential()[1]);
	}

	@Test
	void remarksMayStandBehindAndBetweenLines() throws NetworkFormatException {
		final StoredNetwork whole = read(WHOLE), remarked = read(WHOLE.replace("1 1 1 1 0.5", "# one\n  # two\n1 1 1 1 0.5")
			.replace("3 atoms", "3 atoms # three").replace("1 1 1 2\n", "1 1 1 2 # first\n\n"));
		assertEquals(whole.network(), remarked.network());
		assertEquals(whole.configuration(), remarked.configuration());
	}

	@Test
	void aStrainOfWholeLatticeVectorsMoreIsPutIntoTheImages() throws NetworkFormatException {
		final String text = WHOLE.replace("strain=0.25", "strain=4.25"); // two widths of the cell over its height
		final StoredNetwork stored = read(text);
		assertEquals(4.25, stored.configuration().cell().shear());
		assertArrayEquals(read(WHOLE).network().lengths(read(WHOLE).configuration()), stored.network().lengths(stored.configuration()),
			1e-12);
		assertEquals(0.25, read(WHOLE.replace("# strain=0.25\n", "")).configuration().cell().shear());
		for (final String off : new String[] { "0.2500001", "2.25000001", "1.25" }) {
			assertTrue(refusal(WHOLE.replace("strain=0.25", "strain=" + off)).startsWith(", line 2: the strain "), off);
		}
	}

	@Test
	void aLawThatIsStatedComesBackToTheBitIfItIsTheSame() throws NetworkFormatException {
		final double c = 4 * 0.05 * Math.pow(1.5, 4);
		for (final double off : new double[] { 0, 1e-15, 1e-3 }) {
			final double stated = c * (1 + off);
			final String text = WHOLE.replace("# strain", "# C=" + DecimalText.of(stated) + "\n# alpha=0.09\n# strain").replace("2 2 3 0 0",
				"2 1.5 -0.02 0 0.05");
			final BistableQuartic found = (BistableQuartic) read(text).network().potential()[0];
			if (off < 1e-9) assertEquals(new BistableQuartic(stated, 0.09), found);
			else assertEquals(c, found.c(), 1e-14, "another law than the file's own is not believed");
		}
		final String harmonic = "# potential=harmonic\n# C=24\n# strain";
		assertEquals(new Harmonic(24), read(WHOLE.replace("# strain", harmonic)).network().potential()[1]);
	}

	private static String refusal(final String text) {
		final String message = assertThrows(NetworkFormatException.class, () -> read(text)).getMessage();
		return message.substring(1);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "3 atoms | 3 atoms\\n3 atoms | , line 5: the number of atoms is given twice, expected it once.",
		"2 bonds | 2 bonds\\n2 bonds | , line 6: the number of bonds is given twice, expected it once.",
			"2 bond types | 2 bond types\\n2 bond types | , line 8: the number of bond types is given twice, expected it once.",
		"3 atoms | x3 atoms | , line 4: found \"x3 atoms\", expected one of the sections Atoms, Bonds, Bond Coeffs",
			"3 atoms | 3: atoms | , line 4: found \"3: atoms\", expected a count of atoms that fits in the 27 lines of the file "
			+ "(truncated?).",
		"3 atoms | -3 atoms | , line 4: found \"-3 atoms\", expected a count of atoms",
			"3 atoms | 28 atoms | , line 4: found \"28 atoms\", expected a count of atoms",
		"3 atoms\\n | '' | the header does not say how many bond types",
			"2 bonds\\n | '' | the header does not say how many bonds there are, expected a line 'NUMBER bonds'.",
		"2 bond types\\n | '' | the header does not say how many bond types there are, expected a line 'NUMBER bond types'.",
			"1 0 0 xy xz yz | 1 0.1 0 xy xz yz | expected 0 for xz and yz, because the network is flat",
		"1 0 0 xy xz yz | 1 0 0.1 xy xz yz | expected 0 for xz and yz, because the network is flat",
			"0 8 xlo xhi | 8 8 xlo xhi | expected a finite box with xhi above xlo.", "0 8 xlo xhi | 0 inf xlo xhi | expected a finite",
		"0 8 xlo xhi | nan 8 xlo xhi | expected a finite", "1 0 0 xy xz yz | inf 0 0 xy xz yz | expected a finite number for xy",
		"1 1.5 -0.02 0 0.05 | 1 0 -0.02 0 0.05 | found \"0\", expected a length above 0 for r0.",
		"1 1.5 -0.02 0 0.05 | 1 1.5 -0.02 0.1 0.05 | found \"0.1\", expected 0 for K3: no bond of Crumple has a cubic term.",
		"2 2 3 0 0 | 2 2 0 0 0 | found K2=0 and K4=0, expected a bistable bond",
		"2 2 3 0 0 | 2 2 3 0 1 | found K2=3 and K4=1, expected a bistable bond",
		"2 2 3 0 0 | 2 2 -3 0 -1 | found K2=-3 and K4=-1, expected a bistable bond",
		"2 2 3 0 0\\n | '' | lacks bond type 2 of 2 in its section Bond Coeffs, and a bond is of it (truncated?).",
		"2 2 2 3\\n | '' | holds 1 bonds in its section Bonds, expected 2 as its header says (truncated?).",
		"3 1 1 3 3.5 0 0 -1 0\\n | '' | holds 2 atoms in its section Atoms, expected 3 as its header says (truncated?).",
		"3 1 1 3 3.5 0 0 -1 0 | 3 1 1 3 3.5 0 0 -1 | found 8 columns, expected id molecule type x y z and perhaps three image flags "
		+ "(truncated?).",
		"3 1 1 3 3.5 0 0 -1 0 | 3 1 1 3 3.5 1 0 -1 0 | found \"1\", expected the same z for all atoms, because the network is flat.",
		"2 2 2 3 | 2 2 2 | found 3 columns, expected id type atom atom (truncated?).",
		"2 2 2 3 | 2 3 2 3 | found \"3\", expected a bond type from 1 to 2.",
		"2 2 2 3 | 2 2 0 3 | found \"0\", expected a whole number above 0 for the id of the atom.",
		"2 2 2 3 | 1 2 2 3 | bond 1 is given twice (first in line 25), expected each once." })
	void whatIsWrongIsSaidWithItsLine(final String part, final String otherwise, final String said) {
		final String text = WHOLE.replaceFirst(part.replace("\\n", "\n"), otherwise.replace("\\n", "\n"));
		assertTrue(!text.equals(WHOLE));
		final String message = refusal(text.equals(WHOLE.replace("3 atoms\n", "")) ? text.replace("3 atoms\n", "") : text);
		assertTrue(message.contains(said) || said.contains("bond types") && message.contains("the header does not say how many"), message);
	}

	private static StoredNetwork bonds(final double r0, final Configuration place, final BondPotential law) {
		return new StoredNetwork(new SpringNetwork(3, new int[] { 0, 1 }, new int[] { 1, 2 }, new int[2], new int[2],
			new double[] { r0, r0 }, new BondPotential[] { law, law }), place);
	}

	@Test
	void dataIsWrittenLineByLine() throws NetworkFormatException {
		final Configuration place = new Configuration(new double[] { 1, 0.5, 2, 1.5, -1, 1 }, new Cell(8, 4, 0.25));
		final String text = LammpsWriter.data(bonds(2, place, new BistableQuartic(1, 0.25)), "f");
		assertEquals(String.join("\n", "# Crumple network: LAMMPS data, units lj, atom_style bond, bond_style class2", "# strain=0.25",
			"# potential=bistable", "# C=1", "# alpha=0.25", "", "3 atoms",
			"2 bonds", "1 atom types", "2 bond types", "", "0 8 xlo xhi", "0 4 ylo yhi", "-0.5 0.5 zlo zhi", "1 0 0 xy xz yz", "", "Masses",
			"", "1 1", "", "Bond Coeffs # class2", "",
			"1 2 -0.03125 0 0.015625", "2 2 -0.03125 0 0.015625", "", "Atoms # bond", "", "1 1 1 1 0.5 0 0 0 0", "2 1 1 2 1.5 0 0 0 0",
			"3 1 1 7 1 0 -1 0 0", "", "Bonds", "", "1 1 1 2", "2 2 2 3", ""), text);
		final String springs = LammpsWriter.data(bonds(2, place, new Harmonic(3)), "f");
		assertTrue(springs.contains("\n# potential=harmonic\n# C=3\n\n") && springs.contains("\n1 2 0.375 0 0\n"), springs);
		final String script = LammpsWriter.script(bonds(2, place, new Harmonic(3)), Path.of("a.data"), "in.a");
		assertTrue(script.contains("read_data       a.data\n") && script.contains("lmp -in in.a\n"), script);
		assertTrue(LammpsWriter.script(bonds(2, place, new Harmonic(3)), Path.of("a b.data"), "in.a b")
			.contains("read_data       \"a b.data\"\n"));
		// twice the longest bond, 3.04, rounded up, plus one
		assertTrue(script.contains("comm_modify     cutoff 8\n"), script);
	}
}
