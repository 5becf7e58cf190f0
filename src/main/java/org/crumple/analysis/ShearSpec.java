package org.crumple.analysis;

import java.util.List;
import java.util.stream.DoubleStream;

import org.crumple.drive.LoadPath;
import org.crumple.drive.QuasistaticShear;
import org.crumple.drive.ShearKind;
import org.crumple.drive.ShearObserver;
import org.crumple.drive.ShearProtocol;
import org.crumple.drive.ShearResult;
import org.crumple.drive.ShearSettings;
import org.crumple.drive.WayDown;
import org.crumple.kernel.InvalidValue;
import org.crumple.kernel.Monitor;
import org.crumple.kernel.Since;
import org.crumple.kernel.Without;
import org.crumple.linalg.ThreadTeam;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;
import org.crumple.relax.BoxRelaxation;
import org.crumple.relax.Minimiser;
import org.crumple.relax.NoMinimumException;
import org.crumple.relax.RelaxationSettings;

/**
 * Quasi-static shear with its avalanches (paper, Fig. 4).
 *
 * @param path strains to visit, starting from the present strain
 * @param increment largest strain of a fixed step, above 0
 * @param protocol fixed steps or event-driven
 * @param kind simple or pure shear
 * @param cycles largest number of repetitions of the path, at least 1
 * @param minimiser for the initial relaxation of a network that is not at a minimum
 * @param box fixed, or at zero pressure
 * @param descent how the network descends at an instability
 */
public record ShearSpec(List<Double> path, double increment, ShearProtocol protocol, ShearKind kind, int cycles, Minimiser minimiser,
	@Without("Zero stress") BoxRelaxation box, @Since(version = 2, before = "As minimiser", unsaid = false) WayDown descent)
	implements Spec<ShearResult>
{

	/** Once to a strain of 0.1, with the paper's steps. */
	public static final ShearSpec DEFAULT = new ShearSpec(List.of(0.1), 1e-4, ShearProtocol.FIXED_STEP, ShearKind.SIMPLE, 1, Minimiser.FIRE,
		BoxRelaxation.FIXED,
		WayDown.GRADIENT_FLOW);

	/**
	 * Times for 512 nodes [s of one core]: of one step, and of a strain of 1 with the event-driven protocol; and the exponents of their
	 * growth with N.
	 */
	private static final double STEP = 1.2e-3, EVENT_DRIVEN = 3.8, STEP_GROWTH = 1.3, EVENT_GROWTH = 1.9;

	/** @throws IllegalArgumentException naming the first value that is out of range */
	public ShearSpec {
		path = List.copyOf(path);
		settings(protocol, kind, minimiser, box, descent);
		if (walk(path, increment, cycles).stepCount() == 0) throw InvalidValue.value("path", text(path), "strains that lead away from 0");
	}

	static ShearSettings settings(final ShearProtocol protocol, final ShearKind kind, final Minimiser minimiser,
		final BoxRelaxation box, final WayDown descent) {
		return new ShearSettings(protocol, kind, new RelaxationSettings(minimiser, RelaxationSettings.DEFAULT.tolerance(), box), descent,
			ShearSettings.DEFAULT_THRESHOLD);
	}

	private static LoadPath walk(final List<Double> path, final double increment, final int cycles) {
		return new LoadPath(path.stream().mapToDouble(s -> s).toArray(), 1, increment, cycles);
	}

	private static String text(final List<Double> path) {
		return String.join(" ", path.stream().map(s -> s == Math.rint(s) && Math.abs(s) < 1e15 ? Long.toString(s.longValue())
			: s.toString()).toList());
	}

	/**
	 * The path that is meant where either strains or the amount of its only leg are given.
	 *
	 * @param amount the default if there are strains
	 * @param path strains with blanks between them; blank: the amount is meant
	 * @throws IllegalArgumentException naming the key if that leads nowhere, or if amount and path or cycles contradict each other
	 */
	public static List<Double> strains(final double amount, final String path, final int cycles) {
		final boolean given = path != null && !path.isBlank();
		InvalidValue.requireFinite("amount", amount);
		if (given && amount != DEFAULT.path.get(0))
			throw InvalidValue.value("amount", amount, "left out with path=" + path + ", which holds the strains themselves");
		if (!given && amount == 0) throw InvalidValue.value("amount", amount, "a number other than 0");
		if (!given && cycles > 1) throw InvalidValue.value("cycles", cycles, "1 without a path that leads back, such as path=[" + amount
			+ " 0]");
		return given ? DoubleStream.of(LoadPath.numbers(path)).boxed().toList() : List.of(amount);
	}

	/** The settings of the shear. */
	public ShearSettings settings() {
		return settings(protocol, kind, minimiser, box, descent);
	}

	/** The strain path. */
	public LoadPath walk() {
		return walk(path, increment, cycles);
	}

	/** How far that is, all the way, in strain. */
	public double length() {
		double length = 0, last = 0;
		for (final double vertex : walk().vertices()) {
			length += Math.abs(vertex - last);
			last = vertex;
		}
		return length;
	}

	/** The same shear, but once to the given strain with the event-driven protocol. */
	public ShearSpec eventDriven(final double strain) {
		return new ShearSpec(List.of(strain), increment, ShearProtocol.EVENT_DRIVEN, kind, 1, minimiser, box, descent);
	}

	@Override
	public boolean isStraining() {
		return true;
	}

	@Override
	public double seconds(final int nodes) {
		if (protocol == ShearProtocol.EVENT_DRIVEN) return cycles * walk(path, 1e-3, 1).stepCount() * 1e-3 * strain(nodes);
		return Spec.scaled(cycles * walk(path, increment, 1).stepCount() * STEP, nodes, STEP_GROWTH);
	}

	/** Time for a strain of 1 with the event-driven protocol [s of one core]. */
	public static double strain(final int nodes) {
		return Spec.scaled(EVENT_DRIVEN, nodes, EVENT_GROWTH);
	}

	@Override
	public ShearResult run(final SpringNetwork network, final Configuration minimum, final ThreadTeam team, final Monitor monitor)
		throws NoMinimumException {
		return run(network, minimum, ShearObserver.NONE, monitor);
	}

	/**
	 * Runs the shear with an observer.
	 *
	 * @param observer receives every step and event
	 */
	public ShearResult run(final SpringNetwork network, final Configuration minimum, final ShearObserver observer, final Monitor monitor)
		throws NoMinimumException {
		return new QuasistaticShear(walk(), settings()).run(network, minimum, observer, monitor);
	}
}
