package org.crumple.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.crumple.avalanche.StepProtocol;
import org.crumple.command.memory.BuildTransitionGraph;
import org.crumple.command.memory.TeachAndRead;
import org.crumple.command.memory.VisitBranch;
import org.crumple.command.survey.FitSizeExponents;
import org.crumple.command.survey.MeasureLocalExponents;
import org.crumple.drive.NextEvent;
import org.crumple.drive.ShearKind;
import org.crumple.drive.ShearProtocol;
import org.crumple.drive.WayDown;
import org.crumple.excitation.BistabilityCriterion;
import org.crumple.figure.FigureStyle;
import org.crumple.generate.GeneratorKind;
import org.crumple.host.EmbeddedHost;
import org.crumple.io.NetworkFiles;
import org.crumple.io.NetworkFormat;
import org.crumple.macro.MacroKeys;
import org.crumple.macro.MacroLine;
import org.crumple.picture.BondColouring;
import org.crumple.pool.Pooling;
import org.crumple.memory.Teaching;
import org.crumple.relax.BoxRelaxation;
import org.crumple.relax.Minimiser;
import org.crumple.saddle.BarrierMethod;
import org.crumple.stats.BinnedRelation;
import org.crumple.survey.AverageCurve;
import org.crumple.survey.ParameterSeries;
import org.crumple.survey.RowSelection;
import org.crumple.tail.Tail;
import org.crumple.tail.TailLaw;
import org.crumple.network.BoundaryKind;
import org.crumple.trace.ImageNetwork;
import org.crumple.trace.TraceSettings;
import org.crumple.workbench.WorkbenchNetwork;
import org.junit.jupiter.api.Test;
import org.scijava.command.CommandInfo;
import org.scijava.command.CommandService;
import org.scijava.module.ModuleItem;
import org.scijava.script.ScriptInfo;
import org.scijava.widget.WidgetStyle;

/** What macros rely on: labels, keys and defaults, and the rules that keep a key from being misread. */
class ContractTest {

	private final CommandService commands = EmbeddedHost.start(true).context().service(CommandService.class);

	private List<CommandInfo> ours() {
		return CommandPages.ours(commands);
	}

	private static List<ModuleItem<?>> keys(final CommandInfo command) {
		return StreamSupport.stream(command.inputs().spliterator(), false).filter(MacroKeys::isKey).collect(Collectors.toList());
	}

	/**
	 * Macros may rely on the table of keys on a command's page: the command has the same keys in the same order, with defaults of the same
	 * value and type.
	 */
	@Test
	void keysTheirOrderAndTheirDefaultsAreThoseOfThePage() throws Exception {
		for (final CommandInfo command : ours()) {
			final org.scijava.module.Module module = command.createModule();
			final Map<String, String> promised = CommandPages.keys(command);
			assertEquals(List.copyOf(promised.keySet()), CommandPages.asked(command).stream().map(ModuleItem::getName).toList(),
				MacroLine.label(command));
			for (final ModuleItem<?> key : CommandPages.asked(command)) {
				final Object value = module.getInput(key.getName());
				final String said = MacroLine.label(command) + ": " + key.getName() + "=" + value + ", on the page "
					+ promised.get(key.getName());
				assertTrue(isSame(value, promised.get(key.getName())), said);
				assertEquals(value == null, key.getType() == File.class || key.getType() == WorkbenchNetwork.class, said);
			}
		}
	}

	/**
	 * Every command that plots takes them, and one that only draws networks those that mean something for it, with the defaults of Figure
	 * Style, and lines say only those that differ.
	 */
	@Test
	void keysOfFiguresAreTheSameEverywhere() throws Exception {
		final Map<String, String> promised = CommandPages.keys(commands.getCommand(SetFigureStyle.class));
		int plotting = 0, drawing = 0;
		for (final CommandInfo command : ours()) {
			final List<ModuleItem<?>> hidden = CommandPages.hidden(command);
			final Class<?> kind = command.loadDelegateClass();
			final List<String> pictures = List.of("graphics", "span", "lettering", "captions");
			assertEquals(PlotCommand.class.isAssignableFrom(kind) ? Stream.concat(pictures.stream(), Stream.of("legend", "xaxis", "yaxis",
				"xlimits", "ylimits")).toList() : PictureCommand.class.isAssignableFrom(kind) ? pictures : List.of(), hidden.stream()
				.map(ModuleItem::getName).toList(), MacroLine.label(command));
			plotting += PlotCommand.class.isAssignableFrom(kind) ? 1 : 0;
			drawing += hidden.isEmpty() ? 0 : 1;
			final org.scijava.module.Module module = command.createModule();
			for (final ModuleItem<?> key : hidden) {
				final Object value = module.getInput(key.getName());
				if (promised.containsKey(key.getName())) assertTrue(isSame(value, promised.get(key.getName())), key.getName());
				assertEquals(value.toString().replaceFirst("\\.0$", ""), key.get(MacroLine.UNSAID) == null ? ""
					: key.get(MacroLine.UNSAID));
			}
		}
		assertTrue(plotting >= 13, plotting + " commands plot");
		assertTrue(drawing >= plotting + 6, drawing + " commands draw networks or plot");
	}

