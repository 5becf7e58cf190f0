package org.crumple.host;

import java.awt.Button;
import java.awt.Choice;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.Menu;
import java.awt.Rectangle;
import java.awt.Toolkit;
import java.awt.Window;
import java.awt.event.ActionEvent;
import java.awt.event.KeyEvent;
import java.io.File;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.Vector;
import java.util.stream.IntStream;

import ij.IJ;
import ij.Menus;
import ij.Prefs;
import ij.WindowManager;
import ij.gui.GenericDialog;

import org.crumple.workbench.NetworkWorkbench;
import org.scijava.ItemVisibility;
import org.scijava.command.CommandInfo;
import org.scijava.command.CommandService;
import org.scijava.module.Module;
import org.scijava.module.ModuleItem;

/**
 * Opens and closes the dialog of every command and script command, and stops a running command with the Escape key, in a separate process:
 * see {@link WindowIT}.
 */
public final class DialogsRobot {

	private DialogsRobot() {}

	/** Runs all steps of the robot. */
	public static void drive(final String folder) throws Exception {
		final java.awt.Robot robot = new java.awt.Robot();
		final Dimension screen = Toolkit.getDefaultToolkit().getScreenSize();
		if (screen.width > 3000) Prefs.setGuiScale(2); // as users of such screens set it in Edit > Options > Appearance...
		final EmbeddedHost host = EmbeddedHost.start(false);
		final NetworkWorkbench workbench = host.context().service(NetworkWorkbench.class);
		host.runMacro("run('Generate Network...', 'nodes=512'); run('Relax Network...', '');".replace('\'', '"'), "");
		final int networks = workbench.networks().size(), pictures = WindowManager.getImageCount();
		final TreeMap<String, CommandInfo> commands = new TreeMap<>();
		for (final CommandInfo info : host.context().service(CommandService.class).getCommands()) {
			if (info.getClassName().startsWith("org.crumple.command.")) commands.put(info.getMenuPath().getLeaf().getName(), info);
		}
		WindowRobot.require(commands.size() > 20, commands.size() + " commands are in the menu");
		final Set<String> scripts = new TreeSet<>();
		for (final String file : new File(IJ.getDirectory("plugins"), "Crumple/Scripts").list())
			scripts.add(file.replace(".ijm", "").replace('_', ' '));
		WindowRobot.require(scripts.contains("Batch over Seeds") && scripts.size() > 2, "there are script commands: " + scripts);
		WindowRobot.require(entries("Plugins", "Crumple").equals(List.of("Networks", "Mechanics", "-", "Excitations", "Modes",
			"Shear and Avalanches", "Memory", "-", "Statistics", "Ensembles", "Figures",
			"-", "Scripts", "Bond Order...")), "extensions stand behind the commands, and the menu is in working order: "
			+ entries("Plugins", "Crumple"));
		WindowRobot.require(entries("Plugins", "Crumple", "Modes")
			.equals(List.of("Normal Modes...", "Mode Barriers...", "-", "Density of States...")),
			"and so are its sub-menus: " + entries("Plugins", "Crumple", "Modes"));
		WindowRobot.require(new TreeSet<>(entries("Plugins", "Crumple", "Scripts")).equals(scripts), "scripts have their own: "
			+ entries("Plugins", "Crumple", "Scripts"));
		final List<String> all = new ArrayList<>(commands.keySet());
		all.addAll(scripts);
		for (final String label : all) {
			IJ.doCommand(label);
			final GenericDialog dialog = shown(label);
			Thread.sleep(150);
			final String name = "dialog-" + label.replaceAll("\\W+", "-").toLowerCase(java.util.Locale.ROOT);
			WindowRobot.screenshot(robot, folder, name);
			WindowRobot.expect(label + " fits on a screen of " + screen.width + " x " + screen.height,
				() -> new Rectangle(screen).contains(dialog.getBounds()));
			WindowRobot.require(scripts.contains(label) || WindowRobot.find(dialog, "Help") != null, label + " has a Help button");
			for (final Component field : fields(dialog))
				WindowRobot.expect(label + " shows its field", () -> field.getWidth() > 10 && field.isShowing());
			if (commands.containsKey(label))
				WindowRobot.require(wanted(commands.get(label)).equals(offered(dialog)), label + " offers its choices, with the default: "
					+ offered(dialog));
			dialog.dispatchEvent(new KeyEvent(dialog, KeyEvent.KEY_PRESSED, System.currentTimeMillis(), 0, KeyEvent.VK_ESCAPE,
				KeyEvent.CHAR_UNDEFINED));
			WindowRobot.waitFor("an end of " + label, () -> dialog.isShowing() ? null : true);
		}
		Thread.sleep(500);
		WindowRobot.require(workbench.networks().size() == networks && WindowManager.getImageCount() == pictures,
			"who leaves a dialog by Escape has changed nothing");

		IJ.doCommand("Prepare Network...");
		final GenericDialog dialog = shown("Prepare Network...");
		final Button ok = WindowRobot.find(dialog, "OK");
		ok.dispatchEvent(new ActionEvent(ok, ActionEvent.ACTION_PERFORMED, ok.getActionCommand()));
		WindowRobot.waitFor("a command that runs", () -> Thread.getAllStackTraces().values().stream()
			.anyMatch(s -> Arrays.stream(s).anyMatch(f -> f.getClassName().endsWith("PrepareNetwork"))) ? true : null);
		Thread.sleep(200);
		IJ.getInstance().dispatchEvent(new KeyEvent(IJ.getInstance(), KeyEvent.KEY_PRESSED, System.currentTimeMillis(), 0,
			KeyEvent.VK_ESCAPE, KeyEvent.CHAR_UNDEFINED));
		WindowRobot.waitFor("the end of a command that was stopped", () -> Thread.getAllStackTraces().values().stream()
			.anyMatch(s -> Arrays.stream(s).anyMatch(f -> f.getClassName().endsWith("PrepareNetwork"))) ? null : true);
		WindowRobot.expect("a command that was stopped leaves no network", () -> workbench.networks().size() == networks);
		host.runMacro("run('Bond Strains...', '');".replace('\'', '"'), "");
		WindowRobot.expect("and the next one runs", () -> WindowManager.getImageCount() == pictures + 2);
		System.out.println("done");
	}

