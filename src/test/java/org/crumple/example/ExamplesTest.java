package org.crumple.example;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import org.crumple.generate.GeneratedNetwork;
import org.crumple.host.EmbeddedHost;
import org.crumple.kernel.Monitor;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;
import org.crumple.potential.BistableQuartic;
import org.crumple.relax.BoxRelaxation;
import org.crumple.relax.Minimiser;
import org.crumple.relax.RelaxationSettings;
import org.crumple.relax.Relaxer;
import org.crumple.workbench.NetworkWorkbench;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples of docs/extending.md do what they say, and the page shows them as they are. */
class ExamplesTest {

	private static final BistableQuartic PLAIN = new BistableQuartic(1, 0.1);

	@Test
	void tensionAndStiffnessAreDerivativesOfTheEnergy() {
		final SkewedQuartic law = new SkewedQuartic(1, 0.1, 0.2);
		final double h = 1e-5; // errors of h² are about 1e-10, those of rounding 1e-11
		for (final double r : new double[] { 0.7, 1.0, 1.25, 1.6 }) {
			assertEquals((law.energy(r + h, 1.2) - law.energy(r - h, 1.2)) / (2 * h), law.tension(r, 1.2), 1e-8);
			assertEquals((law.tension(r + h, 1.2) - law.tension(r - h, 1.2)) / (2 * h), law.stiffness(r, 1.2), 1e-8);
		}
	}

	/** U' vanishes at 0 and at (w ± √(w² + 4Cα))/2C. */
	@Test
	void itsWellsAreFoundWhereItsFormulaHasThem() {
		final SkewedQuartic law = new SkewedQuartic(1, 0.1, 0.2);
		final double root = Math.sqrt(0.2 * 0.2 + 0.4);
		assertArrayEquals(new double[] { (0.2 - root) / 2, (0.2 + root) / 2 }, law.minimumStrains(1.2), 1e-15);
		assertEquals(0, law.topStrain(1.2), 1e-15);
		assertTrue(law.softens(0.078, 1.2) && !law.softens(0.079, 1.2), "the least r0² U'' is -α - w²/3C");
	}

	@Test
	void aSkewMakesANetworkLarger() throws Exception {
		assertTrue(area(0.2) > area(0) && area(0) > area(-0.2));
	}

	/** At the minimum without pressure that a skew leads to. */
	private static double area(final double skew) throws Exception {
		final GeneratedNetwork built = RandomDiagonals.generate(12, new SkewedQuartic(1, 0.1, skew), 1);
		final double[] restLength = built.network().restLength().clone();
		for (int b = 0; b < restLength.length; b++) restLength[b] *= 1 + 0.1 * StrictMath.sin(7 * b);
		final SpringNetwork network = built.network().withRestLength(restLength);
		final RelaxationSettings settings = new RelaxationSettings(Minimiser.FIRE, 1e-9, BoxRelaxation.ZERO_PRESSURE);
		return new Relaxer(network, settings).relax(built.configuration(), Monitor.SILENT).orThrow().configuration().cell().area();
	}

	@Test
	void diagonalsAreDrawnOnceASquareAndAgainTheSameFromTheSameSeed() {
		final GeneratedNetwork one = RandomDiagonals.generate(8, PLAIN, 3);
		assertEquals(2, one.network().excessCoordination());
		assertArrayEquals(one.network().restLength(), one.network().lengths(one.configuration()), 1e-15,
			"the images lead to the neighbours");
		assertEquals(one.network(), RandomDiagonals.generate(8, PLAIN, 3).network());
		assertTrue(!one.network().equals(RandomDiagonals.generate(8, PLAIN, 4).network()));
		assertEquals(6.0, Arrays.stream(one.network().degrees()).average().orElse(0));
	}

	@Test
	void orderIsOneOfParallelBondsAndGoesWithAStretch() {
		final GeneratedNetwork built = RandomDiagonals.generate(8, PLAIN, 3);
		final SpringNetwork line = new SpringNetwork(3, new int[] { 0, 1 }, new int[] { 1, 2 }, new int[2], new int[2],
			new double[] { 1, 1 },
			new BistableQuartic[] { PLAIN, PLAIN });
		final BondOrder parallel = BondOrder.of(line, new Configuration(new double[] { 0, 0, 1, 1, 2, 2 }, built.configuration().cell()));
		assertEquals(1, parallel.order(), 1e-15);
		assertEquals(Math.PI / 4, parallel.angle(), 1e-15);
		assertTrue(BondOrder.of(built.network(), built.configuration()).order() < 0.2, "rows and columns cancel, diagonals nearly");
	}

	@Test
	void theCommandIsInTheMenuAndRunsInMacros() throws Exception {
		final EmbeddedHost host = EmbeddedHost.start(true);
		host.reset();
		final NetworkWorkbench workbench = host.context().service(NetworkWorkbench.class);
		workbench.clear();
		host.runMacro("run('Generate Network...', 'nodes=64 seed=3'); run('Bond Order...', '');", "");
		final double order = workbench.table("Bond Order").getValue("order", 0);
		assertEquals(BondOrder.of(workbench.find(null).network(), workbench.find(null).configuration()).order(), order);
		assertTrue(order > 0 && order < 0.3, "a packing has no direction: " + order);
	}

	@ParameterizedTest
	@ValueSource(strings = { "SkewedQuartic", "RandomDiagonals", "BondOrder", "BondOrderCommand", "PairList" })
	void thePageShowsTheSourceAsItIs(final String name) throws Exception {
		final String source = Files.readString(Path.of("src/test/java/org/crumple/example", name + ".java"));
		final String body = source.substring(source.lastIndexOf("import ")).replaceFirst("import .*\n\n", "");
		assertTrue(Files.readString(Path.of("docs", "extending.md")).contains("```java\n" + body + "```\n"),
			"docs/extending.md does not show " + name + " as it is");
	}
}
