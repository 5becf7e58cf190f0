package org.crumple.gui;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.FlowLayout;
import java.awt.Font;
import java.awt.GridLayout;
import java.awt.Toolkit;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.awt.event.KeyEvent;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.util.function.Function;

import javax.swing.AbstractAction;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JSplitPane;
import javax.swing.JTextArea;
import javax.swing.KeyStroke;
import javax.swing.SwingConstants;
import javax.swing.SwingUtilities;
import javax.swing.WindowConstants;

import ij.WindowManager;

import org.crumple.explore.Exploration;
import org.crumple.explore.ExplorationWorker;
import org.crumple.explore.GraphWorker;
import org.crumple.explore.ShearExploration;
import org.crumple.kernel.Digits;
import org.crumple.memory.WalkedGraph;
import org.crumple.network.Configuration;
import org.crumple.picture.BondPicker;
import org.crumple.pinch.PinchPath;

/**
 * The window for interactive shear: a slider for the strain, the network, its stress–strain curve, the graph of the branches of minima
 * on which it was, and the next predicted events. A bond that is clicked is pinched instead, by a slider of its own.
 */
public final class ShearExplorer {

	/** Font height on a screen of 1000 rows [pixels]; it grows with the screen, within these factors. */
	private static final double LETTERS = 13, ROWS = 1000, SMALLEST = 0.85, LARGEST = 3;
	/** Height of the window relative to the screen, its width relative to its height, and its largest width relative to the screen. */
	private static final double HEIGHT = 0.86, WIDTH = 1.9, MOST_WIDTH = 0.96;
	/** Part of the width that the network has; the curve and the graph share the rest. */
	private static final double PICTURE = 0.42;
	private static final int TEXT_ROWS = 7;

	private final ShearExploration exploration;
	private final Function<Exploration, String> keep;
	private final ExplorationWorker worker;
	private final GraphWorker walking;
	private final ExplorerPainter painter;
	private final JFrame frame;
	private final Font font;
	private final PicturePanel picture;
	private final PicturePanel curve;
	private final PicturePanel graph;
	private final StrainSlider strains;
	private final JTextArea text = new JTextArea(TEXT_ROWS, 1);
	private final JLabel status = new JLabel(" ");
	private final JButton keeping;
	private final PinchBar pinching;
	private WalkedGraph.Part walked;
	private PinchPath path;
	private int place;
	/** What the picture shows. */
	private Configuration shown;
	private String trouble = "";

	private ShearExplorer(final String name, final ShearExploration exploration, final Function<Exploration, String> keep) {
		this.exploration = exploration;
		this.keep = keep;
		final Dimension screen = Toolkit.getDefaultToolkit().getScreenSize();
		font = new Font(Font.SANS_SERIF, Font.PLAIN,
			(int) Math.round(LETTERS * Math.max(SMALLEST, Math.min(LARGEST, screen.height / ROWS))));
		final int high = (int) (HEIGHT * screen.height), wide = (int) Math.min(MOST_WIDTH * screen.width, WIDTH * high);
		picture = new PicturePanel("network", (int) (PICTURE * wide), high);
		curve = new PicturePanel("curve", (int) (0.5 * (1 - PICTURE) * wide), high);
		graph = new PicturePanel("graph", (int) (0.5 * (1 - PICTURE) * wide), high);
		strains = new StrainSlider(exploration, font, this::go);
		keeping = button("keep", "Keep", "Puts this network on the workbench, and the curve as the table Shear", this::keep);
		frame = new JFrame("Explore Shear of " + name);
		painter = new ExplorerPainter(exploration, font.getSize2D(), picture, curve, graph, this::show);
		walking = new GraphWorker(exploration, this::grown, sentence -> SwingUtilities.invokeLater(() -> say(sentence)));
		worker = new ExplorationWorker(exploration, this::moved, sentence -> SwingUtilities.invokeLater(() -> say(sentence)));
		pinching = new PinchBar(exploration.network(), font, button("release", "Release", "Lets the bond go that is pinched",
			() -> {}), this::pinched, this::say);
		arrange(new Dimension(wide, high));
	}

	/**
	 * Opens the window.
	 *
	 * @param name of the network
	 * @param keep called when the user wants to keep a state, not on the event dispatch thread; returns a message to show
	 */
	public static void open(final String name, final ShearExploration exploration, final Function<Exploration, String> keep) {
		SwingUtilities.invokeLater(() -> new ShearExplorer(name, exploration, keep).begin());
	}

	private void begin() {
		frame.setVisible(true);
		WindowManager.addWindow(frame);
		thread(worker, "Shear explorer");
		thread(painter, "Shear explorer's painter");
		thread(walking, "Shear explorer's graph");
		thread(pinching.worker(), "Shear explorer's pinching");
		strains.slider().requestFocusInWindow();
	}

	private static void thread(final Runnable work, final String name) {
		final Thread thread = new Thread(work, name);
		thread.setDaemon(true);
		thread.start();
	}

