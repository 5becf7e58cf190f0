package org.crumple;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Draws the picture of who may know whom, and keeps it true. */
class ArchitectureTest {

	private static final String ROOT = "org.crumple.";
	private static final Path SOURCES = Path.of("src/main/java/org/crumple");
	private static final JavaClasses ALL = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
		.importPackages("org.crumple");

	/** Each package, and those of ours that it may know; {@code *} is all. Who is not listed here may not be in the product. */
	private static final String[] ARROWS = {
		"kernel:", "table: kernel", "figure: kernel", "stats: kernel", "tail: kernel stats", "potential: kernel",
			"network: kernel potential", "linalg: kernel",
			"mechanics: kernel network potential linalg",
		"relax: kernel network potential mechanics linalg", "excitation: kernel network potential mechanics linalg",
		"drive: kernel network potential mechanics relax linalg", "avalanche: kernel network drive stats",
		"load: kernel network mechanics relax drive",
		"modes: kernel network mechanics linalg stats", "saddle: kernel network potential mechanics linalg relax modes",
		"pinch: kernel network potential mechanics linalg relax excitation drive saddle",
		"ageing: kernel network potential mechanics linalg relax drive load saddle pinch stats",
		"generate: kernel network potential", "trace: kernel network potential generate table",
		"io: kernel network potential mechanics table", "memory: kernel network mechanics relax drive linalg",
		"analysis: kernel network potential mechanics relax excitation drive load memory modes saddle pinch ageing stats table linalg",
		"ensemble: kernel network excitation relax drive load memory modes saddle pinch ageing generate io linalg table analysis",
		"explore: kernel network relax drive excitation pinch memory",
		"print: kernel figure table", "picture: kernel figure print network mechanics excitation drive trace table",
		"film: kernel figure print network mechanics drive load avalanche modes picture table",
		"survey: kernel network potential mechanics excitation drive avalanche modes stats tail table",
		"plot: kernel figure print network potential mechanics excitation drive load memory modes saddle pinch ageing stats tail table "
			+ "analysis survey",
		"gui: kernel network figure drive excitation pinch memory explore picture plot print", "help:",
		"workbench: kernel figure print network mechanics io table", "macro: kernel io workbench table",
		"pool: kernel drive avalanche io ensemble workbench macro table",
		"paper: kernel figure plot network potential mechanics relax excitation drive avalanche modes saddle generate stats tail linalg "
		+ "table "
			+ "io analysis ensemble pool workbench survey",
		"command: *", "host: *" };

	@Test
	void everyPackageIsInThePictureAndKnowsOnlyThoseBelowIt() {
		final List<String> packages = ALL.stream().map(JavaClass::getPackageName).distinct().collect(Collectors.toList());
		for (final String arrow : ARROWS) {
			final String[] parts = arrow.split(":");
			packages.removeIf(name -> (name + ".").startsWith(ROOT + parts[0] + "."));
			final String known = parts.length > 1 ? parts[1].trim() : "";
			if (known.equals("*")) continue;
			final String[] allowed = Stream.concat(Stream.of(parts[0]), Stream.of(known.split(" ")).filter(k -> !k.isEmpty()))
				.map(name -> ROOT + name + "..").toArray(String[]::new);
			final DescribedPredicate<JavaClass> others = resideInAPackage("org.crumple..")
				.and(DescribedPredicate.not(resideInAnyPackage(allowed)))
				.as("reside in any other package than " + arrow);
			noClasses().that().resideInAPackage(ROOT + parts[0] + "..").should().dependOnClassesThat(others).check(ALL);
		}
		assertTrue(packages.isEmpty(), "not in the picture: " + packages);
	}

	/** The map is what a newcomer looks at first. */
	@Test
	void theMapOfTheReadmeHasEveryPackageAndEveryFolderOfSources() throws IOException {
		final String readme = Files.readString(Path.of("README.md"));
		final String map = readme.substring(readme.indexOf("## Map"), readme.indexOf("## Tests"));
		try (Stream<Path> packages = Files.list(SOURCES); Stream<Path> folders = Files.list(Path.of("src"))) {
			final Set<String> named = Pattern.compile("([a-z/]+)/ ").matcher(map.replace("\n", " ")).results().map(m -> m.group(1))
				.collect(Collectors.toSet());
			packages.map(p -> p.getFileName().toString()).forEach(p -> assertTrue(named.remove(p), "not in the map: " + p));
			folders.map(Path::toString).filter(f -> !f.matches("src/(main|test)"))
				.forEach(f -> assertTrue(named.remove(f), "not in the map: " + f));
			assertEquals(Set.of("macros", "plans", "plugins", "docs", "src/main/java/org/crumple"), named, "in the map alone");
		}
	}

