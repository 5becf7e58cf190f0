package org.crumple.analysis;

import java.util.List;

import org.crumple.drive.LoadPath;
import org.crumple.drive.Preparation;
import org.crumple.kernel.Monitor;
import org.crumple.linalg.ThreadTeam;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;
import org.crumple.relax.BoxRelaxation;
import org.crumple.relax.Minimiser;
import org.crumple.relax.NoMinimumException;
import org.crumple.relax.RelaxationSettings;

/**
 * Preparation of the paper's initial state: relaxed, sheared back and forth, relaxed again.
 *
 * @param amplitude unit of the strains in the path, 0 or more
 * @param increment largest strain between two relaxations, above 0
 * @param path strains to visit, in units of the amplitude, starting from the present strain
 * @param cycles number of repetitions of the path, at least 1
 * @param minimiser used after each step
 * @param box which components of the cell are relaxed
 */
public record PreparationSpec(double amplitude, double increment, List<Double> path, int cycles, Minimiser minimiser, BoxRelaxation box)
	implements Spec<Preparation.Result>
{

	/** The preparation of the paper. */
	public static final PreparationSpec DEFAULT = new PreparationSpec(0.1, 0.001, List.of(0.0, 1.0, 0.0, -1.0, 0.0), 1, Minimiser.FIRE,
		BoxRelaxation.FIXED);

	/** Time for one relaxed step of 512 nodes [s of one core], and the exponent of its growth with N. */
	private static final double STEP = 4e-3, GROWTH = 1.3;

	/** @throws IllegalArgumentException naming the first value that is out of range */
	public PreparationSpec {
		path = List.copyOf(path);
		walk(path, amplitude, increment, cycles);
	}

	private static LoadPath walk(final List<Double> path, final double amplitude, final double increment, final int cycles) {
		return new LoadPath(path.stream().mapToDouble(s -> s).toArray(), amplitude, increment, cycles);
	}

	@Override
	public boolean isStraining() {
		return box != BoxRelaxation.FIXED || walk(path, amplitude, increment, 1).stepCount() > 0;
	}

	@Override
	public double seconds(final int nodes) {
		return Spec.scaled(cycles * walk(path, amplitude, increment, 1).stepCount() * STEP, nodes, GROWTH);
	}

	@Override
	public Preparation.Result run(final SpringNetwork network, final Configuration start, final ThreadTeam team, final Monitor monitor)
		throws NoMinimumException {
		final RelaxationSettings settings = new RelaxationSettings(minimiser, RelaxationSettings.DEFAULT.tolerance(), box);
		return new Preparation(walk(path, amplitude, increment, cycles), settings).run(network, start, monitor);
	}
}
