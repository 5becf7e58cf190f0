package org.crumple.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;

import org.crumple.potential.BistableQuartic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** GraphML as other programs write it: defaults, extensions, and documents that are not networks. */
class GraphMlReaderTest {

	private static final String KEYS =
		"<key id='x' for='node'/><key id='y' for='node'/><key id='r0' for='edge'/><key id='ix' for='edge'/><key id='iy' for='edge'/>" +
		"<key id='C' for='edge'/><key id='alpha' for='edge'/><key id='Lx' for='graph'/><key id='Ly' for='graph'/>";
	private static final String GRAPH = "<graph edgedefault='directed'><data key='Lx'>4</data><data key='Ly'>3</data>";
	private static final String NODES =
		"<node id='0'><data key='x'>0</data><data key='y'>0</data></node>"
			+ "<node id='1'><data key='x'>1</data><data key='y'>1.5</data></node>";
	private static final String EDGE =
		"<edge source='0' target='1'><data key='r0'>1.7</data><data key='ix'>0</data><data key='iy'>0</data>" +
		"<data key='C'>2</data><data key='alpha'>0.3</data></edge>";

	private static StoredNetwork read(final String inside) throws NetworkFormatException {
		return GraphMlReader.read("a.graphml", ("<graphml>" + inside + "</graphml>").getBytes(StandardCharsets.UTF_8));
	}

	private static String refusal(final String inside) {
		final String message = assertThrows(NetworkFormatException.class, () -> read(inside)).getMessage();
		assertTrue(message.startsWith("a.graphml"), message);
		return message.substring("a.graphml".length());
	}

	private static String whole(final String keys, final String graph, final String nodes, final String edges) {
		return keys + graph + nodes + edges + "</graph>";
	}

	@Test
	void theSmallestDocumentIsRead() throws NetworkFormatException {
		final StoredNetwork stored = read(whole(KEYS, GRAPH, NODES, EDGE));
		assertArrayEquals(new double[] { 0, 0, 1, 1.5 }, stored.configuration().positions());
		assertEquals(4, stored.configuration().cell().lx());
		assertEquals(3, stored.configuration().cell().ly());
		assertEquals(0, stored.configuration().cell().shear());
		assertArrayEquals(new double[] { 1.7 }, stored.network().restLength());
		assertEquals(new BistableQuartic(2, 0.3), stored.network().potential()[0]);
	}

	/** A network with defaults in keys, and an edge that gives only the named values. */
	private static StoredNetwork defaults(final String keys, final String given) throws NetworkFormatException {
		return read(whole("<key id='x' for='node'/><key id='y' for='node'/><key id='Lx' for='graph'/><key id='Ly' for='graph'/>" + keys,
			GRAPH, NODES,
			"<edge source='0' target='1'>" + given + "</edge>"));
	}

	private static final String REST = "<key id='ix' for='all'><default>0</default></key><key id='iy'><default> 0 </default></key>" +
		"<key id='C' for='edge'><desc>5</desc><default>2</default></key><key id='alpha' "
		+ "for='edge'><default>0.3</default><desc>9</desc></key>";

	@Test
	void aKeyForAllGivesItsDefaultToEdges() throws NetworkFormatException {
		for (final String domain : new String[] { " for='all'", "", " for='edge'" }) {
			final StoredNetwork stored = defaults(REST + "<key id='r0'" + domain + "><default>1.7</default></key>", "");
			assertArrayEquals(new double[] { 1.7 }, stored.network().restLength(), domain);
			assertEquals(new BistableQuartic(2, 0.3), stored.network().potential()[0]);
		}
	}

	@Test
	void aDefaultOfNodesIsNoneOfEdges() {
		assertEquals(", line 1: the edge has no r0, expected <data> for it.",
			assertThrows(NetworkFormatException.class, () -> defaults(REST + "<key id='r0' for='node'><default>1.7</default></key>", ""))
			.getMessage().substring(9));
	}

	@Test
	void theDefaultOfAnEdgeComesBeforeThatOfAllAndAGivenValueBeforeBoth() throws NetworkFormatException {
		final String keys = REST + "<key id='a' for='all' attr.name='r0'><default>1.7</default></key><key id='b' for='edge' "
			+ "attr.name='r0'><default>1.6</default></key>";
		assertArrayEquals(new double[] { 1.6 }, defaults(keys, "").network().restLength());
		assertArrayEquals(new double[] { 1.5 }, defaults(keys, "<data key='a'>1.5</data>").network().restLength());
	}

