package org.crumple.help;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URL;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.crumple.host.EmbeddedHost;
import org.junit.jupiter.api.Test;
import org.scijava.command.CommandInfo;
import org.scijava.command.CommandService;
import org.scijava.widget.Button;

/** Every command has a Help button and a page, whose pictures exist. */
class HelpPagesTest {

	private final CommandService commands = EmbeddedHost.start(true).context().service(CommandService.class);

	@Test
	void everyCommandHasAButtonAndAPage() throws Exception {
		int pages = 0;
		for (final CommandInfo command : commands.getCommands()) {
			if (!command.getClassName().startsWith("org.crumple.command.")) continue;
			assertEquals(Button.class, command.getInput("help").getType(), command.getTitle());
			assertEquals("showHelp", command.getInput("help").getCallback());
			final org.scijava.module.Module module = command.createModule();
			EmbeddedHost.start(true).context().inject(module.getDelegateObject());
			command.getInput("help").callback(module);
			final String label = command.getMenuPath().getLeaf().getName();
			final URL page = HelpPages.ofCommand(label);
			assertNotNull(page, label);
			final String html = HelpPages.html(page);
			assertTrue(html.startsWith("<html><body><h1>" + label + "</h1>\n<p>"), html.substring(0, 60));
			assertFalse(html.replaceAll("(?s)<pre>.*?</pre>|<code>.*?</code>", "").matches("(?s).*(\\]\\(|\\*\\*|`).*"),
				label + " has marks left over");
			final Matcher image = Pattern.compile("<img src=\"([^\"]+)\"").matcher(html);
			while (image.find()) new URL(page, image.group(1)).openStream().close();
			pages++;
		}
		assertTrue(pages > 20);
	}

	@Test
	void picturesAreNoWiderThanTheWindowAndTablesAreTables() {
		assertEquals("<html><body><p>x <code>a*b*c</code> <a href=\"../c.md\">d</a>\n<img src=\"e.png\" alt=\"f\" width=\"560\" "
			+ "/></p>\n</body></html>",
			PageHtml.of("x `a*b*c` [d](../c.md)\n![f](e.png)\n"));
		final String table = PageHtml.of("| a | b |\n|---|---|\n| `x` | 1 |");
		assertTrue(table.contains("<th valign=\"top\" align=\"left\">a</th>")
			&& table.contains("<td valign=\"top\" align=\"left\"><code>x</code></td>"), table);
	}
}
