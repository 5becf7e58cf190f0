package org.crumple.host;

import java.awt.Button;
import java.awt.Checkbox;
import java.awt.Choice;
import java.awt.Component;
import java.awt.Container;
import java.awt.EventQueue;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.TextField;
import java.awt.Toolkit;
import java.awt.Window;
import java.awt.event.ActionEvent;
import java.awt.event.InputEvent;
import java.awt.event.MouseEvent;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;

import javax.imageio.ImageIO;

import ij.IJ;
import ij.ImagePlus;
import ij.WindowManager;
import ij.gui.GenericDialog;
import ij.gui.ImageCanvas;
import ij.gui.Line;
import ij.gui.Roi;
import ij.plugin.frame.Recorder;
import ij.text.TextPanel;
import ij.text.TextWindow;

import org.crumple.workbench.NetworkWorkbench;

/** Uses the windowed workbench as a user would, in a separate process: see {@link WindowIT}. */
public final class WindowRobot {

	private static final int SECONDS = 60;

	private WindowRobot() {}

	/** Runs all steps of the robot. */
	public static void drive(final String folder) throws Exception {
		final java.awt.Robot robot = new java.awt.Robot();
		final EmbeddedHost host = EmbeddedHost.start(false);
		final NetworkWorkbench workbench = host.context().service(NetworkWorkbench.class);
		final Recorder recorder = new Recorder();

		IJ.doCommand("Generate Network...");
		final GenericDialog dialog = waitFor("a dialog", () -> Arrays.stream(Window.getWindows())
			.filter(w -> w instanceof GenericDialog && w.isShowing()).map(w -> (GenericDialog) w).findFirst().orElse(null));
		final TextField field = (TextField) dialog.getStringFields().get(0);
		waitFor("the field", () -> field.isShowing() ? field : null);
		hover(field);
		Thread.sleep(300);
		screenshot(robot, folder, "dialog");
		final Button help = find(dialog, "Help");
		help.dispatchEvent(new ActionEvent(help, ActionEvent.ACTION_PERFORMED, help.getActionCommand()));
		final Window page = waitFor("the page of the command", () -> Arrays.stream(Window.getWindows())
			.filter(w -> w instanceof java.awt.Frame frame && w.isShowing() && frame.getTitle().startsWith("Generate Network - "))
			.findFirst().orElse(null));
		Thread.sleep(300);
		screenshot(robot, folder, "help");
		page.dispose();
		((TextField) dialog.getStringFields().get(0)).setText("64");
		((Choice) dialog.getChoices().get(0)).select("Delaunay");
		final Button ok = find(dialog, "OK");
		ok.dispatchEvent(new ActionEvent(ok, ActionEvent.ACTION_PERFORMED, ok.getActionCommand()));
		final ImagePlus picture = waitFor("a picture", () -> WindowManager.getImage("network-64-1"));
		final String recorded = waitFor("a recorded line", () -> recorder.getText().contains("Generate") ? recorder.getText() : null);
		System.out.println("recorded: " + recorded.trim().replace('\n', ' '));
		require(recorded.contains("generator=Delaunay") && workbench.find("network-64-1").provenance().toMacro(List.of())
			.contains("generator=Delaunay"), "what is chosen arrives and is recorded");
		host.runMacro(recorded, "");
		require(Arrays.equals(workbench.find("network-64-1").configuration().positions(), workbench.find("network-64-1-2").configuration()
			.positions()),
			"the recorded line replays to the same bits");

		WindowManager.getImage("network-64-1-2").close();
		picture.getWindow().toFront();
		Thread.sleep(300);
		final Line line = (Line) picture.getOverlay().get("bond 40");
		final ImageCanvas canvas = picture.getCanvas();
		final Point corner = canvas.getLocationOnScreen();
		robot.mouseMove(corner.x + canvas.screenXD(0.5 * (line.x1d + line.x2d)), corner.y + canvas.screenYD(0.5 * (line.y1d + line.y2d)));
		robot.mousePress(InputEvent.BUTTON1_DOWN_MASK);
		robot.mouseRelease(InputEvent.BUTTON1_DOWN_MASK);
		final ImagePlus card = waitFor("the card of a bond", () -> WindowManager.getImage("Bond"));
		requireMarked(picture, 40);
		final Point bond = new Point(corner.x + canvas.screenXD(0.5 * (line.x1d + line.x2d)),
			corner.y + canvas.screenYD(0.5 * (line.y1d + line.y2d)));
		waitFor("a card beside its bond", () -> card.getWindow().getBounds().contains(bond) ? null : true);
		Thread.sleep(500);
		screenshot(robot, folder, "bond");

		host.runMacro("run(\"Bond Strains...\", \"network=network-64-1\");", "");
		final TextWindow table = waitFor("the table", () -> Arrays.stream(WindowManager.getNonImageWindows())
			.filter(w -> w instanceof TextWindow && ((TextWindow) w).getTextPanel().getLineCount() == workbench.find("network-64-1")
			.network().bondCount())
			.map(w -> (TextWindow) w).findFirst().orElse(null));
		expect("new windows lie apart", () -> {
			final Rectangle strains = WindowManager.getImage("strains-network-64-1").getWindow().getBounds(),
				potential = WindowManager.getImage("potential-network-64-1").getWindow().getBounds();
			return !strains.contains(potential) && !potential.contains(strains) && !table.getBounds().equals(strains);
		});
		final TextPanel panel = table.getTextPanel();
		panel.setSelection(7, 7);
		final Component rows = panel.getComponent(0);
		rows.dispatchEvent(new MouseEvent(rows, MouseEvent.MOUSE_RELEASED, System.currentTimeMillis(), 0, 1, 1, 1, false,
			MouseEvent.BUTTON1));
		requireMarked(picture, 7);
		screenshot(robot, folder, "row");
		rightNetworkAndTable(host, workbench, recorder);
		aClosedTableStays(workbench);
		twoAtOnce(recorder);
		beyondAMacro(host, recorder);
		scriptsAreRecordedAsScripts(recorder);
		System.out.println("done");
	}

