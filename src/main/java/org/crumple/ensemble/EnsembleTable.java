package org.crumple.ensemble;

import java.util.List;

import org.crumple.ensemble.PooledTables.Packed;
import org.crumple.kernel.NumberText;
import org.crumple.table.Schema;
import org.crumple.table.Table;

/** The overview table of the pooled files. */
public final class EnsembleTable {

	/** One row for each pooled file. */
	public static final Schema<Packed> FILES = new Schema<Packed>("Ensemble").word("table", "title of the command's table", Packed::table)
		.whole("nodes", "N, as planned", p -> NumberText.wholeInt(p.parameters().readable(PlanKey.NODES)))
		.whole("planned", "networks of the plan", p -> p.tally().planned())
		.whole("done", "networks that are in the file", p -> p.tally().done()).whole("failed", "networks that failed", p -> p.tally()
		.failed())
		.whole("missing", "networks that have not been tried", p -> p.tally().missing()).whole("rows", "rows of the file", Packed::rows)
		.word("file", "its path", p -> p.file().toString());

	private EnsembleTable() {}

	/** One row for each pooled file, in the given order. */
	public static Table of(final List<Packed> packed) {
		return FILES.table(packed);
	}
}
