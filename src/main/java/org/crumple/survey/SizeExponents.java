package org.crumple.survey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

import org.crumple.avalanche.Avalanche;
import org.crumple.avalanche.EventDefinition;
import org.crumple.avalanche.EventPool;
import org.crumple.avalanche.SizeClasses;
import org.crumple.kernel.Digits;
import org.crumple.kernel.InvalidValue;
import org.crumple.kernel.Monitor;
import org.crumple.stats.CorrectedScaling;
import org.crumple.stats.FiniteSizeScaling;
import org.crumple.stats.Ratio;
import org.crumple.stats.ScalingLine;
import org.crumple.table.Schema;
import org.crumple.table.Table;

/**
 * Exponents of N of avalanches as functions of the smallest N that counts, with and without a correction to scaling: of the means, and of
 * the ratios {@code <x^(q+1)>/<x^q>} of successive moments.
 * <p>
 * If the distributions of all N are {@code P(x) = x^-τ f(x/N^D)}, every ratio with q above τ - 1 goes as N^D, the mean as N^(D(2 - τ)) for
 * 1 &lt; τ &lt; 2. Ratios that go with different powers say that one exponent D does not describe the distributions.
 *
 * @param classes the records grouped by N
 * @param settings of the fits
 * @param quantities means and ratios that could be measured
 * @param fits of each, from all N to the largest ones, without and with the correction
 * @param remarks on what is missing
 * @see <a href="https://doi.org/10.1103/PhysRevE.58.R2677">M. De Menech, A. L. Stella and C. Tebaldi, Phys. Rev. E 58, R2677 (1998), on
 *   moments</a>
 */
public record SizeExponents(SizeClasses classes, Settings settings, List<Quantity> quantities, List<Fit> fits, List<String> remarks) {

	/** Fewest N of a fit: a power law through two tests nothing. */
	private static final int FEWEST = 3;
	/** Largest q: higher moments are those of a handful of events. */
	private static final int MOST_MOMENTS = 6;

	/**
	 * Parameters.
	 *
	 * @param threshold dissipation above which a step is an avalanche [C]
	 * @param correction power w of the correction N^-w; 0: none
	 * @param moments largest q of the ratios; 0: none
	 */
	public record Settings(double threshold, double correction, int moments) {

		/** @throws IllegalArgumentException naming the first value that is out of range */
		public Settings {
			InvalidValue.requirePositive("threshold", threshold);
			InvalidValue.requireNonNegative("correction", correction);
			if (moments < 0 || moments > MOST_MOMENTS)
				throw InvalidValue.value("moments", moments, "a whole number from 0 to " + MOST_MOMENTS);
		}
	}

	/**
	 * A mean or a ratio of moments.
	 *
	 * @param name such as {@code flips}, {@code strain_s} or {@code s^3/s^2}
	 * @param moment q of a ratio; 0 for a mean
	 * @param parts contributions of the networks of each N
	 */
	public record Quantity(String name, int moment, List<Ratio[]> parts) {

		private static final String FLIPS = "flips", STRAIN = "strain_";

		/** Whether it is of the flips, not of the dissipation. */
		public boolean ofFlips() {
			return name.replace(STRAIN, "").startsWith(FLIPS);
		}

		/** Whether it is a strain per event. */
		public boolean isSpacing() {
			return name.startsWith(STRAIN);
		}
	}

	/**
	 * A fit to the largest N.
	 *
	 * @param scaling of these N
	 * @param corrected with a correction; null without
	 * @param correction its power; 0 without
	 */
	public record Fit(Quantity quantity, FiniteSizeScaling scaling, CorrectedScaling corrected, double correction) {

		private ScalingLine line() {
			return scaling.line();
		}

		/** Exponent of N, with a correction that for N → ∞. */
		public double exponent() {
			return corrected == null ? line().slope() : corrected.exponent();
		}

		/** Its standard error. */
		public double error() {
			return corrected == null ? line().error() : corrected.error();
		}

		/** Smallest N. */
		public double from() {
			return scaling.size()[0];
		}

