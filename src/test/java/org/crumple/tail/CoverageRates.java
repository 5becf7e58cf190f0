package org.crumple.tail;

import static org.crumple.tail.CoverageTest.TWO;
import static org.crumple.tail.CoverageTest.bootstrapHolds;
import static org.crumple.tail.CoverageTest.choosingHolds;
import static org.crumple.tail.CoverageTest.cut;
import static org.crumple.tail.CoverageTest.cutOffHolds;
import static org.crumple.tail.CoverageTest.holds;
import static org.crumple.tail.CoverageTest.networksHold;
import static org.crumple.tail.CoverageTest.rate;
import static org.crumple.tail.CoverageTest.scan;
import static org.crumple.tail.CoverageTest.smallestDistance;

import java.util.List;
import java.util.stream.IntStream;

import org.crumple.tail.CoverageTest.Truth;
import org.crumple.tail.CoverageTest.Verdict;

/** The rates of {@link CoverageTest}, printed. */
final class CoverageRates {

	private CoverageRates() {}

	/** Prints the rates of the documentation; the argument is the number of draws. */
	public static void main(final String[] arguments) {
		final int draws = Integer.parseInt(arguments[0]);
		for (final double s : new double[] { 0.5, 1, 1.5, 2.8, -1.5, -2, -2.5, -3.8 })
			System.out.println("bootstrap " + s + " " + rate(draws, d -> bootstrapHolds(s, d)));
		for (final int tail : new int[] { 200, 1000 }) {
			for (final double s : new double[] { 0.5, 1, 1.5, 2.8, -2.5, -4.8 }) {
				final List<WindowScan> scans = IntStream.range(0, draws).mapToObj(d -> scan(s, tail, d)).toList();
				System.out.println("chosen " + s + " of " + tail + " " + rate(draws, d -> holds(scans.get(d).bestFit(), s, TWO)) + " " +
					rate(draws, d -> holds(scans.get(d).bestFit(), s, 2.6)) + " smallest distance of all "
					+ rate(draws, d -> holds(smallestDistance(scans.get(d)), s, TWO)));
			}
		}
		for (final int tail : new int[] { 200, 1000 }) {
			for (final double s : new double[] { 0.5, 1, 1.5, 2.8, -2.5, -4.8 })
				System.out.println("chosen again " + s + " of " + tail + " " + rate(draws, d -> choosingHolds(s, tail, 60, d)));
		}
		System.out.println("chosen again, networks " + rate(draws, d -> networksHold(1, 60, d)));
		for (final boolean whole : new boolean[] { false, true }) {
			for (final double tau : new double[] { 0.5, 1, 1.5, 2.8 }) System.out.println("cut-off " + tau + " whole " + whole + " " +
				rate(draws, d -> holds(cut(tau, whole, d), -tau, TWO)) + " " + rate(draws, d -> cutOffHolds(cut(tau, whole, d))));
		}
		for (final Truth truth : Truth.values()) {
			for (final Verdict verdict : Verdict.values())
				System.out.println(truth + " " + verdict + " " + rate(draws, d -> verdict.says(truth, d)));
		}
	}
}
