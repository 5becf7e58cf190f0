package org.crumple.mechanics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.crumple.kernel.Digits;
import org.crumple.kernel.InvalidValue;
import org.crumple.network.BondGeometry;
import org.crumple.network.Boundary;
import org.crumple.network.Cell;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;
import org.crumple.network.StrainMode;
import org.crumple.network.ZeroModes;

/**
 * Coordinates of a loaded network: its {@link State}s, and the transformation of displacements between states of different strain.
 * <p>
 * Vectors are [n], n = 2N plus the number of free strains. They hold non-affine displacements of the nodes in the cell of a state, then √A₀
 * times the change of each free strain.
 */
public class LoadedFrame {

	final SpringNetwork network;
	final Loading loading;
	/** The free strains, then the imposed strain, if there is one. */
	final List<StrainMode> modes;
	/** Number of free strains. */
	final int strains;
	/** Index of the size among the free strains, and of the imposed strain among the modes; −1 if there is none. */
	final int sizePlace, imposedPlace;
	/** The strain other than the size, free or imposed; null if there is none. */
	final StrainMode shear;
	/** Number of coordinates of the nodes, 2N. */
	final int coordinates;
	/** Initial area A₀ [l²]. */
	final double area;
	/** Zero modes at the state evaluated last. */
	ZeroModes zeroModes;
	private final Cell reference;
	private final Boundary boundary;
	private final int shearPlace;
	private final double shearOrigin, scale;

	/** @throws IllegalArgumentException if the strains of the load cannot be combined, or the boundary does not allow strains */
	public LoadedFrame(final SpringNetwork network, final Loading loading, final Configuration start) {
		this.network = network;
		this.loading = loading;
		reference = start.cell();
		boundary = start.boundary();
		zeroModes = start.zeroModes();
		coordinates = network.dimension() * network.nodeCount();
		modes = new ArrayList<>(loading.free());
		strains = modes.size();
		imposedPlace = loading.imposed() == null ? -1 : strains;
		if (imposedPlace >= 0) modes.add(loading.imposed());
		if (!modes.isEmpty() && !boundary.canStrain())
			throw new IllegalArgumentException("A network with free edges cannot be strained: it would follow as a whole.");
		sizePlace = modes.indexOf(StrainMode.SIZE);
		if (sizePlace > 0 || modes.stream().distinct().count() != modes.size() || modes.size() - (sizePlace + 1) > 1) {
			throw InvalidValue.value("strains", modes.stream().map(StrainMode::key).toList(),
				"the size of the cell first if it is free, then one other strain at most: those of two others do not add up");
		}
		if (imposedPlace >= 0 && sizePlace == imposedPlace)
			throw InvalidValue.value("strain", StrainMode.SIZE.key(), "a strain other than the size of the cell, to be imposed");
		shear = modes.stream().filter(mode -> !mode.equals(StrainMode.SIZE)).findFirst().orElse(null);
		shearPlace = shear == null ? -1 : loading.free().indexOf(shear);
		shearOrigin = shear == null ? 0 : shear.of(reference);
		area = boundary.area(reference);
		scale = Math.sqrt(area);
	}

	public SpringNetwork network() {
		return network;
	}

	public Loading loading() {
		return loading;
	}

	/** Words for the λ of a state in messages, such as "strain 0.01". */
	public String at(final State state) {
		return loading.at(Digits.seven(state.control()));
	}

	/** Number of coordinates n. */
	public int dimension() {
		return coordinates + strains;
	}

	/** Weight of dλ² in the arc length of a branch, {@code ds² = |dq|² + weight dλ²} [l² divided by the unit of λ²]. */
	public double weight() {
		return loading.weight(scale * scale);
	}

	/** The change of λ that counts as much as a strain of 1 in the arc length of a branch; 1 if λ is a strain. */
	public double controlUnit() {
		return scale / Math.sqrt(weight());
	}

	/** Initial node spacing √(A₀/N) [l]. */
	public double spacing() {
		return scale / Math.sqrt(network.freeCount());
	}

	/** Area of the network [l²]. */
	public double area(final State state) {
		return boundary.area(state.frame());
	}

	/** Factor √A₀ of the free strains in vectors [l]. */
	public double scale() {
		return scale;
	}

	/** The state of a configuration, with λ as inferred by the load from its cell. */
	public State state(final Configuration configuration) {
		return state(configuration, loading.control(configuration.cell()));
	}

	/** The state of a configuration at an exactly known λ, which rounding of the cell may have changed. */
	public State state(final Configuration configuration, final double control) {
		final double[] walked = new double[strains];
		if (sizePlace >= 0) walked[sizePlace] = 0.5 * StrictMath.log(configuration.area() / area);
		if (shearPlace >= 0) walked[shearPlace] = shear.of(configuration.cell());
		return new State(configuration.positions(), frame(walked, control), walked, control);
	}

