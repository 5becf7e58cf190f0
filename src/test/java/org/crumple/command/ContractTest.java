package org.crumple.command;

import static java.util.Map.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import org.crumple.analysis.RowSelection;
import org.crumple.avalanche.StepProtocol;
import org.crumple.drive.NextEvent;
import org.crumple.drive.ShearKind;
import org.crumple.drive.ShearProtocol;
import org.crumple.drive.WayDown;
import org.crumple.excitation.BistabilityCriterion;
import org.crumple.generate.GeneratorKind;
import org.crumple.host.EmbeddedHost;
import org.crumple.io.NetworkFiles;
import org.crumple.io.NetworkFormat;
import org.crumple.macro.MacroKeys;
import org.crumple.macro.MacroLine;
import org.crumple.picture.BondColouring;
import org.crumple.pool.Pooling;
import org.crumple.relax.BoxRelaxation;
import org.crumple.relax.Minimiser;
import org.crumple.saddle.BarrierMethod;
import org.crumple.stats.BinnedRelation;
import org.crumple.stats.Tail;
import org.crumple.stats.TailLaw;
import org.junit.jupiter.api.Test;
import org.scijava.command.CommandInfo;
import org.scijava.command.CommandService;
import org.scijava.module.ModuleItem;

/** What macros rely on: labels, keys and defaults, and the rules that keep a key from being misread. */
class ContractTest {

	private static final Map<String, String> KEYS = Map.ofEntries( //
		entry("Generate Network...", "nodes=512 excess=1.5 generator=Jammed packing disorder=0.1 alpha=0.1 stiffness=1.0 tilt=0.0 seed=1 save=null"), //
		entry("Open Network...", "network= format=Any save=null path=null"), //
		entry("Crumple Sample Network...", "sample=256 nodes prepared save=null"), //
		entry("Save Network...", "network=null format=Crumple CSV save=null path=null"), //
		entry("Relax Network...", "network=null minimiser=FIRE tolerance=1.0E-10 box=Fixed save=null"), //
		entry("Prepare Network...", "network=null amplitude=0.1 increment=0.001 path=0 1 0 -1 0 cycles=1 minimiser=FIRE box=Fixed save=null"), //
		entry("Shear Network...", "network=null amount=0.1 path= increment=1.0E-4 protocol=Fixed step kind=Simple shear cycles=1 minimiser=FIRE box=Fixed " +
			"movie=false descent=Gradient flow save=null"), //
		entry("Explore Shear...", "network=null increment=0.001 range=0.2 minimiser=FIRE descent=Gradient flow save=null"), //
		entry("Detect Avalanches...", "table=Shear threshold=1.0E-5 stiffness=0.0 minflips=1 maxflips=0 mindrop=0.0 maxdrop=0.0 bins=5 protocol=Auto pool=Alike save=null"), //
		entry("Finite-Size Scaling...", "table=Shear nodes= threshold=1.0E-5 stiffness=0.0 theta=1.0 gamma=0.6 thetaerror=0.0 gammaerror=0.0 bins=5 bootstrap=200 seed=1 protocol=Auto pool=Alike save=null"), //
		entry("Render Network...", "network=null colour=state width=1024 save=null"), //
		entry("Bond Strains...", "network=null table= bins=60 pool=Alike save=null"), //
		entry("Local Excitations...", "network=null criterion=ksys r0^2 plots=true save=null"), //
		entry("Normal Modes...", "network=null count=100 all=false participation=0.1 below=0.0 pictures=12 grid=4 save=null"), //
		entry("Density of States...", "network=null moments=1000 vectors=10 seed=1 save=null"), //
		entry("Mode Barriers...", "network=null count=20 method=Iterative cap=0.0 step=0.0 minimiser=FIRE save=null"), //
		entry("Soft Spots...", "network=null count=50 reach=0.1 event=Fold minimiser=FIRE descent=Gradient flow save=null"), //
		entry("Predictor Skill...", "table= outcome=flips high=soft_spot vibrality participation_fraction " +
			"low=distance strain_to_instability effective_stiffness stiffness where= bootstrap=1000 seed=1 pool=Alike save=null"), //
		entry("Excitation Plots...", "table= share=0.0 bins=5 pool=Alike save=null"), //
		entry("Fit Exponent...", "table= column= tail=Lower law=Power law where= take=All rows from=0.0 until=0.0 bins=5 bootstrap=200 seed=1 pool=Alike save=null"), //
		entry("Open Table...", "table= columns= where= pool=Alike save=null"), //
		entry("Run Ensemble...", "plan=null out=null threads=0 retry=false save=null"), //
		entry("Scaling Relation...", "table= x=distance y=effective_stiffness average=Mean where= from=0.0 until=0.0 bins=5 pool=Alike save=null"));

	private final CommandService commands = EmbeddedHost.start(true).context().service(CommandService.class);

