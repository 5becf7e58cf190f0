package org.crumple.help;

import java.util.List;

import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Image;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Converts documentation pages to HTML for Swing, which does not scale pictures to the window by itself. */
final class PageHtml {

	/** Width of pictures [pixels]: less than that of the window. */
	private static final String PICTURE = "560";
	private static final List<Extension> TABLES = List.of(TablesExtension.create());
	private static final Parser PARSER = Parser.builder().extensions(TABLES).build();
	private static final HtmlRenderer RENDERER = HtmlRenderer.builder().extensions(TABLES)
		.attributeProviderFactory(context -> (node, tag, attributes) -> {
		if (node instanceof Image) attributes.put("width", PICTURE);
		if (tag.equals("table")) attributes.put("cellpadding", "4");
		if (tag.equals("td") || tag.equals("th")) {
			attributes.put("valign", "top");
			attributes.put("align", "left");
		}
	}).build();

	private PageHtml() {}

	/** @param markdown text of a page */
	static String of(final String markdown) {
		return "<html><body>" + RENDERER.render(PARSER.parse(markdown)) + "</body></html>";
	}
}
