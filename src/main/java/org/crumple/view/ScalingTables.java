package org.crumple.view;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.crumple.avalanche.EventPool;
import org.crumple.avalanche.ScalingRelations;
import org.crumple.stats.CollapseErrors;
import org.crumple.stats.DataCollapse;
import org.crumple.stats.FiniteSizeScaling;

/** Finite-size scaling of avalanches as tables. Units: E, l. */
public final class ScalingTables {

	/**
	 * A mean against N.
	 *
	 * @param quantity {@code flips}, {@code s}, {@code strain_flips} or {@code strain_s}
	 * @param isSize whether it is a mean size, else a strain per event
	 */
	public record Measured(String quantity, boolean isSize, FiniteSizeScaling scaling) {}

	private ScalingTables() {}

	/** Exponents of N, beside what Eq. 4 says; one row a mean. */
	public static DataTable exponents(final String title, final ScalingRelations relations, final List<Measured> all) {
		final ScalingRelations usual = new ScalingRelations(relations.theta(), 0);
		final List<double[]> rows = new ArrayList<>();
		for (final Measured one : all) {
			final FiniteSizeScaling found = one.scaling;
			final double e = found.exponent(), theta = one.isSize ? relations.thetaOfSize(e) : relations.thetaOfSpacing(e);
			final double error = found.exponentError(), thetaError = one.isSize ? relations.errorOfSize(e, error) : relations.errorOfSpacing(e, error);
			final double predicted = one.isSize ? relations.size() : relations.spacing();
			rows.add(new double[] { e, error, found.line().low(), found.line().high(), found.size().length, found.line().chi(), predicted, relations.error(),
				(e - predicted) / Math.hypot(error, relations.error()), one.isSize ? usual.size() : usual.spacing(), theta, thetaError,
				found.line().at(1), found.line().degrees(), found.line().p(), found.line().accepted() });
		}
		final String[] headings = { "exponent", "error", "low", "high", "sizes", "chi_squared", "predicted", "predicted_error",
			"deviation", "predicted_gamma_0", "theta", "theta_error", "amplitude", "degrees", "chi_squared_p", "accepted" };
		return AvalancheTables.numbers(new DataTable(title).column("quantity", all.stream().map(Measured::quantity).toArray(String[]::new)), headings, rows);
	}

	/** One row an N. */
	public static DataTable means(final String title, final List<EventPool> byFlips, final List<EventPool> byDrop, final List<Measured> all) {
		final FiniteSizeScaling any = all.get(0).scaling;
		final DataTable table = new DataTable(title);
		AvalancheTables.numbers(table, new String[] { "nodes", "networks", "walked", "events_flips", "events_s" }, IntStream.range(0, any.size().length)
			.mapToObj(s -> new double[] { any.size()[s], any.networks()[s], byFlips.get(s).walked(), byFlips.get(s).count(), byDrop.get(s).count() }).toList());
		for (final Measured one : all) {
			final String heading = one.isSize ? "mean_" + one.quantity : one.quantity, unit = one.quantity.equals("s") ? " (E)" : "";
			table.column(heading + unit, one.scaling.mean()).column(heading + "_error" + unit, one.scaling.error());
		}
		return table;
	}

	/** A collapse, its errors, and how well the curves agree without any scaling. */
	public record Collapsed(String name, DataCollapse best, CollapseErrors errors, DataCollapse unscaled) {}

	/** One row a distribution. */
	public static DataTable collapses(final String title, final List<Collapsed> all) {
		final List<double[]> rows = all.stream().map(c -> new double[] { c.best.a(), c.errors.a(), c.best.b(), c.errors.b(), c.best.quality(), c.best.points(),
			c.unscaled.quality(), c.unscaled.points() }).toList();
		return AvalancheTables.numbers(new DataTable(title).column("size", all.stream().map(Collapsed::name).toArray(String[]::new)),
			new String[] { "a", "a_error", "b", "b_error", "quality", "points", "quality_unscaled", "points_unscaled" }, rows);
	}
}
