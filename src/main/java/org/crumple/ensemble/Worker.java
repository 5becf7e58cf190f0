package org.crumple.ensemble;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;

/** Identifies the process that works on an ensemble, for other processes. */
final class Worker {

	/** Name of this computer, in characters that every file system accepts. */
	static final String HOST = host();

	/** Number of this process and its start time [ms]: in containers the number alone is often the same. */
	static final String PROCESS = name(ProcessHandle.current());

	private Worker() {}

	/** Whether the process with these values of {@link #HOST} and {@link #PROCESS} is running on this computer. */
	static boolean runsHere(final String host, final String process) {
		if (!host.equals(HOST)) return false;
		try {
			return ProcessHandle.of(Long.parseLong(process.replaceFirst("\\..*", ""))).filter(ProcessHandle::isAlive).map(Worker::name)
				.filter(process::equals).isPresent();
		} catch (final NumberFormatException e) {
			return false; // not a name made by this class
		}
	}

	private static String name(final ProcessHandle process) {
		return process.pid() + "." + process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
	}

	private static String host() {
		try {
			return InetAddress.getLocalHost().getHostName().replaceAll("[^A-Za-z0-9.-]", "-");
		} catch (final UnknownHostException e) {
			return "localhost";
		}
	}
}