		/** Whether the means follow the law; null if there are too few N for a test. */
		public Boolean accepted() {
			final double known = corrected == null ? line().accepted() : corrected.accepted();
			return Double.isNaN(known) ? null : known == 1;
		}
	}

	/** One row for each quantity, smallest N and law. */
	public static final Schema<Fit> TABLE = new Schema<Fit>("Size Exponents")
		.word("quantity", "`flips` or `s`, a mean; `strain_flips` or `strain_s`, the strain per event; `s^3/s^2`, a ratio of moments",
		f -> f.quantity.name)
		.whole("from_nodes", "smallest N", Fit::from).whole("until_nodes", "largest N", f -> f.scaling.size()[f.scaling.size().length - 1])
		.whole("sizes", "how many N", f -> f.scaling.size().length)
		.real("correction", "", "power w of a correction `N^-w`; empty without", f -> f.corrected == null ? Double.NaN : f.correction)
		.real("exponent", "", "of N; with a correction that for large N", Fit::exponent).real("error", "", "its standard error", Fit::error)
		.real("low", "", "where its 95 % interval begins", f -> f.corrected == null ? f.line().low() : f.corrected.low())
		.real("high", "", "where it ends", f -> f.corrected == null ? f.line().high() : f.corrected.high())
		.real("amplitude", "", "c of the correction `exp(c N^-w)`; empty without", f -> f.corrected == null ? Double.NaN
		: f.corrected.correction())
		.real("amplitude_error", "", "its standard error", f -> f.corrected == null ? Double.NaN : f.corrected.correctionError())
		.real("chi_squared", "", "mean square distance of the means from the law, over what the scatter makes expected",
		f -> f.corrected == null ? f.line().chi() : f.corrected.chi())
		.real("chi_squared_p", "", "probability of so large a one; empty if the law fits any means", f -> f.corrected == null ? f.line().p()
		: f.corrected.p())
		.truth("accepted", "0 if that is below 0.01; empty if there is no test", Fit::accepted);

	record Value(Quantity quantity, FiniteSizeScaling scaling, int size) {}

	/** One row for each quantity and N. */
	public static final Schema<Value> VALUES = new Schema<Value>("Size Values")
		.word("quantity", "as in `Size Exponents`", v -> v.quantity.name).whole("nodes", "N", v -> v.scaling.size()[v.size])
		.whole("networks", "how many of that N", v -> v.scaling.networks()[v.size])
		.real("value", "", "the mean or the ratio; of S in E", v -> v.scaling.mean()[v.size])
		.real("error", "", "its standard error over networks", v -> v.scaling.error()[v.size]);

	/**
	 * @param monitor receives progress, may cancel
	 * @throws IllegalArgumentException if there are fewer than three N
	 */
	public static SizeExponents of(final SizeClasses classes, final Settings settings, final Monitor monitor) {
		if (classes.nodes().length < FEWEST)
			throw new IllegalArgumentException("Size Exponents need networks of at least three different N,"
			+ " and these are of " + classes.nodes().length + ".");
		final List<Quantity> quantities = new ArrayList<>();
		final List<String> remarks = new ArrayList<>();
		add(quantities, remarks, Quantity.FLIPS, classes, settings, EventDefinition.FLIPS, Avalanche::flips);
		add(quantities, remarks, "s", classes, settings, EventDefinition.DISSIPATION, Avalanche::dissipation);
		final List<Fit> fits = new ArrayList<>();
		for (final Quantity quantity : quantities) {
			monitor.throwIfCancelled();
			monitor.progress((double) fits.size() / (quantities.size() * classes.nodes().length), "Fitting exponents of N");
			fits.addAll(fits(quantity, classes.nodes(), settings.correction));
		}
		return new SizeExponents(classes, settings, quantities, fits, remarks);
	}

