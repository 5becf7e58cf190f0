package org.crumple.io;

import java.nio.file.Path;
import java.util.Map;

import org.crumple.kernel.PlainText;
import org.crumple.network.Boundary;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;
import org.crumple.potential.BondPotential;
import org.crumple.table.DecimalText;

/** The texts of {@link LammpsData}: the data file and the script. */
final class LammpsWriter {

	/** Smallest ratio of the lengths of the second shortest and the shortest image of a bond, so that rounding cannot exchange them. */
	private static final double CLEARLY_SHORTEST = 1 + 1e-9;
	/** Longest comment line: LAMMPS reads lines of at most 255 characters, and would take the rest of a longer comment for data. */
	static final int LONGEST_COMMENT = 200;
	/** Start of a line that continues the comment before it. */
	static final String CONTINUATION = "#+";

	/**
	 * Characters not allowed in a file name, because they could end a string of LAMMPS or of a shell, stand for a variable or a command, or
	 * continue a line.
	 */
	private static final String FORBIDDEN = "\"'`$&\\!;|<>*?#";

	private LammpsWriter() {}

	static String data(final StoredNetwork stored, final String file) throws NetworkFormatException {
		final SpringNetwork network = stored.network();
		if (network.bondCount() == 0) throw new NetworkFormatException(file + " cannot be written: LAMMPS needs at least one bond.");
		final LammpsBox box = LammpsBox.of(file, stored.configuration());
		requireShortestImages(stored, file, new MinimumImage(box.cell()));
		final StringBuilder text = new StringBuilder("# Crumple network: LAMMPS data, units lj, atom_style bond, bond_style class2\n");
		appendComments(text, stored);
		final int types = network.wallCount() > 0 ? 2 : 1;
		final int n = network.nodeCount(), m = network.bondCount();
		text.append('\n').append(n).append(" atoms\n").append(m).append(" bonds\n")
			.append(types).append(" atom types\n").append(m).append(" bond types\n\n");
		text.append(box.xlo() == 0 ? "0" : DecimalText.of(box.xlo())).append(' ').append(DecimalText.of(box.xlo() + box.lx()))
			.append(" xlo xhi\n");
		text.append(box.ylo() == 0 ? "0" : DecimalText.of(box.ylo())).append(' ').append(DecimalText.of(box.ylo() + box.ly()))
			.append(" ylo yhi\n-0.5 0.5 zlo zhi\n");
		if (box.periodicY() && stored.configuration().cell().shear() != 0)
			text.append(DecimalText.of(box.tilt())).append(" 0 0 xy xz yz\n");
		text.append("\nMasses\n\n1 1\n").append(types > 1 ? "2 1\n" : "");
		appendCoefficients(text, network, file);
		appendAtoms(text, stored.configuration(), box, file);
		text.append("\nBonds\n\n");
		for (int b = 0; b < m; b++) {
			text.append(b + 1).append(' ').append(b + 1).append(' ').append(network.from()[b] + 1).append(' ')
				.append(network.to()[b] + 1).append('\n');
		}
		return text.toString();
	}

	private static void requireShortestImages(final StoredNetwork stored, final String file, final MinimumImage nearest)
		throws NetworkFormatException
	{
		final SpringNetwork network = stored.network();
		final double[] d = new double[2];
		final long[] image = new long[2];
		for (int b = 0; b < network.bondCount(); b++) {
			network.bondVector(b, stored.configuration(), d);
			final double lead = nearest.find(d[0], d[1], image);
			if (image[0] == 0 && image[1] == 0 && lead > CLEARLY_SHORTEST) continue;
			throw new NetworkFormatException(file + " cannot be written: bond " + b + " of nodes " + network.from()[b] + " and " +
				network.to()[b] + " is not its own shortest periodic image, which is the one that LAMMPS takes; " +
				"use a larger cell or another format.");
		}
	}

	private static void appendComments(final StringBuilder text, final StoredNetwork stored) throws NetworkFormatException {
		appendComment(text, "strain", DecimalText.of(stored.configuration().cell().shear()));
		if (!stored.boundary().isEmpty()) {
			appendComment(text, "Lx", DecimalText.of(stored.configuration().cell().lx()));
			appendComment(text, "Ly", DecimalText.of(stored.configuration().cell().ly()));
		}
		for (final Map.Entry<String, String> line : stored.boundary().entrySet()) appendComment(text, line.getKey(), line.getValue());
		final BondPotential[] laws = stored.network().potential();
		if (BondLaw.isUniform(laws)) {
			appendComment(text, CrumpleCsv.KIND, BondLaw.kind(laws[0]).word());
			for (final String parameter : BondLaw.kind(laws[0]).parameters())
				appendComment(text, parameter, BondLaw.text(laws[0], parameter));
		}
		stored.properties().forEach((key, value) ->
			appendComment(text, PropertyText.escape(key, true), PropertyText.escape(value, true)));
	}

	/** Writes a comment, broken into several lines if it is long; no line ends with a space. */
	private static void appendComment(final StringBuilder text, final String key, final String value) {
		String rest = "# " + key + '=' + value;
		while (rest.length() > LONGEST_COMMENT) {
			int stop = LONGEST_COMMENT;
			while (stop > LONGEST_COMMENT / 2 && rest.charAt(stop - 1) == ' ') stop--;
			text.append(rest, 0, stop).append('\n');
			rest = CONTINUATION + rest.substring(stop);
		}
		text.append(rest).append('\n');
	}

