package org.crumple.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.crumple.potential.Harmonic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvSource;

/** LAMMPS data as written in its other modes and by other programs. */
class LammpsDialectsTest {

	/** A triangle across the edge of the box. */
	private static final String DATA = """
		written by hand
		 3 atoms
		 3 bonds
		 1 atom types
		 2 bond types
		 0 10 xlo xhi
		 0 10 ylo yhi
		 -0.5 0.5 zlo zhi

		Masses

		1 1.0

		Bond Coeffs # class2

		1 1.5 -0.02 0.0 0.05
		2 1.25 0.5 0 0

		Atoms # bond

		1 1 1 9.5 1 0
		2 1 1 0.5 1 0
		3 1 1 0 2 0

		Bonds

		1 1 1 2
		2 2 2 3
		3 1 1 3
		""";

	private static StoredNetwork read(final String data) throws IOException {
		return LammpsReader.read(SourceText.of("net.data", data.getBytes(StandardCharsets.UTF_8)));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = { "Atoms # bond | Atoms", "Atoms # bond | Atoms # molecular",
		"Atoms # bond | Atoms # angle",
		"Atoms # bond | Atoms  # id mol type x y z, as always", "(?m)^(. 1 1) (.* .* 0)$ | $1 -0.5 $2 | # bond | # full",
		"(?m)^(. 1 1) (.* .* 0)$ | $1 0.5 $2 | # bond | ``",
		"(?m)^(. 1 1) (.* .* 0)$ | $1 1.0 2.5 $2 | # bond | # bpm/sphere", "(?m)^(. 1 1 .* .* 0)$ | $1 0 0 0",
		"(?m)^(. 1 1 .* .*) 0$ | $1 1e-17",
		"(?m)^([123]) (1 1 .* .* 0)$ | 1$10000000007 $2 | (?m)^(.) (.) (.) (.)$ | $10 $2 1$30000000007 1$40000000007",
		"Bond Coeffs # class2 | Bond Coeffs", "2 1.25 0.5 0 0 | 2 harmonic 0.5 1.25 | 1 1.5 | 1 class2 1.5 | # class2 | # hybrid",
		"2 1.25 0.5 0 0 | 2 harmonic 0.5 1.25 | 1 1.5 | 1 class2 1.5 | # class2 | ``",
		"Bond Coeffs # class2 | Bond Coeffs # hybrid | (?m)^([12]) (1[.].*)$ | $1 class2 $2",
		"Masses | Velocities\\n\\n1 0 0 0\\n2 1 1 0\\n3 0 0 0\\n\\nPair Coeffs # zero\\n\\n1\\n\\nAngle Coeffs # harmonic\\n\\n1 2 "
		+ "3\\n\\nMasses", " 3 atoms |  0 angles\\n0 foos\\n2 angle types\\n5 extra bond per atom\\n3 atoms # three",
		"(?m)$ | \\r", "\\n | \\r", "Bond Coeffs | Bond Type Labels\\n\\n1 soft\\n2 stiff\\n\\nBond Coeffs | (?m)^(.) 1 (.) (.)$ | $1 "
		+ "soft $2 $3",
		"Bond Coeffs | Bond Type Labels\\n\\n1 A\\n2 Bonds\\n\\nBond Coeffs | (?m)^([12]) (1[.].*)$ | A $2 | A 1.25 | Bonds 1.25",
		"1 1.0\\n | node 1.0\\n | Masses | Atom Type Labels\\n\\n1 node\\n\\nMasses", " 2 bond types |  3 bond types" })
	void oneNetworkInManyDialects(final ArgumentsAccessor edits) throws IOException {
		String data = DATA;
		for (int k = 0; k < edits.size(); k += 2) data = data.replaceAll(lines(edits.getString(k)), lines(edits.getString(k + 1)));
		final StoredNetwork expected = read(DATA), read = read(data);
		assertEquals(expected.network(), read.network(), data);
		assertEquals(expected.configuration(), read.configuration());
		assertArrayEquals(new int[] { 1, 0, 1 }, read.network().imageX());
	}

	private static String lines(final String text) {
		return text.replace("\\n", "\n").replace("\\r", "\r");
	}

	@Test
	void harmonicBondsHaveTheStiffnessThatLammpsMeans() throws IOException {
		final StoredNetwork read = read(DATA.replace("# class2", "# harmonic").replace("1 1.5 -0.02 0.0 0.05", "1 50 1.5")
			.replace("2 1.25 0.5 0 0", "2 20.0 1.25"));
		assertEquals(new Harmonic(2 * 50 * 1.5 * 1.5), read.network().potential()[0]);
		assertEquals(50 * 0.25 + 20 * Math.pow(Math.sqrt(1.25) - 1.25, 2) + 50 * Math.pow(Math.sqrt(1.25) - 1.5, 2), read.energy(), 1e-12);
		// without a comment, the number of columns decides the style
		assertEquals(read.network(), read(DATA.replace(" # class2", "").replace("1 1.5 -0.02 0.0 0.05", "1 50 1.5")
			.replace("2 1.25 0.5 0 0", "2 20.0 1.25")).network());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
		value = { "3 1 1 0 2 0 | 3 1 1 0 2 0.1 | found \"0.1\", expected the same z for all atoms",
		"(?m)^3 1 1 3$ | 3 1 1 4 | line 29: found \"4\", expected the id of an atom of this file.",
		"(?m)^3 1 1 3$ | 3 3 1 3 | line 29: found \"3\", expected a bond type from 1 to 2.",
		"(?m)^3 1 1 3$ | 3 soft 1 3 | line 29: found \"soft\", expected a bond type from 1 to 2.",
		"2 1.25 0.5 0 0 | `` | lacks bond type 2 of 2 in its section Bond Coeffs, and a bond is of it (truncated?).",
		"3 1 1 0 2 0 | 2 1 1 0 2 0 | line 23: atom 2 is given twice (first in line 22), expected each once.",
		"3 1 1 0 2 0 | 0 1 1 0 2 0 | expected a whole number above 0 for the id of the atom.",
		"Masses | Pair Coeffs # lj/cut\\n\\n1 1 1\\n\\nMasses | found \"Pair Coeffs # lj/cut\", expected pair_style zero or none",
		"# bond | # hybrid | found \"Atoms # hybrid\", expected atom_style bond",
		"# class2 | # morse | found \"Bond Coeffs # morse\", expected bond_style class2 or harmonic",
		"Bonds | Angles | found \"Angles\", expected one of the sections", "Bonds | CMAP | found \"CMAP\", expected one of the sections",
		" 0 10 xlo xhi |  10 0 0 avec\\n0 10 0 bvec\\n0 0 1 cvec | expected a box of xlo xhi, ylo yhi and xy xz yz (write_data without "
		+ "triclinic/general).",
		"zlo zhi | zlo zhi\\n1 0.5 0 xy xz yz | expected 0 for xz and yz",
		" 3 bonds |  3 bonds\\n2 dihedrals | expected 0 dihedrals: only bonds are understood",
		"1 1.5 -0.02 0.0 0.05 | 1 1.5 -0.02 0.0 | found 4 columns, expected type r0 K2 K3 K4",
		"1 1 1 9.5 1 0 | 1 1 1 9.5d0 1 0 | found \"9.5d0\", expected a finite number for x" })
	void theCauseIsSaid(final String pattern, final String replacement, final String said) {
		final String data = DATA.replaceFirst(lines(pattern), replacement == null ? "" : lines(replacement));
		final String message = assertThrows(NetworkFormatException.class, () -> read(data)).getMessage();
		assertTrue(message.startsWith("net.data") && message.contains(said), message);
	}
}
