package org.crumple.memory;

import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** Transition graphs as text for programs that draw and analyse graphs: GraphML for networkx, igraph and Gephi, DOT for Graphviz. */
public final class GraphText {

	private GraphText() {}

	/** Both texts, by the endings of their files. */
	public static Map<String, String> files(final TransitionGraph graph, final Components components) {
		return Map.of("graphml", graphMl(graph, components), "dot", dot(graph, components));
	}

	/** Nodes with their strains, energies and components, and falls with their strain, sense, trigger, flips and drop. */
	public static String graphMl(final TransitionGraph graph, final Components components) {
		final StringBuilder text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
			+ "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n");
		for (final String key : new String[] { "node depth int", "node from_strain double", "node until_strain double",
			"node energy_down double", "node energy_up double", "node component int", "node frontier boolean", "edge sense string",
			"edge strain double", "edge trigger int", "edge flips string", "edge drop double" }) {
			final String[] part = key.split(" ");
			text.append("  <key id=\"").append(part[1]).append("\" for=\"").append(part[0]).append("\" attr.name=\"").append(part[1])
				.append("\" attr.type=\"").append(part[2]).append("\"/>\n");
		}
		text.append("  <graph id=\"transitions\" edgedefault=\"directed\">\n");
		for (final Branch b : graph.branches()) {
			text.append("    <node id=\"").append(b.node()).append("\">").append(data("depth", b.depth()))
				.append(data("from_strain", b.down().strain())).append(data("until_strain", b.up().strain()))
				.append(data("energy_down", b.down().energy())).append(data("energy_up", b.up().energy()))
				.append(data("component", components.of()[b.node()])).append(data("frontier", b.isFrontier())).append("</node>\n");
		}
		text.append(falls(graph, fall -> "    <edge source=\"" + fall.from + "\" target=\"" + fall.exit.to() + "\">" + data("sense", fall.up
			? "up" : "down") + data("strain", fall.exit.strain()) + data("trigger", fall.exit.trigger()) + data("flips", fall.exit.flips())
			+ data("drop", fall.exit.drop()) + "</edge>\n"));
		return text.append("  </graph>\n</graphml>\n").toString();
	}

	private static String data(final String key, final Object value) {
		return "<data key=\"" + key + "\">" + value + "</data>";
	}

	/** Nodes labelled with their strains, in clusters of components; falls up solid, falls down dashed, wider where more bonds flip. */
	public static String dot(final TransitionGraph graph, final Components components) {
		final StringBuilder text = new StringBuilder("digraph transitions {\n  rankdir=LR;\n  node [shape=box, fontsize=10];\n");
		final int[] sizes = components.sizes();
		for (int c = 0; c < components.count(); c++) {
			if (sizes[c] > 1) text.append("  subgraph cluster_").append(c).append(" {\n    label=\"component ").append(c).append("\";\n");
			for (final Branch b : graph.branches()) {
				if (components.of()[b.node()] != c) continue;
				text.append(String.format(Locale.ROOT, "    %d [label=\"%d\\n%.4f … %.4f\"%s];%n", b.node(), b.node(), b.down().strain(),
					b.up().strain(), b.isFrontier() ? ", style=dashed" : ""));
			}
			if (sizes[c] > 1) text.append("  }\n");
		}
		text.append(falls(graph, fall -> String.format(Locale.ROOT, "  %d -> %d [style=%s, penwidth=%.1f];%n", fall.from, fall.exit.to(),
			fall.up ? "solid" : "dashed", 1 + Math.log1p(fall.exit.flipped().length))));
		return text.append("}\n").toString().replace("\r\n", "\n");
	}

	private record Fall(int from, boolean up, Branch.Exit exit) {}

	private static String falls(final TransitionGraph graph, final Function<Fall, String> line) {
		final StringBuilder text = new StringBuilder();
		for (final Branch branch : graph.branches()) {
			if (branch.up().to() >= 0) text.append(line.apply(new Fall(branch.node(), true, branch.up())));
			if (branch.down().to() >= 0) text.append(line.apply(new Fall(branch.node(), false, branch.down())));
		}
		return text.toString();
	}
}
