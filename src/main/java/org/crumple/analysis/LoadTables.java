package org.crumple.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import org.crumple.drive.LoadingStep;
import org.crumple.kernel.Digits;
import org.crumple.load.Burst;
import org.crumple.load.LoadResult;
import org.crumple.table.Schema;
import org.crumple.table.Table;

/** Tables of a network under an imposed stress, and what is said of them. Units: E, l. */
public final class LoadTables {

	record Row(LoadResult result, LoadingStep step) {}

	/** One row for each step; the first is the start. */
	public static final Schema<Row> STEPS = new Schema<Row>("Load").whole("step", "number of the step, 0 for the start",
		r -> r.step.number())
		.real("load", "E/l^2", "σ after it: the imposed stress, that of the network", r -> r.step.stress())
		.real("strain", "", "γ after it: the shear of the cell, or `Ly/Ly₀ − 1`", r -> r.step.strain())
		.real("energy", "E", "U after it", r -> r.step.energy())
		.real("enthalpy", "E", "`G = U − A₀ σ γ` after it, which is smallest at a given σ", r -> r.result.enthalpy(r.step))
		.whole("flips", "Δn, bonds that passed the top of U in the step; there and back counts 0", r -> r.step.flips());

	/** One row for each burst. */
	public static final Schema<Burst> BURSTS = new Schema<Burst>("Bursts")
		.real("load", "E/l^2", "σ of the fold, to 1e-9 C/l^2", Burst::load)
		.real("strain_before", "", "γ at the fold, where the minimum ends", Burst::strainBefore)
		.real("strain_after", "", "γ at the minimum that the network falls to at the same σ", Burst::strainAfter)
		.real("energy_before", "E", "U at the fold", Burst::energyBefore)
		.real("energy_after", "E", "U at the minimum after it; it may be higher, because the load does work", Burst::energyAfter)
		.whole("flips", "Δn, bonds that passed the top of U", Burst::flips)
		.whole("trigger", "the bond that the critical mode stretches or squeezes most", Burst::trigger);

	private LoadTables() {}

	/** One row for each step; the first is the start. */
	public static Table steps(final LoadResult result) {
		return STEPS.table(result.steps().stream().map(step -> new Row(result, step)).toList());
	}

	/** One row for each burst. */
	public static Table bursts(final LoadResult result) {
		return BURSTS.table(result.bursts());
	}

	/**
	 * What was done, in sentences.
	 *
	 * @param name of the network
	 */
	public static List<String> sentences(final String name, final LoadResult result) {
		final LoadingStep first = result.steps().get(0), last = result.last();
		final List<String> sentences = new ArrayList<>();
		sentences.add(String.format(Locale.ROOT, "%s: load %s to %s, strain %s to %s, %d steps, %d bursts.", name,
			Digits.seven(first.stress()), Digits.seven(last.stress()), Digits.seven(first.strain()), Digits.seven(last.strain()),
			result.steps().size() - 1, result.bursts().size()));
		result.bursts().stream().max(Comparator.comparingDouble(burst -> Math.abs(change(burst)))).ifPresent(most -> sentences.add(
			String.format(Locale.ROOT, "The largest burst, at the load %s, changes the strain by %.4g and flips %d bond%s.",
				Digits.seven(most.load()), change(most), most.flips(), most.flips() == 1 ? "" : "s")));
		return sentences;
	}

	/** Message for a ramp that was stopped before the end of its path. */
	public static String early(final String name, final LoadResult result) {
		return "Apply Load: " + result.reason() + " What was done until then is kept as " + name + ".";
	}

	private static double change(final Burst burst) {
		return burst.strainAfter() - burst.strainBefore();
	}
}
