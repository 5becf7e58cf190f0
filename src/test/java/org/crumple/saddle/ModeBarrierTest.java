package org.crumple.saddle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.crumple.relax.Relaxation;
import org.junit.jupiter.api.Test;

class ModeBarrierTest {

	@Test
	void methodsAndReasonsHaveTheirNames() {
		for (final BarrierMethod method : BarrierMethod.values()) assertSame(method, BarrierMethod.of(method.toString()));
		assertTrue(assertThrows(IllegalArgumentException.class, () -> BarrierMethod.of("Soft")).getMessage()
			.startsWith("method=Soft is not allowed: it must be one of [Rigid], [Iterative]"));
		assertEquals(ModeBarrier.StopReason.FLOPPY, ModeBarrier.StopReason.of(Relaxation.StopReason.FLOPPY));
		assertEquals(ModeBarrier.StopReason.COLLAPSED, ModeBarrier.StopReason.of(Relaxation.StopReason.COLLAPSED));
		assertEquals(ModeBarrier.StopReason.EVALUATION_LIMIT, ModeBarrier.StopReason.of(Relaxation.StopReason.EVALUATION_LIMIT));
		assertThrows(IllegalArgumentException.class, () -> ModeBarrier.StopReason.of(Relaxation.StopReason.MINIMUM));
		final ModeBarrier none = ModeBarrier.none(3, -1, ModeBarrier.StopReason.CAP);
		assertFalse(none.isFound());
		assertEquals("cap", none.end().toString());
		assertTrue(none.mode() == 3 && none.sense() == -1 && Double.isNaN(none.barrier()) && none.after() == null && none.flipped().length
			== 0);
	}
}
