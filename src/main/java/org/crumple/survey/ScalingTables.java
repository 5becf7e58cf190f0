package org.crumple.survey;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.crumple.avalanche.EventPool;
import org.crumple.avalanche.ScalingRelations;
import org.crumple.stats.CollapseErrors;
import org.crumple.stats.DataCollapse;
import org.crumple.stats.FiniteSizeScaling;
import org.crumple.stats.ScalingLine;
import org.crumple.table.Column;
import org.crumple.table.Schema;
import org.crumple.table.Table;

/** Tables of the finite-size scaling of avalanches. Units: E, l. */
public final class ScalingTables {

	/**
	 * A mean as a function of N.
	 *
	 * @param quantity {@code flips}, {@code s}, {@code strain_flips} or {@code strain_s}
	 * @param isSize true for a mean size, false for a strain per event
	 */
	public record Measured(String quantity, boolean isSize, FiniteSizeScaling scaling) {}

	/** A data collapse with its errors, and the quality without any scaling. */
	public record Collapsed(String name, DataCollapse best, CollapseErrors errors, DataCollapse unscaled) {}

	record Exponent(ScalingRelations relations, Measured measured) {

		FiniteSizeScaling found() {
			return measured.scaling;
		}

		double value() {
			return found().exponent();
		}

		double error() {
			return found().exponentError();
		}

		double predicted(final ScalingRelations by) {
			return measured.isSize ? by.size() : by.spacing();
		}

		double theta() {
			return measured.isSize ? relations.thetaOfSize(value()) : relations.thetaOfSpacing(value());
		}

		double thetaError() {
			return measured.isSize ? relations.errorOfSize(value(), error()) : relations.errorOfSpacing(value(), error());
		}
	}

	/** @param number index of N */
	record Size(EventPool byFlips, EventPool byDrop, List<Measured> all, int number) {

		/** A mean, or NaN if the quantity was not measured. */
		double of(final String quantity, final Function<FiniteSizeScaling, double[]> part) {
			return all.stream().filter(m -> m.quantity.equals(quantity)).mapToDouble(m -> part.apply(m.scaling)[number]).findFirst()
				.orElse(Double.NaN);
		}
	}

	/** One row for each mean. */
	public static final Schema<Exponent> EXPONENTS = new Schema<Exponent>("Finite-Size Scaling")
		.word("quantity", "`flips` or `s`, a mean; `strain_flips` or `strain_s`, the strain per event", e -> e.measured.quantity)
		.real("exponent", "", "of N", Exponent::value).real("error", "", "its standard error", Exponent::error)
		.real("low", "", "where its 95 % interval begins", e -> e.found().line().low()).real("high", "", "where it ends", e -> e.found()
		.line().high())
		.whole("sizes", "how many N", e -> e.found().size().length)
		.real("chi_squared", "", "mean square distance of the means from the line, over what the scatter makes expected",
		e -> e.found().line().chi())
		.real("predicted", "", "the exponent by Eq. 4, at the θ and γ given", e -> e.predicted(e.relations))
		.real("predicted_error", "", "its standard error, from those of θ and γ", e -> e.relations.error())
		.real("deviation", "", "measured less predicted, in units of both errors together", e -> (e.value() - e.predicted(e.relations))
		/ Math.hypot(e.error(), e.relations.error()))
		.real("predicted_gamma_0", "", "the exponent by the usual relation, γ = 0",
		e -> e.predicted(new ScalingRelations(e.relations.theta(), 0)))
		.real("theta", "", "the θ that the measured exponent asks for, at the γ given", Exponent::theta).real("theta_error", "",
		"its standard error", Exponent::thetaError)
		.real("amplitude", "", "of the line, `amplitude N^exponent`", e -> e.found().line().at(1))
		.real("degrees", "", "degrees of freedom of the error; Infinity: of independent events", e -> e.found().line().degrees())
		.real("chi_squared_p", "", "probability of so large a `chi_squared`; empty of two N, which test nothing", e -> e.found().line().p())
		.truth("accepted", "0 if that is below 0.01; empty of two N", e -> accepted(e.found().line()));

	/** One row for each N; quantities that were not measured have no columns. */
	public static final Schema<Size> MEANS = means();

	/** One row for each distribution. */
	public static final Schema<Collapsed> COLLAPSES = new Schema<Collapsed>("Collapse").word("size", "`flips` or `s`", Collapsed::name)
		.real("a", "", "exponent of N by which x is divided", c -> c.best.a()).real("a_error", "", "its standard error", c -> c.errors.a())
		.real("b", "", "exponent of N that P is multiplied with", c -> c.best.b()).real("b_error", "", "its standard error",
		c -> c.errors.b())
		.real("quality", "", "about 1 if the curves agree within their errors", c -> c.best.quality()).whole("points", "bins compared",
		c -> c.best.points())
		.real("quality_unscaled", "", "the same of a = b = 0", c -> c.unscaled.quality()).whole("points_unscaled", "bins compared there",
		c -> c.unscaled.points());

	private ScalingTables() {}

	private static Schema<Size> means() {
		Schema<Size> means = new Schema<Size>("Size Means").whole("nodes", "N", s -> s.all.get(0).scaling.size()[s.number])
			.whole("networks", "how many of that N", s -> s.all.get(0).scaling.networks()[s.number]).real("walked", "",
			"strain walked by them", s -> s.byFlips.walked())
			.whole("events_flips", "events by flips", s -> s.byFlips.count()).whole("events_s", "events by S > Sc", s -> s.byDrop.count());
		means = mean(means, "mean_flips", "", "mean Δn", "flips");
		means = mean(means, "mean_s", "E", "mean S", "s");
		means = mean(means, "strain_flips", "", "strain per event by flips", "strain_flips");
		return mean(means, "strain_s", "", "strain per event by S > Sc", "strain_s");
	}

	private static Schema<Size> mean(final Schema<Size> means, final String key, final String unit, final String meaning,
		final String quantity) {
		return means.real(key, unit, meaning, s -> s.of(quantity, FiniteSizeScaling::mean)).real(key + "_error", unit, "its standard error",
			s -> s.of(quantity, FiniteSizeScaling::error));
	}

	/** Whether averages are compatible with a power law; null if this cannot be tested. */
	static Boolean accepted(final ScalingLine line) {
		return Double.isNaN(line.accepted()) ? null : line.accepted() == 1;
	}

	/** Exponents of N and the predictions of Eq. 4; one row for each mean. */
	public static Table exponents(final ScalingRelations relations, final List<Measured> all) {
		return EXPONENTS.table(all.stream().map(m -> new Exponent(relations, m)).toList());
	}

	/** One row for each N. */
	public static Table means(final List<EventPool> byFlips, final List<EventPool> byDrop, final List<Measured> all) {
		final Set<String> absent = new LinkedHashSet<>(MEANS.columns().stream().map(Column::key)
			.filter(k -> k.startsWith("mean_") || k.startsWith("strain_")).toList());
		final Set<String> measured = all.stream().map(m -> (m.isSize ? "mean_" : "") + m.quantity).collect(Collectors.toSet());
		absent.removeIf(k -> measured.contains(k.replaceFirst("_error$", "")));
		return MEANS.without(absent).table(IntStream.range(0, all.get(0).scaling.size().length)
			.mapToObj(s -> new Size(byFlips.get(s), byDrop.get(s), all, s)).toList());
	}

	/** One row for each distribution. */
	public static Table collapses(final List<Collapsed> all) {
		return COLLAPSES.table(all);
	}
}
