package org.crumple.host;

import ij.ImagePlus;
import ij.Macro;
import ij.WindowManager;

import java.util.Locale;

import org.crumple.kernel.InvalidValue;
import org.crumple.kernel.NumberText;
import org.crumple.macro.CallingMacro;
import org.scijava.convert.ConvertService;
import org.scijava.module.Module;
import org.scijava.module.ModuleItem;
import org.scijava.module.process.AbstractPreprocessorPlugin;
import org.scijava.plugin.Parameter;
import org.scijava.util.Types;

/**
 * Sets a command's inputs to the values in the macro's options, and to the active image if it needs an image. Inputs that were resolved
 * earlier are not changed.
 */
public class MacroInputs extends AbstractPreprocessorPlugin {

	@Parameter
	private ConvertService convert;

	@Override
	public void process(final Module module) {
		final String options = Macro.getOptions();
		for (final ModuleItem<?> item : module.getInfo().inputs()) {
			if (isCanceled()) return;
			if (module.isInputResolved(item.getName())) continue;
			if (options != null) harvest(module, item, options);
			if (item.isAutoFill() && !module.isInputResolved(item.getName())) fill(module, item);
		}
	}

	private void harvest(final Module module, final ModuleItem<?> item, final String options) {
		final String key = item.getName().toLowerCase(Locale.ROOT);
		final String text = Macro.getValue(options, key, null);
		if (text == null) return;
		final Object value;
		try {
			value = convert.convert(text, item.getType());
		}
		catch (final InvalidValue e) {
			cancel(e.getMessage());
			return;
		}
		if (value == null || isNumberMisread(text, value)) {
			cancel(key + "=" + text + " is not allowed: it must be " + kind(item.getType(), text) + ".");
			return;
		}
		module.setInput(item.getName(), value);
		module.resolveInput(item.getName());
	}

	private static String kind(final Class<?> type, final String text) {
		final Class<?> boxed = Types.box(type);
		if (boxed == Double.class || boxed == Float.class) return "a number";
		if (boxed == Integer.class) return NumberText.wholeAllowed(text, Integer.MIN_VALUE, Integer.MAX_VALUE);
		if (Types.isNumber(boxed)) return NumberText.wholeAllowed(text, Long.MIN_VALUE, Long.MAX_VALUE);
		return "of type " + type.getSimpleName();
	}

	/** Whether a text that is not a number was converted to a number, as SciJava converts it to 0. */
	private static boolean isNumberMisread(final String text, final Object value) {
		if (!(value instanceof Number)) return false;
		return !NumberText.isReal(text);
	}

	private void fill(final Module module, final ModuleItem<?> item) {
		if (item.getType() != ImagePlus.class || module.getInput(item.getName()) != null) return;
		final ImagePlus image = WindowManager.getCurrentImage();
		if (image == null && item.isRequired()) {
			cancel("There are no images open.");
			return;
		}
		if (image == null && !CallingMacro.isThere(this)) return;
		module.setInput(item.getName(), image);
		module.resolveInput(item.getName());
	}
}
