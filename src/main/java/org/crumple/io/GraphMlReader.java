package org.crumple.io;

import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.crumple.potential.LawKind;

/**
 * Reads a GraphML document in one pass and passes nodes and edges to {@link GraphMlTables}. Document type declarations are refused, and
 * with them all entities except the five predefined ones of XML. Elements added by other programs, such as the drawings of yEd, are
 * skipped.
 */
final class GraphMlReader {

	/** Number of bytes within which an XML declaration ends. */
	private static final int DECLARATION = 200;
	private static final Pattern ENCODING = Pattern.compile("^[^<]{0,3}<\\?xml[^>]*?encoding\\s*=\\s*[\"']([^\"'>]*)[\"']");

	private final String file;
	private final XMLStreamReader xml;
	/** Names of the declared attributes, by key id. */
	private final Map<String, String> names = new HashMap<>();
	/** Default values of attributes, by element and attribute name. */
	private final Map<String, String> defaults = new HashMap<>();
	private final GraphMlTables tables;
	private static final String NAMESPACE = "http://graphml.graphdrawing.org/";
	/** Namespace of the root element, which need not be the standard one; null if there is none. */
	private String namespace;
	private boolean inGraph, hasGraph, isDirected;

	private GraphMlReader(final String file, final XMLStreamReader xml) {
		this.file = file;
		this.xml = xml;
		tables = new GraphMlTables(file);
	}

	static StoredNetwork read(final String file, final byte[] bytes) throws NetworkFormatException {
		SourceText.requireUncompressed(file, bytes);
		return parse(file, SourceText.decode(file, bytes, charset(file, bytes))).network();
	}

	/** The encoding declared in the document. (The parser could find it, but reports a wrong one on the console.) */
	private static Charset charset(final String file, final byte[] bytes) throws NetworkFormatException {
		final Charset found = TextEncoding.of(bytes);
		if (found.name().startsWith("UTF-16")) return found;
		final String head = new String(bytes, 0, Math.min(DECLARATION, bytes.length), StandardCharsets.ISO_8859_1);
		final Matcher declared = ENCODING.matcher(head);
		if (!declared.find()) return StandardCharsets.UTF_8;
		try {
			return Charset.forName(declared.group(1));
		}
		catch (final IllegalArgumentException e) {
			throw NetworkFormatException.unexpected(file, 1, declared.group(1), "an encoding that Java knows, such as UTF-8");
		}
	}

	private static GraphMlTables parse(final String file, final String text) throws NetworkFormatException {
		final XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		factory.setProperty(XMLInputFactory.IS_COALESCING, true);
		try {
			final GraphMlReader reader = new GraphMlReader(file, factory.createXMLStreamReader(new StringReader(text)));
			reader.readDocument();
			return reader.tables;
		}
		catch (final XMLStreamException | RuntimeException e) {
			// the parser of the JDK throws unchecked exceptions for some damaged documents
			final int line = e instanceof XMLStreamException x && x.getLocation() != null ? x.getLocation().getLineNumber() : 0;
			final NetworkFormatException refusal = NetworkFormatException.inLine(file, line,
				"the XML is not well formed (truncated or damaged?), expected a GraphML document.");
			refusal.initCause(e);
			throw refusal;
		}
	}

	private void readDocument() throws XMLStreamException, NetworkFormatException {
		boolean atRoot = true;
		while (xml.hasNext()) {
			final int event = xml.next();
			if (event == XMLStreamConstants.DTD) {
				throw wrong("found a document type declaration (DTD), which is not read for safety, expected GraphML without one.");
			}
			if (event == XMLStreamConstants.ENTITY_REFERENCE) throw wrong("found an entity that XML does not define, expected plain text.");
			if (event == XMLStreamConstants.END_ELEMENT && isOurs() && xml.getLocalName().equals("graph")) inGraph = false;
			if (event != XMLStreamConstants.START_ELEMENT) continue;
			if (atRoot) namespace = xml.getNamespaceURI();
			if (atRoot && !xml.getLocalName().equals("graphml")) {
				throw NetworkFormatException.unexpected(file, line(), "<" + xml.getLocalName() + ">", "a GraphML document, <graphml>");
			}
			atRoot = false;
			if (isOurs()) takeElement();
		}
		if (!hasGraph) throw new NetworkFormatException(file + " has no graph, expected an element <graph>.");
		takeGraphDefaults();
	}

	/** Whether the current element belongs to GraphML, and not to the extension of another program. */
	private boolean isOurs() {
		final String its = xml.getNamespaceURI();
		return its == null || its.equals(namespace) || its.startsWith(NAMESPACE);
	}

