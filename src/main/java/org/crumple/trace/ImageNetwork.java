package org.crumple.trace;

import java.util.Arrays;
import java.util.List;

import org.crumple.generate.GeneratedNetwork;
import org.crumple.generate.RestLengths;
import org.crumple.kernel.Choices;
import org.crumple.kernel.InvalidValue;
import org.crumple.network.Boundary;
import org.crumple.network.BoundaryKind;
import org.crumple.network.Cell;
import org.crumple.network.Configuration;
import org.crumple.network.Outline;
import org.crumple.network.SpringNetwork;
import org.crumple.potential.BondPotential;
import org.crumple.potential.LawKind;

/**
 * How a network of springs is made of lines that were found in a picture. What a picture cannot show, rest lengths and laws, is assumed.
 *
 * @param boundary what holds at the edges of the picture
 * @param rest in which state the bonds are drawn
 * @param length what the length of a bond is
 * @param potential the law of every bond
 * @param disorder half width of the uniform distribution of δ in r0 = l0 (1 + δ), in [0, 1); not used by bonds in a minimum
 * @param alpha α [E], at least 0 and below C; not used by harmonic bonds
 * @param stiffness C [E], positive
 * @param scale the unit of length
 * @param seed of the random numbers
 */
public record ImageNetwork(BoundaryKind boundary, Rest rest, Length length, Law potential, double disorder, double alpha, double stiffness,
	Unit scale, long seed)
{

	public static final ImageNetwork DEFAULT = new ImageNetwork(BoundaryKind.PERIODIC, Rest.AS_DRAWN, Length.STRAIGHT, Law.BISTABLE, 0.1,
		0.1, 1, Unit.SPACING, 1);

	/**
	 * A network, and the unit of its lengths.
	 *
	 * @param unitPerL l in units of the picture
	 */
	public record Made(GeneratedNetwork built, double unitPerL) {}

	/** @throws IllegalArgumentException naming the first value that is out of range */
	public ImageNetwork {
		if (!(disorder >= 0 && disorder < 1)) {
			throw InvalidValue.value("disorder", disorder, "at least 0 and below 1, so that every rest length is positive");
		}
		BondPotential.quartic(stiffness, alpha, 0);
	}

	/**
	 * Makes the network.
	 *
	 * @param width of the picture, in its unit
	 * @param height of the picture, in its unit
	 */
	public Made of(final TracedLines found, final double width, final double height) {
		final int n = found.nodeCount(), m = found.bondCount();
		if (boundary.hasWalls() && found.walls() == 0) throw InvalidValue.value("boundary", boundary, BoundaryKind.FREE + " or "
			+ BoundaryKind.PERIODIC + " for these lines: none ends at an edge, where a wall could hold it");
		final BondPotential[] law = new BondPotential[m];
		Arrays.fill(law, potential == Law.HARMONIC ? LawKind.HARMONIC.law(stiffness) : BondPotential.quartic(stiffness, alpha, 0));
		final double[] ones = new double[m];
		Arrays.fill(ones, 1);
		final SpringNetwork bare = new SpringNetwork(n, found.walls(), found.from(), found.to(), found.imageX(), found.imageY(), ones, law);
		final Cell frame = new Cell(width, height, 0);
		final Boundary edges = Outline.boundary(boundary, bare, found.position(), frame);
		final double unit = scale == Unit.SPACING ? Math.sqrt(edges.area(frame) / bare.freeCount()) : 1;
		final double[] x = found.position().clone();
		for (int k = 0; k < x.length; k++) x[k] /= unit;
		final Configuration configuration = new Configuration(x, new Cell(width / unit, height / unit, 0), edges);
		final double[] l0 = bare.lengths(configuration);
		if (length == Length.ALONG) {
			for (int b = 0; b < m; b++) l0[b] = Math.max(l0[b], found.along()[b] / unit);
		}
		return new Made(new GeneratedNetwork(bare.withRestLength(restLengths(l0)), configuration, List.of()), unit);
	}

	private double[] restLengths(final double[] drawn) {
		if (rest == Rest.AS_DRAWN) return RestLengths.disordered(drawn, disorder, seed);
		return potential == Law.HARMONIC ? drawn : RestLengths.ofMinima(drawn, Math.sqrt(alpha / stiffness), seed);
	}

	/** In which state bonds are drawn. */
	public enum Rest {

		/** The length drawn is l0, from which rest lengths are drawn as those of generated networks. */
		AS_DRAWN("As drawn"),
		/** Every bond is in one of its minima, long or short at random. */
		MINIMUM("Minimum at random");

		private final String label;

		Rest(final String label) {
			this.label = label;
		}

		/** @throws IllegalArgumentException if no choice has this label */
		public static Rest of(final String label) {
			return Choices.find("rest", label, values());
		}

		/** The label, as in dialogs and macros. */
		@Override
		public String toString() {
			return label;
		}
	}

	/** What the length of a bond is. */
	public enum Length {

		/** The distance of its nodes. */
		STRAIGHT("Straight"),
		/** The length of the line that was drawn. */
		ALONG("Along the line");

		private final String label;

		Length(final String label) {
			this.label = label;
		}

		/** @throws IllegalArgumentException if no choice has this label */
		public static Length of(final String label) {
			return Choices.find("length", label, values());
		}

		/** The label, as in dialogs and macros. */
		@Override
		public String toString() {
			return label;
		}
	}

	/** The law of bonds. */
	public enum Law {

		BISTABLE("Bistable"), HARMONIC("Harmonic");

		private final String label;

		Law(final String label) {
			this.label = label;
		}

		/** @throws IllegalArgumentException if no choice has this label */
		public static Law of(final String label) {
			return Choices.find("potential", label, values());
		}

		/** The label, as in dialogs and macros. */
		@Override
		public String toString() {
			return label;
		}
	}

	/** The unit of length of the network. */
	public enum Unit {

		/** l: a square of this side holds one node on average. */
		SPACING("l"),
		/** The unit of the picture is taken for l. */
		IMAGE("Image");

		private final String label;

		Unit(final String label) {
			this.label = label;
		}

		/** @throws IllegalArgumentException if no choice has this label */
		public static Unit of(final String label) {
			return Choices.find("scale", label, values());
		}

		/** The label, as in dialogs and macros. */
		@Override
		public String toString() {
			return label;
		}
	}
}
