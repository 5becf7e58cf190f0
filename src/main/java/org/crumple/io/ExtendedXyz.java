package org.crumple.io;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.crumple.kernel.InvalidValue;
import org.crumple.network.Boundary;
import org.crumple.network.Cell;
import org.crumple.table.DecimalText;

/**
 * Extended XYZ, as read by ASE and OVITO: one frame or a trajectory. It can only be written, because the format has no bonds.
 * <p>
 * The second line of a frame has the lattice vectors as rows in {@code Lattice}, {@code pbc="T T F"} (with walls or free
 * edges, F along them), the strain, the energy and the
 * provenance. Each node has its species ({@code X}, or {@code W} for a
 * wall point), its unwrapped position, its id and its coordination number, followed by any
 * columns of the caller.
 */
public final class ExtendedXyz implements NetworkFormat {

	/**
	 * A frame of a trajectory.
	 *
	 * @param stored the network in this frame
	 * @param columns further numbers of each node by name, each [N]; names consist of letters, digits and underscores
	 */
	public record Frame(StoredNetwork stored, Map<String, double[]> columns) {

		/** @throws IllegalArgumentException if the length of a column is not N, or readers would misinterpret its name */
		public Frame {
			for (final Map.Entry<String, double[]> column : columns.entrySet()) {
				final String name = column.getKey();
				if (!name.matches("[A-Za-z][A-Za-z0-9_]*") || OWN_COLUMNS.contains(name)) {
					throw InvalidValue.value("column", name, "a word of letters, digits and underscores other than " + OWN_COLUMNS);
				}
				final int nodes = stored.network().nodeCount();
				if (column.getValue().length != nodes) {
					throw InvalidValue.value("length of column " + name, column.getValue().length, nodes + ", one number a node");
				}
			}
		}
	}

	private static final Pattern START = Pattern.compile("^[ \\t]*\\d+[ \\t]*\\r?\\n[^\\n]*?(Lattice|Properties)=");
	private static final List<String> OWN_COLUMNS = List.of("species", "pos", "id", "coordination");
	private static final Set<String> OWN_KEYS = Set.of("Lattice", "Properties", "pbc", "strain", "energy");

	@Override
	public String label() {
		return "Extended XYZ";
	}

	@Override
	public String ending() {
		return ".xyz";
	}

	@Override
	public boolean isReadable() {
		return false;
	}

	@Override
	public String purpose() {
		return "for OVITO and ASE, written only";
	}

	@Override
	public boolean isExact() {
		return false;
	}

	@Override
	public Claim claim(final String head, final String name) {
		return START.matcher(head).find() ? Claim.START : Claim.NONE;
	}

	@Override
	public String expected() {
		return "Extended XYZ, which has no bonds";
	}

	@Override
	public List<Path> write(final StoredNetwork stored, final Path file) throws IOException {
		writeTrajectory(List.of(new Frame(stored, Map.of())), file);
		return List.of(file);
	}

	/**
	 * Writes a trajectory. Frames are requested one by one, so they may be computed on demand.
	 *
	 * @param frames at least one
	 * @param file replaced if it exists
	 */
	public static void writeTrajectory(final Iterable<Frame> frames, final Path file) throws IOException {
		AtomicFiles.write(file, out -> {
			boolean any = false;
			for (final Frame frame : frames) {
				writeFrame(frame, out);
				any = true;
			}
			if (!any) throw new NetworkFormatException(file + " cannot be written: a trajectory needs at least one frame.");
		});
	}

	private static void writeFrame(final Frame frame, final OutputStream out) throws IOException {
		final double[] x = frame.stored().configuration().positions();
		final int[] degree = frame.stored().network().degrees();
		final int free = frame.stored().network().freeCount();
		final StringBuilder text = new StringBuilder().append(degree.length).append('\n');
		appendComment(text, frame);
		for (int i = 0; i < degree.length; i++) {
			text.append(i < free ? "X " : "W ").append(DecimalText.of(x[2 * i])).append(' ')
				.append(DecimalText.of(x[2 * i + 1])).append(" 0 ").append(i)
				.append(' ').append(degree[i]);
			for (final double[] column : frame.columns().values()) text.append(' ').append(DecimalText.of(column[i]));
			text.append('\n');
		}
		out.write(text.toString().getBytes(StandardCharsets.UTF_8));
	}

	private static void appendComment(final StringBuilder text, final Frame frame) {
		final Cell cell = frame.stored().configuration().cell();
		text.append("Lattice=\"").append(DecimalText.of(cell.lx())).append(" 0 0 ").append(DecimalText.of(cell.tilt())).append(' ')
			.append(DecimalText.of(cell.ly())).append(" 0 0 0 1\" Properties=species:S:1:pos:R:3:id:I:1:coordination:I:1");
		for (final String name : frame.columns().keySet()) text.append(':').append(name).append(":R:1");
		final Boundary boundary = frame.stored().configuration().boundary();
		text.append(" pbc=\"").append(boundary.isPeriodic(0) ? 'T' : 'F').append(' ').append(boundary.isPeriodic(1) ? 'T' : 'F')
			.append(" F\" strain=").append(DecimalText.of(cell.shear())).append(" energy=")
			.append(DecimalText.of(frame.stored().energy()));
		frame.stored().properties().forEach((key, value) ->
			text.append(' ').append(word(OWN_KEYS.contains(key) ? "property_" + key : key)).append('=').append(quoted(value)));
		text.append('\n');
	}

	private static String word(final String key) {
		return key.matches("[A-Za-z_][A-Za-z0-9_]*") ? key : quoted(key);
	}

	/** Text in quotation marks, with quotation marks, backslashes and line ends in it escaped. */
	private static String quoted(final String text) {
		return '"' + PropertyText.escape(text).replace("\"", "\\\"") + '"';
	}
}
