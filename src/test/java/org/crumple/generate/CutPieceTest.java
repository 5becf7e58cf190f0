package org.crumple.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;

import org.crumple.kernel.InvalidValue;
import org.crumple.kernel.Monitor;
import org.crumple.network.BoundaryKind;
import org.crumple.network.RigidPart;
import org.crumple.network.SpringNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class CutPieceTest {

	private static GeneratedNetwork piece(final GeneratorKind generator, final BoundaryKind kind, final double excess, final long seed) {
		return new NetworkRecipe(48, excess, generator, 0.1, 0.1, 1, 0, seed, kind).generate(Monitor.SILENT);
	}

	/** Every node is held rigidly, every wall point holds something, and the log accounts for every node. */
	@ParameterizedTest
	@EnumSource(value = BoundaryKind.class, names = "PERIODIC", mode = Mode.EXCLUDE)
	void nothingHangsLoose(final BoundaryKind kind) {
		for (final GeneratorKind generator : GeneratorKind.values()) {
			for (final double excess : new double[] { 1.2, 1.8 }) {
				final GeneratedNetwork made = piece(generator, kind, excess, 5);
				final SpringNetwork network = made.network();
				final int[] degree = network.degrees();
				for (int i = 0; i < network.nodeCount(); i++) assertTrue(degree[i] >= (i < network.freeCount() ? 2 : 1), "node " + i);
				for (final boolean rigid : RigidPart.of(network.nodeCount(), network.wallCount(), network.from(), network.to())) {
					assertTrue(rigid);
				}
				final String note = made.notes().stream().filter(n -> n.startsWith(kind + ": ")).findFirst().orElseThrow();
				final int[] number = Arrays.stream(note.replaceAll("[^0-9]+", " ").trim().split(" ")).mapToInt(Integer::parseInt).toArray();
				final int last = number.length - 1;
				assertEquals(network.freeCount(), number[0] - number[last - 1] - number[last], note);
				if (generator == GeneratorKind.JAMMED_PACKING || generator == GeneratorKind.DELAUNAY) assertEquals(48, number[0]);
				if (kind.hasWalls()) assertEquals(network.wallCount(), number[2], note);
				assertEquals(1, made.configuration().spacing(), 0.3);
			}
		}
	}

	/** Of a free piece with few bonds something goes, also by the count of rigidity alone. */
	@Test
	void looseEndsGo() {
		int dangling = 0, loose = 0;
		for (long seed = 1; seed <= 6; seed++) {
			final String note = piece(GeneratorKind.DELAUNAY, BoundaryKind.FREE, 1, seed).notes().stream()
				.filter(n -> n.startsWith("Free: "))
				.findFirst().orElseThrow();
			final String[] number = note.replaceAll("[^0-9]+", " ").trim().split(" ");
			dangling += Integer.parseInt(number[number.length - 2]);
			loose += Integer.parseInt(number[number.length - 1]);
		}
		assertTrue(dangling > 0 && loose > 0, dangling + " dangling, " + loose + " loose");
	}

	@Test
	void theSameSeedCutsTheSamePiece() {
		for (final BoundaryKind kind : BoundaryKind.values()) {
			final GeneratedNetwork one = piece(GeneratorKind.DELAUNAY, kind, 1.5, 3), other = piece(GeneratorKind.DELAUNAY, kind, 1.5, 3);
			assertEquals(one, other);
		}
	}

	@Test
	void whereNothingIsRigidTheSentenceSaysSo() {
		final InvalidValue refused = assertThrows(InvalidValue.class, () -> piece(
			GeneratorKind.SQUARE_LATTICE, BoundaryKind.FREE, 0.01, 1));
		assertTrue(refused.getMessage().startsWith("boundary=Free is not allowed: it must be Periodic for so small an excess: only "),
			refused.getMessage());
	}
}
