package org.crumple.command.memory;

import java.awt.GraphicsEnvironment;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.IntConsumer;

import ij.ImagePlus;

import org.crumple.analysis.MemoryReport;
import org.crumple.analysis.TransitionGraphSpec;
import org.crumple.gui.NodePicking;
import org.crumple.macro.CommandRecorder;
import org.crumple.macro.MacroLine;
import org.crumple.memory.FallSequence;
import org.crumple.plot.PlotImages;
import org.crumple.plot.TransitionGraphPlot;
import org.crumple.workbench.WorkbenchNetwork;
import org.scijava.command.CommandInfo;
import org.scijava.command.CommandService;
import org.scijava.module.Module;

/**
 * Shows the network on a branch that was clicked in the picture of a graph, by the command that does so in macros, and records its line.
 */
final class BranchClicks implements IntConsumer {

	private final ImagePlus graph;
	private final CommandService commands;
	private final WorkbenchNetwork start;
	private final TransitionGraphSpec spec;
	private final List<FallSequence> ways;
	/** The pictures that clicks have made, by node. */
	private final Map<Integer, ImagePlus> shown = new HashMap<>();

	private BranchClicks(final ImagePlus graph, final CommandService commands, final WorkbenchNetwork start, final TransitionGraphSpec spec,
		final List<FallSequence> ways)
	{
		this.graph = graph;
		this.commands = commands;
		this.start = start;
		this.spec = spec;
		this.ways = ways;
	}

	/**
	 * Makes the nodes of the picture of a graph pickable, if there are windows.
	 *
	 * @param start the network with this graph
	 */
	static void offer(final ImagePlus picture, final CommandService commands, final WorkbenchNetwork start, final TransitionGraphSpec spec,
		final MemoryReport report)
	{
		if (GraphicsEnvironment.isHeadless()) return;
		final List<List<Point2D>> places = new ArrayList<>();
		for (final TransitionGraphPlot.Places panel : TransitionGraphPlot.places(report))
			places.add(PlotImages.places(picture, places.size(), panel.x(), panel.y()));
		NodePicking.offer(picture, places, new BranchClicks(picture, commands, start, spec, FallSequence.all(report.graph())));
	}

	@Override
	public void accept(final int node) {
		final Thread walk = new Thread(() -> visit(node), "Branch of a transition graph");
		walk.setDaemon(true);
		walk.start();
	}

	private synchronized void visit(final int node) {
		final ImagePlus before = shown.get(node);
		if (before != null && before.getWindow() != null) {
			before.getWindow().toFront();
			return;
		}
		CommandRecorder.record(() -> walk(node));
	}

	/** @return the line of the command; null if it was cancelled */
	private String walk(final int node) {
		final CommandInfo info = commands.getCommand(VisitBranch.class);
		final Map<String, Object> inputs = Map.of("network", start, "window", spec.window(), "falls", ways.get(node).toString(),
			"minimiser", spec.minimiser(), "kind", spec.kind(), "box", spec.box());
		try {
			final Module done = commands.run(info, true, inputs).get();
			final VisitBranch command = (VisitBranch) done.getDelegateObject();
			if (command.isCanceled()) return null;
			final ImagePlus picture = (ImagePlus) done.getOutput("picture");
			NodePicking.beside(picture, graph, shown.values());
			shown.put(node, picture);
			return MacroLine.of(info, command, start);
		} catch (final InterruptedException e) {
			Thread.currentThread().interrupt();
			return null;
		} catch (final ExecutionException e) {
			throw new IllegalStateException(e.getCause());
		}
	}
}
