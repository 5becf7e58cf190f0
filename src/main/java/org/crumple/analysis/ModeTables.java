package org.crumple.analysis;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.crumple.modes.ModeShape;
import org.crumple.modes.NormalModes;
import org.crumple.saddle.BarrierMethod;
import org.crumple.saddle.BarrierSaddles.Nearest;
import org.crumple.saddle.ModeBarrier;
import org.crumple.stats.BinnedRelation;
import org.crumple.table.Column;
import org.crumple.table.Schema;
import org.crumple.table.Table;

/** Tables of normal modes. Units: E, l and the mass of a node. */
public final class ModeTables {

	/** @param localised whether the mode is quasi-localised; null if that cannot be decided */
	record Mode(NormalModes modes, int number, ModeShape shape, Boolean localised) {}

	record Sound(NormalModes modes, double below) {}

	record Bin(BinnedRelation profile, int number) {}

	/** @param saddle the equilibrium next to the barrier; null if none was found, or searched */
	record Along(NormalModes modes, ModeShape shape, ModeBarrier barrier, Nearest saddle) {

		/** The number, or NaN if there is no minimum on the other side of the barrier. */
		double behind(final int number) {
			return barrier.after() == null ? Double.NaN : number;
		}

		/** A number of the equilibrium next to the barrier; NaN without one. */
		double near(final ToDoubleFunction<Nearest> number) {
			return saddle == null ? Double.NaN : number.applyAsDouble(saddle);
		}

		int coreFlips() {
			return (int) Arrays.stream(barrier.flipped()).filter(b -> b == shape.coreBond()).count();
		}
	}

	/** One row for each mode. */
	public static final Schema<Mode> MODES = new Schema<Mode>("Normal Modes").whole("mode", "0 for the lowest", Mode::number)
		.real("omega", "E^0.5/l", "ω; the unit of mass is that of a node", m -> m.modes.omega(m.number))
		.real("eigenvalue", "E/l^2", "`λ = ω²`", m -> m.modes.eigenvalues()[m.number])
		.real("participation", "", "`P = (Σ|e_i|²)² / (N Σ|e_i|⁴)`, 1 if all nodes move alike, 1/N if one moves alone",
		m -> m.shape.participation())
		.whole("core_node", "the node of largest displacement", m -> m.shape.coreNode())
		.whole("core_bond", "the bond whose length changes most, largest `|b·ψ|`", m -> m.shape.coreBond())
		.truth("core_unstable", "1 if the core bond has `U'' < 0`", m -> m.shape.coreUnstable())
		.real("decay", "", "slope of the mean `|ψ|` against the distance to the core node, in logarithmic bins from 1.5 node spacings to "
		+ "a third of the cell, which weigh by their nodes; " +
			"about −1 for a force dipole in an elastic body; empty if the cell is too small", m -> m.shape.decay())
		.truth("qlm", "1 if quasi-localised: ω and participation below their limits; empty if there is no first phonon to compare with",
		Mode::localised)
		.real("residual", "E/l^2", "`|Hψ − λψ|`", m -> m.modes.residuals()[m.number]);

	/** One row for a network, with the sound speeds and other quantities for comparison with its modes. */
	public static final Schema<Sound> SOUND = new Schema<Sound>("Sound").whole("nodes", "N", s -> s.modes.network().freeCount())
		.whole("modes", "modes found", s -> s.modes.count()).whole("available", "modes there are (2N − 2)", s -> s.modes.available())
		.real("transverse_speed", "E^0.5", "c_T of shear waves, from the relaxed moduli", s -> s.modes.soundSpeeds().transverse())
		.real("longitudinal_speed", "E^0.5", "c_L of compression waves, from the relaxed moduli", s -> s.modes.soundSpeeds().longitudinal())
		.real("first_phonon", "E^0.5/l", "the lowest ω of an elastic wave that fits the cell", s -> s.modes.soundSpeeds().firstPhonon())
		.real("debye_slope", "l^2/E", "slope of Debye's law, `D(ω) = ω (A/4πN) ⟨1/c_1² + 1/c_2²⟩`, the mean over the directions of the "
		+ "waves",
			s -> s.modes.soundSpeeds().debyeSlope())
		.real("qlm_below", "E^0.5/l", "below which ω a mode counted as quasi-localised", Sound::below)
		.word("remark", "why there is no first phonon; empty if there is one", s -> s.modes.soundSpeeds().remark());

	/** One row for each bin. */
	public static final Schema<Bin> DECAY = new Schema<Bin>("Core Decay").real("distance", "l", "distance to the core node",
		b -> b.profile.x()[b.number])
		.real("displacement", "", "mean `|ψ|/|ψ core|`", b -> b.profile.y()[b.number]).real("error", "", "its standard error",
		b -> b.profile.error()[b.number])
		.whole("count", "how many nodes, those of each mode counted", b -> b.profile.count()[b.number]);

