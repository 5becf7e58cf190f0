package org.crumple.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;

import org.crumple.excitation.BondPopulation;
import org.crumple.table.NumberTable;
import org.crumple.table.Table;
import org.junit.jupiter.api.Test;

/** Pinched bonds joined with their populations, on tables of a few rows. */
class PinchedPopulationsTest {

	private static final String FACT = "# network_column=seed\n";

	private static List<NumberTable> tables(final String name, final String text) throws IOException {
		return NumberTable.parse(name, text).byNetwork();
	}

	private static List<NumberTable> excitations() throws IOException {
		return tables("excitations", FACT + "seed,bond,unstable,bistable\n7,0,1,1\n7,1,0,1\n7,2,1,0\n9,0,0,1\n9,1,0,1\n");
	}

	/** Network 7: bond 0 fails itself, 1 and 2 by it. Network 9: bond 0 does not fail, 1 itself. */
	private static PinchedPopulations all() throws IOException {
		return PinchedPopulations.of(excitations(), tables("pinched", FACT
			+ "seed,bond,f_in (E/l),f_failure (E/l),ratio_f,distance (l),distance_failure (l),ratio_distance,barrier (E),work (E),"
			+ "ratio_work,trigger,own,activation (E)\n" + "7,0,1,2,2,0.04,0.06,1.5,1,3,3,0,1,6.49045e-12\n"
			+ "7,1,1,0.5,0.5,0.2,0.01,0.05,1,0.25,0.25,0,0,6.49046e-12\n7,2,,1,,,0.3,,,1,,0,0,2e-12\n"
			+ "9,0,1,,,0.03,,,1,,,,,\n9,1,1,1,1,0.2,0.2,1,1,1,1,1,1,1e-3\n"));
	}

	@Test
	void saddlesCountOnceToTheRoundingOfEnergies() throws IOException {
		final List<Table> tables = PinchedTables.of(all(), new double[] { 0.05, 0.1 });
		final NumberTable saddles = tables.get(4).numbers();
		assertEquals(List.of(1.0, 2.0, 1.0), List.of(saddles.column("ways")[0], saddles.column("ways")[1], saddles.column("ways")[2]));
		assertEquals(6.49046e-12, saddles.column("activation")[1]);
		assertEquals(2, saddles.byNetwork().size(), "errors of its fits are over networks");
	}

	@Test
	void populationsAndTriggersShareTheBondsOut() throws IOException {
		final List<Table> tables = PinchedTables.of(all(), new double[] { 0.05 });
		assertEquals(List.of("unstable own", "stable other", "no bistability other", "stable none", "stable own"), List.of(tables.get(0)
			.words("class")));
		final NumberTable nearer = tables.get(2).numbers(), summary = tables.get(5).numbers();
		// a network: one half of an unstable bond is predicted within 0.05 l, and one half of a stable one; one half of a stable one fails
		assertEquals(List.of(0.5, 0.0, 0.0), List.of(nearer.column("predicted")[0], nearer.column("failing_alone")[0], nearer.column(
			"failing")[0]));
		assertEquals(List.of(0.5, 0.0, 0.5), List.of(nearer.column("predicted")[1], nearer.column("failing_alone")[1], nearer.column(
			"failing")[1]));
		assertEquals(0.5, nearer.column("predicted_error")[0], 1e-12, "of 1 and 0");
		assertEquals(50, summary.column("by_others_percent")[0]);
		assertEquals(0.5, summary.column("preempting_a_network")[0]);
		assertEquals(1, summary.column("most_of_a_network")[0], "2 of one network, 0 of the other");
		assertEquals(1, all().sizes(BondPopulation.UNSTABLE, "distance").length);
	}

	@Test
	void whatWasNotMeasuredIsRefused() throws IOException {
		final List<NumberTable> other = tables("pinched", FACT + "seed,bond,own,trigger\n8,0,1,0\n"),
			beyond = tables("pinched", FACT + "seed,bond,own,trigger\n7,5,1,5\n");
		assertTrue(assertThrows(IllegalArgumentException.class, () -> PinchedPopulations.of(excitations(), other)).getMessage().contains(
			"table=pinched"));
		assertTrue(assertThrows(IllegalArgumentException.class, () -> PinchedPopulations.of(excitations(), beyond)).getMessage().contains(
			"column bond=5"));
		final List<NumberTable> known = tables("excitations", "bond,unstable,bistable,f_in (E/l)\n0,1,1,0.5\n1,0,0,\n"),
			same = tables("pinched", "bond,own,trigger,f_in (E/l)\n0,1,0,0.5\n1,1,1,\n"),
			another = tables("pinched", "bond,own,trigger,f_in (E/l)\n0,1,0,0.6\n");
		assertEquals(2, PinchedPopulations.of(known, same).bonds().size());
		assertTrue(assertThrows(IllegalArgumentException.class, () -> PinchedPopulations.of(known, another)).getMessage().contains(
			"different networks or states"));
		final List<NumberTable> twice = List.of(same.get(0), same.get(0).named("again"));
		assertTrue(assertThrows(IllegalArgumentException.class, () -> PinchedPopulations.of(known, twice)).getMessage().contains(
			"table=again"));
	}
}
