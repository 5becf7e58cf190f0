package org.crumple.survey;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

import org.crumple.kernel.InvalidValue;
import org.crumple.kernel.NumberText;
import org.crumple.potential.BondPotential;
import org.crumple.table.NumberTable;
import org.crumple.table.Unit;

/**
 * The strains of the bonds of many networks, read from tables of bonds.
 *
 * @param strain [bonds] δr/r0, dimensionless
 * @param unstable [bonds] whether U'' is below 0
 * @param law potential that all bonds have in common; null if the tables do not give one
 */
public record PooledStrains(double[] strain, boolean[] unstable, BondPotential law) {

	/** @throws IllegalArgumentException naming a row in which a strain is no number, or tables with lengths in different units */
	public static PooledStrains of(final List<NumberTable> tables) {
		final double[] strain = tables.stream().flatMapToDouble(PooledStrains::strain).toArray();
		final double[] state = tables.stream().flatMapToDouble(t -> Arrays.stream(t.column("unstable"))).toArray();
		final boolean[] unstable = new boolean[state.length];
		for (int b = 0; b < unstable.length; b++) unstable[b] = state[b] == 1;
		return new PooledStrains(strain, unstable, strain.length == 0 ? null : commonLaw(tables));
	}

	private static DoubleStream strain(final NumberTable table) {
		final double[] extension = table.column("dr"), rest = table.column("r0");
		final String unit = Unit.of(table.headings().get(table.indexOf("dr"))),
			restUnit = Unit.of(table.headings().get(table.indexOf("r0")));
		if (!Unit.isAlike(unit, restUnit)) {
			throw new IllegalArgumentException("In " + table.name() + " dr is in units of " + unit + " and r0 in units of " + restUnit
				+ ": their ratio is no strain.");
		}
		return IntStream.range(0, rest.length).mapToDouble(b -> {
			if (!Double.isFinite(extension[b])) throw InvalidValue.value("dr in row " + (b + 1) + " of " + table.name(), extension[b],
				"a finite number");
			return extension[b] / InvalidValue.requirePositive("r0 in row " + (b + 1) + " of " + table.name(), rest[b]);
		});
	}

	/** The potential that the tables give; null if a table gives none, or if they differ. A missing tilt is 0. */
	private static BondPotential commonLaw(final List<NumberTable> tables) {
		final List<String> laws = tables.stream().map(t -> t.facts().get("stiffness") + " " + t.facts().get("alpha") + " " + t.facts()
			.getOrDefault("tilt", "0")).distinct().toList();
		if (laws.size() > 1 || laws.get(0).contains("null")) return null;
		final NumberTable any = tables.get(0);
		return BondPotential.quartic(fact(any, "stiffness"), fact(any, "alpha"), fact(any, "tilt"));
	}

	private static double fact(final NumberTable table, final String name) {
		try {
			return NumberText.real(table.facts().getOrDefault(name, "0"));
		} catch (final NumberFormatException e) {
			throw InvalidValue.value(table.name() + ", line # " + name, table.facts().get(name), "a number");
		}
	}

	/**
	 * Counts the strains in bins of equal width. If the limits of stability are known, they are edges of bins.
	 *
	 * @param bins number of bins, 1 to 10000
	 */
	public StrainBins binned(final int bins) {
		return StrainBins.of(strain, unstable, law, bins);
	}
}
