package org.crumple.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitTest {

	@ParameterizedTest
	@CsvSource({ "stress (E/l^2), stress, E/l^2", "strain [%], strain, %", "strain(%), strain, %", "s, s, ''", "x (a) y, x (a) y, ''",
		"omega ( E^0.5 / l ), omega, E^0.5/l", "(E), (E), ''" })
	void aHeadingEndsInItsUnit(final String heading, final String bare, final String unit) {
		assertEquals(bare, Unit.bare(heading));
		assertEquals(unit, Unit.of(heading));
	}

	@ParameterizedTest
	@CsvSource({ "E, E, true", "E, '', true", "'', E^0.5/l, true", "l^2/E, '', true", "E, E/l^2, false", "kJ, E, false", "kJ, '', false",
		"'', %, false", "kJ, kJ, true" })
	void aHeadingWithoutUnitMayBeInOursAlone(final String one, final String other, final boolean alike) {
		assertEquals(alike, Unit.isAlike(one, other));
		assertEquals(alike, Unit.isAlike(other, one));
	}

	@Test
	void ratiosAreKnownAndAnglesAreNone() {
		assertEquals(1, Unit.ofRatio(""));
		assertEquals(0.01, Unit.ofRatio("%"));
		assertEquals(0.01, Unit.ofRatio("Percent"));
		assertEquals(0.001, Unit.ofRatio("\u2030"));
		assertEquals(1e-6, Unit.ofRatio("\u00b5\u03b5"));
		for (final String none : new String[] { "deg", "rad", "\u00b0", "E", "mm" }) assertEquals(Double.NaN, Unit.ofRatio(none), none);
	}
}