	public Configuration configuration(final State state) {
		return new Configuration(state.x(), state.frame(), boundary);
	}

	private Cell frame(final double[] walked, final double control) {
		final Cell strained = shear == null ? reference : shear.deformed(reference, shear(walked, control) - shearOrigin);
		return sizePlace >= 0 ? strained.scaled(StrictMath.exp(walked[sizePlace])) : strained;
	}

	private double shear(final double[] walked, final double control) {
		return shearPlace >= 0 ? walked[shearPlace] : imposedPlace >= 0 ? control : 0;
	}

	private double shear(final State state) {
		return shear(state.strains(), state.control());
	}

	private double size(final State state) {
		return sizePlace >= 0 ? state.strains()[sizePlace] : 0;
	}

	/**
	 * The state after a displacement of nodes and free strains, followed by the affine deformation due to a change of λ, if λ is a strain.
	 *
	 * @param move [n], read only
	 * @param factor by which the move is multiplied
	 * @param control the new λ
	 */
	public State moved(final State from, final double[] move, final double factor, final double control) {
		final double[] x = from.x().clone(), walked = from.strains().clone(), step = new double[strains];
		for (int k = 0; k < coordinates; k++) x[k] += factor * move[k];
		if (modes.isEmpty()) return new State(x, from.frame(), walked, control);
		for (int a = 0; a < strains; a++) {
			step[a] = factor * move[coordinates + a] / scale;
			walked[a] += step[a];
		}
		final double growth = sizePlace >= 0 ? step[sizePlace] : 0;
		final double slide = shearPlace >= 0 ? step[shearPlace] : shear(walked, control) - shear(from);
		deform(x, coordinates, slide, StrictMath.exp(growth));
		return new State(x, frame(walked, control), walked, control);
	}

	private void deform(final double[] v, final int length, final double slide, final double growth) {
		(shear == null ? StrainMode.SIZE : shear).deform(v, length, slide, growth);
	}

	/** Applies the affine deformation from one state to another to the vector v, which is modified. */
	private void carry(final double[] v, final State from, final State to) {
		deform(v, coordinates, shear(to) - shear(from), StrictMath.exp(size(to) - size(from)));
	}

	/** A vector [n] at {@code from}, transformed to {@code to} by the affine deformation between them; a new array. */
	public double[] carried(final double[] v, final State from, final State to) {
		final double[] result = v.clone();
		carry(result, from, to);
		return result;
	}

	/** The non-affine displacement [n] between two states, in the cell of {@code here}, without zero modes; a new array. */
	public double[] difference(final State here, final State there) {
		final double[] way = Arrays.copyOf(there.x(), dimension());
		carry(way, there, here);
		for (int k = 0; k < coordinates; k++) way[k] -= here.x()[k];
		for (int a = 0; a < strains; a++) way[coordinates + a] = scale * (there.strains()[a] - here.strains()[a]);
		zeroModesAt(here).project(way);
		return way;
	}

	ZeroModes zeroModesAt(final State state) {
		return boundary.zeroModes(state.x());
	}

	/** Sets the coordinates of wall points in a vector [n] of forces to 0. */
	final void release(final double[] force) {
		if (network.wallCount() > 0) Arrays.fill(force, 2 * network.freeCount(), coordinates, 0);
	}

	/** Projects the zero modes out of a vector [n], which is modified. */
	public void centre(final double[] v) {
		zeroModes.project(v);
	}

	/**
	 * Length of a bond after a displacement and a change of λ.
	 *
	 * @param move displacement of node j relative to node i [2] [l]
	 * @param step the components of a displacement for the free strains [n − 2N]
	 * @param control the new λ
	 * @return r [l]
	 */
	public double bondLength(final int bond, final State from, final double[] move, final double[] step, final double control) {
		final double[] d = new double[2];
		BondGeometry.vector(network, bond, from.x(), from.frame(), d);
		for (int k = 0; k < 2; k++) d[k] += move[k];
		final double slide = shearPlace >= 0 ? step[shearPlace] / scale : shear(from.strains(), control) - shear(from);
		deform(d, 2, slide, StrictMath.exp(sizePlace >= 0 ? step[sizePlace] / scale : 0));
		return Math.sqrt(d[0] * d[0] + d[1] * d[1]);
	}

	/**
	 * Rates of change dr/ds of the lengths of all bonds along a direction (q', λ') of a branch.
	 *
	 * @param direction q' [n], read only
	 * @param controlRate λ'
	 * @return [M], a new array
	 */
	public double[] lengthRates(final State state, final double[] direction, final double controlRate) {
		final double[] rate = new double[modes.size()];
		for (int a = 0; a < strains; a++) rate[a] = direction[coordinates + a] / scale;
		if (imposedPlace >= 0) rate[imposedPlace] = controlRate;
		return BondGeometry.stretch(network, state.x(), state.frame(), direction, modes, rate);
	}
}