	/**
	 * The oldest network must not be the one that a dialog offers; what is cancelled must not be recorded; a macro reads the table of the
	 * newest command.
	 */
	private static void rightNetworkAndTable(final EmbeddedHost host, final NetworkWorkbench workbench, final Recorder recorder)
		throws Exception {
		host.runMacro("run('Generate Network...', 'nodes=64 seed=5'); run('Relax Network...', '');", "");
		WindowManager.getImage("relaxed-64-5").getWindow().toFront();
		WindowManager.setCurrentWindow(WindowManager.getImage("relaxed-64-5").getWindow());
		final String before = recorder.getText();
		for (final String answer : new String[] { "Cancel", "OK" }) {
			IJ.doCommand("Local Excitations...");
			final GenericDialog dialog = waitFor("a dialog", () -> Arrays.stream(Window.getWindows()).filter(w -> w instanceof GenericDialog
				&& w.isShowing()).map(w -> (GenericDialog) w)
				.findFirst().orElse(null));
			expect("a dialog offers the network of the active image",
				() -> ((Choice) dialog.getChoices().get(0)).getSelectedItem().equals("relaxed-64-5"));
			final Button button = find(dialog, answer);
			button.dispatchEvent(new ActionEvent(button, ActionEvent.ACTION_PERFORMED, button.getActionCommand()));
			waitFor("the end of the dialog", () -> dialog.isShowing() ? null : true);
			if (answer.equals("OK")) waitFor("a recorded line", () -> recorder.getText().length() > before.length() ? true : null);
			else Thread.sleep(1500);
			if (answer.equals("Cancel"))
				require(recorder.getText().equals(before), "what is cancelled is not recorded: " + recorder.getText());
		}
		require(recorder.getText().contains("network=relaxed-64-5"), "the recorded line names the network");
		final String read = host.runMacro(
			"run('Bond Strains...', 'network=network-64-5'); a = Table.get('r (l)', 0); run('Relax Network...', 'network=network-64-5'); "
			+ "b = Table.get('nodes', 0); " +
			"run('Bond Strains...', 'network=relaxed-64-5'); return '' + (a == Table.get('r (l)', 0)) + ' ' + b + ' ' + Table.size('Bond "
			+ "Strains');", "");
		require(read.equals("0 64 " + workbench.find("network-64-5").network().bondCount()),
			"a macro reads the tables of the newest command, and those that it names: " + read);
	}

