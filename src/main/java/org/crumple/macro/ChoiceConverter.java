package org.crumple.macro;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;

import org.scijava.convert.AbstractConverter;
import org.scijava.convert.Converter;
import org.scijava.plugin.Plugin;

/**
 * Converts text from a script, a dialog or a parameter {@code #@} to a constant of our enums. The text is the label, as in macros, in upper
 * or lower case, or the name of the constant. Other text is refused with the same message as in macros; without this converter the host
 * would use the default.
 */
@Plugin(type = Converter.class)
@SuppressWarnings("rawtypes") // converts to many enum types
public class ChoiceConverter extends AbstractConverter<String, Enum> {

	/**
	 * For each enum type the method {@code of}, which finds a constant by its label or names the key in its exception; null for types that
	 * are not ours.
	 */
	private static final ClassValue<Method> FINDERS = new ClassValue<>() {

		@Override
		protected Method computeValue(final Class<?> type) {
			if (!type.isEnum() || !type.getName().startsWith("org.crumple.")) return null;
			return Arrays.stream(type.getMethods())
				.filter(m -> m.getName().equals("of") && Arrays.equals(m.getParameterTypes(), new Class<?>[] { String.class })).findAny()
				.orElse(null);
		}
	};

	@Override
	public boolean canConvert(final Object given, final Class<?> type) {
		return given != null && canConvert(given.getClass(), type);
	}

	@Override
	public boolean canConvert(final Class<?> given, final Class<?> type) {
		return given == String.class && FINDERS.get(type) != null;
	}

	@Override
	public <T> T convert(final Object given, final Class<T> type) {
		try {
			return type.cast(FINDERS.get(type).invoke(null, given));
		} catch (final InvocationTargetException e) {
			if (!(e.getCause() instanceof IllegalArgumentException refusal)) throw new IllegalStateException(e.getCause());
			return Arrays.stream(type.getEnumConstants()).filter(c -> ((Enum) c).name().equals(given)).findAny().orElseThrow(() -> refusal);
		} catch (final IllegalAccessException e) {
			throw new IllegalStateException(e);
		}
	}

	@Override
	public Class<Enum> getOutputType() {
		return Enum.class;
	}

	@Override
	public Class<String> getInputType() {
		return String.class;
	}
}
