package org.crumple.macro;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;

import org.crumple.command.RelaxNetwork;
import org.crumple.command.ShearNetwork;
import org.crumple.drive.ShearKind;
import org.crumple.figure.FigureStyle;
import org.crumple.kernel.InvalidValue;
import org.crumple.relax.BoxRelaxation;
import org.crumple.workbench.WorkbenchNetwork;
import org.junit.jupiter.api.Test;
import org.scijava.command.CommandInfo;
import org.scijava.command.CommandService;
import org.scijava.convert.ConvertService;
import org.scijava.module.Module;
import org.scijava.module.ModuleItem;
import org.scijava.script.ScriptInfo;

/** A choice is said by its label, whoever says it, and what is none of the choices is refused in one sentence. */
class ChoicesTest extends MacroTest {

	private static final String SHEAR = "amount=0.001 increment=0.001 ";

	private final CommandService commands = host.context().service(CommandService.class);

	/** What the network was sheared with, as its macro line says. */
	private String sheared(final Object kind) throws Exception {
		run(SMALL + "run('Prepare Network...', 'amplitude=0');");
		final Module done = commands.run(ShearNetwork.class, true, "amount", 0.001, "increment", 0.001, "kind", kind).get();
		return ((WorkbenchNetwork) done.getOutput("sheared")).provenance().toMacro(List.of());
	}

	@Test
	void scriptsSayALabelAConstantOrItsName() throws Exception {
		for (final Object kind : new Object[] { "Pure shear", "pure SHEAR", ShearKind.PURE, "PURE" })
			assertTrue(sheared(kind).contains("kind=[Pure shear]"), kind.toString());
		assertTrue(sheared("Simple shear").contains("kind=[Simple shear]"));
	}

	@Test
	void aScriptThatSaysWhatIsNoneOfThemIsToldWhichThereAre() {
		final String message = "kind=Shear is not allowed: it must be one of [Simple shear], [Pure shear].";
		assertEquals(message, assertThrows(InvalidValue.class, () -> sheared("Shear")).getMessage());
		assertEquals("Shear Network: " + message, failure(SMALL + "run('Prepare Network...', 'amplitude=0'); run('Shear Network...', '"
			+ SHEAR + "kind=Shear');"));
	}

	@Test
	void macrosWriteLabelsInAnyLettersAndNoNamesOfConstants() throws Exception {
		assertTrue(failure(SMALL + "run('Relax Network...', 'minimiser=GRADIENT_FLOW');")
			.contains("minimiser=GRADIENT_FLOW is not allowed: it must be one of [FIRE], [Gradient flow]."));
		final String made = "run('Prepare Network...', 'amplitude=0 minimiser=[gradient FLOW]');";
		run(SMALL + made);
		assertTrue(network("prepared-64-3").provenance().toMacro(List.of()).contains("minimiser=[Gradient flow]"));
	}

	/** Whatever command it is and whatever key: labels, and the same refusal from a macro and from a script. */
	@Test
	void everyKeyThatIsAChoiceTakesItsLabelsAndRefusesAlike() {
		final ConvertService convert = host.context().service(ConvertService.class);
		int choices = 0;
		for (final CommandInfo command : commands.getCommands()) {
			if (!command.getClassName().startsWith("org.crumple.command.")) continue;
			for (final ModuleItem<?> key : StreamSupport.stream(command.inputs().spliterator(), false).filter(k -> k.getType().isEnum())
				.toList()) {
				for (final Object constant : key.getType().getEnumConstants()) {
					for (final String said : List.of(constant.toString(), constant.toString().toUpperCase(Locale.ROOT), " " + constant,
						((Enum<?>) constant).name())) {
						assertSame(constant, convert.convert(said, key.getType()), said);
					}
					if (key.getChoices().contains(constant)) assertSame(constant, MacroKeys.typed(key, constant.toString()));
				}
				final String macro = assertThrows(InvalidValue.class, () -> MacroKeys.typed(key, "no such")).getMessage();
				// xaxis, yaxis and scale share their choices, of which a script does not say for which of them they are
				final String script = assertThrows(InvalidValue.class, () -> convert.convert("no such", key.getType())).getMessage();
				final String expected = key.getType() == FigureStyle.Scale.class ? "scale" + macro.substring(macro.indexOf('=')) : macro;
				// nor what it offers of them
				if (key.getChoices().size() == key.getType().getEnumConstants().length) assertEquals(expected, script, command.getTitle());
				assertTrue(macro.startsWith(key.getName() + "=no such is not allowed: it must be one of ["), macro);
				choices++;
			}
		}
		assertTrue(choices > 25, choices + " keys");
	}

	/** A command may offer some of the choices of its kernel: it names these alone, and takes no other from anybody. */
	@Test
	void onlyWhatAKeyOffersIsNamedAndTaken() throws Exception {
		final String allowed = " is not allowed: it must be one of [Fixed], [Zero pressure].", prepare = SMALL
			+ "run('Prepare Network...', 'amplitude=0'); ";
		for (final String command : List.of("Shear Network", "Transition Graph", "Network on Branch", "Teach and Read")) {
			for (final String box : List.of("Foo", "Zero stress"))
				assertEquals(command + ": box=" + box + allowed, failure(prepare + "run('" + command + "...', 'box=[" + box + "]');"));
		}
		assertEquals("Local Exponent: law=Power is not allowed: it must be one of [Power law], [Whole numbers].",
			failure("run('Local Exponent...', 'law=Power');"));
		final Module module = commands.getCommand(ShearNetwork.class).createModule();
		module.setInput("box", BoxRelaxation.ZERO_STRESS);
		assertEquals("Shear Network: box=Zero stress" + allowed, refusal(module));
	}

	@Test
	void aMissingChoiceIsRefusedLikeAWrongOne() throws Exception {
		final Module module = commands.getCommand(RelaxNetwork.class).createModule();
		run(SMALL);
		final String before = workbench.networks().toString();
		module.setInput("minimiser", null);
		assertEquals("Relax Network: minimiser=null is not allowed: it must be one of [FIRE], [Gradient flow].", refusal(module));
		assertEquals(before, workbench.networks().toString());
	}

	private String refusal(final Module module) {
		host.context().inject(module.getDelegateObject());
		final PrintStream before = System.out;
		final ByteArrayOutputStream told = new ByteArrayOutputStream();
		System.setOut(new PrintStream(told, true, StandardCharsets.UTF_8));
		try {
			module.run();
		} finally {
			System.setOut(before);
		}
		return told.toString(StandardCharsets.UTF_8).strip();
	}

	@Test
	void aParameterOfAScriptMayBeAChoice() throws Exception {
		final String script = "#@ org.crumple.drive.ShearKind(value='pure shear') kind\n#@ String(choices={'FIRE', 'Gradient flow'}, "
			+ "value='FIRE') minimiser\nprint(kind);\n";
		final ScriptInfo info = new ScriptInfo(host.context(), "kinds.ijm", new StringReader(script));
		final Module module = info.createModule();
		ScriptValues.check(module);
		assertSame(ShearKind.PURE, module.getInput("kind"));
		MacroKeys.read(module, "kind=[Simple shear] minimiser=FIRE", MacroKeys::typed);
		assertSame(ShearKind.SIMPLE, module.getInput("kind"));
		assertEquals("var kind=\"Simple shear\"; var minimiser=\"FIRE\"; print(kind);", Recipe.code(module.getInputs(), "print(kind);"));
	}
}
