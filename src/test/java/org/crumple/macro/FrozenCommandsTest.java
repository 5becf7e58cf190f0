package org.crumple.macro;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.crumple.frozen.FrozenValues;
import org.crumple.frozen.Outputs;
import org.crumple.io.NetworkFiles;
import org.crumple.io.Provenance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.scijava.command.CommandInfo;
import org.scijava.command.CommandService;
import org.scijava.event.EventHandler;
import org.scijava.event.EventService;
import org.scijava.event.EventSubscriber;
import org.scijava.module.Module;
import org.scijava.module.ModuleItem;
import org.scijava.module.event.ModulePostprocessEvent;

/** Every command with small inputs: its tables, networks, files and log lines, and measurements of its pictures. */
@Timeout(120)
class FrozenCommandsTest extends MacroTest {

	private static final Path MACROS = Path.of("src", "test", "resources", "frozen", "macros");
	private static final Path TESTS = Path.of("src", "test", "java");
	private static final String END = ".ijm";
	/** Text files besides those of networks; pictures are measured before they are saved. */
	private static final Pattern TEXTS = Pattern.compile("(in[.].*|.*[.](csv|ijm))");
	/** The version whose files were frozen. Their digests hold it, where they name the version that wrote them. */
	private static final String FROZEN_BY = "Crumple 0.1.0-SNAPSHOT";
	/** The macro that ends with a command that needs a window; its message is frozen. */
	private static final String REFUSED = "explore";
	private static FrozenValues frozen;

	@TempDir
	Path folder;

	private final Map<String, String> parts = new LinkedHashMap<>();
	private int commands;
	private Module described;
	private List<EventSubscriber<?>> subscribed;

	@BeforeAll
	static void read() throws IOException {
		frozen = new FrozenValues("commands");
	}

	@BeforeEach
	void listen() {
		subscribed = host.context().service(EventService.class).subscribe(this);
	}

	@AfterEach
	void leave() {
		host.context().service(EventService.class).unsubscribe(subscribed);
	}

	/** Measured immediately, because a macro may close its pictures to free memory. */
	@EventHandler
	protected void onEvent(final ModulePostprocessEvent event) {
		final Module module = event.getModule();
		if (module == described || !isOurs(module.getInfo().getDelegateClassName())) return; // there are several postprocessors
		described = module;
		final String label = module.getInfo().getMenuPath().getLeaf().getName().replace("...", "");
		try {
			Outputs.describe(module, ++commands + " " + label + ": ", parts);
		} catch (final RuntimeException | AssertionError e) {
			parts.put(commands + " " + label, e.toString()); // an exception would only be logged by the event service
		}
	}

	private static boolean isOurs(final String className) {
		return className.startsWith("org.crumple.command.");
	}

	static Set<String> macros() throws IOException {
		try (Stream<Path> files = Files.list(MACROS)) {
			return files.map(f -> f.getFileName().toString().replace(END, "")).collect(Collectors.toCollection(TreeSet::new));
		}
	}

	@ParameterizedTest
	@MethodSource("macros")
	void commandsDoWhatWasFrozen(final String name) throws Exception {
		final String macro = "out = '" + inMacro(folder) + "';\n" + Files.readString(MACROS.resolve(name + END));
		final String log = name.equals(REFUSED) ? failure(macro) : said(macro);
		assertTrue(commands > 0);
		parts.put("log", log);
		try (Stream<Path> files = Files.walk(folder)) {
			for (final Path file : files.filter(Files::isRegularFile).sorted().toList()) {
				final String path = inMacro(folder.relativize(file));
				// only the tables of an ensemble's folder, because its rows have their own test
				if (path.startsWith("store/") && !path.startsWith("store/tables/")) continue;
				parts.put("file " + path, isText(file.getFileName().toString()) ? Files.readString(file) : "");
				if (path.endsWith(".data")) {
					final String written = Files.readString(file), digest = sha256(written);
					final String then = sha256(written.replace(Provenance.madeBy(), FROZEN_BY));
					parts.replaceAll((part, text) -> text.replace(digest, then));
				}
			}
		}
		parts.replaceAll((part, text) -> anywhere(text));
		frozen.check(name, parts);
	}

	private static boolean isText(final String name) {
		return TEXTS.matcher(name).matches() || NetworkFiles.FORMATS.stream().anyMatch(f -> f.owns(name));
	}

	private static String sha256(final String text) throws NoSuchAlgorithmException {
		return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
	}

	/** A text without the parts that depend on the folder and the version. */
	private String anywhere(final String text) {
		return text.replace(folder.toString(), "OUT").replace(inMacro(folder), "OUT").replace(Provenance.madeBy(), "Crumple VERSION")
			.replace("# build=" + Provenance.build(), "# build=BUILD");
	}

	@Test
	void everyMacroIsKept() throws IOException {
		frozen.checkCases(macros());
	}

	/**
	 * A new command, or a new choice of a key, needs a macro or a test of its own that uses it. File formats are tested by EveryFormatTest.
	 */
	@Test
	void everyCommandAndEveryChoiceIsInAMacroOrATest() throws Exception {
		final StringBuilder all = new StringBuilder();
		for (final String name : macros()) all.append(Files.readString(MACROS.resolve(name + END)).replace('"', ' '));
		try (Stream<Path> files = Files.walk(TESTS)) {
			for (final Path test : files.filter(f -> f.toString().endsWith("Test.java")).sorted().toList())
				all.append(Files.readString(test).replace("\\\"", "'").replace('\'', ' '));
		}
		final Set<String> missing = new TreeSet<>();
		final List<CommandInfo> ours = host.context().service(CommandService.class).getCommands().stream()
			.filter(c -> isOurs(c.getClassName())).toList();
		assertTrue(ours.size() > 1, "commands are found by their package");
		for (final CommandInfo command : ours) {
			final String label = command.getMenuPath().getLeaf().getName();
			if (all.indexOf("run( " + label + " ") < 0) missing.add(label);
			for (final ModuleItem<?> key : command.inputs()) {
				if (key.getChoices() == null || key.getName().equals("format")) continue;
				for (final Object choice : key.getChoices()) {
					final String set = " " + key.getName() + "=";
					if (all.indexOf(set + "[" + choice + "]") < 0 && all.indexOf(set + choice + " ") < 0)
						missing.add(key.getName() + "=" + choice);
				}
			}
		}
		assertEquals(Set.of(), missing, "in no macro and in no test");
	}
}