	/** Two rows for each mode; empty cells if there is no barrier. */
	public static final Schema<Along> BARRIERS = new Schema<Along>("Mode Barriers").whole("mode", "number of the mode, 0 for the lowest",
		a -> a.barrier.mode())
		.real("omega", "E^0.5/l", "ω", a -> a.modes.omega(a.barrier.mode())).real("participation", "", "participation ratio",
		a -> a.shape.participation())
		.whole("core_bond", "the bond whose length changes most", a -> a.shape.coreBond())
		.truth("core_unstable", "1 if the core bond has `U'' < 0`", a -> a.shape.coreUnstable())
		.whole("sense", "1 along ψ (its largest component grows), −1 against it", a -> a.barrier.sense())
		.truth("found", "1 if there is a barrier within the cap", a -> a.barrier.isFound())
		.word("reason", "how the search ended: `barrier`; `cap`, nothing up to the largest displacement; `collapsed`, a bond of zero "
		+ "length; `evaluation limit` or `floppy`, " +
			"the displaced network did not come to rest at a minimum", a -> a.barrier.end().toString())
		.real("barrier", "E", "`U(R + aψ) − U(R)` at the barrier", a -> a.barrier.barrier()).real("amplitude", "l", "a, ψ of unit length",
		a -> a.barrier.amplitude())
		.real("core_displacement", "l", "displacement of the core node", a -> a.barrier.displacement())
		.real("energy_change", "E", "energy of the minimum behind less that of this one (iterative)", a -> a.barrier.energyChange())
		.whole("flips", "how many bistable bonds have δr of the other sign there (iterative)", a -> a.behind(a.barrier.flipped().length))
		.whole("core_flips", "1 if the core bond is one of them", a -> a.behind(a.coreFlips()))
		.word("flipped", "which bonds these are", a -> Arrays.stream(a.barrier.flipped()).mapToObj(Integer::toString)
		.collect(Collectors.joining(" ")))
		.whole("saddle_index", "number of directions in which U has a maximum at the equilibrium that Newton's method reaches from the "
			+ "barrier: 1 at a true saddle, 0 at a minimum; empty: it does not come to rest", a -> a.near(Nearest::index))
		.real("saddle_energy", "E", "U of that equilibrium minus U at the minimum", a -> a.near(Nearest::energy))
		.real("saddle_displacement", "l", "largest displacement of a node from the barrier to there", a -> a.near(Nearest::displacement))
		.truth("saddle_returns", "1 if the way down on one side of a saddle of index 1 leads back to the minimum, and on the other to "
			+ "another one", a -> a.saddle == null ? null : a.saddle.other() != null)
		.whole("saddle_flips", "how many bonds have another state in that other minimum",
			a -> a.near(s -> s.other() == null ? Double.NaN : s.flips()));

	/** The columns of {@link #BARRIERS} that only a search for saddles fills. */
	private static final Set<String> OF_SADDLES = BARRIERS.columns().stream().map(Column::key).filter(k -> k.startsWith("saddle_"))
		.collect(Collectors.toSet());

	private ModeTables() {}

	/**
	 * One row for each mode.
	 *
	 * @param quasiLocalised [count] which modes are quasi-localised
	 * @param below largest ω of a quasi-localised mode; NaN if they cannot be identified, which leaves the column empty
	 */
	public static Table modes(final NormalModes modes, final ModeShape[] shapes, final boolean[] quasiLocalised, final double below) {
		return MODES.table(IntStream.range(0, shapes.length).mapToObj(k -> new Mode(modes, k, shapes[k], Double.isNaN(below) ? null
			: quasiLocalised[k])).toList())
			.about("nodes", Integer.toString(modes.network().freeCount()));
	}

	/**
	 * One row for a network, with the sound speeds and other quantities for comparison with its modes.
	 *
	 * @param below largest ω of a quasi-localised mode; NaN if they cannot be identified
	 */
	public static Table sound(final NormalModes modes, final double below) {
		return SOUND.of(new Sound(modes, below));
	}

	/** Mean displacement relative to that of the core, against the distance from the core; one row for each bin. */
	public static Table decay(final BinnedRelation profile) {
		return DECAY.table(IntStream.range(0, profile.x().length).mapToObj(b -> new Bin(profile, b)).toList());
	}

	/** Two rows for each mode, along it and against it; empty cells if there is no barrier within the largest displacement. */
	public static Table barriers(final NormalModes modes, final ModeShape[] shapes, final List<ModeBarrier> barriers) {
		return barriers(BARRIERS.without(OF_SADDLES), modes, shapes, barriers, null);
	}

	/**
	 * The same table with the equilibria next to the barriers.
	 *
	 * @param saddles one for each barrier; null where none was found
	 */
	public static Table barriers(final NormalModes modes, final ModeShape[] shapes, final List<ModeBarrier> barriers,
		final Nearest[] saddles)
	{
		return barriers(BARRIERS, modes, shapes, barriers, saddles);
	}

	/** The same table, without saddles, with the method in its title, for ensembles that have both methods. */
	public static Table barriers(final BarrierMethod method, final NormalModes modes, final ModeShape[] shapes,
		final List<ModeBarrier> barriers) {
		return barriers(barriers(method), modes, shapes, barriers, null);
	}

	/** The columns of the table without saddles, with the method in its title. */
	public static Schema<Along> barriers(final BarrierMethod method) {
		return BARRIERS.without(OF_SADDLES).titled(BARRIERS.title() + " " + method);
	}

	private static Table barriers(final Schema<Along> columns, final NormalModes modes, final ModeShape[] shapes,
		final List<ModeBarrier> barriers, final Nearest[] saddles) {
		return columns.table(IntStream.range(0, barriers.size()).mapToObj(k -> new Along(modes, shapes[barriers.get(k).mode()],
			barriers.get(k), saddles == null ? null : saddles[k])).toList())
			.about("nodes", Integer.toString(modes.network().freeCount()));
	}
}
