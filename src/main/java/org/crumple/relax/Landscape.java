package org.crumple.relax;

import java.util.Arrays;
import java.util.List;

import org.crumple.mechanics.DeadLoad;
import org.crumple.mechanics.Energy;
import org.crumple.mechanics.Forces;
import org.crumple.mechanics.Stress;
import org.crumple.network.BondGeometry;
import org.crumple.network.Boundary;
import org.crumple.network.Cell;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;
import org.crumple.network.StrainMode;

/**
 * The energy landscape: the energy as a function of the positions of the nodes and, if the box allows, of the size and tilt of the cell.
 * <p>
 * Coordinates q are the 2N positions x̃ in the cell of the reference configuration, followed by √D times each free
 * strain (first the isotropic strain ln e, then the additional strain γ of another mode), where D is the drag on it, usually A. With
 * a tilt, node positions are {@code x = e (x̃ + γ ỹ)}, {@code y = e ỹ}, and the cell deforms in the same way. Due to the factor √D, the
 * curvatures for strains and for nodes are similar, whatever N and the unit of length. Under a stress that is not zero, its work is
 * subtracted from the energy.
 */
final class Landscape {

	private final SpringNetwork network;
	private final Forces forces;
	private final Cell reference;
	private final Boundary boundary;
	private final int nodes;
	private final double scale;
	private final DeadLoad box;
	private final List<StrainMode> free;
	/** Index of the size among the free strains, −1 if it is fixed. */
	private final int sizePlace;
	/** The other free strain, a tilt if there is none, and its index, −1 if there is none. */
	private final StrainMode shear;
	private final int shearPlace;
	private final double[] x;
	/** Positions of the reference configuration; its wall points stay in place. */
	private final double[] origin;
	private final int firstHeld;

	/**
	 * @param forces of the network; may be shared, but not used by several threads
	 * @param start reference configuration
	 * @param box the free strains, and the stress on them
	 * @throws IllegalArgumentException if the box is to relax, but the boundary does not allow strains
	 */
	Landscape(final SpringNetwork network, final Forces forces, final Configuration start, final DeadLoad box) {
		this.network = network;
		this.forces = forces;
		reference = start.cell();
		boundary = start.boundary();
		this.box = box;
		free = box.free();
		sizePlace = free.indexOf(StrainMode.SIZE);
		shearPlace = free.size() - 1 > sizePlace ? free.size() - 1 : -1;
		shear = shearPlace < 0 ? StrainMode.SIMPLE : free.get(shearPlace);
		nodes = network.nodeCount();
		origin = start.positions();
		firstHeld = 2 * network.freeCount();
		if (strains() > 0 && !boundary.canStrain())
			throw new IllegalArgumentException("A network with free edges has no frame whose strain could relax: choose box=Fixed.");
		scale = Math.sqrt(box.drag(start.area()));
		x = free.isEmpty() ? null : new double[2 * nodes];
	}

	SpringNetwork network() {
		return network;
	}

	DeadLoad box() {
		return box;
	}

	/** Number of coordinates, 2N plus the number of free strains. */
	int dimension() {
		return 2 * nodes + strains();
	}

	/** Number of free strains of the cell: 0, 1 or 2. */
	int strains() {
		return free.size();
	}

	/** The coordinates of a configuration in the reference cell. */
	double[] coordinates(final Configuration configuration) {
		final double[] q = new double[dimension()];
		System.arraycopy(configuration.positions(), 0, q, 0, 2 * nodes);
		return q;
	}

	/** The configuration with coordinates q. */
	Configuration configuration(final double[] q) {
		final double[] positions = new double[2 * nodes];
		place(q, positions);
		return new Configuration(positions, cell(q), boundary);
	}

	private double swelling(final double[] q) {
		return sizePlace >= 0 ? StrictMath.exp(q[2 * nodes + sizePlace] / scale) : 1;
	}

	private double shear(final double[] q) {
		return shearPlace >= 0 ? q[2 * nodes + shearPlace] / scale : 0;
	}

	private Cell cell(final double[] q) {
		return shear.deformed(reference, shear(q)).scaled(swelling(q));
	}

	private void place(final double[] q, final double[] positions) {
		System.arraycopy(q, 0, positions, 0, firstHeld);
		System.arraycopy(origin, firstHeld, positions, firstHeld, 2 * nodes - firstHeld); // descents move them by rounding errors
		shear.deform(positions, 2 * nodes, shear(q), swelling(q));
	}

	/**
	 * Curvatures of the energy of every bond at q, along and perpendicular to the bond.
	 *
	 * @param along U'' [M] [E/l²], overwritten
	 * @param across t/r [M] [E/l²], overwritten
	 */
	void curvatures(final double[] q, final double[] along, final double[] across) {
		if (free.isEmpty()) {
			forces.curvatures(q, reference, along, across);
			return;
		}
		place(q, x);
		forces.curvatures(x, cell(q), along, across);
	}

	/** The bond geometry at the last evaluation of curvatures or forces; read only. */
	BondGeometry bonds() {
		return forces.geometry();
	}

	/**
	 * Upper bound of the curvatures with respect to q. Terms proportional to forces and to the stress are left out, because they vanish at
	 * rest.
	 *
	 * @param nodes upper bound of the curvatures with respect to node positions [E/l²]
	 * @param size Σ |K| r² over the bonds, where |K| is the larger of |U''| and |t/r| [E]
	 * @param other Σ |K| |g d|² over the bonds, for the strain g other than the size [E]
	 * @return [E/l²]
	 */
	double curvatureBound(final double[] q, final double nodes, final double size, final double other) {
		if (free.isEmpty()) return nodes;
		final double e = swelling(q), area = scale * scale;
		final double strains = (sizePlace >= 0 ? size : 0) + (shearPlace >= 0 ? other : 0);
		return e * e * shear.growthBound(shear(q)) * nodes + strains / area;
	}

	/** {@code |g d|²} for the strain g other than the size, for a vector d. */
	double rate2(final double x, final double y) {
		return shear.rate2(x, y);
	}

	/** The energy less the work of the load [E]. */
	double energy(final double[] q) {
		final double[] strains = new double[free.size()];
		for (int a = 0; a < strains.length; a++) strains[a] = q[2 * nodes + a] / scale;
		return Energy.of(network, configuration(q)) - box.work(strains, cell(q));
	}

	/**
	 * Generalised force, −∂U/∂q plus that of the load.
	 *
	 * @param q coordinates, read only
	 * @param force [dimension] [E/l], overwritten; not finite where the length of a bond or of the cell is zero
	 */
	void force(final double[] q, final double[] force) {
		if (free.isEmpty()) {
			forces.evaluate(q, reference, force);
			return;
		}
		final double e = swelling(q), gamma = shear(q);
		final Cell cell = e > 0 && Double.isFinite(e) && Double.isFinite(shear.growthBound(gamma)) ? cell(q) : null;
		if (cell == null || box.isCollapsed(cell)) {
			Arrays.fill(force, Double.NaN); // no such cell exists, or none that could come to rest
			return;
		}
		place(q, x);
		forces.evaluate(x, cell, force);
		final double area = boundary.area(cell);
		final Stress stress = Stress.of(network, x, cell, area);
		for (int a = 0; a < free.size(); a++) force[2 * nodes + a] = (box.pull(a, cell) - area * stress.along(free.get(a))) / scale;
		shear.takeBack(force, 2 * nodes, gamma, e);
	}
}
