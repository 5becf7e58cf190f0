package org.crumple.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;

import org.crumple.command.KeyTable.Key;
import org.junit.jupiter.api.Test;

class KeyTableTest {

	private static final String PAGE = """
		# A page

		| key | default | meaning |
		|---|---|---|
		| `network` | | name of a network |
		| `from`, `until` | 0, 1e-4 | the window |
		| `x.a`, `x.c` | as in [another](page.md) | |
		| `law` | `Power law` | one of `a\\|b` |

		Text, and | a line | of another table |
		""";

	private static String written(final Key... keys) {
		return new KeyTable(PAGE).written(List.of(keys));
	}

	private static final Key NETWORK = new Key("network", "", ""), FROM = new Key("from", "0", ""), UNTIL = new Key("until", "0.0001", ""),
		A = new Key("x.a", "1", ""),
		C = new Key("x.c", "2", ""), LAW = new Key("law", "`Power law`", "");

	@Test
	void aTableThatIsRightStaysAsItIs() {
		assertEquals(PAGE, written(NETWORK, FROM, UNTIL, A, C, LAW));
	}

	@Test
	void aKeyThatIsMissingComesBehindTheOneBeforeItWithItsDefaultAndHelp() {
		final String page = written(NETWORK, new Key("tilt", "0.5", "Of |h|."), FROM, UNTIL, A, new Key("x.b", "7", ""), C, LAW,
			new Key("walls", "false", "Whether."));
		assertEquals(PAGE.replace("| `from`", "| `tilt` | 0.5 | Of \\|h\\|. |\n| `from`").replace("`x.a`, `x.c`", "`x.a`, `x.b`, `x.c`")
			.replace("|b` |\n", "|b` |\n| `walls` | false | Whether. |\n"), page);
	}

	@Test
	void aDefaultThatChangedIsCorrectedAndAKeyThatIsGoneIsTakenOut() {
		assertEquals(PAGE.replace("0, 1e-4", "0, 5").replace("| `network` | | name of a network |\n", "").replace("`x.a`, `x.c`", "`x.c`")
			.replace("`Power law`", "`Whole`"),
			written(FROM, new Key("until", "5", ""), C, new Key("law", "`Whole`", "")));
		assertEquals(PAGE.replace("`from`, `until` | 0, 1e-4", "`until` | 1e-4"), written(NETWORK, UNTIL, A, C, LAW));
	}

	@Test
	void valuesAreShownAsOnOurPages() {
		assertEquals(List.of("", "0.0001", "512", "true", "`Fixed step`", "", "0.1"), List.of(KeyTable.shown(null), KeyTable.shown(1e-4),
			KeyTable.shown(512), KeyTable.shown(true),
			KeyTable.shown("Fixed step"), KeyTable.shown(""), KeyTable.shown("0.1")));
		assertThrows(IllegalArgumentException.class, () -> new KeyTable("no table"));
	}
}
