package org.crumple.analysis;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import org.crumple.kernel.Digits;
import org.crumple.kernel.Monitor;
import org.crumple.linalg.ThreadTeam;
import org.crumple.modes.NormalModes;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;
import org.crumple.relax.Minimiser;
import org.crumple.saddle.BarrierMethod;
import org.crumple.saddle.BarrierSaddles;
import org.crumple.saddle.BarrierSaddles.Nearest;
import org.crumple.saddle.ModeBarrier;
import org.crumple.saddle.ModeBarriers;
import org.crumple.saddle.SearchRange;

/**
 * Barriers along the lowest modes of a network (paper, Fig. 3d).
 *
 * @param count number of modes, from the lowest frequency on; at least 1
 * @param cap largest displacement of the node that moves most [l]; 0: √(α/C)/3 node spacings
 * @param step displacement between successive trials [l], at most the cap; 0: a tenth of the cap
 * @param minimiser for the relaxations of the iterative method
 */
public record BarriersSpec(int count, double cap, double step, Minimiser minimiser) implements Spec<BarriersSpec.Search> {

	/** Twenty modes, with the default displacements. */
	public static final BarriersSpec DEFAULT = new BarriersSpec(20, 0, 0, Minimiser.FIRE);

	/**
	 * A prepared search, for either method.
	 *
	 * @param modes the lowest modes
	 * @param range of displacements
	 * @param along the search
	 */
	public record Search(NormalModes modes, SearchRange range, ModeBarriers along) {

		/** The equilibria next to barriers, null where there is none; one for each. */
		public Nearest[] saddles(final List<ModeBarrier> barriers, final Monitor monitor) {
			final BarrierSaddles near = new BarrierSaddles(modes);
			final Nearest[] all = new Nearest[barriers.size()];
			for (int k = 0; k < all.length; k++) {
				monitor.progress(k / (double) all.length, "Searching saddles");
				all[k] = near.nearest(barriers.get(k), monitor.cancelOnly());
			}
			return all;
		}

		/**
		 * From how many barriers Newton's method reaches true saddles beside the minimum.
		 *
		 * @param name of the network
		 */
		public static String sentence(final String name, final List<ModeBarrier> barriers, final Nearest[] saddles) {
			final List<Nearest> reached = Arrays.stream(saddles).filter(Objects::nonNull).toList();
			return "From " + barriers.stream().filter(ModeBarrier::isFound).count() + " barriers of " + name + " Newton's method comes to "
				+ "rest " + reached.size() + " times, at saddles of index 1 " + reached.stream().filter(s -> s.index() == 1).count()
				+ " times, of which " + reached.stream().filter(s -> s.other() != null).count() + " are beside the minimum.";
		}

		/**
		 * Which searches ended without telling, if any, and how many found what.
		 *
		 * @param name of the network
		 */
		public List<String> sentences(final String name, final BarrierMethod method, final List<ModeBarrier> barriers) {
			final long found = barriers.stream().filter(ModeBarrier::isFound).count();
			final long with = barriers.stream().filter(ModeBarrier::isFound).mapToInt(ModeBarrier::mode).distinct().count();
			final long broken = barriers.stream().filter(b -> !b.isFound() && b.end() != ModeBarrier.StopReason.CAP).count();
			final String all = method + ": " + with + " of " + modes.count() + " modes of " + name + " have a barrier within "
				+ Digits.seven(range.cap()) + " l of the core, " + found +
				" barriers in all.";
			return broken == 0 ? List.of(all)
				: List.of(broken + " searches ended before the largest displacement without a barrier: see the column reason.", all);
		}
	}

	/** @throws IllegalArgumentException naming the first value that is out of range */
	public BarriersSpec {
		SearchRange.requireSensible(cap, step);
	}

	@Override
	public void check(final int nodes) {
		ModesSpec.requireCount(count, nodes);
	}

	@Override
	public double seconds(final int nodes) {
		return Spec.scaled(count * 0.1, nodes, 1.1);
	}

	@Override
	public Search run(final SpringNetwork network, final Configuration minimum, final ThreadTeam team, final Monitor monitor) {
		final SearchRange range = SearchRange.of(network, minimum, cap, step);
		final NormalModes modes = NormalModes.lowest(network, minimum, count, team, monitor);
		return new Search(modes, range, new ModeBarriers(modes, range, minimiser));
	}
}
