package org.crumple.ensemble;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The meaning of plans, and which plans are refused. */
class PlanTest {

	@Test
	void anEmptyPlanIsThePaper() {
		final Plan plan = PlanText.parse("");
		assertEquals(100, plan.size());
		final Parameters paper = plan.parameters().get(0);
		for (final Analysis analysis : Analysis.values())
			assertEquals(Set.of(Analysis.PREPARATION, Analysis.EXCITATIONS, Analysis.MODES, Analysis.SHEAR).contains(analysis), paper.has(
				analysis), "barriers take longer than all the rest, and the paper has none of the others");
		final String all = "analyses = excitations, modes, barriers, shear, pinch, load, graph, teach, ageing\n";
		for (final PlanKey setting : PlanKey.values()) assertEquals(PlanText.parse(all + setting.key() + " = " + setting.standard()).text(),
			PlanText.parse(all).text());
		assertEquals("0.1", paper.readable(PlanKey.of("disorder")));
		assertEquals("0 1 0 -1 0", paper.readable(PlanKey.of("prepare.path")));
	}

	@Test
	void allCombinationsAreMeantAndNoTwoPointsAreTheSame() {
		final Plan plan = PlanText.parse("nodes = 64, 128\nexcess = 1, 1.5, 2\nnetworks = 7\nnetworks.128 = 4");
		assertEquals(3 * 7 + 3 * 4, plan.size());
		final Set<String> keys = new HashSet<>();
		final Set<Long> seeds = new HashSet<>();
		for (int k = 0; k < plan.size(); k++) {
			keys.add(plan.point(k).key());
			seeds.add(plan.point(k).seed());
			assertTrue(plan.point(k).seed() >= 0 && plan.point(k).seed() < 1L << 53);
		}
		assertEquals(plan.size(), keys.size());
		assertEquals(plan.size(), seeds.size());
		assertEquals(plan.first(3), 21);
		assertEquals("128", plan.point(21).parameters().readable(PlanKey.NODES));
	}

	@Test
	void seedsThatAreGivenAreTheSameForAllParameters() {
		final Plan plan = PlanText.parse("nodes = 64\nprepare.box = Fixed, Zero pressure\nseeds = 3..5, 9");
		assertEquals(8, plan.size());
		for (int k = 0; k < 4; k++) assertEquals(plan.point(k).seed(), plan.point(4 + k).seed());
		assertEquals(9, plan.point(3).seed());
		assertNotEquals(plan.point(3).key(), plan.point(7).key());
	}

	@Test
	void theCanonicalTextIsExactAndInOneOrder() {
		final Point point = PlanText.parse("networks = 1\nanalyses = excitations\nnodes = 64\nseed = 5").point(0);
		assertEquals("model=" + Model.VERSION
			+ " analyses=[preparation excitations] nodes=64 excess=0x1.8p0 generator=[Jammed packing] disorder=0x1.999999999999ap-4 " +
			"alpha=0x1.999999999999ap-4 stiffness=0x1.0p0 prepare.amplitude=0x1.999999999999ap-4 prepare.increment=0x1.0624dd2f1a9fcp-10 " +
			"prepare.path=[0x0.0p0 0x1.0p0 0x0.0p0 -0x1.0p0 0x0.0p0] prepare.cycles=1 prepare.minimiser=FIRE prepare.box=Fixed " +
			"excitations.criterion=[ksys r0^2] master=5 index=1", point.text());
		assertEquals(64, point.key().length());
	}

	/** Plans and keys in stores of earlier versions do not change. */
	@Test
	void aSettingThatCameLaterIsNoPartOfEarlierVersions() {
		final Plan earlier = PlanText.parse("model = 1\nanalyses = shear\nnodes = 64"),
			now = PlanText.parse("analyses = shear\nnodes = 64");
		assertFalse(earlier.text().contains("shear.descent"));
		assertTrue(earlier.point(0).text().endsWith("shear.minimiser=FIRE shear.box=Fixed master=1 index=1"), earlier.point(0).text());
		assertTrue(now.point(0).text().endsWith("shear.box=Fixed shear.descent=[Gradient flow] master=1 index=1"), now.point(0).text());
		assertEquals(earlier.text(), PlanText.parse(earlier.text()).text());
		assertEquals(earlier.point(0).seed(), now.point(0).seed());
		final Plan fire = PlanText.parse("analyses = shear\nnodes = 64\nshear.descent = FIRE");
		assertEquals(now.point(0).seed(), fire.point(0).seed(), "the same network");
		assertNotEquals(now.point(0).key(), fire.point(0).key());
	}

