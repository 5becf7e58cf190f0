package org.crumple.host;

import ij.IJ;
import ij.gui.GenericDialog;

import java.awt.Checkbox;
import java.awt.Choice;
import java.awt.TextField;
import java.io.File;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.crumple.io.UserPath;
import org.crumple.kernel.NumberText;
import org.crumple.macro.CallingMacro;
import org.crumple.macro.CommandRecorder;
import org.scijava.ItemVisibility;
import org.scijava.convert.ConvertService;
import org.scijava.module.Module;
import org.scijava.module.ModuleInfo;
import org.scijava.module.ModuleItem;
import org.scijava.module.process.AbstractPreprocessorPlugin;
import org.scijava.object.ObjectService;
import org.scijava.plugin.Parameter;
import org.scijava.util.Types;
import org.scijava.widget.Button;

/**
 * Asks for the inputs of a command in an ImageJ dialog, and records the answers in the macro recorder. Only for commands started from the
 * menu; in a macro, the values come from its options.
 */
public class DialogInputs extends AbstractPreprocessorPlugin {

	/** Choice in the dialog for an optional object that is to be found automatically. */
	private static final String AUTOMATIC = "(automatic)";
	private static final int TEXT_COLUMNS = 12;
	private static final int LONG_TEXT_COLUMNS = 24;

	/**
	 * The fields of a dialog, read one after the other. The dialog's own methods would record its labels; macros need the names of the
	 * inputs.
	 */
	private record Fields(Iterator<TextField> texts, Iterator<Choice> choices, Iterator<Checkbox> boxes) {

		@SuppressWarnings("unchecked")
		Fields(final GenericDialog dialog) {
			this(all(dialog.getStringFields()), all(dialog.getChoices()), all(dialog.getCheckboxes()));
		}

		/** @param fields null if there are none */
		private static <T> Iterator<T> all(final List<T> fields) {
			return fields == null ? Collections.emptyIterator() : fields.iterator();
		}
	}

	@Parameter
	private ConvertService convert;
	@Parameter
	private ObjectService objects;

	@Override
	public void process(final Module module) {
		if (IJ.getInstance() == null || CallingMacro.isThere(this)) return;
		final List<ModuleItem<?>> items = new ArrayList<>();
		for (final ModuleItem<?> item : module.getInfo().inputs()) {
			if (!module.isInputResolved(item.getName()) && item.getVisibility() != ItemVisibility.INVISIBLE && !item
				.isOutput() && item.getType() != Button.class) items.add(item);
		}
		CommandRecorder.answered(module, Map.of());
		if (items.isEmpty()) return;

		final Map<String, String> answers = new LinkedHashMap<>();
		for (final ModuleItem<?> item : items) answers.put(item.getName(), text(item.getValue(module)));
		String complaint;
		do {
			if (!ask(module, items, answers)) {
				cancel("");
				return;
			}
			complaint = accept(module, items, answers);
			if (complaint != null) IJ.showMessage(title(module.getInfo()), complaint);
		}
		while (complaint != null);
		for (final ModuleItem<?> item : items) module.resolveInput(item.getName());
		CommandRecorder.answered(module, recorded(module, items, answers));
	}

	/** Shows the dialog once; {@code answers} holds the contents of its fields before and after. */
	private boolean ask(final Module module, final List<ModuleItem<?>> items, final Map<String, String> answers) {
		final GenericDialog dialog = new HelpfulDialog(title(module.getInfo()), module);
		for (final ModuleItem<?> item : items) {
			final int before = dialog.getComponentCount();
			addField(dialog, item, answers.get(item.getName()));
			if (item.getDescription() == null || item.getDescription().isEmpty()) continue;
			for (int k = before; k < dialog.getComponentCount(); k++) Hint.attach(dialog.getComponent(k), escape(item.getDescription()));
		}
		dialog.addHelp(help(module.getInfo(), items));
		dialog.showDialog();
		if (dialog.wasCanceled()) return false;
		final Fields fields = new Fields(dialog);
		for (final ModuleItem<?> item : items) {
			final String answer = readField(fields, item);
			if (answer != null) answers.put(item.getName(), answer);
		}
		return true;
	}

