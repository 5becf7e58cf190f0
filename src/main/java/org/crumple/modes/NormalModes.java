package org.crumple.modes;

import java.util.Arrays;
import java.util.function.DoubleToIntFunction;

import org.crumple.kernel.InvalidValue;
import org.crumple.kernel.Monitor;
import org.crumple.linalg.EigenPairs;
import org.crumple.linalg.ShiftInvertLanczos;
import org.crumple.linalg.SignedCholesky;
import org.crumple.linalg.SymbolicFactor;
import org.crumple.linalg.SymmetricBlockMatrix;
import org.crumple.linalg.ThreadTeam;
import org.crumple.mechanics.Hessian;
import org.crumple.mechanics.MinimumCheck;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;
import org.crumple.network.ZeroModes;
import org.crumple.stats.LogHistogram;

/**
 * Normal modes of a network at a minimum, {@code H ψ = ω² ψ}. Since all nodes have unit mass, the Hessian is the dynamical matrix.
 * Rigid motions are left out. Modes are in ascending order, and no mode below the last one is missing.
 *
 * @param network of the modes
 * @param minimum at which the modes were computed
 * @param eigenvalues λ = ω² [count] [E/l²], above 0, ascending
 * @param modes ψ [count][2N], node-major, orthonormal; the largest component of each is positive; read only
 * @param residuals |H ψ − λ ψ| [count] [E/l²]
 * @param soundSpeeds speeds of long waves in this network
 */
