/**
 * Averages need thousands of networks: how they are planned, computed by whoever is at hand, kept, and pooled.
 * <p>
 * A {@link org.crumple.ensemble.Plan} is a grid of parameters and a number of networks of each. A
 * {@link org.crumple.ensemble.Point} is one of these networks; its canonical text, hashed, is the name of its rows and the seed of
 * its network. {@link org.crumple.ensemble.Realisation} turns a point into rows by the kernels behind the commands, and
 * {@link org.crumple.ensemble.Store} keeps them, a file for each point. {@link org.crumple.ensemble.PooledTables} makes one table of all rows
 * of the same parameters, and says how many are done, failed, missing of those planned.
 * <p>
 * The seam for engines: {@link org.crumple.ensemble.Engine} gets a {@link org.crumple.ensemble.PointOrder}, which is the
 * numbers of the points to compute, and a {@link org.crumple.ensemble.Task}, which does all the work on one number and returns a small
 * {@link org.crumple.ensemble.Status}. Task, Plan, Store, Model, Status are serialisable, and refer to the store by its path: a cluster maps
 * {@code task.run(number, true, monitor)} over {@code schedule.batches(1)}, then over {@code schedule.alone()}, on hosts that see the
 * folder, and collects statuses; rows never travel. Its {@link org.crumple.ensemble.Engine#job} is of its own for every run. A task may be run
 * twice, in two places, or killed: the rows are the same. {@link org.crumple.ensemble.LocalPool} is the engine of one machine;
 * {@link org.crumple.ensemble.Shard} lets jobs that know nothing of each other share a plan.
 * <p>
 * Nothing here knows a host, a window, or a cluster.
 */
package org.crumple.ensemble;
