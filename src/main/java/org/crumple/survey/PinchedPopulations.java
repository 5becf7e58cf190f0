package org.crumple.survey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

import org.crumple.excitation.BondPopulation;
import org.crumple.kernel.InvalidValue;
import org.crumple.table.NumberTable;

/**
 * Pinched bonds of one network or many, each in its population of {@code Local Excitations}: how far from failing bonds are, by Eq. 2 and 3
 * of arXiv 2408.08030 and truly, and which bonds fail before others.
 *
 * @param networks each with its pinched bonds
 * @param facts about the tables of pinched bonds, such as the number of nodes
 */
public record PinchedPopulations(List<Network> networks, Map<String, String> facts) {

	/** The quantities of a bond, as columns of {@code Pinched Bonds} are called, with their units; the last two need {@code saddle}. */
	static final List<String> QUANTITIES = List.of("f_in", "f_failure", "ratio_f", "distance", "distance_failure", "ratio_distance",
		"barrier", "work", "ratio_work", "activation_predicted", "activation");
	static final List<String> UNITS = List.of("E/l", "E/l", "", "l", "l", "", "E", "E", "", "E", "E");
	/** The populations that share the bonds out. */
	static final List<BondPopulation> POPULATIONS = List.of(BondPopulation.UNSTABLE, BondPopulation.STABLE, BondPopulation.NO_BISTABILITY);
	/** Two ways lead to the same saddle if its energies differ by less than this, relative, or by less than their rounding [E]. */
	private static final double SAME_SADDLE = 1e-7, ROUNDING = 1e-14;
	/** A quantity that both tables have, and how close it must be, relative. */
	private static final String PREDICTED = "f_in";
	private static final double SAME_PREDICTION = 1e-6;

	/** Which bond fails when a bond is pinched. */
	enum Failure {
		OWN("own"), OTHER("other"), NONE("none");

		private final String label;

		Failure(final String label) {
			this.label = label;
		}

		@Override
		public String toString() {
			return label;
		}
	}

	/**
	 * A pinched bond.
	 *
	 * @param network number of the network; 0 for the network of a single table
	 * @param bond its number
	 * @param population one of {@link #POPULATIONS}
	 * @param own 1 if it fails itself, 0 if another one does, NaN if none does
	 * @param trigger the bond that fails; NaN if none does
	 * @param values of the quantities
	 */
	record Bond(double network, int bond, BondPopulation population, double own, double trigger, double[] values) {

		Failure failure() {
			return Double.isNaN(own) ? Failure.NONE : own == 1 ? Failure.OWN : Failure.OTHER;
		}

		double value(final String quantity) {
			return values[QUANTITIES.indexOf(quantity)];
		}
	}

	/**
	 * A saddle behind the failures of a network.
	 *
	 * @param bond one that leads to it
	 * @param ways how many pinched bonds lead to it
	 * @param activation its energy above the minimum
	 */
	record SaddleBehind(double network, int bond, int ways, double activation) {}

	/** The pinched bonds of a network. */
	record Network(double number, List<Bond> bonds) {

		/** For each bond that makes others' pinching fail, how many others. */
		List<Integer> preempted() {
			final Map<Double, Integer> others = new HashMap<>();
			bonds.stream().filter(b -> b.failure() == Failure.OTHER).forEach(b -> others.merge(b.trigger, 1, Integer::sum));
			return List.copyOf(others.values());
		}

		/** The saddles that were found again from their minimum, each once, in ascending order of energy. */
		List<SaddleBehind> saddles() {
			final List<Bond> ways = bonds.stream().filter(b -> !Double.isNaN(b.value("activation")))
				.sorted(Comparator.comparingDouble(b -> b.value("activation"))).toList();
			final List<SaddleBehind> found = new ArrayList<>();
			for (int from = 0, until = 1; until <= ways.size(); until++) {
				final double before = ways.get(until - 1).value("activation");
				if (until < ways.size() && ways.get(until).value("activation") - before <= Math.max(SAME_SADDLE * before, ROUNDING))
					continue;
				found.add(new SaddleBehind(number, ways.get(until - 1).bond, until - from, before));
				from = until;
			}
			return found;
		}
	}

	/**
	 * Joins the two tables of each network, bond by bond.
	 *
	 * @param excitations tables {@code Local Excitations}, one a network
	 * @param pinched tables {@code Pinched Bonds}, one a network, of all or some of those networks
	 * @throws IllegalArgumentException if a network or a bond that was pinched has no local excitation, or that of another network, or a
	 *   network comes twice
	 */
	public static PinchedPopulations of(final List<NumberTable> excitations, final List<NumberTable> pinched) {
		final Map<Double, NumberTable> populations = new HashMap<>();
		for (final NumberTable table : excitations) if (populations.put(number(table), table) != null)
			throw InvalidValue.value("excitations", table.name(), "tables of networks that differ by their number");
		final List<Network> networks = new ArrayList<>();
		final Set<Double> seen = new HashSet<>();
		for (final NumberTable table : pinched) {
			if (!seen.add(number(table))) throw InvalidValue.value("table", table.name(), "tables of networks that differ by their number");
			final NumberTable own = populations.get(number(table));
			if (own == null) throw InvalidValue.value("table", table.name(), "pinched bonds of networks that are in excitations, too");
			networks.add(new Network(number(table), bonds(own, table)));
		}
		if (networks.stream().allMatch(n -> n.bonds.isEmpty())) throw InvalidValue.value("table", pinched.get(0).name(),
			"a table with a pinched bond");
		final Map<String, String> facts = new TreeMap<>(pinched.get(0).facts());
		facts.computeIfPresent(NumberTable.NETWORK_COLUMN, (fact, column) -> PinchedTables.NETWORK);
		return new PinchedPopulations(networks, facts);
	}

