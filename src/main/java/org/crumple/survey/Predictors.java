package org.crumple.survey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.crumple.kernel.InvalidValue;
import org.crumple.kernel.Monitor;
import org.crumple.stats.RankSkill;
import org.crumple.stats.RocCurve;
import org.crumple.survey.SkillTables.Predictor;
import org.crumple.table.NumberTable;

/** Columns of tables (one table per network) as predictors of an outcome in another column. */
public final class Predictors {

	/** Columns of Soft Spots... whose high values predict a flip, and those whose low values do. */
	public static final String HIGH = "soft_spot vibrality participation_fraction",
		LOW = "distance strain_to_instability effective_stiffness stiffness";

	/** Samples for the errors of curves, which they give to 5 %. */
	private static final int ENOUGH = 200;
	private static final int DECADES = 9, FEW = 5;
	/** Distance of the error bars of neighbouring predictors, in decades. */
	private static final double STEP = 0.1;

	private final List<NumberTable> tables = new ArrayList<>();
	private final List<boolean[]> outcome = new ArrayList<>();
	private final int leftOut;

	/**
	 * @param given one table per network; tables in which the outcome is the same in every row are left out
	 * @param column of the outcome: not 0 where it happened; empty counts as 0
	 * @throws IllegalArgumentException if no table is left
	 */
	public Predictors(final List<NumberTable> given, final String column) {
		for (final NumberTable table : given) {
			final double[] happened = table.column(column);
			final boolean[] positive = new boolean[happened.length];
			int count = 0;
			for (int r = 0; r < positive.length; r++) if (positive[r] = happened[r] < 0 || happened[r] > 0) count++;
			if (count == 0 || count == positive.length) continue;
			tables.add(table);
			outcome.add(positive);
		}
		leftOut = given.size() - tables.size();
		if (tables.isEmpty())
			throw InvalidValue.value("outcome", column, "a column that is 1 in some rows and 0 in others of at least one table");
	}

	/** The skill of each named column: first those whose high values predict the outcome, then those whose low values do. */
	public List<Predictor> skills(final String high, final String low, final int samples, final long seed, final Monitor monitor) {
		final List<Predictor> all = new ArrayList<>();
		final List<String> names = new ArrayList<>(words(high));
		final int highs = names.size();
		names.addAll(words(low));
		if (names.isEmpty()) throw InvalidValue.value("high", high, "columns with blanks between them, here or in low");
		for (int k = 0; k < names.size(); k++) {
			monitor.throwIfCancelled();
			monitor.progress((double) k / names.size(), "Ranking by " + names.get(k));
			final String name = names.get(k);
			final int sign = k < highs ? 1 : -1;
			final List<double[]> score = tables.stream().map(t -> Arrays.stream(t.column(name)).map(x -> sign * x).toArray()).toList();
			final RankSkill skill = RankSkill.of(score, outcome, samples, seed, monitor);
			final double[] rates = rates(skill.items() - skill.positives(), k - 0.5 * (names.size() - 1));
			all.add(new Predictor(NumberTable.bare(name), sign > 0 ? "high" : "low", skill, curve(score), rates,
				RocCurve.errors(score, outcome, rates, Math.min(samples, ENOUGH), seed, monitor)));
		}
		return all;
	}

	/**
	 * One false positive rate in each decade, beside those of other predictors, so that their error bars can be told apart.
	 *
	 * @param negatives number of bonds that do not flip; rates of fewer than {@link #FEW} of them are left out
	 * @param place of the predictor among the others, in steps from their middle
	 */
	private static double[] rates(final int negatives, final double place) {
		return IntStream.rangeClosed(-DECADES, -1).mapToDouble(d -> StrictMath.pow(10, d + STEP * place))
			.filter(r -> r * negatives >= FEW && r < 1).toArray();
	}

	private RocCurve curve(final List<double[]> score) {
		final double[] all = score.stream().flatMapToDouble(Arrays::stream).toArray();
		final boolean[] positive = new boolean[all.length];
		int filled = 0;
		for (final boolean[] one : outcome) {
			System.arraycopy(one, 0, positive, filled, one.length);
			filled += one.length;
		}
		return RocCurve.of(all, positive);
	}

	private static List<String> words(final String columns) {
		return Arrays.stream(columns.trim().split("[\\s,;]+")).filter(w -> !w.isEmpty()).toList();
	}

	/** Number of tables used. */
	public int count() {
		return tables.size();
	}

	/** Number of tables left out because the outcome happened in no row or in all rows. */
	public int leftOut() {
		return leftOut;
	}
}