	private static void add(final List<Quantity> quantities, final List<String> remarks, final String name, final SizeClasses classes,
		final Settings settings, final EventDefinition definition, final ToDoubleFunction<Avalanche> size) {
		final List<EventPool> pools = classes.pools(definition, settings.threshold);
		for (int s = 0; s < pools.size(); s++) {
			if (pools.get(s).count() > 0) continue;
			remarks.add("No exponents by " + definition + ": the networks of N = " + (long) classes.nodes()[s] + " have no such events.");
			return;
		}
		quantities.add(quantity(name, 0, pools, p -> p.sizes(size)));
		quantities.add(quantity(Quantity.STRAIN + name, 0, pools, EventPool::spacings));
		for (int q = 1; q <= settings.moments; q++) {
			final int moment = q;
			quantities.add(quantity(name + "^" + (q + 1) + "/" + name + (q == 1 ? "" : "^" + q), q, pools, p -> p.events().stream().map(
				e -> new Ratio(sum(e, size, moment + 1), sum(e, size, moment))).toArray(Ratio[]::new)));
		}
	}

	private static double sum(final List<Avalanche> events, final ToDoubleFunction<Avalanche> size, final int power) {
		return events.stream().mapToDouble(size).map(x -> StrictMath.pow(x, power)).sum();
	}

	private static Quantity quantity(final String name, final int moment, final List<EventPool> pools,
		final Function<EventPool, Ratio[]> parts) {
		return new Quantity(name, moment, pools.stream().map(parts).toList());
	}

	private static List<Fit> fits(final Quantity quantity, final double[] nodes, final double correction) {
		final List<Fit> plain = new ArrayList<>(), corrected = new ArrayList<>();
		for (int first = 0; first + FEWEST <= nodes.length; first++) {
			final FiniteSizeScaling scaling = FiniteSizeScaling.of(Arrays.copyOfRange(nodes, first, nodes.length),
				quantity.parts.subList(first, nodes.length));
			plain.add(new Fit(quantity, scaling, null, 0));
			final boolean tested = nodes.length - first > CorrectedScaling.FEWEST;
			if (correction > 0 && tested) corrected.add(new Fit(quantity, scaling, CorrectedScaling.of(scaling, correction), correction));
		}
		plain.addAll(corrected);
		return plain;
	}

	/** One row for each fit. */
	public Table table() {
		return TABLE.table(fits);
	}

	/** One row for each quantity and N. */
	public Table values() {
		return VALUES.table(quantities.stream().map(q -> fits.stream().filter(f -> f.quantity == q).findFirst().orElseThrow())
			.flatMap(f -> IntStream.range(0, f.scaling.size().length).mapToObj(s -> new Value(f.quantity, f.scaling, s))).toList());
	}

	/** What was fitted, not a full sentence. */
	public String caption() {
		return String.format(Locale.ROOT, "%d networks of %d sizes, S_{c} = %s C%s", classes.records().stream().mapToInt(List::size).sum(),
			classes.nodes().length, Digits.seven(settings.threshold), settings.correction > 0
			? "; corrected: N^{b} exp(c N^{\u2212" + Digits.seven(settings.correction) + "})" : "");
	}

	/** The fits of the quantities of that kind, one list each, without or with the correction; empty if there are none. */
	public List<List<Fit>> curves(final Predicate<Quantity> kind, final boolean corrected) {
		return quantities.stream().filter(kind).map(q -> fits.stream().filter(f -> f.quantity == q && f.corrected != null == corrected)
			.toList()).filter(curve -> !curve.isEmpty()).toList();
	}

	/** A sentence for each quantity: the exponent from the smallest N on with which its own test agrees. */
	public List<String> sentences() {
		final List<String> sentences = new ArrayList<>(remarks);
		for (final Quantity quantity : quantities) {
			final Fit good = fits.stream().filter(f -> f.quantity == quantity && f.corrected == null && Boolean.TRUE.equals(f.accepted()))
				.findFirst()
				.orElse(null);
			sentences.add(quantity.name + (good == null ? ": no power law of N, whichever N are left out." : String.format(Locale.ROOT,
				" ~ N^(%s) from N = %d on.", Digits.withError(good.exponent(), good.error()), (long) good.from())));
		}
		return sentences;
	}
}
