package org.crumple.spark;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A real standalone cluster on this machine: a master and workers of one core each, in processes of their own. */
final class LoopbackCluster implements AutoCloseable {

	private static final String JAVA = Path.of(System.getProperty("java.home"), "bin", "java").toString();
	private static final int PATIENCE = 90;

	private final Path folder;
	private final Path home;
	private final String classPath;
	private final List<Process> workers = new ArrayList<>();
	private final Process master;
	private final int port;
	private int started;

	/**
	 * @param folder empty; for logs and work
	 * @param classPath of Spark, and of nothing that shall come with the application
	 */
	LoopbackCluster(final Path folder, final String classPath, final int workers) throws IOException, InterruptedException {
		this.folder = folder;
		this.classPath = classPath;
		home = folder.resolve("spark-home");
		Files.createDirectories(home.resolve("jars"));
		for (final String jar : classPath.split(File.pathSeparator)) link(Path.of(jar));
		port = freePort();
		master = start("master", "org.apache.spark.deploy.master.Master", "--host", "127.0.0.1", "--port", "" + port, "--webui-port",
			"" + freePort());
		await("master", "I have been elected leader");
		for (int k = 0; k < workers; k++) addWorker();
	}

	private void link(final Path jar) throws IOException {
		try {
			Files.createSymbolicLink(home.resolve("jars").resolve(jar.getFileName()), jar.toAbsolutePath());
		} catch (final FileAlreadyExistsException e) {
			// twice on the class path
		}
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

	/** Where an application finds it. */
	String url() {
		return "spark://127.0.0.1:" + port;
	}

	private void addWorker() throws IOException, InterruptedException {
		workers.add(worker());
	}

	/** A new worker for one that was killed. */
	void replace(final int worker) throws IOException, InterruptedException {
		workers.set(worker, worker());
	}

	private Process worker() throws IOException, InterruptedException {
		final String name = "worker-" + started++;
		final Process process = start(name, "org.apache.spark.deploy.worker.Worker", "--host", "127.0.0.1", "--cores", "1", "--memory",
			"1g", "--webui-port",
			"" + freePort(), "--work-dir", folder.resolve(name).toString(), url());
		await(name, "Successfully registered with master");
		return process;
	}

	/** SIGKILL to a worker and to its executors. */
	void kill(final int worker) throws InterruptedException {
		final Process process = workers.get(worker);
		process.descendants().forEach(ProcessHandle::destroyForcibly);
		process.destroyForcibly();
		process.waitFor();
		process.descendants().forEach(ProcessHandle::destroyForcibly);
	}

	/** A driver, by {@code spark-submit} as a user calls it, in a process of its own. */
	Process submit(final Path log, final List<String> arguments) throws IOException {
		final List<String> command = new ArrayList<>(List.of(JAVA, "-Xmx512m", "-cp", classPath));
		for (final String opened : OPENED) command.add("--add-opens=" + opened + "=ALL-UNNAMED");
		command.addAll(List.of("org.apache.spark.deploy.SparkSubmit", "--master", url(), "--conf", "spark.ui.enabled=false", "--conf",
			"spark.log.level=WARN", "--conf",
			"spark.driver.host=127.0.0.1", "--conf", "spark.executor.memory=512m"));
		command.addAll(arguments);
		return launch(command, log);
	}

	/** What Spark asks of Java 17 and its scripts add. */
	private static final List<String> OPENED = List.of("java.base/java.lang", "java.base/java.lang.invoke", "java.base/java.lang.reflect",
		"java.base/java.io",
		"java.base/java.net", "java.base/java.nio", "java.base/java.util", "java.base/java.util.concurrent",
		"java.base/java.util.concurrent.atomic",
		"java.base/sun.nio.ch", "java.base/sun.nio.cs", "java.base/sun.security.action", "java.base/sun.util.calendar");

	private Process start(final String name, final String main, final String... arguments) throws IOException {
		final List<String> command = new ArrayList<>(List.of(JAVA, "-Xmx256m", "-cp", classPath, main));
		command.addAll(List.of(arguments));
		return launch(command, folder.resolve(name + ".log"));
	}

	private Process launch(final List<String> command, final Path log) throws IOException {
		final ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile())
			.directory(folder.toFile());
		builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
		builder.environment().put("SPARK_SCALA_VERSION", "2.13");
		builder.environment().put("SPARK_HOME", home.toString());
		builder.environment().put("SPARK_LOCAL_DIRS", folder.resolve("local").toString());
		return builder.start();
	}

	private void await(final String name, final String sign) throws IOException, InterruptedException {
		final Path log = folder.resolve(name + ".log");
		for (int k = 0; k < PATIENCE * 10; k++) {
			if (Files.exists(log) && Files.readString(log, StandardCharsets.UTF_8).contains(sign)) return;
			TimeUnit.MILLISECONDS.sleep(100);
		}
		throw new IOException("no \"" + sign + "\" in " + log + ":\n" + Files.readString(log, StandardCharsets.UTF_8));
	}

	@Override
	public void close() throws InterruptedException, IOException {
		for (int k = 0; k < workers.size(); k++) kill(k);
		master.destroyForcibly();
		master.waitFor();
		try (Stream<Path> links = Files.list(home.resolve("jars"))) {
			for (final Path link : (Iterable<Path>) links::iterator) Files.delete(link);
		}
	}
}
