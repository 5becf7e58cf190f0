package org.crumple.io;

import java.io.StringWriter;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import org.crumple.network.SpringNetwork;
import org.crumple.potential.BondPotential;
import org.crumple.table.DecimalText;

/** Writes the document of {@link GraphMl}, with one element per line. The id of a key is its name, except for provenance. */
final class GraphMlWriter {

	static final String NAMESPACE = "http://graphml.graphdrawing.org/xmlns";

	private final XMLStreamWriter xml;

	private GraphMlWriter(final XMLStreamWriter xml) {
		this.xml = xml;
	}

	static String text(final StoredNetwork stored) throws NetworkFormatException {
		final StringWriter text = new StringWriter();
		try {
			new GraphMlWriter(XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text)).write(stored);
		}
		catch (final XMLStreamException e) {
			throw new NetworkFormatException("The network cannot be written as GraphML: " + e.getMessage(), e);
		}
		return text.append('\n').toString();
	}

	private void write(final StoredNetwork stored) throws XMLStreamException, NetworkFormatException {
		xml.writeStartDocument("UTF-8", "1.0");
		line();
		xml.writeStartElement("graphml");
		xml.writeDefaultNamespace(NAMESPACE);
		for (final String name : new String[] { "Lx", "Ly", "strain" }) key(name, "graph", name, "double");
		for (final String name : stored.boundary().keySet()) key(name, "graph", name, "string");
		int property = 0;
		for (final String name : stored.properties().keySet()) key("p" + property++, "graph", PropertyText.escape(name), "string");
		for (final String name : new String[] { "x", "y" }) key(name, "node", name, "double");
		if (stored.network().wallCount() > 0) key("wall", "node", "wall", "int");
		for (final String name : new String[] { "bond", "ix", "iy" }) key(name, "edge", name, "int");
		key("r0", "edge", "r0", "double");
		final Set<String> parameters = new LinkedHashSet<>(BondLaw.STANDARD.parameters());
		parameters.addAll(BondLaw.parameters(stored.network().potential()));
		for (final String name : parameters) key(name, "edge", name, "double");
		key(CrumpleCsv.KIND, "edge", CrumpleCsv.KIND, "string");
		line();
		xml.writeStartElement("graph");
		xml.writeAttribute("edgedefault", "directed");
		writeGraphData(stored);
		writeNodes(stored.configuration().positions(), stored.network());
		writeEdges(stored.network());
		line();
		xml.writeEndElement();
		line();
		xml.writeEndElement();
		xml.writeEndDocument();
		xml.flush();
	}

	private void writeGraphData(final StoredNetwork stored) throws XMLStreamException {
		line();
		data("Lx", stored.configuration().cell().lx());
		data("Ly", stored.configuration().cell().ly());
		data("strain", stored.configuration().cell().shear());
		for (final Map.Entry<String, String> entry : stored.boundary().entrySet()) data(entry.getKey(), entry.getValue());
		int property = 0;
		for (final Map.Entry<String, String> entry : stored.properties().entrySet()) {
			line();
			data("p" + property++, PropertyText.escape(entry.getValue()));
		}
	}

	private void writeNodes(final double[] x, final SpringNetwork network) throws XMLStreamException {
		for (int i = 0; 2 * i < x.length; i++) {
			line();
			xml.writeStartElement("node");
			xml.writeAttribute("id", Integer.toString(i));
			data("x", x[2 * i]);
			data("y", x[2 * i + 1]);
			if (network.wallCount() > 0) data("wall", i < network.freeCount() ? "0" : "1");
			xml.writeEndElement();
		}
	}

	private void writeEdges(final SpringNetwork network) throws XMLStreamException, NetworkFormatException {
		for (int b = 0; b < network.bondCount(); b++) {
			line();
			xml.writeStartElement("edge");
			xml.writeAttribute("source", Integer.toString(network.from()[b]));
			xml.writeAttribute("target", Integer.toString(network.to()[b]));
			data("bond", Integer.toString(b));
			data("ix", Integer.toString(network.imageX()[b]));
			data("iy", Integer.toString(network.imageY()[b]));
			data("r0", network.restLength()[b]);
			final BondPotential law = network.potential()[b];
			for (final String parameter : BondLaw.kind(law).parameters()) data(parameter, BondLaw.text(law, parameter));
			data(CrumpleCsv.KIND, BondLaw.kind(law).word());
			xml.writeEndElement();
		}
	}

	private void key(final String id, final String domain, final String name, final String type) throws XMLStreamException {
		line();
		xml.writeEmptyElement("key");
		xml.writeAttribute("id", id);
		xml.writeAttribute("for", domain);
		xml.writeAttribute("attr.name", name);
		xml.writeAttribute("attr.type", type);
	}

	private void data(final String key, final double value) throws XMLStreamException {
		data(key, DecimalText.of(value));
	}

	private void data(final String key, final String value) throws XMLStreamException {
		xml.writeStartElement("data");
		xml.writeAttribute("key", key);
		xml.writeCharacters(value);
		xml.writeEndElement();
	}

	private void line() throws XMLStreamException {
		xml.writeCharacters("\n");
	}
}
