package org.crumple.modes;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;

import org.crumple.kernel.InvalidValue;
import org.crumple.kernel.Monitor;
import org.crumple.linalg.ChebyshevMoments;
import org.crumple.linalg.RootSpectrum;
import org.crumple.linalg.SymmetricBlockMatrix;
import org.crumple.linalg.ThreadTeam;
import org.crumple.linalg.Vectors;
import org.crumple.mechanics.Hessian;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;
import org.crumple.network.ZeroModes;
import org.crumple.stats.RandomDraws;

/**
 * The complete density of states D(ω) of a network of any size, by the kernel polynomial method in ω, which needs no modes. With an upper
 * bound Λ of the spectrum, the moments are {@code m_n = Tr T_n(2H/Λ − 1)/(2N − 2)}. They are either exact traces, or means over random
 * vectors without rigid translations, uniform on the sphere; these means are unbiased, and D(ω) is normalised to 1 exactly. The Jackson
 * kernel broadens every mode to a nearly Gaussian peak of width σ, {@link #resolution}. D(ω) below about 2σ is not reliable, because the
 * peak of a mode overlaps with its mirror image at −ω.
 *
 * @see <a href="https://doi.org/10.1103/RevModPhys.78.275">A. Weiße, G. Wellein, A. Alvermann and H. Fehske, Rev. Mod. Phys. 78, 275
 *   (2006)</a>
 */
public final class DensityOfStates {

	/** Allowed numbers: with fewer moments the whole spectrum is smeared out; more take minutes at 1e5 nodes, and resolve single modes. */
	private static final int FEWEST_MOMENTS = 16, MOST_MOMENTS = 10_000, MOST_VECTORS = 1000;

	/**
	 * A value with its standard error over random vectors.
	 *
	 * @param error 0 for exact traces, NaN for a single random vector
	 */
	public record Estimate(double value, double error) {}

	private final SpringNetwork network;
	private final Configuration minimum;
	private final SoundSpeeds sound;
	private final double bound;
	private final boolean exact;
	private final int available;
	/** Moments of every random vector [vectors][M]; a single row for exact traces. */
	private final double[][] moment;
	private final double[] mean;
	private final RootSpectrum spectrum;

	/**
	 * @param moments number of moments M, 16 to 10000; σ is inversely proportional to M, and the time is proportional to it
	 * @param vectors number of random vectors, 1 to 1000, errors being inversely proportional to its root; or 0 for exact traces, up to
	 *          {@link NormalModes#MOST_NODES} nodes
	 * @param seed of the random vectors; the first vectors are the same for any number of vectors
	 * @throws IllegalArgumentException if the configuration is not a minimum, saying which command to run, or a number is out of range
	 */
	public DensityOfStates(final SpringNetwork network, final Configuration minimum, final int moments, final int vectors, final long seed,
		final Monitor monitor)
	{
		if (moments < FEWEST_MOMENTS || moments > MOST_MOMENTS) {
			throw InvalidValue.value("moments", moments, "a whole number from " + FEWEST_MOMENTS + " to " + MOST_MOMENTS);
		}
		if (vectors < 0 || vectors > MOST_VECTORS) {
			throw InvalidValue.value("vectors", vectors, "a whole number from 1 to " + MOST_VECTORS + ", or 0 for exact traces");
		}
		if (vectors == 0 && network.nodeCount() > NormalModes.MOST_NODES) {
			throw InvalidValue.value("vectors", vectors, "at least 1 for this network of " + network.nodeCount()
				+ " nodes: exact traces are found up to " +
				NormalModes.MOST_NODES + " nodes");
		}
		this.network = network;
		this.minimum = minimum;
		sound = NormalModes.soundSpeeds(network, minimum, Hessian.of(network, minimum), ThreadTeam.ALONE);
		final SymmetricBlockMatrix hessian = Hessian.ofFree(network, minimum);
		final ZeroModes rigid = minimum.zeroModes();
		available = rigid.modes();
		final double largest = NormalModes.largestEigenvalue(hessian);
		bound = Math.sqrt(largest);
		exact = vectors == 0;
		moment = exact ? new double[][] { traces(hessian, rigid, largest, moments, monitor) } : drawn(hessian, rigid, largest, moments,
			vectors, seed, monitor);
		mean = new double[moments];
		for (final double[] one : moment) for (int n = 0; n < moments; n++) mean[n] += one[n] / moment.length;
		spectrum = new RootSpectrum(moments);
	}

