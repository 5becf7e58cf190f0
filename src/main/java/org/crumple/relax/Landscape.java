package org.crumple.relax;

import java.util.Arrays;

import org.crumple.mechanics.Forces;
import org.crumple.mechanics.Stress;
import org.crumple.network.BondGeometry;
import org.crumple.network.Boundary;
import org.crumple.network.Cell;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;

/**
 * The energy landscape: the energy as a function of the positions of the nodes and, if the box allows, of the size and tilt of the cell.
 * <p>
 * Coordinates q are the 2N positions x̃ in the cell of the reference configuration, followed by √A times each free
 * strain (first the isotropic strain ln e, then the additional shear γ), where A is the area of the reference cell. Node positions are
 * {@code x = e (x̃ + γ ỹ)}, {@code y = e ỹ}, and the cell deforms in the same way. Due to the factor √A, the curvatures for strains and for
 * nodes are similar, whatever N and the unit of length.
 */
final class Landscape {

	private final SpringNetwork network;
	private final Forces forces;
	private final Cell reference;
	private final Boundary boundary;
	private final int nodes;
	private final double scale;
	private final BoxRelaxation box;
	private final double[] x;

	/**
	 * @param forces of the network; may be shared, but not used by several threads
	 * @param start reference configuration
	 * @throws IllegalArgumentException if the box is to relax, but the boundary does not allow strains
	 */
	Landscape(final SpringNetwork network, final Forces forces, final Configuration start, final BoxRelaxation box) {
		this.network = network;
		this.forces = forces;
		reference = start.cell();
		boundary = start.boundary();
		this.box = box;
		nodes = network.nodeCount();
		if (strains() > 0 && !boundary.canStrain())
			throw new IllegalArgumentException("This network has no frame whose strain could relax.");
		scale = Math.sqrt(start.area());
		x = box == BoxRelaxation.FIXED ? null : new double[2 * nodes];
	}

	SpringNetwork network() {
		return network;
	}

	BoxRelaxation box() {
		return box;
	}

	/** Number of coordinates, 2N plus the number of free strains. */
	int dimension() {
		return 2 * nodes + strains();
	}

	/** Number of free strains of the cell: 0, 1 or 2. */
	int strains() {
		return box.free().size();
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
		return strains() > 0 ? StrictMath.exp(q[2 * nodes] / scale) : 1;
	}

	private double shear(final double[] q) {
		return strains() > 1 ? q[2 * nodes + 1] / scale : 0;
	}

	private Cell cell(final double[] q) {
		final double e = swelling(q);
		return new Cell(e * reference.lx(), e * reference.ly(), reference.shear() + shear(q));
	}

	private void place(final double[] q, final double[] positions) {
		final double e = swelling(q), gamma = shear(q);
		for (int k = 0; k < 2 * nodes; k += 2) {
			positions[k] = e * (q[k] + gamma * q[k + 1]);
			positions[k + 1] = e * q[k + 1];
		}
	}

	/**
	 * Curvatures of the energy of every bond at q, along and perpendicular to the bond.
	 *
	 * @param along U'' [M] [E/l²], overwritten
	 * @param across t/r [M] [E/l²], overwritten
	 */
	void curvatures(final double[] q, final double[] along, final double[] across) {
		if (box == BoxRelaxation.FIXED) {
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
	 * @param tilt Σ |K| d_y² over the bonds [E]
	 * @return [E/l²]
	 */
	double curvatureBound(final double[] q, final double nodes, final double size, final double tilt) {
		if (box == BoxRelaxation.FIXED) return nodes;
		final double e = swelling(q), gamma = Math.abs(shear(q)), area = scale * scale;
		final double strains = size + (strains() > 1 ? tilt : 0);
		return e * e * (1 + gamma + gamma * gamma) * nodes + strains / area;
	}

	/**
	 * Generalised force −∂U/∂q.
	 *
	 * @param q coordinates, read only
	 * @param force [dimension] [E/l], overwritten; not finite where the length of a bond or of the cell is zero
	 */
	void force(final double[] q, final double[] force) {
		if (box == BoxRelaxation.FIXED) {
			forces.evaluate(q, reference, force);
			return;
		}
		final double e = swelling(q), gamma = shear(q);
		if (!(e > 0 && Double.isFinite(e) && Double.isFinite(gamma))) {
			Arrays.fill(force, Double.NaN); // no such cell exists
			return;
		}
		final Cell cell = cell(q);
		place(q, x);
		forces.evaluate(x, cell, force);
		final double area = boundary.area(cell);
		final Stress stress = Stress.of(network, x, cell, area);
		force[2 * nodes] = -area * (stress.xx() + stress.yy()) / scale;
		if (strains() > 1) force[2 * nodes + 1] = -area * stress.xy() / scale;
		for (int k = 0; k < 2 * nodes; k += 2) {
			force[k + 1] = e * (force[k + 1] + gamma * force[k]);
			force[k] = e * force[k];
		}
	}
}