	private static void appendCoefficients(final StringBuilder text, final SpringNetwork network, final String file)
		throws NetworkFormatException
	{
		text.append("\nBond Coeffs # class2\n\n");
		for (int b = 0; b < network.bondCount(); b++) {
			final BondPotential law = network.potential()[b];
			final double r0 = network.restLength()[b];
			final double[] k = law.powers(r0), energy = law.powers(1);
			if (k == null || k[0] != 0 || k[2] != 0) {
				throw new NetworkFormatException(file + " cannot be written: the energy of bond " + b + ", of the kind " + BondLaw.kind(law)
					.word() +
					", is not of even powers of r - r0 up to the fourth, which bond_style class2 of LAMMPS would read back; use " +
					NetworkFiles.list(NetworkFiles.labels(NetworkFormat::isExact), "or") + ".");
			}
			if (!isSafe(k[1], energy[1]) || !isSafe(k[3], energy[3])) {
				throw new NetworkFormatException(file + " cannot be written: the coefficients of bond " + b + " with r0=" +
					DecimalText.of(r0) + " leave the range of numbers.");
			}
			text.append(b + 1).append(' ').append(DecimalText.of(r0)).append(' ').append(DecimalText.of(k[1])).append(" 0 ")
				.append(DecimalText.of(k[3])).append('\n');
		}
	}

	/** Whether a coefficient keeps all digits of the energy from which it is computed, without overflow or underflow. */
	private static boolean isSafe(final double k, final double energy) {
		return energy == 0 || Double.isFinite(k) && Math.abs(k) >= Double.MIN_NORMAL;
	}

	private static void appendAtoms(final StringBuilder text, final Configuration configuration, final LammpsBox box,
		final String file) throws NetworkFormatException
	{
		text.append("\nAtoms # bond\n\n");
		final double[] x = configuration.positions();
		final double[] wrapped = new double[2];
		final int[] image = new int[2];
		for (int i = 0; i < configuration.nodeCount(); i++) {
			if (!box.wrap(x[2 * i], x[2 * i + 1], wrapped, image)) {
				throw new NetworkFormatException(file + " cannot be written: node " + i + " has left the cell by more than " +
					LammpsBox.LARGEST_IMAGE + " periods, which is all that LAMMPS can count.");
			}
			text.append(i + 1).append(i < configuration.freeCount() ? " 1 1 " : " 1 2 ")
				.append(DecimalText.of(wrapped[0])).append(' ').append(DecimalText.of(wrapped[1]))
				.append(" 0 ").append(image[0]).append(' ').append(image[1]).append(" 0\n");
		}
	}

	static String script(final StoredNetwork stored, final Path data, final String name) throws NetworkFormatException {
		final String dataName = data.getFileName().toString();
		if (!PlainText.isPlain(dataName) || dataName.chars().anyMatch(c -> FORBIDDEN.indexOf(c) >= 0)) {
			throw new NetworkFormatException(data
				+ " cannot be written: LAMMPS would take a sign of its name for a command; choose letters, digits, " +
				"blanks, dots and dashes.");
		}
		double longest = 0;
		for (final double length : stored.network().lengths(stored.configuration())) longest = Math.max(longest, length);
		final Boundary boundary = stored.configuration().boundary();
		return SCRIPT.replace("@PERIODIC@", (boundary.isPeriodic(0) ? "p " : "s ") + (boundary.isPeriodic(1) ? "p" : "s"))
			.replace("@WALLS@", boundary.wallCount() > 0 ? WALLS : "")
			.replace("@SCRIPT@", name.chars().allMatch(LammpsWriter::isPlain) ? name : '"' + name + '"')
			.replace("@CUTOFF@",
			DecimalText.of(Math.ceil(2 * longest) + 1))
			.replace("@DATA@", dataName.chars().allMatch(LammpsWriter::isPlain) ? dataName : '"' + dataName + '"');
	}

	private static boolean isPlain(final int c) {
		return c < 128 && Character.isLetterOrDigit(c) || c == '.' || c == '_' || c == '-';
	}

	/** Commands that hold the wall points, which are the atoms of type 2. */
	private static final String WALLS = """

		group           walls type 2
		fix             walls walls setforce 0 0 0
		""";
	private static final String SCRIPT = """
		# Energy and forces of a Crumple network. Run it in this folder:
		#   lmp -in @SCRIPT@
		# and, to go down to a minimum first:
		#   lmp -in @SCRIPT@ -var minimise 1

		variable        minimise index 0

		units           lj
		dimension       2
		boundary        @PERIODIC@ p
		atom_style      bond
		atom_modify     sort 0 0
		pair_style      none
		bond_style      class2
		box             tilt large
		# ghosts must reach beyond the longest bond; a skin of 1 keeps them valid while nodes move
		comm_modify     cutoff @CUTOFF@
		neighbor        1 bin
		neigh_modify    every 1 delay 0 check yes

		read_data       @DATA@
		@WALLS@
		thermo_style    custom step pe fmax
		thermo_modify   norm no format float %.17g
		thermo          1000

		if "${minimise} == 1" then &
		  "timestep 0.1" &
		  "min_style fire" &
		  "minimize 0 1e-10 1000000 10000000"

		run             0

		print           "energy $(pe:%.17g) largest_force $(fmax:%.17g)"
		""";
}
