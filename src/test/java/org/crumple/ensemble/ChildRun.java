package org.crumple.ensemble;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.crumple.kernel.Monitor;

/** Runs an ensemble in a separate process, which can be killed. */
final class ChildRun {

	private final Process process;
	private final Path output;

	private ChildRun(final Process process, final Path output) {
		this.process = process;
		this.output = output;
	}

	/** @param model {@code real}, {@code slow}, {@code poison} or {@code adding} */
	static ChildRun start(final Path folder, final String plan, final String model, final int threads) throws IOException {
		return start(Path.of(System.getProperty("java.home"), "bin", "java"), folder, plan, model, threads);
	}

	static ChildRun start(final Path java, final Path folder, final String plan, final String model, final int threads) throws IOException {
		return start(command(java, folder, plan, model, threads));
	}

	static List<String> command(final Path java, final Path folder, final String plan, final String model, final int threads) {
		final List<String> command = new ArrayList<>(List.of(java.toString(), "-Xmx256m", "-XX:TieredStopAtLevel=1", "-cp", classPath(),
			ChildRun.class.getName()));
		command.addAll(List.of(folder.toString(), plan, model, Integer.toString(threads)));
		return command;
	}

	static ChildRun start(final List<String> command) throws IOException {
		final Path output = Files.createTempFile("child", ".txt");
		output.toFile().deleteOnExit();
		final ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
		builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS"));
		return new ChildRun(builder.start(), output);
	}

	private static String classPath() {
		return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
	}

	/** Waits for the exit status. */
	int await() throws InterruptedException {
		if (!process.waitFor(60, TimeUnit.SECONDS)) throw new AssertionError("The process does not end.");
		return process.exitValue();
	}

	/** Kills the process (SIGKILL). */
	void kill() throws InterruptedException {
		process.destroyForcibly().waitFor();
	}

	boolean isAlive() {
		return process.isAlive();
	}

	/** The output printed so far. */
	String output() throws IOException {
		return Files.readString(output);
	}

	/** Arguments: folder, plan, model, threads. Prints what happened; exits with 0 if the run was completed. */
	public static void main(final String... args) {
		try {
			final Store store = Store.begin(Path.of(args[0]), PlanText.parse(args[1]));
			final Ensemble.Run run = new Ensemble(store, new LocalPool(Integer.parseInt(args[3])), model(args[2])).run(Shard.WHOLE, false,
				Monitor.SILENT);
			System.out.println(run + " " + Tally.of(store));
			System.exit(0);
		} catch (final Throwable e) {
			System.out.println(e);
			System.exit(1);
		}
	}

	static Model model(final String name) {
		return switch (name) {
			case "real" -> new Realisation();
			case "slow" -> (point, monitor) -> {
				Thread.sleep(30);
				System.out.println("computed");
				return TinyPlans.ADDING.rows(point, monitor);
			};
			case "poison" -> (point, monitor) -> {
				switch ((int) point.draw().number()) {
					case 2 -> throw new IllegalStateException("poison");
					case 4 -> System.out.println(new long[Integer.MAX_VALUE].length);
					case 6 -> Runtime.getRuntime().halt(9);
					default -> Thread.sleep(5);
				}
				return TinyPlans.ADDING.rows(point, monitor);
			};
			default -> TinyPlans.ADDING;
		};
	}
}