	/** ImageJ empties the table of a window that is closed, in which one table has replaced another; the workbench keeps its own. */
	private static void aClosedTableStays(final NetworkWorkbench workbench) throws Exception {
		EventQueue.invokeAndWait(() -> ((TextWindow) WindowManager.getWindow("Bond Strains")).close());
		require(workbench.table("Bond Strains").size() == workbench.find("relaxed-64-5").network().bondCount(),
			"the table of a closed window stays");
	}

	/** Two commands whose dialogs are open at the same time: each gets its own line with its own keys. */
	private static void twoAtOnce(final Recorder recorder) throws Exception {
		final String before = recorder.getText();
		final GenericDialog relax = opened("Relax Network..."), strains = opened("Bond Strains...");
		answer(strains, "OK");
		waitFor("a recorded line", () -> recorder.getText().contains("bins=") ? true : null);
		answer(relax, "OK");
		waitFor("a recorded line", () -> runs(recorder, before).size() > 1 ? true : null);
		final List<String> lines = runs(recorder, before);
		require(lines.equals(List.of("run(\"Bond Strains...\", \"network=relaxed-64-5 bins=60 pool=Alike\");",
			"run(\"Relax Network...\", \"network=relaxed-64-5 minimiser=FIRE tolerance=1e-10 box=Fixed\");")),
			"two commands at once: " + lines);
	}

	/** A command picked from the menu while a macro runs is none of the macro: it asks, is recorded, and leaves the macro its table. */
	private static void beyondAMacro(final EmbeddedHost host, final Recorder recorder) throws Exception {
		final String[] read = new String[1];
		final Thread running = new Thread(() -> {
			try {
				read[0] = host.runMacro("run('Bond Strains...', 'network=relaxed-64-5'); a = Table.get('r (l)', 0); " +
					"call('java.lang.System.setProperty', 'robot.macro', 'at work'); " +
					"while (call('java.lang.System.getProperty', 'robot.menu', '') == '') wait(20); " +
					"return '' + (a == Table.get('r (l)', 0));", "");
			} catch (final MacroFailure e) {
				read[0] = e.toString();
			}
		});
		running.start();
		waitFor("a macro at work", () -> System.getProperty("robot.macro"));
		final String before = recorder.getText();
		answer(opened("Relax Network..."), "OK");
		final String line = waitFor("a recorded line", () -> runs(recorder, before).stream().findFirst().orElse(null));
		require(line.startsWith("run(\"Relax Network...\", \"network="), "a command beside a macro is recorded: " + line);
		answer(opened("Explore Shear..."), "Cancel");
		System.setProperty("robot.menu", "done");
		running.join();
		require("1".equals(read[0]), "a macro keeps its table while commands are picked from the menu: " + read[0]);
		final List<String> lines = runs(recorder, before);
		require(lines.size() == 1, "neither what a macro calls nor what is cancelled is recorded: " + lines);
	}

	/** The commands that were recorded since. */
	private static List<String> runs(final Recorder recorder, final String before) {
		return recorder.getText().substring(before.length()).lines().filter(l -> l.startsWith("run(")).toList();
	}

