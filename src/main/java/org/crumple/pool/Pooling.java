package org.crumple.pool;

import org.crumple.kernel.Choices;

/** Which tables may be pooled. */
public enum Pooling {

	/** Only tables made under the same conditions, each once. */
	ALIKE("Alike"),
	/** All tables named, even with different conditions or repeated. Units must still agree. */
	ALL("All");

	private final String label;

	Pooling(final String label) {
		this.label = label;
	}

	/** The choice with this label. */
	static Pooling of(final String label) {
		return Choices.find("pool", label, values());
	}

	@Override
	public String toString() {
		return label;
	}
}