	@Test
	void aDefaultPlacesNodesThatSayNothing() throws NetworkFormatException {
		final String keys = KEYS.replace("<key id='y' for='node'/>", "<key id='y' for='all'><default>0.25</default></key>");
		final StoredNetwork stored = read(whole(keys, GRAPH, NODES.replace("<data key='y'>1.5</data>", ""), EDGE));
		assertArrayEquals(new double[] { 0, 0, 1, 0.25 }, stored.configuration().positions());
	}

	@Test
	void aGraphThatSaysNothingHasTheDefaultsOfItsKeys() throws NetworkFormatException {
		final String bare = "<graph edgedefault='directed'>", keys = KEYS.replace("<key id='Lx' for='graph'/><key id='Ly' for='graph'/>",
			"<key id='Lx' for='all'><default>4</default></key><key id='Ly' for='graph'><default>3</default></key><key id='s' "
			+ "attr.name='strain' for='node'><default>1</default></key>");
		final StoredNetwork stored = read(whole(keys, bare, NODES, EDGE));
		assertEquals(4, stored.configuration().cell().lx());
		assertEquals(3, stored.configuration().cell().ly());
		assertEquals(0, stored.configuration().cell().shear(), "a default of nodes is none of the graph");
		assertEquals(5, read(whole(keys, bare + "<data key='Lx'>5</data>", NODES, EDGE)).configuration().cell().lx());
	}

	@Test
	void edgesThatLeaveTheCellAreDirected() throws NetworkFormatException {
		final String crossing = EDGE.replace("<data key='ix'>0", "<data key='ix'>1"),
			said = ", line 1: the edges are not directed, expected edgedefault=\"directed\": ";
		assertTrue(refusal(whole(KEYS, GRAPH.replace("'directed'", "'undirected'"), NODES, crossing)).startsWith(said));
		assertTrue(refusal(whole(KEYS, GRAPH.replace(" edgedefault='directed'", ""), NODES, crossing)).startsWith(said));
		assertTrue(refusal(whole(KEYS, GRAPH, NODES, crossing.replace("<edge ", "<edge directed='false' "))).startsWith(said));
		assertTrue(refusal(whole(KEYS, GRAPH.replace("'directed'", "'undirected'"), NODES, crossing.replace("'iy'>0", "'iy'>1")
			.replace("'ix'>1", "'ix'>0"))).startsWith(said));
		assertEquals(1, read(whole(KEYS, GRAPH.replace("'directed'", "'undirected'"), NODES,
			crossing.replace("<edge ", "<edge directed='true' "))).network().imageX()[0]);
		assertEquals(1, read(whole(KEYS, GRAPH, NODES, crossing)).network().imageX()[0]);
		// the direction of a bond within the cell does not matter
		assertEquals(1, read(whole(KEYS, GRAPH.replace("'directed'", "'undirected'"), NODES, EDGE)).network().bondCount());
	}

	@ParameterizedTest
	@ValueSource(strings = { "node", "edge", "graph" })
	void innerGraphsAreRefused(final String inner) {
		assertEquals(", line 1: found <" + inner + "> inside <node>, expected a graph without inner graphs.",
			refusal(whole(KEYS, GRAPH, NODES.replaceFirst("</node>", "<" + inner + "/></node>"), EDGE)));
		assertEquals(", line 1: found <" + inner + "> inside <edge>, expected a graph without inner graphs.",
			refusal(whole(KEYS, GRAPH, NODES, EDGE.replace("</edge>", "<other><" + inner + "/></other></edge>"))));
	}

	@Test
	void elementsOfOtherProgramsAreSteppedOver() throws NetworkFormatException {
		final String other = "<port><desc>a <b>b</b></desc><data key='y'>7</data></port>";
		final StoredNetwork stored = read("<desc>by hand</desc>" + whole(KEYS, GRAPH + "<desc/>",
			NODES.replaceFirst("<data key='y'>0</data>", other + "<data key='y'>0.5</data>" + other),
			EDGE.replace("</edge>", "<w:line xmlns:w='w'><w:bend/></w:line></edge>")));
		assertArrayEquals(new double[] { 0, 0.5, 1, 1.5 }, stored.configuration().positions(),
			"what lies deeper belongs to something else");
		assertEquals(1, stored.network().bondCount());
	}

