package org.crumple.tail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.IntFunction;
import java.util.stream.IntStream;

import org.crumple.stats.Synthetic;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** True laws exceed the limit of their test in one sample of a hundred, for every kind of law. */
class KolmogorovLimitTest {

	enum Law {
		POWER(d -> PowerLawFit.of(Synthetic.powerLaw(1.3, 300, d), 0, 1)), //
		NARROW(d -> PowerLawFit.of(Synthetic.truncated(-1, 1, 3, 300, d), 1, 3)), //
		WHOLE(d -> DiscretePowerLaw.of(Synthetic.whole(-1.5, Double.POSITIVE_INFINITY, 100, 300, d), 1, 100)), //
		STEEP(d -> DiscretePowerLaw.of(Synthetic.whole(-3, Double.POSITIVE_INFINITY, 10000, 300, d), 1, Long.MAX_VALUE)), //
		CUT(d -> CutoffPowerLaw.of(Synthetic.cutOff(-1, 20, 300, d), 1, false)), //
		WHOLE_CUT(d -> CutoffPowerLaw.of(Synthetic.whole(-1, 12, 500, 300, d), 1, true));

		private final IntFunction<TailFit> draw;

		Law(final IntFunction<TailFit> draw) {
			this.draw = draw;
		}

		private long exceeding(final int draws) {
			final double limit = KolmogorovLimit.of(draw.apply(0));
			return IntStream.range(0, draws).mapToObj(draw).filter(fit -> Math.sqrt(fit.count()) * fit.distance() > limit).count();
		}
	}

	@ParameterizedTest
	@EnumSource(Law.class)
	void trueLawsHardlyExceedIt(final Law law) {
		assertTrue(law.exceeding(100) <= 6, law + ": " + law.exceeding(100) + " of 100");
	}

	@Tag("slow")
	@ParameterizedTest
	@EnumSource(Law.class)
	void oneOfAHundredExceedsIt(final Law law) {
		final long exceeding = law.exceeding(1000);
		assertTrue(exceeding >= 2 && exceeding <= 28, law + ": " + exceeding + " of 1000");
	}

	/** For whole numbers and for two fitted parameters the limit is far below 1.3, which wrong laws would pass. */
	@Test
	void limitsFallWithStepsAndWithNumbersFitted() {
		assertEquals(1.3, KolmogorovLimit.of(Law.POWER.draw.apply(1)));
		assertEquals(1.11, KolmogorovLimit.of(Law.NARROW.draw.apply(1)), 0.05);
		assertEquals(0.45, KolmogorovLimit.of(Law.STEEP.draw.apply(1)), 0.05);
		assertEquals(0.95, KolmogorovLimit.of(Law.CUT.draw.apply(1)), 0.06);
		assertEquals(KolmogorovLimit.of(Law.CUT.draw.apply(1)), KolmogorovLimit.of(Law.CUT.draw.apply(1)), "the same bits");
	}

	/** A power law fitted to sizes beyond a cut-off: √n D is 0.98, and would pass a limit of 1.3. */
	@Test
	void aWrongLawOfWholeNumbersIsRefused() {
		final double[] sizes = Synthetic.whole(-0.9, 12, 200, 1000, 7);
		final SizeLaws laws = SizeLaws.of(sizes, true, 1, 20);
		assertFalse(laws.refusal(laws.power()).isEmpty(), "√n D = " + Math.sqrt(laws.power().count()) * laws.power().distance());
		assertEquals("", laws.refusal(laws.cutoff()));
		final SizeLaws few = SizeLaws.of(Synthetic.whole(-0.9, 12, 200, 40, 7), true, 1, 0);
		assertTrue(few.refusal(few.cutoff()).contains("fewer than 50"));
	}
}
