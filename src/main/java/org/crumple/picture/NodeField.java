package org.crumple.picture;

import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.util.List;
import java.util.stream.Stream;

import org.crumple.figure.FigureStyle.Scale;
import org.crumple.kernel.InvalidValue;
import org.crumple.network.Configuration;

/**
 * Numbers or vectors of the nodes, drawn over pale bonds: discs in the colours of a scale, or arrows.
 *
 * @param values [N], or [2N] for vectors; NaN where one is missing
 * @param isVector whether they are vectors
 * @param quantity name and unit
 * @param scale of the colours
 */
public record NodeField(double[] values, boolean isVector, String quantity, Scale scale) {

	/** Radius of a disc in node spacings, and the least one [hairs]. */
	private static final double DISC = 0.24, SMALLEST = 1.5;

	/** @throws IllegalArgumentException if arrows are to have a logarithmic scale */
	public NodeField {
		if (isVector && scale == Scale.LOG) throw InvalidValue.value("scale", scale, "Auto or Linear for arrows");
	}

	void paint(final NetworkCanvas canvas, final BrickView view, final Configuration configuration) {
		if (isVector) {
			new DisplacementArrows(canvas, view, configuration).draw(present(), DisplacementArrows.factor(present(), configuration),
				BondColouring.ARROW);
			return;
		}
		final ColourScale colours = ColourScale.of(values, scale);
		final double radius = Math.max(SMALLEST * canvas.hair(), DISC * configuration.spacing() * canvas.perLength());
		for (int i = 0; i < values.length; i++) {
			for (final Line2D.Double at : view.nodeImages(i, radius / canvas.perLength())) {
				final Line2D.Double place = canvas.inUnits(at);
				canvas.fill(new Ellipse2D.Double(place.x1 - radius, place.y1 - radius, 2 * radius, 2 * radius), colours.colour(values[i]));
			}
		}
	}

	/** The vectors, with 0 for those that are missing. */
	private double[] present() {
		final double[] present = new double[values.length];
		for (int k = 0; k < values.length; k++) present[k] = Double.isNaN(values[k]) ? 0 : values[k];
		return present;
	}

	/** The legend of the bonds, which are pale or have colours without a scale, and of the field. */
	Legend over(final Legend bonds, final Configuration configuration) {
		if (!isVector) return new Legend(bonds.caption(), List.of(), ColourScale.of(values, scale).bar(quantity, values, ""), List.of(),
			null);
		final BondColouring.Entry arrows = new BondColouring.Entry(BondColouring.ARROW, quantity);
		return new Legend(bonds.caption(), Stream.concat(bonds.entries().stream(), Stream.of(arrows)).toList(), null, List.of(),
			DisplacementArrows.measure(present(), configuration, BondColouring.ARROW, unit()));
	}

	/** The unit in brackets at the end of the quantity, with a blank before it. */
	private String unit() {
		final int bracket = quantity.lastIndexOf('(');
		return bracket < 0 || !quantity.endsWith(")") ? "" : " " + quantity.substring(bracket + 1, quantity.length() - 1);
	}
}
