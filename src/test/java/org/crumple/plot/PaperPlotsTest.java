package org.crumple.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;

import org.crumple.figure.Look;
import org.crumple.figure.Mark.Series;
import org.crumple.figure.Palette;
import org.crumple.figure.Panel;
import org.junit.jupiter.api.Test;

/** What the panels of the paper's figures say with their symbols and colours. */
class PaperPlotsTest {

	private static Series series(final Panel panel, final String label) {
		return panel.marks().stream().filter(m -> label.equals(m.label())).map(Series.class::cast).findFirst().orElseThrow();
	}

	private static Panel exponents(final boolean doubted) {
		final double[][] values = { { 0.2, -0.7 }, { 0.01, 0.02 } };
		return PaperPlots.exponents(List.of("a", "b"), values, values, "Eq. 4", doubted, new boolean[] { false, true }, values[0]);
	}

	@Test
	void exponentsThatAreNotAcceptedAreOpenAndWithoutBars() {
		final Panel panel = exponents(true);
		for (final String open : List.of("measured (not accepted)", "Eq. 4 (not accepted)")) {
			assertEquals(Palette.WHITE, series(panel, open).look().fill(), open);
			assertNull(series(panel, open).low(), open);
		}
		assertEquals(1, series(panel, "measured (not accepted)").x().length);
		for (final Series closed : List.of(series(panel, "measured"), series(exponents(false), "Eq. 4"))) {
			final Look look = closed.look();
			assertEquals(look.colour(), look.fill(), closed.label());
			assertNotNull(closed.low(), closed.label());
		}
		assertNull(series(panel, "paper").low(), "published without errors: not open");
	}
}
