package org.crumple.macro;

import java.util.Collection;

import org.scijava.Priority;
import org.scijava.convert.AbstractConverter;
import org.scijava.convert.ConvertService;
import org.scijava.convert.Converter;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/**
 * Converts text that is no String, such as a GString of Groovy, as the String of the same letters: to numbers, files and choices. The host refuses such values with a line in
 * the log, and the command would go on with its default.
 */
@Plugin(type = Converter.class, priority = Priority.VERY_LOW)
public class TextConverter extends AbstractConverter<CharSequence, Object> {

	@Parameter(required = false)
	private ConvertService converters;

	@Override
	public boolean canConvert(final Object text, final Class<?> type) {
		return text != null && isOther(text.getClass(), type) && converters.supports(text.toString(), type);
	}

	@Override
	public boolean canConvert(final Class<?> text, final Class<?> type) {
		return isOther(text, type) && converters.supports(String.class, type);
	}

	private static boolean isOther(final Class<?> text, final Class<?> type) {
		return CharSequence.class.isAssignableFrom(text) && text != String.class && type != String.class && !type.isAssignableFrom(text);
	}

	@Override
	@SuppressWarnings("unchecked") // of a primitive type its wrapper
	public <T> T convert(final Object text, final Class<T> type) {
		return (T) converters.convert(text.toString(), type);
	}

	/** Offers none in dialogs. */
	@Override
	public void populateInputCandidates(final Collection<Object> objects) {}

	@Override
	public Class<Object> getOutputType() {
		return Object.class;
	}

	@Override
	public Class<CharSequence> getInputType() {
		return CharSequence.class;
	}
}
