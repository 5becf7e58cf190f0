package org.crumple.host;

import static org.crumple.host.WindowRobot.expect;
import static org.crumple.host.WindowRobot.require;
import static org.crumple.host.WindowRobot.screenshot;
import static org.crumple.host.WindowRobot.waitFor;

import java.awt.Button;
import java.awt.Component;
import java.awt.Container;
import java.awt.EventQueue;
import java.awt.TextField;
import java.awt.Window;
import java.awt.event.ActionEvent;
import java.awt.event.KeyEvent;
import java.awt.event.MouseEvent;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.Dictionary;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import javax.imageio.ImageIO;
import javax.swing.AbstractButton;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JSlider;
import javax.swing.text.JTextComponent;

import ij.IJ;
import ij.WindowManager;
import ij.gui.GenericDialog;
import ij.measure.ResultsTable;
import ij.plugin.frame.Recorder;
import ij.text.TextWindow;

import org.crumple.workbench.NetworkWorkbench;

/** Shears networks interactively in the windowed workbench, in a separate process: see {@link WindowIT}. */
public final class ExplorerRobot {

	private static final Pattern BRANCH = Pattern.compile("On branch \\d+ of (\\d+) walked, .*; (\\d+) falls");
	private static final Pattern WALKED = Pattern.compile("Walked: (\\d+) steps?, (\\d+) events?");

	private ExplorerRobot() {}

	/** Runs all steps of the robot. */
	public static void drive(final String folder) throws Exception {
		final java.awt.Robot robot = new java.awt.Robot();
		final EmbeddedHost host = EmbeddedHost.start(false);
		final NetworkWorkbench workbench = host.context().service(NetworkWorkbench.class);
		host.runMacro("run('Generate Network...', 'nodes=128 seed=1'); run('Relax Network...', '');", "");
		final Recorder recorder = new Recorder();
		IJ.doCommand("Explore Shear...");
		final GenericDialog dialog = waitFor("a dialog", () -> Arrays.stream(Window.getWindows())
			.filter(w -> w instanceof GenericDialog && w.isShowing()).map(w -> (GenericDialog) w).findFirst().orElse(null));
		final TextField range = (TextField) dialog.getStringFields().get(1);
		waitFor("the field", () -> range.isShowing() ? range : null).setText("0.1");
		screenshot(robot, folder, "dialog");
		final Button ok = WindowRobot.find(dialog, "OK");
		ok.dispatchEvent(new ActionEvent(ok, ActionEvent.ACTION_PERFORMED, ok.getActionCommand()));
		final JFrame window = explorer();
		final JSlider slider = part(window, "strain", JSlider.class);
		waitFor("the first state", () -> text(window).startsWith("\u03b3") ? true : null);
		final String recorded = waitFor("a recorded line", () -> recorder.getText().contains("Explore Shear") ? recorder.getText() : null);
		System.out.println("recorded: " + recorded.trim());
		require(recorded.contains("increment=0.001 range=0.1 "), "the recorded line has the numbers");
		require(slider.getMaximum() == 100 && slider.getMinimum() == -100, "the slider has a place for every step");

		expect("the network has the larger part of the window, curve and graph share the rest", () -> {
			final int left = width(window, "network"), curve = width(window, "curve"), graph = width(window, "graph");
			return Math.abs(curve - graph) < 3 && left > curve && left < 0.5 * (left + curve + graph);
		});
		waitFor("the branch at the start", () -> text(window).contains("On branch 0 of 1 walked, from") ? true : null);
		final int oneBranch = ink(window, "graph");
		press(window, "event");
		waitFor("an event", () -> text(window).contains("Last event, forwards") && !moving(window) ? true : null);
		Thread.sleep(150);
		screenshot(robot, folder, "flash");
		final int atEvent = walked(window, 1);
		press(window, "step");
		waitFor("one step more", () -> walked(window, 1) == atEvent + 1 ? true : null);
		final int inkBefore = ink(window, "curve");
		drag(slider, 100);
		waitFor("the end of the slider", () -> walked(window, 1) == 100 ? true : null);
		expect("there were further events", () -> walked(window, 2) > 1);
		waitFor("a curve that has grown", () -> ink(window, "curve") != inkBefore ? true : null);
		drag(slider, -30);
		waitFor("the way back", () -> walked(window, 1) == 230 ? true : null);
		expect("things happened on the way back", () -> text(window).contains("Last event, back"));
		expect("the graph has grown with the events", () -> {
			final Matcher branches = BRANCH.matcher(text(window));
			return branches.find() && Integer.parseInt(branches.group(1)) > 2 && Integer.parseInt(branches.group(2)) > 2 && ink(window,
				"graph") > oneBranch;
		});
		Thread.sleep(500);
		legible(window);
		screenshot(robot, folder, "hysteresis");
		paint(window, Path.of(folder, "explorer.png"));

		press(window, "keep");
		waitFor("what was kept", () -> workbench.networks().stream().anyMatch(n -> n.toString().equals("sheared-128-1")) ? true : null);
		final TextWindow table = waitFor("the table", () -> Arrays.stream(WindowManager.getNonImageWindows())
			.filter(w -> w instanceof TextWindow && w.getTitle().equals("Shear")).map(w -> (TextWindow) w).findFirst().orElse(null));
		waitFor("a row for every step", () -> table.getTextPanel().getLineCount() == 231 ? true : null);
		waitFor("its picture", () -> WindowManager.getImage("sheared-128-1"));
		final String line = waitFor("a recorded line", () -> recorder.getText().contains("Shear Network") ? recorder.getText() : null)
			.lines()
			.filter(l -> l.contains("Shear Network")).findFirst().orElseThrow();
		System.out.println("recorded: " + line);
		final String rows = rows(workbench.table("Shear"));
		host.runMacro(line, "");
		require(Arrays.equals(workbench.find("sheared-128-1").configuration().positions(), workbench.find("sheared-128-1-2").configuration()
			.positions()),
			"the line that is recorded for it makes the same bits");
		expect("and the same table", () -> rows(workbench.table("Shear")).equals(rows));
		screenshot(robot, folder, "kept");
		pinch(robot, window, folder);
		close(window);

		host.runMacro(recorded.lines().filter(l -> l.contains("Explore Shear")).findFirst().orElseThrow()
			.replace("increment=0.001", "increment=0.000002"), "");
		final JFrame again = explorer();
		waitFor("the first state", () -> text(again).startsWith("\u03b3") ? true : null);
		drag(part(again, "strain", JSlider.class), 50_000);
		waitFor("some steps", () -> walked(again, 1) > 20 ? true : null);
		EventQueue.invokeAndWait(() -> again.getRootPane().getActionMap().get(again.getRootPane().getInputMap(
			javax.swing.JComponent.WHEN_IN_FOCUSED_WINDOW).get(javax.swing.KeyStroke.getKeyStroke(KeyEvent.VK_ESCAPE, 0)))
			.actionPerformed(null));
		waitFor("a stop", () -> !moving(again) ? true : null);
		Thread.sleep(300);
		final int stopped = walked(again, 1);
		Thread.sleep(300);
		require(stopped < 50_000 && walked(again, 1) == stopped, "Escape stops it on the way");
		drag(part(again, "strain", JSlider.class), -50_000);
		close(again);
		expect("nothing is left of it but what was kept", () -> workbench.networks().size() == 4);

		rate(host, Path.of(folder, "large.png"));
		System.out.println("done");
	}