	/** Rows, plans and tables from before the key existed belong to the same points. */
	@Test
	void aTiltOfZeroIsNotSaid() {
		final Plan silent = PlanText.parse("analyses = excitations\nnodes = 64"),
			zero = PlanText.parse("analyses = excitations\nnodes = 64\ntilt = -0.0");
		assertEquals(silent.text(), zero.text());
		assertFalse(silent.text().contains("tilt") || silent.point(0).text().contains("tilt"));
		assertEquals(silent.point(0).key(), zero.point(0).key());
		final Plan series = PlanText.parse("analyses = excitations\nnodes = 64\ntilt = 0, 0.005, -0.005\nnetworks = 2");
		assertTrue(series.text().contains("\ntilt = 0, 0.005, -0.005\n"), series.text());
		assertEquals(series.text(), PlanText.parse(series.text()).text());
		assertEquals(silent.point(0).key(), series.point(0).key(), "also in a series");
		assertTrue(series.point(2).text().contains(" stiffness=0x1.0p0 tilt=0x1.47ae147ae147bp-8 "), series.point(2).text());
		assertNotEquals(series.point(0).key(), series.point(2).key());
		assertEquals(series.point(1).seed(), series.point(5).seed(), "the same networks");
		assertEquals("nodes=64, tilt=0", series.label(0));
		assertEquals("nodes=64, tilt=-0.005", series.label(2));
		assertEquals(0, PlanText.parse("model = 1\nnodes = 64").parameters().get(0).recipe(1).tilt());
	}

	/** A plan in which every network would fail is refused before it begins. */
	@Test
	void freeEdgesAreNotStrained() {
		final String free = "nodes = 64\nboundary = Periodic, Free\n";
		final String refused = "boundary=Free is not allowed: it must be another one, because ";
		assertTrue(assertThrows(IllegalArgumentException.class, () -> PlanText.parse(free)).getMessage().startsWith(refused
			+ "the preparation strains the network: prepare.amplitude=0"));
		final String quenched = free + "prepare.amplitude = 0\nanalyses = ";
		assertEquals(4, PlanText.parse(quenched + "excitations, pinch\nseeds = 1, 2").size());
		for (final String analysis : new String[] { "shear", "load", "graph", "teach" }) {
			assertEquals(refused + "analyses=" + analysis + " strains the network.", assertThrows(IllegalArgumentException.class,
				() -> PlanText.parse(quenched + analysis)).getMessage());
		}
		assertEquals(2, PlanText.parse(quenched + "ageing\nseeds = 1").size());
		assertEquals(refused + "ageing.control=[Shear stress] strains the network: [Fixed strain] does not.", assertThrows(
			IllegalArgumentException.class, () -> PlanText.parse(quenched + "ageing\nageing.control = Fixed strain, Shear stress"))
			.getMessage());
	}

	@Test
	void howAPlanIsWrittenDoesNotMatter() {
		assertEquals(4, PlanText.parse("nodes = 64,128\nseeds = 3,5\nprepare.box = Fixed").size(), "whole numbers need no blank");
		final Plan one = PlanText.parse("nodes = 64,128\nexcess=1.50\nanalyses = shear\nshear.protocol = event driven\n");
		final Plan other = PlanText.parse(
			"# remark\nanalyses : shear, preparation\nexcess 1.5\nshear.protocol = Event driven\nnodes = 64, 128\nnetworks = 100");
		assertEquals(one.text(), other.text());
		assertEquals(one.text(), PlanText.parse(one.text()).text(), "the canonical text is a plan itself");
		assertEquals("excess was 1.5 and is 1", one.difference(PlanText.parse(one.text().replace("excess = 1.5", "excess = 1"))));
	}

