package org.crumple.trace;

import java.util.Arrays;
import java.util.List;

import org.crumple.generate.GeneratedNetwork;
import org.crumple.generate.RestLengths;
import org.crumple.kernel.Choices;
import org.crumple.kernel.InvalidValue;
import org.crumple.network.Cell;
import org.crumple.network.Configuration;
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
 * @param disorder half width of the uniform distribution of δ in r0 = l0 (1 + δ), in [0, 1)
 * @param alpha α [E], at least 0 and below C; not used by harmonic bonds
 * @param stiffness C [E], positive
 * @param scale the unit of length
 * @param seed of the random numbers
 */
public record ImageNetwork(Edges boundary, Rest rest, Length length, Law potential, double disorder, double alpha, double stiffness,
	Unit scale, long seed)
{

	public static final ImageNetwork DEFAULT = new ImageNetwork(Edges.PERIODIC, Rest.AS_DRAWN, Length.STRAIGHT, Law.BISTABLE, 0.1, 0.1, 1,
		Unit.SPACING, 1);

	/**
	 * A network, and the unit of its lengths.
	 *
	 * @param unitPerL l in units of the picture
	 */
	public record Made(GeneratedNetwork built, double unitPerL) {}

	/** @throws IllegalArgumentException naming the first value that is out of range */
	public ImageNetwork {
		if (boundary != Edges.PERIODIC) {
			throw InvalidValue.value("boundary", boundary, Edges.PERIODIC + ": networks have no walls and no free edges yet");
		}
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
		final double unit = scale == Unit.SPACING ? Math.sqrt(width * height / n) : 1;
		final double[] x = found.position().clone();
		for (int k = 0; k < x.length; k++) x[k] /= unit;
		final Configuration configuration = new Configuration(x, new Cell(width / unit, height / unit, 0));
		final BondPotential[] law = new BondPotential[m];
		Arrays.fill(law, potential == Law.HARMONIC ? LawKind.HARMONIC.law(stiffness) : BondPotential.quartic(stiffness, alpha, 0));
		final double[] ones = new double[m];
		Arrays.fill(ones, 1);
		final SpringNetwork bare = new SpringNetwork(n, found.from(), found.to(), found.imageX(), found.imageY(), ones, law);
		double[] l0 = bare.lengths(configuration);
		if (length == Length.ALONG) {
			for (int b = 0; b < m; b++) l0[b] = Math.max(l0[b], found.along()[b] / unit);
		}
		if (rest == Rest.MINIMUM && potential == Law.BISTABLE) l0 = RestLengths.ofMinima(l0, Math.sqrt(alpha / stiffness), seed);
		final SpringNetwork network = bare.withRestLength(RestLengths.disordered(l0, disorder, seed));
		return new Made(new GeneratedNetwork(network, configuration, List.of()), unit);
	}

	/** What holds at the edges of a picture. */
	public enum Edges {

		/** The picture shows one period. */
		PERIODIC("Periodic"),
		/** Lines that the edge cuts are held there. */
		CLAMPED("Clamped"),
		/** Lines are held at two edges, and the picture is a period along the other direction. */
		CLAMPED_TOP_AND_BOTTOM("Clamped top and bottom"),
		/** Lines that the edge cuts are removed, and what is left is free. */
		FREE("Free");

		private final String label;

		Edges(final String label) {
			this.label = label;
		}

		/** @throws IllegalArgumentException if no choice has this label */
		public static Edges of(final String label) {
			return Choices.find("boundary", label, values());
		}

		/** The label, as in dialogs and macros. */
		@Override
		public String toString() {
			return label;
		}
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
