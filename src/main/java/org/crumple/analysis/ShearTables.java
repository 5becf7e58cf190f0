package org.crumple.analysis;

import java.util.List;

import org.crumple.drive.LoadingEvent.Kind;
import org.crumple.drive.LoadingEvent;
import org.crumple.drive.LoadingStep;
import org.crumple.drive.ShearResult;
import org.crumple.table.Schema;
import org.crumple.table.Table;

/** Tables of a network under shear. Units: E, l. */
public final class ShearTables {

	record Sheared(String network, ShearResult result) {

		double strain(final int step) {
			return result.steps().get(step).strain();
		}

		int steps() {
			return result.steps().size() - 1;
		}

		/** Total strain applied: the sum of |Δγ|. */
		double walked() {
			double length = 0;
			for (int k = 1; k <= steps(); k++) length += Math.abs(strain(k) - strain(k - 1));
			return length;
		}

		int count(final Kind kind) {
			return (int) result.instabilities().stream().filter(e -> e.kind() == kind).count();
		}
	}

	/** One row for each step; the first is the start. */
	public static final Schema<LoadingStep> STEPS = new Schema<LoadingStep>("Shear").whole("step", "number of the step, 0 for the start",
		LoadingStep::number)
		.real("strain", "", "γ after it, that of the cell", LoadingStep::strain).real("energy", "E", "U after it", LoadingStep::energy)
		.real("stress", "E/l^2", "`σ = (1/A) ∂U/∂γ` after it", LoadingStep::stress)
		.whole("flips", "Δn, bonds that passed the top of U (δr = 0 if they have no tilt) in the step; there and back counts 0, and bonds "
		+ "with one well never flip", LoadingStep::flips)
		.real("s", "E", "`S = −(ΔU − A σ Δγ)`, σ before the step; positive for a drop, `−½ A G Δγ²` in an elastic step of modulus G",
		LoadingStep::dissipation);

	/** One row for each event. */
	public static final Schema<LoadingEvent> EVENTS = new Schema<LoadingEvent>("Avalanches").real("strain", "",
		"where it happened; of a fixed step its end", LoadingEvent::strain)
		.word("kind", "`fold`: the minimum ended. `crossing`: a bond passed the top of U while the minimum lived on. `step`: a fixed step "
		+ "with flips, or with S > 1e-5 C",
			e -> e.kind().toString())
		.whole("flips", "Δn, bonds that passed the top of U", LoadingEvent::flips).real("s", "E", "S, as of steps",
		LoadingEvent::dissipation)
		.real("energy_drop", "E", "U just before less U just after, at the same strain: what is dissipated. Of a fixed step `S + ½ A G "
		+ "Δγ²`, see below", LoadingEvent::energyDrop)
		.real("stress_before", "E/l^2", "σ just before", LoadingEvent::stressBefore)
		.real("stress_after", "E/l^2", "σ just after", LoadingEvent::stressAfter)
		.whole("trigger", "the bond that the critical mode stretches or squeezes most, or the bond that crosses; empty if not known",
		e -> known(e.trigger()))
		.whole("index", "directions of instability just beyond: 1 at a fold, 0 at a crossing; empty if not known", e -> known(e.index()))
		.real("interval", "", "strain walked since the event before, or since the start", LoadingEvent::interval);

	/** One row for a whole shear. */
	public static final Schema<Sheared> SUMMARY = new Schema<Sheared>("Summary of Shear").word("network", "which network", Sheared::network)
		.whole("nodes", "N", s -> s.result.configuration().freeCount()).real("from", "", "strain at the start", s -> s.strain(0))
		.real("until", "", "strain at the end", s -> s.strain(s.steps())).real("walked", "", "length of the path between them",
		Sheared::walked)
		.whole("steps", "number of steps", Sheared::steps).whole("events", "number of events, of all kinds", s -> s.result.instabilities()
		.size())
		.whole("folds", "folds among them", s -> s.count(Kind.FOLD)).whole("crossings", "crossings among them", s -> s.count(Kind.CROSSING))
		.whole("flips", "sum over the events", s -> s.result.instabilities().stream().mapToInt(LoadingEvent::flips).sum())
		.real("energy_dropped", "E", "sum over the events", s -> s.result.instabilities().stream().mapToDouble(LoadingEvent::energyDrop)
		.sum())
		.whole("cycles", "how often the path was walked", s -> s.result.cycles())
		.whole("period", "cycles after which the network repeats itself, 0: no limit cycle was found", s -> s.result.period())
		.truth("complete", "1 if the path was walked to its end", s -> s.result.isComplete());

	private ShearTables() {}

	/** One row for each step; the first is the start. */
	public static Table steps(final List<LoadingStep> steps) {
		return STEPS.table(steps);
	}

	/** One row for each event. The triggering bond and the number of unstable directions are unknown, and empty, for a finite step. */
	public static Table events(final List<LoadingEvent> all) {
		return EVENTS.table(all);
	}

	/** One row for a whole shear. */
	public static Table summary(final String network, final ShearResult result) {
		return SUMMARY.of(new Sheared(network, result));
	}

	/** NaN for −1, which means unknown; otherwise the number. */
	private static double known(final int number) {
		return number < 0 ? Double.NaN : number;
	}
}
