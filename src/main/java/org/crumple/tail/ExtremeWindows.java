package org.crumple.tail;

/**
 * Windows of the extreme values of many networks, with a common outer end. With {@code z = x/w} in a window that ends at w, and q the
 * fraction of all bonds in it, the log-likelihood is
 * <pre>
 * L = Σ_n (ln(M q k) + (k - 1) ln z + (M - 1) ln(1 - q z^k)) + Σ_0 M ln(1 - q),
 * </pre>
 * where Σ_n runs over the n networks with a value in the window and Σ_0 over the others. For every k the best q is taken.
 */
final class ExtremeWindows implements TailWindows {

	/** Number of networks in the smallest window that is compared: with half as many the distribution of the score would be too skewed. */
	private static final int FEWEST = 10;
	/** Ratio of the numbers of networks in successive windows. */
	private static final double RATIO = 1.25;
	/** Relative tolerance of a root search. */
	private static final double CONVERGED = 1e-12;
	/** Largest value of q z^k, all bonds but one in 10^12: for larger ones the hazard diverges. */
	private static final double LARGEST = 1 - 1e-12;
	/** Most Newton steps; each step that fails halves the bracket. */
	private static final int STEPS = 100;

	private final Extremes extremes;
	private final boolean lower;
	/** ln x for a lower tail, -ln x for an upper one: both grow inwards. */
	private final double[] log, bonds;
	private final double all;

	ExtremeWindows(final Extremes extremes) {
		this.extremes = extremes;
		lower = extremes.tail() == Tail.LOWER;
		final double[] values = extremes.networks().stream().filter(Extremes.Network::has).mapToDouble(Extremes.Network::value).toArray();
		log = new double[values.length];
		for (int i = 0; i < values.length; i++) log[i] = lower ? StrictMath.log(values[i]) : -StrictMath.log(values[i]);
		bonds = extremes.networks().stream().mapToDouble(Extremes.Network::bonds).toArray();
		double sum = 0;
		for (final double m : bonds) sum += m;
		all = sum;
	}

	@Override
	public Tail tail() {
		return extremes.tail();
	}

	/** Number of networks with a value. */
	@Override
	public int size() {
		return log.length;
	}

	@Override
	public TailFit fit(final int size) {
		return size < 2 || log[0] == log[size - 1] ? null : fit(extremes.networks().get(size - 1).value());
	}

	/**
	 * The largest deviation of the score of k in a smaller window from 0, in standard errors; its variance is reduced by the part it shares
	 * with the whole window.
	 */
	@Override
	public double drift(final TailFit fit) {
		final double k = Math.abs(fit.exponent() + 1);
		double largest = 0;
		for (double next = FEWEST; next < fit.count(); next *= RATIO) {
			int n = (int) Math.ceil(next);
			while (n < log.length && log[n] == log[n - 1]) n++;
			if (n >= fit.count()) break;
			final double[] score = new Window(k, n, log[n - 1]).score();
			final double variance = score[1] - score[1] * fit.error() * score[1] * fit.error();
			if (variance > 0) largest = Math.max(largest, Math.abs(score[0]) / Math.sqrt(variance));
		}
		return largest;
	}

	/** The window with the first n networks, which ends at ln w = {@code end}, for a given k. */
	private final class Window {

		private final int n;
		private final double k, end, q;
		/** z^k of each network in the window. */
		private final double[] p;

		Window(final double k, final int n, final double end) {
			this.k = k;
			this.n = n;
			this.end = end;
			p = new double[n];
			double none = all;
			for (int i = 0; i < n; i++) {
				p[i] = StrictMath.exp(k * (log[i] - end));
				none -= bonds[i];
			}
			q = share(none);
		}

		/** The best q: the root of dL/dq, which decreases with q; 1 if no network has another bond. */
		private double share(final double none) {
			double low = 0, high = 1, at = 0.5;
			for (int step = 0; step < STEPS && low < high; step++) {
				double slope = n / at - (none > 0 ? none / (1 - at) : 0), curvature = n / (at * at)
					+ (none > 0 ? none / ((1 - at) * (1 - at)) : 0);
				for (int i = 0; i < n; i++) {
					final double part = p[i] / (1 - at * p[i]);
					slope -= (bonds[i] - 1) * part;
					curvature += (bonds[i] - 1) * part * part;
				}
				if (slope > 0) low = at;
				else high = at;
				final double next = at + slope / curvature, taken = next > low && next < high ? next : 0.5 * (low + high);
				if (Math.abs(taken - at) <= CONVERGED * at) return taken;
				at = taken;
			}
			return high;
		}