	private static double[][] drawn(final SymmetricBlockMatrix hessian, final ZeroModes rigid, final double largest, final int moments,
		final int vectors, final long seed,
		final Monitor monitor)
	{
		final RandomDraws random = new RandomDraws(seed);
		final double[][] found = new double[vectors][moments];
		final double[] u = new double[2 * hessian.nodes()];
		for (int v = 0; v < vectors; v++) {
			step(monitor, v, vectors);
			random.fillNormal(u);
			rigid.project(u);
			final double norm = Math.sqrt(Vectors.dot(u, u));
			for (int k = 0; k < u.length; k++) u[k] /= norm;
			ChebyshevMoments.add(hessian::multiply, u, largest, found[v]);
		}
		return found;
	}

	/** Exact moments, from all unit vectors without rigid motions. */
	private static double[] traces(final SymmetricBlockMatrix hessian, final ZeroModes rigid, final double largest, final int moments,
		final Monitor monitor) {
		final double[] u = new double[2 * hessian.nodes()], sum = new double[moments];
		for (int k = 0; k < u.length; k++) {
			step(monitor, k, u.length);
			Arrays.fill(u, 0);
			u[k] = 1;
			rigid.project(u);
			ChebyshevMoments.add(hessian::multiply, u, largest, sum);
		}
		for (int n = 0; n < moments; n++) sum[n] /= rigid.modes();
		return sum;
	}

	private static void step(final Monitor monitor, final int done, final int all) {
		monitor.throwIfCancelled();
		monitor.progress((double) done / all, "Finding moments");
	}

	/** D(ω) for ω ≥ 0 [l/E^0.5], normalised to 1 over the 2N − 2 modes; 0 at and above the bound. */
	public Estimate density(final double omega) {
		if (omega >= bound) return new Estimate(0, 0);
		return estimate(m -> spectrum.density(m, omega / bound) / bound);
	}

	/** Fraction of the modes with frequencies up to ω ≥ 0, in [0, 1]. */
	public Estimate cumulated(final double omega) {
		if (omega >= bound) return new Estimate(1, 0);
		return estimate(m -> spectrum.cumulated(m, omega / bound));
	}

	private Estimate estimate(final ToDoubleFunction<double[]> of) {
		if (exact) return new Estimate(of.applyAsDouble(mean), 0);
		final double[] values = Arrays.stream(moment).mapToDouble(of).toArray();
		double sum = 0, square = 0;
		for (final double value : values) sum += value;
		final double average = sum / values.length;
		for (final double value : values) square += (value - average) * (value - average);
		return new Estimate(average, Math.sqrt(square / (values.length - 1) / values.length));
	}

	/** Standard deviation σ of the peak of a mode at ω [E^0.5/l], nearly {@code (π/2M) √(Λ − ω²)}; for ω up to the bound. */
	public double resolution(final double omega) {
		return bound * spectrum.resolution(omega / bound);
	}

	/** Frequencies at distances of σ/2, from near 0 to the bound, [2M] [E^0.5/l]. */
	public double[] omegas() {
		return Arrays.stream(spectrum.grid()).map(y -> bound * y).toArray();
	}

	/** Number of modes: 2N minus the number of rigid motions. */
	public int available() {
		return available;
	}

	/** Upper bound √Λ of all frequencies [E^0.5/l]. */
	public double bound() {
		return bound;
	}

	/** Moments m_n, means over all vectors, [M], read only. */
	public double[] moments() {
		return mean;
	}

	/** Number of random vectors; 0 for exact traces. */
	public int vectors() {
		return exact ? 0 : moment.length;
	}

	public SpringNetwork network() {
		return network;
	}

	public Configuration minimum() {
		return minimum;
	}

	/** Speeds of long waves, for Debye's law. */
	public SoundSpeeds soundSpeeds() {
		return sound;
	}
}
