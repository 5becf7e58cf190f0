package org.crumple.pool;

import org.crumple.kernel.Choices;

/** Which tables may be pooled. */
public enum Pooling {

	/** Only those made under the same conditions, each once. */
	ALIKE("Alike"),
	/** Whatever is named, also if it is unlike, or the same twice. Units must agree all the same. */
	ALL("All");

	private final String label;

	Pooling(final String label) {
		this.label = label;
	}

	/** The choice of that label. */
	public static Pooling of(final String label) {
		return Choices.find("pool", label, values());
	}

	@Override
	public String toString() {
		return label;
	}
}
