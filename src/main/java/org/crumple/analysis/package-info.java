/**
 * What can be done with a network, as values: an analysis with its parameters, shared by commands, plans of ensembles and users of Java. The components of a
 * {@link org.crumple.analysis.Spec} are the macro keys; its constructor refuses what no network allows, its {@code check} what the number of nodes forbids.
 */
package org.crumple.analysis;
