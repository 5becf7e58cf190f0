/**
 * What a network is: nodes in a periodic, shearable cell, joined by bonds that store their periodic images.
 * <p>
 * {@link org.crumple.network.SpringNetwork} is topology and rest lengths, and never changes;
 * {@link org.crumple.network.Configuration} is where the nodes are and which {@link org.crumple.network.Cell} they
 * are in. The vector along bond b, from node i to node j, is
 * {@code d = x_j - x_i + ix a1 + iy a2} with {@code a1 = (Lx, 0)} and {@code a2 = (gamma Ly, Ly)}. Positions are
 * never wrapped and images are never recomputed, so a bond keeps its identity through any amount of shear.
 * <p>
 * All geometry of bonds is in {@link org.crumple.network.BondGeometry}, all ways to strain the plane are
 * {@link org.crumple.network.StrainMode}s, and what is around the network is a {@link org.crumple.network.Boundary}, which
 * whoever needs areas, pins, rigid motions or images asks.
 * <p>
 * Lengths are in l, the side of the square that holds one node on average (L = √N).
 */
package org.crumple.network;
