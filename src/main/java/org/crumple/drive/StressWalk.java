package org.crumple.drive;

import java.util.List;

import org.crumple.kernel.Digits;
import org.crumple.kernel.InvalidValue;
import org.crumple.kernel.Monitor;
import org.crumple.linalg.SymbolicFactor;
import org.crumple.mechanics.Forces;
import org.crumple.mechanics.Hessian;
import org.crumple.mechanics.ImposedStress;
import org.crumple.mechanics.LoadedNetwork;
import org.crumple.mechanics.Stress;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;
import org.crumple.network.StrainMode;
import org.crumple.relax.NoMinimumException;
import org.crumple.relax.Relaxer;

/**
 * A network under an imposed stress σ, walked from event to event: it stays at a minimum of {@code G = U − A₀ σ γ}, whose strain γ is free,
 * except at the folds where a minimum ends, and it falls into another one at constant stress. The folds are the local maxima, or minima, of
 * the stress along a branch of minima under strain.
 */
public final class StressWalk {

	/** Largest generalised force of an equilibrium, times √A₀ [C]: {@code A₀ |∂U/∂γ/A₀ − σ|} is then below it. */
	private static final double EQUILIBRIUM = 1e-11;

	private final LoadedNetwork system;
	private final ShearRecord record;
	private final EventLoadStepper walk;
	/** Unit of energy of the system [E]. */
	private final double unit;

	private StressWalk(final LoadedNetwork system, final ShearRecord record, final EventLoadStepper walk, final double unit) {
		this.system = system;
		this.record = record;
		this.walk = walk;
		this.unit = unit;
	}

	/**
	 * Brings a network to a minimum under the stress that it has: it is relaxed in its cell if it is not at a minimum, and then falls, at
	 * the constant stress of this minimum, together with the free strains, if that is not stable.
	 *
	 * @param start initial configuration
	 * @param stress the load, with a unit of 1
	 * @param conjugate the strain whose stress the load imposes
	 * @param settings of relaxation and falls, with the event-driven protocol; the box is that of the load
	 * @param first change of the stress in the first step of every branch [E/l²], positive
	 * @param observer of steps and events; their stress is σ, their strain γ
	 * @throws NoMinimumException if relaxing leads to no minimum
	 */
	public static StressWalk start(final SpringNetwork network, final Configuration start, final ImposedStress stress,
		final StrainMode conjugate, final ShearSettings settings, final double first, final ShearObserver observer, final Monitor monitor)
		throws NoMinimumException
	{
		InvalidValue.requirePositive("increment", first);
		network.requireFits(start);
		final SpringNetwork scaled = network.inItsUnits();
		final double unit = network.energyScale() / scaled.energyScale();
		final SymbolicFactor plan = Hessian.plan(scaled, start);
		final Configuration rest = new Relaxer(network, settings.relaxation(), plan).relax(start, monitor.cancelOnly()).orThrow()
			.configuration();
		final Relaxer falling = new Relaxer(network, settings.falls(), plan);
		final LoadedNetwork system = new LoadedNetwork(scaled, new Forces(scaled), stress, rest, plan);
		final double own = Stress.of(scaled, rest).along(conjugate);
		final Configuration under = falling.relax(rest, stress.at(own, rest.area()), monitor.cancelOnly()).orThrow().configuration();
		final ShearRecord record = new ShearRecord(system, unit, observer);
		record.add(system.state(under, own));
		final Corrector corrector = new Corrector(system, EQUILIBRIUM * scaled.energyScale() / (start.spacing() * system.scale()));
		final Quench fall = new Quench(system, corrector, settings.falls(), falling,
			control -> stress.at(control, rest.area()));
		final Continuation.Limits limits = Continuation.Limits.DEFAULT.beginningWith(first / unit);
		return new StressWalk(system, record, new EventLoadStepper(system, record, corrector, fall, limits), unit);
	}

	/**
	 * Walks to a stress, through all events on the way.
	 *
	 * @param stress σ [E/l²]
	 * @throws NoMinimumException if no further minimum is found, for example because the network collapsed; the last minimum is kept
	 */
	public void to(final double stress, final Monitor monitor) throws NoMinimumException {
		if (stress / unit == record.last().control()) return;
		try {
			walk.to(stress / unit, monitor);
		} catch (final NoMinimumException e) {
			if (Double.isNaN(walk.fallingFrom())) throw e;
			throw new NoMinimumException("Its minimum ends at the load " + Digits.seven(unit * walk.fallingFrom())
				+ ", and it falls without coming to rest: the cell is pressed flat, or bonds shrink to nothing, which nothing stops.");
		}
	}

	/** The current minimum. */
	public Configuration configuration() {
		return system.configuration(record.last());
	}

	/** The stress σ of the current minimum [E/l²]. */
	public double stress() {
		return unit * record.last().control();
	}

	/** All steps so far, of which the first is the start, number 0. */
	public List<LoadingStep> steps() {
		return record.steps();
	}
}
