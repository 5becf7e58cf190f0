/**
 * Whether the tests can fail ({@code mvn -B verify -Pmutation}): PIT breaks the compiled classes one place at a time and
 * runs the tests of their package; a broken class that no test notices is a survivor.
 * {@link org.crumple.mutation.MutationScores} measures package by package and fails below the score asked for.
 */
package org.crumple.mutation;
