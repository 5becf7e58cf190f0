package org.crumple.analysis;

import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

import org.crumple.pinch.PinchedBond.Passage;
import org.crumple.pinch.PinchedBond;
import org.crumple.pinch.PinchedBonds;
import org.crumple.table.Column;
import org.crumple.table.Schema;
import org.crumple.table.Table;

/** Tables of pinched bonds. Units: E, l. */
public final class PinchTables {

	record Pinched(PinchedBonds all, PinchedBond one) {

		double predicted(final double[] column) {
			return column[one.bond()];
		}

		double dr() {
			return predicted(all.predicted().bonds().extension());
		}

		double distanceOfFailure() {
			return Math.abs(one.extension() - dr());
		}

		double ratio(final double found, final double[] column) {
			return found / predicted(column);
		}

		Boolean own() {
			return one.hasFailed() ? one.isOwn() : null;
		}

		/** A number of the equilibrium behind the failure; NaN if it was not found. */
		double behind(final ToDoubleFunction<Passage> number) {
			return one.passage() == null ? Double.NaN : number.applyAsDouble(one.passage());
		}
	}

	/** One row for each pinched bond. */
	public static final Schema<Pinched> BONDS = new Schema<Pinched>("Pinched Bonds").whole("bond", "number of the bond", p -> p.one.bond())
		.real("dr", "l", "δr = r − r0 at the minimum", Pinched::dr)
		.real("f_in", "E/l", "predicted force of failure, as in `Local Excitations`",
			p -> p.predicted(p.all.predicted().forceToInstability()))
		.real("f_failure", "E/l", "force at which the network fails", p -> p.one.force())
		.real("ratio_f", "", "`f_failure/f_in`", p -> p.ratio(p.one.force(), p.all.predicted().forceToInstability()))
		.real("dr_in", "l", "predicted extension at the failure", p -> p.predicted(p.all.predicted().extensionToInstability()))
		.real("dr_failure", "l", "extension at the failure", p -> p.one.extension())
		.real("distance", "l", "predicted distance Δ to the failure", p -> p.predicted(p.all.predicted().distance()))
		.real("distance_failure", "l", "distance to the failure, `|dr_failure − dr|`", Pinched::distanceOfFailure)
		.real("ratio_distance", "", "`distance_failure/distance`", p -> p.ratio(p.distanceOfFailure(), p.all.predicted().distance()))
		.real("barrier", "E", "predicted work ΔV to the failure", p -> p.predicted(p.all.predicted().barrier()))
		.real("work", "E", "work to the failure, U there minus U at the minimum", p -> p.one.work())
		.real("ratio_work", "", "`work/barrier`", p -> p.ratio(p.one.work(), p.all.predicted().barrier()))
		.whole("trigger", "the bond whose length changes most along the critical mode", p -> p.one.hasFailed() ? p.one.trigger()
			: Double.NaN)
		.truth("own", "1 if this is the pinched bond itself", Pinched::own)
		.real("activation_predicted", "E", "predicted energy of the saddle, as in `Local Excitations`", p -> p.predicted(p.all.predicted()
			.activation()))
		.real("activation", "E", "energy of the saddle above the minimum; empty unless it has index 1 and the minimum on just one of "
			+ "its sides",
			p -> p.one.activation())
		.real("saddle_energy", "E", "U of the equilibrium without force behind the failure, minus U at the minimum",
			p -> p.behind(Passage::energy))
		.real("energy_change", "E", "U of the minimum on the other side of the saddle, minus U at the minimum",
			p -> p.behind(Passage::energyChange))
		.whole("index", "number of directions in which U has a maximum at this equilibrium", p -> p.behind(Passage::index))
		.real("eigenvalue", "E/l^2", "lowest eigenvalue of its Hessian", p -> p.behind(Passage::eigenvalue))
		.real("log_determinant", "", "`ln |det' H|` there minus `ln det' H` at the minimum, `det'` without the translations",
			p -> p.behind(Passage::logDeterminant))
		.whole("flips", "how many bonds have another state in the minimum on the other side",
			p -> p.behind(b -> b.returned() ? b.flips() : Double.NaN))
		.truth("returned", "1 if the way down on one side of the saddle leads back to the minimum", p -> p.one.passage() == null ? null
			: p.one.passage().returned())
		.word("reason", "how the pinching ended: `failure`, no saddle was searched; `saddle`; `other index`, of the equilibrium behind the "
		+ "failure; `other minima`, neither side of the saddle is the minimum; `both sides` are; `no minimum` at the end of a way down; "
			+ "`no return` of the branch to zero force; without a failure `no failure` up to a force of 10 C/l; `collapsed`, the bond "
			+ "shrinks to zero length; `index changes without a fold`, as in symmetric networks; `lost`; `at the midpoint`, δr = 0",
			p -> p.one.end().toString());

	/** The first column of saddles; all later ones are, too. */
	private static final String FIRST_OF_SADDLES = "activation_predicted";

	private PinchTables() {}

	/** One row for each pinched bond, with all columns; what only saddles have is empty unless they were searched. */
	public static Table bonds(final PinchedBonds all) {
		return bonds(BONDS, all);
	}

	/** One row for each pinched bond, without the columns of saddles. */
	public static Table failures(final PinchedBonds all) {
		return bonds(BONDS.without(BONDS.columns().stream().map(Column::key).dropWhile(k -> !k.equals(FIRST_OF_SADDLES)).collect(Collectors
			.toSet())), all);
	}

	private static Table bonds(final Schema<Pinched> columns, final PinchedBonds all) {
		return columns.table(all.bonds().stream().map(bond -> new Pinched(all, bond)).toList());
	}
}
