package org.crumple.ensemble;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;

import org.crumple.analysis.LoadSpec;
import org.crumple.analysis.LoadTables;
import org.crumple.analysis.PreparationSpec;
import org.crumple.drive.Preparation;
import org.crumple.generate.GeneratedNetwork;
import org.crumple.kernel.Monitor;
import org.crumple.linalg.ThreadTeam;
import org.crumple.load.LoadControl;
import org.crumple.load.LoadResult;
import org.crumple.relax.Minimiser;
import org.crumple.relax.NoMinimumException;
import org.crumple.table.Table;
import org.junit.jupiter.api.Test;

/** Loads in ensembles: the tables of the command, of the prepared network, to the last bit. */
class LoadEnsembleTest {

	private static final String PLAN = "analyses = load\nnodes = 32\nseeds = 4\nprepare.increment = 0.02\n";

	@Test
	void theRowsAreThoseOfTheCommand() throws Exception {
		final Point point = PlanText.parse(PLAN + "load.path = 0.01 0\nload.control = Uniaxial stress").point(0);
		final Rows rows = new Realisation().rows(point, Monitor.SILENT);
		final GeneratedNetwork built = point.parameters().recipe(4).generate(Monitor.SILENT);
		final Preparation.Result prepared = point.parameters().spec(Analysis.PREPARATION, PreparationSpec.class).run(built.network(), built
			.configuration(), ThreadTeam.ALONE, Monitor.SILENT);
		final LoadResult result = new LoadSpec(LoadControl.UNIAXIAL_STRESS, List.of(0.01, 0.0), 1e-5, Minimiser.FIRE).run(built.network(),
			prepared.relaxation().configuration(), ThreadTeam.ALONE, Monitor.SILENT);
		assertTrue(!result.bursts().isEmpty() && result.last().stress() == 0);
		assertEquals(rows(LoadTables.steps(result)), rows(table(rows, "Load")));
		assertEquals(rows(LoadTables.bursts(result)), rows(table(rows, "Bursts")));
	}

	private static Table table(final Rows rows, final String title) {
		return rows.tables().stream().filter(t -> t.title().equals(title)).findAny().orElseThrow();
	}

	private static String rows(final Table table) throws IOException {
		final StringBuilder csv = new StringBuilder();
		table.write(csv);
		return csv.toString();
	}

	/** A network that is pressed flat has no whole record, which must not be pooled with others. */
	@Test
	void aNetworkThatCollapsesIsAFailureWithItsReason() {
		final Point point = PlanText.parse(PLAN + "load.path = -0.1\nload.control = Uniaxial stress").point(0);
		final String reason = assertThrows(NoMinimumException.class, () -> new Realisation().rows(point, Monitor.SILENT)).getMessage();
		assertTrue(reason.startsWith("Stopped at the load -0.0") && reason.contains("pressed flat"), reason);
	}

	@Test
	void whatMakesNoSenseIsRefusedWithItsKey() {
		for (final String line : List.of("load.increment = 0", "load.control = Pressure", "load.path = x", "load.minimiser = Newton")) {
			final String message = assertThrows(IllegalArgumentException.class, () -> PlanText.parse(PLAN + line)).getMessage();
			assertTrue(message.startsWith(line.substring(0, line.indexOf(' '))), message);
		}
	}
}