	/** Real numbers have a point or an exponent on the page, to distinguish them from whole numbers. */
	private static boolean isSame(final Object value, final String text) {
		if (value instanceof Double real) return text.matches("-?[0-9]+([.][0-9]+|([.][0-9]+)?e-?[0-9]+)")
			&& real == Double.parseDouble(text);
		return text.equals(value == null ? "" : value.toString());
	}

	/** The Swing dialogs of SciJava would show 0 for 0.05 in a field that began with 0, and 10 for 9.5, and take 0.05 and 9.5. */
	@Test
	void dialogsShowAllDigitsOfARealNumber() throws Exception {
		for (final CommandInfo command : ours()) {
			for (final ModuleItem<?> key : CommandPages.asked(command)) {
				if (key.getType() == double.class) assertShowsAllDigits(MacroLine.label(command) + ": " + key.getName(), key);
			}
		}
		for (final String folder : List.of("macros", "plugins/Crumple/Scripts")) {
			for (final String file : new File(folder).list((f, name) -> name.endsWith(".ijm"))) {
				final Stream<String> head = Files.readString(Path.of(folder, file)).lines().filter(line -> line.startsWith("#@"));
				final ScriptInfo script = new ScriptInfo(commands.context(), file,
					new StringReader(head.collect(Collectors.joining("\n"))));
				for (final ModuleItem<?> key : script.inputs()) {
					if (key.getType() == Double.class) assertShowsAllDigits(file + ": " + key.getName(), key);
				}
			}
		}
	}

