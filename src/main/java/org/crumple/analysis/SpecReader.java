package org.crumple.analysis;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;

import org.crumple.kernel.InvalidValue;
import org.crumple.kernel.RealList;

/**
 * Makes parameter records from the canonical values of a plan or from the fields of a command, matched by the names of the record
 * components, and reads the components. A new component therefore is a new parameter, and no list of parameters has to be changed.
 */
public final class SpecReader {

	/** The reflected structure of a record type, cached because plans with many combinations make hundreds of thousands of records. */
	private record Shape(Constructor<?> constructor, List<String> names, List<Class<?>> types) {

		private static Shape of(final Class<?> type) {
			final RecordComponent[] components = type.getRecordComponents();
			final Class<?>[] types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
			try {
				final Constructor<?> constructor = type.getDeclaredConstructor(types);
				constructor.setAccessible(true);
				return new Shape(constructor, Arrays.stream(components).map(RecordComponent::getName).toList(), List.of(types));
			} catch (final NoSuchMethodException e) {
				throw new IllegalStateException(e); // every record has a canonical constructor
			}
		}
	}

	private static final ClassValue<Shape> SHAPES = new ClassValue<>() {

		@Override
		protected Shape computeValue(final Class<?> type) {
			return Shape.of(type);
		}
	};

	private SpecReader() {}

	/** The value of a component of a record. */
	public static Object value(final Record record, final RecordComponent component) {
		try {
			component.getAccessor().setAccessible(true);
			return component.getAccessor().invoke(record);
		} catch (final ReflectiveOperationException e) {
			throw new IllegalStateException(e);
		}
	}

	/**
	 * Makes a record from canonical values.
	 *
	 * @param prefix of the keys, including the dot, for messages
	 * @param canonical gives the canonical value for the name of a component
	 * @throws IllegalArgumentException if the record's constructor refuses a value
	 */
	public static <T extends Record> T read(final Class<T> type, final String prefix, final UnaryOperator<String> canonical) {
		final Shape shape = SHAPES.get(type);
		return make(type, prefix, k -> typed(shape.types.get(k), canonical.apply(shape.names.get(k))));
	}

	/**
	 * Makes a record from the fields of an object, such as a command, whose fields have the names of the components.
	 *
	 * @throws IllegalArgumentException if the record's constructor refuses a value
	 */
	public static <T extends Record> T of(final Class<T> type, final Object holder) {
		return of(type, holder, Map.of());
	}

	/**
	 * As {@link #of(Class, Object)}, but with other values for some components.
	 *
	 * @param instead values that replace those of the fields, by the name of the component
	 */
	public static <T extends Record> T of(final Class<T> type, final Object holder, final Map<String, ?> instead) {
		final List<String> names = SHAPES.get(type).names;
		return make(type, "", k -> instead.containsKey(names.get(k)) ? instead.get(names.get(k))
			: held(holder, names.get(k), SHAPES.get(type).types.get(k)));
	}

	private static Object held(final Object holder, final String name, final Class<?> type) {
		try {
			final Field field = field(holder.getClass(), name);
			field.setAccessible(true);
			final Object value = field.get(holder);
			if (!(value instanceof String text)) return value;
			return type == List.class ? RealList.of(name, text) : type.isRecord() ? parsed(type, text) : value;
		} catch (final ReflectiveOperationException e) {
			throw new IllegalStateException(holder.getClass().getSimpleName() + " has no field " + name, e);
		}
	}

	/** The field of a class or of one that it extends. */
	private static Field field(final Class<?> type, final String name) throws NoSuchFieldException {
		for (Class<?> at = type; at != null; at = at.getSuperclass()) {
			for (final Field field : at.getDeclaredFields()) if (field.getName().equals(name)) return field;
		}
		throw new NoSuchFieldException(name);
	}

	private static <T extends Record> T make(final Class<T> type, final String prefix, final IntFunction<Object> component) {
		final Shape shape = SHAPES.get(type);
		final Object[] values = new Object[shape.names.size()];
		Arrays.setAll(values, component);
		try {
			return type.cast(shape.constructor.newInstance(values));
		} catch (final InvocationTargetException e) {
			if (e.getCause() instanceof InvalidValue refused) throw named(refused, type, prefix);
			if (e.getCause() instanceof RuntimeException other) throw other;
			throw new IllegalStateException(e.getCause());
		} catch (final ReflectiveOperationException e) {
			throw new IllegalStateException(e);
		}
	}

	/** Adds the prefix to the key of a refusal, because kernels give their keys without the name of the analysis. */
	public static InvalidValue named(final InvalidValue refused, final Class<?> type, final String prefix) {
		return SHAPES.get(type).names.contains(refused.key()) && !prefix.isEmpty() ? refused.under(prefix) : refused;
	}

	/**
	 * A value that is written as a text: a record whose static method {@code of} reads what its {@code toString} writes.
	 *
	 * @throws IllegalArgumentException if that method refuses the text
	 */
	public static Object parsed(final Class<?> type, final String text) {
		try {
			return type.getMethod("of", String.class).invoke(null, text);
		} catch (final InvocationTargetException e) {
			if (e.getCause() instanceof RuntimeException refused) throw refused;
			throw new IllegalStateException(e.getCause());
		} catch (final ReflectiveOperationException e) {
			throw new IllegalStateException(e);
		}
	}

	private static Object typed(final Class<?> type, final String canonical) {
		if (type == int.class) return Integer.valueOf(canonical);
		if (type == long.class) return Long.valueOf(canonical);
		if (type == double.class) return Double.valueOf(canonical);
		if (type == boolean.class) return Boolean.valueOf(canonical);
		if (type == List.class && canonical.isEmpty()) return List.of();
		if (type == List.class) return Arrays.stream(canonical.split(" ")).map(Double::valueOf).toList();
		if (type.isRecord()) return parsed(type, canonical);
		return Arrays.stream(type.getEnumConstants()).filter(c -> c.toString().equals(canonical)).findFirst().orElseThrow();
	}
}
