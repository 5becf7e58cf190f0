/**
 * Networks: nodes in a periodic, shearable cell, joined by bonds that store their periodic images.
 * <p>
 * A {@link org.crumple.network.SpringNetwork} holds topology, rest lengths and potentials, and is immutable. A
 * {@link org.crumple.network.Configuration} holds the positions of the nodes and their {@link org.crumple.network.Cell}. The vector along
 * bond b, from node i to node j, is
 * {@code d = x_j - x_i + ix a1 + iy a2} with {@code a1 = (Lx, 0)} and {@code a2 = (gamma Ly, Ly)}. Positions are
 * never wrapped and images are never recomputed, so a bond keeps its identity through any amount of shear.
 * <p>
 * The geometry of bonds is in {@link org.crumple.network.BondGeometry}, homogeneous strains are
 * {@link org.crumple.network.StrainMode}s, and the boundary conditions are a {@link org.crumple.network.Boundary}, which
 * gives areas, pinned coordinates, rigid motions and periodicity.
 * <p>
 * Lengths are in l, the side of a square that contains one node on average (L = √N).
 */
package org.crumple.network;
