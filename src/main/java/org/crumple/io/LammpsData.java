package org.crumple.io;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A LAMMPS data file of {@code atom_style bond}, with an input script {@code in.NAME} beside it that runs unchanged:
 * {@code lmp -in in.NAME}, in the folder of both.
 * <p>
 * Every bond has its own type of {@code bond_style class2}, {@code U = K2 (r-r0)² + K3 (r-r0)³ + K4 (r-r0)⁴}: a bistable bond has
 * {@code K2 = -α/2r0²}, {@code K3 = 0}, {@code K4 = C/4r0⁴}, a harmonic one {@code K2 = C/2r0²}. LAMMPS needs positions inside the cell and
 * a tilt of at most Lx/2, and takes the shortest image of a bond. Positions are therefore wrapped, with image flags; the tilt is reduced by
 * whole lattice vectors; and a network is refused if a bond is not its own shortest image. A comment keeps the strain, so that a larger
 * tilt can be restored.
 */
public final class LammpsData implements NetworkFormat {

	private static final Pattern COUNT = Pattern.compile("(?m)^[ \\t]*\\d+[ \\t]+(atoms|bonds)[ \\t\\r]*(#.*)?$");
	private static final Pattern COMMAND = Pattern.compile("(?m)^[ \\t]*(read_data|atom_style|pair_style)\\s");
	/** Endings that the name of the script omits. */
	private static final List<String> ENDINGS = List.of(".data", ".lammps", ".lmp", ".dat", ".txt");

	@Override
	public String label() {
		return "LAMMPS";
	}

	@Override
	public String ending() {
		return ".data";
	}

	@Override
	public String purpose() {
		return "data and input script";
	}

	@Override
	public String expected() {
		return "LAMMPS data";
	}

	@Override
	public List<String> otherEndings() {
		return List.of(".lammps", ".lmp", ".txt");
	}

	/** C and α are computed from K4 and K2, and positions are wrapped into the cell, both with rounding errors. */
	@Override
	public boolean isExact() {
		return false;
	}

	@Override
	public Claim claim(final String head, final String name) {
		return COMMAND.matcher(head).find() || COUNT.matcher(head).find() ? Claim.LINE : name.endsWith(ending()) ? Claim.NAME : Claim.NONE;
	}

	@Override
	public void requireOpenable(final String file, final String head) throws NetworkFormatException {
		if (COMMAND.matcher(head).find())
			throw new NetworkFormatException(file + " is a LAMMPS input script: open the data file that it reads.");
	}

	@Override
	public StoredNetwork read(final Path file) throws IOException {
		return LammpsReader.read(SourceText.read(file));
	}

	@Override
	public List<Path> write(final StoredNetwork stored, final Path file) throws IOException {
		final Path script = script(file);
		final String data = LammpsWriter.data(stored, file.toString());
		final String input = LammpsWriter.script(stored, file, script.getFileName().toString());
		final Map<Path, AtomicFiles.Body> files = new LinkedHashMap<>();
		files.put(file, out -> out.write(data.getBytes(StandardCharsets.US_ASCII)));
		files.put(script, out -> out.write(input.getBytes(StandardCharsets.UTF_8)));
		AtomicFiles.writeAll(files);
		return List.of(file, script);
	}

	/** The script {@code in.NAME} beside the data file, where NAME is its name without an ending such as {@code .data}. */
	static Path script(final Path data) throws NetworkFormatException {
		final String name = data.getFileName() == null ? "" : data.getFileName().toString();
		if (name.isEmpty()) throw new NetworkFormatException(data + " cannot be written: it is no name of a file.");
		for (final String ending : ENDINGS) {
			if (name.toLowerCase(Locale.ROOT).endsWith(ending) && name.length() > ending.length()) {
				return data.resolveSibling("in." + name.substring(0, name.length() - ending.length()));
			}
		}
		return data.resolveSibling("in." + name);
	}
}
