package org.crumple.drive;

import org.crumple.kernel.Monitor;
import org.crumple.linalg.SymbolicFactor;
import org.crumple.mechanics.Forces;
import org.crumple.mechanics.Hessian;
import org.crumple.mechanics.ImposedStrain;
import org.crumple.mechanics.LoadedNetwork;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;
import org.crumple.relax.BoxRelaxation;
import org.crumple.relax.NoMinimumException;
import org.crumple.relax.Relaxer;

/**
 * A network at its first minimum, with the objects that drive it.
 *
 * @param system equations of equilibrium
 * @param record of steps and events, which contains the first minimum
 * @param walk stepper of the protocol
 */
record DriveSetup(LoadedNetwork system, ShearRecord record, LoadStepper walk) {

	/** Largest force at equilibria during the drive [C/l]; the strain of a fold is then accurate to 1e-10 or better. */
	private static final double EQUILIBRIUM = 1e-11;

	/** @throws NoMinimumException if relaxing the start leads to no minimum */
	static DriveSetup of(final SpringNetwork network, final Configuration start, final ShearSettings settings, final ShearObserver observer,
		final Monitor monitor, final Continuation.Limits limits) throws NoMinimumException
	{
		network.requireFits(start);
		// C = 1 for the stiffest bonds, so that results do not depend on the unit of energy
		final SpringNetwork scaled = network.inItsUnits();
		final SymbolicFactor plan = Hessian.plan(scaled, start);
		final Configuration first = new Relaxer(network, settings.relaxation(), plan).relax(start, monitor.cancelOnly()).orThrow()
			.configuration();
		final LoadedNetwork system = loaded(scaled, settings.kind(), settings.relaxation().box(), first, plan);
		final double largest = scaled.energyScale();
		final ShearRecord record = new ShearRecord(system, network.energyScale() / largest, observer);
		record.add(system.state(first));
		final Corrector corrector = corrector(system, settings, start);
		final Quench fall = new Quench(system, corrector, settings.falls(), new Relaxer(network, settings.falls(), plan));
		final LoadStepper walk = settings.protocol() == ShearProtocol.EVENT_DRIVEN
			? new EventLoadStepper(system, record, corrector, fall, limits)
			: new FixedLoadStepper(system, record, fall, corrector, settings.threshold() * network.energyScale());
		return new DriveSetup(system, record, walk);
	}

	/** The corrector of a drive, for equilibria as exact as it needs them. */
	static Corrector corrector(final LoadedNetwork system, final ShearSettings settings, final Configuration start) {
		return new Corrector(system, Math.min(EQUILIBRIUM, settings.relaxation().tolerance()) * system.network().energyScale()
			/ start.spacing());
	}

	/** A network under an imposed strain, with a minimum as the reference for strains. */
	static LoadedNetwork loaded(final SpringNetwork network, final ShearKind kind, final BoxRelaxation box, final Configuration first,
		final SymbolicFactor plan) {
		return new LoadedNetwork(network, new Forces(network), new ImposedStrain(kind.mode(), box.free()), first, plan);
	}
}
