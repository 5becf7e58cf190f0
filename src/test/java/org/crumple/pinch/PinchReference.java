package org.crumple.pinch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.crumple.drive.BranchPoint;
import org.crumple.drive.LoadBranch;
import org.crumple.excitation.BistabilityCriterion;
import org.crumple.io.StoredNetwork;
import org.crumple.kernel.Monitor;
import org.crumple.linalg.SymbolicFactor;
import org.crumple.linalg.ThreadTeam;
import org.crumple.mechanics.ForceDipole;
import org.crumple.mechanics.Forces;
import org.crumple.mechanics.Hessian;
import org.crumple.mechanics.LoadedNetwork;
import org.crumple.mechanics.State;
import org.crumple.network.SpringNetwork;
import org.crumple.physics.TestNetworks;
import org.crumple.relax.BoxRelaxation;
import org.crumple.relax.NoMinimumException;

/** The reference network, what independent code found by pinching its bonds, and force control as another route to the failures. */
final class PinchReference {

	static final StoredNetwork MINIMUM = TestNetworks.reference("min");

	private PinchReference() {}

	/** A file of the reference, bond by bond, in its order. */
	static Map<Integer, Map<String, Double>> read(final String name) {
		try {
			final List<String> lines = Files.readAllLines(Path.of(PinchReference.class.getResource("/reference/" + name).toURI()));
			final String[] head = lines.get(0).split(",");
			final Map<Integer, Map<String, Double>> rows = new LinkedHashMap<>();
			for (final String line : lines.subList(1, lines.size())) {
				final String[] cells = line.split(",");
				final Map<String, Double> row = new LinkedHashMap<>();
				for (int k = 0; k < head.length; k++) if (cells[k].matches("nan|[-+.e\\d]+")) row.put(head[k], number(cells[k]));
				rows.put(row.get("bond").intValue(), row);
			}
			return rows;
		} catch (final IOException e) {
			throw new UncheckedIOException(e);
		} catch (final URISyntaxException e) {
			throw new IllegalStateException(e);
		}
	}

	private static double number(final String cell) {
		return cell.equals("nan") ? Double.NaN : Double.parseDouble(cell);
	}

	static PinchedBonds pinch(final String bonds, final boolean beyond, final int threads) {
		return PinchedBonds.of(MINIMUM.network(), MINIMUM.configuration(), BondSelection.of(bonds), 20, beyond, BistabilityCriterion.EXACT,
			threads == 1 ? ThreadTeam.ALONE : new ThreadTeam(threads), Monitor.SILENT);
	}

	static LoadedNetwork loaded(final int bond) {
		final SpringNetwork network = MINIMUM.network();
		final int sense = network.lengths(MINIMUM.configuration())[bond] > network.restLength()[bond] ? -1 : 1;
		final SymbolicFactor plan = Hessian.plan(network, MINIMUM.configuration());
		return new LoadedNetwork(network, new Forces(network), new ForceDipole(network, bond, sense, BoxRelaxation.FIXED, 0.1),
			MINIMUM.configuration(),
			plan);
	}

	/** The branch of a bond up to its failure, with the failure last. */
	static List<BranchPoint> branch(final LoadedNetwork system, final double stride) throws NoMinimumException {
		final LoadBranch branch = new LoadBranch(system, system.state(MINIMUM.configuration()), 1e-13, stride);
		final List<BranchPoint> points = new ArrayList<>(List.of(branch.start()));
		points.add(branch.fold(1, points::add, Monitor.SILENT).point());
		return points;
	}

	/**
	 * The force at which a bond fails under force control: the load grows in steps, the nodes relax by Newton's method at every step, and
	 * steps are halved where no minimum is found.
	 */
	static double failureByBisection(final int bond) {
		final LoadedNetwork system = loaded(bond);
		final double[] force = new double[system.dimension()], none = new double[system.dimension()];
		State minimum = system.state(MINIMUM.configuration());
		double step = 1e-5;
		while (step > 1e-11 * minimum.control()) {
			State state = system.moved(minimum, none, 0, minimum.control() + step);
			boolean found = false;
			double gone = 0;
			for (int k = 0; k < 12 && !found && gone < 0.05; k++) {
				system.evaluate(state);
				if (system.factorise() != 0) break;
				final double largest = system.force(state, force);
				found = largest < 1e-13;
				if (found) break;
				system.solve(force, force);
				gone += Math.sqrt(Arrays.stream(force).map(f -> f * f).sum());
				state = system.moved(state, force, 1, state.control());
			}
			if (found) minimum = state;
			else step /= 2;
		}
		return minimum.control();
	}
}
