package org.crumple.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvSource;

/** GraphML as other programs may write it: the same network, or a refusal in one sentence. */
class GraphMlDialectsTest {

	private static final StoredNetwork STORED = Samples.lattice(4, 0.1, 1);

	private static StoredNetwork read(final String text) throws IOException {
		return GraphMlReader.read("net.graphml", text.getBytes(StandardCharsets.UTF_8));
	}

	private static String text() throws IOException {
		return GraphMlWriter.text(STORED);
	}

	private static void assertSame(final String text) throws IOException {
		final StoredNetwork read = read(text);
		assertEquals(STORED.network(), read.network());
		assertEquals(STORED.configuration(), read.configuration());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = {
		" xmlns=\"[^\"]*\" | ``", // no namespace
		" xmlns=\"[^\"]*\" |  xmlns=\"http://graphml.graphdrawing.org/xmlns/graphml\"", // an old one
		"<key id=\"C\" for=\"[a-z]*\" | <key id=\"C\" for=\"all\" ",
		"<key ([^>]*)for=\"graph\" | <key $1for=\"all\"", // for any element
		// floating-point numbers, as written with numpy and igraph
		"<data key=\"i([xy])\">(-?[0-9]+)</data> | <data key=\"i$1\">$2.0</data>",
		"<data key=\"i([xy])\">(-?[0-9]+)</data> | <data key=\"i$1\">$2e+00</data>",
		"edgedefault=\"directed\" | edgedefault=\"undirected\" | <edge  | <edge directed=\"true\" ",
		"</graph> | <!-- ready --></graph><data key=\"C\"><y:Resources xmlns:y=\"urn:y\"><y:a/></y:Resources></data>",
		"</edge> | <data key=\"E\"><y:Line xmlns:y=\"urn:y\"><y:node/><y:edge/>1</y:Line></data></edge> | <graph edge | <key id=\"E\" "
		+ "for=\"edge\" yfiles.type=\"edgegraphics\"/><graph edge",
		"<data key=\"x\">([^<]*)</data> | <data key=\"x\"><![CDATA[$1]]></data><desc>a node</desc><port name=\"p\"><data "
		+ "key=\"x\">7</data></port>",
		"</graphml> | <y:graph xmlns:y=\"urn:y\"><y:data/></y:graph></graphml>" })
	void oneNetworkInManyDialects(final ArgumentsAccessor edits) throws IOException {
		String text = text();
		for (int k = 0; k < edits.size(); k += 2) text = text.replaceAll(edits.getString(k), edits.getString(k + 1));
		assertSame(text);
	}

	@Test
	void whatHoldsForAllMayStandAtTheEndOrInDefaultsOfKeys() throws IOException {
		final String text = text();
		final int from = text.indexOf("<data", text.indexOf("<graph ")), until = text.indexOf("<node");
		final String graphData = text.substring(from, until);
		assertSame(text.substring(0, from) + text.substring(until).replace("</graph>", graphData + "</graph>"));
		final StringBuilder defaults = new StringBuilder();
		for (final String data : graphData.split("</data>")) {
			if (data.contains("key=")) defaults.append("<key id=\"g").append(defaults.length()).append("\" for=\"graph\" attr.name=\"")
				.append(data.replaceAll("(?s).*key=\"([^\"]*)\".*", "$1")).append("\"><default>").append(data.replaceAll("(?s).*>", ""))
				.append("</default></key>");
		}
		assertSame(text.substring(0, text.indexOf("<graph ")) + defaults + text.substring(text.indexOf("<graph "), from)
			+ text.substring(until));
	}

	@Test
	void withoutBondsAcrossTheCellDirectionsDoNotMatter() throws IOException {
		final String said = assertThrows(NetworkFormatException.class, () -> read(text().replace("\"directed\"", "\"undirected\"")))
			.getMessage();
		assertTrue(said.startsWith("net.graphml, line ") && said.contains("expected edgedefault=\"directed\""), said);
		final String one = "<graphml><key id='x' attr.name='x'/><key id='ix'><default>0</default></key><graph><data "
			+ "key='Lx'>9</data><data key='Ly'>9</data>" +
			"<edge source='a' target='b'/><node id='a'><data key='x'>1</data></node><node id='b'/></graph></graphml>";
		final String keys = "<key id='y'><default>2</default></key><key id='iy'><default>0.0</default></key><key "
			+ "id='r0'><default>1</default></key>" +
			"<key id='C'><default>1</default></key><key id='alpha'><default>.1</default></key><key id='Lx'/><key id='Ly'/>";
		final StoredNetwork read = read(one.replace("attr.name='x'/>", "attr.name='x'><default>3</default></key>" + keys));
		assertEquals(2, read.network().lengths(read.configuration())[0]);
	}

	@Test
	void depthAndLengthOfADocumentDoNotMatter() {
		assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
			assertSame(text().replaceFirst("<node ", "<desc>" + "<a>".repeat(50_000) + "</a>".repeat(50_000) + "</desc><node "));
			final StringBuilder attributes = new StringBuilder();
			for (int k = 0; k < 150; k++) attributes.append(" a").append(k).append("=\"").append("z".repeat(10_000)).append('"');
			assertSame(text().replaceFirst("<node ", "<desc" + attributes + "/><node "));
			assertThrows(NetworkFormatException.class,
				() -> read(text().replaceFirst("<node ", "<desc" + attributes.toString().repeat(2) + "/><node ")));
			assertThrows(NetworkFormatException.class,
				() -> read(text().replaceFirst("<node id=\"0\"", "<node id=\"" + "0".repeat(2_000_000) + "&e;\"")));
		});
	}
}