	/** Clicks a bond, pinches it with its slider to the failure, and lets it go. */
	private static void pinch(final java.awt.Robot robot, final JFrame window, final String folder) throws Exception {
		final Component network = part(window, "network", Component.class);
		final int before = ink(window, "curve");
		EventQueue.invokeAndWait(() -> network.dispatchEvent(new MouseEvent(network, MouseEvent.MOUSE_PRESSED, 0, 0, network.getWidth() / 2,
			network.getHeight() / 3, 1, false, MouseEvent.BUTTON1)));
		final JSlider slider = part(window, "pinch", JSlider.class);
		expect("the bond is pinched until the network fails", () -> text(window).startsWith("Bond ") && text(window).contains("Fails at"));
		final Dictionary<?, ?> marks = slider.getLabelTable();
		final int failure = Collections.list(marks.keys()).stream().filter(k -> marks.get(k) instanceof JLabel label && label.getText()
			.equals("failure")).mapToInt(Integer.class::cast).findFirst().orElseThrow();
		require(failure > 0 && failure < slider.getMaximum(), "the failure is on the way, at " + failure);
		drag(slider, failure);
		expect("the network is at its failure", () -> text(window).lines().findFirst().orElse("").endsWith(": the failure."));
		expect("another curve is shown", () -> ink(window, "curve") != before);
		screenshot(robot, folder, "pinched");
		paint(window, Path.of(folder, "pinched.png"));
		press(window, "release");
		expect("the sheared network is shown again", () -> text(window).startsWith("\u03b3") && !slider.isEnabled());
	}