	private void arrange(final Dimension size) {
		text.setEditable(false);
		text.setFocusable(false);
		text.setLineWrap(true);
		text.setWrapStyleWord(true);
		text.setName("text");
		text.setFont(font);
		text.setBorder(BorderFactory.createEmptyBorder(4, font.getSize() / 2, 0, font.getSize() / 2));
		final JPanel curves = new JPanel(new GridLayout(1, 2));
		curves.add(curve);
		curves.add(graph);
		final JPanel right = new JPanel(new BorderLayout());
		right.add(curves, BorderLayout.CENTER);
		right.add(text, BorderLayout.SOUTH);
		final JSplitPane halves = new JSplitPane(JSplitPane.HORIZONTAL_SPLIT, picture, right);
		halves.setResizeWeight(PICTURE);
		// some looks would give the text as much as it asks for
		halves.setDividerLocation((int) (PICTURE * size.width));
		final JPanel bottom = new JPanel(new BorderLayout());
		bottom.add(pinching.panel(), BorderLayout.NORTH);
		bottom.add(strains.slider(), BorderLayout.CENTER);
		bottom.add(buttons(), BorderLayout.SOUTH);
		frame.add(halves, BorderLayout.CENTER);
		frame.add(bottom, BorderLayout.SOUTH);
		frame.setSize(size);
		frame.setLocationByPlatform(true);
		frame.setDefaultCloseOperation(WindowConstants.DISPOSE_ON_CLOSE);
		frame.addWindowListener(new WindowAdapter() {

			@Override
			public void windowClosed(final WindowEvent event) {
				worker.close();
				walking.close();
				painter.close();
				pinching.worker().close();
				WindowManager.removeWindow(frame);
			}
		});
		final ComponentAdapter resized = new ComponentAdapter() {

			@Override
			public void componentResized(final ComponentEvent event) {
				painter.resized();
			}
		};
		picture.addComponentListener(resized);
		picture.onPress(this::pick);
		curve.addComponentListener(resized);
		graph.addComponentListener(resized);
		final JComponent root = frame.getRootPane();
		root.getInputMap(JComponent.WHEN_IN_FOCUSED_WINDOW).put(KeyStroke.getKeyStroke(KeyEvent.VK_ESCAPE, 0), "stop");
		root.getActionMap().put("stop", action("Stop", this::stop));
	}

	private JPanel buttons() {
		final JPanel row = new JPanel(new FlowLayout(FlowLayout.CENTER, font.getSize() / 2, font.getSize() / 3));
		row.add(button("event-back", "\u00ab Event", "Back until something happens", () -> worker.toEvent(-1)));
		row.add(button("step-back", "\u2039 Step", "A step back", () -> worker.by(-1)));
		row.add(button("step", "Step \u203a", "A step forwards", () -> worker.by(1)));
		row.add(button("event", "Event \u00bb", "Forwards until something happens", () -> worker.toEvent(1)));
		row.add(button("stop", "Stop", "Stay where the network is (Escape)", this::stop));
		row.add(keeping);
		status.setFont(font);
		status.setName("status");
		status.setHorizontalAlignment(SwingConstants.CENTER);
		final JPanel both = new JPanel(new BorderLayout());
		both.add(row, BorderLayout.NORTH);
		both.add(status, BorderLayout.SOUTH);
		return both;
	}

	private JButton button(final String name, final String label, final String hint, final Runnable work) {
		final JButton button = new JButton(action(label, work));
		button.setName(name);
		button.setFont(font);
		button.setToolTipText(hint);
		return button;
	}

	private AbstractAction action(final String label, final Runnable work) {
		return new AbstractAction(label) {

			private static final long serialVersionUID = 1;

			@Override
			public void actionPerformed(final java.awt.event.ActionEvent event) {
				trouble = "";
				pinching.release();
				work.run();
			}
		};
	}

	private void stop() {
		worker.stop();
	}

	private void go(final int wanted) {
		trouble = "";
		pinching.release();
		worker.to(wanted);
	}

	private void moved(final Exploration state) {
		painter.renew(state);
		walking.follow(state);
	}

	private void grown(final WalkedGraph.Part part) {
		painter.renew(part);
		SwingUtilities.invokeLater(() -> walked = part);
	}

	/** Pinches the bond at a pixel of the picture, from where the shear is now. */
	private void pick(final Point2D at) {
		final int bond = shown == null ? -1 : new BondPicker(exploration.network(), shown).live(picture.wantedWidth(), picture
			.wantedHeight(), at.getX(), at.getY());
		if (bond < 0) return;
		trouble = "";
		worker.stop();
		worker.visit(state -> SwingUtilities.invokeLater(() -> pinching.pinch(state.configuration(), bond)));
	}

	private void pinched(final PinchPath now, final int at) {
		path = now;
		place = at;
		painter.pinch(now, at);
	}

	private void keep() {
		keeping.setEnabled(false);
		worker.visit(state -> {
			final String said = keep.apply(state);
			SwingUtilities.invokeLater(() -> {
				keeping.setEnabled(true);
				say(said);
			});
		});
	}

	/** Shows a message until the user's next action. */
	private void say(final String sentence) {
		trouble = sentence;
		status.setText(sentence);
	}

	private void show(final Exploration state, final BufferedImage network, final BufferedImage line, final BufferedImage branches) {
		picture.show(network);
		if (line != null) curve.show(line);
		if (branches != null) graph.show(branches);
		shown = path == null ? state.configuration() : path.places().get(place).configuration();
		text.setText(path != null ? ExplorerText.pinched(path, place) : ExplorerText.of(state, exploration.network().freeCount())
			+ (walked == null ? "" : "\n" + ExplorerText.branch(walked)));
		final int goal = worker.goal();
		strains.follow(goal);
		final String going = goal != state.place() ? "Going to strain " + Digits.seven(exploration.strainAt(goal)) + " \u2026"
			: worker.isMoving() ? "Going on \u2026" : "";
		status.setText(trouble.isEmpty() ? going : trouble);
	}
}