	@Test
	void nobodyKnowsTheCommandsAndNobodyKnowsTheHost() {
		noClasses().that().resideOutsideOfPackages("org.crumple.command..", "org.crumple.host..").should().dependOnClassesThat()
			.resideInAPackage("org.crumple.command..").check(ALL);
		noClasses().that().resideOutsideOfPackage("org.crumple.host..").should().dependOnClassesThat()
			.resideInAPackage("org.crumple.host..")
			.check(ALL);
	}

	@Test
	void packagesHaveNoCycles() {
		slices().matching("org.crumple.(*)..").should().beFreeOfCycles().check(ALL);
	}

	@ParameterizedTest
	@CsvSource({ "kernel", "network", "potential", "mechanics", "linalg", "relax", "excitation", "drive", "avalanche", "modes", "generate",
		"io", "stats", "tail", "table", "load",
		"analysis", "ensemble", "explore", "saddle", "memory", "pinch", "ageing", "figure", "survey", "trace" })
	void physicsKnowsNeitherHostsNorWindows(final String name) {
		noClasses().that().resideInAPackage(ROOT + name + "..").should().dependOnClassesThat()
			.resideInAnyPackage("org.scijava..", "ij..", "net.imagej..", "java.awt..", "javax.swing..", "org.apache.spark..").check(ALL);
	}

	/** EJML for matrices, and what a generator or a file needs; anything else deserves a second thought. */
	@ParameterizedTest
	@CsvSource({ "kernel, java..", "potential, java..", "network, java..", "figure, java..", "drive, java..", "load, java..",
		"avalanche, java..", "mechanics, org.ejml..", "linalg, org.ejml..",
		"relax, org.ejml..", "modes, org.ojalgo..", "excitation, java..", "stats, org.apache.commons..", "tail, org.apache.commons..",
		"memory, org.jgrapht..", "table, org.apache.commons.csv..", "pinch, java..", "ageing, java..", "analysis, java..",
		"ensemble, java..", "explore, java..", "survey, java..", "trace, java.." })
	void physicsUsesFewLibraries(final String name, final String library) {
		noClasses().that().resideInAPackage(ROOT + name + "..").should().dependOnClassesThat()
			.resideOutsideOfPackages("java..", "org.crumple..", library).check(ALL);
	}

	@Test
	void onlyPicturesPlotsWindowsAndHostDraw() {
		final DescribedPredicate<JavaClass> drawing = resideInAPackage("java.awt..")
			.and(DescribedPredicate.not(DescribedPredicate.<JavaClass>describe("GraphicsEnvironment",
				c -> c.getSimpleName().equals("GraphicsEnvironment") || c.getSimpleName().equals("HeadlessException"))))
			.as("are drawing classes of java.awt");
		noClasses().that(alwaysTrue()).and().resideOutsideOfPackages("org.crumple.print..", "org.crumple.picture..", "org.crumple.film..",
			"org.crumple.plot..",
			"org.crumple.gui..", "org.crumple.help..", "org.crumple.host..").should()
			.dependOnClassesThat(drawing).check(ALL);
	}

	/** Who makes a figure of results knows neither plots nor colours of a window: it can be drawn by anything. */
	@Test
	void figuresAreMadeWithoutImageJ() {
		noClasses().that().resideInAPackage(ROOT + "plot..").and(DescribedPredicate.not(DescribedPredicate.<JavaClass>describe("draw",
			c -> List.of("FigurePlot", "PlotImages", "LiveCurve", "FigureSheet").stream()
			.anyMatch(name -> c.getName().startsWith(ROOT + "plot." + name)))))
			.should().dependOnClassesThat().resideInAnyPackage("ij..", "net.imagej..", "java.awt..", "javax.swing..").check(ALL);
	}