	@Test
	void dataOutsideTheGraphSayNothing() throws NetworkFormatException {
		final StoredNetwork stored = read(KEYS + "<data key='Lx'>9</data>" + whole("", GRAPH, NODES, EDGE));
		assertEquals(4, stored.configuration().cell().lx());
	}

	@Test
	void nodesKeepTheirNumbersWhereTheseAreTheirNames() throws NetworkFormatException {
		final String swapped = NODES.replace("id='0'", "id='?'").replace("id='1'", "id='0'").replace("id='?'", "id='1'");
		assertArrayEquals(new double[] { 1, 1.5, 0, 0 }, read(whole(KEYS, GRAPH, swapped, EDGE)).configuration().positions());
		for (final String name : new String[] { "2", "-1", "01", "n", "1234567890", "" }) {
			final StoredNetwork stored = read(whole(KEYS, GRAPH, swapped.replace("id='1'", "id='" + name + "'"),
				EDGE.replace("target='1'", "target='" + name + "'")));
			assertArrayEquals(new double[] { 0, 0, 1, 1.5 }, stored.configuration().positions(),
				"in the order of the file where one is called " + name);
			assertEquals(1, stored.network().from()[0]);
		}
	}

	private static String edge(final int bond, final double r0, final int image) {
		return EDGE.replace("1.7", Double.toString(r0)).replace("<data key='ix'>0", "<data key='bond'>" + bond + "</data><data key='ix'>"
			+ image);
	}

	@Test
	void theIndexOfBondsIsTheirOrderIfItNumbersThem() throws NetworkFormatException {
		final String keys = KEYS + "<key id='bond' for='edge'/>",
			third = NODES + "<node id='2'><data key='x'>2</data><data key='y'>0</data></node>";
		final String to = "target='2'";
		assertArrayEquals(new double[] { 1.8, 1.7 },
			read(whole(keys, GRAPH, third, edge(1, 1.7, 0) + edge(0, 1.8, 0).replace("target='1'", to))).network().restLength());
		for (final int other : new int[] { 1, 2, -1 }) {
			assertArrayEquals(new double[] { 1.7, 1.8 },
				read(whole(keys, GRAPH, third, edge(1, 1.7, 0) + edge(other, 1.8, 0).replace("target='1'", to))).network().restLength(),
				"bond " + other);
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "<graph edgedefault='directed'/> | holds 0 nodes, expected at least 2.",
		"<node/> | <node> has no attribute id.",
		"<edge target='1'/> | <edge> has no attribute source.", "<hyperedge/> | found a hyperedge, expected edges between two nodes.",
		"<key/> | <key> has no attribute id.", "'' | has no graph, expected an element <graph>.",
		"<graph edgedefault='directed'></graph><graph edgedefault='directed'/> | found a second graph, expected one." })
	void whatIsNoNetworkIsRefused(final String inside, final String said) {
		final String message = refusal(inside);
		assertTrue(message.endsWith(said), message);
	}

	@Test
	void theEncodingIsThatOfTheDocument() throws NetworkFormatException {
		final String text = "<graphml>" + whole(KEYS + "<key id='k' for='graph' attr.name='place'/>",
			GRAPH + "<data key='k'>Z\u00fcrich</data>", NODES, EDGE) + "</graphml>";
		for (final String name : new String[] { "ISO-8859-1", "UTF-8", "UTF-16" }) {
			final String declared = "<?xml version='1.0' encoding='" + name + "'?>" + text;
			final StoredNetwork stored = GraphMlReader.read("a", declared.getBytes(java.nio.charset.Charset.forName(name)));
			assertEquals("Z\u00fcrich", stored.properties().get("place"), name);
		}
		assertEquals("Z\u00fcrich", GraphMlReader.read("a", text.getBytes(StandardCharsets.UTF_8)).properties().get("place"),
			"UTF-8 where nothing is declared");
		assertEquals("a, line 1: found \"UTF-1\", expected an encoding that Java knows, such as UTF-8.",
			assertThrows(NetworkFormatException.class,
			() -> GraphMlReader.read("a", ("<?xml version='1.0' encoding=\"UTF-1\"?>" + text).getBytes(StandardCharsets.UTF_8)))
			.getMessage());
	}
}
