package org.crumple.film;

import org.crumple.drive.LoadingEvent;
import org.crumple.drive.LoadingStep;

/** What is imposed on a network while it is filmed. */
enum Driven {
	/** The strain. */
	STRAIN("Shearing, strain", "event") {

		@Override
		double of(final LoadingStep step) {
			return step.strain();
		}

		@Override
		double of(final LoadingEvent event) {
			return event.strain();
		}
	},
	/** The stress. */
	LOAD("Loading, load", "burst") {

		@Override
		double of(final LoadingStep step) {
			return step.stress();
		}

		@Override
		double of(final LoadingEvent event) {
			return event.stressBefore();
		}
	};

	private final String doing;
	private final String event;

	Driven(final String doing, final String event) {
		this.doing = doing;
		this.event = event;
	}

	/** Its value after a step. */
	abstract double of(LoadingStep step);

	/** Its value at an event. */
	abstract double of(LoadingEvent event);

	/** What progress is reported with. */
	String doing() {
		return doing;
	}

	/** "3 events". */
	String count(final int events) {
		return events + " " + event + (events == 1 ? "" : "s");
	}
}
