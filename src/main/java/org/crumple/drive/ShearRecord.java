package org.crumple.drive;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.crumple.drive.LoadingEvent.Kind;
import org.crumple.mechanics.LoadedNetwork;
import org.crumple.mechanics.State;
import org.crumple.network.Configuration;

/** Collects the steps and events of a shear, and passes them to an observer. */
final class ShearRecord {

	private final LoadedNetwork system;
	/** Unit of energy of the system [E]. */
	private final double unit;
	private final ShearObserver observer;
	private final List<LoadingStep> steps = new ArrayList<>();
	private final List<LoadingEvent> instabilities = new ArrayList<>();
	private State last;
	/** Where the last descent began; null if the last minimum was reached without one. */
	private State fallen;
	private boolean[] longBonds;
	/** Total change of λ up to the last step, and up to the last event. */
	private double travelled, eventful;

	/** @param unit of energy of the system [E] */
	ShearRecord(final LoadedNetwork system, final double unit, final ShearObserver observer) {
		this.system = system;
		this.unit = unit;
		this.observer = observer;
	}

	/**
	 * Adds the step to a minimum.
	 *
	 * @return the step
	 */
	LoadingStep add(final State state) {
		final boolean[] now = longBonds(state);
		final double energy = unit * system.energy(state), stress = unit * stress(state);
		final LoadingStep before = last == null ? null : steps.get(steps.size() - 1);
		final double strain = system.loading().strain(state), strained = before == null ? 0 : strain - before.strain();
		final int flips = before == null ? 0 : flipped(longBonds, now).length;
		final double s = before == null ? 0 : before.energy() - energy + system.workArea(last) * before.stress() * strained;
		final LoadingStep step = new LoadingStep(steps.size(), strain, energy, stress, flips, s);
		steps.add(step);
		travelled += before == null ? 0 : Math.abs(state.control() - last.control());
		last = state;
		longBonds = now;
		observer.step(step, system.configuration(state));
		return step;
	}

	/** Says that a cycle of the path ends at the last minimum. */
	void cycleEnds(final int number) {
		observer.cycle(number, system.configuration(last));
	}

	/** Says where the descent to the next minimum began; null if there was none. */
	void fallsFrom(final State start) {
		fallen = start;
	}

	/** Adds a fold, the steps to the fold and to the minimum after it. */
	void fold(final FoldSearch.Fold fold, final State after) {
		final BranchPoint end = fold.approach().last();
		final State start = last;
		if (end.state().control() != start.control()) add(end.state());
		final LoadingStep before = steps.get(steps.size() - 1);
		final boolean[] old = longBonds;
		final double area = system.workArea(end.state()), strained = system.loading().strain(after) - before.strain();
		final LoadingStep step = add(after);
		final double[] mode = Arrays.copyOf(end.direction(), end.state().x().length);
		final double drop = before.energy() + area * before.stress() * strained - step.energy();
		tell(Kind.FOLD, fold.control(), old, longBonds, drop, drop, before.stress(), step.stress(), trigger(end), fold.index(), end.state(),
			after, mode);
	}

	/** Adds a crossing at a state between the last step and the next. */
	void crossing(final CrossingSearch.Crossing crossing) {
		final State state = crossing.state();
		final int bond = crossing.bond();
		final boolean[] before = new boolean[longBonds.length], after = new boolean[longBonds.length];
		before[bond] = crossing.fromLong();
		after[bond] = !crossing.fromLong();
		final double stress = unit * stress(state);
		tell(Kind.CROSSING, state.control(), before, after, 0, 0, stress, stress, bond, 0, state, state, new double[0]);
	}

	/**
	 * Adds the event of the last step, in which bonds flipped or energy was lost. The energy of the elastic continuation of the minimum
	 * before the step is {@code U + A σ Δγ + ½ A G Δγ²}.
	 *
	 * @param stiffness A G before the step, in the unit of energy of the system
	 */
	void eventfulStep(final State from, final State to, final double stiffness) {
		final LoadingStep step = steps.get(steps.size() - 1), before = steps.get(steps.size() - 2);
		final double strained = step.strain() - before.strain(), drop = step.dissipation() + 0.5 * unit * stiffness * strained * strained;
		tell(Kind.STEP, step.strain(), longBonds(from), longBonds, step.dissipation(), drop, before.stress(), step.stress(), -1, -1, from,
			to, new double[0]);
	}

	private void tell(final Kind kind, final double control, final boolean[] from, final boolean[] to, final double dissipation,
		final double drop,
		final double stressBefore, final double stressAfter, final int trigger, final int index, final State before, final State after,
			final double[] mode)
	{
		final int[] flipped = flipped(from, to);
		int net = 0;
		for (final int b : flipped) net += to[b] ? 1 : -1;
		final double strain = system.loading().imposed() == null ? system.loading().strain(before) : control;
		// a crossing is added before the step in which it lies, other events after it
		final double here = travelled + (kind == Kind.CROSSING ? Math.abs(control - last.control()) : 0);
		final LoadingEvent instability = new LoadingEvent(kind, strain, flipped.length, net, dissipation, drop, stressBefore, stressAfter,
			trigger, index,
			Math.max(0, here - eventful));
		eventful = here;
		instabilities.add(instability);
		if (fallen != null && kind != Kind.CROSSING) observer.fall(system.configuration(fallen));
		observer.instability(instability, system.configuration(before), system.configuration(after), flipped, mode);
	}

	/** The bond whose length changes most along the direction of a branch point. */
	private int trigger(final BranchPoint point) {
		final double small = 1e-6 * system.spacing();
		final double[] ahead = system.lengths(system.moved(point.state(), point.direction(), small, point.state().control())).clone();
		final double[] behind = system.lengths(system.moved(point.state(), point.direction(), -small, point.state().control()));
		int trigger = 0;
		double most = -1;
		for (int b = 0; b < ahead.length; b++) {
			final double change = Math.abs(ahead[b] - behind[b]);
			if (change <= most) continue;
			most = change;
			trigger = b;
		}
		return trigger;
	}

	/** The stress conjugate to the strain, in the unit of energy of the system per l². */
	private double stress(final State state) {
		return system.conjugateStress(state);
	}

	/** Whether each bond is in its long well [M]; false for bonds with a single well. */
	boolean[] longBonds(final State state) {
		final double[] r = system.lengths(state), top = system.network().topLengths();
		final boolean[] result = new boolean[r.length];
		for (int b = 0; b < r.length; b++) result[b] = r[b] > top[b];
		return result;
	}

	private static int[] flipped(final boolean[] from, final boolean[] to) {
		final int[] bonds = new int[from.length];
		int count = 0;
		for (int b = 0; b < from.length; b++) {
			if (from[b] != to[b]) bonds[count++] = b;
		}
		return Arrays.copyOf(bonds, count);
	}

	/** The last minimum. */
	State last() {
		return last;
	}

	/** The last step. */
	LoadingStep lastStep() {
		return steps.get(steps.size() - 1);
	}

	/** All steps so far, of which the first is the start; a copy. */
	List<LoadingStep> steps() {
		return List.copyOf(steps);
	}

	/** All events so far; a copy. */
	List<LoadingEvent> instabilities() {
		return List.copyOf(instabilities);
	}

	ShearResult result(final Configuration configuration, final LimitCycleDetector ends, final ShearResult.StopReason ending,
		final String reason) {
		return new ShearResult(configuration, steps, instabilities, ends.count(), ends.period(), ending, reason, system.factorisations(),
			system.evaluations());
	}
}