	private static void assertShowsAllDigits(final String name, final ModuleItem<?> key) {
		final String pattern = WidgetStyle.getStyleModifier(key.getWidgetStyle(), "format");
		assertTrue(pattern != null, name);
		for (final String number : List.of("0", "0.05", "9.5", "0.000000000001", "-1234.5678"))
			assertEquals(number, new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT)).format(new BigDecimal(number)),
				name);
	}

	@Test
	void noKeyCanBeMistakenForAnother() {
		for (final CommandInfo command : ours()) {
			for (final ModuleItem<?> key : keys(command)) {
				assertTrue(key.getName().matches("[a-z0-9]+"), key.getName() + ": macros cannot set other keys");
				for (final ModuleItem<?> other : keys(command)) {
					assertFalse(other != key && other.getName().endsWith(key.getName()), key.getName() + " would read the value of "
						+ other.getName());
				}
			}
		}
	}

	@Test
	void everyKeyIsDocumentedAndForgetsItsLastValue() {
		for (final CommandInfo command : ours()) {
			assertFalse(command.getDescription().isBlank(), command.getTitle());
			assertEquals(!command.getClassName().endsWith(".ExploreShear"), command.canRunHeadless(), command.getTitle());
			final String place = command.getClassName().endsWith(".SampleNetwork") ? "File > Open Samples > Crumple "
				: "Plugins > Crumple > ";
			assertTrue(command.getMenuPath().getMenuString(true).startsWith(place), command.getMenuPath().toString());
			for (final ModuleItem<?> key : keys(command)) {
				assertFalse(key.isPersisted(), key.getName());
				assertFalse(key.getLabel().isBlank(), key.getName());
				assertFalse(key.getDescription() == null || key.getDescription().isBlank(), key.getName());
				// a required object that is missing would make the command a silent no-op
				assertFalse(key.isRequired() && !key.getType().isPrimitive() && key.getType() != String.class && !key.getType().isEnum(),
					key.getName());
			}
		}
	}

	@Test
	void choicesInDialogsAreThoseOfTheKernels() {
		assertChoices("generator", Arrays.asList(GeneratorKind.values()));
		assertChoices("minimiser", Arrays.asList(Minimiser.values()));
		assertChoices("box", Arrays.asList(BoxRelaxation.values()), "Shear Network...", "Transition Graph...", "Network on Branch...",
			"Teach and Read...");
		for (final Class<? extends CrumpleCommand> driving : List.of(ShearNetwork.class, BuildTransitionGraph.class, VisitBranch.class,
			TeachAndRead.class))
			assertEquals(List.of("Fixed", "Zero pressure"), labels(commands.getCommand(driving).getInput("box").getChoices()),
				"the strain that is driven cannot be relaxed");
		assertChoices("protocol", Arrays.asList(ShearProtocol.values()), "Detect Avalanches...", "Finite-Size Scaling...",
			"Size Exponents...", "Teach and Read...");
		assertEquals(labels(Arrays.asList(Teaching.Protocol.values())), labels(commands.getCommand(TeachAndRead.class).getInput("protocol")
			.getChoices()));
		for (final Class<? extends CrumpleCommand> reader : List.of(DetectAvalanches.class, ScaleAvalanches.class,
			FitSizeExponents.class)) {
			assertEquals(List.of("Auto", "Fixed step", "Event driven"),
				labels(commands.getCommand(reader).getInput("protocol").getChoices()));
		}
		for (final ShearProtocol made : ShearProtocol.values())
			assertEquals(made.toString(), StepProtocol.of(made.toString()).toString(), "tables say it in these words");
		assertChoices("pool", Arrays.asList(Pooling.values()));
		assertChoices("descent", Arrays.asList(WayDown.values()));
		assertChoices("kind", Arrays.asList(ShearKind.values()));
		assertChoices("colour", Arrays.asList(BondColouring.values()));
		assertChoices("criterion", Arrays.asList(BistabilityCriterion.values()));
		assertChoices("method", Arrays.asList(BarrierMethod.values()), "Network from Image...");
		assertChoices("boundary", Arrays.asList(BoundaryKind.values()));
		assertChoices("rest", Arrays.asList(ImageNetwork.Rest.values()));
		assertChoices("dangling", Arrays.asList(TraceSettings.FreeEnds.values()));
		assertChoices("event", Arrays.asList(NextEvent.Sought.values()));
		assertChoices("tail", Arrays.asList(Tail.values()));
		assertChoices("law", Arrays.asList(TailLaw.values()), "Local Exponent...");
		assertEquals(List.of(TailLaw.POWER.toString(), TailLaw.WHOLE.toString()), labels(commands.getCommand(MeasureLocalExponents.class)
			.getInput("law").getChoices()), "a cut-off has no place of its own");
		assertChoices("take", Arrays.asList(RowSelection.values()));
		assertChoices("average", Arrays.asList(BinnedRelation.Average.values()), "Parameter Series...");
		assertEquals(labels(Arrays.asList(ParameterSeries.Average.values())),
			labels(commands.getCommand(PlotParameterSeries.class).getInput("average").getChoices()));
		assertChoices("band", Arrays.asList(AverageCurve.Spread.values()));
		assertChoices("graphics", Arrays.asList(FigureStyle.Graphics.values()));
		assertChoices("span", Arrays.asList(FigureStyle.Span.values()));
		assertChoices("legend", Arrays.asList(FigureStyle.LegendPlace.values()));
		final ModuleItem<?> format = commands.getCommand(SaveNetwork.class).getInput("format");
		assertEquals(NetworkFiles.labels(f -> true), format.getChoices());
		final ModuleItem<?> opened = commands.getCommand(OpenNetwork.class).getInput("format");
		assertEquals(Stream.concat(Stream.of("Any"), NetworkFiles.labels(NetworkFormat::isReadable).stream()).toList(),
			opened.getChoices());
		assertTrue(format.getDescription()
			.startsWith("Crumple CSV: two tables. LAMMPS: data and input script. GraphML: for networkx. Extended XYZ: for OVITO and ASE, "
			+ "written only. VTK: for ParaView and meshio, written only."));
	}

	private void assertChoices(final String key, final List<?> expected, final String... others) {
		for (final CommandInfo command : ours()) {
			final ModuleItem<?> item = command.getInput(key);
			if (item == null || List.of(others).contains(MacroLine.label(command))) continue;
			assertEquals(labels(expected), labels(item.getChoices()), command.getTitle());
		}
	}

	private static List<String> labels(final List<?> choices) {
		return choices.stream().map(Object::toString).toList();
	}

	/** Fiji's dialogs show the first constant of an enum, whatever the field holds: a default that comes later would look like another. */
	@Test
	void theDefaultOfAChoiceIsTheFirstOrItsKeyIsText() throws Exception {
		for (final CommandInfo command : ours()) {
			for (final ModuleItem<?> key : keys(command)) {
				if (key.getType().isEnum()) assertEquals(key.getChoices().get(0), command.createModule().getInput(key.getName()),
					command.getTitle() + " " + key.getName());
			}
		}
	}
}