	/**
	 * Java's own parsers read 1d, 0x1p3 and digits of all scripts. Canonical texts of ensembles are hexadecimal, escapes of files too, and
	 * process ids are the system's.
	 */
	@Test
	void oneClassSaysWhatANumberIs() {
		noClasses().that().doNotHaveFullyQualifiedName(ROOT + "kernel.NumberText").and()
			.doNotHaveFullyQualifiedName(ROOT + "ensemble.PlanKey").and().doNotHaveFullyQualifiedName(ROOT + "analysis.SpecReader").and()
			.doNotHaveFullyQualifiedName(ROOT + "ensemble.Parameters").and().doNotHaveFullyQualifiedName(ROOT + "ensemble.Worker").and()
			.doNotHaveFullyQualifiedName(ROOT + "io.PropertyText").should().callMethodWhere(DescribedPredicate.describe("parse numbers",
				call -> call.getName().matches("parse(Double|Float|Int|Long)") && call.getTargetOwner().getPackageName()
				.equals("java.lang")))
			.check(ALL);
	}

	@Test
	void onlyTheProgramReadsCommandLines() {
		noClasses().that().resideOutsideOfPackage("org.crumple.host..").should().dependOnClassesThat().resideInAPackage("picocli..")
			.check(ALL);
	}

	/** docs/security.md says so. */
	@Test
	void nothingStartsProgramsEvaluatesTextOrReadsJavaObjects() {
		for (final String never : new String[] { "java.lang.ProcessBuilder", "java.lang.Process", "java.io.ObjectInputStream",
			"java.beans.XMLDecoder", "javax.script.ScriptEngine",
			"java.net.URLConnection", "java.net.Socket", "java.net.http.HttpClient" }) {
			noClasses().should().dependOnClassesThat().haveFullyQualifiedName(never).check(ALL);
		}
		noClasses().should().callMethod(Runtime.class, "exec", String.class).orShould().callMethod(Runtime.class, "exec", String[].class)
			.check(ALL);
		// a macro is what whoever starts the program names, and what the plugins folder holds
		noClasses().that().resideOutsideOfPackage("org.crumple.host..").should().dependOnClassesThat()
			.haveFullyQualifiedName("ij.macro.MacroRunner")
			.orShould().callMethod(ij.IJ.class, "runMacro", String.class).orShould().callMethod(ij.IJ.class, "runMacro", String.class,
			String.class).check(ALL);
	}

	@Test
	void everyPackageSaysWhatItIsFor() throws IOException {
		try (Stream<Path> folders = Files.walk(SOURCES)) {
			for (final Path folder : folders.filter(Files::isDirectory).filter(f -> !f.equals(SOURCES)).toList()) {
				assertTrue(Files.exists(folder.resolve("package-info.java")), folder + " has no package-info.java");
			}
		}
	}

	@Test
	void noRoomIsFullAndFilesAreNotSplitToPleaseALimit() throws IOException {
		final List<Integer> lines = new ArrayList<>();
		try (Stream<Path> folders = Files.walk(SOURCES)) {
			for (final Path folder : folders.filter(Files::isDirectory).toList()) {
				try (Stream<Path> files = Files.list(folder)) {
					final List<Path> sources = files.filter(Files::isRegularFile).filter(f -> !f.endsWith("package-info.java")).toList();
					assertTrue(sources.size() <= 35, folder + " has " + sources.size() + " files");
					for (final Path file : sources) lines.add(Files.readAllLines(file).size());
				}
			}
		}
		Collections.sort(lines);
		assertTrue(lines.get(lines.size() / 2) >= 80, "half of the files have less than " + lines.get(lines.size() / 2) + " lines");
	}

	/** A command is fields with their help, and one method that asks a kernel and shows what it gave. */
	@Test
	void commandsAreReadWithoutScrolling() throws IOException {
		try (Stream<Path> files = Files.walk(SOURCES.resolve("command")).filter(Files::isRegularFile)) {
			for (final Path file : files.toList()) {
				final List<String> lines = Files.readAllLines(file);
				assertTrue(lines.size() <= 150, file + " has " + lines.size() + " lines");
				final int start = lines.indexOf(lines.stream().filter(l -> l.contains(" void compute(final Monitor")).findFirst()
					.orElse(null));
				final int length = start < 0 ? 0 : lines.subList(start, lines.size()).indexOf("\t}") - 1;
				assertTrue(length <= 25, file + ": compute has " + length + " lines");
			}
		}
	}

	@Test
	void noFileIsLongerThanThreeHundredLines() throws IOException {
		try (Stream<Path> files = Stream.concat(Files.walk(SOURCES), Files.walk(Path.of("src/test/java")))) {
			for (final Path file : files.filter(f -> f.toString().endsWith(".java")).collect(Collectors.toList())) {
				final int lines = Files.readAllLines(file).size();
				assertTrue(lines <= 300, file + " has " + lines + " lines");
			}
		}
	}
}
