package org.crumple.help;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes HTML of what our pages use of Markdown: headings, paragraphs, lists, tables, code, links and pictures. */
final class PageHtml {

	/** Pixels: no picture is wider than the window. */
	private static final int PICTURE = 560;
	private static final Pattern CODE = Pattern.compile("`([^`]+)`");
	private static final Pattern IMAGE = Pattern.compile("!\\[([^\\]]*)\\]\\(([^)\\s]+)\\)");
	private static final Pattern LINK = Pattern.compile("\\[((?:[^\\[\\]]|\\[[^\\]]*\\])*)\\]\\(([^)\\s]+)\\)");
	private static final Pattern BOLD = Pattern.compile("\\*\\*([^*]+)\\*\\*");
	private static final Pattern EMPHASIS = Pattern.compile("(?<![*\\w])\\*([^*\\s][^*]*)\\*(?![*\\w])");

	private final StringBuilder html = new StringBuilder();
	private final List<String> paragraph = new ArrayList<>();

	private PageHtml() {}

	/** @param markdown a page */
	static String of(final String markdown) {
		final PageHtml page = new PageHtml();
		page.read(markdown.lines().toList());
		return "<html><body>" + page.html + "</body></html>";
	}

	private void read(final List<String> lines) {
		for (int k = 0; k < lines.size(); k++) {
			final String line = lines.get(k);
			if (line.startsWith("```")) {
				flush();
				html.append("<pre>");
				for (k++; k < lines.size() && !lines.get(k).startsWith("```"); k++) html.append(escape(lines.get(k))).append('\n');
				html.append("</pre>");
			} else if (line.matches("#{1,4} .*")) {
				flush();
				final int level = line.indexOf(' ');
				html.append("<h").append(level).append('>').append(inline(line.substring(level + 1))).append("</h").append(level).append('>');
			} else if (line.startsWith("|")) {
				flush();
				final int from = k;
				while (k + 1 < lines.size() && lines.get(k + 1).startsWith("|")) k++;
				table(lines.subList(from, k + 1));
			} else if (line.matches("(- |[0-9]+\\. ).*")) {
				flush();
				paragraph.add("\u2022 " + line.replaceFirst("^(- |[0-9]+\\. )", ""));
			} else if (line.isBlank()) flush();
			else paragraph.add(line.strip());
		}
		flush();
	}

	private void flush() {
		if (!paragraph.isEmpty()) html.append("<p>").append(inline(String.join(" ", paragraph))).append("</p>");
		paragraph.clear();
	}

	/** The first row is the head; the second, of dashes, is left out. */
	private void table(final List<String> rows) {
		html.append("<table border=\"0\" cellpadding=\"4\" cellspacing=\"0\">");
		for (int k = 0; k < rows.size(); k++) {
			if (k == 1) continue;
			html.append("<tr>");
			final String row = rows.get(k).strip().replaceFirst("^\\|", "").replaceFirst("\\|$", "");
			for (final String cell : row.split("(?<!\\\\)\\|", -1)) {
				final String tag = k == 0 ? "th" : "td";
				html.append('<').append(tag).append(" valign=\"top\" align=\"left\">").append(inline(cell.strip().replace("\\|", "|"))).append("</").append(tag).append('>');
			}
			html.append("</tr>");
		}
		html.append("</table>");
	}

	/** Code first, so that nothing inside of it is taken for marks. */
	private static String inline(final String text) {
		final List<String> codes = new ArrayList<>();
		String line = CODE.matcher(text).replaceAll(found -> {
			codes.add("<code>" + escape(found.group(1)) + "</code>");
			return "\u0001" + (codes.size() - 1) + "\u0002";
		});
		line = escape(line);
		line = IMAGE.matcher(line).replaceAll("<img src=\"$2\" alt=\"$1\" width=\"" + PICTURE + "\">");
		line = LINK.matcher(line).replaceAll("<a href=\"$2\">$1</a>");
		line = BOLD.matcher(line).replaceAll("<b>$1</b>");
		line = EMPHASIS.matcher(line).replaceAll("<i>$1</i>");
		return Pattern.compile("\u0001([0-9]+)\u0002").matcher(line).replaceAll(found -> Matcher.quoteReplacement(codes.get(Integer.parseInt(found.group(1)))));
	}

	private static String escape(final String text) {
		return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
	}
}
