package org.crumple.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.crumple.host.EmbeddedHost;
import org.junit.jupiter.api.Test;
import org.scijava.MenuEntry;
import org.scijava.MenuPath;
import org.scijava.command.CommandInfo;
import org.scijava.command.CommandService;

/** The menu is the table of commands in README.md: the same groups, the same order. */
class MenuOrderTest {

	private static final Pattern GROUP = Pattern.compile("[|] [*][*](.+)[*][*] [|] [|]"),
		LABEL = Pattern.compile("\\[`([^`]+)`\\]\\(docs/commands/");
	/** It is among the samples of the host. */
	private static final String SAMPLE = "Crumple Sample Network...";

	/** Menu paths in the order in which Fiji compares them: by the weight of the entry, over all sub-menus. */
	private List<MenuPath> paths() {
		final List<CommandInfo> all = CommandPages.ours(EmbeddedHost.start(true).context().service(CommandService.class));
		return all.stream().map(CommandInfo::getMenuPath).filter(p -> !p.getLeaf().getName().equals(SAMPLE))
			.sorted(Comparator.comparingDouble(p -> p.getLeaf().getWeight())).toList();
	}

	@Test
	void theTableOfCommandsIsTheMenu() throws Exception {
		final List<String> listed = new ArrayList<>();
		String group = "";
		final String page = Files.readString(Path.of("README.md"));
		for (final String row : page.substring(page.indexOf("## The commands"), page.indexOf("## Map")).lines()
			.filter(l -> l.startsWith("|")).toList()) {
			final Matcher heading = GROUP.matcher(row), label = LABEL.matcher(row.split("[|]")[1]);
			if (heading.matches()) group = heading.group(1);
			while (label.find()) if (!label.group(1).equals(SAMPLE)) listed.add("Plugins > Crumple > " + group + " > " + label.group(1));
		}
		assertEquals(listed, paths().stream().map(p -> p.getMenuString(true)).toList());
		assertTrue(listed.size() > 20, listed.toString());
	}

	@Test
	void everyHostFindsThisOrder() {
		final Set<String> groups = new HashSet<>(), labels = new HashSet<>();
		MenuEntry before = null;
		double last = 0;
		for (final MenuPath path : paths()) {
			assertEquals(4, path.size(), path.toString());
			final MenuEntry group = path.get(2);
			final double weight = path.getLeaf().getWeight();
			assertTrue(labels.add(path.getLeaf().getName()), path + ": a macro finds commands by their labels alone");
			assertTrue(weight > last && weight < Double.POSITIVE_INFINITY, path + ": without a weight of its own it is sorted by its name");
			if (before == null || !before.getName().equals(group.getName())) {
				assertTrue(groups.add(group.getName()), group.getName() + " is torn apart");
				assertTrue(before == null || group.getWeight() > before.getWeight(), "hosts that compare sub-menus would have "
					+ group.getName() + " elsewhere");
			}
			else assertEquals(before.getWeight(), group.getWeight(), path.toString());
			before = group;
			last = weight;
		}
	}
}
