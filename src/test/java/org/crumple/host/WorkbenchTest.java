package org.crumple.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Conversion of command line arguments to a macro's argument. */
class WorkbenchTest {

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { //
		"out=my dir/res|out=[my dir/res]", //
		"out=my dir/a=b|out=[my dir/a=b]", //
		"out=[my results] seed=7|out=[my results] seed=7", //
		"out=my_results seed=7|out=my_results seed=7", //
		"seed=7 out=[my results]|seed=7 out=[my results]", //
		"out=[my results]|out=[my results]", //
		"seed=7|seed=7", //
		"some words|some words" })
	void aSingleValueWithBlanksGetsBrackets(final String word, final String argument) {
		assertEquals(argument, Workbench.argument("a.ijm", word));
	}

	@Test
	void blanksAfterAValueAreNoPartOfIt() {
		assertEquals("seed=7 ", Workbench.argument("a.ijm", "seed=7 "));
		assertEquals("out=[my dir]", Workbench.argument("a.ijm", "out=my dir "));
	}

	@Test
	void severalArgumentsAreJoined() {
		assertEquals("out=[my dir] seed=7", Workbench.argument("a.ijm", "out=my dir", "seed=7"));
		assertEquals("out=my_dir seed=7 nodes=64", Workbench.argument("a.ijm", "out=my_dir seed=7", "nodes=64"));
		assertEquals("", Workbench.argument("a.ijm"));
	}

	@Test
	void theHomeOfTheUserIsWrittenOutBecauseNoShellHas() {
		final String home = System.getProperty("user.home");
		assertEquals("out=" + home + "/a", Workbench.argument("a.ijm", "out=~/a"));
		assertEquals("seed=7 out=" + home + "/a b=a~/b", Workbench.argument("a.ijm", "seed=7 out=~/a b=a~/b"));
		assertEquals("out=[" + home + "/my dir] in=[" + home + "]", Workbench.argument("a.ijm", "out=~/my dir", "in=[~]"));
		assertEquals("column=[~1 ~/x]", Workbench.argument("a.ijm", "column=~1 ~/x"));
		final String refused = assertThrows(IllegalArgumentException.class, () -> Workbench.argument("a.ijm", "out=~bob/a")).getMessage();
		assertTrue(refused.startsWith("out=~bob/a is not allowed") && refused.contains("./~bob"), refused);
	}
}
