package org.crumple.potential;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.function.Function;

/**
 * A kind of bond law: its name in files and digests, the names of its parameters, and how to make a law from their values. A law in another
 * jar becomes available to every command when the jar lists a subclass of this class with a public no-argument constructor in
 * {@code META-INF/services/org.crumple.potential.LawKind}.
 */
public class LawKind {

	/**
	 * The formulas of a law in plot legends, in the paper's symbols.
	 *
	 * @param energy U as a function of s
	 * @param minimum |s| at both minima; null if there is no such formula
	 * @param spinodal |s| at both limits of stability; null if there is no such formula
	 */
	public record Notation(String energy, String minimum, String spinodal) {}

	/** Names that files use for other things: columns, the cell, and the provenance of a network. */
	private static final Set<String> TAKEN = Set.of("Lx", "Ly", "strain", "potential", "nodeCount", "bondCount", "i", "j", "ix", "iy", "r0",
		"id", "x", "y", "bond",
		"made_by", "cite", "sha256", "seed", "flips");

	public static final LawKind BISTABLE = new LawKind("bistable", "BistableQuartic", BistableQuartic.class, List.of("C", "alpha"),
		p -> new BistableQuartic(p[0], p[1]), new Notation("(C/4) s\u2074 \u2212 (\u03b1/2) s\u00b2", "\u221a(\u03b1/C)",
		"\u221a(\u03b1/3C)"));
	public static final LawKind HARMONIC = new LawKind("harmonic", "Harmonic", Harmonic.class, List.of("C"), p -> new Harmonic(p[0]),
		new Notation("(C/2) s\u00b2", null, null));
	public static final LawKind TILTED = new LawKind("tilted", "TiltedQuartic", TiltedQuartic.class, List.of("C", "alpha", "tilt"),
		p -> new TiltedQuartic(new BistableQuartic(p[0], p[1]), p[2]), new Notation("(C/4) s\u2074 \u2212 (\u03b1/2) s\u00b2 + h s", null,
		"\u221a(\u03b1/3C)"));

	private final String word, fingerprint;
	private final Class<? extends BondPotential> law;
	private final List<String> parameters;
	private final Function<double[], BondPotential> maker;
	private final Notation notation;

	/**
	 * @param word the name in files, such as {@code bistable}: letters a to z
	 * @param fingerprint the name in the digest of a network; usually the name of the law's class. Must never change
	 * @param law the class of its laws
	 * @param parameters names of {@link BondPotential#parameters} in files, in that order: letters, digits and underscores
	 * @param maker makes the law from its parameters; throws IllegalArgumentException for a value that is not allowed
	 * @param notation null: plots draw the law without a formula
	 */
	protected LawKind(final String word, final String fingerprint, final Class<? extends BondPotential> law, final List<String> parameters,
		final Function<double[], BondPotential> maker, final Notation notation)
	{
		if (!word.matches("[a-z]+"))
			throw new IllegalArgumentException("\"" + word + "\" is no word for a law: it must be of letters a to z.");
		if (parameters.isEmpty())
			throw new IllegalArgumentException("The law " + word + " has no parameter: it must have an energy scale at least.");
		for (final String name : parameters) {
			if (!name.matches("[A-Za-z][A-Za-z0-9_]*") || TAKEN.contains(name) || name.matches("macro[0-9]+"))
				throw new IllegalArgumentException("\"" + name + "\" cannot name a parameter of the law " + word + ".");
		}
		this.word = word;
		this.fingerprint = fingerprint;
		this.law = law;
		this.parameters = List.copyOf(parameters);
		this.maker = maker;
		this.notation = notation;
	}

	private static final class Known {

		private static final List<LawKind> ALL = all();

		private static List<LawKind> all() {
			final List<LawKind> all = new ArrayList<>(List.of(BISTABLE, TILTED, HARMONIC));
			for (final LawKind kind : ServiceLoader.load(LawKind.class, LawKind.class.getClassLoader())) {
				for (final LawKind other : all) {
					if (other.word.equals(kind.word))
						throw new IllegalStateException("Two laws of bonds have the word " + kind.word + ": " + other.law.getName()
							+ " and " + kind.law.getName() + ".");
				}
				all.add(kind);
			}
			return List.copyOf(all);
		}
	}

	/** All known kinds, the built-in ones first. */
	public static List<LawKind> all() {
		return Known.ALL;
	}

	/** The kind of a law; null if it is not registered. */
	public static LawKind of(final BondPotential law) {
		for (final LawKind kind : all()) if (kind.law == law.getClass()) return kind;
		return null;
	}

	/** The kind with this name in files; null if there is none. */
	public static LawKind named(final String word) {
		for (final LawKind kind : all()) if (kind.word.equals(word)) return kind;
		return null;
	}

	/** Names of the parameters of all kinds, without repetition. */
	public static Set<String> parameterNames() {
		final Set<String> names = new LinkedHashSet<>();
		for (final LawKind kind : all()) names.addAll(kind.parameters);
		return names;
	}

	/**
	 * The law with these parameters.
	 *
	 * @throws IllegalArgumentException naming a parameter that is not allowed
	 */
	public BondPotential law(final double... values) {
		return maker.apply(values);
	}

	/** The paper's symbol for a parameter; the parameter's name if there is none. */
	public static String symbol(final String parameter) {
		return switch (parameter) {
			case "alpha" -> "\u03b1";
			case "tilt" -> "h";
			default -> parameter;
		};
	}

	/** The name in files. */
	public String word() {
		return word;
	}

	/** The name in the digest of a network. */
	public String fingerprint() {
		return fingerprint;
	}

	/** Names of the parameters in files, in the order of {@link BondPotential#parameters}. */
	public List<String> parameters() {
		return parameters;
	}

	/** The formulas for plot legends; null if there are none. */
	public Notation notation() {
		return notation;
	}
}
