package org.crumple.picture;

import org.crumple.kernel.Choices;

/** What is drawn of a network. */
public enum PictureStyle {

	/** Bonds in colour, with a frame and a legend. */
	COLOURS("Colours"),
	/** Bright lines on dark and nothing else: {@link PlainPicture}. */
	PLAIN("Plain");

	private final String label;

	PictureStyle(final String label) {
		this.label = label;
	}

	/** @throws IllegalArgumentException if no choice has this label */
	public static PictureStyle of(final String label) {
		return Choices.find("style", label, values());
	}

	/** The label, as in dialogs and macros. */
	@Override
	public String toString() {
		return label;
	}
}
