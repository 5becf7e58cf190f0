package org.crumple.analysis;

import java.util.stream.IntStream;

import org.crumple.drive.Preparation;
import org.crumple.excitation.LocalExcitations;
import org.crumple.kernel.Digits;
import org.crumple.mechanics.BondStates;
import org.crumple.mechanics.Forces;
import org.crumple.mechanics.Stress;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;
import org.crumple.relax.Relaxation;
import org.crumple.table.Schema;
import org.crumple.table.Table;

/** Tables of one network. Units: E, l. */
public final class NetworkTables {

	/** A network after its last relaxation; {@code iterations} counts those of all relaxations. */
	record Relaxed(String name, SpringNetwork network, Relaxation last, long iterations, Stress stress, BondStates bonds) {}

	record Bond(SpringNetwork network, BondStates states, int number) {}

	record Wall(SpringNetwork network, double[] x, double[] force, int number) {

		private double place(final int axis) {
			return x[2 * (network.freeCount() + number) + axis];
		}
	}

	record Excited(SpringNetwork network, LocalExcitations all, int bond) {}

	/** One row for a relaxed network. */
	public static final Schema<Relaxed> RELAXATION = new Schema<Relaxed>("Relaxation").word("network", "which network", Relaxed::name)
		.whole("nodes", "N, number of nodes", r -> r.network.freeCount()).whole("bonds", "M, number of bonds", r -> r.network.bondCount())
		.real("excess", "", "ΔZ, bonds a node has on average beyond the four that make a network rigid",
		r -> r.network.excessCoordination())
		.real("strain", "", "γ of the cell at the end", r -> r.last.configuration().cell().shear())
		.real("lx", "l", "width of the cell at the end", r -> r.last.configuration().cell().lx())
		.real("ly", "l", "height of the cell at the end", r -> r.last.configuration().cell().ly())
		.real("energy", "E", "U", r -> r.last.energy())
		.real("energy_per_node", "E", "U/N", r -> r.last.energy() / r.network.freeCount()).real("stress_xy", "E/l^2", "σ_xy",
		r -> r.stress.xy())
		.real("pressure", "E/l^2", "−(σ_xx + σ_yy)/2", r -> r.stress.pressure())
		.real("residual", "E/l", "largest generalised force, with that on the box if it is free", r -> r.last.residual())
		.real("largest_force", "E/l", "largest force component on a node",
		r -> Forces.largest(Forces.of(r.network, r.last.configuration())))
		.real("unstable_fraction", "", "part of the bonds with U'' < 0", r -> r.bonds.unstableFraction())
		.whole("iterations", "force evaluations of the minimiser, of a preparation those of all its steps", Relaxed::iterations)
		.whole("newton_steps", "Newton steps at the end", r -> r.last.newtonSteps()).whole("saddles", "saddles met and left",
		r -> r.last.saddles())
		.whole("negative_directions", "negative eigenvalues of the Hessian at these saddles, all together",
		r -> r.last.negativeDirections())
		.word("reason", "why it ended: `minimum`", r -> r.last.reason().toString());

	/** One row for a prepared network. */
	public static final Schema<Relaxed> PREPARATION = RELAXATION.titled("Preparation");

	/** One row for each wall point of a network at rest. */
	public static final Schema<Wall> WALLS = new Schema<Wall>("Wall Forces").whole("node", "number of the wall point", w -> w.network
		.freeCount() + w.number)
		.real("x", "l", "its place", w -> w.place(0)).real("y", "l", "its place", w -> w.place(1))
		.real("force_x", "E/l", "force of the wall on the network there", w -> w.force[2 * w.number])
		.real("force_y", "E/l", "force of the wall on the network there", w -> w.force[2 * w.number + 1]);

	/** One row for each bond. */
	public static final Schema<Bond> BONDS = new Schema<Bond>("Bond Strains").whole("bond", "number of the bond", Bond::number)
		.whole("i", "node that it begins at", b -> b.network.from()[b.number]).whole("j", "node that it ends at",
		b -> b.network.to()[b.number])
		.real("r", "l", "length", b -> b.states.length()[b.number]).real("r0", "l", "rest length", b -> b.network.restLength()[b.number])
		.real("dr", "l", "δr = r − r0", b -> b.states.extension()[b.number]).real("strain", "", "δr/r0", b -> b.states.strain()[b.number])
		.real("tension", "E/l", "U', positive if it pulls", b -> b.states.tension()[b.number])
		.real("stiffness", "E/l^2", "U''", b -> b.states.stiffness()[b.number]).truth("unstable", "1 if U'' < 0",
		b -> b.states.isUnstable(b.number))
		.truth("long", "1 beyond the top of U: if δr > 0, for bonds without a tilt", b -> b.states.isLong(b.number));

