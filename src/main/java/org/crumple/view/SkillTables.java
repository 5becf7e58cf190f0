package org.crumple.view;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

import org.crumple.drive.NextEvent;
import org.crumple.excitation.LocalExcitations;
import org.crumple.modes.SoftSpots;
import org.crumple.network.SpringNetwork;
import org.crumple.stats.RankSkill;
import org.crumple.stats.RankSkill.Estimate;
import org.crumple.stats.RocCurve;

/** Tables about what foretells where a network gives way. Units: E, l. */
public final class SkillTables {

	/**
	 * One column as a predictor.
	 *
	 * @param name heading of the column
	 * @param order {@code high} or {@code low}: which values foretell
	 * @param skill over all networks
	 * @param curve of all their bonds together
	 */
	public record Predictor(String name, String order, RankSkill skill, RocCurve curve) {}

	private SkillTables() {}

	/**
	 * One row per bond: predictors at the start of the shear, and whether it flips in the next event.
	 *
	 * @param strainTo predicted strain to instability of every bond in the direction of the shear
	 * @param event or null if there is none within reach: then nothing flips, and its distance is empty
	 */
	public static DataTable softSpots(final String title, final SpringNetwork network, final SoftSpots spots, final LocalExcitations local,
		final double[] strainTo, final NextEvent event)
	{
		final int m = network.bondCount();
		final boolean[] flips = new boolean[m], trigger = new boolean[m];
		final double[] distance = new double[m];
		Arrays.fill(distance, event == null ? Double.NaN : event.distance());
		if (event != null) {
			for (final int b : event.flipped()) flips[b] = true;
			trigger[event.instability().trigger()] = true;
		}
		return new DataTable(title).about("nodes", Integer.toString(network.nodeCount())).column("bond", IntStream.range(0, m).toArray())
			.column("i", network.from()).column("j", network.to()).column("participation_fraction", spots.participationFraction())
			.column("vibrality (l^2/E)", spots.vibrality()).column("soft_spot (l^2/E)", spots.softSpot()).column("distance (l)", local.distance())
			.column("strain_to_instability", strainTo).column("effective_stiffness (E/l^2)", local.effectiveStiffness())
			.column("stiffness (E/l^2)", local.bonds().stiffness()).column("flips", flips).column("trigger", trigger).column("event_strain", distance);
	}

	/** One row per predictor: areas under ROC curves with their errors. */
	public static DataTable skill(final String title, final List<Predictor> all) {
		final DataTable table = new DataTable(title).column("predictor", all.stream().map(Predictor::name).toArray(String[]::new))
			.column("order", all.stream().map(Predictor::order).toArray(String[]::new));
		estimate(table, "auc", all, p -> p.skill().within());
		estimate(table, "pooled_auc", all, p -> p.skill().pooled());
		estimate(table, "first", all, p -> p.skill().first());
		return table.column("networks", all.stream().mapToInt(p -> p.skill().groups()).toArray())
			.column("bonds", all.stream().mapToInt(p -> p.skill().items()).toArray()).column("flipped", all.stream().mapToInt(p -> p.skill().positives()).toArray());
	}

	private static void estimate(final DataTable table, final String name, final List<Predictor> all,
		final Function<Predictor, Estimate> which)
	{
		final List<ToDoubleFunction<Estimate>> parts = List.of(Estimate::value, Estimate::error, Estimate::low, Estimate::high);
		final String[] headings = { name, name + "_error", name + "_from", name + "_until" };
		for (int k = 0; k < headings.length; k++) {
			final ToDoubleFunction<Estimate> part = parts.get(k);
			table.column(headings[k], all.stream().map(which).mapToDouble(part).toArray());
		}
	}

	/** The ROC curves, one row a corner. */
	public static DataTable curves(final String title, final List<Predictor> all) {
		return new DataTable(title)
			.column("predictor", all.stream().flatMap(p -> Arrays.stream(p.curve().falsePositives()).mapToObj(x -> p.name())).toArray(String[]::new))
			.column("false_positives", all.stream().flatMapToDouble(p -> Arrays.stream(p.curve().falsePositives())).toArray())
			.column("true_positives", all.stream().flatMapToDouble(p -> Arrays.stream(p.curve().truePositives())).toArray());
	}
}
