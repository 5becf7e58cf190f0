package org.crumple.saddle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.crumple.kernel.Monitor;
import org.crumple.modes.ModeShape;
import org.crumple.modes.NormalModes;
import org.crumple.network.Configuration;
import org.crumple.relax.BoxRelaxation;
import org.crumple.relax.Minimiser;
import org.crumple.relax.Relaxation;
import org.crumple.relax.RelaxationSettings;
import org.crumple.relax.Relaxer;
import org.crumple.saddle.ModeBarrier.StopReason;

/**
 * Barriers along the normal modes of one network, in both directions. A search ends when the core node has moved by {@code cap}, because
 * every mode leads to another minimum if the network is displaced far enough. For one thread at a time.
 */
public final class ModeBarriers {

	/**
	 * First and largest step of the rigid search, in units of cap, and the growth of steps: the barrier of a mode close to a fold is at a
	 * small displacement.
	 */
	private static final double FIRST = 1e-4, LARGEST = 0.01, GROWTH = 1.1;
	/** Bisections of the last step: down to rounding in the rigid search, to a thousandth of a step in the iterative one. */
	private static final int RIGID_HALVINGS = 60, ITERATIVE_HALVINGS = 10;

	private final NormalModes modes;
	private final double cap;
	private final double step;
	private final Relaxer relaxer;
	private final KnownMinimum origin;

	/**
	 * @param reach largest displacement and step of the searches
	 * @param minimiser for the relaxations of the iterative search, in a fixed box
	 */
	public ModeBarriers(final NormalModes modes, final SearchRange reach, final Minimiser minimiser) {
		this.modes = modes;
		cap = reach.cap();
		step = reach.step();
		relaxer = new Relaxer(modes.network(), new RelaxationSettings(minimiser, RelaxationSettings.DEFAULT.tolerance(),
			BoxRelaxation.FIXED));
		origin = new KnownMinimum(modes.network(), modes.minimum());
	}

	/**
	 * Searches the barriers of all modes, for each first along ψ, then against it. If the network collapses or does not relax along a mode,
	 * the result says so, and the search continues with the other modes.
	 *
	 * @return [2 · count], including results without a barrier
	 */
	public List<ModeBarrier> find(final BarrierMethod method, final Monitor monitor) {
		final List<ModeBarrier> all = new ArrayList<>();
		for (int k = 0; k < modes.count(); k++) {
			for (final int sense : new int[] { 1, -1 }) {
				monitor.throwIfCancelled();
				monitor.progress((2 * k + (sense < 0 ? 1 : 0)) / (2.0 * modes.count()), "Searching barriers, mode " + k);
				all.add(find(method, k, sense));
			}
		}
		return all;
	}

	/** The barrier of one mode in one direction. */
	public ModeBarrier find(final BarrierMethod method, final int mode, final int sense) {
		final double[] psi = modes.modes()[mode];
		final int core = ModeShape.coreNode(psi);
		final double perLength = 1 / StrictMath.hypot(psi[2 * core], psi[2 * core + 1]);
		final EnergyAlongMode line = new EnergyAlongMode(modes.network(), modes.minimum(), psi);
		return method == BarrierMethod.RIGID ? rigid(line, mode, sense, perLength) : iterative(line, mode, sense, perLength);
	}

	/**
	 * The energy along a mode, {@code U(R + aψ) − U(R)}.
	 *
	 * @param displacement of the core node [l], of either sign; read only
	 * @return energies [E], one per displacement
	 */
	public double[] energies(final int mode, final double[] displacement) {
		final double[] psi = modes.modes()[mode];
		final int core = ModeShape.coreNode(psi);
		final EnergyAlongMode line = new EnergyAlongMode(modes.network(), modes.minimum(), psi);
		return Arrays.stream(displacement).map(d -> line.energy(d / StrictMath.hypot(psi[2 * core], psi[2 * core + 1]))).toArray();
	}

	/** @param perLength amplitude at which the core node has moved by 1 l */
	private ModeBarrier rigid(final EnergyAlongMode line, final int mode, final int sense, final double perLength) {
		double below = 0, stride = FIRST * cap;
		while (below < cap) {
			double above = Math.min(cap, below + stride);
			final double slope = sense * line.slope(sense * above * perLength);
			if (!Double.isFinite(slope)) return ModeBarrier.none(mode, sense, StopReason.COLLAPSED);
			if (slope <= 0) {
				for (int k = 0; k < RIGID_HALVINGS; k++) {
					final double middle = 0.5 * (below + above);
					if (sense * line.slope(sense * middle * perLength) > 0) below = middle;
					else above = middle;
				}
				final double top = 0.5 * (below + above);
				return new ModeBarrier(mode, sense, top * perLength, top, line.energy(sense * top * perLength), null, Double.NaN,
					new int[0],
					StopReason.BARRIER);
			}
			below = above;
			stride = Math.min(LARGEST * cap, GROWTH * stride);
		}
		return ModeBarrier.none(mode, sense, StopReason.CAP);
	}

	private ModeBarrier iterative(final EnergyAlongMode line, final int mode, final int sense, final double perLength) {
		double back = 0, gone = Double.NaN;
		Configuration other = null;
		for (int k = 1; back < cap && other == null; k++) {
			final double trial = Math.min(cap, k * step);
			final Relaxation reached = relaxer.relax(line.at(sense * trial * perLength), Monitor.SILENT);
			if (!reached.isMinimum()) return ModeBarrier.none(mode, sense, StopReason.of(reached.reason()));
			if (origin.isSame(reached.configuration())) {
				back = trial;
			} else {
				gone = trial;
				other = reached.configuration();
			}
		}
		if (other == null) return ModeBarrier.none(mode, sense, StopReason.CAP);
		for (int k = 0; k < ITERATIVE_HALVINGS; k++) {
			final double middle = 0.5 * (back + gone);
			final Relaxation reached = relaxer.relax(line.at(sense * middle * perLength), Monitor.SILENT);
			if (!reached.isMinimum()) return ModeBarrier.none(mode, sense, StopReason.of(reached.reason()));
			if (origin.isSame(reached.configuration())) {
				back = middle;
			} else {
				gone = middle;
				other = reached.configuration();
			}
		}
		return new ModeBarrier(mode, sense, gone * perLength, gone, line.energy(sense * gone * perLength), other, origin.rise(other),
			origin.flipped(other), StopReason.BARRIER);
	}
}
