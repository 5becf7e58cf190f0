package org.crumple.generate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.crumple.generate.RandomStream.Purpose;
import org.crumple.kernel.InvalidValue;
import org.crumple.kernel.Monitor;
import org.crumple.kernel.Since;
import org.crumple.network.BoundaryKind;
import org.crumple.network.Configuration;
import org.crumple.network.Outline;
import org.crumple.network.SpringNetwork;
import org.crumple.potential.BondPotential;

/**
 * The parameters of a network to be generated. Equal recipes give networks that are equal to the last bit on every machine.
 *
 * @param nodes N, from {@value #LEAST_NODES} to {@value #MOST_NODES}; lattices take the nearest number that fits
 * @param excess excess coordination ΔZ = 2M/N − 4, above 0 and within the range of the generator
 * @param generator how nodes and bonds are laid out
 * @param disorder half width of the uniform distribution of δ in r0 = l0 (1 + δ), dimensionless, in [0, 1); does not change positions or
 *   bonds
 * @param alpha α [E], at least 0 and below C
 * @param stiffness C [E], positive
 * @param tilt h [E]; positive favours short bonds, negative long ones; |h| below C − α
 * @param seed of all random numbers; any value
 * @param boundary of the network; other than periodic ones are cut from a larger periodic network, in which N counts the nodes inside the
 *   cut and ΔZ is that of the whole
 */
public record NetworkRecipe(int nodes, double excess, GeneratorKind generator, double disorder, double alpha,
	double stiffness, @Since(version = 2, before = "0") double tilt, long seed,
	@Since(version = 4, before = "Periodic") BoundaryKind boundary)
{

	/** The network of the paper, with 512 nodes. */
	public static final NetworkRecipe DEFAULT = new NetworkRecipe(512, 1.5, GeneratorKind.JAMMED_PACKING, 0.1, 0.1, 1, 0, 1,
		BoundaryKind.PERIODIC);

	/** In smaller networks two neighbours may be connected twice, through different periodic images. */
	public static final int LEAST_NODES = 16;

	/** Sixteen times the largest system studied; larger ones do not fit into usual memory. */
	public static final int MOST_NODES = 1 << 20;

	/** @throws IllegalArgumentException naming the first value that is out of range */
	public NetworkRecipe {
		if (generator == null) GeneratorKind.of(null);
		if (nodes < LEAST_NODES || nodes > MOST_NODES) {
			throw InvalidValue.value("nodes", nodes, "a whole number from " + LEAST_NODES + " to " + MOST_NODES);
		}
		if (!(excess > 0 && excess >= generator.leastExcess() && excess <= generator.greatestExcess())) {
			throw InvalidValue.value("excess", excess, (generator.leastExcess() > 0 ? "from " + generator.leastExcess()
				: "above 0") + " to " + generator.greatestExcess() + " for generator " + generator.label());
		}
		if (!(disorder >= 0 && disorder < 1)) {
			throw InvalidValue.value("disorder", disorder, "at least 0 and below 1, so that every rest length is positive");
		}
		BondPotential.quartic(stiffness, alpha, tilt);
		if (boundary == null) BoundaryKind.of(null);
	}

	/** A recipe for a periodic network. */
	public NetworkRecipe(final int nodes, final double excess, final GeneratorKind generator, final double disorder, final double alpha,
		final double stiffness, final double tilt, final long seed)
	{
		this(nodes, excess, generator, disorder, alpha, stiffness, tilt, seed, BoundaryKind.PERIODIC);
	}

	/** A recipe without tilt. */
	public NetworkRecipe(final int nodes, final double excess, final GeneratorKind generator, final double disorder, final double alpha,
		final double stiffness, final long seed)
	{
		this(nodes, excess, generator, disorder, alpha, stiffness, 0, seed);
	}

	/**
	 * Builds the network.
	 *
	 * @param monitor receives progress, may cancel
	 * @return the network and the configuration as built
	 * @throws java.util.concurrent.CancellationException if the monitor asks to stop
	 */
	public GeneratedNetwork generate(final Monitor monitor) {
		monitor.throwIfCancelled();
		final RandomStream geometry = new RandomStream(seed, Purpose.GEOMETRY);
		final RandomStream dilution = new RandomStream(seed, Purpose.DILUTION);
		final int whole = boundary == BoundaryKind.PERIODIC ? nodes : CutPiece.larger(nodes, boundary);
		final NetworkLayout plan = switch (generator) {
			case JAMMED_PACKING -> new JammedPacking(whole, excess, geometry).build(monitor);
			case DELAUNAY -> RelaxedDelaunay.build(whole, excess, geometry, dilution, monitor);
			case TRIANGULAR_LATTICE -> Lattices.triangular(whole, excess, dilution, monitor);
			case SQUARE_LATTICE -> Lattices.square(whole, excess, dilution, monitor);
		};
		final GeneratedNetwork generated = withRestLengths(CutPiece.of(plan, nodes, boundary));
		monitor.progress(1, "Network generated");
		return generated;
	}

	private GeneratedNetwork withRestLengths(final NetworkLayout plan) {
		final double[] x = plan.configuration().positions();
		final int[][] bonds = plan.bonds().arrays();
		final double[] ones = new double[bonds[0].length];
		Arrays.fill(ones, 1);
		final BondPotential[] potential = new BondPotential[ones.length];
		Arrays.fill(potential, BondPotential.quartic(stiffness, alpha, tilt));
		final SpringNetwork bare = new SpringNetwork(x.length / 2, plan.walls(), bonds[0], bonds[1], bonds[2], bonds[3], ones, potential);
		final Configuration configuration = new Configuration(x, plan.configuration().cell(), Outline.boundary(plan.boundary(), bare, x,
			plan.configuration().cell()));
		final SpringNetwork network = bare.withRestLength(RestLengths.disordered(bare.lengths(configuration), disorder, seed));
		final List<String> notes = new ArrayList<>(plan.notes());
		notes.add("excess reached: " + network.excessCoordination() + " with " + network.bondCount() + " bonds.");
		return new GeneratedNetwork(network, configuration, notes);
	}

	/** Number of bonds M that comes nearest to the excess coordination. */
	static int bondsFor(final int nodes, final double excess) {
		return (int) Math.round(nodes * (4 + excess) / 2);
	}

	/**
	 * Dilutes {@code whole} to the excess coordination asked for.
	 *
	 * @throws IllegalArgumentException if that would leave some node with fewer than three bonds or disconnect the network
	 */
	static BondList exactly(final BondList whole, final int nodes, final double excess, final boolean greedy,
		final RandomStream random, final Monitor monitor)
	{
		final int wanted = Math.min(bondsFor(nodes, excess), whole.count());
		final BondList rest = new BondDilution(whole, nodes, greedy).dilute(wanted, random, monitor);
		if (rest.count() == wanted) return rest;
		throw InvalidValue.value("excess", excess, "at least " + (2.0 * rest.count() / nodes - 4) +
			" for this number of nodes and seed, to leave three bonds to every node");
	}
}
