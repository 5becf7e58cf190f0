package org.crumple.macro;

import java.awt.GraphicsEnvironment;
import java.io.File;
import java.nio.file.InvalidPathException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import ij.Macro;

import org.crumple.io.UserPath;
import org.crumple.kernel.Choices;
import org.crumple.kernel.InvalidValue;
import org.crumple.kernel.NumberText;
import org.crumple.kernel.PlainText;
import org.crumple.workbench.ActiveImage;
import org.crumple.workbench.NetworkWorkbench;
import org.crumple.workbench.SessionStyle;
import org.crumple.workbench.WorkbenchNetwork;
import org.scijava.ItemVisibility;
import org.scijava.Priority;
import org.scijava.command.CommandService;
import org.scijava.module.Module;
import org.scijava.module.ModuleItem;
import org.scijava.module.process.AbstractPreprocessorPlugin;
import org.scijava.module.process.PreprocessorPlugin;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.service.Service;
import org.scijava.thread.ThreadService;
import org.scijava.util.Types;
import org.scijava.widget.Button;

/**
 * Reads a macro's options for our commands before the host does, and strictly: an unknown key, a value that cannot be parsed, a word
 * without a value, or an unknown network stops the macro with one sentence. The host would ignore an unknown key and turn an invalid number
 * into 0.
 */
@Plugin(type = PreprocessorPlugin.class, priority = Priority.FIRST)
public class MacroKeys extends AbstractPreprocessorPlugin {

	/** The types, besides choices, of which a macro can set an input. */
	private static final Set<Class<?>> TYPES = Set.of(String.class, File.class, Boolean.class, Integer.class, Long.class, Double.class);

	@Parameter(required = false)
	private NetworkWorkbench workbench;
	@Parameter(required = false)
	private CommandService commands;
	@Parameter(required = false)
	private ThreadService threads;
	@Parameter(required = false)
	private SessionStyle session;

	@Override
	public void process(final Module module) {
		final boolean script = ScriptValues.isOurs(module);
		if (!script && !(module.getDelegateObject() instanceof Keyed)) return;
		if (session != null) session.giveTo(module);
		final String options = Macro.getOptions();
		final boolean called = calledByProgram(module), macro = CallingMacro.isThere(threads), fromMacro = macro && !called;
		ActiveImage.forgetEarlier(threads);
		if (macro) CallingMacro.note(threads);
		CommandRecorder.begin(module, macro || called);
		if (fromMacro && options != null) refuse(module, () -> read(module, options, this::value));
		resolve(module, i -> i.getVisibility() == ItemVisibility.INVISIBLE);
		if (isCanceled() || !(fromMacro || GraphicsEnvironment.isHeadless() || onlySaveIsLeft(module))) return;
		if (script) refuse(module, () -> ScriptValues.check(module));
		resolve(module, i -> true);
	}

	/**
	 * Sets a module's inputs from options.
	 *
	 * @throws IllegalArgumentException if a key is unknown to the module, or a value is invalid
	 */
	static void read(final Module module, final String options, final BiFunction<ModuleItem<?>, String, Object> values) {
		for (final Map.Entry<String, String> given : MacroLine.parse(options).entrySet()) {
			final ModuleItem<?> input = input(module, given.getKey());
			final Object value = values.apply(input, given.getValue());
			if (value != null) module.setInput(input.getName(), value);
			module.resolveInput(input.getName());
		}
	}

	/** Reads the options, and stops the macro if it fails. */
	private void refuse(final Module module, final Runnable reading) {
		try {
			reading.run();
		} catch (final IllegalArgumentException e) {
			Refusal.tell(this, MacroLine.name(module.getInfo()) + ": " + e.getMessage());
		}
	}

	/**
	 * Marks inputs as resolved, so that those not given keep their defaults and are in no dialog. Otherwise the host would ask for the last
	 * unresolved input if it is a file, and take a missing answer for a cancellation; and it shows invisible inputs, which are for macros
	 * and scripts alone, as it shows all others.
	 */
	static void resolve(final Module module, final Predicate<ModuleItem<?>> which) {
		for (final ModuleItem<?> input : module.getInfo().inputs()) {
			if ((isKey(input) || input.getType() == Button.class) && which.test(input)) module.resolveInput(input.getName());
		}
	}

