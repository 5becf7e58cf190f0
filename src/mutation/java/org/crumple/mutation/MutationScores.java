package org.crumple.mutation;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

import org.pitest.mutationtest.config.PluginServices;
import org.pitest.mutationtest.config.ReportOptions;
import org.pitest.mutationtest.statistics.MutationStatistics;
import org.pitest.mutationtest.tooling.AnalysisResult;
import org.pitest.mutationtest.tooling.EntryPoint;
import org.pitest.testapi.TestGroupConfig;
import org.pitest.util.Glob;
import org.pitest.util.Verbosity;

/**
 * Measures the mutation score of each package: detected mutants over all that are not equivalent, in per cent. Arguments: the
 * folder of the build, the least score, the number of threads, and packages if not all are wanted. Leaves PIT's pages and
 * tables of survivors in a folder for each package, and ends with status 1 if a package stays below.
 */
public final class MutationScores {

	/**
	 * A package and its tests.
	 *
	 * @param perThousand share of the mutants that are tried, chosen so that some 200 are, or 1000
	 * @param also tests of other packages that are about this one
	 * @param without tests that run no code of the package in their own process, or too much of it
	 */
	private record Room(String name, int perThousand, List<String> also, String... without) {

		private Room(final String name, final int perThousand, final String... without) {
			this(name, perThousand, List.of(), without);
		}
	}

	private static final List<Room> ROOMS = List.of(
		new Room("mechanics", 1000, "mechanics.OnePlaceTest"), new Room("excitation", 1000), new Room("avalanche", 1000),
		new Room("stats", 1000), new Room("tail", 1000, "tail.CoverageTest"),
		new Room("io", 1000, "io.FuzzTest"),
		new Room("drive", 200, "drive.LammpsPathTest"), new Room("modes", 380, "modes.NormalModesTest"), new Room("saddle", 1000),
		new Room("ensemble", 310, "ensemble.KilledTest", "ensemble.EnginesAgreeTest"), new Room("relax", 245, "relax.AllocationTest"),
		new Room("linalg", 90));

	private static final String ROOT = "org.crumple.";

	private MutationScores() {}

	public static void main(final String[] args) {
		try {
			System.exit(measure(args) ? 0 : 1);
		} catch (final Exception e) {
			e.printStackTrace();
			System.exit(2); // threads of PIT may live on
		}
	}

	private static boolean measure(final String[] args) throws Exception {
		final Path target = Path.of(args[0]);
		final int least = Integer.parseInt(args[1]), threads = Integer.parseInt(args[2]);
		final List<String> wanted = Arrays.asList(args).subList(3, args.length);
		final List<String> table = new ArrayList<>(List.of("package      mutants  equivalent  detected  score"));
		boolean enough = true;
		for (final Room room : ROOMS) {
			if (!wanted.isEmpty() && !wanted.contains(room.name)) continue;
			ChosenMutants.LEFT_OUT.clear();
			final MutationStatistics found = measure(room, target, threads);
			final long all = found.getTotalMutations(), detected = found.getTotalDetectedMutations();
			enough &= all > 0 && 100 * detected >= least * all;
			table.add(String.format("%-12s %7d  %10d  %8d  %.1f %%", room.name, all, ChosenMutants.LEFT_OUT.size(), detected,
				100.0 * detected / all));
			for (final Equivalents.Entry entry : ChosenMutants.LIST.unusedIn(ROOT + room.name)) {
				enough = false;
				table.add("             " + ChosenMutants.EQUIVALENTS + " lists a mutant that there is none of: " + entry);
			}
			System.out.println(table.get(table.size() - 1));
		}
		table.forEach(System.out::println);
		Files.write(target.resolve("mutation-scores.txt"), table);
		if (!enough) System.err.println("A package stays below " + least + " %, or the list of equivalent mutants is not true. Survivors: "
			+ target.resolve("pit"));
		return enough;
	}

	private static MutationStatistics measure(final Room room, final Path target, final int threads) throws Exception {
		final ReportOptions options = new ReportOptions();
		options.setReportDir(target.resolve("pit").resolve(room.name).toString());
		options.setSourceDirs(List.of(Path.of("src/main/java")));
		options.setClassPathElements(classPath(target));
		options.setCodePaths(List.of(target.resolve("classes").toString()));
		options.setTargetClasses(List.of(ROOT + room.name + ".*"));
		options.setTargetTests(Glob.toGlobPredicates(Stream.concat(Stream.of(room.name + ".*Test"), room.also.stream()).map(ROOT::concat)
			.toList()));
		options.setExcludedTestClasses(Glob.toGlobPredicates(Arrays.stream(room.without).map(ROOT::concat).toList()));
		options.setGroupConfig(new TestGroupConfig(List.of("slow", "long"), List.of()));
		options.setFeatures(List.of("+chosen(per_thousand[" + room.perThousand + "])"));
		options.setNumberOfThreads(threads);
		options.setTimeoutConstant(4000);
		options.setTimeoutFactor(2);
		options.addChildJVMArgs(List.of("-Djava.awt.headless=true", "-Xmx1g", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
		options.addOutputFormats(List.of("HTML", "CSV"));
		options.setShouldCreateTimestampedReports(false);
		options.setVerbosity(Verbosity.QUIET);
		options.setFreeFormProperties(new Properties());
		options.setInputEncoding(StandardCharsets.UTF_8);
		options.setOutputEncoding(StandardCharsets.UTF_8);
		options.setProjectBase(Path.of("").toAbsolutePath());
		final Path history = target.resolve("pit").resolve(room.name + ".history");
		Files.createDirectories(history.getParent());
		options.setHistoryInputLocation(history.toFile());
		options.setHistoryOutputLocation(history.toFile());
		final AnalysisResult result = new EntryPoint().execute(new File("").getAbsoluteFile(), options,
			PluginServices.makeForContextLoader(), Map.of());
		if (result.getError().isPresent()) throw result.getError().get();
		return result.getStatistics().orElseThrow().getMutationStatistics();
	}

	/** That of this process, with ImageJ as it is made ready for life without a window. */
	private static Collection<String> classPath(final Path target) {
		final List<String> path = new ArrayList<>(List.of(target.resolve("imagej").toString()));
		for (final String part : System.getProperty("java.class.path").split(File.pathSeparator)) {
			if (!part.matches(".*[/\\\\]ij-[0-9][^/\\\\]*\\.jar")) path.add(part);
		}
		return path;
	}
}
