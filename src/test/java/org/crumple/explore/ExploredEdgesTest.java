package org.crumple.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.crumple.drive.WayDown;
import org.crumple.generate.GeneratedNetwork;
import org.crumple.generate.GeneratorKind;
import org.crumple.generate.NetworkRecipe;
import org.crumple.kernel.Monitor;
import org.crumple.memory.WalkedGraph;
import org.crumple.network.BoundaryKind;
import org.crumple.network.Configuration;
import org.crumple.relax.Minimiser;
import org.crumple.relax.RelaxationSettings;
import org.crumple.relax.Relaxer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Networks with walls are sheared by hand as periodic ones are; those with free edges are refused before a window opens. */
@Timeout(120)
class ExploredEdgesTest {

	private static ShearExploration exploration(final BoundaryKind kind) throws Exception {
		final GeneratedNetwork built = new NetworkRecipe(50, 1.5, GeneratorKind.DELAUNAY, 0.1, 0.1, 1, 0, 3, kind).generate(Monitor.SILENT);
		final Configuration minimum = new Relaxer(built.network(), RelaxationSettings.DEFAULT).relax(built.configuration(), Monitor.SILENT)
			.orThrow().configuration();
		return new ShearExploration(built.network(), minimum, 1e-3, 0.05, Minimiser.FIRE, WayDown.GRADIENT_FLOW, Monitor.SILENT);
	}

	@ParameterizedTest
	@EnumSource(mode = Mode.EXCLUDE, names = "FREE")
	void wallsHoldANetworkThatIsShearedByHand(final BoundaryKind kind) throws Exception {
		final ShearExploration exploration = exploration(kind);
		final WalkedGraph graph = exploration.graph(Monitor.SILENT);
		for (final int goal : new int[] { 50, -50, 0 }) {
			for (final int sense = Integer.signum(goal - exploration.place()); exploration.place() != goal;) {
				exploration.step(sense, Monitor.SILENT);
				final Exploration state = exploration.look();
				final ExploredEvent event = state.present();
				graph.arrive(state.configuration(), event == null ? null : new WalkedGraph.Fall(event.direction(), event.flipped(), event
					.what().energyDrop()), Monitor.SILENT);
			}
		}
		assertTrue(exploration.look().events().size() >= 2, "events there and back");
		assertTrue(graph.part().falls() >= 1 && graph.part().graph().size() >= 2, "falls between branches");
	}

	@Test
	void freeEdgesAreRefusedAtOnce() {
		assertEquals("A network with free edges cannot be strained: it would follow as a whole.", assertThrows(
			IllegalArgumentException.class, () -> exploration(BoundaryKind.FREE)).getMessage());
	}
}
