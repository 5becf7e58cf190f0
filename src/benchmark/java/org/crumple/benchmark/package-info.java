/**
 * What the kernels cost, beside the programs people would use instead. {@link org.crumple.benchmark.Benchmarks} runs one
 * part at a time and prints one line per number; {@code src/benchmark/run} runs all parts and the foreign programs in
 * turn; {@link org.crumple.benchmark.Table} compares them. {@link org.crumple.benchmark.KernelBenchmark} is for JMH.
 */
package org.crumple.benchmark;
