package org.crumple.tail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.crumple.kernel.Monitor;
import org.crumple.stats.Synthetic;
import org.junit.jupiter.api.Test;

/** Labels, windows and refusals that can be written down. */
class LawsAndWindowsTest {

	private static String refusal(final Runnable use) {
		return assertThrows(IllegalArgumentException.class, use::run).getMessage();
	}

	@Test
	void lawsAndTailsAreFoundByTheirLabels() {
		for (final TailLaw law : TailLaw.values()) assertSame(law, TailLaw.of(law.toString()));
		for (final Tail tail : Tail.values()) assertSame(tail, Tail.of(tail.toString()));
		assertEquals("tail=Left is not allowed: it must be one of [Lower], [Upper].", refusal(() -> Tail.of("Left")));
		assertTrue(refusal(() -> TailLaw.of("Zeta")).startsWith("law=Zeta is not allowed: it must be one of [Power law], "));
		assertTrue(TailLaw.WHOLE.isWhole() && TailLaw.WHOLE_CUT_OFF.isWhole() && !TailLaw.POWER.isWhole() && !TailLaw.CUT_OFF.isWhole());
		assertTrue(TailLaw.CUT_OFF.isCutOff() && TailLaw.WHOLE_CUT_OFF.isCutOff() && !TailLaw.POWER.isCutOff()
			&& !TailLaw.WHOLE.isCutOff());
		assertSame(TailLaw.WHOLE, TailLaw.WHOLE_CUT_OFF.bare());
		assertSame(TailLaw.POWER, TailLaw.CUT_OFF.bare());
		assertEquals("whole numbers with cut-off", TailLaw.WHOLE_CUT_OFF.inSentence());
	}

	@Test
	void everyLawHasItsWindows() {
		final double none = Double.POSITIVE_INFINITY;
		TailLaw.POWER.require(Tail.LOWER, 0, 1.5);
		TailLaw.WHOLE.require(Tail.UPPER, 2, 9);
		TailLaw.WHOLE.require(Tail.UPPER, 2, none);
		TailLaw.CUT_OFF.require(Tail.UPPER, 1.5, none);
		assertEquals("tail=Lower is not allowed: it must be Upper for law=Whole numbers.",
			refusal(() -> TailLaw.WHOLE.require(Tail.LOWER, 1, none)));
		assertEquals("until=9.0 is not allowed: it must be 0 (no upper end) for law=Power law with cut-off.",
			refusal(() -> TailLaw.CUT_OFF.require(Tail.UPPER, 1, 9)));
		assertEquals("from=1.5 is not allowed: it must be a whole number for law=Whole numbers.",
			refusal(() -> TailLaw.WHOLE.require(Tail.UPPER, 1.5, none)));
		assertEquals("until=8.5 is not allowed: it must be a whole number for law=Whole numbers.",
			refusal(() -> TailLaw.WHOLE.require(Tail.UPPER, 1, 8.5)));
		TailLaw.POWER.requireValues(new double[] { 1.5 });
		TailLaw.WHOLE.requireValues(new double[] { 1, 2 });
		assertEquals("column=1.5 is not allowed: it must be of whole numbers for law=Whole numbers.",
			refusal(() -> TailLaw.WHOLE.requireValues(new double[] { 1, 1.5 })));
		final double[] x = { 1, 2, 2, 3, 5, 8 };
		assertEquals(PowerLawFit.of(x, 1, 5), TailLaw.POWER.fit(x, 1, 5));
		assertEquals(DiscretePowerLaw.of(x, 1, 5), TailLaw.WHOLE.fit(x, 1, 5));
		assertEquals(DiscretePowerLaw.of(x, 1, Long.MAX_VALUE), TailLaw.WHOLE.fit(x, 1, none));
		assertEquals(CutoffPowerLaw.of(x, 1, true).exponent(), TailLaw.WHOLE_CUT_OFF.fit(x, 1, none).exponent());
		assertEquals(CutoffPowerLaw.of(x, 1, false).exponent(), TailLaw.CUT_OFF.fit(x, 1, none).exponent());
		assertTrue(refusal(() -> TailLaw.WHOLE.fit(x, 1, 8.5)).startsWith("until=8.5"));
	}

	@Test
	void aBootstrapNeedsSamplesAndRepeats() {
		final double[] x = Synthetic.powerLaw(1, 60, 3);
		final PowerLawFit fit = PowerLawFit.of(x, 0, 1);
		assertEquals("bootstrap=19 is not allowed: it must be a whole number from 20 to 10000.",
			refusal(() -> Bootstrap.of(List.of(x), fit, TailLaw.POWER, 19, 1, Monitor.SILENT)));
		assertEquals("bootstrap=2000000000 is not allowed: it must be a whole number from 20 to 10000.",
			refusal(() -> Bootstrap.of(List.of(x), fit, TailLaw.POWER, 2_000_000_000, 1, Monitor.SILENT)));
		final Bootstrap single = Bootstrap.of(List.of(x), fit, TailLaw.POWER, 20, 1, Monitor.SILENT);
		assertEquals(20, single.samples());
		assertEquals(fit.exponent(), 0.5 * (single.low() + single.high()), 1e-12);
		assertEquals(single, Bootstrap.of(List.of(x), fit, TailLaw.POWER, 20, 1, Monitor.SILENT));
		assertFalse(single.equals(Bootstrap.of(List.of(x), fit, TailLaw.POWER, 20, 2, Monitor.SILENT)));
		// equal networks: every half gives the same fit as the whole
		final Bootstrap twins = Bootstrap.of(List.of(x, x, x, x), fit, TailLaw.POWER, 20, 1, Monitor.SILENT);
		assertEquals(fit.exponent(), twins.low(), 1e-9);
		assertEquals(fit.exponent(), twins.high(), 1e-9);
		final Bootstrap none = Bootstrap.of(List.of(new double[] { 2, 3 }, new double[] { 4 }), fit, TailLaw.POWER, 20, 1, Monitor.SILENT);
		assertEquals(0, none.samples());
		assertTrue(Double.isNaN(none.low()) && Double.isNaN(none.high()));
	}
}
