package org.crumple.plot;

import java.util.List;

import org.crumple.figure.Figure;
import org.crumple.survey.ScalingTables.Measured;
import org.crumple.survey.SizeScaling.Part;
import org.crumple.survey.SizeScaling;

/**
 * All figures of how avalanches scale with the number of nodes N. A figure is null if some N has no events by its definition, and a
 * collapse also if its curves overlap too little.
 *
 * @param found measured scaling
 * @param caption of all figures
 */
public record ScalingFigures(SizeScaling found, String caption) {

	private static final String DROP = "s (E)", FLIPS = "flips";

	/** Mean flips against N. */
	public Figure flips() {
		return found.flips() == null ? null : means("flips-N", "mean flips \u27e8\u0394n\u27e9", List.of(found.flips().size()));
	}

	/** Mean dissipation against N. */
	public Figure drops() {
		return found.drops() == null ? null : means("s-N", "mean dissipation \u27e8S\u27e9 (E)", List.of(found.drops().size()));
	}

	/** Strain per event against N, by both definitions. */
	public Figure spacings() {
		return means("interval-N", ScalingPlots.SPACING, found.spacings());
	}

	private Figure means(final String title, final String quantity, final List<Measured> all) {
		return ScalingPlots.means(title, caption + "; an N weighs as many events as it has", quantity, all);
	}

	/** Distributions of flips. */
	public Figure flipCurves() {
		return curves("P-flips-N", FLIPS, Quantities.probability(FLIPS), found.flips());
	}

	/** Distributions of the dissipation. */
	public Figure dropCurves() {
		return curves("P-s-N", DROP, Quantities.density(DROP), found.drops());
	}

	private Figure curves(final String title, final String column, final String density, final Part part) {
		return part == null ? null : ScalingPlots.curves(title, caption, Quantities.heading(column), density, part.curves());
	}

	/** Distributions of flips on scaled axes, on which they collapse. */
	public Figure flipCollapse() {
		return collapse("collapse-flips", FLIPS, Quantities.probability(FLIPS), found.flips());
	}

	/** Distributions of the dissipation on scaled axes, on which they collapse. */
	public Figure dropCollapse() {
		return collapse("collapse-s", DROP, Quantities.density(DROP), found.drops());
	}

	private Figure collapse(final String title, final String column, final String density, final Part part) {
		return part == null || part.collapse() == null ? null : ScalingPlots.collapse(title, caption, Quantities.brief(column), density,
			part.curves(), part.collapse().best());
	}
}
