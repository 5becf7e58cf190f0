package org.crumple.example;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.crumple.io.AtomicFiles;
import org.crumple.io.NetworkFormat;
import org.crumple.io.NetworkFormatException;
import org.crumple.io.StoredNetwork;
import org.crumple.kernel.NumberText;
import org.crumple.network.Cell;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;
import org.crumple.potential.BondPotential;
import org.crumple.potential.LawKind;
import org.crumple.table.DecimalText;

/**
 * Text files: a line {@code pairs N M Lx Ly strain}, then lines {@code x y} of nodes, then lines {@code i j ix iy r0 kind} of bonds with
 * the parameters of their laws.
 */
public final class PairList implements NetworkFormat {

	@Override
	public String label() {
		return "Pair list";
	}

	@Override
	public String purpose() {
		return "plain lines";
	}

	@Override
	public String ending() {
		return ".pairs";
	}

	/** All numbers are restored, but not the provenance. */
	@Override
	public boolean isExact() {
		return false;
	}

	@Override
	public Claim claim(final String head, final String name) {
		return head.startsWith("pairs ") ? Claim.START : Claim.NONE;
	}

	@Override
	public List<Path> write(final StoredNetwork stored, final Path file) throws IOException {
		final SpringNetwork n = stored.network();
		final Cell cell = stored.configuration().cell();
		final double[] x = stored.configuration().positions();
		final StringBuilder text = new StringBuilder("pairs " + n.nodeCount() + " " + n.bondCount() + numbers(cell.lx(), cell.ly(),
			cell.shear()));
		for (int i = 0; i < n.nodeCount(); i++) text.append('\n').append(numbers(x[2 * i], x[2 * i + 1]).strip());
		for (int b = 0; b < n.bondCount(); b++) {
			final LawKind kind = LawKind.of(n.potential()[b]);
			if (kind == null)
				throw new NetworkFormatException(file + " cannot be written: bond " + b + " has a law that files have no word for.");
			text.append("\n" + n.from()[b] + " " + n.to()[b] + " " + n.imageX()[b] + " " + n.imageY()[b] + numbers(n.restLength()[b]) + " "
				+ kind.word())
				.append(numbers(n.potential()[b].parameters()));
		}
		AtomicFiles.write(file, out -> out.write(text.append('\n').toString().getBytes(StandardCharsets.UTF_8)));
		return List.of(file);
	}

	private static String numbers(final double... values) {
		final StringBuilder text = new StringBuilder();
		for (final double value : values) text.append(' ').append(DecimalText.of(value));
		return text.toString();
	}

	@Override
	public StoredNetwork read(final Path file) throws IOException {
		final String[] lines = new String(Files.readAllBytes(file), StandardCharsets.UTF_8).split("\n", -1);
		int at = 0;
		try {
			final String[] head = lines[at].split(" ");
			final int n = NumberText.wholeInt(head[1]), m = NumberText.wholeInt(head[2]);
			if (n < 0 || m < 0 || lines.length != n + m + 2 || !lines[n + m + 1].isEmpty()) throw new IllegalArgumentException("cut short");
			final double[] x = new double[2 * n], restLength = new double[m];
			final int[] from = new int[m], to = new int[m], imageX = new int[m], imageY = new int[m];
			final BondPotential[] laws = new BondPotential[m];
			for (int i = 0; i < n; i++) {
				final String[] place = lines[++at].split(" ");
				for (int k = 0; k < 2; k++) x[2 * i + k] = NumberText.real(place[k]);
			}
			for (int b = 0; b < m; b++) {
				final String[] bond = lines[++at].split(" ");
				from[b] = NumberText.wholeInt(bond[0]);
				to[b] = NumberText.wholeInt(bond[1]);
				imageX[b] = NumberText.wholeInt(bond[2]);
				imageY[b] = NumberText.wholeInt(bond[3]);
				restLength[b] = NumberText.real(bond[4]);
				laws[b] = LawKind.named(bond[5]).law(Arrays.stream(bond).skip(6).mapToDouble(NumberText::real).toArray());
			}
			final Cell cell = new Cell(NumberText.real(head[3]), NumberText.real(head[4]), NumberText.real(head[5]));
			return new StoredNetwork(new SpringNetwork(n, from, to, imageX, imageY, restLength, laws), new Configuration(x, cell));
		} catch (final RuntimeException e) {
			throw new NetworkFormatException(file + ", line " + (at + 1)
				+ ": no list of the pairs of a network (truncated or damaged?).", e);
		}
	}
}
