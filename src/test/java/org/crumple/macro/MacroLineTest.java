package org.crumple.macro;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.LinkedHashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;

/** Options as written by macros. */
class MacroLineTest {

	@Test
	void valuesEndAtBlanksUnlessInBrackets() {
		assertEquals(Map.of("nodes", "512", "path", "0 1 0", "title", "a=[b] c", "empty", ""),
			MacroLine.parse("nodes=512 path=[0 1 0]  title=[a=[b] c] empty=[] "));
	}

	@Test
	void aKeyInsideAValueIsNoKey() {
		assertEquals(Map.of("path", "/data/seed=7/x", "seed", "1"), MacroLine.parse("path=[/data/seed=7/x] seed=1"));
		assertEquals(Map.of("save", "/data/seed=7/x", "seed", "1"), MacroLine.parse("save=/data/seed=7/x seed=1"));
	}

	@Test
	void keysAreReadInAnyCaseAndFlagsHaveNoValue() {
		final Map<String, String> expected = new LinkedHashMap<>();
		expected.put("nodes", "5");
		expected.put("invert", null);
		assertEquals(expected, MacroLine.parse("Nodes=5 invert"));
	}

	@Test
	void nothingIsNoKeys() {
		assertEquals(Map.of(), MacroLine.parse("  "));
	}

	@Test
	void doubledKeysAndOpenBracketsAreRefused() {
		assertThrows(IllegalArgumentException.class, () -> MacroLine.parse("a=1 a=2"));
		assertThrows(IllegalArgumentException.class, () -> MacroLine.parse("a=[1 2"));
	}
}