	private static double number(final NumberTable table) {
		final String key = table.facts().get(NumberTable.NETWORK_COLUMN);
		return key == null || table.size() == 0 ? 0 : table.column(key)[0];
	}

	private static List<Bond> bonds(final NumberTable excitations, final NumberTable pinched) {
		final double[] known = excitations.column("bond"), unstable = excitations.column("unstable"),
			bistable = excitations.column("bistable"), bond = pinched.column("bond"), own = pinched.column("own"),
			trigger = pinched.column("trigger");
		final Map<Double, Integer> row = new HashMap<>();
		IntStream.range(0, known.length).forEach(r -> row.put(known[r], r));
		final double[] predicted = excitations.has(PREDICTED) ? excitations.finiteColumn(PREDICTED) : null;
		final List<double[]> columns = QUANTITIES.stream().map(q -> pinched.has(q) ? pinched.finiteColumn(q)
			: IntStream.range(0, bond.length).mapToDouble(r -> Double.NaN).toArray()).toList();
		final List<Bond> bonds = new ArrayList<>();
		for (int r = 0; r < bond.length; r++) {
			final Integer at = row.get(bond[r]);
			if (at == null) throw InvalidValue.value(pinched.place(r, "bond"), bond[r], "a bond of " + excitations.name());
			final int k = r;
			if (predicted != null) requireSame(excitations, pinched, predicted[at], columns.get(QUANTITIES.indexOf(PREDICTED))[r], r);
			final BondPopulation population = POPULATIONS.stream().filter(p -> p.contains(unstable[at] == 1, bistable[at] == 1)).findFirst()
				.orElseThrow();
			bonds.add(new Bond(number(pinched), (int) bond[r], population, own[r], trigger[r], columns.stream().mapToDouble(c -> c[k])
				.toArray()));
		}
		return bonds;
	}

	/** Both tables have what linear response predicts for a bond, which is the same only for the same network in the same state. */
	private static void requireSame(final NumberTable excitations, final NumberTable pinched, final double there, final double here,
		final int row) {
		if (Math.abs(there - here) > SAME_PREDICTION * Math.abs(there)) throw InvalidValue.value(pinched.place(row, PREDICTED), here,
			"that of the bond in " + excitations.name() + ", " + there + ": the two tables are of different networks or states");
	}

	/** All bonds, network by network. */
	List<Bond> bonds() {
		return networks.stream().flatMap(n -> n.bonds.stream()).toList();
	}

	/** How many bonds fail when they are pinched, and of these by themselves: [2]. */
	int[] failures() {
		final List<Failure> all = bonds().stream().map(Bond::failure).toList();
		final int own = (int) all.stream().filter(f -> f == Failure.OWN).count();
		return new int[] { own + (int) all.stream().filter(f -> f == Failure.OTHER).count(), own };
	}

	/** The sizes of a quantity in a population, sorted; without those that are 0 or not known. */
	public double[] sizes(final BondPopulation population, final String quantity) {
		return bonds().stream().filter(b -> b.population == population).mapToDouble(b -> Math.abs(b.value(quantity))).filter(x -> x > 0)
			.sorted().toArray();
	}

	/** The mean over networks of what is counted in each, and its standard error over networks, NaN for one network: [2]. */
	double[] perNetwork(final ToDoubleFunction<Network> count) {
		final double[] counts = networks.stream().mapToDouble(count).toArray();
		final double mean = Arrays.stream(counts).sum() / counts.length;
		final double squares = Arrays.stream(counts).map(c -> (c - mean) * (c - mean)).sum();
		return new double[] { mean, counts.length == 1 ? Double.NaN : Math.sqrt(squares / (counts.length - 1) / counts.length) };
	}

	/** How many bonds a network satisfy a condition, with the error. */
	double[] counted(final Predicate<Bond> which) {
		return perNetwork(network -> network.bonds.stream().filter(which).count());
	}

	/** Description for captions, not a full sentence. */
	public String caption() {
		final int[] failures = failures();
		return String.format(Locale.ROOT, "%d pinched bonds of %d network%s, %d fail, %d of them by another bond", bonds().size(), networks
			.size(), networks.size() == 1 ? "" : "s", failures[0], failures[0] - failures[1]);
	}
}
