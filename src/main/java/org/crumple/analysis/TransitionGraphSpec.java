package org.crumple.analysis;

import org.crumple.drive.ShearKind;
import org.crumple.drive.ShearProtocol;
import org.crumple.drive.ShearSettings;
import org.crumple.drive.WayDown;
import org.crumple.kernel.InvalidValue;
import org.crumple.kernel.Monitor;
import org.crumple.kernel.Without;
import org.crumple.linalg.ThreadTeam;
import org.crumple.memory.GraphSearch;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;
import org.crumple.relax.BoxRelaxation;
import org.crumple.relax.Minimiser;
import org.crumple.relax.NoMinimumException;

/**
 * The transition graph of a network in a window of strain.
 *
 * @param window Γ, above 0: strains are in [−Γ, Γ]
 * @param most largest number of nodes, at least 1
 * @param minimiser for the relaxation of a network that is not at a minimum, and for the falls
 * @param kind simple or pure shear
 * @param box fixed, or at zero pressure
 */
public record TransitionGraphSpec(double window, int most, Minimiser minimiser, ShearKind kind, @Without("Zero stress") BoxRelaxation box)
	implements Spec<GraphSearch>
{

	/** A thousand branches at most, between strains of −0.1 and 0.1. */
	public static final TransitionGraphSpec DEFAULT = new TransitionGraphSpec(0.1, 1000, Minimiser.FIRE, ShearKind.SIMPLE,
		BoxRelaxation.FIXED);

	/** Time of a node of 512 nodes of the network [s of one core], and the exponent of its growth. */
	private static final double NODE = 0.05, GROWTH = 1.4;

	/** @throws IllegalArgumentException naming the first value that is out of range */
	public TransitionGraphSpec {
		InvalidValue.requirePositive("window", window);
		if (most < 1) throw InvalidValue.value("most", most, "a whole number from 1 on");
		settings(minimiser, kind, box);
	}

	/** The settings of an event-driven shear whose falls take the way of the minimiser. */
	public static ShearSettings settings(final Minimiser minimiser, final ShearKind kind, final BoxRelaxation box) {
		return ShearSpec.settings(ShearProtocol.EVENT_DRIVEN, kind, minimiser, box, WayDown.AS_MINIMISER);
	}

	/** The settings of its walks. */
	public ShearSettings settings() {
		return settings(minimiser, kind, box);
	}

	@Override
	public boolean isStraining() {
		return true;
	}

	@Override
	public double seconds(final int nodes) {
		return Spec.scaled(most * NODE, nodes, GROWTH);
	}

	/** The search, as far as it came: it can be continued, and has to be closed. */
	@Override
	public GraphSearch run(final SpringNetwork network, final Configuration minimum, final ThreadTeam team, final Monitor monitor)
		throws NoMinimumException {
		final GraphSearch search = begin(network, minimum, team, monitor);
		search.run(most, monitor);
		return search;
	}

	/** The search before it is run. */
	public GraphSearch begin(final SpringNetwork network, final Configuration minimum, final ThreadTeam team, final Monitor monitor)
		throws NoMinimumException {
		return GraphSearch.of(network, minimum, window, settings(), team, monitor);
	}

	/**
	 * What is searched, in words: searches of the same subject differ in how far they came at most.
	 *
	 * @param network a digest of it
	 */
	public String subject(final String network) {
		return String.join(" ", network, Double.toString(window), minimiser.name(), kind.name(), box.name());
	}
}
