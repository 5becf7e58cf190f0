package org.crumple.figure;

/** What a panel shows. Marks cover those before them; legends list those with labels in the same order. */
public sealed interface Mark permits Series, Law, Guide {

	/** What the legend says of it; null: nothing. */
	String label();

	Look look();
}
