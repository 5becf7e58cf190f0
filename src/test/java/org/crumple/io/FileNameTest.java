package org.crumple.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {

	@ParameterizedTest
	@CsvSource({ "Bond Strains-relaxed-64-1, relaxed-64-1, bond-strains-relaxed-64-1",
		"ROC-prepared-64-1, prepared-64-1, roc-prepared-64-1", "fit-f_in-lower, '', fit-f_in-lower",
		"effective stiffness-net_1.5, net_1.5, effective-stiffness-net_1.5" })
	void whatLosesNothingIsAsItIs(final String title, final String name, final String file) {
		assertEquals(file, FileName.of(title, name));
	}

	@Test
	void noTwoNamesShareAFile() {
		final Map<String, String> files = new HashMap<>();
		for (final String name : List.of("zug-", "Zug-\u00e4", "Zug-\u00f6", "zug-\u00e4", "A", "a", "\u7db2\u7d61\u4e00",
			"\u7db2\u7d61\u4e8c", "my net", "my-net", "My net", "con", "CON", "nul.x", "a.", "a", ".a", "..",
			"../a", "a/b", "a\\b", "a:b", "\u212a", "k", "x".repeat(300), "x".repeat(301), "\u00e4\u00e4", "\u00f6\u00f6",
			"\ud83d\ude00".repeat(80), "")) {
			final String file = FileName.of("Bond Strains-" + name, name), picture = FileName.of(name, name);
			for (final String one : List.of(file, picture)) {
				assertTrue(one.matches("[a-z0-9_][a-z0-9._-]*") && one.length() <= 251, one);
				assertTrue(!one.matches("(con|nul|prn|aux|com[0-9]|lpt[0-9])([.].*)?"), one);
				final String other = files.put(one, name);
				assertTrue(other == null || other.equals(name), one + " is of " + other + " and of " + name);
			}
		}
	}

	@Test
	void plainNamesAreShortenedOnlyWhereTheyMustBe() {
		assertEquals("shear-nodes-16-shear-path-0-0.1", FileName.plain("Shear-nodes-16-shear-path-0 0.1", ""));
		assertEquals("s" + "0".repeat(250), FileName.plain("S" + "0".repeat(250), ""), "the longest that has room for an ending");
		final String path = "0.1 ".repeat(100), one = FileName.plain("Shear-" + path + "0.2", path + "0.2"),
			other = FileName.plain("Shear-" + path + "0.3", path + "0.3");
		assertTrue(one.length() <= 251 && one.startsWith("shear-0.1-0.1-"), one);
		assertNotEquals(one, other);
	}

	@Test
	void allFilesOfOneNameHaveTheSameDigest() {
		final String table = FileName.of("Bond Strains-Zug-\u00e4", "Zug-\u00e4"), picture = FileName.of("strains-Zug-\u00e4",
			"Zug-\u00e4");
		assertTrue(table.startsWith("bond-strains-zug-") && picture.startsWith("strains-zug-"), table);
		assertEquals(table.substring(table.length() - 12), picture.substring(picture.length() - 12));
	}
}
