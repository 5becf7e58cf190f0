package org.crumple.ensemble;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.TreeMap;
import java.util.EnumSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The networks drawn by a plan never change. */
class SeedTextTest {

	/** Seeds of version 1 of the model. Changing one of these numbers would invalidate every published list of seeds. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "nodes = 64 | 0 | 8444260099274038",
		"analyses = preparation; nodes = 16, 32; seed = 7 | 150 | 2048650180614466",
		"analyses = excitations, modes, barriers, shear; shear.path = 0.01 -0.02; prepare.box = Zero pressure | 3 | 1687341389750302",
		"analyses = shear; shear.minimiser = Gradient flow; shear.protocol = Event driven; excess = 1.2 | 99 | 6743658029776893" })
	void seedsAreThoseOfVersion1(final String plan, final int number, final long seed) {
		assertEquals(seed, PlanText.parse(plan.replace(';', '\n')).point(number).seed());
	}

	@Test
	void anotherVersionOfTheModelDrawsTheSameNetworksUnderOtherKeys() {
		final TreeMap<PlanKey, String> values = new TreeMap<>();
		for (final PlanKey setting : PlanKey.values()) values.put(setting, setting.canonical(setting.standard()));
		final EnumSet<Analysis> all = EnumSet.allOf(Analysis.class);
		final Point one = new Point(new Parameters(1, all, values), SeedRule.derived(5, 3)),
			later = new Point(new Parameters(9, all, values), SeedRule.derived(5, 3));
		assertEquals(one.seed(), later.seed());
		assertNotEquals(one.key(), later.key());
	}

	@Test
	void theTextThatIsHashedBeginsWithVersion1() {
		final String text = PlanText.parse("analyses = excitations\nnodes = 64").point(0).parameters().seedText();
		assertEquals("model=1 analyses=[preparation excitations] nodes=64 excess=0x1.8p0 generator=[Jammed packing] "
			+ "disorder=0x1.999999999999ap-4 " +
			"alpha=0x1.999999999999ap-4 stiffness=0x1.0p0 prepare.amplitude=0x1.999999999999ap-4 prepare.increment=0x1.0624dd2f1a9fcp-10 " +
			"prepare.path=[0x0.0p0 0x1.0p0 0x0.0p0 -0x1.0p0 0x0.0p0] prepare.cycles=1 prepare.minimiser=FIRE prepare.box=Fixed " +
			"excitations.criterion=[ksys r0^2]", text);
	}
}
