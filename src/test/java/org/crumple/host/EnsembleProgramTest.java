package org.crumple.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.crumple.ensemble.Store;
import org.crumple.ensemble.Tally;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Messages and exit status of {@code ./crumple ensemble}. */
@Timeout(120)
class EnsembleProgramTest {

	@TempDir
	Path folder;

	private String out, err;

	private int run(final String... arguments) {
		final PrintStream usualOut = System.out, usualErr = System.err;
		final ByteArrayOutputStream said = new ByteArrayOutputStream(), complained = new ByteArrayOutputStream();
		System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
		System.setErr(new PrintStream(complained, true, StandardCharsets.UTF_8));
		try {
			return EnsembleProgram.run(List.of(arguments));
		} finally {
			System.setOut(usualOut);
			System.setErr(usualErr);
			out = said.toString(StandardCharsets.UTF_8);
			err = complained.toString(StandardCharsets.UTF_8);
		}
	}

	private String plan(final String... lines) throws Exception {
		return Files.writeString(folder.resolve("plan.properties"), String.join("\n", lines)).toString();
	}

	@Test
	void shardsThenStatusThenPack() throws Exception {
		final String plan = plan("nodes = 16, 20", "networks = 3", "analyses = preparation", "prepare.amplitude = 0"),
			store = folder.resolve("out").toString();
		assertEquals(0, run(plan, "--out", store, "--shard", "2/2"), err);
		assertTrue(out.contains("0 done, 0 failed, 6 missing of 6 planned; what is missing of part 2/2 takes about 1 s with "
			+ "1 thread"), out);
		assertTrue(out.endsWith("out: 3 done, 0 failed, 3 missing of 6 planned.\n"), out);
		assertFalse(Files.exists(folder.resolve("out/tables")), "a shard does not pack");
		assertEquals(0, run("--status", store));
		assertTrue(out.contains("  nodes=16: ") && out.contains(" left at the pace of the newest ones"), out);
		assertEquals(0, run("--pack", store));
		assertTrue(Files.readString(folder.resolve("out/tables/preparation-nodes-16.csv")).contains("# planned=3\n"));
		assertEquals(0, run("--pack", store, "--tables", folder.resolve("elsewhere").toString()));
		assertTrue(Files.exists(folder.resolve("elsewhere/preparation-nodes-16.csv")));
		assertEquals(0, run(store), "the folder knows its plan");
		assertTrue(out.contains("3 computed, 0 of them failed; 3 were there before, or came from other processes."), out);
		assertEquals(new Tally(6, 6, 0), Tally.of(Store.open(Path.of(store))));
		assertEquals(0, run(plan, "--out", store, "--pack", "--strict"));
		assertTrue(out.contains("nothing is missing.") && out.contains("preparation-nodes-20.csv: 3 rows, networks 3 done"), out);
	}

	@Test
	void failuresAreListedAndStrictTells() throws Exception {
		// the nearest square lattice has 16 nodes, and 30 modes
		final String plan = plan("nodes = 20", "generator = Square lattice", "networks = 2", "analyses = modes", "modes.count = 38",
			"prepare.amplitude = 0");
		final String store = folder.resolve("out").toString();
		assertEquals(0, run(plan, "--out", store, "--threads", "1"), err);
		final Tally tally = Tally.of(Store.open(Path.of(store)));
		assertTrue(tally.failed() == 2, tally.toString());
		assertEquals(3, run("--status", "--strict", store));
		assertTrue(out.contains("  failed: seed ") && out.contains("count=38 is not allowed"), out);
		assertEquals(3, run("--strict", store));
		assertTrue(Files.readAllLines(folder.resolve("out/tables/failed.csv")).size() > 1);
	}

	@Test
	void aDryRunWritesNothing() throws Exception {
		assertEquals(0, run(plan("networks = 1000"), "--dry-run", "--threads", "4"));
		assertTrue(out.startsWith("nodes=512: 1000 networks of about "), out);
		assertTrue(out.contains("1000 networks, about ") && out.contains(" with 4 threads")
			&& out.contains("\nshear.increment = 0.0001\n"), out);
		assertEquals(1, folder.toFile().list().length);
	}

	@Test
	void whatIsWrongIsSaidInASentence() throws Exception {
		final String store = folder.resolve("out").toString();
		refused("A plan is needed", "--out", store);
		refused("A folder is needed: crumple ensemble --status FOLDER.", "--status");
		refused("there is no plan.properties in it", "--pack", folder.toString());
		refused("Unknown option: '--thread'. See crumple ensemble --help.", "--thread", "4");
		refused("Invalid value for option '--threads'", plan(""), "--out", store, "--threads", "many");
		refused("shard=3/2 is not allowed", plan(""), "--out", store, "--shard", "3/2");
		refused("threads=-1 is not allowed", plan(""), "--out", store, "--threads", "-1");
		refused("A folder is needed: crumple ensemble ", plan(""));
		refused("nodes=1 is not allowed", plan("nodes = 1"), "--out", store);
		assertFalse(Files.exists(folder.resolve("out")));
		Files.writeString(folder.resolve("file"), "");
		assertEquals(1, run(plan("networks = 1"), "--out", folder.resolve("file/out").toString()));
		assertTrue(err.startsWith("crumple: ") && err.contains(folder.resolve("file").toString()) && !err.contains("goes on"),
			"nothing was begun: " + err);
	}

	private void refused(final String what, final String... arguments) {
		assertEquals(2, run(arguments), what);
		assertTrue(err.startsWith("crumple: ") && err.contains(what) && err.lines().count() == 1, err);
		assertEquals("", out);
	}

	@Test
	void helpTeaches() {
		assertEquals(0, run("--help"));
		for (final String word : List.of("Usage: crumple ensemble PLAN --out FOLDER", "nodes = 64, 128", "--shard=I/N",
			"SLURM_ARRAY_TASK_ID", "Exit status")) assertTrue(out.contains(word), word);
		assertTrue(out.lines().allMatch(l -> l.length() <= 100), out);
	}
}