		/** Score of k with the best q for every k, and its information. */
		double[] score() {
			double score = n / k, kk = n / (k * k), kq = 0, qq = n / (q * q), left = all;
			for (int i = 0; i < n; i++) {
				final double y = log[i] - end, odds = p[i] / (1 - q * p[i]);
				left -= bonds[i];
				score += y;
				if (bonds[i] == 1) continue;
				score -= (bonds[i] - 1) * q * odds * y;
				kk += (bonds[i] - 1) * q * odds * y * y / (1 - q * p[i]);
				kq += (bonds[i] - 1) * odds * y / (1 - q * p[i]);
				qq += (bonds[i] - 1) * odds * odds;
			}
			if (left > 0) qq += left / ((1 - q) * (1 - q));
			return new double[] { score, kk - kq * kq / qq };
		}
	}

	/** The fit in the window with that inner end. */
	ExtremeFit fit(final double inner) {
		final double end = lower ? StrictMath.log(inner) : -StrictMath.log(inner);
		int n = 0;
		while (n < log.length && log[n] <= end) n++;
		if (n < 2 || log[0] == log[n - 1])
			throw new IllegalArgumentException("The window " + (lower ? "up to " : "from ") + inner + " holds the values of " + n +
				" network(s): a fit needs at least two that differ.");
		double low = 0, high = Double.POSITIVE_INFINITY, k = 1;
		for (int step = 0; step < STEPS; step++) {
			final double[] at = new Window(k, n, end).score();
			if (at[0] > 0) low = k;
			else high = k;
			final double next = k + at[0] / at[1], taken = next > low && next < high ? next : Double.isInfinite(high) ? 2 * low
				: 0.5 * (low + high);
			if (Math.abs(taken - k) <= CONVERGED * k) break;
			k = taken;
		}
		final double bias = bias(new Window(k, n, end));
		if (Math.abs(bias) < k / 2) k -= bias; // for two or three networks the expansion in 1/n is useless
		final Window fitted = new Window(k, n, end);
		return new ExtremeFit(lower ? 0 : inner, lower ? inner : Double.POSITIVE_INFINITY, n, lower ? k - 1 : -k - 1,
			1 / Math.sqrt(fitted.score()[1]), fitted.q,
			distance(fitted), extremes);
	}

	/** Hazard of one bond, -ln(1 - q z^k): the expected number of its values before x, as long as there is none. */
	private static double hazard(final double share) {
		return -StrictMath.log1p(-Math.min(share, LARGEST));
	}

	/**
	 * Bias of k to order 1/n, after Cox and Snell, with sums over the networks instead of expectations, and in the limit of many bonds.
	 * There L is that of a Weibull distribution, with the hazard e of a network proportional to z^k. In the names, a and k stand for
	 * derivatives with respect to ln(hazard) and k.
	 */
	private double bias(final Window window) {
		final double k = window.k;
		double aa = 0, ak = 0, kk = 0, aaa = 0, aak = 0, akk = 0, kkk = 0;
		final double[] product = new double[6]; // products of second and first derivatives: aa,a aa,k ak,a ak,k kk,a kk,k
		for (int i = 0; i < bonds.length; i++) {
			final boolean has = i < window.n;
			final double y = has ? log[i] - window.end : 0, e = bonds[i] * hazard(window.q * (has ? window.p[i] : 1));
			final double a = (has ? 1 : 0) - e, b = has ? 1 / k + y - y * e : 0, bb = -y * y * e - (has ? 1 / (k * k) : 0);
			aa -= e;
			ak -= y * e;
			kk += bb;
			aaa -= e;
			aak -= y * e;
			akk -= y * y * e;
			kkk += (has ? 2 / (k * k * k) : 0) - y * y * y * e;
			product[0] -= e * a;
			product[1] -= e * b;
			product[2] -= y * e * a;
			product[3] -= y * e * b;
			product[4] += bb * a;
			product[5] += bb * b;
		}
		// inverse of the information, which is minus the second derivatives
		final double det = aa * kk - ak * ak, iaa = -kk / det, iak = ak / det, ikk = -aa / det;
		final double fromA = iaa * (aaa / 2 + product[0]) + iak * (aak / 2 + product[1]) + iak * (aak / 2 + product[2])
			+ ikk * (akk / 2 + product[3]);
		final double fromK = iaa * (aak / 2 + product[2]) + iak * (akk / 2 + product[3]) + iak * (akk / 2 + product[4])
			+ ikk * (kkk / 2 + product[5]);
		return iak * fromA + ikk * fromK;
	}

	private double distance(final Window window) {
		final double[] share = new double[window.n];
		double before = 0, left = all, distance = 0;
		for (int i = 0; i < window.n; i++) {
			final double hazard = hazard(window.q * window.p[i]);
			left -= bonds[i];
			before += bonds[i] * hazard;
			share[i] = before + left * hazard;
		}
		final double whole = before + (left > 0 ? left * hazard(window.q) : 0);
		for (int i = 0; i < window.n; i++) {
			distance = Math.max(distance, Math.max(share[i] / whole - (double) i / window.n, (i + 1.0) / window.n - share[i] / whole));
		}
		return distance;
	}
}