	/** Labels in a menu of the menu bar, {@code -} for a separator. */
	private static List<String> entries(final String first, final String... path) {
		Menu menu = IntStream.range(0, Menus.getMenuBar().getMenuCount()).mapToObj(Menus.getMenuBar()::getMenu)
			.filter(m -> m.getLabel().equals(first)).findFirst().orElseThrow();
		for (final String name : path) {
			final Menu above = menu;
			menu = (Menu) IntStream.range(0, above.getItemCount()).mapToObj(above::getItem).filter(i -> i.getLabel().equals(name))
				.findFirst().orElseThrow();
		}
		final Menu last = menu;
		return IntStream.range(0, last.getItemCount()).mapToObj(i -> last.getItem(i).getLabel()).toList();
	}

	/** Labels of each key that is a choice, in order, and its default. */
	private static List<String> wanted(final CommandInfo info) throws Exception {
		final Module module = info.createModule();
		final List<String> wanted = new ArrayList<>();
		for (final ModuleItem<?> key : info.inputs()) {
			if (key.getVisibility() != ItemVisibility.INVISIBLE && key.getChoices() != null && !key.getChoices().isEmpty())
				wanted.add(key.getChoices() + " " + module.getInput(key.getName()));
		}
		return wanted;
	}

	/** The same of the boxes of a dialog, but for those of networks. */
	private static List<String> offered(final GenericDialog dialog) {
		final List<String> offered = new ArrayList<>();
		if (dialog.getChoices() == null) return offered;
		for (final Object box : dialog.getChoices()) {
			final Choice choice = (Choice) box;
			final List<String> labels = IntStream.range(0, choice.getItemCount()).mapToObj(choice::getItem).toList();
			if (!labels.get(0).equals("(automatic)")) offered.add(labels + " " + choice.getSelectedItem());
		}
		return offered;
	}

	private static GenericDialog shown(final String label) throws Exception {
		return WindowRobot.waitFor("the dialog of " + label, () -> Arrays.stream(Window.getWindows()).filter(w -> w instanceof GenericDialog
			&& w.isShowing())
			.map(w -> (GenericDialog) w).findFirst().orElse(null));
	}

	private static List<Component> fields(final GenericDialog dialog) {
		final List<Component> fields = new ArrayList<>();
		for (final Vector<?> some : Arrays.asList(dialog.getStringFields(), dialog.getNumericFields(), dialog.getChoices(),
			dialog.getCheckboxes())) {
			if (some != null) for (final Object field : some) fields.add((Component) field);
		}
		return fields;
	}
}
