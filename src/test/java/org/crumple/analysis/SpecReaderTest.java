package org.crumple.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;

import org.crumple.kernel.InvalidValue;
import org.crumple.relax.Minimiser;
import org.junit.jupiter.api.Test;

class SpecReaderTest {

	/** A parameter of every type. */
	private record Sample(int count, double width, boolean all, List<Double> path, Minimiser minimiser) {

		private Sample {
			if (count < 1) throw InvalidValue.value("count", count, "at least 1");
			if (width < 0) throw InvalidValue.value("breadth", width, "0 or more");
		}
	}

	private static Sample read(final String count, final String width) {
		return SpecReader.read(Sample.class, "sample.", Map.of("count", count, "width", width, "all", "true", "path", "0x1.0p0 -0x1.8p1",
			"minimiser", "Gradient flow")::get);
	}

	@Test
	void everyTypeOfParameterIsReadAndTakenApart() {
		final Sample sample = read("3", "0x1.0p-1");
		assertEquals(new Sample(3, 0.5, true, List.of(1.0, -3.0), Minimiser.GRADIENT_FLOW), sample);
		assertEquals(0.5, SpecReader.value(sample, Sample.class.getRecordComponents()[1]));
	}

	/** As a command has them: what is no parameter of the record stands beside them. */
	@SuppressWarnings("unused")
	private static final class Fields {

		private final Minimiser minimiser = Minimiser.GRADIENT_FLOW;
		private final String path = "1 -3";
		private boolean all = true;
		private int count = 3;
		private final double width = 0.5;
		private final String save = null;
	}

	@Test
	void theFieldsOfACommandAreReadByTheirNames() {
		final Fields fields = new Fields();
		assertEquals(new Sample(3, 0.5, true, List.of(1.0, -3.0), Minimiser.GRADIENT_FLOW), SpecReader.of(Sample.class, fields));
		fields.count = 0;
		assertEquals("count=0 is not allowed: it must be at least 1.",
			assertThrows(InvalidValue.class, () -> SpecReader.of(Sample.class, fields)).getMessage());
		assertEquals(new Sample(4, 0.5, true, List.of(2.0), Minimiser.GRADIENT_FLOW),
			SpecReader.of(Sample.class, fields, Map.of("count", 4, "path", List.of(2.0))));
	}

	@Test
	void aFieldThatIsMissingIsNamed() {
		assertEquals("Object has no field count", assertThrows(IllegalStateException.class, () -> SpecReader.of(Sample.class, new Object()))
			.getMessage());
	}

	@Test
	void aRefusalNamesTheKeyOfThePlanAndOtherQuantitiesAsTheyAre() {
		final InvalidValue refused = assertThrows(InvalidValue.class, () -> read("0", "0x1.0p0"));
		assertEquals("sample.count=0 is not allowed: it must be at least 1.", refused.getMessage());
		assertEquals("sample.count", refused.key());
		assertEquals("breadth=-1.0 is not allowed: it must be 0 or more.", assertThrows(InvalidValue.class, () -> read("1", "-0x1.0p0"))
			.getMessage());
	}
}
