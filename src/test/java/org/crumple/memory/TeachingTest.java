package org.crumple.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.crumple.drive.LoadingEvent;
import org.crumple.drive.LoadingStep;
import org.crumple.drive.ShearResult;
import org.crumple.io.StoredNetwork;
import org.crumple.kernel.Monitor;
import org.crumple.memory.Teaching.Protocol;
import org.crumple.memory.Teaching.Reading;
import org.crumple.memory.TeachingRounds.Round;
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

	/** What a round changes is what one more cycle changes in the network that the rounds before have left. */
	@Test
	void roundsSayWhatEachHasChanged() throws Exception {
		final StoredNetwork network = Graphs.network();
		final Teaching teaching = new Teaching(network.network(), Graphs.settings(Minimiser.FIRE));
		final TeachingRounds watch = new TeachingRounds(network.network());
		final ShearResult taught = teaching.teach(network.configuration(), List.of(0.04), 0, watch, Monitor.SILENT);
		final List<Round> rounds = watch.rounds();
		assertEquals(taught.cycles(), rounds.size());
		final List<LoadingEvent> falls = taught.instabilities().stream().filter(e -> e.kind() == LoadingEvent.Kind.FOLD).toList();
		assertEquals(falls.size(), rounds.stream().mapToInt(Round::falls).sum());
		assertEquals(falls.stream().mapToDouble(LoadingEvent::energyDrop).sum(), rounds.stream().mapToDouble(Round::dissipated).sum(),
			1e-12);
		for (int k = 0; k < rounds.size(); k++) {
			final Round round = rounds.get(k);
			assertEquals(k + 1, round.number());
			final ShearResult before = k == 0 ? null : teaching.teach(network.configuration(), List.of(0.04), k, Monitor.SILENT);
			final Configuration start = k == 0 ? teaching.untaught(network.configuration(), Monitor.SILENT) : before.configuration();
			final Reading one = teaching.read(start, List.of(0.04), Protocol.PARALLEL, Monitor.SILENT).get(0);
			assertEquals(one.displacement(), round.displacement(), 1e-9);
			assertEquals(one.flips(), round.flips());
		}
		assertTrue(rounds.get(0).flips() > 0 && rounds.get(0).dissipated() > 0);
		final Round last = rounds.get(rounds.size() - 1);
		assertTrue(last.flips() == 0 && last.displacement() < 1e-20, "it has learnt");
		assertEquals(taught.steps().get(taught.steps().size() - 1).energy(), last.energy());
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
