/**
 * Generators of networks: {@link org.crumple.generate.NetworkRecipe} holds the parameters,
 * {@link org.crumple.generate.NetworkRecipe#generate} builds the network, {@link org.crumple.generate.GeneratedNetwork} is the network with
 * its as-built positions.
 * <p>
 * A generator ({@link org.crumple.generate.GeneratorKind}) lays out nodes and bonds with a given excess coordination {@code dZ = Z - 4} and
 * one node per unit area. The network is connected, and every node has at least three bonds. The rest lengths {@code r0 = l0 (1 + delta)},
 * with l0 the as-built length and delta uniform, are drawn from a separate stream of random numbers (Model section of arXiv 2408.08030).
 * <p>
 * Equal recipes give equal bits: no hash order, no threads, only + - * / and square roots.
 */
package org.crumple.generate;
