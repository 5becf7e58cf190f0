package org.crumple.macro;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

import ij.measure.ResultsTable;

import org.crumple.example.SkewedQuartic;
import org.crumple.generate.GeneratedNetwork;
import org.crumple.generate.GeneratorKind;
import org.crumple.generate.NetworkRecipe;
import org.crumple.io.CrumpleCsv;
import org.crumple.io.LammpsData;
import org.crumple.io.NetworkFiles;
import org.crumple.io.NetworkFormat;
import org.crumple.io.StoredNetwork;
import org.crumple.kernel.Monitor;
import org.crumple.network.SpringNetwork;
import org.crumple.potential.BondPotential;
import org.crumple.potential.LawKind;
import org.crumple.workbench.WorkbenchNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.scijava.command.CommandInfo;
import org.scijava.command.CommandService;

/** A law from outside the product, consisting of one class and one line of registration, works in every command. */
@Timeout(120)
class AnotherLawTest extends MacroTest {

	private static final SkewedQuartic LAW = new SkewedQuartic(1, 0.1, 0.15);

	/** Commands that make networks with the paper's law or take none, need a window, or are tested with every format. */
	private static final Set<String> ELSEWHERE = Set.of("Generate Network...", "Crumple Sample Network...", "Run Ensemble...",
		"Explore Shear...", "Save Network...", "Figure Style...", "Network from Image...", "Network from Skeleton Table...");

	private static final String MACRO = """
		run("Open Network...", "network=large path=[OUT/net-64.nodes.csv]");
		run("Open Network...", "network=small path=[OUT/net-36.nodes.csv]");
		run("Relax Network...", "network=large tolerance=1e-9");
		run("Prepare Network...", "network=small increment=0.02");
		run("Prepare Network...", "network=large increment=0.02");
		for (i = 0; i < COLOURS.length; i++) run("Render Network...", "network=prepared-64 width=300 colour=[" + COLOURS[i] + "]");
		run("Bond Strains...", "network=prepared-64 bins=20");
		run("Local Excitations...", "network=prepared-64 criterion=ksys plots=false");
		run("Local Excitations...", "network=prepared-64");
		run("Excitation Plots...", "table=[Local Excitations] share=0.5");
		run("Scaling Relation...", "table=[Local Excitations] x=distance y=barrier");
		run("Fit Exponent...", "table=[Local Excitations] bootstrap=20 column=distance");
		run("Local Exponent...", "table=[Local Excitations] column=r width=2");
		run("Parameter Series...", "table=[Local Excitations] x=unstable y=distance");
		run("Bond Strains...", "table=[Local Excitations] bins=20");
		close("*");
		run("Normal Modes...", "network=prepared-64 count=6 pictures=2 grid=2");
		run("Density of States...", "network=prepared-64 moments=60 vectors=2");
		run("Mode Barriers...", "network=prepared-64 count=3 method=Rigid");
		run("Mode Barriers...", "network=prepared-64 count=3 method=Iterative");
		run("Soft Spots...", "network=prepared-64 count=20");
		run("Predictor Skill...", "table=[Soft Spots] bootstrap=0");
		run("Pinch Bonds...", "network=prepared-64 bonds=Lowest count=5 saddle=true");
		run("Pinched Populations...", "table=[Pinched Bonds]");
		close("*");
		run("Shear Network...", "network=prepared-64 amount=0.1 increment=1e-3 save=[OUT/steps]");
		run("Shear Network...", "network=prepared-36 amount=0.2 increment=1e-3 save=[OUT/steps]");
		run("Shear Network...", "network=prepared-36 amount=-0.2 increment=1e-3 save=[OUT/steps]");
		run("Finite-Size Scaling...", "table=[OUT/steps/shear-sheared-36*.csv,OUT/steps/shear-sheared-64.csv] "
			+ "nodes=[36 64] bootstrap=20 pool=All");
		run("Open Network...", "network=middle path=[OUT/net-48.nodes.csv]");
		run("Prepare Network...", "network=middle increment=0.02");
		run("Shear Network...", "network=prepared-48 amount=0.2 increment=1e-3 save=[OUT/steps]");
		run("Apply Load...", "network=prepared-48 amount=0.001");
		run("Age Network...", "network=prepared-48 control=[Shear stress] stress=0.001 states=2");
		run("Size Exponents...", "table=[OUT/steps/shear-sheared-36*.csv,OUT/steps/shear-sheared-48.csv,OUT/steps/shear-sheared-64.csv] "
			+ "nodes=[36 48 64] moments=1 pool=All");
		run("Detect Avalanches...", "table=[OUT/steps/shear-sheared-64.csv]");
		run("Average Curves...", "table=[OUT/steps/shear-sheared-64.csv] points=11");
		run("Open Table...", "table=[OUT/steps/shear-sheared-64.csv]");
		close("*");
		run("Shear Network...", "network=prepared-64 amount=0.1 protocol=[Event driven] movie=true");
		run("Render Network...", "width=300 colour=flips");
		""";

