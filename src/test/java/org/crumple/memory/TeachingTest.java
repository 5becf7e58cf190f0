package org.crumple.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.crumple.drive.LoadingStep;
import org.crumple.drive.ShearResult;
import org.crumple.io.StoredNetwork;
import org.crumple.kernel.Monitor;
import org.crumple.memory.Teaching.Protocol;
import org.crumple.memory.Teaching.Reading;
import org.crumple.network.Configuration;
import org.crumple.relax.Minimiser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Networks are taught, and remember. */
class TeachingTest {

	@ParameterizedTest
	@EnumSource(Protocol.class)
	void aTaughtAmplitudeChangesNothingAndALargerOneDoes(final Protocol protocol) throws Exception {
		final StoredNetwork network = Graphs.network();
		final Teaching teaching = new Teaching(network.network(), Graphs.settings(Minimiser.FIRE));
		final ShearResult taught = teaching.teach(network.configuration(), List.of(0.04), 0, Monitor.SILENT);
		assertEquals(1, taught.period());
		final List<Reading> read = teaching.read(taught.configuration(), List.of(0.02, 0.04, 0.06), protocol, Monitor.SILENT);
		assertEquals(3, read.size());
		assertTrue(read.get(1).displacement() < 1e-20, "memory: " + read.get(1));
		assertEquals(0, read.get(1).flips());
		assertTrue(read.get(2).displacement() > 1e-4);
		assertTrue(read.get(2).flips() > 0);
		final List<Reading> fresh = teaching.read(teaching.untaught(network.configuration(), Monitor.SILENT), List.of(0.04), protocol,
			Monitor.SILENT);
		assertTrue(fresh.get(0).displacement() > 1e-4);
	}

	/** The graph says after how many cycles, and into which state. */
	@Test
	void teachingEndsWhereTheGraphSays() throws Exception {
		final StoredNetwork network = Graphs.network();
		final Teaching teaching = new Teaching(network.network(), Graphs.settings(Minimiser.FIRE));
		final LimitCycle cycle = LimitCycle.of(Graphs.reference(), 0.04);
		final ShearResult taught = teaching.teach(network.configuration(), List.of(0.04), 0, Monitor.SILENT);
		assertEquals(cycle.period(), taught.period());
		assertEquals(cycle.period() + cycle.transientCycles(), taught.cycles());
		final ShearResult once = teaching.teach(network.configuration(), List.of(0.04), 1, Monitor.SILENT);
		assertEquals(1, once.cycles());
	}

	/** Read in sequence, the displacement is that from the taught network, not from the reading before. */
	@Test
	void bothProtocolsAgreeOnTheFirstReadingAndSequencesKeepWhatWasDone() throws Exception {
		final StoredNetwork network = Graphs.network();
		final Teaching teaching = new Teaching(network.network(), Graphs.settings(Minimiser.FIRE));
		final Configuration start = teaching.untaught(network.configuration(), Monitor.SILENT);
		final List<Double> amplitudes = List.of(0.04, 0.01);
		final List<Reading> sequential = teaching.read(start, amplitudes, Protocol.SEQUENTIAL, Monitor.SILENT);
		final List<Reading> parallel = teaching.read(start, amplitudes, Protocol.PARALLEL, Monitor.SILENT);
		assertEquals(parallel.get(0), sequential.get(0));
		assertTrue(parallel.get(1).displacement() < 1e-20, "0.01 is too little for any fall");
		assertTrue(sequential.get(1).displacement() > 1e-4);
	}

	@Test
	void severalAmplitudesAreTaughtInTurn() throws Exception {
		final StoredNetwork network = Graphs.network();
		final Teaching teaching = new Teaching(network.network(), Graphs.settings(Minimiser.FIRE));
		final ShearResult taught = teaching.teach(network.configuration(), List.of(0.02, 0.04), 0, Monitor.SILENT);
		assertTrue(taught.period() > 0);
		final List<Double> turns = new ArrayList<>();
		double sense = 1, last = 0;
		for (final LoadingStep step : taught.steps()) {
			if ((step.strain() - last) * sense < 0) {
				turns.add(last);
				sense = -sense;
			}
			last = step.strain();
		}
		assertEquals(List.of(0.02, -0.02, 0.04, -0.04), turns.subList(0, 4));
		for (final List<Double> bad : List.of(List.<Double>of(), List.of(0.0), List.of(0.02, -1.0), List.of(Double.NaN)))
			assertThrows(IllegalArgumentException.class, () -> teaching.teach(network.configuration(), bad, 0, Monitor.SILENT));
		assertThrows(IllegalArgumentException.class, () -> teaching.teach(network.configuration(), List.of(0.02), -1, Monitor.SILENT));
		assertThrows(IllegalArgumentException.class, () -> teaching.read(network.configuration(), List.of(-0.02), Protocol.PARALLEL,
			Monitor.SILENT));
	}
}