	/** One row for each bond of a network at a minimum: its distance from its instability. */
	public static final Schema<Excited> EXCITATIONS = new Schema<Excited>("Local Excitations").whole("bond", "number of the bond",
		Excited::bond)
		.whole("i", "node that it begins at", e -> e.network.from()[e.bond]).whole("j", "node that it ends at", e -> e.network.to()[e.bond])
		.real("r", "l", "length", e -> e.all.bonds().length()[e.bond]).real("r0", "l", "rest length", e -> e.network.restLength()[e.bond])
		.real("dr", "l", "δr = r − r0", e -> e.all.bonds().extension()[e.bond]).real("tension", "E/l", "t = U', positive if it pulls",
		e -> e.all.bonds().tension()[e.bond])
		.real("stiffness", "E/l^2", "U''", e -> e.all.bonds().stiffness()[e.bond])
		.real("effective_stiffness", "E/l^2", "`V'' = 1/(bᵀH⁻¹b)`, b the unit dipole of forces on the ends of the bond",
		e -> e.all.effectiveStiffness()[e.bond])
		.real("ksys", "E/l^2", "`V'' − U''`, the network around the bond; negative next to an unstable one",
		e -> e.all.surroundStiffness()[e.bond])
		.real("dr_in", "l", "extension at the instability, `sign(δr) d` with `d = r0 √((α − ksys r0²)/3C)`",
		e -> e.all.extensionToInstability()[e.bond])
		.real("distance", "l", "`Δ = |δr| − d`, computed as `V'' r0⁴/(3C(|δr| + d))`", e -> e.all.distance()[e.bond])
		.real("f_in", "E/l", "force `(C/r0⁴) Δ² (|δr| + 2d)` that takes it there", e -> e.all.forceToInstability()[e.bond])
		.real("barrier", "E", "work `(C/r0⁴) Δ³ (¾Δ + 2d)` that takes it there", e -> e.all.barrier()[e.bond])
		.real("dl", "l", "`dℓ/dγ` under simple shear, affine and non-affine together", e -> e.all.lengthSusceptibility()[e.bond])
		.real("dt", "E/l", "`dt/dγ = U'' dℓ/dγ` under simple shear", e -> e.all.tensionSusceptibility()[e.bond])
		.truth("unstable", "1 if `U'' < 0`", e -> e.all.bonds().isUnstable(e.bond)).truth("bistable", "1 if the criterion holds",
		e -> e.all.bistable()[e.bond])
		.real("strain_up", "", "predicted strain to instability `f_in/(V'' |dℓ/dγ|)` as γ grows", e -> e.all.strainUp()[e.bond])
		.real("strain_down", "", "the same as γ falls", e -> e.all.strainDown()[e.bond])
		.truth("metastable", "1 if the bond could stay in its other well without a force: V has a second minimum, `|δr| < 2d`",
		e -> e.all.isMetastable(e.bond))
		.real("activation_predicted", "E", "`F(y) − F(|δr|)` at the maximum of V, `y = (√(12d² − 3δr²) − |δr|)/2`, with "
		+ "`F(z) = (C/r0⁴) (z⁴/4 − 3d²z²/2 + (3d²|δr| − |δr|³) z)`: the energy that takes the bond to its other well without a force; "
			+ "empty unless metastable", e -> e.all.activation()[e.bond]);

	private NetworkTables() {}

	/** The forces of the walls on a network at rest, about the given name. */
	public static Table walls(final String name, final SpringNetwork network, final Configuration rest) {
		final double[] force = Forces.onWalls(network, rest), x = rest.positions();
		return WALLS.table(IntStream.range(0, network.wallCount()).mapToObj(w -> new Wall(network, x, force, w)).toList())
			.about("network", name);
	}

	/** A sentence with the stress that the walls bear. */
	public static String wallSentence(final String name, final SpringNetwork network, final Configuration rest) {
		final Stress stress = Stress.of(network, rest);
		return network.wallCount() + " wall points hold " + name + ": stress xx=" + Digits.seven(stress.xx()) + " xy=" + Digits.seven(stress
			.xy()) + " yy=" + Digits.seven(stress.yy()) + " E/l^2 over an area of " + Digits.seven(rest.area()) + " l^2.";
	}

	/**
	 * One row for a relaxed network.
	 *
	 * @param name of the network
	 */
	public static Table relaxation(final String name, final SpringNetwork network, final Relaxation relaxation) {
		return RELAXATION.of(relaxed(name, network, relaxation, relaxation.iterations()));
	}

	/**
	 * One row for a prepared network.
	 *
	 * @param name of the network
	 */
	public static Table preparation(final String name, final SpringNetwork network, final Preparation.Result prepared) {
		return PREPARATION.of(relaxed(name, network, prepared.relaxation(), prepared.iterations()));
	}

	private static Relaxed relaxed(final String name, final SpringNetwork network, final Relaxation last, final long iterations) {
		return new Relaxed(name, network, last, iterations, Stress.of(network, last.configuration()),
			BondStates.of(network, last.configuration()));
	}

	/** One row for each bond: its nodes, lengths, tension and stiffness. */
	public static Table bonds(final SpringNetwork network, final BondStates bonds) {
		return BONDS.table(IntStream.range(0, bonds.count()).mapToObj(b -> new Bond(network, bonds, b)).toList());
	}

	/** One row for each bond of a network at a minimum: its distance from its instability. Cells are empty if there is no instability. */
	public static Table excitations(final SpringNetwork network, final LocalExcitations all) {
		return EXCITATIONS.table(IntStream.range(0, all.count()).mapToObj(b -> new Excited(network, all, b)).toList());
	}
}
