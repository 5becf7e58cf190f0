package org.crumple.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.crumple.figure.Axis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Symbols and units beside the axes of figures. */
class QuantitiesTest {

	@ParameterizedTest
	@CsvSource({ "distance (l), distance \u0394 (l), P(\u0394) (1/l)", "effective_stiffness (E/l^2), stiffness V'' (E/l^2), P(V'') (l^2/E)",
		"f_in (E/l), force f_{in} (E/l), P(f_{in}) (l/E)", "barrier (E), barrier \u0394V (E), P(\u0394V) (1/E)",
		"|dl| (l), |d\u2113/d\u03b3| (l), P(|d\u2113/d\u03b3|) (1/l)", "|dt| (E/l), |dt/d\u03b3| (E/l), P(|dt/d\u03b3|) (l/E)",
		"omega (E^0.5/l), frequency \u03c9 (E^{1/2}/l), P(\u03c9) (l/E^{1/2})", "s (E), dissipation S (E), P(S) (1/E)",
		"flips, flips \u0394n, P(\u0394n)", "stress_xy (E/l^2), shear stress \u03c3_{xy} (E/l^2), P(\u03c3_{xy}) (l^2/E)",
		"soft_spot (l^2/E), soft spot (l^2/E), P(soft spot) (E/l^2)", "|soft_spot| (l^2/E), |soft spot| (l^2/E), P(|soft spot|) (E/l^2)",
		"mass [kg], mass [kg], P(mass) (1/kg)", "s (s), s (s), P(s) (1/s)", "distance (m), distance (m), P(distance) (1/m)",
		"my_column, my_column, P(my_column)", "rate (1/s), rate (1/s), P(rate) (s)" })
	void aColumnHasItsSymbolAndADensityItsUnit(final String column, final String heading, final String density) {
		assertEquals(heading, Quantities.heading(column));
		assertEquals(density, Quantities.density(column));
	}

	@ParameterizedTest
	@ValueSource(strings = { "distance (l)", "effective_stiffness (E/l^2)", "f_in (E/l)", "barrier (E)", "|dl| (l)", "|dt| (E/l)",
		"dr_in (l)", "ksys (E/l^2)", "strain_up", "strain_down", "participation_fraction", "strain_to_instability", "stress_before (E/l^2)",
		"energy_per_node (E)", "core_displacement (l)", "transverse_speed (E^0.5)", "unstable_fraction", "c_T (E^0.5)" })
	void noColumnOfOursIsWrittenWithUnderscores(final String column) {
		final String heading = Quantities.heading(column).replaceAll("_\\{[^}]*\\}", "");
		for (final String wrong : List.of("_", "|dl", "^0.5")) assertFalse(heading.contains(wrong), heading);
		assertTrue(Quantities.heading(column).contains("(") == column.contains("("), "with its unit: " + heading);
	}

	@ParameterizedTest
	@CsvSource({ "'', ''", "l, 1/l", "E/l, l/E", "E/l^2, l^2/E", "1/s, s", "l^2, 1/l^2", "E l, 1/(E l)", "E/l/s, 1/(E/l/s)",
		"E/(l s), 1/(E/(l s))" })
	void theUnitOfADensityIsThatOfTheQuantityBelowOne(final String unit, final String inverse) {
		assertEquals(inverse, Axis.inverse(unit));
	}

	@Test
	void meanSquaresHaveSquaredUnits() {
		assertEquals("\u27e8(d\u2113/d\u03b3)^{2}\u27e9 (l^{2})", Quantities.meanSquare("|dl| (l)"));
		assertEquals("\u27e8(dt/d\u03b3)^{2}\u27e9 ((E/l)^{2})", Quantities.meanSquare("dt (E/l)"));
		assertEquals("\u27e8x^{2}\u27e9", Quantities.meanSquare("x"));
	}
}
