package org.crumple.generate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CancellationException;

import org.crumple.kernel.Monitor;
import org.crumple.potential.BondPotential;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkRecipeTest {

	private static final GeneratorKind PACKING = GeneratorKind.JAMMED_PACKING;

	private static void refuses(final String start, final Runnable attempt) {
		final String message = assertThrows(IllegalArgumentException.class, attempt::run).getMessage();
		assertTrue(message.startsWith(start + " is not allowed: it must be "), message);
		assertTrue(message.chars().allMatch(c -> c >= 32 && c < 127), message);
	}

	@ParameterizedTest
	@ValueSource(ints = { 15, 0, -1, Integer.MIN_VALUE, 1048577 })
	void numbersOfNodesOutOfRangeAreRefused(final int nodes) {
		refuses("nodes=" + nodes, () -> new NetworkRecipe(nodes, 1.5, PACKING, 0.1, 0.1, 1, 1));
	}

	@ParameterizedTest
	@CsvSource({ "JAMMED_PACKING, 0.29", "JAMMED_PACKING, 2.21", "JAMMED_PACKING, NaN", "JAMMED_PACKING, Infinity",
		"DELAUNAY, 0", "DELAUNAY, 2.001", "TRIANGULAR_LATTICE, -1", "TRIANGULAR_LATTICE, 2.1", "SQUARE_LATTICE, 4.1",
		"SQUARE_LATTICE, NaN" })
	void excessOutOfReachOfTheGeneratorIsRefused(final GeneratorKind kind, final double excess) {
		refuses("excess=" + excess, () -> new NetworkRecipe(64, excess, kind, 0.1, 0.1, 1, 1));
	}

	@ParameterizedTest
	@ValueSource(doubles = { -0.01, 1, 2, Double.NaN, Double.POSITIVE_INFINITY })
	void disorderThatCouldMakeARestLengthVanishIsRefused(final double disorder) {
		refuses("disorder=" + disorder, () -> new NetworkRecipe(64, 1.5, PACKING, disorder, 0.1, 1, 1));
	}

	@Test
	void bondsWithoutTwoMinimaAtPositiveLengthAreRefused() {
		refuses("tilt=0.9", () -> new NetworkRecipe(64, 1.5, PACKING, 0.1, 0.1, 1, 0.9, 1));
		refuses("tilt=NaN", () -> new NetworkRecipe(64, 1.5, PACKING, 0.1, 0.1, 1, Double.NaN, 1));
		refuses("alpha=2.5", () -> new NetworkRecipe(64, 1.5, PACKING, 0.1, 2.5, 1, 1));
		refuses("alpha=NaN", () -> new NetworkRecipe(64, 1.5, PACKING, 0.1, Double.NaN, 1, 1));
		refuses("stiffness=0.0", () -> new NetworkRecipe(64, 1.5, PACKING, 0.1, 0.1, 0, 1));
		refuses("stiffness=NaN", () -> new NetworkRecipe(64, 1.5, PACKING, 0.1, 0.1, Double.NaN, 1));
	}

	@Test
	void anUnknownGeneratorIsAnsweredWithAllLabels() {
		final String message = assertThrows(IllegalArgumentException.class, () -> GeneratorKind.ofLabel("Voronoi"))
			.getMessage();
		assertEquals("generator=Voronoi is not allowed: it must be one of [Jammed packing], [Delaunay], [Triangular lattice], " +
			"[Square lattice].", message);
		refuses("generator=null", () -> new NetworkRecipe(64, 1.5, null, 0.1, 0.1, 1, 1));
	}

	@Test
	void aTiltMovesNothingButTheLaw() {
		final GeneratedNetwork plain = new NetworkRecipe(64, 1.5, PACKING, 0.1, 0.1, 1, 3).generate(Monitor.SILENT);
		final GeneratedNetwork tilted = new NetworkRecipe(64, 1.5, PACKING, 0.1, 0.1, 1, 0.005, 3).generate(Monitor.SILENT);
		assertEquals(plain.configuration(), tilted.configuration());
		assertArrayEquals(plain.network().restLength(), tilted.network().restLength());
		assertEquals(BondPotential.quartic(1, 0.1, 0.005), tilted.network().commonPotential());
		assertEquals(plain.network(), new NetworkRecipe(64, 1.5, PACKING, 0.1, 0.1, 1, 0, 3).generate(Monitor.SILENT).network());
	}

	@ParameterizedTest
	@EnumSource(GeneratorKind.class)
	void everyGeneratorIsFoundByItsLabel(final GeneratorKind kind) {
		assertSame(kind, GeneratorKind.ofLabel(kind.label()));
	}

	@ParameterizedTest
	@EnumSource(GeneratorKind.class)
	void cancellingStopsTheGenerator(final GeneratorKind kind) {
		final Monitor cancelledAtOnce = new CountingMonitor(0);
		final NetworkRecipe recipe = new NetworkRecipe(1024, 1.5, kind, 0.1, 0.1, 1, 1);
		assertThrows(CancellationException.class, () -> recipe.generate(cancelledAtOnce));
	}

	@Test
	void aPackingIsCancelledInTheMiddle() {
		final CountingMonitor later = new CountingMonitor(5);
		final NetworkRecipe recipe = new NetworkRecipe(1024, 1.5, PACKING, 0.1, 0.1, 1, 1);
		assertThrows(CancellationException.class, () -> recipe.generate(later));
		assertEquals(5, later.reports);
	}

	@ParameterizedTest
	@EnumSource(GeneratorKind.class)
	void progressStaysInRangeAndEndsAtOne(final GeneratorKind kind) {
		final CountingMonitor monitor = new CountingMonitor(Integer.MAX_VALUE);
		new NetworkRecipe(256, 0.9, kind, 0.1, 0.1, 1, 1).generate(monitor);
		assertEquals(1, monitor.last);
	}

	/** Cancels after a given number of progress reports. */
	private static final class CountingMonitor implements Monitor {

		private final int patience;
		private int reports;
		private double last;

		CountingMonitor(final int patience) {
			this.patience = patience;
		}

		@Override
		public void progress(final double fraction, final String message) {
			assertTrue(fraction >= 0 && fraction <= 1, message + ": " + fraction);
			last = fraction;
			reports++;
		}

		@Override
		public boolean isCancelled() {
			return reports >= patience;
		}
	}
}
