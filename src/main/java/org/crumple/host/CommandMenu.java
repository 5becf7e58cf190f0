package org.crumple.host;

import ij.IJ;
import ij.Menus;

import java.awt.Menu;
import java.awt.MenuBar;
import java.awt.MenuItem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Hashtable;
import java.util.List;

import org.scijava.Context;
import org.scijava.MenuEntry;
import org.scijava.MenuPath;
import org.scijava.module.ModuleInfo;
import org.scijava.module.ModuleService;
import org.scijava.script.ScriptInfo;

/** Registers SciJava commands with ImageJ, for {@code run("Label...")} and, if there is one, in the menu bar. */
final class CommandMenu {

	private CommandMenu() {}

	/** Start of an entry in ImageJ's command table for a macro found in the plugins folder. */
	private static final String MACRO = "ij.plugin.Macro_Runner(";

	/**
	 * Adds every command with a place in the menu, except under labels that ImageJ already uses. A macro with parameters, which ImageJ lists but cannot
	 * run, keeps its menu item and gets a new entry in the command table.
	 */
	static void install(final Context context) {
		final List<ModuleInfo> commands = new ArrayList<>(context.service(ModuleService.class).getModules());
		commands.removeIf(info -> info.getMenuPath().size() < 2 || !info.isVisible());
		commands.sort(Comparator.comparingDouble((ModuleInfo info) -> info.getMenuPath().getLeaf().getWeight())
			.thenComparing(info -> label(info.getMenuPath())));
		@SuppressWarnings("unchecked")
		final Hashtable<String, String> table = Menus.getCommands();
		final MenuBar bar = IJ.getInstance() == null ? null : Menus.getMenuBar();
		for (final ModuleInfo info : commands) {
			final String label = label(info.getMenuPath()), known = table.get(label);
			if (info instanceof ScriptInfo && known != null && known.startsWith(MACRO)) table.put(label, CommandPlugIn.entry(info));
			if (table.putIfAbsent(label, CommandPlugIn.entry(info)) != null) continue;
			if (bar != null) addItem(bar, info.getMenuPath());
		}
	}

	private static String label(final MenuPath path) {
		return path.getLeaf().getName().trim();
	}

	private static void addItem(final MenuBar bar, final MenuPath path) {
		Menu menu = null;
		for (int i = 0; i < bar.getMenuCount(); i++) {
			if (bar.getMenu(i).getLabel().equals(path.get(0).getName())) menu = bar.getMenu(i);
		}
		if (menu == null) return;
		for (final MenuEntry entry : path.subList(1, path.size() - 1)) menu = submenu(menu, entry.getName());
		final MenuItem item = new MenuItem(label(path));
		item.addActionListener(IJ.getInstance());
		menu.add(item);
	}

	private static Menu submenu(final Menu menu, final String name) {
		for (int i = 0; i < menu.getItemCount(); i++) {
			final MenuItem item = menu.getItem(i);
			if (item instanceof Menu && item.getLabel().equals(name)) return (Menu) item;
		}
		final Menu submenu = new Menu(name);
		menu.add(submenu);
		return submenu;
	}
}
