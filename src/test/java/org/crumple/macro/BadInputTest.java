package org.crumple.macro;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.crumple.host.MacroFailure;
import org.crumple.workbench.WorkbenchNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scijava.command.CommandInfo;
import org.scijava.command.CommandService;
import org.scijava.module.ModuleItem;

/** Bad input gives one clear sentence that names key, value and what is allowed; the macro stops and leaves nothing behind. */
class BadInputTest extends MacroTest {

	@TempDir
	Path folder;

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { //
		"nodes=15 | nodes=15 | whole number", //
		"nodes=-3 | nodes=-3 | whole number", //
		"nodes=abc | nodes=abc | whole number", //
		"nodes=20.5 | nodes=20.5 | whole number", //
		"nodes=99999999999 | nodes=99999999999 | whole number", //
		"nodes= | nodes= | whole number", //
		"excess=0 | excess=0 | from 0.3 to 2.2", //
		"excess=-1 generator=Delaunay | excess=-1 | above 0 to 2", //
		"excess=NaN | excess=NaN | from 0.3", //
		"excess=50 | excess=50 | Jammed packing", //
		"excess=2.5 generator=Delaunay | excess=2.5 | Delaunay", //
		"disorder=-0.1 | disorder=-0.1 | at least 0", //
		"disorder=1 | disorder=1 | below 1", //
		"alpha=1 | alpha=1 | below stiffness=1", //
		"alpha=2.5 | alpha=2.5 | below stiffness=1", //
		"alpha=-0.1 | alpha=-0.1 | 0 or more", //
		"alpha=0.1f | alpha=0.1f | a number", //
		"alpha=1d | alpha=1d | a number", //
		"alpha=0x1p-4 | alpha=0x1p-4 | a number", //
		"alpha=0,1 | alpha=0,1 | a number", //
		"nodes=0x20 | nodes=0x20 | whole number", //
		"alpha=inf | alpha=Infinity | 0 or more", //
		"stiffness=0 | stiffness=0 | above 0", //
		"stiffness=Infinity | stiffness=Infinity | above 0", //
		"generator=Kagome | generator=Kagome | Triangular lattice", //
		"seed=one | seed=one | whole number", //
		"seed=1.5 | seed=1.5 | whole number", //
		"springs=3 | \"springs\" | nodes, excess, generator", //
		"nodes | needs a value | nodes=value", //
		"nodes=32 nodes=64 | \"nodes\" | twice", //
		"generator=[Delaunay | \"generator\" | not closed" })
	void generateRefuses(final String options, final String what, final String allowed) {
		final String message = failure("run('Generate Network...', '" + options + "');");
		assertTrue(message.contains(what), message);
		assertTrue(message.contains(allowed), message);
		assertFalse(message.contains("Exception") || message.contains("\n"), message);
		assertEquals(0, workbench.networks().size());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { //
		"Relax Network... | tolerance=0 | tolerance=0 | between", //
		"Relax Network... | tolerance=tight | tolerance=tight | a number", //
		"Relax Network... | minimiser=Newton | minimiser=Newton | [Gradient flow]", //
		"Relax Network... | box=Open | box=Open | [Zero pressure]", //
		"Relax Network... | network=nobody | network=nobody | network-64-3", //
		"Prepare Network... | amplitude=-0.1 | amplitude=-0.1 | 0 or more", //
		"Prepare Network... | increment=0 | increment=0 | above 0", //
		"Prepare Network... | increment=1e-30 | increment=1.0E-30 | larger", //
		"Prepare Network... | path=[0 one 0] | path=0 one 0 | numbers", //
		"Prepare Network... | path=[] | path= | numbers", //
		"Prepare Network... | cycles=0 | cycles=0 | at least 1", //
		"Prepare Network... | minimiser=CG | minimiser=CG | [FIRE]", //
		"Shear Network... | amount=0 | amount=0.0 | other than 0", //
		"Shear Network... | amount=much | amount=much | a number", //
		"Shear Network... | amount=NaN | amount=NaN | finite", //
		"Shear Network... | amount=0.2 path=[0.1 0] | amount=0.2 | left out with path", //
		"Shear Network... | path=[0 0] | path=0 0 | away from 0", //
		"Shear Network... | path=[0.1 x] | path=0.1 x | numbers", //
		"Shear Network... | cycles=3 | cycles=3 | path=[0.1 0]", //
		"Shear Network... | path=[0.1 0] cycles=0 | cycles=0 | at least 1", //
		"Shear Network... | increment=-1 | increment=-1 | above 0", //
		"Shear Network... | protocol=Steps | protocol=Steps | [Event driven]", //
		"Shear Network... | kind=Torsion | kind=Torsion | [Pure shear]", //
		"Shear Network... | box=[Zero stress] | box=Zero stress | [Zero pressure]", //
		"Shear Network... | minimiser=CG | minimiser=CG | [FIRE]", //
		"Shear Network... | descent=CG | descent=CG | [As minimiser]", //
		"Shear Network... | movie=maybe | movie=maybe | true or false", //
		"Apply Load... | amount=much | amount=much | a number", //
		"Apply Load... | amount=NaN | amount=NaN | finite", //
		"Apply Load... | amount=2 | amount=2.0 | from -1.0 to 1.0 E/l^2", //
		"Apply Load... | path=[0.001 -1.5] | path=-1.5 | from -1.0 to 1.0 E/l^2", //
		"Apply Load... | amount=0.01 path=[0.001 0] | amount=0.01 | left out with path", //
		"Apply Load... | path=[0.001 x] | path=0.001 x | numbers", //
		"Apply Load... | increment=0 | increment=0.0 | above 0", //
		"Apply Load... | control=Pressure | control=Pressure | [Uniaxial stress]", //
		"Apply Load... | minimiser=CG | minimiser=CG | [FIRE]", //
		"Apply Load... | movie=maybe | movie=maybe | true or false", //
		"Age Network... | control=Strain | control=Strain | [Fixed strain]", //
		"Age Network... | control=[Shear stress] stress=2 | stress=2.0 | from -1.0 to 1.0 E/l^2", //
		"Age Network... | temperature=-1e-5 | temperature=-1.0E-5 | 0 or more", //
		"Age Network... | temperature=cold | temperature=cold | a number", //
		"Age Network... | decades=0 | decades=0.0 | above 0", //
		"Age Network... | barrier=0 | barrier=0.0 | above 0", //
		"Age Network... | states=0 | states=0 | from 1", //
		"Age Network... | window=-1 | window=-1.0 | 0 or more", //
		"Age Network... | runs=2 | runs=2 | all runs are the same", //
		"Age Network... | runs=0 temperature=1e-5 | runs=0 | from 1", //
		"Age Network... | seed=x | seed=x | number", //
		"Explore Shear... | range=wide | range=wide | a number", //
		"Explore Shear... | network=nobody | network=nobody | network-64-3", //
		"Explore Shear... | amount=0.1 | \"amount\" | increment", //
		"Render Network... | colour=flips | colour=flips | Shear Network...", //
		"Render Network... | colour=blue | colour=blue | [tension]", //
		"Render Network... | width=10 | width=10 | pixels", //
		"Render Network... | width=abc | width=abc | whole number", //
		"Local Excitations... | criterion=ksys | not at a minimum | Relax Network...", //
		"Local Excitations... | criterion=r0 | criterion=r0 | [ksys r0^2]", //
		"Render Network... | colour=distance | not at a minimum | Relax Network...", //
		"Bond Strains... | bins=0 | bins=0 | whole number", //
		"Save Network... | format=PDF path=x.pdf | format=PDF | GraphML", //
		"Save Network... | format=LAMMPS | path= | the file to write", //
		"Open Network... | format=LAMMPS | path= | the file to open" })
	void othersRefuse(final String command, final String options, final String what, final String allowed) throws MacroFailure {
		run(SMALL);
		final String message = failure("run('" + command + "', '" + options + "');");
		assertTrue(message.contains(what), message);
		assertTrue(message.contains(allowed), message);
		assertEquals(1, workbench.networks().size());
	}

	@Test
	void aRefusalStopsTheMacro() {
		failure("run('Generate Network...', 'nodes=3'); " + SMALL);
		assertEquals(0, workbench.networks().size());
	}

	@Test
	void withoutANetworkEveryCommandThatTakesOneSaysHowToGetOne() {
		int tried = 0;
		for (final CommandInfo info : host.context().service(CommandService.class).getCommands()) {
			if (!info.getClassName().startsWith("org.crumple.command.")) continue;
			boolean takesOne = false;
			for (final ModuleItem<?> input : info.inputs()) takesOne |= input.getType() == WorkbenchNetwork.class && input.isInput();
			final String label = MacroLine.label(info);
			// Explore Shear... is refused without a window before anything else
			if (!takesOne || label.equals("Explore Shear...")) continue;
			final String message = failure("run('" + label + "', '" + (label.startsWith("Save") ? "path=x" : "") + "');");
			assertTrue(message.contains("Generate Network..."), message);
			tried++;
		}
		assertTrue(tried > 10, "only " + tried);
	}

	@Test
	void aFolderThatCannotBeWrittenIsRefusedBeforeTheWork() throws IOException {
		final Path file = Files.writeString(folder.resolve("file"), "in the way");
		final String message = failure("run('Generate Network...', 'nodes=64 save=[" + inMacro(file) + "/below]');");
		assertTrue(message.contains("save=") && message.contains("folder"), message);
		assertEquals(0, workbench.networks().size());
		assertEquals("in the way", Files.readString(file));
	}

	@Test
	void aFileThatIsNoNetworkIsRefusedAndLeftAlone() throws IOException {
		final Path file = Files.writeString(folder.resolve("paper.txt"), "Are crumpled sheets marginally stable?");
		final String message = failure("run('Open Network...', 'path=[" + inMacro(file) + "]');");
		assertTrue(message.contains("paper.txt"), message);
		assertEquals("Are crumpled sheets marginally stable?", Files.readString(file));
		assertTrue(failure("run('Open Network...', 'path=[" + inMacro(folder.resolve("nowhere.nodes.csv")) + "]');").contains("nowhere"));
	}

	@Test
	void aFailedSaveOfResultsLeavesNeitherFilesNorANetwork() throws Exception {
		Files.createDirectories(folder.resolve("relaxed-64-3.tif").resolve("occupied"));
		run(SMALL);
		failure("run('Relax Network...', 'save=[" + inMacro(folder) + "]');");
		assertEquals(1, workbench.networks().size());
		try (Stream<Path> files = Files.list(folder)) {
			assertEquals(1, files.count(), "only what was there before");
		}
	}

	@ParameterizedTest
	@CsvSource({ "LAMMPS, net.nodes.csv", "LAMMPS, net.graphml", "Crumple CSV, net.graphml", "GraphML, net.data", "GraphML, net.csv",
		"Crumple CSV, net.xyz" })
	void aNameOfAnotherFormatIsRefused(final String format, final String name) throws Exception {
		final Path file = Files.writeString(folder.resolve(name), "old");
		run(SMALL);
		final String message = failure("run('Save Network...', 'format=[" + format + "] path=[" + inMacro(file) + "]');");
		assertTrue(message.contains(name) && message.contains("not for " + format), message);
		assertEquals("old", Files.readString(file));
	}

	@Test
	void aFailedSaveLeavesTheOldFileWhole() throws Exception {
		final Path inTheWay = Files.createDirectories(folder.resolve("net.bonds.csv").resolve("occupied"));
		final Path nodes = Files.writeString(folder.resolve("net.nodes.csv"), "old");
		run(SMALL);
		failure("run('Save Network...', 'path=[" + inMacro(nodes) + "]');");
		assertEquals("old", Files.readString(nodes));
		try (Stream<Path> files = Files.list(folder)) {
			assertEquals(2, files.count(), "no temporary files stay");
		}
		assertTrue(Files.exists(inTheWay));
	}
}
