package org.crumple.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.crumple.excitation.BondPopulation;
import org.crumple.stats.Sorted;
import org.crumple.survey.PinchedPopulations.Bond;
import org.crumple.survey.PinchedPopulations.Failure;
import org.crumple.survey.PinchedPopulations.Network;
import org.crumple.survey.PinchedPopulations.SaddleBehind;
import org.crumple.table.Schema;
import org.crumple.table.Table;

/** Tables of pinched bonds by population. */
public final class PinchedTables {

	/** Column of the network. */
	static final String NETWORK = "seed";
	/** Quantiles of the ratios. */
	private static final double[] SHARES = { 0.05, 0.25, 0.5, 0.75, 0.95 };

	record Ratios(BondPopulation population, Failure failure, int bonds, String quantity, double[] values) {

		double quantile(final int k) {
			return values.length == 0 ? Double.NaN : Sorted.quantile(values, SHARES[k]);
		}
	}

	record Nearer(BondPopulation population, double below, double[] predicted, double[] alone, double[] failing) {}

	/** One row for each pinched bond. */
	public static final Schema<Bond> BONDS = bonds();
	/** One row for each saddle. */
	public static final Schema<SaddleBehind> SADDLES = new Schema<SaddleBehind>("Pinched Saddles")
		.whole(NETWORK, "the network; 0: that of a single table", SaddleBehind::network)
		.whole("bond", "a bond that leads to it", SaddleBehind::bond).whole("ways", "pinched bonds that lead to it", SaddleBehind::ways)
		.real("activation", "E", "its energy above the minimum", SaddleBehind::activation);
	/** One row for each population, kind of failure and ratio. */
	public static final Schema<Ratios> RATIOS = ratioColumns();
	/** One row for each population and distance. */
	public static final Schema<Nearer> NEARER = nearerColumns();
	/** One row for each number of other bonds. */
	public static final Schema<int[]> PREEMPTED = preemptedColumns();
	/** One row. */
	public static final Schema<PinchedPopulations> SUMMARY = new Schema<PinchedPopulations>("Pinched Summary")
		.whole("networks", "with a pinched bond", p -> p.networks().size()).whole("bonds", "pinched", p -> p.bonds().size())
		.whole("failing", "that make their network fail", p -> p.failures()[0])
		.real("by_others_percent", "", "of these, where another bond fails", p -> 100.0 * (p.failures()[0] - p.failures()[1]) / p
			.failures()[0])
		.real("preempting_a_network", "", "bonds that fail before others, a network", p -> p.perNetwork(n -> n.preempted().size())[0])
		.real("most_of_a_network", "", "most others that one bond pre-empts, mean over networks", p -> p.perNetwork(n -> n.preempted()
			.stream().mapToInt(k -> k).max().orElse(0))[0])
		.real("ways_to_saddles_a_network", "", "bonds with an activation energy, a network", p -> p.counted(b -> !Double.isNaN(b.value(
			"activation")))[0])
		.real("saddles_a_network", "", "different saddles among these, a network", p -> p.perNetwork(n -> n.saddles().size())[0]);

	private PinchedTables() {}

	private static Schema<Bond> bonds() {
		Schema<Bond> schema = new Schema<Bond>("Pinched Populations").whole(NETWORK, "the network; 0: that of a single table",
			Bond::network)
			.whole("bond", "number of the bond", Bond::bond)
			.word("class", "its population, and which bond fails: own, other or none", b -> b.population() + " " + b.failure())
			.truth("unstable", "1 if it is bistable and unstable", b -> b.population() == BondPopulation.UNSTABLE)
			.truth("bistable", "1 if it is bistable in its network", b -> b.population() != BondPopulation.NO_BISTABILITY)
			.whole("own", "1 if it fails itself, 0 if another bond does; empty if none does", Bond::own)
			.whole("trigger", "the bond that fails", Bond::trigger);
		for (int q = 0; q < PinchedPopulations.QUANTITIES.size(); q++) {
			final String quantity = PinchedPopulations.QUANTITIES.get(q);
			schema = schema.real(quantity, PinchedPopulations.UNITS.get(q), "as in `Pinched Bonds`", b -> b.value(quantity));
		}
		return schema;
	}

