package org.crumple.pool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.crumple.table.NumberTable;
import org.crumple.table.ParameterRows;
import org.junit.jupiter.api.Test;

/** What is one network, and what a table says about its parameters. */
class NetworkRowsTest {

	private static TablePool pool(final String... csv) throws Exception {
		final List<List<NumberTable>> parts = new ArrayList<>();
		for (final String one : csv) parts.add(NumberTable.parse("t" + parts.size(), one).byNetwork());
		return new TablePool(parts, Pooling.ALIKE, List.of(), "");
	}

	/** Series, parameter and values of y of every network. */
	private static String rows(final TablePool pool, final String key, final String x, final String series, final String where) {
		final StringBuilder all = new StringBuilder();
		for (final ParameterRows one : NetworkRows.by(pool, key, x, series, where)) {
			all.append(one.series()).append(':').append(one.x());
			for (final double y : one.rows().column("y")) all.append(' ').append((int) y);
			all.append("; ");
		}
		return all.toString().strip();
	}

	@Test
	void rowsWithOneSeedAtOneValueAreANetwork() throws Exception {
		assertEquals(":0.1 1 3; :0.1 2; :0.2 4;", rows(pool("alpha,seed,y\n0.1,7,1\n0.1,8,2\n0.1,7,3\n0.2,7,4\n"), "", "alpha", "", ""));
		assertEquals(":0.1 1; :0.1 2;", rows(pool("alpha,seed,y\n0.1,7,1\n0.1,8,2\n"), "", "alpha", "", ""), "seeds that all differ");
	}

	@Test
	void withoutANumberATableIsANetworkOrEachRowWhereTheParameterChanges() throws Exception {
		assertEquals(":0.1 1 2;", rows(pool("alpha,y\n0.1,1\n0.1,2\n"), "", "alpha", "", ""));
		assertEquals(":0.1 1; :0.1 2; :0.2 3;", rows(pool("alpha,y\n0.1,1\n0.1,2\n0.2,3\n"), "", "alpha", "", ""));
		assertEquals(":0.1 1 2; :0.2 3 4;", rows(pool("# network_column=id\nid,alpha,y\n1,0.1,1\n1,0.1,2\n2,0.2,3\n2,0.2,4\n"), "",
			"alpha", "", ""));
	}

	@Test
	void whatThePlanSaysIsTakenBeforeAColumnThatSaysWhatCameOut() throws Exception {
		final String one = "# excess=1.5\n# prepare.minimiser=FIRE\nexcess,y\n1.47,1\n1.47,2\n";
		assertEquals("FIRE:1.5 1 2;", rows(pool(one), "", "excess", "prepare.minimiser", ""));
		assertEquals("FIRE:1.5 1 2;", rows(pool(one), "", "delta_z", "prepare_minimiser", ""), "by its other names");
		assertEquals("0.1:1.0 1; 0.1:2.0 2;", rows(pool("# excess=1.5\n# alpha=0.10\nexcess,y\n1,1\n2,2\n"), "", "excess", "alpha", ""),
			"a column that changes");
		assertTrue(assertThrows(IllegalArgumentException.class, () -> NetworkRows.by(pool(one), "", "prepare.minimiser", "", ""))
			.getMessage().contains("it must be a parameter that is a number, and in t0 it is FIRE"));
	}

	@Test
	void rowsAreChosenAndEmptyCellsLeftOut() throws Exception {
		assertEquals("5:1.0 3; 5:NaN 3; 6:2.0 4; 6:2.0;", rows(pool("x,b,y\n1,5,3\n,5,3\n2,6,4\n2,6,5\n"), "", "x", "b", "y < 5"));
		final String message = assertThrows(IllegalArgumentException.class, () -> NetworkRows.by(pool("x,y\n1,2\n"), "", "tilt", "", ""))
			.getMessage();
		assertEquals("x=tilt is not allowed: it must be a column of t0 (x, y), or a parameter in its lines #.", message);
		assertTrue(assertThrows(IllegalArgumentException.class, () -> NetworkRows.by(pool("x,kind\n1,fold\n"), "", "x", "kind", ""))
			.getMessage().startsWith("series=kind is not allowed: it must be a column of numbers"));
	}

	@Test
	void partsOfTheKeyAreSeriesUnderWhatDiffersInTheirNames() throws Exception {
		final TablePool pool = pool("x,y\n1,1\n", "x,y\n1,2\n");
		assertEquals("Delaunay:1.0 1; gradient-flow:1.0 2;", rows(pool, "out/run-Delaunay-1/t.csv, out/run-gradient-flow-1/t.csv,", "x",
			"table", ""));
		assertEquals(List.of("a.csv", "a.csv"), NetworkRows.differing("a.csv,a.csv"));
		assertEquals(List.of("1.5", "2"), NetworkRows.differing("excess-1.5,excess-2"));
		assertEquals(List.of("Shear"), NetworkRows.differing("Shear"));
	}

	@Test
	void onlyTheParametersMayDiffer() throws Exception {
		final TablePool pool = pool("# alpha=0.1\n# nodes=64\nx,y\n1,1\n", "# alpha=0.2\n# nodes=64\nx,y\n1,2\n");
		assertThrows(IllegalArgumentException.class, () -> NetworkRows.alike(pool, "nodes", ""));
		NetworkRows.alike(pool, "nodes", "alpha");
		NetworkRows.alike(pool, "\u03b1", "");
		NetworkRows.alike(pool, "nodes", "table");
		final TablePool units = pool("x,y (E)\n1,1\n", "x,y (eV)\n1,2\n");
		assertThrows(IllegalArgumentException.class, () -> NetworkRows.alike(units, "x", "table"));
	}

	@Test
	void curvesAreThoseOfRuns() throws Exception {
		assertEquals(2, NetworkRows.of(pool("run,strain,y\n1,0,1\n1,1,2\n2,0,3\n2,1,4\n")).size());
		assertEquals(1, NetworkRows.of(pool("run,strain,y\n1,0,1\n2,1,2\n")).size(), "a column that counts rows");
	}
}
