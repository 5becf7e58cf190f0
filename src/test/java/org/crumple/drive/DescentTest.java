package org.crumple.drive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.crumple.drive.LoadingEvent.Kind;
import org.crumple.generate.GeneratedNetwork;
import org.crumple.kernel.Monitor;
import org.crumple.mechanics.Energy;
import org.crumple.mechanics.Forces;
import org.crumple.network.Cell;
import org.crumple.network.Configuration;
import org.crumple.physics.TestNetworks;
import org.crumple.relax.BoxRelaxation;
import org.crumple.relax.Minimiser;
import org.crumple.relax.NoMinimumException;
import org.crumple.relax.PartialDescent;
import org.crumple.relax.RelaxationSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The descent from a fold to the next minimum. */
class DescentTest {

	private static final int NODES = 64;

	private final GeneratedNetwork packing = TestNetworks.packing(NODES, 2);

	private ShearResult shear(final ShearProtocol protocol, final RelaxationSettings relaxation, final ShearObserver observer)
		throws NoMinimumException {
		return new QuasistaticShear(LoadPath.parse("1", 0.1, 1e-3, 1), new ShearSettings(protocol, ShearKind.SIMPLE, relaxation,
			WayDown.AS_MINIMISER, 1e-5)).run(packing.network(),
			packing.configuration(), observer, Monitor.SILENT);
	}

	@Test
	void waysDownAreFoundByTheirLabels() {
		for (final WayDown way : WayDown.values()) assertSame(way, WayDown.of(way.toString()));
		assertEquals("As minimiser", WayDown.AS_MINIMISER.toString());
		assertEquals(Minimiser.GRADIENT_FLOW, WayDown.GRADIENT_FLOW.minimiser(Minimiser.FIRE));
		assertEquals(Minimiser.FIRE, WayDown.FIRE.minimiser(Minimiser.GRADIENT_FLOW));
	}

	@ParameterizedTest
	@CsvSource({ "EVENT_DRIVEN, FIXED", "EVENT_DRIVEN, ZERO_PRESSURE", "FIXED_STEP, FIXED", "FIXED_STEP, ZERO_PRESSURE" })
	void gradientFlowLeadsAlongTheWholePath(final ShearProtocol protocol, final BoxRelaxation box) throws NoMinimumException {
		final ShearResult result = shear(protocol, new RelaxationSettings(Minimiser.GRADIENT_FLOW, 1e-10, box), ShearObserver.NONE);
		assertEquals(ShearResult.StopReason.ARRIVED, result.ending(), result.reason());
		assertTrue(result.instabilities().stream().anyMatch(i -> i.energyDrop() > 1e-5));
		for (final LoadingEvent i : result.instabilities()) assertTrue(i.kind() != Kind.FOLD || i.energyDrop() > 0, i.toString());
		assertTrue(Forces.largest(Forces.of(packing.network(), result.configuration())) < 1e-10);
	}

	/** The energy never rises: from the fold to the start of the gradient flow, along the flow, and to the minimum. */
	@ParameterizedTest
	@EnumSource(Minimiser.class)
	void theEnergyFallsAllTheWayDown(final Minimiser minimiser) throws NoMinimumException {
		final List<Configuration[]> folds = new ArrayList<>();
		final double[] strains = new double[100];
		shear(ShearProtocol.EVENT_DRIVEN, new RelaxationSettings(minimiser, 1e-10, BoxRelaxation.FIXED), new ShearObserver() {

			@Override
			public void instability(final LoadingEvent instability, final Configuration before, final Configuration after,
				final int[] flipped,
				final double[] mode)
			{
				if (instability.kind() != Kind.FOLD) return;
				strains[folds.size()] = instability.strain();
				final double[] kicked = before.positions().clone();
				for (int k = 0; k < kicked.length; k++) kicked[k] += 1e-3 * mode[k];
				folds.add(new Configuration[] { before, new Configuration(kicked, before.cell()), after });
			}
		});
		assertFalse(folds.isEmpty());
		for (int f = 0; f < folds.size(); f++) {
			final Cell cell = new Cell(folds.get(f)[0].cell().lx(), folds.get(f)[0].cell().ly(), strains[f] + BranchTracker.BEYOND);
			final Configuration atFold = new Configuration(folds.get(f)[0].positions(), cell),
				kicked = new Configuration(folds.get(f)[1].positions(), cell);
			final PartialDescent downhill = new PartialDescent(packing.network(), new Forces(packing.network()),
				new RelaxationSettings(minimiser, 1e-10, BoxRelaxation.FIXED), kicked);
			double energy = Energy.of(packing.network(), kicked);
			assertTrue(energy < Energy.of(packing.network(), atFold));
			while (downhill.residual() > 1e-9) {
				assertTrue(downhill.descend(Monitor.SILENT));
				final double now = Energy.of(packing.network(), downhill.configuration());
				assertTrue(now < energy, "fold " + f);
				energy = now;
			}
			assertTrue(Energy.of(packing.network(), folds.get(f)[2]) <= energy + 1e-12);
		}
	}
}
