package org.crumple.io;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;

import org.crumple.mechanics.BondStates;
import org.crumple.network.Cell;
import org.crumple.table.DecimalText;

/**
 * A VTK unstructured grid ({@code .vtu}) for ParaView and meshio, as text with all digits. It can only be written, because bonds are cut at
 * the border of the cell ({@link CutBonds}).
 * <p>
 * Each bond is one or more line cells, with the index of the bond, r0, length, tension, stiffness and state. {@code node} of a point is the
 * index of the node, or -1 at a cut end of a bond. The field data contain the periodic cell, the strain and the energy; the provenance is a
 * comment.
 */
public final class VtkGrid implements NetworkFormat {

	/** Start of the root element, which distinguishes the file from other XML formats such as GraphML. */
	private static final String TAG = "<VTKFile";
	private static final int LINE = 3, ON_A_LINE = 8;

	@Override
	public String label() {
		return "VTK";
	}

	@Override
	public String ending() {
		return ".vtu";
	}

	@Override
	public boolean isReadable() {
		return false;
	}

	@Override
	public String purpose() {
		return "for ParaView and meshio, written only";
	}

	@Override
	public boolean isExact() {
		return false;
	}

	@Override
	public Claim claim(final String head, final String name) {
		return NetworkFormat.isMarkup(head) && head.contains(TAG) ? Claim.ELEMENT : Claim.NONE;
	}

	@Override
	public String expected() {
		return "VTK, which has bonds cut at the border of the cell";
	}

	@Override
	public List<Path> write(final StoredNetwork stored, final Path file) throws IOException {
		final CutBonds cut = new CutBonds(file.toString(), stored.network(), stored.configuration());
		final byte[] text = text(stored, cut).getBytes(StandardCharsets.UTF_8);
		AtomicFiles.writeBytes(file, text);
		return List.of(file);
	}

	private static String text(final StoredNetwork stored, final CutBonds cut) {
		final BondStates states = BondStates.of(stored.network(), stored.configuration());
		final double[] points = cut.points();
		final int[] ends = cut.ends(), bonds = cut.bonds();
		final int nodes = stored.network().nodeCount(), count = points.length / 2;
		final StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
		appendProvenance(xml, stored);
		xml.append(TAG).append(" type=\"UnstructuredGrid\" version=\"0.1\" byte_order=\"LittleEndian\">\n<UnstructuredGrid>\n");
		appendFields(xml, stored, cut.tilt());
		xml.append("<Piece NumberOfPoints=\"").append(count).append("\" NumberOfCells=\"").append(bonds.length).append("\">\n<Points>\n");
		array(xml, "Float64\" Name=\"Points\" NumberOfComponents=\"3", 3 * count, k -> k % 3 == 2 ? "0"
			: DecimalText.of(points[k / 3 * 2 + k % 3]));
		xml.append("</Points>\n<Cells>\n");
		array(xml, "Int64\" Name=\"connectivity", ends.length, k -> Integer.toString(ends[k]));
		array(xml, "Int64\" Name=\"offsets", bonds.length, k -> Integer.toString(2 * k + 2));
		array(xml, "UInt8\" Name=\"types", bonds.length, k -> Integer.toString(LINE));
		xml.append("</Cells>\n<PointData>\n");
		array(xml, "Int32\" Name=\"node", count, k -> Integer.toString(k < nodes ? k : -1));
		xml.append("</PointData>\n<CellData>\n");
		array(xml, "Int32\" Name=\"bond", bonds.length, k -> Integer.toString(bonds[k]));
		array(xml, "Int32\" Name=\"state", bonds.length, k -> Integer.toString(state(states, bonds[k])));
		reals(xml, "r0", stored.network().restLength(), bonds);
		reals(xml, "length", states.length(), bonds);
		reals(xml, "tension", states.tension(), bonds);
		reals(xml, "stiffness", states.stiffness(), bonds);
		return xml.append("</CellData>\n</Piece>\n</UnstructuredGrid>\n</VTKFile>\n").toString();
	}

	/**
	 * State of a bond, as in the colours of pictures. 0: stable and short, 1: stable and long, 2: unstable and short, 3: unstable and long.
	 */
	private static int state(final BondStates states, final int bond) {
		return (states.isUnstable(bond) ? 2 : 0) + (states.isLong(bond) ? 1 : 0);
	}

	private static void appendFields(final StringBuilder xml, final StoredNetwork stored, final double tilt) {
		final Cell cell = stored.configuration().cell();
		xml.append("<FieldData>\n");
		field(xml, "Lx", cell.lx());
		field(xml, "Ly", cell.ly());
		field(xml, "tilt", tilt);
		field(xml, "strain", cell.shear());
		field(xml, "energy", stored.energy());
		xml.append("</FieldData>\n");
	}

	private static void field(final StringBuilder xml, final String name, final double value) {
		array(xml, "Float64\" Name=\"" + name + "\" NumberOfTuples=\"1", 1, k -> DecimalText.of(value));
	}

	/** Writes the provenance as a comment. XML does not allow two consecutive hyphens in a comment. */
	private static void appendProvenance(final StringBuilder xml, final StoredNetwork stored) {
		if (stored.properties().isEmpty()) return;
		xml.append("<!--\n");
		stored.properties().forEach((key, value) -> xml.append((PropertyText.escape(key) + "=" + PropertyText.escape(value))
			.replaceAll("-(?=-)", "- ")).append('\n'));
		xml.append("-->\n");
	}

	private static void reals(final StringBuilder xml, final String name, final double[] ofBonds, final int[] bonds) {
		array(xml, "Float64\" Name=\"" + name, bonds.length, k -> DecimalText.of(ofBonds[bonds[k]]));
	}

	/** @param head type and name of the array, as attributes without the outer quotation marks */
	private static void array(final StringBuilder xml, final String head, final int count, final IntFunction<String> value) {
		xml.append("<DataArray type=\"").append(head).append("\" format=\"ascii\">\n");
		for (int k = 0; k < count; k++) xml.append(value.apply(k)).append(k % ON_A_LINE == ON_A_LINE - 1 || k == count - 1 ? '\n' : ' ');
		xml.append("</DataArray>\n");
	}
}
