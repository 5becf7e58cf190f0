package org.crumple.paper;

import org.crumple.figure.Panel;
import org.crumple.table.Schema;

/**
 * What became of a panel.
 *
 * @param which panel
 * @param panel what it shows; null if it is missing
 * @param source tables or network that it shows; empty if it is missing
 * @param networks how many
 * @param values how many bonds, modes, barriers or events
 * @param about one phrase for the caption; empty if it is missing
 * @param windows where its laws are fitted, for the caption; empty if it has none
 * @param remark what a reader has to know, such as fits that are not accepted; of a missing panel, why it is missing
 */
public record Drawn(PaperPanel which, Panel panel, String source, int networks, long values, String about, String windows,
	String remark)
{

	/** A panel without fitted laws. */
	Drawn(final PaperPanel which, final Panel panel, final String source, final int networks, final long values, final String about,
		final String remark)
	{
		this(which, panel, source, networks, values, about, "", remark);
	}

	/** One row for each panel. */
	public static final Schema<Drawn> ROWS = new Schema<Drawn>("Paper Figures").word("panel", "`1a` to `4d`, or `eq4`",
		d -> d.which.toString()).truth("drawn", "1 if there were data for it", d -> d.panel != null)
		.word("source", "tables or network that it shows", Drawn::source)
		.whole("networks", "how many networks", d -> d.panel == null ? Double.NaN : d.networks)
		.whole("values", "how many bonds, modes, barriers, events or exponents", d -> d.panel == null ? Double.NaN : d.values)
		.word("remark", "fits that are not accepted; why a panel is missing", Drawn::remark);

	/** A panel that cannot be drawn. */
	static Drawn missing(final PaperPanel which, final String reason) {
		return new Drawn(which, null, "", 0, 0, "", reason);
	}
}
