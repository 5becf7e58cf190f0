package org.crumple.pool;

/** Thrown by tables that are not pooled because they were made under different conditions. */
public final class UnlikeTables extends IllegalArgumentException {

	private static final long serialVersionUID = 1;

	private final String condition;
	private final String value;
	private final String other;

	UnlikeTables(final String message, final String condition, final String value, final String other) {
		super(message);
		this.condition = condition;
		this.value = value;
		this.other = other;
	}

	/** The condition that differs, as a plan writes its key. */
	public String condition() {
		return condition;
	}

	/** Its value in one table. */
	public String value() {
		return value;
	}

	/** Its value in another table. */
	public String other() {
		return other;
	}
}
