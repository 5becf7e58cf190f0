package org.crumple.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code ./crumple} and its lock, with a fake Java and Maven that only record their calls. */
@Timeout(60)
class LauncherTest {

	@TempDir
	Path home;

	@BeforeEach
	void copyTheScript() throws IOException {
		assumeTrue(System.getProperty("os.name").equals("Linux"), "a POSIX shell, and /proc");
		Files.copy(Path.of("crumple"), home.resolve("crumple"));
		Files.writeString(home.resolve("pom.xml"), "");
		Files.createDirectories(home.resolve("target"));
		Files.writeString(Files.createDirectories(home.resolve("jdk")).resolve("release"), "JAVA_VERSION=\"17\"\n");
		program("jdk/bin/java", "echo java");
		program("jdk/bin/javac", "");
		program("bin/mvn", "case \"$*\" in *-version*) echo Apache Maven 3.9.1; exit;; esac; echo build >> " + home
			+ "/builds; sleep ${BUILD_SECONDS:-0}; touch " + home + "/target/crumple-1-workbench.jar");
	}

	private void program(final String name, final String lines) throws IOException {
		final Path file = home.resolve(name);
		Files.createDirectories(file.getParent());
		Files.writeString(file, "#!/bin/sh\n" + lines + "\n");
		assertTrue(file.toFile().setExecutable(true));
	}

	private String shell(final int status, final String script) throws Exception {
		final Path said = home.resolve("said-" + System.nanoTime());
		final ProcessBuilder builder = new ProcessBuilder("sh", "-c", script).directory(home.toFile()).redirectErrorStream(true)
			.redirectOutput(said.toFile());
		builder.environment().put("JAVA_HOME", home.resolve("jdk").toString());
		builder.environment().put("PATH", home.resolve("bin") + ":" + System.getenv("PATH"));
		final Process process = builder.start();
		assertTrue(process.waitFor(50, TimeUnit.SECONDS), "it hangs");
		final String text = Files.readString(said, StandardCharsets.UTF_8);
		assertEquals(status, process.exitValue(), text);
		return text;
	}

	private long builds() throws IOException {
		return Files.exists(home.resolve("builds")) ? Files.readAllLines(home.resolve("builds")).size() : 0;
	}

	/** @param owner shell expressions for the lines that identify the owner of the lock */
	private void lock(final String owner) throws Exception {
		shell(0, "mkdir target/.lock; printf '%s\\n' " + owner + " > target/.lock/owner");
	}

	private static final String HERE = "\"$(uname -n) $(readlink /proc/self/ns/pid)\"";

	@Test
	void ofManyThatBeginAtOnceOneBuildsAndAllRun() throws Exception {
		final String said = shell(0, "for k in 1 2 3 4; do ./crumple & done; wait");
		assertEquals(1, builds(), said);
		assertEquals(4, said.lines().filter("java"::equals).count(), said);
		assertFalse(Files.exists(home.resolve("target/.lock")));
	}

	@Test
	void aLockOfTheDeadIsRemovedOnceThoughManyFindIt() throws Exception {
		lock(HERE + " 4194999 1");
		assertEquals(4, shell(0, "for k in 1 2 3 4; do ./crumple & done; wait").lines().filter("java"::equals).count());
		assertEquals(1, builds());
	}

	@Test
	void aNumberThatAnotherProcessHasByNowIsNoOwner() throws Exception {
		lock(HERE + " 1 123456789123");
		shell(0, "./crumple");
		assertEquals(1, builds());
	}

	@Test
	void aLockOfAnotherComputerOrContainerIsToldAtOnceAndLeftAlone() throws Exception {
		for (final String place : new String[] { "\"elsewhere $(readlink /proc/self/ns/pid)\"", "\"$(uname -n) pid:[1]\"" }) {
			lock(place + " 1 1");
			final String said = shell(2, "./crumple");
			assertTrue(said.contains("Another build was begun in") && said.contains("remove " + home + "/target/.lock."), said);
			assertTrue(Files.exists(home.resolve("target/.lock/owner")));
			shell(0, "rm -r target/.lock");
		}
		assertEquals(0, builds());
	}

	@Test
	void aLockThatIsGivenBackWhileItIsReadIsWaitedForNotTakenForAStrangers() throws Exception {
		lock(HERE + " $$ 1");
		program("bin/sed", "[ \"$2\" != 1p ] || rm -rf " + home + "/target/.lock; exec /usr/bin/env PATH=/usr/bin:/bin sed \"$@\"");
		assertTrue(shell(0, "./crumple").endsWith("java\n"));
		assertEquals(1, builds());
	}

	@Test
	void aLockWithoutAnOwnerIsToldAfterSecondsAndLeftAlone() throws Exception {
		Files.createDirectory(home.resolve("target/.lock"));
		final String said = shell(2, "./crumple");
		assertTrue(said.startsWith("crumple: There is a lock that does not say whose it is"), said);
		assertTrue(Files.exists(home.resolve("target/.lock")));
	}

	@Test
	void aFolderThatCannotBeWrittenToIsNamed() throws Exception {
		Files.delete(home.resolve("target"));
		Files.writeString(home.resolve("target"), "in the way");
		assertTrue(shell(2, "./crumple").startsWith("crumple: The workbench has to be built, but " + home + " cannot be written to"));
	}

	@Test
	void whereMavenGoesOnWithoutItsScriptNobodyElseBuilds() throws Exception {
		final String said = shell(0, "BUILD_SECONDS=4 ./crumple & first=$!; while [ ! -e builds ]; do sleep 0.1; done; sleep 0.5; kill -9 "
			+ "$first; ./crumple");
		assertEquals(1, builds(), said);
		assertTrue(said.contains("waiting for another build to finish"), said);
		assertTrue(said.endsWith("java\n"), said);
	}
}