	private static boolean onlySaveIsLeft(final Module module) {
		return StreamSupport.stream(module.getInfo().inputs().spliterator(), false).filter(MacroKeys::isKey)
			.allMatch(i -> module.isInputResolved(i.getName()) || i.getName().equals("save"));
	}

	/** Whether a script has set inputs itself: then the options of a macro that may have called it are not meant for this command. */
	private static boolean calledByProgram(final Module module) {
		return StreamSupport.stream(module.getInfo().inputs().spliterator(), false)
			.anyMatch(i -> isKey(i) && module.isInputResolved(i.getName()));
	}

	/** Whether a macro may set an input. */
	public static boolean isKey(final ModuleItem<?> input) {
		return !Service.class.isAssignableFrom(input.getType()) && input.getType() != Button.class &&
			input.getType() != org.scijava.Context.class && input.getVisibility() != ItemVisibility.MESSAGE;
	}

	private static ModuleItem<?> input(final Module module, final String key) {
		for (final ModuleItem<?> input : module.getInfo().inputs()) {
			if (isKey(input) && input.getName().equals(key)) return input;
		}
		// those of the dialog first
		final String known = StreamSupport.stream(module.getInfo().inputs().spliterator(), false).filter(MacroKeys::isKey)
			.sorted(Comparator.comparing(i -> i.getVisibility() == ItemVisibility.INVISIBLE)).map(ModuleItem::getName)
			.collect(Collectors.joining(", "));
		throw new IllegalArgumentException("there is no key \"" + PlainText.shown(key) + "\"; the keys are " + known + ".");
	}

	private Object value(final ModuleItem<?> input, final String text) {
		return text != null && input.getType() == WorkbenchNetwork.class ? PictureNetworks.named(text, workbench, commands)
			: typed(input, text);
	}

	/**
	 * The value of any input except a network.
	 *
	 * @throws IllegalArgumentException naming the key if the text is not a value of the input's type
	 */
	static Object typed(final ModuleItem<?> input, final String text) {
		final String key = input.getName();
		final Class<?> type = input.getType();
		if (text == null) throw new IllegalArgumentException("the key \"" + key + "\" needs a value: write " + key + "=value.");
		if (type == String.class) return text;
		if (type == File.class) return file(key, text);
		if (type == boolean.class || type == Boolean.class) return truth(key, text);
		if (type == int.class || type == Integer.class) return (int) whole(key, text, Integer.MIN_VALUE, Integer.MAX_VALUE);
		if (type == long.class || type == Long.class) return whole(key, text, Long.MIN_VALUE, Long.MAX_VALUE);
		if (type == double.class || type == Double.class) return number(key, text);
		if (type.isEnum()) return Choices.find(key, text, choices(input));
		throw new IllegalStateException("No macro can set an input of type " + type + ".");
	}

	/** What the key of an enum offers: the choices that it declares, else all constants. */
	static Object[] choices(final ModuleItem<?> input) {
		final List<?> declared = input.getChoices();
		return declared == null || declared.isEmpty() ? input.getType().getEnumConstants() : declared.toArray();
	}

	/** Whether {@link #typed} knows the type. */
	static boolean isTyped(final Class<?> type) {
		return type.isEnum() || TYPES.contains(Types.box(type));
	}

	private static File file(final String key, final String text) {
		try {
			return text.isBlank() ? null : new File(UserPath.expand(key, text)).toPath().toFile();
		} catch (final InvalidPathException e) {
			throw InvalidValue.value(key, text, "a path that this system can spell (in a UTF-8 locale it can spell every letter)");
		}
	}

	private static boolean truth(final String key, final String text) {
		if (text.equalsIgnoreCase("true") || text.equals("1")) return true;
		if (text.equalsIgnoreCase("false") || text.equals("0")) return false;
		throw InvalidValue.value(key, text, "true or false");
	}

	/** A whole number, also written as 512.0 or 1e5, as the macro language does. */
	private static long whole(final String key, final String text, final long low, final long high) {
		final long value;
		try {
			value = NumberText.whole(text);
		} catch (final NumberFormatException e) {
			throw InvalidValue.value(key, text, NumberText.wholeAllowed(text, low, high));
		}
		if (value < low || value > high) throw InvalidValue.value(key, text, "a whole number between " + low + " and " + high);
		return value;
	}

	private static double number(final String key, final String text) {
		try {
			return NumberText.real(text);
		} catch (final NumberFormatException e) {
			throw InvalidValue.value(key, text, "a number");
		}
	}
}
