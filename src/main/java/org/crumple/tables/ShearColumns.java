package org.crumple.tables;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;

import org.crumple.drive.LoadingEvent;
import org.crumple.drive.LoadingEvent.Kind;
import org.crumple.drive.LoadingStep;
import org.crumple.drive.ShearResult;

/** Columns about what happened to a network under shear. Units: E, l. */
public final class ShearColumns {

	private ShearColumns() {}

	/** One row a step; the first is the start. */
	public static Columns steps(final List<LoadingStep> steps) {
		return new Columns().column("step", whole(steps, LoadingStep::number)).column("strain", real(steps, LoadingStep::strain))
			.column("energy (E)", real(steps, LoadingStep::energy)).column("stress (E/l^2)", real(steps, LoadingStep::stress))
			.column("flips", whole(steps, LoadingStep::flips)).column("s (E)", real(steps, LoadingStep::dissipation));
	}

	/** One row an event; empty: which bond triggers a finite step, and how many directions are unstable, is not known. */
	public static Columns events(final List<LoadingEvent> all) {
		return new Columns().column("strain", real(all, LoadingEvent::strain))
			.column("kind", all.stream().map(e -> e.kind().toString()).toArray(String[]::new)).column("flips", whole(all, LoadingEvent::flips))
			.column("s (E)", real(all, LoadingEvent::dissipation)).column("energy_drop (E)", real(all, LoadingEvent::energyDrop))
			.column("stress_before (E/l^2)", real(all, LoadingEvent::stressBefore)).column("stress_after (E/l^2)", real(all, LoadingEvent::stressAfter))
			.column("trigger", known(all, LoadingEvent::trigger)).column("index", known(all, LoadingEvent::index))
			.column("interval", real(all, LoadingEvent::interval));
	}

	/** One row about a shear as a whole. */
	public static Columns summary(final String network, final ShearResult result) {
		final List<LoadingEvent> all = result.instabilities();
		final List<LoadingStep> steps = result.steps();
		return new Columns().with("network", network).with("nodes", result.configuration().nodeCount()).with("from", steps.get(0).strain())
			.with("until", steps.get(steps.size() - 1).strain()).with("walked", walked(steps)).with("steps", steps.size() - 1).with("events", all.size())
			.with("folds", count(all, Kind.FOLD)).with("crossings", count(all, Kind.CROSSING)).with("flips", all.stream().mapToInt(LoadingEvent::flips).sum())
			.with("energy_dropped (E)", all.stream().mapToDouble(LoadingEvent::energyDrop).sum()).with("cycles", result.cycles())
			.with("period", result.period()).with("complete", result.isComplete() ? 1 : 0);
	}

	/** Length of the path that was walked, in strain. */
	private static double walked(final List<LoadingStep> steps) {
		double length = 0;
		for (int k = 1; k < steps.size(); k++) length += Math.abs(steps.get(k).strain() - steps.get(k - 1).strain());
		return length;
	}

	private static int count(final List<LoadingEvent> all, final Kind kind) {
		return (int) all.stream().filter(e -> e.kind() == kind).count();
	}

	private static <T> double[] real(final List<T> rows, final ToDoubleFunction<T> value) {
		return rows.stream().mapToDouble(value).toArray();
	}

	private static <T> int[] whole(final List<T> rows, final ToIntFunction<T> value) {
		return rows.stream().mapToInt(value).toArray();
	}

	/** Whole numbers, of which −1 means that it is not known. */
	private static <T> double[] known(final List<T> rows, final ToIntFunction<T> value) {
		return rows.stream().mapToInt(value).mapToDouble(n -> n < 0 ? Double.NaN : n).toArray();
	}
}
