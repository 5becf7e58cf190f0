package org.crumple.drive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.apache.commons.math3.stat.regression.SimpleRegression;
import org.crumple.generate.GeneratedNetwork;
import org.crumple.kernel.Monitor;
import org.crumple.modes.NormalModes;
import org.crumple.network.Configuration;
import org.crumple.physics.TestNetworks;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Towards a fold the lowest mode softens as {@code λ ∝ (γc − γ)^½}, {@code ω ∝ (γc − γ)^¼}. With x = γc − γ and λ = a √x (1 + b √x), the
 * next order matters where b √x is not small. Very close to the fold, the allowed error of γc of 1e-9 would be 10 % of x = 1e-8, and change
 * λ by 5 % and the slope by 0.01.
 */
class SofteningTest {

	private static final double[] DISTANCES = IntStream.rangeClosed(0, 4).mapToDouble(k -> Math.pow(10, -8 + 0.5 * k)).toArray();

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4 })
	void theLowestModeSoftensWithThePowerOneHalfOverTwoDecades(final long seed) throws Exception {
		final GeneratedNetwork g = TestNetworks.packing(128, seed);
		final List<Double> folds = shear(g, g.configuration(), 0.1).instabilities().stream().filter(i -> i.kind() == LoadingEvent.Kind.FOLD)
			.map(LoadingEvent::strain).limit(2).toList();
		assertTrue(!folds.isEmpty(), "no fold");
		for (final double fold : folds) {
			final Configuration near = shear(g, g.configuration(), fold - 1e-5).configuration();
			final SimpleRegression law = new SimpleRegression();
			final List<Double> all = new ArrayList<>();
			for (final double x : DISTANCES) {
				final Configuration at = shear(g, near, fold - x - near.cell().shear()).configuration();
				final double lambda = NormalModes.lowest(g.network(), at, 1, Monitor.SILENT).eigenvalues()[0];
				law.addData(Math.log(x), Math.log(lambda));
				all.add(lambda);
			}
			// seven of the eight folds: 0.4988 to 0.5026; one with a large next order: 0.486
			assertEquals(0.5, law.getSlope(), 0.02, "fold at " + fold + ":" + all);
			// so close to the fold λ² is linear in strain: its zero is an independent estimate of the fold
			final double first = all.get(0) * all.get(0), second = all.get(1) * all.get(1);
			assertEquals(0, DISTANCES[0] - first * (DISTANCES[1] - DISTANCES[0]) / (second - first), 1e-9, "the fold is at " + fold);
		}
	}

	private static ShearResult shear(final GeneratedNetwork g, final Configuration from, final double strain) throws Exception {
		return new QuasistaticShear(new LoadPath(new double[] { strain }, 1, 1, 1), ShearSettings.of(ShearProtocol.EVENT_DRIVEN))
			.run(g.network(), from,
			ShearObserver.NONE, Monitor.SILENT);
	}
}
