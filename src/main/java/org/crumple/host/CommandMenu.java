package org.crumple.host;

import ij.IJ;
import ij.Menus;

import java.awt.Menu;
import java.awt.MenuBar;
import java.awt.MenuItem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.scijava.Context;
import org.scijava.MenuEntry;
import org.scijava.MenuPath;
import org.scijava.module.ModuleInfo;
import org.scijava.module.ModuleService;
import org.scijava.script.ScriptInfo;

/** Registers SciJava commands with ImageJ for {@code run("Label...")}, and adds them to the menu bar if there is one. */
final class CommandMenu {

	/** Neighbouring entries whose weights differ by more than this are separated by a line, as in SciJava. */
	private static final double STEP = 1;

	/** Start of an entry in ImageJ's command table for a macro found in the plugins folder. */
	private static final String MACRO = "ij.plugin.Macro_Runner(";

	private final MenuBar bar;
	/** Weight of the last entry added to each menu. */
	private final Map<Menu, Double> last = new HashMap<>();
	private final Set<Menu> moved = new HashSet<>();

	private CommandMenu(final MenuBar bar) {
		this.bar = bar;
	}

	/**
	 * Adds every command with a place in the menu, except under labels that ImageJ already uses. A macro with parameters, which ImageJ
	 * lists but cannot run, keeps its menu item and gets a new entry in the command table; its sub-menu is moved to the place that its
	 * weight gives.
	 */
	static void install(final Context context) {
		final List<ModuleInfo> commands = new ArrayList<>(context.service(ModuleService.class).getModules());
		commands.removeIf(info -> info.getMenuPath().size() < 2 || !info.isVisible());
		commands.sort(Comparator.comparingDouble((ModuleInfo info) -> info.getMenuPath().getLeaf().getWeight())
			.thenComparing(info -> label(info.getMenuPath())));
		@SuppressWarnings("unchecked")
		final Hashtable<String, String> table = Menus.getCommands();
		final CommandMenu menu = IJ.getInstance() == null ? null : new CommandMenu(Menus.getMenuBar());
		for (final ModuleInfo info : commands) {
			final String label = label(info.getMenuPath()), known = table.get(label);
			if (info instanceof ScriptInfo && known != null && known.startsWith(MACRO)) {
				table.put(label, CommandPlugIn.entry(info));
				if (menu != null) menu.moveFolder(info.getMenuPath());
			}
			if (table.putIfAbsent(label, CommandPlugIn.entry(info)) != null) continue;
			if (menu != null) menu.add(info.getMenuPath());
		}
	}

	private static String label(final MenuPath path) {
		return path.getLeaf().getName().trim();
	}

	private void add(final MenuPath path) {
		final Menu menu = folder(path.subList(0, path.size() - 1));
		if (menu == null) return;
		final MenuItem item = new MenuItem(label(path));
		item.addActionListener(IJ.getInstance());
		append(menu, item, path.getLeaf());
	}

	/** Moves the sub-menu of a script, which ImageJ has put before all commands. */
	private void moveFolder(final MenuPath path) {
		if (path.size() < 4) return; // the script is not in a sub-menu of its own but among the commands
		final List<MenuEntry> folders = path.subList(0, path.size() - 1);
		final Menu own = folder(folders), above = folder(folders.subList(0, folders.size() - 1));
		if (own == null || !moved.add(own)) return;
		above.remove(own);
		append(above, own, folders.get(folders.size() - 1));
	}

	/** The sub-menu of a path, which is created if missing; null if the menu bar has no menu with the first name of the path. */
	private Menu folder(final List<MenuEntry> path) {
		Menu menu = null;
		for (int i = 0; i < bar.getMenuCount(); i++) {
			if (bar.getMenu(i).getLabel().equals(path.get(0).getName())) menu = bar.getMenu(i);
		}
		if (menu == null) return null;
		for (final MenuEntry entry : path.subList(1, path.size())) menu = submenu(menu, entry);
		return menu;
	}

	private Menu submenu(final Menu menu, final MenuEntry entry) {
		for (int i = 0; i < menu.getItemCount(); i++) {
			final MenuItem item = menu.getItem(i);
			if (item instanceof Menu && item.getLabel().equals(entry.getName())) return (Menu) item;
		}
		final Menu submenu = new Menu(entry.getName());
		append(menu, submenu, entry);
		return submenu;
	}

	private void append(final Menu menu, final MenuItem item, final MenuEntry entry) {
		final Double before = last.put(menu, entry.getWeight());
		if (before != null && entry.getWeight() - before > STEP) menu.addSeparator();
		menu.add(item);
	}
}
