package org.crumple.macro;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;

import ij.measure.ResultsTable;

import org.crumple.table.NumberTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Soft Spots... and Predictor Skill... run from macros. */
class SoftSpotsTest extends MacroTest {

	private static final String OPEN = "run('Open Network...', 'path=[src/test/resources/reference/n256_min.nodes.csv]');\n";

	@TempDir
	Path folder;

	/** Predictors agree with Local Excitations..., the event with Shear Network... on the same network. */
	@Test
	void predictorsAndFlipsAreThoseOfTheOtherCommands() throws Exception {
		final String name = run(OPEN + "return getTitle();");
		for (final String reach : new String[] { "0.02", "-0.02" }) {
			final Path out = folder.resolve("reach" + reach);
			run("run('Local Excitations...', 'network=" + name + " plots=false save=[" + inMacro(out) + "]');" +
				"run('Soft Spots...', 'network=" + name + " count=20 reach=" + reach + " save=[" + inMacro(out) + "]');");
			final NumberTable spots = read(out.resolve("soft-spots-" + name + ".csv")),
				local = read(out.resolve("local-excitations-" + name + ".csv"));
			assertTrue(Files.size(out.resolve("roc-" + name + ".png")) > 0);
			for (final String column : new String[] { "distance", "effective_stiffness", "stiffness" }) {
				for (int r = 0; r < spots.size(); r++) assertEquals(local.column(column)[r], spots.column(column)[r]);
			}
			final String strain = reach.startsWith("-") ? "strain_down" : "strain_up";
			for (int r = 0; r < spots.size(); r++) assertEquals(local.column(strain)[r], spots.column("strain_to_instability")[r]);
			run("run('Shear Network...', 'network=" + name + " amount=" + reach + " protocol=[Event driven]');");
			final ResultsTable events = workbench.table("Avalanches");
			int fold = 0;
			while (!events.getStringValue("kind", fold).equals("fold")) fold++;
			double flips = 0;
			for (int r = 0; r < spots.size(); r++) {
				flips += spots.column("flips")[r];
				assertEquals(events.getValue("trigger", fold) == r ? 1 : 0, spots.column("trigger")[r]);
				assertEquals(Math.abs(events.getValue("strain", fold)), spots.column("event_strain")[r], 1e-12);
			}
			assertEquals(events.getValue("flips", fold), flips);
		}
		assertEquals(1, workbench.networks().stream().filter(n -> n.toString().equals(name)).count());
	}

	@Test
	void withoutAnEventNothingFlips() throws Exception {
		run(OPEN + "run('Soft Spots...', 'count=3 reach=0.0001 save=[" + inMacro(folder) + "]');");
		final NumberTable spots = NumberTable.parse("", Files.readString(Files.list(folder).filter(f -> f.toString().endsWith(".csv"))
			.findFirst().orElseThrow()));
		for (int r = 0; r < spots.size(); r++) {
			assertEquals(0, spots.column("flips")[r]);
			assertTrue(Double.isNaN(spots.column("event_strain")[r]));
		}
		assertTrue(failure("run('Predictor Skill...', 'table=[Soft Spots]');").contains("outcome=flips"));
	}

	/** Two tables with known areas, and a third without an event. */
	@Test
	void tablesArePooled() throws Exception {
		Files.writeString(folder.resolve("a.csv"), "x,y (l),hit\n4,1,1\n3,2,0\n2,3,1\n1,,0\n"); // x: 3 of 4 pairs; low y: 3 of 4
		Files.writeString(folder.resolve("b.csv"), "x,y (l),hit\n9,1,1\n3,,0\n8,2,0\n7,3,0\n"); // x: all 3 pairs; low y: all
		Files.writeString(folder.resolve("c.csv"), "x,y (l),hit\n9,1,0\n3,,0\n");
		run("run('Predictor Skill...', 'table=[" + inMacro(folder) + "/?.csv] outcome=hit high=x low=y bootstrap=50 save=["
			+ inMacro(folder) + "/out]');");
		final ResultsTable skill = ResultsTable.getResultsTable();
		assertEquals(2, skill.size());
		for (int r = 0; r < 2; r++) {
			assertEquals(r == 0 ? "x" : "y", skill.getStringValue("predictor", r));
			assertEquals(r == 0 ? "high" : "low", skill.getStringValue("order", r));
			assertEquals((0.75 + 1) / 2, skill.getValue("auc", r), 1e-12);
			assertEquals(2, skill.getValue("networks", r));
			assertEquals(8, skill.getValue("bonds", r));
			assertEquals(3, skill.getValue("flipped", r));
			assertEquals(1, skill.getValue("first", r));
			assertTrue(skill.getValue("auc_error", r) > 0);
		}
		// x pooled: 9 beats five, 4 three, 2 one
		assertEquals(9 / 15.0, skill.getValue("pooled_auc", 0), 1e-12);
		assertEquals("ROC-hit", activeImage().getTitle());
		assertTrue(Files.size(folder.resolve("out/roc-hit.png")) > 0);
		run("run('Predictor Skill...', 'table=[" + inMacro(folder) + "/?.csv] outcome=hit high=x low=[] where=[x < 5] bootstrap=0');");
		assertEquals(1, ResultsTable.getResultsTable().getValue("networks", 0));
	}

	@Test
	void badInputIsRefused() throws Exception {
		assertTrue(failure(OPEN + "run('Soft Spots...', 'count=0');").contains("count=0"));
		assertTrue(failure("run('Soft Spots...', 'reach=0');").contains("reach=0"));
		assertTrue(failure("run('Soft Spots...', 'event=Soon');").contains("event=Soon"));
		assertTrue(failure("run('Soft Spots...', 'minimiser=Newton');").contains("minimiser=Newton"));
		assertTrue(failure(SMALL + "run('Soft Spots...', '');").contains("Relax Network..."));
		Files.writeString(folder.resolve("a.csv"), "x,flips\n4,1\n3,0\n");
		final String table = "run('Predictor Skill...', 'table=[" + inMacro(folder) + "/a.csv] ";
		assertTrue(failure(table + "');").contains("soft_spot"));
		assertTrue(failure(table + "high=x low=[] bootstrap=3');").contains("bootstrap=3"));
		assertTrue(failure(table + "high=[] low=[]');").contains("high="));
		assertTrue(failure(table + "outcome=y');").contains("y"));
		assertFalse(failure("run('Predictor Skill...', 'table=nowhere');").isEmpty());
	}

	private static NumberTable read(final Path file) throws Exception {
		return NumberTable.parse(file.toString(), Files.readString(file));
	}
}
