/**
 * Ensembles of thousands of networks: how they are planned, computed on one or many machines, stored, and pooled.
 * <p>
 * A {@link org.crumple.ensemble.Plan} is a grid of parameters with a number of networks for each combination. A
 * {@link org.crumple.ensemble.Point} is one of these networks; hashes of its canonical text name its rows and give the seed of its network.
 * {@link org.crumple.ensemble.Realisation} computes the rows of a point with the kernels of the commands, and
 * {@link org.crumple.ensemble.Store} keeps them, in one file per point. {@link org.crumple.ensemble.PooledTables} pools all rows with the
 * same parameters into tables, which state how many of the planned networks are done, failed and missing.
 * <p>
 * For other engines: {@link org.crumple.ensemble.Engine} receives a {@link org.crumple.ensemble.PointOrder}, the numbers of the points to
 * compute, and a {@link org.crumple.ensemble.Task}, which does all the work on one point and returns a small
 * {@link org.crumple.ensemble.Status}. Task, Plan, Store, Model and Status are serialisable, and refer to the store by its path. A cluster
 * therefore maps {@code task.run(number, true, monitor)} over {@code schedule.batches(1)}, then over {@code schedule.alone()}, on hosts
 * that can access the folder, and collects the statuses; rows are not sent. Its {@link org.crumple.ensemble.Engine#job} must be different
 * for every run. A task may be run twice, in two places, or be killed: the rows are the same. {@link org.crumple.ensemble.LocalPool} is the
 * engine for one machine; {@link org.crumple.ensemble.Shard} divides a plan among independent jobs.
 * <p>
 * Nothing here depends on a host, a window, or a cluster.
 */
package org.crumple.ensemble;
