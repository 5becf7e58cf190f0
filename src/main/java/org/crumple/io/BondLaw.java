package org.crumple.io;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.crumple.potential.BondPotential;
import org.crumple.potential.LawKind;
import org.crumple.table.DecimalText;

/** Reads and writes the law of a bond in files: the name of its kind, and its parameters by name. */
final class BondLaw {

	/** The kind of bonds for which a file states none. */
	static final LawKind STANDARD = LawKind.BISTABLE;

	/** Gives the text of a parameter in a file by its name, or null. */
	@FunctionalInterface
	interface Source {

		String text(String name) throws NetworkFormatException;
	}

	private BondLaw() {}

	/** @throws NetworkFormatException if files have no name for this law */
	static LawKind kind(final BondPotential law) throws NetworkFormatException {
		final LawKind kind = LawKind.of(law);
		if (kind != null) return kind;
		throw new NetworkFormatException("No file format holds bonds of the kind " + law.getClass().getSimpleName() + ": only "
			+ words(" and ") + " ones can be saved.");
	}

	/** A parameter as text; empty if the law has no parameter of this name. */
	static String text(final BondPotential law, final String parameter) throws NetworkFormatException {
		final int k = kind(law).parameters().indexOf(parameter);
		return k < 0 ? "" : DecimalText.of(law.parameters()[k]);
	}

	/** Names of all parameters of these laws, in the order of the kinds. */
	static Set<String> parameters(final BondPotential[] laws) throws NetworkFormatException {
		final Set<LawKind> there = kinds(laws);
		final Set<String> names = new LinkedHashSet<>();
		for (final LawKind kind : LawKind.all()) if (there.contains(kind)) names.addAll(kind.parameters());
		return names;
	}

	/** The kinds of these laws. */
	static Set<LawKind> kinds(final BondPotential[] laws) throws NetworkFormatException {
		final Set<LawKind> kinds = new LinkedHashSet<>();
		BondPotential last = null;
		for (final BondPotential law : laws) {
			if (law != last) kinds.add(kind(law));
			last = law;
		}
		return kinds;
	}

	/** Whether all bonds have the same law, so that a file can state it once. */
	static boolean isUniform(final BondPotential[] laws) {
		for (final BondPotential law : laws) if (!law.equals(laws[0])) return false;
		return true;
	}

	/**
	 * The kind with this name.
	 *
	 * @param line number in the file, or 0
	 */
	static LawKind kind(final String file, final int line, final String word) throws NetworkFormatException {
		final LawKind kind = LawKind.named(word);
		if (kind != null) return kind;
		throw NetworkFormatException.unexpected(file, line, word, words(" or ") + " for the potential of a bond");
	}

	/** The names of all kinds as a list in a sentence. */
	private static String words(final String before) {
		final List<String> words = LawKind.all().stream().map(LawKind::word).toList();
		final int last = words.size() - 1;
		return words.subList(0, last).stream().collect(Collectors.joining(", ")) + before + words.get(last);
	}

	/**
	 * The law stated in a file.
	 *
	 * @param line number in the file, or 0
	 */
	static BondPotential of(final String file, final int line, final LawKind kind, final Source given) throws NetworkFormatException {
		final double[] values = new double[kind.parameters().size()];
		final String[] texts = new String[values.length];
		for (int k = 0; k < values.length; k++) {
			final String name = kind.parameters().get(k);
			texts[k] = given.text(name);
			if (texts[k] == null)
				throw NetworkFormatException.inLine(file, line, name + " is missing, expected " + name + " for all bonds or for each.");
		}
		for (int k = 0; k < values.length; k++) values[k] = SourceText.number(file, line, texts[k], kind.parameters().get(k));
		return of(file, line, kind, values);
	}

	/** The law with these parameters; refuses a value out of range, naming its line. */
	static BondPotential of(final String file, final int line, final LawKind kind, final double... values) throws NetworkFormatException {
		try {
			return kind.law(values);
		}
		catch (final IllegalArgumentException e) {
			throw NetworkFormatException.inLine(file, line, e.getMessage().replace("stiffness", "C"));
		}
	}
}
