package org.crumple.paper;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import org.crumple.avalanche.ScalingRelations;
import org.crumple.figure.Mark.Law;
import org.crumple.kernel.Monitor;
import org.crumple.kernel.NumberText;
import org.crumple.plot.PaperPlots;
import org.crumple.pool.TableKind;
import org.crumple.stats.BinnedRelation.Average;
import org.crumple.survey.ExponentFit;
import org.crumple.survey.RelationFit;
import org.crumple.survey.RowSelection;
import org.crumple.table.NumberTable;
import org.crumple.table.Table;
import org.crumple.tail.Tail;
import org.crumple.tail.TailLaw;

/** The exponents of N of avalanches, measured, and as Eq. 4 has them from θ and γ of the same networks. */
final class RelationPanel implements PanelMaker {

	private static final String UNSTABLE = "unstable = 1 and bistable = 1";
	/** Window of γ in the paper, at α/C = 0.1 [l]; distances go as the width of the unstable range, √(α/C). */
	private static final double FROM = 0.016, UNTIL = 0.4, PAPER_ALPHA = 0.1;
	private static final int BINS = 5, RELATION_BINS = 10, BOOTSTRAP = 200;
	private static final long SEED = 1;
	/** Width of a 95 % interval in standard errors. */
	private static final double INTERVAL = 3.92;

	private final PaperSources sources;
	private final AvalanchePanels avalanches;

	RelationPanel(final PaperSources sources, final AvalanchePanels avalanches) {
		this.sources = sources;
		this.avalanches = avalanches;
	}

	@Override
	public Drawn draw(final PaperPanel which, final Monitor monitor) throws IOException {
		if (!sources.has(TableKind.EXCITATIONS) || !sources.has(TableKind.SHEAR))
			throw PanelMaker.missing(which, TableKind.EXCITATIONS, TableKind.SHEAR);
		sources.requireAlike(TableKind.EXCITATIONS, TableKind.SHEAR);
		final List<NumberTable> bonds = sources.pool(TableKind.EXCITATIONS).tables();
		final ExponentFit gap = ExponentFit.of(bonds, true, new ExponentFit.Settings("distance", Tail.LOWER, TailLaw.POWER, UNSTABLE,
			RowSelection.ALL, 0, 0, BINS, BOOTSTRAP, SEED), monitor.part(0, 0.4));
		final double scale = Math.sqrt(fact(bonds.get(0), "alpha", PAPER_ALPHA) / fact(bonds.get(0), "stiffness", 1) / PAPER_ALPHA);
		final RelationFit answer = RelationFit.of(bonds, new RelationFit.Settings("distance", "dl", Average.GEOMETRIC_MEAN, UNSTABLE, FROM
			* scale, UNTIL * scale, RELATION_BINS));
		final double theta = gap.tail().fit().exponent(), gamma = -answer.slope().slope(), error = known((gap.tail().interval().high() - gap
			.tail().interval().low()) / INTERVAL);
		final ScalingRelations relations = new ScalingRelations(theta, error, gamma, known(answer.slope().error()));
		final Table found = avalanches.scaling(which, monitor.part(0.4, 1)).exponents(relations);
		final boolean[] refused = new boolean[found.size()];
		IntStream.range(0, refused.length).forEach(k -> refused[k] = found.real("accepted")[k] != 1);
		final double[] paper = IntStream.range(0, refused.length).mapToDouble(k -> found.words("quantity")[k].startsWith("strain") ? -0.73
			: 0.27).toArray();
		final boolean doubted = !gap.isAccepted() || !answer.slope().line().isAccepted();
		final String how = String.format(Locale.ROOT, "Eq. 4, \u03b8 = %.2f \u00b1 %.2f, \u03b3 = %.2f \u00b1 %.2f", theta, error, gamma,
			answer.slope().error());
		return new Drawn(which, PaperPlots.exponents(names(found.words("quantity")), new double[][] { found.real("exponent"), found.real(
			"error") }, new double[][] { found.real("predicted"), found.real("predicted_error") }, how, doubted, refused, paper),
			PanelMaker.source(
			bonds) + ", " + PanelMaker.source(sources.pool(TableKind.SHEAR).tables()), bonds.size(), found.size(),
			how + Law.remark(!doubted) + ", " + PanelMaker
			.networks(bonds.size()), remark(gap, answer, found, refused));
	}

	private static String remark(final ExponentFit gap, final RelationFit answer, final Table found, final boolean[] refused) {
		final StringBuilder text = new StringBuilder(String.format(Locale.ROOT, "gamma from %.3g to %.3g l", answer.slope().from(), answer
			.slope().until()));
		if (!gap.isAccepted()) text.append("; theta is not accepted: ").append(gap.tail().refusal());
		if (!answer.slope().line().isAccepted()) text.append("; gamma is not accepted: ").append(answer.slope().line().isRefused()
			? "the bins do not lie on a power law" : answer.slope().line().refusal("bins"));
		for (int k = 0; k < refused.length; k++) {
			if (refused[k]) text.append("; the exponent of ").append(found.words("quantity")[k]).append(" is not accepted, open")
				.append(Double.isNaN(found.real("accepted")[k]) ? ": no test" : "");
		}
		return text.toString();
	}

	/** An error that is not known counts as none. */
	private static double known(final double error) {
		return Double.isFinite(error) ? error : 0;
	}

	private static List<String> names(final String[] quantities) {
		return Arrays.stream(quantities).map(q -> switch (q) {
			case "flips" -> "\u0394n";
			case "s" -> "S";
			case "strain_flips" -> "\u0394\u03b5 by flips";
			default -> "\u0394\u03b5 by S";
		}).toList();
	}

	/** A number of the head of a table. */
	private static double fact(final NumberTable table, final String key, final double otherwise) {
		final String text = table.facts().get(key);
		return text == null || !NumberText.isReal(text) ? otherwise : NumberText.real(text);
	}
}