	private void addField(final GenericDialog dialog, final ModuleItem<?> item, final String value) {
		final String label = label(item);
		if (item.getVisibility() == ItemVisibility.MESSAGE) {
			dialog.addMessage(value.isEmpty() ? label : value);
			return;
		}
		final String[] choices = choices(item);
		if (choices != null) dialog.addChoice(label, choices, value.isEmpty() ? choices[0] : value);
		else if (isBoolean(item)) dialog.addCheckbox(label, Boolean.parseBoolean(value));
		else if (File.class.isAssignableFrom(item.getType()) || isStyle(item, "file", "open", "save", "directory")) {
			if (isStyle(item, "directory")) dialog.addDirectoryField(label, value, LONG_TEXT_COLUMNS);
			else dialog.addFileField(label, value, LONG_TEXT_COLUMNS);
		}
		else dialog.addStringField(label, value, isNumber(item) ? TEXT_COLUMNS : LONG_TEXT_COLUMNS);
	}

	private String readField(final Fields fields, final ModuleItem<?> item) {
		if (item.getVisibility() == ItemVisibility.MESSAGE) return null;
		if (choices(item) != null) return fields.choices.next().getSelectedItem();
		if (isBoolean(item)) return String.valueOf(fields.boxes.next().getState());
		return fields.texts.next().getText().trim();
	}

	/** Sets the inputs; returns a sentence on the first answer that cannot be used. */
	private String accept(final Module module, final List<ModuleItem<?>> items, final Map<String, String> answers) {
		for (final ModuleItem<?> item : items) {
			if (item.getVisibility() == ItemVisibility.MESSAGE) continue;
			final String answer = answers.get(item.getName());
			if (answer.isEmpty() && !isText(item)) {
				if (item.isRequired()) return "Please fill in \"" + label(item) + "\".";
				module.setInput(item.getName(), null);
				continue;
			}
			final Object value;
			try {
				value = value(item, answer);
			}
			catch (final IllegalArgumentException e) {
				return e.getMessage();
			}
			module.setInput(item.getName(), value);
		}
		return null;
	}

	private Object value(final ModuleItem<?> item, final String answer) {
		if (isObject(item)) {
			for (final Object object : objects.getObjects(item.getType())) {
				if (object.toString().equals(answer)) return object;
			}
			if (!item.isRequired()) return null;
			throw new IllegalArgumentException("\"" + label(item) + "\" needs something that is not there yet.");
		}
		if (isNumber(item)) {
			try {
				final double number = NumberText.real(answer);
				checkRange(item, number);
				if (!isWholeNumber(item)) return convert.convert(number, item.getType());
				return convert.convert(NumberText.whole(answer), item.getType());
			}
			catch (final NumberFormatException e) {
				throw new IllegalArgumentException("\"" + label(item) + "\" must be a " + (isWholeNumber(item) ? "whole " : "") +
					"number, not \"" + answer + "\".");
			}
		}
		return convert.convert(File.class.isAssignableFrom(item.getType()) ? UserPath.expand(label(item), answer) : answer, item.getType());
	}

	private static void checkRange(final ModuleItem<?> item, final double number) {
		final Object minimum = item.getMinimumValue();
		final Object maximum = item.getMaximumValue();
		if (minimum instanceof Number && number < ((Number) minimum).doubleValue()) {
			throw new IllegalArgumentException("\"" + label(item) + "\" must be at least " + minimum + ".");
		}
		if (maximum instanceof Number && number > ((Number) maximum).doubleValue()) {
			throw new IllegalArgumentException("\"" + label(item) + "\" must be at most " + maximum + ".");
		}
	}

