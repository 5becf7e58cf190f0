package org.crumple.ageing;

import java.util.ArrayList;
import java.util.List;

import org.crumple.kernel.InvalidValue;
import org.crumple.network.SpringNetwork;

/**
 * All escapes from one growth of the age barrier to the next: the network first crosses a saddle that is higher above its pool than all
 * before, and then lower ones. The last quake of a run may be incomplete.
 *
 * @param number from 1 on
 * @param ageBarrier E with which it begins [E]
 * @param logTime ln t at which it begins; NaN without temperature
 * @param logInterval change of ln t since the beginning of the quake before; NaN for the first, and without temperature
 * @param states number of states that were entered for the first time
 * @param flips number of bonds whose state differs after it
 * @param strainStep change of γ
 * @param energyDrop decrease of G [E]
 */
public record Quake(int number, double ageBarrier, double logTime, double logInterval, int states, int flips, double strainStep,
	double energyDrop)
{

	/**
	 * The quakes of a run.
	 *
	 * @param rows of the run, the first of which is the start
	 */
	static List<Quake> of(final SpringNetwork network, final List<AgeingRow> rows) {
		if (rows.isEmpty()) throw InvalidValue.value("rows", rows.size(), "at least the start");
		final List<Quake> quakes = new ArrayList<>();
		for (int begin = 1; begin < rows.size();) {
			int end = begin;
			while (end < rows.size() && rows.get(end).quake() == rows.get(begin).quake()) end++;
			final double before = quakes.isEmpty() ? Double.NaN : quakes.get(quakes.size() - 1).logTime;
			quakes.add(of(network, rows.subList(begin - 1, end), before));
			begin = end;
		}
		return List.copyOf(quakes);
	}

	/** @param rows the state before, then all that were entered */
	private static Quake of(final SpringNetwork network, final List<AgeingRow> rows, final double before) {
		final AgeingRow from = rows.get(0), begin = rows.get(1), to = rows.get(rows.size() - 1);
		final int states = (int) rows.stream().skip(1).filter(AgeingRow::first).count();
		return new Quake(begin.quake(), begin.ageBarrier(), begin.logTime(), begin.logTime() - before, states, flips(network, from, to), to
			.strain() - from.strain(), from.enthalpy() - to.enthalpy());
	}

	private static int flips(final SpringNetwork network, final AgeingRow from, final AgeingRow to) {
		final double[] top = network.topLengths(), before = network.lengths(from.configuration()), after = network.lengths(to
			.configuration());
		int flips = 0;
		for (int b = 0; b < top.length; b++) if (before[b] > top[b] != after[b] > top[b]) flips++;
		return flips;
	}
}
