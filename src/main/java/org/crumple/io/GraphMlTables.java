package org.crumple.io;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.crumple.kernel.NumberText;
import org.crumple.network.Cell;
import org.crumple.potential.BondPotential;
import org.crumple.potential.LawKind;

/**
 * Collects the nodes and edges of a GraphML document and makes the network.
 * <p>
 * If the ids of the nodes are 0 to N - 1, they are kept; otherwise nodes are numbered in the order of the file. If every edge has a number
 * {@code bond} and these are 0 to M - 1, they give the order of the bonds; otherwise it is that of the file.
 */
final class GraphMlTables {

	/**
	 * An edge as read. Its ends are still names, and its law is still text, because values for all bonds may follow at the end of the file.
	 */
	private record Edge(int line, String source, String target, int bond, int ix, int iy, double r0, Map<String, String> values) {}

	/** Attributes of nodes and edges that define the network. */
	static final List<String> NAMES = Stream.concat(Stream.of("x", "y", "bond", "ix", "iy", "r0", CrumpleCsv.KIND),
		LawKind.parameterNames().stream()).toList();
	private static final int NO_INDEX = -1;

	private final String file;
	private final HeaderLines header;
	private final Map<String, Integer> order = new HashMap<>();
	private final List<Edge> edges = new ArrayList<>();
	private double[] positions = new double[128];
	private BondPotential lastLaw;
	private List<String> lastSpelling;

	GraphMlTables(final String file) {
		this.file = file;
		header = new HeaderLines(file, "graph data of that name");
	}

	/** The attributes of the graph itself. */
	HeaderLines header() {
		return header;
	}

	void addNode(final int line, final String id, final Map<String, String> values) throws NetworkFormatException {
		final int k = order.size();
		if (order.putIfAbsent(id, k) != null) {
			throw NetworkFormatException.inLine(file, line, "node id " + NetworkFormatException.quote(id) +
				" is given twice, expected each once.");
		}
		if (positions.length == 2 * k) positions = Arrays.copyOf(positions, 4 * k);
		positions[2 * k] = SourceText.number(file, line, value(line, values, "x", "node"), "x");
		positions[2 * k + 1] = SourceText.number(file, line, value(line, values, "y", "node"), "y");
	}

	void addEdge(final int line, final boolean directed, final String source, final String target, final Map<String, String> values)
		throws NetworkFormatException
	{
		final String index = values.get("bond");
		final int ix = SourceText.whole(file, line, value(line, values, "ix", "edge"), "ix");
		final int iy = SourceText.whole(file, line, value(line, values, "iy", "edge"), "iy");
		if (!directed && (ix != 0 || iy != 0)) {
			throw NetworkFormatException.inLine(file, line, "the edges are not directed, expected edgedefault=\"directed\": " +
				"the images ix, iy of a bond refer to its direction (in networkx, build a DiGraph).");
		}
		edges.add(new Edge(line, source, target, index == null ? NO_INDEX : SourceText.whole(file, line, index, "bond"), ix, iy,
			SourceText.number(file, line, value(line, values, "r0", "edge"), "r0"), values));
	}

	private String value(final int line, final Map<String, String> values, final String name, final String element)
		throws NetworkFormatException
	{
		final String value = values.get(name);
		if (value != null) return value;
		throw NetworkFormatException.inLine(file, line, "the " + element + " has no " + name + ", expected <data> for it.");
	}

	private BondPotential law(final Edge edge) throws NetworkFormatException {
		final String word = edge.values().get(CrumpleCsv.KIND);
		final LawKind kind = word == null ? header.kind() : BondLaw.kind(file, edge.line(), word);
		final List<String> spelling = new ArrayList<>(List.of(kind.word()));
		for (final String name : kind.parameters()) spelling.add(text(edge, name));
		if (!spelling.equals(lastSpelling)) {
			lastLaw = BondLaw.of(file, edge.line(), kind, name -> text(edge, name));
			lastSpelling = spelling;
		}
		return lastLaw;
	}

	private String text(final Edge edge, final String parameter) {
		final String its = edge.values().get(parameter);
		return its == null ? header.text(parameter) : its;
	}

	/** The network of all nodes and edges. */
	StoredNetwork network() throws NetworkFormatException {
		final int n = order.size();
		if (n < 2) throw new NetworkFormatException(file + " holds " + n + " nodes, expected at least 2.");
		final double strain = header.text("strain") == null ? 0 : header.number("strain");
		final Cell cell = new Cell(header.length("Lx"), header.length("Ly"), strain);
		final double[] x = Arrays.copyOf(positions, 2 * n);
		if (numbersAreIds()) moveToIds(x);
		final BondTable bonds = new BondTable(file, n);
		for (final Edge e : inOrder()) bonds.add(e.line(), node(e, e.source()), node(e, e.target()), e.ix(), e.iy(), e.r0(), law(e));
		return bonds.finish(x, cell, header);
	}

	private int node(final Edge edge, final String id) throws NetworkFormatException {
		final Integer node = order.get(id);
		if (node != null) return node;
		throw NetworkFormatException.unexpected(file, edge.line(), id, "the id of a node of this file");
	}

	/** Whether the names of the nodes are the numbers 0 to N - 1. */
	private boolean numbersAreIds() {
		for (final String id : order.keySet()) {
			final boolean plain = !id.isEmpty() && id.length() < 10 && id.chars().allMatch(c -> c >= '0' && c <= '9');
			if (!plain || !Integer.toString(NumberText.wholeInt(id)).equals(id) || NumberText.wholeInt(id) >= order.size()) return false;
		}
		return true;
	}

	/** Copies positions to {@code x} [2N] in the order of the ids. */
	private void moveToIds(final double[] x) {
		for (final Map.Entry<String, Integer> node : order.entrySet()) {
			final int id = NumberText.wholeInt(node.getKey());
			x[2 * id] = positions[2 * node.getValue()];
			x[2 * id + 1] = positions[2 * node.getValue() + 1];
			node.setValue(id);
		}
	}

	private List<Edge> inOrder() {
		final Edge[] sorted = new Edge[edges.size()];
		for (final Edge edge : edges) {
			final int b = edge.bond();
			if (b < 0 || b >= sorted.length || sorted[b] != null) return edges;
			sorted[b] = edge;
		}
		return Arrays.asList(sorted);
	}
}
