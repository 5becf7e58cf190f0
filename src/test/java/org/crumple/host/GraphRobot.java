package org.crumple.host;

import static org.crumple.host.WindowRobot.expect;
import static org.crumple.host.WindowRobot.require;
import static org.crumple.host.WindowRobot.screenshot;
import static org.crumple.host.WindowRobot.waitFor;

import java.awt.Point;
import java.awt.Rectangle;
import java.awt.event.InputEvent;
import java.awt.event.WindowEvent;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import ij.ImageListener;
import ij.ImagePlus;
import ij.WindowManager;
import ij.gui.ImageCanvas;
import ij.gui.Roi;
import ij.measure.ResultsTable;
import ij.plugin.frame.Recorder;

import org.crumple.memory.Branch;
import org.crumple.memory.LayeredTree;
import org.crumple.memory.TransitionGraph;
import org.crumple.plot.PlotImages;
import org.crumple.workbench.NetworkWorkbench;
import org.crumple.workbench.WorkbenchNetwork;

/** Clicks nodes in the picture of a transition graph, in the windowed workbench, in a separate process: see {@link WindowIT}. */
public final class GraphRobot {

	private GraphRobot() {}

	/** Runs all steps of the robot. */
	public static void drive(final String folder) throws Exception {
		final java.awt.Robot robot = new java.awt.Robot();
		final EmbeddedHost host = EmbeddedHost.start(false);
		final NetworkWorkbench workbench = host.context().service(NetworkWorkbench.class);
		host.runMacro("run('Generate Network...', 'nodes=128 seed=1'); run('Relax Network...', ''); "
			+ "run('Transition Graph...', 'window=0.1 most=30');", "");
		final Recorder recorder = new Recorder();
		final ImagePlus graph = WindowManager.getImage("transition-graph-relaxed-128-1");
		final ResultsTable table = workbench.table("Transition Graph");
		final int node = 5;
		final String falls = table.getStringValue("falls", node);
		final String letters = Arrays.stream(falls.split(" ")).map(w -> w.substring(0, 1)).reduce("", String::concat);
		final String name = "branch-" + letters + "-128-1";
		require(falls.matches("(up|down)( (up|down))*"), "the table has the way to a node: " + falls);
		final int before = workbench.networks().size();
		// as under a window manager: a window that opens becomes active at once
		ImagePlus.addImageListener(new ImageListener() {

			@Override
			public void imageOpened(final ImagePlus image) {
				image.getWindow().windowActivated(new WindowEvent(image.getWindow(), WindowEvent.WINDOW_ACTIVATED));
			}

			@Override
			public void imageClosed(final ImagePlus image) {}

			@Override
			public void imageUpdated(final ImagePlus image) {}
		});

		final List<Point2D> byStrain = PlotImages.places(graph, 0, table.getColumn("from_strain"), table.getColumn("until_strain"));
		click(robot, graph, byStrain.get(node));
		final ImagePlus picture = waitFor("the network of the node", () -> WindowManager.getImage(name));
		final WorkbenchNetwork visited = workbench.find(name);
		require(workbench.shownIn(picture) == visited, "the image shows a network that is on the workbench");
		expect("it leaves most of the graph to be seen", () -> {
			final Rectangle free = graph.getWindow().getBounds(), hidden = free.intersection(picture.getWindow().getBounds());
			return Math.max(0, hidden.width) * (double) Math.max(0, hidden.height) < 0.5 * free.width * free.height;
		});
		final double strain = visited.configuration().cell().shear();
		require(strain > table.getValue("from_strain", node) && strain < table.getValue("until_strain", node), "it is on its branch, at "
			+ strain);
		final String line = waitFor("a recorded line", () -> recorder.getText().lines().filter(l -> l.contains("Network on Branch"))
			.findFirst().orElse(null));
		System.out.println("recorded: " + line);
		require(line.contains("network=relaxed-128-1") && line.contains("window=0.1") && line.contains("falls="), "the line says how");
		require(recorder.getText().indexOf(name) < 0 || recorder.getText().indexOf(name) > recorder.getText().indexOf(line),
			"no line selects the image before it is there: " + recorder.getText());
		require(marks(graph) == 4, "the node is marked in both panels");
		Thread.sleep(500);
		screenshot(robot, folder, "branch");
		final String others = recorder.getText();
		host.runMacro(line, "");
		require(Arrays.equals(visited.configuration().positions(), workbench.find(name + "-2").configuration().positions()),
			"the line makes the same bits");
		require(recorder.getText().equals(others), "and is not recorded again");

		final Point2D beside = new Point2D.Double(byStrain.get(node).getX(), 3);
		click(robot, graph, beside);
		expect("a click beside all nodes takes the mark away", () -> marks(graph) == 0);
		final double[] inLayer = layered(table, node);
		click(robot, graph, PlotImages.places(graph, 1, new double[] { inLayer[0] }, new double[] { inLayer[1] }).get(0));
		expect("a node can be clicked in either panel", () -> marks(graph) == 4);
		Thread.sleep(500);
		require(workbench.networks().size() == before + 2, "who clicks a node again gets the same network");
		picture.close();
		click(robot, graph, byStrain.get(0));
		waitFor("the network of another node", () -> WindowManager.getImage("branch-128-1"));
		host.runMacro("selectImage('branch-128-1'); run('Local Excitations...', '');", "");
		require(workbench.table("Local Excitations").size() == workbench.find("relaxed-128-1").network().bondCount(),
			"the image goes on into other commands");
		System.out.println("done");
	}

	/** The place of a node in the panel of layers. */
	private static double[] layered(final ResultsTable table, final int node) {
		return new double[] { LayeredTree.of(graph(table)).x()[node], table.getValue("depth", node) };
	}

	/** The graph that a table lists, as far as layers need it. */
	private static TransitionGraph graph(final ResultsTable table) {
		final List<Branch> branches = new ArrayList<>();
		for (int row = 0; row < table.size(); row++) branches.add(new Branch(row, (int) table.getValue("depth", row),
			exit(table, row, "down_to"), exit(table, row, "up_to")));
		return new TransitionGraph(branches, 0, 1);
	}

	private static Branch.Exit exit(final ResultsTable table, final int row, final String to) {
		final double node = table.getValue(to, row);
		return new Branch.Exit(0, 0, Double.isNaN(node) ? Branch.WINDOW : (int) node, -1, new int[0],
			0);
	}

	private static void click(final java.awt.Robot robot, final ImagePlus image, final Point2D at) throws Exception {
		image.getWindow().toFront();
		Thread.sleep(500);
		final ImageCanvas canvas = image.getCanvas();
		final Point corner = canvas.getLocationOnScreen();
		robot.mouseMove(corner.x + canvas.screenXD(at.getX()), corner.y + canvas.screenYD(at.getY()));
		robot.mousePress(InputEvent.BUTTON1_DOWN_MASK);
		robot.mouseRelease(InputEvent.BUTTON1_DOWN_MASK);
	}

	/** Number of rings of marks. */
	private static long marks(final ImagePlus image) {
		return image.getOverlay() == null ? 0 : Arrays.stream(image.getOverlay().toArray()).map(Roi::getName).filter("marked node"::equals)
			.count();
	}
}
