package org.crumple.ensemble;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;

/** The process that works on an ensemble, as others can know it again. */
final class Worker {

	/** The name of this computer, in letters that every file system takes. */
	static final String HOST = host();

	/** Number of this process, and the millisecond in which it began: in a container every Java may have the same number. */
	static final String PROCESS = name(ProcessHandle.current());

	private Worker() {}

	/** Whether this process, known by what its {@link #HOST} and {@link #PROCESS} were, runs on this computer. */
	static boolean runsHere(final String host, final String process) {
		if (!host.equals(HOST)) return false;
		try {
			return ProcessHandle.of(Long.parseLong(process.replaceFirst("\\..*", ""))).filter(ProcessHandle::isAlive).map(Worker::name).filter(process::equals).isPresent();
		} catch (final NumberFormatException e) {
			return false; // no process of ours ever had that name
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