	@TempDir
	Path folder;

	private void write(final int nodes) throws Exception {
		final GeneratedNetwork built = new NetworkRecipe(nodes, 1.5, GeneratorKind.JAMMED_PACKING, 0.1, 0.1, 1, 3).generate(Monitor.SILENT);
		final SpringNetwork n = built.network();
		final BondPotential[] laws = new BondPotential[n.bondCount()];
		Arrays.fill(laws, LAW);
		final SpringNetwork skewed = new SpringNetwork(n.nodeCount(), n.from(), n.to(), n.imageX(), n.imageY(), n.restLength(), laws);
		NetworkFiles.save(new StoredNetwork(skewed, built.configuration()), new CrumpleCsv(),
			folder.resolve("net-" + nodes + ".nodes.csv"));
	}

	@Test
	void everyCommandTakesALawThatItDoesNotKnow() throws Exception {
		for (final int nodes : new int[] { 36, 48, 64 }) write(nodes);
		run("COLOURS = newArray('state', 'stability', 'tension', 'stiffness', 'effective stiffness', 'distance');\n" + MACRO.replace("OUT",
			inMacro(folder)));
		for (final CommandInfo command : host.context().service(CommandService.class).getCommands()) {
			final String label = command.getMenuPath().getLeaf() == null ? "" : command.getMenuPath().getLeaf().getName();
			if (!command.getClassName().startsWith("org.crumple.command.") || ELSEWHERE.contains(label)
				|| MACRO.contains("run(\"" + label + "\"")) continue;
			assertNotNull(command.getInput("network"), label + " takes no network, and is not in the macro");
			run("run('" + label + "', 'network=prepared-64');");
		}
		files();
		measured();
	}

	/** Every format either stores the law or is refused with the reason. */
	private void files() throws Exception {
		final WorkbenchNetwork end = network("sheared-64-2");
		for (final NetworkFormat format : NetworkFiles.FORMATS) {
			final String path = inMacro(folder.resolve("end" + format.ending())),
				save = "run('Save Network...', 'network=sheared-64-2 format=[" + format.label() + "] path=[" + path + "]');";
			if (format instanceof LammpsData) {
				final String refusal = failure(save);
				assertTrue(refusal.contains("of the kind skewed, is not of even powers of r - r0"), refusal);
				continue;
			}
			run(save);
			if (!format.isReadable()) continue;
			run("run('Open Network...', 'network=[" + format.label() + "] path=[" + path + "]');");
			final WorkbenchNetwork opened = network(format.label());
			assertEquals(LAW, opened.network().commonPotential());
			if (!format.isExact()) continue;
			assertEquals(end.network(), opened.network());
			assertEquals(end.configuration(), opened.configuration());
		}
		// keys used by networks are not allowed as names of parameters
		final Set<String> carried = NetworkFiles.open(folder.resolve("end.nodes.csv")).properties().keySet();
		assertTrue(carried.containsAll(Set.of("made_by", "macro1", "flips", "cite")), carried.toString());
		for (final String name : carried) {
			assertThrows(IllegalArgumentException.class, () -> new LawKind("other", "Other", SkewedQuartic.class, List.of("C", name),
				p -> LAW, null) {}, name);
		}
	}

	/** There are distances, forces and barriers, and flips between wells. */
	private void measured() {
		final ResultsTable bonds = workbench.table("Local Excitations"), events = workbench.table("Avalanches"),
			barriers = workbench.table("Mode Barriers");
		final int rows = bonds.size();
		final List<Integer> bistable = IntStream.range(0, rows).filter(b -> bonds.getValue("bistable", b) == 1).boxed().toList();
		assertTrue(bistable.size() > rows / 2, bistable.size() + " of " + rows);
		for (final int b : bistable) {
			final double r0 = bonds.getValue("r0 (l)", b), ksys = bonds.getValue("ksys (E/l^2)", b), end = bonds.getValue("dr_in (l)", b);
			assertEquals(0, LAW.stiffness(r0 + end, r0) + ksys, 1e-12);
			assertEquals(Math.abs(bonds.getValue("dr (l)", b) - end), bonds.getValue("distance (l)", b), 1e-12);
			assertTrue(bonds.getValue("f_in (E/l)", b) > 0 && bonds.getValue("barrier (E)", b) > 0);
		}
		assertTrue(IntStream.range(0, events.size()).mapToDouble(k -> events.getValue("flips", k)).sum() > 0);
		assertTrue(barriers.size() > 0);
		final Set<Double> wells = new TreeSet<>();
		final ResultsTable strains = workbench.table("Bond Strains");
		for (int b = 0; b < strains.size(); b++) {
			wells.add(strains.getValue("long", b));
			assertEquals(strains.getValue("dr (l)", b) > 0 ? 1 : 0, strains.getValue("long", b), "its top is at r0");
		}
		assertEquals(Set.of(0.0, 1.0), wells);
	}
}
