package org.crumple.survey;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.crumple.drive.NextEvent;
import org.crumple.excitation.LocalExcitations;
import org.crumple.modes.SoftSpots;
import org.crumple.network.SpringNetwork;
import org.crumple.stats.RankSkill.Estimate;
import org.crumple.stats.RankSkill;
import org.crumple.stats.RocCurve;
import org.crumple.table.Schema;
import org.crumple.table.Table;

/** Tables of predictors of the place of the next event. Units: E, l. */
public final class SkillTables {

	/**
	 * One column as a predictor.
	 *
	 * @param name heading of the column
	 * @param order {@code high} or {@code low}: which values predict a flip
	 * @param skill over all networks
	 * @param curve for the bonds of all networks together
	 * @param rates false positive rates at which the errors of the curve are known
	 * @param errors standard errors over networks of the true positive rates there; NaN for a single network
	 */
	public record Predictor(String name, String order, RankSkill skill, RocCurve curve, double[] rates, double[] errors) {}

	record Bond(SpringNetwork network, SoftSpots spots, LocalExcitations local, double[] strainTo, NextEvent event, boolean flips,
		int number) {}

	record Corner(Predictor predictor, int number) {}

	/** One row for each bond: predictors at the start of the shear, and whether it flips in the next event. */
	public static final Schema<Bond> SOFT_SPOTS = new Schema<Bond>("Soft Spots").whole("bond", "number of the bond", Bond::number)
		.whole("i", "node that it begins at", b -> b.network.from()[b.number]).whole("j", "node that it ends at",
		b -> b.network.to()[b.number])
		.real("participation_fraction", "",
		"`½ Σ (|ψ_i|² + |ψ_j|²)` over the modes: mean of its nodes' participation fractions (Widmer-Cooper et al., Nat. Phys. 4, 711)",
			b -> b.spots.participationFraction()[b.number])
		.real("vibrality", "l^2/E", "`Σ (b·ψ)²/ω²`, b the unit dipole along the bond: the bond's version of the vibrality of a particle, "
		+ "`Σ |ψ_i|²/ω²` " +
			"(Tong and Xu, PRE 90, 062303); over all modes it is `1/V''`", b -> b.spots.vibrality()[b.number])
		.real("soft_spot", "l^2/E", "`Σ (b·ψ)²/(ω² P)`, P the participation ratio of the mode: localised modes weigh more than phonons",
		b -> b.spots.softSpot()[b.number])
		.real("distance", "l", "Δ as in `Local Excitations...`", b -> b.local.distance()[b.number])
		.real("strain_to_instability", "", "the `strain_up` of `Local Excitations...`, or `strain_down` if `reach` is below 0",
		b -> b.strainTo[b.number])
		.real("effective_stiffness", "E/l^2", "V'' as in `Local Excitations...`", b -> b.local.effectiveStiffness()[b.number])
		.real("stiffness", "E/l^2", "U''", b -> b.local.bonds().stiffness()[b.number]).truth("flips", "1 if the bond flips in the event",
		Bond::flips)
		.truth("trigger", "1 if the critical mode stretches or squeezes it most", b -> b.event != null && b.event.instability().trigger()
		== b.number)
		.real("event_strain", "", "strain to the event, the same in all rows; empty if there is none within reach, then no bond flips",
			b -> b.event == null ? Double.NaN : b.event.distance());

	/** One row for each predictor: areas under ROC curves with their errors. */
	public static final Schema<Predictor> SKILL = skill();

	/** One row for each corner of a curve. */
	public static final Schema<Corner> CURVES = new Schema<Corner>("ROC Curves").word("predictor", "the column", c -> c.predictor.name)
		.real("false_positives", "", "part of the bonds that do not flip ranked above", c -> c.predictor.curve.falsePositives()[c.number])
		.real("true_positives", "", "part of the bonds that flip ranked above", c -> c.predictor.curve.truePositives()[c.number]);

	private SkillTables() {}

	private static Schema<Predictor> skill() {
		Schema<Predictor> skill = new Schema<Predictor>("Predictor Skill").word("predictor", "the column", Predictor::name)
			.word("order", "`high` or `low`: which of its values foretell", Predictor::order);
		skill = estimate(skill, "auc", "mean area within networks", p -> p.skill.within());
		skill = estimate(skill, "pooled_auc", "area over all bonds", p -> p.skill.pooled());
		return estimate(skill, "first", "part of the networks whose first-ranked bond flips", p -> p.skill.first())
			.whole("networks", "how many", p -> p.skill.groups())
			.whole("bonds", "in all of them", p -> p.skill.items()).whole("flipped", "bonds with the outcome", p -> p.skill.positives());
	}

	private static Schema<Predictor> estimate(final Schema<Predictor> skill, final String key, final String meaning,
		final Function<Predictor, Estimate> which) {
		return skill.real(key, "", meaning, p -> which.apply(p).value()).real(key + "_error", "", "its standard error", p -> which.apply(p)
			.error())
			.real(key + "_from", "", "where its 95 % interval begins", p -> which.apply(p).low()).real(key + "_until", "", "where it ends",
			p -> which.apply(p).high());
	}

	/**
	 * One row for each bond: predictors at the start of the shear, and whether it flips in the next event.
	 *
	 * @param strainTo predicted strain to instability of each bond in the direction of the shear
	 * @param event null if there is none within reach: then no bond flips, and the strain to the event is empty
	 */
	public static Table softSpots(final SpringNetwork network, final SoftSpots spots, final LocalExcitations local, final double[] strainTo,
		final NextEvent event) {
		final boolean[] flips = new boolean[network.bondCount()];
		if (event != null) for (final int b : event.flipped()) flips[b] = true;
		return SOFT_SPOTS.table(IntStream.range(0, flips.length).mapToObj(b -> new Bond(network, spots, local, strainTo, event, flips[b],
			b)).toList())
			.about("nodes", Integer.toString(network.freeCount()));
	}

	/** One row for each predictor: areas under ROC curves with their errors. */
	public static Table skill(final List<Predictor> all) {
		return SKILL.table(all);
	}

	/** The ROC curves, with one row for each corner. */
	public static Table curves(final List<Predictor> all) {
		return CURVES.table(all.stream().flatMap(p -> IntStream.range(0, p.curve.falsePositives().length).mapToObj(k -> new Corner(p, k)))
			.toList());
	}
}
