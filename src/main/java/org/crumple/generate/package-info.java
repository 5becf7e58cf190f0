/**
 * Where networks come from: {@link org.crumple.generate.NetworkRecipe} says what is wanted,
 * {@link org.crumple.generate.NetworkRecipe#generate} builds it, {@link org.crumple.generate.GeneratedNetwork} is the
 * network with the positions it was built at.
 * <p>
 * A generator ({@link org.crumple.generate.GeneratorKind}) lays out nodes and bonds with an excess coordination
 * {@code dZ = Z - 4} as asked for, one node per unit area, every node with three bonds or more, all of one piece.
 * Rest lengths follow: {@code r0 = l0 (1 + delta)}, l0 the length as built and delta uniform, drawn from a stream of its
 * own (Model section of arXiv 2408.08030).
 * <p>
 * Equal recipes give equal bits: no hash order, no threads, only + - * / and square roots.
 */
package org.crumple.generate;
