package org.crumple.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.crumple.ageing.Ageing;
import org.crumple.ageing.AgeingPath;
import org.crumple.ageing.AgeingRow;
import org.crumple.excitation.BistabilityCriterion;
import org.crumple.excitation.LocalExcitations;
import org.crumple.kernel.InvalidValue;
import org.crumple.table.Schema;
import org.crumple.table.Table;

/**
 * Ages at which the local excitations of a network are measured while it ages: evenly spaced in E without temperature, in log t with one,
 * from its start to its end.
 *
 * @param ages how many, with start and end; 0 for none
 */
public record AgedStates(int ages) {

	/** None. */
	public static final AgedStates DEFAULT = new AgedStates(0);
	private static final int MOST = 1000;
	private static final double LN10 = StrictMath.log(10);

	/** A bond at an age, and how the network became so old. */
	record Bond(Age age, NetworkTables.Excited bond) {}

	record Age(int number, int run, double barrier, double decades) {}

	/** One row for each bond at each age. */
	public static final Schema<Bond> EXCITATIONS = new Schema<Bond>("Aged Excitations")
		.whole("age", "number of the age, 0 for the start, under its load", b -> b.age.number)
		.whole("run", "number of the run, from 0 on", b -> b.age.run)
		.real("age_barrier", "E", "E: the network is as it was until a higher barrier was crossed; empty with a temperature", b -> b.age
			.barrier)
		.real("log10_time", "", "log10 of the time; empty at `temperature=0`, and at the start", b -> b.age.decades)
		.with(NetworkTables.EXCITATIONS, Bond::bond);

	/** @throws IllegalArgumentException if the number is out of range */
	public AgedStates {
		if (ages < 0 || ages > MOST) throw InvalidValue.value("ages", ages, "a whole number from 0 to " + MOST);
	}

	/** The excitations of all bonds, run by run and age by age, as far as each run came. */
	public Table excitations(final Ageing all) {
		final List<Bond> rows = new ArrayList<>();
		for (final AgeingPath path : all.paths()) {
			for (int k = 0; k < ages; k++) {
				final Age age = age(all, path.run(), k);
				final AgeingRow state = state(all, path, age);
				if (state == null) break;
				final LocalExcitations found = LocalExcitations.of(all.network(), state.configuration(), BistabilityCriterion.EXACT);
				IntStream.range(0, found.count()).forEach(b -> rows.add(new Bond(age, new NetworkTables.Excited(all.network(), found, b))));
			}
		}
		return EXCITATIONS.table(rows);
	}

	private Age age(final Ageing all, final int run, final int number) {
		final double part = ages == 1 ? 0 : number / (ages - 1.0);
		final boolean athermal = all.settings().isAthermal();
		return new Age(number, run, athermal ? part * all.settings().barrier() : Double.NaN, athermal || number == 0 ? Double.NaN : part
			* all.settings().decades());
	}

	/** The state at an age; null if the run ended before. */
	private static AgeingRow state(final Ageing all, final AgeingPath path, final Age age) {
		if (age.number == 0) return path.start();
		final boolean athermal = all.settings().isAthermal();
		AgeingRow state = path.start();
		for (final AgeingRow row : path.rows()) {
			if (athermal ? row.ageBarrier() > age.barrier : row.logTime() > LN10 * age.decades) return state;
			state = row;
		}
		return path.end() == (athermal ? AgeingPath.End.BARRIER : AgeingPath.End.DECADES) ? state : null;
	}
}
