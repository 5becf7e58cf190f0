/**
 * Whether the tests can fail ({@code mvn -B verify -Pmutation}): PIT breaks the compiled classes one place at a time and
 * runs the tests of their package; a broken class that no test notices is a survivor.
 * {@link org.crumple.mutation.MutationScores} measures package by package and fails below the score asked for; mutants that
 * compute the same are listed in {@code equivalents.txt}, with the reason, and counted apart.
 * <p>
 * Tests tagged {@code slow}, which the ordinary build leaves out, or {@code long}, which take more than a second or two in it, take no
 * part: a survivor runs every test that comes by. So the score is that of the quick tests.
 */
package org.crumple.mutation;
