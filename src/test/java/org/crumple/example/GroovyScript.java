package org.crumple.example;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.script.ScriptEngine;
import javax.script.ScriptEngineManager;
import javax.script.SimpleBindings;

import org.scijava.Context;
import org.scijava.service.Service;

/** Runs a Groovy script with its {@code #@} lines as Fiji's script editor does: services are bound by their type, inputs by their name. */
public final class GroovyScript {

	private static final Pattern PARAMETER = Pattern.compile("(?m)^#@\\s*(output)?\\s*(\\w+)\\s+(\\w+)\\s*$");

	private final Context context;

	/** @param context whose services a script may ask for */
	public GroovyScript(final Context context) {
		this.context = context;
	}

	/**
	 * Runs a script.
	 *
	 * @param inputs by name
	 * @return all of its variables afterwards; under {@code result} what its last line gives
	 */
	public Map<String, Object> run(final String script, final Map<String, ?> inputs) throws Exception {
		final ScriptEngine engine = new ScriptEngineManager(getClass().getClassLoader()).getEngineByName("groovy");
		final Map<String, Object> variables = new HashMap<>(inputs);
		for (final Matcher line = PARAMETER.matcher(script); line.find();) {
			if (line.group(1) == null && !variables.containsKey(line.group(3))) variables.put(line.group(3), service(line.group(2)));
		}
		final SimpleBindings bindings = new SimpleBindings(variables);
		final Object last = engine.eval(PARAMETER.matcher(script).replaceAll(""), bindings);
		variables.put("result", last);
		return variables;
	}

	private Service service(final String type) {
		for (final Service one : context.getServiceIndex()) {
			for (Class<?> c = one.getClass(); c != null; c = c.getSuperclass()) {
				if (c.getSimpleName().equals(type)) return one;
				for (final Class<?> i : c.getInterfaces()) if (i.getSimpleName().equals(type)) return one;
			}
		}
		throw new IllegalArgumentException("A script asks for " + type + ", which is no service and no input.");
	}
}