	private static Schema<Ratios> ratioColumns() {
		return new Schema<Ratios>("Pinched Ratios").word("population", "of the bonds", r -> r.population.toString())
			.word("trigger", "which bond fails: own or other", r -> r.failure.toString())
			.whole("bonds", "of this kind", r -> r.bonds).word("quantity", "true over predicted", r -> r.quantity)
			.whole("values", "bonds that have this ratio", r -> r.values.length).real("low", "", "5 %", r -> r.quantile(0))
			.real("quarter", "", "25 %", r -> r.quantile(1)).real("median", "", "50 %", r -> r.quantile(2))
			.real("three_quarters", "", "75 %", r -> r.quantile(3)).real("high", "", "95 %", r -> r.quantile(4));
	}

	private static Schema<Nearer> nearerColumns() {
		return new Schema<Nearer>("Pinched Nearer").word("population", "of the bonds", r -> r.population.toString())
			.real("below", "l", "the distance", r -> r.below)
			.real("predicted", "", "bonds a network that are nearer to their instability, by Eq. 3", r -> r.predicted[0])
			.real("predicted_error", "", "its standard error over networks", r -> r.predicted[1])
			.real("failing_alone", "", "bonds a network that fail themselves before they have gone so far", r -> r.alone[0])
			.real("failing_alone_error", "", "its standard error over networks", r -> r.alone[1])
			.real("failing", "", "bonds a network whose pinching makes any bond fail before they have gone so far", r -> r.failing[0])
			.real("failing_error", "", "its standard error over networks", r -> r.failing[1]);
	}

	private static Schema<int[]> preemptedColumns() {
		return new Schema<int[]>("Pinched Preempted").whole("others", "how many other bonds", r -> r[0])
			.whole("bonds", "that many bonds pre-empt so many others", r -> r[1]);
	}

	/**
	 * All tables: bonds, ratios, those nearer than distances, pre-empted ones, saddles and the summary.
	 *
	 * @param distances of {@link #NEARER} [l]
	 */
	public static List<Table> of(final PinchedPopulations all, final double[] distances) {
		final List<SaddleBehind> saddles = all.networks().stream().flatMap(n -> n.saddles().stream()).toList();
		return List.of(ofNetworks(all, BONDS.table(all.bonds())), RATIOS.table(ratios(all)), NEARER.table(nearer(all, distances)),
			PREEMPTED.table(preempted(all)), ofNetworks(all, SADDLES.table(saddles)), SUMMARY.table(List.of(all)));
	}

	/** A table whose fits have errors over networks, if there are several. */
	private static Table ofNetworks(final PinchedPopulations all, final Table table) {
		Table known = table;
		for (final Map.Entry<String, String> fact : all.facts().entrySet()) known = known.about(fact.getKey(), fact.getValue());
		return known;
	}

	private static List<Ratios> ratios(final PinchedPopulations all) {
		final List<Ratios> rows = new ArrayList<>();
		for (final BondPopulation population : PinchedPopulations.POPULATIONS)
			for (final Failure failure : List.of(Failure.OWN, Failure.OTHER)) {
				final List<Bond> bonds = all.bonds().stream().filter(b -> b.population() == population && b.failure() == failure).toList();
				for (final String quantity : List.of("ratio_f", "ratio_distance", "ratio_work")) rows.add(new Ratios(population, failure,
					bonds.size(), quantity, bonds.stream().mapToDouble(b -> b.value(quantity)).filter(x -> !Double.isNaN(x)).sorted()
						.toArray()));
			}
		return rows;
	}

	private static List<Nearer> nearer(final PinchedPopulations all, final double[] distances) {
		final List<Nearer> rows = new ArrayList<>();
		for (final BondPopulation population : List.of(BondPopulation.UNSTABLE, BondPopulation.STABLE))
			for (final double below : distances) rows.add(new Nearer(population, below,
				all.counted(b -> b.population() == population && b.value("distance") < below),
				all.counted(b -> b.population() == population && b.failure() == Failure.OWN && b.value("distance_failure") < below),
				all.counted(b -> b.population() == population && b.value("distance_failure") < below)));
		return rows;
	}

	private static List<int[]> preempted(final PinchedPopulations all) {
		return all.networks().stream().map(Network::preempted).flatMap(List::stream).collect(Collectors.groupingBy(k -> k, TreeMap::new,
			Collectors.counting())).entrySet().stream().map(e -> new int[] { e.getKey(), Math.toIntExact(e.getValue()) }).toList();
	}
}