public record NormalModes(SpringNetwork network, Configuration minimum, double[] eigenvalues, double[][] modes, double[] residuals,
	SoundSpeeds soundSpeeds)
{

	/** Largest number of nodes for {@link #all}: 2048 unknowns take ten seconds; twice as many take more than a minute and 1 GB. */
	public static final int MOST_NODES = 1024;
	/**
	 * Shift of the shift-invert iteration, below all eigenvalues [C/l²]. Modes softer than its absolute value are found as well, with more
	 * steps.
	 */
	private static final double SHIFT = -1e-6;
	/** Largest residual, as a fraction of the largest eigenvalue. */
	private static final double TOLERANCE = 1e-10;

	/** {@link #lowest(SpringNetwork, Configuration, int, ThreadTeam, Monitor)} on the calling thread alone. */
	public static NormalModes lowest(final SpringNetwork network, final Configuration minimum, final int count, final Monitor monitor) {
		return lowest(network, minimum, count, ThreadTeam.ALONE, monitor);
	}

	/**
	 * The lowest modes, by the shift-invert Lanczos method with a sparse factor. That none is missing is confirmed by the inertia of
	 * {@code H − μ} with μ above the last eigenvalue.
	 *
	 * @param count number of modes, from 1 to 2N − 2
	 * @param team threads that share the work; the modes have the same bits for any number of threads
	 * @throws IllegalArgumentException if the configuration is not a minimum, saying which command to run, or the count is out of range
	 */
	public static NormalModes lowest(final SpringNetwork network, final Configuration minimum, final int count, final ThreadTeam team,
		final Monitor monitor)
	{
		final ZeroModes rigid = minimum.zeroModes();
		final int all = 2 * network.nodeCount(), most = rigid.modes();
		if (count < 1 || count > most) {
			throw InvalidValue.value("count", count, "a whole number from 1 to " + most + ", the number of modes of " + network.freeCount()
				+ " nodes");
		}
		final SoundSpeeds sound = soundSpeeds(network, minimum, Hessian.of(network, minimum), team);
		final SymmetricBlockMatrix hessian = Hessian.ofFree(network, minimum);
		final SymbolicFactor plan = Hessian.freePlan(network, minimum);
		final double shift = SHIFT * network.energyScale() / (minimum.spacing() * minimum.spacing());
		final SignedCholesky shifted = new SignedCholesky(plan, team), counting = new SignedCholesky(plan, team);
		shifted.factorise(hessian, shift);
		final DoubleToIntFunction below = bound -> counting.factorise(hessian, bound).negative();
		final EigenPairs pairs = new ShiftInvertLanczos(all, hessian::multiply, shifted, shift, rigid.vectors(), team)
			.lowest(count, TOLERANCE, below, monitor);
		return new NormalModes(network, minimum, pairs.values(), pairs.vectors(), pairs.residuals(), sound);
	}

	/**
	 * All 2N − 2 modes, from a dense eigensolver.
	 *
	 * @throws IllegalArgumentException if the configuration is not a minimum, saying which command to run, or has more than
	 *   {@link #MOST_NODES} nodes
	 */
	public static NormalModes all(final SpringNetwork network, final Configuration minimum, final Monitor monitor) {
		if (network.nodeCount() > MOST_NODES) {
			throw InvalidValue.value("all", true, "false for this network of " + network.nodeCount() + " nodes: all modes are found up to "
				+ MOST_NODES +
				" nodes (set count instead)");
		}
		final SoundSpeeds sound = soundSpeeds(network, minimum, Hessian.of(network, minimum), ThreadTeam.ALONE);
		final SymmetricBlockMatrix hessian = Hessian.ofFree(network, minimum);
		monitor.throwIfCancelled();
		monitor.progress(0.1, "Finding all modes");
		final DenseModes dense = new DenseModes(hessian, minimum.zeroModes(), 1.5 * largestEigenvalue(hessian));
		final double[] residuals = new double[dense.values.length], image = new double[2 * network.nodeCount()];
		for (int k = 0; k < residuals.length; k++) {
			final double[] mode = dense.vectors[k];
			orient(mode);
			hessian.multiply(mode, image);
			for (int i = 0; i < image.length; i++)
				residuals[k] += (image[i] - dense.values[k] * mode[i]) * (image[i] - dense.values[k] * mode[i]);
			residuals[k] = Math.sqrt(residuals[k]);
		}
		return new NormalModes(network, minimum, dense.values, dense.vectors, residuals, sound);
	}

	/**
	 * Speeds of long waves.
	 *
	 * @throws IllegalArgumentException if the configuration is not a minimum, saying which command to run
	 */
	static SoundSpeeds soundSpeeds(final SpringNetwork network, final Configuration minimum, final SymmetricBlockMatrix hessian,
		final ThreadTeam team)
	{
		return SoundSpeeds.of(network, minimum, hessian, MinimumCheck.factor(network, minimum, hessian, Hessian.quickPlan(network, minimum),
			team));
	}

	/** Number of modes computed. */
	public int count() {
		return eigenvalues.length;
	}

	/** Number of modes of the network: 2N minus the number of rigid motions, 2N − 2 in a periodic cell. */
	public int available() {
		return minimum.zeroModes().modes();
	}

	/** Frequency ω of mode k [√E/l, for unit masses], positive. */
	public double omega(final int k) {
		return Math.sqrt(eigenvalues[k]);
	}

	/**
	 * Density of states D(ω) in logarithmic bins, normalised to 1 over all modes of the network. If not all modes are known, the bin of the
	 * last mode is incomplete and left out, unless it is the only one.
	 *
	 * @param perDecade number of bins per decade
	 */
	public LogHistogram density(final int perDecade) {
		final LogHistogram found = LogHistogram.of(omegas(), perDecade);
		final int whole = count() < available() && found.size() > 1 ? found.size() - 1 : found.size();
		return new LogHistogram(Arrays.copyOf(found.edges(), whole + 1), Arrays.copyOf(found.count(), whole), available(), false);
	}

	/** Frequencies ω of all modes computed, [count] [√E/l, for unit masses]. */
	public double[] omegas() {
		final double[] omega = new double[count()];
		for (int k = 0; k < omega.length; k++) omega[k] = omega(k);
		return omega;
	}

	/** Upper bound of the largest eigenvalue of H: the largest sum of absolute values in a row (Gershgorin's theorem). */
	static double largestEigenvalue(final SymmetricBlockMatrix h) {
		final double[] sum = new double[2 * h.nodes()], own = h.diagonal(), mutual = h.offDiagonal();
		for (int i = 0; i < h.nodes(); i++) {
			sum[2 * i] = Math.abs(own[3 * i]) + Math.abs(own[3 * i + 1]);
			sum[2 * i + 1] = Math.abs(own[3 * i + 1]) + Math.abs(own[3 * i + 2]);
		}
		for (int e = 0; e < h.from().length; e++) {
			for (int k = 0; k < 4; k++) {
				sum[2 * h.from()[e] + k / 2] += Math.abs(mutual[4 * e + k]);
				sum[2 * h.to()[e] + k % 2] += Math.abs(mutual[4 * e + k]);
			}
		}
		double largest = 0;
		for (final double s : sum) largest = Math.max(largest, s);
		return largest;
	}

	/** Chooses the sign of a mode so that its component of largest absolute value, the first one if several are equal, is positive. */
	private static void orient(final double[] mode) {
		int largest = 0;
		for (int i = 1; i < mode.length; i++) if (Math.abs(mode[i]) > Math.abs(mode[largest])) largest = i;
		if (mode[largest] < 0) for (int i = 0; i < mode.length; i++) mode[i] = -mode[i];
	}
}