	/** With JavaScript chosen in the recorder, its lines call IJ. */
	private static void scriptsAreRecordedAsScripts(final Recorder recorder) throws Exception {
		final Choice mode = (Choice) Arrays.stream(((Container) recorder.getComponent(0)).getComponents()).filter(c -> c instanceof Choice)
			.findFirst().orElseThrow();
		mode.select("JavaScript");
		recorder.itemStateChanged(null);
		answer(opened("Relax Network..."), "OK");
		waitFor("a recorded line", () -> recorder.getText().contains("IJ.run(\"Relax Network...\", \"network=") ? true : null);
		mode.select("Macro");
		recorder.itemStateChanged(null);
	}

	/** Picks a command from the menu, and waits for its dialog. */
	private static GenericDialog opened(final String label) throws Exception {
		IJ.doCommand(label);
		final String title = label.replace("...", "");
		return waitFor("the dialog of " + label, () -> Arrays.stream(Window.getWindows())
			.filter(w -> w instanceof GenericDialog && w.isShowing()).map(w -> (GenericDialog) w)
			.filter(d -> d.getTitle().equals(title)).findFirst().orElse(null));
	}

	private static void answer(final GenericDialog dialog, final String label) throws Exception {
		final Button button = find(dialog, label);
		button.dispatchEvent(new ActionEvent(button, ActionEvent.ACTION_PERFORMED, button.getActionCommand()));
		waitFor("the end of the dialog", () -> dialog.isShowing() ? null : true);
	}

	private static void requireMarked(final ImagePlus picture, final int bond) throws Exception {
		final Line line = (Line) picture.getOverlay().get("bond " + bond);
		final Roi ring = waitFor("a mark at bond " + bond, () -> {
			final Roi last = picture.getOverlay().get("marked bond");
			return last != null && Math.abs(last.getXBase() + last.getFloatWidth() / 2 - 0.5 * (line.x1d + line.x2d)) < 1e-6 ? last : null;
		});
		require(Math.abs(ring.getYBase() + ring.getFloatHeight() / 2 - 0.5 * (line.y1d + line.y2d)) < 1e-6, "the mark is at the bond");
	}

	static Button find(final Container in, final String label) {
		for (final Component part : in.getComponents()) {
			if (part instanceof Button button && button.getLabel().trim().equals(label)) return button;
			final Button found = part instanceof Container inner && !(part instanceof Checkbox) ? find(inner, label) : null;
			if (found != null) return found;
		}
		return null;
	}

	/**
	 * Sends a field the event of a resting mouse, and waits for its tooltip. The mouse itself is not used, because without a window manager
	 * another window may lie above.
	 */
	private static void hover(final Component field) throws Exception {
		EventQueue.invokeAndWait(() -> field.dispatchEvent(new MouseEvent(field, MouseEvent.MOUSE_ENTERED, System.currentTimeMillis(), 0, 5,
			5, 0, false)));
		waitFor("a tooltip", () -> Arrays.stream(Window.getWindows()).anyMatch(w -> w instanceof javax.swing.JWindow && w.isShowing())
			? true : null);
	}

	static <T> T waitFor(final String what, final Callable<T> source) throws Exception {
		for (int k = 0; k < SECONDS * 20; k++) {
			final T found = source.call();
			if (found != null) return found;
			Thread.sleep(50);
		}
		throw new AssertionError("waited in vain for " + what);
	}

	/** Waits for what other threads bring about. */
	static void expect(final String what, final Callable<Boolean> condition) throws Exception {
		waitFor(what, () -> condition.call() ? true : null);
		System.out.println("ok: " + what);
	}

	/** Of what does not depend on other threads any more. */
	static void require(final boolean condition, final String what) {
		if (!condition) throw new AssertionError("not so: " + what);
		System.out.println("ok: " + what);
	}

	static void screenshot(final java.awt.Robot robot, final String folder, final String name) throws Exception {
		ImageIO.write(robot.createScreenCapture(new Rectangle(Toolkit.getDefaultToolkit().getScreenSize())), "png",
			Path.of(folder, name + ".png").toFile());
	}
}
