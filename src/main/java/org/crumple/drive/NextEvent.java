package org.crumple.drive;

import org.crumple.kernel.InvalidValue;
import org.crumple.kernel.Choices;
import org.crumple.kernel.Monitor;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;
import org.crumple.relax.Minimiser;
import org.crumple.relax.NoMinimumException;
import org.crumple.relax.RelaxationSettings;

/**
 * The first event under simple shear in a fixed box in which bonds change their state, found by following the minimum to it.
 *
 * @param instability what happens
 * @param distance strain walked until then, above 0
 * @param flipped the bonds that change their state, ascending, at least one
 */
public record NextEvent(LoadingEvent instability, double distance, int[] flipped) {

	/** What counts as an event. */
	public enum Sought {
		/** A fold, where the minimum ends and the network falls; bonds that pass δr = 0 smoothly before are no event. */
		FOLD("Fold"),
		/** Whatever comes first, a fold or a bond's smooth passage of δr = 0. */
		ANY("Any");

		private final String label;

		Sought(final String label) {
			this.label = label;
		}

		/** The choice of that label. @throws IllegalArgumentException naming the labels there are */
		public static Sought of(final String label) {
			return Choices.find("event", label, values());
		}

		/** The label, as dialogs and macros write it. */
		@Override
		public String toString() {
			return label;
		}
	}

	/**
	 * Shears until the event. A fold that flips no bond is passed over.
	 *
	 * @param minimum of the network, not modified
	 * @param minimiser with which a network that is no minimum is relaxed first
	 * @param descent the way down from the event, which decides what flips in it
	 * @param reach strain to go at most, of either sign: that of the direction
	 * @return the event, or null if there is none within reach
	 * @throws NoMinimumException if the minimum is lost on the way
	 */
	public static NextEvent find(final SpringNetwork network, final Configuration minimum, final double reach, final Sought sought,
		final Minimiser minimiser, final WayDown descent, final Monitor monitor) throws NoMinimumException
	{
		InvalidValue.requireFinite("reach", reach);
		if (reach == 0) throw InvalidValue.value("reach", reach, "a number other than 0");
		final RelaxationSettings relaxation = new RelaxationSettings(minimiser, RelaxationSettings.DEFAULT.tolerance(), RelaxationSettings.DEFAULT.box());
		final ShearSettings settings = new ShearSettings(ShearProtocol.EVENT_DRIVEN, ShearKind.SIMPLE, relaxation, descent, ShearSettings.DEFAULT_THRESHOLD);
		final Watch watch = new Watch(minimum.cell().shear(), sought, monitor);
		final ShearResult result = new QuasistaticShear(new LoadPath(new double[] { reach }, 1, Math.abs(reach), 1), settings).run(network, minimum, watch, watch);
		if (watch.found != null) return watch.found;
		monitor.throwIfCancelled();
		if (!result.isComplete()) throw new NoMinimumException(result.reason());
		return null;
	}

	/** Ends the shear at the event: what is beyond it costs as much again. */
	private static final class Watch implements ShearObserver, Monitor {

		private final double origin;
		private final Sought sought;
		private final Monitor user;
		private NextEvent found;

		Watch(final double origin, final Sought sought, final Monitor user) {
			this.origin = origin;
			this.sought = sought;
			this.user = user;
		}

		@Override
		public void instability(final LoadingEvent instability, final Configuration before, final Configuration after, final int[] flipped,
			final double[] mode)
		{
			if (found != null || flipped.length == 0 || sought == Sought.FOLD && instability.kind() != LoadingEvent.Kind.FOLD) return;
			found = new NextEvent(instability, Math.abs(instability.strain() - origin), flipped.clone());
		}

		@Override
		public void progress(final double fraction, final String message) {
			user.progress(fraction, message);
		}

		@Override
		public boolean isCancelled() {
			return found != null || user.isCancelled();
		}
	}
}
