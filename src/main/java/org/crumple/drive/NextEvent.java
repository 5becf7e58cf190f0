package org.crumple.drive;

import org.crumple.kernel.Choices;
import org.crumple.kernel.InvalidValue;
import org.crumple.kernel.Monitor;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;
import org.crumple.relax.Minimiser;
import org.crumple.relax.NoMinimumException;
import org.crumple.relax.RelaxationSettings;

/**
 * The first event under simple shear in a fixed box in which bonds change their state. It is found with the event-driven protocol.
 *
 * @param instability the event
 * @param distance strain between start and event, positive
 * @param flipped the bonds that change their state, ascending, at least one
 */
public record NextEvent(LoadingEvent instability, double distance, int[] flipped) {

	/** Kinds of events to search for. */
	public enum Sought {
		/** Folds only, where the minimum vanishes and the network falls; smooth crossings before are ignored. */
		FOLD("Fold"),
		/** A fold or a smooth crossing, in which a bond passes the top of its barrier, whichever comes first. */
		ANY("Any");

		private final String label;

		Sought(final String label) {
			this.label = label;
		}

		/**
		 * The choice with this label.
		 *
		 * @throws IllegalArgumentException naming all labels
		 */
		public static Sought of(final String label) {
			return Choices.find("event", label, values());
		}

		/** The label, as in dialogs and macros. */
		@Override
		public String toString() {
			return label;
		}
	}

	/**
	 * Shears a network until the first event. Folds in which no bond flips are ignored.
	 *
	 * @param minimum initial configuration, which is relaxed first if it is not a minimum
	 * @param reach largest strain to apply; its sign is the direction of shear; not 0
	 * @param sought kind of event
	 * @param minimiser for relaxing the initial configuration
	 * @param descent method of descent from the event, which affects the bonds that flip
	 * @return the event, or null if there is none up to {@code reach}
	 * @throws NoMinimumException if the branch of minima is lost
	 */
	public static NextEvent find(final SpringNetwork network, final Configuration minimum, final double reach, final Sought sought,
		final Minimiser minimiser, final WayDown descent, final Monitor monitor) throws NoMinimumException
	{
		InvalidValue.requireFinite("reach", reach);
		if (reach == 0) throw InvalidValue.value("reach", reach, "a number other than 0");
		final RelaxationSettings relaxation = new RelaxationSettings(minimiser, RelaxationSettings.DEFAULT.tolerance(),
			RelaxationSettings.DEFAULT.box());
		final ShearSettings settings = new ShearSettings(ShearProtocol.EVENT_DRIVEN, ShearKind.SIMPLE, relaxation, descent,
			ShearSettings.DEFAULT_THRESHOLD);
		final Watch watch = new Watch(minimum.cell().shear(), sought, monitor);
		final ShearResult result = new QuasistaticShear(new LoadPath(new double[] { reach }, 1, Math.abs(reach), 1), settings)
			.run(network, minimum, watch, watch);
		if (watch.found != null) return watch.found;
		monitor.throwIfCancelled();
		if (!result.isComplete()) throw new NoMinimumException(result.reason());
		return null;
	}

	/** Stores the first event and then cancels the shear, to avoid the cost of continuing. */
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
