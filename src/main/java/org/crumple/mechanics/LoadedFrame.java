package org.crumple.mechanics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.crumple.kernel.InvalidValue;
import org.crumple.network.BondGeometry;
import org.crumple.network.Boundary;
import org.crumple.network.Cell;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;
import org.crumple.network.StrainMode;
import org.crumple.network.ZeroModes;

/**
 * Where a loaded network can be, and how moves, directions and bonds look from one strain and from another.
 * <p>
 * Vectors are [n], n = 2N plus the number of free strains: non-affine moves of the nodes in the present frame, then a scale times each strain.
 */
class LoadedFrame {

	final SpringNetwork network;
	final Loading loading;
	/** Those that are free, then the one imposed, if there is one. */
	final List<StrainMode> modes;
	/** How many are free. */
	final int strains;
	/** Where the size is among those free, and where the one imposed is among the modes, or −1. */
	final int sizePlace, imposedPlace;
	/** The strain besides the size, free or imposed, or null. */
	final StrainMode shear;
	/** 2N. */
	final int coordinates;
	/** A₀ [l²]. */
	final double area;
	/** Where the equations were last looked at. */
	ZeroModes zeroModes;
	private final Cell reference;
	private final Boundary boundary;
	private final int shearPlace;
	private final double shearOrigin, scale;

	/** @throws IllegalArgumentException if the load has strains that do not go together, or the network none */
	LoadedFrame(final SpringNetwork network, final Loading loading, final Configuration start) {
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
		if (!modes.isEmpty() && !boundary.canStrain()) throw new IllegalArgumentException("This network has no frame that could be strained.");
		sizePlace = modes.indexOf(StrainMode.SIZE);
		if (sizePlace > 0 || modes.stream().distinct().count() != modes.size() || modes.size() - (sizePlace + 1) > 1) {
			throw InvalidValue.value("strains", modes.stream().map(StrainMode::key).toList(), "the size of the cell first if it is free, then one other strain at most: those of two others do not add up");
		}
		if (imposedPlace >= 0 && sizePlace == imposedPlace) throw InvalidValue.value("strain", StrainMode.SIZE.key(), "a strain other than the size of the cell, to be imposed");
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

	/** n. */
	public int dimension() {
		return coordinates + strains;
	}

	/** The weight of dλ² in the metric {@code ds² = |dq|² + weight dλ²}. */
	public double weight() {
		return loading.weight(scale * scale);
	}

	/** √(A₀/N) [l]. */
	public double spacing() {
		return scale / Math.sqrt(network.nodeCount());
	}

	/** Area that the network covers [l²]. */
	public double area(final State state) {
		return boundary.area(state.frame());
	}

	/** What a free strain counts, √A₀ [l]. */
	double scale() {
		return scale;
	}

	/** A configuration as a state, λ what the load reads off its cell. */
	public State state(final Configuration configuration) {
		return state(configuration, loading.control(configuration.cell()));
	}

	/** The same at the very λ, which a cell may round. */
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

	/** The state at {@code factor * move} [n] from here, then at λ. */
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

	/** Strains v along from one state to another; modified. */
	private void carry(final double[] v, final State from, final State to) {
		deform(v, coordinates, shear(to) - shear(from), StrictMath.exp(size(to) - size(from)));
	}

	/** A vector at {@code from} as it looks at {@code to}, affinely strained along; a new array. */
	public double[] carried(final double[] v, final State from, final State to) {
		final double[] result = v.clone();
		carry(result, from, to);
		return result;
	}

	/** The non-affine way from {@code here} to {@code there} [n], in the frame of {@code here}; centred, a new array. */
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

	/** Takes the zero modes out of a vector [n], which is modified. */
	public void centre(final double[] v) {
		zeroModes.project(v);
	}

	/** Length of a bond [l] whose ends move by {@code move} [2] against each other, the free strains by {@code step} [n − 2N] of a move, before λ goes to {@code control}. */
	public double bondLength(final int bond, final State from, final double[] move, final double[] step, final double control) {
		final double[] d = new double[2];
		BondGeometry.vector(network, bond, from.x(), from.frame(), d);
		for (int k = 0; k < 2; k++) d[k] += move[k];
		final double slide = shearPlace >= 0 ? step[shearPlace] / scale : shear(from.strains(), control) - shear(from);
		deform(d, 2, slide, StrictMath.exp(sizePlace >= 0 ? step[sizePlace] / scale : 0));
		return Math.sqrt(d[0] * d[0] + d[1] * d[1]);
	}

	/** Rates dr/ds of all bonds [M] along a direction (q', λ') of a branch; a new array. */
	public double[] lengthRates(final State state, final double[] direction, final double controlRate) {
		final double[] rate = new double[modes.size()];
		for (int a = 0; a < strains; a++) rate[a] = direction[coordinates + a] / scale;
		if (imposedPlace >= 0) rate[imposedPlace] = controlRate;
		return BondGeometry.stretch(network, state.x(), state.frame(), direction, modes, rate);
	}
}
