package org.crumple.ageing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;

import org.crumple.ageing.AgeingPath.End;
import org.crumple.kernel.Digits;
import org.crumple.kernel.Monitor;
import org.crumple.network.SpringNetwork;
import org.crumple.stats.RandomDraws;

/**
 * One run: the walk of a network from basin to basin. States that return to each other are kept in a pool, which is left as a whole. All
 * energies are in units of C, those of the rows are not.
 */
final class AgeingRun {

	private static final double LN10 = StrictMath.log(10);
	/** The theory of rates fails for barriers below this number of T. */
	private static final double FAST = 3;

	private final SpringNetwork network;
	private final BasinMap map;
	private final AgeingSettings settings;
	/** Unit of energy [E]. */
	private final double unit;
	private final RandomDraws random;
	private final Map<Basin, Integer> visited = new HashMap<>();
	private final Set<Basin> pool = new LinkedHashSet<>();
	private final List<AgeingRow> rows = new ArrayList<>();
	private Basin here;
	private double logTime, age;
	private int quake;

	/** @param settings in units of C */
	AgeingRun(final SpringNetwork network, final BasinMap map, final AgeingSettings settings, final double unit, final int run) {
		this.network = network;
		this.map = map;
		this.settings = settings;
		this.unit = unit;
		random = new RandomDraws(settings.seed(), run);
		logTime = settings.isAthermal() ? Double.NaN : Double.NEGATIVE_INFINITY;
	}

	/** Walks until an end is reached. If it is cancelled, everything so far is kept. */
	AgeingPath from(final Basin start, final int run, final Monitor monitor) {
		enter(start, null, 0);
		End end;
		try {
			end = walk(monitor);
		} catch (final CancellationException e) {
			end = End.CANCELLED;
		}
		final List<SaddleBeside> saddles = here.crossings().stream().sorted(Comparator.comparingDouble(Crossing::barrier)).map(way ->
			SaddleBeside.of(way, settings.temperature(), unit)).toList();
		return new AgeingPath(run, rows, Quake.of(network, rows), saddles, end);
	}

	private End walk(final Monitor monitor) {
		while (true) {
			monitor.throwIfCancelled();
			final Crossing lowest = map.complete(pool, settings.window(), monitor);
			if (lowest == null) return End.NO_EXIT;
			if (visited.size() > settings.states()) return End.STATES;
			final Crossing way = settings.isAthermal() ? lowest : drawn();
			if (way == null) return End.DECADES;
			final double exit = way.top() - floor();
			if (settings.isAthermal() && exit > settings.barrier()) return End.BARRIER;
			enter(way.to(), way, exit);
			monitor.progress(progress(), settings.isAthermal() ? "Ageing, barrier " + Digits.seven(unit * age)
				: "Ageing, log10 of time " + Digits.seven(logTime / LN10));
		}
	}

	/** Draws when and over which saddle the network leaves its pool; null if that is too late. */
	private Crossing drawn() {
		final List<Basin> states = List.copyOf(pool);
		final Map<Basin, Integer> place = new HashMap<>();
		for (final Basin basin : states) place.put(basin, place.size());
		final List<Crossing> ways = states.stream().flatMap(basin -> basin.crossings().stream()).filter(way -> !pool.contains(way.to()))
			.toList();
		final double[][] inside = empty(states.size(), states.size()), out = empty(states.size(), ways.size());
		for (final Basin basin : states) {
			final double[] rates = inside[place.get(basin)];
			for (final Crossing way : basin.crossings()) {
				final Integer to = place.get(way.to());
				if (to != null) rates[to] = PoolExit.sum(rates[to], way.logRate(settings.temperature()));
			}
		}
		for (int e = 0; e < out[0].length; e++) out[place.get(ways.get(e).from())][e] = ways.get(e).logRate(settings.temperature());
		final PoolExit exit = PoolExit.of(inside, out, place.get(here));
		final double stay = exit.logTime() + StrictMath.log(-StrictMath.log1p(-random.uniform()));
		final int chosen = exit.draw(random.uniform());
		final double then = PoolExit.sum(logTime, stay - StrictMath.log(unit));
		if (then > settings.decades() * LN10) return null;
		logTime = then;
		return ways.get(chosen);
	}

	private static double[][] empty(final int rows, final int columns) {
		final double[][] none = new double[rows][columns];
		for (final double[] row : none) Arrays.fill(row, Double.NEGATIVE_INFINITY);
		return none;
	}

	/** The lowest energy of the pool, less the work of the load. */
	private double floor() {
		return pool.stream().mapToDouble(Basin::enthalpy).min().orElseThrow();
	}

	/** @param way over which the basin is entered; null at the start */
	private void enter(final Basin basin, final Crossing way, final double exit) {
		final int left = Math.max(1, pool.size());
		final boolean first = visited.putIfAbsent(basin, visited.size()) == null;
		if (first) pool.clear();
		pool.add(basin);
		here = basin;
		if (exit > age) {
			age = exit;
			quake++;
		}
		final double taken = way == null ? 0 : way.barrier();
		rows.add(new AgeingRow(rows.size() - 1, logTime, visited.get(basin), first, unit * basin.energy(), unit * basin.enthalpy(), basin
			.strain(), unit * basin.stress(), unit * exit, unit * age, unit * taken, way == null ? 0 : way.flips(), left, way == null ? 0
			: way.from().crossings().size(), map.searches(), quake, way != null && taken < FAST * settings.temperature(), basin
			.configuration()));
	}

	private double progress() {
		final double far = settings.isAthermal() ? age / settings.barrier() : logTime / (settings.decades() * LN10);
		return Math.max(0, Math.min(1, Math.max(far, (visited.size() - 1.0) / settings.states())));
	}
}
