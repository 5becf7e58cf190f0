package org.crumple.ageing;

import java.util.List;

import org.crumple.network.Configuration;

/**
 * One run of an ageing network.
 *
 * @param run its number, from 0 on
 * @param rows all states that were entered, in order; the first is the start
 * @param quakes all quakes, in order
 * @param saddles known saddles beside the last state, in ascending order
 * @param end why it ended
 */
public record AgeingPath(int run, List<AgeingRow> rows, List<Quake> quakes, List<SaddleBeside> saddles, End end) {

	/** Why a run ended. */
	public enum End {
		/** The next escape would come after the last decade. */
		DECADES("the time is over"),
		/** The next saddle would raise the age barrier above the largest one. */
		BARRIER("the barrier is reached"),
		/** The largest number of new states was reached. */
		STATES("all states were used"),
		/** No saddle was found that leads out of the pool. */
		NO_EXIT("no way out was found"),
		/** The user cancelled it. */
		CANCELLED("it was cancelled");

		private final String words;

		End(final String words) {
			this.words = words;
		}

		/** A clause. */
		@Override
		public String toString() {
			return words;
		}
	}

	/** Copies the lists. */
	public AgeingPath {
		rows = List.copyOf(rows);
		quakes = List.copyOf(quakes);
		saddles = List.copyOf(saddles);
	}

	public AgeingRow start() {
		return rows.get(0);
	}

	public AgeingRow last() {
		return rows.get(rows.size() - 1);
	}

	/** The minimum in which the network is at the end. */
	public Configuration configuration() {
		return last().configuration();
	}

	/** Number of states that were entered for the first time, without the start. */
	public int newStates() {
		return (int) rows.stream().skip(1).filter(AgeingRow::first).count();
	}

	/** Number of escapes over barriers below 3 T. */
	public int fastEscapes() {
		return (int) rows.stream().filter(AgeingRow::isFast).count();
	}
}