	@Test
	void millionsOfCombinationsAreRefusedBeforeTheyAreMade() {
		final String list = java.util.stream.IntStream.range(100, 400).mapToObj(Integer::toString)
			.collect(java.util.stream.Collectors.joining(", "));
		final String fractions = java.util.stream.IntStream.range(0, 300).mapToObj(k -> "0." + (1000 + k))
			.collect(java.util.stream.Collectors.joining(", "));
		final String message = assertThrows(IllegalArgumentException.class,
			() -> PlanText.parse("nodes = " + list + "\nalpha = " + fractions + "\ndisorder = " + fractions)).getMessage();
		assertTrue(message.startsWith("The lists nodes (300) x disorder (300) x alpha (300) make 2.70e+07 combinations"), message);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "node = 64 | A plan has no key node; there are analyses, networks, seed, seeds, nodes,",
		"nodes = 8 | nodes=8 is not allowed: it must be a whole number from 16",
			"nodes = 64, 64 | nodes=64, 64 is not allowed: it must be a list in which no value comes twice",
		"nodes = many | nodes=many is not allowed: it must be a whole number",
			"excess = 9 | excess=9.0 is not allowed: it must be from 0.3 to 2.2 for generator Jammed packing",
		"generator = Random | generator=Random is not allowed: it must be one of [Jammed packing]",
			"alpha = nan | alpha=NaN is not allowed: it must be a finite number",
			"alpha = 0.1f | alpha=0.1f is not allowed: it must be a number",
		"networks = 0 | networks=0 is not allowed: it must be a whole number from 1",
			"networks = 1.5 | networks=1.5 is not allowed: it must be a whole number",
			"networks = 0x10 | networks=0x10 is not allowed: it must be a whole number",
		"networks.64 = 5 | networks.64=5 is not allowed: it must be left out: nodes has only 512",
			"seed = 1; seeds = 1..5 | seeds=1..5 is not allowed: it must be left out where seed",
		"seeds = 5..1 | seeds=5..1 is not allowed: it must be whole numbers", "seeds = 1, 1 | seeds=1, 1 is not allowed",
			"analyses = barrier | analyses=barrier is not allowed: it must be one of [preparation]",
		"analyses = shear; modes.count = 5 | modes.count=5 is not allowed: it must be left out, because modes is not among the analyses",
		"analyses = barriers; barriers.count = 0 | barriers.count=0 is not allowed: it must be a whole number from 1 to 1022 for nodes=512",
		"analyses = shear; shear.before = 1e300 | shear.before=1.0E300 is not allowed: it must be between -1000.0 and 1000.0",
		"analyses = shear; shear.path = 1e7 | shear.increment=1.0E-4 is not allowed: it must be larger, or the path shorter: a strain of "
		+ "1.00e+07",
		"nodes = 100000; shear.path = 100; shear.increment = 1e-5 | One network of these parameters would take about",
		"analyses = barriers; barriers.cap = 1; barriers.step = 1e-7 | barriers.step=1.0E-7 is not allowed: it must be at least 0.00100",
		"analyses = barriers; barriers.cap = 0.1; barriers.step = 0.2 | barriers.step=0.2 is not allowed: it must be at most cap=0.1",
		"modes.count = 0 | modes.count=0 is not allowed: it must be a whole number from 1 to 1022 for nodes=512",
		"nodes = 64, 2048; modes.all = true | modes.all=true is not allowed: it must be false for nodes=2048",
		"prepare.increment = 0 | prepare.increment=0.0 is not allowed: it must be a finite number above 0",
		"shear.increment = -1 | shear.increment=-1.0 is not allowed: it must be a finite number above 0",
		"prepare.path = 0 one | prepare.path=one is not allowed: it must be numbers",
		"shear.path = 0 | shear.path=0 is not allowed: it must be strains that lead away from 0",
		"shear.descent = Newton | shear.descent=Newton is not allowed: it must be one of [Gradient flow], [FIRE], [As minimiser]",
		"tilt = 0.9 | tilt=0.9 is not allowed: it must be between -0.9 and 0.9, which is stiffness - alpha, because beyond that the short "
		+ "minimum of a bond has no positive length",
		"model = 1; tilt = 0.01 | tilt=0.01 is not allowed: it must be left out, because version 1 of the model does not have it",
		"model = 1; shear.descent = FIRE | shear.descent=FIRE is not allowed: it must be left out, because version 1 of the model does "
		+ "not have it",
		"shear.box = Zero stress | shear.box=Zero stress is not allowed: it must be one of [Fixed], [Zero pressure]",
		"nodes = 64; nodes = 128 | The plan gives nodes twice.",
		"excess = 1, | excess= is not allowed: it must be a number",
		"shear.path = 0,001 0 | shear.path=0,001 0 is not allowed: it must be numbers with a point in them",
		"prepare.path = 0 1 0, 0 1,0 | prepare.path=0 1 0, 0 1,0 is not allowed: it must be numbers with a point",
		"alpha = 0,1 | alpha=0,1 is not allowed: it must be numbers with a point",
		"shear.increment = 1e-4,1e-5 | shear.increment=1e-4,1e-5 is not allowed: it must be numbers with a point",
		"networks = 30000000 | networks=30000000 is not allowed" })
	void aWrongPlanIsRefusedInASentence(final String lines, final String start) {
		final String message = assertThrows(IllegalArgumentException.class, () -> PlanText.parse(lines.replace("; ", "\n"))).getMessage();
		assertTrue(message.startsWith(start), message);
	}

	@Test
	void aFileThatIsNoTextIsRefused(@TempDir final Path folder) throws Exception {
		final Path file = Files.write(folder.resolve("p"), new byte[] { 'n', '=', (byte) 0xff });
		assertEquals("plan=" + file + " is not allowed: it must be a text file in UTF-8.", assertThrows(IllegalArgumentException.class,
			() -> PlanText.read("plan", file)).getMessage());
		assertTrue(assertThrows(IllegalArgumentException.class, () -> PlanText.read("plan", folder)).getMessage()
			.contains("the folder of an ensemble that was begun"));
		Store.begin(folder, PlanText.parse("networks = 3"));
		assertEquals(3, PlanText.read("plan", folder).size());
	}

	@Test
	void partsOfAPlanAreAsLongAsEachOtherAndHoldEveryPlaceOnce() {
		final int[] count = new int[4];
		for (int place = 0; place < 103; place++) {
			int owners = 0;
			for (int part = 1; part <= 4; part++) {
				if (!new Shard(part, 4).holds(place)) continue;
				owners++;
				count[part - 1]++;
			}
			assertEquals(1, owners);
		}
		for (final int n : count) assertTrue(n == 25 || n == 26);
		for (final String bad : new String[] { "0/4", "5/4", "1", "a/b", "1/0", "1/2/3" }) {
			assertTrue(assertThrows(IllegalArgumentException.class, () -> Shard.parse(bad)).getMessage()
				.startsWith("shard=" + bad + " is not allowed"));
		}
	}

	@Test
	void largerNetworksAndFinerStepsAreExpectedToTakeLonger() {
		final double base = seconds("nodes = 128");
		assertTrue(seconds("nodes = 512") > 4 * base);
		assertTrue(seconds("nodes = 128\nshear.increment = 1e-5") > 2 * base);
		assertTrue(seconds("nodes = 128\nanalyses = preparation") < base);
		assertEquals("90 s", Cost.spoken(90.2));
		assertEquals("2.0 h", Cost.spoken(7200));
	}

	private static double seconds(final String plan) {
		return Cost.seconds(PlanText.parse(plan));
	}

	@Test
	void theKeysOfAPlanAreTheComponentsOfItsRecords() {
		final List<String> keys = PlanKey.values().stream().map(PlanKey::key).toList();
		for (final Analysis analysis : Analysis.values()) {
			for (final Record defaults : analysis.defaults()) {
				for (final var component : defaults.getClass().getRecordComponents()) // a seed is that of the network
					assertEquals(!component.getName().equals("seed"), keys.contains(analysis.prefix() + "." + component.getName()),
						component.toString());
			}
		}
		assertEquals(keys.size(), keys.stream().distinct().count());
	}
}
