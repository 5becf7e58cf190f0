package org.crumple.macro;

import java.util.Collection;

import org.scijava.Priority;
import org.scijava.convert.AbstractConverter;
import org.scijava.convert.ConvertService;
import org.scijava.convert.Converter;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/**
 * Converts text that is no String, such as Groovy's GString, to numbers, files and choices, in the same way as the String with the same
 * characters. Without this converter the host would reject such a value with a line in the log, and the command would run with its default.
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
	@SuppressWarnings("unchecked") // a primitive type is converted to its wrapper
	public <T> T convert(final Object text, final Class<T> type) {
		return (T) converters.convert(text.toString(), type);
	}

	/** Offers no candidates in dialogs. */
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
