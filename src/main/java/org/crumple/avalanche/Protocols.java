package org.crumple.avalanche;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Records with known protocols, and how these were determined.
 *
 * @param records all with a protocol other than {@code AUTO}
 * @param assumed a sentence without full stop, for captions and the log
 */
public record Protocols(List<StepRecord> records, String assumed) {

	/**
	 * Determines the protocol of every record. In order of priority: the protocol asked for, that stated in the record, that inferred from
	 * its steps, that inferred from other records, and fixed steps.
	 *
	 * @param asked {@code AUTO} if no protocol is asked for
	 * @param threshold Sc in units of C
	 * @param mayMix whether records of both protocols are allowed, each determined by its own steps
	 * @throws IllegalArgumentException naming two records whose steps imply different protocols, unless they may mix
	 */
	public static Protocols decide(final List<StepRecord> records, final StepProtocol asked, final double threshold, final boolean mayMix) {
		if (asked != StepProtocol.AUTO) return new Protocols(records.stream().map(r -> r.by(asked)).toList(), asked.toString()
			.toLowerCase(Locale.ROOT) + ", as asked");
		final List<StepProtocol> found = new ArrayList<>();
		final Map<StepProtocol, StepRecord> first = new EnumMap<>(StepProtocol.class);
		int said = 0, judged = 0;
		for (final StepRecord record : records) {
			final StepProtocol own = record.protocol() != StepProtocol.AUTO ? record.protocol() : record.judged(threshold);
			if (record.protocol() != StepProtocol.AUTO) said++;
			else if (own != StepProtocol.AUTO) judged++;
			found.add(own);
			if (own != StepProtocol.AUTO) first.putIfAbsent(own, record);
		}
		if (first.containsKey(StepProtocol.FIXED_STEP) && first.containsKey(StepProtocol.EVENT_DRIVEN) && !mayMix) {
			throw new IllegalArgumentException("The steps of " + first.get(StepProtocol.FIXED_STEP).name() + " look fixed and those of " +
				first.get(StepProtocol.EVENT_DRIVEN).name()
				+ " lead from event to event: say which they are with protocol=[Fixed step] or protocol=[Event driven], " +
				"or with pool=All that both are meant.");
		}
		final StepProtocol others = first.containsKey(StepProtocol.EVENT_DRIVEN) && !first.containsKey(StepProtocol.FIXED_STEP)
			? StepProtocol.EVENT_DRIVEN : StepProtocol.FIXED_STEP;
		final List<StepRecord> decided = new ArrayList<>();
		int driven = 0;
		for (int r = 0; r < found.size(); r++) {
			final StepProtocol own = found.get(r) == StepProtocol.AUTO ? others : found.get(r);
			if (own == StepProtocol.EVENT_DRIVEN) driven++;
			decided.add(records.get(r).by(own));
		}
		final String what = driven == 0 ? "fixed step" : driven == found.size() ? "event driven" : driven + " event driven, "
			+ (found.size() - driven) + " fixed step";
		final String why = said == found.size() ? "as the tables say" : judged > 0 ? "judged by the steps" : said > 0 ? "as some tables say"
			: "since nothing says otherwise";
		return new Protocols(decided, what + ", " + why);
	}
}