	/** Measures pictures per second while the slider is dragged. */
	private static void rate(final EmbeddedHost host, final Path file) throws Exception {
		host.runMacro("close('*'); run('Generate Network...', 'nodes=1024 seed=1'); run('Relax Network...', ''); run('Explore Shear...', "
			+ "'increment=0.0001 range=0.2');", "");
		final JFrame window = explorer();
		final JSlider slider = part(window, "strain", JSlider.class);
		waitFor("the first state", () -> text(window).startsWith("\u03b3") ? true : null);
		final AtomicInteger pictures = new AtomicInteger();
		part(window, "network", Component.class).addPropertyChangeListener("picture", e -> pictures.incrementAndGet());
		final int before = walked(window, 1), eventsBefore = walked(window, 2);
		long slowest = 0;
		final long start = System.nanoTime();
		for (int k = 1; k <= 100; k++) {
			final int place = 3 * k;
			final long asked = System.nanoTime();
			EventQueue.invokeAndWait(() -> {
				slider.setValueIsAdjusting(true);
				slider.setValue(place);
			});
			slowest = Math.max(slowest, System.nanoTime() - asked);
			Thread.sleep(40);
		}
		EventQueue.invokeAndWait(() -> slider.setValueIsAdjusting(false));
		final double seconds = (System.nanoTime() - start) / 1e9;
		System.out.printf(java.util.Locale.ROOT,
			"N = 1024: %.1f pictures a second, %.0f steps a second, %d events, the slider answers within %.0f ms%n",
			pictures.get() / seconds,
			(walked(window, 1) - before) / seconds, walked(window, 2) - eventsBefore, slowest / 1e6);
		expect("pictures follow the slider, as fast as other work lets them", () -> pictures.get() > 10);
		paint(window, file);
		close(window);
	}

	private static String rows(final ResultsTable table) {
		return IntStream.range(0, table.size()).mapToObj(table::getRowAsString).collect(Collectors.joining("\n"));
	}

	private static JFrame explorer() throws Exception {
		return waitFor("the explorer", () -> Arrays.stream(Window.getWindows()).filter(w -> w instanceof JFrame frame
			&& frame.isShowing() &&
			frame.getTitle().startsWith("Explore Shear of ")).map(w -> (JFrame) w).findFirst().orElse(null));
	}

	private static void close(final JFrame window) throws Exception {
		EventQueue.invokeAndWait(window::dispose);
		waitFor("the end of its threads", () -> Thread.getAllStackTraces().keySet().stream()
			.noneMatch(t -> t.getName().startsWith("Shear explorer")) ? true : null);
		expect("ImageJ has forgotten the window", () -> Arrays.stream(WindowManager.getNonImageWindows()).noneMatch(w -> w == window));
	}

	/** Drags the slider in several steps, as a user does. */
	private static void drag(final JSlider slider, final int value) throws Exception {
		final int from = slider.getValue();
		for (int k = 1; k <= 4; k++) {
			final int place = from + (value - from) * k / 4;
			EventQueue.invokeAndWait(() -> {
				slider.setValueIsAdjusting(true);
				slider.setValue(place);
			});
			Thread.sleep(30);
		}
		EventQueue.invokeAndWait(() -> slider.setValueIsAdjusting(false));
	}

	private static void press(final JFrame window, final String name) throws Exception {
		EventQueue.invokeAndWait(() -> part(window, name, AbstractButton.class).doClick());
	}

	private static String text(final JFrame window) {
		return part(window, "text", JTextComponent.class).getText();
	}

	private static boolean moving(final JFrame window) {
		return part(window, "status", JLabel.class).getText().startsWith("Going");
	}

	/** Number of steps (1) or events (2) shown in the window. */
	private static int walked(final JFrame window, final int which) {
		final Matcher matcher = WALKED.matcher(text(window));
		return matcher.find() ? Integer.parseInt(matcher.group(which)) : -1;
	}

	private static int width(final JFrame window, final String name) {
		return part(window, name, Component.class).getWidth();
	}

	/** Number of pixels of the curve or the graph that are not white. */
	private static int ink(final JFrame window, final String name) throws Exception {
		final BufferedImage image = image(part(window, name, Component.class));
		int ink = 0;
		for (int y = 0; y < image.getHeight(); y++)
			for (int x = 0; x < image.getWidth(); x++) if ((image.getRGB(x, y) & 0xffffff) != 0xffffff) ink++;
		return ink;
	}

	private static BufferedImage image(final Component part) throws Exception {
		final BufferedImage image = new BufferedImage(part.getWidth(), part.getHeight(), BufferedImage.TYPE_INT_RGB);
		EventQueue.invokeAndWait(() -> part.paint(image.getGraphics()));
		return image;
	}

	private static void paint(final JFrame window, final Path file) throws Exception {
		ImageIO.write(image(window.getRootPane()), "png", file.toFile());
	}

	/** Checks that no text is cut off or too small. */
	private static void legible(final JFrame window) {
		for (final String name : List.of("event-back", "step-back", "step", "event", "stop", "keep", "strain", "release",
			"pinch", "text")) {
			final Component part = part(window, name, Component.class);
			require(part.getWidth() >= (part instanceof AbstractButton ? part.getPreferredSize().width : 100) && part.getHeight()
				>= part.getPreferredSize().height,
				name + " has the room it needs");
			require(part.getFont().getSize() >= Math.max(11, window.getHeight() / 80), name + " can be read");
		}
	}

	private static <T> T part(final Container in, final String name, final Class<T> type) {
		for (final Component part : in.getComponents()) {
			if (name.equals(part.getName()) && type.isInstance(part)) return type.cast(part);
			final T found = part instanceof Container inner ? part(inner, name, type) : null;
			if (found != null) return found;
		}
		return null;
	}
}
