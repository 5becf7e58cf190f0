package org.crumple.macro;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;

import ij.measure.ResultsTable;

import org.crumple.command.FitExponent;
import org.crumple.command.OpenTable;
import org.crumple.command.PlotBondStrains;
import org.crumple.command.PlotCommand;
import org.crumple.command.PlotExcitations;
import org.crumple.command.PlotScalingRelation;
import org.crumple.command.ScorePredictors;
import org.crumple.command.SetFigureStyle;
import org.crumple.figure.FigureStyle;
import org.crumple.table.Table;
import org.crumple.workbench.HostTable;
import org.crumple.workbench.SessionStyle;
import org.junit.jupiter.api.Test;
import org.scijava.ItemVisibility;
import org.scijava.command.Command;
import org.scijava.command.CommandInfo;
import org.scijava.command.CommandModule;
import org.scijava.command.CommandService;
import org.scijava.module.Module;
import org.scijava.module.ModuleItem;
import org.scijava.module.process.AbstractPreprocessorPlugin;
import org.scijava.module.process.CheckInputsPreprocessor;
import org.scijava.module.process.PreprocessorPlugin;
import org.scijava.plugin.PluginService;
import org.scijava.script.ScriptInfo;

/** What a dialog proposes, and what is said if it is accepted although something is missing. */
class DialogsAsTheyStandTest extends MacroTest {

	private static final String BOTH = SMALL + "run('Relax Network...', ''); run('Local Excitations...', 'plots=false');";

	/** The first preprocessor that refuses a module, of some of those that a host runs, in the host's order; null if none does. */
	private PreprocessorPlugin refusing(final Module module, final List<Class<?>> some) {
		for (final PreprocessorPlugin one : host.context().service(PluginService.class).createInstancesOfType(PreprocessorPlugin.class)) {
			if (!some.contains(one.getClass())) continue;
			one.process(module);
			if (one.isCanceled()) return one;
		}
		return null;
	}

	/** A command that was picked in the menu, as its dialog opens. */
	private CommandModule opened(final Class<? extends Command> command) throws Exception {
		final CommandModule module = new CommandModule(host.context().service(CommandService.class).getCommand(command));
		host.context().inject(module.getDelegateObject());
		assertNull(refusing(module, List.of(NewestTable.class)));
		assertFalse(module.isInputResolved("table"), "a field that is resolved vanishes from the dialog");
		return module;
	}

	/** Hosts show what is not resolved, whatever its visibility: a dialog would begin with nine fields about the look of figures. */
	@Test
	void whatIsForMacrosAloneIsInNoDialog() throws Exception {
		for (final CommandInfo info : host.context().service(CommandService.class).getCommandsOfType(PlotCommand.class)) {
			final CommandModule module = new CommandModule(info);
			MacroKeys.resolve(module, i -> i.getVisibility() == ItemVisibility.INVISIBLE);
			final List<String> shown = new ArrayList<>();
			for (final ModuleItem<?> input : info.inputs()) {
				if (MacroKeys.isKey(input) && !module.isInputResolved(input.getName())) shown.add(input.getName());
			}
			assertFalse(shown.contains("graphics") || shown.contains("ylimits"), shown.toString());
			assertTrue(shown.contains("save") && shown.size() > 2, shown.toString());
		}
	}

	/** OK would otherwise undo what was said before of everything that the user leaves as it is. */
	@Test
	void theDialogOfFigureStyleShowsTheStyleInForce() throws Exception {
		final SessionStyle session = host.context().service(SessionStyle.class);
		try {
			run("run('Figure Style...', 'span=Double lettering=9.5 captions=false');");
			final CommandModule module = new CommandModule(host.context().service(CommandService.class).getCommand(SetFigureStyle.class));
			host.context().inject(module.getDelegateObject());
			module.setInput("legend", "None");
			module.resolveInput("legend");
			assertNull(refusing(module, List.of(PresentValues.class)));
			assertEquals("Double 9.5 false", module.getInput("span") + " " + module.getInput("lettering") + ' '
				+ module.getInput("captions"));
			assertEquals("None", module.getInput("legend"), "what a script gives");
			assertFalse(module.isInputResolved("span"), "a field that is resolved vanishes from the dialog");
			for (final String key : List.of("graphics", "span", "legend")) // SciJava would show the first constant of an enum
				assertEquals(String.class, module.getInfo().getInput(key).getType(), key);
			module.run();
			assertEquals(FigureStyle.Span.DOUBLE, session.get().span());
			run("run('Figure Style...', 'captions=false');");
			assertEquals(FigureStyle.Span.AUTO, session.get().span(), "a macro says everything that is not the default");
		} finally {
			session.set(FigureStyle.STANDARD);
		}
	}