	/** The answers to record, by key. */
	private static Map<String, String> recorded(final Module module, final List<ModuleItem<?>> items, final Map<String, String> answers) {
		final Map<String, String> recorded = new LinkedHashMap<>();
		for (final ModuleItem<?> item : items) {
			final String answer = answers.get(item.getName());
			if (item.getVisibility() == ItemVisibility.MESSAGE || answer.isEmpty() || answer.equals(AUTOMATIC)) continue;
			// a checkbox that is off, and off by default, is not recorded
			if (isBoolean(item) && answer.equals("false") && !Boolean.TRUE.equals(item.getDefaultValue())) continue;
			recorded.put(item.getName(), isObject(item) ? text(module.getInput(item.getName())) : answer);
		}
		return recorded;
	}

	private String[] choices(final ModuleItem<?> item) {
		final List<String> names = new ArrayList<>();
		if (isObject(item)) {
			if (!item.isRequired()) names.add(AUTOMATIC);
			for (final Object object : objects.getObjects(item.getType())) names.add(object.toString());
			return names.isEmpty() ? new String[] { "" } : names.toArray(new String[0]);
		}
		if (item.getChoices() != null) {
			for (final Object choice : item.getChoices()) names.add(text(choice));
		}
		if (names.isEmpty() && item.getType().isEnum()) {
			for (final Object constant : item.getType().getEnumConstants()) names.add(text(constant));
		}
		return names.isEmpty() ? null : names.toArray(new String[0]);
	}

	private static String help(final ModuleInfo info, final List<ModuleItem<?>> items) {
		final StringBuilder html = new StringBuilder("<html><body style='width: 420px'><h2>").append(escape(title(info))).append("</h2>");
		if (info.getDescription() != null) html.append("<p>").append(escape(info.getDescription())).append("</p>");
		html.append("<dl>");
		for (final ModuleItem<?> item : items) {
			if (item.getVisibility() == ItemVisibility.MESSAGE) continue;
			html.append("<dt><b>").append(escape(label(item))).append("</b> &nbsp; <code>").append(escape(item.getName()))
				.append("=</code></dt>");
			if (item.getDescription() != null) html.append("<dd>").append(escape(item.getDescription())).append("</dd>");
		}
		return html.append("</dl></body></html>").toString();
	}

	private static String escape(final String text) {
		return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
	}

	private static String title(final ModuleInfo info) {
		return info.getTitle().replaceAll("\\.\\.\\.$", "");
	}

	private static String label(final ModuleItem<?> item) {
		if (item.getLabel() != null && !item.getLabel().isEmpty()) return item.getLabel();
		final String name = item.getName();
		return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
	}

	private static String text(final Object value) {
		if (value == null) return "";
		// 512.0 is shown as 512, and 1.0E-4 as 1e-4
		if (value instanceof Double || value instanceof Float) {
			return value.toString().replaceAll("\\.0($|E)", "$1").replace('E', 'e');
		}
		return value.toString();
	}

	private static boolean isStyle(final ModuleItem<?> item, final String... styles) {
		final String style = item.getWidgetStyle();
		return style != null && Arrays.stream(style.split(",")).map(String::trim).anyMatch(Arrays.asList(styles)::contains);
	}

	private static boolean isBoolean(final ModuleItem<?> item) {
		return Types.isBoolean(item.getType());
	}

	private static boolean isNumber(final ModuleItem<?> item) {
		return Types.isNumber(item.getType());
	}

	private static boolean isWholeNumber(final ModuleItem<?> item) {
		final Class<?> type = Types.box(item.getType());
		return type == Integer.class || type == Long.class || type == Short.class || type == Byte.class;
	}

	private static boolean isText(final ModuleItem<?> item) {
		return Types.isText(item.getType());
	}

	private static boolean isObject(final ModuleItem<?> item) {
		return !isText(item) && !isNumber(item) && !isBoolean(item) && !item.getType().isEnum() && !File.class
			.isAssignableFrom(item.getType());
	}
}
