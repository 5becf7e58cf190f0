/**
 * Apache Spark as an engine of ensembles: the numbers of points go out to a cluster, short statuses come back, rows stay in the store.
 * <p>
 * {@link org.crumple.spark.SparkEnsemble} is what {@code spark-submit} starts; {@link org.crumple.spark.SparkEngine} deals out the points.
 * Spark itself is never part of a jar of Crumple: a cluster brings its own.
 */
package org.crumple.spark;
