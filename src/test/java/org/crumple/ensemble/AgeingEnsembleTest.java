package org.crumple.ensemble;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;

import org.crumple.ageing.Ageing;
import org.crumple.ageing.AgeingControl;
import org.crumple.ageing.AgeingPath;
import org.crumple.ageing.AgeingRow;
import org.crumple.ageing.AgeingSettings;
import org.crumple.analysis.PreparationSpec;
import org.crumple.excitation.BistabilityCriterion;
import org.crumple.excitation.LocalExcitations;
import org.crumple.generate.GeneratedNetwork;
import org.crumple.kernel.Monitor;
import org.crumple.linalg.ThreadTeam;
import org.crumple.network.Configuration;
import org.crumple.table.Table;
import org.junit.jupiter.api.Test;

/** Networks that age in ensembles: the tables of the command, and local excitations along the age. */
class AgeingEnsembleTest {

	private static final String PLAN = "analyses = ageing\nnodes = 32\nseeds = 1\nprepare.increment = 0.02\n"
		+ "ageing.control = Shear stress\nageing.barrier = 5e-4\n";

	private static Table table(final Rows rows, final String title) {
		return rows.tables().stream().filter(t -> t.title().equals(title)).findFirst().orElseThrow();
	}

	private static Ageing aged(final int states) throws Exception {
		final Point point = PlanText.parse(PLAN).point(0);
		final GeneratedNetwork built = point.parameters().recipe(1).generate(Monitor.SILENT);
		final Configuration prepared = point.parameters().spec(Analysis.PREPARATION, PreparationSpec.class).run(built.network(), built
			.configuration(), ThreadTeam.ALONE, Monitor.SILENT).relaxation().configuration();
		return Ageing.of(built.network(), prepared, new AgeingSettings(AgeingControl.SHEAR_STRESS, 0.002, 0, 20, 5e-4, states, 0, 1, 1),
			ThreadTeam.ALONE, Monitor.SILENT);
	}

	@Test
	void excitationsAreThoseOfTheStatesInWhichTheNetworkWaits() throws Exception {
		final Point point = PlanText.parse(PLAN + "ageing.ages = 3").point(0);
		final Table found = table(new Realisation().rows(point, Monitor.SILENT), "Aged Excitations");
		final Ageing all = aged(100);
		final int bonds = all.network().bondCount();
		assertTrue(all.last().quakes().size() > 1, "it aged");
		assertEquals(3 * bonds, found.size());
		for (int age = 0; age < 3; age++) {
			final double barrier = age * 2.5e-4;
			AgeingRow waits = all.last().start();
			for (final AgeingRow row : all.last().rows()) if (row.ageBarrier() <= barrier) waits = row;
			final double[] distance = LocalExcitations.of(all.network(), waits.configuration(), BistabilityCriterion.EXACT).distance();
			final int first = age * bonds;
			assertArrayEquals(distance, Arrays.copyOfRange(found.real("distance"), first, first + bonds));
			for (int b = first; b < first + bonds; b++) {
				assertEquals(age, found.real("age")[b]);
				assertEquals(barrier, found.real("age_barrier")[b], 1e-18);
			}
		}
		assertFalse(Arrays.equals(found.real("distance"), 0, bonds, found.real("distance"), 2 * bonds, 3 * bonds), "nothing changed");
	}

	@Test
	void agesThatAreNotReachedHaveNoRows() throws Exception {
		final Rows rows = new Realisation().rows(PlanText.parse(PLAN + "ageing.ages = 3\nageing.states = 1").point(0), Monitor.SILENT);
		final double[] ages = table(rows, "Aged Excitations").real("age");
		final AgeingPath early = aged(1).last();
		assertEquals(AgeingPath.End.STATES, early.end());
		assertTrue(early.last().ageBarrier() < 5e-4);
		assertEquals(Math.floor(early.last().ageBarrier() / 2.5e-4), ages[ages.length - 1]);
	}

	/** With a temperature ages are evenly spaced in log t, and all runs are measured. */
	@Test
	void agesOfRunsAreTimes() throws Exception {
		final Table found = table(new Realisation().rows(PlanText.parse(PLAN + "ageing.ages = 3\nageing.runs = 2\nageing.temperature = "
			+ "1e-5\nageing.decades = 12").point(0), Monitor.SILENT), "Aged Excitations");
		final double[] run = found.real("run"), time = found.real("log10_time"), age = found.real("age");
		final int bonds = run.length / 6;
		for (int k = 0; k < run.length; k++) {
			assertEquals(k / (3 * bonds), run[k]);
			assertEquals(k / bonds % 3, age[k]);
			assertEquals(age[k] == 0 ? Double.NaN : 6 * age[k], time[k]);
		}
		assertTrue(Double.isNaN(found.real("age_barrier")[0]));
	}

	@Test
	void whatMakesNoSenseIsRefusedWithItsKey() {
		for (final String line : List.of("ageing.barrier = 0", "ageing.control = Pressure", "ageing.ages = -1", "ageing.states = 0",
			"ageing.runs = 2", "ageing.temperature = -1", "ageing.seed = 3")) {
			final String message = assertThrows(IllegalArgumentException.class, () -> PlanText.parse(PLAN.replace(
				"ageing.barrier = 5e-4\n", "") + line)).getMessage();
			assertTrue(message.contains(line.substring(0, line.indexOf(' '))), message);
		}
	}
}