	private String offered(final Class<? extends Command> command) throws Exception {
		return (String) opened(command).getInput("table");
	}

	@Test
	void aDialogNamesTheNewestTableThatTheCommandCanRead() throws Exception {
		assertEquals("", offered(PlotExcitations.class));
		run(BOTH + "run('Shear Network...', 'amount=0.001 increment=0.001');");
		assertEquals("Summary of Shear", offered(FitExponent.class));
		assertEquals("Summary of Shear", offered(OpenTable.class));
		assertEquals("Local Excitations", offered(PlotExcitations.class));
		assertEquals("Local Excitations", offered(PlotScalingRelation.class));
		assertEquals("", offered(ScorePredictors.class), "Avalanches has the outcome, and not the predictors");
		assertEquals("", offered(PlotBondStrains.class), "left empty it means a network");
		run("selectImage('relaxed-64-3'); run('Soft Spots...', ''); run('Shear Network...', 'amount=0.001 increment=0.001');");
		assertEquals("Soft Spots", offered(ScorePredictors.class));
	}

	/** Without this the second of two equal clicks would take the results of the first, and so would a recorded line. */
	@Test
	void noCommandIsOfferedItsOwnResults() throws Exception {
		run(BOTH + "run('Scaling Relation...', '');");
		assertEquals("Binned Relation", workbench.newestTable(any -> true).getTitle());
		final CommandModule module = opened(PlotScalingRelation.class);
		assertEquals("Local Excitations", module.getInput("table"));
		final double before = workbench.table("Scaling Relation").getValue("slope", 0);
		module.run();
		assertEquals(before, ((ResultsTable) module.getOutput("slope")).getValue("slope", 0), 0);
		run("run('Fit Exponent...', 'table=[Local Excitations] column=distance bootstrap=0');");
		assertEquals("Binned Relation", offered(FitExponent.class));
	}

	@Test
	void aMacroThatNamesNoTableStillReadsTheNewest() throws Exception {
		run(BOTH + "run('Scaling Relation...', '');");
		assertTrue(failure("run('Excitation Plots...', '');").contains("Binned Relation"));
	}

	@Test
	void aTableWhoseTitleWouldBeReadAsSeveralIsNotOffered() throws Exception {
		run(BOTH);
		workbench.keep(HostTable.of(Table.read("one, two", List.of("distance"), List.of(new double[] { 1 }))));
		assertEquals("Local Excitations", offered(FitExponent.class));
	}

	@Test
	void aScriptWithoutItsFolderSaysWhoMissesWhat() throws Exception {
		final String script = "#@script(crumple=true, menuPath=\"Plugins>Crumple>Scripts>Batch over Seeds\")\n"
			+ "#@ File(label=\"Folder for the results\", style=\"directory\", persist=false) out\nprint(out);\n";
		final Module module = new ScriptInfo(host.context(), "Batch_over_Seeds.ijm", new StringReader(script)).createModule();
		final PreprocessorPlugin refusing = refusing(module, List.of(ScriptFolders.class, CheckInputsPreprocessor.class));
		assertEquals(ScriptFolders.class, refusing.getClass());
		assertEquals("Batch over Seeds: out= is not allowed: it must be given: Folder for the results.",
			((AbstractPreprocessorPlugin) refusing).getCancelReason());
	}
}