	private void takeElement() throws XMLStreamException, NetworkFormatException {
		switch (xml.getLocalName()) {
			case "key":
				takeKey();
				break;
			case "graph":
				takeGraph();
				break;
			case "node":
				tables.addNode(line(), required("id"), dataInside("node"));
				break;
			case "edge":
				final String directed = xml.getAttributeValue(null, "directed");
				tables.addEdge(line(), directed == null ? isDirected : directed.equals("true"), required("source"), required("target"),
					dataInside("edge"));
				break;
			case "data":
				if (inGraph) takeGraphData();
				break;
			case "hyperedge":
				throw wrong("found a hyperedge, expected edges between two nodes.");
			default:
				// descriptions and extensions have no data of the network
		}
	}

	private void takeKey() throws XMLStreamException, NetworkFormatException {
		final String id = required("id");
		final String domain = xml.getAttributeValue(null, "for");
		final String declared = xml.getAttributeValue(null, "attr.name");
		final String name = declared == null ? id : declared;
		names.put(id, name);
		while (xml.next() != XMLStreamConstants.END_ELEMENT) {
			if (xml.isStartElement()) {
				final boolean isDefault = isOurs() && xml.getLocalName().equals("default");
				final String text = content();
				if (isDefault && text != null) defaults.put((domain == null ? "all" : domain) + ' ' + name, text);
			}
		}
	}

	private void takeGraph() throws NetworkFormatException {
		if (hasGraph) throw wrong("found a second graph, expected one.");
		hasGraph = true;
		inGraph = true;
		isDirected = "directed".equals(xml.getAttributeValue(null, "edgedefault"));
	}

	private void takeGraphData() throws XMLStreamException, NetworkFormatException {
		final int line = line();
		final String name = declared(), text = content();
		if (text != null) tables.header().add(line, name, text);
	}

	/** Takes the defaults of keys for attributes that the graph does not give. */
	private void takeGraphDefaults() throws NetworkFormatException {
		final Set<String> names = LawKind.parameterNames();
		names.addAll(StoredNetwork.RESERVED);
		for (final String name : names) {
			final String standard = defaults.getOrDefault("graph " + name, defaults.get("all " + name));
			if (standard != null && tables.header().text(name) == null) tables.header().add(0, name, standard);
		}
	}

	/** The text in the current element, up to its end; null if it contains other elements, such as drawings of yEd. */
	private String content() throws XMLStreamException {
		final StringBuilder text = new StringBuilder();
		boolean plain = true;
		for (int depth = 1; depth > 0;) {
			final int event = xml.next();
			if (event == XMLStreamConstants.END_ELEMENT) depth--;
			else if (event == XMLStreamConstants.START_ELEMENT) {
				depth++;
				plain = false;
			}
			else if (event == XMLStreamConstants.ENTITY_REFERENCE) throw new XMLStreamException("entity", xml.getLocation());
			else if (xml.hasText() && event != XMLStreamConstants.COMMENT && plain) text.append(xml.getText());
		}
		return plain ? text.toString().strip() : null;
	}

	/** The values of the current node or edge by name, up to its end, with the defaults of keys for values not given. */
	private Map<String, String> dataInside(final String element) throws XMLStreamException, NetworkFormatException {
		final Map<String, String> values = new HashMap<>();
		int depth = 1;
		while (depth > 0) {
			final int event = xml.next();
			if (event == XMLStreamConstants.END_ELEMENT) depth--;
			else if (event == XMLStreamConstants.START_ELEMENT) {
				final String inner = isOurs() ? xml.getLocalName() : "";
				if (inner.equals("node") || inner.equals("edge") || inner.equals("graph")) {
					throw wrong("found <" + inner + "> inside <" + element + ">, expected a graph without inner graphs.");
				}
				if (depth == 1 && inner.equals("data")) {
					final String name = declared(), text = content();
					if (text != null) values.put(name, text);
				}
				else depth++;
			}
		}
		for (final String name : GraphMlTables.NAMES) {
			final String standard = defaults.getOrDefault(element + ' ' + name, defaults.get("all " + name));
			if (standard != null) values.putIfAbsent(name, standard);
		}
		return values;
	}

	private String declared() throws NetworkFormatException {
		final String name = names.get(required("key"));
		if (name != null) return name;
		throw NetworkFormatException.unexpected(file, line(), required("key"), "a key declared at the top of the file");
	}

	private String required(final String attribute) throws NetworkFormatException {
		final String value = xml.getAttributeValue(null, attribute);
		if (value != null) return value;
		throw wrong("<" + xml.getLocalName() + "> has no attribute " + attribute + ".");
	}

	private int line() {
		return xml.getLocation().getLineNumber();
	}

	private NetworkFormatException wrong(final String problem) {
		return NetworkFormatException.inLine(file, line(), problem);
	}
}
