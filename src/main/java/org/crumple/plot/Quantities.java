package org.crumple.plot;

import java.util.HashMap;
import java.util.Map;

import org.crumple.figure.Axis;
import org.crumple.table.Unit;

/**
 * How figures write what columns of tables hold: {@code effective_stiffness (E/l^2)} is "stiffness V'' (E/l^2)" beside an axis, and its
 * density is "P(V'') (l^2/E)". Tables and keys of macros keep the headings. A column that is not listed here is written as it is called.
 */
public final class Quantities {

	/** Words and a symbol, one of which may be empty, of a quantity in a unit. */
	private record Name(String unit, String words, String symbol) {

		String both() {
			return (words + " " + symbol).strip();
		}

		String shortest() {
			return symbol.isEmpty() ? words : symbol;
		}
	}

	private static final Map<String, Name> NAMES = names();

	private Quantities() {}

	private static Map<String, Name> names() {
		final Map<String, Name> names = new HashMap<>();
		final String[][] all = {
			{ "distance", "l", "distance", "\u0394" }, { "effective_stiffness", "E/l^2", "stiffness", "V''" },
			{ "stiffness", "E/l^2", "stiffness", "U''" }, { "ksys", "E/l^2", "stiffness around", "k_{sys}" },
			{ "f_in", "E/l", "force", "f_{in}" }, { "barrier", "E", "barrier", "\u0394V" }, { "dl", "l", "", "d\u2113/d\u03b3" },
			{ "dt", "E/l", "", "dt/d\u03b3" }, { "dr", "l", "extension", "\u03b4r" }, { "dr_in", "l", "extension", "\u03b4r_{in}" },
			{ "r", "l", "length", "r" }, { "r0", "l", "rest length", "r_{0}" }, { "tension", "E/l", "tension", "t" },
			{ "strain_up", "", "strain to instability", "\u0394\u03b3_{+}" },
			{ "strain_down", "", "strain to instability", "\u0394\u03b3_{\u2212}" },
			{ "strain_to_instability", "", "strain to instability", "" }, { "event_strain", "", "strain of the event", "" },
			{ "soft_spot", "l^2/E", "soft spot", "" }, { "participation_fraction", "", "participation fraction", "" },
			{ "participation", "", "participation ratio", "" }, { "omega", "E^0.5/l", "frequency", "\u03c9" },
			{ "eigenvalue", "E/l^2", "eigenvalue", "\u03bb" }, { "core_displacement", "l", "displacement of the core", "" },
			{ "first_phonon", "E^0.5/l", "first phonon", "\u03c9_{1}" }, { "transverse_speed", "E^0.5", "sound speed", "c_{T}" },
			{ "longitudinal_speed", "E^0.5", "sound speed", "c_{L}" }, { "flips", "", "flips", "\u0394n" },
			{ "s", "E", "dissipation", "S" }, { "interval", "", "strain between events", "\u0394\u03b3" },
			{ "stress", "E/l^2", "stress", "\u03c3" }, { "stress_xy", "E/l^2", "shear stress", "\u03c3_{xy}" },
			{ "stress_before", "E/l^2", "stress before", "\u03c3" }, { "stress_after", "E/l^2", "stress after", "\u03c3" },
			{ "energy_drop", "E", "energy drop", "\u0394U" }, { "energy_per_node", "E", "energy per node", "U/N" },
			{ "nodes", "", "nodes", "N" }, { "excess", "", "excess coordination", "\u0394Z" },
			{ "unstable_fraction", "", "unstable fraction", "" }, { "mean_flips", "", "", "\u27e8\u0394n\u27e9" },
			{ "mean_s", "E", "", "\u27e8S\u27e9" }, { "mean_interval", "", "mean strain between events", "" },
			{ "strain_per_event", "", "strain per event", "" }, { "largest_force", "E/l", "largest force", "" },
			{ "strain", "", "strain", "\u03b3" }, { "energy", "E", "energy", "U" }, { "alpha", "E", "", "\u03b1" },
			{ "c_T", "E^0.5", "sound speed", "c_{T}" }, { "c_L", "E^0.5", "sound speed", "c_{L}" } };
		for (final String[] one : all) names.put(one[0], new Name(one[1], one[2], one[3]));
		return names;
	}

	/** What is written beside the axis of a column: words, symbol and unit. */
	public static String heading(final String column) {
		return known(column) != null ? of(name(column), unit(column)) : column;
	}

	/** Words and symbol of a column, without its unit. */
	public static String name(final String column) {
		final Name name = known(column);
		if (name == null) return Unit.bare(column);
		if (!isMagnitude(column)) return name.both();
		return name.symbol().isEmpty() ? "|" + name.words() + "|" : (name.words() + " |" + name.symbol() + "|").strip();
	}

	/** The symbol of a column, between bars if it is a magnitude; what it is called if there is none. */
	public static String symbol(final String column) {
		final Name name = known(column);
		if (name == null) return Unit.bare(column);
		return isMagnitude(column) ? "|" + name.shortest() + "|" : name.shortest();
	}

	/** The symbol of a column with its unit, beside an axis that has more to say than the quantity. */
	public static String brief(final String column) {
		return of(symbol(column), unit(column));
	}

	/** What is written beside the axis of the probability density of a column: {@code P(Δ) (1/l)}. */
	public static String density(final String column) {
		return of("P(" + symbol(column) + ")", written(Axis.inverse(Unit.of(column))));
	}

	/** What is written beside the axis of the probability of a column of whole numbers. */
	public static String probability(final String column) {
		return "P(" + symbol(column) + ")";
	}

	/** What is written beside the axis of the mean square of a column: {@code ⟨(dℓ/dγ)^{2}⟩ (l^{2})}. */
	public static String meanSquare(final String column) {
		final Name name = known(column);
		final String symbol = name == null ? plain(column) : name.shortest();
		return of("\u27e8" + (symbol.matches("\\p{L}+") ? symbol : "(" + symbol + ")") + "^{2}\u27e9", square(unit(column)));
	}

	private static String square(final String unit) {
		return unit.isEmpty() ? "" : unit.matches("\\p{L}+") ? unit + "^{2}" : "(" + unit + ")^{2}";
	}

	/** What a column of ours holds; null for a column of the same name in another unit. */
	private static Name known(final String column) {
		final Name name = NAMES.get(plain(column));
		final String unit = Unit.of(column);
		return name == null || unit.equals(name.unit()) || unit.isEmpty() && plain(column).length() > 1 ? name : null;
	}

	private static boolean isMagnitude(final String column) {
		return column.startsWith("|");
	}

	private static String plain(final String column) {
		return Unit.bare(column).replace("|", "");
	}

	/** How figures write the unit of a column; empty if it has none. */
	public static String unit(final String column) {
		return written(Unit.of(column));
	}

	private static String written(final String unit) {
		return unit.replace("^0.5", "^{1/2}");
	}

	private static String of(final String quantity, final String unit) {
		return unit.isEmpty() ? quantity : quantity + " (" + unit + ")";
	}
}