	private List<CommandInfo> ours() {
		return commands.getCommands().stream().filter(c -> c.getClassName().startsWith("org.crumple.command.")).toList();
	}

	private static List<ModuleItem<?>> keys(final CommandInfo command) {
		return StreamSupport.stream(command.inputs().spliterator(), false).filter(MacroKeys::isKey).collect(Collectors.toList());
	}

	@Test
	void labelsKeysAndDefaultsAreThoseOfTheContract() throws Exception {
		assertEquals(KEYS.keySet(), ours().stream().map(MacroLine::label).collect(Collectors.toSet()));
		for (final CommandInfo command : ours()) {
			final org.scijava.module.Module module = command.createModule();
			final List<String> found = new ArrayList<>();
			for (final ModuleItem<?> key : keys(command)) found.add(key.getName() + "=" + module.getInput(key.getName()));
			assertEquals(KEYS.get(MacroLine.label(command)), String.join(" ", found));
		}
	}

	@Test
	void noKeyCanBeMistakenForAnother() {
		for (final CommandInfo command : ours()) {
			for (final ModuleItem<?> key : keys(command)) {
				assertTrue(key.getName().matches("[a-z0-9]+"), key.getName() + ": macros cannot set other keys");
				for (final ModuleItem<?> other : keys(command)) {
					assertFalse(other != key && other.getName().endsWith(key.getName()), key.getName() + " would read the value of " + other.getName());
				}
			}
		}
	}

	@Test
	void everyKeyIsDocumentedAndForgetsItsLastValue() {
		for (final CommandInfo command : ours()) {
			assertFalse(command.getDescription().isBlank(), command.getTitle());
			assertTrue(command.canRunHeadless(), command.getTitle());
			final String place = command.getClassName().endsWith(".SampleNetwork") ? "File > Open Samples > Crumple " : "Plugins > Crumple > ";
			assertTrue(command.getMenuPath().getMenuString(true).startsWith(place), command.getMenuPath().toString());
			for (final ModuleItem<?> key : keys(command)) {
				assertFalse(key.isPersisted(), key.getName());
				assertFalse(key.getLabel().isBlank(), key.getName());
				assertFalse(key.getDescription() == null || key.getDescription().isBlank(), key.getName());
				// a required object that is missing would make the command a silent no-op
				assertFalse(key.isRequired() && !key.getType().isPrimitive() && key.getType() != String.class && !key.getType().isEnum(), key.getName());
			}
		}
	}

	@Test
	void choicesInDialogsAreThoseOfTheKernels() {
		assertChoices("generator", Arrays.asList(GeneratorKind.values()));
		assertChoices("minimiser", Arrays.asList(Minimiser.values()));
		assertChoices("box", Arrays.asList(BoxRelaxation.values()), "Shear Network...");
		assertEquals(List.of("Fixed", "Zero pressure"), labels(commands.getCommand(ShearNetwork.class).getInput("box").getChoices()), "the strain that is driven cannot be relaxed");
		assertChoices("protocol", Arrays.asList(ShearProtocol.values()), "Detect Avalanches...", "Finite-Size Scaling...");
		for (final Class<? extends CrumpleCommand> reader : List.of(DetectAvalanches.class, ScaleAvalanches.class)) {
			assertEquals(List.of("Auto", "Fixed step", "Event driven"), labels(commands.getCommand(reader).getInput("protocol").getChoices()));
		}
		for (final ShearProtocol made : ShearProtocol.values()) assertEquals(made.toString(), StepProtocol.of(made.toString()).toString(), "tables say it in these words");
		assertChoices("pool", Arrays.asList(Pooling.values()));
		assertChoices("descent", Arrays.asList(WayDown.values()));
		assertChoices("kind", Arrays.asList(ShearKind.values()));
		assertChoices("colour", Arrays.asList(BondColouring.values()));
		assertChoices("criterion", Arrays.asList(BistabilityCriterion.values()));
		assertChoices("method", Arrays.asList(BarrierMethod.values()));
		assertChoices("event", Arrays.asList(NextEvent.Sought.values()));
		assertChoices("tail", Arrays.asList(Tail.values()));
		assertChoices("law", Arrays.asList(TailLaw.values()));
		assertChoices("take", Arrays.asList(RowSelection.values()));
		assertChoices("average", Arrays.asList(BinnedRelation.Average.values()));
		final ModuleItem<?> format = commands.getCommand(SaveNetwork.class).getInput("format");
		assertEquals(NetworkFiles.FORMATS.stream().map(NetworkFormat::label).collect(Collectors.toList()), format.getChoices());
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
				if (key.getType().isEnum()) assertEquals(key.getChoices().get(0), command.createModule().getInput(key.getName()), command.getTitle() + " " + key.getName());
			}
		}
	}
}
